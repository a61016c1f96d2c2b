package extract

import (
	"solieu/corpus"
	"solieu/corpus/vi"
)

// clause finds the qualifier and the words that belong to a quantity: back to
// the last separator behind the quantity before it, on to the separator before
// the next one.
func (s *scan) clause(at int, st *statement) {
	st.lead = st.q.First
	if qual, n := qualifiers.Before(s.Text, st.q.First); n > 0 {
		st.qualifier, st.lead = qual, st.q.First-n
		if more, k := qualifiers.Before(s.Text, st.lead); k > 0 {
			st.lead -= k
			if st.qualifier == corpus.Exact {
				st.qualifier = more
			}
		}
	} else {
		st.qualifier = corpus.Exact
	}
	first, last := s.bracket(st)
	st.from, st.to = first, last
	if at > 0 {
		if before := s.found[at-1]; before.sentence == st.sentence && before.q.Last > first {
			st.from = s.separator(before.q.Last, st.lead, before.q.Last)
		}
	}
	if at+1 < len(s.found) {
		if next := s.found[at+1]; next.sentence == st.sentence && next.q.First < last {
			st.to = s.endBefore(st.q.Last, next)
		}
	}
	st.from = s.afterSeparator(st.from, st.lead)
	st.to = s.endAtStop(st.q.Last, st.to)
}

// bracket is the token range that a quantity's clause can't leave: its brackets,
// else its sentence.
func (s *scan) bracket(st *statement) (first, last int) {
	first, last = st.sentence.first, st.sentence.last
	depth := 0
	for i := st.q.First - 1; i >= first; i-- {
		if s.Tokens[i].Key == ")" {
			depth++
		}
		if s.Tokens[i].Key == "(" {
			if depth == 0 {
				first = i + 1
				break
			}
			depth--
		}
	}
	depth = 0
	for i := st.q.Last; i < last; i++ {
		if s.Tokens[i].Key == "(" {
			depth++
		}
		if s.Tokens[i].Key == ")" {
			if depth == 0 {
				last = i
				break
			}
			depth--
		}
	}
	return first, last
}

// separator is the first token of the words that belong to the quantity at "to",
// among the words between two quantities.
func (s *scan) separator(from, to, otherwise int) int {
	at := otherwise
	for i := from; i < to; i++ {
		if isSeparator(s.Tokens[i]) {
			at = i + 1
		} else if n := s.partOpener(i); n > 0 {
			at = i
			break
		}
	}
	return at
}

func isSeparator(t vi.Token) bool {
	return t.Class == vi.Sign && (t.Key == ";" || t.Key == "," || t.Key == "(" || t.Key == ")" || t.Key == ":")
}

func (s *scan) partOpener(i int) int {
	_, n := partOpeners.At(s.Text, i)
	return n
}

// afterSeparator moves the start of a clause behind the last strong separator
// before the number: a semicolon.
func (s *scan) afterSeparator(from, lead int) int {
	for i := lead - 1; i >= from; i-- {
		if s.Tokens[i].Key == ";" {
			return i + 1
		}
	}
	return from
}

// endBefore ends a clause where the next quantity's own words begin.
func (s *scan) endBefore(from int, next *statement) int {
	for i := from; i < next.q.First; i++ {
		if isSeparator(s.Tokens[i]) || s.partOpener(i) > 0 {
			return i
		}
	}
	return next.q.First
}

// endAtStop ends a clause at the first separator that is not part of a list of
// nouns ("tỉnh, thành phố").
func (s *scan) endAtStop(from, to int) int {
	for i := from; i < to; i++ {
		tok := s.Tokens[i]
		if tok.Key == ";" || tok.Key == "(" || tok.Key == ")" || tok.Key == ":" || tok.Key == "." {
			return i
		}
		if tok.Key == "," && !s.nounList(i) {
			return i
		}
	}
	return to
}

// nounList reports whether a comma stands within a noun counted: bộ, ngành.
func (s *scan) nounList(comma int) bool {
	for back := 1; back <= 3; back++ {
		if _, n := units.At(s.Text, comma-back); n > back {
			return true
		}
	}
	return false
}
