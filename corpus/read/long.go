package read

import (
	"strings"
	"unicode/utf8"
)

// longestBlock is how many bytes a block has at most. Nobody wrote a longer
// paragraph; and the reader looks at the words of a block more than once.
const longestBlock = 8000

// splitLong parts blocks that are too long: at the end of a sentence, else between
// two words.
func splitLong(blocks []Block) []Block {
	parted := make([]Block, 0, len(blocks))
	for _, b := range blocks {
		for len(b.Text) > longestBlock {
			head, rest := b.splitAt(b.parting())
			parted = append(parted, head)
			b = rest
		}
		parted = append(parted, b)
	}
	return parted
}

// parting is where a block that is too long is parted: behind it the next part
// begins, or a space stands.
func (b *Block) parting() int {
	beginning := b.Text[:longestBlock]
	if at := strings.LastIndex(beginning, ". "); at > longestBlock/2 {
		return at + 1
	}
	if at := strings.LastIndexByte(beginning, ' '); at > longestBlock/2 {
		return at
	}
	at := longestBlock
	for !utf8.RuneStart(b.Text[at]) {
		at--
	}
	return at
}

// splitAt parts a block; only the first part keeps the label.
func (b Block) splitAt(at int) (head, rest Block) {
	head, rest = b, b
	from := at
	if b.Text[from] == ' ' {
		from++
	}
	head.Text, rest.Text, rest.Label = b.Text[:at], b.Text[from:], ""
	head.Joins, rest.Joins = nil, nil
	for _, join := range b.Joins {
		switch {
		case join < at:
			head.Joins = append(head.Joins, join)
		case join >= from:
			rest.Joins = append(rest.Joins, join-from)
		}
	}
	return head, rest
}
