package check

import (
	"fmt"
	"math/big"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// changes holds stated changes against both levels, where the passage states
// the base's too: "giảm 35,6% so với tháng 8/2023 (1.402 cuộc)".
func (p *page) changes() []corpus.Finding {
	var found []corpus.Finding
	for _, now := range p.places {
		for _, c := range now.figure.Changes {
			if base := p.baseOf(now.figure, c); base != nil {
				if finding, ok := p.change(now.figure, base, c); ok {
					found = append(found, finding)
				}
			}
		}
	}
	return found
}

// baseOf is the one figure that states the level a change is against; nil where
// none does, or two do.
func (p *page) baseOf(now *corpus.Figure, c corpus.Change) *corpus.Figure {
	var base *corpus.Figure
	for _, at := range p.places {
		f := at.figure
		if c.Versus.IsZero() || f.Period != c.Versus || f == now || f.Unit != now.Unit || f.Measure != now.Measure || !sameThing(f, now) {
			continue
		}
		if base != nil && base.Value != f.Value {
			return nil
		}
		base = f
	}
	if base == nil || base.Value.Sign() <= 0 || now.Value.Sign() <= 0 {
		return nil
	}
	return base
}

// meantAsBase reports whether the two levels are so far apart as the change says, or
// nearly, or would be but for a slip: else the reader paired what does not belong
// together.
func meantAsBase(now, base *corpus.Figure, exact *big.Rat, c corpus.Change) bool {
	computed, _ := round(absolute(exact), lastDigit(c.Value, corpus.Decimal{}), c.Value)
	if slip(computed, c.Value) || slip(now.Value, base.Value) {
		return true
	}
	if c.Unit != "%" {
		return near(corpus.RelationChange, absolute(exact), c.Value.Rat())
	}
	share := new(big.Rat).Quo(c.Value.Rat(), big.NewRat(100, 1))
	switch c.Direction {
	case corpus.Up:
		share.Add(big.NewRat(1, 1), share)
	case corpus.Down:
		share.Sub(big.NewRat(1, 1), share)
	}
	return near(corpus.RelationChange, new(big.Rat).Mul(base.Value.Rat(), share), now.Value.Rat())
}

// reading is one sense in which a change may be meant.
type reading struct {
	allowed interval
	exact   *big.Rat
	formula corpus.Formula
}

// change compares a stated change with that of the levels, in every sense that
// its words may have.
func (p *page) change(now, base *corpus.Figure, c corpus.Change) (corpus.Finding, bool) {
	readings := readingsOf(now, base, c)
	claimed := trueValues(c.Value, p.stepOf(c), c.Unit, c.Qualifier)
	for _, r := range readings {
		if r.allowed.meets(claimed) {
			return corpus.Finding{}, false
		}
	}
	if len(readings) == 0 || !meantAsBase(now, base, readings[0].exact, c) {
		return corpus.Finding{}, false
	}
	r := readings[0]
	computed, step := round(absolute(r.exact), lastDigit(c.Value, p.stepOf(c)), c.Value)
	return corpus.Finding{
		Relation: corpus.RelationChange, Figures: ids(now, base), Stated: c.Value,
		Computed: computed, Step: step, Formula: r.formula, Operands: []corpus.Decimal{now.Value, base.Value},
		Note: fmt.Sprintf("Báo cáo ghi %s%s; tính từ %s và %s là %s%s.",
			directionWord(c), amount(c, c.Value, p.stepOf(c)), stated(base), stated(now), computedWord(c, r.exact), amount(c, computed, step)),
	}, true
}

// readingsOf lists the senses of a change, the plainest first: "tăng 5%" of a
// rate may be points, "tăng 3 lần" three times as much or three times more.
func readingsOf(now, base *corpus.Figure, c corpus.Change) []reading {
	a, b := valuesOf(now), valuesOf(base)
	quotient, ok := a.over(b)
	if !ok {
		return nil
	}
	ratio := new(big.Rat).Quo(now.Value.Rat(), base.Value.Rat())
	difference := reading{a.minus(b), new(big.Rat).Sub(now.Value.Rat(), base.Value.Rat()), corpus.FormulaDifference}
	switch c.Unit {
	case "%":
		level := reading{quotient.times(100), new(big.Rat).Mul(ratio, big.NewRat(100, 1)), corpus.FormulaShare}
		if c.Direction == corpus.Level {
			return []reading{level}
		}
		less := new(big.Rat).Sub(level.exact, big.NewRat(100, 1))
		list := []reading{{level.allowed.minus(point(100)), less, corpus.FormulaChange}}
		if now.Unit == "%" {
			list = append(list, difference)
		}
		return directed(list, c)
	case "lần":
		if c.Direction == corpus.Down {
			return nil
		}
		return []reading{{quotient, ratio, corpus.FormulaQuotient}, {quotient.minus(point(1)), ratio, corpus.FormulaQuotient}}
	case now.Unit:
		return directed([]reading{difference}, c)
	case "điểm %":
		if now.Unit == "%" {
			return directed([]reading{difference}, c)
		}
	}
	return nil
}

// directed turns what is computed the way that the words count: a fall by 5 is 5.
func directed(list []reading, c corpus.Change) []reading {
	if c.Direction == corpus.Down {
		for i := range list {
			list[i].allowed = list[i].allowed.negative()
		}
	}
	return list
}

// stepOf is one unit of the last digit of a change, as the passage writes it.
func (p *page) stepOf(c corpus.Change) corpus.Decimal {
	for i := range p.text.Tokens {
		if q, ok := vi.QuantityAt(p.text, i, vi.Vietnamese); ok && q.Value == c.Value && q.Of == nil && (q.Unit == c.Unit || q.Unit == "" && counted(c.Unit)) {
			return q.Step
		}
	}
	return corpus.Decimal{}
}

func directionWord(c corpus.Change) string {
	switch c.Direction {
	case corpus.Down:
		return "giảm "
	case corpus.Level:
		return "bằng "
	}
	return "tăng "
}

// computedWord is directionWord for what the levels give.
func computedWord(c corpus.Change, exact *big.Rat) string {
	switch {
	case c.Direction == corpus.Level:
		return directionWord(c)
	case c.Unit == "lần":
		return "gấp "
	case exact.Sign() < 0:
		return "giảm "
	}
	return "tăng "
}

func amount(c corpus.Change, v, step corpus.Decimal) string {
	switch c.Unit {
	case "%":
		return write(v, step) + "%"
	case "lần", "điểm %":
		return write(v, step) + " " + c.Unit
	}
	return write(v, step)
}
