package vi

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Squash gives the stored form of text: NFC, each run of white space one space,
// none at the ends. It keeps every sign that can be seen; NFKC would turn "28%²"
// into "28%2".
func Squash(s string) string {
	return strings.Join(strings.Fields(norm.NFC.String(s)), " ")
}

// Clean is Squash for text that is to be understood rather than quoted: Eth and
// African D become Đ, dashes "-", odd quotation marks plain ones, and signs that
// cannot be seen (zero width, soft hyphen) vanish.
func Clean(s string) string {
	return Squash(strings.Map(cleanRune, norm.NFC.String(s)))
}

func cleanRune(r rune) rune {
	if r < 0x80 {
		return r
	}
	switch r {
	case 'Ð', 'Ɖ':
		return 'Đ'
	case 'ð':
		return 'đ'
	case '‐', '‑', '‒', '–', '—', '―', '−', '﹣', '－':
		return '-'
	case '“', '”', '„', '«', '»':
		return '"'
	case '‘', '’', '′':
		return '\''
	case '\u00ad', '\ufeff':
		return -1
	}
	if unicode.Is(unicode.Cf, r) {
		return -1
	}
	return r
}

// Fold gives the key of a word typed without marks: lower case, no tone, no
// hat, horn or breve, đ as d. Folding twice changes nothing.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	var room [32]byte
	folded, plain := room[:0], true
	for _, r := range s {
		r = foldRune(r)
		folded, plain = utf8.AppendRune(folded, r), plain && r < utf8.RuneSelf
	}
	if plain {
		return string(folded)
	}
	return foldDecomposed(string(folded))
}

func isFolded(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

func foldRune(r rune) rune {
	if l, ok := letterOf(r); ok {
		return rune(l.plain)
	}
	return unicode.ToLower(r)
}

// foldDecomposed handles what the table does not: decomposed text and letters
// of other scripts.
func foldDecomposed(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Cf, r) {
			b.WriteRune(foldRune(r))
		}
	}
	return b.String()
}
