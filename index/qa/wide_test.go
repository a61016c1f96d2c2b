package qa_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/extract"
	"solieu/corpus/read"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/fulltext"
	"solieu/index/lookup"
	"solieu/index/qa"
)

// The wide traps put every series of two libraries, the built-in one and one of short
// reports of other fields and places, into questions that no figure answers: which,
// is derived from what the figures are told with.

// wideLibrary is an engine and what its figures are told with.
type wideLibrary struct {
	e    *qa.Engine
	told []told
}

// told is a figure with all words that stand with it, folded, between spaces.
type told struct {
	corpus.Figure
	text string
}

var fields = sync.OnceValues(func() (*qa.Engine, error) {
	cat, err := catalog.Builtin()
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob("testdata/fields/*")
	if err != nil {
		return nil, err
	}
	var reports []corpus.Report
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		doc, err := read.File(filepath.Base(file), data)
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(data)
		reports = append(reports, extract.Report(doc, filepath.Base(file), hex.EncodeToString(sum[:]), extract.Given{}, cat))
	}
	search, err := fulltext.Memory(context.Background(), fulltext.Reports(reports), fulltext.Options{Expand: expander(cat)})
	if err != nil {
		return nil, err
	}
	return qa.New(reports, cat, search, today), nil
})

func newWide(tb testing.TB, made func() (*qa.Engine, error)) *wideLibrary {
	tb.Helper()
	e, err := made()
	if err != nil {
		tb.Fatal(err)
	}
	l := &wideLibrary{e: e}
	for _, f := range e.Figures() {
		r, p, _ := e.Source(f.Source.Passage)
		text := strings.Join([]string{f.Name, f.Subject, f.Dimension[corpus.DimensionPart], f.Unit, f.Source.Quote, p.Heading, r.Title, r.Issuer}, " . ")
		l.told = append(l.told, told{f, plain(text)})
	}
	return l
}

// plain is the folded words of a text between single spaces.
func plain(text string) string {
	var words []string
	for _, tok := range vi.NewText(vi.Clean(text)).Tokens {
		if tok.Class != vi.Sign {
			words = append(words, tok.Fold)
		}
	}
	return " " + strings.Join(words, " ") + " "
}

// holds reports whether a text has every word of a phrase.
func holds(text, phrase string) bool {
	return !slices.ContainsFunc(strings.Fields(plain(phrase)), func(w string) bool { return !strings.Contains(text, " "+w+" ") })
}

// of are the figures that a name may mean: those of the series, and those told with
// all words of the name.
func (l *wideLibrary) of(s *lookup.Series, name string) []told {
	bare := bareName(s.Name)
	return slices.DeleteFunc(slices.Clone(l.told), func(f told) bool {
		own := s.Indicator != nil && f.Indicator == s.Key || bareName(f.Name) == bare
		return !own && !holds(f.text, name)
	})
}

// bareName is a name without what explains it in brackets.
func bareName(name string) string {
	bare, _, _ := strings.Cut(name, " (")
	return bare
}

// silent reports whether no figure that a name may mean is told with a phrase.
func (l *wideLibrary) silent(s *lookup.Series, name, phrase string) bool {
	return !slices.ContainsFunc(l.of(s, name), func(f told) bool { return holds(f.text, spelledOut(phrase)) })
}

// nowhere reports whether no figure at all is told with all words of a phrase.
func (l *wideLibrary) nowhere(phrase string) bool {
	return !slices.ContainsFunc(l.told, func(f told) bool { return holds(f.text, phrase) })
}

// spelledOut leaves of a phrase what would stand with a figure of it.
func spelledOut(phrase string) string {
	for _, cue := range []string{"của ", "theo ", "phân theo ", "chia theo ", "trong ", "về ", "bằng ", "do ", "lĩnh vực ", "ngành ", "mảng "} {
		phrase = strings.TrimPrefix(phrase, cue)
	}
	return phrase
}

// namesOf are the ways to name a series: the catalogue's, the report's own.
func namesOf(s *lookup.Series) []string {
	names := []string{bareName(s.Name)}
	if s.Indicator != nil {
		names = append(names, s.Indicator.Aliases...)
	} else if inside := strings.NewReplacer("(", "", ")", "", ";", "").Replace(s.Name); inside != s.Name {
		names = append(names, inside)
	}
	for _, f := range s.Figures {
		if subject := strings.NewReplacer("(", "", ")", "", ";", "").Replace(f.Subject); subject != "" && !slices.Contains(names, subject) {
			names = append(names, subject)
			break
		}
	}
	for _, part := range s.Parts[:min(len(s.Parts), 2)] {
		names = append(names, s.Name+" "+part)
	}
	return names
}

// wideTrap is the turns of a question that nothing answers.
type wideTrap struct {
	kind  string
	turns []string
	// with is what the question puts beside the indicator: a figure told with it is one
	// that the trap did not reckon with.
	with string
	// share says that a share is asked for, which may be stated under its own name.
	share bool
}

// bait makes the traps of one library, always the same.
type bait struct {
	*wideLibrary
	r     *rand.Rand
	traps []wideTrap
}

// disguise writes a question in one of the ways that people write: as it is, without
// marks, with an error, in a chat's words.
func (b *bait) disguise(text string) string {
	switch b.r.IntN(6) {
	case 0:
		return vi.Fold(text)
	case 1:
		return mistypeOne(b.r, text)
	case 2:
		return fmt.Sprintf(pick(b.r, chatForms), strings.ToLower(text))
	case 3:
		return vi.Fold(fmt.Sprintf(pick(b.r, chatForms), text))
	}
	return text
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// mistypeOne drops, doubles or swaps a letter of one of the longer words in the first
// half: what is put in stands behind, and an error may make another word of it.
func mistypeOne(r *rand.Rand, text string) string {
	words := strings.Fields(text)
	for range 8 {
		i := r.IntN((len(words) + 1) / 2)
		if runes := []rune(words[i]); len(runes) < 4 || strings.ContainsFunc(words[i], func(r rune) bool { return !unicode.IsLetter(r) }) {
			continue
		}
		words[i] = mistypings[r.IntN(3)].make(r, words[i])
		break
	}
	return strings.Join(words, " ")
}

func (b *bait) add(kind string, turns ...string) {
	turns[len(turns)-1] = b.disguise(turns[len(turns)-1])
	b.traps = append(b.traps, wideTrap{kind: kind, turns: turns})
}

// TestWideTraps asks each trap; none may be answered with a figure.
func TestWideTraps(t *testing.T) {
	t.Parallel()
	for _, library := range []struct {
		name string
		made func() (*qa.Engine, error)
	}{{"builtin", builtin}, {"fields", fields}} {
		t.Run(library.name, func(t *testing.T) {
			t.Parallel()
			b := &bait{wideLibrary: newWide(t, library.made), r: rand.New(rand.NewPCG(4, 8))}
			b.lay()
			b.spring(t)
		})
	}
}

func (b *bait) spring(t *testing.T) {
	all, caught := map[string]int{}, map[string]int{}
	var list []string
	for _, trap := range b.traps {
		all[trap.kind]++
		a := converse(t, b.e, trap.turns)
		if len(a.Figures) == 0 || !answering(&a).Observed() || b.excused(&trap, &a) {
			continue
		}
		caught[trap.kind]++
		list = append(list, fmt.Sprintf("%s: %s ⇒ %s", trap.kind, strings.Join(trap.turns, " > "), briefWide(&a)))
	}
	for kind, n := range all {
		t.Logf("%-10s %4d traps, %d answered with a figure", kind, n, caught[kind])
	}
	t.Logf("%d traps, %d answered with a figure", len(b.traps), len(list))
	if len(list) > 0 {
		t.Errorf("no report states:\n%s", strings.Join(list, "\n"))
	}
}

// excused reports whether an answer with a figure is right: what is asked for beside
// the figure is said to be missing, a share is computed and shown so, or the figure is
// told with the word put in.
func (b *bait) excused(trap *wideTrap, a *index.Answer) bool {
	switch trap.kind {
	case "noun":
		return len(a.Missing) > 0
	case "unit":
		return a.Calculation != nil || trap.share && answering(a).Unit == "%"
	}
	return trap.with != "" && slices.ContainsFunc(b.told, func(f told) bool { return f.ID == answering(a).ID && holds(f.text, trap.with) })
}

func briefWide(a *index.Answer) string {
	f := answering(a)
	return brief(a) + " «" + f.Name + "»"
}
