// Package extract turns the blocks of a document into a report: its passages,
// and its figures with unit, qualifier, measure, period, dimension and changes.
//
// A block goes through these steps, each in a file of its own: tokens, periods
// and quantities (scan); what is no figure (zones); the clause that each
// quantity stands in (clause); changes and bases (change); the period that it is
// of (mention, when); what is counted, in the report's words (subject); which statistic
// it is (measure); which indicator of the catalogue (link) and which part of it
// (part); whether it is accepted (judge). Last, what the report states twice
// becomes one figure (same).
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

// Rounded is a statement that gives a figure of the report with fewer digits.
type Rounded struct {
	corpus.Figure
	// Rounds is the id of the figure that it states.
	Rounds string `json:"rounds"`
}

// Report reads the passages and figures of a document. file is the base name
// that citations show, sum the SHA-256 of its bytes in hex.
func Report(doc *read.Document, file, sum string, given Given, cat *catalog.Catalog) corpus.Report {
	report, _ := Statements(doc, file, sum, given, cat)
	return report
}

// Statements is Report, with the coarser statements of its figures, those of one
// figure together and in the order of the figures. They show what was read; a
// library has no need of them.
func Statements(doc *read.Document, file, sum string, given Given, cat *catalog.Catalog) (corpus.Report, []Rounded) {
	report := identify(doc, given)
	report.File, report.SHA256, report.Omissions = file, sum, doc.Omissions
	report.ID = reportID(&report)
	x := extractor{
		report:  &report,
		catalog: cat.WithDefinitions(doc.Text),
		ref:     vi.Reference{Period: report.Period, Day: report.Issued},
		english: englishNumbers(doc),
		leads:   map[string]*scan{},
	}
	for i := range doc.Blocks {
		x.block(&doc.Blocks[i])
	}
	var rounded []Rounded
	report.Figures, rounded = oneEach(x.told, report.ID)
	return report, rounded
}

// extractor holds what the blocks of one report share.
type extractor struct {
	report  *corpus.Report
	catalog *catalog.Catalog
	ref     vi.Reference
	english bool
	// told is all that is stated, in the order of the document.
	told  []told
	leads map[string]*scan
	// recent is the figures of the block before.
	recent []told
	// last is the block before.
	last *read.Block
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
	x.told = append(x.told, figures...)
	if len(figures) > 0 {
		x.recent = figures
	}
}
