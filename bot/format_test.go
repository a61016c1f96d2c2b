package bot

import (
	"testing"

	"solieu/corpus"
)

func dec(t testing.TB, s string) corpus.Decimal {
	t.Helper()
	d, err := corpus.ParseDecimal(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestFormatValue(t *testing.T) {
	tests := []struct {
		value, of, unit string
		qualifier       corpus.Qualifier
		quote           string
		want            string
	}{
		{"21231141", "", "giao dịch", corpus.Exact, "", "21.231.141 giao dịch"},
		{"1400000", "", "giao dịch", corpus.Approx, "", "khoảng 1,4 triệu giao dịch"},
		{"1470000000", "", "giao dịch", corpus.MoreThan, "", "hơn 1,47 tỷ giao dịch"},
		{"2045000000", "", "bưu gửi", corpus.Exact, "", "2,045 tỷ bưu gửi"},
		{"2045000000", "", "bưu gửi", corpus.Exact, "đạt 2.045 triệu bưu gửi", "2.045 triệu bưu gửi"},
		{"87370000", "", "hồ sơ", corpus.MoreThan, "", "hơn 87,37 triệu hồ sơ"},
		{"18053000", "", "lượt", corpus.Exact, "", "18.053.000 lượt"},
		{"43000000", "", "thửa đất", corpus.Exact, "có 43.000.000 thửa đất", "43.000.000 thửa đất"},
		{"43000000", "", "thửa đất", corpus.Exact, "", "43 triệu thửa đất"},
		{"425000", "", "hồ sơ", corpus.Nearly, "", "gần 425 nghìn hồ sơ"},
		{"425000", "", "hồ sơ", corpus.Exact, "", "425.000 hồ sơ"},
		{"64000", "", "hồ sơ", corpus.MoreThan, "với hơn 64.000 hồ sơ", "hơn 64.000 hồ sơ"},
		{"1000", "", "tổ", corpus.MoreThan, "", "hơn 1.000 tổ"},
		{"0", "", "cuộc", corpus.Exact, "", "0 cuộc"},
		{"903", "", "cuộc", corpus.Exact, "tổng số 9.903 cuộc", "903 cuộc"},
		{"2196000000000", "", "VND", corpus.MoreThan, "", "hơn 2.196 tỷ đồng"},
		{"7739000000000", "", "VND", corpus.MoreThan, "hơn 7,739 nghìn tỷ đồng", "hơn 7,739 nghìn tỷ đồng"},
		{"7739000000000", "", "VND", corpus.Exact, "", "7.739 tỷ đồng"},
		{"12900000000000", "", "VND", corpus.MoreThan, "", "hơn 12,9 nghìn tỷ đồng"},
		{"1992800000000", "", "VND", corpus.Exact, "", "1.992,8 tỷ đồng"},
		{"3100000000000000", "", "VND", corpus.Exact, "", "3,1 triệu tỷ đồng"},
		{"8412905000", "", "VND", corpus.Exact, "", "8.412.905.000 đồng"},
		{"8412905123", "", "VND", corpus.Exact, "", "8.412.905.123 đồng"},
		{"31000000000", "", "USD", corpus.Exact, "", "31 tỷ USD"},
		{"36300000000", "", "USD", corpus.Nearly, "", "gần 36,3 tỷ USD"},
		{"1274000000", "", "USD", corpus.Exact, "1.274 tỷ USD", "1,274 tỷ USD"},
		{"97.3", "", "%", corpus.Exact, "", "97,3%"},
		{"14.96", "", "%", corpus.LessThan, "", "dưới 14,96%"},
		{"2.2", "", "lần", corpus.Exact, "", "2,2 lần"},
		{"93.66", "", "Mbps", corpus.Exact, "", "93,66 Mbps"},
		{"34", "63", "địa phương", corpus.Exact, "", "34/63 địa phương"},
		{"604", "2187", "hệ thống", corpus.Exact, "", "604/2.187 hệ thống"},
		{"-2.3", "", "%", corpus.Exact, "", "-2,3%"},
		{"12", "", "", "", "", "12"},
		{"123456789012345678", "", "VND", corpus.Exact, "", "123.456.789.012.345.678 đồng"},
	}
	for _, tt := range tests {
		f := corpus.Figure{Value: dec(t, tt.value), Unit: tt.unit, Qualifier: tt.qualifier}
		f.Source.Quote = tt.quote
		if tt.of != "" {
			of := dec(t, tt.of)
			f.Of = &of
		}
		if got := FormatValue(f); got != tt.want {
			t.Errorf("FormatValue(%s %s %s, quote %q) = %q, want %q", tt.qualifier, tt.value, tt.unit, tt.quote, got, tt.want)
		}
	}
}

func TestFormatRank(t *testing.T) {
	of := corpus.NewDecimal(180)
	f := corpus.Figure{Value: corpus.NewDecimal(38), Of: &of, Unit: "thứ hạng", Measure: corpus.Rank}
	if got, want := FormatValue(f), "hạng 38/180"; got != want {
		t.Errorf("FormatValue = %q, want %q", got, want)
	}
}

// Whatever writing is chosen, reading it back gives the value: nothing is rounded.
func TestNumbersReadBack(t *testing.T) {
	mantissas := []string{"1", "7", "12", "14.96", "99", "100", "118", "903", "1234", "2800", "56789", "21231141", "100000001"}
	for _, mantissa := range mantissas {
		value := dec(t, mantissa)
		for shift := 0; shift <= 9; shift++ {
			shifted, ok := value.Shift(shift)
			if !ok {
				continue
			}
			for _, unit := range []string{"VND", "USD", "cuộc", "%", "lần", ""} {
				for _, q := range []corpus.Qualifier{corpus.Exact, corpus.Approx} {
					text := valueAmount(shifted, unit, q, "").number
					if got, ok := readNumber(text); !ok || got != shifted {
						t.Errorf("%s %s written %q reads back as %s, %v", shifted, unit, text, got, ok)
					}
				}
			}
			for _, w := range writings(shifted) {
				if got, ok := readNumber(w.text); !ok || got != shifted {
					t.Errorf("%s written %q reads back as %s, %v", shifted, w.text, got, ok)
				}
			}
		}
	}
}

func FuzzNumbersReadBack(f *testing.F) {
	f.Add("21231141", "VND", "21.231.141 đồng")
	f.Add("-0.5", "%", "")
	f.Fuzz(func(t *testing.T, s, unit, quote string) {
		value, err := corpus.ParseDecimal(s)
		if err != nil {
			t.Skip()
		}
		text := valueAmount(value, unit, corpus.Approx, quote).number
		if got, ok := readNumber(text); !ok || got != magnitude(value) {
			t.Errorf("%s written %q reads back as %s, %v", value, text, got, ok)
		}
	})
}
