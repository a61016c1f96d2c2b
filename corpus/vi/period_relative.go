package vi

import "solieu/corpus"

var relatives = NewTable(
	Meaning[Relative]{"tháng trước | tháng trước đó | tháng liền trước | tháng liền kề | tháng trước liền kề | quý trước | quý liền trước | kỳ trước | tháng vừa rồi | last month | previous month | previous quarter", Previous},
	Meaning[Relative]{"trong tháng | trong tháng báo cáo | trong kỳ báo cáo | kỳ báo cáo này | tháng này | trong kỳ | kỳ này | trong quý | quý này | tháng báo cáo | kỳ báo cáo | tháng qua | tháng vừa qua | this month", This},
	Meaning[Relative]{"cùng kỳ năm trước | cùng kỳ năm ngoái | cùng kỳ | cùng kỳ năm trước đó | svck | cùng kỳ của năm trước | cùng tháng năm trước | cùng tháng năm ngoái | cùng quý năm trước | same period last year | same period | year on year | yoy", SamePeriod},
	Meaning[Relative]{"cùng thời điểm năm trước | cùng thời điểm năm ngoái", SamePeriod},
	Meaning[Relative]{"từ đầu tháng | từ đầu tháng đến nay | từ đầu quý | từ đầu quý đến nay | từ đầu kỳ | từ đầu kỳ đến nay", This},
	Meaning[Relative]{"trong năm", ThisYear},
)

// samePeriodOf are the words that may stand between cùng kỳ and its year.
var samePeriodOf = NewSet("của | so với | vào | trong")

// relative reads a period named by its distance from another.
func (p periodParser) relative(i int) (Mention, bool) {
	kind, n := relatives.At(p.Text, i)
	if n == 0 || kind == This && p.numberFollows(i+n) || kind == ThisYear && (p.At(i+n).Class == Number || p.Is(i+n, "học") || p.Is(i+n, "tài")) {
		return Mention{}, false
	}
	m := Mention{Kind: Within, Relative: kind, Last: i + n}
	switch kind {
	case Previous:
		m.Months = 1
		if p.Is(i, "quý") {
			m.Months = 3
		}
	case This:
		m.Months = p.unitNamed(i, m.Last)
	case SamePeriod:
		p.samePeriodIn(i, &m)
	}
	return m, true
}

// unitNamed is the length of the month or quarter that words name, 0 for "trong kỳ".
func (p periodParser) unitNamed(i, last int) int {
	for ; i < last; i++ {
		if months, n := unitMonths.At(p.Text, i); n > 0 {
			return months
		}
	}
	return 0
}

// numberFollows: "trong tháng 9" names the month itself.
func (p periodParser) numberFollows(i int) bool {
	if tok := p.At(i); tok.Class == Number {
		return !inThousands(tok) // "trong tháng 12.300 tấn"
	}
	_, n := monthWords.At(p.Text, i)
	_, q := quarterNumbers[p.At(i).Key]
	return n > 0 && p.Is(i-1, "tháng") || q && p.Is(i-1, "quý")
}

// inThousands reports whether a number is written in groups of three digits.
func inThousands(tok Token) bool {
	n := len(tok.Key)
	return n > 4 && (tok.Key[n-4] == '.' || tok.Key[n-4] == ',') && plainDigits(tok.Key[n-3:])
}

// samePeriodIn takes the period behind cùng kỳ: "cùng kỳ năm 2022" is the same
// period of that year, "cùng kỳ tháng 9/2022" that month. A question may ask for the
// "cùng kỳ năm trước của tháng 9/2023": September 2022.
func (p periodParser) samePeriodIn(first int, m *Mention) {
	j := m.Last
	if samePeriodOf.Has(p.Text, j) {
		j++
	}
	in, ok := p.core(j)
	if year, n := p.fourDigitYear(j); !ok && n > 0 && p.reporting() && !p.countFollows(j) {
		in, ok = Mention{Kind: Within, Period: corpus.Year(year), Last: j + n}, true // "cùng kỳ 2024"
	}
	if !ok || in.Period.IsZero() {
		return
	}
	yearBefore := p.asking() && m.Last-first > 2 && p.Is(m.Last, "của") && in.Period.Months < 12 && !p.Is(first-1, "với")
	m.Last, m.Period, m.Span, m.Compared = in.Last, in.Period, in.Span, true
	if yearBefore {
		m.Relative, m.Period, m.Span, m.Compared, m.OpenYear = Absolute, in.Period.YearBefore(), corpus.Span{}, false, in.OpenYear
		return
	}
	if in.Period.Months != 12 && !in.OpenYear {
		m.Relative = Absolute
	}
}

// Resolve gives the period that a mention means beside a figure of period base.
func (m Mention) Resolve(base corpus.Period) corpus.Period {
	switch {
	case m.Relative == SamePeriod && m.Period.Months == 12 && !base.IsZero():
		return base.Shift(m.Period.Start - base.StartYear()*12)
	case m.Relative == SamePeriod && m.Period.IsZero() && !base.IsZero():
		return base.YearBefore()
	case m.Relative == Previous && !base.IsZero():
		switch {
		case m.Months == base.Months:
			return base.Previous()
		case m.Months == 1 || m.Months == 3:
			return last(base, m.Months).Previous()
		}
		return corpus.Period{Start: base.Start - m.Months, Months: m.Months}
	case m.Relative == This && m.Months > 0 && m.Months < base.Months:
		return last(base, m.Months)
	case m.Relative == This:
		return base
	case m.Relative == LastYear && !base.IsZero():
		return corpus.Year(base.EndYear() - 1)
	}
	return m.Period
}

// last is the calendar unit that a stretch ends with: the month of "7 tháng".
func last(p corpus.Period, months int) corpus.Period {
	return around(corpus.Period{Start: p.End() - 1, Months: 1}, months)
}
