package extract

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/read"
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
	if s.oldLevel(st) || s.beyondPlan(st) {
		st.skipped = true
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

// changeBase is the period that a change is stated against: the base named right
// before it or behind it, else before it in the sentence, else in the lead-in.
func (s *scan) changeBase(st *statement) *mention {
	if m := s.mentionAt(st.lead - 1); m != nil && m.base {
		return m // "so với tháng 12/2021 tăng 4,21%"
	}
	if m := s.pairedBehind(st); m != nil {
		return m
	}
	for i := st.q.Last; i < st.sentence.last; i++ {
		if s.Tokens[i].Key == ";" || s.Tokens[i].Key == ")" {
			break
		}
		if m := s.mentionAt(i); m != nil && m.base {
			if s.leadsChange(m) && s.At(m.First-1).Key != "(" {
				break
			}
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
		return s.leadBase()
	}
	if s.anotherTime(before[len(before)-1], st) {
		return nil
	}
	return before[s.pairedBase(st, before)]
}

// leadBase is the one base that the lead-in of a list names: "có 9 nhóm tăng giá so với
// tháng trước:".
func (s *scan) leadBase() *mention {
	n := len(s.block.Headings)
	if n == 0 || s.block.Kind != read.Item {
		return nil
	}
	var base *mention
	lead := s.lead(s.block.Headings[n-1])
	for k := range lead.mentions {
		if m := &lead.mentions[k]; m.base {
			if base != nil {
				return nil
			}
			base = &mention{Mention: m.Mention, base: true, words: lead.text(m.First, m.Last)}
		}
	}
	return base
}

// leadsChange reports whether a base stands right before the change that is against
// it: "… và so với cùng kỳ năm trước tăng 4,37%".
func (s *scan) leadsChange(m *mention) bool {
	_, n := changeVerbs.At(s.Text, m.Last)
	return n > 0
}

// anotherTime reports whether the sentence goes on to another time between a base
// and a change: "tăng 2% so với tháng trước; bình quân 10 tháng tăng 1,4%".
func (s *scan) anotherTime(base *mention, st *statement) bool {
	if !slices.ContainsFunc(s.found, func(of *statement) bool { return of.sentence == st.sentence && of.q.First < base.First }) {
		return false // the sentence opens with its base
	}
	for k := range s.mentions {
		if m := &s.mentions[k]; m.First >= base.Last && m.Last <= st.q.First && !m.base && !m.excluded {
			return true
		}
	}
	return false
}

// pairedBehind is the base of one of several rates that one verb has, where as many bases
// stand behind them: "giảm lần lượt 7,3% và 15,6% so với tháng 8/2023 và tháng 9/2022".
func (s *scan) pairedBehind(st *statement) *mention {
	at := st.at
	first, last := at, at
	for first > 0 && s.found[first-1].sentence == st.sentence && s.pairs(s.found[first-1], s.found[first]) {
		first--
	}
	for last+1 < len(s.found) && s.found[last+1].sentence == st.sentence && s.pairs(s.found[last], s.found[last+1]) {
		last++
	}
	if first == last {
		return nil
	}
	bases := s.basesBehind(s.found[last])
	switch len(bases) {
	case 1:
		return bases[0]
	case last - first + 1:
		return bases[at-first]
	}
	return nil
}

// basesBehind are the bases that one "so với" behind a statement names.
func (s *scan) basesBehind(st *statement) []*mention {
	const far = 8 // words before the first, or between two
	var bases []*mention
	from := st.q.Last
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.First < from || m.Last > st.sentence.last {
			continue
		}
		if !m.base || m.First-from > far {
			break
		}
		for i := from; i < m.First; i++ {
			if s.Tokens[i].Class == vi.Number || s.Tokens[i].Key == ";" || len(bases) > 0 && s.Tokens[i].Class == vi.Sign {
				return bases
			}
		}
		bases, from = append(bases, m), m.Last
	}
	return bases
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
	f.Subject = s.inAspect(st, f.Subject)
	s.goOn(st)
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

// inAspect adds to the subject of a change in what it changed: "về số lượng".
func (s *scan) inAspect(st *statement, subject string) string {
	if aspect := s.aspect(st); aspect != "" && subject != "" {
		return subject + " " + aspect
	}
	return subject
}

func (s *scan) withoutAspect(st *statement, subject string) string {
	return strings.TrimSuffix(subject, " "+s.aspect(st))
}

// aspect is the words behind a change that say in what.
func (s *scan) aspect(st *statement) string {
	_, n := aspects.At(s.Text, st.q.Last)
	return s.text(st.q.Last, st.q.Last+n)
}

// goOn gives a change whose words name nothing the subject of the one before: "CPI
// tăng 0,19% so với tháng trước; so với cùng kỳ tăng 4,37%".
func (s *scan) goOn(st *statement) {
	if st.q.Unit == "" || !contentless(s.words(st.from, st.lead, true)) {
		return
	}
	for i := st.at - 1; i >= 0 && s.found[i].sentence == st.sentence; i-- {
		of := s.found[i]
		if of.role != level || len(of.figure.Changes) == 0 || of.q.Unit != st.q.Unit {
			continue
		}
		f, g := &st.figure, &of.figure
		f.Indicator, f.Name, f.Subject, f.Measure, f.Dimension = g.Indicator, g.Name, s.inAspect(st, s.withoutAspect(of, g.Subject)), g.Measure, g.Dimension
		if g.Indicator == "" {
			f.Name = ""
		}
		if f.Reasons = slices.DeleteFunc(f.Reasons, func(r string) bool { return r == reasonNothing }); len(f.Reasons) == 0 {
			f.Status = corpus.Accepted
		}
		return
	}
}

func growthName(d corpus.Direction, subject string) string {
	word := map[corpus.Direction]string{corpus.Up: "Mức tăng", corpus.Down: "Mức giảm", corpus.Level: "Mức so với kỳ gốc"}[d]
	return word + ": " + subject
}
