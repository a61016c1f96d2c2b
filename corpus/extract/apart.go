package extract

import (
	"math/big"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// One indicator has one value in one time: of "1.531 trạm BTS" and "385 trạm BTS bị mất liên
// lạc" only one is it, the other counts some of them.

// place is a thing and a time that only one figure of a report can have.
type place struct {
	indicator, unit string
	timing          timing
}

// tellApart makes parts of the figures of an indicator that say more than the indicator,
// where the report has another of the same time that says less.
func (x *extractor) tellApart(figures []corpus.Figure) {
	all := map[place][]*corpus.Figure{}
	for i := range figures {
		f := &figures[i]
		if f.Indicator == "" || !f.Whole() || f.Status != corpus.Accepted || len(f.Changes) > 0 && corpus.IsSign(f.Unit) {
			continue
		}
		at := place{f.Indicator, f.Unit, timing{f.Period, f.Measure, versus(f)}}
		all[at] = append(all[at], f)
	}
	for at, of := range all {
		if len(of) > 1 {
			x.partsAmong(at.indicator, of)
		}
	}
}

// partsAmong makes parts of those of the figures that say more than the one that says
// least, where they are no other writing of it.
func (x *extractor) partsAmong(indicator string, figures []*corpus.Figure) {
	ind, ok := x.catalog.Indicator(indicator)
	if !ok {
		return
	}
	known := wordsOf(&ind)
	whole := figures[0]
	least := foreign(whole.Subject, known)
	for _, f := range figures[1:] {
		n := foreign(f.Subject, known)
		if len(n) < len(least) || len(n) == len(least) && f.Value.Compare(whole.Value) > 0 {
			whole, least = f, n
		}
	}
	for _, f := range figures {
		own := foreign(f.Subject, known)
		if f == whole || len(own) <= len(least) || f.Value.Compare(whole.Value) >= 0 || alike(f.Value, whole.Value) {
			continue // no part is more than its whole
		}
		f.Dimension = corpus.Dimension{corpus.DimensionPart: lowerFirst(f.Subject)}
	}
}

// wordsOf are the syllables that an indicator's names and wordings have.
func wordsOf(ind *corpus.Indicator) map[string]bool {
	known := map[string]bool{}
	texts := append([]string{ind.Name, ind.Unit}, ind.Aliases...)
	for _, w := range ind.Wordings {
		texts = append(append(append(append(texts, w.Near...), w.Sentence...), w.Context...), w.Unit...)
	}
	for _, text := range texts {
		for word := range strings.FieldsSeq(plainWords(text)) {
			known[word] = true
		}
	}
	return known
}

// foreign are the syllables of a subject that say something and are none of an indicator's.
func foreign(subject string, known map[string]bool) []string {
	t := vi.NewText(subject)
	var others []string
	for i := 0; i < len(t.Tokens); i++ {
		if n := longest(t, i, empty, deeds, pastDeeds); n > 0 {
			i += n - 1
			continue
		}
		if tok := t.Tokens[i]; tok.Class == vi.Word && !known[tok.Fold] {
			others = append(others, tok.Fold)
		}
	}
	return others
}

// alike reports whether two values may be writings of one: "hơn 12 nghìn" of 11.964.
func alike(a, b corpus.Decimal) bool {
	x, y := a.Rat(), b.Rat()
	apart := new(big.Rat).Abs(new(big.Rat).Sub(x, y))
	return apart.Cmp(new(big.Rat).Mul(new(big.Rat).Abs(y), big.NewRat(1, 20))) <= 0
}
