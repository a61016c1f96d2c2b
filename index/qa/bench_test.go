package qa_test

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"solieu/corpus"
	"solieu/corpus/sample"
	"solieu/index/qa"
)

// originals is where the reports stand that the built-in library was made from; they
// are no part of the repository.
var originals = flag.String("originals", "../../../shared/reports", "`folder` of reports for BenchmarkAsk, which skips them where there is none")

// BenchmarkAsk asks the golden questions in turn.
func BenchmarkAsk(b *testing.B) {
	b.Run("builtin", func(b *testing.B) { benchmarkAsk(b, engine(b)) })
	b.Run("originals", func(b *testing.B) { benchmarkAsk(b, originalEngine(b)) })
}

// benchmarkAsk reports the median and the 99th percentile over the questions, each by
// the least time that it took: what else the machine does in the meantime counts only
// where it hits every round. Ask for some rounds: -benchtime 5000x.
func benchmarkAsk(b *testing.B, e *qa.Engine) {
	lines := readLines(b)
	converse(b, e, lines[0].turns)
	best := make([]time.Duration, 0, len(lines))
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		k := n % len(lines)
		began := time.Now()
		converse(b, e, lines[k].turns)
		took := time.Since(began) / time.Duration(len(lines[k].turns))
		if k == len(best) {
			best = append(best, took)
		}
		best[k] = min(best[k], took)
	}
	slices.Sort(best)
	b.ReportMetric(float64(best[len(best)/2].Microseconds()), "µs-median-best")
	b.ReportMetric(float64(best[len(best)*99/100].Microseconds()), "µs-p99-best")
}

func originalEngine(b *testing.B) *qa.Engine {
	b.Helper()
	paths, err := filepath.Glob(filepath.Join(*originals, "*.txt"))
	if err != nil {
		b.Fatal(err)
	}
	if len(paths) == 0 {
		b.Skip("no reports in ", *originals)
	}
	var files []sample.File
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, sample.File{Name: filepath.Base(path), Data: data})
	}
	e, err := engineOver(files, today)
	if err != nil {
		b.Fatal(err)
	}
	return e
}

// TestAskAllocations holds that the memory that answers take does not grow with the
// figures that others report; the index in memory has a few more segments of them.
func TestAskAllocations(t *testing.T) {
	lines := readLines(t)
	allocated := func(months int) uint64 {
		e, err := engineOver(sample.Files(), today, otherReports(months)...)
		if err != nil {
			t.Fatal(err)
		}
		converse(t, e, lines[0].turns)
		least := uint64(math.MaxUint64)
		for range 4 { // the index may still be at work for itself at first
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			for i := 0; i < len(lines); i += 20 {
				converse(t, e, lines[i].turns)
			}
			runtime.ReadMemStats(&after)
			least = min(least, after.TotalAlloc-before.TotalAlloc)
		}
		return least
	}
	if few, many := allocated(10), allocated(80); many > 2*few {
		t.Errorf("the questions take %d bytes beside 80 reports of others, %d beside 10", many, few)
	}
}

// otherReports are reports of a hundred figures each that nobody has catalogued, told
// with words that the questions have too.
func otherReports(months int) []corpus.Report {
	nouns := strings.Fields("số hệ thống dữ liệu hồ sơ mạng dịch vụ kênh mương rừng cây giống trạm bơm đập hồ chứa")
	random := rand.New(rand.NewPCG(1, 2))
	var reports []corpus.Report
	for m := range months {
		r := corpus.Report{ID: fmt.Sprint("other", m), Title: "Báo cáo thủy lợi", Issuer: "Chi cục Thủy lợi", Period: corpus.Month(2020, 1).Shift(m)}
		for i := range 100 {
			subject := fmt.Sprintf("công trình %d", i)
			for range 4 {
				subject += " " + nouns[random.IntN(len(nouns))]
			}
			r.Figures = append(r.Figures, corpus.Figure{
				ID: fmt.Sprintf("%s#%d", r.ID, i), Name: subject, Subject: subject, Measure: corpus.Stock, Period: r.Period, Unit: "công trình",
				Status: corpus.Accepted, Source: corpus.Citation{Quote: "Có 5 " + subject + "."},
			})
		}
		reports = append(reports, r)
	}
	return reports
}
