package extract

import (
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// doses are counted for each person where fully stands before: "đã tiêm đủ 2 mũi".
var (
	doses = vi.NewSet("mũi | liều")
	fully = vi.NewSet("đủ | ít nhất | tối thiểu | tiêm")
)

// namesKind reports whether a number is part of what is counted: "tiêm đủ 2 mũi", "Bộ chỉ
// số phục vụ người dân (218): 88,3 điểm".
func (s *scan) namesKind(q vi.Quantity) bool {
	return s.At(q.First-1).Key == "(" && s.At(q.Last).Key == ")" && s.At(q.Last+1).Key == ":" ||
		len(q.Digits) == 1 && doses.Has(s.Text, q.Last) && fully.Has(s.Text, q.First-1)
}

// seasonYears is how far from the report's year the year in a name may be.
const seasonYears = 2

// namesSeason reports whether a bare number is the year in the name of what follows: "vụ
// 2024 đạt …", "Phương hướng 2024: …".
func (s *scan) namesSeason(q vi.Quantity) bool {
	if len(q.Digits) != 4 || q.Power > 0 || !strings.HasPrefix(q.Digits, "20") || s.ref.Period.IsZero() || s.At(q.First-1).Class != vi.Word || stateVerbs.Has(s.Text, q.First-1) {
		return false
	}
	year := int64(s.ref.Period.EndYear())
	near := q.Value.Compare(corpus.NewDecimal(year-seasonYears)) >= 0 && q.Value.Compare(corpus.NewDecimal(year+seasonYears)) <= 0
	return near && (s.At(q.Last).Key == ":" || stateVerbs.Has(s.Text, q.Last))
}
