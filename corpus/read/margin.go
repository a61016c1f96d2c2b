package read

import "strings"

// What stands around a report on a web page: menus, counters, stamps of time,
// links. A long line or one with a figure is never taken for it.

const (
	furnitureRunes = 60  // whole lines of the tables are shorter
	marginRunes    = 160 // lines that begin as the tables say
	menuRunes      = 32  // entries of a menu
	menuEntries    = 4   // so many in a row are one
	bodyRunes      = 160
	sentenceRunes  = 25
)

// markFurniture takes out what is certain wherever it stands: stamps of time,
// buttons, and runs of counters.
func markFurniture(pieces []piece) {
	walked := 0 // no counter begins before it that has not been found
	for i := range pieces {
		p := &pieces[i]
		switch {
		case p.fate == inBody && isStamp(p.text):
			p.fate = asStamp
		case p.fate == inBody && (strings.HasPrefix(p.text, ">>") || strings.HasPrefix(p.text, "»")):
			p.fate = asFurniture // a link to another page
		case p.fate == inBody && isCounterLine(p.text):
			p.fate = asFurniture
		case p.fate == inBody && p.runes <= furnitureRunes && startsWithAny(foldedStart(p.text), certainStarts):
			p.fate = asFurniture
		case p.fate == inBody && p.runes <= furnitureRunes && furnitureWords[key(p.body())]:
			p.fate = asFurniture
		case i >= walked:
			end, found := counterEnd(pieces, i)
			if found {
				setFates(pieces[i:end], asFurniture)
			}
			walked = end
		}
	}
}

// counterEnd walks over a visitor counter that begins at piece i, its names and
// the bare numbers after them, and reports whether it is one. "Tổng cộng" may be a
// table's too: some name must be one that only counters have. A second copy of the
// counter repeats the names, with other numbers.
func counterEnd(pieces []piece, i int) (end int, found bool) {
	names, sure := 0, false
	for end = i; end < len(pieces); end++ {
		p := &pieces[end]
		if p.fate != inBody && p.fate != asRepeat || p.runes > furnitureRunes {
			break
		}
		name := counterName(p.body())
		if counterWords[name] || moreCounterWords[name] {
			names++
			sure = sure || counterWords[name]
		} else if end == i || !isBareNumber(p.text) {
			break
		}
	}
	return end, names >= 3 && sure
}

// isCounterLine reports whether a line is a visitor counter by itself: "Đang truy cập:
// 37 Hôm nay: 1.204 Tổng lượt truy cập: 9.381.552".
func isCounterLine(s string) bool {
	if len(s) > stampBytes || !hasDigit(s) {
		return false
	}
	names, sure := 0, false
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r >= '0' && r <= '9' || r == '|' }) {
		name := counterName(part)
		if name == "" {
			continue
		}
		if !counterWords[name] && !moreCounterWords[name] {
			return false
		}
		names++
		sure = sure || counterWords[name]
	}
	return names >= 2 && sure
}

// counterName is a counter's name without its number.
func counterName(s string) string { return strings.TrimRight(key(s), " :.,0123456789") }

func isCounter(p *piece) bool {
	return p.runes <= furnitureRunes && counterWords[counterName(p.body())]
}

func isBareNumber(s string) bool {
	return len(s) <= 16 && startsDigit(s) && strings.Trim(s, "0123456789.,") == ""
}

func setFates(pieces []piece, f fate) {
	for i := range pieces {
		if pieces[i].fate == inBody {
			pieces[i].fate = f
		}
	}
}

// isMargin reports whether a piece before or after the report is page chrome.
func isMargin(p *piece) bool {
	if p.runes > marginRunes || p.label.kind != noLabel && p.label.kind != bulletLabel || p.label.marks > 0 ||
		hasFigure(p.text) && !isCounter(p) && !isContact(p.text) {
		return false
	}
	folded := foldedStart(p.body())
	whole := key(p.body())
	switch {
	case marginWords[whole], furnitureWords[whole], isCounter(p), startsWithAny(folded, marginStarts):
		return true
	case strings.HasSuffix(p.text, "?") && (strings.Contains(whole, "website") || strings.Contains(whole, "trang")):
		return true
	}
	return isBreadcrumb(p.text)
}

// isContact reports whether a line gives an address on the net or a telephone.
func isContact(s string) bool {
	return strings.ContainsAny(s, "@©") || strings.Contains(s, "://") || strings.Contains(s, "www.") ||
		startsWithAny(foldedStart(s), contactStarts)
}

// isBreadcrumb finds "Trang chủ » Tin tức » Báo cáo" and menus on one line.
func isBreadcrumb(s string) bool {
	signs := 0
	for _, sign := range []string{" | ", " » ", " › ", " > ", " >> ", " / "} {
		signs = max(signs, strings.Count(s, sign))
	}
	return signs >= 2 && endingOf(s) == endsOpen && !hasDigit(s)
}

// markHead settles what stands before the body: furniture, and the lines that
// identify the report.
func markHead(pieces []piece) {
	start := bodyStart(pieces)
	titles := map[uint64]bool{}
	counting := false
	for i := range pieces[:start] {
		p := &pieces[i]
		if p.fate != inBody {
			continue
		}
		switch {
		case isMargin(p), counting && isBareNumber(p.text):
			p.fate = asFurniture
		case titles[p.hash]:
			p.fate = asRepeatedTitle
		case isCaption(p):
			p.fate = inCaption
		default:
			p.fate = inHead
			titles[p.hash] = true
		}
		counting = isCounter(p) || counting && isBareNumber(p.text)
	}
	markMenus(pieces[:start])
}

// markMenus takes out rows of short lines before the first that identifies.
func markMenus(pieces []piece) {
	var row []*piece
	for i := range pieces {
		p := &pieces[i]
		if p.fate != inHead && p.fate != asFurniture {
			continue
		}
		if p.fate == inHead && isIdentifying(p) {
			break
		}
		if p.runes > menuRunes || hasDigit(p.text) || endingOf(p.text) != endsOpen {
			dropMenu(row)
			row = row[:0]
			continue
		}
		row = append(row, p)
	}
	dropMenu(row)
}

func dropMenu(row []*piece) {
	if len(row) < menuEntries {
		return
	}
	for _, p := range row {
		p.fate = asFurniture
	}
}

func isIdentifying(p *piece) bool { return startsWithAny(foldedStart(p.text), headStarts) }

// bodyStart finds the first piece of the body: the first that is plainly a
// sentence, with the numbered headings right before it. Where no piece is, the
// first that is neither furniture nor identifying begins the body.
func bodyStart(pieces []piece) int {
	for i := range pieces {
		if pieces[i].fate == inBody && opensBody(&pieces[i]) {
			return headingsBefore(pieces, i)
		}
	}
	for i := range pieces {
		p := &pieces[i]
		if p.fate == inBody && !isMargin(p) && !isIdentifying(p) && !isCaption(p) && !isBareNumber(p.text) {
			return i
		}
	}
	return 0
}

func opensBody(p *piece) bool {
	if isMargin(p) || isCaption(p) || isHeadLine(p) || isBareNumber(p.text) {
		return false
	}
	if p.label.kind == bulletLabel || p.label.kind == noLabel {
		end := endingOf(p.text)
		return p.runes >= bodyRunes || end != endsOpen && (p.runes >= sentenceRunes || hasDigit(p.text)) || end == endsOpen && hasFigure(p.text)
	}
	return p.label.kind == partLabel || p.label.kind == romanLabel || p.label.marks > 0 ||
		p.runes >= bodyRunes || endingOf(p.text) != endsOpen
}

// isHeadLine finds "Kính gửi: Thủ tướng Chính phủ;", "Số: 109/BC-BTTTT.", place
// and date, and lines in capitals.
func isHeadLine(p *piece) bool {
	folded := foldedStart(p.text)
	if p.label.kind != noLabel {
		return false
	}
	if p.runes <= furnitureRunes && strings.Contains(folded, ", ngay ") && strings.Contains(folded, " thang ") && !hasFigure(p.text) {
		return true
	}
	return (strings.HasPrefix(folded, "so:") || strings.HasPrefix(folded, "kinh gui") || isCapitals(p.text))
}

// headingsBefore goes back over the numbered headings that lead to piece i.
func headingsBefore(pieces []piece, i int) int {
	for k := i - 1; k >= 0; k-- {
		p := &pieces[k]
		if p.fate != inBody {
			continue
		}
		if (p.label.kind == noLabel || isMargin(p)) && p.label.marks == 0 {
			break
		}
		i = k
	}
	return i
}

// markTail settles what stands after the body's last piece.
func markTail(pieces []piece) {
	for i := len(pieces) - 1; i >= 0; i-- {
		p := &pieces[i]
		if p.fate != inBody {
			if p.fate == inHead || p.fate == inFront {
				return
			}
			continue
		}
		switch {
		case isMargin(p), p.runes <= marginRunes && p.label.kind == noLabel && isCapitals(p.text) && !hasDigit(p.text):
			p.fate = asFurniture
		case isBareNumber(p.text) && i > 0 && (isCounter(&pieces[i-1]) || isBareNumber(pieces[i-1].text)):
			p.fate = asFurniture
		case isCaption(p), isByline(p):
			p.fate = inCaption
		default:
			return
		}
	}
}

// isByline finds the author's line: short, no sentence, no number.
func isByline(p *piece) bool {
	return p.label.kind == noLabel && p.label.marks == 0 && p.runes <= 80 && endingOf(p.text) == endsOpen && !hasDigit(p.text)
}

func isCaption(p *piece) bool {
	return p.runes <= 120 && p.label.kind == noLabel && startsWithAny(foldedStart(p.text), captionStarts) &&
		!hasFigure(p.text)
}
