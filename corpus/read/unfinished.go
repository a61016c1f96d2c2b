package read

import (
	"strings"

	"solieu/corpus/vi"
)

// Lines that tell figures and break off in mid-sentence: too few of them in a short
// report to measure how it is wrapped.

// breaksOff reports whether the open paragraph's line tells figures and goes on on the
// line right below: with brackets, a number, with the unit that its own number lacks, or, where no
// word more had fitted, with whatever stands there.
func (j *joiner) breaksOff(p *piece, before string) bool {
	if j.cut || p.gap > 0 || p.page {
		return false
	}
	if strings.HasPrefix(p.text, "(") && startsLower(p.text[1:]) && hasFigure(before) {
		return true
	}
	if j.open.runes < longRunes {
		return false
	}
	counts := hasFigure(before) || hasDigit(before) && strings.Contains(before, ";")
	if counts && startsNumber(p.text) && !isBareNumber(p.text) || lacksUnit(before) && startsUnit(p.text) {
		return true
	}
	return hasFigure(before) && !isCapitals(before) && !strings.HasPrefix(p.text, "|") && j.isFull(p)
}

// startsNumber reports whether s begins with a number, in brackets too.
func startsNumber(s string) bool { return startsDigit(strings.TrimPrefix(s, "(")) }

// lacksUnit reports whether s ends in a number with its multiplier: "ước đạt 64,9 tỷ".
func lacksUnit(s string) bool {
	words := strings.Fields(s)
	n := len(words)
	return n > 1 && multipliers[strings.ToLower(words[n-1])] && (startsDigit(words[n-2]) || multipliers[strings.ToLower(words[n-2])])
}

var multipliers = wordSet("tỷ", "tỉ", "triệu", "nghìn", "ngàn", "vạn")

// startsUnit reports whether s begins with a unit's sign.
func startsUnit(s string) bool {
	_, n := vi.UnitSign(vi.NewText(strings.TrimRight(firstWord(s), ",.;:")), 0)
	return n > 0
}

// unfinishedRunes is how long a line is that ends where its room ended: one that ends
// itself, without a full stop, is shorter.
const unfinishedRunes = 100

// isFull reports whether the line before p is so long that it was broken there, and p
// goes on as sentences do.
func (j *joiner) isFull(p *piece) bool {
	return j.source.lines[p.first-1].runes >= unfinishedRunes && !looksLikeTitle(p)
}
