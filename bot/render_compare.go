package bot

import (
	"maps"
	"math/big"

	"solieu/corpus"
	"solieu/index"
)

// hasPair reports whether an answer holds the two figures that it compares.
func hasPair(a index.Answer) bool {
	c := a.Comparison
	return c != nil && c.Of >= 0 && c.To >= 0 && c.Of != c.To && c.Of < len(a.Figures) && c.To < len(a.Figures)
}

// composeComparison writes both figures, then the difference, then each one's
// sentence and source.
func composeComparison(p *page, a index.Answer) []string {
	c := a.Comparison
	pair := []corpus.Figure{a.Figures[c.Of], a.Figures[c.To]}
	if c.To < c.Of { // in the order of the answer: the first is what was asked
		pair[0], pair[1] = pair[1], pair[0]
	}
	p.headline(pair[0])
	p.headline(pair[1])
	if pieces := differencePieces(a); pieces != nil {
		p.add(core, pieces...)
	}
	p.statedChanges(pair)
	if c.Caution != "" {
		p.add(important, words(wordCaution), theirs(c.Caution, noteRunes))
	}
	p.notes(a, pair...)
	return p.bothSources(pair[0].Source, pair[1].Source)
}

// bothSources adds the sentence and source of each figure, once where one
// sentence states both.
func (p *page) bothSources(a, b corpus.Citation) []string {
	if citationOf(a) == citationOf(b) {
		p.quote(useful, theirs(a.Quote, quoteRunes))
		if b.Quote != a.Quote {
			p.quote(useful, theirs(b.Quote, quoteRunes))
		}
		p.source(citationOf(a), 0)
		return []string{a.Passage}
	}
	for i, c := range []corpus.Citation{a, b} {
		p.quote(useful, theirs(c.Quote, quoteRunes))
		p.source(citationOf(c), i+1)
	}
	return []string{a.Passage, b.Passage}
}

// statedChanges adds what the reports themselves say of one figure against the
// other.
func (p *page) statedChanges(pair []corpus.Figure) {
	for i, f := range pair {
		other := pair[1-i]
		for _, c := range f.Changes {
			if sameSeries(f, other) && !c.Versus.IsZero() && c.Versus == other.Period {
				p.add(useful, append([]piece{words(wordStated)}, changePieces(f, c)...)...)
			}
		}
	}
}

// differencePieces writes: So với tháng 4/2023: giảm 6.016.253 giao dịch (22,1%).
// It is nil where the difference is not that of the two figures shown: then only
// the figures speak.
func differencePieces(a index.Answer) []piece {
	c := a.Comparison
	base, other, ok := sides(a)
	if !ok {
		return nil
	}
	pieces := append([]piece{words(wordVersus)}, baseName(base, other)...)
	pieces = append(pieces, words(": "))
	oneSeries := sameSeries(base, other)
	if c.Difference.Sign() == 0 {
		return append(pieces, words(sameWord(oneSeries)))
	}
	unit := base.Unit
	if unit == "%" {
		unit = wordPoint
	}
	rounded := corpus.Exact
	if inexact(base) || inexact(other) {
		rounded = corpus.Approx
	}
	diff := valueAmount(magnitude(c.Difference), unit, rounded, "")
	rises := other.Value.Compare(base.Value) > 0
	pieces = append(pieces, words(moveWord(oneSeries, rises)+diff.qualifier), number(diff.number))
	if diff.unit != "" {
		pieces = append(pieces, words(" "), theirs(diff.unit, unitRunes))
	}
	if c.Percent != nil && base.Unit != "%" && percentHolds(base, other, *c.Percent) {
		pieces = append(pieces, words(" ("), number(groupedDecimal(magnitude(*c.Percent))+"%"), words(")"))
	}
	return append(pieces, words(wordComputed))
}

// sides tells by arithmetic which figure the difference starts from; false
// where it is the difference of neither order.
func sides(a index.Answer) (base, other corpus.Figure, ok bool) {
	c := a.Comparison
	base, other = a.Figures[c.Of], a.Figures[c.To]
	if base.Unit != other.Unit {
		return base, other, false
	}
	diff := new(big.Rat).Sub(other.Value.Rat(), base.Value.Rat())
	switch want := c.Difference.Rat(); {
	case diff.Cmp(want) == 0:
		return base, other, true
	case diff.Neg(diff).Cmp(want) == 0:
		return other, base, true
	}
	return base, other, false
}

// percentHolds checks a computed percentage against both figures.
func percentHolds(base, other corpus.Figure, percent corpus.Decimal) bool {
	if base.Value.Sign() == 0 {
		return false
	}
	diff := new(big.Rat).Sub(other.Value.Rat(), base.Value.Rat())
	diff.Quo(diff, base.Value.Rat()).Mul(diff, big.NewRat(100, 1))
	// Within one of its last digit, however the half was rounded.
	step := new(big.Rat).SetFrac64(1, 1)
	for range max(percent.Scale(), 1) {
		step.Quo(step, big.NewRat(10, 1))
	}
	off := diff.Sub(diff.Abs(diff), magnitude(percent).Rat())
	return off.Abs(off).Cmp(step) <= 0
}

// baseName names the base by what sets it apart from the other figure.
func baseName(base, other corpus.Figure) []piece {
	if sameSeries(base, other) && base.Period != other.Period && !base.Period.IsZero() {
		return []piece{when(FormatPeriod(base.Period))}
	}
	pieces := []piece{theirs(base.Name, nameRunes)}
	if part := partOf(base); part != "" && !maps.Equal(base.Dimension, other.Dimension) {
		pieces = []piece{theirs(part, nameRunes)}
	}
	if base.Period != other.Period && !base.Period.IsZero() {
		pieces = append(pieces, words(" "), when(FormatPeriod(base.Period)))
	}
	return pieces
}

func inexact(f corpus.Figure) bool { return f.Qualifier != corpus.Exact && f.Qualifier != "" }

func sameWord(oneSeries bool) string {
	if oneSeries {
		return wordNoChange
	}
	return wordEqual
}

func moveWord(oneSeries, rises bool) string {
	switch {
	case oneSeries && rises:
		return wordUp
	case oneSeries:
		return wordDown
	case rises:
		return wordHigher
	}
	return wordLower
}
