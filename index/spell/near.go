package spell

import (
	"cmp"
	"hash/maphash"
	"slices"
)

// Words at one or two edits are found by what is left when letters are taken out:
// two words that one edit turns into each other have such a remainder in common.
// The index holds the remainders of every known word, as hashes, in order.

// deletion says that a word has a remainder.
type deletion struct {
	hash, word uint32
}

const (
	// shortestNear and longestNear bound the words that are corrected: of a shorter
	// one too little is left, and a longer one is no word.
	shortestNear, longestNear = 3, 24
	// shortestTwo is the length from which two edits are looked for.
	shortestTwo = 5
)

var seed = maphash.MakeSeed()

func hashOf(w []byte) uint32 { return uint32(maphash.Bytes(seed, w)) }

func deletionsOf(v *vocabulary) []deletion {
	var list []deletion
	for id := range v.list {
		fold := v.list[id].fold
		if id == int(number) || !isPlain(fold) || len(fold) < 2 || len(fold) > longestNear {
			continue
		}
		remainders([]byte(fold), depth(len(fold)+1), func(rest []byte) {
			list = append(list, deletion{hashOf(rest), uint32(id)})
		})
	}
	slices.SortFunc(list, func(a, b deletion) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.word, b.word)) })
	return slices.Clip(slices.Compact(list))
}

// depth is how many edits are looked for in a word of n letters.
func depth(n int) int {
	if n < shortestTwo {
		return 1
	}
	return 2
}

// remainders calls with a word and all that is left of it without up to n letters.
func remainders(w []byte, n int, call func([]byte)) {
	call(w)
	if n == 0 || len(w) < 2 {
		return
	}
	rest := make([]byte, len(w)-1)
	for i := range w {
		copy(rest, w[:i])
		copy(rest[i:], w[i+1:])
		remainders(rest, n-1, call)
	}
}

// isPlain reports whether a folded word has letters a to z only.
func isPlain(fold string) bool {
	for i := 0; i < len(fold); i++ {
		if fold[i] < 'a' || fold[i] > 'z' {
			return false
		}
	}
	return fold != ""
}

// similar lists the known words that may be so many edits from a folded word.
func (s *Speller) similar(fold string, most int) []uint32 {
	var found []uint32
	remainders([]byte(fold), most, func(rest []byte) {
		h := hashOf(rest)
		i, _ := slices.BinarySearchFunc(s.near, h, func(d deletion, h uint32) int { return cmp.Compare(d.hash, h) })
		for ; i < len(s.near) && s.near[i].hash == h; i++ {
			found = append(found, s.near[i].word)
		}
	})
	slices.Sort(found)
	return slices.Compact(found)
}
