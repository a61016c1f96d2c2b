package fulltext

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	index "github.com/blevesearch/bleve_index_api"

	"solieu/corpus"
)

// FigureQuery is what figures are searched by.
type FigureQuery struct {
	// Words are the question's, in order, abbreviations written out, with marks or
	// without: marks don't count here. Of a long question the first 64 count.
	Words []string
	// Others are other ways to say some of the words. A figure is told with one where
	// it has the phrase's rarest pair.
	Others [][]string
	// Period is the one asked for; zero for any. What stands at a date within it
	// passes too.
	Period corpus.Period
	// Unit is the one asked for; "" for any.
	Unit string
	// Open asks for figures only that nobody has catalogued.
	Open bool
}

// FigureHit is a figure found.
type FigureHit struct {
	Figure string // its id
	Report string
	// Score is 1 for the best hit of a search and falls from there.
	Score float64
}

// maxFigures is the most hits of a search for figures.
const maxFigures = 200

// Figures finds the n figures, 200 at most, that are told with most of the words,
// the best first. Errors are those of Search.
func (x *Index) Figures(ctx context.Context, query FigureQuery, n int) (hits []FigureHit, err error) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	if x.closed {
		return nil, ErrClosed
	}
	defer recoverDamage(&err)
	hits, err = x.figures(ctx, &query, min(n, maxFigures))
	if err != nil {
		return nil, fmt.Errorf("search figures: %w", err)
	}
	return hits, nil
}

func (x *Index) figures(ctx context.Context, query *FigureQuery, n int) ([]FigureHit, error) {
	if n <= 0 || x.totals.figures == 0 {
		return nil, nil
	}
	inner, err := x.engine.Advanced()
	if err != nil {
		return nil, err
	}
	reader, err := inner.Reader()
	if err != nil {
		return nil, err
	}
	defer reader.Close()
	s := figureSearch{ctx: ctx, reader: reader, totals: x.totals, cut: newTokenizer(), best: bestDocuments{most: n}}
	defer s.close()
	if err := s.open(query); err != nil {
		return nil, err
	}
	if err := s.run(); err != nil {
		return nil, err
	}
	return figureHits(reader, s.best.sorted())
}

// figureHits gives the documents found their names.
func figureHits(reader index.IndexReader, found []scoredDocument) ([]FigureHit, error) {
	hits := make([]FigureHit, 0, len(found))
	var id index.IndexInternalID
	for _, f := range found {
		id = index.NewIndexInternalID(id, f.number)
		key, err := reader.ExternalID(id)
		if err != nil {
			return nil, err
		}
		report, figure, ok := splitFigureKey(key)
		if !ok {
			return nil, fmt.Errorf("%w: %q is no figure", ErrDamaged, key)
		}
		hits = append(hits, FigureHit{Figure: figure, Report: report, Score: f.score / found[0].score})
	}
	slices.SortFunc(hits, func(a, b FigureHit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Figure, b.Figure))
	})
	return hits, nil
}
