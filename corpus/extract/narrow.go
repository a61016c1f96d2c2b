package extract

import (
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// Words that narrow a count down: "385 trạm bị mất liên lạc" is not the number of stations.

// narrowing are what was wrong with what is counted, or what was undone of it.
var narrowing = vi.NewSet("bị | chưa | không | hỏng | sự cố | gặp sự cố | có sự cố | mất liên lạc | ngừng | dừng | tạm dừng | ngưng | chỉ dùng | chỉ sử dụng | sai | sai lệch | lỗi | quá hạn | trễ hạn | hết hạn | khôi phục | phục hồi | từ chối | hủy | huỷ | đối soát | làm sạch | trả lại")

// narrowingReach is how many words from a number a narrowing word may stand.
const narrowingReach = 10

// notNarrowing begin like narrowing words and narrow nothing.
var notNarrowing = vi.NewSet("không chỉ | không kể | không tính | không ngừng | không dùng tiền mặt | không gian | hàng không | không khí")

// narrowed reports whether the clause of a statement narrows its count down by a word that
// no name or wording of the indicator has.
func (s *scan) narrowed(st *statement, ind *corpus.Indicator) bool {
	words := ""
	for _, span := range [][2]int{{max(st.from, st.lead-narrowingReach), st.lead}, {st.after, min(st.to, st.after+narrowingReach)}} {
		for i := span[0]; i < span[1]; i++ {
			if int(s.brackets[i].open) != s.openBracket(st) || s.Tokens[i].Key == "(" {
				continue
			}
			if n := longest(s.Text, i, notNarrowing); n > 0 || s.mentionAt(i) != nil {
				i += max(n-1, 0)
				continue
			}
			n := longest(s.Text, i, narrowing)
			if n == 0 || i > span[0] && s.Is(i-1, "hàng") {
				continue
			}
			if words == "" {
				words = knownBy(ind)
			}
			if !strings.Contains(words, plainWords(s.text(i, i+n))) {
				return true
			}
			i += n - 1
		}
	}
	return false
}

// knownBy is all that an indicator is known by, in plain form.
func knownBy(ind *corpus.Indicator) string {
	all := append([]string{ind.Name}, ind.Aliases...)
	for _, p := range ind.Parts {
		all = append(append(all, p.Name), p.Aliases...)
	}
	for _, w := range ind.Wordings {
		all = append(append(append(all, w.Near...), w.Sentence...), w.Context...)
	}
	return plainWords(strings.Join(all, " | "))
}
