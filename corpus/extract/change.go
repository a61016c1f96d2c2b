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

// isStateWord reports whether the word at token i gives a base its level.
func isStateWord(t *vi.Text, i int) bool {
	return t.Is(i, "là") || t.Is(i, "đạt") || t.Is(i, "có") || t.At(i).Key == ":"
}

// levelBefore is the nearest statement before in the same sentence that states a
// level of its own.
func (s *scan) levelBefore(at int) *statement {
	for k := at - 1; k >= 0; k-- {
		st := s.found[k]
		if st.sentence != s.found[at].sentence {
			return nil
		}
		switch st.role {
		case level:
			if s.insideBracket(st) && !st.restated && !s.sameBracket(st, s.found[at]) {
				continue // a number in brackets that closed
			}
			return st
		case part, base:
			if st.of != nil && s.insideBracket(st) && !s.sameBracket(st, s.found[at]) {
				return st.of
			}
			if st.role == part {
				return st
			}
		}
	}
	return nil
}

// levelLike is the nearest level before that is counted in the same unit: the one
// that the level of a base belongs to.
func (s *scan) levelLike(at int, st *statement) *statement {
	for k := at - 1; k >= 0 && s.found[k].sentence == st.sentence; k-- {
		if of := s.found[k]; of.role == level && of.q.Unit == st.q.Unit && s.namedPlan(of) == "" {
			return of
		}
	}
	return nil
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

// baseAround returns the base that the quantity itself is of, not compared with.
func (s *scan) baseAround(st *statement) *mention {
	if m := s.baseBefore(st); m != nil {
		return m
	}
	if open := s.openBracket(st); open >= 0 {
		return s.bracketBase(st, open)
	}
	return s.subjectBase(st)
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
	if open < 0 || st.q.Unit == "%" {
		return nil
	}
	for k := range s.mentions {
		if m := &s.mentions[k]; m.base && m.Last == open {
			return m
		}
	}
	return nil
}

// wholeOf returns the level that the quantity is a part of: parts stand in
// brackets behind their whole, or follow "trong đó".
func (s *scan) wholeOf(at int, st *statement) *statement {
	whole := s.levelBefore(at)
	if whole != nil && whole.role == part && s.sameBracket(whole, st) {
		whole = whole.of
	}
	if whole == nil || !sameKind(st, whole) || s.namedPlan(st) != "" {
		return nil
	}
	if open := s.openBracket(st); open >= 0 {
		if whole.q.Last > open || open-whole.q.Last > longestNoun || s.openBracket(whole) == open {
			return nil
		}
		if !s.nounAgrees(st, whole) {
			return nil
		}
		return whole
	}
	if s.amongBefore(whole) && s.nounAgrees(st, whole) {
		return whole
	}
	for i := whole.q.Last; i < st.lead; i++ {
		if s.partOpener(i) > 0 && s.nounAgrees(st, whole) {
			return whole
		}
	}
	return nil
}

// sameKind reports whether a part can be of the whole: in the same unit, or an
// amount of money whose unit only the whole names.
func sameKind(st, whole *statement) bool {
	if st.q.Unit == whole.q.Unit {
		return true
	}
	money := whole.q.Unit == "VND" || whole.q.Unit == "USD"
	return st.q.Unit == "" && money && st.q.Power > 0
}

// amongWords name a number only as what others are a part of.
var amongWords = vi.NewSet("trong số | trong tổng số")

// longestNoun is how many words may stand between a number and the brackets with
// its parts.
const longestNoun = 30

// amongBefore reports whether the level is only named as what the next number is
// a part of: "Trong 435 thôn phát sinh mới, 327 thôn …".
func (s *scan) amongBefore(whole *statement) bool {
	if _, n := amongWords.Before(s.Text, whole.lead); n > 0 {
		return true
	}
	return s.Is(whole.lead-1, "trong") && (whole.lead-1 == whole.sentence.first || s.At(whole.lead-2).Class == vi.Sign)
}

// nounAgrees reports whether both count the same noun, or the part names none.
func (s *scan) nounAgrees(st, whole *statement) bool {
	a, b := s.noun(st.after), s.noun(whole.after)
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

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

func growthName(d corpus.Direction, subject string) string {
	word := map[corpus.Direction]string{corpus.Up: "Mức tăng", corpus.Down: "Mức giảm", corpus.Level: "Mức so với kỳ gốc"}[d]
	return word + ": " + subject
}
