package lookup

import "testing"

func TestShortName(t *testing.T) {
	for name, want := range map[string]string{
		"Hồ sơ (Trung tâm PVHCC tiếp nhận; Chính quyền số)": "Hồ sơ tiếp nhận",
		"Vụ (kiểm tra; Quản lý thị trường)":                 "Vụ kiểm tra",
		"Hồ sơ (giải quyết)":                                "Hồ sơ giải quyết",
		"Hồ sơ quá hạn":                                     "",
		"Máy ATM (Hạ tầng)":                                 "",
		"Tỷ lệ hồ sơ (tiếp nhận; kế hoạch)":                 "",
		"Số tiền (xử phạt)":                                 "",
	} {
		if got := shortName(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestTellPlace(t *testing.T) {
	for part, tests := range map[string]map[string]bool{
		"Phong Hải":       {"huyen phong": true, "quan phong": true, "pho phong": true, "tinh phong": false},
		"Hà Giang":        {"tinh ha": true, "pho ha": false, "huyen ha": false},
		"Đà Nẵng":         {"pho da": true, "tinh da": true, "huyen da": false},
		"huyện Phong Hải": {"huyen phong": false},
		"Phishing":        {"huyen phishing": false},
		"trực tuyến":      {"huyen truc": false},
	} {
		s := Series{bag: map[string]float64{}}
		s.tellPlace(part)
		for pair, want := range tests {
			if got := s.bag[pair] > 0; got != want {
				t.Errorf("%s: %q told %v, want %v", part, pair, got, want)
			}
		}
	}
}

func TestSeat(t *testing.T) {
	s := Series{Place: "tỉnh Hà Giang"}
	for part, want := range map[string]bool{"thành phố Hà Giang": true, "huyện Đồng Văn": false, "Hà Giang": false, "trực tuyến": false} {
		if got := s.seat(part); got != want {
			t.Errorf("%s: got %v, want %v", part, got, want)
		}
	}
}
