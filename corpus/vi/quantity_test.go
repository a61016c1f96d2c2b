package vi

import (
	"strings"
	"testing"
)

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
		{"−2,5%", "-2.5 %"},
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
		// Stacked and mixed multipliers.
		{"3,1 triệu tỷ đồng", "3100000000000000 VND"},
		{"2,4 nghìn tỷ", "2400000000000"},
		{"1 tỷ 200 triệu đồng", "1200000000 VND"},
		{"2 triệu 345 nghìn lượt", "2345000"},
		{"3 tỷ 450 triệu 200 nghìn đồng", "3450200000 VND"},
		{"3 nghìn 200 hồ sơ", "3200"},
		{"2 triệu 345 hồ sơ", "2000345 ?"},
		{"2 tỷ rưỡi", "2500000000"},
		{"1,5 tỷ 2,5 triệu", "1502500000"},
		{"1 tỷ 1.200 triệu", "1000000000"},
		{"5 nghìn 12/63 tỉnh", "5000"},
		{"5 triệu 30-40 người", "5000000"},
		{"200 triệu 3 tỷ", "200000000"},
		{"1 triệu, 200 nghìn", "1000000"},
		// The multiplier applied twice.
		{"48.300 nghìn lượt", "48300000 ?"},
		{"48.312 nghìn lượt", "48312000 ?"},
		{"1.204,5 nghìn lượt", "1204500"},
		{"1.204.350 nghìn lượt", "1204350000 ?"},
		{"12.500 triệu đồng", "12500000000 VND"},
		{"1.200 nghìn đồng", "1200000 VND"},
		// Words.
		{"một nghìn hai trăm hồ sơ", "1200"},
		{"một nghìn không trăm hai mươi hồ sơ", "1020"},
		{"một nghìn hai trăm ba mươi tư hồ sơ", "1234"},
		{"một triệu hai trăm nghìn lượt", "1200000"},
		{"hai phẩy năm phần trăm", "2.5 %"},
		{"hai phẩy bảy lăm phần trăm", "2.75 %"},
		{"không phẩy ba điểm phần trăm", "0.3 điểm %"},
		{"mười lăm phần trăm", "15 %"},
		{"hai tỷ rưỡi", "2500000000"},
		{"hai trăm nghìn tỷ đồng", "200000000000000 VND"},
		{"một tỷ lệ", ""},
		{"năm tỷ trọng", ""},
		{"tư nghìn tỷ", ""},
		{"ba hồ sơ", ""},
		{"hai phẩy năm", ""},
		// Signs.
		{"-2,5%", ""},
		{"(0,3)%", "-0.3 %"},
		{"(12) văn bản", ""},
		{"âm 0,3%", "-0.3 %"},
		{"âm 1,2 tỷ USD", "-1200000000 USD"},
		{"- 12 đơn vị", ""},
		{"+5,3%", ""},
		// Prices and rates.
		{"24.500 đồng/kg", "24500 VND/kg"},
		{"82,4 USD/thùng", "82.4 USD/thùng"},
		{"8,5 triệu đồng/người/tháng", "8500000 VND/người/tháng"},
		{"0,5%/tháng", "0.5 %/tháng"},
		{"5 đồng/xu", "5 VND"},
		{"45,2 (%)", "45.2 %"},
		{"24.350 đồng/USD", "24350 VND/USD"},
		{"5 đồng/100 dân", "5 VND/100 dân"},
		// Damage.
		{"1.196. 888 lượt", "1196888 ?"},
		{"52,1 tỷđồng", "52.1 ?"},
		{"12 tỉnh", "12"},
		{"12 ngành", "12"},
	} {
		q, ok := QuantityAt(NewQuestion(tt.text), 0, Vietnamese)
		got := ""
		if ok {
			got = q.String()
		}
		if got != tt.want {
			t.Errorf("QuantityAt(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestSigned reads the quantity behind the words before "|".
func TestSigned(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"tăng trưởng đạt |-1,2 tỷ USD", "-1200000000 USD"},
		{"cán cân thương mại: |-1,2 tỷ USD", "-1200000000 USD"},
		{"so với tháng trước (|-0,3%)", "-0.3 %"},
		{"so với tháng trước (|+5,3%)", "5.3 %"},
		{"ở mức |–0,3 điểm phần trăm", "-0.3 điểm %"},
		{"xuống |âm 0,3%", "-0.3 %"},
		{"ghi |âm 12 cuộc gọi", ""},
		{"Hà Nội |-12 đơn vị", "12 ?"},
		{"từ 5 |-7%", ""},
		{"từ 5|-7%", ""},
		{"COVID|-19", ""},
		{"ASEAN|+3", ""},
		{"đơn vị |- 12 hồ sơ", ""},
		{"tăng gấp |3 so với cùng kỳ", "3 lần"},
		{"tăng gấp |2,7 lần", "2.7 lần"},
		{"gấp hơn |3 lần", "3 lần"},
		{"tăng gấp |đôi", "2 lần"},
		{"cao gấp |ba lần", "3 lần"},
		{"gấp gần |hai lần", "2 lần"},
		{"tăng gấp |rưỡi", "1.5 lần"},
		{"yêu cầu gấp |12 đơn vị", "12"},
		{"cặp |đôi", ""},
		{"gấp |ba triệu", "3000000"},
	} {
		head, tail, _ := strings.Cut(tt.text, "|")
		text := NewText(head + tail)
		q, ok := QuantityAt(text, len(NewText(head).Tokens), Vietnamese)
		got := ""
		if ok {
			got = q.String()
		}
		if got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestStyles reads one separator before three digits in each style.
func TestStyles(t *testing.T) {
	for _, tt := range []struct{ text, vietnamese, english, unsure string }{
		{"1.274 tỷ USD", "1274000000000 USD", "1274000000 USD", "1274000000 USD ?"},
		{"1,274 tỷ USD", "1274000000 USD", "1274000000000 USD", "1274000000 USD ?"},
		{"1.274 hồ sơ", "1274", "1274", "1274"},
		{"1,274 hồ sơ", "1274 ?", "1274", "1274 ?"},
		{"91.2 triệu", "91200000", "91200000", "91200000"},
		{"91,2 triệu", "91200000", "91200000", "91200000"},
		{"12.345%", "12.345 %", "12.345 %", "12.345 %"},
		{"12,345%", "12.345 %", "12.345 %", "12.345 %"},
		{"1,234.5 triệu", "1234500000", "1234500000", "1234500000"},
		{"1.234,5 triệu", "1234500000", "1234500000", "1234500000"},
		{"437,112,908 yêu cầu", "437112908", "437112908", "437112908"},
		{"0.274 tỷ", "274000000", "274000000", "274000000"},
	} {
		for style, want := range []string{tt.vietnamese, tt.english, tt.unsure} {
			q, _ := QuantityAt(NewText(tt.text), 0, Style(style))
			if got := q.String(); got != want {
				t.Errorf("%q in style %d: %q, want %q", tt.text, style, got, want)
			}
		}
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"tính đến 20/4/2023 có 1.196.888,416 yêu cầu", "quý l/2024", "từ 1-15/9", "\xff\xfe", "năm \u0301 2023, ngày \u0345", "hoà 7,739 nghìn tỷ đồng", "9T/2023",
		"đạt -1,2 tỷ 200 triệu USD/thùng", "(0,3)%", "âm 1.196. 888", "gấp hơn hai lần", "một nghìn hai trăm linh năm", "vụ đông xuân 2022-2023", "kỳ 2 tháng 3", "Q.III/2022", "từ 20 tháng trước đến 20 tháng này", "lũy kế 9 tháng", "5 năm qua"} {
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
				for style := Vietnamese; style <= Unsure; style++ {
					if q, ok := QuantityAt(text, i, style); ok && (q.First != i || q.Last <= i || q.Last > len(text.Tokens)) {
						t.Fatalf("quantity %+v outside %d tokens of %q", q, len(text.Tokens), s)
					}
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
		q, ok := QuantityAt(NewText(text), 0, Vietnamese)
		if !ok || q.Step.String() != want {
			t.Errorf("%q: step %v, want %s", text, q.Step, want)
		}
	}
}
