package bot

import (
	"math/big"
	"regexp"
	"strconv"
	"strings"

	"solieu/corpus"
	"solieu/index"
)

// A note may hold digits that no report states: what a finding computes. The gate
// does the calculation again, by formulas of its own, and lets the note's digits
// through only if they are those of the calculation.

// formulas compute what a finding's operands give; nil where they can't.
var formulas = map[corpus.Formula]func(n []*big.Rat) *big.Rat{
	corpus.FormulaStated:     func(n []*big.Rat) *big.Rat { return only(n, 1) },
	corpus.FormulaQuotient:   quotient,
	corpus.FormulaShare:      func(n []*big.Rat) *big.Rat { return perCent(quotient(n)) },
	corpus.FormulaDifference: difference,
	corpus.FormulaChange: func(n []*big.Rat) *big.Rat {
		if gap := difference(n); gap != nil {
			return perCent(quotient([]*big.Rat{gap, n[1]}))
		}
		return nil
	},
	corpus.FormulaSum: func(n []*big.Rat) *big.Rat {
		sum := new(big.Rat)
		for _, x := range n {
			sum.Add(sum, x)
		}
		return sum
	},
}

func only(n []*big.Rat, count int) *big.Rat {
	if len(n) != count {
		return nil
	}
	return n[0]
}

func quotient(n []*big.Rat) *big.Rat {
	if len(n) != 2 || n[1].Sign() == 0 {
		return nil
	}
	return new(big.Rat).Quo(n[0], n[1])
}

func difference(n []*big.Rat) *big.Rat {
	if len(n) != 2 {
		return nil
	}
	return new(big.Rat).Sub(n[0], n[1])
}

func perCent(r *big.Rat) *big.Rat {
	if r == nil {
		return nil
	}
	return r.Mul(r, big.NewRat(100, 1))
}

// recomputes reports whether a finding's value is what its formula gives, rounded
// to the step that it names.
func recomputes(f corpus.Finding) bool {
	formula, ok := formulas[f.Formula]
	if !ok || f.Step.Sign() <= 0 {
		return false
	}
	var operands []*big.Rat
	for _, d := range f.Operands {
		operands = append(operands, d.Rat())
	}
	exact := formula(operands)
	if exact == nil {
		return false
	}
	off := new(big.Rat).Sub(exact.Abs(exact), magnitude(f.Computed).Rat())
	allowed := new(big.Rat).Quo(f.Step.Rat(), big.NewRat(2, 1))
	return off.Abs(off).Cmp(allowed) <= 0
}

// calculationHolds reports whether an answer's calculation is what its formula gives
// of figures of the answer: exactly, or rounded to the last digit shown.
func calculationHolds(a index.Answer) bool {
	c := a.Calculation
	formula, ok := formulas[c.Formula]
	if !ok || len(c.Operands) == 0 {
		return false
	}
	var operands []*big.Rat
	for _, i := range c.Operands {
		if i < 0 || i >= len(a.Figures) {
			return false
		}
		operands = append(operands, a.Figures[i].Value.Rat())
	}
	if of := a.Figures[c.Operands[0]].Of; len(operands) == 1 && of != nil {
		operands = append(operands, of.Rat())
	}
	exact := formula(operands)
	if exact == nil {
		return false
	}
	off := new(big.Rat).Sub(exact, c.Result.Rat())
	if c.Formula == corpus.FormulaSum || c.Formula == corpus.FormulaDifference {
		return off.Sign() == 0
	}
	half := new(big.Rat).Quo(corpus.PowerOfTen(-index.ComputedScale).Rat(), big.NewRat(2, 1))
	return off.Abs(off).Cmp(half) <= 0
}

// noteNumbers finds the numbers of a note, two where a stroke is between, with the
// words that multiply them.
var noteNumbers = regexp.MustCompile(`[0-9]+(?:[.,][0-9]+)*(?:/[0-9]+(?:[.,][0-9]+)*)?(?: (?:nghìn|triệu))?(?: tỷ)?`)

// addFinding lets the digits of a finding's note through if each number in it is
// one of the calculation or of a period that it names.
func (e *evidence) addFinding(f corpus.Finding) {
	if !recomputes(f) {
		return
	}
	own := newEvidence()
	own.addNumbers(f.Stated, f.Computed)
	own.addNumbers(f.Operands...)
	own.addPeriods(f.Periods...)
	for _, number := range noteNumbers.FindAllString(squash(f.Note), -1) {
		if !own.allowsNumbers(number) && !own.allowsWhen(number) {
			return
		}
	}
	e.addTexts(f.Note)
}

func (e *evidence) allowsNumbers(text string) bool {
	for part := range strings.SplitSeq(text, "/") {
		if !e.allowsNumber(part) {
			return false
		}
	}
	return true
}

// addNote lets the digits of a figure's own note through that its quote states or
// that count the days it covers.
func (e *evidence) addNote(f *corpus.Figure, note string) {
	own := newEvidence()
	own.addTexts(f.Source.Quote)
	own.addDayCounts([]corpus.Figure{*f})
	for _, digits := range digitRuns.FindAllString(squash(note), -1) {
		if days, err := strconv.Atoi(digits); own.said[digits] || err == nil && own.dayCounts[days] {
			e.said[digits] = true
		}
	}
}
