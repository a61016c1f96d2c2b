package draft

import (
	"math/big"

	"solieu/corpus"
	"solieu/index"
	"solieu/index/lookup"
)

// change judges a stated change: against the same change of a report, else against
// what the reports' two levels give.
func (c checker) change(level index.Judgement, f *corpus.Figure, change *corpus.Change, s *lookup.Series) index.Judgement {
	j := index.Judgement{Quote: f.Source.Quote, Value: change.Value, Unit: change.Unit, Period: f.Period, Verdict: index.VerdictUnknown, Stated: *f, Change: change}
	if s == nil || change.Direction == corpus.Level {
		return j
	}
	like := comparable(f, s)
	for _, g := range like {
		if !samePart(f, g) || f.Period != g.Period && !f.Period.IsZero() {
			continue
		}
		for i := range g.Changes {
			if told := &g.Changes[i]; told.Unit == change.Unit && versus(change, told) {
				return against(j, change, told, g)
			}
		}
	}
	return computed(j, f, change, like)
}

// versus reports whether two changes are against one base; a draft often leaves it out.
func versus(a, b *corpus.Change) bool {
	return a.Versus.IsZero() || b.Versus.IsZero() || a.Versus == b.Versus
}

func against(j index.Judgement, change, told *corpus.Change, g *corpus.Figure) index.Judgement {
	j.Figure = g
	a, b := asFigure(change), asFigure(told)
	switch {
	case change.Direction != told.Direction:
		j.Verdict = index.VerdictMismatch
	default:
		if j.Verdict = compare(&a, &b); j.Verdict == index.VerdictMismatch {
			if slip, ok := misprint(&a, &b); ok {
				j.Slip = &slip
			}
		}
	}
	return j
}

func asFigure(c *corpus.Change) corpus.Figure {
	scale := c.Value.Scale()
	return corpus.Figure{Value: c.Value, Unit: c.Unit, Qualifier: c.Qualifier, Step: corpus.PowerOfTen(-scale)}
}

// computed holds a change in per cent against the two levels that the reports state.
func computed(j index.Judgement, f *corpus.Figure, change *corpus.Change, like []*corpus.Figure) index.Judgement {
	if change.Unit != "%" || f.Unit == "%" || change.Versus.IsZero() || f.Period.IsZero() {
		return j
	}
	now, then := levelAt(f, like, f.Period), levelAt(f, like, change.Versus)
	if now == nil || then == nil || then.Value.Sign() <= 0 || now.Coverage.IsZero() != then.Coverage.IsZero() {
		return j
	}
	rise := new(big.Rat).Sub(new(big.Rat).Quo(now.Value.Rat(), then.Value.Rat()), big.NewRat(1, 1))
	rise.Mul(rise, big.NewRat(100, 1))
	direction := corpus.Up
	if rise.Sign() < 0 {
		direction = corpus.Down
		rise.Neg(rise)
	}
	const fine = 4 // decimals, finer than any report
	value, ok := corpus.RoundRat(rise, fine)
	if !ok {
		return j
	}
	given, exact := asFigure(change), corpus.Figure{Value: value, Unit: "%", Step: corpus.PowerOfTen(-fine)}
	j.Figure = now
	shown, _ := corpus.RoundRat(rise, 1)
	j.Computed = &shown
	switch {
	case direction != change.Direction:
		j.Verdict = index.VerdictMismatch
	case given.Rounds(&exact):
		j.Verdict = index.VerdictMatch
	default:
		j.Verdict = index.VerdictMismatch
	}
	return j
}

// levelAt is the figure of the same thing at another time.
func levelAt(f *corpus.Figure, like []*corpus.Figure, p corpus.Period) *corpus.Figure {
	for _, g := range like {
		if g.Period == p && samePart(f, g) && sameMeasure(f, g) && sameUnit(f.Unit, g.Unit) {
			return g
		}
	}
	return nil
}
