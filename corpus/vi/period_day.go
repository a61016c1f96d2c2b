package vi

import (
	"strconv"
	"strings"

	"solieu/corpus"
)

// partialDay is a day as written, of which month and year may be missing: 0.
type partialDay struct{ day, month, year int }

// fill takes missing parts from the other end of a range.
func (d partialDay) fill(e partialDay) partialDay {
	if d.month == 0 {
		d.month = e.month
	}
	if d.year == 0 {
		d.year = e.year
	}
	return d
}

func (d partialDay) date() (corpus.Date, bool) { return corpus.NewDate(d.year, d.month, d.day) }

// dayParts reads d/m/y, d/m, d.m.y, d-m-y, "d tháng m năm y" at token i, without
// a leading word. The US order is taken where the second number can't be a month.
func (p periodParser) dayParts(i int) (partialDay, int) {
	if d, ok := dotted(p.At(i)); ok {
		return d, 1
	}
	if d, ok := p.dottedShort(i); ok {
		return d, 1
	}
	day, ok := p.number(i, 2)
	if !ok || day < 1 || day > 31 {
		return partialDay{}, 0
	}
	if m := p.relativeMonth(i + 1); !m.IsZero() && (p.Is(i-1, "ngày") || day > 12) { // "6 tháng trước" is a length
		return partialDay{day, m.StartMonth(), m.StartYear()}, 3
	}
	if p.Is(i+1, "tháng") {
		if m, ok := p.number(i+2, 2); ok && m >= 1 && m <= 12 {
			y, n := p.trailingYear(i + 3)
			return partialDay{day, m, y}, 3 + n
		}
	}
	if !p.sign(i+1, "/") && !p.dash(i+1) {
		return partialDay{}, 0
	}
	sep := p.At(i + 1).Key
	month, ok := p.number(i+2, 2)
	if !ok {
		return partialDay{}, 0
	}
	year, n := 0, 3
	if p.sign(i+3, sep) {
		if y, k := p.fourDigitYear(i + 4); k > 0 {
			year, n = y, 5
		} else if y, ok := p.number(i+4, 2); ok && len(p.At(i+4).Key) == 2 && y >= 10 && y <= 50 {
			year, n = 2000+y, 5
		}
	}
	if month > 12 && day <= 12 && year > 0 {
		day, month = month, day
	}
	if month < 1 || month > 12 {
		return partialDay{}, 0
	}
	return partialDay{day, month, year}, n
}

// relativeMonth reads the month of "ngày 20 tháng này", "ngày 20 tháng trước" in a
// report.
func (p periodParser) relativeMonth(i int) corpus.Period {
	switch month := p.ref.month(); {
	case !p.reporting() || !p.Is(i, "tháng"):
	case p.Is(i+1, "này"):
		return month
	case p.Is(i+1, "trước"):
		return month.Previous()
	}
	return corpus.Period{}
}

// dotted reads 28.9.2023, which is one number token.
func dotted(tok Token) (partialDay, bool) {
	if tok.Class != Number || strings.Count(tok.Key, ".") != 2 || len(tok.Key) > 10 {
		return partialDay{}, false
	}
	parts := strings.Split(tok.Key, ".")
	d, err1 := strconv.Atoi(parts[0])
	m, err2 := strconv.Atoi(parts[1])
	y, err3 := strconv.Atoi(parts[2])
	if err1 != nil || err2 != nil || err3 != nil || len(parts[0]) > 2 || len(parts[1]) > 2 || len(parts[2]) != 4 {
		return partialDay{}, false
	}
	if _, ok := corpus.NewDate(y, m, d); !ok || !isYear(y) {
		return partialDay{}, false
	}
	return partialDay{d, m, y}, true
}

// day reads one day. Without a year it needs the word "ngày", for 7/12 may be a
// ratio.
func (p periodParser) day(i int) (Mention, bool) {
	j := i
	named := p.Is(j, "ngày") || p.Is(j, "mồng") || p.Is(j, "mùng") || p.Is(j, "hôm")
	if named {
		j++
		if p.Is(j, "mồng") || p.Is(j, "mùng") {
			j++
		}
	}
	d, n := p.dayParts(j)
	if n == 0 || d.year == 0 && !named {
		return Mention{}, false
	}
	m := Mention{Kind: Within, Last: j + n}
	if d.year == 0 {
		m.OpenYear, m.Last = true, m.Last+p.justPast(m.Last)
		d.year = p.ref.year(d.month)
		if d.year == 0 {
			return m, true
		}
	}
	date, ok := d.date()
	if !ok {
		m.Impossible = p.Source[p.At(j).Start:p.At(j+n-1).End]
		return m, true
	}
	m.Span = corpus.Span{From: date, To: date}
	m.Period = corpus.MonthOf(date)
	return m, true
}

// dayRange reads "từ 01/9/2023 -15/9/2023", "từ ngày 1 đến 15/9/2023",
// "(1-15/9/2023)". Parts missing at the left end are the right end's.
func (p periodParser) dayRange(i int) (Mention, bool) {
	j := i
	fromWord := p.Is(j, "từ")
	if fromWord {
		j++
	}
	if p.Is(j, "ngày") {
		j++
	}
	left, n := p.rangeStart(j)
	if n == 0 || left.month == 0 && j == i && !p.sign(j-1, "(", ",") {
		return Mention{}, false // a bare number begins no range: "mức độ 4 đến ngày 28/6"
	}
	j += n
	if p.Is(j, "đến") || p.Is(j, "tới") || p.dash(j) {
		j++
	} else {
		return p.openRange(i, j, fromWord, left)
	}
	if p.Is(j, "hết") {
		j++
	}
	if p.Is(j, "ngày") {
		j++
	}
	if m, ok := p.rangeToNow(j, fromWord, left); ok {
		return m, true
	}
	right, n := p.dayParts(j)
	if n == 0 {
		return Mention{}, false
	}
	m := Mention{Kind: Within, Last: j + n}
	if right.year == 0 {
		if !fromWord && left.month == 0 && !p.Is(i, "ngày") {
			return Mention{}, false // "3 - 4/5": no days are named
		}
		m.OpenYear = true
		right.year = p.ref.year(right.month)
	}
	left = left.fill(right)
	return p.spanOf(m, left, right)
}

// rangeStart is a day of which the month may be missing: "từ 1-15/9/2023".
func (p periodParser) rangeStart(i int) (partialDay, int) {
	if d, n := p.dayParts(i); n > 0 && (d.year > 0 || !p.dash(i+1)) {
		return d, n
	}
	if day, ok := p.number(i, 2); ok && day >= 1 && day <= 31 {
		return partialDay{day: day}, 1
	}
	return p.dayParts(i)
}

// openRange is a start alone: "từ ngày 01/7/2021".
func (p periodParser) openRange(i, j int, fromWord bool, left partialDay) (Mention, bool) {
	date, ok := left.date()
	if !fromWord || !ok {
		return Mention{}, false
	}
	return Mention{First: i, Last: j, Kind: From, Period: corpus.MonthOf(date), Span: corpus.Span{From: date}}, true
}

// rangeToNow is "từ ngày 10/7/2023 đến nay".
func (p periodParser) rangeToNow(j int, fromWord bool, left partialDay) (Mention, bool) {
	if !fromWord || !p.Is(j, "nay") {
		return Mention{}, false
	}
	date, ok := left.date()
	if !ok {
		return Mention{}, false
	}
	return Mention{Last: j + 1, Kind: Since, Relative: Now, Span: corpus.Span{From: date}}, true
}

// spanOf makes the days of a range, and the period that a person would name:
// the months touched. A range of about a month that begins in the middle of one
// is named after the month that it ends in.
func (p periodParser) spanOf(m Mention, left, right partialDay) (Mention, bool) {
	if right.year == 0 {
		return m, true
	}
	from, ok1 := left.date()
	to, ok2 := right.date()
	if ok1 && ok2 && from.Compare(to) > 0 && left.year == right.year {
		from.Year--
	}
	if !ok1 || !ok2 || from.Compare(to) > 0 {
		m.Impossible = p.Source[p.At(m.First).Start:p.At(m.Last-1).End]
		return m, true
	}
	m.Span = corpus.Span{From: from, To: to}
	first, last := corpus.MonthOf(from), corpus.MonthOf(to)
	if from.Day > 1 && first != last {
		first = first.Shift(1)
	}
	m.Period = corpus.Between(first, last)
	return m, true
}
