package lookup

import (
	"slices"

	"solieu/corpus/vi"
)

// besides is which words stand side by side in names.
type besides struct {
	// pairs are the two words, with their marks and without.
	pairs map[string]bool
	// halves are those of which neither is a function word, without marks.
	halves map[string]bool
	// seen are those of headings.
	seen map[string]bool
	// behind and before list, by a word's key, those that stand there.
	behind, before map[string][]Word
	// folded lists, by a folded word, those behind.
	folded map[string][]Word
}

func newBesides() besides {
	return besides{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string][]Word{}, map[string][]Word{}, map[string][]Word{}}
}

func (b *besides) add(first, second vi.Token) {
	if b.pairs[first.Key+" "+second.Key] {
		return
	}
	b.pairs[first.Key+" "+second.Key] = true
	b.pairs[first.Fold+" "+second.Fold] = true
	if !functionWords[first.Key] && !functionWords[second.Key] {
		b.halves[first.Fold+" "+second.Fold] = true
	}
	b.behind[first.Key] = append(b.behind[first.Key], Word{Key: second.Key, Fold: second.Fold})
	b.folded[first.Fold] = append(b.folded[first.Fold], Word{Key: second.Key, Fold: second.Fold})
	b.before[second.Key] = append(b.before[second.Key], Word{Key: first.Key, Fold: first.Fold})
}

// see notes the pairs of a text that names nothing, so that what is written there is
// not taken for a slip.
func (b *besides) see(text string) {
	t := vi.NewText(text)
	for i := 1; i < len(t.Tokens); i++ {
		if first, second := t.Tokens[i-1], t.Tokens[i]; first.Class == vi.Word && second.Class == vi.Word {
			b.seen[first.Key+" "+second.Key] = true
		}
	}
}

// Seen reports whether two words stand side by side in a name or a heading.
func (x *Index) Seen(a, b Word) bool { return x.Together(a, b) || x.besides.seen[a.Key+" "+b.Key] }

// Together reports whether two words stand side by side in a name, with the marks
// that they have.
func (x *Index) Together(a, b Word) bool { return x.besides.pairs[a.Key+" "+b.Key] }

// Behind is the one form with marks in which letters stand behind other letters in
// names: "tử" behind "dien". It is "" where there is none or another.
func (x *Index) Behind(before, fold string) (key string) {
	for _, w := range x.besides.folded[before] {
		switch {
		case w.Fold != fold || w.Key == key:
		case key != "" || w.Key == fold:
			return ""
		default:
			key = w.Key
		}
	}
	return key
}

// Between lists the words that stand in names behind one word or before another.
func (x *Index) Between(before, behind Word) []Word {
	return slices.Concat(x.besides.behind[before.Key], x.besides.before[behind.Key])
}
