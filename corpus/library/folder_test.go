package library

import (
	"database/sql"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"solieu/corpus"
)

func TestOpenMakesTheFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "số liệu #1? 100%", "thư viện")
	open(t, dir)
	if _, err := os.Stat(filepath.Join(dir, fileName)); err != nil {
		t.Error(err)
	}
}

func TestOpenTakesAnEmptyFolder(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, ".DS_Store"), "x")
	write(t, filepath.Join(dir, fileName), "") // left by a start that was cut short
	if err := os.WriteFile(filepath.Join(dir, corpus.IndicatorsFile), []byte("indicators: []\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "lost+found"), 0o700); err != nil {
		t.Fatal(err)
	}
	wantReports(t, open(t, dir))
}

func TestOpenAgain(t *testing.T) {
	dir := t.TempDir()
	report, original := reportOf("109-bc-btttt", "1", 3)
	l, err := Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	imported(t, l, report, original)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "chats.db"), "what else the program keeps")
	wantReports(t, open(t, dir), report)
}

// TestOpenAtOnce lets several processes' worth of libraries make one folder.
func TestOpenAtOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			l, err := Open(t.Context(), dir)
			if err != nil {
				t.Error(err)
				return
			}
			if err := l.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	wantReports(t, open(t, dir))
}

// otherDatabase makes a SQLite file with statements.
func otherDatabase(t *testing.T, path, statements string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
}

func TestOpenRefuses(t *testing.T) {
	tests := []struct {
		name  string
		fill  func(t *testing.T, dir string)
		under string // what is opened, below dir
		want  string
	}{
		{"other files", func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "letter.txt"), "x")
		}, "", "holds other files (letter.txt); give an empty folder"},
		{"a file", func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "letter.txt"), "x")
		}, "letter.txt", "is a file; give a folder"},
		{"below a file", func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "letter.txt"), "x")
		}, "letter.txt/library", "cannot be made; give a folder that you may write to"},
		{"a folder for a library", func(t *testing.T, dir string) {
			if err := os.Mkdir(filepath.Join(dir, fileName), 0o755); err != nil {
				t.Fatal(err)
			}
		}, "", "is a folder, not a library"},
		{"short garbage", func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, fileName), "garbage")
		}, "", "is damaged or no library"},
		{"long garbage", func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, fileName), strings.Repeat("garbage", 1000))
		}, "", "is damaged or no library"},
		{"another program's", func(t *testing.T, dir string) {
			otherDatabase(t, filepath.Join(dir, fileName), "CREATE TABLE notes (text TEXT)")
		}, "", "is a database of another program"},
		{"newer", func(t *testing.T, dir string) {
			otherDatabase(t, filepath.Join(dir, fileName), fmt.Sprintf(
				"PRAGMA application_id = %d; PRAGMA user_version = 99; CREATE TABLE notes (text TEXT)", applicationID))
		}, "", fmt.Sprintf("has schema 99 and this program knows %d; use a newer solieu", len(migrations))},
		{"damaged", func(t *testing.T, dir string) {
			path := filepath.Join(dir, fileName)
			otherDatabase(t, path, fmt.Sprintf("PRAGMA application_id = %d; CREATE TABLE notes (text TEXT)", applicationID))
			if err := os.Truncate(path, 200); err != nil {
				t.Fatal(err)
			}
		}, "", "it is damaged, import the reports into a new folder"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			test.fill(t, dir)
			before := contents(t, dir)
			l, err := Open(t.Context(), filepath.Join(dir, test.under))
			if err == nil {
				l.Close()
				t.Fatal("opened")
			}
			if got := err.Error(); !strings.Contains(got, test.want) || strings.Contains(got, "\n") {
				t.Errorf("got %q, want one line with %q", got, test.want)
			}
			if after := contents(t, dir); !maps.Equal(after, before) {
				t.Errorf("the folder was changed: %d files before, %d after", len(before), len(after))
			}
		})
	}
}

func TestOpenWithoutPermission(t *testing.T) {
	empty, used := t.TempDir(), t.TempDir()
	l, err := Open(t.Context(), used)
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	for path, mode := range map[string]os.FileMode{filepath.Join(used, fileName): 0o444, used: 0o555, empty: 0o555} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.Chmod(path, 0o755) }) // or the folder stays behind
	}
	if probe, err := os.Create(filepath.Join(empty, "probe")); err == nil {
		probe.Close()
		t.Skip("this user may write into any folder")
	}
	for _, dir := range []string{empty, used} {
		_, err := Open(t.Context(), dir)
		if err == nil || !strings.Contains(err.Error(), "give a folder that you may write to") {
			t.Errorf("got %v", err)
		}
	}
}

func TestMigrate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "steps.db")
	db, err := sql.Open("sqlite", dataSource(path))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	steps := []string{
		"CREATE TABLE a (x TEXT);",
		"CREATE TABLE b (x TEXT);",
		"CREATE TABLE c (x TEXT); CREATE TABLE a (x TEXT);", // fails in its second half
	}
	for _, n := range []int{1, 2, 2} {
		if err := migrate(t.Context(), db, steps[:n]); err != nil {
			t.Fatalf("%d steps: %v", n, err)
		}
	}
	if err := migrate(t.Context(), db, steps); err == nil || !strings.Contains(err.Error(), "from 2 to 3") {
		t.Errorf("got %v, want the step that failed", err)
	}
	var tables, version int
	if err := db.QueryRow("SELECT COUNT(*) FROM sqlite_master").Scan(&tables); err != nil {
		t.Fatal(err)
	}
	if version, err = schemaVersion(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	if tables != 2 || version != 2 {
		t.Errorf("got %d tables and version %d after a failed step, want 2 and 2", tables, version)
	}
}
