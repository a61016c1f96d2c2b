package check

import (
	"fmt"
	"math/big"
	"strings"

	"solieu/corpus"
)

// parts holds totals against the parts that the words set out behind them: "(gửi:
// 80.101; nhận: 287.747)", "gồm …" names all, "trong đó …" perhaps some.
func (p *page) parts() []corpus.Finding {
	var found []corpus.Finding
	for i, whole := range p.places {
		if whole.figure.Of != nil || !additive(whole.figure.Unit) {
			continue
		}
		list, all := p.partsBehind(i)
		if finding, ok := compareParts(whole.figure, list, all); ok {
			found = append(found, finding)
		}
	}
	return found
}

// additive reports whether values of a unit add up.
func additive(unit string) bool { return counted(unit) || unit == "VND" || unit == "USD" }

// partsBehind lists the parts of place i. all says that the words name all of
// them.
func (p *page) partsBehind(i int) (list []*corpus.Figure, all bool) {
	whole, last := p.places[i], p.places[i]
	opened, end, alike, one, rest := false, 0, true, true, false
	for _, next := range p.places[i+1:] {
		if !opened {
			if opened, all = p.opensParts(last.last, next.first); !opened {
				return nil, false
			}
			end = p.closing(last.last, next.first)
		}
		if next.first >= end || p.hasNumber(last.last, next.first) || turnWords.Within(p.text, last.last, next.first) || !mayBePart(next.figure, whole.figure) {
			break
		}
		alike = alike && sameKind(next.figure, whole.figure) && next.figure.Measure == whole.figure.Measure
		list = append(list, next.figure)
		one = one && !p.hasSign(last.last, next.first, ";")
		rest = otherWords.Within(p.text, last.last, next.first) || otherWords.Within(p.text, next.last, min(next.last+otherReach, end))
		last = next
	}
	// "trong đó khai sinh 42, kết hôn 12, khác 5": the last has all the others. Behind
	// a semicolon it may be that of another list.
	all = all || rest && one
	if !all && !alike {
		return nil, false
	}
	return list, all
}

// otherReach is how far behind a number "khác" names its part: 5 trường hợp khác.
const otherReach = 3

// mayBePart leaves the noun open: "187 doanh nghiệp, gồm 64 quốc tế và 123 nội địa".
func mayBePart(f, whole *corpus.Figure) bool {
	return f.Of == nil && additive(f.Unit) && f.Period == whole.Period && f.Value.Compare(whole.Value) <= 0
}

// opensParts reports whether the words between a total and the first number
// behind it open its parts, and whether they promise all of them.
func (p *page) opensParts(from, to int) (opened, all bool) {
	if withinWords.Within(p.text, from, to) {
		return true, false
	}
	for i := from; i < to; i++ {
		if listWords.Has(p.text, i) {
			return !p.hasSign(from, i, ".;"), true
		}
	}
	return p.bracketAround(from, to) >= 0, true
}

// bracketAround is the bracket that opens between two tokens and is still open
// behind them; -1 where there is none.
func (p *page) bracketAround(from, to int) int {
	var open []int
	for i := from; i < to; i++ {
		switch p.text.Tokens[i].Key {
		case "(":
			open = append(open, i)
		case ")":
			open = open[:max(len(open)-1, 0)]
		}
	}
	if len(open) == 0 {
		return -1
	}
	return open[len(open)-1]
}

// closing is the end of the bracket that is open behind two tokens, else that of
// the passage.
func (p *page) closing(from, to int) int {
	end := len(p.text.Tokens)
	bracket := p.bracketAround(from, to)
	if bracket < 0 {
		return end
	}
	depth := 0
	for i := bracket; i < end; i++ {
		switch p.text.Tokens[i].Key {
		case "(":
			depth++
		case ")":
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return end
}

// leastParts: one part alone leaves the rest unsaid.
const leastParts = 2

// compareParts adds the parts up. Where perhaps not all are named, only more than
// the whole is wrong.
func compareParts(whole *corpus.Figure, list []*corpus.Figure, all bool) (corpus.Finding, bool) {
	if len(list) < leastParts {
		return corpus.Finding{}, false
	}
	sum, exact := point(0), new(big.Rat)
	for _, f := range list {
		sum = sum.plus(valuesOf(f))
		exact.Add(exact, f.Value.Rat())
	}
	total := valuesOf(whole)
	if sum.meets(total) || !near(corpus.RelationParts, exact, whole.Value.Rat()) {
		return corpus.Finding{}, false
	}
	if short := total.above(sum); short && (!all || !nearlyAll(exact, whole.Value.Rat())) {
		return corpus.Finding{}, false
	}
	return partsFinding(whole, list, exact), true
}

// nearlyAll reports whether parts that come short are meant to be all: a bracket,
// too, may name the largest only.
func nearlyAll(sum, whole *big.Rat) bool {
	return new(big.Rat).Quo(sum, whole).Cmp(listedShare) >= 0
}

// shownParts is how many parts a note lists.
const shownParts = 6

func partsFinding(whole *corpus.Figure, list []*corpus.Figure, exact *big.Rat) corpus.Finding {
	step := lastDigit(whole.Value, whole.Step)
	var operands []corpus.Decimal
	var shown []string
	for _, f := range list {
		operands = append(operands, f.Value)
		shown = append(shown, write(f.Value, f.Step))
		if finer := lastDigit(f.Value, f.Step); finer.Compare(step) < 0 {
			step = finer
		}
	}
	computed, step := round(exact, step, whole.Value)
	sum := strings.Join(shown, " + ")
	if len(list) > shownParts {
		sum = "các phần"
	}
	return corpus.Finding{
		Relation: corpus.RelationParts, Figures: append(ids(whole), ids(list...)...), Stated: whole.Value,
		Computed: computed, Step: step, Formula: corpus.FormulaSum, Operands: operands,
		Note: fmt.Sprintf("Báo cáo ghi %s; cộng %s là %s.", stated(whole), sum, write(computed, step)),
	}
}

// rests holds what is left against the whole and what was taken: "đã phủ sóng
// 2.192/2.433 thôn, còn 241 thôn".
func (p *page) rests() []corpus.Finding {
	var found []corpus.Finding
	for i := 1; i < len(p.places); i++ {
		left := p.places[i]
		if left.figure.Of != nil || !p.isRest(i) {
			continue
		}
		if finding, ok := p.rest(i); ok {
			found = append(found, finding)
		}
	}
	return found
}

// isRest reports whether "còn" stands before place i in the sentence of the place
// before, and no other relation between.
func (p *page) isRest(i int) bool {
	at, before := p.places[i], p.places[i-1]
	first := at.first
	if _, n := qualifierWords.Before(p.text, first); n > 0 {
		first -= n
	}
	_, n := restWords.Before(p.text, first)
	return n > 0 && at.from == before.from && !p.hasNumber(before.last, at.first) && !turnWords.Within(p.text, before.last, at.first)
}

// rest compares place i with b − a of the ratio before it, or with the two counts
// before it.
func (p *page) rest(i int) (corpus.Finding, bool) {
	left, taken := p.places[i].figure, p.places[i-1].figure
	if taken.Unit != left.Unit {
		return corpus.Finding{}, false
	}
	if taken.Of != nil {
		whole := interval{taken.Of.Rat(), taken.Of.Rat()}
		return restFinding(left, whole.minus(interval{taken.Value.Rat(), taken.Value.Rat()}), *taken.Of, taken.Value, ids(left, taken))
	}
	if i < 2 || p.places[i-2].from != p.places[i].from || p.places[i-2].figure.Unit != left.Unit {
		return corpus.Finding{}, false
	}
	whole := p.places[i-2].figure
	if whole.Of != nil || p.hasNumber(p.places[i-2].last, p.places[i-1].first) {
		return corpus.Finding{}, false
	}
	return restFinding(left, valuesOf(whole).minus(valuesOf(taken)), whole.Value, taken.Value, ids(left, taken, whole))
}

func restFinding(left *corpus.Figure, allowed interval, whole, taken corpus.Decimal, figures []string) (corpus.Finding, bool) {
	exact := new(big.Rat).Sub(whole.Rat(), taken.Rat())
	computed, step := round(exact, lastDigit(left.Value, left.Step), left.Value)
	if allowed.meets(valuesOf(left)) || !near(corpus.RelationParts, exact, left.Value.Rat()) && !slip(computed, left.Value) {
		return corpus.Finding{}, false
	}
	return corpus.Finding{
		Relation: corpus.RelationParts, Figures: figures, Stated: left.Value,
		Computed: computed, Step: step, Formula: corpus.FormulaDifference, Operands: []corpus.Decimal{whole, taken},
		Note: fmt.Sprintf("Báo cáo ghi còn %s; %s trừ %s là %s.", stated(left), write(whole, corpus.Decimal{}), write(taken, corpus.Decimal{}), write(computed, step)),
	}, true
}
