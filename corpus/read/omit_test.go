package read

import (
	"strings"
	"testing"
)

const (
	opening = "Trong tháng 6/2024, toàn tỉnh tiếp nhận và giải quyết 45.120 hồ sơ thủ tục hành chính, tăng 4,5% so với tháng trước."
	second  = "Cổng dịch vụ công của tỉnh đã cung cấp 1.872 dịch vụ công trực tuyến, trong đó 1.011 dịch vụ công trực tuyến toàn trình."
	third   = "Đến cuối kỳ, hệ thống có hơn 512 nghìn tài khoản của người dân và doanh nghiệp đã được xác thực qua ứng dụng định danh."
)

// reasonsOf lists the reasons and lines of the omissions.
func reasonsOf(d *Document) map[string]int {
	found := map[string]int{}
	for _, o := range d.Omissions {
		found[o.Reason] += o.Lines
	}
	return found
}

func times(d *Document, text string) int {
	n := 0
	for _, b := range d.Blocks {
		n += strings.Count(b.Text, text)
	}
	return n
}

func TestRepeats(t *testing.T) {
	body := opening + "\n\n" + second + "\n\n" + third + "\n"
	tests := []struct {
		name  string
		text  string
		kept  string // and how often it stays
		times int
		lines int // left out as repeated
	}{
		{"twice", body + "\n" + body, opening, 1, 3},
		{"three times", body + "\n" + body + "\n" + body, second, 1, 6},
		{"with another title", "Báo cáo tháng 6\n\n" + body + "\nBáo cáo chuyển đổi số\n\nĐăng lúc: 02/07/2024 10:00\n\n" + body, third, 1, 3},
		{"the lead twice", opening + "\n\n" + opening + "\n\n" + second, opening, 1, 1},
		{"one new paragraph in a long copy", strings.Repeat(body, 1) + longTail() + "\n" + body + longTail() + "\nRiêng xã Mẫu có 12 hồ sơ quá hạn.", "xã Mẫu có 12", 1, 23},
		{"a sentence again far below", opening + "\n\n" + longTail() + "\n" + opening, opening, 2, 0},
		{"row names of two tables", table("Tỉnh Mẫu A", "101", "77") + table("Tỉnh Mẫu B", "202", "88"), "Số hồ sơ tiếp nhận", 2, 0},
		{"a lead-in before two lists", "Kết quả xử lý hồ sơ thủ tục hành chính trên địa bàn xã thứ nhất và các xã lân cận trong tháng cụ thể như sau:\n- Đạt 5 hồ sơ.\nKết quả xử lý hồ sơ thủ tục hành chính trên địa bàn xã thứ nhất và các xã lân cận trong tháng cụ thể như sau:\n- Đạt 7 hồ sơ.", "Kết quả xử lý", 2, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := mustRead(t, "a.txt", tt.text)
			if got := times(d, tt.kept); got != tt.times {
				t.Errorf("%q stands %d times, want %d\n%s", tt.kept, got, tt.times, listing(d))
			}
			if got := reasonsOf(d)["repeated body"]; got != tt.lines {
				t.Errorf("%d lines left out as repeated, want %d\n%s", got, tt.lines, listing(d))
			}
		})
	}
}

// longTail is twenty paragraphs, none like another.
func longTail() string {
	var b strings.Builder
	for i := range 20 {
		b.WriteString("Đơn vị thứ ")
		b.WriteByte(byte('A' + i))
		b.WriteString(" đã hoàn thành việc số hóa hồ sơ lưu trữ theo kế hoạch được giao trong kỳ.\n")
	}
	return b.String()
}

// table is a flattened table: row names and values on lines of their own.
func table(place string, values ...string) string {
	return place + "\nSố hồ sơ tiếp nhận qua bộ phận một cửa của cấp tỉnh, cấp huyện và cấp xã trong kỳ báo cáo\n" + values[0] +
		"\nSố hồ sơ giải quyết trước hạn và đúng hạn của các cơ quan chuyên môn thuộc tỉnh trong kỳ báo cáo\n" + values[1] + "\n"
}

func TestMargins(t *testing.T) {
	tests := []struct {
		name   string
		before string
		after  string
		want   map[string]int
	}{
		{"counter", "Truy cập\n\nHôm nay:\n1\nHôm qua:\n0\nTuần này:\n1\nTất cả:\n184152\n\n", "", map[string]int{"page chrome": 9}},
		{"counter at the end", "", "\nĐang trực tuyến: 5\nHôm nay: 120\nTổng cộng: 90210\n", map[string]int{"page chrome": 3}},
		{"counter on a line", "Đang truy cập: 37   Hôm nay: 1.204   Tổng lượt truy cập: 9.381.552\n\n", "\nBản quyền thuộc Sở Mẫu | Lượt truy cập: 90210\n", map[string]int{"page chrome": 2}},
		{"menu", "Trang chủ\nCơ cấu tổ chức\nThủ tục\nCông dân\nDoanh nghiệp\n", "", map[string]int{"page chrome": 5}},
		{"path", "Trang chủ » Tin tức » Chuyển đổi số\n", "", map[string]int{"page chrome": 1}},
		{"stamps", "Ngày 06/10/2023 14:16:47\n", "\nCập nhật: 07/10/2023\n", map[string]int{"time stamp": 2}},
		{"buttons", "", "\nChia sẻ\nIn bài viết\nGửi email\n", map[string]int{"page chrome": 3}},
		{"questions", "", "\nBạn quan tâm mục gì nhất trong Website của chúng tôi?\nCÔNG KHAI TIẾN ĐỘ GIẢI QUYẾT TTHC\n", map[string]int{"page chrome": 2}},
		{"address", "", "\nĐiện thoại: 024.3999.9999 - Email: lienhe@vidu.vn\nGhi rõ nguồn khi phát hành lại thông tin từ trang này.\n", map[string]int{"page chrome": 2}},
		{"signature", "", "\nNơi nhận:\n- Chính phủ;\n- Lưu: VT.\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nNguyễn Văn Mẫu\n", map[string]int{"signature block": 6}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := mustRead(t, "a.txt", tt.before+opening+"\n"+second+"\n"+tt.after)
			if len(d.Blocks) != 2 || len(d.Head) != 0 {
				t.Errorf("got\n%s", listing(d))
			}
			got := reasonsOf(d)
			for reason, lines := range tt.want {
				if got[reason] != lines {
					t.Errorf("%s: %d lines, want %d\n%s", reason, got[reason], lines, listing(d))
				}
			}
		})
	}
}

// What looks like furniture but states a figure stays.
func TestFiguresAreNeverFurniture(t *testing.T) {
	for _, line := range []string{
		"Truy cập Internet cáp quang đạt 78,4% số hộ",
		"Tổng cộng: 1.204 hồ sơ",
		"Xem thêm 12,5 nghìn lượt",
		"Trong tháng 903 cuộc tấn công",
		"Số lượt tải về là 45 nghìn lượt.",
		"- Tỷ lệ đúng hạn: 98%",
		"Tổng số hệ thống là 3161",
	} {
		d := mustRead(t, "a.txt", opening+"\n"+second+"\n"+line+"\n")
		if got := times(d, strings.TrimPrefix(line, "- ")); got != 1 {
			t.Errorf("%q stands %d times\n%s", line, got, listing(d))
		}
	}
}

func TestSignatureEndsBeforeAnnex(t *testing.T) {
	d := mustRead(t, "a.txt", opening+"\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nPHỤ LỤC\nSố liệu theo huyện\n- Huyện Mẫu có 1.204 hồ sơ.\n")
	if b := find(t, d, "Huyện Mẫu"); b.Section != "PHỤ LỤC" {
		t.Errorf("section %q\n%s", b.Section, listing(d))
	}
	if got := reasonsOf(d)["signature block"]; got != 4 {
		t.Errorf("%d lines of signature\n%s", got, listing(d))
	}
}

func TestPageNumbers(t *testing.T) {
	page := strings.Repeat(second+" ", 8)
	d := mustRead(t, "a.txt", page+"\n\n2\n\n"+page+"và\n\n3\n\nđược giao. "+page+"\n- 4 -\n"+page+"\nTrang 5/9\n"+opening)
	if got := reasonsOf(d)["page number"]; got != 4 {
		t.Errorf("%d page numbers\n%s", got, listing(d))
	}
	cut := mustRead(t, "a.txt", opening+"\n- Kim ngạch xuất khẩu ước đạt 2,7 tỷ USD, tăng 4,7%, trong đó khu vực có vốn đầu\n12\ntư nước ngoài đạt 2,64 tỷ USD so với tháng trước.\n"+second)
	if got := reasonsOf(cut)["page number"]; got != 1 {
		t.Errorf("no page number between the halves of a sentence\n%s", listing(cut))
	}
	cells := mustRead(t, "a.txt", opening+"\nGiả mạo\n873\nThay đổi giao diện\n1\nMã độc\n2\n"+second)
	if got := reasonsOf(cells)["page number"]; got != 0 {
		t.Errorf("cells of a table taken for page numbers\n%s", listing(cells))
	}
}
