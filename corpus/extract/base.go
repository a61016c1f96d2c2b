package extract

import (
	"solieu/corpus"
	"solieu/corpus/vi"
)

// A comparison's base often has its own value in the text: in brackets behind it, or
// as what a sentence is about.

// isStateWord reports whether the word at token i gives a base its level.
func isStateWord(t *vi.Text, i int) bool {
	return t.Is(i, "là") || t.Is(i, "đạt") || t.Is(i, "có") || t.At(i).Key == ":"
}

// levelOfBase is the level that the level of a base belongs to: the one whose change
// against the base stands before it, else the nearest.
func (s *scan) levelOfBase(at int, st *statement) *statement {
	before := s.neighbour(at, -1)
	if before != nil && before.role == change && before.of != nil && before.versus == st.versus && before.of.q.Unit == st.q.Unit && s.openBracket(before.of) < 0 && s.namedPlan(before.of) == "" {
		return before.of
	}
	return s.levelLike(at, st)
}

// levelLike is the nearest level before that is counted in the same unit, or a part that
// no brackets hold.
func (s *scan) levelLike(at int, st *statement) *statement {
	for k := at - 1; k >= 0 && s.found[k].sentence == st.sentence; k-- {
		if of := s.found[k]; (of.role == level || of.role == part && s.openBracket(of) < 0) && of.q.Unit == st.q.Unit && s.namedPlan(of) == "" {
			return of
		}
	}
	return nil
}

// baseAround returns the base that the quantity itself is of, not compared with.
func (s *scan) baseAround(st *statement) *mention {
	if m := s.baseBefore(st); m != nil {
		return m
	}
	if m := s.baseBehind(st); m != nil {
		m.base = true
		return m
	}
	if open := s.openBracket(st); open >= 0 {
		return s.bracketBase(st, open)
	}
	return s.subjectBase(st)
}

// baseBehind is the time behind a level that is only compared with: "cao hơn mức 1,35%
// cuối năm 2022".
func (s *scan) baseBehind(st *statement) *mention {
	if !s.besideLevel(st) {
		return nil
	}
	_, n := units.At(s.Text, st.q.Last)
	for i := st.q.Last; i <= st.q.Last+n+1; i++ {
		if s.At(i).Class == vi.Sign {
			return nil
		}
		if m := s.mentionAt(i); m != nil {
			return m
		}
	}
	return nil
}

// besideLevel reports whether the number is a level that another is compared with:
// "thấp hơn mức 85%".
func (s *scan) besideLevel(st *statement) bool {
	if !s.Is(st.lead-1, "mức") {
		return false
	}
	_, n := comparatives.Before(s.Text, st.lead-1)
	return n > 0
}

// bracketBase is the base that brackets speak of: "(cùng kỳ năm 2022 tăng 12,6%)",
// "(380.100 tấn cùng kỳ)". Only the first number there is the base's own.
func (s *scan) bracketBase(st *statement, open int) *mention {
	for _, other := range s.found {
		if other != st && other.q.First > open && other.q.First < st.q.First {
			return nil
		}
	}
	for k := range s.mentions {
		m := &s.mentions[k]
		if !m.base || m.First <= open {
			continue
		}
		if _, n := againstWords.Before(s.Text, m.First); n > 0 {
			return nil
		}
		if m.First == open+1 || m.First >= st.q.Last && s.At(m.Last).Key == ")" {
			return m
		}
	}
	return nil
}

// subjectBase is the base that a sentence is about: "Cùng kỳ năm trước, con số này
// là 305".
func (s *scan) subjectBase(st *statement) *mention {
	var about *mention
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.First < st.sentence.first || m.Last > st.sentence.last || !m.base {
			continue
		}
		if _, n := againstWords.Before(s.Text, m.First); n > 0 || m.Compared {
			return nil
		}
		if about == nil && m.Last <= st.lead && s.saysOf(m, st.lead) {
			about = m
		}
	}
	if about == nil {
		return nil
	}
	for _, other := range s.found {
		if other.sentence == st.sentence && other.q.First < about.First {
			return nil
		}
	}
	return about
}

// saysOf reports whether the words from a base on to a number give it its value:
// a comma right behind it, or a verb that states.
func (s *scan) saysOf(m *mention, lead int) bool {
	if s.At(m.Last).Key == "," && (m.First == 0 || s.At(m.First-1).Class == vi.Sign) {
		return true
	}
	for i := m.Last; i < lead; i++ {
		if isStateWord(s.Text, i) {
			return true
		}
	}
	return false
}

// baseBefore returns the comparison's base where the quantity stands in brackets
// right behind it: "so với tháng 8/2023 (1.402 cuộc)".
func (s *scan) baseBefore(st *statement) *mention {
	open := s.openBracket(st)
	if open >= 0 && s.namedPlan(st) != "" {
		return nil // "(dự toán cả năm: 1.700.988 tỷ đồng)"
	}
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.base && m.Last == st.lead-1 && isStateWord(s.Text, m.Last) && (open < m.First && s.insideBracket(st) || m.First >= st.from) {
			return m // "(cùng kỳ năm trước là 80%)"
		}
	}
	if open < 0 || st.q.Unit == "%" && !s.rateBefore(st) {
		return nil
	}
	for k := range s.mentions {
		if m := &s.mentions[k]; m.base && m.Last == open {
			return m
		}
	}
	return nil
}

// rateBefore reports whether a rate in brackets is what the rate before it changed from:
// "đạt 77,4%, tăng 2,1% so với cuối năm 2022 (75,3%)". Behind a count it says the change
// again.
func (s *scan) rateBefore(st *statement) bool {
	of := s.neighbour(st.at, -1)
	if of == nil || of.role != change || of.of == nil || of.of.q.Unit != "%" {
		return false
	}
	switch rise := st.q.Value.Compare(of.of.q.Value); of.direction {
	case corpus.Up:
		return rise < 0
	case corpus.Down:
		return rise > 0
	}
	return false
}

// levelMeant is the level before that "con số này" stands for.
func (s *scan) levelMeant(st *statement) *statement {
	if !thisNumber.Within(s.Text, st.sentence.first, st.q.First) {
		return nil
	}
	for i := len(s.found) - 1; i >= 0; i-- {
		if of := s.found[i]; of.q.First < st.sentence.first && of.role == level && special(of.figure.Unit) == special(st.figure.Unit) {
			return of
		}
	}
	return nil
}

// thisNumber stands for a number said before.
var thisNumber = vi.NewSet("con số này | số này | con số trên | tỷ lệ này | mức này")

// growthOfBase makes a figure of what the base itself changed by: "tăng 2,77% (cùng
// kỳ năm 2022 tăng 12,6%)".
func (s *scan) growthOfBase(st *statement) {
	f := &st.figure
	for _, of := range s.found {
		if of != st && of.sentence == st.sentence && of.q.First < st.q.First && of.q.Unit == st.q.Unit && of.direction != "" {
			f.Indicator, f.Name, f.Subject, f.Measure = of.figure.Indicator, of.figure.Name, of.figure.Subject, of.figure.Measure
			if of.figure.Subject == "" && of.of != nil {
				f.Subject = of.of.figure.Subject
				f.Name = growthName(st.direction, f.Subject)
			}
		}
	}
	if f.Subject == "" {
		s.hold(st, "a change without a level or a subject")
	}
	f.Changes = []corpus.Change{{Value: st.q.Value, Unit: f.Unit, Direction: st.direction}}
}
