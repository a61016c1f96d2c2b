package extract

import (
	"strings"

	"solieu/corpus/vi"
)

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
