// Package read turns a file into blocks of text: headings, paragraphs, list
// items, footnotes. Page chrome and repeated copies of the body are left out,
// each omission counted and named. It knows nothing of figures.
//
// The way of a file: bytes → text (decode.go) → lines (lines.go) → pieces, the
// lines before somebody wrapped them (wrap.go, piece.go) → what each piece is
// for (fate.go and the files it names) → paragraphs, their halves joined
// (join.go) → blocks with sections and headings (outline.go, long.go). The words that
// decisions hang on are in words.go. Every step looks at each piece a bounded
// number of times.
package read

import "solieu/corpus"

// Document is a file as read. Every line of the file that is not blank is in
// Front, in Head, in one of Blocks or in one of Omissions.
type Document struct {
	// Front holds what the file says of itself in front matter; empty for plain text.
	Front Front
	// Head is the lines before the body that identify the report: the issuer's
	// name, "Số: 109/BC-BTTTT", place and date, "BÁO CÁO", the title. Each is a
	// literal piece of Text.
	Head   []string
	Blocks []Block
	// Posted is the day on which the page says that the text was put up, zero where
	// it doesn't.
	Posted corpus.Date
	// Text is the whole file squashed (NFC, white space collapsed): what quotes
	// are held against.
	Text      string
	Omissions []corpus.Omission
}

// Front is the front matter of a Markdown file; what it does not give is "".
type Front struct {
	Number string `yaml:"number"`
	Issuer string `yaml:"issuer"`
	Issued string `yaml:"issued"`
	Period string `yaml:"period"`
	Title  string `yaml:"title"`
}

// Kind of a block.
type Kind int

// Kinds of blocks.
const (
	Paragraph Kind = iota
	Heading
	Item     // a list item: "-", "+", "•", "a)", "(1)", "1." before a whole sentence
	Footnote // note text standing between the lines of the body
	Caption  // "Ảnh minh họa", the author's line, "Nguồn: …"
)

// String names the kind for listings.
func (k Kind) String() string {
	switch k {
	case Heading:
		return "heading"
	case Item:
		return "item"
	case Footnote:
		return "footnote"
	case Caption:
		return "caption"
	}
	return "paragraph"
}

// Block is a paragraph, heading or list item.
type Block struct {
	Kind Kind
	// Label is what numbers it: "I", "1.4", "a", "(1)", "-", "+", "Thứ ba"; ""
	// for none. A label is no part of Text, save for "Thứ ba" and "Phần thứ nhất".
	Label string
	// Depth is the nesting: 0 for body text under a heading, 1 for "-", 2 for "+".
	Depth int
	// Section is the path of the heading's numbers, I.1.4, or its words. A
	// numbered item adds its own number.
	Section string
	// Headings are the words of the headings above, outermost first, then the
	// lead-ins of the list that the block stands in ("Về Mobile Money"), last the
	// words before the colon that the block itself opens with. Labels and the
	// colon at the end are left out, a very long lead-in keeps both its ends.
	// Blocks share the slice: it is not to be changed.
	Headings []string
	// Text is the block's words, halves joined where a page or footnote cut them.
	Text string
	// Joins are byte offsets in Text where the halves do not touch in the file:
	// no quote may cross one. At such an offset stands the space that joins them.
	Joins []int
}

// File reads one file. A name ending in .md or .markdown is read as Markdown,
// any other as plain text. The errors are ErrEmpty, ErrTooLarge, ErrBinary,
// ErrEncoding, ErrFrontMatter, ErrNotVietnamese and ErrNoText, wrapped with the
// name; each says what to do.
func File(name string, data []byte) (*Document, error) {
	document, err := readFile(name, data)
	if err != nil {
		return nil, nameError(name, err)
	}
	return document, nil
}

func readFile(name string, data []byte) (*Document, error) {
	text, err := decode(data)
	if err != nil {
		return nil, err
	}
	source, err := splitLines(text)
	if err != nil {
		return nil, err
	}
	source.markdown = isMarkdown(name)
	document := &Document{Text: source.text}
	if source.markdown {
		if document.Front, source.front, err = frontMatter(text, source.lines); err != nil {
			return nil, err
		}
	}
	if err := checkVietnamese(source.text); err != nil {
		return nil, err
	}
	pieces := makePieces(source)
	decideFates(pieces)
	document.Head = headLines(pieces)
	document.Posted = postedDay(pieces)
	document.Omissions = omissions(source, pieces)
	document.Blocks = splitLong(outlineBlocks(joinPieces(source, pieces)))
	if len(document.Blocks) == 0 {
		return nil, ErrNoText
	}
	return document, nil
}
