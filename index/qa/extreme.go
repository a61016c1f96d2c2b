package qa

import (
	"slices"

	"solieu/corpus"
	"solieu/index"
)

// extreme answers which period or part has the highest or lowest figure, among
// those that reports state.
func (e *Engine) extreme(q Question, d decision) index.Answer {
	if named := len(d.parts) > 1 && q.Most.months == 0 && e.narrowed(d); q.Most.part != "" || named {
		return e.extremePart(q, d, named && q.Most.part == "")
	}
	list := e.competitors(q, d)
	if len(list) == 0 {
		return e.noSuchPeriod(q, d)
	}
	first := q.Most.best(list)
	a := index.Answer{Kind: index.KindSeries, Extreme: &index.Extreme{Most: q.Most.most, Among: len(list)}}
	a.Figures = append(a.Figures, list[first])
	a.Figures = append(append(a.Figures, list[:first]...), list[first+1:]...)
	a.Understood = understood(d, &a.Figures[0], q)
	a.Understood.Measure, a.Understood.Periods = a.Figures[0].Measure, []corpus.Period{a.Figures[0].Period}
	if slices.ContainsFunc(list, partial) {
		a.Extreme.Caution = index.CautionCoverage
		a.Figures = append(a.Figures, e.averages(d, list)...)
	}
	return a
}

// best is the place of the highest or lowest figure, the first of equal ones.
func (s *superlative) best(list []corpus.Figure) int {
	best := 0
	for i := range list {
		c := list[i].Value.Compare(list[best].Value)
		if s.most == index.Lowest {
			c = -c
		}
		if c > 0 {
			best = i
		}
	}
	return best
}

// competitors are the figures that can be held against each other, the newest
// first: of one measure and unit, and where they count what came about within a
// period, of periods of equal length.
func (e *Engine) competitors(q Question, d decision) []corpus.Figure {
	list := history(d.series, d.part, e.extremeMeasure(q, d))
	if len(list) == 0 {
		return nil
	}
	unit := list[0].Unit
	if slices.ContainsFunc(list, func(f corpus.Figure) bool { return f.Unit == d.series.Unit }) {
		unit = d.series.Unit
	}
	list = slices.DeleteFunc(list, func(f corpus.Figure) bool {
		return f.Unit != unit || f.Measure == corpus.Rank || f.Period.IsZero() || q.Most.within && !q.period().Contains(f.Period)
	})
	if len(list) == 0 || list[0].Measure.AtDate() {
		return slices.CompactFunc(list, func(a, b corpus.Figure) bool { return a.Period.End() == b.Period.End() })
	}
	months := q.Most.months
	if months == 0 {
		months = commonLength(list)
	}
	return slices.DeleteFunc(list, func(f corpus.Figure) bool { return f.Period.Months != months })
}

// extremeMeasure is the statistic asked for; else what a plain question means,
// where at least two periods have it.
func (e *Engine) extremeMeasure(q Question, d decision) corpus.Measure {
	if q.Measure != "" {
		return q.Measure
	}
	if d.series.Indicator != nil {
		if plain := d.series.Indicator.Measures[0]; len(history(d.series, d.part, plain)) > 1 {
			return plain
		}
	}
	return e.longestMeasure(d)
}

// commonLength is the length in months that most of the periods have, the shorter of two.
func commonLength(list []corpus.Figure) int {
	counts := map[int]int{}
	best := 0
	for _, f := range list {
		counts[f.Period.Months]++
	}
	for months, n := range counts {
		if best == 0 || n > counts[best] || n == counts[best] && months < best {
			best = months
		}
	}
	return best
}

// partial reports whether a figure counts only some of its period's days.
func partial(f corpus.Figure) bool {
	whole := f.Period.Days()
	return f.Measure == corpus.Total && !f.Period.IsZero() && unequal(days(&f), whole.From.DaysTo(whole.To))
}

// averages are the daily averages that go with the figures of a list.
func (e *Engine) averages(d decision, list []corpus.Figure) []corpus.Figure {
	var found []corpus.Figure
	for i := range list {
		for _, f := range companions(d.series, &list[i]) {
			if f.Measure == corpus.AverageDaily && f.Period == list[i].Period {
				found = append(found, f)
			}
		}
	}
	return found
}

// extremePart answers which part of one period has the most, of those that the
// question names or of all, with the others behind it.
func (e *Engine) extremePart(q Question, d decision, named bool) index.Answer {
	list := parts(d.series, q.Measure, q.period())
	if named {
		list = slices.DeleteFunc(list, func(f corpus.Figure) bool { return !slices.Contains(d.parts, f.Dimension[corpus.DimensionPart]) })
	}
	if len(list) > 0 {
		first := list[0]
		list = slices.DeleteFunc(list, func(f corpus.Figure) bool {
			return !alike(&f, &first) || f.Measure == corpus.Rank || f.Period != first.Period
		})
	}
	if len(list) == 0 || !named && !q.Most.namesParts(list) {
		a := e.noSuchPeriod(q, d)
		a.Reason = index.ReasonPart
		return a
	}
	slices.SortStableFunc(list, func(a, b corpus.Figure) int {
		if q.Most.most == index.Lowest {
			return a.Value.Compare(b.Value)
		}
		return b.Value.Compare(a.Value)
	})
	a := index.Answer{Kind: index.KindBreakdown, Figures: list, Understood: understood(d, &list[0], q)}
	a.Understood.Part = ""
	a.Extreme = &index.Extreme{Most: q.Most.most, Among: len(list)}
	return a
}
