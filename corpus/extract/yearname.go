package extract

import "solieu/corpus/vi"

// cropWords stand before the year of a harvest: "cà phê vụ 2022".
var cropWords = vi.NewSet("vụ | niên vụ | mùa vụ | vụ mùa | mùa | vụ năm")

// isCropYear reports whether a number is the year of a harvest and counts nothing.
func (s *scan) isCropYear(q vi.Quantity) bool {
	_, n := cropWords.Before(s.Text, q.First)
	return n > 0 && len(q.Digits) == 4 && q.Power == 0 && q.Of == nil && q.Digits >= "1990" && q.Digits < "2050" && s.noNoun(q.Last)
}
