package vi

import "solieu/corpus"

// since reads "từ khi khai trương (12/3/2019) đến nay" and "lũy kế đến nay".
func (p periodParser) since(i int) (Mention, bool) {
	if _, n := yearToDate.At(p.Text, i); n > 0 {
		m := Mention{Kind: Within, Relative: YearToDate, Last: i + n}
		if y, k := p.fourDigitYear(m.Last); k > 0 {
			m.Period, m.Relative, m.Last = corpus.Year(y), Absolute, m.Last+k
		}
		return p.askedToDate(p.yearToDay(m)), true
	}
	if _, n := sinceWords.At(p.Text, i); n > 0 {
		m := Mention{Kind: Since, Relative: Now, Last: i + n}
		return p.sinceTail(m), true
	}
	if _, n := cumulativeWords.At(p.Text, i); n > 0 {
		m := Mention{Kind: Since, Relative: Now, Last: i + n}
		if in, ok := p.cumulatedYear(m.Last); ok {
			return in, true
		}
		if in, ok := p.core(m.Last); ok && !in.Period.IsZero() && (p.reporting() || in.Period.StartMonth() == 1 && in.Period.Months > 1 && in.Period.Months < 12) {
			return p.cumulatedIn(in), true
		}
		j := m.Last
		if p.Is(j-1, "đến") {
			j--
		}
		if as, ok := p.asOf(j); ok {
			m.Last, m.Period, m.Span, m.Relative = as.Last, as.Period, as.Span, as.Relative
		}
		return m, true
	}
	return Mention{}, false
}

// cumulatedIn is the time of "lũy kế 9 tháng": these months. "Lũy kế quý III" adds
// up to the end of the quarter, from a start that is not named.
func (p periodParser) cumulatedIn(in Mention) Mention {
	if in.Period.StartMonth() == 1 && in.Period.Months > 1 {
		return in
	}
	to := in.Period.Days().To
	return Mention{Kind: Since, Last: in.Last, Period: corpus.MonthOf(to), Span: corpus.Span{To: to}}
}

// yearToDay takes the day behind "từ đầu năm": "từ đầu năm đến hết ngày 15/3/2024".
func (p periodParser) yearToDay(m Mention) Mention {
	end, ok := p.asOf(m.Last)
	if !ok || end.Span.To.IsZero() {
		return m
	}
	if named := m.Period; p.asking() && end.OpenYear && !named.IsZero() {
		end.Span.To.Year = named.StartYear() // "từ đầu năm 2023 đến tháng 9"
	}
	m.Relative, m.Last = Absolute, end.Last
	m.Period = corpus.Between(corpus.Month(end.Span.To.Year, 1), corpus.MonthOf(end.Span.To))
	m.Span = corpus.Span{From: corpus.Date{Year: end.Span.To.Year, Month: 1, Day: 1}, To: end.Span.To}
	return m
}

// sinceTail takes the start in brackets and the end behind "từ khi …".
func (p periodParser) sinceTail(m Mention) Mention {
	j := m.Last
	for k := 0; k < 6 && p.At(j).Class == Word && !p.Is(j, "đến") && !p.Is(j, "tới"); k++ {
		j++ // the system's name: "từ khi khai trương Cổng đến nay"
	}
	if p.At(j).Key == "(" {
		if start, ok := p.core(j + 1); ok && p.At(start.Last).Key == ")" {
			m.Span.From = start.Span.From
			if m.Span.From.IsZero() {
				m.Span.From = start.Period.Days().From
			}
			m.Last = start.Last + 1
			j = m.Last
		}
	}
	if end, ok := p.asOf(j); ok {
		from := m.Span.From
		m.Last, m.Period, m.Span, m.Relative = end.Last, end.Period, end.Span, end.Relative
		m.Span.From = from
	}
	return m
}

// cumulatedYear reads the year without "năm" that a report counts up, "(lũy kế 2024)":
// up to the report's end; "(lũy kế từ 2024)" begins in it.
func (p periodParser) cumulatedYear(i int) (Mention, bool) {
	since := p.Is(i, "từ") || p.Is(i, "kể") && p.Is(i+1, "từ")
	for p.Is(i, "từ") || p.Is(i, "kể") || since && p.Is(i, "năm") {
		i++
	}
	year, n := p.fourDigitYear(i)
	if n == 0 || !p.reporting() || year > p.ref.Period.EndYear() || p.At(i+n).Class == Word && !p.Is(i+n, "đến") || p.At(i+n).Key == "/" {
		return Mention{}, false
	}
	i += n
	if p.Is(i, "đến") && p.Is(i+1, "nay") {
		i += 2
	}
	if since {
		return Mention{Kind: Since, Relative: Now, Last: i, Span: corpus.Span{From: corpus.Year(year).Days().From}}, true
	}
	period := corpus.Year(year)
	if year == p.ref.Period.EndYear() {
		period = corpus.Between(corpus.Month(year, 1), p.ref.month())
	}
	return Mention{Kind: Within, Last: i, Period: period}, true
}
