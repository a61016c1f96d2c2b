package extract

import "solieu/corpus/vi"

// Times that brackets give a value of their own: "đạt 63,5% (tháng 2/2022 là 58,1%)".

const (
	// longestCounted is how many words may stand between a number and the brackets behind
	// it: "bến xe khách đủ điều kiện bán vé qua mạng".
	longestCounted = 12
	// longestAside is how many stand behind the number in the brackets.
	longestAside = 5
)

// isAside reports whether a mention opens brackets that say what the number before them
// was in an earlier time, and nothing else.
func (s *scan) isAside(m *mention) bool {
	open := m.First - 1
	if s.At(open).Key != "(" || m.Relative != vi.Absolute || m.Kind != vi.Within && m.Kind != vi.AsOf || m.Period.IsZero() || s.ref.Period.IsZero() || m.Period.End() >= s.ref.Period.End() {
		return false
	}
	value := s.valueAt(m.Last)
	if value < 0 || !s.countsBefore(open) {
		return false
	}
	for i := value + 1; i < len(s.Tokens) && i <= value+longestAside; i++ {
		switch tok := s.Tokens[i]; {
		case tok.Key == ")":
			return true
		case tok.Class != vi.Word && tok.Key != "%":
			return false
		}
	}
	return false
}

// valueAt is the number that words which state it lead to from token i on, -1 for none.
func (s *scan) valueAt(i int) int {
	if _, n := thisNumber.At(s.Text, i); n > 0 {
		i += n // "(năm 2022 con số này là 8)"
	}
	if isStateWord(s.Text, i) || s.At(i).Key == "," {
		i++
	}
	if _, n := qualifiers.At(s.Text, i); n > 0 {
		i += n
	}
	if i >= len(s.Tokens) || s.Tokens[i].Class != vi.Number || s.mentionAt(i) != nil {
		return -1
	}
	return i
}

// countsBefore reports whether a number and its noun stand right before token i.
func (s *scan) countsBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-1-longestCounted; k-- {
		switch tok := s.Tokens[k]; {
		case tok.Class == vi.Number:
			return s.mentionAt(k) == nil && !s.zones[k]
		case tok.Class != vi.Word && tok.Key != "%":
			return false
		}
	}
	return false
}

// inAside reports whether a mention stands in brackets that state numbers of their own:
// it says nothing of the sentences that follow.
func (s *scan) inAside(m *mention) bool {
	open := int(s.brackets[m.First].open)
	return open >= 0 && s.statesWithin(open, s.closing(open))
}
