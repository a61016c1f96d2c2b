package spell

import (
	"strings"
	"unicode"

	"solieu/corpus/vi"
	"solieu/index"
)

// join puts syllables together that a space fell into: "t hang 9", "cô ng".
func (s *Speller) join(l *line) []index.Fix {
	var fixes []index.Fix
	for i := 0; i < len(l.pieces); i++ {
		k := l.next(i, 1)
		if k != i+2 || !s.joins(l, i, k) {
			continue
		}
		typed, read := l.pieces[i].text+" "+l.pieces[k].text, l.pieces[i].text+l.pieces[k].text
		fixes = append(fixes, index.Fix{Typed: typed, Read: read, Kind: index.FixSpaces})
		l.set(i, read)
		l.pieces = append(l.pieces[:i+1], l.pieces[k+1:]...)
	}
	return fixes
}

// joins reports whether words i and k are halves of one: what they make is a word
// that is seen beside its neighbours, and they are not seen beside each other.
func (s *Speller) joins(l *line, i, k int) bool {
	a, b := l.at(i), l.at(k)
	if a.class != word || b.class != word || a.fixed || b.fixed {
		return false
	}
	made := vi.Syllable(a.text + b.text)
	fold := vi.Syllable(vi.Fold(made))
	id := s.words.id(fold)
	if id == nothing {
		return false
	}
	if _, ok := s.words.list[id].form(made); !ok && made != fold {
		return false
	}
	first, second := s.words.id(a.fold), s.words.id(b.fold)
	if !vi.IsSyllable(fold) {
		return len(fold) > 3 && (first == nothing || second == nothing) && !s.whole(a) && !s.whole(b)
	}
	before, behind := s.words.beside(l, i, -1), s.words.beside(l, k, 1)
	whole, seen := s.whole(a) && s.whole(b), max(s.words.paired(before, id), s.words.paired(id, behind))
	if whole {
		return seen >= oftenSeen && s.words.paired(first, second) == 0 && s.words.paired(second, behind) == 0
	}
	// What they are now must not be as good a reading.
	return seen > 0 && (s.words.paired(before, first) == 0 || s.words.paired(first, second) == 0)
}

// whole reports whether a piece can be a word by itself.
func (s *Speller) whole(p piece) bool {
	return s.words.known(p.fold) && vi.IsSyllable(p.fold)
}

// part takes words apart that no space stands between: "dichvucong", "thang9".
func (s *Speller) part(l *line) []index.Fix {
	var fixes []index.Fix
	for i := range l.pieces {
		p := l.pieces[i]
		var read string
		switch {
		case p.fixed:
		case p.class == mixed:
			if l.at(l.next(i, 1)).class != digits {
				read = s.partNumber(p.text)
			}
		case p.class == word && l.at(i-1).class == digits && s.countsTime(p):
			read = " " + p.text
		case p.class == word && !s.words.known(p.fold) && !vi.IsSyllable(p.fold):
			if read = s.partWords(p.text); read == "" {
				read = s.partTime(l, i)
			}
			if read == "" {
				read = s.partTones(p.text)
			}
		}
		if read == "" {
			continue
		}
		l.set(i, read)
		if typed := p.text; p.class == mixed || read[0] != ' ' {
			fixes = append(fixes, index.Fix{Typed: typed, Read: read, Kind: index.FixSpaces})
		} else {
			number := l.pieces[i-1].text
			fixes = append(fixes, index.Fix{Typed: number + typed, Read: number + read, Kind: index.FixSpaces})
		}
	}
	return fixes
}

// countsTime reports whether a word is one that numbers stand before.
func (s *Speller) countsTime(p piece) bool {
	return len(p.fold) > 2 && s.whole(p) && s.words.paired(number, s.words.id(p.fold)) > 0
}

// partNumber sets the number apart that is glued to a word which numbers follow.
func (s *Speller) partNumber(w string) string {
	letters := strings.TrimRightFunc(w, isDigit)
	fold := vi.Syllable(vi.Fold(letters))
	if letters == w || len(fold) < 3 || strings.ContainsFunc(letters, func(r rune) bool { return !unicode.IsLetter(r) }) {
		return ""
	}
	id := s.words.id(fold)
	seen := id != nothing && s.words.paired(id, number) > 0
	if !seen && vi.IsSyllable(fold) || isUpper(letters) && !seen {
		return ""
	}
	if !seen {
		if c, ok := s.best(typo{text: letters, fold: fold, before: nothing, behind: number}); !ok || c.sides == 0 {
			return ""
		}
	}
	return letters + " " + w[len(letters):]
}

const (
	shortestGlued = 5
	longestGlued  = 40
	longestWord   = 7 // letters of a syllable
)

// partWords parts letters into known syllables of which each was seen behind the one
// before; "" where they are not that.
func (s *Speller) partWords(w string) string {
	runes := []rune(w)
	if len(runes) < shortestGlued || len(runes) > longestGlued {
		return ""
	}
	// best[i][k] is the way to part the first i letters whose last word has k.
	type way struct {
		ok          bool
		words, from int
		seen        int
		id          uint32
	}
	best := make([][longestWord + 1]way, len(runes)+1)
	for end := 1; end <= len(runes); end++ {
		for n := 1; n <= min(longestWord, end); n++ {
			id, ok := s.syllable(string(runes[end-n : end]))
			if !ok {
				continue
			}
			if end == n {
				best[end][n] = way{ok: true, words: 1, id: id}
				continue
			}
			for k, before := range best[end-n] {
				if !before.ok {
					continue
				}
				seen := s.words.paired(before.id, id)
				if seen == 0 {
					continue
				}
				if to := &best[end][n]; !to.ok || before.words+1 < to.words || before.words+1 == to.words && before.seen+seen > to.seen {
					*to = way{true, before.words + 1, k, before.seen + seen, id}
				}
			}
		}
	}
	last := 0
	for n, w := range best[len(runes)] {
		if w.ok && w.words > 1 && (last == 0 || w.words < best[len(runes)][last].words || w.words == best[len(runes)][last].words && w.seen > best[len(runes)][last].seen) {
			last = n
		}
	}
	if last == 0 {
		return ""
	}
	var words []string
	for end, n := len(runes), last; end > 0; {
		words = append([]string{string(runes[end-n : end])}, words...)
		end, n = end-n, best[end][n].from
	}
	return strings.Join(words, " ")
}

// timeWords stand before the number of a time; nothing is usually seen beside them.
var timeWords = []string{"cuối", "đầu", "hết", "giữa", "tháng", "quý", "năm", "đến", "thang", "cuoi"}

// partTime parts the word of a time from the one that it is glued to: "Phòngcuối 2022".
func (s *Speller) partTime(l *line, i int) string {
	if l.at(l.next(i, 1)).class != digits {
		return ""
	}
	text := l.pieces[i].text
	for _, word := range timeWords {
		rest, ok := strings.CutSuffix(strings.ToLower(text), word)
		if !ok || len(rest) < 2 || len(rest)+len(word) != len(text) {
			continue
		}
		if _, known := s.syllable(rest); known {
			return text[:len(rest)] + " " + text[len(rest):]
		}
	}
	return ""
}

// syllable is a known syllable, with its marks right where it has some, or a known
// name of several letters.
func (s *Speller) syllable(w string) (uint32, bool) {
	key := vi.Syllable(w)
	fold := vi.Syllable(vi.Fold(key))
	id := s.words.id(fold)
	if id == nothing || !vi.IsSyllable(fold) && len(fold) < 4 {
		return nothing, false
	}
	if key != fold {
		if _, ok := s.words.list[id].form(key); !ok {
			return nothing, false
		}
	}
	return id, true
}
