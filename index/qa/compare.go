package qa

import (
	"math/big"
	"slices"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// compare sets two figures of a series against each other: two periods, or one
// against the base that the question names. Where the base's level is not stated
// but the report states the change, that is the answer.
func (e *Engine) compare(q Question, d decision) index.Answer {
	if q.Measure == corpus.Rate && d.series.Unit != "%" {
		q.Measure = "" // "tăng bao nhiêu %" asks for the change, not for a share
	}
	to, of := sides(q)
	if to.IsZero() {
		if newest := choose(d.series, d.part, q.Measure, corpus.Period{}); len(newest) > 0 {
			to = newest[0].Period
		}
		of = basePeriod(q, to)
	}
	if of.IsZero() {
		if a, ok := e.breakdown(q, d); ok && d.part == "" && q.Intent == IntentCompare {
			return a
		}
		q.Periods = []corpus.Period{to}
		return e.point(q, d)
	}
	now := growthAgainst(choose(d.series, d.part, q.Measure, to), of)
	slices.SortStableFunc(now, func(a, b corpus.Figure) int {
		return boolOrder(statesChange([]corpus.Figure{a}, of), statesChange([]corpus.Figure{b}, of))
	})
	then := choose(d.series, d.part, q.Measure, of)
	if len(now) == 0 {
		q.Periods = []corpus.Period{to}
		return e.noSuchPeriod(q, d)
	}
	then = likeFirst(then, &now[0])
	if len(then) == 0 {
		q.Periods = []corpus.Period{to}
		a := e.single(q, d, now[0])
		if !statesChange(a.Figures, of) {
			a.Reason = index.ReasonNotComparable
			a.Notes = append(a.Notes, vi.NamePeriod(of))
		}
		return a
	}
	a := e.comparison(q, d, now[0], then[0])
	if len(q.Periods) > 1 && q.Periods[0] == then[0].Period {
		a.Calculation = e.ratio(q, &a, 1, 0)
	} else {
		a.Calculation = e.ratio(q, &a, 0, 1)
	}
	return a
}

// sides are the period asked about and the one that it is compared with.
func sides(q Question) (to, of corpus.Period) {
	switch {
	case len(q.Periods) >= 2:
		a, b := q.Periods[0], q.Periods[1]
		if a.Compare(b) < 0 {
			return b, a
		}
		return a, b
	case len(q.Periods) == 1:
		return q.Periods[0], basePeriod(q, q.Periods[0])
	}
	return to, of
}

// likeFirst keeps the figures that can be set against one: same measure and unit.
func likeFirst(list []corpus.Figure, f *corpus.Figure) []corpus.Figure {
	return slices.DeleteFunc(list, func(g corpus.Figure) bool { return !alike(&g, f) })
}

// alike reports whether two figures can be set against each other.
func alike(a, b *corpus.Figure) bool { return a.Measure == b.Measure && a.Unit == b.Unit }

// growthAgainst leaves out figures that are themselves changes against another
// base: CPI against the month before is not CPI against the year before.
func growthAgainst(list []corpus.Figure, of corpus.Period) []corpus.Figure {
	return slices.DeleteFunc(slices.Clone(list), func(f corpus.Figure) bool {
		return len(f.Changes) > 0 && f.Changes[0].Value == f.Value && f.Changes[0].Versus != of && !f.Changes[0].Versus.IsZero()
	})
}

func statesChange(figures []corpus.Figure, of corpus.Period) bool {
	if len(figures) == 0 {
		return false
	}
	return slices.ContainsFunc(figures[0].Changes, func(c corpus.Change) bool { return c.Versus == of || c.Versus.IsZero() || of.Contains(c.Versus) })
}

// comparison computes the difference and the change in per cent of the earlier
// figure, and warns where the two don't compare well.
func (e *Engine) comparison(q Question, d decision, now, then corpus.Figure) index.Answer {
	a := index.Answer{Kind: index.KindComparison, Figures: []corpus.Figure{now, then}, Understood: understood(d, &now, q)}
	a.Understood.Periods = []corpus.Period{now.Period}
	difference := new(big.Rat).Sub(now.Value.Rat(), then.Value.Rat())
	value, ok := corpus.RoundRat(difference, max(now.Value.Scale(), then.Value.Scale()))
	if !ok {
		return a
	}
	a.Comparison = &index.Comparison{Of: 1, To: 0, Difference: value, Computed: true, Caution: caution(&now, &then)}
	if then.Value.Sign() != 0 && now.Unit != "%" {
		share := new(big.Rat).Quo(difference, then.Value.Rat())
		if percent, ok := corpus.RoundRat(share.Mul(share, big.NewRat(100, 1)), 1); ok {
			a.Comparison.Percent = &percent
		}
	}
	for _, f := range companions(d.series, &now) {
		if f.Measure == corpus.AverageDaily {
			a.Figures = append(a.Figures, f)
		}
	}
	for _, f := range companions(d.series, &then) {
		if f.Measure == corpus.AverageDaily {
			a.Figures = append(a.Figures, f)
		}
	}
	return a
}

// caution says why two figures don't compare well.
func caution(now, then *corpus.Figure) index.Caution {
	switch a, b := days(now), days(then); {
	case now.Measure != corpus.Total:
		return ""
	case now.Period.Months != then.Period.Months:
		return index.CautionLength
	case a > 0 && b > 0 && unequal(a, b):
		return index.CautionCoverage
	}
	return ""
}

// unequal allows for months of 28 to 31 days.
func unequal(a, b int) bool { return a-b > 3 || b-a > 3 }

// days is how many days a figure covers.
func days(f *corpus.Figure) int {
	if !f.Coverage.From.IsZero() && !f.Coverage.To.IsZero() {
		return f.Coverage.From.DaysTo(f.Coverage.To)
	}
	if f.Period.IsZero() {
		return 0
	}
	whole := f.Period.Days()
	return whole.From.DaysTo(whole.To)
}
