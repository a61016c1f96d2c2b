package qa

import (
	"context"
	"slices"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// maxChoices is how many questions are offered: more is no help on a phone.
const maxChoices = 6

// noSuchPeriod says that the series is known but not for the period, and offers
// the nearest periods.
func (e *Engine) noSuchPeriod(q Question, d decision) index.Answer {
	a := noData(index.ReasonPeriod)
	a.Understood = understood(d, nil, q)
	list := history(d.series, d.part, "")
	if len(list) == 0 {
		a.Reason = index.ReasonPart
		list = history(d.series, "", "")
	}
	p := q.period()
	slices.SortStableFunc(list, func(f, g corpus.Figure) int { return distance(f.Period, p) - distance(g.Period, p) })
	for _, f := range list {
		choice := ask(d.series.Name, f.Period)
		if !slices.Contains(a.Choices, choice) && len(a.Choices) < maxChoices {
			a.Choices = append(a.Choices, choice)
		}
	}
	return a
}

// distance is how many months lie between the ends of two periods.
func distance(a, b corpus.Period) int {
	if n := a.End() - b.End(); n >= 0 {
		return n
	}
	return b.End() - a.End()
}

// clarify offers the series that fit about as well.
func (e *Engine) clarify(q Question, d decision) index.Answer {
	a := index.Answer{Kind: index.KindClarify}
	for _, m := range d.choices {
		p := q.period()
		if p.IsZero() || len(choose(m.Series, m.Part, "", p)) == 0 {
			found := choose(m.Series, m.Part, "", corpus.Period{})
			if len(found) == 0 {
				continue
			}
			p = found[0].Period
		}
		if len(a.Choices) < maxChoices {
			a.Choices = append(a.Choices, ask(m.Series.Name, p))
		}
	}
	a.Understood.Periods = q.Periods
	return a
}

// periodOnly answers a question that names only a stretch of time with what is
// stated for it.
func (e *Engine) periodOnly(q Question) index.Answer {
	a := index.Answer{Kind: index.KindClarify}
	p := q.period()
	for _, s := range e.popular() {
		if found := choose(s, "", "", p); len(found) > 0 && len(a.Choices) < maxChoices {
			a.Choices = append(a.Choices, ask(s.Name, p))
		}
	}
	if len(a.Choices) == 0 {
		a = noData(index.ReasonPeriod)
		a.Choices = e.Examples(context.Background())
	}
	a.Understood.Periods = q.Periods
	return a
}

// popular lists the catalogued series, those with most periods first.
func (e *Engine) popular() []*lookup.Series {
	var list []*lookup.Series
	for _, s := range e.lookup.All() {
		if s.Indicator != nil && len(choose(s, "", "", corpus.Period{})) > 0 {
			list = append(list, s)
		}
	}
	slices.SortStableFunc(list, func(a, b *lookup.Series) int { return len(history(b, "", "")) - len(history(a, "", "")) })
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
		if found := choose(m.Series, "", "", corpus.Period{}); len(found) > 0 {
			list = append(list, ask(m.Series.Name, found[0].Period))
		}
	}
	return list
}

// catalogue lists the indicators that have figures, by topic.
func (e *Engine) catalogue() index.Answer {
	a := index.Answer{Kind: index.KindCatalogue}
	for _, s := range e.lookup.All() {
		if s.Indicator != nil {
			a.Items = append(a.Items, index.Item{Group: s.Topic, Name: s.Name, Ask: ask(s.Name, s.Figures[0].Period)})
		}
	}
	return a
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

// Shares of the question's weight that a passage must hold to be an answer: where
// the question asks for words, and where it is only all that was found.
const (
	passageIntentShare = 0.45
	passageShare       = 0.66
	maxPassages        = 3
)

// passageAnswer gives the report's words.
func (e *Engine) passageAnswer(ctx context.Context, q Question, share float64) (index.Answer, bool) {
	if e.search == nil {
		return index.Answer{}, false
	}
	found, err := e.search.Search(ctx, q.Text, 8)
	if err != nil || len(found.Hits) == 0 {
		return index.Answer{}, false
	}
	a := index.Answer{Kind: index.KindPassages}
	for _, h := range found.Hits {
		if h.Coverage < share || len(a.Passages) == maxPassages {
			continue
		}
		r, p, ok := e.Source(h.Passage)
		if !ok {
			continue
		}
		a.Passages = append(a.Passages, index.Hit{
			File: r.File, Report: r.Number, Title: r.Title, Issued: r.Issued,
			Section: p.Section, Passage: p.ID, Text: p.Text, Score: h.Score,
		})
	}
	return a, len(a.Passages) > 0
}
