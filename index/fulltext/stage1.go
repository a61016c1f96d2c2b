package fulltext

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"

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

// candidates runs the first stage of a plan: BM25 with the best alternative of each
// group.
func candidates(ctx context.Context, reader index.IndexReader, p *plan) (found []scoredDocument, err error) {
	var cursors []*cursor // by group
	defer func() {
		for _, c := range cursors {
			err = errors.Join(err, c.postings.Close())
		}
	}()
	for _, term := range rarestTerms(p.groups) {
		postings, err := reader.TermFieldReader(ctx, []byte(term.key), term.field, true, true, false)
		if err != nil {
			return nil, err
		}
		c := &cursor{term: term, postings: postings}
		cursors = append(cursors, c)
		if err := c.next(); err != nil {
			return nil, err
		}
	}
	best := bestDocuments{most: maxHits}
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		passage := least(cursors)
		if passage == noDocument {
			return best.heap, nil
		}
		score, err := scoreAt(cursors, passage, p.average)
		if err != nil {
			return nil, err
		}
		best.add(scoredDocument{passage, score})
	}
}

// scoreAt scores the passage that some cursors stand on, and moves these on.
func scoreAt(cursors []*cursor, passage uint64, average float64) (float64, error) {
	sum, group, best := 0.0, -1, 0.0
	for _, c := range cursors {
		if c.document != passage {
			continue
		}
		score := c.score(average)
		if c.term.group != group {
			group, best = c.term.group, 0
		}
		if score > best {
			sum += score - best
			best = score
		}
		if err := c.next(); err != nil {
			return 0, err
		}
	}
	return sum, nil
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
