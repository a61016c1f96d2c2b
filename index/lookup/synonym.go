package lookup

import (
	"slices"
	"strings"

	"solieu/corpus/vi"
)

// synonyms writes words that stand for one thing in one form: a question's and a
// name's are then the same words.
type synonyms struct {
	// byFirst lists the phrases by the folded form of their first word, the longest
	// first.
	byFirst map[string][]synonym
	// forms are the folded phrases that stand for one, by its folded words.
	forms map[string][][]string
}

// synonym is a phrase and the words that it is compared as.
type synonym struct{ phrase, canonical []Word }

// newSynonyms compiles rows whose first phrase stands for the others.
func newSynonyms(rows [][]string) *synonyms {
	s := &synonyms{byFirst: map[string][]synonym{}, forms: map[string][][]string{}}
	for _, row := range rows {
		if len(row) == 0 {
			continue
		}
		canonical := wordsIn(row[0])
		if strings.Contains(row[0], "_") {
			canonical = []Word{{Key: row[0], Fold: vi.Fold(row[0])}}
			row = row[1:]
		}
		for _, text := range row {
			if phrase := wordsIn(text); len(phrase) > 0 {
				s.add(synonym{phrase, canonical})
				s.addForm(canonical, phrase)
			}
		}
	}
	return s
}

func (s *synonyms) add(entry synonym) {
	first := entry.phrase[0].Fold
	list := s.byFirst[first]
	at := 0
	for at < len(list) && len(list[at].phrase) >= len(entry.phrase) {
		at++
	}
	list = append(list, entry)
	copy(list[at+1:], list[at:])
	list[at] = entry
	s.byFirst[first] = list
}

// addForm notes another way to say what is written in its one form.
func (s *synonyms) addForm(canonical, phrase []Word) {
	if form, one := folds(phrase), folds(canonical); !slices.Equal(form, one) {
		key := strings.Join(one, " ")
		s.forms[key] = append(s.forms[key], form)
	}
}

// canonical writes the phrases among words in their one form. It gives back the
// slice that it got where there is nothing to write anew.
func (s *synonyms) canonical(words []Word) []Word {
	var out []Word // nil until something changes
	for i := 0; i < len(words); {
		entry := s.at(words[i:])
		n := 1
		if entry != nil {
			n = len(entry.phrase)
		}
		switch {
		case entry != nil && !sameForm(entry.canonical, words[i:i+n]):
			if out == nil {
				out = append(make([]Word, 0, len(words)+4), words[:i]...)
			}
			for _, w := range entry.canonical {
				w.Spelled = true
				out = append(out, w)
			}
		case out != nil:
			out = append(out, words[i:i+n]...)
		}
		i += n
	}
	if out == nil {
		return words
	}
	return out
}

// at finds the longest phrase that the words begin with.
func (s *synonyms) at(words []Word) *synonym {
	list := s.byFirst[words[0].Fold]
	for i := range list {
		if fitsPhrase(list[i].phrase, words) {
			return &list[i]
		}
	}
	return nil
}

// fitsPhrase compares with marks; of words typed without, two and more make a
// phrase, and one that is no Vietnamese syllable: "ca" may be cả, cá or cà.
func fitsPhrase(phrase, words []Word) bool {
	if len(phrase) > len(words) {
		return false
	}
	for i, w := range phrase {
		if words[i].Key == w.Key {
			continue
		}
		bare := words[i].Key == words[i].Fold && words[i].Fold == w.Fold
		if !bare || len(phrase) == 1 {
			return false
		}
	}
	return true
}

// sameForm keeps words that stand in their one form already, typed without marks
// or with.
func sameForm(canonical, words []Word) bool {
	if len(canonical) != len(words) {
		return false
	}
	for i := range words {
		if words[i].Fold != canonical[i].Fold {
			return false
		}
	}
	return true
}

// wordsIn cuts a phrase of a table.
func wordsIn(text string) []Word {
	var words []Word
	for _, tok := range vi.NewText(text).Tokens {
		if tok.Class != vi.Sign {
			words = append(words, Word{Key: tok.Key, Fold: tok.Fold})
		}
	}
	return words
}
