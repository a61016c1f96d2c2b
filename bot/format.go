package bot

import (
	"strings"

	"solieu/corpus"
)

// amount is a value ready to be read, in parts so that the gate can hold the
// number apart from words of the report.
type amount struct {
	qualifier string // "khoảng ", or ""
	number    string // "1,4 triệu", "34/63", "97,3%"
	unit      string // " giao dịch" with its space, or ""
}

// String is the value as Vietnamese read it.
func (a amount) String() string { return a.qualifier + a.number + a.unit }

// FormatValue writes a figure's value with qualifier and unit: "khoảng 1,4
// triệu giao dịch", "97,3%", "34/63 địa phương". It never rounds: what is
// written equals the value. Where several writings do, the report's own is kept.
func FormatValue(f corpus.Figure) string { return figureAmount(f).String() }

func figureAmount(f corpus.Figure) amount {
	a := valueAmount(f.Value, f.Unit, f.Qualifier, f.Source.Quote)
	if f.Of != nil {
		a.number = groupedDecimal(f.Value) + "/" + groupedDecimal(*f.Of)
	}
	if f.Measure == corpus.Rank {
		a.qualifier, a.unit = a.qualifier+wordRank, ""
	}
	return a
}

// valueAmount writes a value in the words of quote where they fit.
func valueAmount(value corpus.Decimal, unit string, q corpus.Qualifier, quote string) amount {
	a := amount{qualifier: qualifierWord(q)}
	switch unit = squash(unit); unit {
	case "%":
		a.number = groupedDecimal(value) + "%"
		return a
	case "":
	default:
		a.unit = " " + unitWord(unit)
	}
	a.number = writeNumber(value, unit, q, quote)
	return a
}

// maxScaledDecimals keeps scaled numbers readable: 1,9928 nghìn tỷ is not.
const maxScaledDecimals = 3

// fallbackZeros: a value too long for nghìn tỷ is usual in tỷ; one too long for
// tỷ or less is written in plain digits.
const fallbackZeros = 9

// writing is one way to write a value; all writings of a value equal it.
type writing struct {
	text  string
	zeros int
}

// writeNumber chooses among the writings of a value: the one that the quote
// has, else the one usual for its size.
func writeNumber(value corpus.Decimal, unit string, q corpus.Qualifier, quote string) string {
	all := writings(value)
	for _, w := range all {
		if standsIn(quote, w.text) {
			return w.text
		}
	}
	limit := usualZeros(value, unit, q)
	best := all[0]
	for _, w := range all {
		if w.zeros <= limit && w.zeros >= min(limit, fallbackZeros) && w.zeros > best.zeros {
			best = w
		}
	}
	return best.text
}

// writings lists the ways to write a value, plain digits first.
func writings(value corpus.Decimal) []writing {
	all := []writing{{groupedDecimal(value), 0}}
	if value.Scale() > 0 {
		return all
	}
	sign, digits := splitSign(value.String())
	for _, s := range scaleWords {
		if len(digits) <= s.zeros {
			continue
		}
		cut := len(digits) - s.zeros
		fraction := strings.TrimRight(digits[cut:], "0")
		if len(fraction) > maxScaledDecimals {
			continue
		}
		text := sign + group(digits[:cut])
		if fraction != "" {
			text += "," + fraction
		}
		all = append(all, writing{text + " " + s.word, s.zeros})
	}
	return all
}

// usualZeros is the largest power of ten that is usually put in words for a
// value of this size and unit; 0 for plain digits.
func usualZeros(value corpus.Decimal, unit string, q corpus.Qualifier) int {
	_, digits := splitSign(value.String())
	if value.Scale() > 0 {
		return 0
	}
	significant := len(strings.TrimRight(digits, "0"))
	size := len(digits) - 1
	switch {
	case unit == "VND" && size >= 15:
		return 15
	case unit == "VND" && size >= 13:
		return 12
	case unit == "VND" && size >= 9:
		return 9
	case unit == "VND" && size >= 6:
		return 6
	case size >= 6 && significant <= 4 && len(digits)-significant >= 3, unit == "USD" && size >= 6:
		return min(size/3*3, 12)
	case size >= 4 && size < 6 && len(digits)-significant >= 3 && q != corpus.Exact && q != "":
		return 3
	}
	return 0
}

// standsIn reports whether a number stands in text as a whole, not as a piece
// of a longer one.
func standsIn(text, number string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], number)
		if i < 0 {
			return false
		}
		i += from
		if !endsInNumber(text[:i]) && !startsInNumber(text[i+len(number):]) {
			return true
		}
		from = i + len(number)
	}
}

func endsInNumber(s string) bool {
	s = strings.TrimRight(s, ".,/")
	return s != "" && isDigit(s[len(s)-1])
}

func startsInNumber(s string) bool {
	s = strings.TrimLeft(s, ".,/")
	return s != "" && isDigit(s[0])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// groupedDecimal writes 21231141 as 21.231.141 and 14.96 as 14,96.
func groupedDecimal(d corpus.Decimal) string {
	sign, digits := splitSign(d.String())
	whole, fraction, pointed := strings.Cut(digits, ".")
	if pointed {
		return sign + group(whole) + "," + fraction
	}
	return sign + group(whole)
}

func splitSign(s string) (sign, digits string) {
	if rest, negative := strings.CutPrefix(s, "-"); negative {
		return "-", rest
	}
	return "", s
}

// group sets a dot before every third digit from the end.
func group(digits string) string {
	var b strings.Builder
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteByte(digits[i])
	}
	return b.String()
}

// magnitude is the value without its sign.
func magnitude(d corpus.Decimal) corpus.Decimal {
	if d.Sign() >= 0 {
		return d
	}
	_, digits := splitSign(d.String())
	positive, err := corpus.ParseDecimal(digits)
	if err != nil { // cannot happen: d itself has no more digits
		return d
	}
	return positive
}
