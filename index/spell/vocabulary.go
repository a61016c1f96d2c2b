package spell

import (
	"strings"

	"solieu/corpus/vi"
)

// vocabulary counts words by their folded form, and pairs of them. It grows with
// the distinct words, not with the texts.
type vocabulary struct {
	ids   map[string]uint32
	list  []entry
	pairs map[uint64]uint32
	room  vi.Text
}

// entry is a folded word with the marked forms that it was seen in.
type entry struct {
	fold  string
	count int
	forms []form
}

// form is one way that a word is written: the key for comparing, its marks, and as it
// stands in a text.
type form struct {
	key, marks, written string
	count               int
}

// Numbers count as one word in pairs: "tháng 9" tells "tháng" before any number.
const (
	number  uint32 = 0
	nothing        = ^uint32(0) // the beginning, the end, a sign, an unknown word
)

func newVocabulary() *vocabulary {
	return &vocabulary{ids: map[string]uint32{"": number}, list: []entry{{}}, pairs: map[uint64]uint32{}}
}

// read counts the words and pairs of a text.
func (v *vocabulary) read(text string) {
	v.room.Cut(text)
	before := nothing
	for i, tok := range v.room.Tokens {
		id := nothing
		switch tok.Class {
		case vi.Number:
			id = number
		case vi.Word:
			id = v.add(tok, text[tok.Start:tok.End])
			if v.room.Glued(i-1) && v.room.At(i-1).Class == vi.Number {
				before = nothing
			}
		}
		if before != nothing && id != nothing {
			v.pairs[pairOf(before, id)]++
		}
		before = id
	}
}

func pairOf(first, second uint32) uint64 { return uint64(first)<<32 | uint64(second) }

func (v *vocabulary) add(tok vi.Token, written string) uint32 {
	id, ok := v.ids[tok.Fold]
	if !ok {
		id = uint32(len(v.list))
		fold := strings.Clone(tok.Fold)
		v.ids[fold] = id
		v.list = append(v.list, entry{fold: fold})
	}
	e := &v.list[id]
	e.count++
	for i := range e.forms {
		if f := &e.forms[i]; f.key == tok.Key {
			f.count++
			if strings.ToLower(f.written) != f.written && strings.ToLower(written) == written {
				f.written = strings.Clone(written) // NDXP is never seen so, "Tháng" is
			}
			return id
		}
	}
	e.forms = append(e.forms, form{strings.Clone(tok.Key), marksOf(tok.Key), strings.Clone(written), 1})
	return id
}

// id is the number of a folded word; nothing where it is not known.
func (v *vocabulary) id(fold string) uint32 {
	if id, ok := v.ids[fold]; ok && fold != "" {
		return id
	}
	return nothing
}

func (v *vocabulary) known(fold string) bool { return v.id(fold) != nothing }

// paired is how often the second word was seen right behind the first.
func (v *vocabulary) paired(first, second uint32) int {
	if first == nothing || second == nothing {
		return 0
	}
	return int(v.pairs[pairOf(first, second)])
}

// form is the way of writing a folded word that has a key.
func (e *entry) form(key string) (form, bool) {
	for _, f := range e.forms {
		if f.key == key {
			return f, true
		}
	}
	return form{}, false
}

// commonest reports whether no form with the same marks and more is seen more often.
func (e *entry) commonest(f form) bool {
	for _, other := range e.forms {
		if other.count > f.count && contains(other.marks, f.marks) {
			return false
		}
	}
	return true
}
