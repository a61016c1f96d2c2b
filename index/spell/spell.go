// Package spell repairs the text of a question before anything reads it: what
// keyboards, input methods and haste leave behind. It knows the words that reports
// and questions use, and pairs of them; what it does not know for sure it leaves as
// typed, because a name turned into a known word would turn an honest no into a
// wrong figure.
package spell

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"solieu/index"
)

// Speller repairs questions. It never changes once made.
type Speller struct {
	words *vocabulary
	near  []deletion
}

// New makes a speller that knows the words and pairs of words of the texts.
func New(texts iter.Seq[string]) *Speller {
	words := newVocabulary()
	for text := range texts {
		words.read(text)
	}
	for short, long := range chatPhrases() {
		words.read(short)
		words.read(long)
	}
	return &Speller{words: words, near: deletionsOf(words)}
}

// Knows reports whether a word, given by its keys with and without marks, is used by
// reports or questions.
func (s *Speller) Knows(key, fold string) bool {
	return s.right(piece{key: key, fold: fold, class: word})
}

// mostRounds bounds how often a text is gone over: a repaired word may be what tells
// another one. Two of them are the rule.
const mostRounds = 20

// Repair gives the text with what is surely mistyped put right, and what it put
// right. Repairing a repaired text changes nothing.
func (s *Speller) Repair(text string) (fixed string, fixes []index.Fix) {
	l := cut(Clean(text))
	for range mostRounds {
		n := len(fixes)
		for _, step := range []func(*line) []index.Fix{s.provinces, s.join, s.shift, s.short, s.keys, s.part, s.horns, s.slips} {
			fixes = append(fixes, step(l)...)
		}
		if len(fixes) == n {
			break
		}
		l = cut(Clean(l.String()))
	}
	return l.String(), merged(fixes)
}

// merged puts fixes of fixes together: what was typed, and what it was read as in
// the end.
func merged(fixes []index.Fix) []index.Fix {
	var list []index.Fix
	for _, f := range fixes {
		if !again(list, f) {
			list = append(list, f)
		}
	}
	return list
}

// again notes a fix of a word that an earlier one has made.
func again(list []index.Fix, f index.Fix) bool {
	for i := range list {
		words := strings.Fields(list[i].Read)
		at := slices.Index(words, f.Typed)
		if list[i].Read != f.Typed && at < 0 {
			continue
		}
		if at >= 0 {
			words[at] = f.Read
			list[i].Read = strings.Join(words, " ")
		} else {
			list[i].Read = f.Read
		}
		if f.Kind == index.FixSlip {
			list[i].Kind = f.Kind
		}
		return true
	}
	return false
}

// keep gives a word the capitals that it was typed with.
func keep(typed, word string) string {
	first, size := decode(typed)
	switch {
	case isUpper(typed):
		return strings.ToUpper(word)
	case unicode.IsUpper(first) && size < len(typed):
		r, size := decode(word)
		return string(unicode.ToUpper(r)) + word[size:]
	}
	return word
}
