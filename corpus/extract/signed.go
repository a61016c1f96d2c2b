package extract

import "solieu/corpus"

// signedDirection is the direction of a change whose sign says it: "(-5% so với
// tháng trước)".
func signedDirection(v corpus.Decimal) corpus.Direction {
	if v.Sign() < 0 {
		return corpus.Down
	}
	return corpus.Up
}

// bracketed reports whether the quantity stands alone in brackets: "430 tỷ USD
// (+5,1%)".
func (s *scan) bracketed(st *statement) bool {
	return s.At(st.q.First-1).Key == "(" && s.At(st.q.Last).Key == ")"
}

// comparedBefore reports whether a base stands right before the quantity: "so với
// tháng trước: -5%".
func (s *scan) comparedBefore(st *statement) bool {
	i := st.lead - 1
	if s.At(i).Key == ":" {
		i--
	}
	m := s.mentionAt(i)
	return m != nil && m.base
}
