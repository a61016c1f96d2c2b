package corpus

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// Decimal is an exact decimal number: coef / 10^scale, with no trailing zeros
// behind the point, so that equal values are ==. It holds up to 18 digits;
// reports state no more. The zero Decimal is 0.
type Decimal struct {
	coef  int64
	scale uint8
}

// errDigits says that a number is longer than a report's figure can be.
var errDigits = errors.New("more than 18 digits")

// maxCoef keeps one more power of ten within an int64.
const maxCoef = 1e18

// NewDecimal returns n.
func NewDecimal(n int64) Decimal { return Decimal{coef: n} }

// PowerOfTen returns 10^n, n from -18 to 18; 0 for others.
func PowerOfTen(n int) Decimal {
	if n < -18 || n > 18 {
		return Decimal{}
	}
	d, _ := Decimal{coef: 1, scale: uint8(max(-n, 0))}.Shift(max(n, 0))
	return d
}

// ParseDecimal reads plain digits with an optional sign and point: -12.50.
func ParseDecimal(s string) (Decimal, error) {
	whole, fraction, _ := strings.Cut(s, ".")
	digits := whole + fraction
	if len(strings.TrimLeft(digits, "-+0")) > 18 || len(fraction) > 18 {
		return Decimal{}, fmt.Errorf("number %.40q: %w", s, errDigits)
	}
	coef, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || strings.HasPrefix(fraction, "-") || strings.HasPrefix(fraction, "+") {
		return Decimal{}, fmt.Errorf("number %.40q: want digits with one point", s)
	}
	return Decimal{coef, uint8(len(fraction))}.reduced(), nil
}

func (d Decimal) reduced() Decimal {
	for d.scale > 0 && d.coef%10 == 0 {
		d.coef /= 10
		d.scale--
	}
	return d
}

// Shift multiplies by 10^n, n >= 0 (nghìn 3, triệu 6, tỷ 9). It reports false
// when the result has more than 18 digits.
func (d Decimal) Shift(n int) (Decimal, bool) {
	for ; n > 0; n-- {
		if d.scale > 0 {
			d.scale--
			continue
		}
		if d.coef >= maxCoef/10 || d.coef <= -maxCoef/10 {
			return Decimal{}, false
		}
		d.coef *= 10
	}
	return d, true
}

// Neg is the value with the other sign.
func (d Decimal) Neg() Decimal { return Decimal{-d.coef, d.scale} }

// Abs is the value without its sign.
func (d Decimal) Abs() Decimal {
	if d.coef < 0 {
		return d.Neg()
	}
	return d
}

// Scale is the number of digits behind the point.
func (d Decimal) Scale() int { return int(d.scale) }

// Sign is -1, 0 or 1.
func (d Decimal) Sign() int {
	switch {
	case d.coef < 0:
		return -1
	case d.coef > 0:
		return 1
	}
	return 0
}

// Rat is the same value for exact arithmetic.
func (d Decimal) Rat() *big.Rat {
	return new(big.Rat).SetFrac(big.NewInt(d.coef), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(d.scale)), nil))
}

// Compare orders values.
func (d Decimal) Compare(e Decimal) int { return d.Rat().Cmp(e.Rat()) }

// RoundRat returns the decimal nearest to r with at most scale digits behind
// the point; false when it has more than 18 digits.
func RoundRat(r *big.Rat, scale int) (Decimal, bool) {
	d, err := ParseDecimal(r.FloatString(scale))
	return d, err == nil
}

// String gives plain digits with a point, the form of JSON: 14.96, 21231141.
func (d Decimal) String() string {
	s := strconv.FormatInt(d.coef, 10)
	if d.scale == 0 {
		return s
	}
	sign := ""
	if d.coef < 0 {
		sign, s = "-", s[1:]
	}
	if short := int(d.scale) + 1 - len(s); short > 0 {
		s = strings.Repeat("0", short) + s
	}
	point := len(s) - int(d.scale)
	return sign + s[:point] + "." + s[point:]
}

// MarshalJSON gives a plain JSON number.
func (d Decimal) MarshalJSON() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalJSON reads a plain JSON number.
func (d *Decimal) UnmarshalJSON(b []byte) error {
	var err error
	*d, err = ParseDecimal(string(b))
	return err
}
