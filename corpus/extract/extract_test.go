package extract

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/read"
	"solieu/corpus/sample"
)

var update = flag.Bool("update", false, "write the golden files anew")

// sumOfTests stands for the SHA-256 of a file; reading does not depend on it.
const sumOfTests = "00"

// readReport reads a file as import does.
func readReport(tb testing.TB, name string, data []byte) (*read.Document, corpus.Report) {
	tb.Helper()
	doc, err := read.File(name, data)
	if err != nil {
		tb.Fatalf("%s: %v", name, err)
	}
	return doc, Report(doc, name, sumOfTests, Given{}, builtin(tb))
}

func builtin(tb testing.TB) *catalog.Catalog {
	tb.Helper()
	cat, err := catalog.Builtin()
	if err != nil {
		tb.Fatal(err)
	}
	return cat
}

// messyReports are the reports in testdata by base name, written by us in the
// manner of real ones.
func messyReports(tb testing.TB) map[string][]byte {
	tb.Helper()
	names, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		tb.Fatal(err)
	}
	reports := map[string][]byte{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		reports[filepath.Base(name)] = data
	}
	if len(reports) == 0 {
		tb.Fatal("no reports in testdata")
	}
	return reports
}

// allReports are the messy reports and the built-in digests.
func allReports(tb testing.TB) map[string][]byte {
	tb.Helper()
	reports := messyReports(tb)
	for _, file := range sample.Files() {
		reports[file.Name] = file.Data
	}
	return reports
}

func TestGolden(t *testing.T) {
	for name, data := range allReports(t) {
		t.Run(name, func(t *testing.T) {
			_, report := readReport(t, name, data)
			got := listing(&report)
			golden := filepath.Join("testdata", strings.TrimSuffix(name, filepath.Ext(name))+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			reportChanges(t, golden, got, string(want))
		})
	}
}

// reportChanges shows the lines that are only in one of two listings.
func reportChanges(t *testing.T, golden, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(want, "\n")
	for _, line := range wantLines {
		if !slices.Contains(gotLines, line) {
			t.Errorf("%s: no longer read: %s", golden, line)
		}
	}
	for _, line := range gotLines {
		if !slices.Contains(wantLines, line) {
			t.Errorf("%s: newly read: %s", golden, line)
		}
	}
	t.Errorf("%s differs; run go test -update and hold each changed line against the report", golden)
}

// listing shows what a report is, its figures one a line, and the score.
func listing(report *corpus.Report) string {
	var b strings.Builder
	fmt.Fprintf(&b, "number %s, issued %s, period %s, title %q\n", orDash(report.Number), orDash(report.Issued.String()), orDash(report.Period.String()), report.Title)
	accepted := 0
	for i := range report.Figures {
		f := &report.Figures[i]
		if f.Status == corpus.Accepted {
			accepted++
		}
		fmt.Fprintln(&b, line(f))
	}
	fmt.Fprintf(&b, "%d figures accepted, %d held\n", accepted, len(report.Figures)-accepted)
	return b.String()
}

// line shows a figure: status, period, coverage, value, unit, qualifier, measure,
// indicator, part and nature, changes, subject, and why it is held.
func line(f *corpus.Figure) string {
	columns := []string{
		string(f.Status), orDash(f.Period.String()), span(f.Coverage), value(f), orDash(f.Unit), string(f.Qualifier),
		string(f.Measure), orDash(f.Indicator), dimension(f.Dimension), changes(f.Changes), orDash(f.Subject),
	}
	if len(f.Reasons) > 0 {
		columns = append(columns, "("+strings.Join(f.Reasons, "; ")+")")
	}
	return strings.Join(columns, " | ")
}

func value(f *corpus.Figure) string {
	if f.Of != nil {
		return f.Value.String() + " of " + f.Of.String()
	}
	return f.Value.String()
}

func span(s corpus.Span) string {
	if s.IsZero() {
		return "-"
	}
	return s.From.String() + ".." + s.To.String()
}

func dimension(d corpus.Dimension) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(d)) {
		parts = append(parts, name+"="+d[name])
	}
	return orDash(strings.Join(parts, ", "))
}

func changes(list []corpus.Change) string {
	var parts []string
	for _, c := range list {
		parts = append(parts, strings.Join(strings.Fields(fmt.Sprintf("%s %s %s %s vs %s", c.Direction, c.Qualifier, c.Value, c.Unit, orDash(c.Versus.String()))), " "))
	}
	return orDash(strings.Join(parts, ", "))
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
