package qa

import (
	"fmt"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// When is what a question says of the time beside its periods.
type When struct {
	// Unit is the length of the months, quarters or years of a range; ToNow says that
	// the range has no end: "từ tháng 4 đến nay".
	Unit  int
	ToNow bool
	// Latest is the length of the months, quarters or years of which the newest
	// Count are asked for, all where Count is 0.
	Latest, Count int
	// AtDate asks for what stood at the period's end or at the day of Days.
	AtDate bool
	// Roughly says that the date is only about: what stood then, but nothing counted up
	// to it.
	Roughly bool
	// Days are the days asked for, where they are not whole months.
	Days corpus.Span
	// YearToDate asks from the beginning of this year.
	YearToDate bool
	// Back is the length of "tháng trước", which in a conversation goes back from the
	// period spoken of.
	Back int
	// Vague says that the time is none that a report counts in: "tuần này".
	Vague bool
	// Near is where a vague time lies, zero where nobody knows.
	Near corpus.Period
	// Said are the question's words for a time that is more than its period.
	Said string
}

// String shows what is set.
func (w When) String() string {
	var parts []string
	note := func(there bool, format string, values ...any) {
		if there {
			parts = append(parts, fmt.Sprintf(format, values...))
		}
	}
	note(w.Unit > 0, "range by %d months", w.Unit)
	note(w.ToNow, "to now")
	note(w.Latest != 0, "latest %d of %d months", w.Count, w.Latest)
	note(w.AtDate, "at its end")
	note(w.Roughly, "roughly")
	note(!w.Days.IsZero(), "days %s to %s", w.Days.From, w.Days.To)
	note(w.Back > 0, "%d months before", w.Back)
	note(w.YearToDate, "year to date")
	note(w.Vague, "no fixed months")
	note(w.Said != "", "%q", w.Said)
	return strings.Join(parts, ", ")
}

// skipMention takes the mention that begins at token i.
func (q *Question) skipMention(t *vi.Text, mentions []vi.Mention, i int, today corpus.Date) int {
	for _, m := range mentions {
		if m.First == i {
			q.mention(t, m, today)
			return m.Last - m.First
		}
	}
	return 0
}

// relativeTo takes a time that is named by another for what it is: "tháng liền trước
// của tháng 9/2023" is August, and not the month before today's.
func relativeTo(t *vi.Text, mentions []vi.Mention) []vi.Mention {
	var list []vi.Mention
	for i := 0; i < len(mentions); i++ {
		m := mentions[i]
		if i+1 < len(mentions) && m.Relative == vi.Previous && !t.Is(m.First-1, "với") {
			of := mentions[i+1]
			beside := of.First == m.Last || of.First == m.Last+1 && t.Is(m.Last, "của")
			if at := m.Resolve(of.Period); beside && of.Relative == vi.Absolute && of.Kind == vi.Within && of.Period.Months < 12 && !at.IsZero() {
				of.First, of.Period, of.Span = m.First, at, corpus.Span{}
				m = of
				i++
			}
		}
		list = append(list, m)
	}
	return list
}

// mention notes a stretch of time.
func (q *Question) mention(t *vi.Text, m vi.Mention, today corpus.Date) {
	switch {
	case m.Impossible != "":
		q.Impossible = m.Impossible
		return
	case m.Vague:
		q.Vague, q.Near, q.Said = true, m.Period, typed(t, m)
		return
	case m.Relative == vi.Latest:
		q.Latest, q.Count = m.Months, m.Count
		return
	case m.Kind == vi.Since:
		q.Measure = corpus.Cumulative
		if m.Period.IsZero() {
			return
		}
	case m.Relative == vi.Now, m.Relative == vi.This && t.Is(m.First, "trong"):
		q.Newest = true // "trong kỳ" is what a report calls its own
		return
	case m.Relative == vi.SamePeriod, m.Compared, m.Relative == vi.Previous && q.Intent != IntentFigure, q.comparing(t, m):
		q.base(m)
		return
	}
	p := standing(m, today)
	if p.IsZero() {
		return
	}
	q.Flow = q.Flow || t.Is(m.First-1, "trong") || m.Kind == vi.Within && m.Span.From != m.Span.To
	if p.Months > 12 {
		q.Phase = typed(t, m)
	}
	q.Periods, q.Open = append(q.Periods, p), append(q.Open, m.OpenYear)
	q.Unit, q.ToNow = m.Unit, m.Kind == vi.From
	q.Roughly = m.Kind == vi.AsOf && middles.Within(t, m.First, m.Last)
	q.AtDate = m.Kind == vi.AsOf || m.Kind == vi.Before || m.Kind == vi.Since
	if q.Back = 0; m.Relative == vi.Previous {
		q.Back = p.Months
	}
	q.YearToDate = m.Relative == vi.YearToDate
	q.Days = someDays(m)
	if q.Said = ""; q.AtDate || q.ToNow || !q.Days.IsZero() {
		q.Said = typed(t, m)
	}
}

func typed(t *vi.Text, m vi.Mention) string { return t.Source[t.At(m.First).Start:t.At(m.Last-1).End] }

// someDays are the days of a mention that are not whole months: a day that stands at
// the end of a month is that month's end.
func someDays(m vi.Mention) corpus.Span {
	whole := m.Period.Days()
	switch {
	case m.Span.To.IsZero() || m.Kind == vi.From || m.Kind == vi.Before:
		return corpus.Span{}
	case m.Kind != vi.Within && m.Span.To == whole.To, m.Span == whole:
		return corpus.Span{}
	}
	return m.Span
}

// base notes what the question compares with. "Năm trước" is the year before the
// period asked about, not before today.
func (q *Question) base(m vi.Mention) {
	if m.Relative == vi.LastYear {
		m.Relative = vi.SamePeriod
	}
	q.Bases = append(q.Bases, m)
	if q.Intent == IntentFigure {
		q.Intent = IntentCompare
	}
}

// standing is the period of a mention, of a relative one counted from today.
func standing(m vi.Mention, today corpus.Date) corpus.Period {
	month := corpus.MonthOf(today)
	months := max(m.Months, 1)
	unit := corpus.Period{Start: month.Start - month.Start%months, Months: months}
	switch m.Relative {
	case vi.This:
		return unit
	case vi.Previous:
		if months != 1 && months != 3 {
			return corpus.Period{Start: month.Start - months, Months: months} // "6 tháng trước"
		}
		return unit.Previous()
	case vi.YearToDate:
		if !m.Period.IsZero() {
			return m.Period // "từ đầu năm 2023"
		}
		return corpus.Between(corpus.Month(today.Year, 1), month)
	case vi.ThisYear:
		return corpus.Year(today.Year)
	case vi.LastYear:
		return corpus.Year(today.Year - 1)
	}
	return m.Period
}

// settle drops what a period named beside it makes mere talk: "tuần này họp, cần
// NDXP tháng 9/2023".
func (q *Question) settle() {
	if len(q.Periods) == 0 {
		return
	}
	q.Vague = false
	if q.Count == 1 {
		q.Latest, q.Count = 0, 0
	}
	if len(q.Periods) > 1 {
		q.Unit = 0
	}
}

// basePeriod is the base that the question names, for a figure of period to.
func basePeriod(q Question, to corpus.Period) corpus.Period {
	if len(q.Bases) == 0 || to.IsZero() {
		return corpus.Period{}
	}
	base := q.Bases[0]
	p := base.Resolve(to)
	if base.OpenYear && !p.IsZero() {
		// "so với tháng 8": the last one before the period asked about.
		p = p.Shift(12 * (to.EndYear() - p.EndYear()))
		if p.Start >= to.Start {
			p = p.Shift(-12)
		}
	}
	return p
}

// longestBack is how many years back a month without a year may be.
const longestBack = 10

// closeYears gives months named without a year the newest year that has a figure;
// in a conversation the year spoken of comes first. Months named together are of one
// year, where one has them all.
func (e *Engine) closeYears(q *Question, d *decision, before index.Understood) {
	if d.followUp && q.Back > 0 && len(q.Periods) == 1 && len(before.Periods) > 0 && before.Periods[0].Months == q.Back {
		q.Periods = []corpus.Period{before.Periods[0].Previous()}
		return
	}
	for i := range q.Periods {
		if i < len(q.Open) && q.Open[i] && (d.followUp || q.Follows) && len(before.Periods) > 0 {
			q.Periods[i] = q.Periods[i].Shift(12 * (before.Periods[0].EndYear() - q.Periods[i].EndYear()))
			if !before.Newest {
				q.Open[i] = false // the year was spoken of
			}
		}
	}
	q.yearOfBase()
	q.yearBeside()
	if !e.closeTogether(q, d) {
		for i := range q.Periods {
			e.closeYear(q, d, i)
		}
	}
}

// yearOfBase gives periods without a year that of the base, which is named last:
// "tháng 2 so với tháng 1 năm 2024".
func (q *Question) yearOfBase() {
	if len(q.Bases) == 0 || q.Bases[0].OpenYear || q.Bases[0].Period.IsZero() {
		return
	}
	base := q.Bases[0].Period
	for i, open := range q.Open {
		if !open || i >= len(q.Periods) {
			continue
		}
		q.Periods[i], q.Open[i] = q.Periods[i].Shift(12*(base.EndYear()-q.Periods[i].EndYear())), false
	}
}

// yearBeside gives months without a year that of the one named beside them with its year:
// "tháng 9 năm 2023 nhiều hơn tháng 8".
func (q *Question) yearBeside() {
	named := slices.Index(q.Open, false)
	if named < 0 || named >= len(q.Periods) {
		return
	}
	for i, open := range q.Open {
		if open && i < len(q.Periods) {
			q.Periods[i], q.Open[i] = q.Periods[i].Shift(12*(q.Periods[named].EndYear()-q.Periods[i].EndYear())), false
		}
	}
}

// closeYear moves a period to the newest year that has a figure for it.
func (e *Engine) closeYear(q *Question, d *decision, i int) {
	if i >= len(q.Open) || !q.Open[i] {
		return
	}
	for back := 0; back <= longestBack; back++ {
		if at := q.Periods[i].Shift(-12 * back); e.hasTime(q, d, at) {
			q.Periods[i] = at
			q.shiftDays(-back)
			return
		}
	}
}

// closeTogether moves all periods to the newest year that has a figure for each.
func (e *Engine) closeTogether(q *Question, d *decision) bool {
	if len(q.Periods) < 2 || len(q.Open) < len(q.Periods) {
		return false
	}
	newest := q.Periods[0].EndYear()
	for i, open := range q.Open {
		if !open {
			return false
		}
		newest = max(newest, q.Periods[i].EndYear())
	}
	for year := newest; year >= newest-longestBack; year-- {
		all := true
		for _, p := range q.Periods {
			all = all && e.hasTime(q, d, p.Shift(12*(year-p.EndYear())))
		}
		if !all {
			continue
		}
		for i, p := range q.Periods {
			q.Periods[i] = p.Shift(12 * (year - p.EndYear()))
		}
		return true
	}
	return false
}

// hasTime reports whether there is a figure for a period, or for parts of a range.
func (e *Engine) hasTime(q *Question, d *decision, at corpus.Period) bool {
	if len(choose(d.series, d.part, q.Measure, at)) > 0 {
		return true
	}
	return q.Unit > 0 && len(along(d.series, d.part, q.Measure, at, q.Unit)) > 1
}

// shiftDays moves the days asked for by years.
func (w *When) shiftDays(years int) {
	for _, day := range []*corpus.Date{&w.Days.From, &w.Days.To} {
		if !day.IsZero() {
			day.Year += years
		}
	}
}
