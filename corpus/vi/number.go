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
	DoubtGrouping Doubt = "digits grouped in no known way"
	DoubtLong     Doubt = "more digits than a figure has"
)

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

// readDigits reads a number as written, in the Vietnamese manner: dots group
// thousands, a comma begins the decimals. Two or more commas are English
// thousands; a dot that can't group is a decimal point. english says that the
// document writes numbers the English way.
func readDigits(raw string, next follow, english bool) reading {
	dots, commas := strings.Count(raw, "."), strings.Count(raw, ",")
	switch {
	case dots == 0 && commas == 0:
		return plain(raw, "")
	case commas == 0:
		return oneSeparator(raw, ".", next, !english)
	case dots == 0:
		return oneSeparator(raw, ",", next, english)
	}
	return twoSeparators(raw, next)
}

// oneSeparator reads a number with only dots or only commas. groups says that
// this separator groups thousands in the document's style.
func oneSeparator(raw, sep string, next follow, groups bool) reading {
	parts := strings.Split(raw, sep)
	last := parts[len(parts)-1]
	switch {
	case len(parts) > 2:
		return grouped(parts)
	case len(last) != 3, parts[0] == "0", len(parts[0]) > 3:
		if len(last) == 4 && groups && next == followNoun && len(parts[0]) <= 3 && parts[0] != "0" {
			return grouped(parts)
		}
		return plain(parts[0], last)
	case next == followPercent || next == followMeasure:
		return plain(parts[0], last)
	case sep == ".":
		if groups {
			return plain(parts[0]+last, "")
		}
		r := plain(parts[0], last)
		if next == followNoun {
			r = plain(parts[0]+last, "")
		}
		return r
	case next == followMultiplier && !groups:
		return plain(parts[0], last)
	case groups:
		return plain(parts[0]+last, "")
	}
	r := plain(parts[0]+last, "")
	r.doubt = DoubtOneComma
	return r
}

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
