package extract

import (
	"solieu/corpus"
	"solieu/corpus/vi"
)

// The words that reports state figures with. Each table is data; the grammar in
// the other files says where its words must stand.

// qualifiers stand before a number.
var qualifiers = vi.NewTable(
	vi.Meaning[corpus.Qualifier]{Phrases: "khoảng | trên dưới | ước | ước đạt | ước tính | ước khoảng | xấp xỉ | chừng | tầm | vào khoảng | ước tính khoảng | ước tính đạt | about | approximately", Value: corpus.Approx},
	vi.Meaning[corpus.Qualifier]{Phrases: "gần | suýt soát | nearly", Value: corpus.Nearly},
	vi.Meaning[corpus.Qualifier]{Phrases: "hơn | trên | vượt | quá | hơn hơn | vượt mức | vượt mốc | vượt qua mốc | tối thiểu | ít nhất | không dưới | over | more than", Value: corpus.MoreThan},
	vi.Meaning[corpus.Qualifier]{Phrases: "dưới | chưa đến | chưa tới | không quá | tối đa | chưa đầy | under | less than", Value: corpus.LessThan},
)

// bounds are qualifiers that set a norm rather than describe a count.
var bounds = vi.NewSet("tối thiểu | ít nhất | không dưới | tối đa | không quá")

// changeVerbs say that the number behind them is a change.
var changeVerbs = vi.NewTable(
	vi.Meaning[corpus.Direction]{Phrases: "tăng | tăng được | tăng thêm | tăng gấp | tăng hơn gấp | tăng gần gấp | tăng khoảng gấp | tăng tới | tăng đến | tăng trưởng | gia tăng | tăng bình quân | cao hơn | nhiều hơn | gấp | cao gấp | tăng mạnh | tăng nhẹ | tăng trưởng khoảng | tăng so với | bật tăng | tăng vọt | vọt tăng", Value: corpus.Up},
	vi.Meaning[corpus.Direction]{Phrases: "giảm | giảm được | giảm tới | giảm đến | giảm bớt | thấp hơn | ít hơn | giảm nhẹ | giảm mạnh | giảm sâu | sụt giảm", Value: corpus.Down},
	vi.Meaning[corpus.Direction]{Phrases: "bằng", Value: corpus.Level},
)

// reached turn a change verb into a level: "tăng lên 45", "giảm xuống còn 30".
var reached = vi.NewSet("lên | lên tới | lên đến | lên mức | xuống | xuống còn | còn | xuống mức | lên thành")

// againstWords lead to the base of a comparison.
var againstWords = vi.NewSet("so với | so | so cùng | hơn so với | so với số liệu | so với mức của | so với con số của | so với thời điểm | compared with | compared to")

// docNouns name documents and events whose date or number is part of a name.
var docNouns = vi.NewSet("nghị định | nghị quyết | quyết định | chỉ thị | thông tư | công văn | văn bản | luật | kế hoạch | chương trình | đề án | chiến lược | " +
	"công điện | thông báo | tờ trình | hiệp định | pháp lệnh | hiến pháp | phiên họp | hội nghị | hội thảo | kỳ họp | thường kỳ | diễn đàn | ngày chuyển đổi số quốc gia | lễ khai trương | lễ công bố | lễ ra mắt | lễ phát động | buổi lễ | lễ ký | báo cáo số | quy hoạch | dự án | tọa đàm")

// labelWords are followed by a number that is a name, not a count.
var labelWords = vi.NewSet("đề án | mùng | mồng | mức độ | cấp độ | phiên bản | điều | khoản | chương | phụ lục | biểu | biểu số | thứ | lần thứ | đợt | " +
	"giai đoạn | mũi | số | quốc lộ | kênh | top | quận | phường | covid | luật số | văn bản số | quyết định | nghị quyết | nghị định | " +
	"chỉ thị | thông tư | công văn | chính phủ | cách mạng công nghiệp | công nghiệp | web | windows | phase | version | no")

// weakLabels are label words that end verbs and nouns too ("cung cấp 07 dịch vụ"):
// they make a label only where no noun counted follows.
var weakLabels = vi.NewSet("bản | mạch | tổ máy | lô | tầng | làn | mô hình | chương trình | cấp | nhóm | tổ | đội | phòng | vùng | bậc | bước | câu | ô | phần | mục | bảng | hình | kỳ | khóa | lớp | tập | mức")

// pageWords stand before numbers that name or set a scale, however long: "Trang
// 1/3", "tổng đài 18001096".
var pageWords = vi.NewSet("trang | page | tổng đài | đầu số | hotline | số điện thoại | đường dây nóng")

// countedAfter are label words that may also stand just before a real count:
// "tổng số 1.196 yêu cầu", "còn số 5".
var countedAfter = vi.NewSet("tổng số | con số | với số | là số | tổng cộng số | chính phủ là | mức là")

// timeNouns make a number a duration or an age.
var timeNouns = vi.NewSet("năm | tháng | ngày | giờ | phút | giây | tuần | quý | thế kỷ | thập kỷ | tuổi | ngày đêm | năm liên tiếp | tháng liên tiếp")

// notCounted are nouns behind a number that name a kind rather than a count: "chính
// quyền địa phương 02 cấp".
var notCounted = vi.NewSet("cấp | chiều | mặt | trong 1")

// kinds behind a number name a kind, however long: "đường dây 500 kV", "khách sạn 5
// sao".
var kinds = vi.NewSet("kv | kva | mm | cm | cc | hz | khz | mhz | ghz | inch | sao | cv | chấm | tại chỗ")

// respectively maps the values behind it to the items before it.
var respectively = vi.NewSet("lần lượt là | lần lượt đạt | lần lượt | tương ứng là | tương ứng đạt | tương ứng")

// planWords say that a figure is wished for, planned or forecast.
var planWords = vi.NewTable(
	vi.Meaning[string]{Phrases: "mục tiêu | đặt mục tiêu | với mục tiêu | phấn đấu | chỉ tiêu giao | chỉ tiêu được giao | đặt chỉ tiêu | chỉ tiêu đến | chỉ tiêu hđnd | chỉ tiêu nghị quyết | giao chỉ tiêu | phấn đấu đạt | hướng tới | hướng đến", Value: "mục tiêu"},
	vi.Meaning[string]{Phrases: "dự kiến | kế hoạch đến | theo kế hoạch | kế hoạch năm | kế hoạch cả năm | kế hoạch giao | sẽ | tiếp tục xây dựng | dự toán | chỉ tiêu năm | chỉ tiêu cả năm", Value: "kế hoạch"},
	vi.Meaning[string]{Phrases: "dự báo | kịch bản | được dự báo | có thể đạt | kỳ vọng", Value: "dự báo"},
	vi.Meaning[string]{Phrases: "bình quân thế giới | trung bình thế giới | trung bình của thế giới | mức trung bình thế giới | bình quân khu vực | trung bình cả nước | bình quân cả nước | bình quân chung cả nước", Value: "mức so sánh"},
)

// planNames name a plan whose own level follows in brackets.
var planNames = vi.NewTable(
	vi.Meaning[string]{Phrases: "kế hoạch | dự toán | chỉ tiêu", Value: "kế hoạch"},
	vi.Meaning[string]{Phrases: "mục tiêu", Value: "mục tiêu"},
	vi.Meaning[string]{Phrases: "dự báo | kịch bản", Value: "dự báo"},
)

// planHeadings begin headings of sections on what is to be done.
var planHeadings = vi.NewSet("nhiệm vụ | phương hướng | một số nhiệm vụ | các nhiệm vụ | những nhiệm vụ | kế hoạch tháng | kế hoạch quý | kế hoạch công tác | giải pháp | một số giải pháp | " +
	"định hướng | mục tiêu | chỉ tiêu | dự báo | dự kiến | triển vọng | nội dung trọng tâm")

// yearlyPlans are plans of a year.
var yearlyPlans = vi.NewSet("kế hoạch năm | kế hoạch cả năm | dự toán | dự toán năm | cả năm | giao cả năm | chỉ tiêu năm | chỉ tiêu cả năm | kế hoạch giao")

// done behind a plan's name says that the number is what came of it: "dự toán đã giải
// ngân".
var done = vi.NewSet("đã")

// countedWords are words of what was counted already, also in a section of plans.
var countedWords = vi.NewSet("đã | hiện | hiện nay | đến nay | tính đến | kết quả")

// moneyWords name sums of money, in đồng where no currency is said.
var moneyWords = vi.NewSet("chi | thu | doanh thu | doanh số | ngân sách | kinh phí | số tiền | tổng tiền | trị giá | giá trị | vốn | dư nợ | kim ngạch | tổng mức | nợ | giải ngân")

// noMoney are words that begin with one of moneyWords and name no money.
var noMoney = vi.NewSet("thu hoạch | thu nhận | thu gom | thu thập | thu hồi giấy | thu hồi đất | thu hút | thu mua | thu dung | thu giữ | chi nhánh | chi cục | chi đoàn | chi hội | chi bộ | chi tiết | giá trị sử dụng")

// wishOpeners begin sentences that demand rather than report.
var wishOpeners = vi.NewSet("cần | yêu cầu | đề nghị | kiến nghị | phải | phấn đấu | giao các | giao cho | giao sở | giao bộ | giao ubnd | giao ủy ban | giao cục | giao văn phòng | đặt mục tiêu | tập trung | bảo đảm | đảm bảo")

// achieved cancel a plan word in the same clause: "đạt 102% kế hoạch".
var achieved = vi.NewSet("đã đạt | đã hoàn thành | hoàn thành vượt | thực hiện được | vượt kế hoạch")

// rankWords stand before a rank.
var rankWords = vi.NewSet("xếp thứ | xếp hạng | xếp hạng thứ | hạng | thứ hạng | đứng thứ | đứng hạng | xếp vị trí thứ | vị trí thứ | đứng vị trí thứ | và thứ | hạng thứ")

// dailyWords say that a figure is the average of a day.
var dailyWords = vi.NewSet("trung bình mỗi ngày | bình quân mỗi ngày | trung bình hàng ngày | trung bình hằng ngày | bình quân hàng ngày | bình quân hằng ngày | " +
	"trung bình ngày | bình quân ngày | bình quân một ngày | trung bình một ngày | trung bình 1 ngày | bình quân 1 ngày | mỗi ngày | hàng ngày có | hằng ngày có | mỗi ngày có | mỗi ngày trung bình | mỗi ngày bình quân")

// otherAverages say that a figure is the average of another time than a day.
var otherAverages = vi.NewSet("mỗi phút | mỗi giờ | mỗi tuần | mỗi tháng | mỗi quý | mỗi năm | bình quân tháng | trung bình tháng | bình quân một tháng | trung bình một tháng | hằng tháng đạt")

// thresholds follow a number that parts a class from others: "từ 200 lao động trở
// lên".
var thresholds = vi.NewSet("trở lên | trở xuống | trở đi")

// comparatives end in "hơn" and are no qualifiers: "cao hơn 8%".
var comparatives = vi.NewSet("cao hơn | thấp hơn | nhiều hơn | ít hơn | lớn hơn | nhỏ hơn | nhanh hơn | chậm hơn")

// fractionOf follow a fraction: "1/3 số hồ sơ".
var fractionOf = vi.NewSet("số | tổng số | các | dân số | trong số")

// perDay follows the noun of a daily average: "1,4 triệu giao dịch/ngày".
var perDay = vi.NewSet("/ ngày | mỗi ngày | một ngày | trên ngày | hằng ngày | hàng ngày")

// partOpeners begin parts of the number before.
var partOpeners = vi.NewSet("trong đó | trong số đó | trong số này | trong tổng số này | bao gồm | gồm | cụ thể")

// copulas end the words that name what is counted and say nothing themselves; they
// stand right before the number and its qualifier.
const copulaWords = "là | đạt | có | đã có | đã đạt | đạt được | lên tới | lên đến | ở mức | với | gồm | còn | còn lại | đã | được | chiếm | tăng lên | " +
	"ước | ước tính | ước đạt | ước thực hiện | hoàn thành | vào khoảng | hiện có | hiện đã có | tổng cộng | bằng | tới | được là | tổng cộng có | dẫn đầu | đứng đầu | đứng thứ hai | đứng thứ ba | xếp thứ hai | xếp thứ ba"

var copulas = vi.NewSet(copulaWords)

// verbs are copulas and verbs of what was done.
var verbs = vi.NewSet(copulaWords + " | đã cung cấp | đã thu nhận | đã phục vụ | phục vụ | đã ghi nhận | ghi nhận | xử lý | đã xử lý | đã tiếp nhận | tiếp nhận | " +
	"cung cấp | tích hợp | kết nối | triển khai | đã kết nối | đã tích hợp | đã triển khai | cập nhật | đã đồng bộ | đồng bộ | phát sinh | đã phát sinh | thực hiện | đã thực hiện | ban hành | đã ban hành")

// clauseVerbs carry a clause of their own behind a comma.
var clauseVerbs = vi.NewSet("là | đạt | có | đã | được | lên | ở mức | còn | thu | chiếm | phục vụ | ghi nhận | xử lý | tiếp nhận | cung cấp | tích hợp | kết nối | triển khai | cập nhật | phát sinh | ban hành | với | ước | trong đó | bao gồm | gồm | công khai | " +
	"tổ chức | trong khi | nhằm | để | nâng | góp phần | đưa | bảo đảm | đảm bảo | tại | trong | từ | đến | thay thế | hoàn thành | nguyên nhân | không có | chưa có | bình quân mỗi | bán kính | giúp | nhưng | song | kế đến | tiếp đến | tiếp theo")

// leadIns open a clause and say nothing of what is counted.
var leadIns = vi.NewSet("theo đó | bên cạnh đó | ngoài ra | đồng thời | đặc biệt | tính riêng | trong đó | cụ thể | và | còn | còn lại | nhưng | riêng | như vậy | tổng hợp từ báo cáo của các địa phương | " +
	"tiếp theo là | tiếp đến là | sau đó là | tiếp theo | tiếp đến | kết quả | với | theo thống kê | theo báo cáo | tại | ước | tính chung | lũy kế | luỹ kế | đến nay | hiện | hiện nay | toàn tỉnh | toàn tỉnh hiện | toàn huyện | toàn thành phố | toàn quốc | toàn ngành | " +
	"cả nước | cả nước hiện | trên cả nước | trên toàn quốc | trên địa bàn | trên địa bàn tỉnh | trên địa bàn huyện | trên địa bàn thành phố | toàn địa bàn | cho | thì | cũng | hơn nữa | cùng với đó | được biết | trong khi đó | trong khi | bao gồm | gồm | mặt khác | tiếp đó")

// units are nouns counted, of more than one word or of one that is no noun of
// its own; the longest that fits is the unit.
var units = vi.NewTable(rowsOfUnits()...)

func rowsOfUnits() []vi.Meaning[string] {
	names := []string{
		"giao dịch", "cuộc gọi", "cuộc", "tài khoản", "văn bản", "hồ sơ", "lượt truy cập", "lượt tải", "lượt khách", "lượt", "dịch vụ công trực tuyến",
		"dịch vụ công", "dịch vụ", "thủ tục hành chính", "thủ tục", "hệ thống thông tin", "hệ thống", "điểm kết nối", "điểm kinh doanh", "điểm", "doanh nghiệp",
		"khách hàng", "dữ liệu", "trẻ em", "phiếu lấy ý kiến", "phiếu", "phiên họp", "hội nghị", "thôn", "xã", "phường", "huyện", "tỉnh", "địa phương", "bộ, ngành", "đơn vị", "cơ sở khám chữa bệnh",
		"cơ sở", "thành viên", "tổ", "thuê bao", "hộ gia đình", "hộ", "người dùng", "người", "nhân khẩu", "công dân", "yêu cầu", "trường hợp", "thửa đất", "thửa", "hóa đơn", "nền tảng",
		"ứng dụng", "trạm", "chỉ tiêu", "chế độ báo cáo", "bảng", "nhóm chỉ tiêu", "nhóm", "cơ quan", "địa chỉ", "nhà mạng", "bưu gửi", "tên miền", "địa chỉ IP", "chứng thư số", "khóa học", "bộ chỉ số",
		"file", "kg", "tấn", "ha", "km", "kW", "kWh", "MWh", "GWh", "MW", "GB", "TB", "TEU", "điểm cơ bản", "chuyến", "phòng", "chương trình", "dự án", "quyết định", "nghị định", "chỉ thị", "nghị quyết", "kết quả", "tin nhắn", "bộ", "lao động",
		"học sinh", "báo cáo", "đoàn", "nhân viên", "đối tượng", "người dân", "cuộc họp", "tổ công nghệ số cộng đồng", "du khách", "khách", "thông báo", "ý kiến", "phản ánh", "giáo viên", "trường", "bệnh viện", "chứng chỉ", "thẻ", "máy", "thiết bị", "camera", "sản phẩm", "bản ghi", "điểm phục vụ", "bưu cục", "sáng kiến", "mã độc", "lỗ hổng", "website", "trang", "tin", "bài", "vụ",
		"tổ chức", "hộ chiếu", "hộ khẩu", "khách sạn", "hướng dẫn viên", "văn bằng", "đơn thư", "đơn", "đài", "xóm", "bản", "buôn", "ấp", "khu phố", "tổ dân phố",
		"chứng từ", "chứng thư chữ ký số", "chứng thư", "chữ ký số", "giấy phép", "giấy chứng nhận", "giấy căn cước", "mã số", "phương tiện", "ô tô", "mô tô", "xe máy", "con", "bị cáo", "bị can", "đảng viên", "đoàn viên", "hội viên",
		"khu công nghiệp", "cụm công nghiệp", "đôi", "khoa", "giường bệnh", "giường", "bác sĩ", "điều dưỡng", "chủ rừng", "tờ khai", "trẻ", "sinh viên", "học viên", "thí sinh", "cán bộ", "công chức", "viên chức", "cử tri", "bệnh nhân", "ca", "mũi", "liều", "lít", "thùng", "cây", "căn", "ngôi nhà", "công trình", "gói thầu", "lớp", "buổi", "lượt người",
		"hợp tác xã", "hộ kinh doanh", "cụm", "tàu", "ví điện tử", "tập dữ liệu", "xuất bản phẩm", "nhà xuất bản", "nhà đăng ký", "giải pháp", "SIM", "shop", "gian hàng", "cuốn", "trái", "quả", "cơ sở dữ liệu", "CSDL", "công chứng viên", "cửa hàng", "tổ hợp tác", "chủ đầu tư", "nhà đầu tư", "thương nhân", "phiên tòa", "phiên", "bản án", "giải", "huy chương", "cột", "phao", "ngân hàng", "quỹ", "sổ", "thư", "kiện", "video", "kênh", "báo", "tạp chí", "ấn phẩm",
	}
	rows := make([]vi.Meaning[string], len(names))
	for i, n := range names {
		rows[i] = vi.Meaning[string]{Phrases: n, Value: n}
	}
	return append(rows,
		vi.Meaning[string]{Phrases: "m 2 | m ² | mét vuông", Value: "m2"},
		vi.Meaning[string]{Phrases: "m 3 | m ³ | mét khối", Value: "m3"},
		vi.Meaning[string]{Phrases: "bps", Value: "điểm cơ bản"},
		vi.Meaning[string]{Phrases: "bộ , ngành | bộ ngành", Value: "bộ, ngành"},
		vi.Meaning[string]{Phrases: "bộ , cơ quan", Value: "bộ, cơ quan"},
		vi.Meaning[string]{Phrases: "bộ , cơ quan , địa phương", Value: "bộ, cơ quan, địa phương"},
		vi.Meaning[string]{Phrases: "tỉnh , thành phố | tỉnh thành | tỉnh , thành", Value: "tỉnh, thành phố"},
		vi.Meaning[string]{Phrases: "cơ quan , đơn vị", Value: "cơ quan, đơn vị"},
		vi.Meaning[string]{Phrases: "hội nghị , phiên họp", Value: "hội nghị, phiên họp"},
		vi.Meaning[string]{Phrases: "hồ đồng bộ | hồ liên thông", Value: "hồ sơ"},
		vi.Meaning[string]{Phrases: "đơn vị cấp huyện | đơn vị hành chính cấp huyện", Value: "huyện"},
		vi.Meaning[string]{Phrases: "đơn vị cấp xã | đơn vị hành chính cấp xã", Value: "xã"},
		vi.Meaning[string]{Phrases: "nông , lâm nghiệp và thủy sản | nông , lâm nghiệp và thuỷ sản | nông , lâm , thủy sản | nông , lâm , thuỷ sản", Value: "nông, lâm nghiệp và thủy sản"},
		vi.Meaning[string]{Phrases: "vụ , việc", Value: "vụ, việc"},
		vi.Meaning[string]{Phrases: "trẻ em , học sinh", Value: "trẻ em, học sinh"},
		vi.Meaning[string]{Phrases: "cán bộ , công chức , viên chức", Value: "cán bộ, công chức, viên chức"},
		vi.Meaning[string]{Phrases: "tổ chức , cá nhân", Value: "tổ chức, cá nhân"},
		vi.Meaning[string]{Phrases: "xã , phường , thị trấn", Value: "xã"},
		vi.Meaning[string]{Phrases: "xã , thị trấn", Value: "xã"},
		vi.Meaning[string]{Phrases: "xã , phường", Value: "xã"},
		vi.Meaning[string]{Phrases: "thôn , bản | thôn , xóm | thôn , buôn | thôn , ấp", Value: "thôn"},
		vi.Meaning[string]{Phrases: "httt", Value: "hệ thống thông tin"},
		vi.Meaning[string]{Phrases: "dvctt", Value: "dịch vụ công trực tuyến"},
		vi.Meaning[string]{Phrases: "tthc", Value: "thủ tục hành chính"},
		vi.Meaning[string]{Phrases: "dvc", Value: "dịch vụ công"},
		vi.Meaning[string]{Phrases: "gd", Value: "giao dịch"},
	)
}

// countWords stand before the noun counted: "tổng số giao dịch là 5".
var countWords = vi.NewSet("số | tổng số | số lượng | tổng số lượng | lượng | số lượt | tổng số lượt | tổng")
