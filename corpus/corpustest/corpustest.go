// Package corpustest finds what tests of the corpus hold the reader against: the
// original reports and their annotations, which lie beside a development checkout
// and are not part of the project.
package corpustest

import (
	"os"
	"path/filepath"
	"testing"
)

// Shared is the path of a file or folder of that data ("reports", "2023-09.txt").
// The test is skipped, and says so, where it is absent.
func Shared(t testing.TB, elem ...string) string {
	t.Helper()
	path := filepath.Join(append([]string{module(t), "..", "shared"}, elem...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("the original reports are not beside this checkout: %v", err)
	}
	return path
}

// module is the folder of the go.mod above the test.
func module(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = parent
	}
}
