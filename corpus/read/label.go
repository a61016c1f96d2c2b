package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/corpus/vi"
)

// labelKind says how a piece is numbered. The order is that of an official
// report's levels, outermost first.
type labelKind uint8

const (
	noLabel     labelKind = iota
	partLabel             // "Phần thứ nhất", "Chương II", "Phụ lục 1"
	upperLabel            // "A."
	romanLabel            // "II."
	numberLabel           // "1.", "1.4."
	letterLabel           // "a)", "b."
	parenLabel            // "(1)", "2)"
	bulletLabel           // "-", "+", "•"
)

// label is the numbering a piece begins with.
type label struct {
	kind labelKind
	text string // without its delimiter: "I", "1.4", "a", "(1)", "-"
	// width is how many bytes of the piece it takes, the space after it too.
	width int32
	// marks is the number of Markdown's # before it, 0 for none.
	marks uint8
	// indent is the bullet's indentation where it tells levels apart (Markdown).
	indent int32
}

// sibling reports whether two labels stand in the same list.
func (l label) sibling(other label) bool {
	if l.kind != other.kind || l.marks != other.marks || l.indent != other.indent {
		return false
	}
	return l.kind != bulletLabel && l.parts() == other.parts() || l.text == other.text
}

// parts is how many numbers a dotted label has: 2 for 1.4.
func (l label) parts() int { return strings.Count(l.text, ".") + 1 }

// parseLabel finds the label at the beginning of s.
func parseLabel(s string, markdown bool) label {
	var marks, skip int
	if markdown {
		marks, skip = hashMarks(s)
	}
	found := parseTextLabel(s[skip:])
	if marks > 0 && found.kind == bulletLabel {
		found = label{}
	}
	found.marks = uint8(marks)
	found.width += int32(skip)
	return found
}

// hashMarks counts Markdown's # at the beginning and the bytes they take.
func hashMarks(s string) (marks, width int) {
	for marks < len(s) && s[marks] == '#' {
		marks++
	}
	if marks == 0 || marks > 6 || marks+1 >= len(s) || s[marks] != ' ' {
		return 0, 0
	}
	return marks, marks + 1
}

func parseTextLabel(s string) label {
	first, size := utf8.DecodeRuneInString(s)
	switch {
	case strings.ContainsRune(bulletSigns, first):
		return parseBullet(s, first, size)
	case first == '(':
		return parseParen(s)
	case '0' <= first && first <= '9':
		return parseNumber(s)
	case first == 'o' && strings.HasPrefix(s, "o ") && startsUpper(s[2:]):
		return label{kind: bulletLabel, text: "o", width: 2} // a hollow bullet's letter in other fonts
	case 'a' <= first && first <= 'z' || first == 'đ':
		return parseLetter(s, size)
	case first == 'P' || first == 'C' || first == 'M':
		if found := parsePart(s); found.kind != noLabel {
			return found
		}
	}
	return parseUpper(s)
}

func parseBullet(s string, first rune, size int) label {
	text := string(first)
	if strings.ContainsRune("–—−", first) {
		text = "-"
	}
	rest := s[size:]
	if strings.HasPrefix(rest, " ") && len(rest) > 1 {
		return label{kind: bulletLabel, text: text, width: int32(size + 1)}
	}
	if first != '*' && (startsUpper(rest) || startsQuote(rest)) {
		return label{kind: bulletLabel, text: text, width: int32(size)}
	}
	return label{}
}

// parseParen reads "(1)", "(iv)", "(a)".
func parseParen(s string) label {
	end := strings.IndexByte(s[:min(len(s), 6)], ')')
	if end < 2 || !isDigits(s[1:end]) && !(end == 2 && isLowerASCII(s[1])) && strings.Trim(s[1:end], "ivx") != "" {
		return label{}
	}
	return finishLabel(s, parenLabel, s[:end+1], end+1)
}

// parseNumber reads "1.", "1.4.", "1.4 Dữ liệu", "2)", "3/", "4-". A number that goes
// on in lower case ("1.4 triệu") numbers nothing.
func parseNumber(s string) label {
	end, parts := 0, 0
	for {
		digits := end
		for end < len(s) && s[end] >= '0' && s[end] <= '9' {
			end++
		}
		if end == digits || end-digits > 2 {
			return label{}
		}
		parts++
		if end+1 >= len(s) || s[end] != '.' || s[end+1] < '0' || s[end+1] > '9' {
			break
		}
		end++
	}
	switch {
	case end >= len(s) || parts > 5:
		return label{}
	case s[end] == '.':
		return finishLabel(s, numberLabel, s[:end], end+1)
	case parts == 1 && s[end] == ')':
		return finishLabel(s, parenLabel, s[:end+1], end+1)
	case parts == 1 && strings.HasPrefix(s[end:], "/ "), dashed(s[end:]):
		return finishLabel(s, numberLabel, s[:end], end+1)
	case parts > 1 && s[end] == ' ' && startsUpper(s[end+1:]):
		return finishLabel(s, numberLabel, s[:end], end)
	}
	return label{}
}

// dashed reports whether a dash glued to a number parts it from a heading's words:
// "1- Chính quyền số".
func dashed(s string) bool {
	return strings.HasPrefix(s, "- ") && startsUpper(s[2:])
}

func parseLetter(s string, size int) label {
	rest := s[size:]
	if strings.HasPrefix(rest, ")") {
		return finishLabel(s, letterLabel, s[:size], size+1)
	}
	if strings.HasPrefix(rest, ". ") && startsUpper(rest[2:]) {
		return finishLabel(s, letterLabel, s[:size], size+1)
	}
	return label{}
}

// parseUpper reads "IV." and "B."; letters that are Roman numbers are taken so.
func parseUpper(s string) label {
	end := 0
	for end < len(s) && strings.IndexByte("IVX", s[end]) >= 0 {
		end++
	}
	if end > 0 && end <= 6 && end < len(s) && isRoman(s[:end]) {
		if strings.IndexByte(".)/:", s[end]) >= 0 || dashed(s[end:]) {
			return finishLabel(s, romanLabel, s[:end], end+1)
		}
		if rest := s[end:]; strings.HasPrefix(rest, " - ") || strings.HasPrefix(rest, " – ") {
			return finishLabel(s, romanLabel, s[:end], end+len(rest)-len(strings.TrimLeft(rest, " -–")))
		}
	}
	if len(s) > 2 && 'A' <= s[0] && s[0] <= 'H' && (s[1] == '.' || s[1] == ')') && s[2] == ' ' {
		return finishLabel(s, upperLabel, s[:1], 2)
	}
	return label{}
}

func isRoman(s string) bool {
	for _, units := range romanUnits {
		for tens := 0; tens <= 3; tens++ {
			if s == strings.Repeat("X", tens)+units {
				return true
			}
		}
	}
	return false
}

var romanUnits = [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}

// parsePart reads "Phần thứ nhất", "PHẦN II:", "Chương 1.", "Phụ lục".
func parsePart(s string) label {
	ends := wordEnds(s, 3)
	for n := len(ends); n > 0; n-- {
		words := strings.TrimRight(s[:ends[n-1]], ".:-")
		key := vi.Fold(words)
		for _, part := range partWords {
			rest, ok := strings.CutPrefix(key, part.word)
			if ok && isPartNumber(strings.TrimSpace(rest), part.alone && len(ends) == n && ends[n-1] == len(s)) {
				return finishLabel(s, partLabel, words, len(words))
			}
		}
	}
	return label{}
}

func isPartNumber(key string, alone bool) bool {
	if key == "" {
		return alone
	}
	if number, ok := strings.CutPrefix(key, "thu "); ok {
		return ordinalNumber(number) > 0
	}
	return isDigits(key) && len(key) <= 2 || isRoman(strings.ToUpper(key))
}

// finishLabel checks what follows the label: words that begin in upper case, a
// figure or a quotation, or nothing at all after a part's name.
func finishLabel(s string, kind labelKind, text string, width int) label {
	rest := strings.TrimLeft(s[width:], " ")
	if kind == partLabel {
		rest = strings.TrimLeft(rest, ".:-– ")
	}
	spaced := width < len(s) && s[width] == ' '
	first, _ := utf8.DecodeRuneInString(rest)
	switch {
	case rest == "":
		if kind != partLabel {
			return label{}
		}
	case unicode.IsUpper(first), startsQuote(rest):
	case unicode.IsDigit(first), first == '(':
		if !spaced || kind == partLabel {
			return label{}
		}
	case kind == letterLabel, kind == parenLabel:
		if !spaced {
			return label{}
		}
	default:
		return label{}
	}
	return label{kind: kind, text: text, width: int32(len(s) - len(rest))}
}
