package extract

import (
	"sort"

	"solieu/corpus/catalog"
)

// longestContext is how many bytes of text around a clause may say what it is
// about: a very long paragraph must not make each of its figures slow.
const longestContext = 1500

// catalogued is the text as the catalogue reads it, made once.
func (s *scan) catalogued() *catalog.Text {
	if s.phrases == nil {
		s.phrases = s.catalog.Read(s.Text)
	}
	return s.phrases
}

func (s *scan) place(from, to int) catalog.Place {
	return catalog.Place{Text: s.catalogued(), From: from, To: to}
}

// aroundClause is the statement's sentence, of a long one what is near its clause.
func (s *scan) aroundClause(st *statement) catalog.Place {
	first, last := st.sentence.first, st.sentence.last
	if s.span(first, last) > 2*longestContext {
		first, last = s.back(first, st.from, longestContext), s.on(st.to, last, longestContext)
	}
	return s.place(first, last)
}

// textBefore is what the paragraph says before the sentence, and the paragraph
// before.
func (s *scan) textBefore(st *statement) []catalog.Place {
	to := st.sentence.first
	places := []catalog.Place{s.place(s.back(0, to, longestContext), to)}
	if room := longestContext - s.span(0, to); s.before != nil && room > 0 {
		end := len(s.before.Tokens)
		places = append(places, s.before.place(s.before.back(0, end, room), end))
	}
	return places
}

// headings is the headings and lead-ins above.
func (s *scan) headings() []catalog.Place {
	var places []catalog.Place
	for _, heading := range s.block.Headings {
		lead := s.lead(heading)
		places = append(places, lead.place(0, len(lead.Tokens)))
	}
	return places
}

// back is the first of the tokens from <= i < to that the last n bytes of them
// hold, no word cut.
func (s *scan) back(from, to, n int) int {
	if s.span(from, to) <= n {
		return from
	}
	limit := s.Tokens[to-1].End - n
	at := from + sort.Search(to-from, func(i int) bool { return s.Tokens[from+i].Start > limit })
	for at < to && s.Glued(at-1) {
		at++
	}
	return at
}

// on is the token behind those of from <= i < to that their first n bytes hold, no
// word cut.
func (s *scan) on(from, to, n int) int {
	if s.span(from, to) <= n {
		return to
	}
	limit := s.Tokens[from].Start + n
	at := from + sort.Search(to-from, func(i int) bool { return s.Tokens[from+i].End > limit })
	for at > from && s.Glued(at-1) {
		at--
	}
	return at
}
