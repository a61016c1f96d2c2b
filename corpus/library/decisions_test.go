package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"solieu/corpus"
)

// decided stores a decision about the figure i of a report as read.
func decided(t testing.TB, l *Library, r corpus.Report, i int, verdict corpus.Verdict) corpus.Decision {
	t.Helper()
	d := corpus.Decision{Figure: corpus.Keys(&r, nil)[i], Verdict: verdict, By: "lan", Note: "đã xem"}
	if verdict == corpus.Correct {
		period := corpus.Month(2023, 8)
		d.Set = corpus.Fields{Period: &period}
	}
	if err := l.Decide(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	return d
}

// wantStatuses compares "accepted 2023-09" and so on, one a figure.
func wantStatuses(t *testing.T, l *Library, want ...string) {
	t.Helper()
	var got []string
	for _, r := range reports(t, l) {
		for _, f := range r.Figures {
			got = append(got, fmt.Sprint(f.Status, " ", f.Period))
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// inReview is a report whose figures wait for review.
func inReview(id, edition string, n int) (corpus.Report, []byte) {
	r, original := reportOf(id, edition, n)
	r.Findings = nil
	return r, original
}

func TestDecisions(t *testing.T) {
	dir := t.TempDir()
	l := open(t, dir)
	report, original := inReview("109-bc-btttt", "1", 4)
	imported(t, l, report, original)
	stamps, readings := map[string]bool{stamp(t, l): true}, readingsStamp(t, l)
	for i, verdict := range []corpus.Verdict{corpus.Accept, corpus.Correct, corpus.Reject} {
		decided(t, l, report, i, verdict)
		stamps[stamp(t, l)] = true
	}
	want := []string{"accepted 2023-09", "accepted 2023-08", "rejected 2023-09", "review 2023-09"}
	wantStatuses(t, l, want...)

	last := decided(t, l, report, 2, corpus.Undo)
	stamps[stamp(t, l)] = true
	want[2] = "review 2023-09"
	wantStatuses(t, l, want...)
	if len(stamps) != 5 {
		t.Errorf("%d stamps for 5 states", len(stamps))
	}
	if readingsStamp(t, l) != readings {
		t.Error("a decision changed the stamp of the readings")
	}

	other := open(t, dir) // a program started later
	wantStatuses(t, other, want...)
	history, err := other.Decisions(t.Context(), report.ID)
	last.At = day
	if err != nil || len(history) != 4 || !reflect.DeepEqual(history[3], last) {
		t.Errorf("got %v, %+v", err, history)
	}
	asRead, all, err := other.Readings(t.Context())
	if err != nil || !reflect.DeepEqual(asRead, []corpus.Report{report}) || len(all) != 4 {
		t.Errorf("readings: %v, %d decisions, %+v", err, len(all), asRead)
	}
	if editions, err := other.History(t.Context(), report.ID); err != nil || !reflect.DeepEqual(editions[0].Report, report) {
		t.Errorf("history: %v, %+v", err, editions)
	}
}

func readingsStamp(t testing.TB, l *Library) string {
	t.Helper()
	s, err := l.ReadingsStamp(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestDecisionsStay lets reports be imported in all ways that change their
// figures' ids or rows.
func TestDecisionsStay(t *testing.T) {
	report, original := inReview("109-bc-btttt", "1", 3)
	renumbered, _ := inReview("109-bc-btttt", "1", 3)
	first := figureOf(renumbered, "1", 7)
	first.Source.Passage = renumbered.Passages[0].ID
	renumbered.Figures = append([]corpus.Figure{first}, renumbered.Figures...)
	for i := range renumbered.Figures {
		renumbered.Figures[i].ID = fmt.Sprintf("%s#%d", renumbered.ID, i+1)
		renumbered.Figures[i].Unit = "bộ hồ sơ" // what another catalogue says
	}
	newer, newerBytes := inReview("109-bc-btttt", "2", 3)
	named, namedBytes := under(report, "thang-9", report.File), original
	named.Number = ""

	accepted := []string{"accepted 2023-09", "accepted 2023-08", "rejected 2023-09"}
	for _, test := range []struct {
		name   string
		before corpus.Report
		after  corpus.Report
		bytes  []byte
		change Change
		want   []string
	}{
		{"the same file", report, report, original, Unchanged, accepted},
		{"read with other ordinals and units", report, renumbered, original, Reread, append([]string{"review 2023-09"}, accepted...)},
		{"a newer edition with the same sentences", report, newer, newerBytes, Replaced, accepted},
		{"a number that an older reader missed", named, report, namedBytes, Reread, accepted},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			l := open(t, dir)
			imported(t, l, test.before, original)
			for i, verdict := range []corpus.Verdict{corpus.Accept, corpus.Correct, corpus.Reject} {
				decided(t, l, test.before, i, verdict)
			}
			if got := imported(t, l, test.after, test.bytes); got.Change != test.change {
				t.Errorf("got %+v", got)
			}
			wantStatuses(t, l, test.want...)
			wantStatuses(t, open(t, dir), test.want...)
		})
	}
}

// TestDecisionWaits: a figure that a reading loses has its decision again when
// another finds it.
func TestDecisionWaits(t *testing.T) {
	l := open(t, t.TempDir())
	report, original := inReview("109-bc-btttt", "1", 2)
	imported(t, l, report, original)
	decided(t, l, report, 1, corpus.Accept)
	less := report
	less.Figures = report.Figures[:1]
	imported(t, l, less, original)
	wantStatuses(t, l, "review 2023-09")
	if kept, err := l.Decisions(t.Context(), report.ID); err != nil || len(kept) != 1 {
		t.Errorf("got %v, %v", kept, err)
	}
	imported(t, l, report, original)
	wantStatuses(t, l, "review 2023-09", "accepted 2023-09")
}

// TestDecideAllOrNone: one that cannot be stored keeps the others out.
func TestDecideAllOrNone(t *testing.T) {
	l := open(t, t.TempDir())
	report, original := inReview("109-bc-btttt", "1", 2)
	imported(t, l, report, original)
	before := stamp(t, l)
	good := corpus.Decision{Figure: corpus.Keys(&report, nil)[0], Verdict: corpus.Accept, By: "lan"}
	for want, bad := range map[string]corpus.Decision{
		"nobody is named": {Figure: good.Figure, Verdict: corpus.Accept},
		"not by its id":   {ID: "k3f9a2b7qd", Verdict: corpus.Accept, By: "lan"},
		"verdict":         {Figure: good.Figure, Verdict: "maybe", By: "lan"},
		"made in the year": {Figure: good.Figure, Verdict: corpus.Accept, By: "lan",
			At: time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)},
	} {
		if err := l.Decide(t.Context(), good, bad); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := l.Decide(ctx, good); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v", err)
	}
	wantReports(t, l, report)
	if stamp(t, l) != before {
		t.Error("the stamp changed")
	}
}

// TestDecideWhileImporting has two people decide about what a third imports anew.
func TestDecideWhileImporting(t *testing.T) {
	const figures, times = 10, 15
	dir := t.TempDir()
	report, original := inReview("109-bc-btttt", "0", figures)
	imported(t, open(t, dir), report, original)
	var group sync.WaitGroup
	for range 2 {
		l := open(t, dir)
		group.Go(func() {
			for range times {
				decided(t, l, report, 3, corpus.Reject)
				decided(t, l, report, 3, corpus.Accept)
				if _, err := l.Reports(t.Context()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	importer := open(t, dir)
	for i := range times {
		next, nextBytes := inReview("109-bc-btttt", fmt.Sprint(i+1), figures)
		imported(t, importer, next, nextBytes)
	}
	group.Wait()
	if got, err := importer.Decisions(t.Context(), report.ID); err != nil || len(got) != 4*times {
		t.Errorf("%d decisions, %v, want %d", len(got), err, 4*times)
	}
	if f := reports(t, importer)[0].Figures[3]; f.Status != corpus.Accepted {
		t.Errorf("the figure is in %s", f.Status)
	}
}

// TestOpenOlderSchema opens a library that was made before there were decisions.
func TestOpenOlderSchema(t *testing.T) {
	dir := t.TempDir()
	db, err := sql.Open("sqlite", dataSource(filepath.Join(dir, fileName)))
	if err != nil {
		t.Fatal(err)
	}
	if err := migrate(t.Context(), db, migrations[:1]); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	l := open(t, dir)
	report, original := inReview("109-bc-btttt", "1", 1)
	imported(t, l, report, original)
	decided(t, l, report, 0, corpus.Accept)
	wantStatuses(t, l, "accepted 2023-09")
}
