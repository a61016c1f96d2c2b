package qa

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index/lookup"
)

// Intent is what a question wants done with figures.
type Intent string

// Intents.
const (
	IntentFigure    Intent = "figure"
	IntentCompare   Intent = "compare"
	IntentChange    Intent = "change" // how much it rose or fell, as the report says
	IntentTrend     Intent = "trend"
	IntentBreakdown Intent = "breakdown"
	IntentExtreme   Intent = "extreme"  // the highest or the lowest
	IntentPassages  Intent = "passages" // how, which: the report's words
	IntentWhy       Intent = "why"      // never a figure
	IntentReports   Intent = "reports"
	IntentCatalogue Intent = "catalogue"
	IntentHelp      Intent = "help"
)

// intents are the words that tell an intent; they are no content.
var intents = vi.NewTable(
	vi.Meaning[Intent]{Phrases: "so sánh | so với | hơn kém nhau | hơn kém nhau thế nào | hơn nhau | khoản nào lớn hơn | khoản nào nhiều hơn | nào lớn hơn | nào nhiều hơn | nào cao hơn | cái nào nhanh hơn | cái nào cao hơn | cái nào nhiều hơn | cái nào lớn hơn | bên nào nhiều hơn | bên nào cao hơn | nhanh hơn | chậm hơn | khác nhau | khác nhau sao | khác nhau thế nào | khác nhau ra sao | khác gì | khác biệt | hơn mấy điểm | hơn bao nhiêu điểm | hơn mấy điểm phần trăm | hơn bao nhiêu điểm phần trăm | kém mấy điểm | cao hơn hay thấp hơn | cao hơn | thấp hơn | nhiều hơn | ít hơn | nhiều hơn hay ít hơn | đối chiếu | chênh lệch | chênh bao nhiêu | chênh bn | chênh mấy | chênh nhau | hơn kém | compare | compared with | compared to | versus | vs", Value: IntentCompare},
	vi.Meaning[Intent]{Phrases: "tăng ra sao | giảm ra sao | tăng giảm ra sao | year on year growth | year-on-year growth | growth of | grow | grew | increase | decrease | tăng bao nhiêu | giảm bao nhiêu | tăng hay giảm | tăng giảm | tăng giảm bao nhiêu | tăng giảm thế nào | gấp mấy lần | gấp bao nhiêu lần | gấp mấy | gấp bao nhiêu | bằng mấy lần | bằng bao nhiêu lần | how many times | tăng bao nhiêu % | giảm bao nhiêu % | có tăng không | có giảm không | tăng hay giảm bao nhiêu | tăng mấy | giảm mấy | " +
		"tăng mấy phần trăm | giảm mấy phần trăm | tăng bao nhiêu phần trăm | giảm bao nhiêu phần trăm | thay đổi thế nào | thay đổi ntn | thay đổi như thế nào | biến động thế nào | biến động ra sao | thay đổi bao nhiêu | thay đổi ra sao | biến động | tăng bao nhiêu lần | mức tăng | mức giảm | tăng thế nào | giảm thế nào | change | changed | increase | increased | decrease | decreased | rise | rose | fell | go up | went up | go down | went down | up or down", Value: IntentChange},
	vi.Meaning[Intent]{Phrases: "xu hướng | diễn biến | biểu đồ | vẽ biểu đồ | vẽ | đồ thị | qua các tháng | qua các báo cáo | qua từng báo cáo | qua các kỳ | qua các kỳ báo cáo | qua từng kỳ | từng kỳ | theo từng kỳ | từng tháng | từng quý | từng năm | các kỳ báo cáo | qua các năm | qua từng tháng | theo tháng | theo quý | theo thời gian | các kỳ | lịch sử | các tháng | chuỗi số liệu | trend | chart | over time | từ trước đến nay thế nào", Value: IntentTrend},
	vi.Meaning[Intent]{Phrases: "chi tiết | chia ra | tách ra | tách theo | tách riêng theo | bóc tách | phân ra | chia nhỏ | theo tỉnh | theo địa phương | theo từng tỉnh | từng tỉnh | từng địa phương | từng nhà mạng | theo từng nhà mạng | từng doanh nghiệp | từng sàn | từng ngân hàng | từng quận huyện | từng cơ quan | mỗi nhà mạng | mỗi tỉnh | mỗi huyện | mỗi nơi | mỗi sàn | theo bộ | theo bộ ngành | từng bộ | theo ngành | theo vùng | theo đơn vị | theo nhà mạng | theo loại | theo từng loại | phân loại | cơ cấu | phân theo | chia theo | chia theo loại | phân theo loại | gồm những loại nào | mỗi loại | từng loại | theo từng loại hình | theo loại hình | từng loại hình | mỗi nhóm | mỗi loại hình | từng loại hình | từng nhóm | theo từng nhóm | theo từng lĩnh vực | từng lĩnh vực | theo lĩnh vực | theo từng cấp học | từng cấp học | theo cấp học | theo từng bậc học | theo từng khu vực | theo khu vực | theo từng huyện | từng huyện | theo từng đơn vị | theo từng ngành | theo từng vùng | gồm những gì | gồm những | theo hình thức | theo nhóm | chi tiết theo | chi tiết theo loại | breakdown | by type", Value: IntentBreakdown},
	vi.Meaning[Intent]{Phrases: "vì sao | tại sao | nguyên nhân | lý do | do đâu | why", Value: IntentWhy},
	vi.Meaning[Intent]{Phrases: wordsOfReports(), Value: IntentWhy},
	vi.Meaning[Intent]{Phrases: "thế nào | như thế nào | ra sao | việc gì | những bộ nào | những bộ ngành nào | những cơ quan nào | những đơn vị nào | những tỉnh nào | những tỉnh thành nào | những địa phương nào | những doanh nghiệp nào | những ai | các đơn vị nào | nhiệm vụ gì | những gì | đang đến đâu | đến đâu rồi | đến đâu | là gì | là ai | làm gì | tồn tại | hạn chế | khó khăn | vướng mắc | " +
		"giải pháp | kiến nghị | đề xuất | phương hướng | nhiệm vụ | kêu gì | kêu ca gì | phàn nàn gì | phàn nàn điều gì | phản ánh gì | phản ánh điều gì | lo gì | lo ngại gì | điều gì | vấn đề gì | những vấn đề gì | vướng gì | vướng những gì | vướng ở đâu | vướng chỗ nào | khó ở đâu | khó chỗ nào | kẹt gì | yêu cầu gì | chỉ đạo gì | giao việc | được giao | ai | ở đâu | khi nào | how does | what did", Value: IntentPassages},
	vi.Meaning[Intent]{Phrases: "danh sách báo cáo | có những báo cáo nào | các báo cáo | những báo cáo nào | có báo cáo nào | báo cáo nào | liệt kê báo cáo | nguồn dữ liệu | danh mục báo cáo | có báo cáo tháng nào | báo cáo của những tháng nào | báo cáo của tháng nào | báo cáo của kỳ nào | báo cáo của những kỳ nào | có báo cáo những tháng nào | có báo cáo kỳ nào | báo cáo tháng nào | báo cáo những tháng nào | báo cáo kỳ nào | báo cáo những kỳ nào | báo cáo của tháng nào | có báo cáo gì | có những báo cáo gì | những báo cáo gì | có mấy báo cáo | có bao nhiêu báo cáo | bao nhiêu báo cáo | mấy báo cáo | số liệu đến tháng nào | dữ liệu đến tháng nào | số liệu của những tháng nào | số liệu những tháng nào | có số liệu tháng nào | có số liệu những tháng nào | có số liệu các tháng nào | nguồn số liệu | list of reports | which reports | what reports | list reports | which months | what months | how many reports | available reports", Value: IntentReports},
	vi.Meaning[Intent]{Phrases: "có những chỉ tiêu nào | danh sách chỉ tiêu | các chỉ tiêu | chỉ tiêu nào | những chỉ tiêu nào | danh mục chỉ tiêu | hỏi được gì | hỏi được những gì | có những số liệu nào | có số liệu nào | có những số liệu gì | những số liệu gì | số liệu gì | có số liệu gì | trả lời được gì | trả lời được những gì | trả lời được những số liệu gì | biết những gì | tra được gì | tra được những gì | tra được chỉ tiêu nào | tra được những chỉ tiêu nào | tra được số liệu nào | tra được số liệu gì | tra được những số liệu gì | hỏi được chỉ tiêu nào | hỏi được những chỉ tiêu nào | hỏi được số liệu gì | hỏi được số liệu nào | hỏi được những số liệu nào | hỏi những gì được | hỏi được cái gì | có thể hỏi gì | có thể hỏi những gì | có thể tra gì | có thể tra những gì | có chỉ tiêu gì | có những chỉ tiêu gì | chỉ tiêu gì | những chỉ tiêu gì | biết gì | cung cấp được số liệu gì | cung cấp số liệu gì | cung cấp những số liệu nào | liệt kê chỉ tiêu | liệt kê các chỉ tiêu | what can i ask | what can you answer | what do you know | what data do you have | what figures do you have | which figures | which indicators | what indicators | list indicators | list of indicators", Value: IntentCatalogue},
	vi.Meaning[Intent]{Phrases: "trợ giúp | hướng dẫn sử dụng | cách dùng | cách sử dụng | dùng thế nào | dùng như thế nào | sử dụng như thế nào | xài sao | xài thế nào | sử dụng thế nào | dùng ra sao | hỏi thế nào | dùng để làm gì | để làm gì | dùng làm gì | hỏi như thế nào | cách hỏi | em là ai | mày là ai | ai đấy | ai đây | ai vậy | tên gì | tên là gì | bạn tên gì | em tên gì | bạn tên là gì | giới thiệu | giới thiệu về bạn | làm được gì | làm được những gì | bạn làm được những gì | em làm được gì | em làm được những gì | giúp được gì | giúp được những gì | giúp gì được | cám ơn nhiều | cảm ơn nhiều | cảm ơn em nhiều | cảm ơn bạn nhiều | cảm ơn bot nhiều | cám ơn em nhiều | thank you very much | thanks a lot | many thanks | tks | thank | bye | tạm biệt | what can you do | what do you do | what are you | your name | bạn là ai | bot là gì | bạn làm được gì | xin chào | chào | chào bot | chào bạn | hello | hi | cảm ơn | cám ơn | thanks | thank you | help | how to use | who are you", Value: IntentHelp},
)

// wordsOfReports are the ways to ask what is written: "báo cáo nói gì về".
func wordsOfReports() string {
	var list []string
	for _, who := range []string{"", "báo cáo ", "các báo cáo ", "trong báo cáo "} {
		for _, verb := range []string{"nói", "viết", "nêu", "đề cập", "nhắc"} {
			for _, what := range []string{" gì", " những gì", " thế nào"} {
				list = append(list, who+verb+what, who+verb+what+" về", who+verb+what+" đến")
			}
		}
	}
	return strings.Join(list, " | ")
}

// contentIntents are intent words that are content of a passage search too.
var contentIntents = vi.NewSet("nguyên nhân | tồn tại | hạn chế | khó khăn | vướng mắc | giải pháp | kiến nghị | đề xuất | phương hướng | nhiệm vụ")

// wholeWords are phrases of names with a word which alone would be a cue: "thôn đặc
// biệt khó khăn" asks for no difficulties, "bhxh tu nguyen" has no "từ". Those that tell figures apart are among them.
var wholeWords = vi.NewSet(strings.Join(slices.Collect(lookup.Contrasts), " | ") + " | tự nguyện | tự động | tự chủ | tư nhân | đặc biệt khó khăn | hoàn cảnh khó khăn | vùng khó khăn | xã khó khăn | địa bàn khó khăn | di động | đầu người | trên đầu người | đầu dân | per capita | bán được | bán ra | công nhân | công chức | cán bộ | đảng viên | di tích | di sản | di cư | tai nạn | tai biến | lái xe | kỹ sư | đầu sách | cuối tuần | chi phí | trình độ | độ tuổi | ngày cuối tuần | thứ trong tuần | ngày trong tuần | giờ trong ngày | trả lại | cấp lại | tái xuất")

// measures are the words that name a statistic. keep says that the words may
// also belong to a name.
var measures = vi.NewTable(
	vi.Meaning[corpus.Measure]{Phrases: "trung bình mỗi ngày | bình quân mỗi ngày | trung bình ngày | bình quân ngày | mỗi ngày | một ngày | hằng ngày | hàng ngày | trung bình hằng ngày | trung bình hàng ngày | bình quân hằng ngày | bình quân một ngày | trung bình một ngày | daily average | average per day | per day | daily | trung bình | bình quân | bq | bq ngày | bq 1 ngày | bq mỗi ngày | tb ngày | tb 1 ngày | trung bình 1 ngày | bình quân 1 ngày | 1 ngày", Value: corpus.AverageDaily},
	vi.Meaning[corpus.Measure]{Phrases: "lũy kế | cộng dồn | từ trước | từ khi khai trương | từ lúc khai trương | kể từ khi khai trương | từ khi vận hành | từ khi triển khai | từ trước đến nay | từ trước tới nay | tổng cộng từ trước đến nay | cumulative | since launch | in total since launch", Value: corpus.Cumulative},
	vi.Meaning[corpus.Measure]{Phrases: "tỷ lệ | tỷ trọng | bao nhiêu phần trăm | mấy phần trăm | phần trăm | % | chiếm bao nhiêu | chiếm | share of | share | rate | percent | percentage", Value: corpus.Rate},
)

// shareNames are those of them that name a share.
var shareNames = vi.NewSet("tỷ lệ | tỷ trọng | share of | share | rate")

// questionWords ask for something else than how much.
var questionWords = vi.NewSet("nào | gì | ai | sao | vì sao | tại sao | đâu | ở đâu | bao giờ | khi nào | thế nào | ra sao | what | which | who | why | when | where | how")

// strictStops are stop words too, with their marks only: without, they are as good as
// words of names ("dien" is điện, "kinh" kinh tế).
var strictStops = vi.NewSet("chỉ | mới chỉ | chỉ mới | chứ | vì | do | bởi | sang | tờ | nơi | nhanh | hồi | mốc | qua các mốc | nhờ | kính gửi | kính chào | kính thưa | kính mong | kính nhờ | kính hỏi | kính anh | kính chị | kính sếp | kính đề nghị | thưa | diện | ngành")

// moneyWords ask for an amount of money.
var moneyWords = vi.NewSet("số tiền | bao nhiêu tiền | tiền | giá trị | tỷ đồng | usd | doanh thu | kim ngạch")

// moneyCues ask for an amount of money whatever the name is; what is explained by
// such an amount is no name.
var moneyCues = vi.NewSet("số tiền | bao nhiêu tiền | tiền | giá trị | trị giá | bao nhiêu tỷ đô | mấy tỷ đô | tỷ đô | triệu đô | tỷ đô la | triệu đô la | bao nhiêu đô | mấy đô | tỷ đồng | triệu đồng | usd | đô la | mấy tỷ | bao nhiêu tỷ | how much money | amount of money")

// englishStops are function words of English: within the English name of an indicator they
// say nothing either.
var englishStops = vi.NewSet("the | of | in | on | for | a | an | and | to | at | by | with | from | have | has | had | been | their | its | our | is | are | was | were | do | does | did | which | what | how | many | much | there | that | this")

// englishCues tell that a question is in English; no syllables without marks are among
// them.
var englishCues = vi.NewSet("how many | how much | what | which | were | have | been | did | does | number of")

// flowWords ask for what came about within the period rather than what stands.
var flowWords = vi.NewSet("tăng thêm | thêm | có thêm | phát sinh | mới | thêm mới | phát sinh mới | new")

// peopleNouns count the same: people.
var peopleNouns = vi.NewSet("người | nhân khẩu | công dân | người dân | cháu | bé | em bé | cụ")

// personNouns count people of a kind, who are persons too.
var personNouns = vi.NewSet("khách hàng | thành viên | học sinh | sinh viên | lao động | người lao động | trẻ em | trẻ | hội viên | cán bộ | đối tượng | giáo viên | bác sĩ | bệnh nhân | thí sinh | học viên | nạn nhân | bị cáo | bị can")

// wishWords ask for a target, plan or forecast rather than for what was measured.
var wishWords = vi.NewTable(
	vi.Meaning[string]{Phrases: "mục tiêu | phấn đấu | target", Value: "mục tiêu"},
	vi.Meaning[string]{Phrases: "dự báo | forecast", Value: "dự báo"},
	vi.Meaning[string]{Phrases: "dự kiến | theo kế hoạch", Value: "kế hoạch"},
)

// narrowing words are followed by what narrows a figure down: a place, a group, a
// breakdown.
var narrowing = vi.NewSet("theo | của | ở | tại | vào | thuộc | trong ngành | in | of | at | by")

// newestWords ask for the newest figure.
var newestWords = vi.NewSet("mới nhất | gần nhất | gần đây nhất | gần đây | kỳ gần nhất | kỳ gần đây | kỳ gần đây nhất | số gần nhất | mới đây | hiện nay | hiện tại | cập nhật | đến nay | tính đến nay | hiện giờ | bây giờ | latest | newest | current | currently | hiện")

// stopWords say nothing of what is asked: question words, politeness, filler, chat
// short forms.
var stopWords = vi.NewSet("báo cáo | cả nc | đối với | thực sự | tức | tức là | ấy | đấy | cỡ | khoảng | chừng | ước chừng | xem | coi | giùm | dùm | tất cả | toàn bộ | cả thảy | hết thảy | thực tế | chốt lại | đại khái | bên mình | nhà mình | hiện thời | pls | plz | lần lượt | tính chung | bc | đồng chí | đ/c | đề nghị | xong | nghe nói | liệt kê | mà | như thế | như vậy | vẫn còn | vẫn | một số | có số liệu | trong báo cáo | theo báo cáo | ad | admin | thuộc diện | các thời điểm | qua các thời điểm | from | that | with | within | about | into | over | under | after | before | during | between | their | its | our | your | you | we | they | this | these | those | there | here | any | all | each | every | both | only | just | also | up | out | off | being | could | will | would | should | might | must | does | doing | done | say | says | said | give | gives | given | get | got | make | made | set | held | take | taken | used | using | use | issued | handled | provided | stated | according | report | reports | reported | data | currently | now | yet | already | please | kindly | thanks | areas | area | by how much | how does | compare with | per | cent | percentage of | nationwide | bạn | có thể | thì sao | tổng cộng | cộng | cộng lại | gộp | gộp lại | tính tổng | e | ê | vs | bao nhiêu | bao nhieu | bn | bnhiêu | bnhieu | bnh | mấy | nào | gì | là bao nhiêu | là | của | có | được | đc | dc | đã | trong | trong vòng | trong suốt | và | các | những | cho | em | anh | chị | sếp | xin | hỏi | ạ | nhé | nhỉ | vậy | " +
	"giúp | tôi | mình | bot | ơi | số liệu | số | lượng | số lượng | tổng số | tổng | con số | kết quả | tình hình | theo | thống kê | đến | tới | từ | trên | tại | ở | vào | về | với | bằng | thì | sao | còn | cả nước | toàn quốc | " +
	"việt nam | vn | nước ta | hãy | cần | muốn | biết | tra | tra cứu | tìm | cho biết | vui lòng | làm ơn | gấp | ngay | đang | đó | này | kia | thế | đi | nha | qua | đạt | đến thời điểm này | nói | lại | cụ thể | đúng | không | ko | k | hả | à | nữa | thêm | mức | " +
	"được bao nhiêu | có bao nhiêu | tính đến | hết | cuối | đầu | ngày | tháng | năm | quý | kỳ | sếp hỏi | sếp hỏi gấp | hỏi gấp | cần gấp | ai đó | cuộc | vụ | giữa | lên | lần | mấy lần | rồi | ra | vừa qua | vừa rồi | riêng | chính xác | đầy đủ | alo | sl | nc | cả nước | ntn | thử | hôm nay | " +
	"how many | how much | what is | what was | what are | what | the | of | in | on | for | were | was | is | are | there | number of | number | total | did | do | a | an | and | to | as | at | by | recorded | reported | have | has | had | been | please | tell me | show me | me | how did | how much did | by how much | since | from | between | vietnam | viet nam")

// bodies are parts of the state, of the country and of the world, beside the
// provinces: a figure of the whole must never answer for one of them.
var bodies = vi.NewSet("bộ công an | bộ tài chính | bộ y tế | bộ tư pháp | bộ công thương | bộ xây dựng | bộ nội vụ | bộ quốc phòng | bộ ngoại giao | bộ giáo dục | bộ giao thông vận tải | bộ nông nghiệp | " +
	"bộ tài nguyên | bộ lao động | bộ khoa học | bộ văn hóa | bộ kế hoạch | ngân hàng nhà nước | miền bắc | miền trung | miền nam | tây nguyên | thái lan | lào | campuchia | trung quốc | singapore | mỹ | nhật bản | hàn quốc | ấn độ | nước anh | nước đức | nước nga | nước pháp | nước úc | indonesia | malaysia | philippines | myanmar | đài loan | hồng kông | asean | châu âu | châu á | châu phi | châu mỹ | thế giới | bộ ca | thanh tra chính phủ | sở tttt | sở gtvt | sở gddt | sở khdt | sở khcn | sở tnmt | sở xd | sở yt | tòa án nhân dân | viện kiểm sát nhân dân | kiểm toán nhà nước | ủy ban dân tộc | văn phòng quốc hội | kho bạc nhà nước | tổng cục thuế | tổng cục hải quan | đài truyền hình việt nam | đài tiếng nói việt nam | hanoi | saigon | danang | haiphong | ho chi minh city | hue")

// nationWords ask for the whole country.
var nationWords = vi.NewSet("cả nước | toàn quốc | trên cả nước | trên toàn quốc | nationwide | whole country")
