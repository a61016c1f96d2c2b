package vi

import (
	"testing"

	"solieu/corpus"
)

func TestStated(t *testing.T) {
	tests := []struct {
		text, value string
		at, step    string // the first place, "" where the text doesn't state it
	}{
		{"đạt 48,3 triệu lượt", "48300000", "48,3 triệu", "100000"},
		{"đạt 48,3 triệu lượt", "48.3", "48,3", "0.1"}, // applied twice by the writer
		{"đạt 48,3 triệu lượt", "48300", "", ""},
		{"đạt 48,3 triệu lượt", "4830000", "", ""},
		{"đạt 48.300 nghìn lượt", "48300", "48.300 nghìn", "1"},
		{"đạt 48.300 nghìn lượt", "48300000", "48.300 nghìn", "1000"},
		{"đạt 1,2 và 1,4 triệu hồ sơ", "1200000", "1,2", "100000"},
		{"kim ngạch 1.274 tỷ USD", "1274000000", "1.274 tỷ USD", "1000000"},
		{"kim ngạch 1.274 tỷ USD", "1274000000000", "1.274 tỷ USD", "1000000000"},
		{"17/63 địa phương", "63", "17/63", "1"},
		{"17/63 địa phương", "17", "17/63", "1"},
		{"nửa triệu hồ sơ, 12% quá hạn", "12", "12%", "1"},
		{"hai mươi mốt triệu hồ sơ", "21000000", "hai mươi mốt triệu", "1000000"},
		{"giảm -3,2%", "-3.2", "3,2%", "0.1"},
		{"ngưỡng -3,2%", "-3.2", "3,2%", "0.1"},
		{"từ 5-3,2%", "-3.2", "", ""},
		{"giảm 3,2%", "-3.2", "", ""},
		{"đạt âm 12 tỷ đồng", "-12000000000", "12 tỷ đồng", "1000000000"},
		{"đạt âm 12 tỷ đồng", "12000000000", "", ""},
		{"có 1.23.4 tài khoản", "1234", "1.23.4", "1"},
		{"có 1.23.4 tài khoản", "123.4", "", ""},
		{"không có số nào", "7", "", ""},
	}
	for _, test := range tests {
		value, err := corpus.ParseDecimal(test.value)
		if err != nil {
			t.Fatal(err)
		}
		at, step := "", ""
		if places := Stated(test.text, value); len(places) > 0 {
			at, step = test.text[places[0].Start:places[0].End], places[0].Step.String()
		}
		if at != test.at || step != test.step {
			t.Errorf("%q states %s at %q, step %s; want %q, %s", test.text, test.value, at, step, test.at, test.step)
		}
	}
}

func TestParseQuantity(t *testing.T) {
	for text, want := range map[string]string{
		"48,3 triệu": "48300000", "12,5%": "12.5 %", "-3,2": "-3.2", "21.231.141": "21231141", "17/63": "17 of 63", "8,2 nghìn tỷ đồng": "8200000000000 VND", "14.96": "14.96", "12,345": "12.345", "1,234,567": "1234567",
		"": "-", "nhiều": "-", "48,3 triệu lượt": "-", "1.2.3": "-", "--3": "-", "3 4": "-",
	} {
		got := "-"
		if q, ok := ParseQuantity(text); ok {
			got = q.String()
		}
		if got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
