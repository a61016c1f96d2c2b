package chart

import (
	"slices"
	"strconv"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// timeline says where figures stand in time, and how far apart neighbours are.
type timeline struct {
	// step is how many months lie between neighbours.
	step int
	// at is a figure's month.
	at func(*corpus.Figure) int
}

func lastMonth(f *corpus.Figure) int  { return f.Period.End() - 1 }
func firstMonth(f *corpus.Figure) int { return f.Period.Start }

// timelineOf is that of figures of one length: months follow months; the first nine
// months of a year follow those of the year before.
func timelineOf(list []corpus.Figure) timeline {
	step := 12
	if len(list) > 0 {
		if m := list[0].Period.Months; 12%m == 0 && list[0].Period.Start%m == 0 || m > 12 {
			step = m
		}
	}
	return timeline{step, firstMonth}
}

// lengths are the different lengths of the figures' periods, in months.
func lengths(list []corpus.Figure) []int {
	var months []int
	for _, f := range list {
		if !slices.Contains(months, f.Period.Months) {
			months = append(months, f.Period.Months)
		}
	}
	return months
}

// joined reports whether most figures follow the one before in time, so that a line
// has something to join.
func joined(list []corpus.Figure, times timeline) bool {
	n := 0
	for i := 1; i < len(list); i++ {
		if times.at(&list[i])-times.at(&list[i-1]) == times.step {
			n++
		}
	}
	return 2*n > len(list)-1
}

// column is a place on the axis, counted in widths of a column.
type column struct {
	at     float64
	period corpus.Period
	// point is the index of the figure that stands there, -1 where none does; index is
	// that of the column itself.
	point, index int
	// after says that periods before this one have no figure, and no column either.
	after bool
}

// breakWidth is the room for periods without figures where they are drawn together.
const breakWidth = 0.7

// columns places the points along the axis and gives its length. Time runs evenly
// where few periods are missing; else each run of them takes the same small room, and
// broken is true.
func (c Chart) columns() (list []column, length float64, broken bool) {
	times := c.times
	if times.step == 0 {
		times = timelineOf(c.Points)
	}
	missing := 0
	for i := range c.Points {
		f := &c.Points[i]
		period := f.Period
		if len(lengths(c.Points)) > 1 {
			period = corpus.Period{Start: times.at(f), Months: 1}
		}
		if i > 0 {
			before := list[len(list)-1].period
			apart := (times.at(f) - times.at(&c.Points[i-1])) / times.step
			missing += apart - 1
			for k := 1; k < apart && missing <= maxMissing; k++ {
				list = append(list, column{period: before.Shift(k * times.step), point: -1})
			}
		}
		list = append(list, column{period: period, point: i})
	}
	if missing <= max(1, len(c.Points)/2) && missing <= maxMissing {
		for i := range list {
			list[i].at, list[i].index = float64(i), i
		}
		return list, float64(len(list)), false
	}
	list = slices.DeleteFunc(list, func(c column) bool { return c.point < 0 })
	at := 0.0
	for i := range list {
		if i > 0 {
			at++
			list[i].after = times.at(&c.Points[i])-times.at(&c.Points[i-1]) > times.step
		}
		if list[i].after {
			at += breakWidth
		}
		list[i].at, list[i].index = at, i
	}
	return list, at + 1, true
}

// maxMissing is how many periods without figures have columns of their own.
const maxMissing = 12

// axisName names a column's period in ways from long to short, and its year apart
// from it; the year is "" where the name holds it.
func axisName(p corpus.Period) (names []string, year string) {
	year = strconv.Itoa(p.StartYear())
	first := p.StartMonth()
	switch {
	case p.Months == 1:
		n := strconv.Itoa(first)
		return []string{wordMonth + n, wordMonthShort + n, n}, year
	case p.Months == 12 && first == 1:
		return []string{year}, ""
	case p.EndYear() != p.StartYear():
		return []string{vi.NamePeriod(p)}, ""
	case p.Months == 3 && first%3 == 1:
		name, _, _ := strings.Cut(vi.NamePeriod(p), "/")
		_, numeral, _ := strings.Cut(name, " ")
		return []string{upperFirst(name), wordQuarterShort + numeral, numeral}, year
	}
	name := strings.TrimSuffix(strings.TrimSuffix(vi.NamePeriod(p), "/"+year), " "+year)
	return []string{upperFirst(name), strconv.Itoa(p.Months) + wordMonthShort}, year
}
