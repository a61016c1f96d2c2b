package vi

import "strings"

// GapAt reports whether token i is a point within a number that a space was put
// into: 1.196. 888. The number so far or what follows has a group of its own, or
// the point would end a sentence or stand behind a list's number.
func (t *Text) GapAt(i int) bool {
	head, tail := t.At(i-1), t.At(i+1)
	if i == 1 && !strings.Contains(head.Key, ".") || t.At(i).Key != "." || head.Class != Number || tail.Class != Number || !t.Glued(i-1) || t.Glued(i) {
		return false
	}
	dots := strings.Count(head.Key+tail.Key, ".")
	return dots > 0 && grouped(strings.Split(head.Key+"."+tail.Key, ".")).doubt == ""
}

// gluedMultiplier reports whether a word begins with a multiplier: tỷđồng.
func gluedMultiplier(t *Text, i int) bool {
	tok := t.At(i)
	if tok.Class != Word {
		return false
	}
	word := strings.ToLower(t.Source[tok.Start:tok.End])
	for _, m := range []string{"tỷ", "triệu", "nghìn"} {
		if rest, ok := strings.CutPrefix(word, m); ok && rest != "" {
			return true
		}
	}
	return false
}
