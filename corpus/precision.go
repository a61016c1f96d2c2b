package corpus

import "math/big"

// Two statements of one figure may give it with more or fewer digits: "hơn 14%"
// in the title, 14,3% below. The coarser one then is no other figure.

// Rounds reports whether f may be a coarser statement of the value that g gives,
// or the same one: g's value lies where f's words and digits allow. It looks at
// the values only; that both are about the same thing is for the caller to know.
func (f *Figure) Rounds(g *Figure) bool {
	if f.Value == g.Value {
		return !opposed(f.Qualifier, g.Qualifier)
	}
	if f.digit().Compare(g.digit()) <= 0 {
		return false
	}
	low, high := f.interval()
	value := g.Value.Rat()
	return low.Cmp(value) <= 0 && value.Cmp(high) <= 0
}

// CompareDigits is negative where f is stated more finely than g: to a smaller
// digit, or to the same one and without "hơn", "khoảng". A figure whose last digit
// is not known comes last.
func (f *Figure) CompareDigits(g *Figure) int {
	a, b := f.digit(), g.digit()
	switch {
	case a.Sign() == 0 && b.Sign() == 0:
	case a.Sign() == 0:
		return 1
	case b.Sign() == 0:
		return -1
	case a != b:
		return a.Compare(b)
	}
	return inexactness(f.Qualifier) - inexactness(g.Qualifier)
}

func inexactness(q Qualifier) int {
	if q == Exact || q == "" {
		return 0
	}
	return 1
}

// opposed reports whether one value can't be meant in both ways.
func opposed(a, b Qualifier) bool {
	below := func(q Qualifier) bool { return q == Nearly || q == LessThan }
	return a == MoreThan && below(b) || b == MoreThan && below(a)
}

// significant is the least number whose zero at the end may be rounding: "gần
// 1.300" is told to the hundred, but "hơn 1.000" not to the thousand.
const significant = 100

// digit is one unit of the last digit that means something: the last one written,
// and of a number with a qualifier none of the zeros at its end.
func (f *Figure) digit() Decimal {
	if inexactness(f.Qualifier) == 0 || f.Step.Sign() == 0 || f.Value.scale > 0 {
		return f.Step
	}
	unit, rest := int64(1), f.Value.coef
	for rest%10 == 0 && (rest >= significant || rest <= -significant) {
		unit, rest = unit*10, rest/10
	}
	if zeros := NewDecimal(unit); zeros.Compare(f.Step) > 0 {
		return zeros
	}
	return f.Step
}

// interval is where the value itself may lie: "hơn 14" is 14 to 15, "gần 14" 13 to
// 14, and any other 14 half a digit to both sides.
func (f *Figure) interval() (low, high *big.Rat) {
	step := f.digit().Rat()
	low, high = f.Value.Rat(), f.Value.Rat()
	switch f.Qualifier {
	case MoreThan:
		high.Add(high, step)
	case Nearly, LessThan:
		low.Sub(low, step)
	default:
		half := step.Quo(step, big.NewRat(2, 1))
		low.Sub(low, half)
		high.Add(high, half)
	}
	return low, high
}
