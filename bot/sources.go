package bot

import (
	"slices"

	"solieu/corpus"
)

// sources numbers the places that the figures of one message stand in, in the
// order of their first mention.
type sources struct {
	cited []citation
	ids   []string // the passage of each
}

func newSources(figures []corpus.Figure) *sources {
	s := &sources{}
	for _, f := range figures {
		if c := citationOf(f.Source); !slices.Contains(s.cited, c) {
			s.cited, s.ids = append(s.cited, c), append(s.ids, f.Source.Passage)
		}
	}
	return s
}

// number is the number of a figure's source from 1; 0 where all figures have the
// same.
func (s *sources) number(f corpus.Figure) int {
	if len(s.cited) < 2 {
		return 0
	}
	return slices.Index(s.cited, citationOf(f.Source)) + 1
}

// mark writes: [2]. It is nothing where all figures have the same source, and of
// no sources.
func (s *sources) mark(f corpus.Figure) []piece {
	if s == nil {
		return nil
	}
	if n := s.number(f); n > 0 {
		return []piece{words(" ["), counted(n), words("]")}
	}
	return nil
}

// passages are the ids of the passages, as many as are cited, in order.
func (s *sources) passages() []string { return s.ids }

// sources adds a line for each place from index from on.
func (p *page) sources(s *sources, from int) {
	for i, c := range s.cited[min(from, len(s.cited)):] {
		n := from + i + 1
		if len(s.cited) < 2 {
			n = 0
		}
		w := extra
		if from+i == 0 {
			w = core
		}
		p.add(w, sourcePieces(c, n)...)
	}
}
