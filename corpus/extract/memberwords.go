package extract

import (
	"solieu/corpus/vi"
)

// The words of lists of names with numbers.

// superlatives stand before or behind the name of a member and say its place among them.
var superlatives = vi.NewSet("cao nhất | thấp nhất | nhiều nhất | ít nhất | lớn nhất | nhỏ nhất | dẫn đầu | đứng đầu | đứng thứ hai | đứng thứ ba | đứng cuối | cao nhất cả nước | thấp nhất cả nước | tốt nhất | xếp cuối | " +
	"nổi bật | điển hình | tập trung | tập trung nhiều | chủ yếu | chủ yếu là | tiêu biểu | nhiều nhất là | đáng chú ý")

// rankEnds say the place of a name behind its number: "huyện Sông Vệ có 52 vụ, cao nhất tỉnh".
var rankEnds = vi.NewSet("cao nhất | thấp nhất | nhiều nhất | ít nhất | lớn nhất | nhỏ nhất | dẫn đầu | đứng đầu | đứng thứ hai | đứng cuối")

// memberLeads stand between a superlative, or the member before, and a name.
var memberLeads = vi.NewSet("sang | từ | đến | là | là ở | ở | tại | như | gồm | có | với | và | thuộc | vẫn là | tiếp theo | tiếp đến | kế đến | kế tiếp | tiếp theo là | tiếp đến là | kế đến là | kế tiếp là | sau đó là | sau đó | tiếp đó | tiếp đó là | rồi đến | rồi đến là | " +
	"trong đó | trong lĩnh vực | lĩnh vực | ở lĩnh vực | vào | vào lĩnh vực | ở các lĩnh vực | ở nhóm | riêng | cụ thể")

// memberEnds stand between a name and its number.
var memberEnds = vi.NewSet("là | đạt | có | chiếm | với | đạt tỷ lệ | được | với tỷ lệ | với mức | ở mức | khoảng | ước đạt | đón")

// restWords end the name of all other members: "các sàn còn lại".
var restWords = vi.NewSet("còn lại | khác")

// classLabels open the label of a list of classes: "Loại hình: nhà ở 18 vụ, kho xưởng 7 vụ".
var classLabels = vi.NewSet("cơ cấu | loại hình | phân theo | chia theo | phân loại | theo loại hình | theo lĩnh vực | theo ngành | theo nhóm | theo hình thức | theo khu vực | nguyên nhân | hình thức")

// bySort open those of them that say only what the classes are.
var bySort = vi.NewSet("theo | phân theo | chia theo | phân loại | loại hình | hình thức")

// sortedBy open labels of lists of all that the number before is made up of: "Theo địa
// bàn: …".
var sortedBy = vi.NewSet("theo | phân theo | chia theo | chia ra")

// headEnds end no head: "xuất khẩu sang".
var headEnds = vi.NewSet("sang | thuộc | và | của | trong | với | cho | tại | ở | theo | từ | đến | về")

// placeHeads stand before the name of a place or body and belong to it.
var placeHeads = vi.NewSet("tỉnh | thành phố | tp | tp . | huyện | quận | thị xã | xã | phường | thị trấn | sở | bộ | cục | ban | công an | ubnd | hội | cấp | công ty | ngân hàng | tổng công ty | tập đoàn")

// poorLabels say in a label that names follow, and nothing of what is counted.
var poorLabels = vi.NewSet("địa phương | các địa phương | tỉnh | các tỉnh | huyện | các huyện | xã | đơn vị | các đơn vị | nhóm | một số | trong đó | cụ thể | địa bàn | theo địa bàn | theo địa phương | cao | thấp | khu vực | các | những | tốt | kém | " +
	"tỉnh, thành phố | bộ, ngành | các bộ | quận | thành phố | thị xã | phường | thôn | nơi | lĩnh vực | mặt hàng | thị trường | theo thị trường | trong số | tổng số")

// kindsOfPlace are what a list is of, not what is counted, in front of a head.
var kindsOfPlace = vi.NewSet("địa phương | các địa phương | tỉnh | các tỉnh | huyện | các huyện | quận | các quận | xã | các xã | phường | thành phố | thị xã | thị trấn | đơn vị | các đơn vị | bộ | các bộ | sở | các sở | ngành | nơi | địa bàn")

// headWords say before a superlative what the names are, and nothing of what is counted.
var headWords = vi.NewSet("nội dung | được nêu | vấn đề | phản ánh | loại | loại hình | nhóm | ngành | nghề | hành vi | nguyên nhân | lỗi | khoản | nguồn | kênh | hình thức | đối tượng | chủ yếu | tập trung | xếp | được phản ánh")

// rankLabels say in a label that names follow which of them do.
var rankLabels = vi.NewSet("cao | thấp | khá | tốt | kém | nhất | dẫn đầu | cao nhất | thấp nhất | nhiều nhất | ít nhất | lớn nhất | tốt nhất | nhỏ nhất")

// rateHeads name a rate.
var rateHeads = vi.NewSet("tỷ lệ | tỷ trọng | thị phần | tốc độ | cơ cấu | mức | chỉ số | công suất | độ")

// personWords are nouns of people, whom a part may count as "người".
var personWords = map[string]bool{"giáo viên": true, "lao động": true, "học sinh": true, "công chức": true, "viên chức": true, "cán bộ": true, "bác sĩ": true, "trẻ em": true, "người dân": true, "nhân viên": true, "hội viên": true, "đoàn viên": true}
