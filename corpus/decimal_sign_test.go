package corpus

import "testing"

func TestSigns(t *testing.T) {
	for in, want := range map[string][2]string{"1.5": {"-1.5", "1.5"}, "-0.3": {"0.3", "0.3"}, "0": {"0", "0"}} {
		d, err := ParseDecimal(in)
		if err != nil {
			t.Fatal(err)
		}
		if d.Neg().String() != want[0] || d.Abs().String() != want[1] {
			t.Errorf("%s: negated %v, absolute %v, want %v", in, d.Neg(), d.Abs(), want)
		}
	}
}
