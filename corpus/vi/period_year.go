package vi

import "solieu/corpus"

// quarterNumbers are the numbers of quarters: digits, Roman numerals, and what
// scanning makes of I.
var quarterNumbers = map[string]int{
	"1": 1, "2": 2, "3": 3, "4": 4, "01": 1, "02": 2, "03": 3, "04": 4,
	"i": 1, "ii": 2, "iii": 3, "iv": 4, "l": 1, "|": 1, "ll": 2, "lll": 3, "lv": 4,
	"ⅰ": 1, "ⅱ": 2, "ⅲ": 3, "ⅳ": 4, "Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4,
	"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "nhất": 1,
}

// beyondQuarters are numbers that a year has no quarter for.
var beyondQuarters = map[string]bool{"5": true, "6": true, "7": true, "8": true, "9": true, "0": true, "v": true, "vi": true, "vii": true}

// quarter reads "quý I/2024", "Q1/2024", "quý III và IV/2024".
func (p periodParser) quarter(i int) (Mention, bool) {
	short := p.Is(i, "q") && p.Glued(i)
	if !p.Is(i, "quý") && !short {
		return Mention{}, false
	}
	if short && p.sign(i+1, ".") {
		return p.shortQuarter(i + 2)
	}
	if head, year, ok := dottedYear(p.At(i + 1)); ok && head >= 1 && head <= 4 {
		return p.months(head*3-2, head*3, year, i+2), true
	}
	first, ok := quarterNumbers[p.At(i+1).Key]
	if m, named := p.edgeQuarter(i); named {
		return m, true
	}
	if !ok {
		if beyondQuarters[p.At(i+1).Key] {
			_, n := p.trailingYear(i + 2)
			return Mention{Last: i + 2 + n, Impossible: p.Source[p.At(i).Start:p.At(i+1).End]}, true
		}
		return Mention{}, false
	}
	last, next := first, i+2
	if p.Is(next, "và") && !p.asking() || p.dash(next) || p.sign(next, ",") && !p.asking() {
		k := next + 1
		if p.Is(k, "quý") {
			k++
		}
		if q, ok := quarterNumbers[p.At(k).Key]; ok && (q == first+1 || q > first && p.dash(next)) && (p.sign(k+1, "/") || p.Is(k+1, "năm")) {
			last, next = q, k+1
		}
	}
	year, n := p.trailingYear(next)
	m := p.months(first*3-2, last*3, year, next+n)
	return m, true
}

// edgeQuarter reads "quý đầu năm 2023" and "quý cuối năm".
func (p periodParser) edgeQuarter(i int) (Mention, bool) {
	if !p.Is(i+2, "năm") || !p.Is(i+1, "đầu") && !p.Is(i+1, "cuối") {
		return Mention{}, false
	}
	q := 1
	if p.Is(i+1, "cuối") {
		q = 4
	}
	year, n := p.trailingYear(i + 2)
	return p.months(q*3-2, q*3, year, i+2+max(n, 1)), true
}

// shortQuarter reads "Q.III/2023" from its number on; without a year it is a
// district's name.
func (p periodParser) shortQuarter(i int) (Mention, bool) {
	q, ok := quarterNumbers[p.At(i).Key]
	year, n := p.trailingYear(i + 1)
	if !ok || n == 0 {
		return Mention{}, false
	}
	return p.months(q*3-2, q*3, year, i+1+n), true
}

// half reads "nửa đầu năm 2023", "H1/2024", "nửa đầu tháng 9/2023".
func (p periodParser) half(i int) (Mention, bool) {
	if p.Is(i, "h") && p.Glued(i) {
		n, ok := p.number(i+1, 1)
		year, k := p.trailingYear(i + 2)
		if !ok || n < 1 || n > 2 || k == 0 {
			return Mention{}, false
		}
		return p.months(n*6-5, n*6, year, i+2+k), true
	}
	second, lead := halfLead.At(p.Text, i)
	if lead == 0 || p.Is(i-1, "cùng") {
		return Mention{}, false
	}
	if p.isMonthWord(i + 2) {
		return p.halfMonth(i, second)
	}
	if !p.Is(i, "nửa") {
		return Mention{}, false
	}
	if _, bare := p.fourDigitYear(i + 2); !p.Is(i+2, "năm") && bare == 0 {
		return Mention{}, false
	}
	first, last := 1, 6
	if p.Is(i+1, "cuối") {
		first, last = 7, 12
	}
	year, n := p.trailingYear(i + 2)
	return p.months(first, last, year, i+2+max(n, 1)), true
}

// halfLead open half a month or year, the second where true: customs count in "kỳ 1
// tháng 3".
var halfLead = NewTable(
	Meaning[bool]{"nửa đầu | kỳ 1 | kỳ I", false},
	Meaning[bool]{"nửa cuối | kỳ 2 | kỳ II", true},
)

func (p periodParser) halfMonth(i int, second bool) (Mention, bool) {
	m, ok := p.month(i + 2)
	if !ok || m.Period.Months != 1 {
		return Mention{}, false
	}
	days := m.Period.Days()
	if second {
		days.From.Day = 16
	} else {
		days.To.Day = 15
	}
	m.Span = days
	return m, true
}

var (
	yearLead  = NewSet("năm | cả năm | trọn năm | full năm | trong năm | trong cả năm | nguyên năm | niên độ | năm tài chính | trong năm tài chính")
	phaseLead = NewSet("giai đoạn | thời kỳ | nhiệm kỳ | các năm | niên độ | năm")
)

// year reads "năm 2023", "cả năm 2023", "giai đoạn 2021 - 2025", and a bare 2023
// in a question.
func (p periodParser) year(i int) (Mention, bool) {
	if _, n := phaseLead.At(p.Text, i); n > 0 {
		if m, ok := p.yearRange(i + n); ok {
			return m, true
		}
	}
	if m, ok := p.yearRange(i); ok {
		return m, true
	}
	if y, n := p.relativeYear(i); n > 0 {
		return Mention{Kind: Within, Period: corpus.Year(y), Last: i + n, OpenYear: false}, true
	}
	_, n := yearLead.At(p.Text, i)
	if n == 0 && !p.loose && !bareYearLead.Has(p.Text, i-1) {
		return Mention{}, false
	}
	y, k := p.fourDigitYear(i + n)
	if n == 0 && p.asking() && (p.sign(i-1, "/") || p.sign(i+1, "/")) {
		return Mention{}, false // of a document's number
	}
	if k == 0 || n == 0 && (y < 1990 || p.countFollows(i) && !p.surelyYear(i)) {
		return Mention{}, false
	}
	return Mention{Kind: Within, Period: corpus.Year(y), Last: i + n + k}, true
}

// bareYearLead stand before a year without "năm" in reports.
var bareYearLead = NewSet("đến | tới | hết | với")

// surelyYear reports whether a question's number is a year whatever follows it: behind
// "cuối", or where nothing else may be its time.
func (p periodParser) surelyYear(i int) bool {
	return p.asking() && (bareYearEdge.Has(p.Text, i-1) || p.bare && p.At(i).Key >= "2000" && p.At(i).Key < "2040")
}

// bareYearEdge are said of years.
var bareYearEdge = NewSet("cuối | đầu | hết | giữa")

// schoolYear reads "năm học 2022-2023", from September to August.
func (p periodParser) schoolYear(i int) (Mention, bool) {
	if !p.Is(i, "năm") || !p.Is(i+1, "học") {
		return Mention{}, false
	}
	m, ok := p.yearRange(i + 2)
	if !ok {
		m, ok = p.shortYears(i + 2)
	}
	if !ok || m.Period.Months != 24 {
		return Mention{}, false
	}
	m.Period = corpus.Period{Start: m.Period.Start + 8, Months: 9} // September to May
	return m, true
}

func (p periodParser) yearRange(i int) (Mention, bool) {
	from, n := p.fourDigitYear(i)
	if n == 0 || !p.dash(i+1) && !p.Is(i+1, "đến") {
		return Mention{}, false
	}
	j := i + 2
	if p.Is(j, "hết") {
		j++
	}
	if p.Is(j, "năm") {
		j++
	}
	to, n := p.fourDigitYear(j)
	if n == 0 || to <= from {
		return Mention{}, false
	}
	return Mention{Kind: Within, Period: corpus.Between(corpus.Year(from), corpus.Year(to)), Last: j + n}, true
}

// englishMonths are the months as English questions name them.
var englishMonths = NewTable(
	Meaning[int]{"january | jan", 1}, Meaning[int]{"february | feb", 2}, Meaning[int]{"march | mar", 3}, Meaning[int]{"april | apr", 4},
	Meaning[int]{"may", 5}, Meaning[int]{"june | jun", 6}, Meaning[int]{"july | jul", 7}, Meaning[int]{"august | aug", 8},
	Meaning[int]{"september | sept | sep", 9}, Meaning[int]{"october | oct", 10}, Meaning[int]{"november | nov", 11}, Meaning[int]{"december | dec", 12},
)

// englishSpans are stretches of a year as English questions name them, as first
// and last month.
var englishSpans = NewTable(
	Meaning[[2]int]{"first half of | first half | first six months of", [2]int{1, 6}},
	Meaning[[2]int]{"second half of | second half", [2]int{7, 12}},
	Meaning[[2]int]{"first nine months of | first 9 months of", [2]int{1, 9}},
	Meaning[[2]int]{"first quarter of | first quarter", [2]int{1, 3}},
	Meaning[[2]int]{"second quarter of | second quarter", [2]int{4, 6}},
	Meaning[[2]int]{"third quarter of | third quarter", [2]int{7, 9}},
	Meaning[[2]int]{"fourth quarter of | fourth quarter", [2]int{10, 12}},
)

// english reads "September 2023" and "first half of 2022".
func (p periodParser) english(i int) (Mention, bool) {
	if month, n := englishMonths.At(p.Text, i); n > 0 {
		j := i + n
		if p.sign(j, ",") || p.Is(j, "of") {
			j++
		}
		if y, k := p.fourDigitYear(j); k > 0 {
			return p.months(month, month, y, j+k), true
		}
		return Mention{}, false
	}
	if span, n := englishSpans.At(p.Text, i); n > 0 {
		if y, k := p.fourDigitYear(i + n); k > 0 {
			return p.months(span[0], span[1], y, i+n+k), true
		}
	}
	return Mention{}, false
}
