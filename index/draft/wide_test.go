package draft_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/index"
	"solieu/index/draft"
)

var (
	seed  = flag.Uint64("seed", 4, "of the drafts that are made up")
	every = flag.Int("every", 6, "of so many made-up drafts one is checked; 1 for all")
)

// score counts what became of the drafts of one kind.
type score struct{ made, right, noticed int }

// wide runs the made-up drafts of a library.
type wide struct {
	library
	t      *testing.T
	random *rand.Rand
	scores map[string]*score
	stated map[string]bool // what the library states, as thing tells it
}

// Marks, in per cent.
const (
	namedRightly  = 95 // of the slips
	mostUnheld    = 3  // of the right figures called unknown
	fewestPlanted = 200
)

// TestDrafts makes drafts of the figures of a library, by its own sentences and by
// others, and plants one slip at a time in them. No right figure may be called wrong.
func TestDrafts(t *testing.T) {
	t.Run("digests", func(t *testing.T) { runWide(t, builtin(), builtin()) })
	t.Run("originals", func(t *testing.T) { runWide(t, originals(t), originals(t)) })
	// The same figures, told in the words of others.
	t.Run("originals against digests", func(t *testing.T) { runWide(t, originals(t), builtin()) })
	t.Run("digests against originals", func(t *testing.T) { runWide(t, builtin(), originals(t)) })
}

// runWide makes drafts of the reports of one library and holds them against another.
func runWide(t *testing.T, drafts, held library) {
	w := wide{held, t, rand.New(rand.NewPCG(*seed, 26)), map[string]*score{}, statedIn(held)}
	for i := range drafts.reports {
		for k := range drafts.reports[i].Figures {
			if f := &drafts.reports[i].Figures[k]; f.Status == corpus.Accepted && w.stated[thing(f)] {
				w.figure(&drafts.reports[i], f)
			}
		}
	}
	w.report()
}

// statedIn are the figures of a library, as thing tells them.
func statedIn(l library) map[string]bool {
	stated := map[string]bool{}
	for i := range l.reports {
		for k := range l.reports[i].Figures {
			stated[thing(&l.reports[i].Figures[k])] = true
		}
	}
	return stated
}

// thing tells a figure by what it is of; by its words where nobody has catalogued it.
func thing(f *corpus.Figure) string {
	return fmt.Sprint(key(f), f.Dimension, f.Period, f.Measure, f.Value)
}

// figure makes the drafts of one figure.
func (w *wide) figure(r *corpus.Report, f *corpus.Figure) {
	if t, ok := inReport(r, f); ok {
		w.clean("own", t, own(f), f)
		for _, p := range slips(w.library, f, w.random) {
			w.slip("own", t, p, f)
		}
	}
	if !f.Observed() {
		return
	}
	w.changes(f)
	for range 3 {
		t, ok := reworded(w.library, f, w.random)
		if !ok {
			return
		}
		w.reworded("reworded", t, f)
	}
	for _, other := range r.Figures {
		if w.random.IntN(20) == 0 && other.Status == corpus.Accepted && other.Observed() && other.Of == nil && other.ID != f.ID && w.stated[thing(&other)] {
			if t, ok := twice(w.library, f, &other, w.random); ok {
				w.reworded("two in one", t, f)
				return
			}
		}
	}
}

func (w *wide) reworded(form string, t text, f *corpus.Figure) {
	w.clean(form, t, own(f), f)
	if list := roundings(f); len(list) > 0 {
		w.clean(form+", rounded", t, list[w.random.IntN(len(list))], f)
	}
	if n, ok := englishStyle(own(f)); ok && form == "reworded" {
		w.clean(form+", English", t, n, f)
	}
	list := slips(w.library, f, w.random)
	w.random.Shuffle(len(list), func(i, k int) { list[i], list[k] = list[k], list[i] })
	for _, p := range list[:min(len(list), 4)] {
		w.slip(form, t, p, f)
	}
}

// clean checks a draft without a slip.
func (w *wide) clean(form string, t text, n number, f *corpus.Figure) {
	value, ok := n.value()
	if !ok || w.random.IntN(*every) > 0 {
		return
	}
	s := w.score("clean: " + form)
	s.made++
	list := w.check(t.with(n.String()))
	got := verdictOn(list, value)
	if got == "match" || got == "near" {
		s.right++
	} else if testing.Verbose() {
		w.t.Logf("clean %s %s: %s [%s]", form, got, squash(t.with("["+n.String()+"]")), key(f))
	}
	for _, j := range list {
		if j.Verdict == index.VerdictMismatch {
			w.t.Errorf("a right figure is called wrong: %s in %q [%s], held against %s", brief(&j), squash(t.with(n.String())), key(f), held(&j))
		}
	}
}

// slip checks a draft with one.
func (w *wide) slip(form string, t text, p planted, f *corpus.Figure) {
	if w.random.IntN(*every) > 0 {
		return
	}
	s := w.score(form + ": " + p.kind)
	s.made++
	list := w.check(t.with(p.number.String()))
	got := verdictOn(list, p.value)
	if strings.HasPrefix(got, "mismatch") {
		s.noticed++
	}
	if slices.Contains(p.fair, got) {
		s.right++
	} else if testing.Verbose() {
		w.t.Logf("slip %s %s: %s, want %v: %s [%s %s]", form, p.kind, got, p.fair, squash(t.with("["+p.number.String()+"]")), key(f), own(f))
	}
	for _, j := range list {
		if j.Verdict == index.VerdictMismatch && j.Value != p.value && j.Change == nil {
			w.t.Errorf("beside a slip a right figure is called wrong: %s in %q", brief(&j), squash(t.with(p.number.String())))
		}
	}
}

func (w *wide) check(text string) []index.Judgement {
	r := w.readDraft("draft.md", text)
	return draft.Check(&r, w.series)
}

func (w *wide) score(kind string) *score {
	if w.scores[kind] == nil {
		w.scores[kind] = &score{}
	}
	return w.scores[kind]
}

// report logs the score by kind and holds it against the marks.
func (w *wide) report() {
	var slips, clean score
	for _, kind := range sortedKeys(w.scores) {
		s := w.scores[kind]
		sum := &slips
		if strings.HasPrefix(kind, "clean") {
			sum = &clean
			w.t.Logf("%-28s %4d, %4d held", kind, s.made, s.right)
		} else {
			w.t.Logf("%-28s %4d, %4d noticed, %4d named rightly", kind, s.made, s.noticed, s.right)
		}
		sum.made, sum.right, sum.noticed = sum.made+s.made, sum.right+s.right, sum.noticed+s.noticed
	}
	w.t.Logf("slips: %d planted, %.1f%% noticed, %.1f%% named rightly; right figures: %d, %.1f%% held",
		slips.made, percent(slips.noticed, slips.made), percent(slips.right, slips.made), clean.made, percent(clean.right, clean.made))
	if slips.made < fewestPlanted || percent(slips.right, slips.made) < namedRightly {
		w.t.Errorf("want %d%% of %d or more slips named rightly", namedRightly, fewestPlanted)
	}
	if percent(clean.right, clean.made) < 100-mostUnheld {
		w.t.Errorf("want at most %d%% of the right figures unknown", mostUnheld)
	}
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

// verdictOn is the verdict on a value: of several that on the first, a mismatch before
// all.
func verdictOn(list []index.Judgement, value corpus.Decimal) string {
	got := "not read"
	for i := range list {
		if j := &list[i]; j.Change == nil && j.Value == value && (got == "not read" || j.Verdict == index.VerdictMismatch) {
			got = verdict(*j)
		}
	}
	return got
}

func brief(j *index.Judgement) string {
	return fmt.Sprintf("%s %s %s %s (%s)", j.Value, j.Unit, j.Period, j.Stated.Measure, verdict(*j))
}

func held(j *index.Judgement) string {
	if j.Figure == nil {
		return "nothing"
	}
	return fmt.Sprintf("%s %s %s %s %q", j.Figure.Value, j.Figure.Unit, j.Figure.Period, j.Figure.Measure, j.Figure.Source.Quote)
}

func squash(s string) string { return strings.Join(strings.Fields(s), " ") }
