package read

import (
	"strings"
	"testing"
)

func TestSections(t *testing.T) {
	text := `I. KẾT QUẢ THỰC HIỆN
1. Chính phủ số
1.4. Dữ liệu số
- Về nền tảng chia sẻ: Trong tháng có 5,2 triệu giao dịch.
- Về Mobile Money:
Tính đến hết tháng 8/2023, việc thí điểm đạt kết quả như sau:
+ Có 5,1 triệu khách hàng;
+ Có 11.667 điểm kinh doanh.
Kết quả nêu trên là cơ sở để mở rộng thí điểm trong năm tới.
- Tỷ lệ hộ có cáp quang đạt 78,4%.
a) Tồn tại, hạn chế
Việc chia sẻ dữ liệu giữa các cơ quan còn chậm so với yêu cầu đặt ra.
II. NHIỆM VỤ
Các bộ, ngành tập trung thực hiện các nhiệm vụ sau:
1. Khẩn trương thực hiện các nhiệm vụ được giao.
2. Hoàn thành số hóa 45 nghìn hồ sơ.
Bộ kính báo cáo Thủ tướng Chính phủ xem xét, chỉ đạo.
`
	mobile := "Tính đến hết tháng 8/2023, việc thí điểm đạt kết quả như sau"
	tests := []struct {
		start    string
		kind     Kind
		section  string
		headings string // without those of the section, joined by |
	}{
		{"KẾT QUẢ", Heading, "I", ""},
		{"Chính phủ số", Heading, "I.1", "KẾT QUẢ THỰC HIỆN"},
		{"Dữ liệu số", Heading, "I.1.4", "KẾT QUẢ THỰC HIỆN|Chính phủ số"},
		{"Về nền tảng", Item, "I.1.4", "KẾT QUẢ THỰC HIỆN|Chính phủ số|Dữ liệu số|Về nền tảng chia sẻ"},
		{"Tính đến hết", Paragraph, "I.1.4", "KẾT QUẢ THỰC HIỆN|Chính phủ số|Dữ liệu số|Về Mobile Money"},
		{"Có 5,1 triệu", Item, "I.1.4", "KẾT QUẢ THỰC HIỆN|Chính phủ số|Dữ liệu số|Về Mobile Money|" + mobile},
		{"Có 11.667", Item, "I.1.4", "KẾT QUẢ THỰC HIỆN|Chính phủ số|Dữ liệu số|Về Mobile Money|" + mobile},
		{"Kết quả nêu", Paragraph, "I.1.4", "KẾT QUẢ THỰC HIỆN|Chính phủ số|Dữ liệu số|Về Mobile Money"},
		{"Tỷ lệ hộ", Item, "I.1.4", "KẾT QUẢ THỰC HIỆN|Chính phủ số|Dữ liệu số"},
		{"Tồn tại", Heading, "I.1.4.a", "KẾT QUẢ THỰC HIỆN|Chính phủ số|Dữ liệu số"},
		{"Việc chia sẻ", Paragraph, "I.1.4.a", "KẾT QUẢ THỰC HIỆN|Chính phủ số|Dữ liệu số|Tồn tại, hạn chế"},
		{"Khẩn trương", Item, "II.1", "NHIỆM VỤ|Các bộ, ngành tập trung thực hiện các nhiệm vụ sau"},
		{"Hoàn thành", Item, "II.2", "NHIỆM VỤ|Các bộ, ngành tập trung thực hiện các nhiệm vụ sau"},
		{"Bộ kính", Paragraph, "II", "NHIỆM VỤ"},
	}
	d := mustRead(t, "a.txt", text)
	for _, tt := range tests {
		b := find(t, d, tt.start)
		if got := strings.Join(b.Headings, "|"); b.Kind != tt.kind || b.Section != tt.section || got != tt.headings {
			t.Errorf("%q: got %s, %q, %q\nwant %s, %q, %q", tt.start, b.Kind, b.Section, got, tt.kind, tt.section, tt.headings)
		}
	}
}

func TestLeadIns(t *testing.T) {
	tests := []struct {
		name  string
		text  string
		start string
		want  string // headings joined by |
	}{
		{"ends with its list", "- Về A:\n+ Một là 5.\n- Về B có 7 hồ sơ.", "Về B", ""},
		{"of a paragraph, for a list as deep as the one before", "- Về A:\n+ Một có 5 hồ sơ.\nVề B, kết quả như sau:\n- Hai có 7 hồ sơ.", "Hai", "Về B, kết quả như sau"},
		{"paragraphs after a lead-in ending in a semicolon", "Kết quả như sau:\nHạ tầng có 5 trạm;\nDữ liệu có 7 kho.\nNgoài ra có 9 trạm khác.", "Dữ liệu", "Kết quả như sau"},
		{"and no further", "Kết quả như sau:\nHạ tầng có 5 trạm;\nDữ liệu có 7 kho.\nNgoài ra có 9 trạm khác.", "Ngoài ra", ""},
		{"dots above dashes", "• Về A:\n- Một có 5 hồ sơ.\n• Về B:\n- Hai có 7 hồ sơ.", "Hai", "Về B"},
		{"without a colon", "- Về thể chế\n+ Đã ban hành 5 nghị định.", "Đã ban", "Về thể chế"},
		{"a reporting verb names nothing", "Bộ Nội vụ cho biết: Có 5 nghị định.", "Bộ Nội vụ", ""},
		{"a figure before the colon names nothing", "Có 5,2 triệu lượt: nhiều nhất là tỉnh Mẫu.", "Có 5,2", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := mustRead(t, "a.txt", "Phần mở đầu của báo cáo này đã được lược bớt.\n"+tt.text)
			if got := strings.Join(find(t, d, tt.start).Headings, "|"); got != tt.want {
				t.Errorf("got %q, want %q\n%s", got, tt.want, listing(d))
			}
		})
	}
}

// An item that follows a heading in one row of numbers stands beside it, not below.
func TestItemBesideHeading(t *testing.T) {
	d := mustRead(t, "a.txt", opening+"\n1. Các nhóm hàng tăng giá so với tháng trước:\n- Nhóm giáo dục tăng 2,28%;\n- Nhóm may mặc tăng 0,17%.\n2. Chỉ số giá vàng tháng 10/2022 giảm 0,83% so với tháng trước.")
	if b := find(t, d, "Chỉ số giá vàng"); b.Section != "2" || len(b.Headings) > 0 {
		t.Errorf("section %s, headings %q\n%s", b.Section, b.Headings, listing(d))
	}
}

func TestNumberedItemsAndHeadings(t *testing.T) {
	tests := []struct {
		text  string
		start string
		want  Kind
	}{
		{"1. Kết quả chung\nTrong kỳ, tỉnh đã xử lý 512 hồ sơ.", "Kết quả", Heading},
		{"1. Kết quả chung:\n- Xử lý 512 hồ sơ.", "Kết quả", Heading},
		{"1. Bộ Công an;\n2. Bộ Y tế\nCác bộ nêu trên đã hoàn thành 100% nhiệm vụ.", "Bộ Y tế", Item},
		{"1. Số thuê bao đạt 91,2 triệu\nSo với cùng kỳ, số thuê bao tăng đáng kể.", "Số thuê bao", Item},
		{"1. Số thuê bao: tăng\nSo với cùng kỳ, số thuê bao tăng đáng kể.", "Số thuê bao", Item},
		{"I. Kết quả đạt được.\nTrong kỳ, tỉnh đã xử lý 512 hồ sơ.", "Kết quả", Heading},
		{"1.1. Hạ tầng số.\nTrong kỳ, tỉnh đã phủ sóng 12 thôn.", "Hạ tầng", Heading},
		{"Hạ tầng số\nTrong kỳ, tỉnh đã phủ sóng cho 12 thôn vùng cao và 3 thôn biên giới.", "Hạ tầng số", Heading},
		{"Giả mạo\n873\nMã độc\n30", "Giả mạo", Paragraph},
	}
	for _, tt := range tests {
		d := mustRead(t, "a.txt", opening+"\n"+tt.text)
		if b := find(t, d, tt.start); b.Kind != tt.want {
			t.Errorf("%q: got %s, want %s\n%s", tt.text, b.Kind, tt.want, listing(d))
		}
	}
}
