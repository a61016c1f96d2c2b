package extract

// brackets are the brackets around a token of its sentence: open is the innermost
// one that is open at it, close the one that closes what is open there; -1 for
// none. next is the first closing bracket of the block from the token on.
type brackets struct{ open, close, next int32 }

// findBrackets pairs the brackets of each sentence.
func (s *scan) findBrackets() {
	s.brackets = make([]brackets, len(s.Tokens))
	var stack []int32
	top := func() int32 {
		if len(stack) == 0 {
			return -1
		}
		return stack[len(stack)-1]
	}
	pair := func(i int, opens, closes string) {
		switch s.Tokens[i].Key {
		case opens:
			stack = append(stack, int32(i))
		case closes:
			stack = stack[:max(len(stack)-1, 0)]
		}
	}
	next := int32(len(s.Tokens))
	for k := len(s.sentences) - 1; k >= 0; k-- {
		sen := s.sentences[k]
		stack = stack[:0]
		for i := sen.first; i < sen.last; i++ {
			pair(i, "(", ")")
			s.brackets[i].open = top()
		}
		stack = stack[:0]
		for i := sen.last - 1; i >= sen.first; i-- {
			pair(i, ")", "(")
			if s.Tokens[i].Key == ")" {
				next = int32(i)
			}
			s.brackets[i].close, s.brackets[i].next = top(), next
		}
	}
}

// bracket is the token range that a quantity's clause can't leave: its brackets,
// else its sentence.
func (s *scan) bracket(st *statement) (first, last int) {
	return s.opening(st.q.First-1, st.sentence.first) + 1, s.ending(st.q.Last, st.sentence.last)
}

// opening is the token of the bracket that is open at token i, or first-1.
func (s *scan) opening(i, first int) int {
	if i < first {
		return first - 1
	}
	return max(int(s.brackets[i].open), first-1)
}

// ending is the token of the bracket that closes what is open at token i, or last.
func (s *scan) ending(i, last int) int {
	if i >= last || s.brackets[i].close < 0 {
		return last
	}
	return min(int(s.brackets[i].close), last)
}

// closing is the first closing bracket from token i on, or the end.
func (s *scan) closing(i int) int {
	if i >= len(s.brackets) {
		return len(s.brackets)
	}
	return int(s.brackets[i].next)
}
