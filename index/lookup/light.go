package lookup

// lightPhrases tell that something was counted, or where in general, but nothing
// of what: a question may have one more of them than the report, or one less. What
// is told apart by its verb ("tiếp nhận", "giải quyết"; "đăng ký", "thực hiện") is
// not among them.
var lightPhrases = newPhrases(
	"ghi nhận", "xảy ra", "diễn ra", "hiện có", "đang có", "đạt được", "ước tính", "ước đạt", "tổng cộng", "tất cả", "toàn bộ", "địa bàn", "trên địa bàn",
	"tình hình", "công tác", "lĩnh vực", "trong lĩnh vực", "kết quả", "theo báo cáo", "số liệu", "thống kê", "con số", "bị", "đã được", "có được",
	"được ghi nhận", "sử dụng", "dùng", "xài", "đón", "mở", "làm", "ngành", "thu hút", "phục vụ", "gặp", "dính", "trên toàn quốc", "toàn quốc", "cả nước", "trên cả nước", "toàn ngành", "nói chung", "chung", "toàn tỉnh", "toàn thành phố", "toàn huyện", "toàn hệ thống", "toàn thị trường", "toàn", "trên phạm vi", "phạm vi", "quy mô", "ở mức",
	"ứng dụng", "app", "đến thời điểm", "thời điểm", "giai đoạn", "trong thời gian", "trong kỳ", "vụ", "vụ việc", "cuộc", "ca", "trường hợp", "chiếc", "cái", "con",
	"nơi", "kỳ thi", "ước", "các loại", "những loại", "một tháng", "mỗi tháng", "hằng tháng", "hàng tháng", "khối", "chở", "mọi", "vì", "sang", "tới", "lên tới", "lên đến", "đạt mức", "chịu", "phải", "mắc phải", "gồm có", "bao gồm", "gồm", "có mặt", "tính ra", "quy ra", "nằm ở", "rơi vào",
	"came", "come", "visited", "generated", "created", "accept", "accepted", "received", "processed",
	"recorded", "reported", "country", "nationwide", "cases", "case", "units", "times", "figure", "figures", "so far", "currently",
)

// lightShare is what a light word weighs against another.
const lightShare = 0.15

func newPhrases(texts ...string) *synonyms {
	s := &synonyms{byFirst: map[string][]synonym{}}
	for _, text := range texts {
		s.add(synonym{phrase: wordsIn(text)})
	}
	return s
}

// markLight marks the light words among words; the slice given stays as it is.
func (x *Index) markLight(words []Word) []Word {
	var out []Word // nil until one is found
	for i := 0; i < len(words); {
		n := x.lightAt(words, i)
		if n > 0 && out == nil {
			out = append(make([]Word, 0, len(words)), words...)
		}
		for k := i; k < i+n; k++ {
			out[k].Light = true
		}
		i += max(n, 1)
	}
	if out == nil {
		return words
	}
	return out
}

// lightAt is how many words a light phrase has that begins at word i. A single one may
// lack its marks, where no name has it beside its neighbours: "co dinh" is no "dính".
func (x *Index) lightAt(words []Word, i int) int {
	if light := lightPhrases.at(words[i:]); light != nil {
		return len(light.phrase)
	}
	w := words[i]
	if w.Key != w.Fold || !lightBare[w.Fold] || i > 0 && x.Together(words[i-1], w) || i+1 < len(words) && x.Together(w, words[i+1]) {
		return 0
	}
	return 1
}

// Light reports whether a word by itself is one of them.
func Light(w Word) bool {
	light := lightPhrases.at([]Word{w})
	return light != nil && len(light.phrase) == 1
}

// lightBare are the light words of one syllable without their marks.
var lightBare = func() map[string]bool {
	bare := map[string]bool{}
	for _, list := range lightPhrases.byFirst {
		for _, entry := range list {
			if len(entry.phrase) == 1 {
				bare[entry.phrase[0].Fold] = true
			}
		}
	}
	return bare
}()
