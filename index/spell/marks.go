package spell

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"solieu/corpus/vi"
)

// proper reports whether a word is a syllable of the language as it is marked: "quc"
// and "tấ" are none, nor is "cầp".
func proper(key, fold string) bool {
	if !vi.IsSyllable(fold) {
		return false
	}
	if fold[0] == 'q' && (len(fold) < 3 || fold[1] != 'u' || strings.IndexByte("aeio", fold[2]) < 0) {
		return false
	}
	marks := norm.NFD.String(key)
	last := strings.TrimRightFunc(marks, isTone)
	if strings.HasSuffix(last, string([]rune{'a', breve})) || strings.HasSuffix(last, string([]rune{'a', hat})) {
		return false
	}
	stopped := strings.HasSuffix(fold, "c") || strings.HasSuffix(fold, "ch") || strings.HasSuffix(fold, "p") || strings.HasSuffix(fold, "t")
	return !stopped || !strings.ContainsAny(marks, string([]rune{grave, hook, tilde}))
}

func isTone(r rune) bool {
	switch r {
	case acute, grave, hook, tilde, dot:
		return true
	}
	return false
}

// marksOf lists the marks of a word in order, đ's stroke among them.
func marksOf(key string) string {
	var marks []rune
	for _, r := range norm.NFD.String(key) {
		if r == 'đ' || unicode.Is(unicode.Mn, r) {
			marks = append(marks, r)
		}
	}
	return string(marks)
}

// contains reports whether all marks are among others.
func contains(others, marks string) bool {
	for _, r := range marks {
		if !strings.ContainsRune(others, r) {
			return false
		}
	}
	return true
}

func hasTone(key string) bool {
	return strings.ContainsAny(norm.NFD.String(key), string([]rune{acute, grave, hook, tilde, dot}))
}

func decode(s string) (rune, int) { return utf8.DecodeRuneInString(s) }
