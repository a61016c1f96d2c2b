package catalog

import (
	"strings"

	"solieu/corpus/vi"
)

// said is a statement as a test writes it down.
type said struct {
	Clause, Sentence, Before, Headings, Unit string
}

// link puts the clause where the sentence has it.
func (s said) link(c *Catalog) (Link, bool) {
	t := vi.NewText(s.Sentence)
	sentence := c.all(t)
	clause := c.all(vi.NewText(s.Clause))
	if at := strings.Index(s.Sentence, s.Clause); at >= 0 && s.Clause != "" {
		clause = Place{sentence.Text, tokensBefore(t, at), tokensBefore(t, at+len(s.Clause))}
	}
	return c.Link(Statement{
		Clause: clause, Sentence: sentence, Unit: s.Unit,
		Before: []Place{c.all(vi.NewText(s.Before)), c.all(vi.NewText(s.Headings))},
	})
}

func (c *Catalog) all(t *vi.Text) Place { return Place{c.Read(t), 0, len(t.Tokens)} }

// tokensBefore counts the tokens that end at a byte offset or before it.
func tokensBefore(t *vi.Text, offset int) int {
	n := 0
	for n < len(t.Tokens) && t.Tokens[n].End <= offset {
		n++
	}
	return n
}
