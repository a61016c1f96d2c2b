package qa

import (
	"slices"

	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// A word with a wrong mark or letter may be a good word all the same ("câp", "hôn
// nhâm"), which the speller leaves alone. The words beside it tell: where names have
// another word there that differs in its marks, or in one letter of what nobody
// writes, that is meant.

// mostSlips bounds how often the words are gone over: a word put right may be what
// tells the next one.
const mostSlips = 3

// besideNames puts words right that names have otherwise beside their neighbours.
func (e *Engine) besideNames(q *Question, words []lookup.Word) []lookup.Word {
	words = slices.Clone(words)
	for range mostSlips {
		changed := false
		for i, w := range words {
			meant, ok := e.meantBeside(words, i)
			if !ok {
				continue
			}
			q.Fixes = append(q.Fixes, index.Fix{Typed: w.Key, Read: meant.Key, Kind: index.FixSlip, Content: true})
			words[i], changed = meant, true
		}
		if !changed {
			break
		}
	}
	return words
}

// meantBeside is the one word that names have in place of word i beside the word
// before it or behind it.
func (e *Engine) meantBeside(words []lookup.Word, i int) (meant lookup.Word, ok bool) {
	w := words[i]
	if w.Key == w.Fold || !vi.IsSyllable(w.Fold) {
		return meant, false // without marks it fits any
	}
	var before, behind lookup.Word
	if i > 0 {
		before = words[i-1]
	}
	if i+1 < len(words) {
		behind = words[i+1]
	}
	if e.lookup.Together(before, w) || e.lookup.Together(w, behind) {
		return meant, false
	}
	known := e.speller.Knows(w.Key, w.Fold)
	for _, v := range e.lookup.Between(before, behind) {
		if v.Key == w.Key || v.Fold != w.Fold && (known || !oneLetterOff(v.Fold, w.Fold)) {
			continue
		}
		if ok && v.Key != meant.Key {
			return meant, false
		}
		meant, ok = v, true
	}
	return meant, ok
}

// oneLetterOff reports whether two folded words of three letters and more differ in
// one letter: another one, one more or one less.
func oneLetterOff(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 3 || len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return a[min(i+1, len(a)):] == b[min(i+1, len(b)):]
	}
	return a[i:] == b[i+1:]
}
