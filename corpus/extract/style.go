package extract

import (
	"strings"

	"solieu/corpus/read"
	"solieu/corpus/vi"
)

// evidence counts the numbers that can only be English (1,234.5) and those that
// can only be Vietnamese (1.234,5).
type evidence struct{ english, vietnamese int }

const (
	// outweighs is how many times as many numbers must speak for one style.
	outweighs = 4
	// enoughEnglish is how many English numbers make a document English.
	enoughEnglish = 3
)

func (e evidence) style() vi.Style {
	switch {
	case e.english >= enoughEnglish && e.english >= outweighs*e.vietnamese:
		return vi.English
	case e.english*outweighs > e.vietnamese:
		return vi.Unsure
	}
	return vi.Vietnamese
}

func (e *evidence) add(t *vi.Text, first, last int) {
	for i := first; i < last; i++ {
		switch numberStyle(t, i) {
		case 1:
			e.english++
		case -1:
			e.vietnamese++
		}
	}
}

// styleOf is how the document writes numbers.
func styleOf(doc *read.Document) vi.Style {
	var e evidence
	for i := range doc.Blocks {
		text := doc.Blocks[i].Text
		for at, number := range vi.Numbers(text) {
			if separated(number) {
				e.add(vi.NewText(beginning(text[at:], len(number)+behindNumber)), 0, 1)
			}
		}
	}
	return e.style()
}

// behindNumber is how many bytes hold the multiplier and the unit of a number.
const behindNumber = 48

// beginning is at most the first n bytes of a text, no word cut.
func beginning(text string, n int) string {
	if len(text) <= n {
		return text
	}
	return text[:max(strings.LastIndexByte(text[:n], ' '), 0)]
}

// separated reports whether a number has separators that tell its style: a single
// one before three digits does not.
func separated(n string) bool {
	at := strings.LastIndexAny(n, ".,")
	return at >= 0 && (len(n)-1-at != 3 || strings.ContainsAny(n[:at], ".,"))
}

// sentence is the sentence of a token range. Numbers of its own that contradict
// the document's style leave the others of the sentence unsure.
func (s *scan) sentence(first, last int) sentence {
	var e evidence
	e.add(s.Text, first, last)
	if s.style == vi.Vietnamese && e.english > 0 || s.style == vi.English && e.vietnamese > 0 {
		return sentence{first, last, vi.Unsure}
	}
	return sentence{first, last, s.style}
}

// styleAt is how the sentence around token i writes numbers.
func (s *scan) styleAt(i int) vi.Style {
	for _, sen := range s.sentences {
		if sen.first <= i && i < sen.last {
			return sen.style
		}
	}
	return s.style
}

// numberStyle is 1 for a number at token i that only the English style explains,
// -1 for one that only the Vietnamese does, 0 for others. A number with a single
// point or comma must have a unit or multiplier: others are versions, sections,
// dates.
func numberStyle(t *vi.Text, i int) int {
	n := t.At(i).Key
	if t.At(i).Class != vi.Number || !separated(n) {
		return 0
	}
	dot, comma := strings.Count(n, "."), strings.Count(n, ",")
	tail := len(n) - 1 - strings.LastIndexAny(n, ".,")
	switch {
	case dot+comma == 1:
		if q, ok := vi.QuantityAt(t, i, vi.Vietnamese); !ok || q.Unit == "" && q.Power == 0 || tail > 3 {
			return 0
		}
		return sign(dot == 1)
	case dot > 0 && comma > 0:
		if dot > 1 && comma > 1 {
			return 0
		}
		return sign(strings.LastIndexByte(n, '.') > strings.LastIndexByte(n, ','))
	case tail != 3:
		return 0
	}
	return sign(comma > 1)
}

func sign(english bool) int {
	if english {
		return 1
	}
	return -1
}
