package extract

import "math/big"

// Parts known by their sum: behind "đồng bộ 2.046 hồ sơ", "khối bộ 168 hồ sơ, khối địa phương
// 1.878 hồ sơ" are its parts though nothing says so.

const (
	// leastDigits is how many digits a sum has that is none by chance.
	leastDigits = 3
	// fewParts is how many parts make a sum.
	fewParts = 2
)

// sums makes parts of the levels of a sentence that add up to a level before them.
func (s *scan) sums(sen sentence) {
	s.sumBehindColon(sen)
	var done map[string]bool
	for k, st := range s.found {
		if st.sentence != sen || !s.addsUp(st) {
			continue
		}
		key := st.q.Unit + "|" + s.noun(st.after) + "|" + s.deedBefore(st)
		if done[key] {
			continue
		}
		if done == nil {
			done = map[string]bool{}
		}
		done[key] = true
		s.sumOf(s.likeLevels(s.found[k:], st))
	}
}

// addsUp reports whether a statement may be one of several that add up.
func (s *scan) addsUp(st *statement) bool {
	return s.isLevel(st) && st.q.Unit != "%" && st.q.Per == "" && !st.rank && !st.restated && st.q.Value.Sign() > 0 && !s.isOwnMeasure(st)
}

// likeLevels are the levels of a statement's sentence from it on that are counted like it.
func (s *scan) likeLevels(found []*statement, st *statement) []*statement {
	var list []*statement
	for _, of := range found {
		if of.sentence != st.sentence {
			break
		}
		if s.addsUp(of) && of.q.Unit == st.q.Unit && s.noun(of.after) == s.noun(st.after) && s.deedBefore(of) == s.deedBefore(st) {
			list = append(list, of)
		}
	}
	return list
}

// deedBefore is what was done with what is counted where a name of its own stands nowhere:
// "chết 15 người".
func (s *scan) deedBefore(st *statement) string {
	deed := s.words(st.from, st.lead, true)
	if deed == "" || s.withoutDeed(deed) != "" {
		return ""
	}
	return deed
}

// sumOf finds what some of the levels add up to: one of themselves, or one of the sentences
// or the block before.
func (s *scan) sumOf(list []*statement) {
	if len(list) < fewParts {
		return
	}
	for k := range list {
		if n := s.addedTo(list[k], s, list[k+1:]); n > 0 {
			s.makeParts(list[k+1:k+1+n], list[k])
			return
		}
	}
	first := list[0]
	for i := first.at - 1; i >= 0; i-- {
		if of := s.found[i]; of.sentence != first.sentence && s.isLevel(of) {
			if n := s.addedTo(of, s, list); n > 0 {
				s.makeParts(list[:n], of)
				return
			}
		}
	}
	if s.before == nil {
		return
	}
	for _, of := range s.before.found {
		if s.before.isLevel(of) && of.figure.Subject != "" {
			if n := s.addedTo(of, s.before, list); n > 0 {
				s.makeParts(list[:n], toldOnce(&of.figure))
				return
			}
		}
	}
}

// addedTo is how many of the levels at the front of a list add up to a whole; 0 where they
// don't.
func (s *scan) addedTo(whole *statement, there *scan, list []*statement) int {
	if len(list) < fewParts || digitsOf(whole.q.Digits) < leastDigits || whole.q.Unit != list[0].q.Unit {
		return 0
	}
	if noun := s.noun(list[0].after); whole.q.Unit == "" && (noun == "" || !countsToo(noun, there.noun(whole.after), false)) {
		return 0
	}
	slack := new(big.Rat)
	if whole.q.Power > 0 {
		slack = whole.q.Step.Rat()
	}
	left := whole.q.Value.Rat()
	for n, st := range list {
		left = new(big.Rat).Sub(left, st.q.Value.Rat())
		if n+1 >= fewParts && new(big.Rat).Abs(left).Cmp(slack) <= 0 {
			return n + 1
		}
		if left.Sign() < 0 {
			return 0
		}
	}
	return 0
}

func digitsOf(number string) int {
	n := 0
	for _, r := range number {
		if r >= '0' && r <= '9' {
			n++
		}
	}
	return n
}

// sumBehindColon makes parts of what a colon behind a count leads to, whatever each is counted
// in: "82 doanh nghiệp bảo hiểm: 34 phi nhân thọ, 48 nhân thọ".
func (s *scan) sumBehindColon(sen sentence) {
	for k, whole := range s.found {
		if whole.sentence != sen || !s.addsUp(whole) || s.At(whole.to).Key != ":" {
			continue
		}
		var list []*statement
		left := whole.q.Value.Rat()
		for _, st := range s.found[k+1:] {
			if st.sentence != sen || left.Sign() <= 0 || !s.addsUp(st) || st.q.Unit != whole.q.Unit {
				break
			}
			list, left = append(list, st), new(big.Rat).Sub(left, st.q.Value.Rat())
		}
		if len(list) < fewParts || left.Sign() != 0 {
			continue
		}
		for _, st := range list {
			st.from = max(st.from, whole.to+1)
		}
		s.makeParts(list, whole)
	}
}

// makeParts makes statements the parts of a whole, where each has a name.
func (s *scan) makeParts(list []*statement, whole *statement) {
	for _, st := range list {
		if contentless(s.words(st.from, st.lead, true)) && contentless(s.words(st.after, st.to, false)) {
			return
		}
	}
	for _, st := range list {
		st.role, st.of, st.summed = part, whole, true
	}
}
