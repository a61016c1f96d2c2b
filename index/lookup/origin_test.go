package lookup

import (
	"testing"

	"solieu/corpus"
)

func TestOriginOf(t *testing.T) {
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
		{"", "", "Bắc Giang: chuyển đổi số tháng 5", "bac giang"},
		{"CỤC THUẾ BẮC NINH", "", "Kết quả thu", "cuc thue bac ninh bac ninh"},
		{"CỤC AN TOÀN THÔNG TIN", "", "Kết quả tháng 9", national},
	} {
		r := corpus.Report{ID: "r", Issuer: test.issuer, Number: test.number, Title: test.title}
		if got := originOf(&r).key; got != test.want {
			t.Errorf("%q %q %q: got %q, want %q", test.issuer, test.number, test.title, got, test.want)
		}
	}
	if a, b := originOf(&corpus.Report{ID: "a", Number: "1/BC-UBND"}), originOf(&corpus.Report{ID: "b", Number: "1/BC-UBND"}); a == b {
		t.Errorf("two provinces of one code are both %q", a.key)
	}
}
