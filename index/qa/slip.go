package qa

import (
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// A word with a wrong mark may be a good word all the same ("câp", "tiền thuê"), which
// the speller leaves alone. The words right beside it tell: where names have the same
// letters with other marks there, those are meant.

// slips are the words put right so far, by their tokens.
type slips map[int]lookup.Word

// word is token i as read.
func (s slips) word(t *vi.Text, i int) lookup.Word {
	if w, ok := s[i]; ok {
		return w
	}
	tok := t.At(i)
	if tok.Class != vi.Word {
		return lookup.Word{}
	}
	return lookup.Word{Key: tok.Key, Fold: tok.Fold}
}

// meantBeside notes the one word that names have in place of token i beside the token
// before it or behind it.
func (e *Engine) meantBeside(q *Question, t *vi.Text, i int, read slips) {
	w := read.word(t, i)
	if w.Key == w.Fold || lookup.Light(w) {
		return // without marks it fits any, and a light word is as good as any
	}
	before, behind := read.word(t, i-1), read.word(t, i+1)
	if e.lookup.Seen(before, w) || e.lookup.Seen(w, behind) {
		return
	}
	var meant lookup.Word
	for _, v := range e.lookup.Between(before, behind) {
		switch {
		case v.Fold != w.Fold || v.Key == w.Key:
		case meant.Key != "" && meant.Key != v.Key:
			return
		default:
			meant = v
		}
	}
	if meant.Key != "" {
		read[i] = meant
		q.Fixes = append(q.Fixes, index.Fix{Typed: w.Key, Read: meant.Key, Kind: index.FixSlip, Content: true})
	}
}
