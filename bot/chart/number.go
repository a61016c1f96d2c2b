package chart

import (
	"math/big"
	"strings"

	"solieu/bot"
	"solieu/corpus"
)

// notation is how the numbers of one picture are written: all in one scale, so that
// they can be held against each other.
type notation struct {
	scale bot.Scale
	// decimals are the most digits behind the comma.
	decimals int
	// even writes that many always: 39,0 beside 36,5 where both are rounded.
	even bool
}

// exactDecimals are as many as a report's number has in its own scale.
const exactDecimals = 18

// maxExact is how many digits behind the comma still are quickly read.
const maxExact = 3

// leastZeros is the least scale that numbers are rounded to: triệu.
const leastZeros = 6

// notations lists the ways to write the values, the best one first: in full, as the
// bot writes them, in a large scale where that drops no digit; else in the largest
// scale, rounded, which says more than a crowd of digits. There is always one.
func notations(figures []corpus.Figure) []notation {
	var largest corpus.Decimal
	for _, f := range figures {
		if v := f.Value.Abs(); v.Compare(largest) > 0 {
			largest = v
		}
	}
	var list []notation
	add := func(n notation) {
		if n.scale.Zeros == 0 || n.even || !n.rounds(figures) {
			list = append(list, n)
		}
	}
	usual, wide := bot.UsualScale(largest, figures[0].Unit), bot.LargestScale(largest)
	if wide.Zeros >= leastZeros && usual.Zeros == 0 {
		add(notation{scale: wide, decimals: maxExact}) // 14,6 triệu
	}
	if usual.Zeros > 0 {
		add(notation{scale: usual, decimals: maxExact})
	} else {
		add(notation{decimals: exactDecimals})
	}
	if wide.Zeros >= leastZeros {
		decimals := 1
		if v, ok := wide.In(largest, 0); ok && v.Compare(corpus.NewDecimal(10)) < 0 {
			decimals = 2
		}
		add(notation{wide, decimals, true})
	}
	if list == nil {
		list = []notation{{decimals: exactDecimals}}
	}
	return list
}

// write writes a value; below says that it is too small for the notation's digits, and
// smaller than what is written.
func (n notation) write(value corpus.Decimal) (text string, below bool) {
	v, ok := n.scale.In(value, n.decimals)
	if !ok {
		return bot.FormatNumber(value), false
	}
	if v.Sign() == 0 && value.Sign() > 0 {
		return bot.FormatNumber(corpus.PowerOfTen(-n.decimals)), true
	}
	text = bot.FormatNumber(v)
	if missing := n.decimals - v.Scale(); n.even && missing > 0 && v.Sign() != 0 {
		if v.Scale() == 0 {
			text += ","
		}
		text += strings.Repeat("0", missing)
	}
	return text, false
}

// rounds reports whether the notation drops digits of any value.
func (n notation) rounds(figures []corpus.Figure) bool {
	for _, f := range figures {
		v, ok := n.scale.In(f.Value, n.decimals)
		if !ok || v.Rat().Cmp(new(big.Rat).Quo(f.Value.Rat(), corpus.PowerOfTen(n.scale.Zeros).Rat())) != 0 {
			return true
		}
	}
	return false
}

// label is a value's text in lines, the qualifier above the number: "hơn", "1,47".
func (n notation) label(f corpus.Figure) []string {
	text, below := n.write(f.Value)
	if f.Of != nil {
		text = bot.FormatNumber(f.Value) + "/" + bot.FormatNumber(*f.Of)
	}
	word := bot.FormatQualifier(f.Qualifier)
	if below {
		word = bot.FormatQualifier(corpus.LessThan)
	}
	if f.Unit == "%" {
		text += "%"
	}
	if word == "" {
		return []string{text}
	}
	return []string{word, text}
}

// unit names the unit of the picture's numbers, "" where each carries it.
func (n notation) unit(f corpus.Figure) string {
	if f.Unit == "%" {
		return ""
	}
	return n.scale.Unit(f.Unit)
}

// axis is the values from low to high, zero among them, in steps of a round number.
type axis struct {
	low, high int64 // in steps
	step      *big.Rat
}

// wantedSteps keeps the lines of the grid few.
const wantedSteps = 5

// axisOf spans the values. It always holds zero: a level whose axis starts elsewhere
// makes a small change look large.
func axisOf(figures []corpus.Figure) axis {
	low, high := new(big.Rat), new(big.Rat)
	for _, f := range figures {
		if v := f.Value.Rat(); v.Cmp(high) > 0 {
			high = v
		} else if v.Cmp(low) < 0 {
			low = v
		}
	}
	span := new(big.Rat).Sub(high, low)
	if span.Sign() == 0 {
		return axis{0, 1, big.NewRat(1, 1)}
	}
	a := axis{step: roundStep(new(big.Rat).Quo(span, big.NewRat(wantedSteps, 1)))}
	a.high = ceil(new(big.Rat).Quo(high, a.step))
	a.low = -ceil(new(big.Rat).Neg(new(big.Rat).Quo(low, a.step)))
	return a
}

// roundStep is the least of 1, 2, 2.5 and 5 times a power of ten that is not below r.
func roundStep(r *big.Rat) *big.Rat {
	ten := big.NewRat(10, 1)
	power := big.NewRat(1, 1)
	for power.Cmp(r) > 0 {
		power.Quo(power, ten)
	}
	for new(big.Rat).Mul(power, ten).Cmp(r) <= 0 {
		power.Mul(power, ten)
	}
	for _, m := range []*big.Rat{big.NewRat(1, 1), big.NewRat(2, 1), big.NewRat(5, 2), big.NewRat(5, 1)} {
		if step := new(big.Rat).Mul(power, m); step.Cmp(r) >= 0 {
			return step
		}
	}
	return power.Mul(power, ten)
}

func ceil(r *big.Rat) int64 {
	q, m := new(big.Int).DivMod(r.Num(), r.Denom(), new(big.Int))
	if m.Sign() > 0 {
		q.Add(q, big.NewInt(1))
	}
	return q.Int64()
}

// at is where a value lies on the axis: 0 at its low end, 1 at its high end.
func (a axis) at(value corpus.Decimal) float64 {
	steps, _ := new(big.Rat).Quo(value.Rat(), a.step).Float64()
	return (steps - float64(a.low)) / float64(a.high-a.low)
}

// tick writes the number at a step of the axis.
func (a axis) tick(step int64, n notation) string {
	r := new(big.Rat).Mul(a.step, big.NewRat(step, 1))
	v, ok := bot.Round(r.Quo(r, corpus.PowerOfTen(n.scale.Zeros).Rat()), exactDecimals)
	if !ok {
		return ""
	}
	return bot.FormatNumber(v)
}
