package spell

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// partTones parts letters with marks on two vowels that stand apart, which no syllable
// has, into two known syllables: "khẩutôm". It is "" where that can be done in more than
// one way, or in none.
func (s *Speller) partTones(w string) string {
	if markedVowels(w) != 2 {
		return ""
	}
	read := ""
	for i := range w {
		if i == 0 {
			continue
		}
		_, first := s.syllable(w[:i])
		_, second := s.syllable(w[i:])
		if !first || !second {
			continue
		}
		if read != "" {
			return ""
		}
		read = w[:i] + " " + w[i:]
	}
	return read
}

// markedVowels counts the runs of vowels that have marks.
func markedVowels(w string) int {
	n, inside := 0, false
	for _, r := range w {
		marked := utf8.RuneLen(r) > 1 && r != 'đ' && r != 'Đ'
		if marked && !inside {
			n++
		}
		inside = marked || inside && strings.ContainsRune("aeiouy", unicode.ToLower(r))
	}
	return n
}
