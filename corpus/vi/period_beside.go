package vi

import "solieu/corpus"

// Times of a question that belong together: a year and a month that stand apart, and
// months of which only one names the year.

// yearFirst reads "năm 2022, quý 3", "2022 6 tháng đầu năm": the year stands before
// what is within it.
func (p periodParser) yearFirst(i int) (Mention, bool) {
	_, n := yearLead.At(p.Text, i)
	year, k := p.fourDigitYear(i + n)
	if k == 0 || p.sign(i-1, "/") {
		return Mention{}, false
	}
	j := i + n + k
	open := p.sign(j, "(")
	if open || p.sign(j, ",", ":") {
		j++
	}
	m, ok := p.core(j)
	if !ok {
		m, ok = p.askedLength(j)
	}
	if !ok || !m.withinYear() {
		return Mention{}, false
	}
	m.inYear(year)
	if open && p.sign(m.Last, ")") {
		m.Last++
	}
	return m, true
}

// withinYear reports whether a mention is some months of a year that it doesn't name.
func (m *Mention) withinYear() bool {
	return m.OpenYear && m.Impossible == "" && m.Kind == Within && m.Relative == Absolute && !m.Period.IsZero() && m.Period.Months < 12 && m.Span.IsZero()
}

// inYear puts a mention into a year.
func (m *Mention) inYear(year int) {
	m.Period, m.OpenYear = m.Period.Shift(12*(year-m.Period.EndYear())), false
}

// beside joins a mention with the one before it: "9 tháng đầu năm của 2022" are one
// time, "tháng 8/2022 và tháng 9" two of one year.
func (p periodParser) beside(found []Mention, m *Mention) []Mention {
	if len(found) == 0 {
		return found
	}
	before := &found[len(found)-1]
	switch {
	case before.withinYear() && m.wholeYear() && m.First-before.Last <= 2 && p.all(before.Last, m.First, ofYear):
		year := m.Period.EndYear()
		first, last := before.First, m.Last
		*m = *before
		m.inYear(year)
		if m.First, m.Last = first, last; p.sign(last, ")") {
			m.Last++
		}
		return found[:len(found)-1]
	case m.withinYear() && before.named() && m.First-before.Last <= 2 && p.all(before.Last, m.First, joins):
		m.inYear(before.Period.EndYear())
		m.Period = m.Period.Shift(12 * p.overNewYear(before.Last, m.Period, before.Period, m.First))
	}
	return found
}

// shareYear gives a month without a year the year of the one that it is named
// together with: "tháng 4 và tháng 9/2023". It reports whether it did.
func (p periodParser) shareYear(open, next *Mention) bool {
	between := next.First - open.Last
	if !open.OpenYear || next.OpenYear || open.Period.IsZero() || next.Period.IsZero() || between > 3 || open.Kind != Within || !open.Span.IsZero() {
		return false
	}
	shift := next.Period.EndYear() - open.Period.EndYear()
	if at := open.Period.Shift(12 * shift); at.Start > next.Period.Start {
		if !p.asking() || next.Compared || next.Relative != Absolute || next.Period.Months >= 12 {
			return false
		}
		shift += p.overNewYear(open.Last, at, next.Period, next.First)
	}
	open.Period, open.OpenYear = open.Period.Shift(12*shift), false
	return true
}

// wholeYear reports whether a mention is a calendar year named by its number.
func (m *Mention) wholeYear() bool {
	return m.Kind == Within && m.Relative == Absolute && m.Period.Months == 12 && m.Period.StartMonth() == 1 && m.Span.IsZero() && m.Unit == 0
}

// named reports whether a mention is some months of a year that it names.
func (m *Mention) named() bool {
	return !m.OpenYear && m.Impossible == "" && m.Kind == Within && m.Relative == Absolute && !m.Period.IsZero() && m.Period.Months < 12 && m.Span.IsZero() && m.Unit == 0
}

var (
	ofYear = NewSet(", | ( | của | trong | thuộc")
	joins  = NewSet(", | ; | & | và | với | vs | hay | hoặc | and | or")
	// against are the words of comparisons, of which both sides are of the year named.
	against = NewSet("so | vs | hơn | kém | against")
)

// all reports whether each token of a range is a word of the set.
func (p periodParser) all(from, to int, set *Table[bool]) bool {
	for i := from; i < to; i++ {
		if !set.Has(p.Text, i) {
			return false
		}
	}
	return true
}

// overNewYear is how many years a month lies from where the year of the one named with
// it puts it: "tháng 12 và tháng 1/2024" stand side by side. Compared months are of one
// year.
func (p periodParser) overNewYear(from int, at, named corpus.Period, to int) int {
	const far = 9 // months: from the first quarter to the fourth
	if against.Within(p.Text, from, to) {
		return 0
	}
	switch apart := at.Start - named.Start; {
	case apart >= far:
		return -1
	case apart <= -far:
		return 1
	}
	return 0
}

// countedList reads "2 tháng 8 và 9/2023", "hai năm 2022, 2023": the number says only how
// many are listed.
func (p periodParser) countedList(i int) (Mention, bool) {
	const most = 6
	n, j := p.length(i)
	unit := p.isMonthWord(j) || p.Is(j, "quý") || p.Is(j, "năm")
	if n < 2 || n > most || !unit || p.Is(i-1, "ngày") || p.At(j+1).Class != Number && quarterNumbers[p.At(j+1).Key] == 0 {
		return Mention{}, false
	}
	if !joins.Has(p.Text, j+2) && !p.dash(j+2) && !p.sign(j+2, "/") || p.At(j+3).Class == Word && quarterNumbers[p.At(j+3).Key] == 0 && !joins.Has(p.Text, j+4) {
		return Mention{}, false
	}
	if p.sign(j+2, "/") && !joins.Has(p.Text, j+4) {
		return Mention{}, false // "6 tháng 9/2023" names no six
	}
	return p.core(j)
}
