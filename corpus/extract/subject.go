package extract

import (
	"strings"

	"solieu/corpus/vi"
)

// noun is the noun counted that begins at token i, "" where none is known.
func (s *scan) noun(i int) string {
	name, _ := units.At(s.Text, i)
	return name
}

// nounAfter is the noun counted behind a quantity: a known one, else the word
// that stands there.
func (s *scan) nounAfter(st *statement) string {
	i := st.after
	if name := s.noun(i); name != "" {
		return name
	}
	if !s.namesNoun(i, st.to) {
		return s.nounBefore(st)
	}
	last := i + 1
	if s.namesNoun(last, st.to) && !s.Tokens[last].Upper {
		last++ // most nouns have two syllables
	}
	return strings.ToLower(s.text(i, last))
}

// namesNoun reports whether the word at token i can be a noun counted.
func (s *scan) namesNoun(i, to int) bool {
	return i < to && s.At(i).Class == vi.Word && !verbs.Has(s.Text, i) && !stopsNoun.Has(s.Text, i)
}

// stopsNoun are words behind a number that begin something else than its noun.
var stopsNoun = vi.NewSet("so | trong | và | của | tại | ở | từ | đến | tính | tăng | giảm | với | được | cho | vào | theo | là | để | khi | mà | có | đã | chưa | không | bị | đang | đều | nên | trên | qua | bằng | chiếm | thuộc | về | lên | xuống | còn")

// nounBefore is the noun behind "số", "tổng số" among the words before.
func (s *scan) nounBefore(st *statement) string {
	for i := st.lead - 1; i >= st.from; i-- {
		if _, n := countWords.At(s.Text, i); n > 0 {
			if name := s.noun(i + n); name != "" {
				return name
			}
		}
	}
	for i := st.from; i < st.lead; i++ {
		if name := s.noun(i); name != "" {
			return name
		}
	}
	return s.nounCarried(st)
}

// nounCarried is the noun of the count before in the sentence: "cấp độ 1: 402,
// cấp độ 2: 1.871".
func (s *scan) nounCarried(st *statement) string {
	carried := ""
	for _, of := range s.found {
		if of == st {
			break
		}
		if of.sentence == st.sentence && of.figure.Unit != "" && !special(of.figure.Unit) {
			carried = of.figure.Unit
		}
	}
	return carried
}

// subject is what is counted in the report's own words: the words before the
// number, without time, lead-in and verb, and the noun behind it.
func (s *scan) subject(st *statement) string {
	if of := s.rateOf(st); of != "" {
		st.rated = true
		return of
	}
	if of := s.rankOf(st); of != "" {
		return of
	}
	after := s.join(s.trimSet(s.kept(s.behindDay(st), st.to), dangling))
	_, n := units.At(s.Text, st.after)
	if behind := s.behindShare(st, st.after+n); n > 0 && behind != "" {
		after += " " + behind
	}
	before := s.nameBefore(st, after != "")
	if shared := s.sharedPredicate(st); shared != "" {
		after += " " + shared
	}
	if (st.q.Unit == "%" || st.q.Unit == "Mbps") && after == "" {
		before = s.likeRate(st, before)
	}
	if s.risen(st, before) {
		before = s.startOf(st)
	}
	st.core = strings.TrimSpace(before + " " + after)
	name := s.phrase(st, before, after)
	if name == before {
		st.core = before
	}
	return name
}

// phrase puts the words before and behind a number together.
func (s *scan) phrase(st *statement, before, after string) string {
	switch {
	case before == "":
		return after
	case after != "" && st.q.Unit == "" && isTotal(before):
		return after // "tổng cộng 1.366 tổ", "tổng 76,9 triệu trang"
	case after != "" && st.q.Unit == "" && s.labelled(st) && sumHeads.Has(vi.NewText(before), 0):
	case st.q.Unit == "%" && after != "" && s.At(st.lead-1).Class == vi.Word && wholes.Has(s.Text, st.q.Last):
		return within(before, after) // "thanh toán qua mạng đạt 71,5% tổng giao dịch"
	case special(st.q.Unit) && prepositions.Has(s.Text, st.after) && !s.namesCount(before):
		return strings.TrimSpace(before + " " + after) // "bảo toàn 23,8 tỷ đồng cho khách hàng"
	case after == "" || s.namesCount(before), measureUnits[after], st.direction != "" && special(st.q.Unit):
		return before
	case says(before, after):
		return before
	}
	return after + " (" + flat(before) + ")"
}

// isTotal reports whether words only say that a count is all there is.
func isTotal(words string) bool {
	t := vi.NewText(words)
	return totals.Has(t, 0) && contentless(words)
}

// totals say so.
var totals = vi.NewSet("tổng | tổng cộng | tổng số")

// risen reports whether the number is what another rose or fell to: "doanh thu tăng từ
// 120 tỷ đồng lên 150 tỷ đồng".
func (s *scan) risen(st *statement, before string) bool {
	of := s.neighbour(st.at, -1)
	return of != nil && of.skipped && of.role == level && contentless(before)
}

// startOf is the words before the number that the change began at, without its verb.
func (s *scan) startOf(st *statement) string {
	of := s.neighbour(st.at, -1)
	_, n := changeVerbs.Before(s.Text, of.lead-1)
	return s.words(of.from, max(of.lead-1-n, of.from), true)
}

// wholes behind a rate are what it is a share of.
var wholes = vi.NewSet("tổng | tổng số | dân số | số | kim ngạch | diện tích | sản lượng | doanh thu | lực lượng lao động | gdp | grdp")

// prepositions behind a sum go on with the words before it.
var prepositions = vi.NewSet("cho | của | từ | vào | cho các | để | qua | thông qua")

// sumHeads are heads of sums: "Vốn đăng ký mới: có 2.214 dự án" counts projects.
var sumHeads = vi.NewSet("vốn | doanh thu | kim ngạch | giá trị | tổng giá trị | tổng doanh thu | thu ngân sách | nộp ngân sách | tổng vốn")

// labelled reports whether only a label stands before the number: "Vốn đăng ký mới: có
// 2.214 dự án".
func (s *scan) labelled(st *statement) bool {
	for i := st.lead - 1; i >= st.from; i-- {
		if s.Tokens[i].Key == ":" {
			return contentless(s.words(i+1, st.lead, true))
		}
	}
	return false
}

// likeRate names a rate that goes on from the one before: "tỷ lệ thu gom tại đô thị đạt
// 97,4%, tại nông thôn 88,1%".
func (s *scan) likeRate(st *statement, name string) string {
	if name == "" || s.namesCount(name) {
		return name
	}
	for i := st.at - 1; i >= 0; i-- {
		of := s.found[i]
		if of.sentence != st.sentence || of.q.Unit != st.q.Unit || of.role != level || of.direction != "" {
			return name
		}
		if !s.namesCount(of.core) {
			continue
		}
		word := firstWord(s.text(st.from, st.lead))
		if at := strings.LastIndex(of.core, " "+word+" "); at > 0 {
			return of.core[:at+1] + strings.TrimSpace(word+" "+strings.TrimPrefix(name, word+" "))
		}
		return within(name, of.core)
	}
	return name
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// measureUnits are units that only measure what the words before them name.
var measureUnits = map[string]bool{"tấn": true, "ha": true, "km": true, "kW": true, "kWh": true, "MWh": true, "GWh": true, "MW": true, "GB": true, "TB": true, "m2": true, "m3": true, "lít": true, "TEU": true, "kg": true, "con": true}

// nameBefore is the words before the number, without the label that they open with where
// they say enough without it; with the verb of what was done where a noun follows.
func (s *scan) nameBefore(st *statement, noun bool) string {
	kept := s.trimLead(s.kept(st.from, st.lead))
	if noun {
		kept = s.trimSet(kept, copulas)
	} else {
		kept = s.trimSet(kept, verbs)
	}
	words := s.join(kept)
	if label := s.headLabel(st); label != "" {
		return labelled(label, words)
	}
	if len(words) < longestHead && isBareHead(words) {
		words = s.join(s.trimSet(s.trimLead(s.kept(st.from, st.lead)), copulas)) // "vốn thực hiện"
	}
	at := strings.LastIndex(words, ": ")
	if at < 0 {
		return words
	}
	label, own := words[:at], withoutLead(words[at+2:])
	switch {
	case own == "":
		return label
	case contentless(own):
		return words
	case contentOf(vi.NewText(own), empty) >= enoughContent:
		return own
	}
	return within(own, label)
}

// withoutLead drops the lead-ins at the front of words: "toàn tỉnh".
func withoutLead(words string) string {
	t := vi.NewText(words)
	for i := 0; i < len(t.Tokens); {
		n := longest(t, i, leadIns)
		if n == 0 {
			return words[t.Tokens[i].Start:]
		}
		i += n
	}
	return ""
}

// isBareHead reports whether words are a head alone: "vốn".
func isBareHead(words string) bool {
	t := vi.NewText(words)
	return bareHeads.Has(t, 0) && contentOf(t, bareHeads) == 0
}

// sharedPredicate is what is said of a count behind the next one, which it is only
// joined to: "21 bộ và 62 tỉnh đã ban hành kế hoạch" tells of both.
func (s *scan) sharedPredicate(st *statement) string {
	_, n := units.At(s.Text, st.after)
	behind := st.after + n
	if n == 0 || !s.Is(behind, "và") && s.At(behind).Key != "," {
		return ""
	}
	for _, next := range s.found {
		if next.sentence != st.sentence || next.lead != behind+1 {
			continue
		}
		if _, k := units.At(s.Text, next.after); k > 0 && special(next.q.Unit) == special(st.q.Unit) && verbs.Has(s.Text, next.after+k) {
			return s.words(next.after+k, next.to, false)
		}
		return ""
	}
	return ""
}

// subjectHeads begin words that name a count by themselves.
var subjectHeads = vi.NewSet("tổng | tổng số | số | số lượng | tỷ lệ | tỷ trọng | tốc độ | doanh thu | kim ngạch | giá trị | sản lượng | mức | chỉ số | tổng giá trị | tổng doanh thu | " +
	"nộp ngân sách | thu ngân sách | vốn | năng suất | diện tích | lượng | lượt")

func (s *scan) namesCount(before string) bool {
	t := vi.NewText(beginning(before, longestHead))
	return subjectHeads.Has(t, 0) && !notHeads.Has(t, 0)
}

// longestHead is how many bytes hold a head.
const longestHead = 40

// notHeads are verbs that begin like a head.
var notHeads = vi.NewSet("số hóa | số hoá | thu hồi | thu hút | thu giữ | tổng hợp | tổng kết | tổng đài | tổng cục | tổng công ty | mức độ")
