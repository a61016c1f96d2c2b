package extract

import (
	"strings"

	"solieu/corpus/vi"
)

// What words say by themselves, and where those that say nothing take it from.

// empty are words that name nothing by themselves.
var empty = vi.NewSet(emptyWords)

const emptyWords = "và | với | có | là | đạt | được | tăng | giảm | cho | của | theo | trong | tại | về | ở | từ | đến | còn | đã | đang | ước | ước tính | khoảng | các | những | này | đó | bằng | chiếm | gấp | cao | thấp | hơn | " +
	"mức | tỷ lệ | bình quân | trung bình | tính chung | chung | lũy kế | luỹ kế | tổng | tổng số | số | tổng cộng | số lượng | riêng | cũng | do | làm | vào | lên | xuống | thì | so | so với | ra | qua | trên | dưới | cả | địa bàn | " +
	"trên địa bàn | kỳ | cùng | cùng kỳ | thời điểm | tương ứng | lần lượt | nhiều | ít | mạnh | nhẹ | bị | nhất | đầu | cuối | dẫn đầu | toàn"

// syllablesOf are the syllables that the phrases of sets have: other words are in none.
func syllablesOf(sets ...string) map[string]bool {
	known := map[string]bool{}
	for _, w := range strings.Fields(strings.Join(sets, " ")) {
		known[w] = true
	}
	return known
}

var (
	emptySyllables = syllablesOf(emptyWords)
	poorSyllables  = syllablesOf(emptyWords, plainNounsWords, deedsWords, bareHeadsWords, amountsWords)
)

// hasOthers reports whether at least n words are none of the syllables: most texts are
// told by that alone, without being cut into tokens.
func hasOthers(words string, known map[string]bool, n int) bool {
	for word := range strings.FieldsSeq(words) {
		word = strings.Trim(word, ",;:().-–/\"“”")
		if word == "" || known[word] || known[strings.ToLower(word)] {
			continue
		}
		if n--; n == 0 {
			return true
		}
	}
	return false
}

// surelyContent is how many bytes of words surely name something.
const surelyContent = 48

// contentless reports whether words name nothing: "và", "theo địa bàn", "tăng".
func contentless(words string) bool {
	return words == "" || len(words) < surelyContent && !hasOthers(words, emptySyllables, 1) && contentOf(vi.NewText(words), empty) == 0
}

// contentOf counts the syllables of words that are in none of the sets; a name in
// capitals is enough by itself.
func contentOf(t *vi.Text, sets ...*vi.Table[bool]) int {
	n := 0
	for i := 0; i < len(t.Tokens); i++ {
		if k := longest(t, i, sets...); k > 0 {
			i += k - 1
			continue
		}
		if tok := t.At(i); tok.Class == vi.Word {
			n++
			if w := t.Source[tok.Start:tok.End]; len(w) > 1 && w == strings.ToUpper(w) {
				n++
			}
		}
	}
	return n
}

// plainNouns are nouns counted that tell nothing of what is counted.
var plainNouns = vi.NewSet(plainNounsWords)

const plainNounsWords = "người | vụ | vụ, việc | việc | lượt | lượt người | cuộc | con | chiếc | cái | đơn vị | trường hợp | ha | tấn | kg | km | mw | kwh | gwh | m2 | m3 | đơn | ca | bộ | điểm | " +
	"bị cáo | bị can | hồ sơ | sản phẩm | hộ"

// voidNouns are those of them that a figure of them alone tells nothing with: "12 vụ".
var voidNouns = vi.NewSet(voidNounsWords)

const voidNounsWords = "người | vụ | vụ, việc | việc | lượt | lượt người | cuộc | con | chiếc | cái | đơn vị | trường hợp | ca | điểm"

// deeds are verbs that say what was done to a count, not what is counted.
var deeds = vi.NewSet(deedsWords)

const deedsWords = "làm | làm chết | chết | bị thương | xảy ra | thụ lý | giải quyết | đã giải quyết | tiếp nhận | đã tiếp nhận | xử lý | đã xử lý | xử phạt | phát hiện | đã phát hiện | hòa giải | hoà giải | đạt | cấp | thu | chi | " +
	"ghi nhận | trả | tuyển | mất tích | bắt | khởi tố | xét xử | thi hành | phát hành | tạm giữ | tước | phạt tiền | kiểm tra | thực hiện | nộp | khám | tỷ lệ | thành | chuyển trả | trả kết quả | thu gom | bị chết | giải ngân | thu hoạch"

const (
	// enoughContent is how many syllables of content name something.
	enoughContent = 2
	// shortContent is how many may still need the label that their sentence opens with.
	shortContent = 3
	// longestPoor is in bytes: a longer subject says enough.
	longestPoor = 72
	// longestContextName is how many bytes of a context a subject takes.
	longestContextName = 90
)

// bareHeads name a size without saying of what.
var bareHeads = vi.NewSet(bareHeadsWords)

const bareHeadsWords = "doanh thu | tổng doanh thu | sản lượng | vốn | kim ngạch | năng suất | vốn thực hiện | số lao động | lao động | tổng vốn | giá trị | trị giá | xuất khẩu | nhập khẩu | số tiền | lợi nhuận | trữ lượng | dân số"

// ownContent counts the syllables of a subject that tell what is counted, without the
// plain noun and the deed.
func ownContent(t *vi.Text) int { return contentOf(t, empty, plainNouns, deeds) }

// amounts name a sum or a size of what was counted before.
var amounts = vi.NewSet(amountsWords)

const amountsWords = "số tiền | tổng số tiền | tổng giá trị | giá trị | trị giá | tổng trị giá | tổng vốn | tổng vốn đăng ký | vốn đăng ký | số vốn đăng ký | tổng số vốn đăng ký | diện tích | tổng diện tích | tổng mức đầu tư | tổng vốn đầu tư | " +
	"kinh phí | tổng kinh phí | tổng chiều dài | dư nợ | quy mô"
