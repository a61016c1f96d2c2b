package fulltext

import (
	"fmt"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// figureDocument is what bleve is given of a figure. Nothing of it is stored: what
// a figure is, the library knows.
type figureDocument struct {
	Words  string `json:"figure"`
	Pairs  string `json:"figure2"`
	Period string `json:"period"`
	Unit   string `json:"unit"`
	Open   string `json:"open"`
}

// feedFigures hands the accepted figures of a report to index.
func feedFigures(report *corpus.Report, about [][]token, cut *tokenizer, sum *totals, index indexer) error {
	headings := make(map[string]string, len(report.Passages))
	for _, passage := range report.Passages {
		headings[passage.ID] = passage.Heading
	}
	seen := make(map[string]bool, len(report.Figures))
	for i := range report.Figures {
		f := &report.Figures[i]
		if f.Status != corpus.Accepted {
			continue
		}
		if f.ID == "" || seen[f.ID] {
			return fmt.Errorf("figure id %q is empty or stands twice", f.ID)
		}
		seen[f.ID] = true
		doc, words := newFigureDocument(f, headings[f.Source.Passage], about, cut)
		if err := index(figureKey(report.ID, f.ID), doc); err != nil {
			return fmt.Errorf("figure %s: %w", f.ID, err)
		}
		sum.figures++
		sum.figureWords += words
	}
	return nil
}

// newFigureDocument makes the document of a figure and says how many words it is
// told with. What the name says the sentence mostly says too: it counts twice.
func newFigureDocument(f *corpus.Figure, heading string, about [][]token, cut *tokenizer) (figureDocument, int) {
	texts := []string{f.Name, f.Subject, f.Unit, f.Dimension[corpus.DimensionPart], heading, f.Source.Quote}
	parts := make([][]token, 0, len(texts)+len(about))
	for _, text := range texts {
		parts = append(parts, cut.tokens(text))
	}
	doc := figureDocument{Period: strings.Join(periodKeys(f), " "), Unit: unitKey(f.Unit)}
	if f.Indicator == "" {
		doc.Open = openKey
	}
	var n int
	doc.Words, doc.Pairs, n = keysOf(append(parts, about...))
	return doc, n
}

// openKey marks the figures that nobody has catalogued.
const openKey = "1"

// atDate begins the key of a month at the end of which something stands.
const atDate = "@"

// periodKeys are what a figure is filtered by: the periods that it is of, and the
// last month of what stands at a date.
func periodKeys(f *corpus.Figure) []string {
	var keys []string
	for _, p := range []corpus.Period{f.Period, f.Beside} {
		if p.IsZero() {
			continue
		}
		keys = append(keys, p.String())
		if f.Measure.AtDate() {
			keys = append(keys, atDate+monthKey(p.End()))
		}
	}
	return keys
}

// monthsBack bounds the months of a long period that are looked into.
const monthsBack = 12

// wantedPeriods are the keys of the figures that may answer for a period: those of
// that very period, and what stands at the end of a month within.
func wantedPeriods(p corpus.Period) []string {
	keys := []string{p.String()}
	for end := p.End(); end > max(p.Start, p.End()-monthsBack); end-- {
		keys = append(keys, atDate+monthKey(end))
	}
	return keys
}

// monthKey is the month before a number of corpus.Period's End.
func monthKey(end int) string { return corpus.Period{Start: end - 1, Months: 1}.String() }

// unitKey is a unit as one word.
func unitKey(unit string) string {
	return strings.Join(strings.Fields(vi.Fold(vi.Clean(unit))), "_")
}

// A figure's document is named by its report and its id; no passage's id begins
// with the sign between them.
const figureSign = "\t"

func figureKey(report, id string) string { return figureSign + report + figureSign + id }

func splitFigureKey(key string) (report, id string, ok bool) {
	rest, ok := strings.CutPrefix(key, figureSign)
	if !ok {
		return "", "", false
	}
	return strings.Cut(rest, figureSign)
}
