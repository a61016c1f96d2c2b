package qa_test

import (
	"flag"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"solieu/corpus/vi"
	"solieu/index/qa"
)

// mistypings are the kinds of errors that TestMistyped makes: each gives a word with
// one error, or the word itself where it cannot have it.
var mistypings = []struct {
	name string
	make func(r *rand.Rand, word string) string
}{
	{"dropped", func(r *rand.Rand, w string) string {
		runes := []rune(w)
		i := 1 + r.IntN(len(runes)-1)
		return string(runes[:i]) + string(runes[i+1:])
	}},
	{"doubled", func(r *rand.Rand, w string) string {
		runes := []rune(w)
		i := r.IntN(len(runes))
		return string(runes[:i+1]) + string(runes[i:])
	}},
	{"swapped", func(r *rand.Rand, w string) string {
		runes := []rune(w)
		i := r.IntN(len(runes) - 1)
		runes[i], runes[i+1] = runes[i+1], runes[i]
		return string(runes)
	}},
	{"next key", func(r *rand.Rand, w string) string {
		const row = "qwertyuiop asdfghjkl zxcvbnm"
		runes := []rune(w)
		i := r.IntN(len(runes))
		at := strings.IndexRune(row, runes[i])
		if at < 0 || at+1 == len(row) || row[at+1] == ' ' {
			return w
		}
		runes[i] = rune(row[at+1])
		return string(runes)
	}},
	{"unmarked", func(_ *rand.Rand, w string) string { return vi.Fold(w) }},
	{"telex", func(_ *rand.Rand, w string) string { return keyed(w, telexKeys, "dd") }},
	{"vni", func(_ *rand.Rand, w string) string { return keyed(w, vniKeys, "d9") }},
	{"held", func(_ *rand.Rand, w string) string { return w + strings.Repeat(w[len(w)-1:], 3) }},
	{"split", func(r *rand.Rand, w string) string {
		runes := []rune(w)
		i := 1 + r.IntN(len(runes)-1)
		return string(runes[:i]) + " " + string(runes[i:])
	}},
}

var (
	telexKeys = map[rune]string{0x301: "s", 0x300: "f", 0x309: "r", 0x303: "x", 0x323: "j", 0x306: "w", 0x31b: "w"}
	vniKeys   = map[rune]string{0x301: "1", 0x300: "2", 0x309: "3", 0x303: "4", 0x323: "5", 0x302: "6", 0x306: "8", 0x31b: "7"}
)

// TestMistyped types every golden question that is answered right with one error and
// with two, of some kinds each, and shows how many still are. An error may turn a word
// into another one, so that a few are lost; a wrong figure is what must not come. With
// -mistyped=9 all kinds are tried on each question.
func TestMistyped(t *testing.T) {
	t.Parallel()
	const (
		leastRight = 0.82
		mostWrong  = 0.002
	)
	e := engine(t)
	r := rand.New(rand.NewPCG(1, 2))
	byKind, all, asked := make([]map[outcome]int, len(mistypings)), map[outcome]int{}, 0
	for i, l := range readLines(t) {
		if a := converse(t, e, l.turns); judge(&l, &a) != right {
			continue
		}
		for k := range 2 * *mistypedKinds {
			kind, errors := (i+k/2*4)%len(mistypings), 1+k%2
			o, ok := mistyped(t, e, r, &l, kind, errors)
			if !ok {
				continue
			}
			if byKind[kind] == nil {
				byKind[kind] = map[outcome]int{}
			}
			byKind[kind][o]++
			all[o]++
			asked++
		}
	}
	for kind, counts := range byKind {
		t.Logf("%-9s %s", mistypings[kind].name, scoreLine(counts, sum(counts)))
	}
	t.Logf("mistyped: %.1f%% right, %s", 100*float64(all[right])/float64(asked), scoreLine(all, asked))
	if share := float64(all[right]) / float64(asked); share < leastRight {
		t.Errorf("%.3f of mistyped questions are answered right, want %.2f", share, leastRight)
	}
	if share := float64(all[wrong]) / float64(asked); share > mostWrong {
		t.Errorf("%.4f of mistyped questions get a wrong figure, want at most %.4f", share, mostWrong)
	}
}

var mistypedKinds = flag.Int("mistyped", 1, "how many kinds of errors TestMistyped makes in each question")

func sum(counts map[outcome]int) (n int) {
	for _, c := range counts {
		n += c
	}
	return n
}

// mistyped asks a golden question with errors of a kind in its last turn; false where
// it can have none.
func mistyped(t *testing.T, e *qa.Engine, r *rand.Rand, l *line, kind, errors int) (outcome, bool) {
	last := len(l.turns) - 1
	turns := append(append([]string{}, l.turns[:last]...), l.turns[last])
	for range errors {
		turns[last] = mistype(r, turns[last], mistypings[kind].make)
	}
	if turns[last] == l.turns[last] {
		return "", false
	}
	a := converse(t, e, turns)
	o := judge(l, &a)
	if o != right {
		t.Logf("%s | %s | %q read as %q for %q | %s", o, mistypings[kind].name, turns[last], a.Reading, l.turns[last], brief(&a))
	}
	return o, true
}

// mistype puts an error into one word of a question: of letters only, and not so
// short that nothing would be left of it.
func mistype(r *rand.Rand, question string, change func(*rand.Rand, string) string) string {
	const shortest = 3
	words := strings.Split(question, " ")
	for range 20 {
		i := r.IntN(len(words))
		w := words[i]
		if len([]rune(w)) < shortest || strings.ContainsFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }) {
			continue
		}
		if made := change(r, w); made != w {
			words[i] = made
			break
		}
	}
	return strings.Join(words, " ")
}

// keyed is a word as the keys of an input method that is off.
func keyed(w string, keys map[rune]string, stroke string) string {
	var b, tone strings.Builder
	for _, r := range w {
		base, marks := vi.Fold(string(r)), decomposed(r)
		if r == 'đ' || r == 'Đ' {
			b.WriteString(stroke)
			continue
		}
		if len(marks) == 0 {
			b.WriteRune(r)
			continue
		}
		b.WriteString(base)
		for _, m := range marks {
			key, ok := keys[m]
			switch {
			case !ok:
				b.WriteString(base) // Telex doubles the letter for a hat
			case m == 0x302 || m == 0x306 || m == 0x31b:
				b.WriteString(key)
			default:
				tone.WriteString(key)
			}
		}
	}
	return b.String() + tone.String()
}

func decomposed(r rune) []rune {
	var marks []rune
	for _, d := range norm.NFD.String(string(r)) {
		if unicode.Is(unicode.Mn, d) {
			marks = append(marks, d)
		}
	}
	return marks
}
