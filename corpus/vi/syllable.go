package vi

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Syllable gives the key of a word typed with marks: NFC, lower case, the tone
// mark at its modern place (hoà → hòa, thuỷ → thủy), and a final y as i where
// both are written (tỷ → tỉ, kỹ → kĩ). Only keys are made so, never stored text.
func Syllable(s string) string {
	if isFolded(s) {
		return finalYToI(s)
	}
	if strings.ContainsFunc(s, isMark) {
		s = norm.NFC.String(s)
	}
	var room [16]rune
	runes, tone, from, changed := room[:0], rune(0), -1, false
	for _, r := range s {
		l, ok := letterOf(r)
		if !ok {
			l.lower, l.bare = unicode.ToLower(r), unicode.ToLower(r)
		}
		if l.tone != 0 {
			changed = changed || tone != 0
			tone, from = l.tone, len(runes)
		}
		changed = changed || l.lower != r || r == utf8.RuneError
		runes = append(runes, l.bare)
	}
	if n := len(runes); n > 1 && runes[n-1] == 'y' && yForI(runes[:n-1]) {
		runes[n-1], changed = 'i', true
	}
	if tone != 0 {
		at := tonePlace(runes, from)
		runes[at], changed = withTone[tonedLetter{runes[at], tone}], changed || at != from
	}
	if !changed {
		return s
	}
	return string(runes)
}

// tonePlace finds the vowel that carries the tone in modern spelling, without
// looking at the word's meaning: a marked vowel first (ê, ơ …), else the last but
// one of an open group (hòa, thủy), else the last. Where the letters are no
// syllable, the mark stays where it was.
func tonePlace(runes []rune, was int) int {
	first, last := vowelGroup(runes)
	if first < 0 || was < first || was > last {
		return was
	}
	at := last
	for i := first; i <= last; i++ {
		if hasShape(runes[i]) {
			at = i
		}
	}
	if !hasShape(runes[at]) && last > first && last == len(runes)-1 {
		at = last - 1
	}
	return at
}

// hasShape reports whether a vowel has a hat, horn or breve.
func hasShape(r rune) bool {
	switch r {
	case 'ê', 'ơ', 'ô', 'â', 'ă', 'ư':
		return true
	}
	return false
}

func isVowel(r rune) bool {
	switch r {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return hasShape(r)
}

// vowelGroup finds the first run of vowels, the glide of qu and gi left out.
func vowelGroup(runes []rune) (first, last int) {
	first, last = -1, -1
	for i, r := range runes {
		if isVowel(r) {
			if first < 0 {
				first = i
			}
			last = i
		} else if first >= 0 {
			break
		}
	}
	if first > 0 && last > first {
		if runes[first-1] == 'q' && runes[first] == 'u' || runes[first-1] == 'g' && runes[first] == 'i' {
			first++
		}
	}
	return first, last
}

// finalYToI writes i for a final y after a consonant that both are written
// after, and after qu.
func finalYToI(s string) string {
	if n := len(s); n > 1 && s[n-1] == 'y' && yForI([]rune(s[:n-1])) {
		return s[:n-1] + "i"
	}
	return s
}

func yForI(head []rune) bool {
	if len(head) == 2 {
		return head[0] == 'q' && head[1] == 'u'
	}
	return len(head) == 1 && strings.ContainsRune("bhklmnstvx", head[0])
}
