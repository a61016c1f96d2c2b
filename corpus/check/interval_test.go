package check

import (
	"testing"

	"solieu/corpus"
)

func decimal(t *testing.T, s string) corpus.Decimal {
	t.Helper()
	d, err := corpus.ParseDecimal(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTrueValues(t *testing.T) {
	tests := []struct {
		value, step, unit string
		qualifier         corpus.Qualifier
		low, high         string
	}{
		{"903", "1", "cuộc", corpus.Exact, "903", "903"},
		{"68.2", "0.1", "%", corpus.Exact, "68.15", "68.25"},
		{"100", "1", "%", corpus.Exact, "99.5", "100.5"},
		{"1400000", "100000", "giao dịch", corpus.Approx, "1350000", "1450000"},
		{"9700000", "100000", "tài khoản", corpus.MoreThan, "9700000", "9800000"},
		{"7000", "1000", "hồ sơ", corpus.Nearly, "6000", "7000"},
		{"500000", "1", "người", corpus.Exact, "450000", "550000"},
		{"1300", "1", "cuộc", corpus.Nearly, "1200", "1300"},
		{"12", "0", "đơn vị", corpus.Exact, "12", "12"},
		{"36300000000", "100000000", "USD", corpus.Exact, "36250000000", "36350000000"},
	}
	for _, tt := range tests {
		got := trueValues(decimal(t, tt.value), decimal(t, tt.step), tt.unit, tt.qualifier)
		if got.low.Cmp(decimal(t, tt.low).Rat()) != 0 || got.high.Cmp(decimal(t, tt.high).Rat()) != 0 {
			t.Errorf("%s %s %s: got %s to %s, want %s to %s", tt.qualifier, tt.value, tt.unit, got.low.FloatString(2), got.high.FloatString(2), tt.low, tt.high)
		}
	}
}

func TestSlip(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"1287", "1278", true}, // swapped
		{"69.2", "96.2", true},
		{"12", "21", false},    // too short to tell
		{"4543", "4643", true}, // one digit
		{"454", "464", false},
		{"48300", "48300000", true}, // nghìn for triệu
		{"48300", "483000", false},
		{"1287", "1287", false},
		{"1287", "2187", true},
		{"1287", "1928", false},
	}
	for _, tt := range tests {
		a, b := decimal(t, tt.a), decimal(t, tt.b)
		if slip(a, b) != tt.want || slip(b, a) != tt.want {
			t.Errorf("slip(%s, %s): want %v both ways", tt.a, tt.b, tt.want)
		}
	}
}

func TestWrite(t *testing.T) {
	tests := []struct{ value, step, want string }{
		{"21231141", "1", "21.231.141"},
		{"1400000", "100000", "1,4 triệu"},
		{"6300", "100", "6,3 nghìn"},
		{"7739000000000", "1000000000", "7.739 tỷ"},
		{"104200000000000", "100000000000", "104,2 nghìn tỷ"},
		{"87370000", "10000", "87,37 triệu"},
		{"69.2", "0.1", "69,2"},
		{"12", "0.1", "12,0"},
		{"903", "0", "903"},
	}
	for _, tt := range tests {
		if got := write(decimal(t, tt.value), decimal(t, tt.step)); got != tt.want {
			t.Errorf("%s to %s: got %q, want %q", tt.value, tt.step, got, tt.want)
		}
	}
}

// What is computed must not read like what is stated.
func TestRound(t *testing.T) {
	for _, tt := range []struct{ exact, step, stated, want string }{
		{"69.19", "0.1", "68.2", "69.2"},
		{"68.24", "0.1", "68.2", "68.24"},
		{"2797514", "100000", "2700000", "2800000"},
		{"2704514", "100000", "2700000", "2700000"},
	} {
		got, step := round(decimal(t, tt.exact).Rat(), decimal(t, tt.step), decimal(t, tt.stated))
		if got != decimal(t, tt.want) {
			t.Errorf("%s to %s beside %s: got %s (step %s), want %s", tt.exact, tt.step, tt.stated, got, step, tt.want)
		}
	}
}
