package read

import (
	"strings"
	"testing"
)

func TestJoins(t *testing.T) {
	before := "- Ngày 29/9/2022, sau khi có ý kiến của các đơn vị liên quan, Sở Tài chính của tỉnh đã phê duyệt"
	tests := []struct {
		name  string
		text  string
		start string
		want  string // the block that begins with start
		joins int
	}{
		{"footnote between", "Có 12 sở, ngành1 tham gia kết nối.\n\n" + before + "\n\n\n1 Sở Y tế, Sở Tư pháp.\n\n\nKế hoạch lựa chọn nhà thầu của dự án tại Quyết định số 19/QĐ-STC.\n\nXong.",
			"Ngày 29/9", before[2:] + " Kế hoạch lựa chọn nhà thầu của dự án tại Quyết định số 19/QĐ-STC.", 1},
		{"page break", before + "\n\n\nKế hoạch lựa chọn nhà thầu của dự án tại Quyết định số 19/QĐ-STC.\n\nXong việc.\n\nXong cả.",
			"Ngày 29/9", before[2:] + " Kế hoạch lựa chọn nhà thầu của dự án tại Quyết định số 19/QĐ-STC.", 0},
		{"lower case", "Đã có 31.594 tài khoản giao\n\n\ndịch điện tử.", "Đã có", "Đã có 31.594 tài khoản giao dịch điện tử.", 0},
		{"a list goes on without bullet", "+ Hệ thống đã có 45.482 dữ liệu khai sinh, trong đó có 9.227 trẻ em được cấp số;\n\n11.625 dữ liệu kết hôn; 855 dữ liệu khác.",
			"Hệ thống", "Hệ thống đã có 45.482 dữ liệu khai sinh, trong đó có 9.227 trẻ em được cấp số; 11.625 dữ liệu kết hôn; 855 dữ liệu khác.", 0},
		{"a list in capitals stands alone", "Đã nhận 12 văn bản;\nHệ thống họp: Đã phục vụ 3 phiên.", "Đã nhận", "Đã nhận 12 văn bản;", 0},
		{"a heading takes no paragraph", "Về phát triển Chính phủ số cung cấp dịch vụ công cho người dân và doanh nghiệp\n100% các bộ, ngành đã ban hành danh mục dịch vụ công trực tuyến toàn trình.",
			"Về phát", "Về phát triển Chính phủ số cung cấp dịch vụ công cho người dân và doanh nghiệp", 0},
		{"a finished sentence takes nothing", opening + "\n\n\nNhư vậy, tỉnh đã hoàn thành kế hoạch.", "Trong tháng 6", opening, 0},
		{"an item takes no item", "- Đã phê duyệt danh mục các dự án đầu tư công nghệ thông tin của\n- Sở Y tế có 5 dự án.", "Sở Y tế", "Sở Y tế có 5 dự án.", 0},
		{"a dash that is no bullet", "Trong cả giai đoạn 2021\n- 2025, tỉnh phủ sóng 31 thôn.", "Trong cả", "Trong cả giai đoạn 2021 - 2025, tỉnh phủ sóng 31 thôn.", 0},
		{"a number below a line of figures", "2. Theo nguồn: vốn trung ương 5.120 tỷ đồng; vốn huyện 3.410 tỷ đồng; vốn của người dân\n2.875 tỷ đồng; vốn khác 64 tỷ đồng.",
			"Theo nguồn", "Theo nguồn: vốn trung ương 5.120 tỷ đồng; vốn huyện 3.410 tỷ đồng; vốn của người dân 2.875 tỷ đồng; vốn khác 64 tỷ đồng.", 0},
		{"brackets below a line of figures", "- Thu lệ phí không dùng tiền mặt tại các trường trong tỉnh đạt 61,7%\n(thành phố 90,2%; miền núi 41,3%).",
			"Thu lệ phí", "Thu lệ phí không dùng tiền mặt tại các trường trong tỉnh đạt 61,7% (thành phố 90,2%; miền núi 41,3%).", 0},
		{"the unit below its number", "- Kim ngạch nhập khẩu của các doanh nghiệp trong khu công nghiệp ước 1.846 triệu\nUSD, tăng 17,2%; xuất khẩu 903 triệu USD.",
			"Kim ngạch", "Kim ngạch nhập khẩu của các doanh nghiệp trong khu công nghiệp ước 1.846 triệu USD, tăng 17,2%; xuất khẩu 903 triệu USD.", 0},
		{"a name below a long line of figures", "4. 08 huyện đứng đầu về hồ sơ trực tuyến: Ea Kar 88,2%; Krông Pắc 86,4%; Cư Kuin 81,9%; Lắk 80,3%; Ea Súp 78,8%; Buôn\nĐôn 77,1%. Thấp nhất: M'Drắk 20,6%.",
			"08 huyện", "08 huyện đứng đầu về hồ sơ trực tuyến: Ea Kar 88,2%; Krông Pắc 86,4%; Cư Kuin 81,9%; Lắk 80,3%; Ea Súp 78,8%; Buôn Đôn 77,1%. Thấp nhất: M'Drắk 20,6%.", 0},
		{"a short line takes no sentence", "+ Hộ sản xuất đưa hàng lên sàn: 4.180 hộ; hàng trên sàn: 57 mặt hàng\nHiện còn 09 bản chưa có điện lưới quốc gia.",
			"Hộ sản xuất", "Hộ sản xuất đưa hàng lên sàn: 4.180 hộ; hàng trên sàn: 57 mặt hàng", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := mustRead(t, "a.txt", third+"\n\n"+tt.text)
			b := find(t, d, tt.start)
			if b.Text != tt.want || len(b.Joins) != tt.joins {
				t.Errorf("got %q, joins %v\nwant %q, %d joins\n%s", b.Text, b.Joins, tt.want, tt.joins, listing(d))
			}
		})
	}
}

// wrapText breaks text into lines of at most width runes.
func wrapText(text string, width int) string {
	var b strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		length := len([]rune(word))
		if column > 0 && column+1+length > width {
			b.WriteByte('\n')
			column = 0
		} else if column > 0 {
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += length
	}
	return b.String()
}

func TestUnwraps(t *testing.T) {
	paragraphs := []string{opening + " " + second, "- " + second + " " + third, third + " " + opening}
	for _, width := range []int{60, 72, 80, 100} {
		for _, between := range []string{"\n", "\n\n"} {
			var wrapped []string
			for _, p := range paragraphs {
				wrapped = append(wrapped, wrapText(p, width))
			}
			text := "I. KẾT QUẢ\n\n" + strings.Join(wrapped, between) + between + "1.2. Dữ liệu số" + between + wrapText(opening, width)
			d := mustRead(t, "a.txt", text)
			for _, p := range paragraphs {
				if times(d, strings.TrimPrefix(p, "- ")) != 1 {
					t.Errorf("width %d, between %q: %.40q is not whole\n%s", width, between, p, listing(d))
				}
			}
			if b := find(t, d, "Dữ liệu số"); b.Kind != Heading || b.Section != "I.1.2" {
				t.Errorf("width %d: %+v", width, b)
			}
		}
	}
}
