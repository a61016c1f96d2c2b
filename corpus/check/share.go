package check

import (
	"fmt"
	"math/big"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// shares holds rates against the two counts that they stand behind: "604/2.187
// hệ thống, đạt 27,6%"; "3.418 hệ thống, trong đó 2.365 hệ thống đã được phê
// duyệt, đạt 69,2%".
func (p *page) shares() []corpus.Finding {
	var found []corpus.Finding
	for i := 1; i < len(p.places); i++ {
		rate, count := p.places[i], p.places[i-1]
		if !p.isShareOf(rate, count) {
			continue
		}
		if finding, ok := p.share(rate.figure, count.figure, p.wholes(i-1)); ok {
			found = append(found, finding)
		}
	}
	return found
}

// isShareOf reports whether nothing but words of sharing stand between a count's
// clause and the rate.
func (p *page) isShareOf(rate, count place) bool {
	if rate.figure.Unit != "%" || rate.figure.Measure != corpus.Rate || count.figure.Unit == "%" || rate.from != count.from {
		return false
	}
	i, said := p.shareWordsBefore(rate.first, count.last)
	if !said || p.hasNumber(count.last, i) || p.hasSign(count.last, i, ";.:") {
		return false
	}
	if _, n := turnWords.Before(p.text, i); n > 0 {
		return false
	}
	return p.endsClause(rate.last, count.figure.Of != nil)
}

// shareWordsBefore goes back over the words between a count's clause and the
// rate; said tells whether one of them says that the rate is a share.
func (p *page) shareWordsBefore(i, stop int) (at int, said bool) {
	for i > stop {
		if _, n := shareWords.Before(p.text, i); n > 0 {
			i, said = i-n, true
			continue
		}
		if _, n := qualifierWords.Before(p.text, i); n > 0 {
			i -= n
			continue
		}
		if sign := p.text.At(i - 1).Key; sign == "(" || sign == "," {
			return i - 1, said || sign == "(" && i-1 == stop
		}
		break
	}
	return i, said
}

// endsClause reports whether the rate is said of nothing that follows: "đạt 38%
// lực lượng lao động" is a share of something else. Where the count has its b, the
// total is that.
func (p *page) endsClause(i int, hasTotal bool) bool {
	tok := p.text.At(i)
	return i >= len(p.text.Tokens) || tok.Class == vi.Sign && tok.Key != "/" || hasTotal && wholeWords.Has(p.text, i)
}

// wholes are the figures that place i may be a part of: those of the passage
// before it that count the same noun, and are said to hold it, to be a total, or
// to be the same indicator's.
func (p *page) wholes(i int) []*corpus.Figure {
	var list []*corpus.Figure
	part := p.places[i]
	for k := i - 1; k >= 0; k-- {
		f := p.places[k].figure
		if f.Of != nil || !sameKind(f, part.figure) || f.Value.Compare(part.figure.Value) < 0 {
			continue
		}
		inside := p.places[k].from == part.from && withinWords.Within(p.text, p.places[k].last, part.first)
		if inside || says(f.Name, wholeWords) || f.Indicator != "" && f.Indicator == part.figure.Indicator && f.Whole() {
			list = append(list, f)
		}
	}
	return list
}

// share compares a rate with a count's b, or with the wholes that may be meant.
func (p *page) share(rate, count *corpus.Figure, wholes []*corpus.Figure) (corpus.Finding, bool) {
	if count.Of != nil {
		total := interval{count.Of.Rat(), count.Of.Rat()}
		value := interval{count.Value.Rat(), count.Value.Rat()}
		return disagree(rate, value, total, []corpus.Decimal{count.Value, *count.Of}, ids(rate, count), true)
	}
	var failed []corpus.Finding
	for _, whole := range wholes {
		finding, ok := disagree(rate, valuesOf(count), valuesOf(whole), []corpus.Decimal{count.Value, whole.Value}, ids(rate, count, whole), false)
		if holds := !ok && finding.Note == ""; holds {
			return corpus.Finding{}, false
		}
		if ok {
			failed = append(failed, finding)
		}
	}
	if len(failed) == 0 {
		return corpus.Finding{}, false
	}
	return failed[0], true
}

// disagree compares a rate with a/b. ok says that they differ, and, unless the
// relation is spelled out, by little; a finding without a note says that it holds.
func disagree(rate *corpus.Figure, a, b interval, operands []corpus.Decimal, figures []string, spelled bool) (finding corpus.Finding, ok bool) {
	quotient, positive := a.over(b)
	if !positive || quotient.times(100).meets(valuesOf(rate)) {
		return corpus.Finding{}, false
	}
	exact := new(big.Rat).Quo(operands[0].Rat(), operands[1].Rat())
	exact.Mul(exact, big.NewRat(100, 1))
	computed, step := round(exact, lastDigit(rate.Value, rate.Step), rate.Value)
	finding = corpus.Finding{
		Relation: corpus.RelationShare, Figures: figures, Stated: rate.Value,
		Computed: computed, Step: step, Formula: corpus.FormulaShare, Operands: operands,
		Note: fmt.Sprintf("Báo cáo ghi %s; tính từ %s/%s là %s%%.", stated(rate), write(operands[0], corpus.Decimal{}), write(operands[1], corpus.Decimal{}), write(computed, step)),
	}
	return finding, spelled || near(corpus.RelationShare, exact, rate.Value.Rat()) || slip(computed, rate.Value)
}
