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
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		b.WriteRune(foldRune(r))
	}
	if folded := b.String(); isFolded(folded) {
		return folded
	}
	return foldDecomposed(b.String())
}

func isFolded(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// foldTable maps every precomposed Vietnamese letter to its base letter; it is
// made once from Unicode's own decompositions.
var foldTable = makeFoldTable()

func makeFoldTable() map[rune]rune {
	table := map[rune]rune{'đ': 'd', 'Đ': 'd', 'ð': 'd', 'Ð': 'd', 'Ɖ': 'd'}
	for _, block := range [][2]rune{{0xC0, 0x1B0}, {0x1E00, 0x1EFF}} {
		for r := block[0]; r <= block[1]; r++ {
			base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
			if base < utf8.RuneSelf && unicode.IsLetter(base) {
				table[r] = unicode.ToLower(base)
			}
		}
	}
	return table
}

func foldRune(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}
	if base, ok := foldTable[r]; ok {
		return base
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

// Syllable gives the key of a word typed with marks: NFC, lower case, the tone
// mark at its modern place (hoà → hòa, thuỷ → thủy), and a final y as i where
// both are written (tỷ → tỉ, kỹ → kĩ). Only keys are made so, never stored text.
func Syllable(s string) string {
	s = strings.ToLower(norm.NFC.String(s))
	if isFolded(s) {
		return finalYToI(s)
	}
	base, tone := splitTone(s)
	if tone == 0 {
		return finalYToI(s)
	}
	return placeTone(finalYToI(base), tone)
}

// The five tone marks as combining signs.
const toneMarks = "\u0300\u0301\u0303\u0309\u0323"

// splitTone takes the last tone mark off a lower-case syllable.
func splitTone(s string) (base string, tone rune) {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if strings.ContainsRune(toneMarks, r) {
			tone = r
			continue
		}
		b.WriteRune(r)
	}
	return norm.NFC.String(b.String()), tone
}

// placeTone sets the tone on the vowel that carries it in modern spelling
// without looking at the syllable's meaning: a marked vowel first (ê, ơ …), else
// the last but one of an open group (hòa, thủy), else the only or last vowel.
func placeTone(base string, tone rune) string {
	runes := []rune(base)
	first, last := vowelGroup(runes)
	if first < 0 {
		return norm.NFC.String(base + string(tone))
	}
	at := last
	for i := first; i <= last; i++ {
		if strings.ContainsRune("êơôâăư", runes[i]) {
			at = i
		}
	}
	if !strings.ContainsRune("êơôâăư", runes[at]) && last > first && last == len(runes)-1 {
		at = last - 1
	}
	return norm.NFC.String(string(runes[:at+1]) + string(tone) + string(runes[at+1:]))
}

// vowelGroup finds the first run of vowels, the glide of qu and gi left out.
func vowelGroup(runes []rune) (first, last int) {
	first, last = -1, -1
	for i, r := range runes {
		if strings.ContainsRune("aăâeêioôơuưy", r) {
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
	if !strings.HasSuffix(s, "y") || len(s) < 2 {
		return s
	}
	head := s[:len(s)-1]
	if head == "qu" || len(head) == 1 && strings.Contains("bhklmnstvx", head) {
		return head + "i"
	}
	return s
}
