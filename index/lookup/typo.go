package lookup

import (
	"strings"

	"solieu/corpus/vi"
)

// Correct returns the known word that an unknown one was meant to be: one letter
// dropped, added, replaced or swapped. Words with digits, words of fewer than three
// letters and good syllables of the language, which are other words more often
// than slips, are left alone; where several fit, the one in most names wins.
func (x *Index) Correct(w Word) (Word, bool) {
	if len(w.Fold) < shortest || len(w.Fold) > longest || vi.IsSyllable(w.Fold) || x.known(w.Fold) || strings.ContainsAny(w.Fold, "0123456789") {
		return w, false
	}
	best, uses := "", 0
	for _, candidate := range oneEdit(w.Fold) {
		n := len(x.byWord[candidate])
		if len(w.Fold) > shortest && len(x.catalog.Abbreviations().Long(candidate)) == 1 {
			n++
		}
		if len(w.Fold) == shortest && (len(candidate) < shortest || !sameLetters(w.Fold, candidate)) {
			continue
		}
		if n > uses {
			best, uses = candidate, n
		}
	}
	if uses == 0 {
		return w, false
	}
	return Word{Key: best, Fold: best}, true
}

// sameLetters reports whether all letters of a short word are in the other: swapped,
// or with one more. Replacing one of three would leave a guess.
func sameLetters(short, other string) bool {
	for _, r := range short {
		if !strings.ContainsRune(other, r) {
			return false
		}
	}
	return true
}

// known reports whether a word stands in a name or is an abbreviation.
func (x *Index) known(fold string) bool {
	return x.Known(fold) || len(x.catalog.Abbreviations().Long(fold)) > 0
}

// shortest is the length of the shortest word that is corrected: of a shorter one
// too little is left.
const shortest = 3

// longest is the length of the longest word that is corrected: no name has a longer
// one, and what is one edit away grows with the square of it.
const longest = 24

const letters = "abcdefghijklmnopqrstuvwxyz"

// oneEdit lists the words one edit away, swaps and drops first.
func oneEdit(w string) []string {
	var list []string
	for i := 0; i+1 < len(w); i++ {
		list = append(list, w[:i]+string(w[i+1])+string(w[i])+w[i+2:])
	}
	for i := range w {
		list = append(list, w[:i]+w[i+1:])
	}
	for i := 0; i <= len(w); i++ {
		for _, c := range letters {
			list = append(list, w[:i]+string(c)+w[i:])
		}
	}
	for i := range w {
		for _, c := range letters {
			list = append(list, w[:i]+string(c)+w[i+1:])
		}
	}
	return list
}
