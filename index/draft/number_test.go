package draft_test

import (
	"math/big"
	"math/rand/v2"
	"strconv"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// number is a number as an official writes it.
type number struct {
	qualifier string
	digits    string // 21.231.141, 87,37, 34/63
	power     string // nghìn, triệu, tỷ
	unit      string // %, đồng, giao dịch
}

func (n number) String() string {
	s := n.digits
	if n.qualifier != "" {
		s = n.qualifier + " " + s
	}
	if n.power != "" {
		s += " " + n.power
	}
	if n.unit == "%" {
		return s + "%"
	}
	return strings.TrimSpace(s + " " + n.unit)
}

// value is what the number reads as.
func (n number) value() (corpus.Decimal, bool) {
	digits, _, _ := strings.Cut(n.digits, "/")
	q, ok := vi.ParseQuantity(strings.TrimSpace(digits + " " + n.power))
	return q.Value, ok && q.Doubt == ""
}

// step is one unit of its last digit.
func (n number) step() corpus.Decimal {
	q, _ := vi.ParseQuantity(strings.TrimSpace(n.digits + " " + n.power))
	return q.Step
}

// powers are the multipliers by size.
var powers = []struct {
	word  string
	power int
}{{"tỷ", 9}, {"triệu", 6}, {"nghìn", 3}}

// own writes a figure in the manner of its report: as many digits, the same
// multiplier.
func own(f *corpus.Figure) number { return written(f.Value, f.Step, f) }

// written writes a value to the given step, as a figure like f.
func written(value, step corpus.Decimal, f *corpus.Figure) number {
	n := number{unit: f.Unit}
	switch f.Unit {
	case "VND":
		n.unit = "đồng"
	case "Mbps":
		n.unit = "Mbps"
	}
	if f.Qualifier == corpus.MoreThan {
		n.qualifier = "hơn"
	}
	if f.Of != nil {
		n.digits = value.String() + "/" + f.Of.String()
		return n
	}
	for _, p := range powers {
		if v, ok := down(value, p.power); ok && step.Compare(corpus.PowerOfTen(p.power-3)) > 0 && v.Scale() <= 2 && v.Compare(corpus.NewDecimal(1)) >= 0 {
			n.digits, n.power = commas(v), p.word
			return n
		}
	}
	n.digits = commas(value)
	return n
}

// commas writes a value in the Vietnamese manner: dots between thousands, a comma
// before decimals.
func commas(d corpus.Decimal) string {
	whole, fraction, decimals := strings.Cut(d.String(), ".")
	s := group(whole)
	if decimals {
		s += "," + fraction
	}
	return s
}

func group(s string) string {
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}

// roundings are ways to write a figure with fewer digits, all of them fair.
func roundings(f *corpus.Figure) []number {
	whole := f.Value.String()
	if f.Of != nil || strings.Contains(whole, ".") || len(whole) < 6 || f.Qualifier != corpus.Exact || f.Step.Compare(corpus.NewDecimal(1)) > 0 {
		return nil
	}
	var list []number
	plain := number{unit: own(f).unit}
	for _, form := range []struct {
		qualifier string
		decimals  int
		up        int // which way the digits left out go: -1 down, 1 up, 0 to the nearer
	}{{"hơn", 1, -1}, {"trên", 2, -1}, {"gần", 1, 1}, {"khoảng", 1, 0}, {"", 1, 0}, {"", 2, 0}, {"xấp xỉ", 2, 0}} {
		power, word := 3, "nghìn"
		if len(whole) > 9 {
			power, word = 9, "tỷ"
		} else if len(whole) > 6 {
			power, word = 6, "triệu"
		}
		n := plain
		n.qualifier, n.power = form.qualifier, word
		if n.digits = rounded(f.Value, power, form.decimals, form.up); n.digits != "" {
			list = append(list, n)
		}
	}
	return list
}

func rounded(value corpus.Decimal, power, decimals, up int) string {
	unit := int64(1)
	for range power - decimals {
		unit *= 10
	}
	v, err := strconv.ParseInt(value.String(), 10, 64)
	if err != nil {
		return ""
	}
	switch up {
	case 0:
		v += unit / 2
	case 1:
		v += unit - 1
	}
	v /= unit
	d, _ := down(corpus.NewDecimal(v), decimals)
	return commas(d)
}

// down divides by a power of ten.
func down(d corpus.Decimal, power int) (corpus.Decimal, bool) {
	return corpus.RoundRat(new(big.Rat).Mul(d.Rat(), corpus.PowerOfTen(-power).Rat()), power+2)
}

// englishStyle writes large whole numbers with commas.
func englishStyle(n number) (number, bool) {
	if strings.Count(n.digits, ".") < 2 || strings.Contains(n.digits, ",") {
		return n, false
	}
	n.digits = strings.ReplaceAll(n.digits, ".", ",")
	return n, true
}

// mistyped makes one slip of the digits of the given kind; false where it can't be
// made or changes nothing.
func mistyped(n number, kind string, r *rand.Rand) (number, bool) {
	head, of, isRatio := strings.Cut(n.digits, "/")
	whole, fraction, decimals := strings.Cut(head, ",")
	whole = strings.ReplaceAll(whole, ".", "")
	digits := []byte(whole + fraction)
	if len(digits) < 3 {
		return n, false
	}
	at := r.IntN(len(digits)-1) + 1
	cut := len(whole)
	switch kind {
	case "swapped":
		if at+1 == len(digits) {
			at--
		}
		if at == 0 || digits[at] == digits[at+1] {
			return n, false
		}
		digits[at], digits[at+1] = digits[at+1], digits[at]
	case "dropped":
		digits = append(digits[:at], digits[at+1:]...)
		if at < cut {
			cut--
		}
	case "doubled":
		digits = append(digits[:at+1], digits[at:]...)
		if at < cut {
			cut++
		}
	case "changed":
		digits[at] = '0' + byte((int(digits[at]-'0')+1+r.IntN(9))%10)
	case "neighbour":
		next := digits[at] + 1
		if next > '9' {
			next = '8'
		}
		digits[at] = next
	}
	n.digits = group(string(digits[:cut]))
	if decimals && cut < len(digits) {
		n.digits += "," + string(digits[cut:])
	}
	if isRatio {
		n.digits += "/" + of
	}
	return n, true
}
