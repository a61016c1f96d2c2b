package library

import (
	"bytes"
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"solieu/corpus"
)

// TestRoundTrip stores every field that a report has: one that is added later
// must be filled here.
func TestRoundTrip(t *testing.T) {
	l := open(t, t.TempDir())
	report, original := reportOf("109-bc-btttt", "1", 5)
	for _, v := range []any{report, report.Passages[0], report.Figures[0], report.Figures[0].Source, report.Figures[0].Changes[0], report.Omissions[0], report.Findings[0]} {
		fields := reflect.ValueOf(v)
		for i := range fields.NumField() {
			field := fields.Type().Field(i)
			if fields.Field(i).IsZero() && field.Name != "ID" && field.Tag.Get("json") != "-" {
				t.Errorf("%T.%s is not filled in the test", v, field.Name)
			}
		}
	}
	want := Outcome{Added, "109-bc-btttt", "109-bc-btttt.txt"}
	if got := imported(t, l, report, original); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	wantReports(t, l, report)
	got, err := l.Original(t.Context(), report.ID)
	if err != nil || !bytes.Equal(got, original) {
		t.Errorf("original: got %q, %v", got, err)
	}
	var value, kind string
	if err := l.db.QueryRow("SELECT value, TYPEOF(value) FROM figures WHERE ordinal = 1").Scan(&value, &kind); err != nil {
		t.Fatal(err)
	}
	if value != "21000000000001.25" || kind != "text" {
		t.Errorf("value: got %s as %s, want exact text", value, kind)
	}
}

func TestImportBareReport(t *testing.T) {
	l := open(t, t.TempDir())
	imported(t, l, corpus.Report{ID: "thu", File: "thư.txt"}, []byte("thư"))
	got := reports(t, l)
	if len(got) != 1 || len(got[0].SHA256) != 64 || got[0].Figures != nil || got[0].Passages != nil {
		t.Errorf("got %+v", got)
	}
}

func TestImportAgain(t *testing.T) {
	l := open(t, t.TempDir())
	report, original := reportOf("109-bc-btttt", "1", 4)
	imported(t, l, report, original)
	before := stamp(t, l)

	if got := imported(t, l, report, original); got.Change != Unchanged {
		t.Errorf("same file: got %+v", got)
	}
	renamed := under(report, report.ID, "copy.txt")
	want := Outcome{Unchanged, "109-bc-btttt", "109-bc-btttt.txt"}
	if got := imported(t, l, renamed, original); got != want {
		t.Errorf("same bytes under another name: got %+v, want %+v", got, want)
	}
	wantReports(t, l, report)
	if after := stamp(t, l); after != before {
		t.Errorf("the stamp changed from %s to %s", before, after)
	}
}

// TestImportRenamed is about reports that have their id of the file's name.
func TestImportRenamed(t *testing.T) {
	l := open(t, t.TempDir())
	report, original := reportOf("thang-9", "1", 4)
	report.Number = ""
	imported(t, l, report, original)

	copied := under(report, "ban-sao", "bản sao.txt")
	want := Outcome{Unchanged, "thang-9", "thang-9.txt"}
	if got := imported(t, l, copied, original); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	wantReports(t, l, report)

	copied.Title = "another reading"
	want.Change = Reread
	if got := imported(t, l, copied, original); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	report.Title = copied.Title
	wantReports(t, l, report)
}

func TestImportReread(t *testing.T) {
	l := open(t, t.TempDir())
	report, original := reportOf("109-bc-btttt", "1", 4)
	imported(t, l, report, original)
	before := stamp(t, l)

	report, _ = reportOf("109-bc-btttt", "1", 4)
	report.Figures = report.Figures[:3]
	report.Figures[2].Status = corpus.Accepted
	if got := imported(t, l, report, original); got.Change != Reread {
		t.Errorf("got %+v", got)
	}
	wantReports(t, l, report)
	if stamp(t, l) == before {
		t.Error("the stamp stayed")
	}
	history, err := l.History(t.Context(), report.ID)
	if err != nil || len(history) != 1 {
		t.Errorf("got %d editions, %v, want 1", len(history), err)
	}
}

// TestImportMoves reads the number that an older reader missed.
func TestImportMoves(t *testing.T) {
	l := open(t, t.TempDir())
	report, original := reportOf("thang-9", "1", 4)
	number := report.Number
	report.Number = ""
	imported(t, l, report, original)

	moved := under(report, "109-bc-btttt", report.File)
	moved.Number = number
	if got := imported(t, l, moved, original); got.Change != Reread || got.Report != moved.ID {
		t.Errorf("got %+v", got)
	}
	wantReports(t, l, moved)
	if _, err := l.History(t.Context(), "thang-9"); !errors.Is(err, ErrNoReport) {
		t.Errorf("the old id: got %v", err)
	}
}

func TestImportReplaces(t *testing.T) {
	l := open(t, t.TempDir())
	first, firstBytes := reportOf("109-bc-btttt", "1", 4)
	second, secondBytes := reportOf("109-bc-btttt", "2", 6)
	imported(t, l, first, firstBytes)
	before := stamp(t, l)
	l.now = func() time.Time { return day.AddDate(0, 0, 1) }
	if got := imported(t, l, second, secondBytes); got.Change != Replaced {
		t.Errorf("got %+v", got)
	}
	wantReports(t, l, second)
	after := stamp(t, l)
	if after == before {
		t.Error("the stamp stayed")
	}
	if got := imported(t, l, first, firstBytes); got.Change != Superseded {
		t.Errorf("the older edition again: got %+v", got)
	}
	wantReports(t, l, second)
	if got := stamp(t, l); got != after {
		t.Error("the older edition changed the stamp")
	}
	wantHistory(t, l, first, firstBytes, second)
}

func wantHistory(t *testing.T, l *Library, first corpus.Report, firstBytes []byte, second corpus.Report) {
	t.Helper()
	got, err := l.History(t.Context(), first.ID)
	if err != nil {
		t.Fatal(err)
	}
	want := []Edition{
		{Report: second, Imported: day.AddDate(0, 0, 1)},
		{Report: first, Imported: day, Replaced: day.AddDate(0, 0, 1)},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	old, err := l.OriginalBySHA256(t.Context(), first.SHA256)
	if err != nil || !bytes.Equal(old, firstBytes) {
		t.Errorf("the older original: got %q, %v", old, err)
	}
}

func TestImportOtherReport(t *testing.T) {
	l := open(t, t.TempDir())
	report, original := reportOf("109-bc-btttt", "1", 4)
	imported(t, l, report, original)
	next, nextBytes := reportOf("109-bc-btttt", "2", 4)
	next.Issued.Year, next.Period = 2024, corpus.Month(2024, 9)
	_, err := l.Import(t.Context(), next, nextBytes)
	if !errors.Is(err, ErrOtherReport) || !strings.Contains(err.Error(), "--number") {
		t.Errorf("got %v", err)
	}
	wantReports(t, l, report)
}

func TestImportRefuses(t *testing.T) {
	tests := []struct {
		name   string
		damage func(*corpus.Report)
		want   string
	}{
		{"no id", func(r *corpus.Report) { r.ID = "" }, "no id"},
		{"other bytes", func(r *corpus.Report) { r.SHA256 = strings.Repeat("0", 64) }, "changed while it was read"},
		{"a passage twice", func(r *corpus.Report) { r.Passages[1].ID = r.Passages[0].ID }, "used twice"},
		{"a figure twice", func(r *corpus.Report) { r.Figures[1].ID = r.Figures[0].ID }, "used twice"},
		{"no quote", func(r *corpus.Report) { r.Figures[2].Source.Quote = "" }, "no quote"},
		{"no passage", func(r *corpus.Report) { r.Figures[2].Source.Passage = "elsewhere" }, "no quote from a passage"},
		{"a day that no calendar has", func(r *corpus.Report) { r.Figures[3].Coverage.To.Month = 13 }, "figure 109-bc-btttt.1.f3"},
		{"a period that is no period", func(r *corpus.Report) { r.Period.Months = -4 }, "period"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l := open(t, t.TempDir())
			report, original := reportOf("109-bc-btttt", "1", 4)
			test.damage(&report)
			_, err := l.Import(t.Context(), report, original)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
			wantReports(t, l)
		})
	}
	l := open(t, t.TempDir())
	if _, err := l.Import(t.Context(), corpus.Report{ID: "a"}, nil); err == nil {
		t.Error("an empty file was stored")
	}
}

// TestImportFailsHalfWay makes the database refuse the last figure.
func TestImportFailsHalfWay(t *testing.T) {
	l := open(t, t.TempDir())
	first, firstBytes := reportOf("109-bc-btttt", "1", 4)
	imported(t, l, first, firstBytes)
	before := stamp(t, l)
	_, err := l.db.Exec(`CREATE TRIGGER refuse BEFORE INSERT ON figures WHEN NEW.ordinal = 5
		BEGIN SELECT RAISE(ABORT, 'no room'); END`)
	if err != nil {
		t.Fatal(err)
	}
	second, secondBytes := reportOf("109-bc-btttt", "2", 6)
	_, err = l.Import(t.Context(), second, secondBytes)
	if err == nil || !strings.Contains(err.Error(), "no room") || !strings.Contains(err.Error(), "figure 109-bc-btttt.2.f5") {
		t.Errorf("got %v", err)
	}
	wantReports(t, l, first)
	if after := stamp(t, l); after != before {
		t.Error("the stamp changed")
	}
	if _, err := l.OriginalBySHA256(t.Context(), second.SHA256); !errors.Is(err, ErrNoReport) {
		t.Errorf("the original was left behind: %v", err)
	}
	if _, err := l.db.Exec("DROP TRIGGER refuse"); err != nil {
		t.Fatal(err)
	}
	if got := imported(t, l, second, secondBytes); got.Change != Replaced {
		t.Errorf("afterwards: got %+v", got)
	}
}

func TestCancelled(t *testing.T) {
	l := open(t, t.TempDir())
	report, original := reportOf("109-bc-btttt", "1", 4)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := l.Import(ctx, report, original); !errors.Is(err, context.Canceled) {
		t.Errorf("import: got %v", err)
	}
	if _, err := l.Reports(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("reports: got %v", err)
	}
	if _, err := l.Stamp(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("stamp: got %v", err)
	}
	if _, err := Open(ctx, t.TempDir()); !errors.Is(err, context.Canceled) {
		t.Errorf("open: got %v", err)
	}
	wantReports(t, l)
}

func TestUnknownReport(t *testing.T) {
	l := open(t, t.TempDir())
	if _, err := l.Original(t.Context(), "x"); !errors.Is(err, ErrNoReport) {
		t.Errorf("original: got %v", err)
	}
	if _, err := l.History(t.Context(), "x"); !errors.Is(err, ErrNoReport) {
		t.Errorf("history: got %v", err)
	}
}

func TestReportsInOrder(t *testing.T) {
	l := open(t, t.TempDir())
	other := open(t, t.TempDir())
	ids := []string{"c", "a", "d", "b"}
	dates := map[string]corpus.Date{"a": {Year: 2024, Month: 1, Day: 5}, "b": {Year: 2022, Month: 7, Day: 1}, "c": {Year: 2024, Month: 1, Day: 5}}
	for i := range ids {
		for _, into := range []struct {
			l  *Library
			id string
		}{{l, ids[i]}, {other, ids[len(ids)-1-i]}} {
			report, original := reportOf(into.id, "1", 2)
			report.Issued = dates[into.id]
			imported(t, into.l, report, original)
		}
	}
	var got []string
	for _, r := range reports(t, l) {
		got = append(got, r.ID)
	}
	if want := []string{"d", "b", "a", "c"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if stamp(t, l) != stamp(t, other) {
		t.Error("the stamp depends on the order of importing")
	}
}
