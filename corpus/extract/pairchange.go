package extract

// pairChanges gives the changes of "số chuyến là 5,2 triệu, doanh thu đạt 310 tỷ, lần
// lượt tăng 7% và 9,4%" to the levels before them in order, where there are as many.
func (s *scan) pairChanges(sen sentence) {
	var levels, changes []*statement
	for _, st := range s.found {
		if st.sentence != sen || st.skipped {
			continue
		}
		switch {
		case st.role == level && len(changes) == 0 && st.q.Unit != "%" && s.namedPlan(st) == "":
			levels = append(levels, st)
		case st.role == change && len(changes) == 0 && s.inTurn(st), st.role == change && len(changes) > 0 && s.pairs(changes[len(changes)-1], st):
			changes = append(changes, st)
		case len(changes) > 0:
			continue
		case st.role == change:
			return // one of the levels has its own
		}
	}
	if len(changes) < 2 || len(levels) != len(changes) {
		return
	}
	for _, st := range changes {
		if st.versus != changes[0].versus {
			return // one level against two bases
		}
	}
	for k, st := range changes {
		st.of = levels[k]
	}
}

// inTurn reports whether "lần lượt" leads to a change: "lần lượt tăng 7%", "tăng lần
// lượt 7%".
func (s *scan) inTurn(st *statement) bool {
	_, n := respectively.Before(s.Text, st.lead)
	return n > 0 || respectively.Within(s.Text, st.lead, st.q.First)
}
