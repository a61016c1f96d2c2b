package vi

import (
	"strings"

	"solieu/corpus"
)

// monthWords are the months in words; giêng and chạp are lunar and left out.
var monthWords = NewTable(
	Meaning[int]{"một", 1}, Meaning[int]{"hai", 2}, Meaning[int]{"ba", 3}, Meaning[int]{"tư", 4},
	Meaning[int]{"năm", 5}, Meaning[int]{"sáu", 6}, Meaning[int]{"bảy | bẩy", 7}, Meaning[int]{"tám", 8},
	Meaning[int]{"chín", 9}, Meaning[int]{"mười", 10}, Meaning[int]{"mười một", 11}, Meaning[int]{"mười hai", 12},
)

// lengthWords are numbers of months in words, as in "sáu tháng đầu năm".
var lengthWords = NewTable(
	Meaning[int]{"hai", 2}, Meaning[int]{"ba", 3}, Meaning[int]{"bốn", 4}, Meaning[int]{"năm", 5}, Meaning[int]{"sáu", 6},
	Meaning[int]{"bảy", 7}, Meaning[int]{"tám", 8}, Meaning[int]{"chín", 9}, Meaning[int]{"mười", 10}, Meaning[int]{"mười một", 11},
)

// isMonthWord reports whether token i is tháng or one of its short forms.
func (p periodParser) isMonthWord(i int) bool {
	return p.Is(i, "tháng") || p.Is(i, "thg") || (p.Is(i, "t") || p.Is(i, "th")) && p.Glued(i) && p.At(i+1).Class == Number
}

// month reads "tháng 9/2023", "T9/2023", "tháng chín năm ngoái", "tháng 7, 8,
// 9/2023" and the bare 9/2023.
func (p periodParser) month(i int) (Mention, bool) {
	if !p.isMonthWord(i) {
		return p.bareMonth(i)
	}
	j := i + 1
	if dotted, ok := p.dottedMonth(j); ok {
		dotted.Last = j + 1
		return dotted, true
	}
	month, ok := p.number(j, 2)
	if !ok {
		return p.wordMonth(i)
	}
	if month < 1 || month > 12 {
		_, n := p.trailingYear(j + 1)
		return Mention{Last: j + 1 + n, Impossible: p.Source[p.At(i).Start:p.At(j).End]}, true
	}
	last, next := p.monthList(j, month)
	year, n := p.trailingYear(next)
	if n == 0 {
		n = p.justPast(next)
	}
	return p.months(month, last, year, next+n), true
}

// justPast counts the words that say that a month without a year is the last such.
func (p periodParser) justPast(i int) int {
	_, n := justPastWords.At(p.Text, i)
	if _, k := askedJustPast.At(p.Text, i); k > n && p.asking() {
		return k
	}
	return n
}

var justPastWords = NewSet("vừa qua | vừa rồi | qua")

// monthList reads the months behind the first one: "7, 8, 9", "1-8", "7 và 8",
// "1 đến tháng 8". It gives the last month and the next token.
func (p periodParser) monthList(j, first int) (last, next int) {
	last, next = first, j+1
	for {
		k := next
		comma := p.sign(k, ",")
		if (comma || p.Is(k, "và")) && p.asking() {
			return last, next // each is asked for
		}
		if !comma && !p.dash(k) && !p.Is(k, "và") && !p.Is(k, "đến") && !p.Is(k, "tới") {
			return last, next
		}
		k++
		if p.asking() && p.sign(k, ">") {
			k++ // "tháng 4->9"
		}
		if p.Is(k, "tháng") {
			k++
		} else if comma && !p.sign(k+1, ",", "/") && !p.Is(k+1, "năm") {
			return last, next
		}
		m, ok := p.number(k, 2)
		joined := p.Is(next, "và")
		if !ok || m <= last || m > 12 || (comma || joined) && m != last+1 || joined && p.loose {
			return last, next
		}
		if !p.monthEnds(k + 1) {
			return last, next
		}
		last, next = m, k+1
	}
}

// monthEnds makes sure that the number before token i is a month and not a count
// or a day: "tháng 8 và 9 văn bản", "tháng 5 - 6/7".
func (p periodParser) monthEnds(i int) bool {
	if p.sign(i, "/") || p.dash(i) {
		_, n := p.trailingYear(i)
		return n > 0
	}
	if p.asking() && asideWords.Has(p.Text, i) && !p.Is(i, "và") {
		return true
	}
	return p.At(i).Class == Sign || p.Is(i, "năm") || p.Is(i, "và") || p.Is(i, "đến")
}

func (p periodParser) months(first, last, year, next int) Mention {
	m := Mention{Kind: Within, Last: next}
	if year == 0 {
		m.OpenYear = true
		year = p.ref.year(last)
	}
	if year > 0 {
		m.Period = corpus.Between(corpus.Month(year, first), corpus.Month(year, last))
	}
	return m
}

// wordMonth reads "tháng chín năm 2023". Without marks "thang nam", "thang ba"
// mean too many things.
func (p periodParser) wordMonth(i int) (Mention, bool) {
	month, n := monthWords.At(p.Text, i+1)
	if n == 0 || month == 5 && (p.At(i-1).Class == Number || relativeYears.Has(p.Text, i+1)) || month == 5 && p.At(i+2).Class == Number || p.At(i+1).Key == p.At(i+1).Fold && month != 2 && n == 1 {
		return Mention{}, false
	}
	next := i + 1 + n
	year, k := p.trailingYear(next)
	return p.months(month, month, year, next+k), true
}

// bareMonth reads 9/2023 and 9-2023, and the dotted 9.2023 of a question.
func (p periodParser) bareMonth(i int) (Mention, bool) {
	if m, ok := p.dottedMonth(i); ok && (p.loose || monthSlot.Has(p.Text, i-1) && !p.countFollows(i)) {
		m.Last = i + 1
		return m, true
	}
	month, ok := p.number(i, 2)
	if !ok || p.sign(i-1, "/") && p.Glued(i-1) || !p.sign(i+1, "/") && !p.dash(i+1) {
		return Mention{}, false
	}
	year, n := p.fourDigitYear(i + 2)
	if n == 0 || p.sign(i+3, "/") || p.dash(i+1) && !p.Glued(i) {
		return Mention{}, false
	}
	if month < 1 || month > 12 {
		if !p.loose {
			return Mention{}, false
		}
		return Mention{Last: i + 3, Impossible: p.Source[p.At(i).Start:p.At(i+2).End]}, true
	}
	return p.months(month, month, year, i+3), true
}

// monthSlot stand before a month that no word calls one: "trong 9.2023, …".
var monthSlot = NewSet("trong | đến | tới | từ | hết | (")

// dottedMonth reads 9.2023, which is one number token.
func (p periodParser) dottedMonth(i int) (Mention, bool) {
	month, year, ok := dottedYear(p.At(i))
	if !ok || month < 1 || month > 12 {
		return Mention{}, false
	}
	return p.months(month, month, year, 0), true
}

// dottedYear splits a number token like 9.2023.
func dottedYear(tok Token) (head, year int, ok bool) {
	first, last, ok := strings.Cut(tok.Key, ".")
	if !ok || tok.Class != Number || len(first) > 2 || len(last) != 4 {
		return 0, 0, false
	}
	head, year = atoi(first), atoi(last)
	return head, year, head >= 0 && isYear(year)
}

// atoi reads digits; -1 where there are others.
func atoi(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// length reads the number of "9 tháng", "sáu tháng" and gives the next token; 0
// where there is none.
func (p periodParser) length(i int) (n, next int) {
	if n, ok := p.number(i, 2); ok {
		return n, i + 1
	}
	n, k := lengthWords.At(p.Text, i)
	return n, i + k
}

// lengthOfMonths reads "9 tháng đầu năm 2023", "6 tháng cuối năm", "9 tháng năm
// 2023", "9T/2023": a number before tháng is a length, counted from January.
func (p periodParser) lengthOfMonths(i int) (Mention, bool) {
	n, j := p.length(i)
	if n < 2 || n > 11 {
		return Mention{}, false
	}
	if (p.Is(j, "t") || p.asking() && (p.Is(j, "th") || p.Is(j, "thg"))) && p.Glued(i) {
		year, k := p.trailingYear(j + 1)
		if k == 0 {
			return Mention{}, false
		}
		return p.months(1, n, year, j+1+k), true
	}
	if !p.Is(j, "tháng") && !p.Is(j, "thg") {
		return Mention{}, false
	}
	return p.fromJanuary(n, j+1)
}

// notFromJanuary follow a number of months that is a length and no more.
var notFromJanuary = NewSet("qua | gần đây | gần nhất | liên tiếp | nữa | tới | sau | trở lên | tuổi | / | một lần")

// reportEnds reports whether a report ends with the month: its period, or else the
// month of its issue or the one before.
func (p periodParser) reportEnds(month int) bool {
	if !p.ref.Period.IsZero() {
		return p.ref.Period.EndMonth() == month
	}
	day := p.ref.Day
	return !p.loose && !day.IsZero() && (day.Month == month || (day.Month+10)%12+1 == month)
}

// fromJanuary reads what follows "9 tháng".
func (p periodParser) fromJanuary(n, j int) (Mention, bool) {
	first, last := 1, n
	switch {
	case p.Is(j, "đầu") || p.Is(j, "đầu năm"):
		j++
	case p.Is(j, "cuối"):
		first, last = 13-n, 12
		j++
	case p.Is(j, "trước"):
		return Mention{Kind: Within, Relative: Previous, Months: n, Last: j + 1 + p.thatOne(j+1)}, true
	case p.Is(j, "năm") && (p.At(j+1).Class == Number || relativeYears.Has(p.Text, j)), p.sign(j, "/"):
	default:
		if year, k := p.fourDigitYear(j); k > 0 && (p.loose || !p.countFollows(j)) {
			return p.months(first, last, year, j+k), true
		}
		// "9 tháng đạt …" in a report that ends with September counts from January.
		if n > 2 && p.reportEnds(n) && !notFromJanuary.Has(p.Text, j) {
			return p.months(first, last, 0, j), true
		}
		return Mention{}, false
	}
	year, k := p.trailingYear(j)
	if k == 0 && p.Is(j, "năm") {
		k = 1
	} else if k == 0 && j > 0 && !p.Is(j-1, "đầu") && !p.Is(j-1, "cuối") {
		return Mention{}, false
	}
	return p.months(first, last, year, j+k), true
}

// thatOne counts the "đó" of "8 tháng trước đó".
func (p periodParser) thatOne(i int) int {
	if p.Is(i, "đó") {
		return 1
	}
	return 0
}
