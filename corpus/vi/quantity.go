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
	// Per is what the unit is told for, as in "/kg", "/người/tháng".
	Per string
	// Signed says that a plus or minus sign stands before the number.
	Signed bool
	// Rejoined says that badly grouped digits were read as one whole number.
	Rejoined bool
	// Digits is the number as written, without multiplier: 1.415,3.
	Digits string
	// Power is the multiplier's power of ten: 6 for triệu.
	Power int
	Doubt Doubt
}

// QuantityAt reads the quantity that begins at token i, which may be the sign of
// a negative one; false where none does.
func QuantityAt(t *Text, i int, style Style) (Quantity, bool) {
	if s := signAt(t, i); s.n > 0 {
		return s.quantity(t, i, style)
	}
	return unsigned(t, i, style)
}

func unsigned(t *Text, i int, style Style) (Quantity, bool) {
	if t.At(i).Class != Number {
		return inWords(t, i)
	}
	q := Quantity{First: i}
	raw, next := joinGroups(t, i)
	q.Digits = raw
	power, n := multiplierAt(t, next)
	unit, _ := UnitSign(t, next+n)
	r := readDigits(raw, followOf(n > 0, unit), style)
	q.Value, q.Doubt, q.Rejoined = r.value, r.doubt, r.rejoined
	q.Last = next
	switch {
	case q.Doubt != "":
	case t.GapAt(next - 2):
		q.Doubt = DoubtGap
	case gluedMultiplier(t, next):
		q.Doubt = DoubtGlued
	}
	q.Step = corpus.PowerOfTen(power - r.decimals)
	if n > 0 {
		q.scale(t)
		q.addSmaller(t, style)
		q.readUnit(t)
		q.doubtTwice()
		return q, true
	}
	q.readUnit(t)
	if q.Unit == "" {
		q.readOf(t, style)
	}
	if next := t.At(q.Last); q.Unit == "" && q.Of == nil && multiplied(t, i) && (next.Class != Word || behindMultiple.Has(t, q.Last)) {
		q.Unit = "lần"
	}
	return q, true
}

// inWords reads a quantity that is told in words.
func inWords(t *Text, i int) (Quantity, bool) {
	q := Quantity{First: i}
	if value, n := multipleWord(t, i); n > 0 {
		q.Value, q.Step, q.Unit, q.Last = value, corpus.PowerOfTen(0), "lần", i+n
		return q, true
	}
	value, n := wordNumber(t, i)
	if n == 0 {
		return q, false
	}
	q.Value, q.Last = value, i+n
	scale := value.Scale()
	q.scale(t)
	q.Step = corpus.PowerOfTen(q.Power - scale)
	q.addWords(t)
	q.readUnit(t)
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
	if t.GapAt(next) {
		return raw + "." + t.At(next+1).Key, next + 2
	}
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

// scale applies the multiplier.
func (q *Quantity) scale(t *Text) {
	power, n := multiplierAt(t, q.Last)
	v, ok := q.Value.Shift(power)
	if !ok {
		q.Doubt = DoubtLong
	}
	q.Value, q.Power = v, power
	q.Last += n
}

// doubtTwice doubts a count like 48.300 nghìn: whoever means 48,3 triệu writes so.
// Sums of money are told in thousands and millions however large.
func (q *Quantity) doubtTwice() {
	if q.Doubt != "" || q.Power > 6 || q.Unit == "VND" || q.Unit == "USD" {
		return
	}
	groups := strings.Split(q.Digits, ".")
	grouped := len(groups) == 2 && len(groups[1]) == 3 && q.Step == corpus.PowerOfTen(q.Power)
	tensOfMillions := q.Power == 3 && len(groups[0]) > 1
	if len(groups) > 2 || grouped && (tensOfMillions || strings.HasSuffix(groups[1], "00")) {
		q.Doubt = DoubtTwice
	}
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
	q.Per, n = Per(t, q.Last)
	q.Last += n
}

// administrativeTotals are how many provinces there are; a third digit behind
// one of them is a footnote's (47/635 tỉnh).
var administrativeTotals = map[string]string{"63": "63", "34": "34"}

// readOf takes the b of "a/b".
func (q *Quantity) readOf(t *Text, style Style) {
	if t.At(q.Last).Key != "/" || t.At(q.Last+1).Class != Number {
		return
	}
	raw := t.At(q.Last + 1).Key
	r := readDigits(raw, followNoun, style)
	if len(raw) == 3 {
		if total, ok := administrativeTotals[raw[:2]]; ok && provinceNoun.Has(t, q.Last+2) {
			r = readDigits(total, followNoun, style)
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
		s += " " + q.Unit + q.Per
	}
	if q.Rejoined {
		s += " rejoined"
	}
	if q.Doubt != "" {
		s += " ?"
	}
	return s
}
