// Package extract turns the blocks of a document into a report: its passages,
// and its figures with unit, qualifier, measure, period, dimension and changes.
//
// A block goes through these steps, each in a file of its own: tokens, periods
// and quantities (scan); what is no figure (zones); the clause that each
// quantity stands in (clause); whether it is a change, a base's own value or a part
// (change, base, whole, members); the period that it is of (mention, which, when); whether it
// is planned rather than counted (plan); what is counted, in the report's words
// (subject, rate), and what it goes on about where these say too little (about, list,
// topic); which statistic it is (measure); which indicator of the catalogue
// (link) and which part of it (part); whether it is accepted (judge). Last, what the
// report states twice becomes one figure (same). Explanation tells of each number
// what these steps found.
// Nothing here looks at other reports.
package extract

import (
	"fmt"
	"sync"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/read"
	"solieu/corpus/vi"
)

// Version of the reader: a stored report read by an older one is read again.
const Version = 6

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
	report, x := newExtractor(doc, file, sum, given, cat)
	x.read(doc)
	report.Figures, _, _ = oneEach(x.told, report.ID)
	x.tellApart(report.Figures)
	return *report
}

// Reading is a report with what reading it showed besides.
type Reading struct {
	Report corpus.Report
	// Rounded are the coarser statements of its figures, those of one figure
	// together and in the order of the figures. A library has no need of them.
	Rounded []Rounded
	// Numbers tell how each number of the report was read.
	Numbers []Explanation
}

// Look reads a report as Report does, and shows how.
func Look(doc *read.Document, file, sum string, given Given, cat *catalog.Catalog) Reading {
	report, x := newExtractor(doc, file, sum, given, cat)
	x.explanations = &[]Explanation{}
	x.read(doc)
	var places []int
	reading := Reading{Numbers: *x.explanations}
	report.Figures, reading.Rounded, places = oneEach(x.told, report.ID)
	x.tellApart(report.Figures)
	for i := range reading.Numbers {
		if e := &reading.Numbers[i]; e.told > 0 {
			e.Figure = report.Figures[places[e.told-1]].ID
		}
	}
	reading.Report = *report
	return reading
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
		leads:   map[string]*scan{},
		titled:  map[string]bool{},
		window:  windowOf(doc, report),
		other:   otherPeriod(doc, report),
		closed:  closing{day: closingOf(doc, report)},
	}
}

// rooms are texts of reports read before: their tokens' room and the syllables they
// remember serve the next.
var rooms = sync.Pool{New: func() any { return new([2]vi.Text) }}

func (x *extractor) read(doc *read.Document) {
	x.texts = rooms.Get().(*[2]vi.Text)
	defer rooms.Put(x.texts)
	for i := range doc.Blocks {
		x.block(&doc.Blocks[i])
	}
	x.tellSections()
}

// extractor holds what the blocks of one report share.
type extractor struct {
	report  *corpus.Report
	catalog *catalog.Catalog
	ref     vi.Reference
	// style is how the document writes numbers.
	style vi.Style
	// told is all that is stated, in the order of the document.
	told  []told
	leads map[string]*scan
	// texts are the block at hand and the one before, in turn: their tokens don't
	// outlive them.
	texts *[2]vi.Text
	turn  int
	// titled are the texts of headings, as against lead-ins.
	titled map[string]bool
	// window is the days that the report covers where it names them: "(từ ngày 15/3
	// đến ngày 14/6/2023)".
	window corpus.Span
	// other is the words of a second period that the title names: "tháng 10 và 10 tháng".
	other string
	carry carry
	// spoken are the levels told last.
	spoken []spoken
	// closed is the day that the figures without one stand at.
	closed closing
	// headDay is that of the report's head, where a section has another.
	headDay corpus.Date
	// recent is the figures of the block before.
	recent []told
	// last is the block before.
	last *scan
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
	x.close(b)
	if b.Kind == read.Heading && b.Label != "" {
		return
	}
	s := newScan(x, b, passage)
	if x.last != nil && (x.last.block.Section == b.Section || s.partOpener(0) > 0) {
		s.before = x.last
	}
	figures := s.statements()
	x.last, s.before = s, nil
	x.remember(s)
	x.told = append(x.told, figures...)
	s.explainAll()
	if len(figures) > 0 {
		x.recent = figures
	}
}
