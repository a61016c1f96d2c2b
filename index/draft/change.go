package draft

import (
	"math/big"

	"solieu/corpus"
	"solieu/index"
)

// change judges a stated change: against the same change of a report, else against
// what the reports' two levels give.
func (c checker) change(f claim, change *corpus.Change, candidates *candidates) index.Judgement {
	j := index.Judgement{Quote: f.Source.Quote, Value: change.Value, Unit: change.Unit, Period: f.Period, Verdict: index.VerdictUnknown, Stated: *f.Figure, Change: change}
	if change.Direction == corpus.Level {
		return j
	}
	best := candidates.best(func(l *like) result {
		if l.series.faint {
			return result{verdict: index.VerdictUnknown}
		}
		if r := l.told(change); r.rank() > 0 || !l.series.sure {
			return r
		}
		r, rise := l.computed(change)
		if r.rank() > 0 {
			j.Computed = rise
		}
		return r
	})
	best.tell(&j)
	return j
}

// told holds a change against those that the reports state for the same thing.
func (l *like) told(change *corpus.Change) result {
	best := result{verdict: index.VerdictUnknown}
	for _, g := range l.figures {
		if !l.samePart(g) || l.Period != g.Period && !l.Period.IsZero() {
			continue
		}
		for i := range g.Changes {
			r := l.against(change, &g.Changes[i])
			if r.figure = g; r.rank() > best.rank() {
				best = r
			}
		}
	}
	return best
}

// against compares two changes. One that the report states against another base is
// right but for the base.
func (l *like) against(change, told *corpus.Change) result {
	a, b := asFigure(change), asFigure(told)
	verdict := agree(&a, &b)
	same := verdict != index.VerdictMismatch
	known := !change.Versus.IsZero() && !told.Versus.IsZero()
	wrong := result{verdict: index.VerdictMismatch}
	switch {
	case corpus.IsSign(change.Unit) != corpus.IsSign(told.Unit), told.Direction == corpus.Level:
		return result{verdict: index.VerdictUnknown}
	case known && change.Versus != told.Versus:
		if verdict != index.VerdictMatch || change.Unit != told.Unit || change.Direction != told.Direction || len(digitsOf(change.Value)) < 2 {
			return result{verdict: index.VerdictUnknown}
		}
		wrong.slip = index.SlipPeriod
	case change.Unit != told.Unit && corpus.IsSign(told.Unit):
		if !same || change.Direction != told.Direction {
			return result{verdict: index.VerdictUnknown}
		}
		wrong.slip = index.SlipUnit
	case change.Direction != told.Direction:
	case same:
		return result{verdict: verdict}
	case handSlip(&a, &b):
		wrong.slip = index.SlipDigits
	case scaled(&a, &b), scaledRounding(&a, &b):
		wrong.slip = index.SlipScale
	}
	if !known && len(l.changes(change.Unit)) > 1 && !same {
		return result{verdict: index.VerdictUnknown} // against which base is not said
	}
	if !l.series.sure {
		return result{verdict: index.VerdictUnknown}
	}
	return wrong
}

// changes are those that the reports state for the claim's thing in a unit.
func (l *like) changes(unit string) []*corpus.Change {
	var list []*corpus.Change
	for _, g := range l.figures {
		for i := range g.Changes {
			if l.samePart(g) && l.Period == g.Period && g.Changes[i].Unit == unit {
				list = append(list, &g.Changes[i])
			}
		}
	}
	return list
}

func asFigure(c *corpus.Change) corpus.Figure {
	qualifier := c.Qualifier
	if qualifier == "" {
		qualifier = corpus.Exact
	}
	return corpus.Figure{Value: c.Value, Unit: c.Unit, Qualifier: qualifier, Step: corpus.PowerOfTen(-c.Value.Scale())}
}

// computed holds a change in per cent against the two levels that the reports state,
// and gives the change that they make.
func (l *like) computed(change *corpus.Change) (result, *corpus.Decimal) {
	unknown := result{verdict: index.VerdictUnknown}
	if change.Unit != "%" || l.Unit == "%" || change.Versus.IsZero() || l.Period.IsZero() {
		return unknown, nil
	}
	now, then := l.levelAt(l.Period), l.levelAt(change.Versus)
	if now == nil || then == nil || then.Value.Sign() <= 0 || now.Coverage.IsZero() != then.Coverage.IsZero() {
		return unknown, nil
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
		return unknown, nil
	}
	given, exact := asFigure(change), corpus.Figure{Value: value, Unit: "%", Qualifier: corpus.Exact, Step: corpus.PowerOfTen(-fine)}
	shown, _ := corpus.RoundRat(rise, 1)
	r := result{verdict: index.VerdictMismatch, figure: now}
	switch {
	case direction == change.Direction && given.Rounds(&exact):
		r.verdict = index.VerdictMatch
	case direction != change.Direction:
	case handSlip(&given, &exact):
		r.slip = index.SlipDigits
	}
	return r, &shown
}

// levelAt is the figure of the same thing at a time.
func (l *like) levelAt(p corpus.Period) *corpus.Figure {
	for _, g := range l.figures {
		if g.Period == p && l.samePart(g) && l.sameMeasure(g) && unitsFit(l.Unit, g.Unit, l.series.Series) {
			return g
		}
	}
	return nil
}
