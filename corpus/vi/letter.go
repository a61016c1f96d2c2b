package vi

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letter is what is known of a letter of the Latin script with Vietnamese marks.
type letter struct {
	lower rune // in lower case
	bare  rune // that without its tone mark; hat, horn and breve stay
	tone  rune // the tone mark, a combining one; 0 for none
	plain byte // that without any mark, đ as d; 0 says that it is no such letter
}

// lastLetter is the last precomposed letter of Vietnamese, ỹ, and its block.
const lastLetter = 0x1EFF

// letters holds every ASCII and precomposed letter; it is made once from
// Unicode's own decompositions.
var letters = makeLetters()

func makeLetters() *[lastLetter + 1]letter {
	table := &[lastLetter + 1]letter{}
	for _, r := range "đĐðÐƉ" {
		lower := unicode.ToLower(r)
		table[r] = letter{lower: lower, bare: lower, plain: 'd'}
	}
	for _, block := range [][2]rune{{'A', 'Z'}, {'a', 'z'}, {0xC0, 0x1B0}, {0x1E00, lastLetter}} {
		for r := block[0]; r <= block[1]; r++ {
			base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
			if base < utf8.RuneSelf && unicode.IsLetter(base) {
				lower := unicode.ToLower(r)
				table[r] = letter{lower: lower, bare: lower, plain: byte(unicode.ToLower(base))}
			}
		}
	}
	for r, v := range toned {
		for _, r := range []rune{r, unicode.ToUpper(r)} {
			table[r].bare, table[r].tone = v.bare, v.tone
		}
	}
	return table
}

// letterOf returns the table's letter; false for a rune that is none of them.
func letterOf(r rune) (letter, bool) {
	if r > lastLetter || letters[r].plain == 0 {
		return letter{}, false
	}
	return letters[r], true
}

func isLetter(r rune) bool {
	if _, ok := letterOf(r); ok {
		return true
	}
	return r >= utf8.RuneSelf && unicode.IsLetter(r)
}

// isMark reports whether a rune is a combining mark; none stands before the first
// block of them.
func isMark(r rune) bool {
	_, letter := letterOf(r)
	return r >= 0x300 && !letter && unicode.IsMark(r)
}

// isFormat reports whether a rune cannot be seen: zero width, soft hyphen.
func isFormat(r rune) bool { return r >= 0xAD && unicode.Is(unicode.Cf, r) }

// tonedLetter is a vowel, which may have a hat, horn or breve, and its tone mark.
type tonedLetter struct{ bare, tone rune }

// toned takes tone marks off letters, withTone puts them on.
var toned, withTone = makeToneTables()

func makeToneTables() (toned map[rune]tonedLetter, withTone map[tonedLetter]rune) {
	toned, withTone = map[rune]tonedLetter{}, map[tonedLetter]rune{}
	for _, bare := range "aăâeêioôơuưy" {
		for _, tone := range "\u0300\u0301\u0303\u0309\u0323" {
			r := []rune(norm.NFC.String(string([]rune{bare, tone})))[0]
			toned[r] = tonedLetter{bare, tone}
			withTone[tonedLetter{bare, tone}] = r
		}
	}
	return toned, withTone
}
