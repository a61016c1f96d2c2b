package read

import "strings"

// Signatures and notes.

// markSignatures takes out each block of addressees and signature: from a line
// that opens one to the first that cannot belong to it.
func markSignatures(pieces []piece) {
	for i := 0; i < len(pieces); i++ {
		if !opensSignature(pieces, i) {
			continue
		}
		pieces[i].fate = asSignature
		for i+1 < len(pieces) && !endsSignature(&pieces[i+1]) {
			i++
			setFates(pieces[i:i+1], asSignature)
		}
	}
}

func opensSignature(pieces []piece, i int) bool {
	p := &pieces[i]
	if p.fate != inBody || p.label.kind != noLabel || p.runes > 400 || hasFigure(p.text) {
		return false
	}
	folded := foldedStart(p.text)
	if startsWithAny(folded, signatureOpeners) {
		return strings.HasPrefix(folded, "noi nhan") || isCapitals(p.text)
	}
	// An office in capitals with a name below closes a report too.
	return isCapitals(p.text) && startsWithAny(folded, signatureStarts) && i+3 >= len(pieces)
}

func endsSignature(p *piece) bool {
	if p.fate == asRepeat || p.fate == inFront {
		return true
	}
	if p.fate != inBody {
		return false
	}
	folded := foldedStart(p.text)
	switch p.label.kind {
	case noLabel, bulletLabel, letterLabel, parenLabel:
	default:
		return true
	}
	return p.runes > 160 || hasFigure(p.text) || startsWithAny(folded, afterSignature) ||
		p.label.kind == noLabel && endingOf(p.text) == endsSentence && p.runes > 60
}

// markNotes settles footnotes and captions inside the body. A footnote begins
// with its number and stands at the edge of a page, or something before refers
// to it; notes are numbered on.
func markNotes(pieces []piece) {
	edge := pageGap(pieces)
	last := 0
	for i := range pieces {
		p := &pieces[i]
		if p.fate != inBody {
			continue
		}
		if isCaption(p) {
			p.fate = inCaption
			continue
		}
		number := noteNumber(p.text)
		if number == 0 || p.label.kind != noLabel {
			continue
		}
		inTurn := number == last+1 || number == 1
		if inTurn && (p.page || p.gap >= edge || refersTo(pieces, i, p.text[:strings.IndexByte(p.text, ' ')])) {
			p.fate = inFootnote
			last = number
		}
	}
}

// noteNumber reads the number of "1 Bộ Công an, …" and "¹ Theo …"; 0 for none.
func noteNumber(s string) int {
	word, rest, ok := strings.Cut(s, " ")
	if !ok || !startsUpper(rest) && !startsQuote(rest) {
		return 0
	}
	word = superscripts.Replace(strings.Trim(word, "[]"))
	if !isDigits(word) || len(word) > 2 || word[0] == '0' {
		return 0
	}
	number := 0
	for _, digit := range word {
		number = number*10 + int(digit-'0')
	}
	return number
}

var superscripts = strings.NewReplacer("¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9", "⁰", "0")

// refersTo looks for the note's number glued to a word in the pieces just before.
func refersTo(pieces []piece, i int, number string) bool {
	const pieceBack, bytesBack = 6, 6000
	for back, looked := i-1, 0; back >= 0 && i-back <= pieceBack && looked < bytesBack; back-- {
		text := pieces[back].text
		text = text[max(0, len(text)-bytesBack):]
		looked += len(text)
		for at := strings.Index(text, number); at >= 0; {
			if isReference(text, at, len(number)) {
				return true
			}
			next := strings.Index(text[at+1:], number)
			if next < 0 {
				break
			}
			at += 1 + next
		}
	}
	return false
}

// isReference reports whether the number at text[at:] is glued to a word or %.
func isReference(text string, at, width int) bool {
	if at == 0 || at+width < len(text) && startsDigit(text[at+width:]) {
		return false
	}
	before := text[at-1]
	return before == '%' || before >= 0x80 || isLowerASCII(before) || before == ')' || before == '"'
}
