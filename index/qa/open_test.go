package qa_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/extract"
	"solieu/corpus/read"
	"solieu/index"
	"solieu/index/fulltext"
	"solieu/index/qa"
)

// Figures that nobody has catalogued, of a field that the catalogue does not know.
var openReports = []string{
	"---\nnumber: 41/BC-BNNMT\nissued: 2024-03-15\nperiod: 2024-02\ntitle: Báo cáo nghề nuôi ong tháng 2/2024\n---\n# Nuôi ong\n\nTháng 2/2024, có 4.321 đàn ong nội được nhân giống.\n\nTháng 2/2024, có 217 HTX nuôi ong lấy mật.\n\nTháng 2/2024, thu hoạch 1.560 tấn sáp ong.\n",
	"---\nnumber: 52/BC-BNNMT\nissued: 2024-04-15\nperiod: 2024-03\ntitle: Báo cáo nghề nuôi ong tháng 3/2024\n---\n# Nuôi ong\n\nTháng 3/2024, có 5.432 đàn ong nội được nhân giống.\n\nTháng 3/2024, có 96 cối xay gió đang hoạt động.\n\nTháng 3/2024, ghi nhận 1.100 cuộc tấn công mạng gây ra sự cố.\n",
}

func readOpen(tb testing.TB, cat *catalog.Catalog) []corpus.Report {
	tb.Helper()
	var reports []corpus.Report
	for i, text := range openReports {
		name := fmt.Sprintf("r%d.md", i)
		doc, err := read.File(name, []byte(text))
		if err != nil {
			tb.Fatal(err)
		}
		reports = append(reports, extract.Report(doc, name, "", extract.Given{}, cat))
	}
	return reports
}

// spy is a search that notes what figures it is asked for, and may fail.
type spy struct {
	qa.Searcher
	asked []fulltext.FigureQuery
	err   error
}

func (s *spy) Figures(ctx context.Context, query fulltext.FigureQuery, n int) ([]fulltext.FigureHit, error) {
	s.asked = append(s.asked, query)
	if s.err != nil {
		return nil, s.err
	}
	return s.Searcher.Figures(ctx, query, n)
}

// spied is an engine over reports with a search that is watched.
func spied(tb testing.TB, reports []corpus.Report, cat *catalog.Catalog) (*qa.Engine, *spy) {
	tb.Helper()
	search, err := fulltext.Memory(context.Background(), fulltext.Reports(reports), fulltext.Options{Expand: expander(cat)})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { search.Close() })
	s := &spy{Searcher: search}
	return qa.New(reports, cat, s, today), s
}

func builtinCatalog(tb testing.TB) *catalog.Catalog {
	tb.Helper()
	cat, err := catalog.Builtin()
	if err != nil {
		tb.Fatal(err)
	}
	return cat
}

// TestOpenVocabulary asks for figures by the reports' own words; with the search, with
// one that fails and without one the answers are the same.
func TestOpenVocabulary(t *testing.T) {
	cat := builtinCatalog(t)
	reports := readOpen(t, cat)
	searching, _ := spied(t, reports, cat)
	failing, broken := spied(t, reports, cat)
	broken.err = errors.New("index lost")
	engines := map[string]*qa.Engine{"searching": searching, "failing": failing, "without": qa.New(reports, cat, nil, today)}
	for _, test := range []struct{ question, want string }{
		{"đàn ong nội được nhân giống tháng 2/2024", "4321 2024-02"},
		{"dan ong noi nhan giong thang 3/2024", "5432 2024-03"},
		{"tháng 2/2024 nhân giống bao nhiêu đàn ong nội?", "4321 2024-02"},
		{"đàn ong nội nhân giống", "5432 2024-03"},
		{"đàn ong nội nhân giống tháng 1/2024", ""},
		{"đàn ong ngoại nhân giống tháng 2/2024", ""},
		{"hợp tác xã nuôi ong lấy mật", "217 2024-02"},
		{"htx nuôi ong lấy mật tháng 2/2024", "217 2024-02"},
		{"cối xay gió", "96 2024-03"},
		{"cối xay gió tháng 2/2024", ""},
		{"cối xay gió ở Zanzibar", ""},
	} {
		for name, e := range engines {
			a := e.Ask(t.Context(), test.question, index.Understood{})
			got := ""
			if len(a.Figures) > 0 {
				got = a.Figures[0].Value.String() + " " + a.Figures[0].Period.String()
			}
			if got != test.want {
				t.Errorf("%s: %q: got %q (%s), want %q", name, test.question, got, brief(&a), test.want)
			}
		}
	}
}

// TestSearchedFor checks when figures are searched, and by what.
func TestSearchedFor(t *testing.T) {
	cat := builtinCatalog(t)
	e, search := spied(t, readOpen(t, cat), cat)
	for _, test := range []struct{ question, want string }{
		{"số cuộc tấn công mạng tháng 3/2024", "nothing"}, // the catalogue's name, and stated
		{"tấn công mạng", "nothing"},
		{"tấn công mạng tháng 1/2024", "any | 2024-01"}, // not stated
		{"cối xay gió tháng 3/2024", "any | 2024-03"},
		{"cối xay gió", "any"},
		{"tỷ lệ cối xay gió năm 2024", "any | 2024 %"},
		{"tỷ lệ cối xay gió", "any | %"},
		{"cối xay gió tháng 2/2024 và tháng 3/2024", "any | 2024-02 | 2024-03"}, // then of each by itself
	} {
		search.asked = nil
		e.Ask(t.Context(), test.question, index.Understood{})
		var asked []string
		for _, query := range search.asked {
			if !query.Open || len(query.Words) == 0 {
				t.Errorf("%q: searched for %+v", test.question, query)
			}
			asked = append(asked, cmp.Or(strings.TrimSpace(query.Period.String()+" "+query.Unit), "any"))
		}
		if got := cmp.Or(strings.Join(asked, " | "), "nothing"); got != test.want {
			t.Errorf("%q: searched %q, want %q", test.question, got, test.want)
		}
	}
}

// onDisk is an engine whose search is a file, as that of a large library is.
func onDisk(tb testing.TB, reports []corpus.Report, cat *catalog.Catalog) *qa.Engine {
	tb.Helper()
	path := tb.TempDir()
	if err := fulltext.Build(tb.Context(), path, fulltext.Reports(reports), "stamp"); err != nil {
		tb.Fatal(err)
	}
	search, _, err := fulltext.Open(path, "stamp", fulltext.Options{Expand: expander(cat)})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { search.Close() })
	return qa.New(reports, cat, search, today)
}

// TestAllocationsStay holds that what a question allocates does not grow with the
// library: figures of thousands of other things that share a word with it.
func TestAllocationsStay(t *testing.T) {
	cat := builtinCatalog(t)
	allocations := func(figures int) float64 {
		reports := readOpen(t, cat)
		for i := range figures {
			f := reports[0].Figures[0]
			f.ID = fmt.Sprintf("other%d", i)
			f.Subject = fmt.Sprintf("đàn vật nuôi mã %d%d", i%10, i)
			f.Name, f.Source.Quote = f.Subject, "Có 5 "+f.Subject+"."
			reports[0].Figures = append(reports[0].Figures, f)
		}
		e := onDisk(t, reports, cat)
		return testing.AllocsPerRun(20, func() {
			a := e.Ask(context.Background(), "đàn ong nội nhân giống tháng 2/2024", index.Understood{})
			if len(a.Figures) != 1 {
				t.Fatalf("got %s", brief(&a))
			}
		})
	}
	if few, many := allocations(1000), allocations(5000); many > 1.1*few {
		t.Errorf("a question allocates %v times among 5000 figures, %v among 1000", many, few)
	}
}
