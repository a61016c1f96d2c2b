package catalog

import (
	"iter"

	"solieu/corpus/vi"
)

// A phrase is a sequence of words of the vocabulary; its id is its place in
// phrases.list.
type phrase []int32

// Words of a text that no phrase has.
const (
	unknownWord int32 = -1 - iota
	unknownNumber
)

// phrases finds which of many phrases stand in a text, in one pass over it.
// Words are compared whole, never in part.
type phrases struct {
	vocabulary map[string]int32
	list       []phrase
	ids        map[string]int32
	// byFirst gives the phrases that begin with a word. The first word of a
	// phrase is never taken for lost, so this finds damaged ones too.
	byFirst [][]int32
	// keep are words that are never taken for lost.
	keep []bool
}

func newPhrases() *phrases {
	return &phrases{vocabulary: map[string]int32{}, ids: map[string]int32{}}
}

// keptWords turn a phrase's meaning when they are lost, so a phrase without one
// of them is another phrase.
var keptWords = words(`không chưa ngoài trừ phi xuất nhập tăng giảm nam nữ trước sau trên dưới
	thu chi di động cố định nông thành thị một toàn phần gửi nhận`)

// add returns the id of the phrase with these words.
func (p *phrases) add(keys []string) int32 {
	joined := ""
	made := make(phrase, len(keys))
	for i, key := range keys {
		made[i] = p.word(key)
		joined += key + " "
	}
	if id, ok := p.ids[joined]; ok {
		return id
	}
	id := int32(len(p.list))
	p.ids[joined] = id
	p.list = append(p.list, made)
	p.byFirst[made[0]] = append(p.byFirst[made[0]], id)
	return id
}

func (p *phrases) word(key string) int32 {
	if w, ok := p.vocabulary[key]; ok {
		return w
	}
	w := int32(len(p.byFirst))
	p.vocabulary[key] = w
	p.byFirst = append(p.byFirst, nil)
	p.keep = append(p.keep, isNumber(key))
	return w
}

// protect marks the kept words once all phrases are added.
func (p *phrases) protect() {
	for _, word := range keptWords {
		if w, ok := p.vocabulary[vi.Syllable(word)]; ok {
			p.keep[w] = true
		}
	}
}

// id is the number of a word, or one of those for words that no phrase has.
func (p *phrases) id(key string) int32 {
	if w, ok := p.vocabulary[key]; ok {
		return w
	}
	if isNumber(key) {
		return unknownNumber
	}
	return unknownWord
}

func isNumber(key string) bool {
	for i := 0; i < len(key); i++ {
		if key[i] < '0' || key[i] > '9' {
			return false
		}
	}
	return key != ""
}

// occurrence is a phrase found in a text at the words from:to.
type occurrence struct {
	phrase, from, to int32
	damaged          bool
}

// weight is how much the occurrence says: its words, less where it is damaged,
// so that a whole phrase of the same length always counts for more.
func (p *phrases) weight(o occurrence) int16 {
	if o.damaged {
		return p.whole(o.phrase) - 3
	}
	return p.whole(o.phrase)
}

// whole is the weight of an undamaged phrase.
func (p *phrases) whole(id int32) int16 { return int16(2 * len(p.list[id])) }

// find lists all phrases in a text of these words, in the order of the text.
func (p *phrases) find(text []int32) []occurrence {
	var found []occurrence
	for i, w := range text {
		if w < 0 {
			continue
		}
		for _, id := range p.byFirst[w] {
			if n, damaged, ok := p.match(p.list[id], text[i:]); ok {
				found = append(found, occurrence{id, int32(i), int32(i + n), damaged})
			}
		}
	}
	return found
}

// within lists the phrases of a stretch as if it stood alone: of one that goes
// beyond it, so much is taken as is enough.
func (p *phrases) within(s stretch) iter.Seq[occurrence] {
	return func(yield func(occurrence) bool) {
		for _, o := range s.found() {
			if o.to > s.to {
				n, damaged, ok := p.match(p.list[o.phrase], s.text.words[o.from:s.to])
				if !ok {
					continue
				}
				o.to, o.damaged = o.from+int32(n), damaged
			}
			if !yield(o) {
				return
			}
		}
	}
}

// tolerantFrom is the length from which a phrase may have one fault: shorter
// ones with a word lost say too little.
const tolerantFrom = 4

// lastTolerantFrom is the length from which the fault may be the last word.
const lastTolerantFrom = 6

// match compares the phrase with the beginning of the text, whose first word is
// known to agree. One fault is allowed in a long phrase: a word lost in the
// text, or a stray number (a footnote's) standing between two words.
func (p *phrases) match(want phrase, text []int32) (n int, damaged, ok bool) {
	i := 1
	for j := 1; j < len(want); j++ {
		if i < len(text) && text[i] == want[j] {
			i++
			continue
		}
		if damaged || len(want) < tolerantFrom {
			return 0, false, false
		}
		damaged = true
		if i+1 < len(text) && text[i] == unknownNumber && text[i+1] == want[j] {
			i += 2
			continue
		}
		if p.keep[want[j]] || j == len(want)-1 && len(want) < lastTolerantFrom {
			return 0, false, false
		}
	}
	return i, damaged, true
}
