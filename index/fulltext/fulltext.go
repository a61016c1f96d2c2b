// Package fulltext finds the passages of reports that a question's words speak
// of, and the figures that are told with them. It alone knows bleve: keys of
// words, the index on disk and in memory, and ranking belong here; what a figure
// means and what to answer do not.
//
// A search has two stages. Bleve's postings of folded words and folded
// neighbours give some candidates, the rarest terms first, so that time does not
// grow with the library. The candidates are then scored exactly: with marks
// where the question has them, with spelling corrections and abbreviations, by
// how much of the question a passage covers and how closely together.
//
// Figures have the first stage only: who asks for them holds the names of their
// series against the question.
package fulltext

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/blevesearch/bleve/v2"
)

// Expander gives what a word or phrase can stand for, each as its words: of
// "dvctt" the expansion [dich vu cong truc tuyen], of "dich vu cong truc tuyen"
// the abbreviation [dvctt]. What it is asked is folded as by vi.Fold, the words
// of a phrase separated by single spaces; what it gives may be folded or not. It
// returns nil for what it does not know and is called from several goroutines.
type Expander func(folded string) [][]string

// Options of an index, all of them used when searching only.
type Options struct {
	// Expand knows abbreviations; nil knows none.
	Expand Expander
}

// Hit is a passage found.
type Hit struct {
	Passage string
	Report  string
	// Score is 1 for the best hit of a search and falls from there; it says
	// nothing about how good the best one is. Coverage does.
	Score float64
	// Coverage is the share, from 0 to 1, of the question's distinct content
	// words that the passage, its headings and its report's title contain; a
	// rare word weighs more. A word counts 0.8 where its marks differ or its
	// spelling was corrected.
	Coverage float64
	// Window is the same share for the best 25 syllables of the text alone.
	Window float64
	// Start and End are the bytes of the passage's text from the first to the
	// last word found in those 25 syllables; both 0 when the text has none.
	Start, End int
}

// Correction is a word of the question that was also searched in another spelling.
type Correction struct {
	Typed string
	// Read is the reports' word as the index keeps it: without marks, and with
	// i for a final y.
	Read string
}

// Result is what a search found.
type Result struct {
	// Hits are the best first; empty when nothing was found.
	Hits []Hit
	// Unknown are the content words, as typed, that no passage contains; a word
	// that was corrected is among them, one whose expansion occurs is not.
	Unknown []string
	// Corrected are the spellings searched beside the typed ones.
	Corrected []Correction
}

// Errors of Search.
var (
	ErrClosed  = errors.New("the full-text index is closed")
	ErrDamaged = errors.New("the full-text index is damaged, rebuild it")
)

// maxHits is how many candidates are scored exactly, and so the most hits.
const maxHits = 200

// Index is an open index. Its methods may be called from several goroutines.
type Index struct {
	engine  bleve.Index
	totals  totals
	options Options

	// mu is held for reading while a search runs: Close waits.
	mu     sync.RWMutex
	closed bool
}

func newIndex(engine bleve.Index, sum totals, options Options) *Index {
	return &Index{engine: engine, totals: sum, options: options}
}

// Passages is how many passages can be found.
func (x *Index) Passages() int { return x.totals.passages }

// Close waits for running searches and gives the files back. Closing twice does nothing.
func (x *Index) Close() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.closed {
		return nil
	}
	x.closed = true
	return x.engine.Close()
}

// Search finds the n passages, 200 at most, that fit the question best. A
// question without content words finds nothing; of a long one the first 64
// words count. Errors are those of ctx, ErrClosed, ErrDamaged and the disk's.
func (x *Index) Search(ctx context.Context, question string, n int) (result Result, err error) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	if x.closed {
		return Result{}, ErrClosed
	}
	defer recoverDamage(&err)
	result, err = x.search(ctx, question, n)
	if err != nil {
		return Result{}, fmt.Errorf("search passages: %w", err)
	}
	return result, nil
}

func (x *Index) search(ctx context.Context, question string, n int) (Result, error) {
	inner, err := x.engine.Advanced()
	if err != nil {
		return Result{}, err
	}
	reader, err := inner.Reader()
	if err != nil {
		return Result{}, err
	}
	defer reader.Close()
	p, err := newPlan(newCounts(ctx, reader, x.totals), question, x.options.Expand)
	if err != nil {
		return Result{}, err
	}
	result := Result{Unknown: p.unknown, Corrected: p.corrected}
	if n <= 0 || len(p.groups) == 0 {
		return result, nil
	}
	found, err := candidates(ctx, reader, p)
	if err != nil {
		return Result{}, err
	}
	hits, err := rank(p, stored{reader}, found)
	if err != nil {
		return Result{}, err
	}
	result.Hits = hits[:min(n, len(hits))]
	return result, nil
}
