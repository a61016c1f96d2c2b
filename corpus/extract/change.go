package extract

import (
	"solieu/corpus"
	"solieu/corpus/vi"
)

// relate finds what a quantity is to the others of its sentence: a level of its
// own, a change of the level before, the level of the base that a change is
// against, or a part.
func (s *scan) relate(at int, st *statement) {
	ranked := s.isRank(st)
	if st.restated {
		return
	}
	if before := s.neighbour(at, -1); before != nil && before.role == base && before.q.Unit == st.q.Unit && before.q.Unit != "" && st.lead == before.q.Last+1 && s.Is(before.q.Last, "và") {
		st.role, st.versus, st.of = base, before.versus, s.levelLike(at, st)
		return // "quý trước là 49,7% và 40,1%"
	}
	if m := s.baseAround(st); m != nil && !st.q.Signed {
		st.versus = m
		if direction, n := s.changeVerb(st); n > 0 && direction != corpus.Level && special(st.q.Unit) {
			st.role, st.direction, st.ofBase = change, direction, true
			st.lead -= n
			return
		}
		st.role, st.of = base, s.levelOfBase(at, st)
		return
	}
	if ranked {
		return
	}
	if s.oldLevel(st) || s.beyondPlan(st) {
		st.skipped = true
		s.keepOldTime(st)
		return
	}
	if before := s.neighbour(at, -1); before != nil && before.role == change && s.saysAgain(before, st) {
		st.role, st.direction, st.of, st.versus = change, before.direction, before.of, before.versus
		return
	}
	if before := s.neighbour(at, -1); before != nil && before.role == change && s.pairs(before, st) {
		st.role, st.direction, st.of = change, before.direction, before.of
		if of := s.changedIn(at, st); of != nil {
			st.of = of
		}
		st.versus = s.changeBase(st)
		return
	}
	if direction, n := s.changeVerb(st); direction != "" {
		if direction != corpus.Level || s.comparedBehind(st) {
			st.role, st.direction = change, direction
			st.lead -= n
			st.q.Value = st.q.Value.Abs()
			st.versus = s.changeBase(st)
			st.of = s.changed(at, st)
			return
		}
	}
	if of := s.wholeOf(at, st); of != nil {
		st.role, st.of = part, of
	}
}

// oldLevel reports whether the number is where a change began: "tăng từ 120 tỷ
// đồng lên 150 tỷ đồng".
func (s *scan) oldLevel(st *statement) bool {
	if !s.Is(st.lead-1, "từ") {
		return false
	}
	_, n := changeVerbs.Before(s.Text, st.lead-1)
	return n > 0
}

// keepOldTime keeps the time of where a change began from what it came to: "giảm từ 45 ca
// của tháng 8 xuống còn 12 ca".
func (s *scan) keepOldTime(st *statement) {
	_, n := units.At(s.Text, st.q.Last)
	if m := s.mentionAt(st.q.Last + n); m != nil {
		m.base = true // "tăng từ 43% năm 2023"
	}
	next := s.neighbour(st.at, +1)
	if next == nil {
		return
	}
	for i := st.q.Last; i < next.lead; i++ {
		if m := s.mentionAt(i); m != nil && longest(s.Text, m.Last, reached) > 0 {
			m.base = true
		}
	}
}

// beyondPlan reports whether a rate is how far a plan is exceeded: "vượt 1,44% so với
// chỉ tiêu" is no figure of what was counted.
func (s *scan) beyondPlan(st *statement) bool {
	return st.q.Unit == "%" && s.Is(st.lead, "vượt") && plans.Has(s.Text, st.q.Last)
}

// pairs reports whether a rate goes on from the one before: "tăng 4,2% và 31%", "tăng
// 34% về số lượng và 12,5% về giá trị".
func (s *scan) pairs(before, st *statement) bool {
	if st.q.Unit != "%" || before.q.Unit != "%" || !s.Is(st.lead-1, "và") && s.At(st.lead-1).Key != "," {
		return false
	}
	return st.lead == before.q.Last+1 || s.Is(before.q.Last, "về") && st.lead-before.q.Last <= longestAspect
}

// longestAspect is how many words tell in what a level changed: "về số lượng và".
const longestAspect = 6

// saysAgain reports whether brackets say a change again in per cent: "giảm 41 người
// chết (4,98%)".
func (s *scan) saysAgain(before, st *statement) bool {
	open := s.openBracket(st)
	return st.q.Unit == "%" && before.q.Unit != "%" && s.bracketed(st) && open >= before.q.Last && open-before.q.Last <= longestAspect
}

// isRank reads "xếp thứ 9".
func (s *scan) isRank(st *statement) bool {
	_, n := rankWords.Before(s.Text, st.q.First)
	if n == 0 || st.q.Unit != "" {
		return false
	}
	st.rank = true
	st.lead = st.q.First - n
	return true
}

// changeVerb reads the verb before the number and its qualifier.
func (s *scan) changeVerb(st *statement) (corpus.Direction, int) {
	i := st.lead
	if _, n := reached.Before(s.Text, i); n > 0 {
		return "", 0
	}
	_, each := respectively.Before(s.Text, i) // "giảm lần lượt 7,3% và 15,6%"
	i -= each
	direction, n := changeVerbs.Before(s.Text, i)
	if direction == corpus.Up && st.q.Value.Sign() < 0 {
		direction = corpus.Down // "tăng trưởng âm 2%"
	}
	if n == 0 && st.q.Signed && st.q.Unit == "%" && (s.comparedBehind(st) || s.comparedBefore(st) || s.bracketed(st)) {
		return signedDirection(st.q.Value), 0
	}
	if n == 0 {
		// "hơn hơn 3 lần so với": the verb is misprinted, the unit says it.
		if st.q.Unit == "lần" && st.qualifier == corpus.MoreThan && s.comparedBehind(st) {
			return corpus.Up, 1
		}
		return "", 0
	}
	if direction == corpus.Level && st.q.Unit != "%" && st.q.Unit != "lần" {
		return "", 0
	}
	if s.At(i-n-1).Class == vi.Word && s.Is(i-n-1, "mức") || s.Is(i-n-1, "tốc") {
		return "", 0 // "mức tăng 5%" is what is measured
	}
	return direction, n + each
}

// comparedBehind reports whether a base follows the quantity in its sentence.
func (s *scan) comparedBehind(st *statement) bool {
	for i := st.q.Last; i < st.q.Last+8 && i < st.sentence.last; i++ {
		if againstWords.Has(s.Text, i) {
			return true
		}
		if m := s.mentionAt(i); m != nil {
			return m.base
		}
	}
	return false
}

// insideBracket reports whether the statement's clause stands in brackets.
func (s *scan) insideBracket(st *statement) bool { return s.openBracket(st) >= 0 }

// openBracket is the token of the bracket that opens around a statement, or -1.
func (s *scan) openBracket(st *statement) int {
	first, _ := s.bracket(st)
	if s.At(first-1).Key == "(" {
		return first - 1
	}
	return -1
}

func (s *scan) sameBracket(a, b *statement) bool { return s.openBracket(a) == s.openBracket(b) }

// attach puts a change on the figure that changed; one without a level in its
// sentence is a figure of its own.
func (s *scan) attach(st *statement) {
	target := st.of
	if target == nil && !st.ofBase {
		target = s.levelElsewhere(st)
	}
	if target == nil || target.skipped {
		s.growth(st)
		return
	}
	c := corpus.Change{Value: st.q.Value, Unit: s.changeUnit(st, target), Direction: st.direction}
	if st.qualifier != corpus.Exact {
		c.Qualifier = st.qualifier
	}
	if st.versus != nil {
		c.Versus = st.versus.Resolve(target.figure.Period)
	}
	target.figure.Changes = append(target.figure.Changes, c)
	st.skipped = true
}
