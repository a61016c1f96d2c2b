package corpus

import (
	"math/rand/v2"
	"testing"
)

// Whatever a value is, it is written so that it is read back the same.

func TestDecimalReadsBack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		coefficient := random.Int64N(1e18) >> random.IntN(60)
		if random.IntN(2) == 0 {
			coefficient = -coefficient
		}
		want, _ := NewDecimal(coefficient).Shift(-random.IntN(19))
		if got, err := ParseDecimal(want.String()); err != nil || got != want {
			t.Fatalf("%s reads back as %s, %v", want, got, err)
		}
	}
}

func TestDateReadsBack(t *testing.T) {
	for d := (Date{1945, 1, 1}); d.Year < 2101; {
		if got, err := ParseDate(d.String()); err != nil || got != d {
			t.Fatalf("%s reads back as %s, %v", d, got, err)
		}
		next := DateOf(d.time().AddDate(0, 0, 1))
		if next.Before() != d || d.DaysTo(next) != 2 {
			t.Fatalf("%s follows %s", next, d)
		}
		d = next
	}
}

func TestPeriodReadsBack(t *testing.T) {
	for start := Year(1945).Start; start < Year(2101).Start; start++ {
		for months := 1; months <= 60 && start+months <= Year(2101).Start; months++ {
			want := Period{start, months}
			if got, err := ParsePeriod(want.String()); err != nil || got != want {
				t.Fatalf("%s reads back as %s, %v", want, got, err)
			}
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{"", ".", "-", ".-5", ".+5", "1.-5", "1e3", "1,5", "1_000", " 1", "1.2.3", "0x1", "NaN", "1234567890123456789"} {
		if d, err := ParseDecimal(s); err == nil {
			t.Errorf("decimal %q is read as %s", s, d)
		}
	}
	for _, s := range []string{"", "-", "2023-", "2023-13", "2023-00", "2023-Q5", "2023-Q0", "2023-S3", "2023-+5", "2023-QQ", "2023-5", "23", "+2023", "2023/", "/2023", "2023-05/2023-04", "2023-1 "} {
		if p, err := ParsePeriod(s); err == nil {
			t.Errorf("period %q is read as %s", s, p)
		}
	}
	for _, s := range []string{"", "2023-02-29", "2023-00-01", "2023-13-01", "2023-1-1", "01/02/2023", "2023-01-01T00:00"} {
		if d, err := ParseDate(s); err == nil {
			t.Errorf("date %q is read as %s", s, d)
		}
	}
}

// FuzzParse reads anything as a decimal, a period and a date.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"21231141", "-0.50", ".-5", "2023-09", "2023-Q1/2024-S2", "2023-01-15", "\xff", "999999999999999999.9"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := ParseDecimal(s); err == nil {
			if again, err := ParseDecimal(d.String()); err != nil || again != d {
				t.Errorf("decimal %q, written %s, reads back as %s, %v", s, d, again, err)
			}
		}
		if p, err := ParsePeriod(s); err == nil {
			if again, err := ParsePeriod(p.String()); err != nil || again != p {
				t.Errorf("period %q, written %s, reads back as %s, %v", s, p, again, err)
			}
		}
		if d, err := ParseDate(s); err == nil {
			if again, err := ParseDate(d.String()); err != nil || again != d {
				t.Errorf("date %q, written %s, reads back as %s, %v", s, d, again, err)
			}
		}
	})
}

func TestDateShift(t *testing.T) {
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{
		{"2023-11-20", -12, "2022-11-20"}, {"2024-02-29", -12, "2023-02-28"}, {"2023-02-28", 12, "2024-02-29"}, {"2023-03-31", -1, "2023-02-28"}, {"2023-01-15", -1, "2022-12-15"},
	} {
		d, err := ParseDate(c.from)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Shift(c.months).String(); got != c.want {
			t.Errorf("%s by %d months is %s, want %s", c.from, c.months, got, c.want)
		}
	}
}
