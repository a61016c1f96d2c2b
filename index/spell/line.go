package spell

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/corpus/vi"
)

// class of a piece of a line.
type class uint8

const (
	space  class = iota
	word         // letters
	mixed        // letters with digits or tone signs of an input method among them
	digits       // a number as written
	sign
)

// piece is a stretch of a line. Of a word the key and fold are for comparing; fixed
// says that it is no word to repair: a mention, a piece of a document's number.
type piece struct {
	text      string
	key, fold string
	class     class
	fixed     bool
}

// line is a text cut into pieces that give the text back.
type line struct {
	pieces []piece
	// cased says that capitals tell names here: some words begin with a small letter.
	cased bool
}

func (l *line) String() string {
	var b strings.Builder
	for i := range l.pieces {
		b.WriteString(l.pieces[i].text)
	}
	return b.String()
}

// cut cuts a clean text into pieces.
func cut(text string) *line {
	l := &line{pieces: make([]piece, 0, len(text)/3+4)}
	for i := 0; i < len(text); {
		c, end := pieceAt(text, i)
		p := piece{text: text[i:end], class: c}
		if c == word {
			p.key = vi.Syllable(p.text)
			p.fold = vi.Syllable(vi.Fold(p.key))
			r, _ := utf8.DecodeRuneInString(p.text)
			l.cased = l.cased || unicode.IsLower(r) && i > 0
		}
		l.pieces = append(l.pieces, p)
		i = end
	}
	for i := range l.pieces {
		l.pieces[i].fixed = l.code(i)
	}
	return l
}

// pieceAt tells the piece that begins at i, and where it ends.
func pieceAt(text string, i int) (c class, end int) {
	r, size := utf8.DecodeRuneInString(text[i:])
	switch {
	case unicode.IsSpace(r):
		return space, i + size
	case isDigit(r):
		end = i
		for end < len(text) && (isDigit(rune(text[end])) || (text[end] == '.' || text[end] == ',') && end+1 < len(text) && isDigit(rune(text[end+1]))) {
			end++
		}
		return digits, end
	case !unicode.IsLetter(r):
		return sign, i + size
	}
	return wordAt(text, i)
}

// wordAt takes letters, and the digits and tone signs right behind or among them.
func wordAt(text string, i int) (c class, end int) {
	c, end = word, i
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r):
		case isDigit(r):
			c = mixed
		case strings.ContainsRune("'`~^", r) && letterAt(text, end+size):
			c = mixed
		default:
			return c, end
		}
		end += size
	}
	return c, end
}

func letterAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return i < len(text) && unicode.IsLetter(r)
}

// code reports whether piece i belongs to a mention, an address or a document's
// number, whose pieces are glued by signs.
func (l *line) code(i int) bool {
	if p := &l.pieces[i]; p.class != word && p.class != mixed {
		return false
	}
	const joins = "@#_&.-\\"
	if before := l.at(i - 1); before.class == sign && (strings.Contains(joins, before.text) || before.text == "/" && isUpper(l.pieces[i].text)) {
		return before.text == "@" || before.text == "#" || l.at(i-2).class != space
	}
	behind, tail := l.at(i+1), l.at(i+2)
	return behind.class == sign && strings.Contains(joins, behind.text) && (tail.class == word || tail.class == mixed)
}

// at is piece i, or an empty space outside the line.
func (l *line) at(i int) piece {
	if i < 0 || i >= len(l.pieces) {
		return piece{class: space}
	}
	return l.pieces[i]
}

// next is the place of the piece behind i that is no space, step 1, or before it,
// step -1; outside the line where there is none.
func (l *line) next(i, step int) int {
	for i += step; i >= 0 && i < len(l.pieces) && l.pieces[i].class == space; i += step {
	}
	return i
}

// beside is the word or number next to piece i, for pairs.
func (v *vocabulary) beside(l *line, i, step int) uint32 {
	switch p := l.at(l.next(i, step)); p.class {
	case digits:
		return number
	case word:
		return v.id(p.fold)
	}
	return nothing
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isUpper reports whether a word of several letters has capitals only.
func isUpper(w string) bool {
	return utf8.RuneCountInString(w) > 1 && !strings.ContainsFunc(w, unicode.IsLower) && strings.ContainsFunc(w, unicode.IsUpper)
}

// set makes piece i the words of a text.
func (l *line) set(i int, text string) {
	p := piece{text: text, class: word}
	p.key = vi.Syllable(text)
	p.fold = vi.Syllable(vi.Fold(p.key))
	l.pieces[i] = p
}
