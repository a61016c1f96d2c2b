package extract

import (
	"strings"

	"solieu/corpus/vi"
)

// Averages of a day: of what the clause counts, or of a figure before.

// daily reports whether the clause speaks of an average day.
func (s *scan) daily(st *statement) bool {
	if dailyWords.Within(s.Text, st.from, st.q.First) {
		return true
	}
	for i := st.after; i < min(st.after+4, st.to); i++ {
		if perDay.Has(s.Text, i) {
			return true
		}
	}
	return false
}

// behindDay is the token behind the "/ngày" that a sum is told for: no words of what is
// counted.
func (s *scan) behindDay(st *statement) int {
	if _, n := perDay.At(s.Text, st.after); n > 0 {
		return min(st.after+n, st.to)
	}
	return st.after
}

// averages gives an average day that names nothing the series of the count that it is the
// average of: "phục vụ 774.200 lượt khách, bình quân 110.600 lượt/ngày".
func (s *scan) averages(st *statement) bool {
	if st.role != level || !s.daily(st) || !s.onlyAverage(st) {
		return false
	}
	for i := st.at - 1; i >= 0; i-- {
		of := s.found[i]
		if of.role != level || of.kind != "" || of.figure.Subject == "" || !of.figure.Whole() || s.daily(of) {
			continue
		}
		if !s.sameCount(of, st) {
			continue
		}
		f, g := &st.figure, &of.figure
		f.Indicator, f.Name, f.Subject, f.Unit = g.Indicator, g.Name, g.Subject, g.Unit
		st.core = of.core
		return true
	}
	return false
}

// onlyAverage reports whether the words around a number say no more than its noun and
// that it is an average.
func (s *scan) onlyAverage(st *statement) bool {
	_, n := units.At(s.Text, st.after)
	behind := s.words(st.after+n, st.to, false)
	t := vi.NewText(strings.ReplaceAll(behind, "/", " "))
	return contentless(s.words(st.from, st.lead, true)) && contentOf(t, empty, eachDay) == 0
}

var eachDay = vi.NewSet("ngày | mỗi ngày | một ngày")

// sameCount reports whether two statements count in one unit, or in the same noun.
func (s *scan) sameCount(a, b *statement) bool {
	if special(a.q.Unit) || special(b.q.Unit) {
		return a.q.Unit == b.q.Unit && a.q.Per == b.q.Per
	}
	x, y := s.noun(a.after), s.noun(b.after)
	return x != "" && y != "" && (strings.HasPrefix(x, y) || strings.HasPrefix(y, x))
}
