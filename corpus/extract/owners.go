package extract

import (
	"solieu/corpus/vi"
)

// Numbers within the name of what is counted.

// countsOwners reports whether a number only counts whose the next is: "tổng công
// suất của 07 nhà máy đạt 410 MW".
func (s *scan) countsOwners(before, st *statement) bool {
	_, n := units.At(s.Text, before.q.Last)
	if !s.Is(before.lead-1, "của") || before.q.Unit != "" || before.lead-1 <= before.from && n == 0 {
		return false
	}
	for i := before.q.Last; i < st.lead; i++ {
		if s.Tokens[i].Class == vi.Sign {
			return false
		}
	}
	return s.stated(st.lead)
}

// takeOwners gives a statement the words before the number that counts its owners, which
// keeps its noun alone.
func (s *scan) takeOwners(owners, st *statement) {
	st.from, owners.from = owners.from, owners.lead
	for owners.to = owners.q.Last; owners.to < st.lead && !s.states(owners.to); {
		owners.to++
	}
}
