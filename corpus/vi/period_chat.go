package vi

import "solieu/corpus"

// Short forms of times that only chats have.

var (
	// askedNow end today.
	askedNow = NewSet("đến giờ | tới giờ | đến bây giờ | tới bây giờ | tính đến giờ | tính tới giờ | đến hôm nay | tới hôm nay | tính đến hôm nay | tới hiện tại | tới hiện nay")
	// dateLead stand before a day that something is counted on.
	dateLead = NewSet("chốt | chốt đến | chốt ngày | chốt đến ngày | chốt tại | chốt vào ngày | thời điểm | thời điểm ngày | vào thời điểm | vào ngày | tại")
)

// askedDate reads "chốt 15/9/2023", "thời điểm 30/6/2023". Of a month they may ask what
// came about in it.
func (p periodParser) askedDate(i int) (Mention, bool) {
	_, n := dateLead.At(p.Text, i)
	if n == 0 || !p.asking() {
		return Mention{}, false
	}
	m, ok := p.core(i + n)
	if !ok && p.Is(i+n-1, "ngày") {
		m, ok = p.core(i + n - 1)
	}
	if !ok || m.Span.To.IsZero() || m.Span.From != m.Span.To || m.Impossible != "" {
		return Mention{}, false
	}
	m.Kind, m.Span.From = AsOf, corpus.Date{}
	return m, true
}

// askedToDate lets "từ đầu năm 2023 (đến nay)" of a question ask for what is told since
// that January, however far.
func (p periodParser) askedToDate(m Mention) Mention {
	if !p.asking() || m.Period.Months != 12 || !m.Span.IsZero() {
		return m
	}
	_, n := untilNow.At(p.Text, m.Last)
	m.Relative, m.Last = YearToDate, m.Last+n
	return m
}

// romanQuarters are quarters glued to their word: "QIII/2023".
var romanQuarters = NewTable(
	Meaning[int]{"qi | quyi", 1}, Meaning[int]{"qii | quyii | quýii", 2}, Meaning[int]{"qiii | quyiii | quýiii", 3}, Meaning[int]{"qiv | quyiv | quýiv", 4},
)

func (p periodParser) gluedQuarter(i int) (Mention, bool) {
	q, n := romanQuarters.At(p.Text, i)
	if n == 0 {
		return Mention{}, false
	}
	year, k := p.trailingYear(i + n)
	return p.months(q*3-2, q*3, year, i+n+k), true
}

// afterShortForm reports whether the number at token i ends a short form as a year does:
// "Q3 22", "T9 22".
func (p periodParser) afterShortForm(i int) bool {
	short := p.Is(i-2, "q") || p.Is(i-2, "t")
	return short && p.Glued(i-2) && p.At(i-1).Class == Number && (p.At(i+1).Class == Sign && !p.sign(i+1, "/", "%") || i+1 == len(p.Tokens) || asideWords.Has(p.Text, i+1))
}

// dottedShort reads 28.9.23, which is one number token.
func (p periodParser) dottedShort(i int) (partialDay, bool) {
	tok := p.At(i)
	if n := len(tok.Key); !p.asking() || n < 6 || tok.Key[n-3] != '.' {
		return partialDay{}, false
	}
	at := len(tok.Key) - 2
	tok.Key = tok.Key[:at] + "20" + tok.Key[at:]
	return dotted(tok)
}

// shortYears reads the years of "năm học 23-24".
func (p periodParser) shortYears(i int) (Mention, bool) {
	from, ok1 := p.shortYear(i)
	to, ok2 := p.shortYear(i + 2)
	if !p.asking() || !ok1 || !ok2 || to != from+1 || !p.dash(i+1) && !p.sign(i+1, "/") {
		return Mention{}, false
	}
	return Mention{Kind: Within, Period: corpus.Between(corpus.Year(from), corpus.Year(to)), Last: i + 3}, true
}
