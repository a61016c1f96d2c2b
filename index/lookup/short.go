package lookup

import (
	"strings"

	"solieu/corpus/vi"
)

// The names of figures that nobody has catalogued hold, in brackets, who counted and what
// the report goes on about: "Hồ sơ (Trung tâm tiếp nhận; Chính quyền số)". A question says
// what is counted, and maybe what was done: "tiếp nhận bao nhiêu hồ sơ".

// deedWords say what was done to a count. A name is short with them too, for the cases
// settled are not those filed.
var deedWords = vi.NewSet("tiếp nhận | giải quyết | xử lý | thụ lý | phát hiện | xử phạt | kiểm tra | kích hoạt | thu nhận | cấp | cấp mới | thu hồi | trả | chi trả | xét xử | khởi tố | bắt giữ | khám | tuyển | đào tạo | tổ chức | hỗ trợ | " +
	"ghi nhận | xảy ra | làm chết | bị thương | thẩm định | số hóa | số hoá | chứng thực | phê duyệt | ban hành | công bố | đón | phục vụ | khóa | chặn | gỡ | ngăn chặn | bố trí | cung cấp | triển khai | chuyển phát | giải ngân")

// rateNames begin names of rates and sums: without their brackets they are told from the
// counts by their unit alone.
var rateNames = vi.NewSet("tỷ lệ | tỷ trọng | mức | thứ hạng | số tiền | tổng số tiền | giá trị | kinh phí | tổng kinh phí")

// shortName is a name without its brackets but for the deed in them; "" where it has none.
func shortName(name string) string {
	head, aside, found := strings.Cut(name, " (")
	if !found || rateNames.Has(vi.NewText(head), 0) {
		return ""
	}
	if deed := deedIn(strings.TrimSuffix(aside, ")")); deed != "" {
		return head + " " + deed
	}
	return ""
}

// deedIn is the deed that the first of the words between semicolons ends with.
func deedIn(aside string) string {
	first, _, _ := strings.Cut(aside, ";")
	t := vi.NewText(first)
	if _, n := deedWords.Before(t, len(t.Tokens)); n > 0 {
		return first[t.Tokens[len(t.Tokens)-n].Start:]
	}
	return ""
}
