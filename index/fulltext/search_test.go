package fulltext

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"solieu/corpus"
	"solieu/corpus/vi"
)

func TestCoverage(t *testing.T) {
	index := memoryIndex(t, testReports(t))
	for _, test := range []struct {
		question   string
		full       bool
		unknown    string
		correction string
	}{
		{"cuộc tấn công mạng tháng 5/2023", true, "[]", "[]"}, // 2023 stands in the title
		{"tấn công mạng của Bộ Tài chính", false, "[]", "[]"},
		{"tấn công mạng ở Zanzibar", false, "[Zanzibar]", "[]"},
		{"botnet", true, "[]", "[]"},
		{"tỷ lệ DVCTT toàn trình", true, "[]", "[]"}, // spelled out in the text
		{"DVCTT blockchain", false, "[blockchain]", "[]"},
		{"hệ thống botnett", false, "[botnett]", "[{botnett botnet}]"},
	} {
		got := find(t, index, test.question, 5)
		if len(got.Hits) == 0 {
			t.Errorf("%q: no hits", test.question)
			continue
		}
		if full := got.Hits[0].Coverage > 0.99; full != test.full {
			t.Errorf("%q: coverage %.2f, want full %v", test.question, got.Hits[0].Coverage, test.full)
		}
		if unknown := fmt.Sprint(got.Unknown); unknown != test.unknown {
			t.Errorf("%q: unknown %s, want %s", test.question, unknown, test.unknown)
		}
		if correction := fmt.Sprint(got.Corrected); correction != test.correction {
			t.Errorf("%q: corrected %s, want %s", test.question, correction, test.correction)
		}
	}
}

// TestMarks checks that marks, where typed, tell passages apart.
func TestMarks(t *testing.T) {
	index := memoryIndex(t, []corpus.Report{{ID: "x", Passages: []corpus.Passage{
		{ID: "má", Text: "Có 5 má ở đây."}, {ID: "mã", Text: "Có 5 mã ở đây."}, {ID: "mạ", Text: "Có 5 mạ ở đây."},
	}}})
	for _, want := range []string{"má", "mã", "mạ"} {
		got := find(t, index, "5 "+want, 5).Hits
		if len(got) != 3 || got[0].Passage != want || got[0].Coverage < 0.99 || got[1].Coverage > 0.95 {
			t.Errorf("%q: got %+v", want, got)
		}
	}
	for _, hit := range find(t, index, "5 ma", 5).Hits {
		if hit.Coverage < 0.99 {
			t.Errorf("without marks all are covered, got %+v", hit)
		}
	}
}

func TestAbbreviations(t *testing.T) {
	index := memoryIndex(t, []corpus.Report{{ID: "x", Passages: []corpus.Passage{
		{ID: "short", Text: "Đã công bố 4.400 DVCTT trên toàn hệ thống."},
		{ID: "long", Text: "Đã công bố 12 dịch vụ công trực tuyến."},
		{ID: "other", Text: "Dịch vụ ăn uống trực tiếp tại chỗ, công bố 3 tuyến xe."},
	}}})
	for _, question := range []string{"công bố DVCTT", "công bố dịch vụ công trực tuyến", "cong bo dich vu cong truc tuyen"} {
		got := find(t, index, question, 5)
		if len(got.Hits) < 2 || len(got.Unknown) > 0 {
			t.Fatalf("%q: got %+v", question, got)
		}
		for _, hit := range got.Hits[:2] {
			if hit.Passage == "other" || hit.Coverage < 0.99 {
				t.Errorf("%q: got %+v", question, hit)
			}
		}
	}
}

func TestWindow(t *testing.T) {
	filler := strings.Repeat("Nội dung khác không liên quan đến việc này. ", 10)
	text := vi.Squash("Tấn công là từ đầu tiên. " + filler + "Ghi nhận 498 cuộc tấn công mạng trong tháng. " + filler + "Mạng là từ cuối.")
	index := memoryIndex(t, []corpus.Report{{ID: "x", Passages: []corpus.Passage{{ID: "x.1", Heading: "Tình hình", Text: text}}}})
	for _, test := range []struct {
		question, want string
		full           bool
	}{
		{"bao nhiêu cuộc tấn công mạng?", "cuộc tấn công mạng", true},
		{"cuoc tan cong mang", "cuộc tấn công mạng", true},
		{"tấn công đầu tiên", "Tấn công là từ đầu tiên", true},
		{"đầu tiên, cuối", "đầu tiên", false}, // too far apart
		{"tình hình", "", false},              // in the heading only
	} {
		hits := find(t, index, test.question, 1).Hits
		if len(hits) != 1 {
			t.Fatalf("%q: got %v", test.question, hits)
		}
		hit := hits[0]
		if got := text[hit.Start:hit.End]; got != test.want || (hit.Window > 0.99) != test.full || hit.Coverage < 0.99 {
			t.Errorf("%q: got %q, %+v; want %q", test.question, got, hit, test.want)
		}
	}
}

func TestScores(t *testing.T) {
	index := memoryIndex(t, testReports(t))
	for _, n := range []int{-1, 0, 1, 3, 1000} {
		hits := find(t, index, "tỷ lệ dịch vụ công", n).Hits
		if len(hits) > max(0, n) || n > 0 && (len(hits) == 0 || hits[0].Score != 1) {
			t.Errorf("n = %d: got %v", n, hits)
		}
		for i := 1; i < len(hits); i++ {
			if hits[i].Score > hits[i-1].Score || hits[i].Score <= 0 {
				t.Errorf("score %v after %v", hits[i].Score, hits[i-1].Score)
			}
		}
	}
}

var oddQuestions = []string{
	"", " ", "?", "😀😀😀", "bao nhiêu?", "\x00\xff", "à", "1", "....", "_",
	strings.Repeat("a", 4000), strings.Repeat("mạng ", 800), strings.Repeat("😀", 1000),
	strings.Repeat("tấn công mạng Zz", 300), strings.Repeat("1.234,", 700), "ạ̣̣̣̣̣",
}

func TestOddQuestions(t *testing.T) {
	reports := testReports(t)
	index, texts := memoryIndex(t, reports), textsOf(reports)
	for _, question := range oddQuestions {
		checkResult(t, index, texts, question)
	}
}

func textsOf(reports []corpus.Report) map[string]string {
	texts := make(map[string]string)
	for _, report := range reports {
		for _, passage := range report.Passages {
			texts[passage.ID] = passage.Text
		}
	}
	return texts
}

// checkResult holds what is promised of every result.
func checkResult(t *testing.T, index *Index, texts map[string]string, question string) {
	t.Helper()
	for i, hit := range find(t, index, question, 10).Hits {
		text, ok := texts[hit.Passage]
		switch {
		case !ok || !strings.HasPrefix(hit.Passage, hit.Report+"."):
			t.Errorf("%q: no such passage: %+v", question, hit)
		case i == 0 && hit.Score != 1, hit.Score <= 0, hit.Score > 1:
			t.Errorf("%q: hit %d has the score %v", question, i, hit.Score)
		case hit.Coverage < 0, hit.Coverage > 1, hit.Window < 0, hit.Window > hit.Coverage+1e-9:
			t.Errorf("%q: coverage %v, window %v", question, hit.Coverage, hit.Window)
		case hit.Start < 0, hit.Start > hit.End, hit.End > len(text), !utf8.ValidString(text[hit.Start:hit.End]):
			t.Errorf("%q: bytes %d to %d of %d", question, hit.Start, hit.End, len(text))
		}
	}
}

func FuzzSearch(f *testing.F) {
	for _, question := range oddQuestions {
		f.Add(question)
	}
	f.Add("CSDLQG về dân cư kết nối với mấy bộ ngành?")
	reports := testReports(f)
	index, texts := memoryIndex(f, reports), textsOf(reports)
	f.Fuzz(func(t *testing.T, question string) { checkResult(t, index, texts, question) })
}

func TestConcurrentSearches(t *testing.T) {
	path := t.TempDir()
	buildIndex(t, path, testReports(t), testStamp)
	questions := testLines(t, "questions.txt")
	for name, index := range map[string]*Index{"disk": openIndex(t, path, testStamp), "memory": memoryIndex(t, testReports(t))} {
		var group sync.WaitGroup
		for worker := range 8 {
			group.Go(func() {
				for i := range questions {
					question, want, _ := strings.Cut(questions[(i+worker)%len(questions)], " | ")
					result, err := index.Search(context.Background(), question, 1)
					if err != nil || len(result.Hits) != 1 || result.Hits[0].Passage != want {
						t.Errorf("%s: %q: %v, %v; want %s", name, question, result.Hits, err, want)
					}
				}
			})
		}
		group.Wait()
	}
}

func TestClose(t *testing.T) {
	index := memoryIndex(t, testReports(t))
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for {
				_, err := index.Search(context.Background(), "tấn công mạng", 3)
				if errors.Is(err, ErrClosed) {
					return
				}
				if err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for range 2 {
		if err := index.Close(); err != nil {
			t.Error(err)
		}
	}
	group.Wait()
}

func TestSearchCanceled(t *testing.T) {
	index := memoryIndex(t, testReports(t))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := index.Search(ctx, "tấn công mạng", 3); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}
