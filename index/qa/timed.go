package qa

import (
	"slices"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// timed answers questions whose time is more than a period: ranges, the newest few,
// a date, a few days. Such a time is never rounded to the period around it.
func (e *Engine) timed(q Question, d decision) (index.Answer, bool) {
	if q.Latest != 0 && len(q.Periods) == 0 && len(q.Bases) > 0 {
		if newest := ofLength(d.series, d.part, q.Measure, q.Latest); len(newest) > 0 {
			q.Periods = []corpus.Period{newest[0].Period} // "tháng gần nhất so với tháng trước"
			return e.compare(q, d), true
		}
	}
	alone := len(q.Periods) == 1 && len(q.Bases) == 0
	switch {
	case q.Vague:
		return e.noSuchPeriod(q, d), true
	case q.Latest != 0 && len(q.Bases) == 0:
		return e.latest(q, d), true
	case !q.Days.IsZero() && !q.AtDate:
		return e.onDays(q, d), true
	case !alone:
		return index.Answer{}, false
	case q.Intent == IntentBreakdown:
		return index.Answer{}, false
	case q.Intent == IntentTrend && q.period().Months > 1:
		return e.course(q, d)
	case q.Unit > 0 && !q.ToNow && (q.Intent == IntentChange || q.Intent == IntentCompare):
		return e.ends(q, d), true
	case q.YearToDate:
		return e.yearToDate(q, d), true
	case q.Unit > 0:
		return e.span(q, d), true
	case q.AtDate && len(d.parts) < 2 && q.Intent != IntentTrend:
		return e.atDate(q, d), true
	}
	return index.Answer{}, false
}

// latest answers with the newest figures of a length, as many as asked for or as
// there are.
func (e *Engine) latest(q Question, d decision) index.Answer {
	all := ofLength(d.series, d.part, q.Measure, q.Latest)
	if len(all) == 0 {
		return e.noSuchPeriod(q, d)
	}
	n := q.Count
	if n == 0 {
		n = maxOlder
	}
	list := likeMost(d.series, all, n)
	q.Periods = nil
	a := e.series(q, d, list[:min(n, len(list))])
	a.Understood.Latest = true
	return a
}

// ofLength are the figures of months, quarters or years, the newest first. What
// stands at the end of a quarter is a quarter's.
func ofLength(s *lookup.Series, part string, measure corpus.Measure, months int) []corpus.Figure {
	if months == vi.AnyLength {
		return history(s, part, measure)
	}
	return slices.DeleteFunc(history(s, part, measure), func(f corpus.Figure) bool {
		return f.Period.Months != months && !(f.Measure.AtDate() && f.Period.End()%months == 0)
	})
}

// likeMost keeps the figures of one statistic and unit: the one that has most of the
// n asked for, of those the one that a plain question means.
func likeMost(s *lookup.Series, list []corpus.Figure, n int) []corpus.Figure {
	type kind struct {
		measure corpus.Measure
		unit    string
	}
	counts := map[kind]int{}
	for _, f := range list {
		counts[kind{f.Measure, f.Unit}]++
	}
	best := kind{list[0].Measure, list[0].Unit}
	for _, f := range list {
		k := kind{f.Measure, f.Unit}
		if c, b := min(counts[k], n), min(counts[best], n); c > b || c == b && measureOrder(s, k.measure) < measureOrder(s, best.measure) {
			best = k
		}
	}
	return slices.DeleteFunc(slices.Clone(list), func(f corpus.Figure) bool { return f.Measure != best.measure || f.Unit != best.unit })
}

// series answers with one figure for each period.
func (e *Engine) series(q Question, d decision, list []corpus.Figure) index.Answer {
	if len(list) == 1 {
		if len(q.Periods) != 1 {
			q.Periods = []corpus.Period{list[0].Period}
		}
		return e.single(q, d, list[0])
	}
	return index.Answer{Kind: index.KindSeries, Figures: list, Understood: understood(d, &list[0], q)}
}

// span answers a range: with the figure that is stated for all of it, else with those
// of the months, quarters or years in it. Nothing is added up.
func (e *Engine) span(q Question, d decision) index.Answer {
	p := q.period()
	whole := slices.DeleteFunc(choose(d.series, d.part, q.Measure, p), func(f corpus.Figure) bool {
		// "từ khi khai trương (11/2019) đến tháng 6/2022" is what had run up by then
		return f.Period != p && !(f.Measure == corpus.Cumulative && q.Measure == corpus.Cumulative && f.Period.End() == p.End())
	})
	if len(whole) > 0 && !q.ToNow {
		return e.single(q, d, whole[0])
	}
	for unit := q.Unit; unit >= 1; unit = shorter(unit) {
		if list := along(d.series, d.part, q.Measure, p, unit); len(list) > 1 {
			list = likeMost(d.series, list, len(list))
			a := e.series(q, d, list)
			a.Partial = len(list)*unit < p.Months
			return a
		}
	}
	return e.noSuchPeriod(q, d)
}

// course answers "theo tháng năm 2023" with what is stated within the period.
func (e *Engine) course(q Question, d decision) (index.Answer, bool) {
	for unit := 1; unit <= 3; unit += 2 {
		if list := along(d.series, d.part, q.Measure, q.period(), unit); len(list) > 1 {
			a := e.series(q, d, likeMost(d.series, list, len(list)))
			a.Partial = len(a.Figures)*unit < q.period().Months
			return a, true
		}
	}
	return index.Answer{}, false
}

// ends answers "từ tháng 4 đến tháng 9 tăng bao nhiêu": the last against the first,
// where both are stated.
func (e *Engine) ends(q Question, d decision) index.Answer {
	p := q.period()
	first, last := corpus.Period{Start: p.Start, Months: q.Unit}, corpus.Period{Start: p.End() - q.Unit, Months: q.Unit}
	if len(choose(d.series, d.part, q.Measure, first)) == 0 || len(choose(d.series, d.part, q.Measure, last)) == 0 {
		return e.span(q, d)
	}
	q.Periods = []corpus.Period{last, first}
	return e.compare(q, d)
}

// together answers for months named one by one with the figure that is stated for
// all of them: "tháng 7, 8, 9" are a quarter.
func (e *Engine) together(q Question, d decision) (index.Answer, bool) {
	whole := q.Periods[0]
	for _, p := range q.Periods[1:] {
		if p.Start != whole.End() {
			return index.Answer{}, false
		}
		whole = corpus.Between(whole, p)
	}
	for _, f := range choose(d.series, d.part, q.Measure, whole) {
		if f.Period == whole {
			q.Periods = []corpus.Period{whole}
			return e.single(q, d, f), true
		}
	}
	return index.Answer{}, false
}

// shorter is the next shorter calendar unit.
func shorter(months int) int {
	switch {
	case months > 3:
		return 3
	case months > 1:
		return 1
	}
	return 0
}

// along are the figures of the units within a period, the newest first.
func along(s *lookup.Series, part string, measure corpus.Measure, p corpus.Period, unit int) []corpus.Figure {
	return slices.DeleteFunc(history(s, part, measure), func(f corpus.Figure) bool { return f.Period.Months != unit || !p.Contains(f.Period) })
}

// yearToDate answers "từ đầu năm đến nay" with the newest figure that counts from
// this January on.
func (e *Engine) yearToDate(q Question, d decision) index.Answer {
	p := q.period()
	for months := p.Months; months >= min(p.Months, 2); months-- {
		at := corpus.Period{Start: p.Start, Months: months}
		for _, f := range choose(d.series, d.part, q.Measure, at) {
			if f.Period == at && !f.Measure.AtDate() {
				q.Periods = []corpus.Period{at}
				return e.single(q, d, f)
			}
		}
	}
	return e.noSuchPeriod(q, d)
}

// atDate answers what stood at a date: a stock, what has run up to it, or the total
// since the beginning of its year; never what came about in its month alone.
func (e *Engine) atDate(q Question, d decision) index.Answer {
	p, day := q.period(), q.Days.To
	list := slices.DeleteFunc(choose(d.series, d.part, q.Measure, p), func(f corpus.Figure) bool { return !f.Measure.AtDate() || !stoodAt(&f, day) })
	if len(list) == 0 && !q.Roughly {
		for _, f := range choose(d.series, d.part, q.Measure, corpus.Period{}) {
			fromJanuary := f.Period.StartMonth() == 1 && f.Period.StartYear() == p.EndYear() && f.Period.End() == p.End()
			if !f.Measure.AtDate() && fromJanuary && stoodAt(&f, day) {
				list = append(list, f)
			}
		}
	}
	if len(list) == 0 && !day.IsZero() {
		list = standingOn(q, d, day)
	}
	if len(list) == 0 && day.IsZero() {
		list = slices.DeleteFunc(choose(d.series, d.part, q.Measure, corpus.Period{}), func(f corpus.Figure) bool {
			return !f.Measure.AtDate() || f.Period.End() != p.End() // a year's report tells how its end stood
		})
	}
	if len(list) == 0 && d.part == "" {
		if a, ok := e.breakdown(q, d); ok && a.Figures[0].Measure.AtDate() && stoodAt(&a.Figures[0], day) {
			return a
		}
	}
	if len(list) == 0 {
		return e.noSuchPeriod(q, d)
	}
	return e.single(q, d, list[0])
}

// stoodAt reports whether a figure may tell what stood on a day: it was counted on it
// or, in the same month, before. The zero day is any.
func stoodAt(f *corpus.Figure, day corpus.Date) bool {
	return day.IsZero() || !f.Coverage.To.IsZero() && f.Coverage.To.Compare(day) <= 0
}

// onDays answers for days that are no whole month: only what covers just these days,
// or stood on the one day.
func (e *Engine) onDays(q Question, d decision) index.Answer {
	days := q.Days
	flows := slices.ContainsFunc(d.series.Figures, func(f corpus.Figure) bool { return !f.Measure.AtDate() })
	for _, f := range choose(d.series, d.part, q.Measure, q.period()) {
		// What has run up to the day is not what the day brought.
		stood := f.Measure.AtDate() && (f.Measure != corpus.Cumulative || q.Measure == corpus.Cumulative || !flows)
		if f.Coverage == days || stood && days.From == days.To && f.Coverage.To == days.To {
			return e.single(q, d, f)
		}
	}
	if days.From == days.To {
		for _, f := range standingOn(q, d, days.To) {
			if f.Measure != corpus.Cumulative || q.Measure == corpus.Cumulative || !flows {
				return e.single(q, d, f)
			}
		}
	}
	return e.noSuchPeriod(q, d)
}

// standingOn are the figures of longer periods that tell what stood on a day: that of the
// report's data, or the last of a quarter, a half or the months since January.
func standingOn(q Question, d decision, day corpus.Date) []corpus.Figure {
	return slices.DeleteFunc(choose(d.series, d.part, q.Measure, corpus.Period{}), func(f corpus.Figure) bool {
		if !f.Measure.AtDate() || f.Period.Months == 1 || f.Period.Months > 12 {
			return true
		}
		return f.Coverage.To != day && (!f.Coverage.IsZero() || f.Period.Days().To != day)
	})
}
