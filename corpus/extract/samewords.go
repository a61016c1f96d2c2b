package extract

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// countOpeners begin a subject and say no more than that something is counted.
var countOpeners = vi.NewSet("tính chung | nhìn chung | tóm lại | như vậy | theo đó | cụ thể | tổng | tổng số | tổng cộng | số | số lượng | con số | cả nước | toàn quốc | toàn tỉnh | toàn ngành | trên địa bàn | trên toàn quốc | có")

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

// agentVerbs behind a body's name make it who tells or counts, not whose figure it
// is: "Bộ Y tế ghi nhận 1.287 ca".
var agentVerbs = vi.NewSet("cho biết | cho hay | ghi nhận | thông báo | công bố | báo cáo | tổng hợp | thống kê | đánh giá")

// longestBody is how many words a body's name may have.
const longestBody = 8

// sameBodies reports whether two statements may be of the same place and body: one
// indicator of two ministries is two figures. Who only tells a figure need not be
// named again.
func sameBodies(a, b *corpus.Figure) bool {
	these, those := bodies(a.Subject, nil), bodies(b.Subject, nil)
	switch {
	case len(these) == 0:
		return len(owners(b)) == 0
	case len(those) == 0:
		return len(owners(a)) == 0
	}
	return slices.Equal(these, those)
}

// owners are the bodies that a subject names, without those that only tell it.
func owners(f *corpus.Figure) []string {
	agents := bodies(f.Source.Quote, agentVerbs)
	return slices.DeleteFunc(bodies(f.Subject, nil), func(name string) bool { return slices.Contains(agents, name) })
}

// bodies are the names of places and bodies in a text, folded; with verbs only those
// that such a verb follows.
func bodies(text string, verbs *vi.Table[bool]) []string {
	t := vi.NewText(text)
	var names []string
	for i := range t.Tokens {
		_, n := bodyNouns.At(t, i)
		last := i + n
		for n > 0 && t.At(last).Upper {
			last++
		}
		if n == 0 || last == i+n || verbs != nil && !verbs.Within(t, last, min(i+longestBody, len(t.Tokens))) {
			continue
		}
		names = append(names, vi.Fold(t.Source[t.Tokens[i+n].Start:t.Tokens[last-1].End]))
	}
	return names
}
