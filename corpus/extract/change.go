package extract

import (
	"strings"

	"solieu/corpus"
	"solieu/corpus/catalog"
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
		st.role, st.of = base, s.levelLike(at, st)
		return
	}
	if ranked {
		return
	}
	if s.oldLevel(st) {
		st.skipped = true
		return
	}
	if before := s.neighbour(at, -1); before != nil && before.role == change && s.pairs(before, st) {
		st.role, st.direction, st.of = change, before.direction, before.of
		st.versus = s.changeBase(st)
		return
	}
	if direction, n := s.changeVerb(st); direction != "" {
		if direction != corpus.Level || s.comparedBehind(st) {
			st.role, st.direction = change, direction
			st.lead -= n
			st.q.Value = st.q.Value.Abs()
			st.versus = s.changeBase(st)
			st.of = s.levelBefore(at)
			if st.of != nil && st.q.Unit == "" && st.of.q.Unit != "" {
				st.of = s.levelLike(at, st)
			}
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

// pairs reports whether a rate goes on from the one before: "tăng 4,2% và 31%".
func (s *scan) pairs(before, st *statement) bool {
	return st.q.Unit == "%" && before.q.Unit == "%" && st.lead == before.q.Last+1 && (s.Is(before.q.Last, "và") || s.At(before.q.Last).Key == ",")
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
	return direction, n
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

// changeBase is the period that a change is stated against: the base named right
// behind it, else the one named before it in the sentence.
func (s *scan) changeBase(st *statement) *mention {
	for i := st.q.Last; i < st.sentence.last; i++ {
		if s.Tokens[i].Key == ";" || s.Tokens[i].Key == ")" {
			break
		}
		if m := s.mentionAt(i); m != nil && m.base {
			return m
		}
		if s.Tokens[i].Class == vi.Number && s.mentionAt(i) == nil && !s.zones[i] {
			break
		}
	}
	var before []*mention
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.base && m.First >= st.sentence.first && m.Last <= st.q.First {
			before = append(before, m)
		}
	}
	if len(before) == 0 {
		return nil
	}
	return before[s.pairedBase(st, before)]
}

// pairedBase is which of the bases named in front a change is against: "so với
// tháng trước và cùng kỳ: tăng 4,2% và 31%" pairs them in order.
func (s *scan) pairedBase(st *statement, bases []*mention) int {
	last := len(bases) - 1
	if last == 0 || bases[last].First-bases[last-1].Last > 3 {
		return last
	}
	n := 0
	for _, other := range s.found {
		if other.q.First > bases[last].Last && other.q.First < st.q.First {
			n++
		}
	}
	return min(n, last)
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

// levelElsewhere is the level that an earlier sentence of the paragraph states
// for the same indicator and period: "… ghi nhận 903 cuộc tấn công mạng. Số cuộc
// tấn công mạng tháng 9/2023 giảm 35,6% so với tháng 8/2023 (1.402 cuộc)."
func (s *scan) levelElsewhere(st *statement) *statement {
	period := s.time(st).period
	for i := len(s.found) - 1; i >= 0; i-- {
		other := s.found[i]
		f := &other.figure
		if other.q.First >= st.q.First || other.role != level || f.Indicator == "" || !f.Whole() || f.Period != period || special(f.Unit) {
			continue
		}
		link, ok := s.catalog.Link(catalog.Statement{
			Clause: s.place(st.sentence.first, st.q.First), Sentence: s.place(st.sentence.first, st.sentence.last), Before: s.headings(), Unit: f.Unit,
		})
		if ok && link.Indicator == f.Indicator && link.Part == "" {
			return other
		}
	}
	return nil
}

func (s *scan) changeUnit(st, target *statement) string {
	if st.q.Unit != "" {
		return st.q.Unit
	}
	if n := s.noun(st.after); n != "" {
		return n
	}
	return target.figure.Unit
}

// growth makes a figure of a change whose level the sentence doesn't state: "GDP
// quý I tăng 5,66%".
func (s *scan) growth(st *statement) {
	st.role = level
	st.kind = ""
	s.complete(st)
	f := &st.figure
	if st.ofBase {
		s.growthOfBase(st)
		return
	}
	if f.Subject == "" {
		s.hold(st, "a change without a level or a subject")
	}
	c := corpus.Change{Value: st.q.Value, Unit: f.Unit, Direction: st.direction}
	if st.versus != nil {
		c.Versus = st.versus.Resolve(f.Period)
	}
	if f.Indicator == "" || !strings.Contains(vi.Fold(f.Name), "tang") && !strings.Contains(vi.Fold(f.Name), "chi so") {
		f.Indicator, f.Name = "", growthName(st.direction, f.Subject)
	}
	f.Changes = []corpus.Change{c}
}

func growthName(d corpus.Direction, subject string) string {
	word := map[corpus.Direction]string{corpus.Up: "Mức tăng", corpus.Down: "Mức giảm", corpus.Level: "Mức so với kỳ gốc"}[d]
	return word + ": " + subject
}
