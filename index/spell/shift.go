package spell

import (
	"unicode/utf8"

	"solieu/index"
)

// shift moves a letter over a space that was typed too soon or too late: "địac hỉ số".
func (s *Speller) shift(l *line) []index.Fix {
	var fixes []index.Fix
	for i := range l.pieces {
		k := l.next(i, 1)
		if k != i+2 || k >= len(l.pieces) || !s.mayShift(l.pieces[i], l.pieces[k]) {
			continue
		}
		a, b := l.pieces[i].text, l.pieces[k].text
		_, last := utf8.DecodeLastRuneInString(a)
		_, first := utf8.DecodeRuneInString(b)
		for _, w := range [][2]string{{a[:len(a)-last], a[len(a)-last:] + b}, {a + b[:first], b[first:]}} {
			one, ok := s.syllable(w[0])
			two, also := s.syllable(w[1])
			if !ok || !also || s.words.paired(one, two) == 0 {
				continue
			}
			fixes = append(fixes, index.Fix{Typed: a + " " + b, Read: w[0] + " " + w[1], Kind: index.FixSpaces})
			l.set(i, w[0])
			l.set(k, w[1])
			break
		}
	}
	return fixes
}

// mayShift reports whether two words side by side may have a letter of each other: one of
// them is not known, and they were never seen together.
func (s *Speller) mayShift(a, b piece) bool {
	return a.class == word && b.class == word && !a.fixed && !b.fixed && len(a.fold) > 1 && len(b.fold) > 1 &&
		(!s.right(a) || !s.right(b)) && s.words.paired(s.words.id(a.fold), s.words.id(b.fold)) == 0
}
