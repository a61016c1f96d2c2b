package read

import "testing"

func TestParseLabel(t *testing.T) {
	tests := []struct {
		in   string
		kind labelKind
		text string
		rest string
	}{
		{"I. KẾT QUẢ", romanLabel, "I", "KẾT QUẢ"},
		{"IV - Đề xuất", romanLabel, "IV", "Đề xuất"},
		{"IIII. Sai", noLabel, "", "IIII. Sai"},
		{"A. PHẦN CHUNG", upperLabel, "A", "PHẦN CHUNG"},
		{"1. Chính phủ số", numberLabel, "1", "Chính phủ số"},
		{"1.4. Dữ liệu số", numberLabel, "1.4", "Dữ liệu số"},
		{"1.4 Dữ liệu số", numberLabel, "1.4", "Dữ liệu số"},
		{"1.4 triệu giao dịch", noLabel, "", "1.4 triệu giao dịch"},
		{"2.3.1. Về đất đai", numberLabel, "2.3.1", "Về đất đai"},
		{"2/ Tồn tại", numberLabel, "2", "Tồn tại"},
		{"1- Chính quyền số", numberLabel, "1", "Chính quyền số"},
		{"1- 5% số hồ sơ", noLabel, "", "1- 5% số hồ sơ"},
		{"II- Khó khăn", romanLabel, "II", "Khó khăn"},
		{"11.625.536 dữ liệu kết hôn", noLabel, "", "11.625.536 dữ liệu kết hôn"},
		{"10.10 trong toàn xã hội", noLabel, "", "10.10 trong toàn xã hội"},
		{"100% các bộ", noLabel, "", "100% các bộ"},
		{"02 Nghị định", noLabel, "", "02 Nghị định"},
		{"a) Về thể chế", letterLabel, "a", "Về thể chế"},
		{"đ) về nhân lực", letterLabel, "đ", "về nhân lực"},
		{"(1) Đối với", parenLabel, "(1)", "Đối với"},
		{"(iv) Khác", parenLabel, "(iv)", "Khác"},
		{"(42 xã)", noLabel, "", "(42 xã)"},
		{"2) Hai là", parenLabel, "2)", "Hai là"},
		{"- Về Mobile Money:", bulletLabel, "-", "Về Mobile Money:"},
		{"– Về thể chế", bulletLabel, "-", "Về thể chế"},
		{"-Về thể chế", bulletLabel, "-", "Về thể chế"},
		{"-5% so với", noLabel, "", "-5% so với"},
		{"+ 02 dịch vụ", bulletLabel, "+", "02 dịch vụ"},
		{"+5%", noLabel, "", "+5%"},
		{"• Một", bulletLabel, "•", "Một"},
		{"o Hai", bulletLabel, "o", "Hai"},
		{"---", noLabel, "", "---"},
		{"Phần thứ nhất", partLabel, "Phần thứ nhất", ""},
		{"PHẦN II: KẾT QUẢ", partLabel, "PHẦN II", "KẾT QUẢ"},
		{"Phần mềm dùng chung", noLabel, "", "Phần mềm dùng chung"},
		{"Phụ lục 1. Số liệu", partLabel, "Phụ lục 1", "Số liệu"},
		{"Mục tiêu đến năm 2030", noLabel, "", "Mục tiêu đến năm 2030"},
	}
	for _, tt := range tests {
		got := parseLabel(tt.in, false)
		if rest := tt.in[got.width:]; got.kind != tt.kind || got.text != tt.text || rest != tt.rest {
			t.Errorf("%q: got kind %d, label %q, rest %q, want %d, %q, %q", tt.in, got.kind, got.text, rest, tt.kind, tt.text, tt.rest)
		}
	}
}
