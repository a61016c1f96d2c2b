package spell_test

import (
	"sync"
	"testing"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/extract"
	"solieu/corpus/read"
	"solieu/corpus/sample"
	"solieu/index/qa"
	"solieu/index/spell"
)

// builtin is the speller of the built-in library.
var builtin = sync.OnceValues(func() (*spell.Speller, error) {
	cat, err := catalog.Builtin()
	if err != nil {
		return nil, err
	}
	var reports []corpus.Report
	for _, f := range sample.Files() {
		doc, err := read.File(f.Name, f.Data)
		if err != nil {
			return nil, err
		}
		reports = append(reports, extract.Report(doc, f.Name, "", extract.Given{}, cat))
	}
	return spell.New(qa.Vocabulary(reports, cat)), nil
})

func speller(tb testing.TB) *spell.Speller {
	tb.Helper()
	s, err := builtin()
	if err != nil {
		tb.Fatalf("read the built-in library: %v", err)
	}
	return s
}
