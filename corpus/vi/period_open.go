package vi

import "solieu/corpus"

// seasons are stretches whose first and last month nobody fixes, and weeks.
var seasons = NewSet("vụ đông xuân | vụ hè thu | vụ thu đông | vụ mùa | vụ xuân | vụ đông | niên vụ | niên độ | mùa hè | mùa xuân | mùa thu | mùa đông | mùa khô | mùa mưa | " +
	"năm học | trong năm học | từ đầu năm học đến nay | từ đầu năm học | đầu năm học | cuối năm học | đến cuối năm học | đến hết năm học | dịp tết | tháng giêng | tháng chạp | trong tuần | tuần | tuần qua | tuần này | tuần trước | tuần vừa qua | trong dịp tết | trong mùa hè")

// vague reads a season or a week with its year, whole: "vụ đông xuân 2022-2023" is
// no figure's calendar period, and the year in it is none either. Questions keep
// the year.
func (p periodParser) vague(i int) (Mention, bool) {
	if m, ok := p.schoolYear(i); ok {
		return m, true
	}
	_, n := seasons.At(p.Text, i)
	if n == 0 || !p.reporting() || p.Is(i, "tuần") && n == 1 && p.At(i+1).Class != Number {
		return Mention{}, false
	}
	j := i + n
	if _, ok := p.number(j, 2); ok && p.Is(j-1, "tuần") {
		j++
	}
	if p.Is(j, "năm") || p.sign(j, "/") {
		j++
	}
	for k := 0; k < 2; k++ {
		if _, n := p.fourDigitYear(j); n > 0 {
			j += n
		}
		if _, n := p.fourDigitYear(j + 1); k == 0 && n > 0 && (p.dash(j) || p.sign(j, "/")) {
			j++
		}
	}
	return Mention{Vague: true, Last: j}, true
}

// reporting says that a report is read, not a question.
func (p periodParser) reporting() bool { return !p.ref.Period.IsZero() }

// month is the last month of the report, or today's.
func (r Reference) month() corpus.Period {
	switch {
	case !r.Period.IsZero():
		return corpus.Period{Start: r.Period.End() - 1, Months: 1}
	case !r.Day.IsZero():
		return corpus.MonthOf(r.Day)
	}
	return corpus.Period{}
}

// around is the stretch of a calendar unit that a month lies in.
func around(month corpus.Period, months int) corpus.Period {
	return corpus.Period{Start: month.Start - month.Start%months, Months: months}
}

// unitMonths are the lengths of calendar units.
var unitMonths = NewTable(
	Meaning[int]{"tháng | tháng này | kỳ báo cáo | tháng báo cáo", 1}, Meaning[int]{"quý | quý này", 3}, Meaning[int]{"năm | năm nay", 12},
)

// wholeYear reads "cả năm" that opens a clause: the report's year, over or not.
func (p periodParser) wholeYear(i int) (Mention, bool) {
	before := p.At(i - 1)
	if m, ok := p.averageYear(i); ok {
		return m, true
	}
	if !p.reporting() || !p.Is(i, "cả") || !p.Is(i+1, "năm") || p.At(i+2).Class == Number || p.Is(i+2, "học") {
		return Mention{}, false
	}
	if before.Class == Word && !p.Is(i-1, "trong") && !p.Is(i-1, "ước") && !p.Is(i-1, "tính") && !p.Is(i-1, "cho") {
		return Mention{}, false
	}
	return Mention{Kind: Within, Period: corpus.Year(p.ref.Period.EndYear()), OpenYear: true, Last: i + 2}, true
}

// averageYear reads "bình quân năm", "bình quân cả năm": the average of the report's year.
func (p periodParser) averageYear(i int) (Mention, bool) {
	_, n := yearAverages.At(p.Text, i)
	if n == 0 || !p.reporting() || p.At(i+n).Class == Number || p.Is(i+n, "học") || relativeYears.Has(p.Text, i+n-1) {
		return Mention{}, false
	}
	return Mention{Kind: Within, Period: corpus.Year(p.ref.Period.EndYear()), OpenYear: true, Last: i + n}, true
}

var yearAverages = NewSet("bình quân năm | bình quân cả năm | trung bình cả năm | tính chung cả năm")

// openEnds lead to the end of the report's own month, quarter or year.
var openEnds = NewSet("đến hết | đến cuối | tới hết | tới cuối | tính đến hết | tính đến cuối")

// openEnd reads "đến cuối quý", "đến hết tháng", whose number is the report's.
func (p periodParser) openEnd(i int) (Mention, bool) {
	_, n := openEnds.At(p.Text, i)
	months, k := unitMonths.At(p.Text, i+n)
	month := p.ref.month()
	if n == 0 || k == 0 || month.IsZero() || p.numberFollows(i+n+k) || p.At(i+n+k).Class == Word && k == 1 && !stockVerbs.Has(p.Text, i+n+k) {
		return Mention{}, false
	}
	to := around(month, months).Days().To
	return Mention{Kind: AsOf, Last: i + n + k, OpenYear: true, Period: corpus.MonthOf(to), Span: corpus.Span{To: to}}, true
}

// stockVerbs go on behind a date that names its unit only: "đến hết tháng có …".
var stockVerbs = NewSet("có | đã | cả | toàn | các | tỷ | tổng | số | đạt")

var (
	yearStart     = NewSet("đầu năm | thời điểm đầu năm | hồi đầu năm")
	yearStartLead = NewSet("so với | so | với | vào | hồi")
)

// startOfYear reads "so với đầu năm 2023": it stood so when the year before ended.
func (p periodParser) startOfYear(i int) (Mention, bool) {
	_, n := yearStart.At(p.Text, i)
	month := p.ref.month()
	if _, led := yearStartLead.Before(p.Text, i); n == 0 || led == 0 && !p.Is(i, "hồi") {
		return Mention{}, false
	}
	m := Mention{Kind: Before, Last: i + n}
	year, k := p.fourDigitYear(m.Last)
	if k == 0 && p.Is(m.Last, "nay") {
		year, k = 0, 1
	}
	if year == 0 && !month.IsZero() {
		year, m.OpenYear = month.StartYear(), true
	}
	if year == 0 {
		return Mention{}, false
	}
	m.Last += k
	m.Span = corpus.Span{To: corpus.Date{Year: year - 1, Month: 12, Day: 31}}
	m.Period = corpus.MonthOf(m.Span.To)
	return m, true
}

// pastWords say that a length of months or years ends with the report: "3 tháng
// qua", "5 năm gần đây".
var pastWords = NewSet("qua | vừa qua | gần đây | gần nhất | trở lại đây")

// past reads the months before the report's end; how far back years reach is
// vague.
func (p periodParser) past(i int) (Mention, bool) {
	n, j := p.length(i)
	_, k := pastWords.At(p.Text, j+1)
	month := p.ref.month()
	switch {
	case n == 0 || k == 0 || !p.reporting():
		return Mention{}, false
	case p.Is(j, "năm"):
		return Mention{Vague: true, Last: j + 1 + k}, true
	case p.Is(j, "tháng"):
		return Mention{Kind: Within, Last: j + 1 + k, Period: corpus.Period{Start: month.End() - n, Months: n}}, true
	}
	return Mention{}, false
}

// quarters reads "3 quý đầu năm 2023".
func (p periodParser) quarters(i int) (Mention, bool) {
	n, j := p.length(i)
	if n < 2 || n > 3 || !p.Is(j, "quý") || !p.Is(j+1, "đầu") && !p.Is(j+1, "cuối") {
		return Mention{}, false
	}
	first, last := 1, 3*n
	if p.Is(j+1, "cuối") {
		first, last = 13-3*n, 12
	}
	year, k := p.trailingYear(j + 2)
	if k == 0 && p.Is(j+2, "năm") {
		k = 1
	}
	return p.months(first, last, year, j+2+k), true
}
