package read

import (
	"strings"

	"solieu/corpus/vi"
)

// The outline is what holds at a place of the report: the headings above it, the
// list it stands in and the lead-ins of that list.

// heading is one level of the outline.
type heading struct {
	level int
	label string
	words string
	lines bool // a line of its own without a number
}

// Levels of headings without Markdown's marks, above which those marks lie.
const (
	levelPlainTop = 90 // an unnumbered heading before any numbered one
	levelPart     = 100
	levelNumber   = 140
	levelLetter   = 150
	levelOrdinal  = 160 // "Thứ ba, về …"
	levelPlain    = 170
)

// frame is a lead-in in force. Level 2n is that of the n-th nested list's item,
// 2n+1 that of a paragraph below it.
type frame struct {
	level int
	words string
}

type outline struct {
	headings []heading
	frames   []frame
	nest     []label // the open item of each nested list
	ordinal  int     // the last "Thứ …"
	// fresh: the block before was a paragraph that opens a list; follows: it was
	// a member of the list that such a paragraph opened, ending in ";".
	fresh, follows bool
	before         *Block
	words          []string // cached path, nil when it changed
}

// outlineBlocks gives each paragraph its kind, section and headings.
func outlineBlocks(paragraphs []paragraph) []Block {
	o := &outline{}
	blocks := make([]Block, 0, len(paragraphs))
	next := nextInBody(paragraphs)
	for i := range paragraphs {
		p := &paragraphs[i]
		var after *paragraph
		if p.repeated {
			// Its section holds for what is new in the copy.
			if i+1 < len(paragraphs) {
				after = &paragraphs[i+1]
			}
			if p.label.kind != noLabel && p.isHeading(o, after) {
				o.addHeading(p)
			}
			continue
		}
		if next[i] < len(paragraphs) {
			after = &paragraphs[next[i]]
		}
		blocks = append(blocks, o.block(p, after))
		o.before = &blocks[len(blocks)-1]
	}
	return blocks
}

// nextInBody gives for each paragraph the index of the next one of the body.
func nextInBody(paragraphs []paragraph) []int {
	next := make([]int, len(paragraphs))
	following := len(paragraphs)
	for i := len(paragraphs) - 1; i >= 0; i-- {
		next[i] = following
		if paragraphs[i].fate == inBody && !paragraphs[i].repeated {
			following = i
		}
	}
	return next
}

func (o *outline) block(p, after *paragraph) Block {
	b := Block{Text: p.words, Joins: p.joins, Label: p.label.text}
	switch {
	case p.fate == inFootnote || p.fate == inCaption:
		b.Kind = Footnote
		if p.fate == inCaption {
			b.Kind = Caption
		}
		b.Section, b.Headings = o.section(), o.path()
		return b
	case p.isHeading(o, after):
		b.Kind = Heading
		o.addHeading(p)
		// A heading stands below those above it, not below itself.
		b.Section, b.Headings = o.section(), o.above()
		return b
	case p.label.kind == noLabel || p.label.kind == partLabel:
		return o.paragraph(p, b)
	}
	b.Kind = Item
	return o.item(p, after, b)
}

func (o *outline) paragraph(p *paragraph, b Block) Block {
	if name, words, number := ordinalLead(p.words, o.ordinal); number > 0 {
		b.Label = name
		o.ordinal = number
		o.push(heading{level: levelOrdinal, label: name, words: words})
		b.Section, b.Headings = o.section(), o.path()
		o.lead(p.words, 1)
		return b
	}
	b.Label = ""
	if o.frameLevel() == 0 && o.itemNumber() != "" {
		o.nest = o.nest[:0] // a paragraph after a numbered item that led nothing in
	}
	level := o.frameLevel() + 1
	if !(o.fresh || o.follows) {
		o.popFrames(level)
	}
	member := o.fresh || o.follows
	b.Section, b.Headings = o.section(), o.withRunIn(p.words)
	if endingOf(p.words) == endsColon {
		o.popFrames(level)
		o.lead(p.words, level)
		return b
	}
	o.fresh = false
	o.follows = member && endingOf(p.words) == endsList
	return b
}

// item places a list item; one that opens a list of its own leads that in.
func (o *outline) item(p, after *paragraph, b Block) Block {
	o.closeNumbered(p.label)
	o.enter(p.label)
	level := 2 * len(o.nest)
	if o.fresh {
		// The paragraph just before opens this list, whatever its depth.
		opener := o.frames[len(o.frames)-1]
		o.popFrames(min(level, opener.level))
		o.frames = append(o.frames, frame{min(level-1, opener.level), opener.words})
		o.words = nil
	} else {
		o.popFrames(level)
	}
	b.Depth = o.depth(p.label)
	b.Section, b.Headings = o.section(), o.withRunIn(p.words)
	o.fresh, o.follows = false, false
	if p.opensList(after) {
		o.lead(p.words, level)
		o.fresh = false
	}
	return b
}

// closeNumbered ends the heading that a numbered item follows in one row: "2. Chỉ số
// giá vàng giảm 0,8%" behind "1. Các nhóm hàng tăng giá".
func (o *outline) closeNumbered(l label) {
	n := len(o.headings)
	if n == 0 || l.kind != numberLabel || o.itemNumber() != "" {
		return
	}
	if h := o.headings[n-1]; h.level == levelNumber+l.parts() && l.parts() == 1 && numberOf(l.text) == numberOf(h.label)+1 {
		o.push(heading{level: h.level})
		o.headings = o.headings[:len(o.headings)-1]
	}
}

// enter puts the item's label into the nest: back to its own list where that is
// open, else one level down.
func (o *outline) enter(l label) {
	for i, open := range o.nest {
		if open.sibling(l) {
			o.nest = append(o.nest[:i], l)
			return
		}
	}
	for len(o.nest) > 0 && outranks(l, o.nest[len(o.nest)-1]) {
		o.nest = o.nest[:len(o.nest)-1]
	}
	o.nest = append(o.nest, l)
}

// outranks reports whether an item so labelled cannot stand below the other.
func outranks(l, other label) bool {
	if l.kind == bulletLabel && other.kind == bulletLabel {
		return l.indent < other.indent || l.indent == other.indent && l.text == "-" && other.text == "+"
	}
	return l.kind < other.kind
}

func (o *outline) depth(l label) int {
	if l.text == "+" {
		return max(2, len(o.nest))
	}
	return len(o.nest)
}

// lead puts a lead-in in force.
func (o *outline) lead(text string, level int) {
	if level%2 == 1 && endingOf(text) != endsColon {
		o.fresh = false
		return
	}
	o.frames = append(o.frames, frame{level, leadWords(text)})
	o.words = nil
	o.fresh, o.follows = level%2 == 1, false
}

// frameLevel is the level of the innermost item that leads a list in, 0 for none.
func (o *outline) frameLevel() int {
	for i := len(o.frames) - 1; i >= 0; i-- {
		if o.frames[i].level%2 == 0 {
			return o.frames[i].level
		}
	}
	return 0
}

// popFrames ends the lead-ins of the level and those below.
func (o *outline) popFrames(level int) {
	n := len(o.frames)
	for n > 0 && o.frames[n-1].level >= level {
		n--
	}
	if n < len(o.frames) {
		o.frames, o.words = o.frames[:n], nil
	}
}

// addHeading opens a section.
func (o *outline) addHeading(p *paragraph) {
	h := heading{level: o.headingLevel(p), label: p.label.text, words: leadWords(p.words)}
	h.lines = p.label.kind == noLabel && p.label.marks == 0
	if name, _, number := ordinalLead(p.words, o.ordinal); number > 0 && h.label == "" {
		h.label = name
		defer func() { o.ordinal = number }()
	}
	o.push(h)
}

func (o *outline) push(h heading) {
	for len(o.headings) > 0 && o.headings[len(o.headings)-1].level >= h.level {
		o.headings = o.headings[:len(o.headings)-1]
	}
	if h.level < levelOrdinal {
		o.ordinal = 0
	}
	o.headings = append(o.headings, h)
	o.frames, o.nest, o.words = o.frames[:0], o.nest[:0], nil
	o.fresh, o.follows = false, false
}

// headingLevel: Markdown's marks lie above all; then the levels of an official
// report; an unnumbered heading stands where the one before it stood.
func (o *outline) headingLevel(p *paragraph) int {
	l := p.label
	switch {
	case l.marks > 0:
		return int(l.marks)
	case l.kind == numberLabel:
		return levelNumber + l.parts()
	case l.kind == letterLabel || l.kind == parenLabel:
		return levelLetter + int(l.kind)
	case l.kind != noLabel:
		return levelPart + int(l.kind)
	}
	// Capitals stand one level above other unnumbered headings.
	raised := count(isCapitals(p.words))
	for _, h := range o.headings {
		if h.lines && (h.level == levelPlain-raised || h.level == levelPlainTop-raised) {
			return h.level
		}
	}
	if len(o.headings) > 0 && !o.headings[len(o.headings)-1].lines {
		return levelPlain - raised
	}
	return levelPlainTop - raised
}

// section is the path of numbers, the last of dotted ones; without any it is the
// words of the innermost heading.
func (o *outline) section() string {
	var path []string
	dotted := false
	for i := len(o.headings) - 1; i >= 0; i-- {
		h := o.headings[i]
		number := h.label != "" && startsDigit(h.label)
		if h.label == "" || number && dotted {
			continue
		}
		dotted = dotted || number
		path = append(path, h.label)
	}
	if len(path) == 0 {
		if len(o.headings) == 0 {
			return o.itemNumber()
		}
		return o.headings[len(o.headings)-1].words
	}
	for i, k := 0, len(path)-1; i < k; i, k = i+1, k-1 {
		path[i], path[k] = path[k], path[i]
	}
	if number := o.itemNumber(); number != "" {
		path = append(path, number)
	}
	return strings.Join(path, ".")
}

// itemNumber is the number of the numbered item that is open.
func (o *outline) itemNumber() string {
	if len(o.nest) > 0 && o.nest[0].kind == numberLabel {
		return o.nest[0].text
	}
	return ""
}

// path is the words of the headings and lead-ins in force.
func (o *outline) path() []string {
	if o.words == nil {
		words := make([]string, 0, len(o.headings)+len(o.frames))
		for _, h := range o.headings {
			words = append(words, h.words)
		}
		for _, f := range o.frames {
			words = append(words, f.words)
		}
		o.words = words
	}
	return o.words[:len(o.words):len(o.words)]
}

// above is the path without the innermost heading.
func (o *outline) above() []string {
	path := o.path()
	return path[: len(path)-1 : len(path)-1]
}

// withRunIn adds the name that the block itself opens with: "Trục liên thông
// văn bản quốc gia: Số lượng …".
func (o *outline) withRunIn(text string) []string {
	if name := runIn(text); name != "" {
		return append(o.path(), name)
	}
	return o.path()
}

const (
	runInBytes = 260
	leadBytes  = 700 // a longer lead-in keeps both its ends
)

// runIn gives the name before the colon that text opens with, "" where the words
// before it are a sentence's.
func runIn(text string) string {
	beginning := text[:min(len(text), runInBytes)]
	at := strings.Index(beginning, ": ")
	if at <= 0 {
		return ""
	}
	name := beginning[:at]
	if !startsUpper(name) || strings.ContainsAny(name, ";") || strings.Contains(name, ". ") || hasFigure(name) {
		return ""
	}
	folded := vi.Fold(name)
	for _, end := range reportingEnds {
		if strings.HasSuffix(folded, end) && (len(folded) == len(end) || folded[len(folded)-len(end)-1] == ' ') {
			return ""
		}
	}
	return name
}

// leadWords is what a lead-in says, without its colon.
func leadWords(text string) string {
	words := strings.TrimRight(text, ": ")
	if len(words) <= leadBytes {
		return words
	}
	head := words[:leadBytes/2]
	tail := words[len(words)-leadBytes/2:]
	if at := strings.LastIndexByte(head, ' '); at >= 0 {
		head = head[:at]
	}
	if at := strings.IndexByte(tail, ' '); at >= 0 {
		tail = tail[at+1:]
	}
	return strings.ToValidUTF8(head+" … "+tail, "")
}
