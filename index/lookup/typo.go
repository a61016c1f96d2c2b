package lookup

import "strings"

// Correct returns the known word that an unknown one was meant to be: one letter
// dropped, added, replaced or swapped. Words with digits and words of fewer than
// four letters are left alone; where several fit, the one in most names wins.
func (x *Index) Correct(fold string) (string, bool) {
	if len(fold) < 4 || x.Known(fold) || strings.ContainsAny(fold, "0123456789") {
		return fold, false
	}
	best, uses := "", 0
	for _, candidate := range oneEdit(fold) {
		if n := len(x.byWord[candidate]); n > uses {
			best, uses = candidate, n
		}
	}
	return best, uses > 0
}

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
