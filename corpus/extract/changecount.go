package extract

import (
	"strings"

	"solieu/corpus/vi"
)

// Changes that say behind themselves what changed: "giảm 6,7% số vụ, giảm 4,1% số người
// chết".

// changedCount is the token of the noun behind a change in per cent that says what
// changed, 0 for none.
func (s *scan) changedCount(st *statement) int {
	i := st.q.Last
	if st.q.Unit != "%" || !s.Is(i, "số") && !s.Is(i, "về") {
		return 0
	}
	if s.Is(i, "về") {
		i++
	}
	_, n := countWords.At(s.Text, i)
	if n == 0 || s.noun(i+n) == "" {
		return 0
	}
	return i + n
}

// levelOfCount is the level that counts the noun at token i, in the sentence or the one
// before, and of several the one that says the same of it; nil where none does or two do.
func (s *scan) levelOfCount(st *statement, i int) *statement {
	noun, n := units.At(s.Text, i)
	said := s.plain(i+n, s.endOfWords(i+n))
	var like *statement
	for k := st.at - 1; k >= 0; k-- {
		of := s.found[k]
		if of.sentence != st.sentence && of.sentence.last != st.sentence.first {
			break
		}
		if of.role != level || of.q.Unit != "" || of.q.Of != nil || s.namedPlan(of) != "" || s.insideBracket(of) {
			continue
		}
		if counted := s.noun(of.after); counted == "" || !strings.HasPrefix(counted, noun) && !strings.HasPrefix(noun, counted) {
			continue
		}
		if said == "" && like == nil || said != "" && s.tells(of, said) {
			if said != "" {
				return of
			}
			like = of
		}
	}
	return like
}

// endOfWords is the token that the words from token i on end at.
func (s *scan) endOfWords(i int) int {
	for i < len(s.Tokens) && s.Tokens[i].Class == vi.Word && s.mentionAt(i) == nil && !againstWords.Has(s.Text, i) && !s.Is(i, "và") {
		i++
	}
	return i
}

// plain is the words of a token range in plain form.
func (s *scan) plain(from, to int) string { return strings.TrimSpace(plainWords(s.text(from, to))) }

// tells reports whether the clause of a statement says words of what it counts: "làm chết
// 2.417 người" tells "chết", and so does "2.417 người chết".
func (s *scan) tells(of *statement, said string) bool {
	return strings.Contains(" "+s.plain(of.from, of.to)+" ", " "+said+" ")
}

// overAverage is the count that a change behind a semicolon is of, where the level before
// is only its average of a day: "118 triệu giao dịch, trung bình mỗi ngày 3,8 triệu; tăng
// 14,9% so với tháng trước".
func (s *scan) overAverage(of, st *statement) *statement {
	if !s.daily(of) || s.At(st.from-1).Key != ";" && s.At(of.q.Last).Key != ")" {
		return of
	}
	for i := of.at - 1; i >= 0 && s.found[i].sentence == of.sentence; i-- {
		if c := s.found[i]; c.role == level && !s.daily(c) && (s.sameCount(c, of) || s.noun(of.after) == "" && !special(of.q.Unit)) {
			return c
		}
	}
	return of
}
