package extract

import (
	"cmp"
	"fmt"
	"strings"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/vi"
)

// link finds the catalogue's indicator.
func (s *scan) link(st *statement, w when) {
	f := &st.figure
	if st.role == base && f.Indicator != "" {
		st.grounds.indicator = f.Indicator + ", of the level that it is the base of"
		return
	}
	link, ok := s.catalog.Link(catalog.Statement{
		Clause:   s.place(st.from, st.to),
		Sentence: s.aroundClause(st),
		Before:   append(s.textBefore(st), s.headings()...),
		Unit:     f.Unit,
	})
	var ind *corpus.Indicator
	if ok {
		linked, _ := s.catalog.Indicator(link.Indicator)
		ok = !s.narrowed(st, &linked)
	}
	switch {
	case st.per != "": // a price or a rate is none of the catalogue's
	case ok && link.Part == "" && s.partInBracket(st):
	case ok:
		found, _ := s.catalog.Indicator(link.Indicator)
		ind = &found
		f.Indicator, f.Name = ind.ID, ind.Name
		st.grounds.indicator = fmt.Sprintf("%s, by the words around it (%d)", ind.ID, link.Score)
		s.linkPart(st, link.Part)
		if st.partOf == "" && st.role == level {
			st.partOf = s.partSpokenOf(st)
		}
		if !special(ind.Unit) && !special(f.Unit) {
			f.Unit = ind.Unit
		}
	case st.role == part && st.of.figure.Indicator != "":
		f.Indicator, f.Name = st.of.figure.Indicator, st.of.figure.Name
		st.grounds.indicator = f.Indicator + ", its whole's"
	case s.averages(st):
		st.grounds.indicator = f.Indicator + ", of the count that it is the average day of"
	case st.role == level && s.goesOnAgain(st):
		st.grounds.indicator = f.Indicator + ", of the figure before, which it tells of another time"
	case st.role == level:
		s.resume(st)
		if f.Indicator == "" && !s.resumed(st) {
			s.goOnWith(st)
		}
		if f.Indicator != "" {
			st.grounds.indicator = f.Indicator + ", of the figure before, which it goes on about"
		}
	}
	if f.Measure == "" {
		f.Measure = s.measure(st, w, ind)
	}
}

// partSpokenOf is the catalogue's part that a count joined by "với" to the figure before is
// of: "5G đã phủ 41% dân số với 9.204 trạm phát sóng".
func (s *scan) partSpokenOf(st *statement) string {
	of := s.neighbour(st.at, -1)
	if of == nil || !s.Is(st.lead-1, "với") || of.q.Last > st.lead {
		return ""
	}
	spoken := s.text(of.from, of.lead)
	if name := s.cataloguedPart(st.figure.Indicator, spoken); name != spoken {
		return name
	}
	return ""
}

// partInBracket reports whether a statement stands in brackets as a part of something of no
// indicator: "khách tham quan vịnh 418 nghìn lượt (khách quốc tế 226 nghìn)".
func (s *scan) partInBracket(st *statement) bool {
	return st.role == part && s.insideBracket(st) && st.of.figure.Indicator == "" && st.of.figure.Subject != "" && st.partOf != "" &&
		(s.noun(st.after) == "" || s.noun(st.after) == s.noun(st.of.after)) && st.q.Unit == st.of.q.Unit
}

// resume finds what a clause goes on about that names nothing but the noun counted
// ("Lũy kế 11 tháng: 4.106 cuộc"): the figure before in that noun.
func (s *scan) resume(st *statement) {
	f := &st.figure
	if special(f.Unit) && f.Unit != "%" {
		s.resumeSum(st)
		return
	}
	if !contentless(strings.ReplaceAll(s.words(st.from, st.lead, true), f.Unit, "")) {
		return // "kỳ trước chuyển sang: 618"
	}
	if of := s.neighbour(st.at, -1); of != nil && of.role == change && of.of == nil && leftOver.Has(s.Text, st.from) {
		if name := s.words(of.from, of.lead, true); !contentless(name) {
			f.Subject = within(cmp.Or(s.noun(st.after), f.Subject), name) // "Giao dịch tại quầy giảm 17,8%, còn 189,2 triệu món"
			return
		}
	}
	if _, n := units.At(s.Text, st.after); special(f.Unit) || len(strings.Fields(f.Subject)) > len(strings.Fields(f.Unit)) || n > 0 && s.words(st.after+n, st.to, false) != "" {
		return
	}
	if of := s.neighbour(st.at, -1); s.insideBracket(st) && s.mentionBetween(s.openBracket(st), st.lead) == nil && of != nil && of.role == level && special(of.q.Unit) == special(st.q.Unit) && !s.insideBracket(of) && s.noun(of.after) != s.noun(st.after) && !contentless(of.core) {
		f.Subject = within(cmp.Or(s.noun(st.after), f.Subject), of.core) // "diện tích phá rừng 18,7 ha (41 vụ)"
		return
	}
	for i := len(s.found) - 1; i >= 0; i-- {
		of := s.found[i]
		if of.q.First < st.q.First && of.role == level && of.figure.Unit == f.Unit && of.figure.Subject != "" && of.figure.Whole() {
			f.Indicator, f.Name, f.Subject = of.figure.Indicator, of.figure.Name, of.figure.Subject
			return
		}
	}
	for i := len(s.recent) - 1; i >= 0; i-- {
		if of := &s.recent[i]; of.Unit == f.Unit && of.Subject != "" && of.Whole() && of.Source.Section == s.block.Section {
			f.Indicator, f.Name, f.Subject = of.Indicator, of.Name, of.Subject
			return
		}
	}
}

// leftOver leads to what a change came to.
var leftOver = vi.NewSet("còn | chỉ còn | xuống còn | còn lại | lên | đạt | xuống")

// resumed reports whether the statement has taken its subject from another.
func (s *scan) resumed(st *statement) bool { return st.figure.Subject != st.own }

// resumeSum finds what a sum without a subject goes on about in another time: "Thu ngân
// sách tháng 7 ước 1.386 tỷ đồng; lũy kế 7 tháng 10.942 tỷ đồng".
func (s *scan) resumeSum(st *statement) {
	f := &st.figure
	if from := st.grounds.time.from; !contentless(f.Subject) || from != "clause" && from != "sentence" || st.grounds.time.after < st.from {
		return
	}
	for i := st.at - 1; i >= 0; i-- {
		of := s.found[i]
		if of.figure.Unit != f.Unit {
			continue
		}
		if of.role == part && of.sentence == st.sentence {
			return // the part's or the whole's?
		}
		if of.role != level || of.kind != "" {
			continue
		}
		if g := &of.figure; g.Subject != "" && g.Whole() && g.Period != st.grounds.time.period {
			f.Indicator, f.Name, f.Subject = g.Indicator, g.Name, g.Subject
		}
		return
	}
}

// linkPart takes the catalogue's name of the part; a part that turns out to be an
// indicator of its own ("trong đó có 7 triệu trẻ em được cấp số định danh") is none.
func (s *scan) linkPart(st *statement, name string) {
	switch {
	case name != "" && (st.partOf == "" || st.role == part || st.rated):
		st.partOf = name
	case st.rated:
		st.partOf = "" // the catalogue knows the rate by a name of its own
	case st.role == part && st.of.figure.Indicator != st.figure.Indicator:
		st.partOf, st.figure.Subject = "", st.own
	}
}
