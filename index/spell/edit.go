package spell

import "strings"

// edits is what turns a typed word into another: how many, and how unlikely they
// are together.
type edits struct {
	n    int
	cost float64
	// letters says that the letters are the same: two swapped, one doubled.
	letters bool
}

// What an edit costs, by how easily fingers make it.
const (
	costSwap    = 0.6
	costDouble  = 0.5
	costKey     = 0.8 // the key beside the right one
	costDropped = 0.8
	costExtra   = 1.0
	costOther   = 1.4
	costMarks   = 0.7 // the letters are right, the marks are those of no word
	costFirst   = 0.4 // on top: the first letter is seldom wrong
)

var keyboard = []string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}

// beside holds the pairs of neighbouring keys.
var besideKeys = makeBeside()

func makeBeside() (pairs [26][26]bool) {
	for r, row := range keyboard {
		for c := range row {
			for _, at := range [][2]int{{r, c + 1}, {r + 1, c}, {r + 1, c - 1}} {
				if at[0] < len(keyboard) && at[1] >= 0 && at[1] < len(keyboard[at[0]]) {
					a, b := row[c]-'a', keyboard[at[0]][at[1]]-'a'
					pairs[a][b], pairs[b][a] = true, true
				}
			}
		}
	}
	return pairs
}

// editsOf counts the edits between a typed word and a known one, of plain letters.
// Fewer edits are better than cheaper ones.
func editsOf(typed, known string, most int) (edits, bool) {
	if len(typed)-len(known) > most || len(known)-len(typed) > most {
		return edits{}, false
	}
	const one = 100 // of the number of edits in a cell; the rest is the cost
	var room [3][longestNear + 4]float64
	before, last, row := &room[0], &room[1], &room[2]
	for k := range len(known) + 1 {
		last[k] = float64(k) * (one + costDropped)
	}
	for i := 1; i <= len(typed); i++ {
		row[0] = float64(i) * (one + costExtra)
		for k := 1; k <= len(known); k++ {
			a, b := typed[i-1], known[k-1]
			best := last[k-1]
			if a != b {
				best += one + substitution(a, b)
			}
			best = min(best, last[k]+one+extra(typed, i-1), row[k-1]+one+costDropped)
			if i > 1 && k > 1 && a == known[k-2] && typed[i-2] == b && a != b {
				best = min(best, before[k-2]+one+costSwap)
			}
			row[k] = best
		}
		before, last, row = last, row, before
	}
	n := int(last[len(known)]) / one
	e := edits{n: n, cost: last[len(known)] - float64(n*one)}
	if typed[0] != known[0] {
		e.cost += costFirst
	}
	e.letters = n == 1 && sameLetters(typed, known)
	return e, n > 0 && n <= most
}

func substitution(a, b byte) float64 {
	if besideKeys[a-'a'][b-'a'] {
		return costKey
	}
	return costOther
}

// extra is the cost of a letter too many: a double, or a key hit with its neighbour.
func extra(typed string, i int) float64 {
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(typed) {
			continue
		}
		if typed[k] == typed[i] {
			return costDouble
		}
		if besideKeys[typed[k]-'a'][typed[i]-'a'] {
			return costKey
		}
	}
	return costExtra
}

// sameLetters reports whether two words at one edit are of the same letters.
func sameLetters(a, b string) bool {
	for _, w := range [][2]string{{a, b}, {b, a}} {
		for i := range w[0] {
			if strings.IndexByte(w[1], w[0][i]) < 0 {
				return false
			}
		}
	}
	return true
}
