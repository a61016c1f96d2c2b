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
	passages int
	words    int
}

// average is the mean number of words of a passage.
func (t totals) average() float64 {
	if t.passages == 0 {
		return 1
	}
	return float64(t.words) / float64(t.passages)
}

// feed hands every passage of the reports to index. A passage without a word
// cannot be searched for and is left out.
func feed(ctx context.Context, reports iter.Seq2[corpus.Report, error], index func(id string, doc document) error) (totals, error) {
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
		if err := feedReport(&report, cut, &sum, index); err != nil {
			return sum, fmt.Errorf("report %s: %w", report.ID, err)
		}
	}
	return sum, nil
}

func feedReport(report *corpus.Report, cut *tokenizer, sum *totals, index func(id string, doc document) error) error {
	seen := make(map[string]bool, len(report.Passages))
	about := reportContext(cut, report)
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
