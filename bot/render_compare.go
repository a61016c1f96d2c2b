package bot

import (
	"maps"
	"math/big"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// hasPair reports whether an answer holds the two figures that it compares.
func hasPair(a index.Answer) bool {
	c := a.Comparison
	return c != nil && c.Of >= 0 && c.To >= 0 && c.Of != c.To && c.Of < len(a.Figures) && c.To < len(a.Figures)
}

// composeComparison writes both figures, then the change that a report states, then
// the difference, or why there is none worth telling, then each one's sentence and
// source.
func composeComparison(p *page, a index.Answer) []string {
	c := a.Comparison
	pair := []corpus.Figure{a.Figures[c.Of], a.Figures[c.To]}
	if c.To < c.Of { // in the order of the answer: the first is what was asked
		pair[0], pair[1] = pair[1], pair[0]
	}
	p.headline(pair[0])
	p.secondHeadline(pair[0], pair[1])
	p.statedChanges(pair)
	if c.Caution != "" {
		p.add(core, cautionPieces(a, pair)...)
	} else if pieces := differencePieces(a, nil, wordComputed); pieces != nil {
		p.add(core, pieces...)
	}
	p.calculation(a)
	p.missing(a)
	p.assumed(a)
	p.notes(a, pair...)
	return p.bothSources(pair[0].Source, pair[1].Source)
}

// secondHeadline adds the other figure: by its period alone where all else is
// the same.
func (p *page) secondHeadline(first, second corpus.Figure) {
	if !sameSeries(first, second) || textOf(whenPieces(first)) == textOf(whenPieces(second)) {
		p.headline(second)
		return
	}
	p.add(core, append(append(valuePieces(second, true), words(" — ")), whenPieces(second)...)...)
}

// cautionPieces say why the difference of two totals is not told, and gives the
// averages per day where both are stated.
func cautionPieces(a index.Answer, pair []corpus.Figure) []piece {
	before, named := cautionWords(a.Comparison.Caution)
	pieces := []piece{words(before)}
	if first, second := daysOf(pair[0]), daysOf(pair[1]); named && first > 0 && second > 0 {
		pieces = append(pieces, words(" ("), days(first), words(wordDays+wordAgainst), days(second), words(wordDays+")"))
	}
	first, ok := dailyAverage(a.Figures, pair[0])
	second, both := dailyAverage(a.Figures, pair[1])
	if ok && both {
		pieces = append(pieces, words(wordDailyInTurn))
		pieces = append(pieces, amountPieces(first, first.Unit != second.Unit)...)
		pieces = append(append(pieces, words(wordAnd)), amountPieces(second, true)...)
	}
	return append(pieces, words("."))
}

// amountPieces is a value with or without its unit.
func amountPieces(f corpus.Figure, unit bool) []piece {
	pieces := valuePieces(f, false)
	if !unit {
		pieces = pieces[:2] // qualifier and number
	}
	return pieces
}

// dailyAverage is the daily average that goes with a total.
func dailyAverage(figures []corpus.Figure, total corpus.Figure) (corpus.Figure, bool) {
	for _, f := range figures {
		if f.Measure == corpus.AverageDaily && f.Period == total.Period && sameIndicator(f, total) && maps.Equal(f.Dimension, total.Dimension) {
			return f, true
		}
	}
	return corpus.Figure{}, false
}

// daysOf is how many days a figure covers; 0 where that is unknown.
func daysOf(f corpus.Figure) int {
	span := f.Coverage
	if (span.From.IsZero() || span.To.IsZero()) && !f.Period.IsZero() {
		span = f.Period.Days()
	}
	if span.From.IsZero() || span.To.IsZero() {
		return 0
	}
	return span.From.DaysTo(span.To)
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
				p.add(important, append(append([]piece{words(wordStated)}, basePieces(f, c, true)...), changePieces(f, c)...)...)
			}
		}
	}
}

// differencePieces writes: So với tháng 4/2023: giảm 6.016.253 giao dịch (22,1%), then
// from what it is computed. label names the base, nil by what sets it apart. It is nil where the difference is not that of the two figures shown: then only
// the figures speak.
func differencePieces(a index.Answer, label []piece, computed string) []piece {
	c := a.Comparison
	base, other, ok := sides(a)
	if !ok {
		return nil
	}
	if label == nil {
		label = baseName(base, other)
	}
	pieces := append(append([]piece{words(wordVersus)}, label...), words(": "))
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
		roughly := ""
		if rounded != corpus.Exact {
			roughly = wordRoughly
		}
		pieces = append(pieces, words(" ("+roughly), number(groupedDecimal(magnitude(*c.Percent))+"%"), words(")"))
	}
	return append(pieces, words(computed))
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
		return []piece{when(vi.NamePeriod(base.Period))}
	}
	pieces := namePieces(base)
	if part := partOf(base); part != "" && !maps.Equal(base.Dimension, other.Dimension) {
		pieces = []piece{theirs(part, nameRunes)}
	}
	if base.Period != other.Period && !base.Period.IsZero() {
		pieces = append(pieces, words(" "), when(vi.NamePeriod(base.Period)))
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
