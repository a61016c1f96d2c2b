package draft

import (
	"regexp"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// claim is a figure of the draft with the words that belong to it.
type claim struct {
	*corpus.Figure
	// clause is the words around the number, up to the numbers beside it.
	clause string
	// folded is those words, ready for looking names up; aside is
	// what stands in brackets or behind a dash before the number: "Tấn công mạng
	// (Phishing): 873 cuộc". stranger is what that names besides times and verbs.
	folded, aside, stranger string
	// time is the period that stands right before the number, zero for none.
	time corpus.Period
	// context is the number with the words around it, as a report that is copied has
	// them too.
	context string
	// reference says that the number only names what the next one is a part of:
	// "Trong 435 thôn này, …".
	reference bool
	// unit is the noun that the draft writes behind the number, where it is a known
	// one; else the unit as read.
	unit string
}

// claims gives each figure its words. Those of one sentence stand together.
func claims(figures []corpus.Figure) []claim {
	list := make([]claim, len(figures))
	for i := range figures {
		list[i].Figure = &figures[i]
	}
	for first := 0; first < len(list); {
		last := first + 1
		for last < len(list) && list[last].Source.Quote == list[first].Source.Quote {
			last++
		}
		cutClauses(list[first:last])
		first = last
	}
	return list
}

// cutClauses shares the words of a sentence among its figures.
func cutClauses(list []claim) {
	quote := list[0].Source.Quote
	places := make([]vi.Place, len(list))
	var all []vi.Place
	for i := range list {
		places[i] = placeOf(quote, list[i].Value, all)
		all = append(all, places[i])
		for k := range list[i].Changes {
			all = append(all, placeOf(quote, list[i].Changes[k].Value, all))
		}
	}
	for i := range list {
		f := &list[i]
		before, behind := clauseAt(quote, places[i], all)
		f.clause = before + " … " + behind
		if f.time = periodIn(before, behind); f.Period.IsZero() && !f.time.IsZero() {
			dated := *f.Figure
			dated.Period = f.time
			f.Figure = &dated
		}
		if f.folded = padded(before + " ; " + behind); strings.TrimSpace(f.folded) == "" {
			f.folded = padded(f.Subject)
		}
		aside := asideOf(before)
		f.aside, f.stranger = padded(aside), padded(plainWords(aside))
		f.context = contextOf(quote, places[i])
		f.reference = references.MatchString(padded(before))
		if f.unit = nounAt(behind); f.unit == "" || corpus.IsSign(f.Unit) {
			f.unit = f.Unit
		}
	}
}

// A clause is taken for a report's where so many words before the number and behind it
// are the report's too, or as many as the sentence has.
const (
	wordsBefore = 4
	wordsBehind = 6
)

// references are the words before a number that only refers.
var references = regexp.MustCompile(`(^ trong( tong)?( so)? $)| trong (tong )?so $`)

// periodIn is the one period that the words around a number name; none where they
// compare. Those before it come first.
func periodIn(clause ...string) corpus.Period {
	for _, words := range clause {
		found := vi.FindPeriods(vi.NewText(words), vi.Reference{})
		switch {
		case strings.Contains(padded(words), " so voi "), len(found) > 1:
			return corpus.Period{}
		case len(found) == 1 && !found[0].Compared:
			return found[0].Period
		}
	}
	return corpus.Period{}
}

// contextOf is the number at a place with the words around it.
func contextOf(quote string, at vi.Place) string {
	before, behind := strings.Fields(padded(quote[:at.Start])), strings.Fields(padded(quote[at.End:]))
	if at.End == 0 || len(before) < wordsBefore && len(behind) < wordsBehind {
		return ""
	}
	words := append(before[max(len(before)-wordsBefore, 0):], strings.Fields(padded(quote[at.Start:at.End]))...)
	return " " + strings.Join(append(words, behind[:min(len(behind), wordsBehind)]...), " ") + " "
}

// planWords say that a number is wished for or planned.
var planWords = vi.NewSet("mục tiêu | phấn đấu | dự kiến | dự báo | dự toán | sẽ | định mức | tối thiểu | ít nhất | theo kế hoạch | kế hoạch năm | kế hoạch cả năm | kế hoạch đề ra | kế hoạch giao | chỉ tiêu giao | chỉ tiêu được giao | chỉ tiêu năm | chỉ tiêu cả năm")

// planned reports whether the figure is none that was counted: by the words of its
// sentence, or by the place where no time is named. To the reader of one report what
// lies behind its period is planned, but a draft may speak of several.
func (f *claim) planned() bool {
	return !f.Observed() && (f.time != f.Period || f.time.IsZero() || planWords.Within(vi.NewText(f.Source.Quote), 0, maxTokens))
}

// maxTokens is more than a quote has.
const maxTokens = 1 << 10

// padded is text folded, its words alone, with a space at both ends: names are looked
// up in it as whole words.
func padded(s string) string {
	t := vi.NewText(s)
	var b strings.Builder
	b.WriteByte(' ')
	for i := range t.Tokens {
		if t.Tokens[i].Class != vi.Sign {
			b.WriteString(t.Tokens[i].Fold)
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// asideEnds are what the words of an aside end at.
var asideEnds = []string{")", ",", ":", " tính đến", " lũy kế", " đến ", " trong tháng ", " trong năm ", " trong quý ", " tháng ", " quý ", " năm ", " đạt", " là "}

// asideOf is what the words before a number say in brackets or behind a dash, close
// before the verb.
func asideOf(before string) string {
	at := -1
	if open := strings.LastIndex(before, "("); open >= 0 {
		if close := strings.Index(before[open:], ")"); close < 0 || plainWords(before[open+close:]) == "" {
			at = open + 1
		}
	}
	for _, dash := range []string{" – ", " - ", " — "} {
		if i := strings.LastIndex(before, dash); i > 0 && at < 0 {
			at = i + len(dash)
		}
	}
	if at < 0 {
		return ""
	}
	aside := before[at:]
	for _, end := range asideEnds {
		aside, _, _ = strings.Cut(aside, end)
	}
	return aside
}

// placeOf is where a sentence states the value, at a place not yet taken.
func placeOf(quote string, value corpus.Decimal, taken []vi.Place) vi.Place {
	for _, p := range vi.Stated(quote, value) {
		if !slices.Contains(taken, p) {
			return p
		}
	}
	return vi.Place{}
}

// clauseAt is the words before a number, back to where those of the one before it end,
// and those behind it up to the first sign or joining word.
func clauseAt(quote string, at vi.Place, all []vi.Place) (before, behind string) {
	if at.End == 0 {
		return "", ""
	}
	from, to := 0, len(quote)
	for _, p := range all {
		if p.End > 0 && p.End <= at.Start {
			from = max(from, p.End)
		}
		if p.Start >= at.End {
			to = min(to, p.Start)
		}
	}
	before = quote[from:at.Start]
	if from > 0 {
		before = before[firstStop(before):]
	}
	before = before[strings.LastIndex(before, ";")+1:]
	behind = quote[at.End:to]
	if n := firstStop(behind); n > 0 {
		behind = behind[:n-1]
	}
	return before, behind
}

// stops end the words behind a number.
var stops = []string{";", ",", ".", ")", " và ", " với "}

// firstStop is the place behind the first stop, 0 where there is none.
func firstStop(words string) int {
	first := 0
	for _, stop := range stops {
		if i := strings.Index(words, stop); i >= 0 && (first == 0 || i+1 < first) {
			first = i + 1
		}
	}
	return first
}
