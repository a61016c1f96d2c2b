package extract

import (
	"strings"

	"solieu/corpus/vi"
)

// countOpeners begin a subject and say no more than that something is counted.
var countOpeners = vi.NewSet("tổng | tổng số | tổng cộng | số | số lượng | con số | cả nước | toàn quốc | toàn tỉnh | toàn ngành | trên địa bàn | trên toàn quốc | có")

// plainSubject is a subject, folded, without signs and without the words before
// each piece of it that only say that something is counted.
func plainSubject(subject string) string {
	t := vi.NewText(subject)
	var words []string
	first := true
	for i := 0; i < len(t.Tokens); i++ {
		sign := t.Tokens[i].Class == vi.Sign
		if _, n := countOpeners.At(t, i); first && n > 0 {
			i += n - 1
			continue
		}
		if !sign {
			words = append(words, t.Tokens[i].Fold)
		}
		first = sign
	}
	return strings.Join(words, " ")
}

// shortestTitle is how many words a title must have in common with the body's
// longer ones: "hồ sơ" alone is any of them.
const shortestTitle = 4

// clipped reports whether a title's words are a piece of the body's.
func clipped(title, body string) bool {
	return strings.Count(title, " ") >= shortestTitle-1 && strings.Contains(" "+body+" ", " "+title+" ")
}

// bodyNouns stand before the name of who or where a figure is of.
var bodyNouns = vi.NewSet("bộ | tỉnh | thành phố | tp | huyện | quận | xã | phường | sở | ubnd | ủy ban nhân dân | uỷ ban nhân dân | tổng cục | cục | ngành | tập đoàn | tổng công ty | ngân hàng | công ty")

// bodies are the names of places and bodies in a subject, folded: one indicator of
// two ministries is two figures.
func bodies(subject string) []string {
	t := vi.NewText(subject)
	var names []string
	for i := range t.Tokens {
		_, n := bodyNouns.At(t, i)
		last := i + n
		for n > 0 && t.At(last).Upper {
			last++
		}
		if n > 0 && last > i+n {
			names = append(names, vi.Fold(t.Source[t.Tokens[i+n].Start:t.Tokens[last-1].End]))
		}
	}
	return names
}
