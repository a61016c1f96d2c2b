package corpus

import "testing"

// written is a value with the last digit that the report writes.
func written(t *testing.T, value, step string, q Qualifier) *Figure {
	t.Helper()
	v, err := ParseDecimal(value)
	if err != nil {
		t.Fatal(err)
	}
	s, err := ParseDecimal(step)
	if err != nil {
		t.Fatal(err)
	}
	return &Figure{Value: v, Step: s, Qualifier: q}
}

func TestRounds(t *testing.T) {
	type number struct {
		value, step string
		qualifier   Qualifier
	}
	for _, test := range []struct {
		name         string
		coarse, fine number
		want         bool
	}{
		{"hơn 14% and 14,3%", number{"14", "1", MoreThan}, number{"14.3", "0.1", Exact}, true},
		{"hơn 14% and 15,3%", number{"14", "1", MoreThan}, number{"15.3", "0.1", Exact}, false},
		{"hơn 14% and 13,9%", number{"14", "1", MoreThan}, number{"13.9", "0.1", Exact}, false},
		{"14% and 14,3%", number{"14", "1", Exact}, number{"14.3", "0.1", Exact}, true},
		{"14% and 14,7%", number{"14", "1", Exact}, number{"14.7", "0.1", Exact}, false},
		{"gần 1.300 and 1.287", number{"1300", "1", Nearly}, number{"1287", "1", Exact}, true},
		{"gần 1.300 and 1.312", number{"1300", "1", Nearly}, number{"1312", "1", Exact}, false},
		{"1.300 and 1.287", number{"1300", "1", Exact}, number{"1287", "1", Exact}, false},
		{"hơn 1.000 and 1.870", number{"1000", "1", MoreThan}, number{"1870", "1", Exact}, false},
		{"hơn 10 and 14", number{"10", "1", MoreThan}, number{"14", "1", Exact}, false},
		{"khoảng 1.300 and 1.287", number{"1300", "1", Approx}, number{"1287", "1", Exact}, true},
		{"hơn 18 triệu and 18.053.000", number{"18000000", "1000000", MoreThan}, number{"18053000", "1", Exact}, true},
		{"12,3 tỷ and 12,34 tỷ", number{"12300000000", "100000000", Exact}, number{"12340000000", "10000000", Exact}, true},
		{"12,3 tỷ and 12,36 tỷ", number{"12300000000", "100000000", Exact}, number{"12360000000", "10000000", Exact}, false},
		{"the finer is no rounding", number{"14.3", "0.1", Exact}, number{"14", "1", MoreThan}, false},
		{"hơn 13 triệu and gần 14 triệu", number{"13000000", "1000000", MoreThan}, number{"14000000", "1000000", Nearly}, false},
		{"hơn 5,6 triệu and 5,6 triệu", number{"5600000", "100000", MoreThan}, number{"5600000", "100000", Exact}, true},
		{"hơn 612 and gần 612", number{"612", "1", MoreThan}, number{"612", "1", Nearly}, false},
		{"a digit that is not known", number{"6300", "0", MoreThan}, number{"6347", "1", Exact}, false},
	} {
		coarse := written(t, test.coarse.value, test.coarse.step, test.coarse.qualifier)
		fine := written(t, test.fine.value, test.fine.step, test.fine.qualifier)
		if got := coarse.Rounds(fine); got != test.want {
			t.Errorf("%s: got %v", test.name, got)
		}
	}
}

func TestCompareDigits(t *testing.T) {
	// The finest first.
	order := []*Figure{
		written(t, "14.32", "0.01", Exact), written(t, "14.3", "0.1", Exact), written(t, "14.3", "0.1", Approx),
		written(t, "14", "1", Exact), written(t, "14", "1", MoreThan), written(t, "1300", "1", Nearly), written(t, "14", "0", Exact),
	}
	for i, f := range order {
		for k, g := range order {
			if got := f.CompareDigits(g); (got < 0) != (i < k) || (got > 0) != (i > k) {
				t.Errorf("%v %v against %v %v: %d", f.Value, f.Qualifier, g.Value, g.Qualifier, got)
			}
		}
	}
}
