package vi

import "testing"

func TestQuantityAt(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"1.196.888", "1196888"},
		{"1 196 888", "1196888"},
		{"1.196.888,416 yêu cầu", "1196888416 rejoined"},
		{"536,387,460 yêu cầu", "536387460"},
		{"7,739 nghìn tỷ đồng", "7739000000000 VND"},
		{"12,345 hồ sơ", "12345 ?"},
		{"12.345 hồ sơ", "12345"},
		{"12.345%", "12.345 %"},
		{"0.123", "0.123"},
		{"1.5 triệu", "1500000"},
		{"91.2 triệu thuê bao", "91200000"},
		{"1,36 triệu", "1360000"},
		{"1.234,5 tỷ đồng", "1234500000000 VND"},
		{"45.210,30 tỷ đồng", "45210300000000 VND"},
		{"1.23.456", "?"},
		{"−2,5%", ""},
		{"28%2 so", "28 %"},
		{"28%²", "28 %"},
		{"1.2345 hồ sơ", "1234"},
		{"9,4 %", "9.4 %"},
		{"8%%", "8 %"},
		{"12 nghìn cơ sở", "12000"},
		{"12 ngàn", "12000"},
		{"3 vạn", "30000"},
		{"43 triệu thửa", "43000000"},
		{"7.739 nghìn tỷ đồng", "7739000000000000 VND"},
		{"2.045 triệu bưu gửi", "2045000000"},
		{"3,1 triệu tỷ đồng", "3100000000000000 VND"},
		{"8.412.905.000 đồng", "8412905000 VND"},
		{"hai mươi mốt triệu", "21000000"},
		{"hai muoi mot trieu", "21000000"},
		{"nửa triệu", "500000"},
		{"hai phẩy năm triệu", "2500000"},
		{"một trăm linh năm triệu", "105000000"},
		{"một tỷ lượt", "1000000000"},
		{"31 tỷ USD", "31000000000 USD"},
		{"93,66 Mbps", "93.66 Mbps"},
		{"48,2 Mbit/s,tăng", "48.2 Mbps"},
		{"3,8 lần", "3.8 lần"},
		{"2,1 điểm phần trăm", "2.1 điểm %"},
		{"18/22 bộ", "18 of 22"},
		{"52/633 tỉnh", "52 of 63"},
		{"604/2187 hệ thống", "604 of 2187"},
		{"2.186.061/2.300.080 dữ liệu", "2186061 of 2300080"},
		{"04 doanh nghiệp", "4"},
		{"17,80%", "17.8 %"},
		{"300 đồng bộ", "300"},
		{"99999999999999999999 hồ sơ", "?"},
		{"năm triệu", "5000000"},
		{"năm 2023", ""},
	} {
		q, ok := QuantityAt(NewQuestion(tt.text), 0, false)
		got := ""
		if ok {
			got = q.String()
		}
		if got != tt.want {
			t.Errorf("QuantityAt(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"tính đến 20/4/2023 có 1.196.888,416 yêu cầu", "quý l/2024", "từ 1-15/9", "\xff\xfe", "năm \u0301 2023, ngày \u0345", "hoà 7,739 nghìn tỷ đồng", "9T/2023"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, text := range []*Text{NewText(s), NewQuestion(s)} {
			for _, m := range FindPeriods(text, reference) {
				if m.First < 0 || m.Last <= m.First || m.Last > len(text.Tokens) {
					t.Fatalf("mention %+v outside %d tokens of %q", m, len(text.Tokens), s)
				}
			}
			for i := range text.Tokens {
				if q, ok := QuantityAt(text, i, false); ok && (q.Last <= i || q.Last > len(text.Tokens)) {
					t.Fatalf("quantity %+v outside %d tokens of %q", q, len(text.Tokens), s)
				}
			}
		}
		if Fold(Fold(s)) != Fold(s) {
			t.Fatalf("folding %q twice differs from once", s)
		}
		if Squash(Squash(s)) != Squash(s) {
			t.Fatalf("squashing %q twice differs from once", s)
		}
	})
}

func TestKeys(t *testing.T) {
	for _, tt := range []struct{ in, syllable, fold string }{
		{"Hoà", "hòa", "hoa"}, {"thuỷ", "thủy", "thuy"}, {"Tỷ", "tỉ", "ti"}, {"kỹ", "kĩ", "ki"},
		{"quý", "quí", "qui"}, {"giá", "giá", "gia"}, {"Đắk", "đắk", "dak"}, {"nghiệp", "nghiệp", "nghiep"},
		{"hoa\u0300", "hòa", "hoa"}, {"NGƯỜI", "người", "nguoi"}, {"khoẻ", "khỏe", "khoe"},
	} {
		if got := Syllable(tt.in); got != tt.syllable {
			t.Errorf("Syllable(%q) = %q, want %q", tt.in, got, tt.syllable)
		}
		if got := Fold(Syllable(tt.in)); got != tt.fold {
			t.Errorf("Fold(Syllable(%q)) = %q, want %q", tt.in, got, tt.fold)
		}
	}
}

func TestStep(t *testing.T) {
	for text, want := range map[string]string{
		"903 cuộc": "1", "6,3 nghìn": "100", "68,59%": "0.01", "17,80%": "0.01", "45.210,30 tỷ đồng": "10000000",
		"2.045 triệu": "1000000", "3,1 triệu tỷ đồng": "100000000000000", "nửa triệu": "100000", "hai mươi mốt triệu": "1000000",
	} {
		q, ok := QuantityAt(NewText(text), 0, false)
		if !ok || q.Step.String() != want {
			t.Errorf("%q: step %v, want %s", text, q.Step, want)
		}
	}
}
