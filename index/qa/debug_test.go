package qa

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/extract"
	"solieu/corpus/read"
	"solieu/index"
	"solieu/index/fulltext"
)

func TestDebug(t *testing.T) {
	qs := os.Getenv("Q")
	if qs == "" {
		t.Skip()
	}
	cat, _ := catalog.Builtin()
	var reports []corpus.Report
	files, _ := filepath.Glob("../../../shared/reports/*.txt")
	for _, f := range files {
		data, _ := os.ReadFile(f)
		doc, err := read.File(filepath.Base(f), data)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(data)
		reports = append(reports, extract.Report(doc, filepath.Base(f), hex.EncodeToString(sum[:]), extract.Given{}, cat))
	}
	ft, _ := fulltext.Memory(context.Background(), fulltext.Reports(reports), fulltext.Options{})
	e := New(reports, cat, ft, func() corpus.Date { return corpus.Date{Year: 2026, Month: 11, Day: 22} })
	var before index.Understood
	for _, text := range strings.Split(qs, "|") {
		q := e.understand(text, e.today())
		fmt.Println("Q:", text, "=>", q.String(), q.Bases, q.Place)
		for i, m := range e.ranked(&q) {
			if i > 6 {
				break
			}
			fmt.Printf("   %.3f expl %.2f named %.2f part=%q cat=%v %s [%s] left %v\n", m.Score, m.Explained, m.Named, m.Part, m.Catalogued, m.Series.Key, m.Series.Name, m.Left)
		}
		if os.Getenv("F") != "" {
			r, _ := ft.Search(context.Background(), text, 3)
			fmt.Println("   unknown", r.Unknown)
			for _, h := range r.Hits {
				_, p, _ := e.Source(h.Passage)
				fmt.Printf("   hit cov %.2f win %.2f %.80s\n", h.Coverage, h.Window, p.Text)
			}
		}
		a := e.Ask(context.Background(), text, before)
		fmt.Println("  ->", a.Kind, a.Reason, a.Choices)
		for _, f := range a.Figures {
			fmt.Printf("     %s %s %s %s %s %v %s\n", f.Period, f.Value, f.Unit, f.Measure, f.Indicator, f.Dimension, f.Source.File)
		}
		before = a.Understood
	}
}
