package read

import "strings"

// paragraph is a piece of the body, or several that belong together.
type paragraph struct {
	piece        // the first
	words string // without label, the halves joined
	joins []int  // as in Block
	// repeated paragraphs only carry the outline on.
	repeated bool
}

// joiner puts the halves of paragraphs together.
type joiner struct {
	source *source
	edge   int32
	done   []paragraph
	open   *paragraph
	parts  []part
	held   []paragraph // footnotes and captions that stood between the halves
	cut    bool        // something stood between open and the piece at hand
}

// part is a stretch of source.text.
type part struct{ start, end int32 }

func joinPieces(src *source, pieces []piece) []paragraph {
	j := joiner{source: src, edge: pageGap(pieces), done: make([]paragraph, 0, len(pieces))}
	for i := range pieces {
		j.add(&pieces[i])
	}
	j.close()
	return j.done
}

func (j *joiner) add(p *piece) {
	switch {
	case p.fate == inBody:
		if j.open != nil && j.continues(p) {
			j.extend(p)
			return
		}
		j.close()
		opened := paragraph{piece: *p}
		j.open = &opened
		j.parts = append(j.parts[:0], part{p.end - int32(len(p.words())), p.end})
	case p.fate == inFootnote || p.fate == inCaption:
		j.held = append(j.held, paragraph{piece: *p, words: p.text})
		j.cut = true
	case p.fate == asRepeat:
		j.close()
		j.done = append(j.done, paragraph{piece: *p, words: p.words(), repeated: true})
	case p.fate == inHead || p.fate == inFront || p.fate == asSignature:
		j.close()
	default:
		j.cut = true
	}
}

// extend adds a half. Halves that touch in the file stay one stretch.
func (j *joiner) extend(p *piece) {
	last := &j.parts[len(j.parts)-1]
	if last.end+1 == p.start {
		last.end = p.end
	} else {
		j.parts = append(j.parts, part{p.start, p.end})
	}
	j.open.runes += p.runes + 1
	j.cut = false
}

// close finishes the open paragraph; what stood between its halves follows it.
func (j *joiner) close() {
	if j.open != nil {
		j.open.words, j.open.joins = j.source.put(j.parts)
		j.done = append(j.done, *j.open)
		j.open = nil
	}
	j.done = append(j.done, j.held...)
	j.held, j.cut = j.held[:0], false
}

// put joins stretches by single spaces.
func (s *source) put(parts []part) (string, []int) {
	if len(parts) == 1 {
		return s.text[parts[0].start:parts[0].end], nil
	}
	var text strings.Builder
	var joins []int
	for i, p := range parts {
		if i > 0 {
			joins = append(joins, text.Len())
			text.WriteByte(' ')
		}
		text.WriteString(s.text[p.start:p.end])
	}
	return text.String(), joins
}

const (
	longRunes    = 60  // a line of running text, not a title
	headingRunes = 150 // no heading is longer
)

// continues reports whether p goes on with the open paragraph's last sentence.
func (j *joiner) continues(p *piece) bool {
	last := j.parts[len(j.parts)-1]
	before := j.source.text[last.start:last.end]
	end := endingOf(before)
	if p.label.kind != noLabel || p.label.marks > 0 {
		return end == endsOpen && j.falseLabel(p, before)
	}
	if isBareNumber(before) && j.open.runes == int32(len(before)) {
		return false // a table's cell
	}
	lower, digit := startsLower(p.text), startsNumber(p.text)
	switch end {
	case endsSentence, endsColon:
		return false
	case endsTrailing:
		return lower
	case endsList:
		return lower || digit && j.open.runes >= longRunes
	}
	if j.breaksOff(p, before) {
		return true
	}
	if j.isTitle(before) {
		plain := j.open.label.kind == noLabel || j.open.label.kind == bulletLabel
		return lower && !isCapitals(before) && j.open.label.marks == 0 && (plain || p.runes < headingRunes || dangles(before))
	}
	switch {
	case lower || dangles(before):
		return true
	case digit:
		return j.open.runes >= longRunes || j.cut && saysDone(before)
	}
	evidence := j.cut || p.page || p.gap >= j.edge
	return evidence && j.open.runes >= longRunes && !looksLikeTitle(p)
}

// falseLabel reports whether p's label is words of the open sentence: the dash of
// "giai đoạn 2021" and "- 2025", the number of "quy định tại" and "Mục 2".
func (j *joiner) falseLabel(p *piece, before string) bool {
	switch p.label.kind {
	case bulletLabel:
		return p.label.text == "-" && endsDigit(before) && startsDigit(p.body())
	case partLabel, numberLabel:
		return p.label.marks == 0 && dangles(before) && !j.isTitle(before)
	}
	return false
}

// isTitle reports whether the open paragraph, unfinished, may be a heading.
func (j *joiner) isTitle(before string) bool {
	if j.open.label.marks > 0 || isCapitals(before) {
		return true
	}
	switch j.open.label.kind {
	case noLabel:
		if saysDone(before) {
			return false
		}
		return j.open.runes < headingRunes && !dangles(before) && startsUpper(before) && !strings.HasSuffix(before, ",")
	case bulletLabel:
		return j.open.runes < longRunes
	}
	return j.open.runes < headingRunes
}

// saysDone reports whether a line tells what was done, as sentences do and titles
// don't.
func saysDone(s string) bool { return strings.Contains(s, " đã ") }

func looksLikeTitle(p *piece) bool {
	return p.runes <= headingRunes && endingOf(p.text) == endsOpen
}
