package check

import (
	"math/big"
	"strings"

	"solieu/corpus"
)

// interval is all true values that a stated one may stand for.
type interval struct{ low, high *big.Rat }

// roundZeros is how many zeros end a number that was rounded, though it is
// written out: 500.000 người. Behind gần and hơn any zero is: gần 1.300.
const roundZeros = 3

// trueValues reads what a value's digits and qualifier allow. A count written
// out to its last digit is exact; n digits of anything else stand for half a
// step more or less; hơn is up to one step above, gần up to one step below.
func trueValues(v, step corpus.Decimal, unit string, q corpus.Qualifier) interval {
	value, width := v.Rat(), lastDigit(v, step).Rat()
	if zeros := trailingZeros(v); unit != "%" && (zeros >= roundZeros || q != corpus.Exact && q != "") {
		width = larger(width, corpus.PowerOfTen(zeros).Rat())
	}
	half := new(big.Rat).Quo(width, big.NewRat(2, 1))
	switch {
	case q == corpus.MoreThan:
		return interval{value, new(big.Rat).Add(value, width)}
	case q == corpus.Nearly || q == corpus.LessThan:
		return interval{new(big.Rat).Sub(value, width), value}
	case q != corpus.Approx && counted(unit) && width.Cmp(big.NewRat(1, 1)) <= 0 && v.Scale() == 0:
		return interval{value, value}
	}
	return interval{new(big.Rat).Sub(value, half), new(big.Rat).Add(value, half)}
}

func valuesOf(f *corpus.Figure) interval {
	return trueValues(f.Value, f.Step, f.Unit, f.Qualifier)
}

// lastDigit is one unit of the last digit; where the reader does not know it, as
// the digits of the value say.
func lastDigit(v, step corpus.Decimal) corpus.Decimal {
	if step.Sign() > 0 {
		return step
	}
	return corpus.PowerOfTen(-v.Scale())
}

func trailingZeros(v corpus.Decimal) int {
	digits := v.String()
	if v.Scale() > 0 || v.Sign() == 0 {
		return 0
	}
	return len(digits) - len(strings.TrimRight(digits, "0"))
}

// counted reports whether a unit is a noun, of which there are whole ones.
func counted(unit string) bool {
	switch unit {
	case "%", "điểm %", "lần", "VND", "USD", "Mbps":
		return false
	}
	return true
}

func larger(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}

// meets reports whether the two have a value in common.
func (a interval) meets(b interval) bool {
	return a.low.Cmp(b.high) <= 0 && b.low.Cmp(a.high) <= 0
}

// above reports whether all of a is larger than all of b.
func (a interval) above(b interval) bool { return a.low.Cmp(b.high) > 0 }

func (a interval) plus(b interval) interval {
	return interval{new(big.Rat).Add(a.low, b.low), new(big.Rat).Add(a.high, b.high)}
}

func (a interval) minus(b interval) interval {
	return interval{new(big.Rat).Sub(a.low, b.high), new(big.Rat).Sub(a.high, b.low)}
}

// over divides by an interval of positive values; false where b may be 0.
func (a interval) over(b interval) (interval, bool) {
	if b.low.Sign() <= 0 {
		return interval{}, false
	}
	low, high := b.high, b.low
	if a.low.Sign() < 0 {
		low = b.low
	}
	if a.high.Sign() < 0 {
		high = b.high
	}
	return interval{new(big.Rat).Quo(a.low, low), new(big.Rat).Quo(a.high, high)}, true
}

func (a interval) times(n int64) interval {
	r := big.NewRat(n, 1)
	return interval{new(big.Rat).Mul(a.low, r), new(big.Rat).Mul(a.high, r)}
}

// point is a value known exactly.
func point(n int64) interval { return interval{big.NewRat(n, 1), big.NewRat(n, 1)} }

// negative is the interval of the values' opposites.
func (a interval) negative() interval {
	return interval{new(big.Rat).Neg(a.high), new(big.Rat).Neg(a.low)}
}
