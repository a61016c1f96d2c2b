package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/corpus/vi"
)

// What a piece of text looks like. Each looks at no more than it must.

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r)
}

func isLowerASCII(c byte) bool { return 'a' <= c && c <= 'z' }

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

func startsDigit(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '9' }

func endsDigit(s string) bool { return s != "" && '0' <= s[len(s)-1] && s[len(s)-1] <= '9' }

func startsQuote(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r == '"' || r == '“' || r == '«' || r == '\''
}

// ending is how a piece ends.
type ending uint8

const (
	endsOpen     ending = iota // in mid-sentence, or a title
	endsSentence               // . ! ? and "./."
	endsTrailing               // … or ...: the sentence may go on
	endsList                   // ;
	endsColon                  // :
)

// endingOf looks past closing quotes and brackets.
func endingOf(s string) ending {
	s = strings.TrimRight(s, ` "”’'»)]}*_`)
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '.':
		if strings.HasSuffix(s, "...") || strings.HasSuffix(s, "..") || endsAbbreviated(s) {
			return endsTrailing
		}
		return endsSentence
	case '!', '?':
		return endsSentence
	case '…':
		return endsTrailing
	case ';':
		return endsList
	case ':':
		return endsColon
	}
	return endsOpen
}

// endsAbbreviated tells the full stop of "TP." from a sentence's.
func endsAbbreviated(s string) bool {
	switch lastWord(s) {
	case "TP.", "Tp.", "TX.", "ThS.", "TS.", "PGS.", "GS.", "Q.", "P.":
		return true
	}
	return false
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// dangles reports whether s ends in a word that no sentence ends in.
func dangles(s string) bool { return danglingWords[strings.ToLower(lastWord(s))] }

// wordEnds gives the byte offsets at which the first n words of s end.
func wordEnds(s string, n int) []int {
	ends := make([]int, 0, n)
	for i := 0; i < len(s) && len(ends) < n; {
		end := strings.IndexByte(s[i:], ' ')
		if end < 0 {
			return append(ends, len(s))
		}
		ends = append(ends, i+end)
		i += end + 1
	}
	return ends
}

// isCapitals reports whether s is written in capitals: at least two letters and
// nine in ten of them upper case.
func isCapitals(s string) bool {
	letters, upper := 0, 0
	for _, r := range s {
		if isLetter(r) {
			letters++
			upper += count(unicode.IsUpper(r))
		}
	}
	return letters >= 2 && upper*10 >= letters*9
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

func hasWords(s string) bool {
	for _, r := range s {
		if isLetter(r) || unicode.IsDigit(r) || unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// hasFigure reports whether s has a number that looks like a report's figure: a
// share, grouped digits, decimals, more than four digits, or a multiplier.
func hasFigure(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			continue
		}
		end, marks := i, 0
		for end < len(s) && (s[end] >= '0' && s[end] <= '9' || (s[end] == '.' || s[end] == ',') && end+1 < len(s) && startsDigit(s[end+1:])) {
			marks += count(s[end] == '.' || s[end] == ',')
			end++
		}
		rest := strings.TrimLeft(s[end:], " ")
		if isDottedDate(s[i:end]) {
			i = end
			continue
		}
		if marks > 0 || end-i > 4 || strings.HasPrefix(rest, "%") || startsMultiplier(rest) {
			return true
		}
		i = end
	}
	return false
}

// isDottedDate finds 06.10.2023.
func isDottedDate(s string) bool {
	parts := strings.Split(s, ".")
	return len(parts) == 3 && len(parts[0]) <= 2 && len(parts[1]) <= 2 && len(parts[2]) == 4
}

func startsMultiplier(s string) bool {
	switch strings.ToLower(firstWord(s)) {
	case "triệu", "tỷ", "tỉ", "nghìn", "ngàn", "trăm":
		return true
	}
	return false
}

// key is the folded form of a short line, punctuation at its ends taken off.
func key(s string) string {
	return strings.Trim(vi.Fold(s), " :|»›>.-–—[]()•*\"“”/\\<+·,")
}

func startsWithAny(folded string, starts []string) bool {
	for _, start := range starts {
		if strings.HasPrefix(folded, start) {
			return true
		}
	}
	return false
}

// shorten cuts s to n runes.
func shorten(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
