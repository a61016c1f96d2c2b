package fulltext

import (
	"context"
	"fmt"
	"iter"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"

	"solieu/corpus"
)

// batchSize is how many documents are handed to bleve at once; more gain little
// and cost memory.
const batchSize = 1000

// Memory makes an index that lives in memory only: for the built-in library.
func Memory(ctx context.Context, reports iter.Seq2[corpus.Report, error], options Options) (*Index, error) {
	engine, err := newEngine()
	if err != nil {
		return nil, fmt.Errorf("full-text index in memory: %w", err)
	}
	sum, err := fill(ctx, engine, reports)
	if err != nil {
		engine.Close()
		return nil, fmt.Errorf("full-text index in memory: %w", err)
	}
	return newIndex(engine, sum, options), nil
}

// newEngine makes an empty index of bleve's in memory.
func newEngine() (bleve.Index, error) {
	im, err := newMapping()
	if err != nil {
		return nil, err
	}
	return bleve.NewUsing("", im, scorch.Name, scorch.Name, nil)
}

func fill(ctx context.Context, engine bleve.Index, reports iter.Seq2[corpus.Report, error]) (totals, error) {
	batch := engine.NewBatch()
	sum, err := feed(ctx, reports, func(id string, doc any) error {
		if err := batch.Index(id, doc); err != nil {
			return err
		}
		if batch.Size() < batchSize {
			return nil
		}
		defer batch.Reset()
		return engine.Batch(batch)
	})
	if err != nil {
		return sum, err
	}
	return sum, engine.Batch(batch)
}
