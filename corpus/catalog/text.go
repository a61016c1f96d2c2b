package catalog

import (
	"slices"

	"solieu/corpus/vi"
)

// Text is a text as the linker reads it: its words, short forms written out, and
// the phrases that stand among them. It is made once for all figures of a text.
type Text struct {
	words []int32
	// first is the word that each token begins with or comes before; the last
	// entry is behind the last token.
	first []int32
	// phrases stand in the order of the words.
	phrases []occurrence
}

// Read looks up the words and phrases of a text.
func (c *Catalog) Read(t *vi.Text) *Text {
	known := c.linker().phrases
	text := &Text{words: make([]int32, 0, len(t.Tokens)), first: make([]int32, 0, len(t.Tokens)+1)}
	words, tokens := wordsOf(t)
	for i := 0; i < len(words); {
		text.begin(tokens[i])
		long, n := c.abbreviations.At(words[i:])
		if n == 0 {
			long, n = words[i:i+1], 1
		}
		for _, word := range long {
			text.words = append(text.words, known.id(word))
		}
		i += n
	}
	text.begin(len(t.Tokens))
	text.phrases = known.find(text.words)
	return text
}

// begin says that the next word is that of a token, or comes behind those before it.
func (t *Text) begin(token int) {
	for len(t.first) <= token {
		t.first = append(t.first, int32(len(t.words)))
	}
}

// wordsOf gives the folded words of a text and the tokens that they are of: words
// as they are, numbers as runs of digits. A digit glued to a word is most often a
// footnote's ("ngành1").
func wordsOf(t *vi.Text) (words []string, tokens []int) {
	words, tokens = make([]string, 0, len(t.Tokens)), make([]int, 0, len(t.Tokens))
	add := func(word string, token int) {
		if word != "" {
			words, tokens = append(words, word), append(tokens, token)
		}
	}
	for i := range t.Tokens {
		switch tok := &t.Tokens[i]; tok.Class {
		case vi.Word:
			add(tok.Fold, i)
		case vi.Number:
			from := 0
			for k := range len(tok.Key) {
				if tok.Key[k] == '.' || tok.Key[k] == ',' {
					add(tok.Key[from:k], i)
					from = k + 1
				}
			}
			add(tok.Key[from:], i)
		}
	}
	return words, tokens
}

// words gives the folded words of a text.
func words(text string) []string {
	list, _ := wordsOf(vi.NewText(text))
	return list
}

// Place is a stretch of a text, in tokens.
type Place struct {
	Text     *Text
	From, To int
}

// stretch is a Place in words.
type stretch struct {
	text     *Text
	from, to int32
}

func (p Place) words() stretch {
	if p.Text == nil || p.From >= p.To {
		return stretch{text: p.Text}
	}
	return stretch{p.Text, p.Text.first[p.From], p.Text.first[p.To]}
}

// around is the stretch with up to n words more on both sides, within a longer one.
func (s stretch) around(n int32, within stretch) stretch {
	if s.from >= s.to || s.text != within.text || s.from < within.from || s.to > within.to {
		return s
	}
	return stretch{s.text, max(within.from, s.from-n), min(within.to, s.to+n)}
}

// found is the phrases that begin in the stretch.
func (s stretch) found() []occurrence {
	if s.from >= s.to {
		return nil
	}
	all := s.text.phrases
	return all[beginning(all, s.from):beginning(all, s.to)]
}

// beginning is the first of the phrases that begin at the word or behind it.
func beginning(all []occurrence, word int32) int {
	at, _ := slices.BinarySearchFunc(all, word, func(o occurrence, word int32) int { return int(o.from - word) })
	return at
}
