package check

import "solieu/corpus/vi"

// Words that say how two numbers of a sentence are related.
var (
	// shareWords stand between a count and the rate that it makes.
	shareWords = vi.NewSet("đạt | chiếm | bằng | đạt tỷ lệ | đạt tỉ lệ | chiếm tỷ lệ | chiếm tỉ lệ | tỷ lệ đạt | tỉ lệ đạt | tương đương | tương ứng | tương đương với | tương ứng với")
	// qualifierWords may stand before a number in any place.
	qualifierWords = vi.NewSet("khoảng | ước | ước đạt | gần | hơn | trên | là | với | tỷ lệ | tỉ lệ | mức")
	// wholeWords behind a rate name what it is of, and the count before has it.
	wholeWords = vi.NewSet("tổng số | tổng")
	// withinWords open some parts of the number before, listWords all of them.
	withinWords = vi.NewSet("trong đó | trong số đó | trong số này")
	listWords   = vi.NewSet("gồm | bao gồm | gồm có")
	// otherWords name the last part, which holds all others.
	otherWords = vi.NewSet("khác | còn lại")
	// restWords stand before what is left of a whole.
	restWords = vi.NewSet("còn | còn lại | còn lại là | còn lại có | số còn lại là")
	// turnWords end a list of parts: another relation begins.
	turnWords = vi.NewSet("tăng | giảm | so với | so | lũy kế | luỹ kế | bằng | gấp | mục tiêu | kế hoạch | bình quân | trung bình")
	// workingDays are fewer than the calendar's.
	workingDays = vi.NewSet("ngày làm việc")
)

// Words of names.
var (
	// localWords in a report's head or opening say that it is of one place.
	localWords = vi.NewSet("ubnd | ủy ban nhân dân | uỷ ban nhân dân | hđnd | sở | tỉnh | thành phố | tp | huyện | quận | phường | xã")
	// netWords name a balance: a part of a year may exceed the year's.
	netWords = vi.NewSet("cán cân | xuất siêu | nhập siêu | thặng dư | thâm hụt | chênh lệch | tăng thêm | tăng ròng")
	// shrinkingWords name what is meant to become less.
	shrinkingWords = vi.NewSet("chưa | lõm | tồn | còn lại | thiếu | nghèo | nợ | chậm | hỏng | cắt giảm")
	// fallWords give a reason why things became fewer.
	fallWords = vi.NewSet("giảm | sáp nhập | sắp xếp | rà soát | làm sạch | loại bỏ | thu hồi | ngừng | dừng | hợp nhất")
	// areaUnits are redrawn: provinces merge, offices are dissolved.
	areaUnits = vi.NewSet("tỉnh | thành phố | địa phương | huyện | xã | thôn | bản | phường | bộ | ngành | cơ quan | đơn vị")
	// restartWords say that a count begins with the year.
	restartWords = vi.NewSet("từ đầu năm | tháng đầu năm | tháng năm | quý | trong năm")
)
