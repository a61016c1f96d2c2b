// Package extract turns the blocks of a document into a report: its passages,
// and its figures with unit, qualifier, measure, period, dimension and changes.
//
// A block goes through these steps, each in a file of its own: tokens, periods
// and quantities (scan); what is no figure (zones); the clause that each
// quantity stands in (clause); changes and bases (change); the period that it is
// of (mention, when); what is counted, in the report's words (subject); which statistic
// it is (measure); which indicator of the catalogue (link) and which part of it
// (part); whether it is accepted (judge).
// Nothing here looks at other reports.
package extract

import (
	"fmt"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/read"
	"solieu/corpus/vi"
)

// Version of the reader: a stored report read by an older one is read again.
const Version = 1

// Given is what the caller knows of the report; it outranks what the text says.
type Given struct {
	Number string
	Issued corpus.Date
	Period corpus.Period
	Title  string
}

// Report reads the passages and figures of a document. file is the base name
// that citations show, sum the SHA-256 of its bytes in hex.
func Report(doc *read.Document, file, sum string, given Given, cat *catalog.Catalog) corpus.Report {
	report, x := newExtractor(doc, file, sum, given, cat)
	x.read(doc)
	return *report
}

// newExtractor identifies the report and readies what its blocks share.
func newExtractor(doc *read.Document, file, sum string, given Given, cat *catalog.Catalog) (*corpus.Report, *extractor) {
	report := identify(doc, given)
	report.File, report.SHA256, report.Omissions = file, sum, doc.Omissions
	report.ID = reportID(&report)
	return &report, &extractor{
		report:  &report,
		catalog: cat.WithDefinitions(doc.Text),
		ref:     vi.Reference{Period: report.Period, Day: report.Issued},
		style:   styleOf(doc),
		seen:    map[string]int{},
		leads:   map[string]*scan{},
	}
}

func (x *extractor) read(doc *read.Document) {
	for i := range doc.Blocks {
		x.block(&doc.Blocks[i])
	}
}

// extractor holds what the blocks of one report share.
type extractor struct {
	report  *corpus.Report
	catalog *catalog.Catalog
	ref     vi.Reference
	// style is how the document writes numbers.
	style vi.Style
	// seen finds a figure that is stated twice; it holds places in Figures.
	seen  map[string]int
	leads map[string]*scan
	// recent is the figures of the block before.
	recent []corpus.Figure
	// last is the block before.
	last *read.Block
	// explanations are kept where they are asked for.
	explanations *[]Explanation
}

// block adds a passage and its figures.
func (x *extractor) block(b *read.Block) {
	if b.Kind == read.Caption {
		return
	}
	passage := corpus.Passage{
		ID:      fmt.Sprintf("%s.%d", x.report.ID, len(x.report.Passages)+1),
		Section: b.Section,
		Heading: joinHeadings(b.Headings),
		Text:    b.Text,
	}
	x.report.Passages = append(x.report.Passages, passage)
	if b.Kind == read.Heading && b.Label != "" {
		return
	}
	s := newScan(x, b, passage)
	if x.last != nil && x.last.Section == b.Section {
		s.before = x.last.Text
	}
	x.last = b
	figures := s.statements()
	for _, st := range figures {
		st.id = x.add(st.figure)
	}
	s.explainAll()
	if len(figures) > 0 {
		x.recent = x.recent[:0]
		for _, st := range figures {
			x.recent = append(x.recent, st.figure)
		}
	}
}

// add stores a figure, or leaves it out where the same one was stated before. It
// returns the id of the stored one.
func (x *extractor) add(f corpus.Figure) string {
	key := fmt.Sprintf("%s|%s|%v|%s|%s|%s|%s", f.Indicator, f.Measure, f.Dimension, f.Value, f.Unit, f.Period, f.Qualifier)
	if f.Indicator == "" {
		key += "|" + vi.Fold(f.Subject)
	}
	if at, ok := x.seen[key]; ok {
		x.merge(&x.report.Figures[at], f)
		return x.report.Figures[at].ID
	}
	f.ID = fmt.Sprintf("%s#%d", x.report.ID, len(x.report.Figures)+1)
	x.seen[key] = len(x.report.Figures)
	x.report.Figures = append(x.report.Figures, f)
	return f.ID
}

// merge takes what the second statement of a figure adds: changes, coverage.
func (x *extractor) merge(f *corpus.Figure, again corpus.Figure) {
	if len(f.Changes) == 0 {
		f.Changes = again.Changes
	}
	if f.Coverage.IsZero() {
		f.Coverage = again.Coverage
	}
	if f.Status == corpus.Review && again.Status == corpus.Accepted {
		f.Status, f.Reasons = again.Status, nil
	}
}
