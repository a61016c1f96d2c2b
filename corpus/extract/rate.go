package extract

import (
	"cmp"
	"strings"

	"solieu/corpus/vi"
)

// shareVerbs lead to a rate of what was said before: "…, đạt 54,4% kế hoạch", "chiếm
// 2,86% số phải thu".
var shareVerbs = vi.NewSet("đạt | chiếm | bằng | đạt tỷ lệ | tỷ lệ | chiếm tỷ lệ | tỷ lệ đạt | tương đương | tương ứng | đạt khoảng | đạt trên | chiếm khoảng")

// rateOf is the subject of a rate that its clause gives only the base of: the share of
// what was counted before, "tỷ lệ … (kế hoạch)"; "" for any other.
func (s *scan) rateOf(st *statement) string {
	if st.q.Unit != "%" || st.q.Of != nil || st.role == base || st.direction != "" {
		return ""
	}
	if name := cmp.Or(s.bracketRate(st), s.rateAmong(st)); name != "" {
		return name
	}
	_, n := shareVerbs.Before(s.Text, st.lead)
	if n == 0 && !s.bracketed(st) {
		return ""
	}
	before := ""
	if s.At(st.lead-n-1).Key != "," {
		before = s.words(st.from, st.lead-n, true)
	}
	of := s.rated(st)
	if of == nil || before != "" && (!s.Is(st.lead-n, "chiếm") || s.partOpener(st.from) == 0) {
		return ""
	}
	name := lowerFirst(of.figure.Subject)
	if !strings.HasPrefix(name, "tỷ lệ ") && !strings.HasPrefix(name, "tỷ trọng ") {
		name = "tỷ lệ " + name
	}
	if before != "" {
		return within("tỷ trọng "+lowerFirst(before), of.figure.Subject)
	}
	if st.partOf == "" {
		st.partOf = of.partOf
	}
	st.core = name
	return within(name, s.words(st.q.Last, st.to, false))
}

// rated is the level that a rate without a subject is of: the nearest before it in the
// sentence that is no rate and no plan.
func (s *scan) rated(st *statement) *statement {
	for i := st.at - 1; i >= 0; i-- {
		of := s.found[i]
		if of.q.Unit == "%" {
			continue
		}
		if of.sentence != st.sentence && (s.partOpener(st.sentence.first) == 0 || of.role != level) {
			return nil
		}
		if (of.role == level || of.role == part) && of.kind == "" && !of.skipped && of.figure.Subject != "" {
			return of
		}
	}
	return nil
}

// bracketRate names a rate in brackets behind a count by what it says, or as the rate in
// brackets before: "Hà Nội gỡ 120 bài (tỷ lệ đáp ứng 94%), Huế gỡ 80 bài (91%)".
func (s *scan) bracketRate(st *statement) string {
	open := s.openBracket(st)
	if open < 0 || s.At(st.after).Key != ")" {
		return ""
	}
	own := s.bracketName(st, open)
	for i := st.at - 1; own == "" && s.bracketed(st) && i >= 0 && s.found[i].sentence == st.sentence; i-- {
		if of := s.found[i]; of.q.Unit == "%" && s.insideBracket(of) {
			own = s.bracketName(of, s.openBracket(of))
			break
		}
	}
	of := s.rated(st)
	if own == "" || of == nil || s.insideBracket(of) {
		return ""
	}
	st.core = own
	return within(own, lowerFirst(of.figure.Subject))
}

// longestRateName is how many words of its own name the name of a rate in brackets has.
const longestRateName = 4

// bracketName is the name of a rate that its brackets say: "tỷ lệ đáp ứng".
func (s *scan) bracketName(st *statement, open int) string {
	if st.from > open+1 || !rateHeads.Has(s.Text, open+1) {
		return ""
	}
	name := s.words(open+1, st.lead, true)
	if n := contentOf(vi.NewText(name), empty); n == 0 || n > longestRateName {
		return ""
	}
	return lowerFirst(name)
}

// rateAmong names the share that "trong đó" picks out of a count: "9,2 triệu khách hàng,
// trong đó khoảng 70% ở nông thôn".
func (s *scan) rateAmong(st *statement) string {
	n := s.partOpener(st.from)
	if n == 0 || st.from+n != st.lead || s.insideBracket(st) {
		return ""
	}
	of, which := s.rated(st), s.words(st.q.Last, st.to, false)
	if of == nil || which == "" || of.sentence != st.sentence {
		return ""
	}
	st.core = "tỷ lệ " + lowerFirst(of.figure.Subject)
	return within(st.core, which)
}
