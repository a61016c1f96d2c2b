package extract

import (
	"strings"

	"solieu/corpus/read"
	"solieu/corpus/vi"
)

// englishNumbers reports whether the document writes 1,234.5 rather than 1.234,5:
// there are more numbers that can only be read so.
func englishNumbers(doc *read.Document) bool {
	score := 0
	for i := range doc.Blocks {
		for number := range vi.Numbers(doc.Blocks[i].Text) {
			score += numberStyle(number)
		}
	}
	return score > 0
}

// numberStyle is 1 for a number that only the English style explains, -1 for one
// that only the Vietnamese does, 0 for others.
func numberStyle(n string) int {
	dot, comma := strings.Count(n, "."), strings.Count(n, ",")
	tail := len(n) - 1 - strings.LastIndexAny(n, ".,")
	switch {
	case dot > 1 && comma <= 1, comma == 1 && dot <= 1 && tail != 3 && strings.LastIndexByte(n, ',') > strings.LastIndexByte(n, '.'):
		return -1
	case comma > 1 && dot <= 1, dot == 1 && comma == 0 && tail != 3:
		return 1
	}
	return 0
}
