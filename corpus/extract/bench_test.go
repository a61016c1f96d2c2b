package extract

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"testing"
)

// sizeOfLongReport is that of an annual report of some 80 pages, in bytes.
const sizeOfLongReport = 200_000

var lastDigit = regexp.MustCompile(`\d\b`)

// longReport joins the paragraphs of the messy reports again and again, the last
// digits of their numbers changed each time so that nothing is left out as a copy.
func longReport(tb testing.TB) []byte {
	tb.Helper()
	reports := messyReports(tb)
	var b bytes.Buffer
	b.WriteString("BÁO CÁO\nKết quả chuyển đổi số tháng 9 năm 2023\n\n")
	for round := 1; b.Len() < sizeOfLongReport; round++ {
		for i, name := range slices.Sorted(maps.Keys(reports)) {
			fmt.Fprintf(&b, "%d.%d. Nội dung thứ %d của đợt %d\n\n", round, i+1, i+1, round)
			last := []byte(fmt.Sprint(round % 10))
			b.Write(lastDigit.ReplaceAll(reports[name], last))
			b.WriteString("\n")
		}
	}
	return b.Bytes()
}

func BenchmarkReport(b *testing.B) {
	data := longReport(b)
	doc, report := readReport(b, "dai.txt", data)
	cat := builtin(b)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		report = Report(doc, "dai.txt", sumOfTests, Given{}, cat)
	}
	b.ReportMetric(float64(len(report.Figures)), "figures")
}

// BenchmarkReading is the whole way from bytes to figures, in MB/s of text: run it
// with -cpu 1.
func BenchmarkReading(b *testing.B) {
	for _, from := range []struct {
		name    string
		reports func(testing.TB) map[string][]byte
	}{
		{"own", allReports},
		{"long", func(tb testing.TB) map[string][]byte { return map[string][]byte{"dai.txt": longReport(tb)} }},
		{"originals", realReports},
	} {
		b.Run(from.name, func(b *testing.B) {
			reports := from.reports(b)
			size := 0
			for _, data := range reports {
				size += len(data)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for name, data := range reports {
					readReport(b, name, data)
				}
			}
		})
	}
}
