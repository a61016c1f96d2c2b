package qa_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"solieu/corpus/vi"
	"solieu/index"
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

// TestMistyped types every golden question that is answered right with one error or
// two, and shows how many still are. The error may turn a word into another one, so
// that a few are lost; a wrong figure is what must not come.
func TestMistyped(t *testing.T) {
	const (
		leastRight = 0.80
		mostWrong  = 0.006
	)
	e := engine(t)
	lines := readLines(t)
	r := rand.New(rand.NewPCG(1, 2))
	all := map[outcome]int{}
	asked := 0
	for _, errors := range []int{1, 2} {
		for _, kind := range mistypings {
			counts, n := map[outcome]int{}, 0
			for i := range lines {
				l := &lines[i]
				if a := converse(t, e, l.turns); judge(l, &a) != right {
					continue
				}
				last := len(l.turns) - 1
				typed := l.turns[last]
				for range errors {
					typed = mistype(r, typed, kind.make)
				}
				if typed == l.turns[last] {
					continue
				}
				a := converse(t, e, append(append([]string{}, l.turns[:last]...), typed))
				o := judge(l, &a)
				counts[o]++
				all[o]++
				n++
				if o == wrong {
					t.Logf("WRONG FIGURE | %s ×%d | %q for %q | %s", kind.name, errors, typed, l.turns[last], brief(&a))
				} else if o != right && testing.Verbose() {
					t.Logf("%s | %s ×%d | %q | %s | %s", o, kind.name, errors, typed, brief(&a), readAs(e.Ask(t.Context(), typed, index.Understood{})))
				}
			}
			asked += n
			t.Logf("%-9s ×%d: %s", kind.name, errors, scoreLine(counts, n))
		}
	}
	t.Logf("all: %s, %.1f%% right", scoreLine(all, asked), 100*float64(all[right])/float64(asked))
	if share := float64(all[right]) / float64(asked); share < leastRight {
		t.Errorf("%.3f of mistyped questions are answered right, want %.2f", share, leastRight)
	}
	if share := float64(all[wrong]) / float64(asked); share > mostWrong {
		t.Errorf("%.4f of mistyped questions get a wrong figure, want at most %.4f", share, mostWrong)
	}
}

func readAs(a index.Answer) string { return fmt.Sprintf("read %q", a.Reading) }

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
