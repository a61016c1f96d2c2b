package qa

import (
	"cmp"
	"context"
	"slices"

	"solieu/corpus"
	"solieu/index"
	"solieu/index/lookup"
)

// noSuchPeriod says that the series is known but not for the time asked for, names a
// longer period that covers it, and offers what is stated nearest: that period first,
// then those within the one asked for, the nearest before and the nearest after.
func (e *Engine) noSuchPeriod(q Question, d decision) index.Answer {
	a := noData(index.ReasonPeriod)
	a.Understood, a.Time = understood(d, nil, q), q.Said
	list := stated(d.series, d.part)
	if len(list) == 0 {
		a.Reason = index.ReasonPart
		list = stated(d.series, "")
	}
	p := q.period()
	if p.IsZero() {
		p = q.Near
	}
	if !p.IsZero() {
		list = nearest(q, p, list)
		if a.Reason == index.ReasonPeriod && len(list) > 0 && !q.AtDate {
			switch liesTo(q, p, list[0]) {
			case covers:
				a.Longer = list[0]
			case within:
				a.Shorter = true
			}
		}
	}
	part := d.part
	if a.Reason == index.ReasonPart {
		part = ""
	}
	for _, at := range list[:min(len(list), maxChoices)] {
		a.Choices = append(a.Choices, e.askPart(d.series, part, at))
	}
	return a
}

// askPart writes the question for a part where that question is understood, else the
// one for the whole, which answers with its parts.
func (e *Engine) askPart(s *lookup.Series, part string, at corpus.Period) string {
	if part == "" {
		return ask(called(s), at)
	}
	named := ask(called(s)+" "+part, at)
	ctx := context.Background() // what is asked here is answered at once
	q := e.understand(ctx, named, e.today())
	if d := e.decide(ctx, &q, index.Understood{}); d.series != nil && d.series.Key == s.Key && d.part == part {
		return named
	}
	return ask(called(s), at)
}

// stated are the periods for which a plain question on a part has an answer, or on
// the parts of a whole that is not stated, the newest first.
func stated(s *lookup.Series, part string) []corpus.Period {
	figures := history(s, part, "")
	if len(figures) == 0 && part == "" {
		for _, name := range s.Parts {
			figures = append(figures, history(s, name, "")...)
		}
	}
	var list []corpus.Period
	for _, f := range figures {
		if !f.Period.IsZero() && !slices.Contains(list, f.Period) {
			list = append(list, f.Period)
		}
	}
	slices.SortStableFunc(list, func(a, b corpus.Period) int { return b.Compare(a) })
	return list
}

// lie is how a stated period lies to the one asked for.
type lie int

// In the order in which they are offered.
const (
	covers lie = iota
	within
	earlier
	later
	lies
)

func liesTo(q Question, p, stated corpus.Period) lie {
	switch {
	case stated.Contains(p) && (stated != p || !q.Days.IsZero() || q.Vague):
		return covers
	case p.Contains(stated):
		return within
	case stated.End() <= p.End():
		return earlier
	}
	return later
}

// nearest orders stated periods: the nearest of each side first, those that cover the
// one asked for before all, then the rest.
func nearest(q Question, p corpus.Period, list []corpus.Period) []corpus.Period {
	var sides [lies][]corpus.Period
	for _, at := range list {
		side := liesTo(q, p, at)
		sides[side] = append(sides[side], at)
	}
	var first, rest []corpus.Period
	for side, at := range sides {
		slices.SortStableFunc(at, func(a, b corpus.Period) int {
			return cmp.Or(distance(a, p)-distance(b, p), a.Months-b.Months)
		})
		if lie(side) == covers {
			slices.SortStableFunc(at, func(a, b corpus.Period) int { return a.Months - b.Months })
		}
		n := min(len(at), 1)
		first, rest = append(first, at[:n]...), append(rest, at[n:]...)
	}
	return append(first, rest...)
}

// distance is how many months lie between the ends of two periods.
func distance(a, b corpus.Period) int {
	if n := a.End() - b.End(); n >= 0 {
		return n
	}
	return b.End() - a.End()
}
