package vi

import "solieu/corpus"

// monthNames are the English months that mean nothing else without a year.
var monthNames = NewTable(
	Meaning[int]{"january", 1}, Meaning[int]{"february", 2}, Meaning[int]{"april", 4}, Meaning[int]{"june", 6}, Meaning[int]{"july", 7},
	Meaning[int]{"august", 8}, Meaning[int]{"september | sept", 9}, Meaning[int]{"october", 10}, Meaning[int]{"november", 11}, Meaning[int]{"december", 12},
)

// englishHalves are the stretches of a year that English questions name, as first
// and last month; the year may be open.
var englishHalves = NewTable(
	Meaning[[2]int]{"first half | first half of | the first half of", [2]int{1, 6}}, Meaning[[2]int]{"second half | second half of | the second half of", [2]int{7, 12}},
	Meaning[[2]int]{"first quarter | first quarter of", [2]int{1, 3}}, Meaning[[2]int]{"second quarter | second quarter of", [2]int{4, 6}},
	Meaning[[2]int]{"third quarter | third quarter of", [2]int{7, 9}}, Meaning[[2]int]{"fourth quarter | fourth quarter of", [2]int{10, 12}},
	Meaning[[2]int]{"first two months | first 2 months", [2]int{1, 2}}, Meaning[[2]int]{"first three months | first 3 months", [2]int{1, 3}},
	Meaning[[2]int]{"first four months | first 4 months", [2]int{1, 4}}, Meaning[[2]int]{"first five months | first 5 months", [2]int{1, 5}},
	Meaning[[2]int]{"first six months | first 6 months", [2]int{1, 6}}, Meaning[[2]int]{"first seven months | first 7 months", [2]int{1, 7}},
	Meaning[[2]int]{"first eight months | first 8 months", [2]int{1, 8}}, Meaning[[2]int]{"first nine months | first 9 months", [2]int{1, 9}},
	Meaning[[2]int]{"first ten months | first 10 months", [2]int{1, 10}}, Meaning[[2]int]{"first eleven months | first 11 months", [2]int{1, 11}},
	Meaning[[2]int]{"last six months of | last 6 months of", [2]int{7, 12}},
)

// yearSoFar reads "year to date".
func (p periodParser) yearSoFar(i int) (Mention, bool) {
	n := 1
	if p.Is(i, "year") && p.Is(i+1, "to") && p.Is(i+2, "date") {
		n = 3
	} else if !p.Is(i, "ytd") {
		return Mention{}, false
	}
	return Mention{Relative: YearToDate, Last: i + n}, true
}

// englishHalf reads "first half of 2022", "first 9 months".
func (p periodParser) englishHalf(i int) (Mention, bool) {
	span, n := englishHalves.At(p.Text, i)
	if n == 0 {
		return Mention{}, false
	}
	j := i + n
	if p.Is(j, "of") {
		j++
	}
	if year, k := p.trailingYear(j); k > 0 {
		return p.months(span[0], span[1], year, j+k), true
	}
	return p.months(span[0], span[1], 0, i+n), true
}

// englishMonth reads a month, its year named or not. Short names need the year:
// "sep" is a boss without marks.
func (p periodParser) englishMonth(i int) (Mention, bool) {
	if y, n := p.fourDigitYear(i + 1); n > 0 && p.Is(i, "year") {
		return Mention{Period: corpus.Year(y), Last: i + 2}, true
	}
	month, n := englishMonths.At(p.Text, i)
	if n == 0 {
		return Mention{}, false
	}
	j := i + n
	if p.sign(j, ",", ".") || p.Is(j, "of") {
		j++
	}
	if year, k := p.trailingYear(j); k > 0 {
		return p.months(month, month, year, j+k), true
	}
	if monthNames.Has(p.Text, i) || (p.Is(i-1, "in") || p.Is(i-1, "of")) && !p.countFollows(i) {
		return p.months(month, month, 0, i+n), true
	}
	return Mention{}, false
}

// englishDay reads "20 April 2023" and "April 20, 2023".
func (p periodParser) englishDay(i int) (Mention, bool) {
	dayAt, monthAt := i, i+1
	if p.At(i).Class != Number {
		dayAt, monthAt = i+1, i
	}
	month, n := englishMonths.At(p.Text, monthAt)
	day, ok := p.number(dayAt, 2)
	if !ok || n == 0 {
		return Mention{}, false
	}
	j := i + 2
	if p.sign(j, ",") {
		j++
	}
	year, k := p.fourDigitYear(j)
	if k == 0 {
		return Mention{}, false
	}
	date, ok := corpus.NewDate(year, month, day)
	if !ok {
		return p.impossible(i, j+k), true
	}
	return Mention{Period: corpus.MonthOf(date), Span: corpus.Span{From: date, To: date}, Last: j + k}, true
}

// englishRange reads "from April to September 2023", "between April and September".
func (p periodParser) englishRange(i int) (Mention, bool) {
	if !p.Is(i, "from") && !p.Is(i, "between") {
		return Mention{}, false
	}
	left, ok := p.englishMonth(i + 1)
	if !ok || !p.Is(left.Last, "to") && !p.Is(left.Last, "and") && !p.Is(left.Last, "through") {
		return Mention{}, false
	}
	right, ok := p.englishMonth(left.Last + 1)
	if !ok || left.Period.IsZero() || right.Period.IsZero() {
		return Mention{}, false
	}
	if left.OpenYear {
		left.Period = left.Period.Shift(12 * (right.Period.EndYear() - left.Period.EndYear()))
	}
	if left.Period.Start >= right.Period.Start {
		return p.impossible(i, right.Last), true
	}
	return Mention{Period: corpus.Between(left.Period, right.Period), OpenYear: right.OpenYear, Unit: 1, Last: right.Last}, true
}
