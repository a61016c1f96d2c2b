package read

import (
	"hash/maphash"

	"solieu/corpus/vi"
)

// piece is a run of lines that were one line before somebody wrapped them.
type piece struct {
	text       string // a literal piece of source.text
	start, end int32  // where it stands there
	first      int32  // its first line, an index in source.lines
	lines      int32
	runes      int32
	gap        int32 // blank lines before it
	page       bool  // a form feed stands before it
	label      label
	hash       uint64 // of its folded text
	fate       fate
	// copy numbers the repeated run the piece belongs to, from 1.
	copy int32
}

// body is the text without its label.
func (p *piece) body() string { return p.text[p.label.width:] }

// words is what the block will say: the name of a part stays in it, as in
// "Phần thứ nhất".
func (p *piece) words() string {
	if p.label.kind == partLabel && p.label.marks == 0 {
		return p.text
	}
	return p.body()
}

func makePieces(src *source) []piece {
	wrap := findWrapping(src)
	seed := maphash.MakeSeed()
	pieces := make([]piece, 0, len(src.lines))
	for i := 0; i < len(src.lines); {
		first := src.lines[i]
		p := piece{first: int32(i), start: first.start, gap: first.gap, page: first.page}
		p.label = pieceLabel(src, i)
		for i++; i < len(src.lines) && i > src.front && wrap.continues(src, i, p.label); i++ {
		}
		p.end, p.lines = src.lines[i-1].end, int32(i)-p.first
		for _, l := range src.lines[p.first:i] {
			p.runes += l.runes + 1
		}
		p.runes--
		p.text = src.text[p.start:p.end]
		p.hash = maphash.String(seed, vi.Fold(p.text))
		if int(p.first) < src.front {
			p.fate = inFront
		}
		pieces = append(pieces, p)
	}
	return pieces
}

// pieceLabel gives the label of the piece that begins with line i. Markdown
// tells the levels of its bullets by indentation.
func pieceLabel(src *source, i int) label {
	l := src.lines[i]
	found := parseLabel(src.text[l.start:l.end], src.markdown)
	if src.markdown && found.kind == bulletLabel {
		found.indent = l.indent / 2
	}
	return found
}

// pageGap gives the number of blank lines that shows a page's end: more than
// part two paragraphs of this file.
func pageGap(pieces []piece) int32 {
	var gaps [4]int
	for i := range pieces {
		gaps[min(pieces[i].gap, 3)]++
	}
	usual := int32(0)
	for gap, n := range gaps {
		if n > gaps[usual] {
			usual = int32(gap)
		}
	}
	return max(2, usual+1)
}
