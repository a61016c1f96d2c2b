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
