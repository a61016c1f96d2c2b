package vi

import (
	"fmt"
	"strings"

	"solieu/corpus"
)

// Mention is a stretch of time that a text names.
type Mention struct {
	// First and Last are token numbers; Last is one behind.
	First, Last int
	Kind        MentionKind
	// Period is what is named; zero where it can't be known (a relative one, or
	// an open year without a reference).
	Period corpus.Period
	// Span is the days, where the text names days.
	Span corpus.Span
	// Relative says what the mention is relative to; Months is the length of
	// "6 tháng trước".
	Relative Relative
	Months   int
	// Count is how many of Months each "3 tháng gần nhất" asks for; 0 for all.
	Count int
	// Unit is the length of the months, quarters or years that a range runs over:
	// "từ quý 1 đến quý 3". 0 says that the period is one whole: "9 tháng".
	Unit int
	// Compared says that the words name a base: "cùng kỳ tháng 9/2022".
	Compared bool
	// OpenYear says that the text names no year: it is the reference's.
	OpenYear bool
	// Vague says that the words name a stretch without fixed months: a season, a week.
	Vague bool
	// Impossible is the text of what no calendar has: "tháng 13".
	Impossible string
}

// MentionKind tells a flow's period from a stock's date.
type MentionKind int

// Kinds of mentions.
const (
	Within MentionKind = iota // trong tháng 9, năm 2023, từ 1/9 đến 15/9
	AsOf                      // tính đến 20/4/2023, đến nay, hiện nay
	Since                     // từ khi khai trương đến nay, lũy kế
	Before                    // trước năm 2021
	From                      // từ ngày 01/7/2021: a start alone
)

// Relative names a period by its distance from another.
type Relative int

// AnyLength stands for the months of a mention that names any newest figures: "2 kỳ
// gần nhất".
const AnyLength = -1

// Relative periods.
const (
	Absolute   Relative = iota
	Now                 // đến nay, hiện nay
	This                // trong tháng, tháng này: of the report or of today
	Previous            // tháng trước, quý trước, 6 tháng trước
	SamePeriod          // cùng kỳ: one year before, or in the year named
	ThisYear            // năm nay, trong năm
	LastYear            // năm ngoái, năm trước
	YearToDate          // từ đầu năm đến nay
	Latest              // 3 tháng gần nhất: the newest that there are
)

// Reference is what open and relative periods are taken from: the period and
// day of a report, or today for a question.
type Reference struct {
	Period corpus.Period
	Day    corpus.Date
}

// year is the year that an open month is in: the reference's, or the one before
// where the month would lie ahead.
func (r Reference) year(endMonth int) int {
	switch {
	case !r.Period.IsZero():
		year := r.Period.EndYear()
		issued := r.Day.Year == year && r.Day.Month >= endMonth // said after the period
		if r.Period.EndMonth() < endMonth && !issued {
			return year - 1
		}
		return year
	case !r.Day.IsZero():
		if r.Day.Month < endMonth {
			return r.Day.Year - 1
		}
		return r.Day.Year
	}
	return 0
}

// FindPeriods lists the stretches of time that a text names, in order.
func FindPeriods(t *Text, ref Reference) []Mention {
	p := periodParser{Text: t, ref: ref}
	found := p.find()
	if len(found) == 0 && p.asking() {
		p.bare = true
		found = p.find()
	}
	return found
}

func (p periodParser) find() []Mention {
	var found []Mention
	for i := 0; i < len(p.Tokens); {
		if !p.mayBegin(i) {
			i++
			continue
		}
		if m, ok := p.mention(i); ok {
			m.First = i
			if p.asking() {
				p.finish(&m)
				found = p.beside(found, &m)
			}
			for n, next := len(found)-1, &m; n >= 0 && p.loose && p.shareYear(&found[n], next); n-- {
				next = &found[n]
			}
			found = append(found, m)
			p.last = m
			i = m.Last
			continue
		}
		i++
	}
	return found
}

// beginnings are the folded words that a mention may begin with: most words of a
// text are none, and the forms need not be tried on them.
var beginnings = makeBeginnings()

func makeBeginnings() map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields("từ trước from tháng thg th t quý q h nửa ngày mồng mùng hôm năm") {
		words[Fold(Syllable(w))] = true
	}
	for _, table := range []interface{ firstWords(map[string]bool) }{
		yearAverages, asOfLead, nowWords, sinceWords, cumulativeWords, yearToDate, relatives, relativeYears, yearLead, phaseLead, lengthWords, seasons, yearStart, halfLead, englishMonths, englishSpans,
	} {
		table.firstWords(words)
	}
	return words
}

func (p periodParser) mayBegin(i int) bool {
	switch tok := p.Tokens[i]; tok.Class {
	case Number:
		return true
	case Word:
		return beginnings[tok.Fold] || p.asking() && (askedBeginnings[tok.Fold] || p.last.Last == i-1)
	}
	return false
}

// periodParser reads mentions from the tokens of one text. Its methods take a
// token number and return the mention with Last set, and whether there is one.
type periodParser struct {
	*Text
	ref Reference
	// last is the mention before, of which a list goes on.
	last Mention
	// bare says that no time was found: a number that may be a year is one.
	bare bool
}

// mention reads the longest form that begins at token i.
func (p periodParser) mention(i int) (Mention, bool) {
	for _, form := range []func(int) (Mention, bool){p.asked, p.vague, p.past, p.since, p.dayRange, p.openEnd, p.wholeYear, p.asOf, p.startOfYear, p.relative, p.before, p.monthRange, p.core} {
		if m, ok := form(i); ok {
			return m, true
		}
	}
	return Mention{}, false
}

// core reads a plain period or day.
func (p periodParser) core(i int) (Mention, bool) {
	if m, ok := p.askedCore(i); ok {
		return m, true
	}
	for _, form := range []func(int) (Mention, bool){p.day, p.lengthOfMonths, p.quarters, p.month, p.quarter, p.half, p.year, p.english} {
		if m, ok := form(i); ok {
			return m, true
		}
	}
	return Mention{}, false
}

var (
	asOfLead = NewSet("tính đến hết | tính đến cuối | tính đến | tính tới hết | tính tới | đến hết | đến cuối | đến ngày | đến thời điểm | " +
		"tới hết | tới ngày | tại thời điểm | tại ngày | cho đến | kể đến | đến | tới | vào cuối | cuối | as of | by the end of | until")
	asOfFiller = NewSet("hết | cuối | thời điểm | thời điểm hết | hết thời điểm")
	nowWords   = NewSet("tính đến nay | tính đến thời điểm này | tính đến thời điểm hiện tại | tính đến thời điểm hiện nay | tính tới nay | đến nay | tới nay | " +
		"đến thời điểm này | đến thời điểm hiện tại | đến thời điểm hiện nay | cho đến nay | hiện nay | hiện tại | hiện có | hiện đã | hiện đang | hiện")
	sinceWords = NewSet("từ khi khai trương | kể từ khi khai trương | từ khi khai trương hệ thống | từ khi triển khai | kể từ khi triển khai | " +
		"từ khi vận hành | kể từ khi vận hành | từ khi đi vào hoạt động | kể từ khi đi vào hoạt động | từ ngày khai trương | từ khi thành lập | " +
		"từ khi ra mắt | kể từ khi ra mắt | từ khi chính thức hoạt động | từ lúc khai trương | từ khi bắt đầu | since launch | since its launch")
	cumulativeWords = NewSet("lũy kế đến nay | lũy kế đến | lũy kế từ đầu năm | lũy kế | cộng dồn | tổng cộng từ trước đến nay")
	yearToDate      = NewSet("từ đầu năm đến nay | từ đầu năm tới nay | từ đầu năm đến giờ | từ đầu năm tới giờ | từ đầu năm đến hiện tại | từ đầu năm đến thời điểm này | đầu năm đến nay | đầu năm tới nay | đầu năm đến giờ | đầu năm tới giờ | từ đầu năm | kể từ đầu năm | kể từ đầu năm đến nay | lũy kế từ đầu năm đến nay | lũy kế từ đầu năm")
)

// notNow are words whose second syllable is "hiện".
var notNow = NewSet("thực hiện | thể hiện | phát hiện | biểu hiện | xuất hiện | tái hiện | hiện hiện")

// asOf reads a date that something stands at: "tính đến ngày 20/4/2023". A lone
// "hiện" is one at the beginning of a clause only: "thực hiện", "thể hiện".
func (p periodParser) asOf(i int) (Mention, bool) {
	if _, n := askedNow.At(p.Text, i); n > 0 && p.asking() {
		return Mention{Kind: AsOf, Relative: Now, Last: i + n}, true
	}
	if _, n := nowWords.At(p.Text, i); n > 0 && !(n == 1 && p.At(i-1).Class == Word && !p.At(i).Upper) && !notNow.Has(p.Text, i-1) {
		return Mention{Kind: AsOf, Relative: Now, Last: i + n}, true
	}
	_, n := asOfLead.At(p.Text, i)
	if _, k := askedAsOf.At(p.Text, i); k > n && p.asking() {
		n = k
	}
	if n == 0 {
		return p.askedDate(i)
	}
	j := i + n
	if _, k := asOfFiller.At(p.Text, j); k > 0 {
		j += k
	}
	m, ok := p.core(j)
	if !ok && p.Is(j-1, "ngày") {
		m, ok = p.core(j - 1) // "đến ngày 20/10 có …": the word belongs to the day
	}
	if !ok {
		m, ok = p.openDay(j)
	}
	if !ok {
		return Mention{}, false
	}
	m.Kind = AsOf
	if m.Span.To.IsZero() && !m.Period.IsZero() {
		m.Span = corpus.Span{To: m.Period.Days().To}
		m.Period = corpus.MonthOf(m.Span.To)
	} else if !m.Span.To.IsZero() {
		m.Span.From = corpus.Date{}
		m.Period = corpus.MonthOf(m.Span.To)
	}
	return m, true
}

// openDay reads a day without a year that "đến" leads to: "đến 30-6, …". What a
// noun follows is a ratio.
func (p periodParser) openDay(i int) (Mention, bool) {
	d, n := p.dayParts(i)
	if n != 3 || d.year > 0 || p.At(i+n).Class != Sign && !(p.asking() && asideWords.Has(p.Text, i+n)) {
		return Mention{}, false
	}
	d.year = p.ref.year(d.month)
	date, ok := d.date()
	if !ok {
		return Mention{}, false
	}
	return Mention{Last: i + n, OpenYear: true, Period: corpus.MonthOf(date), Span: corpus.Span{From: date, To: date}}, true
}

// before reads "trước năm 2021": it stood so at the end of the year before.
func (p periodParser) before(i int) (Mention, bool) {
	if !p.Is(i, "trước") {
		return Mention{}, false
	}
	m, ok := p.core(i + 1)
	if !ok || m.Period.IsZero() {
		return Mention{}, false
	}
	to := m.Period.Days().From
	if !m.Span.From.IsZero() {
		to = m.Span.From
	}
	to = to.Before()
	m.Kind, m.Period, m.Span = Before, corpus.MonthOf(to), corpus.Span{To: to}
	return m, true
}

func (p periodParser) sign(i int, signs ...string) bool {
	if p.At(i).Class != Sign {
		return false
	}
	for _, s := range signs {
		if p.At(i).Key == s {
			return true
		}
	}
	return false
}

// dash reports whether token i is a dash of a range.
func (p periodParser) dash(i int) bool { return p.sign(i, "-", "–", "—", "‑", "−") }

// String shows the mention for explanations and tests.
func (m Mention) String() string {
	switch {
	case m.Impossible != "":
		return "impossible " + m.Impossible
	case m.Vague:
		return "vague"
	case m.Relative == Latest:
		return fmt.Sprintf("latest %d of %d", m.Count, m.Months)
	}
	s := map[MentionKind]string{AsOf: "as-of ", Since: "since ", Before: "before ", From: "from "}[m.Kind] + m.Period.String()
	if m.Relative != Absolute && m.Kind != Since {
		return "relative"
	}
	if m.Span.IsZero() {
		return s
	}
	if !m.Period.IsZero() {
		s += " "
	}
	return s + m.Span.From.String() + ".." + m.Span.To.String()
}
