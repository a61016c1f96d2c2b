package qa_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

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
