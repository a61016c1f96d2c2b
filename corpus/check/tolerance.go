package check

import (
	"math/big"
	"strings"

	"solieu/corpus"
)

// tolerances say how far apart two values may be, as a share of the smaller,
// for a relation to be taken as meant and missed, rather than not meant at all.
var tolerances = map[corpus.Relation]*big.Rat{
	corpus.RelationShare:  big.NewRat(5, 100),   // "…, trong đó 418.552, đạt 99,2%" is the rate of something else
	corpus.RelationParts:  big.NewRat(10, 100),  // a list of some parts comes short of the whole by any amount
	corpus.RelationChange: big.NewRat(50, 100),  // a base that lies further off was read wrongly
	corpus.RelationNested: big.NewRat(100, 100), // so was a month of more than two quarters
	corpus.RelationSame:   big.NewRat(20, 100),  // further apart, one of the two is the figure of something else
}

// listedShare: a list that comes short of this share of the whole names some parts
// only.
var listedShare = big.NewRat(95, 100)

// Bounds of the relations between periods.
var (
	// restartFall: a fall of more than this share in another year is a count that
	// began anew, not one that fell.
	restartFall = big.NewRat(50, 100)
	// stockFalls and stockRestarts: things standing at a date may become fewer. A
	// stock that loses this share between two reports is worth a word; one that
	// loses more is another count.
	stockFalls    = big.NewRat(20, 100)
	stockRestarts = big.NewRat(90, 100)
	// farOff: nghìn for triệu is a thousand times; this leaves room for growth.
	farOff = big.NewRat(100, 1)
	// steady: how far the other periods may lie from each other for one to be far
	// from all of them.
	steady = big.NewRat(5, 1)
)

// steadyPeriods is how many other periods tell what is usual.
const steadyPeriods = 2

// near reports whether two values are within the relation's tolerance.
func near(r corpus.Relation, a, b *big.Rat) bool {
	if a.Sign() <= 0 || b.Sign() <= 0 {
		return false
	}
	small, large := a, b
	if small.Cmp(large) > 0 {
		small, large = large, small
	}
	gap := new(big.Rat).Sub(large, small)
	return gap.Quo(gap, small).Cmp(tolerances[r]) <= 0
}

// slipDigits is how long a number must be for one differing digit to be a slip
// rather than chance.
const slipDigits = 4

// slip reports whether one value is the other mistyped: two neighbouring digits
// swapped, one digit of four or more wrong, or nghìn, triệu, tỷ mixed up.
func slip(a, b corpus.Decimal) bool {
	x, y := aligned(a, b)
	if x == y || a.Sign() <= 0 || b.Sign() <= 0 {
		return false
	}
	if len(x) != len(y) {
		return scaled(x, y)
	}
	differ := 0
	for i := range x {
		if x[i] != y[i] {
			differ++
		}
	}
	return swapped(x, y) || differ == 1 && len(strings.TrimRight(x, "0")) >= slipDigits
}

// swapped reports whether two neighbouring digits change places.
func swapped(x, y string) bool {
	if len(x) != len(y) || len(x) < 3 {
		return false
	}
	for i := 0; i+1 < len(x); i++ {
		if x[i] != y[i] {
			return x[i] == y[i+1] && x[i+1] == y[i] && x[i+2:] == y[i+2:]
		}
	}
	return false
}

// scaled reports whether the digits are the same a thousand or a million times over.
func scaled(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	zeros := len(y) - len(x)
	return zeros%3 == 0 && len(strings.TrimRight(x, "0")) >= 2 && y == x+strings.Repeat("0", zeros)
}

// aligned gives the digits of two values with as many decimals.
func aligned(a, b corpus.Decimal) (x, y string) {
	scale := max(a.Scale(), b.Scale())
	write := func(d corpus.Decimal) string {
		s := strings.ReplaceAll(d.String(), ".", "") + strings.Repeat("0", scale-d.Scale())
		return strings.TrimLeft(s, "0")
	}
	return write(a), write(b)
}
