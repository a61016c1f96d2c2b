package spell

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"solieu/corpus/vi"
	"solieu/index"
)

// typo is a word that is not known, and the words beside it.
type typo struct {
	text, fold     string
	before, behind uint32
	// bounded says that a side without a word is the end of the text.
	bounded bool
}

// candidate is a known word that it may have been meant to be.
type candidate struct {
	id    uint32
	edits edits
	// sides is how many of its neighbours it was seen beside; often says that it was,
	// time and again, beside both.
	sides int
	often bool
	// form is the way of writing it that has the marks typed, "" where none was typed.
	form  string
	score float64
	// marked says that marks were typed and are those of form.
	marked bool
}

// slips corrects words by one edit or two.
func (s *Speller) slips(l *line) []index.Fix {
	var fixes []index.Fix
	for i := range l.pieces {
		p := l.pieces[i]
		if p.class != word || p.fixed || s.words.known(p.fold) || l.named(i) {
			continue
		}
		c, ok := s.best(typo{text: p.text, fold: p.fold, before: s.words.beside(l, i, -1), behind: s.words.beside(l, i, 1)})
		if !ok || l.cased && isUpper(p.text) && !c.edits.letters {
			continue
		}
		read := keep(p.text, c.form)
		fixes = append(fixes, index.Fix{Typed: p.text, Read: read, Kind: index.FixSlip})
		l.set(i, read)
	}
	return fixes
}

// named reports whether a word is written like a name: a capital within a sentence
// of small letters, or within the word.
func (l *line) named(i int) bool {
	w := l.pieces[i].text
	if l.inside(i) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(w)
	if !l.cased || isUpper(w) {
		return false
	}
	before := l.at(l.next(i, -1))
	opens := l.next(i, -1) < 0 || before.class == sign && strings.Contains(".?!:", before.text)
	return unicode.IsUpper(r) && !opens
}

// inside reports whether piece i has small letters and, behind the first, capitals.
func (l *line) inside(i int) bool {
	w := l.pieces[i].text
	_, size := utf8.DecodeRuneInString(w)
	return !isUpper(w) && strings.ContainsFunc(w[size:], unicode.IsUpper)
}

// oftenSeen is how often a pair of words is seen that belongs together.
const oftenSeen = 3

// margin is by how much the best candidate must be better than the next.
const margin = 0.5

// best is the word that a typo surely was meant to be.
func (s *Speller) best(t typo) (candidate, bool) {
	var first, second candidate
	first.score, second.score = math.Inf(-1), math.Inf(-1)
	for _, reading := range readings(t) {
		for _, id := range s.similar(reading.fold) {
			c, ok := s.candidate(t, reading, id)
			switch {
			case !ok:
			case c.id == first.id && first.score > math.Inf(-1):
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
		if fold := vi.Syllable(vi.Fold(key)); isPlain(fold) && len(fold) >= shortestNear && len(fold) <= longestNear {
			list = append(list, reading{fold, marksOf(key), decoded})
		}
	}
	add(vi.Syllable(t.text), false)
	if key, ok := telex(t.text); ok && hasTone(key) {
		add(key, true)
	}
	return list
}

// candidate weighs a known word against what was typed.
func (s *Speller) candidate(t typo, r reading, id uint32) (candidate, bool) {
	e := &s.words.list[id]
	if len(e.fold) < 2 {
		return candidate{}, false
	}
	c := candidate{id: id, form: e.fold}
	var ok bool
	if e.fold == r.fold {
		if !r.decoded {
			return candidate{}, false
		}
		c.edits = edits{n: 1, cost: 0.3, letters: true} // keys alone, with other marks
	} else if c.edits, ok = editsOf(r.fold, e.fold, depth(len(r.fold))); !ok || r.decoded && c.edits.n > 1 {
		return candidate{}, false
	}
	if r.decoded {
		c.edits.cost += 0.3
	}
	pairs := [2]int{s.words.paired(t.before, id), s.words.paired(id, t.behind)}
	c.often = min(pairs[0], pairs[1]) >= oftenSeen
	for _, n := range pairs {
		if n > 0 {
			c.sides++
			c.score += 0.8 + 0.4*min(math.Log10(float64(n)), 2)
		}
	}
	if r.marks != "" {
		if f, ok := s.withMarks(e, r.marks); ok {
			c.form, c.marked = f, true
		} else {
			c.score -= 1.2
		}
	} else if len(e.forms) == 1 && e.forms[0].key == e.fold {
		c.form = e.forms[0].written
	}
	c.score += 0.2*math.Log10(float64(e.count)) - 2*c.edits.cost - 1.5*float64(c.edits.n-1)
	return c, true
}

// withMarks is the commonest form of a word that has all the marks typed.
func (s *Speller) withMarks(e *entry, marks string) (string, bool) {
	best := form{}
	for _, f := range e.forms {
		if f.count > best.count && contains(marksOf(f.key), marks) {
			best = f
		}
	}
	return strings.ToLower(best.written), best.count > 0
}

// sure reports whether nothing but the candidate can have been meant: the less is
// left of a word, the more its neighbours must tell.
func (s *Speller) sure(t typo, c candidate) bool {
	n := len(t.fold)
	open := 0 // sides that have a word to be seen beside
	for _, id := range []uint32{t.before, t.behind} {
		if id != nothing {
			open++
		}
	}
	everywhere := c.sides > 0 && c.sides == open
	switch {
	case math.IsInf(c.score, -1):
		return false
	case vi.IsSyllable(t.fold):
		// It is a word of the language that reports happen not to use: "vàng" is no slip
		// of "bằng", however well that would go with "giá".
		return vi.Syllable(t.text) == t.fold && n > shortestNear && c.edits.n == 1 && c.edits.cost < costExtra && c.often
	case c.edits.n == 2:
		return c.sides == 2 || c.sides == 1 && n >= 7 || n >= 9
	case n == shortestNear && !c.edits.letters && len(s.words.list[c.id].fold) <= n:
		return c.sides == 2 || everywhere && c.marked // "acb" is no slip of another word
	case n == shortestNear:
		return c.sides > 0
	}
	return c.sides > 0 || c.edits.letters || n >= 6
}

// marksOf lists the marks of a word in order, đ's stroke among them.
func marksOf(key string) string {
	var marks []rune
	for _, r := range norm.NFD.String(key) {
		if r == 'đ' || unicode.Is(unicode.Mn, r) {
			marks = append(marks, r)
		}
	}
	return string(marks)
}

// contains reports whether all marks are among others.
func contains(others, marks string) bool {
	for _, r := range marks {
		if !strings.ContainsRune(others, r) {
			return false
		}
	}
	return true
}

func hasTone(key string) bool {
	return strings.ContainsAny(norm.NFD.String(key), string([]rune{acute, grave, hook, tilde, dot}))
}

func decode(s string) (rune, int) { return utf8.DecodeRuneInString(s) }
