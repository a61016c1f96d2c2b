package vi

import (
	"strconv"
	"strings"

	"solieu/corpus"
)

// Only questions use what is here and in period_asked, _short, _list and _english:
// people type months as they come to the thumb ("t9.23", "4-9/2023"), and ask for
// times that no report can speak of.

// asking says that a question is read: it knows no report, only today.
func (p periodParser) asking() bool { return p.question && !p.reporting() }

// asked reads the forms that only questions have.
func (p periodParser) asked(i int) (Mention, bool) {
	if !p.asking() {
		return Mention{}, false
	}
	for _, form := range []func(int) (Mention, bool){
		p.yearFirst, p.countedList, p.week, p.latest, p.away, p.lastEnd, p.noDay, p.noYear, p.openSpan, p.bareRange, p.edge, p.askedLength, p.listed, p.shortDays, p.yearSoFar, p.englishRange,
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
		p.isoPeriod, p.quarterFirst, p.gluedQuarter, p.partOfYear, p.shortRange, p.shortMonth, p.shortYearNamed, p.foldedMonth, p.englishDay, p.englishHalf, p.englishMonth,
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
	for _, w := range strings.Fields("h year between sau kể since after before ytd") {
		words[Fold(Syllable(w))] = true
	}
	for _, table := range []interface{ firstWords(map[string]bool) }{
		latestUnits, latestLead, away, askedYears, askedAsOf, yearHalves, lunarMonths, edges, lastEnds, weekWords, monthNames, englishHalves, spanLead, dayNames, askedNow, dateLead, romanQuarters,
	} {
		table.firstWords(words)
	}
	return words
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
	if m.Unit == 0 && m.Months == 0 && !p.Is(m.First+1, "học") && m.Kind == Within && m.Relative == Absolute && m.Period.Months > 1 && (m.Span.IsZero() || m.Span == m.Period.Days()) {
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
