package vi

import "solieu/corpus"

// monthRange reads "từ tháng 1 đến tháng 8/2024" and "từ quý I đến quý III/2023".
func (p periodParser) monthRange(i int) (Mention, bool) {
	if !p.Is(i, "từ") && !p.Is(i, "from") || p.asking() && notFrom.Has(p.Text, i-1) {
		return Mention{}, false
	}
	at := i + 1
	opened := p.reporting() && p.Is(at, "đầu") && p.isMonthWord(at+1)
	if opened {
		at++ // "từ đầu tháng 9 đến nay"
	}
	left, ok := p.core(at)
	if year, n := p.fourDigitYear(at); !ok && n > 0 && p.reporting() && p.Is(at+1, "đến") && p.Is(at+2, "nay") {
		left, ok = Mention{Period: corpus.Year(year), Last: at + 1}, true
	}
	if !ok || left.Period.IsZero() && !left.OpenYear {
		return Mention{}, false
	}
	j := left.Last
	if !p.Is(j, "đến") && !p.Is(j, "tới") && !p.dash(j) && !p.Is(j, "to") {
		if left.Period.Months > 12 {
			return left, true // "từ năm 2019 đến hết năm 2023", read whole
		}
		if left.Span.IsZero() && !left.OpenYear && left.Period.Months > 0 {
			return Mention{Kind: From, Period: left.Period, Span: corpus.Span{From: left.Period.Days().From}, Last: j}, true
		}
		return Mention{}, false
	}
	if p.Is(j+1, "nay") && opened && left.Period == p.ref.month() {
		left.Last = j + 2
		return left, true
	}
	if p.Is(j+1, "nay") {
		return Mention{Kind: Since, Relative: Now, Span: corpus.Span{From: left.Period.Days().From}, Last: j + 2}, true
	}
	j++
	if p.Is(j, "hết") || p.Is(j, "cuối") {
		j++
	}
	right, ok := p.core(j)
	if !ok || right.Period.IsZero() {
		return Mention{}, false
	}
	start := left.Period
	if left.OpenYear && start.EndYear() != right.Period.EndYear() {
		start = start.Shift(12 * (right.Period.EndYear() - start.EndYear()))
	}
	if start.IsZero() || start.Start >= right.Period.End() {
		return Mention{Last: right.Last, Impossible: p.Source[p.At(i).Start:p.At(right.Last-1).End]}, true
	}
	m := Mention{Kind: Within, Period: corpus.Between(start, right.Period), Last: right.Last}
	if !left.Span.From.IsZero() && !right.Span.To.IsZero() {
		m.Span = corpus.Span{From: left.Span.From, To: right.Span.To}
	}
	return m, true
}

// openSpan reads "từ tháng 9/2023 đến nay", "từ tháng 9/2023", "sau tháng 9/2023":
// all the months from a start on. A range with an end whose years the words share is
// read here too: "từ tháng 4 đến tháng 9/2023".
func (p periodParser) openSpan(i int) (Mention, bool) {
	_, n := spanLead.At(p.Text, i)
	if n == 0 || notFrom.Has(p.Text, i-1) {
		return Mention{}, false
	}
	after := p.Is(i, "sau") || p.Is(i+n-1, "sau") || p.Is(i, "after")
	left, ok := p.core(i + n)
	if !ok || left.Impossible != "" {
		return Mention{Impossible: left.Impossible, Last: left.Last}, ok
	}
	if left.Period.Months > 1 && left.Span.IsZero() {
		left.First = i
		if unit := p.unitOfRange(&left); unit > 0 {
			left.Unit = unit
			return left, true // read whole: "từ tháng 4 đến tháng 9/2023"
		}
	}
	_, now := untilNow.At(p.Text, left.Last)
	if m, ok := p.backwards(i, left); ok {
		return m, true
	}
	today := p.ref.month()
	if now == 0 && rangeEnds.Has(p.Text, left.Last) || now == 0 && p.dash(left.Last) || left.Period.IsZero() || today.IsZero() {
		return Mention{}, false
	}
	first := corpus.Period{Start: left.Period.Start, Months: 1}
	switch {
	case after:
		first.Start = left.Period.End()
	case left.Span.From.Day > 1:
		first.Start++
	}
	m := Mention{Kind: From, Last: left.Last + now, OpenYear: false, Unit: 1, Period: first, Span: corpus.Span{From: first.Days().From}}
	if left.Period.Months == 3 || left.Period.Months == 12 {
		m.Unit = left.Period.Months
	}
	if first.Start <= today.Start {
		m.Period = corpus.Between(first, today)
	}
	return m, true
}

var rangeEnds = NewSet("đến | tới | to | through | until | cho đến")

// bareRange reads a range that no "từ" opens: "tháng 4/2023 đến tháng 9/2023",
// "4/2023 - 9/2023".
func (p periodParser) bareRange(i int) (Mention, bool) {
	left, ok := p.core(i)
	if !ok || left.Period.IsZero() || !left.Span.IsZero() || left.Period.Months > 3 {
		return Mention{}, false
	}
	if m, ok := p.backwards(i-1, left); ok {
		return m, true
	}
	j := left.Last
	if !rangeEnds.Has(p.Text, j) && !p.dash(j) {
		return Mention{}, false
	}
	for j++; p.Is(j, "hết") || p.Is(j, "cuối"); {
		j++
	}
	right, ok := p.core(j)
	if !ok || !right.Span.IsZero() || right.Period.Months != left.Period.Months {
		return Mention{}, false
	}
	if left.OpenYear {
		left.Period = left.Period.Shift(12 * (right.Period.EndYear() - left.Period.EndYear()))
	}
	if left.Period.Start >= right.Period.Start {
		return Mention{}, false
	}
	return Mention{Period: corpus.Between(left.Period, right.Period), OpenYear: right.OpenYear, Unit: left.Period.Months, Last: right.Last}, true
}

// backwards reads "từ tháng 9 đến tháng 4/2023", which begins in the year before.
func (p periodParser) backwards(i int, left Mention) (Mention, bool) {
	if !left.OpenYear || left.Period.Months != 1 || !rangeEnds.Has(p.Text, left.Last) {
		return Mention{}, false
	}
	right, ok := p.core(left.Last + 1)
	if !ok || right.OpenYear || right.Period.Months != 1 || !right.Span.IsZero() || left.Period.StartMonth() <= right.Period.StartMonth() {
		return Mention{}, false
	}
	first := corpus.Month(right.Period.StartYear()-1, left.Period.StartMonth())
	return Mention{Period: corpus.Between(first, right.Period), Unit: 1, Last: right.Last}, true
}

var (
	spanLead = NewSet("từ | kể từ | tính từ | bắt đầu từ | từ sau | sau | since | after | from")
	// untilNow end a stretch today.
	untilNow = NewSet("trở đi | trở lại đây | trở về đây | đến giờ | tới giờ | tới bây giờ | đến hôm nay | đến nay | tới nay | cho đến nay | đến hiện tại | đến hiện nay | đến bây giờ | to date | until now | to now")
	// notFrom end in syllables that without marks look like từ.
	notFrom = NewSet("đầu tư | vật tư | thứ tư | thông tư | lần thứ tư | tháng tư")
)
