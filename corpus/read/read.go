// Package read turns a file into blocks of text: headings, paragraphs, list
// items, footnotes. Page chrome and repeated copies of the body are left out,
// each omission counted and named. It knows nothing of figures.
package read

import "solieu/corpus"

// Document is a file as read.
type Document struct {
	// Front holds what the file says of itself in front matter; empty for plain text.
	Front Front
	// Head is the lines before the body that identify the report: the issuer's
	// name, "Số: 109/BC-BTTTT", place and date, "BÁO CÁO", the title.
	Head   []string
	Blocks []Block
	// Text is the whole file squashed (NFC, white space collapsed): what quotes
	// are held against.
	Text      string
	Omissions []corpus.Omission
}

// Front is the front matter of a Markdown file.
type Front struct {
	Number, Issuer, Issued, Period, Title string
}

// Kind of a block.
type Kind int

// Kinds of blocks.
const (
	Paragraph Kind = iota
	Heading
	Item     // a list item: "-", "+", "•", "a)", "(1)"
	Footnote // note text standing between the lines of the body
	Caption  // "Ảnh minh họa", the author's line, "Nguồn: …"
)

// Block is a paragraph, heading or list item.
type Block struct {
	Kind Kind
	// Label is what numbers it: "I", "1.4", "-", "+"; "" for none.
	Label string
	// Depth is the nesting: 0 for body text under a heading, 1 for "-", 2 for "+".
	Depth int
	// Section is the path of the heading's numbers, I.1.4, or its words.
	Section string
	// Headings are the words of the headings above, outermost first, then the
	// lead-ins of the list that the block stands in ("- Về Mobile Money:").
	Headings []string
	// Text is the block's words, halves joined where a page or footnote cut them.
	Text string
	// Joins are byte offsets in Text where the halves do not touch in the file:
	// no quote may cross one.
	Joins []int
}
