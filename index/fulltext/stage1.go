package fulltext

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"

	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	index "github.com/blevesearch/bleve_index_api"
)

// BM25's constants, measured on Vietnamese passages: repetition says little, length much.
const (
	bm25K1 = 0.6
	bm25B  = 0.8
)

// saturation is BM25's weight of a word that stands tf times in a passage of
// the given length.
func saturation(tf, length, average float64) float64 {
	return tf * (bm25K1 + 1) / (tf + bm25K1*(1-bm25B+bm25B*length/average))
}

// The first stage reads the rarest terms until maxPostings; that bounds the
// time of a search whatever the size of the library, and the second stage makes
// good what is lost. minTerms are read in any case.
const (
	maxPostings = 100_000
	minTerms    = 3
)

// candidateQuery is the first stage of a plan as a query of bleve's: BM25 with
// the best alternative of each group.
type candidateQuery struct {
	plan *plan
}

// Searcher opens the postings.
func (q *candidateQuery) Searcher(ctx context.Context, reader index.IndexReader, _ mapping.IndexMapping, _ search.SearcherOptions) (search.Searcher, error) {
	s := &candidateSearcher{average: q.plan.average}
	for _, term := range rarestTerms(q.plan.groups) {
		postings, err := reader.TermFieldReader(ctx, []byte(term.key), term.field, true, true, false)
		if err != nil {
			return nil, errors.Join(err, s.Close())
		}
		c := &cursor{term: term, postings: postings}
		s.cursors = append(s.cursors, c)
		if err := c.next(); err != nil {
			return nil, errors.Join(err, s.Close())
		}
	}
	return s, nil
}

// term is a key of the index, for a group.
type term struct {
	field, key string
	df         uint64
	weight     float64
	group      int
}

// rarestTerms picks the terms to read, ordered by group.
func rarestTerms(groups []*group) []term {
	var terms []term
	for i, g := range groups {
		for _, a := range g.alternatives {
			terms = append(terms, term{a.field, a.key, a.df, max(a.exact, a.weight) * a.idf, i})
		}
	}
	slices.SortStableFunc(terms, func(a, b term) int { return cmp.Compare(a.df, b.df) })
	postings := uint64(0)
	for i, t := range terms {
		postings += t.df
		if i >= minTerms && postings > maxPostings {
			terms = terms[:i]
			break
		}
	}
	slices.SortStableFunc(terms, func(a, b term) int { return cmp.Compare(a.group, b.group) })
	return terms
}

// cursor walks the postings of a term.
type cursor struct {
	term     term
	postings index.TermFieldReader
	buffer   index.TermFieldDoc
	// at is the posting that the cursor stands on, document its document's
	// number; at the end they are nil and noDocument.
	at       *index.TermFieldDoc
	document uint64
}

const noDocument = math.MaxUint64

func (c *cursor) next() error {
	return c.stand(c.postings.Next(c.buffer.Reset()))
}

func (c *cursor) advance(id index.IndexInternalID) error {
	return c.stand(c.postings.Advance(id, c.buffer.Reset()))
}

func (c *cursor) stand(at *index.TermFieldDoc, err error) error {
	c.at, c.document = at, noDocument
	if at != nil {
		c.document = at.ID.Value()
	}
	return err
}

// score of the posting. Bleve keeps a field's length as 1/√length.
func (c *cursor) score(average float64) float64 {
	length := average
	if c.at.Norm > 0 {
		length = 1 / (c.at.Norm * c.at.Norm)
	}
	return c.term.weight * saturation(float64(c.at.Freq), length, average)
}

// candidateSearcher walks all cursors abreast, passage by passage. A question
// has a few dozen, so the least is found by looking at each.
type candidateSearcher struct {
	cursors []*cursor // by group
	average float64
}

// Next gives the next passage that has any term.
func (s *candidateSearcher) Next(ctx *search.SearchContext) (*search.DocumentMatch, error) {
	passage := least(s.cursors)
	if passage == noDocument {
		return nil, nil
	}
	match := ctx.DocumentMatchPool.Get()
	match.IndexInternalID = index.NewIndexInternalID(match.IndexInternalID, passage)
	group, best := -1, 0.0
	for _, c := range s.cursors {
		if c.document != passage {
			continue
		}
		score := c.score(s.average)
		if c.term.group != group {
			group, best = c.term.group, 0
		}
		if score > best {
			match.Score += score - best
			best = score
		}
		if err := c.next(); err != nil {
			return nil, err
		}
	}
	return match, nil
}

// Advance gives the first passage at or after id.
func (s *candidateSearcher) Advance(ctx *search.SearchContext, id index.IndexInternalID) (*search.DocumentMatch, error) {
	for _, c := range s.cursors {
		if c.document < id.Value() {
			if err := c.advance(id); err != nil {
				return nil, err
			}
		}
	}
	return s.Next(ctx)
}

// Close gives the postings back.
func (s *candidateSearcher) Close() error {
	var errs []error
	for _, c := range s.cursors {
		errs = append(errs, c.postings.Close())
	}
	s.cursors = nil
	return errors.Join(errs...)
}

// Count is an upper bound of the passages.
func (s *candidateSearcher) Count() uint64 {
	var n uint64
	for _, c := range s.cursors {
		n += c.term.df
	}
	return n
}

// The rest is what bleve asks of any searcher.

// Weight is not used: scores are final.
func (s *candidateSearcher) Weight() float64 { return 1 }

// SetQueryNorm does nothing: scores are final.
func (s *candidateSearcher) SetQueryNorm(float64) {}

// Min is the number of terms that must match beyond one.
func (s *candidateSearcher) Min() int { return 0 }

// Size is the memory held, in bytes, roughly.
func (s *candidateSearcher) Size() int { return 512 * len(s.cursors) }

// DocumentMatchPoolSize is how many matches are in hand at once.
func (s *candidateSearcher) DocumentMatchPoolSize() int { return 1 }
