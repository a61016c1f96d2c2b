package read

import (
	"strings"

	"solieu/corpus/vi"
)

// What a page leaves behind in running text: its number and its running head.

// pageRunes is how much text stands between two page numbers at least: bare
// numbers closer together may be the cells of a table.
const pageRunes = 700

func markPageNumbers(pieces []piece) {
	edge := pageGap(pieces)
	last, since := 0, int32(0)
	for i := range pieces {
		p := &pieces[i]
		if p.fate != inBody {
			continue
		}
		number, marked := pageNumber(p.text)
		atEdge := p.page || p.gap >= edge || i+1 < len(pieces) && (pieces[i+1].page || pieces[i+1].gap >= edge)
		follows := number == last+1 || last == 0 && number == 2
		if number > 0 && (marked || cutsSentence(pieces, i) || follows && since >= pageRunes || p.page || atEdge && follows && last > 0) {
			p.fate = asPageNumber
			last, since = number, 0
			continue
		}
		since += p.runes
	}
}

// cutRunes is how long the halves of a sentence are at least that a page's number
// stands between; cells of tables are shorter.
const cutRunes = 30

// cutsSentence reports whether a lone number stands between two halves of a
// sentence, blank lines about it or running text on both sides.
func cutsSentence(pieces []piece, i int) bool {
	if i == 0 || i+1 >= len(pieces) {
		return false
	}
	before, behind := &pieces[i-1], &pieces[i+1]
	if pieces[i].gap == 0 && pieces[i+1].gap == 0 {
		return cutsRunningText(before, behind)
	}
	halves := before.fate == inBody && behind.fate == inBody && before.runes >= cutRunes && behind.runes >= cutRunes
	goesOn := startsLower(behind.text) || startsDigit(behind.text) && behind.label.kind == noLabel
	open := saysDone(before.text) || dangles(before.text) || endsDigit(before.text) && startsMultiplier(behind.text)
	return halves && goesOn && open && endingOf(before.text) == endsOpen
}

// cutsRunningText reports whether two lines that only a lone number parts are one
// sentence: the first breaks off in running text, which the second goes on with.
func cutsRunningText(before, behind *piece) bool {
	if before.fate != inBody || behind.fate != inBody || before.runes < longRunes || behind.runes < cutRunes || behind.label.kind != noLabel {
		return false
	}
	if endingOf(before.text) != endsOpen || endsDigit(before.text) || !strings.ContainsAny(before.text, ",;.") {
		return false
	}
	return startsLower(behind.text) || startsDigit(behind.text) && strings.Contains(behind.text, ". ")
}

// pageNumber reads "5", "- 5 -", "Trang 5/20"; marked where it can be nothing else.
func pageNumber(s string) (number int, marked bool) {
	if len(s) > 20 || !hasDigit(s) {
		return 0, false
	}
	bare := strings.Trim(vi.Fold(s), " -–—[]|")
	rest, named := strings.CutPrefix(bare, "trang ")
	if !named {
		rest, named = strings.CutPrefix(bare, "page ")
	}
	rest, of, counted := strings.Cut(rest, "/")
	if !isDigits(rest) || len(rest) > 4 || counted && !(named && isDigits(of)) {
		return 0, false
	}
	for _, digit := range rest {
		number = number*10 + int(digit-'0')
	}
	return number, named || strings.HasPrefix(s, "- ") && strings.HasSuffix(s, " -")
}

const (
	runningHeadRunes = 100
	runningHeadTimes = 3
)

// markRunningHeads takes out short lines that come again and again at the edges
// of pages.
func markRunningHeads(pieces []piece) {
	seen := map[uint64]int{}
	for i := range pieces {
		if isRunningHead(pieces, i) {
			seen[pieces[i].hash]++
		}
	}
	for i := range pieces {
		if seen[pieces[i].hash] >= runningHeadTimes && isRunningHead(pieces, i) {
			pieces[i].fate = asRunningHead
		}
	}
}

func isRunningHead(pieces []piece, i int) bool {
	p := &pieces[i]
	if p.fate != inBody || p.label.kind != noLabel || p.runes > runningHeadRunes || endingOf(p.text) != endsOpen || hasFigure(p.text) {
		return false
	}
	return p.page || i > 0 && pieces[i-1].fate == asPageNumber || i+1 < len(pieces) && (pieces[i+1].fate == asPageNumber || pieces[i+1].page)
}
