package read

import (
	"solieu/corpus"
	"solieu/corpus/vi"
)

// fate is what becomes of a piece.
type fate uint8

const (
	inBody fate = iota
	inFront
	inHead
	inFootnote
	inCaption
	// The rest are left out.
	asRepeat
	asFurniture
	asStamp
	asPageNumber
	asRunningHead
	asSignature
	asRule
	asRepeatedTitle
)

// reasons are what operators read about each kind of omission.
var reasons = map[fate]string{
	asRepeat:        "repeated body",
	asFurniture:     "page chrome",
	asStamp:         "time stamp",
	asPageNumber:    "page number",
	asRunningHead:   "running head",
	asSignature:     "signature block",
	asRule:          "no words",
	asRepeatedTitle: "repeated title",
}

func (f fate) omitted() bool { return f >= asRepeat }

// decideFates settles what each piece is for. The order matters: what is
// certain first, what leans on the neighbours' fates last.
func decideFates(pieces []piece) {
	markRepeats(pieces)
	markRules(pieces)
	markFurniture(pieces)
	markPageNumbers(pieces)
	markRunningHeads(pieces)
	if len(pieces) > 0 && !opensWithMarks(pieces) {
		markHead(pieces)
	}
	markSignatures(pieces)
	markTail(pieces)
	markNotes(pieces)
}

// opensWithMarks reports whether the file begins with front matter or a heading
// of Markdown, so that it can have no page before the body.
func opensWithMarks(pieces []piece) bool {
	return pieces[0].fate == inFront || pieces[0].label.marks > 0
}

// markRules takes out pieces without a letter or digit: rules, rows of dots.
func markRules(pieces []piece) {
	for i := range pieces {
		if p := &pieces[i]; p.fate == inBody && !hasWords(p.text) {
			p.fate = asRule
		}
	}
}

// headLines are the lines that identify the report.
func headLines(pieces []piece) []string {
	var head []string
	for i := range pieces {
		if pieces[i].fate == inHead {
			head = append(head, pieces[i].text)
		}
	}
	return head
}

const sampleRunes = 60

// omissions counts what is left out: neighbours of one reason together, each
// repeated run as one.
func omissions(src *source, pieces []piece) []corpus.Omission {
	var found []corpus.Omission
	runs := map[int32]int{}
	last := fate(inBody)
	for i := range pieces {
		p := &pieces[i]
		if !p.fate.omitted() {
			last = inBody
			continue
		}
		at := len(found) - 1
		if p.fate == asRepeat {
			known, ok := runs[p.copy]
			if at = known; !ok {
				at = -1
			}
		} else if p.fate != last {
			at = -1
		}
		if at < 0 {
			found = append(found, newOmission(src, p))
			at = len(found) - 1
			if p.fate == asRepeat {
				runs[p.copy] = at
			}
		}
		found[at].Lines += int(p.lines)
		last = p.fate
	}
	return found
}

func newOmission(src *source, p *piece) corpus.Omission {
	return corpus.Omission{
		Reason: reasons[p.fate],
		First:  int(src.lines[p.first].number),
		Sample: shorten(p.text, sampleRunes),
	}
}

// foldedStart is the folded beginning of a piece, enough for the tables.
func foldedStart(s string) string {
	return vi.Fold(shorten(s, 48))
}
