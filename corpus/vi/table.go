package vi

import (
	"iter"
	"maps"
	"slices"
	"strings"
)

// Table finds phrases in a text and gives what each means. It is compiled once
// from plain words, so that the words stand together as data.
type Table[T any] struct {
	// byFirst lists the phrases by the folded form of their first word, the
	// longest first.
	byFirst map[string][]entry[T]
	// shapes tells most words that begin no phrase without a look at the map: the
	// lengths, as bits, of the first words that begin with a byte.
	shapes [256]uint32
}

// shape is the bit of a word's length.
func shape(fold string) uint32 { return 1 << min(len(fold), 31) }

// from lists the phrases that begin with a folded word.
func (table *Table[T]) from(fold string) []entry[T] {
	if fold == "" || table.shapes[fold[0]]&shape(fold) == 0 {
		return nil
	}
	return table.byFirst[fold]
}

type entry[T any] struct {
	keys, folds []string
	value       T
}

// Meaning is a row of a table: phrases separated by "|", and what they mean.
type Meaning[T any] struct {
	Phrases string
	Value   T
}

// NewTable compiles rows into a table.
func NewTable[T any](rows ...Meaning[T]) *Table[T] {
	table := &Table[T]{byFirst: map[string][]entry[T]{}}
	for _, row := range rows {
		for _, phrase := range strings.Split(row.Phrases, "|") {
			if keys, folds := compile(phrase); len(keys) > 0 {
				table.add(entry[T]{keys, folds, row.Value})
			}
		}
	}
	return table
}

// NewSet compiles phrases separated by "|" that all mean the same.
func NewSet(phrases string) *Table[bool] {
	return NewTable(Meaning[bool]{phrases, true})
}

// firstWords adds the folded first words of all phrases.
func (table *Table[T]) firstWords(words map[string]bool) {
	for w := range table.byFirst {
		words[w] = true
	}
}

// Phrases gives the phrases of the table, their words as keys.
func (table *Table[T]) Phrases() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, first := range slices.Sorted(maps.Keys(table.byFirst)) {
			for _, e := range table.byFirst[first] {
				if !yield(strings.Join(e.keys, " ")) {
					return
				}
			}
		}
	}
}

// compile gives the keys of a phrase's words, with and without marks.
func compile(phrase string) (keys, folds []string) {
	for _, w := range strings.Fields(phrase) {
		key := Syllable(w)
		keys, folds = append(keys, key), append(folds, Fold(key))
	}
	return keys, folds
}

func (table *Table[T]) add(e entry[T]) {
	list := table.byFirst[e.folds[0]]
	at := 0
	for at < len(list) && len(list[at].keys) >= len(e.keys) {
		at++
	}
	list = append(list, e)
	copy(list[at+1:], list[at:])
	list[at] = e
	first := e.folds[0]
	table.byFirst[first] = list
	table.shapes[first[0]] |= shape(first)
}

// At returns what the longest phrase that begins at token i means and how many
// tokens it has; 0 where none begins there.
func (table *Table[T]) At(t *Text, i int) (value T, n int) {
	if i < 0 || i >= len(t.Tokens) {
		return value, 0
	}
	for _, e := range table.from(t.Tokens[i].Fold) {
		if e.fits(t, i) {
			return e.value, len(e.keys)
		}
	}
	return value, 0
}

// Before is At for a phrase that ends just before token i.
func (table *Table[T]) Before(t *Text, i int) (value T, n int) {
	for n := 1; n <= 5 && i-n >= 0; n++ {
		for _, e := range table.from(t.Tokens[i-n].Fold) {
			if len(e.keys) == n && e.fits(t, i-n) {
				// A longer phrase that ends here is the better reading.
				if v, m := table.longerBefore(t, i, n); m > 0 {
					return v, m
				}
				return e.value, n
			}
		}
	}
	return value, 0
}

func (table *Table[T]) longerBefore(t *Text, i, than int) (value T, n int) {
	for n := 5; n > than; n-- {
		if i-n < 0 {
			continue
		}
		for _, e := range table.from(t.Tokens[i-n].Fold) {
			if len(e.keys) == n && e.fits(t, i-n) {
				return e.value, n
			}
		}
	}
	return value, 0
}

// Has reports whether a phrase begins at token i.
func (table *Table[T]) Has(t *Text, i int) bool {
	_, n := table.At(t, i)
	return n > 0
}

// Within reports whether a phrase stands in the tokens from <= i < to.
func (table *Table[T]) Within(t *Text, from, to int) bool {
	for i := max(from, 0); i < to; i++ {
		if _, n := table.At(t, i); n > 0 && i+n <= to {
			return true
		}
	}
	return false
}

func (e *entry[T]) fits(t *Text, i int) bool {
	if i+len(e.keys) > len(t.Tokens) {
		return false
	}
	for k := range e.keys {
		tok := &t.Tokens[i+k]
		if tok.Key == e.keys[k] {
			continue
		}
		if tok.Class != Word || !t.mayLack(tok) || tok.Fold != e.folds[k] {
			return false
		}
	}
	return true
}
