package fulltext

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"solieu/corpus"
)

// manyFigures are reports of a hundred figures each, of words as unequally frequent as
// a language's, month after month.
func manyFigures(n int) []corpus.Report {
	random := rand.New(rand.NewPCG(1, 2))
	frequent := rand.NewZipf(random, 1.1, 20, 5000)
	phrase := func(words int) (text string) {
		for range words {
			text += fmt.Sprintf("từ%d ", frequent.Uint64())
		}
		return text
	}
	var reports []corpus.Report
	for i := 0; i < n; i++ {
		if i%100 == 0 {
			reports = append(reports, corpus.Report{ID: fmt.Sprint("r", len(reports)), Title: phrase(8)})
		}
		r := &reports[len(reports)-1]
		f := testFigure(fmt.Sprintf("%s#%d", r.ID, i), phrase(6), corpus.Total, corpus.Month(2015, 1).Shift(len(reports)%100), "hồ sơ")
		f.Source.Quote = f.Subject + phrase(30)
		r.Figures = append(r.Figures, f)
	}
	return reports
}

// questionOf asks for a figure by four words of its name, two of its sentence and
// two of anything.
func questionOf(f *corpus.Figure) FigureQuery {
	query := wordsQuery(f.Subject)
	query.Words = append(query.Words[:4:4], wordsQuery(f.Source.Quote).Words[20:22]...)
	query.Words = append(query.Words, "từ1", "từ77")
	query.Open = true
	return query
}

// TestFiguresAllocations holds that what a search allocates does not grow with the
// number of figures.
func TestFiguresAllocations(t *testing.T) {
	allocations := func(figures int) float64 {
		path := t.TempDir()
		reports := manyFigures(figures)
		buildIndex(t, path, reports, testStamp)
		index := openIndex(t, path, testStamp)
		query := questionOf(&reports[1].Figures[50])
		return testing.AllocsPerRun(20, func() { mustFind(t, index, query) })
	}
	if few, many := allocations(500), allocations(5000); many > 1.3*few {
		t.Errorf("a search of 5000 figures allocates %v times, of 500 %v times", many, few)
	}
}

func mustFind(tb testing.TB, index *Index, query FigureQuery) {
	tb.Helper()
	hits, err := index.Figures(context.Background(), query, 100)
	if err != nil || len(hits) == 0 {
		tb.Fatalf("%d hits, error %v", len(hits), err)
	}
}

func BenchmarkFigures(b *testing.B) {
	for _, figures := range []int{1_000, 50_000} {
		path := b.TempDir()
		reports := manyFigures(figures)
		buildIndex(b, path, reports, testStamp)
		index := openIndex(b, path, testStamp)
		any := questionOf(&reports[1].Figures[50])
		of := any
		of.Period = reports[1].Figures[50].Period
		for name, query := range map[string]FigureQuery{"any period": any, "one period": of} {
			b.Run(fmt.Sprintf("%d/%s", figures, name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					mustFind(b, index, query)
				}
			})
		}
	}
}
