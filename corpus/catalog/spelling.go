package catalog

import (
	"slices"
	"strings"

	"solieu/corpus/vi"
)

// Spelling is a short form in brackets with the words in front that it stands for,
// as a text writes both: "Đô thị thông minh (ĐTTM)".
type Spelling struct {
	Short string
	// Long is "" where the words in front neither begin with the letters of the short
	// form nor are what the table says of it.
	Long string
	// Own says that the text alone tells so: the table doesn't know the short form.
	Own bool
}

// spellingRunes is how far in front of a bracket its long form may begin, in bytes.
const spellingRunes = 200

// Spellings finds the short forms in brackets of a text.
func (a *Abbreviations) Spellings(text string) []Spelling {
	var list []Spelling
	for _, at := range bracketed.FindAllStringSubmatchIndex(text, -1) {
		s := Spelling{Short: text[at[2]:at[3]]}
		key := vi.Fold(s.Short)
		front := tail(text[:at[0]], spellingRunes)
		t := vi.NewText(front)
		words, tokens := wordsOf(t)
		meanings := a.long[key]
		s.Own = len(meanings) == 0
		if long := spelledBy(words, key); long != nil {
			meanings = append(slices.Clip(meanings), long)
		}
		for _, long := range meanings {
			if n := len(words) - len(long); n >= 0 && slices.Equal(words[n:], long) {
				s.Long = strings.TrimSpace(front[t.Tokens[tokens[n]].Start:])
			}
		}
		list = append(list, s)
	}
	return list
}

// Learn returns the catalogue with short forms that reports spell out and its table
// doesn't know. Left out are those that are spelled out in two ways, and those that
// are syllables of the language when typed without marks.
func (c *Catalog) Learn(spellings []Spelling) *Catalog {
	learned := map[string][]string{}
	for _, s := range spellings {
		short, long := vi.Fold(s.Short), words(s.Long)
		if !s.Own || len(long) == 0 || vi.IsSyllable(short) {
			continue
		}
		if other, ok := learned[short]; ok && !slices.Equal(other, long) {
			long = nil
		}
		learned[short] = long
	}
	for short, long := range learned {
		if long == nil {
			delete(learned, short)
		}
	}
	if len(learned) == 0 {
		return c
	}
	with := *c
	with.abbreviations = c.abbreviations.with(learned)
	return &with
}

// Meanings are what the table says that a short form stands for, as written there.
func (a *Abbreviations) Meanings(short string) []string { return a.written[short] }
