package check

import (
	"math/big"
	"strings"

	"solieu/corpus"
)

// scales are the words that multiply a number, the smallest first.
var scales = []struct {
	zeros int
	word  string
}{{0, ""}, {3, " nghìn"}, {6, " triệu"}, {9, " tỷ"}, {12, " nghìn tỷ"}}

// mostDecimals keeps a scaled number readable.
const mostDecimals = 3

// write gives a number as reports do, with as many digits as its step says:
// 21.231.141; 1,4 triệu; 69,2.
func write(v, step corpus.Decimal) string {
	digits := lastDigit(v, step)
	best := group(v.Rat().FloatString(digits.Scale()))
	zeros := trailingZeros(digits)
	if zeros < 2 {
		return best
	}
	for _, s := range scales[1:] {
		if s.zeros <= zeros+mostDecimals-1 && len(v.String()) > s.zeros {
			decimals := max(s.zeros-zeros, 0)
			scaled := new(big.Rat).Quo(v.Rat(), corpus.PowerOfTen(s.zeros).Rat())
			best = group(scaled.FloatString(decimals)) + s.word
		}
	}
	return best
}

// group turns 1234.5 into 1.234,5.
func group(digits string) string {
	whole, fraction, pointed := strings.Cut(digits, ".")
	var b strings.Builder
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteByte(whole[i])
	}
	if pointed {
		b.WriteString("," + fraction)
	}
	return b.String()
}

// stated writes a figure's value with its qualifier: hơn 9,7 triệu; 41/53; 68,2%.
func stated(f *corpus.Figure) string {
	s := qualifiers[f.Qualifier] + write(f.Value, f.Step)
	switch {
	case f.Of != nil:
		s += "/" + write(*f.Of, corpus.Decimal{})
	case f.Unit == "%":
		s += "%"
	}
	return s
}

var qualifiers = map[corpus.Qualifier]string{
	corpus.Approx: "khoảng ", corpus.Nearly: "gần ", corpus.MoreThan: "hơn ", corpus.LessThan: "dưới ",
}

// round rounds to whole steps, to a tenth of one where the result would pass for
// the value stated.
func round(r *big.Rat, step, stated corpus.Decimal) (value, to corpus.Decimal) {
	value, ok := roundTo(r, step)
	if ok && value == stated {
		tenth := new(big.Rat).Quo(step.Rat(), big.NewRat(10, 1))
		step, _ = corpus.RoundRat(tenth, step.Scale()+1)
		value, _ = roundTo(r, step)
	}
	return value, step
}

func roundTo(r *big.Rat, step corpus.Decimal) (corpus.Decimal, bool) {
	steps := new(big.Rat).Quo(r, step.Rat()).FloatString(0)
	whole, ok := new(big.Rat).SetString(steps)
	if !ok {
		return corpus.Decimal{}, false
	}
	return corpus.RoundRat(whole.Mul(whole, step.Rat()), step.Scale())
}

func ids(figures ...*corpus.Figure) []string {
	var list []string
	for _, f := range figures {
		list = append(list, f.ID)
	}
	return list
}

func absolute(r *big.Rat) *big.Rat { return new(big.Rat).Abs(r) }
