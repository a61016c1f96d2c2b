package library

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"solieu/corpus"
)

// whole reports whether all passages and figures of a report are of one
// edition, and are as many as they should be.
func whole(r corpus.Report, figures int) error {
	if len(r.Figures) != figures || len(r.Passages) != figures/2 {
		return fmt.Errorf("%d passages and %d figures, want %d and %d", len(r.Passages), len(r.Figures), figures/2, figures)
	}
	edition := r.Figures[0].Notes[0]
	for _, p := range r.Passages {
		if !strings.HasPrefix(strings.ToLower(p.Text), edition+":") {
			return fmt.Errorf("passage %q in edition %q", p.Text, edition)
		}
	}
	for _, f := range r.Figures {
		if f.Notes[0] != edition {
			return fmt.Errorf("figure of %q in edition %q", f.Notes[0], edition)
		}
	}
	return nil
}

// TestReadWhileImporting reads through one library what another writes.
func TestReadWhileImporting(t *testing.T) {
	const figures, editions = 40, 30
	dir := t.TempDir()
	writer, reader := open(t, dir), open(t, dir)
	report, original := reportOf("109-bc-btttt", "0", figures)
	imported(t, writer, report, original)

	done := make(chan struct{})
	var group sync.WaitGroup
	group.Go(func() {
		for {
			got, err := reader.Reports(t.Context())
			if err != nil || len(got) != 1 {
				t.Errorf("got %d reports, %v", len(got), err)
				return
			}
			if err := whole(got[0], figures); err != nil {
				t.Error(err)
				return
			}
			select {
			case <-done:
				return
			default:
			}
		}
	})
	for i := range editions {
		report, original := reportOf("109-bc-btttt", fmt.Sprint(i+1), figures)
		imported(t, writer, report, original)
	}
	close(done)
	group.Wait()
	if stamp(t, writer) != stamp(t, reader) {
		t.Error("the reader does not see what was imported")
	}
}

// TestImportAtOnce has two libraries on one folder import the same reports.
func TestImportAtOnce(t *testing.T) {
	dir := t.TempDir()
	libraries := []*Library{open(t, dir), open(t, dir)}
	var lock sync.Mutex
	changes := make(map[Change]int)
	var group sync.WaitGroup
	for _, l := range libraries {
		group.Go(func() {
			for i := range 10 {
				report, original := reportOf(fmt.Sprintf("r%d", i), "1", 4)
				outcome, err := l.Import(t.Context(), report, original)
				if err != nil {
					t.Error(err)
					return
				}
				lock.Lock()
				changes[outcome.Change]++
				lock.Unlock()
			}
		})
	}
	group.Wait()
	if changes[Added] != 10 || changes[Unchanged] != 10 {
		t.Errorf("got %v, want 10 added and 10 unchanged", changes)
	}
	if got := len(reports(t, libraries[0])); got != 10 {
		t.Errorf("got %d reports", got)
	}
}

// TestCancelledHalfWay cancels imports at whatever point they have reached, a
// little later each time.
func TestCancelledHalfWay(t *testing.T) {
	const figures = 60
	l := open(t, t.TempDir())
	current, original := reportOf("109-bc-btttt", "0", figures)
	imported(t, l, current, original)
	cancelled := 0
	for i := range 20 {
		next, nextBytes := reportOf("109-bc-btttt", fmt.Sprint(i+1), figures)
		ctx, cancel := context.WithCancel(t.Context())
		var group sync.WaitGroup
		group.Go(func() {
			for range i * i / 2 {
				stamp(t, l) // takes a moment
			}
			cancel()
		})
		_, err := l.Import(ctx, next, nextBytes)
		group.Wait()
		switch {
		case err == nil:
			current = next
		case errors.Is(err, context.Canceled):
			cancelled++
		default:
			t.Fatal(err)
		}
		wantReports(t, l, current)
	}
	t.Logf("%d of 20 imports were cancelled", cancelled)
}

// crashFolder tells a second process of this test where to import until it is
// killed.
const crashFolder = "SOLIEU_TEST_CRASH_FOLDER"

func TestKilledWhileImporting(t *testing.T) {
	const figures = 100
	if dir := os.Getenv(crashFolder); dir != "" {
		l := open(t, dir)
		for i := 0; ; i++ {
			report, original := reportOf("109-bc-btttt", fmt.Sprint(i), figures)
			imported(t, l, report, original)
			fmt.Println("imported", i)
		}
	}
	dir := t.TempDir()
	command := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestKilledWhileImporting$")
	command.Env = append(os.Environ(), crashFolder+"="+dir)
	output, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	lines, last := bufio.NewScanner(output), ""
	for n := 0; n < 3 && lines.Scan(); n++ {
		last = lines.Text()
	}
	if err := command.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = command.Wait() // it was killed
	if last != "imported 2" {
		t.Fatalf("the second process said %q", last)
	}
	l := open(t, dir)
	got := reports(t, l)
	if len(got) != 1 {
		t.Fatalf("got %d reports", len(got))
	}
	if err := whole(got[0], figures); err != nil {
		t.Error(err)
	}
	var verdict string
	if err := l.db.QueryRow("PRAGMA integrity_check").Scan(&verdict); err != nil || verdict != "ok" {
		t.Errorf("integrity: %q, %v", verdict, err)
	}
	history, err := l.History(t.Context(), "109-bc-btttt")
	if err != nil || len(history) < 3 {
		t.Errorf("got %d editions, %v; those reported done must be there", len(history), err)
	}
}
