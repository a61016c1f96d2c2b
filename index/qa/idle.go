package qa

import (
	"slices"
	"strings"

	"solieu/corpus/vi"
	"solieu/index/lookup"
)

// A question has a verb where a report has a noun: "tổng đài tiếp nhận bao nhiêu cuộc
// gọi" of calls. Verbs tell figures apart where several figures have them ("hồ sơ tiếp
// nhận, giải quyết"), and where only one thing is stated they tell nothing.

// actVerbs say what is done to what is counted.
var actVerbs = vi.NewSet("tiếp nhận | nhận | nhận được | xử lý | giải quyết | thực hiện | cung cấp | triển khai | ban hành | phát hành | xây dựng | thiết lập | lập | lắp đặt | vận hành | duy trì | huy động | thu được | thu về | mang về | kiếm được | tiêu thụ | xử phạt | hoạt động | diễn ra | bố trí | đầu tư | chuẩn bị | đưa vào | hỗ trợ | ký | ký kết | đào tạo | chuyển | gửi đến | gửi tới | bàn giao | trả | tạo | tạo ra | lập xong | làm xong")

// idleVerb reports whether what a match leaves of the question is nothing but verbs that
// tell no figure apart here: neither does the match's name have another, nor does another
// match explain them.
func (e *Engine) idleVerb(m *lookup.Match, matches []lookup.Match) bool {
	left := slices.DeleteFunc(slices.Clone(m.Left), func(w lookup.Word) bool { return w.Light })
	if len(left) == 0 || !onlyVerbs(left) || m.Named < enoughIdle || m.Explained < enoughExplained {
		return false
	}
	name := vi.NewText(m.Series.Name + " . " + strings.Join(m.Parts, " . "))
	if actVerbs.Within(name, 0, len(name.Tokens)) {
		return false
	}
	return !slices.ContainsFunc(matches, func(o lookup.Match) bool {
		return o.Series.Key != m.Series.Key && o.Score >= halfAsGood*m.Score && len(o.Series.Figures) > 0 && slices.ContainsFunc(left, func(w lookup.Word) bool {
			return !slices.ContainsFunc(o.Left, func(v lookup.Word) bool { return v.Fold == w.Fold })
		})
	})
}

// enoughIdle is the share of its name that the match must be given.
const enoughIdle = 0.6

// halfAsGood is the share of a match's score from which on another counts beside it.
const halfAsGood = 0.5

// onlyVerbs reports whether words are verbs of the table one after the other.
func onlyVerbs(words []lookup.Word) bool {
	keys := make([]string, len(words))
	for i, w := range words {
		keys[i] = w.Key
	}
	t := vi.NewQuestion(strings.Join(keys, " "))
	for i := 0; i < len(t.Tokens); {
		_, n := actVerbs.At(t, i)
		if n == 0 {
			return false
		}
		i += n
	}
	return true
}
