package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// spaceAt gives the bytes of the white space at text[i:], 0 where none is: the
// signs of unicode.IsSpace, told by their bytes since every one of a file is asked.
func spaceAt(text string, i int) int {
	switch c := text[i]; {
	case c == ' ' || '\t' <= c && c <= '\r':
		return 1
	case c < 0xC2 || 0xC2 < c && c < 0xE1 || c > 0xE3:
		return 0
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if unicode.IsSpace(r) {
		return size
	}
	return 0
}

// line is one line that is not blank, its white space collapsed.
type line struct {
	start, end int32 // in source.text
	number     int32 // in the file, from 1
	gap        int32 // blank lines before it
	indent     int32 // columns of white space before it
	runes      int32
	page       bool // a form feed stands before it
	columns    bool // wide gaps inside: a row of columns, not running text
}

// source is a file as lines.
type source struct {
	text     string // the lines joined by single spaces
	lines    []line
	front    int // how many lines are front matter
	markdown bool
}

// lineMaker collects the current line while the file's runes pass by.
type lineMaker struct {
	text    strings.Builder
	lines   []line
	line    line
	number  int32
	blank   int32
	spaces  int32 // white space since the last word
	page    bool
	started bool
}

// splitLines collapses white space and finds the lines; LF, CRLF and a lone CR
// end one, a form feed marks the next page.
func splitLines(text string) (*source, error) {
	maker := lineMaker{number: 1}
	maker.text.Grow(len(text))
	maker.lines = make([]line, 0, min(maxLines, strings.Count(text, "\n")+1))
	word := -1 // where the current word began in text
	for i := 0; i < len(text); {
		size := spaceAt(text, i)
		if size == 0 {
			if word < 0 {
				word = i
			}
			i++
			continue
		}
		if word >= 0 {
			maker.addWord(text[word:i])
			word = -1
		}
		if strings.HasPrefix(text[i:], "\r\n") {
			size = 2
		}
		maker.addSpace(text[i])
		if i += size; len(maker.lines) > maxLines {
			return nil, ErrTooLarge
		}
	}
	if word >= 0 {
		maker.addWord(text[word:])
	}
	maker.endLine()
	if len(maker.lines) > maxLines {
		return nil, ErrTooLarge
	}
	return &source{text: maker.text.String(), lines: maker.lines}, nil
}

func (m *lineMaker) addWord(word string) {
	switch {
	case !m.started:
		if m.text.Len() > 0 {
			m.text.WriteByte(' ')
		}
		m.started = true
		m.line = line{start: int32(m.text.Len()), number: m.number, gap: m.blank, indent: m.spaces, page: m.page}
		m.page = false
	default:
		m.text.WriteByte(' ')
		m.line.runes++
		m.line.columns = m.line.columns || m.spaces >= wideGap
	}
	m.text.WriteString(word)
	m.line.runes += int32(utf8.RuneCountInString(word))
	m.spaces = 0
}

// wideGap is how many columns of white space part two columns of a page.
const wideGap = 4

func (m *lineMaker) addSpace(sign byte) {
	switch sign {
	case '\n', '\r':
		m.endLine()
		m.number++
	case '\f':
		m.page = true
	case '\t':
		m.spaces += wideGap
	default:
		m.spaces++
	}
}

func (m *lineMaker) endLine() {
	if m.started {
		m.line.end = int32(m.text.Len())
		m.lines = append(m.lines, m.line)
		m.blank = 0
	} else {
		m.blank++
	}
	m.spaces, m.started = 0, false
}
