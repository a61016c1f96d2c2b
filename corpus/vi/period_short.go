package vi

import (
	"strings"

	"solieu/corpus"
)

// isoPeriod reads 2023-09, 2023-09-15, 2023/09, 2023-Q1 and 2023Q1.
func (p periodParser) isoPeriod(i int) (Mention, bool) {
	year, n := p.fourDigitYear(i)
	if n == 0 {
		return Mention{}, false
	}
	j := i + 1
	if p.dash(j) || p.sign(j, "/") {
		j++
	}
	if q, ok := p.number(j+1, 1); ok && p.Is(j, "q") && p.Glued(j) {
		if q < 1 || q > 4 {
			return p.impossible(i, j+2), true
		}
		return p.months(q*3-2, q*3, year, j+2), true
	}
	month, ok := p.number(j, 2)
	if !ok || j == i+1 || len(p.At(j).Key) != 2 || !p.Glued(i) || month > 12 && month > year%100 {
		return Mention{}, false
	}
	if month < 1 || month > 12 {
		return p.impossible(i, j+1), true
	}
	if day, ok := p.number(j+2, 2); ok && p.sign(j+1, p.At(i+1).Key) {
		date, ok := corpus.NewDate(year, month, day)
		if !ok {
			return p.impossible(i, j+3), true
		}
		return Mention{Period: corpus.MonthOf(date), Span: corpus.Span{From: date, To: date}, Last: j + 3}, true
	}
	return p.months(month, month, year, j+1), true
}

// quarterFirst reads 1Q2024, 1Q24 and 1H2024.
func (p periodParser) quarterFirst(i int) (Mention, bool) {
	q, ok := p.number(i, 1)
	length := 3
	if p.Is(i+1, "h") {
		length = 6
	}
	if !ok || q < 1 || q*length > 12 || !p.Glued(i) || length == 3 && !p.Is(i+1, "q") {
		return Mention{}, false
	}
	j := i + 2
	if p.sign(j, "/") || p.dash(j) {
		j++
	}
	year, n := p.fourDigitYear(j)
	if short, ok := p.shortYear(j); n == 0 && ok {
		year, n = short, 1
	}
	if n == 0 {
		return Mention{}, false
	}
	return p.months((q-1)*length+1, q*length, year, j+1), true
}

// yearHalves are halves of a year by their last month.
var yearHalves = NewTable(Meaning[int]{"nửa năm đầu | nửa năm đầu năm", 6}, Meaning[int]{"nửa năm cuối | nửa năm sau | nửa sau năm", 12})

// partOfYear reads "nửa năm đầu", "quy mot nam 2024", whose words without marks mean
// other things too, and "Q.I", where a digit would be a district's.
func (p periodParser) partOfYear(i int) (Mention, bool) {
	if second, n := yearHalves.At(p.Text, i); n > 0 {
		year, k := p.trailingYear(i + n)
		return p.months(second-5, second, year, i+n+k), true
	}
	if n, ok := p.number(i+1, 1); ok && (n == 1 || n == 2) && p.Is(i, "h") && p.Glued(i) && (p.At(i+2).Class == Sign || asideWords.Has(p.Text, i+2)) {
		year, k := p.trailingYear(i + 2)
		return p.months(n*6-5, n*6, year, i+2+k), true
	}
	if q, ok := quarterNumbers[p.At(i+2).Key]; ok && p.Is(i, "q") && p.sign(i+1, ".") && p.At(i+2).Class == Word {
		year, n := p.trailingYear(i + 3)
		return p.months(q*3-2, q*3, year, i+3+n), true
	}
	q, n := quarterWords.At(p.Text, i+1)
	if n == 0 || !p.Is(i, "quý") {
		return Mention{}, false
	}
	year, k := p.trailingYear(i + 2)
	if k == 0 {
		return Mention{}, false
	}
	return p.months(q*3-2, q*3, year, i+2+k), true
}

var quarterWords = NewTable(Meaning[int]{"một | nhất", 1}, Meaning[int]{"hai", 2}, Meaning[int]{"ba", 3}, Meaning[int]{"bốn | tư", 4})

// shortYearNamed reads "năm 23".
func (p periodParser) shortYearNamed(i int) (Mention, bool) {
	year, ok := p.shortYear(i + 1)
	if !ok || !p.Is(i, "năm") || p.countFollows(i+1) || notYear.Has(p.Text, i-1) || p.At(i-1).Class == Number || p.sign(i+2, "/", "%") {
		return Mention{}, false
	}
	return Mention{Period: corpus.Year(year), Last: i + 2}, true
}

// shortDays reads "1-15/9/2023": days without a word that calls them so.
func (p periodParser) shortDays(i int) (Mention, bool) {
	from, ok := p.number(i, 2)
	right, n := p.dayParts(i + 2)
	if !ok || n == 0 || right.year == 0 || !p.dash(i+1) || p.sign(i-1, "/") || from < 1 || from >= right.day {
		return Mention{}, false
	}
	m := Mention{First: i, Last: i + 2 + n}
	return p.spanOf(m, partialDay{from, right.month, right.year}, right)
}

// shortRange reads 4-9/2023: months, for days need theirs.
func (p periodParser) shortRange(i int) (Mention, bool) {
	from, ok1 := p.number(i, 2)
	to, ok2 := p.number(i+2, 2)
	year, n := p.fourDigitYear(i + 4)
	if !ok1 || !ok2 || n == 0 || from < 1 || from >= to || to > 12 || !p.dash(i+1) || !p.sign(i+3, "/") || p.sign(i-1, "/") {
		return Mention{}, false
	}
	return p.months(from, to, year, i+5), true
}

// shortMonth reads 9/23, t9.23 and "t 9/2023". What a noun follows is a ratio.
func (p periodParser) shortMonth(i int) (Mention, bool) {
	if p.Is(i, "t") && !p.Glued(i) {
		month, ok := p.number(i+1, 2)
		if year, n := p.trailingYear(i + 2); ok && n > 0 && month >= 1 && month <= 12 {
			return p.months(month, month, year, i+2+n), true
		}
		return Mention{}, false
	}
	if p.isMonthWord(i) {
		head, tail, ok := strings.Cut(p.At(i+1).Key, ".")
		month, year := atoi(head), atoi(tail)
		if !ok || len(head) > 2 || len(tail) != 2 || month < 1 || month > 12 || year < 13 || year > 50 {
			return Mention{}, false
		}
		return p.months(month, month, 2000+year, i+2), true
	}
	month, ok := p.number(i, 2)
	year, short := p.shortYear(i + 2)
	if !ok || !short || month < 1 || month > 12 || !p.sign(i+1, "/") || p.sign(i-1, "/") || p.sign(i+3, "/", "%") || p.countFollows(i+2) || dayNames.Has(p.Text, i-1) {
		return Mention{}, false
	}
	return p.months(month, month, year, i+3), true
}

// dayNames stand before a day.
var dayNames = NewSet("ngày | mồng | mùng | hôm")

// foldedMonth reads "thang chin nam ngoai": words that without marks mean other
// things too are months where a year or nothing more follows.
func (p periodParser) foldedMonth(i int) (Mention, bool) {
	month, n := monthWords.At(p.Text, i+1)
	if n != 1 || !p.isMonthWord(i) || p.At(i+1).Key != p.At(i+1).Fold || month == 2 {
		return Mention{}, false
	}
	year, k := p.trailingYear(i + 2)
	if month == 5 && (k < 2 || !p.Is(i+2, "năm")) {
		return Mention{}, false // "thang nam 2023" names a year
	}
	if k == 0 && p.At(i+2).Class == Word && !asideWords.Has(p.Text, i+2) {
		return Mention{}, false
	}
	return p.months(month, month, year, i+2+k), true
}
