package extract

import (
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
