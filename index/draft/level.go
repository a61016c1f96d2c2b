package draft

import (
	"math/big"
	"slices"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// enoughDigits is how many digits a number must have that its standing elsewhere is
// no accident; nobodysAccident is the same where the words or the reports leave open
// what it is of: counts that stand still repeat themselves.
const (
	enoughDigits    = 3
	nobodysAccident = 5
)

// result is what a value was found to be against one series.
type result struct {
	verdict index.Verdict
	slip    index.Slip
	figure  *corpus.Figure
}

// rank orders results: what agrees is believed before what does not.
func (r result) rank() int {
	switch {
	case r.verdict == index.VerdictMatch:
		return 4
	case r.verdict == index.VerdictNear:
		return 3
	case r.verdict == index.VerdictMismatch && r.slip != "":
		return 2
	case r.verdict == index.VerdictMismatch:
		return 1
	}
	return 0
}

// agrees reports whether the reports bear the value out.
func (r result) agrees() bool {
	return r.verdict == index.VerdictMatch || r.verdict == index.VerdictNear
}

func (r result) tell(j *index.Judgement) {
	j.Verdict, j.Figure = r.verdict, r.figure
	if r.slip != "" {
		j.Slip = &r.slip
	}
}

// judge holds the claim against the figures of one series.
func (l *like) judge() result {
	if l.series.faint {
		return l.otherUnit()
	}
	same := l.same()
	best := l.hold(same)
	if best.agrees() || best.slip == index.SlipUnit {
		return best
	}
	unknown := result{verdict: index.VerdictUnknown}
	proven := len(digitsOf(l.Value)) >= nobodysAccident
	switch {
	case l.Period.IsZero():
		return l.undated(same, proven)
	case l.reference, l.strange() && !proven:
		return unknown
	}
	if r, ok := l.explain(same, proven); ok && (l.series.sure && len(same) > 0 || proven) {
		return r
	}
	if best.figure == nil || !l.series.sure || !l.sameSubject() || !sameNoun(l.unit, best.figure.Unit, l.series.Series) || l.doubtful() {
		return unknown
	}
	return best
}

// sameSubject reports whether the series is an indicator, or told in the very words of
// the draft: other words for what nobody has catalogued may be of something else.
func (l *like) sameSubject() bool {
	return l.series.Indicator != nil || l.series.Key == "~"+vi.Fold(l.Subject)
}

// otherUnit finds the very value at the draft's time in a unit that it can't be meant
// in. With the wrong noun a sentence is hardly recognised by its words.
func (l *like) otherUnit() result {
	for _, g := range l.figures {
		if !l.Period.IsZero() && len(digitsOf(l.Value)) >= enoughDigits && l.Value == g.Value && l.samePeriod(g) && l.sameMeasure(g) && !unitsFit(l.unit, g.Unit, l.series.Series) {
			return result{index.VerdictMismatch, index.SlipUnit, g}
		}
	}
	return result{verdict: index.VerdictUnknown}
}

// undated judges a value of no named time that no figure has: only a slip of the hand
// in a long number is told, and only if one figure alone comes near it.
func (l *like) undated(same []*corpus.Figure, proven bool) result {
	r := result{verdict: index.VerdictUnknown}
	for _, g := range same {
		if !proven || !handSlip(l.Figure, g) {
			continue
		}
		if r.figure != nil && r.figure.Value != g.Value {
			return result{verdict: index.VerdictUnknown}
		}
		r = result{index.VerdictMismatch, index.SlipDigits, g}
	}
	return r
}

// doubtful reports whether a number too short to tell slips by may have been read
// amiss: another part has it, or its own words do not name the series.
func (l *like) doubtful() bool {
	if len(digitsOf(l.Value)) >= enoughDigits {
		return false
	}
	return slices.ContainsFunc(l.figures, func(g *corpus.Figure) bool { return g.Value == l.Value && l.samePeriod(g) }) || !l.spoken()
}

// hold compares the claim with figures of the same thing: the best verdict counts.
func (l *like) hold(same []*corpus.Figure) result {
	best := result{verdict: index.VerdictUnknown}
	for _, g := range same {
		r := result{figure: g}
		r.verdict, r.slip = l.compare(g)
		if r.rank() > best.rank() {
			best = r
		}
	}
	return best
}

// compare holds one value against another.
func (l *like) compare(g *corpus.Figure) (index.Verdict, index.Slip) {
	verdict := agree(l.Figure, g)
	if verdict == index.VerdictMismatch || unitsFit(l.unit, g.Unit, l.series.Series) {
		return verdict, ""
	}
	if len(digitsOf(l.Value)) < 2 {
		return index.VerdictUnknown, "" // any count of one is one
	}
	return index.VerdictMismatch, index.SlipUnit
}

// agree holds two values against each other, whatever they count.
func agree(f, g *corpus.Figure) index.Verdict {
	switch {
	case f.Of != nil && g.Of != nil && *f.Of != *g.Of:
		return index.VerdictMismatch
	case f.Value == g.Value:
		return index.VerdictMatch
	case f.Rounds(g), g.Rounds(f), roughly(f, g):
		return index.VerdictNear
	}
	return index.VerdictMismatch
}

// roughly reports whether a value told with "hơn" or "gần" and a zero at its end, as
// in "hơn 20 triệu", is the other one in words: right in its direction, and off by no
// more than a tenth.
func roughly(f, g *corpus.Figure) bool {
	if f.Qualifier == corpus.Exact || f.Step.Sign() <= 0 || f.Value.Sign() <= 0 {
		return false
	}
	count, ok := inSteps(f.Value, f.Step)
	if !ok || len(count) < 2 || count[len(count)-1] != '0' {
		return false
	}
	off := new(big.Rat).Quo(new(big.Rat).Sub(g.Value.Rat(), f.Value.Rat()), f.Value.Rat())
	switch f.Qualifier {
	case corpus.MoreThan:
		return off.Sign() >= 0 && off.Cmp(big.NewRat(1, 10)) <= 0
	case corpus.Nearly, corpus.LessThan:
		return off.Sign() <= 0 && off.Cmp(big.NewRat(-1, 10)) >= 0
	}
	return off.Abs(off).Cmp(big.NewRat(1, 20)) <= 0
}
