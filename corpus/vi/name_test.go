package vi

import (
	"testing"

	"solieu/corpus"
)

func TestNamePeriod(t *testing.T) {
	tests := []struct{ period, want string }{
		{"", ""},
		{"2023-09", "tháng 9/2023"},
		{"2024-01", "tháng 1/2024"},
		{"2024-Q1", "quý I/2024"},
		{"2022-Q4", "quý IV/2022"},
		{"2022-S1", "6 tháng đầu năm 2022"},
		{"2022-S2", "6 tháng cuối năm 2022"},
		{"2022", "năm 2022"},
		{"2023-01/2023-09", "9 tháng đầu năm 2023"},
		{"2023-01/2023-08", "8 tháng đầu năm 2023"},
		{"2023-01/2023-02", "2 tháng đầu năm 2023"},
		{"2023-03/2023-08", "từ tháng 3 đến tháng 8/2023"},
		{"2022-12/2023-03", "từ tháng 12/2022 đến tháng 3/2023"},
		{"2021-01/2025-12", "từ năm 2021 đến năm 2025"},
	}
	for _, tt := range tests {
		var p corpus.Period
		if err := p.UnmarshalText([]byte(tt.period)); err != nil {
			t.Fatal(err)
		}
		if got := NamePeriod(p); got != tt.want {
			t.Errorf("NamePeriod(%s) = %q, want %q", tt.period, got, tt.want)
		}
	}
}

// The names stand in questions that are offered: reading them gives the period.
func TestNamesAreReadBack(t *testing.T) {
	for start := corpus.Month(2021, 1); start.StartYear() < 2023; start = start.Shift(1) {
		for months := 1; months <= 60; months++ {
			p := corpus.Period{Start: start.Start, Months: months}
			name := NamePeriod(p)
			for kind, text := range map[string]*Text{"question": NewQuestion(name), "report": NewText(name)} {
				got := FindPeriods(text, Reference{})
				if len(got) != 1 || got[0].Period != p || got[0].OpenYear {
					t.Errorf("%s, written %q, is read in a %s as %s", p, name, kind, describe(got))
				}
			}
		}
	}
}
