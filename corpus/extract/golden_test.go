package extract

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"solieu/corpus"
)

// TestGolden holds every figure of our reports and of the built-in digests against
// a file with a line for each, so that a change of the reader shows in review.
func TestGolden(t *testing.T) {
	for name, data := range allReports(t) {
		t.Run(name, func(t *testing.T) {
			_, report := readReport(t, name, data)
			got := listing(&report)
			golden := goldenFile(name)
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

// goldenFile is where a report's listing lies: beside the report, for a digest
// in testdata.
func goldenFile(name string) string {
	folder := "testdata"
	if _, err := os.Stat(filepath.Join(messyFolder, name)); err == nil {
		folder = messyFolder
	}
	return filepath.Join(folder, strings.TrimSuffix(name, filepath.Ext(name))+".golden")
}

// reportChanges shows the lines that are only in one of two listings. Ids are
// left out of that: one figure more gives new ids to all behind it.
func reportChanges(t *testing.T, golden, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	gotLines, wantLines := linesWithoutID(got), linesWithoutID(want)
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

func linesWithoutID(listing string) []string {
	lines := strings.Split(listing, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, "#") {
			_, lines[i], _ = strings.Cut(l, " | ")
		}
	}
	return lines
}

// listing shows what a report is, its figures one a line, and the score.
func listing(report *corpus.Report) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: number %s, issued %s, period %s, title %q\n", report.ID, orDash(report.Number), orDash(report.Issued.String()), orDash(report.Period.String()), report.Title)
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

// line shows a figure: its number in the report; indicator, or "~" and the
// report's words; dimension; measure; value, step, unit and qualifier; period;
// coverage; changes; status, why it is held; section.
func line(f *corpus.Figure) string {
	_, id, _ := strings.Cut(f.ID, "#")
	columns := []string{
		"#" + id, counted(f), dimension(f.Dimension), string(f.Measure), amount(f),
		orDash(f.Period.String()), span(f.Coverage), changes(f.Changes), standing(f), orDash(f.Source.Section),
	}
	return strings.Join(columns, " | ")
}

func counted(f *corpus.Figure) string {
	if f.Indicator != "" {
		return f.Indicator
	}
	return "~" + f.Subject
}

// amount shows the step in brackets where it is known, the qualifier where it is not exact.
func amount(f *corpus.Figure) string {
	s := value(f)
	if f.Step.Sign() != 0 {
		s += " [" + f.Step.String() + "]"
	}
	s += " " + orDash(f.Unit)
	if f.Qualifier != corpus.Exact {
		s += " " + string(f.Qualifier)
	}
	return s
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

func standing(f *corpus.Figure) string {
	if len(f.Reasons) == 0 {
		return string(f.Status)
	}
	return string(f.Status) + " (" + strings.Join(f.Reasons, "; ") + ")"
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
