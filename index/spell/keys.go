package spell

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/corpus/vi"
	"solieu/index"
)

// keys puts words together that an input method left in pieces.
func (s *Speller) keys(l *line) []index.Fix {
	var fixes []index.Fix
	vni, off := s.vni(l), s.off(l)
	for i := range l.pieces {
		p := l.pieces[i]
		if p.fixed || p.class != word && p.class != mixed {
			continue
		}
		read, ok := "", false
		switch {
		case p.class == mixed:
			read, ok = s.decoded(signs, p.text)
			ok = ok && (vni || !trailing(p.text) || s.marked(l, i, read))
		case p.class == word && !s.words.known(p.fold):
			if read, ok = s.undrawn(p.text); !ok {
				read, ok = s.telexed(l, i)
				ok = ok && (off && utf8.RuneCountInString(read) > 2 || s.fits(l, i, read)) // "ddos" is no "đó" either
			}
		}
		if ok {
			read = keep(p.text, read)
			fixes = append(fixes, index.Fix{Typed: p.text, Read: read, Kind: index.FixKeys})
			l.set(i, read)
		}
	}
	return fixes
}

// decoded is the known word that the keys of a method make. Where they gave it all
// its marks it is that word; where the tone may be missing, or the hat of "ca'p", it
// is read as typed without marks.
func (s *Speller) decoded(method func(string) (string, bool), typed string) (string, bool) {
	key, ok := method(typed)
	if !ok {
		return "", false
	}
	fold := vi.Syllable(vi.Fold(key))
	id := s.words.id(fold)
	if id == nothing || !vi.IsSyllable(fold) {
		return "", false
	}
	if f, ok := s.words.list[id].form(key); ok && (hasTone(key) || s.words.list[id].commonest(f)) && (!strings.ContainsRune(typed, '\'') || strings.ContainsRune(typed, '^')) {
		return strings.ToLower(f.written), true
	}
	if key == fold || hasTone(key) && !strings.ContainsRune(typed, '\'') {
		return "", false
	}
	return fold, true
}

// undrawn is a word of which a key was held down, "gấppp", "nhiêuuu", or whose
// capital was typed twice.
func (s *Speller) undrawn(typed string) (string, bool) {
	if r, size := decode(typed); unicode.IsUpper(r) && strings.HasPrefix(typed[size:], typed[:size]) && !isUpper(typed) && s.words.known(vi.Syllable(vi.Fold(typed[size:]))) {
		return typed[size:], true
	}
	short := squeezed(typed, 1)
	if short == typed {
		return "", false
	}
	for _, w := range []string{short, squeezed(typed, 2)} {
		if s.words.known(vi.Syllable(vi.Fold(w))) {
			return w, true
		}
	}
	return "", false
}

// squeezed writes letters that stand three times or more in a row n times; the first
// may have marks, as in "ạaa".
func squeezed(w string, n int) string {
	runes := []rune(w)
	var out []rune
	for i := 0; i < len(runes); {
		end := i
		for end < len(runes) && held(runes[i], runes[end]) {
			end++
		}
		keep := end - i
		if keep >= 3 {
			keep = n
		}
		out = append(out, runes[i:i+keep]...)
		i = end
	}
	return string(out)
}

// held reports whether a letter may be what the key of another one goes on to write.
func held(key, next rune) bool {
	next = unicode.ToLower(next)
	return next == unicode.ToLower(key) || vi.Fold(string(key)) == string(next)
}

// telexed is the known word that the Telex keys of piece i make.
func (s *Speller) telexed(l *line, i int) (string, bool) {
	if l.inside(i) || l.cased && isUpper(l.pieces[i].text) {
		return "", false // DDoS is no "đó"
	}
	return s.decoded(telex, l.pieces[i].text)
}

// marked reports whether the one digit behind word i is its mark, not a number: the
// number stands behind it, or it is a word that no number follows.
func (s *Speller) marked(l *line, i int, read string) bool {
	if l.at(l.next(i, 1)).class == digits {
		return true
	}
	id := s.words.id(vi.Syllable(vi.Fold(read)))
	before, behind := s.words.beside(l, i, -1), s.words.beside(l, i, 1)
	if s.words.paired(id, number) == 0 {
		return s.words.paired(before, id)+s.words.paired(id, behind) > 0
	}
	return s.words.paired(id, behind) > 0 && s.words.paired(number, behind) == 0
}

// fits reports whether a word was seen beside all its neighbours, or is long enough
// to be told by one.
func (s *Speller) fits(l *line, i int, read string) bool {
	fold := vi.Syllable(vi.Fold(read))
	id := s.words.id(fold)
	sides, open := 0, 0
	for _, side := range []struct {
		id uint32
		n  int
	}{{s.words.beside(l, i, -1), 0}, {s.words.beside(l, i, 1), 1}} {
		if side.id == nothing {
			continue
		}
		open++
		if side.n == 0 && s.words.paired(side.id, id) > 0 || side.n == 1 && s.words.paired(id, side.id) > 0 {
			sides++
		}
	}
	return sides > 0 && (sides == open || len(fold) > 2)
}

// off reports whether the input method was off: more than one word has its keys.
func (s *Speller) off(l *line) bool {
	n := 0
	for i := range l.pieces {
		if p := &l.pieces[i]; p.class != word || p.fixed || s.words.known(p.fold) {
			continue
		}
		if _, ok := s.telexed(l, i); ok {
			n++
		}
	}
	return n > 1
}

// vni reports whether digits at the end of words are marks here: some word has them
// where only marks can be, or two words have them.
func (s *Speller) vni(l *line) bool {
	n := 0
	for i := range l.pieces {
		p := &l.pieces[i]
		if p.class != mixed || p.fixed {
			continue
		}
		if _, ok := s.decoded(signs, p.text); !ok {
			continue
		}
		if n++; n > 1 || !trailing(p.text) {
			return true
		}
	}
	return false
}

// trailing reports whether a mixed word is letters with one digit behind them, or
// with a number: "thang9", "thang12". Two marks are a shape and a tone: "so61".
func trailing(w string) bool {
	letters := strings.TrimRightFunc(w, isDigit)
	tail := w[len(letters):]
	if strings.ContainsFunc(letters, func(r rune) bool { return !unicode.IsLetter(r) }) {
		return false
	}
	return len(tail) != 2 || tail[0] < '6' || tail[1] < '1' || tail[1] > '5'
}
