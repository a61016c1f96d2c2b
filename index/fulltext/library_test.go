package fulltext

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// testLines gives the lines of a file in testdata but comments.
func testLines(tb testing.TB, name string) []string {
	tb.Helper()
	file, err := os.Open("testdata/" + name)
	if err != nil {
		tb.Fatal(err)
	}
	defer file.Close()
	var lines []string
	for scanner := bufio.NewScanner(file); scanner.Scan(); {
		if line := scanner.Text(); !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	return lines
}

// testReports reads testdata/passages.txt.
func testReports(tb testing.TB) []corpus.Report {
	tb.Helper()
	var reports []corpus.Report
	heading := ""
	for _, line := range testLines(tb, "passages.txt") {
		if about, ok := strings.CutPrefix(line, "= "); ok {
			part := strings.Split(about, " | ")
			reports = append(reports, corpus.Report{ID: part[0], Number: part[1], Title: part[2]})
			continue
		}
		if words, ok := strings.CutPrefix(line, "> "); ok {
			heading = words
			continue
		}
		report := &reports[len(reports)-1]
		report.Passages = append(report.Passages, corpus.Passage{
			ID:      fmt.Sprintf("%s.%d", report.ID, len(report.Passages)+1),
			Heading: heading,
			Text:    vi.Squash(line),
		})
	}
	return reports
}

// testExpander knows the abbreviations of the test's questions, both ways.
func testExpander(folded string) [][]string {
	table := map[string]string{
		"dvctt":  "dich vu cong truc tuyen",
		"csdlqg": "co so du lieu quoc gia",
		"tmdt":   "thuong mai dien tu",
		"attt":   "an toan thong tin",
	}
	if long, ok := table[folded]; ok {
		return [][]string{strings.Fields(long)}
	}
	for short, long := range table {
		if long == folded {
			return [][]string{{short}}
		}
	}
	return nil
}

var testOptions = Options{Expand: testExpander}

func memoryIndex(tb testing.TB, reports []corpus.Report) *Index {
	tb.Helper()
	index, err := Memory(context.Background(), Reports(reports), testOptions)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { index.Close() })
	return index
}

func find(tb testing.TB, index *Index, question string, n int) Result {
	tb.Helper()
	result, err := index.Search(context.Background(), question, n)
	if err != nil {
		tb.Fatalf("Search(%q): %v", question, err)
	}
	return result
}
