package extract

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// shapes are reports of any length made of one thing again and again: what a
// reader that looks back, ahead or around too far gets stuck in.
var shapes = map[string]func(i int) string{
	"paragraphs": func(i int) string { return statementOf(i) + ".\n\n" },
	"sentences":  func(i int) string { return statementOf(i) + ". " },
	"clauses":    func(i int) string { return statementOf(i) + "; " },
	"headings":   func(i int) string { return fmt.Sprintf("%d. Kết quả %d:\n- Đạt %d hồ sơ\n", i+1, i, i) },
	"months":     func(i int) string { return fmt.Sprintf("tháng %d/2023 đạt %d hồ sơ, ", i%12+1, i) },
	"bases": func(i int) string {
		return fmt.Sprintf("đạt %d hồ sơ so với tháng trước (%d hồ sơ) và ", i, i+1)
	},
	"changes":    func(i int) string { return fmt.Sprintf("tăng %d%% ", i) },
	"numbers":    func(i int) string { return fmt.Sprint(i, " ") },
	"groups":     again("111 "),
	"digits":     again("1"),
	"dots":       again("1."),
	"dashes":     again("1-"),
	"slashes":    again("1/"),
	"open":       again("("),
	"opened":     again("(5 hồ sơ "),
	"closed":     again("5 hồ sơ) "),
	"quotes":     again("\""),
	"commas":     again(","),
	"semicolons": again(";"),
	"word":       again("đ"),
	"words":      again("của "),
	"marks":      again("a\u0301"),
	"pairs":      again("lần lượt "),
	"meanings":   again("doanh nghiệp (DN) và đô thị (ĐT) "),
}

func again(s string) func(int) string { return func(int) string { return s } }

func statementOf(i int) string {
	return fmt.Sprintf("Trong tháng 9/2023, hệ thống thứ %d đã tiếp nhận %d hồ sơ, tăng %d,%d%% so với tháng 8/2023 (%d hồ sơ), trong đó trực tuyến đạt %d hồ sơ", i, 7*i+3, i%90, i%10, 6*i+5, 3*i+1)
}

// shaped is a report of at least so many bytes.
func shaped(shape func(int) string, size int) []byte {
	var b strings.Builder
	b.WriteString("BÁO CÁO\nKết quả chuyển đổi số tháng 9 năm 2023\n\nTrong tháng đạt 5 hồ sơ ")
	for i := 0; b.Len() < size; i++ {
		b.WriteString(shape(i))
	}
	b.WriteString("\n\nCác cơ quan của tỉnh đã xử lý 7 hồ sơ.\n")
	return []byte(b.String())
}

// TestMemoryIsLinear: a report twice as long takes some twice the memory, whatever
// it is made of.
func TestMemoryIsLinear(t *testing.T) {
	for name, shape := range shapes {
		t.Run(name, func(t *testing.T) {
			const size = 10_000
			once, twice := allocated(t, shaped(shape, size)), allocated(t, shaped(shape, 2*size))
			if twice > 3*once {
				t.Errorf("%d bytes take %d bytes of memory, twice as many %d", size, once, twice)
			}
		})
	}
}

func allocated(t *testing.T, data []byte) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	readReport(t, "a.txt", data)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestLongestSentence: no sentence is longer than what may be looked at for each of
// its figures, and no token is lost by that.
func TestLongestSentence(t *testing.T) {
	for name, shape := range shapes {
		doc, _ := readReport(t, "a.txt", shaped(shape, 20_000))
		for i := range doc.Blocks {
			s := newScan(&extractor{texts: new([2]vi.Text), leads: map[string]*scan{}}, &doc.Blocks[i], corpus.Passage{})
			at := 0
			for _, sen := range s.sentences {
				if sen.first != at || sen.last <= at || sen.last-at > 2*longestSentence {
					t.Fatalf("%s: sentence %v behind token %d", name, sen, at)
				}
				at = sen.last
			}
			if at != len(s.Tokens) {
				t.Fatalf("%s: %d of %d tokens are in a sentence", name, at, len(s.Tokens))
			}
		}
	}
}

// BenchmarkShapes reads each shape at one and at four times the length: the speed
// stays.
func BenchmarkShapes(b *testing.B) {
	for name, shape := range shapes {
		for _, size := range []int{50_000, 200_000} {
			b.Run(fmt.Sprintf("%s/%d", name, size), func(b *testing.B) {
				data := shaped(shape, size)
				b.SetBytes(int64(len(data)))
				for b.Loop() {
					readReport(b, "a.txt", data)
				}
			})
		}
	}
}
