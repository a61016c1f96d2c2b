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

// verdict is how an expected figure was read, or what a read one is.
type verdict string

const (
	wasRight   verdict = "right"
	wasMissed  verdict = "missed"  // no figure has its value
	wasMisread verdict = "misread" // accepted, with something else than the value wrong
	wasHeld    verdict = "held"    // held for review, though the report leaves no doubt
	wasGuessed verdict = "guessed" // accepted, though the report leaves a doubt
	wasExtra   verdict = "extra"   // accepted as observed, and no person reads it there
)

var verdicts = []verdict{wasRight, wasMissed, wasMisread, wasHeld, wasGuessed, wasExtra}

// failure is one line of the ledger, and what explains it in the log.
type failure struct{ line, detail string }

// ledger is the known failures, one a line, "#" before a remark.
var ledger = filepath.Join(messyFolder, "known.txt")

// TestExpected holds the figures of the messy reports against what a careful
// person reads there. A failure that the ledger does not list fails the test,
// and so does a listed one that is mended: its line must go (-update takes it
// out; a new one is only ever added by hand).
func TestExpected(t *testing.T) {
	reports := reportsIn(t, messyFolder)
	total := map[verdict]int{}
	failures := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(reports)) {
		_, report := readReport(t, name, reports[name])
		counts, list := scoreReport(strings.TrimSuffix(name, ".txt"), readExpected(t, name), report.Figures)
		t.Log(scoreLine(name, counts))
		for _, f := range list {
			t.Logf("  %s: %s", f.line, f.detail)
			for failures[f.line] {
				f.line += " (again)" // one failure must not hide another
			}
			failures[f.line] = true
		}
		for v, n := range counts {
			total[v] += n
		}
	}
	t.Log(scoreLine("total", total))
	compareLedger(t, failures)
}

func scoreLine(name string, counts map[verdict]int) string {
	var pieces []string
	for _, v := range verdicts {
		pieces = append(pieces, fmt.Sprintf("%d %s", counts[v], v))
	}
	return name + ": " + strings.Join(pieces, ", ")
}

// scoreReport pairs the expected figures with the read ones, first those that agree in
// everything, then each of the rest with the nearest of its value, and gives a
// verdict on each of both.
func scoreReport(report string, want []expectation, got []corpus.Figure) (map[verdict]int, []failure) {
	counts := map[verdict]int{}
	var failures []failure
	note := func(v verdict, what string, detail string) {
		if counts[v]++; v != wasRight {
			failures = append(failures, failure{report + ": " + string(v) + ": " + what, detail})
		}
	}
	taken := map[int]bool{}
	paired := make([]bool, len(want))
	for _, exactly := range []bool{true, false} {
		for i := range want {
			e := &want[i]
			at, wrong := nearest(e, got, taken)
			if paired[i] || exactly && (at < 0 || len(wrong) > 0) {
				continue
			}
			paired[i] = true
			if at < 0 {
				note(wasMissed, e.String(), "not read")
				continue
			}
			taken[at] = true
			v := e.judge(&got[at], wrong)
			note(v, strings.TrimSuffix(e.String()+": "+strings.Join(wrong, ", "), ": "), line(&got[at]))
		}
	}
	for i := range got {
		if f := &got[i]; !taken[i] && f.Status == corpus.Accepted && f.Observed() {
			note(wasExtra, fmt.Sprintf("%s %s %s %s", value(f), f.Unit, f.Period, f.Subject), line(f))
		}
	}
	return counts, failures
}

// judge is the verdict on an expected figure that is read as f. A doubt that is
// held is right, whatever else is made of it.
func (e *expectation) judge(f *corpus.Figure, wrong []string) verdict {
	switch accepted := f.Status == corpus.Accepted; {
	case e.Status == corpus.Review && accepted:
		return wasGuessed
	case e.Status == corpus.Review:
		return wasRight
	case accepted && len(wrong) > 0:
		return wasMisread
	case !accepted && (e.Status == corpus.Accepted || len(wrong) > 0):
		return wasHeld
	}
	return wasRight
}

// nearest is the place of the figure that has the expected value and differs
// least, with what differs; -1 for none.
func nearest(e *expectation, got []corpus.Figure, taken map[int]bool) (int, []string) {
	at, wrong := -1, []string(nil)
	for i := range got {
		if taken[i] || !e.readsValue(&got[i]) {
			continue
		}
		if names := e.differences(&got[i]); at < 0 || len(names) < len(wrong) {
			at, wrong = i, names
		}
	}
	return at, wrong
}

// compareLedger fails for what is only in one of the failures and the ledger.
func compareLedger(t *testing.T, failures map[string]bool) {
	t.Helper()
	data, err := os.ReadFile(ledger)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	var kept []string
	for l := range strings.Lines(string(data)) {
		l = strings.TrimSpace(l)
		if l == "" || strings.HasPrefix(l, "#") || failures[l] {
			kept = append(kept, l)
			known[l] = true
		} else if !*update {
			t.Errorf("mended, take it out of %s: %s", ledger, l)
		}
	}
	for _, l := range slices.Sorted(maps.Keys(failures)) {
		if !known[l] {
			t.Errorf("a new failure: %s", l)
		}
	}
	if *update {
		if err := os.WriteFile(ledger, []byte(strings.Join(kept, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
