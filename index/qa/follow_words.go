package qa

import "solieu/corpus/vi"

// The words by which a question goes on from the one before.

// followWords open such a question; "thế nào" does not.
var followWords = vi.NewSet("còn | thế còn | vậy còn | còn về | trong số đó | of which | thế | thế thì | vậy | vậy thì | và | rồi còn | à còn | trong đó | and | and what about | what about | how about | and for | and in")

// noFollowWords begin like followWords.
var noFollowWords = vi.NewSet("thế nào | còn lại | còn tồn tại")

// tailWords say the same at the end: "nông thôn thì sao".
var tailWords = vi.NewSet("thì sao | thì thế nào | thì như thế nào | thì ra sao | thì ntn | thì bao nhiêu | thì được bao nhiêu | thì là bao nhiêu | thì mấy")

// partLeads open words that narrow what was asked before: "ở nông thôn", "riêng Phishing".
var partLeads = vi.NewSet("ở | tại | riêng | trong | của | thuộc | với | in | at | for")

// partOnly are those of them that ask for a part of what was asked before and for
// nothing else: "trong đó ngân hàng" is not answered with another indicator.
var partOnly = vi.NewSet("trong đó | trong số đó | riêng | ở | tại | thuộc | còn ở | còn tại | còn riêng | còn trong | thế ở | thế còn ở | vậy ở | of which")

// amongThem ask of what the question before was about: of a part of it where that was a
// part.
var amongThem = vi.NewSet("trong số đó | trong số này | trong số ấy | trong đó | of which | of these | of those")

// courtesies say nothing, before, behind and between the words of an act.
var courtesies = vi.NewSet("cho | em | anh | chị | sếp | tôi | mình | bạn | bot | ơi | dạ | vâng | ừ | à | ạ | nhé | nha | đi | thôi | nhỉ | hả | vậy | thế | thì | là | ok | oke | okay | xin | giúp | với | luôn | được không | không | please | pls | " +
	"này | đó | kia | ấy | số này | số đó | con số này | con số đó | số liệu này | số liệu đó | nó | vừa rồi | ở trên | ở | từ | lấy | chọn | và | and | xem | cần | muốn | ý | nói | nêu | ghi | có | is it | is that | is this | that | this | it | is | the | from | does | say | i want | give me | show me | me")

// act is what a question without any content does with the answer before.
type act int

const (
	actSource  act = iota + 1 // where does it stand
	actParts                  // which part is the largest
	actDetail                 // tell more
	actRepeat                 // of what unit, of when
	actOther                  // the choice not taken
	actBoth                   // both choices
	actAll                    // all choices
	actLeadOff                // leads to a number: "câu số 2"
	actNone                   // says nothing: "ok em"
)

var acts = vi.NewTable(
	vi.Meaning[act]{Phrases: "nguồn | nguồn nào | nguồn đâu | nguồn gì | nguồn ở đâu | nguồn số liệu | nguồn dữ liệu | nguồn tin | dẫn nguồn | xem nguồn | trích nguồn | báo cáo nào | báo cáo nào nói vậy | báo cáo nào nói thế | báo cáo nào nêu | theo báo cáo nào | trong báo cáo nào | ở báo cáo nào | " +
		"từ báo cáo nào | văn bản nào | theo văn bản nào | trích nguyên văn | nguyên văn | trích dẫn | trích | trích câu gốc | câu gốc | câu nào | ở đâu | ở đâu ra | ở đâu nói vậy | ai nói | ai nói vậy | lấy ở đâu | lấy ở đâu ra | lấy đâu ra | lấy từ đâu | từ đâu | căn cứ | căn cứ đâu | căn cứ vào đâu | dựa vào đâu | xuất xứ | " +
		"source | sources | the source | which report | what report | which report says so | quote | exact quote | original text | reference | where from | where is that from | where does it come from", Value: actSource},
	vi.Meaning[act]{Phrases: "loại nào | loại nào nhiều nhất | loại nào cao nhất | loại nào chiếm nhiều nhất | loại nào là chính | nhóm nào | nhóm nào nhiều nhất | hình thức nào | hình thức nào nhiều nhất | gồm những gì | gồm những loại nào | gồm các loại nào | cái nào nhiều nhất | cái nào cao nhất | chủ yếu là gì | chủ yếu là loại nào | chủ yếu loại nào | phần nào nhiều nhất | " +
		"which is the largest | which one is the largest | which type | which kind | mostly what", Value: actParts},
	vi.Meaning[act]{Phrases: "chi tiết | chi tiết hơn | cụ thể | cụ thể hơn | nói rõ hơn | rõ hơn | nói thêm | details | more details | in detail", Value: actDetail},
	vi.Meaning[act]{Phrases: "đơn vị | đơn vị gì | đơn vị nào | đơn vị tính | đơn vị tính gì | đơn vị tính là gì | đơn vị là gì | tính bằng gì | tính theo đơn vị nào | tính bằng đơn vị gì | của tháng nào | của kỳ nào | của năm nào | tháng nào | kỳ nào | thời điểm nào | khi nào | unit | what unit | which unit | in what unit | of when | which period", Value: actRepeat},
	vi.Meaning[act]{Phrases: "cái kia | cái khác | cái còn lại | ý kia | câu kia | câu còn lại | số kia | the other | the other one", Value: actOther},
	vi.Meaning[act]{Phrases: "cả hai | cả 2 | cả hai cái | cả 2 cái | hai cái luôn | both | both of them", Value: actBoth},
	vi.Meaning[act]{Phrases: "tất cả | hết | cả ba | cả 3 | cả bốn | cả 4 | all | all of them", Value: actAll},
	vi.Meaning[act]{Phrases: "câu | câu số | câu thứ | số | cái | cái số | cái thứ | ý số | ý thứ | mục | phương án | lựa chọn | thứ | option | number | no | choice", Value: actLeadOff},
)

// ordinals pick a choice by its place; last counts from the end.
const last = -1

var ordinals = vi.NewTable(
	vi.Meaning[int]{Phrases: "đầu tiên | cái đầu | cái đầu tiên | câu đầu | câu đầu tiên | ý đầu | ý đầu tiên | thứ nhất | cái thứ nhất | câu thứ nhất | số một | cái một | câu một | first | the first | first one | the first one | one | option one", Value: 1},
	vi.Meaning[int]{Phrases: "hai | thứ hai | thứ nhì | cái thứ hai | cái thứ nhì | câu thứ hai | ý thứ hai | số hai | cái hai | câu hai | second | the second | second one | the second one | two | option two", Value: 2},
	vi.Meaning[int]{Phrases: "ba | thứ ba | cái thứ ba | câu thứ ba | ý thứ ba | số ba | cái ba | câu ba | third | the third | third one | the third one | three", Value: 3},
	vi.Meaning[int]{Phrases: "bốn | thứ tư | thứ bốn | cái thứ tư | câu thứ tư | số bốn | cái bốn | câu bốn | fourth | the fourth | the fourth one | four", Value: 4},
	vi.Meaning[int]{Phrases: "thứ năm | cái thứ năm | câu thứ năm | số năm | câu năm | fifth | the fifth | the fifth one", Value: 5},
	vi.Meaning[int]{Phrases: "sáu | thứ sáu | cái thứ sáu | câu thứ sáu | số sáu | câu sáu | sixth | the sixth one", Value: 6},
	vi.Meaning[int]{Phrases: "cuối cùng | cái cuối | cái cuối cùng | câu cuối | câu cuối cùng | cái sau cùng | last one | the last | the last one", Value: last},
)

// corrections stand before what was meant; denials before them say that the answer
// was not it.
var (
	corrections = vi.NewSet("ý tôi là | ý em là | ý mình là | ý anh là | ý chị là | ý là | ý tôi hỏi là | ý tôi hỏi | ý em hỏi | tôi hỏi là | mà là | i mean | i meant")
	denials     = vi.NewSet("không phải | không phải vậy | không phải thế | không phải cái đó | ko phải | k phải | không | ko | sai rồi | nhầm | nhầm rồi | à nhầm | nhầm ạ | no | not that | sorry")
)

// closings are the syllables that a correction ends with: "tháng 4 cơ mà".
var closings = vi.NewSet("cơ | mà | chứ | ấy | kìa | ạ | nhé | nha")

// step is how far a period lies from the one spoken of: by units of so many months,
// or of its own length where unit is 0.
type step struct{ unit, by int }

// steps name a period by its distance from the one spoken of.
var steps = vi.NewTable(
	vi.Meaning[step]{Phrases: "tháng trước | tháng trước đó | tháng liền trước | tháng liền kề trước | tháng liền trước đó | last month | previous month | the previous month | the month before", Value: step{1, -1}},
	vi.Meaning[step]{Phrases: "tháng sau | tháng sau đó | tháng tiếp theo | tháng kế tiếp | tháng kế | next month | the next month | the month after", Value: step{1, 1}},
	vi.Meaning[step]{Phrases: "quý trước | quý trước đó | quý liền trước | previous quarter | last quarter | the quarter before", Value: step{3, -1}},
	vi.Meaning[step]{Phrases: "quý sau | quý sau đó | quý tiếp theo | next quarter", Value: step{3, 1}},
	vi.Meaning[step]{Phrases: "kỳ trước | kỳ trước đó | kỳ liền trước | kỳ liền trước đó | trước đó | lần trước | previous period | the previous period | the period before", Value: step{0, -1}},
	vi.Meaning[step]{Phrases: "kỳ sau | kỳ sau đó | kỳ tiếp theo | sau đó | next period | the next period", Value: step{0, 1}},
	vi.Meaning[step]{Phrases: "năm ngoái | năm trước | năm trước đó | năm liền trước | last year | previous year | the previous year | the year before | a year before", Value: step{12, -1}},
	vi.Meaning[step]{Phrases: "năm sau | năm sau đó | năm tiếp theo | next year | the year after", Value: step{12, 1}},
)

// wholes ask for the whole after a part of it.
var wholes = vi.NewSet("cả nước | toàn quốc | tổng | tổng số | tổng cộng | tất cả | toàn bộ | nói chung | tính chung | overall | nationwide | whole country | in total | total")

// plainWords are what other words of a question that goes on stand for.
var plainWords = vi.NewTable(
	vi.Meaning[string]{Phrases: "what about | how about | and what about | and how about", Value: "còn"},
	vi.Meaning[string]{Phrases: "compare with | compare to | compare it with | compare it to | compare that with | so sánh với | đem so với", Value: "so với"},
	vi.Meaning[string]{Phrases: "tất cả | toàn bộ | nói chung | tính chung | tổng cộng | overall | nationwide | whole country | the whole country | in total", Value: "cả nước"},
)

// opens are the courtesies before a question.
var opens = vi.NewSet("dạ | vâng | ừ | ờ | à | ơ | ok | oke | okay | thôi | được rồi | rồi | sếp | anh | chị | em | ơi | ạ | well")
