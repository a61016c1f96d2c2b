package extract

import (
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"

	"solieu/corpus"
	"solieu/corpus/corpustest"
	"solieu/corpus/read"
	"solieu/corpus/vi"
)

// realReports are the reports that lie beside a development checkout; the test is
// skipped where there are none.
func realReports(tb testing.TB) map[string][]byte {
	tb.Helper()
	files := os.DirFS(corpustest.Shared(tb, "reports"))
	names, err := fs.Glob(files, "*.txt")
	if err != nil || len(names) == 0 {
		tb.Skip("the real reports are not beside this checkout")
	}
	reports := map[string][]byte{}
	for _, name := range names {
		if reports[name], err = fs.ReadFile(files, name); err != nil {
			tb.Fatal(err)
		}
	}
	return reports
}

// TestInvariants holds every figure to what answers rely on.
func TestInvariants(t *testing.T) {
	for name, data := range allReports(t) {
		t.Run(name, func(t *testing.T) {
			doc, report := readReport(t, name, data)
			checkReport(t, doc, &report)
		})
	}
}

func TestInvariantsOfRealReports(t *testing.T) {
	for name, data := range realReports(t) {
		t.Run(name, func(t *testing.T) {
			doc, report := readReport(t, name, data)
			checkReport(t, doc, &report)
		})
	}
}

// checkReport holds the promises that every report keeps, sensible text or not.
func checkReport(t *testing.T, doc *read.Document, report *corpus.Report) {
	t.Helper()
	passages := map[string]string{}
	for _, p := range report.Passages {
		if _, twice := passages[p.ID]; twice || p.ID == "" {
			t.Errorf("passage id %q is empty or given twice", p.ID)
		}
		passages[p.ID] = p.Text
	}
	ids := map[string]bool{}
	for i := range report.Figures {
		f := &report.Figures[i]
		if ids[f.ID] || f.ID == "" {
			t.Errorf("figure id %q is empty or given twice", f.ID)
		}
		ids[f.ID] = true
		checkCitation(t, doc, passages, f)
		checkComplete(t, f)
	}
}

func checkCitation(t *testing.T, doc *read.Document, passages map[string]string, f *corpus.Figure) {
	t.Helper()
	quote := f.Source.Quote
	if quote == "" || !strings.Contains(doc.Text, quote) {
		t.Errorf("%s: quote is no literal piece of the file: %q", line(f), quote)
	}
	if !strings.Contains(passages[f.Source.Passage], quote) {
		t.Errorf("%s: quote is not in passage %s: %q", line(f), f.Source.Passage, quote)
	}
	if !states(quote, f) {
		t.Errorf("%s: quote does not state the value: %q", line(f), quote)
	}
}

// states reports whether some number of the quote, read by itself, is the figure's.
func states(quote string, f *corpus.Figure) bool {
	text := vi.NewText(quote)
	for i := range text.Tokens {
		for _, style := range []vi.Style{vi.Vietnamese, vi.English} {
			q, ok := vi.QuantityAt(text, i, style)
			if ok && q.Value == f.Value && (f.Of == nil) == (q.Of == nil) && (f.Of == nil || *f.Of == *q.Of) {
				return true
			}
		}
	}
	return false
}

func checkComplete(t *testing.T, f *corpus.Figure) {
	t.Helper()
	switch f.Status {
	case corpus.Accepted:
		if f.Period.IsZero() || f.Unit == "" || f.Name == "" || f.Measure == "" || f.Qualifier == "" {
			t.Errorf("accepted without period, unit, name, measure or qualifier: %s", line(f))
		}
		if len(f.Reasons) > 0 {
			t.Errorf("accepted in spite of reasons: %s", line(f))
		}
	case corpus.Review:
		if len(f.Reasons) == 0 {
			t.Errorf("held for no reason: %s", line(f))
		}
	default:
		t.Errorf("no status: %s", line(f))
	}
}

// ways of writing the same report that must give the same figures.
var ways = []struct {
	name  string
	write func(string) string
}{
	{"NFC", norm.NFC.String},
	{"NFD", norm.NFD.String},
	{"old tone placement", oldTones.Replace},
	{"new tone placement", newTones.Replace},
	{"old tone placement in NFD", func(s string) string { return norm.NFD.String(oldTones.Replace(norm.NFC.String(s))) }},
	{"CRLF", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
	{"BOM", func(s string) string { return "\ufeff" + s }},
	{"BOM and CRLF", func(s string) string { return "\ufeff" + strings.ReplaceAll(s, "\n", "\r\n") }},
	{"no-break spaces", noBreak.Replace},
	{"spaces at the ends of lines", func(s string) string { return strings.ReplaceAll(s, "\n", " \t\n") }},
	{"zero width spaces", func(s string) string { return strings.ReplaceAll(s, " ", " \u200b") }},
	{"soft hyphens", func(s string) string { return softHyphens.Replace(s) }},
	{"no line at the end", func(s string) string { return strings.TrimRight(s, "\n") }},
}

// softHyphens are left in words by word processors and web pages.
var softHyphens = strings.NewReplacer("giao dịch", "giao\u00ad dịch", "nghìn", "ng\u00adhìn", "tháng", "thá\u00adng", ".", "\u200b.\u2060")

// TestSameFigures: the words of a figure may be written in the other way, so folded
// lines are compared.
func TestSameFigures(t *testing.T) { testSameFigures(t, allReports(t)) }

func TestSameFiguresOfRealReports(t *testing.T) { testSameFigures(t, realReports(t)) }

func testSameFigures(t *testing.T, reports map[string][]byte) {
	for name, data := range reports {
		want := foldedFigures(t, name, string(data))
		for _, way := range ways {
			t.Run(name+"/"+way.name, func(t *testing.T) {
				compare(t, foldedFigures(t, name, way.write(string(data))), want)
			})
		}
	}
}

// noBreak puts the spaces that word processors put before units.
var noBreak = strings.NewReplacer(" triệu", "\u00a0triệu", " tỷ", "\u00a0tỷ", " tháng", "\u00a0tháng")

// TestSameFiguresAmidChrome puts around a report what pages put there.
func TestSameFiguresAmidChrome(t *testing.T) { testAmidChrome(t, messyReports(t)) }

func TestSameFiguresOfRealReportsAmidChrome(t *testing.T) { testAmidChrome(t, realReports(t)) }

func testAmidChrome(t *testing.T, reports map[string][]byte) {
	const above = "Trang chủ\nGiới thiệu\nTin tức\nLiên hệ\nĐăng nhập\n\n"
	const below = "\n\nTruy cập\nHôm nay:\n17\nHôm qua:\n45\nTháng này:\n903\nTất cả:\n184152\n"
	ways := []struct {
		name  string
		write func(string) string
	}{
		{"above", func(s string) string { return above + s }},
		{"below", func(s string) string { return s + below }},
		{"above and below", func(s string) string { return above + s + below }},
		{"twice", func(s string) string { return s + "\n\n" + s }},
		{"twice amid chrome", func(s string) string { return above + s + "\n\n" + s + below }},
		{"page numbers", func(s string) string { return betweenPages(s, "%d") }},
		{"dashed page numbers", func(s string) string { return betweenPages(s, "- %d -") }},
		{"named page numbers", func(s string) string { return betweenPages(s, "Trang %d/40") }},
		{"form feeds", func(s string) string { return betweenPages(s, "%d\n\f") }},
	}
	for name, data := range reports {
		want := foldedFigures(t, name, string(data))
		for _, way := range ways {
			t.Run(name+"/"+way.name, func(t *testing.T) {
				compare(t, foldedFigures(t, name, way.write(string(data))), want)
			})
		}
	}
}

// pageNumber is a line that numbers a page.
var pageNumber = regexp.MustCompile(`(?m)^\d+\r?$`)

// linesOfPage is how many lines a page has at least.
const linesOfPage = 25

// betweenPages writes the foot of a page behind a paragraph now and then. A report
// that has pages already is left as it is.
func betweenPages(text, foot string) string {
	if pageNumber.MatchString(text) {
		return text
	}
	var b strings.Builder
	page, lines := 1, 0
	for line := range strings.Lines(text) {
		b.WriteString(line)
		if lines++; lines >= linesOfPage && strings.HasSuffix(line, ".\n") {
			fmt.Fprintf(&b, "\n"+foot+"\n\n", page)
			page, lines = page+1, 0
		}
	}
	return b.String()
}

func foldedFigures(t *testing.T, name, text string) []string {
	t.Helper()
	_, report := readReport(t, name, []byte(text))
	var lines []string
	for i := range report.Figures {
		lines = append(lines, vi.Fold(line(&report.Figures[i])))
	}
	return lines
}

func compare(t *testing.T, got, want []string) {
	t.Helper()
	if slices.Equal(got, want) {
		return
	}
	for _, l := range want {
		if !slices.Contains(got, l) {
			t.Errorf("lost  %s", l)
		}
	}
	for _, l := range got {
		if !slices.Contains(want, l) {
			t.Errorf("added %s", l)
		}
	}
	if !t.Failed() {
		t.Error("the figures come in another order")
	}
}

// tonePairs are the syllable endings whose tone is written on one or the other
// vowel: new and old (hoà and hòa are both in use).
var tonePairs = []string{
	"oà", "òa", "oá", "óa", "oả", "ỏa", "oã", "õa", "oạ", "ọa",
	"oè", "òe", "oé", "óe", "oẻ", "ỏe", "oẽ", "õe", "oẹ", "ọe",
	"uỳ", "ùy", "uý", "úy", "uỷ", "ủy", "uỹ", "ũy", "uỵ", "ụy",
}

var oldTones, newTones = toneReplacer(0, 1), toneReplacer(1, 0)

// toneReplacer moves tones where the ending ends the syllable; quy keeps its tone.
func toneReplacer(from, to int) *strings.Replacer {
	var pairs []string
	for _, q := range []string{"q", "Q"} {
		for i := 0; i < len(tonePairs); i += 2 {
			pairs = append(pairs, q+tonePairs[i+from], q+tonePairs[i+from])
		}
	}
	for _, end := range []string{" ", ",", ".", ";", ":", ")", "\n"} {
		for i := 0; i < len(tonePairs); i += 2 {
			pairs = append(pairs, tonePairs[i+from]+end, tonePairs[i+to]+end)
		}
	}
	return strings.NewReplacer(pairs...)
}

// TestIndependent reads all reports side by side, twice: what is read of one
// neither depends on the others nor on the run.
func TestIndependent(t *testing.T) {
	reports := allReports(t)
	alone := map[string]corpus.Report{}
	for name, data := range reports {
		_, alone[name] = readReport(t, name, data)
	}
	var group sync.WaitGroup
	for range 2 {
		for name, data := range reports {
			group.Go(func() {
				_, again := readReport(t, name, data)
				if !reflect.DeepEqual(again, alone[name]) {
					t.Errorf("%s: read differently beside other reports", name)
				}
			})
		}
	}
	group.Wait()
}

// TestGivenOutranks holds what the caller knows above what the text says.
func TestGivenOutranks(t *testing.T) {
	name := "phan.txt"
	doc, plain := readReport(t, name, messyReports(t)[name])
	given := Given{Number: "99/BC-XYZ", Issued: corpus.Date{Year: 2022, Month: 3, Day: 1}, Period: corpus.Month(2022, 2), Title: "Tên khác"}
	cat := builtin(t)
	report := Report(doc, name, sumOfTests, given, cat)
	if report.Number != given.Number || report.Issued != given.Issued || report.Period != given.Period || report.Title != given.Title {
		t.Errorf("got %s %s %s %q, want what was given", report.Number, report.Issued, report.Period, report.Title)
	}
	if report.ID == plain.ID {
		t.Errorf("id %s is that of another number", report.ID)
	}
}
