package lookup

import (
	"testing"

	"solieu/corpus"
)

func TestIssuerOf(t *testing.T) {
	for _, test := range []struct {
		issuer, number, title, want string
	}{
		{"BỘ THÔNG TIN VÀ TRUYỀN THÔNG", "109/BC-BTTTT", "", national},
		{"BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "", "", national},
		{"", "109/BC-BTTTT", "Chuyển đổi số tháng 9 năm 2023", national},
		{"", "12/BC-VPCP", "", national},
		{"Chính phủ", "", "BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI THÁNG 9", national},
		{"", "", "Kết quả chuyển đổi số", ""},
		{"", "12/BC", "", ""},
		{"", "12/BC-XYZ", "", "xyz"},
		{"TẬP ĐOÀN BƯU CHÍNH", "", "", "tap doan buu chinh"},
		{"ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ", "", "", "ubnd tinh phu tho tinh phu tho"},
		{"UBND tỉnh Phú Thọ", "5/BC-UBND", "Kết quả tháng 9", "ubnd tinh phu tho tinh phu tho"},
		{"Sở Thông tin và Truyền thông", "", "Kết quả tháng 9 của tỉnh Phú Thọ", "so thong tin va truyen thong tinh phu tho"},
		{"", "", "KẾT QUẢ CỦA TỈNH PHÚ THỌ THÁNG 9", "tinh phu tho"},
	} {
		r := corpus.Report{ID: "r", Issuer: test.issuer, Number: test.number, Title: test.title}
		if got := issuerOf(&r); got != test.want {
			t.Errorf("%q %q %q: got %q, want %q", test.issuer, test.number, test.title, got, test.want)
		}
	}
	if a, b := issuerOf(&corpus.Report{ID: "a", Number: "1/BC-UBND"}), issuerOf(&corpus.Report{ID: "b", Number: "1/BC-UBND"}); a == b {
		t.Errorf("two provinces of one code are both %q", a)
	}
}
