package draft

import (
	"math/big"
	"strings"

	"solieu/corpus"
)

// digitsOf is a value's digits without the zeros at both ends: 1,36 triệu and
// 136 are written with the same.
func digitsOf(d corpus.Decimal) string {
	return strings.Trim(strings.ReplaceAll(strings.TrimPrefix(d.String(), "-"), ".", ""), "0")
}

// inSteps is the digits of a value as far as a step goes: 309 for 30,9 triệu in steps
// of 100.000, and what is below them cut off.
func inSteps(value, step corpus.Decimal) (digits string, ok bool) {
	if step.Sign() <= 0 {
		return "", false
	}
	n := new(big.Rat).Quo(value.Abs().Rat(), step.Rat())
	return new(big.Int).Quo(n.Num(), n.Denom()).String(), true
}

// sameDigits reports whether two values are written with the same digits.
func sameDigits(f, g *corpus.Figure) bool {
	a := digitsOf(f.Value)
	return a != "" && a == digitsOf(g.Value) && f.Value != g.Value
}

// scaled reports whether one value is thousands or millions of the other.
func scaled(f, g *corpus.Figure) bool {
	if !sameDigits(f, g) {
		return false
	}
	ratio := new(big.Rat).Quo(f.Value.Rat(), g.Value.Rat())
	if ratio.Cmp(big.NewRat(1, 1)) < 0 {
		ratio.Inv(ratio)
	}
	return ratio.IsInt() && (len(ratio.Num().String())-1)%3 == 0
}

// handSlip reports whether a slip of the hand makes one value of the other, in the
// digits as each is written, or as far as the draft writes them.
func handSlip(f, g *corpus.Figure) bool {
	mine, ok := inSteps(f.Value, f.Step)
	theirs, known := inSteps(g.Value, g.Step)
	if ok && known && oneSlip(mine, theirs) || oneSlip(digitsOf(f.Value), digitsOf(g.Value)) || ofSlip(f, g) {
		return true
	}
	if !ok || len(mine) < enoughDigits {
		return false
	}
	rounded, _ := inSteps(g.Value, f.Step)
	return oneSlip(mine, rounded)
}

// ofSlip reports whether only the b of "a/b" was mistyped.
func ofSlip(f, g *corpus.Figure) bool {
	return f.Of != nil && g.Of != nil && f.Value == g.Value && *f.Of != *g.Of
}

// near reports whether two values have as many digits and differ by a slip.
func near(f, g *corpus.Figure) bool {
	a, b := digitsOf(f.Value), digitsOf(g.Value)
	return len(a) == len(b) && oneSlip(a, b)
}

// oneSlip reports whether one string becomes the other by one slip of a hand: two
// neighbours swapped, one digit dropped, added or mistyped. Of numbers of one or two
// digits every other one is a slip away: only swapped ones are told.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a == b || len(b) < 2 {
		return false
	}
	first := 0
	for first < len(a) && a[first] == b[first] {
		first++
	}
	switch len(b) - len(a) {
	case 1:
		return len(b) >= enoughDigits && a[first:] == b[first+1:]
	case 0:
		swapped := first+1 < len(a) && a[first] == b[first+1] && a[first+1] == b[first] && a[first+2:] == b[first+2:]
		return swapped || len(a) >= enoughDigits && a[first+1:] == b[first+1:]
	}
	return false
}

// scaledRounding reports whether the value is the report's, rounded, in another
// scale: 21,2 nghìn for 21.231.141.
func scaledRounding(f, g *corpus.Figure) bool {
	for _, power := range []int{3, 6, 9} {
		up, down := *f, *g
		if v, ok := f.Value.Shift(power); ok {
			up.Value = v
			up.Step, _ = f.Step.Shift(power)
			if up.Rounds(g) || g.Rounds(&up) {
				return true
			}
		}
		if v, ok := g.Value.Shift(power); ok {
			down.Value = v
			down.Step, _ = g.Step.Shift(power)
			if f.Rounds(&down) || down.Rounds(f) {
				return true
			}
		}
	}
	return false
}
