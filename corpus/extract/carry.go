package extract

import "solieu/corpus/read"

// carry is the time that the blocks before speak of: "Tính chung 7 tháng năm 2024, …"
// holds for the paragraphs and items that follow in its section and name none.
type carry struct {
	section string
	time    when
	found   bool
	// whole is the time of the first figure of the block before, for one that goes on
	// with its parts.
	whole *when
}

// remember notes the time that a block opens with, for those that follow: a total
// since January at its end doesn't hold on.
func (x *extractor) remember(s *scan) {
	if s.block.Kind == read.Heading || s.block.Section != x.carry.section {
		x.carry = carry{section: s.block.Section}
	}
	if s.block.Kind == read.Heading {
		x.titled[s.block.Text] = true
		return
	}
	for _, st := range s.found {
		if st.role == level && st.kind == "" {
			x.carry.whole = &st.grounds.time
			break
		}
	}
	for _, st := range s.found {
		w := st.grounds.time
		switch {
		case st.role == change || w.undated && w.from == "report" || w.from == "paragraph before":
			continue
		case st.kind != "" || st.role != level || w.atDate || w.since || w.after > st.q.First && w.from != "clause" || w.from != "sentence" && w.from != "clause":
			x.carry.found = false // what stands at a date ends the stretch spoken of
		default:
			w.from, w.undated = "paragraph before", true
			x.carry.time, x.carry.found = w, !w.period.IsZero()
		}
		return
	}
}

// orCarried notes the doubt where the blocks before speak of another time than the
// report or the heading does.
func (s *scan) orCarried(w when) when {
	if c, ok := s.carriedOver(); ok && !w.atDate && c.period != w.period && w.period.Contains(c.period) != c.period.Contains(w.period) {
		w.doubt = c.words
	}
	return w
}

// partsOver is the time of the figure that a block goes on with: "Trong đó, doanh
// nghiệp FDI: 362,18 tỷ USD" in a paragraph of its own.
func (s *scan) partsOver() (when, bool) {
	if s.block == nil || s.carry.whole == nil || s.carry.section != s.block.Section || s.partOpener(0) == 0 {
		return when{}, false
	}
	w := *s.carry.whole
	w.from = "whole before"
	return w, true
}

// carriedOver is the time of the blocks before.
func (s *scan) carriedOver() (when, bool) {
	if s.block == nil || !s.carry.found || s.carry.section != s.block.Section {
		return when{}, false
	}
	return s.carry.time, true
}
