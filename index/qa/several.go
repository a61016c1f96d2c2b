package qa

import (
	"slices"
	"strings"

	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// A question may ask for several indicators at once: "NDXP và tấn công mạng tháng
// 9/2023". It is cut where a joining word stands, and taken for such only where each
// piece by itself names a series clearly, and each another one; else the word is
// part of a name ("gửi, nhận") or of a list of periods or parts.

var (
	joins = vi.NewSet("và | với | cùng với | so với | hay | hoặc | and | or | versus | vs | compared with | compared to")
	// againsts set what stands on both sides against each other.
	againsts = vi.NewSet("so sánh | so với | đối chiếu | chênh lệch | nhiều hơn | ít hơn | cao hơn | thấp hơn | lớn hơn | hơn kém | gấp | compare | compared | versus | vs")
)

// mostSeries is how many indicators one question may ask for.
const mostSeries = 6

// cutText is a text between two joins; word says that a word joins it to the one
// before, not only a sign.
type cutText struct {
	text string
	word bool
}

// piece is one of the indicators that a question asks for.
type piece struct {
	text string
	q    Question
	d    decision
}

// severalSeries answers a question that asks for several indicators.
func (e *Engine) severalSeries(q Question) (index.Answer, bool) {
	switch q.Intent {
	case IntentFigure, IntentCompare, IntentChange:
	default:
		return index.Answer{}, false
	}
	if len(q.Bases) > 0 || q.Wish != "" || q.Follows || len(q.Words) < 2 {
		return index.Answer{}, false
	}
	t := vi.NewQuestion(vi.Clean(markup.ReplaceAllString(vi.Clean(q.Text), " ")))
	texts := split(t, vi.FindPeriods(t, vi.Reference{Day: e.today()}))
	if len(texts) < 2 || len(texts) > mostSeries+2 {
		return index.Answer{}, false
	}
	pieces := e.pieces(texts)
	if len(pieces) < 2 || len(pieces) > mostSeries || e.oneName(q, pieces) || !e.share(pieces) {
		return e.inCompany(q, texts)
	}
	return e.together(q, pieces, againsts.Within(t, 0, len(t.Tokens)))
}

// split cuts a question where a joining word or sign stands outside of brackets and
// of stretches of time.
func split(t *vi.Text, mentions []vi.Mention) []cutText {
	var texts []cutText
	from, depth, word := 0, 0, false
	cut := func(to int) {
		if from < to {
			texts = append(texts, cutText{t.Source[t.At(from).Start:t.At(to-1).End], word})
		}
	}
	for i := 0; i < len(t.Tokens); {
		if at := slices.IndexFunc(mentions, func(m vi.Mention) bool { return m.First == i && m.Last > i }); at >= 0 {
			i = mentions[at].Last
			continue
		}
		switch t.At(i).Key {
		case "(":
			depth++
		case ")":
			depth--
		}
		_, n := joins.At(t, i)
		if key := t.At(i).Key; n == 0 && (key == "," || key == ";" || key == "&" || key == "+") {
			n = 1
		}
		between := endsAt(mentions, i) && beginsAt(mentions, i+n) // "tháng 8 và tháng 9"
		if n == 0 || depth > 0 || between {
			i++
			continue
		}
		cut(i)
		word = t.At(i).Class == vi.Word
		i += n
		from = i
	}
	cut(len(t.Tokens))
	return texts
}

func beginsAt(mentions []vi.Mention, i int) bool {
	return slices.ContainsFunc(mentions, func(m vi.Mention) bool { return m.First == i })
}

func endsAt(mentions []vi.Mention, i int) bool {
	return slices.ContainsFunc(mentions, func(m vi.Mention) bool { return m.Last == i })
}

// pieces puts texts together until each piece names a series clearly; nil where
// that can't be done. Neighbours of one series are one piece, and a text without
// content words (a period) goes with its neighbour.
func (e *Engine) pieces(texts []cutText) []piece {
	var list []piece
	open := "" // texts that don't name a series yet
	for i, text := range texts {
		p := piece{text: text.text}
		if open != "" {
			p.text = open + ", " + text.text
		}
		last := len(list) - 1
		clear := e.clear(&p)
		if !clear && last >= 0 && open == "" && len(p.q.Words) > 0 {
			clear = e.headed(&p, list[last])
		}
		switch {
		case last >= 0 && (open == "" && len(p.q.Words) == 0 || clear && list[last].d.series.Key == p.d.series.Key):
			list[last].text += ", " + p.text
			if !e.clear(&list[last]) {
				return nil
			}
			open = ""
		case clear:
			list, open = append(list, p), ""
		default:
			open = p.text
		}
		if len(list)+len(texts)-1-i < 2 {
			return nil
		}
	}
	if open != "" {
		return nil
	}
	for i := range list {
		if slices.ContainsFunc(list[:i], func(p piece) bool { return p.d.series.Key == list[i].d.series.Key }) {
			return nil
		}
	}
	return list
}

// longestHead is how many words of the piece before may stand for the next too.
const longestHead = 5

// headed reads a piece that names no series by itself with the first words of the
// one before: "tài khoản VssID và DVCQG". As many of them as will do count.
func (e *Engine) headed(p *piece, before piece) bool {
	t := vi.NewQuestion(before.text)
	for n := min(longestHead, len(t.Tokens)-1); n > 0; n-- {
		with := piece{text: before.text[t.At(0).Start:t.At(n-1).End] + " " + p.text}
		// A part of another series is too far from what is typed.
		if e.clear(&with) && (with.d.part == "" || with.d.series.Key == before.d.series.Key) {
			*p = with
			return true
		}
	}
	return false
}

// clear understands a piece by itself and reports whether it names one series
// clearly: with all its words, and with at least half of the name. A series of the
// catalogue that no report states is known too.
func (e *Engine) clear(p *piece) bool {
	const half = 0.5
	p.q = e.understand(p.text, e.today())
	if len(p.q.Words) == 0 || p.q.Impossible != "" || p.q.Intent != IntentFigure && p.q.Intent != IntentCompare && p.q.Intent != IntentChange {
		return false
	}
	p.d = e.decide(&p.q, index.Understood{})
	if len(p.d.matches) == 0 || len(p.d.choices) > 0 {
		return false
	}
	if p.d.series == nil {
		best := p.d.matches[0]
		if best.Catalogued && best.Named >= clearName && best.Explained >= clearName && len(best.Series.Figures) == 0 {
			p.d.series = best.Series
			return true
		}
		return false
	}
	best := p.d.match()
	return len(best.Left) == 0 && best.Named >= half && best.Explained >= clearName && e.namesSeries(best, p.q.Words)
}

// namesSeries reports whether words name more of a series than a part that many
// series have: "địa phương" by itself is a part of many, "Phishing" of one.
func (e *Engine) namesSeries(m lookup.Match, words []lookup.Word) bool {
	var parts []lookup.Word
	for _, part := range m.Parts {
		parts = append(parts, e.lookup.Words(part)...)
	}
	return len(parts) == 0 || slices.ContainsFunc(words, func(w lookup.Word) bool {
		ofPart := slices.ContainsFunc(parts, func(v lookup.Word) bool { return v.Fold == w.Fold })
		return !vi.IsSyllable(w.Fold) || !ofPart && m.Series.NamedWith(w)
	})
}

// mostlyNamed is the share of a name from which on the rest adds little.
const mostlyNamed = 0.8

// oneName reports whether the whole question is the name of one series, of which no
// piece by itself gives nearly as much.
func (e *Engine) oneName(q Question, pieces []piece) bool {
	d := e.decide(q.clone(), index.Understood{})
	if d.series == nil || len(d.left()) > 0 {
		return false
	}
	whole := d.match()
	return whole.Named >= clearName && whole.Explained >= clearName && !slices.ContainsFunc(pieces, func(p piece) bool {
		return p.d.series.Key == d.series.Key && p.d.match().Named >= mostlyNamed
	})
}

// quantities begin what asks for a figure of its own.
var quantities = vi.NewSet("số | số lượng | lượng | tỷ lệ | tổng số | tổng | giá | mức | tốc độ | doanh thu | dân số | number of | rate of | price of")

// inCompany refuses a question that asks for something unknown beside one indicator:
// "NDXP và giá vàng" is not answered by NDXP's figure alone.
func (e *Engine) inCompany(q Question, texts []cutText) (index.Answer, bool) {
	none := index.Answer{}
	d := e.decide(q.clone(), index.Understood{})
	if d.series == nil {
		return none, false
	}
	known, unknown := d.match().Named >= mostlyNamed, false
	for _, t := range texts {
		p := piece{text: t.text}
		clear := e.clear(&p)
		known = known || slices.ContainsFunc(p.d.matches[:min(1, len(p.d.matches))], func(m lookup.Match) bool { return m.Series.Key == d.series.Key })
		unknown = unknown || !clear && q.asksMore(t, d.match())
	}
	if !known || !unknown {
		return none, false
	}
	a := noData(index.ReasonPart)
	a.Choices = e.similar(d)
	return a, true
}

// asksMore reports whether a text by itself asks for something else than the series
// of a match: it has words that the match leaves unexplained, or counts what the
// series is not named with. A lone word behind a comma may be filler.
func (q *Question) asksMore(t cutText, m lookup.Match) bool {
	words := vi.NewQuestion(t.text)
	in := func(w lookup.Word) bool {
		return slices.ContainsFunc(words.Tokens, func(tok vi.Token) bool { return tok.Fold == w.Fold })
	}
	var content []lookup.Word
	for _, w := range q.Typed {
		if in(w) {
			content = append(content, w)
		}
	}
	counts := len(content) > 0 && quantities.Has(words, 0)
	if counts && (t.word || !m.Series.NamedWith(content[0])) {
		return true
	}
	return slices.ContainsFunc(m.Left, in) && (t.word || len(content) > 1)
}

// clone is a copy of which the periods can be changed.
func (q Question) clone() *Question {
	q.Periods, q.Open = slices.Clone(q.Periods), slices.Clone(q.Open)
	return &q
}

// share gives each piece the stretches of time and the place that it leaves out: of
// the next piece that names some, else of the last before it. It reports whether
// every piece still names its series.
func (e *Engine) share(pieces []piece) bool {
	times, places := make([]string, len(pieces)), make([]string, len(pieces))
	for i, p := range pieces {
		times[i], places[i] = e.times(p.text), p.q.Place
	}
	for i := range pieces {
		p := &pieces[i]
		if times[i] == "" {
			p.text += " " + nearest(times, i)
		}
		if places[i] == "" && nearest(places, i) != "" {
			p.text += " tại " + nearest(places, i)
		}
		series := p.d.series
		if p.text = strings.TrimSpace(p.text); !e.clear(p) || p.d.series.Key != series.Key {
			return false
		}
	}
	return true
}

// times are the stretches of time that a text names, as typed.
func (e *Engine) times(text string) string {
	t := vi.NewQuestion(text)
	var list []string
	for _, m := range vi.FindPeriods(t, vi.Reference{Day: e.today()}) {
		list = append(list, t.Source[t.At(m.First).Start:t.At(m.Last-1).End])
	}
	return strings.Join(list, " và ")
}

// nearest is the first text behind place i that is not empty, else the last before it.
func nearest(texts []string, i int) string {
	for _, s := range texts[i:] {
		if s != "" {
			return s
		}
	}
	for k := i - 1; k >= 0; k-- {
		if texts[k] != "" {
			return texts[k]
		}
	}
	return ""
}

// together answers the pieces in one: the figures in the order asked, or two set
// against each other.
func (e *Engine) together(q Question, pieces []piece, against bool) (index.Answer, bool) {
	a := index.Answer{Kind: index.KindSeries}
	var choices [][]string
	for i := range pieces {
		p := &pieces[i]
		p.q.Intent = IntentFigure
		one := e.figures(p.q, p.d)
		switch one.Kind {
		case index.KindFigure:
			a.Figures, a.Missing = append(a.Figures, one.Figures[0]), append(a.Missing, one.Missing...)
		case index.KindSeries:
			a.Figures, a.Missing = append(a.Figures, one.Figures...), append(a.Missing, one.Missing...)
		case index.KindNoData:
			a.Missing = append(a.Missing, understood(p.d, nil, p.q))
			choices = append(choices, one.Choices)
		default:
			return a, false
		}
	}
	if len(a.Figures) == 0 {
		a.Kind, a.Reason = index.KindNoData, index.ReasonPeriod
		a.Choices = inTurn(choices)
		a.Understood, a.Missing = a.Missing[0], a.Missing[1:]
		return a, true
	}
	d := pieces[0].d
	for _, p := range pieces {
		if p.d.series.Key == a.Figures[0].Indicator {
			d = p.d
		}
	}
	a.Understood = understood(d, &a.Figures[0], pieces[0].q)
	if against || q.Intent != IntentFigure {
		e.setAgainst(q, d, &a)
	}
	return a, true
}

// setAgainst compares the two figures of an answer, where they are alike.
func (e *Engine) setAgainst(q Question, d decision, a *index.Answer) {
	if len(a.Figures) != 2 {
		return
	}
	if !alike(&a.Figures[0], &a.Figures[1]) {
		a.Reason = index.ReasonUnlike
		return
	}
	compared := e.comparison(q, d, a.Figures[0], a.Figures[1])
	compared.Understood, compared.Missing = a.Understood, a.Missing
	compared.Calculation = e.ratio(q, &compared, 0, 1)
	*a = compared
}

// inTurn takes the first of each list, then the second of each, up to maxChoices.
func inTurn(lists [][]string) []string {
	var list []string
	for n := 0; n < maxChoices; n++ {
		for _, l := range lists {
			if n < len(l) && len(list) < maxChoices && !slices.Contains(list, l[n]) {
				list = append(list, l[n])
			}
		}
	}
	return list
}
