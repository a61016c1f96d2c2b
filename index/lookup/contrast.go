package lookup

import (
	"slices"
	"strings"
)

// contrasts are words of which only one can be meant: a figure that is named with
// one of a row is none of what is asked with another. Words beside them do not
// count: a sentence on exports may go on with imports.
var contrasts = slices.Concat(acts, kinds)

// acts are verbs, which sentences have for other reasons too: that one stands beside a
// figure says nothing against it.
var acts = []contrast{
	newContrast("gửi", "nhận"), newContrast("thu", "chi"), newContrast("thu từ", "chi từ", "chi cho"),
	newContrast("phát hiện", "xử lý", "khởi tố", "bắt giữ"), newContrast("đăng ký", "thực hiện"), newContrast("tham gia", "hưởng"),
	newContrast("trồng mới", "khai thác"), newContrast("kế hoạch", "thực hiện"), newContrast("nam", "nữ"),
}

// kinds are words that tell one kind of what is counted from another.
var kinds = []contrast{
	newContrast("nhập khẩu", "xuất khẩu"), newContrast("nhập siêu", "xuất siêu"),
	newContrast("thành thị", "nông thôn"), newContrast("di động", "cố định"), newContrast("quốc tế", "nội địa"),
	newContrast("đúng hạn", "quá hạn", "trước hạn"),
	newContrast("cấp mới", "cấp lại", "cấp đổi"), newContrast("tử vong", "bị thương", "mắc"),
	newContrast("bắt buộc", "tự nguyện"), newContrast("tải xuống", "tải lên"), newContrast("công lập", "tư thục", "ngoài công lập"), newContrast("khai sinh", "khai tử", "kết hôn", "ly hôn"),
	newContrast("nội trú", "ngoại trú"), newContrast("giải thể", "thành lập mới", "tạm ngừng kinh doanh", "quay trở lại hoạt động"), newContrast("đường bộ", "đường sắt", "đường thủy", "hàng không", "hàng hải"),
	newContrast("huy động vốn", "tín dụng"), newContrast("cận nghèo", "hộ nghèo"),
	newContrast("toàn trình", "một phần"), newContrast("mức độ 3", "mức độ 4"), newContrast("bán lẻ", "bán buôn"), newContrast("ngắn hạn", "dài hạn"), newContrast("tiểu học", "trung học cơ sở", "trung học phổ thông", "mầm non"),
	newContrast("cấp tỉnh", "cấp huyện", "cấp xã"),
}

// Contrasts are the phrases of two words and more of all rows: they are never filler,
// whatever their syllables mean alone ("quá hạn", "cận nghèo").
func Contrasts(yield func(phrase string) bool) {
	for _, c := range contrasts {
		for _, phrase := range c {
			keys := make([]string, len(phrase))
			for i, w := range phrase {
				keys[i] = w.Key
			}
			if len(keys) > 1 && !yield(strings.Join(keys, " ")) {
				return
			}
		}
	}
}

// contrast is one row.
type contrast [][]Word

func newContrast(texts ...string) contrast {
	var c contrast
	for _, text := range texts {
		c = append(c, wordsIn(text))
	}
	return c
}

// wantedOf are the rows, of some, of which words ask for one.
func wantedOf(asked []Word, of []contrast) []contrast {
	var rows []contrast
	for _, c := range of {
		if slices.ContainsFunc(c, func(phrase []Word) bool { return Within(phrase, asked) }) {
			rows = append(rows, c)
		}
	}
	return rows
}

// opposed reports whether a name has another of a row than the words ask for, but
// not the same.
func opposed(wanted []contrast, asked, name []Word) bool {
	return slices.ContainsFunc(wanted, func(c contrast) bool {
		same, other := false, false
		for _, phrase := range c {
			if Within(phrase, name) {
				same = same || Within(phrase, asked)
				other = true
			}
		}
		return other && !same
	})
}

// Within reports whether a phrase stands among words, side by side.
func Within(phrase, words []Word) bool {
	for i := 0; i+len(phrase) <= len(words); i++ {
		if fitsPhrase(phrase, words[i:]) {
			return true
		}
	}
	return false
}
