package qa

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// doubt is why a match may not answer; "" where it may.
type doubt string

const (
	doubtWords  doubt = "words left" // a word of the question that nothing explains
	doubtPlace  doubt = "place"      // another part of the country or the state
	doubtNation doubt = "whole"      // the whole country is asked for
	doubtSense  doubt = "contrast"   // imports for exports
	doubtUnit   doubt = "unit"       // people for money, a count for a share
	doubtThin   doubt = "thin"       // too little of the name, or of the question
	doubtEmpty  doubt = "no figures" // catalogued, but no report states it
)

// detail says that the doubt is about a part or a property of what the series
// measures, not about the series.
func (d doubt) detail() bool { return d != doubtThin && d != doubtEmpty && d != "" }

// Shares that a match must reach. A figure is only ever given when the series
// explains nearly all of the question.
const (
	enoughExplained = 0.66
	enoughScore     = 0.40
	// enoughNamed is the share of a series' name that the words must give.
	enoughNamed = 0.31
	// enoughForPart is explained from which on the rest asks for a part of the series.
	enoughForPart = 0.45
)

// admit says why a match may not answer the question.
func (e *Engine) admit(q *Question, m *lookup.Match) doubt {
	switch {
	case leavesContent(q, m), leavesOut(q, m):
		return doubtWords
	case narrowsFurther(q, m):
		return doubtWords
	case m.Opposed:
		return doubtSense
	case q.Place != "" && !m.Located && !e.explainsPlace(m, q.Place):
		return doubtPlace
	case m.Explained < enoughExplained, m.Score < enoughScore, m.Named < enoughNamed, oneSyllable(q, m), onlyMoney(q, m), anotherHead(q, m), loneSyllable(q, m):
		return doubtThin
	case len(m.Series.Figures) == 0:
		return doubtEmpty
	case q.Nation && !slices.ContainsFunc(m.Series.Figures, func(f corpus.Figure) bool { return !m.Series.Local(&f) }):
		return doubtNation
	case !e.countsAsked(q, m):
		return doubtUnit
	}
	return ""
}

// narrowsFurther reports whether the question asks for a part, of which only the
// sentences beside the figure speak: "là của doanh nghiệp" of accounts.
func narrowsFurther(q *Question, m *lookup.Match) bool {
	return m.Part == "" && slices.ContainsFunc(m.Weak, func(w lookup.Word) bool { return !w.Light && q.Whose[w.Fold] })
}

// leavesOut reports whether the question leaves something out that the match does not:
// "không tính văn bản gửi".
func leavesOut(q *Question, m *lookup.Match) bool {
	asked, name := vi.NewQuestion(q.Text), vi.NewQuestion(m.Series.Name+" . "+strings.Join(m.Parts, " . "))
	for i := range asked.Tokens {
		if _, n := leavingOut.At(asked, i); n > 0 && (n > 1 || marked(asked, i, n)) { // "tạm trú" leaves nothing out
			return !leavingOut.Within(name, 0, len(name.Tokens))
		}
	}
	return false
}

// leavingOut are the words before what is not to be counted.
var leavingOut = vi.NewSet("không tính | không kể | không gồm | không bao gồm | chưa tính | chưa kể | ngoại trừ | loại trừ | trừ | không bao gồm cả | excluding | except")

// anotherHead reports whether a report's own name begins with a noun of which the question
// has nothing, and is mostly of other words too: "Hộ nghèo vay (Tín dụng chính sách)" is
// no "dư nợ cho vay".
func anotherHead(q *Question, m *lookup.Match) bool {
	if m.Series.Indicator != nil || m.Head || m.Part != "" || m.Named >= enoughOfOther {
		return false
	}
	head := vi.NewQuestion(m.Series.Name)
	i := 0
	for headLeads.Has(head, i) {
		i++
	}
	return !slices.ContainsFunc(q.Typed, func(w lookup.Word) bool { return w.Fold == head.At(i).Fold }) &&
		!slices.ContainsFunc(q.Words, func(w lookup.Word) bool { return w.Fold == head.At(i).Fold })
}

// loneSyllable reports whether of a report's own name the question has one syllable only:
// "nợ thuế" is no "nợ khó thu".
func loneSyllable(q *Question, m *lookup.Match) bool {
	if m.Series.Indicator != nil || m.Part != "" || m.Named >= clearName || m.Asked < 2 {
		return false
	}
	n := 0
	for _, w := range q.Words {
		if !w.Light && m.Series.NamedWith(w) {
			if n++; n > 1 || !vi.IsSyllable(w.Fold) {
				return false
			}
		}
	}
	return n == 1
}

// enoughOfOther is the share of such a name from which on it may be meant.
const enoughOfOther = 0.5

// headLeads stand before the noun that a name begins with.
var headLeads = vi.NewSet("số | tổng | tỷ | lệ | lượng")

// enoughForSyllable is the share of a name that a lone syllable must give: "thương" is
// no "thương mại", "nợ" no "nợ xấu".
const enoughForSyllable = clearName

// oneSyllable reports whether all that is asked is a syllable, which is far from the
// whole name.
func oneSyllable(q *Question, m *lookup.Match) bool {
	return m.Asked == 1 && m.Named < enoughForSyllable && !slices.ContainsFunc(q.Words, func(w lookup.Word) bool { return !vi.IsSyllable(w.Fold) })
}

// onlyMoney reports whether a question asks for an amount and says nothing of what.
func onlyMoney(q *Question, m *lookup.Match) bool {
	return q.Money && m.Named < clearName && !slices.ContainsFunc(q.Words, func(w lookup.Word) bool { return !w.Light && !q.MoneyWords[w.Fold] })
}

// leavesContent reports whether a word is left that may change the figure: all may,
// but those that tell nothing of what is counted, and "tiền" of an amount of money.
func leavesContent(q *Question, m *lookup.Match) bool {
	if len(m.Left) == 0 {
		return false
	}
	money := q.Money && slices.ContainsFunc(m.Series.Figures, isMoney)
	noun, _, _ := strings.Cut(q.Counted, " ")
	counted := bareNouns.Has(vi.NewQuestion(noun), 0) ||
		slices.ContainsFunc(m.Series.Figures, func(f corpus.Figure) bool { return noun != "" && sameNoun(noun, noun, f.Unit) })
	return slices.ContainsFunc(m.Left, func(w lookup.Word) bool {
		return !w.Light && !q.Each[w.Fold] && !(money && q.MoneyWords[w.Fold]) && !(counted && w.Fold == noun) && !states(m, w)
	})
}

// plainDigits turns a number as Vietnamese writes it into a decimal's own digits.
var plainDigits = strings.NewReplacer(".", "", ",", ".")

// states reports whether a word is the number that a figure of the match states: "884
// cơ quan báo chí gồm những loại nào".
func states(m *lookup.Match, w lookup.Word) bool {
	if w.Key == "" || w.Key[0] < '0' || w.Key[0] > '9' {
		return false
	}
	digits := plainDigits.Replace(w.Key)
	return slices.ContainsFunc(m.Series.Figures, func(f corpus.Figure) bool { return f.Value.String() == digits })
}

func isMoney(f corpus.Figure) bool { return f.Unit == "VND" || f.Unit == "USD" }

// countsAsked reports whether a series has figures of the unit that the question
// asks for: money, a share, or the noun behind "bao nhiêu".
func (e *Engine) countsAsked(q *Question, m *lookup.Match) bool {
	has := func(keep func(f *corpus.Figure) bool) bool {
		return slices.ContainsFunc(m.Series.Figures, func(f corpus.Figure) bool { return keep(&f) })
	}
	change := q.Intent == IntentChange || q.Intent == IntentCompare
	if q.Measure == corpus.Rate && !change && m.Part == "" && !has(func(f *corpus.Figure) bool { return f.Unit == "%" || f.Measure == corpus.Ratio }) {
		return false
	}
	if q.Money && !slices.ContainsFunc(m.Series.Figures, isMoney) {
		return false
	}
	switch {
	case q.Measure == corpus.Rate || change:
		return true
	case m.Named < barelyNamed && !has(func(f *corpus.Figure) bool { return f.Unit != "%" }):
		return false // a noun by itself asks for no share of it
	case q.Counted == "":
		return m.Named >= clearName || e.beginsAlike(q, m)
	}
	if !has(func(f *corpus.Figure) bool { return f.Unit != "%" }) {
		return false // how many there are is no share
	}
	noun, known := e.counted(q.Counted)
	return !known || has(func(f *corpus.Figure) bool { return sameNoun(noun, q.Counted, f.Unit) }) || headedBy(m, noun)
}

// counted is the noun that folded words begin with: one that some series counts, or
// one that is never content, so that no series need explain it.
func (e *Engine) counted(folded string) (noun string, known bool) {
	if noun, known = e.lookup.IsUnit(folded); known {
		return noun, true
	}
	t := vi.NewQuestion(folded)
	if _, n := bareNouns.At(t, 0); n > 0 {
		return t.Source[:t.At(n-1).End], true
	}
	return "", false
}

// bareNouns count the same as eventNouns, and say nothing else.
var bareNouns = vi.NewSet("lần | lượt")

// beginsAlike reports whether a question that begins with a noun which is counted
// ("hồ sơ đất đai …") may be answered with what the series counts.
func (e *Engine) beginsAlike(q *Question, m *lookup.Match) bool {
	if len(q.Typed) < 2 {
		return true
	}
	asked := q.Typed[0].Fold + " " + q.Typed[1].Fold
	noun, known := e.lookup.IsUnit(asked)
	return !known || m.Head || headedBy(m, noun) ||
		slices.ContainsFunc(m.Series.Figures, func(f corpus.Figure) bool { return f.Unit == "%" || isMoney(f) || sameNoun(noun, asked, f.Unit) })
}

// headedBy reports whether the name of a series, or of the part, begins with a noun:
// what "hồ sơ" counts is told there too. A name may begin with several: "Phiên họp, hội
// nghị".
func headedBy(m *lookup.Match, noun string) bool {
	for _, name := range append([]string{m.Series.Name}, m.Parts...) {
		name = strings.TrimPrefix(strings.TrimPrefix(vi.Fold(name), "tong "), "so ")
		for head := range strings.SplitSeq(name, ", ") {
			if strings.HasPrefix(head+" ", noun+" ") {
				return true
			}
		}
	}
	return false
}

// sameNoun reports whether a unit is the noun asked to be counted, or a word for the
// same: persons, or events.
func sameNoun(noun, counted, unit string) bool {
	unit = vi.Fold(unit)
	switch {
	case unit == "", noun == "":
		return false
	case strings.HasPrefix(counted, unit), strings.HasPrefix(unit, noun), strings.HasSuffix(unit, " "+noun), strings.HasSuffix(counted, " "+unit):
		return true
	case noun == "luot" && turnNouns.Has(vi.NewQuestion(unit), 0) && strings.HasPrefix(unit, strings.TrimPrefix(counted, noun+" ")):
		return true
	}
	if countsPeople(noun) && (countsPeople(unit) || personNouns.Has(vi.NewQuestion(unit), 0)) || personNouns.Has(vi.NewQuestion(noun), 0) && unit == "nguoi" {
		return true
	}
	if localityNouns.Has(vi.NewQuestion(noun), 0) && localityNouns.Has(vi.NewQuestion(unit), 0) {
		return true
	}
	return countsEvents(noun) && countsEvents(unit)
}

// turnNouns are counted by turns: "số lượt yêu cầu" are yêu cầu.
var turnNouns = vi.NewSet("yêu cầu | truy cập | tra cứu | tìm kiếm | tải | cuộc gọi")

// localityNouns count the same: provinces and cities.
var localityNouns = vi.NewSet("tỉnh | thành phố | tỉnh thành | tỉnh , thành phố | địa phương")

// eventNouns count the same: events.
var eventNouns = vi.NewSet("vụ | cuộc | ca | trường hợp | vụ việc | lần | lượt")

// countsEvents reports whether a noun is one of them and nothing more: "lượt khách" are
// no "vụ".
func countsEvents(noun string) bool {
	t := vi.NewQuestion(noun)
	_, n := eventNouns.At(t, 0)
	return n > 0 && n == len(t.Tokens)
}

// otherwiseStated reports whether reports state what the first match names, which no
// figure is linked to, in words of their own: as fully, of the unit asked for and of
// the period.
func (e *Engine) otherwiseStated(q *Question, matches []lookup.Match) bool {
	const mostly = 0.7
	return slices.ContainsFunc(matches[1:], func(m lookup.Match) bool {
		return m.Explained >= matches[0].Explained && m.Named >= mostly && m.Score >= nearly*matches[0].Score && e.admit(q, &m) == ""
	})
}

// admitted are the matches that may answer, the best first, and the reason where
// there are none.
func (e *Engine) admitted(q *Question, matches []lookup.Match) ([]lookup.Match, index.Reason) {
	var list []lookup.Match
	reason := index.ReasonUnknown
	meant := e.meant(q, matches)
	for i := range matches {
		m := &matches[i]
		why := e.admit(q, m)
		if why == doubtWords && e.idleVerb(m, matches) {
			idle := *m
			idle.Left = nil
			why = e.admit(q, &idle)
		}
		if why == "" && !(meant && m.Named < enoughBeside && !(m.Part != "" && m.Explained >= wholly)) {
			list = append(list, *m)
		}
		if i == 0 && why == doubtEmpty && m.Named >= clearName && m.Explained >= clearName && !e.otherwiseStated(q, matches) {
			return nil, index.ReasonUnknown // it is what is asked for, and nobody states it
		}
		if i == 0 && why.detail() && m.Explained >= enoughForPart && m.Named >= enoughNamed {
			reason = index.ReasonPart
		}
	}
	return list, reason
}

// enoughBeside is the share of a name from which on the words may mean it though they
// give the whole of another's.
const enoughBeside = mostlyNamed

// beginsWith reports whether the question begins as a name does.
func beginsWith(name string, q *Question) bool {
	first, _, _ := strings.Cut(vi.Fold(name), " ")
	return len(q.Typed) > 0 && q.Typed[0].Fold == first
}

// meant reports whether one of the best matches has its whole name given, and may not
// answer for its unit or for the words left: what is named less, and merely told with
// those words, must not answer for it. "Tiền thuế trên hóa đơn …" begins as one of them
// does, and is no count of invoices.
func (e *Engine) meant(q *Question, matches []lookup.Match) bool {
	return slices.ContainsFunc(matches, func(m lookup.Match) bool {
		best := &matches[0]
		likely := m.Score >= nearly*best.Score || m.Catalogued && m.Head && !best.Head && beginsWith(m.Series.Name, q) && m.Series.Unit != best.Series.Unit && m.Explained >= enoughForPart
		if m.Named < clearName || !likely {
			return false
		}
		why := e.admit(q, &m)
		if why == doubtUnit && m.Series.Indicator == nil && q.Counted != "" {
			return false // it counts something else than what is asked to be counted
		}
		if why == doubtUnit && q.Measure == corpus.Rate {
			return false // "tỷ lệ nợ xấu" means the share, not the debt
		}
		return why == doubtUnit || why == doubtWords
	})
}
