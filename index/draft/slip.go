package draft

import (
	"strings"

	"solieu/corpus"
	"solieu/index"
)

// enoughDigits is how many digits a number must have that its standing elsewhere is
// no accident.
const enoughDigits = 3

// nobodysAccident is the same where no report speaks of the draft's time or part at
// all: counts that stand still repeat themselves.
const nobodysAccident = 5

// elsewhere finds the value at another place of the series: of another time, part or
// statistic. What differs in least is the likeliest.
func elsewhere(f *corpus.Figure, like []*corpus.Figure) (*corpus.Figure, index.Slip, bool) {
	if len(digitsOf(f.Value)) < enoughDigits {
		return nil, "", false
	}
	var best *corpus.Figure
	var slip index.Slip
	least := 4
	for _, g := range like {
		if g.Value != f.Value || !sameUnit(f.Unit, g.Unit) {
			continue
		}
		differs := 0
		var what index.Slip
		for _, d := range []struct {
			same bool
			slip index.Slip
		}{{samePeriod(f, g), index.SlipPeriod}, {samePart(f, g), index.SlipDimension}, {sameMeasure(f, g), index.SlipMeasure}} {
			if !d.same {
				differs++
				what = d.slip
			}
		}
		if differs > 0 && differs < least {
			best, slip, least = g, what, differs
		}
	}
	return best, slip, best != nil
}

// misprint tells how a value may have come of the report's: in another scale, with
// a slip of the digits, or in another unit.
func misprint(f, g *corpus.Figure) (index.Slip, bool) {
	a, b := digitsOf(f.Value), digitsOf(g.Value)
	switch {
	case a == b && f.Value != g.Value:
		return index.SlipScale, true
	case a == b && !sameUnit(f.Unit, g.Unit):
		return index.SlipUnit, true
	case oneSlip(a, b):
		return index.SlipDigits, true
	case scaledRounding(f, g):
		return index.SlipScale, true
	}
	return "", false
}

// digitsOf is a value's digits without the zeros at both ends: 1,36 triệu and
// 136 are written with the same.
func digitsOf(d corpus.Decimal) string {
	return strings.Trim(strings.ReplaceAll(strings.TrimPrefix(d.String(), "-"), ".", ""), "0")
}

// oneSlip reports whether one string becomes the other by one slip of a hand: two
// neighbours swapped, one digit dropped, added or mistyped. Of short numbers every
// other one is a slip away.
func oneSlip(a, b string) bool {
	if min(len(a), len(b)) < enoughDigits || a == b {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	first := 0
	for first < len(a) && a[first] == b[first] {
		first++
	}
	switch len(b) - len(a) {
	case 1:
		return a[first:] == b[first+1:]
	case 0:
		swapped := first+1 < len(a) && a[first] == b[first+1] && a[first+1] == b[first] && a[first+2:] == b[first+2:]
		return swapped || a[first+1:] == b[first+1:]
	}
	return false
}

// scaledRounding reports whether the value is the report's, rounded, in another
// scale: 21,2 nghìn for 21.231.141.
func scaledRounding(f, g *corpus.Figure) bool {
	for _, power := range []int{3, 6} {
		up, down := *f, *g
		if v, ok := f.Value.Shift(power); ok {
			up.Value = v
			up.Step, _ = f.Step.Shift(power)
			if up.Rounds(g) {
				return true
			}
		}
		if v, ok := g.Value.Shift(power); ok {
			down.Value = v
			down.Step, _ = g.Step.Shift(power)
			if f.Rounds(&down) {
				return true
			}
		}
	}
	return false
}
