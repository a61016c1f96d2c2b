package qa

import (
	"context"
	"slices"
	"strings"

	"solieu/corpus/vi"
	"solieu/index"
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

// piece is one of the indicators that a question asks for.
type piece struct {
	text string
	q    Question
	d    decision
}

// severalSeries answers a question that asks for several indicators.
func (e *Engine) severalSeries(ctx context.Context, q Question) (index.Answer, bool) {
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
	pieces := e.pieces(ctx, texts)
	if len(pieces) < 2 || len(pieces) > mostSeries || e.oneName(ctx, q, texts, pieces) || belongs(q, texts, pieces) || !e.share(ctx, pieces) {
		return e.inCompany(ctx, q, texts)
	}
	return e.joined(q, pieces, againsts.Within(t, 0, len(t.Tokens)))
}

// belongs reports whether a "với" may belong to what stands before it rather than
// join two indicators: it joins where the question compares, or where each piece is
// a whole name.
func belongs(q Question, texts []cutText, pieces []piece) bool {
	return q.Intent == IntentFigure && slices.ContainsFunc(texts, func(t cutText) bool { return t.with }) &&
		slices.ContainsFunc(pieces, func(p piece) bool { return p.d.match().Named < clearName })
}

// mostlyNamed is the share of a name from which on the rest adds little.
const mostlyNamed = 0.8

// oneName reports whether the whole question is the name of one series, of which no
// piece by itself gives nearly as much.
func (e *Engine) oneName(ctx context.Context, q Question, texts []cutText, pieces []piece) bool {
	d := e.decide(ctx, q.clone(), index.Understood{})
	if d.series == nil || len(d.left()) > 0 {
		return false
	}
	whole := d.match()
	if !slices.ContainsFunc(texts, func(t cutText) bool { return t.word }) && whole.Named >= clearName && whole.Explained >= clearName {
		return true // "Nền tảng tích hợp, chia sẻ dữ liệu"
	}
	return whole.Named >= mostlyNamed && whole.Explained >= clearName && !slices.ContainsFunc(pieces, func(p piece) bool {
		return p.d.series.Key == d.series.Key && p.d.match().Named >= mostlyNamed
	})
}

// clone is a copy of which the periods can be changed.
func (q Question) clone() *Question {
	q.Periods, q.Open = slices.Clone(q.Periods), slices.Clone(q.Open)
	return &q
}

// share gives each piece the stretches of time and the place that it leaves out: of
// the next piece that names some, else of the last before it. It reports whether
// every piece still names its series.
func (e *Engine) share(ctx context.Context, pieces []piece) bool {
	times, places := make([]string, len(pieces)), make([]string, len(pieces))
	for i, p := range pieces {
		times[i], places[i] = e.times(p.text), p.q.Place
	}
	for i := range pieces {
		p := &pieces[i]
		if times[i] == "" {
			p.text += " " + nearestText(times, i)
		}
		if places[i] == "" && nearestText(places, i) != "" {
			p.text += " tại " + nearestText(places, i)
		}
		series := p.d.series
		if p.text = strings.TrimSpace(p.text); !e.clear(ctx, p) || p.d.series.Key != series.Key {
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

// nearestText is the first text behind place i that is not empty, else the last before it.
func nearestText(texts []string, i int) string {
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

// joined answers the pieces in one: the figures in the order asked, or two set
// against each other.
func (e *Engine) joined(q Question, pieces []piece, against bool) (index.Answer, bool) {
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
