package spell

import (
	"strings"
	"unicode"

	"solieu/corpus/vi"
)

// Clean gives the text in one spelling of its signs: composed letters, digits of
// normal width, nothing that cannot be seen, no pictures, and one sign where it is
// doubled.
func Clean(text string) string {
	return vi.Clean(single(vi.Clean(strings.Map(plainRune, text))))
}

// plainRune turns wide signs into normal ones and pictures into spaces.
func plainRune(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r >= 0xFE00 && r <= 0xFE0F || r == 0x20E3: // how a picture looks, a key around a digit
		return -1
	case r >= 0x2190 && (unicode.Is(unicode.So, r) || r >= 0x1F000 && unicode.Is(unicode.Sk, r)):
		return ' '
	}
	return r
}

// single writes a doubled sign once. Before a digit a point or comma stays as it is.
func single(text string) string {
	if !strings.ContainsAny(text, "?!.,;:") {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); {
		c := text[i]
		end := i + 1
		if strings.IndexByte("?!.,;:", c) >= 0 {
			for end < len(text) && text[end] == c {
				end++
			}
			if end == len(text) || text[end] < '0' || text[end] > '9' {
				b.WriteByte(c)
				i = end
				continue
			}
		}
		b.WriteString(text[i:end])
		i = end
	}
	return b.String()
}
