package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/spf13/pflag"
	"golang.org/x/sync/errgroup"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/check"
	"solieu/corpus/extract"
	"solieu/corpus/library"
	"solieu/corpus/read"
	"solieu/corpus/sample"
	"solieu/index/fulltext"
	"solieu/index/qa"
)

// dataFlag binds --data, which most commands share.
func dataFlag(flags *pflag.FlagSet) *string {
	return flags.String("data", "", "`folder` of the library; created when missing (default: the built-in library, in memory)")
}

// readReport reads one file into a report. name is the base name that citations
// show; one that ends in .docx is a Word document's.
func readReport(name string, data []byte, given extract.Given, cat *catalog.Catalog) (corpus.Report, error) {
	text := data
	if read.IsDocx(name) {
		var err error
		if text, err = read.Docx(data); err != nil {
			return corpus.Report{}, fmt.Errorf("read %s: %w", name, err)
		}
	}
	doc, err := read.File(name, text)
	if err != nil {
		return corpus.Report{}, err
	}
	report := extract.Report(doc, name, sumOf(data), given, cat)
	report.Findings = check.Report(&report)
	return report, nil
}

// decided carries out what was decided about a report as read, and holds its
// figures against each other anew.
func decided(report corpus.Report, standing corpus.Standing) corpus.Report {
	if len(standing[report.ID]) == 0 {
		return report
	}
	report = corpus.Decide(report, standing)
	report.Findings = check.Report(&report)
	return report
}

// lookAtReport reads one file and shows how.
func lookAtReport(name string, data []byte, given extract.Given, cat *catalog.Catalog) (extract.Reading, error) {
	doc, err := read.File(name, data)
	if err != nil {
		return extract.Reading{}, err
	}
	return extract.Look(doc, name, sumOf(data), given, cat), nil
}

// sumOf is the SHA-256 of a file's bytes, in hex.
func sumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// openEngine opens the library of a folder, or the built-in one, for questions.
// The search is to be closed.
func openEngine(ctx context.Context, dir string) (engine *qa.Engine, search *lazySearch, err error) {
	if dir == "" {
		return builtinEngine(ctx)
	}
	lib, err := library.Open(ctx, dir)
	if err != nil {
		return nil, nil, err
	}
	defer lib.Close()
	return libraryEngine(ctx, lib, dir)
}

// builtinEngine reads the built-in digests, by the same code as any report.
func builtinEngine(ctx context.Context) (*qa.Engine, *lazySearch, error) {
	cat, err := catalog.Builtin()
	if err != nil {
		return nil, nil, err
	}
	files := sample.Files()
	reports := make([]corpus.Report, len(files))
	var reading errgroup.Group
	for i, f := range files {
		reading.Go(func() (err error) {
			reports[i], err = readReport(f.Name, f.Data, extract.Given{}, cat)
			return err
		})
	}
	if err := reading.Wait(); err != nil {
		return nil, nil, err
	}
	search := &lazySearch{open: func(ctx context.Context) (*fulltext.Index, error) {
		return fulltext.Memory(ctx, fulltext.Reports(reports), searchOptions(cat))
	}}
	return qa.New(reports, cat, search, today), search, nil
}

func libraryEngine(ctx context.Context, lib *library.Library, dir string) (*qa.Engine, *lazySearch, error) {
	cat, err := catalog.Load(dir)
	if err != nil {
		return nil, nil, err
	}
	// The stamp is taken first: should an import or a decision come between, the
	// index is old, never ahead.
	stamp, err := lib.Stamp(ctx)
	if err != nil {
		return nil, nil, err
	}
	reports, decisions, err := lib.Readings(ctx)
	if err != nil {
		return nil, nil, err
	}
	standing := corpus.Latest(decisions)
	for i := range reports {
		reports[i] = decided(reports[i], standing)
	}
	search := &lazySearch{open: func(ctx context.Context) (*fulltext.Index, error) {
		return openIndex(ctx, dir, stamp, reports, cat)
	}}
	return qa.New(reports, cat, search, today), search, nil
}

func searchOptions(cat *catalog.Catalog) fulltext.Options {
	short := cat.Abbreviations()
	return fulltext.Options{Expand: func(folded string) [][]string {
		if long := short.Long(folded); len(long) == 1 {
			return long
		}
		var forms [][]string
		for _, s := range short.Short(strings.Fields(folded)) {
			forms = append(forms, []string{s})
		}
		return forms
	}}
}

// openIndex opens the full-text index beside the library, and builds it anew when
// it is missing, old or broken. Where the folder can't be written, it is built in
// memory.
func openIndex(ctx context.Context, dir, stamp string, reports []corpus.Report, cat *catalog.Catalog) (*fulltext.Index, error) {
	path := filepath.Join(dir, "index")
	options := searchOptions(cat)
	if x, state, err := fulltext.Open(path, stamp, options); err == nil && state == fulltext.Fresh {
		return x, nil
	}
	if err := fulltext.Build(ctx, path, fulltext.Reports(reports), stamp); err != nil {
		return fulltext.Memory(ctx, fulltext.Reports(reports), options)
	}
	x, state, err := fulltext.Open(path, stamp, options)
	if err != nil {
		return nil, err
	}
	if state != fulltext.Fresh {
		return fulltext.Memory(ctx, fulltext.Reports(reports), options)
	}
	return x, nil
}

// lazySearch opens the full-text index at the first question that needs it: most
// are answered by figures alone.
type lazySearch struct {
	open func(context.Context) (*fulltext.Index, error)
	once sync.Once
	x    *fulltext.Index
	err  error
}

func (l *lazySearch) ready(ctx context.Context) error {
	l.once.Do(func() { l.x, l.err = l.open(context.WithoutCancel(ctx)) })
	return l.err
}

// Search implements qa.Searcher.
func (l *lazySearch) Search(ctx context.Context, question string, n int) (fulltext.Result, error) {
	if err := l.ready(ctx); err != nil {
		return fulltext.Result{}, fmt.Errorf("open the full-text index: %w", err)
	}
	return l.x.Search(ctx, question, n)
}

// Figures implements qa.Searcher.
func (l *lazySearch) Figures(ctx context.Context, query fulltext.FigureQuery, n int) ([]fulltext.FigureHit, error) {
	if err := l.ready(ctx); err != nil {
		return nil, fmt.Errorf("open the full-text index: %w", err)
	}
	return l.x.Figures(ctx, query, n)
}

// Close closes the index if it was opened.
func (l *lazySearch) Close() error {
	l.once.Do(func() { l.err = fulltext.ErrClosed })
	if l.x == nil {
		return nil
	}
	return l.x.Close()
}

// today is the day in Vietnam, which has one time zone and no summer time.
func today() corpus.Date {
	return corpus.DateOf(time.Now().In(time.FixedZone("ICT", 7*60*60)))
}

// readFile reads a report's file, refusing what is no file or too large before
// its bytes are taken in.
func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case os.IsNotExist(err):
		return nil, fmt.Errorf("%s: there is no such file", path)
	case err != nil:
		return nil, fmt.Errorf("%s: can't be read: %w", path, err)
	case info.IsDir():
		return nil, fmt.Errorf("%s: is a folder; name the files in it", path)
	case info.Size() > read.MaxBytes:
		return nil, fmt.Errorf("%s: %w", path, read.ErrTooLarge)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: can't be read: %w", path, err)
	}
	return data, nil
}
