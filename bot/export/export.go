// Package export writes figures as tables for other programs: CSV with the names of
// the contract, a workbook for people, and SDMX-CSV for statistics offices. Each row
// is one statement of a report: its value, the time it counts, the words that state
// it and where they stand.
package export

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"solieu/corpus"
)

// formulaSigns begin what a spreadsheet takes for a formula, in both widths.
const formulaSigns = "=+-@＝＋－＠|"

// guard keeps a text from being run as a formula by the spreadsheet that opens the
// table: reports are written by others. A spreadsheet shows the text behind the
// apostrophe; numbers are no texts and stay as they are.
func guard(text string) string {
	first := strings.TrimLeftFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) })
	if first == "" || !strings.ContainsRune(formulaSigns, []rune(first)[0]) {
		return text
	}
	return "'" + text
}

// part names the part that a figure is about, with all that divides the whole but the
// kind of number; "" for the whole.
func part(f *corpus.Figure) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(f.Dimension)) {
		if name != corpus.DimensionKind {
			parts = append(parts, f.Dimension[name])
		}
	}
	return strings.Join(parts, ", ")
}
