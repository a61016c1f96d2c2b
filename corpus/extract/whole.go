package extract

import (
	"strings"

	"solieu/corpus/read"
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
// brackets behind their whole, or follow "trong đó", in a sentence of their own too.
func (s *scan) wholeOf(at int, st *statement) *statement {
	if s.namedPlan(st) != "" || st.q.Unit == "%" && s.Is(st.lead-1, "chiếm") {
		return nil
	}
	if n := s.partOpener(st.sentence.first); n > 0 && s.openBracket(st) < 0 {
		if s.isOwnMeasure(st) {
			return nil
		}
		return s.levelNamed(st)
	}
	whole := s.levelBefore(at)
	if whole != nil && whole.role == part && s.sameBracket(whole, st) {
		if s.goesOnWith(whole, st) {
			return whole.of
		}
		whole = whole.of
	}
	if whole != nil && !sameKind(st, whole) {
		whole = s.levelLike(at, st) // "đạt 41,7% dân số, trong đó bắt buộc 17,48 triệu người"
		if whole != nil && s.insideBracket(whole) {
			return nil
		}
	}
	if whole == nil || !sameKind(st, whole) {
		return nil
	}
	if open := s.openBracket(st); open >= 0 {
		if s.isWorthOf(st, whole, open) || whole.q.Last > open || open-whole.q.Last > longestNoun || s.openBracket(whole) == open {
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
		if n := s.partOpener(i); n > 0 {
			if s.isOwnMeasure(st) {
				return nil
			}
			if s.nounAgrees(st, whole) || s.listsAll(i) && s.At(st.from).Key != ";" {
				return whole
			}
			return nil
		}
	}
	if s.singledOut(st) && s.nounAgrees(st, whole) {
		return whole
	}
	return nil
}

// isWorthOf reports whether brackets with a sum stand right behind a count of something
// else than the sum before: "nhập khẩu 110 tỷ USD; ô tô 154 xe (3,4 tỷ USD)".
func (s *scan) isWorthOf(st, whole *statement, open int) bool {
	before := s.neighbour(st.at, -1)
	if before == nil || before == whole || !isMoney(st.q.Unit) || special(before.q.Unit) || s.insideBracket(before) {
		return false
	}
	_, n := units.At(s.Text, before.after)
	return before.role == level && before.after+max(n, 1) == open
}

// ownMeasures begin what is no part though "trong đó" leads to it: exports are asked for
// by themselves.
var ownMeasures = vi.NewSet("xuất khẩu | nhập khẩu | trị giá xuất khẩu | trị giá nhập khẩu | kim ngạch xuất khẩu | kim ngạch nhập khẩu | xuất siêu | nhập siêu | thặng dư | giá trị xuất khẩu | giá trị nhập khẩu")

func (s *scan) isOwnMeasure(st *statement) bool {
	kept := s.trimLead(s.kept(st.from, st.lead))
	return len(kept) > 0 && ownMeasures.Has(s.Text, kept[0])
}

// allParts open lists of all parts, whatever each of them is counted in.
var allParts = vi.NewSet("gồm | bao gồm | gồm có")

// listsAll reports whether the opener at token i leads to all parts: "880 cơ quan báo
// chí, gồm 137 báo, 671 tạp chí".
func (s *scan) listsAll(i int) bool { return allParts.Has(s.Text, i) }

// goesOnWith reports whether a statement is the next of a list of parts that are named
// before their numbers: "gồm mầm non 68.402 trẻ, tiểu học 132.918 học sinh".
func (s *scan) goesOnWith(before, st *statement) bool {
	return s.At(st.from-1).Key == "," && s.words(before.from, before.lead, true) != "" && s.words(st.from, st.lead, true) != "" &&
		sameKind(st, before.of) && st.sentence == before.sentence && s.openBracket(st) < 0 && s.mentionBetween(before.q.Last, st.lead) == nil
}

func (s *scan) mentionBetween(from, to int) *mention {
	for i := from; i < to; i++ {
		if m := s.mentionAt(i); m != nil && !m.base && !m.excluded {
			return m
		}
	}
	return nil
}

// singledOut reports whether the clause picks a part out of the level before:
// "công suất cực đại đạt 49.318 MW; riêng miền Bắc 25.077 MW".
func (s *scan) singledOut(st *statement) bool {
	return s.Is(st.from, "riêng") && s.mentionBetween(st.from, st.lead) == nil && !contentless(s.words(st.from, st.lead, true))
}

// levelNamed is the level of the sentences before that counts in the same noun as a
// statement and, of several, in the same words: "làm chết 769 người" is of "làm chết
// 782 người".
func (s *scan) levelNamed(st *statement) *statement {
	if of, found := s.levelAmong(s, s.found, st); found || s.before == nil || s.before.block.Kind == read.Heading {
		return of
	}
	of, _ := s.levelAmong(s.before, s.before.found, st)
	return of
}

// levelAmong looks for it among the statements of a block before this sentence; found
// says that its sentence was there, for or against.
func (s *scan) levelAmong(there *scan, list []*statement, st *statement) (of *statement, found bool) {
	var like []*statement
	for i := len(list) - 1; i >= 0; i-- {
		c := list[i]
		if there == s && c.q.First >= st.sentence.first || c.role != level || c.kind != "" || c.skipped || c.direction != "" {
			continue
		}
		if len(like) > 0 && c.sentence != like[0].sentence {
			break
		}
		if c.q.Unit == st.q.Unit && s.nounLike(there, c, st) && there.openBracket(c) < 0 {
			like = append(like, c)
		}
	}
	if len(like) <= 1 {
		return first(like), len(like) > 0
	}
	for _, c := range like {
		if s.sharesWord(there, c, st) {
			return c, true
		}
	}
	if special(st.q.Unit) {
		return like[len(like)-1], true // the sentence's subject
	}
	return nil, true
}

func first(list []*statement) *statement {
	if len(list) == 0 {
		return nil
	}
	return list[0]
}

// nounLike reports whether two statements count the same noun.
func (s *scan) nounLike(there *scan, c, st *statement) bool {
	a, b := s.noun(st.after), there.noun(c.after)
	return special(st.q.Unit) || a != "" && b != "" && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}

// sharesWord reports whether two statements have a word in common that says something.
func (s *scan) sharesWord(there *scan, c, st *statement) bool {
	_, n := units.At(s.Text, st.after)
	for i := st.from; i < st.to; i++ {
		if i >= st.lead && i < st.after+n || s.Tokens[i].Class != vi.Word || longest(s.Text, i, empty) > 0 {
			continue
		}
		for k := c.from; k < c.to; k++ {
			if there.Tokens[k].Class == vi.Word && (k < c.lead || k >= c.after) && there.Tokens[k].Key == s.Tokens[i].Key {
				return true
			}
		}
	}
	return false
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

// nounAgrees reports whether both count the same noun, or the part names none, or the
// whole counts several: "348.216 trẻ em, học sinh".
func (s *scan) nounAgrees(st, whole *statement) bool {
	a, b := s.noun(st.after), s.noun(whole.after)
	if strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
		before := s.words(st.from, st.lead, true)
		_, n := units.At(s.Text, st.after)
		return !s.behindSemicolon(st) || before != "" && s.words(st.after+n, st.to, false) == "" || before == "" && a != ""
	}
	for i := whole.after; i < whole.to; i++ {
		if s.noun(i) == a {
			return true
		}
	}
	return false
}

// behindSemicolon reports whether the clause of a statement begins behind a semicolon.
func (s *scan) behindSemicolon(st *statement) bool { return s.At(st.from-1).Key == ";" }
