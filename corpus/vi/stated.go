package vi

import (
	"strings"

	"solieu/corpus"
)

// Place is where a text states a value.
type Place struct {
	// Start and End are byte offsets.
	Start, End int
	// Step is one unit of the last digit written there.
	Step corpus.Decimal
}

// Stated finds where a text states a value, by any reading that its digits
// allow: the Vietnamese and the English manner, with the multiplier that follows,
// with none (a writer who applied it twice), or with one that the text has
// elsewhere ("1,2 và 1,4 triệu"); of digits grouped in no known way, by the digits
// alone. A negative value needs its sign.
func Stated(text string, value corpus.Decimal) []Place {
	t := NewText(text)
	wanted, negative := value, value.Sign() < 0
	if negative {
		wanted = value.Neg()
	}
	powers := t.powers()
	var places []Place
	for i := 0; i < len(t.Tokens); i++ {
		sign := signAt(t, i-1)
		if negative && !sign.negative && sign.doubt == "" || !negative && sign.negative {
			continue
		}
		if step, last, ok := t.stated(i, wanted, powers); ok {
			places = append(places, Place{t.Tokens[i].Start, t.Tokens[last-1].End, step})
			i = last - 1
		}
	}
	return places
}

// stated reports whether the number at token i can be read as the value, with its
// step and the token behind it.
func (t *Text) stated(i int, value corpus.Decimal, powers []int) (step corpus.Decimal, last int, ok bool) {
	for _, style := range styles {
		q, ok := unsigned(t, i, style)
		switch {
		case !ok || q.Doubt == DoubtGrouping || q.Doubt == DoubtLong:
		case q.Value == value:
			return q.Step, q.Last, true
		case q.Of != nil && *q.Of == value:
			return corpus.NewDecimal(1), q.Last, true
		}
	}
	if t.At(i).Class != Number {
		return step, 0, false
	}
	raw, next := joinGroups(t, i)
	for _, style := range styles {
		for _, behind := range []follow{followNoun, followMultiplier, followPercent} {
			r := readDigits(raw, behind, style)
			if r.doubt == DoubtGrouping {
				r = plain(separators.Replace(raw), "")
			}
			if r.doubt == DoubtLong {
				continue
			}
			for _, power := range powers {
				if v, ok := r.value.Shift(power); ok && v == value {
					return corpus.PowerOfTen(power - r.decimals), next, true
				}
			}
		}
	}
	return step, 0, false
}

// styles are the ways in which a number may be meant.
var styles = []Style{Vietnamese, English}

// separators stand between digits.
var separators = strings.NewReplacer(".", "", ",", "")

// powers are those of the multipliers in the text, and 0.
func (t *Text) powers() []int {
	powers := []int{0}
	for i := range t.Tokens {
		if power, n := multiplierAt(t, i); n > 0 {
			powers = append(powers, power)
		}
	}
	return powers
}

// ParseQuantity reads what a person typed as a quantity and nothing else: "48,3
// triệu", "12,5%", "-3,2". A comma begins the decimals, always.
func ParseQuantity(text string) (Quantity, bool) {
	text, negative := strings.CutPrefix(strings.TrimSpace(text), "-")
	t := NewQuestion(text)
	q, ok := unsigned(t, 0, Vietnamese)
	if !ok || q.Last != len(t.Tokens) || q.Doubt == DoubtGrouping || q.Doubt == DoubtLong {
		return Quantity{}, false
	}
	if q.Doubt == DoubtOneComma {
		whole, fraction, _ := strings.Cut(q.Digits, ",")
		r := plain(whole, fraction)
		q.Value, q.Step, q.Doubt = r.value, corpus.PowerOfTen(-r.decimals), ""
	}
	if negative {
		q.Value = q.Value.Neg()
	}
	return q, true
}
