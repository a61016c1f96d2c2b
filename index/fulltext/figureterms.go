package fulltext

import (
	"cmp"
	"context"
	"math"
	"slices"

	index "github.com/blevesearch/bleve_index_api"
)

// maxFigurePostings bounds the work of one search whatever the size of the library:
// the rarest terms are read until then. Who asks holds what is found against all
// the words.
const maxFigurePostings = 10_000

// figureSearch is one search: the postings of the words, walked abreast, and the
// filters, each of which must have the figure too.
type figureSearch struct {
	ctx    context.Context
	reader index.IndexReader
	totals totals
	cut    *tokenizer
	// opened are all cursors, to be closed.
	opened []*cursor
	words  []*cursor
	// filters have a cursor for each key that passes.
	filters [][]*cursor
	id      index.IndexInternalID // scratch
	best    bestDocuments
}

// open opens the postings of a query; no words where nothing can be found.
func (s *figureSearch) open(query *FigureQuery) error {
	passing := uint64(math.MaxUint64)
	for _, f := range filtersOf(query) {
		n, err := s.addFilter(f)
		if err != nil || n == 0 {
			return err
		}
		passing = min(passing, n)
	}
	if err := s.addTerms(query); err != nil {
		return err
	}
	s.keepRarest(passing)
	for _, c := range s.words {
		if err := c.next(); err != nil {
			return err
		}
	}
	return nil
}

// close gives all postings back.
func (s *figureSearch) close() {
	for _, c := range s.opened {
		c.postings.Close()
	}
}

// filter is a field with the keys that pass.
type filter struct {
	field string
	keys  []string
}

func filtersOf(query *FigureQuery) []filter {
	var list []filter
	if !query.Period.IsZero() {
		list = append(list, filter{fieldPeriod, wantedPeriods(query.Period)})
	}
	if unit := unitKey(query.Unit); unit != "" {
		list = append(list, filter{fieldUnit, []string{unit}})
	}
	if query.Open {
		list = append(list, filter{fieldOpen, []string{openKey}})
	}
	return list
}

// addFilter opens a filter and says how many figures pass it at most.
func (s *figureSearch) addFilter(f filter) (passing uint64, err error) {
	var cursors []*cursor
	for _, key := range f.keys {
		c, err := s.cursor(f.field, key, 0)
		if err != nil {
			return 0, err
		}
		if c == nil {
			continue
		}
		if err := c.next(); err != nil {
			return 0, err
		}
		cursors = append(cursors, c)
		passing += c.term.df
	}
	s.filters = append(s.filters, cursors)
	return passing, nil
}

// addTerms opens the words of a query, the neighbours, and the other phrases.
func (s *figureSearch) addTerms(query *FigureQuery) error {
	folded := s.fold(query.Words)
	used := make(map[string]bool, 2*len(folded))
	for i, word := range folded {
		if err := s.addTerm(fieldFigureWords, word, 1, used); err != nil {
			return err
		}
		if i == 0 {
			continue
		}
		if err := s.addTerm(fieldFigurePairs, pairKey(folded[i-1], word), weightPair, used); err != nil {
			return err
		}
	}
	for _, phrase := range query.Others[:min(len(query.Others), maxWords)] {
		if err := s.addPhrase(s.fold(phrase), used); err != nil {
			return err
		}
	}
	return nil
}

// fold gives the keys of words, cut as the figures' were.
func (s *figureSearch) fold(words []string) []string {
	folded := make([]string, 0, len(words))
	for _, word := range words {
		for _, t := range s.cut.tokens(word) {
			if len(folded) == maxWords {
				return folded
			}
			folded = append(folded, t.folded)
		}
	}
	return folded
}

// addTerm opens a key, once.
func (s *figureSearch) addTerm(field, key string, weight float64, used map[string]bool) error {
	if used[key] {
		return nil
	}
	used[key] = true
	c, err := s.cursor(field, key, weight)
	if c != nil {
		s.words = append(s.words, c)
	}
	return err
}

// addPhrase opens the rarest pair of a phrase, unless one of them is nowhere.
func (s *figureSearch) addPhrase(folded []string, used map[string]bool) error {
	if len(folded) == 1 {
		return s.addTerm(fieldFigureWords, folded[0], 1, used)
	}
	var rarest *cursor
	for i := 0; i+1 < len(folded); i++ {
		c, err := s.cursor(fieldFigurePairs, pairKey(folded[i], folded[i+1]), 1)
		if err != nil || c == nil {
			return err
		}
		if rarest == nil || c.term.df < rarest.term.df {
			rarest = c
		}
	}
	if rarest != nil && !used[rarest.term.key] {
		used[rarest.term.key] = true
		s.words = append(s.words, rarest)
	}
	return nil
}

// cursor opens the postings of a key; nil where no figure has it. A filter weighs
// nothing.
func (s *figureSearch) cursor(field, key string, weight float64) (*cursor, error) {
	if err := s.ctx.Err(); err != nil {
		return nil, err
	}
	postings, err := s.reader.TermFieldReader(s.ctx, []byte(key), field, weight > 0, weight > 0, false)
	if err != nil {
		return nil, err
	}
	df := postings.Count()
	if df == 0 {
		return nil, postings.Close()
	}
	c := &cursor{term: term{field: field, key: key, df: df, weight: weight * idf(s.totals.figures, df)}, postings: postings}
	s.opened = append(s.opened, c)
	return c, nil
}

// keepRarest leaves out the common words that the budget has no room for. Of a word
// no more is read than passes the filters.
func (s *figureSearch) keepRarest(passing uint64) {
	slices.SortStableFunc(s.words, func(a, b *cursor) int { return cmp.Compare(a.term.df, b.term.df) })
	cost := uint64(0)
	for i, c := range s.words {
		if cost += min(c.term.df, passing); i > 0 && cost > maxFigurePostings {
			s.words = s.words[:i]
			return
		}
	}
}
