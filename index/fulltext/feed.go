package fulltext

import (
	"context"
	"fmt"
	"iter"

	"solieu/corpus"
)

// Reports gives a slice in the form that Build and Memory read.
func Reports(reports []corpus.Report) iter.Seq2[corpus.Report, error] {
	return func(yield func(corpus.Report, error) bool) {
		for _, report := range reports {
			if !yield(report, nil) {
				return
			}
		}
	}
}

// totals are the sums that scoring needs and bleve does not keep.
type totals struct {
	passages, words int
	figures         int
	// figureWords is the number of words that all figures are told with.
	figureWords int
}

// average is the mean number of words of a passage.
func (t totals) average() float64 { return mean(t.words, t.passages) }

// averageFigure is the mean number of words that a figure is told with.
func (t totals) averageFigure() float64 { return mean(t.figureWords, t.figures) }

func mean(sum, n int) float64 {
	if n == 0 {
		return 1
	}
	return float64(sum) / float64(n)
}

// indexer takes a document in.
type indexer func(id string, doc any) error

// feed hands every passage and every accepted figure of the reports to index. A
// passage without a word cannot be searched for and is left out.
func feed(ctx context.Context, reports iter.Seq2[corpus.Report, error], index indexer) (totals, error) {
	var sum totals
	seen := make(map[string]bool)
	cut := newTokenizer()
	for report, err := range reports {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return sum, err
		}
		if seen[report.ID] {
			return sum, fmt.Errorf("two reports have the id %q", report.ID)
		}
		seen[report.ID] = true
		about := reportContext(cut, &report)
		err := feedPassages(&report, about, cut, &sum, index)
		if err == nil {
			err = feedFigures(&report, about, cut, &sum, index)
		}
		if err != nil {
			return sum, fmt.Errorf("report %s: %w", report.ID, err)
		}
	}
	return sum, nil
}

func feedPassages(report *corpus.Report, about [][]token, cut *tokenizer, sum *totals, index indexer) error {
	seen := make(map[string]bool, len(report.Passages))
	for _, passage := range report.Passages {
		if passage.ID == "" || seen[passage.ID] {
			return fmt.Errorf("passage id %q is empty or stands twice", passage.ID)
		}
		seen[passage.ID] = true
		text := cut.tokens(passage.Text)
		if len(text) == 0 {
			continue
		}
		context := append([][]token{cut.tokens(passage.Heading)}, about...)
		doc, words := newDocument(report.ID, text, context)
		if err := index(passage.ID, doc); err != nil {
			return fmt.Errorf("passage %s: %w", passage.ID, err)
		}
		sum.passages++
		sum.words += words
	}
	return nil
}
