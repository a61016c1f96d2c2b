package read

import "unicode/utf8"

// Text that somebody wrapped at a column: its lines are full up to about one
// width, and most lines go on in lower case.

// wrapping is how a file is wrapped; width 0 where it is not.
type wrapping struct {
	width int32 // runes
	gap   int32 // blank lines between two lines of one paragraph
	heads map[string]int
}

const (
	minWrapWidth = 40
	maxWrapWidth = 140
	minWrapPairs = 3
)

// findWrapping measures the lines. The width is one that nine lines in ten keep
// within; a file with many longer lines has its paragraphs whole.
func findWrapping(src *source) wrapping {
	w := measureWrapping(src)
	w.heads = pageHeads(src)
	return w
}

func measureWrapping(src *source) wrapping {
	lines := src.lines[src.front:]
	width := lineWidth(lines)
	if width < minWrapWidth || width > maxWrapWidth {
		return wrapping{}
	}
	var pairs, goesOn [2]int
	for i := 1; i < len(lines); i++ {
		gap := lines[i].gap
		if gap > 1 || lines[i-1].runes*10 < width*6 {
			continue
		}
		pairs[gap]++
		before := src.text[lines[i-1].start:lines[i-1].end]
		if endingOf(before) == endsOpen && startsLower(src.text[lines[i].start:lines[i].end]) {
			goesOn[gap]++
		}
	}
	for gap := 1; gap >= 0; gap-- {
		if goesOn[gap] >= minWrapPairs && goesOn[gap]*3 >= pairs[gap] {
			return wrapping{width: width, gap: int32(gap)}
		}
	}
	return wrapping{}
}

// pageHeads counts the lines that open a page: running heads come again and
// again there, and the words below go on with the page before.
func pageHeads(src *source) map[string]int {
	heads := map[string]int{}
	for _, l := range src.lines {
		if l.page && l.runes <= runningHeadRunes {
			heads[src.text[l.start:l.end]]++
		}
	}
	return heads
}

func (w wrapping) isPageHead(src *source, l line) bool {
	return l.page && w.heads[src.text[l.start:l.end]] >= runningHeadTimes
}

// lineWidth is the length that nine lines in ten do not exceed.
func lineWidth(lines []line) int32 {
	var lengths [maxWrapWidth + 2]int
	for _, l := range lines {
		lengths[min(l.runes, maxWrapWidth+1)]++
	}
	seen := 0
	for length, n := range lengths {
		if seen += n; seen*10 >= len(lines)*9 {
			return int32(length)
		}
	}
	return 0
}

// continues reports whether line i goes on with the words of line i-1. The
// lines before it that make up the same piece begin with labelled.
func (w wrapping) continues(src *source, i int, labelled label) bool {
	before, after := src.lines[i-1], src.lines[i]
	if src.markdown && after.gap == 0 && continuesMarkdown(src, before, after, labelled) {
		return true
	}
	if w.width == 0 || w.isPageHead(src, before) || after.gap > w.gap || after.page || before.columns || after.columns {
		return false
	}
	head, tail := src.text[before.start:before.end], src.text[after.start:after.end]
	filled := before.runes + 1 + int32(utf8.RuneCountInString(firstWord(tail)))
	full := filled > w.width
	next := parseLabel(tail, src.markdown)
	if next.marks > 0 || labelled.marks > 0 {
		return false
	}
	switch end := endingOf(head); {
	case next.kind != noLabel:
		return full && end == endsOpen && !numbersOn(labelled, next) && !isCapitals(head)
	case end == endsColon:
		return full && startsLower(tail)
	case end == endsSentence || end == endsList:
		return full && after.indent <= before.indent
	case isCapitals(head):
		return isCapitals(tail) && (full || after.gap == 0 && labelled.kind != noLabel)
	case startsLower(tail):
		return true
	}
	return filled*10 >= w.width*8 && after.indent <= before.indent+1 || full
}

// continuesMarkdown: in Markdown lines without a blank one between are one
// paragraph. Text that somebody pasted is not so strict; a line must look unfinished.
func continuesMarkdown(src *source, before, after line, labelled label) bool {
	head, tail := src.text[before.start:before.end], src.text[after.start:after.end]
	next := parseLabel(tail, true)
	return labelled.marks == 0 && next.kind == noLabel && next.marks == 0 && tail[0] != '|' &&
		endingOf(head) == endsOpen && (startsLower(tail) || before.runes >= longRunes || after.indent > before.indent)
}

// numbersOn reports whether next goes on in the list that labelled stands in.
func numbersOn(labelled, next label) bool {
	return labelled.kind != noLabel && labelled.sibling(next)
}
