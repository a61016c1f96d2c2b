package vi

import "solieu/corpus"

// Times that questions name by their distance from today, times without fixed
// months, and times that no calendar has.

var (
	// latestUnits are the lengths of what may be the newest of its kind.
	latestUnits = NewTable(
		Meaning[int]{"tháng | thg | month | months", 1}, Meaning[int]{"quý | quarter | quarters", 3}, Meaning[int]{"năm | year | years", 12}, Meaning[int]{"kỳ | kỳ báo cáo | báo cáo", AnyLength},
	)
	// latestLead stand before an unknown number of months, or before an English one.
	latestLead = NewSet("mấy | vài | các | những | last | latest | past | recent | most recent | the latest | the last | the past")
	countedEnd = NewSet("qua | vừa qua | vừa rồi | gần đây | gần đây nhất | gần nhất | mới nhất | trở lại đây | liên tiếp gần đây")
	newestEnd  = NewSet("gần đây nhất | gần nhất | mới nhất")
)

// latest reads "3 tháng gần nhất", "mấy tháng gần đây", "quý gần nhất", "last 3
// months": the newest that there are figures for.
func (p periodParser) latest(i int) (Mention, bool) {
	_, lead := latestLead.At(p.Text, i)
	n, j := p.length(i + lead)
	unit, k := latestUnits.At(p.Text, j)
	if k == 0 { // "năm qua": no five of anything
		n, j = 0, i+lead
		if unit, k = latestUnits.At(p.Text, j); k == 0 {
			return Mention{}, false
		}
	}
	m := Mention{Relative: Latest, Months: unit, Count: n}
	_, end := countedEnd.At(p.Text, j+k)
	_, newest := newestEnd.At(p.Text, j+k)
	english := lead > 0 && p.At(j).Key != "tháng" && englishUnits.Has(p.Text, j)
	switch {
	case english && (n > 0 || p.At(j).Fold[len(p.At(j).Fold)-1] == 's'):
		m.Last = j + k
	case english && latestOne.Has(p.Text, i):
		m.Count, m.Last = 1, j+k
	case english, j == i && (newest == 0 || unit == AnyLength), end == 0:
		return Mention{}, false
	case j == i:
		m.Count, m.Last = 1, j+k+newest
	default:
		m.Last = j + k + end
	}
	return m, true
}

var (
	englishUnits = NewSet("month | months | quarter | quarters | year | years")
	latestOne    = NewSet("latest | the latest | most recent")
)

// distance is a calendar unit and how many of it lie between it and today's.
type distance struct{ months, shift int }

// away are the months, quarters and years near today.
var away = NewTable(
	Meaning[distance]{"tháng này | this month", distance{1, 0}},
	Meaning[distance]{"tháng trước | tháng rồi | tháng vừa rồi | tháng vừa qua | tháng qua | tháng vừa xong | last month | previous month", distance{1, -1}},
	Meaning[distance]{"tháng trước nữa", distance{1, -2}},
	Meaning[distance]{"tháng tới | next month", distance{1, 1}},
	Meaning[distance]{"quý này | this quarter", distance{3, 0}},
	Meaning[distance]{"quý trước | quý rồi | quý vừa rồi | quý vừa qua | quý qua | last quarter | previous quarter", distance{3, -1}},
	Meaning[distance]{"quý trước nữa", distance{3, -2}},
	Meaning[distance]{"quý tới | quý sau | next quarter", distance{3, 1}},
	Meaning[distance]{"năm nay | năm này | cả năm nay | this year", distance{12, 0}},
	Meaning[distance]{"năm ngoái | năm trước | cả năm ngoái | cả năm trước | cả năm qua | năm rồi | năm vừa rồi | năm qua | năm vừa qua | last year | previous year", distance{12, -1}},
	Meaning[distance]{"năm kia | năm trước nữa", distance{12, -2}},
	Meaning[distance]{"năm tới | next year", distance{12, 1}},
)

// away reads "tháng trước", "quý này", "năm ngoái". The one before may be a base
// too, so it stays relative.
func (p periodParser) away(i int) (Mention, bool) {
	d, n := away.At(p.Text, i)
	if n == 0 && p.At(i).Key == "tháng" && p.Is(i+1, "sau") { // "thang sau" is June
		d, n = distance{1, 1}, 2
	}
	if n == 0 || p.numberFollows(i+n) && p.Is(i+n-1, "tháng") {
		return Mention{}, false
	}
	m := Mention{Months: d.months, Last: i + n}
	year, k := p.relativeYear(m.Last)
	switch today := p.ref.month(); {
	case k > 0 && d.months < 12 && !today.IsZero(): // "tháng này năm ngoái"
		unit := around(today, d.months).Shift(d.shift * d.months)
		m.Period, m.Last = unit.Shift(12*(year-unit.StartYear())), m.Last+k
	case d.shift == 0:
		m.Relative = This
	case d.shift == -1 && d.months < 12:
		m.Relative = Previous
	case d.shift == -1:
		m.Relative = LastYear
	case today.IsZero():
		m.Relative = This
	default:
		m.Period = around(today, d.months).Shift(d.shift * d.months)
	}
	return m, true
}

// askedYears stand behind a month or quarter of a question.
var askedYears = NewTable(
	Meaning[int]{"this year", 0},
	Meaning[int]{"năm rồi | năm vừa rồi | last year | of last year | previous year", -1},
	Meaning[int]{"năm kia | năm trước nữa", -2},
	Meaning[int]{"năm tới | năm sau | next year", 1},
)

var (
	askedAsOf     = NewSet("hết | tính hết | tới cuối | cuối kỳ | by | by end of | by the end of | at the end of | at end of | end of | as at | until the end of | up to | till")
	askedJustPast = NewSet("vừa rồi | rồi | này | vừa xong | mới rồi | mới đây")
)

// lastEnds are the ends of the unit that ended last.
var lastEnds = NewTable(
	Meaning[int]{"cuối tháng | hết tháng | đến cuối tháng | đến hết tháng", 1}, Meaning[int]{"cuối quý | hết quý | đến cuối quý | đến hết quý", 3}, Meaning[int]{"cuối năm | hết năm | đến cuối năm | đến hết năm", 12},
)

// lastEnd reads "cuối quý" whose number nobody names: the one that ended last.
func (p periodParser) lastEnd(i int) (Mention, bool) {
	months, n := lastEnds.At(p.Text, i)
	month, at := p.ref.month(), i+n
	if n == 0 || month.IsZero() || p.numberFollows(at) || p.At(at).Class == Word && !asideWords.Has(p.Text, at) {
		return Mention{}, false
	}
	to := around(month, months).Previous().Days().To
	return Mention{Kind: AsOf, Last: at, Period: corpus.MonthOf(to), Span: corpus.Span{To: to}}, true
}

// weekWords are weeks near today; no report's figure is of one.
var weekWords = NewSet("tuần này | tuần trước | tuần qua | tuần rồi | tuần vừa rồi | tuần vừa qua | trong tuần | hôm qua | hôm kia | hôm trước | hôm nọ | yesterday | this week | last week")

// lunarMonths begin on another day each year.
var lunarMonths = NewSet("tháng giêng | tháng chạp")

// week reads a week, a lunar month or a day near today, and "tuần 36/2023".
func (p periodParser) week(i int) (Mention, bool) {
	if _, n := weekWords.At(p.Text, i); n > 0 {
		return Mention{Vague: true, Last: i + n}, true
	}
	if _, n := lunarMonths.At(p.Text, i); n > 0 {
		_, k := p.trailingYear(i + n)
		return Mention{Vague: true, Last: i + n + k}, true
	}
	if _, ok := p.number(i+1, 2); !ok || !p.Is(i, "tuần") && !p.Is(i, "week") {
		return Mention{}, false
	}
	if m, ok := p.core(i + 2); ok { // "tuần 2 tháng 9/2023"
		return Mention{Vague: m.Impossible == "", Impossible: m.Impossible, Period: m.Period, Last: m.Last}, true
	}
	_, n := p.trailingYear(i + 2)
	return Mention{Vague: true, Last: i + 2 + n}, true
}

// edges are the beginnings and middles of months and years; reports count in none.
var edges = NewSet("đầu | giữa | hồi đầu | hồi giữa | vào đầu | vào giữa | early | mid | beginning of")

// midLead begin the middle of something.
var midLead = NewSet("giữa | hồi giữa | vào giữa | mid")

// notEdge end in a syllable that is no beginning of a time.
var notEdge = NewSet("dẫn đầu | đứng đầu | lần đầu | bắt đầu | hàng đầu | ban đầu | bước đầu")

// edge reads "đầu năm 2023", "giữa tháng 9".
func (p periodParser) edge(i int) (Mention, bool) {
	_, n := edges.At(p.Text, i)
	_, led := yearStartLead.Before(p.Text, i)
	if n == 0 || notEdge.Has(p.Text, i-1) || yearToDate.Has(p.Text, i) || (led > 0 || n > 1) && yearStart.Has(p.Text, i+n-1) {
		return Mention{}, false
	}
	if m, ok := p.core(i + n); ok {
		if _, between := p.core(m.Last + 1); between && (p.Is(m.Last, "và") || p.Is(m.Last, "với")) {
			return Mention{}, false // "giữa tháng 4 và tháng 9"
		}
		if midLead.Has(p.Text, i) && m.wholeYear() { // a year's reports tell how June ended
			june := corpus.Month(m.Period.StartYear(), 6)
			return Mention{Kind: AsOf, Period: june, Span: corpus.Span{To: june.Days().To}, Last: m.Last}, true
		}
		return Mention{Vague: m.Impossible == "", Impossible: m.Impossible, Period: m.Period, Last: m.Last}, true
	}
	if unit, k := latestUnits.At(p.Text, i+n); k > 0 && unit > 0 && p.At(i+n+k).Class != Number {
		return Mention{Vague: true, Last: i + n + k}, true
	}
	return Mention{}, false
}

// noDay reads days that no month has: "ngày 32", "32/1/2023", "đến 31/4".
func (p periodParser) noDay(i int) (Mention, bool) {
	j := i
	named := dayNames.Has(p.Text, j)
	if named {
		j++
	}
	day, ok := p.number(j, 2)
	if !ok || p.sign(j-1, "/") {
		return Mention{}, false
	}
	month, last := 0, j+1
	if m, ok := p.number(j+2, 2); ok && (p.sign(j+1, "/") || p.Is(j+1, "tháng")) {
		month, last = m, j+3
	}
	year, n := p.trailingYear(last)
	dated := named || month > 0 && n > 0 && p.sign(j+1, "/") && p.sign(last, "/")
	led := month > 0 && p.sign(j+1, "/") && rangeEnds.Has(p.Text, i-1) && day <= 31 && month <= 12
	switch {
	case !dated && !led, named && month == 0 && day >= 1 && day <= 31:
		return Mention{}, false
	case year == 0:
		year = 2000 // has a 29 February
	}
	if month == 0 {
		month = 1
	}
	_, ok1 := corpus.NewDate(year, month, day)
	_, ok2 := corpus.NewDate(year, day, month)
	if ok1 || ok2 && n > 0 && month > 12 {
		return Mention{}, false
	}
	return p.impossible(i, last+n), true
}

// noYear reads "năm 20233", "năm 999".
func (p periodParser) noYear(i int) (Mention, bool) {
	if !p.Is(i, "năm") && !p.Is(i, "year") || !p.badYear(i) || p.countFollows(i+1) || notYear.Has(p.Text, i-1) {
		return Mention{}, false
	}
	return p.impossible(i, i+2), true
}

// notYear end in a syllable that without marks looks like năm.
var notYear = NewSet("việt nam | miền nam | phía nam | đông nam | tây nam | hà nam | quảng nam")
