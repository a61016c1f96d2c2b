package vi

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Class of a token.
type Class uint8

// Classes of tokens.
const (
	Word   Class = iota // letters, with their marks
	Number              // digits, with points and commas between them
	Sign                // any other visible sign, one rune
)

// Token is a word, a number as written, or a sign.
type Token struct {
	// Key is Syllable of a word, or the number or sign as written.
	Key string
	// Fold is the key without marks.
	Fold string
	// Start and End are byte offsets in the text.
	Start, End int
	Class      Class
	// Upper says that the word begins with a capital letter.
	Upper bool
}

// Text is text cut into tokens. The tokens of a text that has no marks at all
// are compared without them.
type Text struct {
	Source string
	Tokens []Token
	// loose lets a word typed without marks stand for the marked one.
	loose bool
	// marked says that a loose text is written with marks all the same.
	marked bool
	// question says that a person asks: periods have forms that reports don't use.
	question bool
	// forms remembers words of earlier texts cut in the same room: a report says the
	// same syllables again and again.
	forms map[string]form
}

// form is a word's key and fold.
type form struct{ key, fold string }

// mostForms bounds what is remembered.
const mostForms = 4096

// NewText cuts a report's text into tokens. Words are compared with their
// marks, unless the whole text has none.
func NewText(s string) *Text {
	t := &Text{}
	t.Cut(s)
	return t
}

// Cut makes t the text of s, as NewText does, in the room of the tokens that it had:
// those are lost.
func (t *Text) Cut(s string) {
	if most := len(s)/5 + 1; cap(t.Tokens) < most {
		t.Tokens = make([]Token, 0, most)
	}
	if t.forms == nil && t.Source != "" {
		t.forms = map[string]form{}
	}
	t.Source, t.Tokens = s, t.tokenize(t.Tokens[:0], s)
	t.loose = !hasMarks(t.Tokens)
}

// NewQuestion cuts what a person typed into tokens: each word may lack its marks.
func NewQuestion(s string) *Text {
	t := &Text{Source: s, loose: true, question: true}
	t.Tokens = splitLists(t.tokenize(nil, s))
	t.marked = wellMarked(t.Tokens)
	for i := range t.Tokens {
		if tok := &t.Tokens[i]; tok.Key == "nam" && isYear(atoi(t.At(i+1).Key)) {
			tok.Key = "năm"
		}
	}
	return t
}

// mayLack reports whether the marks of a word may be missing.
func (t *Text) mayLack(tok *Token) bool {
	return t.loose && tok.Key == tok.Fold && !(t.marked && complete[tok.Fold])
}

// complete are words that lack no mark where the text is written with marks: "chi" is
// spending and no "chị", "học sinh nam" are no years.
var complete = wordSet("chi nam")

// wellMarked reports whether a text is written with marks: about as many words have
// some as in any Vietnamese text, those aside that need none.
func wellMarked(tokens []Token) bool {
	const usual = 0.65
	words, marked := 0, 0
	for _, t := range tokens {
		if t.Class != Word || complete[t.Key] {
			continue
		}
		words++
		if t.Key != t.Fold {
			marked++
		}
	}
	return marked > 0 && float64(marked) >= usual*float64(words)
}

// With is other tokens of the same text, compared like its own.
func (t *Text) With(tokens []Token) *Text {
	return &Text{Source: t.Source, Tokens: tokens, loose: t.loose, marked: t.marked, question: t.question}
}

func hasMarks(tokens []Token) bool {
	for _, t := range tokens {
		if t.Class == Word && t.Key != t.Fold {
			return true
		}
	}
	return false
}

// tokenize appends the tokens of s.
func (t *Text) tokenize(tokens []Token, s string) []Token {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r <= ' ' || unicode.IsSpace(r) || isFormat(r) || isMark(r):
			i += size // a mark that stands on no letter is none
		case isDigit(r):
			end := numberEnd(s, i)
			tokens = append(tokens, Token{Class: Number, Start: i, End: end, Key: s[i:end], Fold: s[i:end]})
			i = end
		case isLetter(r):
			end := wordEnd(s, i)
			word := t.form(s[i:end])
			tokens = append(tokens, Token{Class: Word, Start: i, End: end, Key: word.key, Fold: word.fold, Upper: unicode.IsUpper(r)})
			i = end
		default:
			tokens = append(tokens, Token{Class: Sign, Start: i, End: i + size, Key: s[i : i+size], Fold: s[i : i+size]})
			i += size
		}
	}
	return tokens
}

// form gives a word's key and fold.
func (t *Text) form(w string) form {
	if f, ok := t.forms[w]; ok {
		return f
	}
	if t.forms != nil {
		w = strings.Clone(w) // what is remembered must not hold a report's text
	}
	f := form{key: Syllable(w)}
	f.fold = f.key
	if !isFolded(w) {
		f.fold = finalYToI(Fold(f.key)) // ŷ and ÿ too
	}
	if t.forms != nil {
		if len(t.forms) == mostForms {
			clear(t.forms)
		}
		t.forms[w] = f
	}
	return f
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// Numbers gives the numbers of a text as written, in order, and where each begins.
func Numbers(s string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i := 0; i < len(s); i++ {
			if !isDigit(rune(s[i])) {
				continue
			}
			end := numberEnd(s, i)
			if !yield(i, s[i:end]) {
				return
			}
			i = end
		}
	}
}

// numberEnd finds where digits end that may have single points and commas
// between them.
func numberEnd(s string, i int) int {
	for i < len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			i++
		case (c == '.' || c == ',') && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9':
			i += 2
		default:
			return i
		}
	}
	return i
}

func wordEnd(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isLetter(r) && !isMark(r) && !isFormat(r) {
			break
		}
		i += size
	}
	return i
}

// At returns token i, or an empty sign outside the text.
func (t *Text) At(i int) Token {
	if i < 0 || i >= len(t.Tokens) {
		return Token{Class: Sign}
	}
	return t.Tokens[i]
}

// Is reports whether token i is the word w, given with its marks in lower case.
func (t *Text) Is(i int, w string) bool {
	tok := t.At(i)
	if tok.Class == Number {
		return false
	}
	if tok.Key == w {
		return true
	}
	if tok.Class != Word || tok.Fold == "" || tok.Fold[0] != firstLetter(w) { // a lone mark folds to nothing
		return false
	}
	key := Syllable(w)
	if t.mayLack(&tok) {
		return tok.Fold == Fold(key)
	}
	return tok.Key == key
}

// firstLetter is the folded first letter of a word, by which most words differ.
func firstLetter(w string) byte {
	r, _ := utf8.DecodeRuneInString(w)
	if r = foldRune(r); r < utf8.RuneSelf {
		return byte(r)
	}
	return w[0]
}

// Glued reports whether tokens i and i+1 touch.
func (t *Text) Glued(i int) bool {
	return i >= 0 && i+1 < len(t.Tokens) && t.Tokens[i].End == t.Tokens[i+1].Start
}
