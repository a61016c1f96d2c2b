package read

import (
	"fmt"
	"strings"
)

// listing shows a document as the golden files do: what the head is, one line
// per block with kind, depth, label, section, headings and first words, and what
// was left out.
func listing(d *Document) string {
	var b strings.Builder
	if d.Front != (Front{}) {
		fmt.Fprintf(&b, "front %+v\n", d.Front)
	}
	for _, line := range d.Head {
		fmt.Fprintf(&b, "head %s\n", line)
	}
	for _, block := range d.Blocks {
		fmt.Fprintf(&b, "%s depth=%d label=%q section=%q\n", block.Kind, block.Depth, block.Label, block.Section)
		for _, heading := range block.Headings {
			fmt.Fprintf(&b, "    › %s\n", ends(heading))
		}
		fmt.Fprintf(&b, "    %s", ends(block.Text))
		if len(block.Joins) > 0 {
			fmt.Fprintf(&b, " joins=%v", block.Joins)
		}
		b.WriteByte('\n')
	}
	for _, o := range d.Omissions {
		fmt.Fprintf(&b, "left out: %s, %d lines from line %d: %s\n", o.Reason, o.Lines, o.First, o.Sample)
	}
	return b.String()
}

// ends shows the beginning and end of a long text.
func ends(s string) string {
	runes := []rune(s)
	if len(runes) <= 90 {
		return s
	}
	return string(runes[:60]) + " … " + string(runes[len(runes)-25:])
}
