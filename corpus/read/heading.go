package read

import (
	"strings"

	"solieu/corpus/vi"
)

// Which paragraphs are headings, and which open a list.

const (
	plainHeadingRunes = 120
	romanHeadingRunes = 250
)

// isHeading reports whether p names what follows it. after is the next
// paragraph of the body, nil at the end.
func (p *paragraph) isHeading(o *outline, after *paragraph) bool {
	end := endingOf(p.words)
	switch {
	case p.fate == inFootnote || p.fate == inCaption:
		return false
	case p.label.marks > 0:
		return true
	}
	switch p.label.kind {
	case bulletLabel, parenLabel:
		return false
	case partLabel, romanLabel, upperLabel:
		return p.runes <= romanHeadingRunes && (end == endsOpen || end == endsColon || p.runes <= headingRunes/2)
	case numberLabel, letterLabel:
		return p.isNumberedHeading(o, after, end)
	}
	return p.isPlainHeading(after, end)
}

// isNumberedHeading tells "1. Chính phủ số" from "1. Khẩn trương thực hiện …."
func (p *paragraph) isNumberedHeading(o *outline, after *paragraph, end ending) bool {
	if p.runes > headingRunes || hasFigure(p.words) || after == nil || after.label.sibling(p.label) || runIn(p.words) != "" {
		return false
	}
	if o.before != nil && o.before.Kind == Item && p.label.kind == numberLabel && len(o.nest) > 0 && o.nest[0].sibling(p.label) && sameList(o.nest[0], p.label) {
		return false
	}
	switch end {
	case endsOpen, endsColon:
		return true
	case endsSentence:
		below := after.label.kind > p.label.kind || after.label.kind == p.label.kind && after.label.parts() > p.label.parts()
		return p.runes <= 60 && (p.label.parts() > 1 || below)
	}
	return false
}

// sameList reports whether next is the number after l's: the last line of a list
// of items that has lost its full stop is no heading.
func sameList(l, next label) bool {
	return l.parts() == 1 && next.parts() == 1 && numberOf(next.text) == numberOf(l.text)+1
}

func numberOf(digits string) int {
	number := 0
	for _, digit := range digits {
		number = number*10 + int(digit-'0')
	}
	return number
}

// isPlainHeading finds the short line without a full stop that names the
// paragraphs below it. Among other short lines it is a table's cell.
func (p *paragraph) isPlainHeading(after *paragraph, end ending) bool {
	if after == nil || end != endsOpen || p.runes > plainHeadingRunes || len(p.joins) > 0 || !hasWords(p.words) {
		return false
	}
	if !startsUpper(p.words) && !startsQuote(p.words) || !strings.Contains(p.words, " ") || strings.HasPrefix(p.words, "|") {
		return false
	}
	if after.label.marks > 0 || after.label.kind != noLabel && after.label.kind != bulletLabel && !isCapitals(p.words) {
		return isCapitals(p.words)
	}
	if isCapitals(p.words) {
		return true
	}
	if after.label.kind == bulletLabel && !hasFigure(p.words) {
		return true
	}
	long := after.runes >= longRunes && after.runes > p.runes
	return long && (endingOf(after.words) != endsOpen || after.runes > headingRunes)
}

// opensList reports whether the item leads in what follows: it ends in a colon,
// or it is a short name with something deeper below it.
func (p *paragraph) opensList(after *paragraph) bool {
	end := endingOf(p.words)
	if end == endsColon {
		return true
	}
	if end != endsOpen || after == nil || p.runes > plainHeadingRunes || hasFigure(p.words) || after.label.marks > 0 {
		return false
	}
	switch after.label.kind {
	case noLabel:
		return p.runes <= 80 && after.runes >= longRunes
	case bulletLabel, parenLabel, letterLabel:
		return !after.label.sibling(p.label) && !outranks(after.label, p.label)
	}
	return false
}

// ordinalLead reads a paragraph that opens a section in running text: "Thứ ba,
// về xây dựng nền tảng …: tính đến …". "Thứ hai, ngày 02/10" is a Monday: the
// number must follow last, or be the first, or the words begin with "về".
func ordinalLead(text string, last int) (name, words string, number int) {
	ends := wordEnds(text, 3)
	if len(ends) < 3 {
		return "", "", 0
	}
	name = text[:ends[1]]
	sign := name[len(name)-1]
	name = strings.TrimRight(name, ",:")
	folded := strings.Fields(vi.Fold(name))
	third := vi.Fold(text[ends[1]+1 : ends[2]])
	if len(folded) != 2 || !startsUpper(name) {
		return "", "", 0
	}
	first, second := folded[0], folded[1]
	switch {
	case first == "thu" && (sign == ',' || sign == ':'):
		number = ordinalNumber(second)
	case second == "la" && (sign == ',' || sign == ':'):
		number = ordinalNumber(first)
	}
	if number == 0 || third == "ngay" || number != 1 && number != last+1 && third != "ve" {
		return "", "", 0
	}
	return name, ordinalWords(text[ends[1]+1:]), number
}

// ordinalWords are the words up to the colon, or the first sentence where that
// comes before.
func ordinalWords(text string) string {
	for i := 0; i+1 < len(text); i++ {
		if (text[i] == ':' || text[i] == '.') && text[i+1] == ' ' {
			return leadWords(text[:i])
		}
	}
	return leadWords(strings.TrimRight(text, "."))
}
