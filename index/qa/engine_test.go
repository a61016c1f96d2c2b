package qa_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"sync"
	"testing"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/extract"
	"solieu/corpus/read"
	"solieu/corpus/sample"
	"solieu/index/fulltext"
	"solieu/index/qa"
)

// builtin is the engine over the built-in library, read as the program reads it.
// It never changes once made, so that all tests of the package share it.
var builtin = sync.OnceValues(newBuiltin)

// today is fixed: what "năm nay" means must not depend on when the tests run.
func today() corpus.Date { return corpus.Date{Year: 2026, Month: 11, Day: 22} }

func newBuiltin() (*qa.Engine, error) { return newEngine(today) }

// newEngine makes an engine over the built-in library that believes in another day.
func newEngine(today func() corpus.Date) (*qa.Engine, error) {
	return engineOver(sample.Files(), today)
}

// engineOver makes an engine over reports, read as the program reads them, and more
// that were read already.
func engineOver(files []sample.File, today func() corpus.Date, more ...corpus.Report) (*qa.Engine, error) {
	cat, err := catalog.Builtin()
	if err != nil {
		return nil, err
	}
	var reports []corpus.Report
	for _, f := range files {
		doc, err := read.File(f.Name, f.Data)
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(f.Data)
		reports = append(reports, extract.Report(doc, f.Name, hex.EncodeToString(sum[:]), extract.Given{}, cat))
	}
	reports = append(reports, more...)
	search, err := fulltext.Memory(context.Background(), fulltext.Reports(reports), fulltext.Options{Expand: expander(cat)})
	if err != nil {
		return nil, err
	}
	return qa.New(reports, cat, search, today), nil
}

// expander gives the full-text index the catalogue's abbreviations, both ways.
func expander(cat *catalog.Catalog) fulltext.Expander {
	short := cat.Abbreviations()
	return func(folded string) [][]string {
		if long := short.Long(folded); len(long) == 1 {
			return long
		}
		var forms [][]string
		for _, s := range short.Short(strings.Fields(folded)) {
			forms = append(forms, []string{s})
		}
		return forms
	}
}

func engine(tb testing.TB) *qa.Engine {
	tb.Helper()
	e, err := builtin()
	if err != nil {
		tb.Fatalf("read the built-in library: %v", err)
	}
	return e
}
