package extract

import "solieu/corpus/vi"

// Shares in brackets in the midst of what is counted.

// goingOn are words that go on with a noun behind brackets.
var goingOn = vi.NewSet("ở | tại | của | thuộc | do | từ | có | được | trên | đã | chưa | không | đang")

// behindShare is the words that go on behind brackets with a share of the count before
// them: "7,5 triệu tài khoản (69,3%) ở nông thôn, miền núi"; "" where none do.
func (s *scan) behindShare(st *statement, open int) string {
	share := s.neighbour(st.at, +1)
	if s.At(open).Key != "(" || share == nil || share.q.Unit != "%" || share.q.First != open+1 || s.At(share.q.Last).Key != ")" {
		return ""
	}
	from := share.q.Last + 1
	if !goingOn.Has(s.Text, from) {
		return ""
	}
	to := st.sentence.last
	if next := s.neighbour(share.at, +1); next != nil {
		to = s.endBefore(from, next)
	}
	return s.words(from, s.endAtStop(from, to), false)
}
