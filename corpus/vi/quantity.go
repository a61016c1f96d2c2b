package vi

import (
	"strings"

	"solieu/corpus"
)

// Quantity is a number with its multiplier and unit sign, as it stands in a text.
type Quantity struct {
	// First and Last are token numbers; Last is one behind.
	First, Last int
	Value       corpus.Decimal
	// Step is one unit of the last digit written: 100 for "6,3 nghìn".
	Step corpus.Decimal
	// Of is the b of "a/b".
	Of *corpus.Decimal
	// Unit is %, điểm %, lần, VND, USD, Mbps, or "" where a noun is counted.
	Unit string
	// Rejoined says that badly grouped digits were read as one whole number.
	Rejoined bool
	// Digits is the number as written, without multiplier: 1.415,3.
	Digits string
	// Power is the multiplier's power of ten: 6 for triệu.
	Power int
	Doubt Doubt
}

// multipliers and their powers of ten.
var multipliers = NewTable(
	Meaning[int]{"nghìn | ngàn", 3},
	Meaning[int]{"vạn", 4},
	Meaning[int]{"triệu", 6},
	Meaning[int]{"tỷ | tỉ", 9},
	Meaning[int]{"nghìn tỷ | ngàn tỷ | nghìn tỉ | ngàn tỉ", 12},
	Meaning[int]{"triệu tỷ | triệu tỉ", 15},
	Meaning[int]{"trăm nghìn | trăm ngàn", 5},
	Meaning[int]{"chục nghìn | chục ngàn", 4},
	Meaning[int]{"trăm triệu", 8},
	Meaning[int]{"trăm tỷ", 11},
)

func isMultiplier(t *Text, i int) bool { return multipliers.Has(t, i) }

// unitSigns are the units that are not nouns counted, in the form of the contract.
var unitSigns = NewTable(
	Meaning[string]{"% | phần trăm", "%"},
	Meaning[string]{"điểm phần trăm | điểm % | % điểm | đpt", "điểm %"},
	Meaning[string]{"lần", "lần"},
	Meaning[string]{"đồng | vnđ | vnd | đồng việt nam", "VND"},
	Meaning[string]{"usd | đô la mỹ | đô la | đôla | đô-la | us$", "USD"},
	Meaning[string]{"mbps | mbit / s | mb / s | mbit / giây | mb / giây", "Mbps"},
)

// notUnit are words that make "đồng" something else than money, and "lần" no
// multiple.
var notUnit = NewSet("lần lượt | lần thứ | lần đầu | lần này | đồng bộ | đồng thời | đồng hồ | đồng ý | đồng nhất | đồng loạt | đồng bào | đồng chí | đồng nai | đồng tháp | đồng hành | đồng ruộng | đồng bằng")

// UnitSign reads the unit sign at token i and the tokens it has.
func UnitSign(t *Text, i int) (unit string, n int) {
	if notUnit.Has(t, i) {
		return "", 0
	}
	return unitSigns.At(t, i)
}

// QuantityAt reads the quantity that begins at token i; false where none does.
// english says that the text writes numbers the English way (91.2 triệu).
func QuantityAt(t *Text, i int, english bool) (Quantity, bool) {
	q := Quantity{First: i}
	if t.At(i).Class != Number {
		value, n := wordNumber(t, i)
		if n == 0 {
			return q, false
		}
		q.Value, q.Last = value, i+n
		q.scale(t)
		q.Step = corpus.PowerOfTen(q.Power - value.Scale())
		return q, true
	}
	raw, next := joinGroups(t, i)
	q.Digits = raw
	power, n := multipliers.At(t, next)
	unit, _ := UnitSign(t, next+n)
	r := readDigits(raw, followOf(n > 0, unit), english)
	q.Value, q.Doubt, q.Rejoined = r.value, r.doubt, r.rejoined
	q.Last, q.Power = next, power
	q.Step = corpus.PowerOfTen(power - r.decimals)
	if n > 0 {
		q.scale(t)
		return q, true
	}
	q.readUnit(t)
	if q.Unit == "" {
		q.readOf(t, english)
	}
	return q, true
}

func followOf(multiplied bool, unit string) follow {
	switch {
	case multiplied:
		return followMultiplier
	case unit == "%" || unit == "điểm %":
		return followPercent
	case unit == "lần" || unit == "Mbps":
		return followMeasure
	}
	return followNoun
}

// joinGroups joins digits grouped by spaces (1 234 567, 12 000 hồ sơ): groups of
// three behind one to three digits; a single group only before a noun. It returns
// the digits and the next token.
func joinGroups(t *Text, i int) (raw string, next int) {
	raw, next = t.At(i).Key, i+1
	if len(raw) > 3 || !plainDigits(raw) {
		return raw, next
	}
	for next < len(t.Tokens) && isGroup(t, next) {
		next++
	}
	if n := next - i; n < 2 || n == 2 && (raw[0] == '0' || t.At(next).Class != Word) {
		return raw, i + 1
	}
	var joined strings.Builder
	for ; i < next; i++ {
		joined.WriteString(t.Tokens[i].Key)
	}
	return joined.String(), next
}

// isGroup reports whether token i is three digits behind a space.
func isGroup(t *Text, i int) bool {
	tok := t.At(i)
	return tok.Class == Number && len(tok.Key) == 3 && plainDigits(tok.Key) && !t.Glued(i-1)
}

func plainDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// scale applies the multiplier and what may follow it.
func (q *Quantity) scale(t *Text) {
	power, n := multipliers.At(t, q.Last)
	q.Power = power
	v, ok := q.Value.Shift(power)
	if !ok {
		q.Doubt = DoubtLong
	}
	q.Value = v
	q.Last += n
	q.readUnit(t)
}

// readUnit takes the unit sign, and the footnote's digit that may stick to it.
func (q *Quantity) readUnit(t *Text) {
	unit, n := UnitSign(t, q.Last)
	if n == 0 {
		return
	}
	q.Unit = unit
	q.Last += n
	for unit == "%" && t.At(q.Last).Key == "%" { // a doubled sign
		q.Last++
	}
	if t.At(q.Last).Class == Number && t.Glued(q.Last-1) && len(t.At(q.Last).Key) <= 2 {
		q.Last++ // 28%2: a footnote's digit
	}
}

// administrativeTotals are how many provinces there are; a third digit behind
// one of them is a footnote's (47/635 tỉnh).
var administrativeTotals = map[string]string{"63": "63", "34": "34"}

// readOf takes the b of "a/b".
func (q *Quantity) readOf(t *Text, english bool) {
	if t.At(q.Last).Key != "/" || t.At(q.Last+1).Class != Number {
		return
	}
	raw := t.At(q.Last + 1).Key
	r := readDigits(raw, followNoun, english)
	if len(raw) == 3 {
		if total, ok := administrativeTotals[raw[:2]]; ok && provinceNoun.Has(t, q.Last+2) {
			r = readDigits(total, followNoun, english)
		}
	}
	if r.doubt != "" {
		q.Doubt = r.doubt
	}
	q.Of = &r.value
	q.Last += 2
}

var provinceNoun = NewSet("tỉnh | tỉnh thành | địa phương | thành phố")

// String shows the quantity for explanations and tests.
func (q Quantity) String() string {
	if q.Doubt == DoubtGrouping || q.Doubt == DoubtLong {
		return "?"
	}
	s := q.Value.String()
	if q.Of != nil {
		s += " of " + q.Of.String()
	}
	if q.Unit != "" {
		s += " " + q.Unit
	}
	if q.Rejoined {
		s += " rejoined"
	}
	if q.Doubt != "" {
		s += " ?"
	}
	return s
}
