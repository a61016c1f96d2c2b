package main

import (
	"context"
	"io"
	"strings"
	"testing"

	"solieu/corpus/catalog"
	"solieu/corpus/extract"
	"solieu/corpus/sample"
	"solieu/index"
)

// BenchmarkFirstAnswer reads the built-in library and answers one question, which
// is all that "solieu ask" does after its process has started.
func BenchmarkFirstAnswer(b *testing.B) {
	for b.Loop() {
		if code := execute(context.Background(), []string{"ask", "NDXP tháng 9/2023?"}, nil, strings.NewReader(""), io.Discard, io.Discard); code != exitDone {
			b.Fatal(code)
		}
	}
}

// BenchmarkRead reads one report of the built-in library into figures.
func BenchmarkRead(b *testing.B) {
	cat, err := catalog.Builtin()
	if err != nil {
		b.Fatal(err)
	}
	var largest sample.File
	for _, f := range sample.Files() {
		if len(f.Data) > len(largest.Data) {
			largest = f
		}
	}
	b.SetBytes(int64(len(largest.Data)))
	for b.Loop() {
		if _, err := readReport(largest.Name, largest.Data, extract.Given{}, cat); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAnswer answers questions of several kinds in turn.
func BenchmarkAnswer(b *testing.B) {
	engine, search, err := openEngine(b.Context(), "")
	if err != nil {
		b.Fatal(err)
	}
	defer search.Close()
	questions := []string{
		"NDXP tháng 9/2023?", "tấn công mạng", "tan cong mang t9/2023", "NDPX tháng 9/2023", "so sánh NDXP tháng 4/2023 và tháng 9/2023",
		"tấn công mạng tháng 9/2023 theo loại", "xu hướng tấn công mạng", "giá vàng hôm nay", "khó khăn trong phát triển hạ tầng số là gì?",
	}
	engine.Ask(b.Context(), questions[0], index.Understood{})
	for n := 0; b.Loop(); n++ {
		engine.Ask(b.Context(), questions[n%len(questions)], index.Understood{})
	}
}
