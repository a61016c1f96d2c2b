package vi

import (
	"strings"

	"solieu/corpus"
)

// Doubt says why a number may not be what its digits say. A figure with a doubt
// is held for review, except where the reading is certain all the same.
type Doubt string

// Doubts.
const (
	DoubtOneComma Doubt = "one comma before three digits: decimals or thousands"
	DoubtOneDot   Doubt = "one point before three digits: decimals or thousands"
	DoubtTwice    Doubt = "the multiplier may be applied twice"
	DoubtTail     Doubt = "a number behind a multiplier may be its thousands or units"
	DoubtGap      Doubt = "a gap within the number"
	DoubtGlued    Doubt = "a multiplier is glued to the next word"
	DoubtMinus    Doubt = "the dash before the number may be a minus or not"
	DoubtGrouping Doubt = "digits grouped in no known way"
	DoubtLong     Doubt = "more digits than a figure has"
)

// Style is how a text writes numbers.
type Style int

// Styles of numbers.
const (
	Vietnamese Style = iota // 1.234,5
	English                 // 1,234.5
	Unsure                  // both are found
)

// groups reports whether a sign groups thousands in the style.
func (s Style) groups(sign string) bool {
	return s == Vietnamese && sign == "." || s == English && sign == ","
}

// follow is what stands behind a number and tells how to read its separators.
type follow int

const (
	followNoun follow = iota
	followMultiplier
	followPercent
	followMeasure // lần, Mbps: small numbers, decimals are usual
)

// reading is a number as understood.
type reading struct {
	value corpus.Decimal
	// decimals is how many digits stand behind the point, trailing zeros too.
	decimals int
	// digitsCut is how many footnote digits were taken off the end.
	digitsCut int
	// rejoined says that a broken grouping was read as one whole number.
	rejoined bool
	doubt    Doubt
}

// readDigits reads a number as written: in the Vietnamese manner dots group
// thousands and a comma begins the decimals. Two or more commas are English
// thousands whatever the style; a dot that can't group is a decimal point.
func readDigits(raw string, next follow, style Style) reading {
	dots, commas := strings.Count(raw, "."), strings.Count(raw, ",")
	switch {
	case dots == 0 && commas == 0:
		return plain(raw, "")
	case commas == 0:
		return oneSeparator(raw, ".", next, style)
	case dots == 0:
		return oneSeparator(raw, ",", next, style)
	}
	return twoSeparators(raw, next)
}

// oneSeparator reads a number with only dots or only commas.
func oneSeparator(raw, sep string, next follow, style Style) reading {
	parts := strings.Split(raw, sep)
	head, last := parts[0], parts[len(parts)-1]
	switch {
	case len(parts) > 2:
		return grouped(parts)
	case len(last) == 4 && style.groups(sep) && next == followNoun && len(head) <= 3 && head != "0":
		return grouped(parts)
	case len(last) != 3, head == "0", len(head) > 3, next == followPercent, next == followMeasure:
		return plain(head, last)
	}
	return threeDigits(head, last, sep, next, style)
}

// threeDigits reads a number with one separator before three digits, which may
// be decimals or thousands. A count has no decimals; before a multiplier the
// style decides.
func threeDigits(head, last, sep string, next follow, style Style) reading {
	whole := plain(head+last, "")
	switch {
	case style.groups(sep):
		return whole
	case next == followMultiplier:
		r := plain(head, last)
		if style == Unsure {
			r.doubt = oneSign[sep]
		}
		return r
	case sep == ",":
		whole.doubt = DoubtOneComma
	}
	return whole
}

var oneSign = map[string]Doubt{".": DoubtOneDot, ",": DoubtOneComma}

// grouped reads groups of three digits; a last group of four carries a
// footnote's digit.
func grouped(parts []string) reading {
	cut := 0
	last := len(parts) - 1
	if n := len(parts[last]); n == 4 {
		parts[last], cut = parts[last][:3], 1
	}
	for i, p := range parts {
		if len(p) != 3 && !(i == 0 && len(p) > 0 && len(p) < 3) {
			return reading{doubt: DoubtGrouping}
		}
	}
	r := plain(strings.Join(parts, ""), "")
	r.digitsCut = cut
	return r
}

// twoSeparators reads a number with dots and commas: the last one begins the
// decimals. A count with three decimals is a whole number grouped badly
// (1.196.888,416): all of its groups have three digits.
func twoSeparators(raw string, next follow) reading {
	at := strings.LastIndexAny(raw, ".,")
	head, tail := raw[:at], raw[at+1:]
	other := "."
	if raw[at] == '.' {
		other = ","
	}
	if strings.Contains(head, string(raw[at])) {
		return reading{doubt: DoubtGrouping}
	}
	parts := strings.Split(head, other)
	for i, p := range parts {
		if len(p) != 3 && !(i == 0 && len(p) < 3) {
			return reading{doubt: DoubtGrouping}
		}
	}
	if len(tail) == 3 && next == followNoun {
		r := plain(strings.Join(parts, "")+tail, "")
		r.rejoined = true
		return r
	}
	return plain(strings.Join(parts, ""), tail)
}

func plain(whole, fraction string) reading {
	s := whole
	if fraction != "" {
		s += "." + fraction
	}
	d, err := corpus.ParseDecimal(s)
	if err != nil {
		return reading{doubt: DoubtLong}
	}
	return reading{value: d, decimals: len(fraction)}
}
