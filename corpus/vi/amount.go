package vi

import (
	"math/big"

	"solieu/corpus"
)

// addSmaller takes the smaller amounts behind a multiplier: 1 tỷ 200 triệu, 2 triệu
// 345 nghìn, 3 nghìn 200, 2 tỷ rưỡi.
func (q *Quantity) addSmaller(t *Text, style Style) {
	if t.Is(q.Last, "rưỡi") {
		q.add(half, q.Power)
		q.Last++
		return
	}
	for lowest := q.Power; t.At(q.Last).Class == Number && t.At(q.Last-1).Class == Word; {
		power, n := multiplierAt(t, q.Last+1)
		if n == 0 {
			q.addTail(t, lowest)
			return
		}
		r := readDigits(t.At(q.Last).Key, followMultiplier, style)
		amount, ok := r.value.Shift(power)
		if !ok || r.doubt != "" || power >= lowest || amount.Compare(corpus.PowerOfTen(lowest)) >= 0 {
			return
		}
		q.add(r.value, power)
		q.Step = corpus.PowerOfTen(power - r.decimals)
		q.Last += 1 + n
		lowest = power
	}
}

// addTail takes a number behind a multiplier that has none of its own: the units
// of "3 nghìn 200"; behind a larger multiplier it may be anything. A day, a ratio,
// a range or a share is another number.
func (q *Quantity) addTail(t *Text, power int) {
	tail, behind := t.At(q.Last).Key, t.At(q.Last+1)
	if len(tail) > 3 || !plainDigits(tail) || behind.Class == Number || behind.Class == Sign && behind.Key != "," && behind.Key != "." && behind.Key != ";" && behind.Key != ")" {
		return
	}
	if power > 3 || len(tail) != 3 {
		q.Doubt = DoubtTail
	}
	v, err := corpus.ParseDecimal(tail)
	if err != nil {
		return
	}
	q.add(v, 0)
	q.Step = corpus.PowerOfTen(0)
	q.Last++
}

// addWords takes the smaller amounts in words: một nghìn hai trăm, một triệu hai
// trăm nghìn, hai tỷ rưỡi.
func (q *Quantity) addWords(t *Text) {
	if q.Power > 0 && t.Is(q.Last, "rưỡi") {
		q.add(half, q.Power)
		q.Last++
		return
	}
	for lowest := q.Power; lowest > 0; {
		value, n := wordsBelowThousand(t, q.Last)
		power, k := multiplierAt(t, q.Last+n)
		hundreds := n >= 2 && t.Is(q.Last+1, "trăm")
		if n == 0 || k == 0 && !(lowest == 3 && hundreds) || power >= lowest {
			return
		}
		q.add(corpus.NewDecimal(int64(value)), power)
		q.Step = corpus.PowerOfTen(power)
		q.Last += n + k
		lowest = power
	}
}

// add adds v × 10^power to the value.
func (q *Quantity) add(v corpus.Decimal, power int) {
	ten := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(power)), nil))
	sum := ten.Mul(ten, v.Rat())
	sum.Add(sum, q.Value.Rat())
	d, ok := corpus.RoundRat(sum, max(q.Value.Scale(), v.Scale()))
	if !ok {
		q.Doubt = DoubtLong
		return
	}
	q.Value = d
}
