package vi

import (
	"slices"
	"strconv"
	"strings"

	"solieu/corpus"
)

// What is in this file only questions use: people type months as they come to the
// thumb ("t9.23", "4-9/2023"), and ask for times that no report can speak of.

// asking says that a question is read: it knows no report, only today.
func (p periodParser) asking() bool { return p.question && !p.reporting() }

// asked reads the forms that only questions have.
func (p periodParser) asked(i int) (Mention, bool) {
	if !p.asking() {
		return Mention{}, false
	}
	for _, form := range []func(int) (Mention, bool){
		p.week, p.latest, p.away, p.lastEnd, p.noDay, p.noYear, p.openSpan, p.bareRange, p.edge, p.askedLength, p.listed, p.shortDays, p.yearSoFar, p.englishRange,
	} {
		if m, ok := form(i); ok {
			return m, true
		}
	}
	return Mention{}, false
}

// askedCore reads the plain periods and days that only questions write so.
func (p periodParser) askedCore(i int) (Mention, bool) {
	if !p.asking() {
		return Mention{}, false
	}
	for _, form := range []func(int) (Mention, bool){
		p.isoPeriod, p.quarterFirst, p.partOfYear, p.shortRange, p.shortMonth, p.shortYearNamed, p.foldedMonth, p.englishDay, p.englishHalf, p.englishMonth,
	} {
		if m, ok := form(i); ok {
			return m, true
		}
	}
	return Mention{}, false
}

// askedBeginnings are further words that a mention of a question may begin with.
var askedBeginnings = makeAskedBeginnings()

func makeAskedBeginnings() map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields("year between sau kể since after before ytd") {
		words[Fold(Syllable(w))] = true
	}
	for _, table := range []interface{ firstWords(map[string]bool) }{
		latestUnits, latestLead, away, askedYears, askedAsOf, yearHalves, lunarMonths, edges, lastEnds, weekWords, monthNames, englishHalves, spanLead, dayNames,
	} {
		table.firstWords(words)
	}
	return words
}

// asideWords go on behind a time: what they follow counts nothing.
var asideWords = NewSet("là | đạt | của | so | có | và | với | hay | hoặc | thì | thế | được | đến | tới | từ | bao nhiêu | bao | bn | tăng | giảm | trên | tại | ở | qua | cho | vs | không | ra sao | mấy | nào | ạ | nhé | nhỉ | vậy | " +
	"is | was | were | and | or | to | of | in | on | for | by | compared")

// splitLists cuts "7,8,9" behind tháng or quý into the numbers listed, and "9,2023"
// into a month and its year.
func splitLists(tokens []Token) []Token {
	var split []Token
	for i, tok := range tokens {
		var parts []Token
		if i > 0 && tok.Class == Number && strings.Contains(tok.Key, ",") && listLead[tokens[i-1].Fold] {
			parts = listParts(tok)
		}
		switch {
		case parts != nil && split == nil:
			split = append(slices.Clone(tokens[:i]), parts...)
		case parts != nil:
			split = append(split, parts...)
		case split != nil:
			split = append(split, tok)
		}
	}
	if split == nil {
		return tokens
	}
	return split
}

var listLead = map[string]bool{"thang": true, "thg": true, "t": true, "qui": true, "q": true}

// listParts are the tokens of a list of months, nil where a part can be none.
func listParts(tok Token) []Token {
	var parts []Token
	at := tok.Start
	all := strings.Split(tok.Key, ",")
	for k, part := range all {
		n := atoi(part)
		year := k == len(all)-1 && len(part) == 4 && isYear(n)
		if !year && (len(part) > 2 || n < 1 || n > 12) {
			return nil
		}
		if k > 0 {
			parts = append(parts, Token{Class: Sign, Key: ",", Fold: ",", Start: at - 1, End: at})
		}
		parts = append(parts, Token{Class: Number, Key: part, Fold: part, Start: at, End: at + len(part)})
		at += len(part) + 1
	}
	return parts
}

// askedYear reads the years that questions put behind a month or quarter: "t9-23",
// "tháng 9 năm 23", "tháng 9, 2023", "Q3 of 2023", "tháng 9 (2023)".
func (p periodParser) askedYear(i int) (year, n int) {
	switch j := i + 1; {
	case p.Is(i, "năm") || p.dash(i) && p.Glued(i) && p.Glued(i-1):
		if y, ok := p.shortYear(j); ok && !p.countFollows(j) && !p.sign(j+1, "/") {
			return y, 2
		}
	case p.Is(i, "của") || p.Is(i, "trong") || p.sign(i, ",") || p.Is(i, "of"):
		if p.Is(j, "năm") || p.Is(j, "year") {
			j++
		}
		if y, k := p.fourDigitYear(j); k > 0 && !p.countFollows(j) {
			return y, j + k - i
		}
		if y, k := p.relativeYear(i + 1); k > 0 {
			return y, k + 1
		}
	case p.sign(i, "("):
		if y, k := p.fourDigitYear(j); k > 0 && p.sign(j+k, ")") {
			return y, k + 2
		}
	default:
		if y, k := p.relativeYear(i); k > 0 {
			return y, k
		}
	}
	return 0, 0
}

// shortYear reads the 23 of 2023.
func (p periodParser) shortYear(i int) (int, bool) {
	y, ok := p.number(i, 2)
	if !ok || len(p.At(i).Key) != 2 || y < 13 || y > 50 {
		return 0, false
	}
	return 2000 + y, true
}

// isoPeriod reads 2023-09, 2023-09-15, 2023/09, 2023-Q1 and 2023Q1.
func (p periodParser) isoPeriod(i int) (Mention, bool) {
	year, n := p.fourDigitYear(i)
	if n == 0 {
		return Mention{}, false
	}
	j := i + 1
	if p.dash(j) || p.sign(j, "/") {
		j++
	}
	if q, ok := p.number(j+1, 1); ok && p.Is(j, "q") && p.Glued(j) {
		if q < 1 || q > 4 {
			return p.impossible(i, j+2), true
		}
		return p.months(q*3-2, q*3, year, j+2), true
	}
	month, ok := p.number(j, 2)
	if !ok || j == i+1 || len(p.At(j).Key) != 2 || !p.Glued(i) || month > 12 && month > year%100 {
		return Mention{}, false
	}
	if month < 1 || month > 12 {
		return p.impossible(i, j+1), true
	}
	if day, ok := p.number(j+2, 2); ok && p.sign(j+1, p.At(i+1).Key) {
		date, ok := corpus.NewDate(year, month, day)
		if !ok {
			return p.impossible(i, j+3), true
		}
		return Mention{Period: corpus.MonthOf(date), Span: corpus.Span{From: date, To: date}, Last: j + 3}, true
	}
	return p.months(month, month, year, j+1), true
}

// quarterFirst reads 1Q2024 and 1Q24.
func (p periodParser) quarterFirst(i int) (Mention, bool) {
	q, ok := p.number(i, 1)
	if !ok || q < 1 || q > 4 || !p.Glued(i) || !p.Is(i+1, "q") {
		return Mention{}, false
	}
	j := i + 2
	if p.sign(j, "/") || p.dash(j) {
		j++
	}
	year, n := p.fourDigitYear(j)
	if short, ok := p.shortYear(j); n == 0 && ok {
		year, n = short, 1
	}
	if n == 0 {
		return Mention{}, false
	}
	return p.months(q*3-2, q*3, year, j+1), true
}

// yearHalves are halves of a year by their last month.
var yearHalves = NewTable(Meaning[int]{"nửa năm đầu | nửa năm đầu năm", 6}, Meaning[int]{"nửa năm cuối | nửa năm sau | nửa sau năm", 12})

// partOfYear reads "nửa năm đầu", "quy mot nam 2024", whose words without marks mean
// other things too, and "Q.I", where a digit would be a district's.
func (p periodParser) partOfYear(i int) (Mention, bool) {
	if second, n := yearHalves.At(p.Text, i); n > 0 {
		year, k := p.trailingYear(i + n)
		return p.months(second-5, second, year, i+n+k), true
	}
	if q, ok := quarterNumbers[p.At(i+2).Key]; ok && p.Is(i, "q") && p.sign(i+1, ".") && p.At(i+2).Class == Word {
		year, n := p.trailingYear(i + 3)
		return p.months(q*3-2, q*3, year, i+3+n), true
	}
	q, n := quarterWords.At(p.Text, i+1)
	if n == 0 || !p.Is(i, "quý") {
		return Mention{}, false
	}
	year, k := p.trailingYear(i + 2)
	if k == 0 {
		return Mention{}, false
	}
	return p.months(q*3-2, q*3, year, i+2+k), true
}

var quarterWords = NewTable(Meaning[int]{"một | nhất", 1}, Meaning[int]{"hai", 2}, Meaning[int]{"ba", 3}, Meaning[int]{"bốn | tư", 4})

// shortYearNamed reads "năm 23".
func (p periodParser) shortYearNamed(i int) (Mention, bool) {
	year, ok := p.shortYear(i + 1)
	if !ok || !p.Is(i, "năm") || p.countFollows(i+1) || notYear.Has(p.Text, i-1) || p.At(i-1).Class == Number || p.sign(i+2, "/", "%") {
		return Mention{}, false
	}
	return Mention{Period: corpus.Year(year), Last: i + 2}, true
}

// shortDays reads "1-15/9/2023": days without a word that calls them so.
func (p periodParser) shortDays(i int) (Mention, bool) {
	from, ok := p.number(i, 2)
	right, n := p.dayParts(i + 2)
	if !ok || n == 0 || right.year == 0 || !p.dash(i+1) || p.sign(i-1, "/") || from < 1 || from >= right.day {
		return Mention{}, false
	}
	m := Mention{First: i, Last: i + 2 + n}
	return p.spanOf(m, partialDay{from, right.month, right.year}, right)
}

// listed goes on a list of months or quarters: the 9 of "tháng 8 và 9 năm 2023".
func (p periodParser) listed(i int) (Mention, bool) {
	before := p.last
	months := before.Period.Months
	joined := p.sign(i-1, ",", "&", ";") || p.Is(i-1, "và") || p.Is(i-1, "với") || p.Is(i-1, "hoặc") || p.Is(i-1, "hay") || p.Is(i-1, "and")
	if !joined || before.Last != i-1 || before.Kind != Within || !before.Span.IsZero() || before.Unit > 0 || months != 1 && months != 3 {
		return Mention{}, false
	}
	n, ok := p.number(i, 2)
	if q, roman := quarterNumbers[p.At(i).Key]; months == 3 && roman {
		n, ok = q, true
	}
	if !ok || n < 1 || n*months > 12 {
		return Mention{}, false
	}
	year, k := p.trailingYear(i + 1)
	if end := p.At(i + 1); k == 0 && end.Class != Sign && !p.Is(i+1, "và") || k == 0 && p.sign(i+1, "/", "%") {
		return Mention{}, false // it counts something: "tháng 8 và 9 văn bản"
	}
	return p.months((n-1)*months+1, n*months, year, i+1+k), true
}

// shortRange reads 4-9/2023: months, for days need theirs.
func (p periodParser) shortRange(i int) (Mention, bool) {
	from, ok1 := p.number(i, 2)
	to, ok2 := p.number(i+2, 2)
	year, n := p.fourDigitYear(i + 4)
	if !ok1 || !ok2 || n == 0 || from < 1 || from >= to || to > 12 || !p.dash(i+1) || !p.sign(i+3, "/") || p.sign(i-1, "/") {
		return Mention{}, false
	}
	return p.months(from, to, year, i+5), true
}

// shortMonth reads 9/23, t9.23 and "t 9/2023". What a noun follows is a ratio.
func (p periodParser) shortMonth(i int) (Mention, bool) {
	if p.Is(i, "t") && !p.Glued(i) {
		month, ok := p.number(i+1, 2)
		if year, n := p.trailingYear(i + 2); ok && n > 0 && month >= 1 && month <= 12 {
			return p.months(month, month, year, i+2+n), true
		}
		return Mention{}, false
	}
	if p.isMonthWord(i) {
		head, tail, ok := strings.Cut(p.At(i+1).Key, ".")
		month, year := atoi(head), atoi(tail)
		if !ok || len(head) > 2 || len(tail) != 2 || month < 1 || month > 12 || year < 13 || year > 50 {
			return Mention{}, false
		}
		return p.months(month, month, 2000+year, i+2), true
	}
	month, ok := p.number(i, 2)
	year, short := p.shortYear(i + 2)
	if !ok || !short || month < 1 || month > 12 || !p.sign(i+1, "/") || p.sign(i-1, "/") || p.sign(i+3, "/", "%") || p.countFollows(i+2) || dayNames.Has(p.Text, i-1) {
		return Mention{}, false
	}
	return p.months(month, month, year, i+3), true
}

// dayNames stand before a day.
var dayNames = NewSet("ngày | mồng | mùng | hôm")

// foldedMonth reads "thang chin nam ngoai": words that without marks mean other
// things too are months where a year or nothing more follows.
func (p periodParser) foldedMonth(i int) (Mention, bool) {
	month, n := monthWords.At(p.Text, i+1)
	if n != 1 || !p.isMonthWord(i) || p.At(i+1).Key != p.At(i+1).Fold || month == 2 {
		return Mention{}, false
	}
	year, k := p.trailingYear(i + 2)
	if month == 5 && (k < 2 || !p.Is(i+2, "năm")) {
		return Mention{}, false // "thang nam 2023" names a year
	}
	if k == 0 && p.At(i+2).Class == Word && !asideWords.Has(p.Text, i+2) {
		return Mention{}, false
	}
	return p.months(month, month, year, i+2+k), true
}

// askedLength reads "9 tháng?", "9t", "6 thg đầu năm", "12 tháng năm 2023" and the
// lengths that no year has.
func (p periodParser) askedLength(i int) (Mention, bool) {
	n, j := p.length(i)
	if digits, ok := p.number(i, 2); ok {
		n, j = digits, i+1
	}
	unit := p.Is(j, "tháng") || p.Is(j, "thg") || p.Is(j, "t") && p.Glued(i)
	if j == i || !unit || p.sign(i-1, "/") {
		return Mention{}, false
	}
	m, ok := p.fromJanuary(min(max(n, 2), 11), j+1)
	switch {
	case ok && m.Relative != Absolute:
		return Mention{}, false
	case ok && (n == 0 || n > 12):
		return p.impossible(i, m.Last), true
	case ok && n == 12 && !m.Period.IsZero():
		m.Period = corpus.Year(m.Period.EndYear())
		return m, true
	case ok && n > 1:
		return m, true
	}
	// "NDXP 9 tháng?": the first nine, of whichever year.
	if end := p.At(j + 1); n < 2 || n > 11 || end.Class == Word && !asideWords.Has(p.Text, j+1) || p.sign(j+1, "/") || notFromJanuary.Has(p.Text, j+1) {
		return Mention{}, false
	}
	return p.months(1, n, 0, j+1), true
}

// finish names what a question can't mean, and the unit of a range.
func (p periodParser) finish(m *Mention) {
	if m.OpenYear && m.Impossible == "" && p.badYear(m.Last) {
		*m = p.impossible(m.First, m.Last+2)
		return
	}
	if m.Unit == 0 && m.Months == 0 && m.Kind == Within && m.Relative == Absolute && m.Period.Months > 1 && (m.Span.IsZero() || m.Span == m.Period.Days()) {
		m.Unit = p.unitOfRange(m)
	}
}

// badYear reports whether what stands where a year would is none: "tháng 9/20233".
func (p periodParser) badYear(i int) bool {
	tok := p.At(i + 1)
	if tok.Class != Number || len(tok.Key) < 3 || !plainDigits(tok.Key) || !p.sign(i, "/") && !p.Is(i, "năm") {
		return false
	}
	y, err := strconv.Atoi(tok.Key)
	return err != nil || len(tok.Key) != 4 || !isYear(y)
}

// unitOfRange is the length of what a range runs over, 0 where the words name one
// stretch.
func (p periodParser) unitOfRange(m *Mention) int {
	joined, unit := false, 0
	for k := m.First; k < m.Last; k++ {
		joined = joined || k > m.First && (p.dash(k) && !p.yearsDash(m.First, k) || p.sign(k, ">", "→", "~") || rangeWords.Has(p.Text, k))
		switch {
		case p.isMonthWord(k) || monthNames.Has(p.Text, k):
			unit = 1
		case (p.Is(k, "quý") || p.Is(k, "q") || p.Is(k, "quarter")) && unit == 0:
			unit = 3
		}
	}
	switch {
	case !joined, m.Period.Months == unit:
		return 0
	case unit == 0 && m.Period.Months%12 == 0 && m.Period.StartMonth() == 1:
		return 12
	case unit == 0:
		return 1
	}
	return unit
}

// yearsDash reports whether a dash leads to the year of one period: "Q2-2023".
func (p periodParser) yearsDash(first, i int) bool {
	_, n := p.fourDigitYear(i + 1)
	_, k := p.fourDigitYear(i - 1)
	return n > 0 && k == 0 && i > first
}

var rangeWords = NewSet("đến | tới | to | through | until | and")

func (p periodParser) impossible(first, last int) Mention {
	last = min(last, len(p.Tokens))
	return Mention{First: first, Last: last, Impossible: p.Source[p.At(first).Start:p.At(last-1).End]}
}
