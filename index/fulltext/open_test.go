package fulltext

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"solieu/corpus"
)

const testStamp = "stamp"

func buildIndex(tb testing.TB, path string, reports []corpus.Report, stamp string) {
	tb.Helper()
	if err := Build(context.Background(), path, Reports(reports), stamp); err != nil {
		tb.Fatal(err)
	}
}

func openIndex(tb testing.TB, path, stamp string) *Index {
	tb.Helper()
	index, state, err := Open(path, stamp, testOptions)
	if err != nil || state != Fresh {
		tb.Fatalf("Open: state %v, error %v", state, err)
	}
	tb.Cleanup(func() { index.Close() })
	return index
}

func TestOpenState(t *testing.T) {
	for _, test := range []struct {
		name  string
		spoil func(t *testing.T, path string)
		stamp string
		want  State
	}{
		{"as built", func(*testing.T, string) {}, testStamp, Fresh},
		{"no folder", func(t *testing.T, path string) { remove(t, path) }, testStamp, Missing},
		{"no manifest", func(t *testing.T, path string) { remove(t, filepath.Join(path, manifestName)) }, testStamp, Missing},
		{"no generation", func(t *testing.T, path string) { remove(t, generation(t, path)) }, testStamp, Broken},
		{"manifest cut short", func(t *testing.T, path string) { cutShort(t, filepath.Join(path, manifestName)) }, testStamp, Broken},
		{"root cut short", func(t *testing.T, path string) { cutShort(t, segment(t, path, "root.bolt")) }, testStamp, Broken},
		{"segment cut short", func(t *testing.T, path string) { cutShort(t, segment(t, path, "*.zap")) }, testStamp, Broken},
		{"segment of zeros", func(t *testing.T, path string) { zero(t, segment(t, path, "*.zap")) }, testStamp, Broken},
		{"root of zeros", func(t *testing.T, path string) { zero(t, segment(t, path, "root.bolt")) }, testStamp, Broken},
		{"fewer passages than it says", func(t *testing.T, path string) { edit(t, path, func(m *manifest) { m.Passages++ }) }, testStamp, Broken},
		{"no files named", func(t *testing.T, path string) { edit(t, path, func(m *manifest) { m.Files = nil }) }, testStamp, Broken},
		{"old format", func(t *testing.T, path string) { edit(t, path, func(m *manifest) { m.Format-- }) }, testStamp, OldFormat},
		{"old analyzer", func(t *testing.T, path string) { edit(t, path, func(m *manifest) { m.Analyzer-- }) }, testStamp, OldFormat},
		{"other corpus", func(*testing.T, string) {}, "another", OtherCorpus},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "index")
			buildIndex(t, path, testReports(t), testStamp)
			test.spoil(t, path)
			index, state, err := Open(path, test.stamp, testOptions)
			if state != test.want || (err == nil) != (test.want == Fresh) || (index != nil) != (test.want == Fresh) {
				t.Errorf("Open = %v, %v, %v; want state %v", index, state, err, test.want)
			}
			if index != nil {
				index.Close()
			}
			buildIndex(t, path, testReports(t), test.stamp) // cures everything
			openIndex(t, path, test.stamp)
		})
	}
}

func generation(t *testing.T, path string) string {
	t.Helper()
	m, err := readManifest(path)
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(path, m.Generation)
}

func segment(t *testing.T, path, pattern string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(generation(t, path), bleveFolder, "store", pattern))
	if err != nil || len(files) != 1 {
		t.Fatalf("files %v, error %v; want one %s", files, err, pattern)
	}
	return files[0]
}

func remove(t *testing.T, path string) {
	t.Helper()
	if err := os.RemoveAll(path); err != nil {
		t.Fatal(err)
	}
}

func cutShort(t *testing.T, path string) {
	t.Helper()
	info, err := os.Stat(path)
	if err == nil {
		err = os.Truncate(path, info.Size()/2)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func zero(t *testing.T, path string) {
	t.Helper()
	info, err := os.Stat(path)
	if err == nil {
		err = os.WriteFile(path, make([]byte, info.Size()), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func edit(t *testing.T, path string, change func(*manifest)) {
	t.Helper()
	m, err := readManifest(path)
	if err != nil {
		t.Fatal(err)
	}
	change(m)
	if err := writeManifest(path, m); err != nil {
		t.Fatal(err)
	}
}

// TestDiskAndMemoryAgree holds the two ways to make an index against each other.
func TestDiskAndMemoryAgree(t *testing.T) {
	path := t.TempDir()
	buildIndex(t, path, testReports(t), testStamp)
	disk, memory := openIndex(t, path, testStamp), memoryIndex(t, testReports(t))
	for _, line := range testLines(t, "questions.txt") {
		question, _, _ := strings.Cut(line, " | ")
		got, want := find(t, disk, question, 5), find(t, memory, question, 5)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q: on disk %+v, in memory %+v", question, got, want)
		}
	}
}

func TestBuildReplaces(t *testing.T) {
	path := t.TempDir()
	reports := testReports(t)
	buildIndex(t, path, reports[:1], "one")
	old := openIndex(t, path, "one")
	buildIndex(t, path, reports, "all")

	if got := find(t, old, "xuất khẩu gạo", 1).Hits; len(got) > 0 && got[0].Coverage == 1 {
		t.Errorf("the open index found %v, which came after it", got)
	}
	if got := find(t, old, "botnet", 1).Hits; len(got) != 1 {
		t.Errorf("the open index found %v, want one hit", got)
	}
	if got := openIndex(t, path, "all").Passages(); got != 27 {
		t.Errorf("%d passages, want 27", got)
	}
	entries, err := os.ReadDir(path)
	if err != nil || len(entries) != 2 {
		t.Errorf("%v, %v in the folder, want the manifest and one generation", entries, err)
	}
}

func TestBuildFails(t *testing.T) {
	path := t.TempDir()
	reports := testReports(t)
	buildIndex(t, path, reports, testStamp)
	lost := errors.New("library lost")
	canceled, cancel := context.WithCancel(context.Background())
	cancel()
	twice := corpus.Report{ID: "x", Passages: []corpus.Passage{{ID: "x.1", Text: "một"}, {ID: "x.1", Text: "hai"}}}
	for _, test := range []struct {
		name string
		ctx  context.Context
		feed iter.Seq2[corpus.Report, error]
		want string
	}{
		{"reports fail", context.Background(), func(yield func(corpus.Report, error) bool) {
			_ = yield(reports[0], nil) && yield(corpus.Report{}, lost)
		}, lost.Error()},
		{"canceled", canceled, Reports(reports), context.Canceled.Error()},
		{"report twice", context.Background(), Reports(append(reports[:1:1], reports[0])), "two reports"},
		{"passage twice", context.Background(), Reports([]corpus.Report{twice}), "stands twice"},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := Build(test.ctx, path, test.feed, "new")
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %q", err, test.want)
			}
			if index, err := Memory(test.ctx, test.feed, testOptions); err == nil {
				index.Close()
				t.Error("Memory gives no error")
			}
			openIndex(t, path, testStamp)
			if entries, _ := os.ReadDir(path); len(entries) != 2 {
				t.Errorf("%v is left in the folder", entries)
			}
		})
	}
}

func TestEmptyLibrary(t *testing.T) {
	path := t.TempDir()
	reports := []corpus.Report{{ID: "x", Passages: []corpus.Passage{{ID: "x.1", Text: "---"}}}}
	buildIndex(t, path, reports, testStamp)
	for name, index := range map[string]*Index{
		"disk": openIndex(t, path, testStamp), "memory": memoryIndex(t, reports), "no reports": memoryIndex(t, nil),
	} {
		got := find(t, index, "tấn công mạng", 5)
		if len(got.Hits) != 0 || fmt.Sprint(got.Unknown) != "[tấn công mạng]" {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}

func TestStamp(t *testing.T) {
	if Stamp("a", "b") != Stamp("b", "a") || Stamp("a", "b") == Stamp("a") || Stamp("a", "b") == Stamp("ab") {
		t.Error("a stamp is of its parts, not of their order")
	}
}

// TestSwapUnderReaders opens and searches while another goroutine builds.
func TestSwapUnderReaders(t *testing.T) {
	path := t.TempDir()
	reports := testReports(t)
	buildIndex(t, path, reports, testStamp)
	done := make(chan struct{})
	var readers sync.WaitGroup
	for range 3 {
		readers.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				index, state, err := Open(path, testStamp, testOptions)
				if err != nil {
					t.Errorf("Open: %v, %v", state, err)
					return
				}
				if got := find(t, index, "botnet", 1).Hits; len(got) != 1 {
					t.Errorf("got %v", got)
				}
				index.Close()
			}
		})
	}
	for range 10 {
		if err := Build(context.Background(), path, Reports(reports), testStamp); err != nil {
			t.Error(err)
		}
	}
	close(done)
	readers.Wait()
}
