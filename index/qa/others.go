package qa

import (
	"cmp"
	"context"
	"slices"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// maxChoices is how many questions are offered: more is no help on a phone.
const maxChoices = 6

// called is the name of a series with its place, as a question has it.
func called(s *lookup.Series) string {
	if s.Place == "" {
		return s.Name
	}
	return s.Name + " " + s.Place
}

// clarify offers the series that fit about as well.
func (e *Engine) clarify(ctx context.Context, q Question, d decision, before index.Understood) index.Answer {
	a := index.Answer{Kind: index.KindClarify}
	var last lookup.Match
	for _, m := range d.choices {
		p := q.period()
		if p.IsZero() || len(choose(m.Series, m.Part, "", p)) == 0 {
			found := choose(m.Series, m.Part, "", corpus.Period{})
			if len(found) == 0 {
				continue
			}
			p = found[0].Period
		}
		if choice := ask(called(m.Series), p); len(a.Choices) < maxChoices && !slices.Contains(a.Choices, choice) {
			a.Choices = append(a.Choices, choice)
			last = m
		}
	}
	if len(a.Choices) == 1 && !d.asking {
		return e.reply(ctx, q, decision{series: last.Series, part: last.Part, exact: true}, before)
	}
	if len(a.Choices) == 0 {
		a = noData(index.ReasonPeriod)
	}
	a.Understood.Periods, a.Understood.Shown.Asked = q.Periods, asked(q, d)
	return a
}

// periodOnly answers a question that names only a stretch of time with what is
// stated for it.
func (e *Engine) periodOnly(q Question) index.Answer {
	a := index.Answer{Kind: index.KindClarify}
	p := e.newestYear(q)
	for _, s := range e.popular() {
		if found := choose(s, "", "", p); len(found) > 0 && len(a.Choices) < maxChoices {
			a.Choices = append(a.Choices, ask(s.Name, p))
		}
	}
	if len(a.Choices) == 0 {
		a = noData(index.ReasonPeriod)
		a.Choices = e.inside(p)
		if a.Shorter = len(a.Choices) > 0; !a.Shorter {
			a.Choices = e.Examples(context.Background())
		}
	}
	a.Understood.Periods, a.Understood.Shown.Asked = q.Periods, q.Text
	return a
}

// inside lists questions for what is stated of months and quarters within a period.
func (e *Engine) inside(p corpus.Period) []string {
	var list []string
	for _, s := range e.popular() {
		for _, f := range history(s, "", "") {
			if len(list) < maxChoices && p.Contains(f.Period) {
				list = append(list, ask(s.Name, f.Period))
				break
			}
		}
	}
	return list
}

// newestYear is the period asked for, of the newest year that has figures where its
// year was not named.
func (e *Engine) newestYear(q Question) corpus.Period {
	p := q.period()
	if n := len(q.Open); n == 0 || n < len(q.Periods) || !q.Open[n-1] {
		return p
	}
	for back := 0; back <= longestBack; back++ {
		at := p.Shift(-12 * back)
		if slices.ContainsFunc(e.popular(), func(s *lookup.Series) bool { return len(choose(s, "", "", at)) > 0 }) {
			return at
		}
	}
	return p
}

// byPeriods lists the catalogued series that answer plain questions, those with
// most periods first.
func byPeriods(all []*lookup.Series) []*lookup.Series {
	var list []*lookup.Series
	periods := map[*lookup.Series]int{}
	for _, s := range all {
		if s.Indicator == nil {
			continue
		}
		if n := len(history(s, "", "")); n > 0 {
			list = append(list, s)
			periods[s] = n
		}
	}
	slices.SortStableFunc(list, func(a, b *lookup.Series) int { return periods[b] - periods[a] })
	return list
}

// similar offers what the words come near to.
func (e *Engine) similar(d decision) []string {
	const nearEnough = 0.35
	var list []string
	for _, m := range d.matches {
		if m.Explained < nearEnough || len(list) == maxChoices/2 {
			break
		}
		if m.Series.Indicator == nil {
			continue // a report's own words make poor questions
		}
		if found := choose(m.Series, "", "", corpus.Period{}); len(found) > 0 {
			list = append(list, ask(called(m.Series), found[0].Period))
		}
	}
	return list
}

// catalogue lists the indicators that have figures, by topic.
func (e *Engine) catalogue() index.Answer {
	a := index.Answer{Kind: index.KindCatalogue}
	for _, s := range e.lookup.All() {
		if s.Indicator != nil {
			a.Items = append(a.Items, index.Item{Group: s.Topic, Name: s.Name, Ask: ask(s.Name, newestPeriod(s))})
		}
	}
	return a
}

// newestPeriod is the period of the newest figure that answers a plain question.
func newestPeriod(s *lookup.Series) corpus.Period {
	if found := choose(s, "", "", corpus.Period{}); len(found) > 0 {
		return found[0].Period
	}
	if found := parts(s, "", corpus.Period{}); len(found) > 0 {
		return found[0].Period
	}
	return corpus.Period{}
}

// reportList lists the reports, the newest first.
func (e *Engine) reportList() index.Answer {
	a := index.Answer{Kind: index.KindCatalogue}
	reports := slices.Clone(e.reports)
	slices.SortStableFunc(reports, func(r, s corpus.Report) int { return s.Period.Compare(r.Period) })
	for _, r := range reports {
		name := r.Title
		if r.Number != "" {
			name = r.Number + ": " + name
		}
		a.Items = append(a.Items, index.Item{Group: vi.NamePeriod(r.Period), Name: name})
	}
	return a
}

// Shares of the question's words that must stand in a passage side by side, as in
// the question, for the passage to be an answer: where the question asks for words,
// and where it is only all that was found. Words scattered over a passage prove
// nothing: "giá", "vàng" and "hôm" stand in many.
const (
	passageIntentShare = 0.34
	passageShare       = 0.6
	maxPassages        = 3
	// searched is how many hits are looked at.
	searched = 8
)

// passageAnswer gives the report's words.
func (e *Engine) passageAnswer(ctx context.Context, q Question, d decision, share float64) (index.Answer, bool) {
	if e.search == nil {
		return index.Answer{}, false
	}
	found, err := e.searchPassages(ctx, q.Text)
	if err != nil || len(found.Hits) == 0 {
		return index.Answer{}, false
	}
	a := index.Answer{Kind: index.KindPassages}
	for _, h := range found.Hits {
		r, p, ok := e.Source(h.Passage)
		if !ok || q.PlaceFiles != nil && !q.PlaceFiles[r.File] {
			continue
		}
		words := vi.NewText(vi.Clean(p.Heading + " . " + p.Text)).Tokens
		if q.Intent == IntentFigure && (e.lacksRare(q.Typed, words) || !d.holdsRest(words)) {
			continue
		}
		together := max(sideBySide(q.Typed, words), sideBySide(q.Words, words))
		if together < share {
			continue
		}
		a.Passages = append(a.Passages, index.Hit{
			File: r.File, Report: r.Number, Title: r.Title, Issued: r.Issued,
			Section: p.Section, Passage: p.ID, Text: p.Text, Score: h.Score * together, Start: h.Start, End: h.End,
		})
	}
	slices.SortStableFunc(a.Passages, func(g, h index.Hit) int { return cmp.Compare(h.Score, g.Score) })
	a.Passages = a.Passages[:min(len(a.Passages), maxPassages)]
	for i := len(a.Passages) - 1; i >= 0; i-- {
		a.Passages[i].Score /= a.Passages[0].Score
	}
	return a, len(a.Passages) > 0
}

// holdsRest reports whether a passage holds, side by side, what the best series
// leaves unexplained: "tấn công mạng vào ngân hàng" is not answered by a passage
// that only says "tấn công mạng".
func (d decision) holdsRest(tokens []vi.Token) bool {
	if len(d.matches) == 0 || len(d.matches[0].Left) == 0 {
		return true
	}
	return sideBySide(d.matches[0].Left, tokens) > 0.5
}

// lacksRare reports whether a word that no series is named with is not in the
// passage either: "tấn công DDoS" is not answered by what says "tấn công".
func (e *Engine) lacksRare(words []lookup.Word, tokens []vi.Token) bool {
	return slices.ContainsFunc(words, func(w lookup.Word) bool {
		return !e.lookup.Known(w.Fold) && !slices.ContainsFunc(tokens, func(t vi.Token) bool { return sameWord(w, t) })
	})
}

// sideBySide is the share of the words that stand in the tokens in runs of two or
// more, in the same order; a question of one word needs that word.
func sideBySide(words []lookup.Word, tokens []vi.Token) float64 {
	if len(words) == 0 {
		return 0
	}
	if len(words) == 1 {
		if slices.ContainsFunc(tokens, func(t vi.Token) bool { return sameWord(words[0], t) }) {
			return 1
		}
		return 0
	}
	covered := make([]bool, len(words))
	for i := 0; i+1 < len(words); i++ {
		for k := 0; k+1 < len(tokens); k++ {
			if sameWord(words[i], tokens[k]) && sameWord(words[i+1], tokens[k+1]) {
				covered[i], covered[i+1] = true, true
				break
			}
		}
	}
	n := 0
	for _, c := range covered {
		if c {
			n++
		}
	}
	return float64(n) / float64(len(words))
}

// sameWord compares a typed word, which may lack its marks, with a report's.
func sameWord(w lookup.Word, t vi.Token) bool {
	return w.Fold == t.Fold && (w.Key == t.Key || w.Key == w.Fold)
}
