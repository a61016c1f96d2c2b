package catalog

import (
	"strings"

	"solieu/corpus"
)

// unitKeys gives a unit as it is compared: a sign as it is, a noun as its words.
func unitKeys(unit string, abbreviations *Abbreviations) []string {
	unit = strings.TrimSpace(unit)
	for _, sign := range corpus.UnitSigns {
		if strings.EqualFold(unit, sign) {
			return []string{sign}
		}
	}
	return abbreviations.keys(unit)
}

// fits reports whether the unit is one of those wanted. The head of a noun
// phrase stands first, so one may be the beginning of the other: huyện for
// huyện đảo, đơn vị for đơn vị cấp huyện. A figure without a unit may be a count
// of anything.
func fits(wanted [][]string, unit []string) bool {
	for _, want := range wanted {
		if len(unit) == 0 && !isSign(want) || len(unit) > 0 && agree(want, unit) {
			return true
		}
	}
	return false
}

func isSign(unit []string) bool { return len(unit) == 1 && corpus.IsSign(unit[0]) }

func agree(a, b []string) bool {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return false
		}
	}
	return n > 0
}
