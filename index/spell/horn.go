package spell

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"solieu/corpus/vi"
	"solieu/index"
)

// horns draws what thumbs leave out of a letter: the second horn of "ươ", which never
// has one only ("ngừoi", "Duơng"), and the stroke of a đ ("Lâm Dồng") where the word
// is known with it, and not without.
func (s *Speller) horns(l *line) []index.Fix {
	var fixes []index.Fix
	for i := range l.pieces {
		p := l.pieces[i]
		if p.class != word || p.fixed || p.key == p.fold || s.right(p) {
			continue
		}
		read := horned(p.text)
		if read == p.text {
			read = s.stroked(l, i)
		}
		if read == p.text {
			continue
		}
		fixes = append(fixes, index.Fix{Typed: p.text, Read: read, Kind: index.FixSlip})
		l.set(i, read)
	}
	return fixes
}

// stroked is a word with the stroke of its đ, where it is seen beside its neighbours.
func (s *Speller) stroked(l *line, i int) string {
	p := l.pieces[i]
	id := s.words.id(p.fold)
	beside := max(s.words.paired(s.words.beside(l, i, -1), id), s.words.paired(id, s.words.beside(l, i, 1)))
	if id == nothing || p.key[0] != 'd' || beside == 0 {
		return p.text
	}
	if _, known := s.words.list[id].form("đ" + p.key[1:]); !known {
		return p.text
	}
	if p.text[0] == 'D' {
		return "Đ" + p.text[1:]
	}
	return "đ" + p.text[1:]
}

// horned is a word with both horns of its "ươ", the tone on the second.
func horned(text string) string {
	letters := []rune(norm.NFD.String(text))
	for i := 0; i < len(letters); i++ {
		if unicode.ToLower(letters[i]) != 'u' || i > 0 && unicode.ToLower(letters[i-1]) == 'q' {
			continue
		}
		first, tone, k := drawn(letters, i+1)
		if k == len(letters) || unicode.ToLower(letters[k]) != 'o' {
			continue
		}
		second, tone2, end := drawn(letters, k+1)
		half := first == string(horn) && second == "" || first == "" && second == string(horn) && end < len(letters)
		if !half {
			continue
		}
		read := string(letters[:i+1]) + string(horn) + string(letters[k]) + string(horn) + tone + tone2 + string(letters[end:])
		return vi.Clean(read)
	}
	return text
}

// drawn is the marks behind a letter, those of its shape and its tone, and where the
// next letter stands.
func drawn(letters []rune, i int) (shape, tone string, next int) {
	for ; i < len(letters) && unicode.Is(unicode.Mn, letters[i]); i++ {
		if isTone(letters[i]) {
			tone += string(letters[i])
		} else {
			shape += string(letters[i])
		}
	}
	return shape, strings.TrimSpace(tone), i
}
