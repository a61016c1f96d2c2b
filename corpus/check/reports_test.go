package check_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/check"
	"solieu/corpus/corpustest"
	"solieu/corpus/extract"
	"solieu/corpus/read"
)

// The relations of the original reports were computed by hand: these do not hold,
// and all others do.
func TestOriginals(t *testing.T) {
	want := map[string][]string{
		"2022-06.txt":         {"average 2700000 2800000"},
		"2023-04.txt":         nil,
		"2023-09-article.txt": {"average 1400000 700000"},
		"2023-09.txt":         nil,
		"2024-04.txt":         {"parts 41 39", "share 68.2 69.2"},
	}
	cat, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	var reports []corpus.Report
	for _, name := range slices.Sorted(maps.Keys(want)) {
		data, err := os.ReadFile(filepath.Join(corpustest.Shared(t, "reports"), name))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := read.File(name, data)
		if err != nil {
			t.Fatal(err)
		}
		r := extract.Report(doc, name, "", extract.Given{}, cat)
		var got []string
		for _, f := range check.Report(&r) {
			got = append(got, string(f.Relation)+" "+f.Stated.String()+" "+f.Computed.String())
		}
		if !slices.Equal(got, want[name]) {
			t.Errorf("%s: got %q, want %q", name, got, want[name])
		}
		reports = append(reports, r)
	}
	if got := notes(check.Across(reports)); got != "" {
		t.Errorf("between the reports: %q", got)
	}
}
