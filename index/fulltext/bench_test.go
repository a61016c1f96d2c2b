package fulltext

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"solieu/corpus"
)

// copies repeats the test's reports until they have at least n passages.
func copies(tb testing.TB, n int) []corpus.Report {
	tb.Helper()
	var reports []corpus.Report
	for i, passages := 0, 0; passages < n; i++ {
		for _, report := range testReports(tb) {
			report.ID = fmt.Sprintf("%s-%d", report.ID, i)
			report.Passages = slices.Clone(report.Passages)
			for k := range report.Passages {
				report.Passages[k].ID = fmt.Sprintf("%s.%d", report.ID, k+1)
			}
			passages += len(report.Passages)
			reports = append(reports, report)
		}
	}
	return reports
}

func BenchmarkMemory(b *testing.B) {
	reports := copies(b, 150)
	for b.Loop() {
		index, err := Memory(context.Background(), Reports(reports), testOptions)
		if err != nil {
			b.Fatal(err)
		}
		index.Close()
	}
}

func BenchmarkSearch(b *testing.B) {
	for _, question := range []string{
		"NDXP tháng 9/2023?",
		"tỷ lệ dịch vụ công trực tuyến toàn trình của các bộ, ngành là bao nhiêu?",
		"ty le dihc vu cong truc tuyen toan trinh cua cac bo, nganh",
	} {
		for _, passages := range []int{150, 10_000} {
			b.Run(fmt.Sprintf("%s/%d", question, passages), func(b *testing.B) {
				index := memoryIndex(b, copies(b, passages))
				for b.Loop() {
					find(b, index, question, 5)
				}
			})
		}
	}
}
