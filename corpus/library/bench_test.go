package library

import (
	"fmt"
	"testing"
)

// BenchmarkImport stores one more edition of a report with 300 figures.
func BenchmarkImport(b *testing.B) {
	l := open(b, b.TempDir())
	for i := 0; b.Loop(); i++ {
		report, original := reportOf("109-bc-btttt", fmt.Sprint(i), 300)
		imported(b, l, report, original)
	}
}

// BenchmarkReports loads 20 reports with 300 figures each.
func BenchmarkReports(b *testing.B) {
	l := open(b, b.TempDir())
	for i := range 20 {
		report, original := reportOf(fmt.Sprintf("r%d", i), "1", 300)
		imported(b, l, report, original)
	}
	for b.Loop() {
		reports(b, l)
	}
}

// BenchmarkStamp looks whether anything was imported into 1,000 reports.
func BenchmarkStamp(b *testing.B) {
	l := open(b, b.TempDir())
	for i := range 1000 {
		report, original := reportOf(fmt.Sprintf("r%d", i), "1", 1)
		imported(b, l, report, original)
	}
	for b.Loop() {
		stamp(b, l)
	}
}
