package fulltext

import (
	"context"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/blevesearch/bleve/v2"

	"solieu/corpus"
)

// generationPrefix starts the name of everything in the index folder but the manifest.
const generationPrefix = "gen-"

// Build writes the index of the reports into the folder path, beside the one
// that may be there, and swaps it in when it is complete. An Index that is open
// stays on the old one, whose files are deleted. After an error the old index is
// in use as before. Only one Build may run on a folder at a time.
func Build(ctx context.Context, path string, reports iter.Seq2[corpus.Report, error], stamp string) error {
	if err := build(ctx, path, reports, stamp); err != nil {
		return fmt.Errorf("build full-text index %s: %w", path, err)
	}
	return nil
}

func build(ctx context.Context, path string, reports iter.Seq2[corpus.Report, error], stamp string) error {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return err
	}
	folder, err := os.MkdirTemp(path, generationPrefix)
	if err != nil {
		return err
	}
	m, err := writeGeneration(ctx, folder, reports)
	if err == nil {
		m.Corpus, m.Generation = stamp, filepath.Base(folder)
		err = writeManifest(path, m)
	}
	if err != nil {
		os.RemoveAll(folder)
		return err
	}
	return removeOthers(path, m.Generation)
}

// writeGeneration writes one generation into an empty folder.
func writeGeneration(ctx context.Context, folder string, reports iter.Seq2[corpus.Report, error]) (*manifest, error) {
	sum, err := writeBleve(ctx, folder, reports)
	if err != nil {
		return nil, err
	}
	if err := syncFolder(folder); err != nil {
		return nil, err
	}
	sizes, err := fileSizes(folder)
	if err != nil {
		return nil, err
	}
	return &manifest{
		Format: formatVersion, Analyzer: analyzerVersion,
		Passages: sum.passages, Words: sum.words, AverageLength: sum.average(),
		Figures: sum.figures, FigureWords: sum.figureWords,
		Files: sizes,
	}, nil
}

// bleveFolder lies within a generation, as bleve insists on making its folder itself.
const bleveFolder = "bleve"

// writeBleve writes no file at all where there is nothing to find: bleve's builder
// cannot end without one.
func writeBleve(ctx context.Context, folder string, reports iter.Seq2[corpus.Report, error]) (totals, error) {
	var builder bleve.Builder
	sum, err := feed(ctx, reports, func(id string, doc any) (err error) {
		if builder == nil {
			if builder, err = newBuilder(folder); err != nil {
				return err
			}
		}
		return builder.Index(id, doc)
	})
	if err != nil || builder == nil {
		return sum, err // an unfinished builder holds nothing but files in folder
	}
	return sum, builder.Close()
}

// newBuilder opens bleve's offline builder. It writes one segment: the smallest
// index, and scores that do not depend on how the batches fell.
func newBuilder(folder string) (bleve.Builder, error) {
	im, err := newMapping()
	if err != nil {
		return nil, err
	}
	return bleve.NewBuilder(filepath.Join(folder, bleveFolder), im, map[string]any{
		"batchSize": batchSize, "mergeMax": 10, "buildPathPrefix": folder,
	})
}

// removeOthers deletes older generations and what a broken-off Build left.
func removeOthers(path, keep string) error {
	entries, err := os.ReadDir(path)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if name := entry.Name(); strings.HasPrefix(name, generationPrefix) && name != keep {
			if err := os.RemoveAll(filepath.Join(path, name)); err != nil {
				return err
			}
		}
	}
	return nil
}
