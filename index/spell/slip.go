package spell

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/corpus/vi"
	"solieu/index"
)

// typo is a word that is not known, and the words beside it.
type typo struct {
	text, fold     string
	before, behind uint32
}

// candidate is a known word that it may have been meant to be.
type candidate struct {
	id    uint32
	edits edits
	// sides is how many of its neighbours it was seen beside; often says that it was,
	// time and again, beside both, bound that one of them is seldom seen without it.
	sides        int
	often, bound bool
	// form is how it is read: with the marks typed where that is a form of it.
	form  string
	score float64
	// marked says that marks were typed and form has them, decoded that keys of an
	// input method were, as which the word reads from.
	marked, decoded bool
	from            string
}

// slips corrects words by one edit or two.
func (s *Speller) slips(l *line) []index.Fix {
	var fixes []index.Fix
	tried := 0
	for i := range l.pieces {
		p := l.pieces[i]
		if p.class != word || p.fixed || s.right(p) {
			continue
		}
		if tried++; tried > mostUnknown {
			break
		}
		c, ok := s.best(typo{text: p.text, fold: p.fold, before: s.words.beside(l, i, -1), behind: s.words.beside(l, i, 1)})
		if !ok || l.named(i) && !c.certain() && !(c.bound && !proper(p.key, p.fold)) || l.inside(i) && !(c.edits.letters && len(p.fold) >= longName) {
			continue
		}
		read := keep(p.text, c.form)
		fixes = append(fixes, index.Fix{Typed: p.text, Read: read, Kind: index.FixSlip})
		l.set(i, read)
	}
	return fixes
}

// mostUnknown is how many unknown words are looked into: more of them are no question.
const mostUnknown = 24

// longName is the length from which a name of other letters is hardly one of the same
// letters mistyped.
const longName = 5

// right reports whether a word is known as it is marked.
func (s *Speller) right(p piece) bool {
	id := s.words.id(p.fold)
	if id == nothing {
		return false
	}
	_, known := s.words.list[id].form(p.key)
	return known || p.key == p.fold
}

// named reports whether a word is written like a name: capitals within a sentence
// of small letters.
func (l *line) named(i int) bool {
	if !l.cased {
		return false
	}
	if isUpper(l.pieces[i].text) {
		return true
	}
	before := l.at(l.next(i, -1))
	opens := l.next(i, -1) < 0 || before.class == sign && strings.Contains(".?!:", before.text)
	r, _ := utf8.DecodeRuneInString(l.pieces[i].text)
	return unicode.IsUpper(r) && !opens
}

// certain reports whether even what looks like a name was meant to be a known word.
func (c *candidate) certain() bool {
	return c.edits.letters || c.sides == 2 && c.edits.cost < costExtra
}

// inside reports whether piece i has capitals as no slip of the shift key sets them:
// behind a small letter, or behind the second.
func (l *line) inside(i int) bool {
	w := l.pieces[i].text
	r, size := utf8.DecodeRuneInString(w)
	if !isUpper(w) && unicode.IsUpper(r) {
		_, second := utf8.DecodeRuneInString(w[size:])
		size += second
	}
	return !isUpper(w) && strings.ContainsFunc(w[size:], unicode.IsUpper)
}

// oftenSeen is how often a pair of words is seen that belongs together.
const oftenSeen = 3

// boundShare is the share of a word's uses from which another one belongs to it.
const boundShare = 0.7

// margin is by how much the best candidate must be better than the next.
const margin = 0.5

// best is the word that a typo surely was meant to be: one edit from it, else two.
func (s *Speller) best(t typo) (candidate, bool) {
	var found candidate
	for _, r := range []int{1, 2} {
		var ok bool
		if found, ok = s.bestAt(t, r); ok {
			return found, true
		}
		if len(t.fold) < shortestTwo {
			break
		}
	}
	return found, false
}

// bestAt is best among the words at most so many edits away.
func (s *Speller) bestAt(t typo, most int) (candidate, bool) {
	first, second := candidate{score: math.Inf(-1)}, candidate{score: math.Inf(-1)}
	for _, r := range readings(t) {
		for _, id := range s.similar(r.fold, most) {
			c, ok := s.candidate(t, r, id, most)
			switch {
			case !ok:
			case c.id == first.id:
				if c.score > first.score {
					first = c
				}
			case c.score > first.score:
				first, second = c, first
			case c.score > second.score:
				second = c
			}
		}
	}
	return first, first.score-second.score >= margin && s.sure(t, first)
}

// reading is a word as typed, or as the keys of an input method make it.
type reading struct {
	fold, marks string
	decoded     bool
}

func readings(t typo) []reading {
	var list []reading
	add := func(key string, decoded bool) {
		if fold := vi.Syllable(vi.Fold(key)); isPlain(fold) && len(fold) > 1 && len(fold) <= longestNear {
			list = append(list, reading{fold, marksOf(key), decoded})
			if strings.Contains(fold, "y") {
				list = append(list, reading{strings.ReplaceAll(fold, "y", "i"), marksOf(key), decoded}) // quý is quí
			}
		}
	}
	add(vi.Syllable(t.text), false)
	if key, ok := telex(t.text); ok && hasTone(key) && !hasTone(t.text) {
		add(key, true)
	}
	return list
}

// candidate weighs a known word against what was typed.
func (s *Speller) candidate(t typo, r reading, id uint32, most int) (candidate, bool) {
	e := &s.words.list[id]
	if len(e.fold) < 2 {
		return candidate{}, false
	}
	if lacksN(r.fold) && !strings.HasSuffix(e.fold, "ng") {
		return candidate{}, false
	}
	c := candidate{id: id, form: e.fold, decoded: r.decoded, from: r.fold}
	var ok bool
	if e.fold == r.fold {
		c.edits = edits{n: 1, cost: costMarks, letters: true}
	} else if c.edits, ok = editsOf(r.fold, e.fold, most); !ok || r.decoded && c.edits.n > 1 {
		return candidate{}, false
	}
	if r.decoded {
		c.edits.cost += 0.3
	}
	s.beside(t, &c)
	if r.marks != "" {
		if c.form, c.marked = e.withMarks(r.marks); !c.marked {
			c.score -= 1.2
		}
	} else if len(e.forms) == 1 && e.forms[0].key == e.fold {
		c.form = e.forms[0].written
	}
	c.score += 0.2*math.Log10(float64(e.count)) - 2*c.edits.cost - 1.5*float64(c.edits.n-1)
	return c, true
}

// lacksN reports whether a syllable ends with a g that no n stands before, as none does:
// "chứg" was "chứng".
func lacksN(fold string) bool {
	n := len(fold)
	return n > 2 && fold[n-1] == 'g' && strings.IndexByte("aeiouy", fold[n-2]) >= 0
}

// beside notes where a candidate was seen.
func (s *Speller) beside(t typo, c *candidate) {
	before, behind := s.words.paired(t.before, c.id), s.words.paired(c.id, t.behind)
	c.often = min(before, behind) >= oftenSeen
	c.bound = c.often && t.before == number && t.behind == number
	for _, side := range []struct {
		n  int
		id uint32
	}{{before, t.before}, {behind, t.behind}} {
		if side.n == 0 {
			continue
		}
		c.sides++
		c.score += 0.8 + 0.4*min(math.Log10(float64(side.n)), 2)
		whole := side.id // the word that is seldom without the other
		if side.id == number {
			whole = c.id // "tháng"
		}
		if side.n >= oftenSeen && float64(side.n) >= boundShare*float64(s.words.list[whole].count) {
			c.bound = true
			c.score++
		}
	}
}

// withMarks is the form of a word that has the marks typed. Where all its forms have
// more it is read as typed without.
func (e *entry) withMarks(marks string) (written string, ok bool) {
	for _, f := range e.forms {
		switch {
		case f.marks == marks:
			return strings.ToLower(f.written), true
		case contains(f.marks, marks):
			ok = true
		}
	}
	return e.fold, ok
}

// sure reports whether nothing but the candidate can have been meant: the less is
// left of a word, the more its neighbours must tell.
func (s *Speller) sure(t typo, c candidate) bool {
	if math.IsInf(c.score, -1) {
		return false
	}
	key, n := vi.Syllable(t.text), len(t.fold)
	longer := len(s.words.list[c.id].fold) > n
	everywhere := c.sides > 0 && c.sides == t.open()
	easy := c.edits.n == 1 && c.edits.cost <= costKey+costFirst
	switch {
	case c.decoded && s.words.list[c.id].fold != c.from:
		return c.marked && (c.edits.letters || c.bound)
	case proper(key, t.fold) && key != t.fold:
		// It is a word of the language that reports happen not to use: "vàng" is no slip
		// of "bằng", though that goes with "giá".
		return easy && c.marked && s.words.list[c.id].fold != t.fold && (c.bound && (everywhere || c.edits.letters) || c.edits.letters && c.sides == 2)
	case proper(key, t.fold):
		return easy && n >= shortestNear && (c.bound || c.often && n > shortestNear)
	case n < shortestNear:
		return longer && c.edits.n == 1 && (c.bound || c.marked && c.sides > 0) // no foreign word has marks
	case len(s.words.list[c.id].fold) < shortestNear:
		return c.bound || c.edits.letters && c.sides > 0 // so little is many words
	case c.edits.n == 2:
		// Two names may well be two letters apart.
		return c.sides == 2 || c.sides == 1 && n >= 7 && vi.IsSyllable(s.words.list[c.id].fold)
	case n == shortestNear && !c.edits.letters && !longer:
		return c.sides == 2 || everywhere && c.marked || c.bound // "acb" is no slip of another word
	case n == shortestNear:
		return c.sides > 0
	}
	return c.sides > 0 || c.edits.letters || n >= 6
}

// open is how many sides have a word that a candidate can be seen beside.
func (t *typo) open() int {
	n := 0
	for _, id := range []uint32{t.before, t.behind} {
		if id != nothing {
			n++
		}
	}
	return n
}
