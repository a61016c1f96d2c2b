package draft_test

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/corpustest"
	"solieu/corpus/extract"
	"solieu/corpus/read"
	"solieu/corpus/sample"
	"solieu/index/draft"
	"solieu/index/lookup"
)

// library is what drafts are held against, and the texts that it was read from.
type library struct {
	cat     *catalog.Catalog
	reports []corpus.Report
	series  *lookup.Index
}

// builtin is the library of the digests.
var builtin = sync.OnceValue(func() library {
	files := map[string][]byte{}
	for _, f := range sample.Files() {
		files[f.Name] = f.Data
	}
	return libraryOf(files)
})

// originals is the library of the five reports; the test is skipped where they are
// not at hand.
func originals(t *testing.T) library {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(corpustest.Shared(t, "reports"), "*.txt"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no reports: %v", err)
	}
	files := map[string][]byte{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(name)] = data
	}
	return libraryOf(files)
}

func libraryOf(files map[string][]byte) library {
	cat, err := catalog.Builtin()
	if err != nil {
		panic(err)
	}
	l := library{cat: cat}
	for _, name := range sortedKeys(files) {
		l.reports = append(l.reports, readReport(cat, name, files[name]))
	}
	l.series = lookup.New(l.reports, cat)
	return l
}

// readReport reads a text as a report; readDraft as a draft held against the library.
// What can't be read is an empty one.
func readReport(cat *catalog.Catalog, name string, data []byte) corpus.Report {
	doc, err := read.File(name, data)
	if err != nil {
		return corpus.Report{}
	}
	return extract.Report(doc, name, "00", extract.Given{}, cat)
}

func (l library) readDraft(name, text string) corpus.Report {
	doc, err := read.File(name, []byte(text))
	if err != nil {
		return corpus.Report{}
	}
	return draft.Read(doc, name, extract.Given{}, l.cat, l.series)
}
