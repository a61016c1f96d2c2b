package draft_test

import (
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// directions are the words for a change up and down.
var directions = map[corpus.Direction]string{corpus.Up: "tăng", corpus.Down: "giảm"}

var opposite = map[corpus.Direction]corpus.Direction{corpus.Up: corpus.Down, corpus.Down: corpus.Up}

// changes makes drafts that state the changes of a figure, and plants a slip in each:
// the other direction, a slip of the digits, the change against another base.
func (w *wide) changes(f *corpus.Figure) {
	for i := range f.Changes {
		c := &f.Changes[i]
		subject := subjectOf(w.library, f, w.random)
		if directions[c.Direction] == "" || c.Versus.IsZero() || f.Period.IsZero() || subject == "" || c.Value == f.Value {
			continue
		}
		lead := "Trong {p}, {s} đạt "
		if f.Measure.AtDate() {
			lead = "Đến {p}, {s} đạt "
		}
		lead = fill(lead, subject, vi.NamePeriod(f.Period)) + own(f).String() + ", "
		n := number{digits: commas(c.Value), unit: c.Unit}
		stated := func(d corpus.Direction, n number) string {
			return lead + directions[d] + " " + n.String() + " so với " + vi.NamePeriod(c.Versus) + "."
		}
		w.change("clean: change", stated(c.Direction, n), c.Value, "match", "near")
		w.change("change: direction", stated(opposite[c.Direction], n), c.Value, "mismatch")
		for _, kind := range []string{"swapped", "dropped", "changed", "neighbour"} {
			if wrong, ok := mistyped(n, kind, w.random); ok {
				w.mistypedChange("change: "+kind, stated(c.Direction, wrong), wrong, c)
			}
		}
		for k := range f.Changes {
			if o := &f.Changes[k]; o.Versus != c.Versus && o.Unit == c.Unit && o.Value != c.Value && directions[o.Direction] != "" {
				other := number{digits: commas(o.Value), unit: o.Unit}
				w.change("change: base", stated(o.Direction, other), o.Value, "mismatch other_period")
			}
		}
	}
}

// mistypedChange checks a change with a slip of its digits, unless it only rounds.
func (w *wide) mistypedChange(kind, text string, wrong number, c *corpus.Change) {
	value, ok := wrong.value()
	given := corpus.Figure{Value: value, Step: wrong.step(), Qualifier: corpus.Exact}
	told := corpus.Figure{Value: c.Value, Step: corpus.PowerOfTen(-c.Value.Scale()), Qualifier: c.Qualifier}
	if ok && value != c.Value && !given.Rounds(&told) && !told.Rounds(&given) {
		w.change(kind, text, value, "mismatch digits", "mismatch scale")
	}
}

// change checks a draft of one change.
func (w *wide) change(kind, text string, value corpus.Decimal, want ...string) {
	s := w.score(kind)
	s.made++
	got := "not read"
	for _, j := range w.check(text) {
		if j.Change != nil && j.Value == value {
			got = verdict(j)
		} else if j.Verdict == index.VerdictMismatch {
			w.t.Errorf("beside a change a right figure is called wrong: %s in %q", brief(&j), text)
		}
	}
	if strings.HasPrefix(got, "mismatch") {
		s.noticed++
		if strings.HasPrefix(kind, "clean") {
			w.t.Errorf("a right change is called wrong: %s in %q", got, text)
		}
	}
	for _, v := range want {
		if got == v {
			s.right++
			return
		}
	}
	if testing.Verbose() {
		w.t.Logf("%s %s, want %v: %s", kind, got, want, text)
	}
}
