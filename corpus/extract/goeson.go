package extract

import (
	"strings"

	"solieu/corpus/vi"
)

// What a statement of another time goes on with: "Tháng 8, xảy ra 12 vụ cháy rừng. Tính
// chung 8 tháng, xảy ra 71 vụ" counts forest fires both times.

// thisWords name a figure only as the one before.
var thisWords = vi.NewSet("con số này | con số trên | con số đó | số này | chỉ số này | tỷ lệ này | số lượng này")

// goOnWith gives a statement that names nothing but a deed, a size or "con số này" what the
// nearest statement of another time says with the same words.
func (s *scan) goOnWith(st *statement) {
	same := s.sameAs(st)
	if same == nil {
		return
	}
	of := s.saidSo(s, s.found[:st.at], st, same)
	if of == nil && s.before != nil {
		of = s.saidSo(s.before, s.before.found, st, same)
	}
	if of != nil {
		f, g := &st.figure, &of.figure
		f.Indicator, f.Name, f.Subject = g.Indicator, g.Name, g.Subject
		st.core = of.core
		if !special(f.Unit) && s.noun(st.after) == "" {
			f.Unit = g.Unit
		}
	}
}

// saidSo is the last of the statements, of another time, that says the same.
func (s *scan) saidSo(there *scan, found []*statement, st *statement, same func(there *scan, of *statement) bool) *statement {
	for i := len(found) - 1; i >= 0; i-- {
		of := found[i]
		if of.role != level || of.kind != "" || of.skipped || of.figure.Subject == "" || !of.figure.Whole() || special(of.q.Unit) != special(st.q.Unit) || special(st.q.Unit) && of.q.Unit != st.q.Unit {
			continue
		}
		if of.figure.Period != st.grounds.time.period && same(there, of) {
			return of
		}
	}
	return nil
}

// sameAs is how the statement that this one goes on with is known; nil where it says
// enough itself.
func (s *scan) sameAs(st *statement) func(there *scan, of *statement) bool {
	noun, n := units.At(s.Text, st.after)
	if s.words(st.after+n, st.to, false) != "" {
		return nil
	}
	counts := func(there *scan, of *statement) bool {
		return special(st.q.Unit) || noun != "" && strings.HasPrefix(there.noun(of.after), noun)
	}
	before := s.join(s.trimSet(s.trimLead(s.kept(st.from, st.lead)), copulas))
	t := vi.NewText(lowerFirst(before))
	if thisWords.Has(t, 0) {
		return func(there *scan, of *statement) bool { return noun == "" && !special(st.q.Unit) || counts(there, of) }
	}
	if s.sentenceLabel(st) != "" {
		return nil // "Hoa Kỳ: xuất khẩu 5,1 tỷ USD"
	}
	if k := longest(t, 0, bareHeads); k > 0 && k == len(t.Tokens) && longest(t, 0, amounts) < k {
		return func(there *scan, of *statement) bool {
			own := vi.NewText(lowerFirst(there.words(of.from, of.lead, true)))
			return counts(there, of) && longest(own, 0, bareHeads) >= k && own.At(0).Key == t.At(0).Key && contentOf(own, empty, bareHeads) > 0
		}
	}
	if deed := deedOf(t); deed != "" && noun != "" && !s.countedNear(st, noun) {
		return func(there *scan, of *statement) bool {
			own := vi.NewText(lowerFirst(there.join(there.trimSet(there.trimLead(there.kept(of.from, of.lead)), copulas))))
			return counts(there, of) && deedOf(own) == deed
		}
	}
	return nil
}

// countedNear reports whether the sentence says before what is counted: "kiểm tra 131 vụ
// buôn lậu, xử lý 96 vụ".
func (s *scan) countedNear(st *statement, noun string) bool {
	for i := st.at - 1; i >= 0 && s.found[i].sentence == st.sentence; i-- {
		if of := s.found[i]; of.role == level && strings.HasPrefix(s.noun(of.after), noun) {
			return true
		}
	}
	return false
}

// deedOf is the deed that words are, "" where they say anything else.
func deedOf(t *vi.Text) string {
	if contentOf(t, empty, deeds) > 0 {
		return ""
	}
	for i := range t.Tokens {
		if n := longest(t, i, deeds); n > 0 && (i+n == len(t.Tokens) || longest(t, i+n, empty) > 0) {
			return t.Source[t.Tokens[i].Start:t.Tokens[i+n-1].End]
		}
	}
	return ""
}
