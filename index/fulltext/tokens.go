package fulltext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/corpus/vi"
)

// token is a syllable, number or abbreviation of a text with the bytes that it
// takes up there. Form is its canonical spelling with marks, folded the same
// without: the index is searched by folded, ties are told apart by form.
type token struct {
	start, end   int
	form, folded string
}

// marked reports whether the word was written with marks.
func (t token) marked() bool { return t.form != t.folded }

// tokenizer cuts text into tokens. It remembers the forms that it has made: a
// report says few different syllables many times. It is for one goroutine.
type tokenizer struct {
	forms map[string][2]string
}

// maxRememberedForms bounds the memory of one tokenizer; Vietnamese has some
// 20,000 syllables in use, the rest are names and damage.
const maxRememberedForms = 100_000

func newTokenizer() *tokenizer {
	return &tokenizer{forms: make(map[string][2]string)}
}

// tokens cuts s. Offsets are bytes of s as given, whatever its normal form.
func (t *tokenizer) tokens(s string) []token {
	var out []token
	for at := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			at += size
			continue
		}
		end := runEnd(s, at)
		for _, piece := range splitRun(s, at, end) {
			form, folded := t.keys(s[piece[0]:piece[1]])
			if folded != "" {
				out = append(out, token{piece[0], piece[1], form, folded})
			}
		}
		at = end
	}
	return out
}

// runEnd finds the end of the run of letters and digits that starts at a byte.
// Combining marks and signs that cannot be seen belong to the run, and so does a
// point or comma between two digits.
func runEnd(s string, at int) int {
	afterDigit := false
	for at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		switch {
		case unicode.IsDigit(r):
			afterDigit = true
		case unicode.IsLetter(r), unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
			afterDigit = false
		case (r == '.' || r == ',') && afterDigit && startsWithDigit(s[at+size:]):
			afterDigit = false
		default:
			return at
		}
		at += size
	}
	return at
}

func startsWithDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsDigit(r)
}

// splitRun parts what a lost space or a footnote digit has glued ("đạt52,1",
// "VNeID2"): letters and digits separate where two or more letters stand
// together. T9, 5G and H5N1 stay whole.
func splitRun(s string, start, end int) [][2]int {
	var pieces [][2]int
	from, letters, lettersAt := start, 0, start
	cut := func(at int) {
		if at > from {
			pieces = append(pieces, [2]int{from, at})
			from = at
		}
	}
	for i, r := range s[start:end] {
		at := start + i
		switch {
		case unicode.IsLetter(r):
			if letters == 0 {
				lettersAt = at
			}
			letters++
			if letters == 2 {
				cut(lettersAt)
			}
		case unicode.IsDigit(r):
			if letters >= 2 {
				cut(at)
			}
			letters = 0
		}
	}
	cut(end)
	return pieces
}

// keys gives the canonical form of a word and its folded twin.
func (t *tokenizer) keys(word string) (form, folded string) {
	if known, ok := t.forms[word]; ok {
		return known[0], known[1]
	}
	form = vi.Syllable(vi.Clean(word))
	folded = vi.Fold(form)
	if len(t.forms) < maxRememberedForms && !hasDigit(word) {
		t.forms[strings.Clone(word)] = [2]string{form, folded}
	}
	return form, folded
}

func hasDigit(s string) bool {
	return strings.IndexFunc(s, unicode.IsDigit) >= 0
}

// pairKey is the key of two neighbouring words. No word contains the sign
// between them.
func pairKey(a, b string) string { return a + "_" + b }
