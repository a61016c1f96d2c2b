package qa_test

import "strings"

// The words that wide traps are made of. None of them is asked where some figure of
// the library is told with it.

func listed(text string) []string { return strings.Split(text, "|") }

// widePlaces are parts of the country, of the state, of the economy and of the world.
var widePlaces = listed("Hà Nội|TP HCM|HCM|tphcm|Sài Gòn|tp ĐN|Đà Nẵng|HN|HP|Cần Thơ|tỉnh Lạng Sơn|Quảng Trị|Bến Tre|Quảng Ninh|Nghệ An|tỉnh Cà Mau|Thừa Thiên Huế|" +
	"huyện Sóc Sơn|quận 1|quận Cầu Giấy|huyện Mèo Vạc|phường Bến Nghé|xã Tân Lập|thị xã Sơn Tây|TP Vinh|TP Thủ Đức|thành phố Hạ Long|thị trấn Sa Pa|Buôn Ma Thuột|Phú Quốc|" +
	"Bộ Y tế|Bộ Xây dựng|Bộ CA|BCA|Bộ KH&ĐT|Bộ GD&ĐT|Bộ Quốc phòng|Bộ Ngoại giao|Bộ NN&PTNT|Bộ Tư pháp|Bộ TN&MT|Bộ Nội vụ|Tổng cục Thuế|Cục Hàng không|Thanh tra Chính phủ|Văn phòng Quốc hội|" +
	"Tòa án nhân dân tối cao|Sở Tư pháp|Sở Y tế Hà Nội|Sở TTTT|UBND phường|Ủy ban Dân tộc|Kho bạc Nhà nước|Đài Truyền hình Việt Nam|" +
	"Viettel|VNPT|FPT|EVN|Petrolimex|Vietcombank|Agribank|BIDV|Vinamilk|Vingroup|Shopee|Grab|Zalo|MISA|Vietnam Airlines|ví Momo|" +
	"Lào|Campuchia|Thái Lan|Singapore|Mỹ|Trung Quốc|Hàn Quốc|Ấn Độ|châu Âu|EU|ASEAN|Nga|Đức|Úc|thế giới|" +
	"vùng Tây Bắc|Tây Nguyên|Đồng bằng sông Cửu Long|miền Tây|Đông Nam Bộ|duyên hải miền Trung|vùng biên giới|hải đảo|khu kinh tế Dung Quất|khu công nghệ cao Hòa Lạc|sân bay Nội Bài|cảng Cái Mép|Trường Sa")

// placeForms put a place, %[2]s, beside an indicator, %[1]s.
var placeForms = listed("%[1]s %[2]s|%[1]s của %[2]s|%[1]s ở %[2]s|%[1]s tại %[2]s|%[2]s: %[1]s|%[2]s có bao nhiêu %[1]s|%[1]s trên địa bàn %[2]s|%[1]s do %[2]s thực hiện|riêng %[2]s thì %[1]s là bao nhiêu|%[1]s (%[2]s)|%[1]s - %[2]s|%[1]s bên %[2]s")

// wideGroups narrow an indicator to people, a kind or a field, or divide it.
var wideGroups = listed("của nữ|của đàn ông|của trẻ em|của người cao tuổi|của người khuyết tật|của người dân tộc thiểu số|của sinh viên|của thanh niên|của phụ nữ mang thai|của cựu chiến binh|của nông dân|của công nhân|của người nước ngoài|của Việt kiều|" +
	"của hộ kinh doanh|của doanh nghiệp FDI|của doanh nghiệp nhỏ và vừa|của hợp tác xã|của khu vực tư nhân|của tập đoàn nhà nước|của trường đại học|của phòng khám tư nhân|của lực lượng vũ trang|của đoàn thể|của tòa án|" +
	"theo giới tính|theo độ tuổi|theo nhóm tuổi|theo trình độ học vấn|theo dân tộc|theo tôn giáo|theo thu nhập|theo quy mô vốn|theo giờ trong ngày|theo thứ trong tuần|theo quốc tịch|theo trình độ|theo nghề nghiệp|phân theo loại hình sở hữu|chia theo vùng miền|" +
	"lĩnh vực đất đai|lĩnh vực hóa chất|ngành dệt may|ngành thủy sản|ngành than|ngành da giày|lĩnh vực thể thao|lĩnh vực tôn giáo|lĩnh vực quốc phòng|trong ngành gốm sứ|trong lĩnh vực khoáng sản|mảng bảo hiểm nhân thọ|về năng lượng tái tạo|" +
	"ban đêm|ngày cuối tuần|dịp Tết|giờ cao điểm|mùa mưa|loại 2|nhóm A|hạng đặc biệt|cấp thôn|bằng tiền mặt|qua kênh truyền thống|bằng tiếng Anh|do lỗi con người|do thiên tai|đã bị hủy|chưa được duyệt|bị từ chối|còn tồn đọng|vừa bị thu hồi|sắp hết hạn|đang thẩm định lại|nhập sai|dưới 18 tuổi|trên 60 tuổi|từ 15 đến 24 tuổi|hộ khá giả")

// wideSwaps are rows of words of which one is put in the other's place.
var wideSwaps = [][]string{
	listed("xuất khẩu|nhập khẩu|tái xuất|tạm nhập"), listed("xuất siêu|nhập siêu"), listed("thu hồi|gia hạn|cấp đổi"), listed("đã cấp|chưa cấp|bị từ chối cấp"),
	listed("chết|bị thương|mất tích|sống sót"), listed("tử vong|khỏi bệnh|cách ly"), listed("doanh thu|lợi nhuận|chi phí|thuế nộp"), listed("thu ngân sách|chi ngân sách|bội chi ngân sách"), listed("thu từ|chi từ|nợ từ"), listed("học sinh|giáo viên|sinh viên|phụ huynh|hiệu trưởng"),
	listed("gửi|nhận|xóa|lưu trữ"), listed("thành lập mới|giải thể|phá sản|tạm ngừng|sáp nhập"), listed("khai sinh|khai tử|kết hôn|ly hôn|nhận con nuôi"), listed("tiếp nhận|từ chối|trả lại|hủy bỏ"),
	listed("đúng hạn|quá hạn|trước hạn|trễ hạn"), listed("trực tuyến|trực tiếp|giấy"), listed("di động|cố định|vệ tinh"), listed("tải xuống|tải lên"), listed("hộ nghèo|hộ cận nghèo|hộ giàu|hộ thoát nghèo"),
	listed("quốc tế|nội địa|trong nước"), listed("ngoại trú|nội trú|cấp cứu"), listed("bệnh viện|phòng khám|nhà thuốc|trạm y tế"), listed("ô tô|xe đạp|xe khách|xe buýt|tàu hỏa"), listed("cà phê|hồ tiêu|hạt điều|cao su|chè"),
	listed("gạo|ngô|sắn|thịt lợn|tôm"), listed("xi măng|thép|gạch|kính"), listed("sốt xuất huyết|cúm A|sởi|bạch hầu|dại"), listed("máy ATM|máy POS|thẻ tín dụng|chi nhánh"), listed("website|ứng dụng|máy chủ|trang mạng"),
	listed("tấn công mạng|tin nhắn rác|thư rác|lộ lọt dữ liệu"), listed("phishing|deface|malware|ransomware|ddos"), listed("tỉnh|huyện|xã|thôn"), listed("bộ|tỉnh|huyện|trường|bệnh viện"), listed("dân cư|đất đai|doanh nghiệp|cán bộ|bảo hiểm|giao thông"),
	listed("5g|4g|3g|2g"), listed("băng rộng|cáp quang|vệ tinh|điện thoại"), listed("hồ sơ|khiếu nại|tố cáo|kiến nghị"), listed("văn bản|chữ ký|tem phiếu"), listed("tài khoản|mật khẩu|thiết bị|chữ ký số"),
	listed("nông thôn|miền núi|ven biển"), listed("rừng|đồng cỏ|mặt nước"), listed("nợ xấu|nợ quá hạn|nợ thuế"), listed("phê duyệt|từ chối|thẩm định|đề xuất"), listed("hoàn thành|tạm dừng|hủy bỏ|chậm tiến độ"),
	listed("đăng ký|hủy đăng ký"), listed("thất nghiệp|nghỉ việc|nghỉ hưu"), listed("lao động|hưu trí|trẻ em|tù nhân"), listed("căn cước|hộ chiếu|giấy phép lái xe|thẻ đảng"), listed("người dùng|nhân viên|quản trị viên"),
	listed("bưu chính|viễn thông|truyền hình|báo chí"), listed("công dân|doanh nghiệp|kiều bào|tổ chức"), listed("nước thải|khí thải|tiếng ồn"), listed("chất thải rắn|chất thải y tế|nhựa|pin"), listed("lúa|mía|khoai|đậu tương"), listed("dừa|bưởi|sầu riêng|xoài"),
	listed("tăng|giảm"), listed("giao dịch|khiếu nại|sự cố"), listed("cuộc|đường dây|kênh"), listed("khách du lịch|hướng dẫn viên|công ty lữ hành"), listed("cơ sở lưu trú|nhà hàng|bãi tắm"), listed("bảo hiểm y tế|bảo hiểm xe|bảo hiểm nhân thọ"),
	listed("phát hiện|bỏ sót"), listed("tờ khai|giấy phép"), listed("trường học|thư viện|nhà văn hóa"), listed("đại học|cao đẳng|sau đại học"), listed("kết nối|mất kết nối"), listed("sử dụng|hủy sử dụng"), listed("thuê bao|tổng đài"),
}

// wideNouns are what neither library states a figure about, of many fields.
var wideNouns = listed("giá vàng SJC|giá xăng RON95|lượng mưa|nhiệt độ trung bình|mực nước sông Hồng|độ mặn|chỉ số AQI|bão nhiệt đới|số trận động đất|sạt lở đất|tuổi thọ trung bình|tỷ suất sinh|số trẻ sơ sinh|số ca đẻ mổ|số ca ghép thận|số liều vắc xin|tỷ lệ béo phì|bác sĩ nội trú|" +
	"giá thịt bò|đàn lợn|sản lượng mật ong|diện tích chè|tàu cá|số con trâu|phân bón|thuốc trừ sâu|lượng điện thương phẩm|công suất điện gió|thủy điện|sản lượng than|dầu thô khai thác|khí đốt|thép cuộn|vải may mặc|đôi giày|bia rượu|thuốc lá|sữa tươi|" +
	"VN-Index|vốn hóa thị trường|trái phiếu doanh nghiệp|tỷ giá đô la|lạm phát cơ bản|lương tối thiểu|lương cơ sở|nợ công|vốn ODA|số tỷ phú|giá chung cư|số căn hộ bán được|khách sạn 5 sao|sân golf|hành khách metro|chuyến bay bị hủy|số toa tàu|km cao tốc|số cầu vượt|trạm thu phí|trạm sạc|xe điện|" +
	"vụ cháy|vụ giết người|vụ ma túy|người nghiện|phạm nhân|số phiên tòa|số luật sư|công chứng viên|án treo|đơn ly hôn|số mặt trận|liệt sĩ|thương binh|đảng viên|đại biểu quốc hội|ủy viên|số chùa|nhà thờ|lễ hội|di tích|bảo tàng|số đầu sách|buổi chiếu phim|vé xem phim|huy chương vàng|sân vận động|cầu thủ|" +
	"số robot|drone|vệ tinh nhân tạo|bằng sáng chế|bài báo ISI|tiến sĩ|giáo sư|kỳ thi IELTS|học bổng|ký túc xá|nhà trẻ tư thục|trại trẻ mồ côi|người vô gia cư|mèo hoang|chó thả rông|cây xanh|công viên|nghĩa trang|nước mắm|hạt giống|tem thư|báo giấy|đài phát thanh|kênh youtube|lượt thích facebook|game thủ|tiền ảo|bitcoin|blockchain|máy in 3D|chip bán dẫn|xe tự lái|lò hạt nhân|" +
	"number of hospitals beds in use|gold price|rainfall|life expectancy|stock index|traffic jams|murder cases|crude oil output|robots|university professors|pet dogs|birth rate|smart watches|cinema tickets")

// nounForms ask for a noun, %[2]s, alone and beside an indicator, %[1]s.
var nounForms = listed("%[2]s|số %[2]s là bao nhiêu|có bao nhiêu %[2]s|%[2]s tháng 9/2023|tỷ lệ %[2]s năm 2024|%[1]s và %[2]s|%[2]s và %[1]s|%[1]s, %[2]s|%[2]s của %[1]s|%[2]s trong %[1]s|%[1]s trong %[2]s|%[1]s so với %[2]s|%[1]s của %[2]s|%[1]s trên %[2]s|%[1]s liên quan đến %[2]s|%[1]s cho %[2]s|%[1]s về %[2]s|%[1]s nhờ %[2]s")

// widePeriods are stretches of time that no report of either library comes near, or
// that no calendar has.
var widePeriods = listed("tháng 2/2019|tháng 11 năm 2018|t3/19|T11/2031|quý I/2019|quý 4 năm 2017|q2/18|6 tháng đầu năm 2018|nửa đầu năm 2017|6 tháng cuối năm 2016|9 tháng năm 2018|năm 2015|năm 2031|cả năm 2009|tuần 36/2019|tuần 12 năm 2018|ngày 12/5/2019|ngày 3 tháng 2 năm 2018|" +
	"từ tháng 1 đến tháng 3/2018|giai đoạn 2011-2015|từ năm 2010 đến năm 2014|tháng 13/2023|quý V/2023|ngày 31/2/2024|tháng 0/2024|quý 5/2024|tháng sau năm 2031|tháng 7/2035|năm 1999|năm 1975|thế kỷ 19|thập niên 90|đến hết năm 2012|tính đến ngày 1/1/2014|đến cuối năm 2030|trước năm 2010|mùa hè 2018|Tết 2019|đêm 30/4/2019|cuối tuần 12/2018|3 tháng 2018|11T/2017|H1/2016|2M/2019|in May 2018|in Q3 2017|in 2012|as of 1 June 2016|tháng năm năm 2018|quý ba năm 2017")

// wideUnits ask of an indicator, %s, for what it is not counted in: money, a share,
// persons, weights and other statistics.
var wideUnits = []struct{ form, asks string }{
	{"%s bao nhiêu tiền", "money"}, {"số tiền %s", "money"}, {"%s trị giá bao nhiêu tỷ đồng", "money"}, {"giá trị %s là bao nhiêu USD", "money"}, {"kinh phí cho %s", "word kinh phí"}, {"chi phí %s", "word chi phí"}, {"doanh thu từ %s", "word doanh thu"},
	{"tỷ lệ %s", "share"}, {"%s chiếm bao nhiêu phần trăm", "share"}, {"tỷ trọng %s", "share"}, {"bao nhiêu phần trăm là %s", "share"},
	{"bao nhiêu người %s", "người"}, {"bao nhiêu tấn %s", "tấn"}, {"bao nhiêu hecta %s", "ha"}, {"bao nhiêu doanh nghiệp %s", "doanh nghiệp"}, {"số xã %s", "xã"}, {"%s bao nhiêu km", "km"}, {"tốc độ %s", "Mbps"}, {"thời gian trung bình %s", "word thời gian"},
	{"diện tích %s", "word diện tích"}, {"sản lượng %s", "word sản lượng"}, {"giá %s", "word giá"}, {"%s bao nhiêu giờ", "giờ"}, {"%s trên đầu người", "word đầu người"}, {"thứ hạng %s", "word thứ hạng"}, {"%s bình quân mỗi ngày", "daily"}, {"trung bình một ngày có bao nhiêu %s", "daily"}, {"số lần %s", "lần"}, {"mục tiêu %s", "wish"}, {"dự báo %s", "wish"}, {"số cán bộ làm %s", "word cán bộ"}, {"điểm đánh giá %s", "word đánh giá"},
}

// wideFollowUps go on from a question with an answer; %s is a place, a group or a noun.
var wideFollowUps = listed("còn %s?|thế %s thì sao|%s thì sao|riêng %s|ở %s?|và %s?|trong đó %s bao nhiêu|còn của %s|vậy %s|what about %s")

// wideEnglish narrow an indicator's English name, %s.
var wideEnglish = listed("%s in Hanoi|%s of the Ministry of Health|%s by gender|%s for children|%s in Laos|%s by age group|%s of Viettel|%s in Ho Chi Minh City|%s of foreign companies|%s at night|%s in the textile sector|%s in May 2018|%s in Q3 2017|target %s|how much money for %s|%s per capita|%s in the Mekong Delta|%s at district level|share of %s among women|forecast of %s")

// chatForms wrap a question as people in a hurry do.
var chatForms = listed("cho e xin %s với ạ|sếp hỏi gấp %s bn|a ơi %s bnhiêu ạ|%s ???|e cần %s đc ko|@solieu_bot %s giúp mình|ờ thì %s nhé|%s bao nhiêu r e")
