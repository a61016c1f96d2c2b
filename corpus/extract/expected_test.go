package extract

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// expectation is a figure that a careful person reads in a report of
// testdata/reports: a line of NAME.expected.jsonl, written by hand.
type expectation struct {
	Value corpus.Decimal  `json:"value"`
	Of    *corpus.Decimal `json:"of"` // the b of a ratio
	Unit  string          `json:"unit"`
	// Qualifier is left out for exact.
	Qualifier corpus.Qualifier `json:"qualifier"`
	// Period of a stock is the month of its date.
	Period corpus.Period `json:"period"`
	// Measure is left out where a person could not say either.
	Measure corpus.Measure `json:"measure"`
	// Words are folded ones that the figure's subject, name or part must hold.
	Words string `json:"words"`
	// Kind is what makes the figure no observation: mục tiêu, kế hoạch, dự báo …
	Kind    string          `json:"kind"`
	Changes []corpus.Change `json:"changes"`
	// Status is review for a doubt, "" where a careful person would allow both.
	Status corpus.Status `json:"status"`
}

// String is the figure as failures and the ledger name it.
func (e *expectation) String() string {
	value := e.Value.String()
	if e.Of != nil {
		value += "/" + e.Of.String()
	}
	return strings.Join(strings.Fields(value+" "+e.Unit+" "+e.Period.String()+" "+e.Words), " ")
}

// readExpected reads the annotation of a report, NAME.txt.
func readExpected(t *testing.T, report string) []expectation {
	t.Helper()
	name := strings.TrimSuffix(report, ".txt") + ".expected.jsonl"
	data, err := os.ReadFile(filepath.Join(messyFolder, name))
	if err != nil {
		t.Fatal(err)
	}
	var all []expectation
	for line := range bytes.Lines(data) {
		var e expectation
		decoder := json.NewDecoder(bytes.NewReader(line))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&e); err != nil {
			t.Fatalf("%s:%d: %v", name, len(all)+1, err)
		}
		if e.Unit == "" || e.Period.IsZero() || e.Words != strings.TrimSpace(vi.Fold(e.Words)) {
			t.Fatalf("%s:%d: want a unit, a period and folded words", name, len(all)+1)
		}
		if e.Qualifier == "" {
			e.Qualifier = corpus.Exact
		}
		all = append(all, e)
	}
	return all
}

// readsValue reports whether the figure has the value that was expected.
func (e *expectation) readsValue(f *corpus.Figure) bool {
	return f.Value == e.Value && (f.Of == nil) == (e.Of == nil) && (e.Of == nil || *f.Of == *e.Of)
}

// differences names what is read otherwise than expected, the status left out.
func (e *expectation) differences(f *corpus.Figure) []string {
	checks := []struct {
		name string
		same bool
	}{
		{"unit", sameUnit(e.Unit, f.Unit)},
		{"qualifier", e.Qualifier == f.Qualifier},
		{"period", e.Period == f.Period},
		{"measure", e.Measure == "" || e.Measure == f.Measure},
		{"words", holdsWords(f, e.Words)},
		{"kind", e.Kind == f.Dimension[corpus.DimensionKind]},
		{"changes", sameChanges(e.Changes, f.Changes)},
	}
	var names []string
	for _, check := range checks {
		if !check.same {
			names = append(names, check.name)
		}
	}
	return names
}

// sameUnit compares units; a noun may be read with more or fewer of its words, but
// not with none.
func sameUnit(want, got string) bool {
	a, b := foldedWords(want), foldedWords(got)
	n := min(len(a), len(b))
	return n > 0 && slices.Equal(a[:n], b[:n])
}

// holdsWords reports whether the figure's own words hold each of the words.
func holdsWords(f *corpus.Figure, words string) bool {
	text := f.Subject + " " + f.Name
	for _, part := range f.Dimension {
		text += " " + part
	}
	have := foldedWords(text)
	return !slices.ContainsFunc(strings.Fields(words), func(w string) bool { return !slices.Contains(have, w) })
}

// foldedWords is a text's words without marks and signs; "%" is a word.
func foldedWords(s string) []string {
	return strings.FieldsFunc(vi.Fold(s), func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) && r != '%' })
}

// sameChanges compares changes in whatever order; their qualifiers are left out.
func sameChanges(want, got []corpus.Change) bool {
	return slices.Equal(changeNames(want), changeNames(got))
}

func changeNames(list []corpus.Change) []string {
	var names []string
	for _, c := range list {
		names = append(names, fmt.Sprint(c.Direction, c.Value, vi.Fold(c.Unit), c.Versus))
	}
	slices.Sort(names)
	return names
}
