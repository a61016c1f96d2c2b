package extract

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
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

// messyFolder holds the reports that a careful person has annotated, each of them
// full of one way in which real reports are hard to read.
const messyFolder = "testdata/reports"

// reportsIn are the reports of a folder by base name, written by us in the manner
// of real ones.
func reportsIn(tb testing.TB, folder string) map[string][]byte {
	tb.Helper()
	names, err := filepath.Glob(folder + "/*.txt")
	if err != nil {
		tb.Fatal(err)
	}
	reports := map[string][]byte{}
	for _, name := range names {
		if name == ledger {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		reports[filepath.Base(name)] = data
	}
	if len(reports) == 0 {
		tb.Fatalf("no reports in %s", folder)
	}
	return reports
}

// messyReports are all the reports written by us, by base name.
func messyReports(tb testing.TB) map[string][]byte {
	tb.Helper()
	reports := reportsIn(tb, "testdata")
	maps.Copy(reports, reportsIn(tb, messyFolder))
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
