package bot

import (
	"testing"

	"solieu/corpus"
)

func day(t testing.TB, s string) corpus.Date {
	t.Helper()
	var d corpus.Date
	if err := d.UnmarshalText([]byte(s)); err != nil {
		t.Fatal(err)
	}
	return d
}

func period(t testing.TB, s string) corpus.Period {
	t.Helper()
	var p corpus.Period
	if err := p.UnmarshalText([]byte(s)); err != nil {
		t.Fatal(err)
	}
	return p
}

func TestFormatDate(t *testing.T) {
	for iso, want := range map[string]string{
		"": "", "2023-09-28": "28/9/2023", "2022-06-01": "01/6/2022", "2024-02-05": "05/02/2024", "2023-12-31": "31/12/2023",
	} {
		if got := FormatDate(day(t, iso)); got != want {
			t.Errorf("FormatDate(%s) = %q, want %q", iso, got, want)
		}
	}
}

func TestFormatCoverage(t *testing.T) {
	september := corpus.Month(2023, 9)
	tests := []struct {
		name     string
		measure  corpus.Measure
		period   corpus.Period
		from, to string
		want     string
	}{
		{"unknown", corpus.Total, september, "", "", ""},
		{"whole month", corpus.Total, september, "2023-09-01", "2023-09-30", ""},
		{"half a month", corpus.Total, september, "2023-09-01", "2023-09-15", "từ 01/9 đến 15/9/2023"},
		{"across years", corpus.Total, september, "2022-12-15", "2023-09-14", "từ 15/12/2022 đến 14/9/2023"},
		{"start unknown", corpus.Total, september, "", "2023-09-18", "tính đến 18/9/2023"},
		{"end unknown", corpus.Cumulative, september, "2019-11-01", "", "từ 01/11/2019"},
		{"stock", corpus.Stock, september, "", "2023-09-18", "tính đến 18/9/2023"},
		{"stock at the end", corpus.Stock, september, "", "2023-09-30", ""},
		{"stock counted from the period's start", corpus.Stock, september, "2023-09-01", "2023-09-18", "tính đến 18/9/2023"},
		{"no period", corpus.Stock, corpus.Period{}, "", "2023-09-30", "tính đến 30/9/2023"},
	}
	for _, tt := range tests {
		f := corpus.Figure{Measure: tt.measure, Period: tt.period, Coverage: corpus.Span{From: day(t, tt.from), To: day(t, tt.to)}}
		if got := FormatCoverage(f); got != tt.want {
			t.Errorf("%s: FormatCoverage = %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestWhenPieces(t *testing.T) {
	tests := []struct {
		name             string
		measure          corpus.Measure
		period, beside   string
		from, to         string
		headline, inside string
	}{
		{"whole month", corpus.Total, "2023-09", "", "2023-09-01", "2023-09-30", "tháng 9/2023", "tháng 9/2023"},
		{"half a month", corpus.Total, "2023-09", "", "2023-09-01", "2023-09-15", "tháng 9/2023 (từ 01/9 đến 15/9/2023)", "tháng 9/2023, từ 01/9 đến 15/9/2023"},
		{"since a start, to a day", corpus.Cumulative, "2023-09", "", "", "2023-09-15", "tính đến 15/9/2023", "tính đến 15/9/2023"},
		{"since a start, to the month's end", corpus.Cumulative, "2023-09", "", "", "2023-09-30", "đến tháng 9/2023", "đến tháng 9/2023"},
		{"since a day", corpus.Cumulative, "2022-06", "", "2019-11-01", "", "từ 01/11/2019 đến tháng 6/2022", "từ 01/11/2019 đến tháng 6/2022"},
		{"from day to day", corpus.Cumulative, "2022-06", "", "2019-11-01", "2022-06-20", "từ 01/11/2019 đến 20/6/2022", "từ 01/11/2019 đến 20/6/2022"},
		{"standing at a day", corpus.Stock, "2023-09", "", "", "2023-09-18", "tháng 9/2023 (tính đến 18/9/2023)", "tính đến 18/9/2023"},
		{"standing at a day of another month", corpus.Stock, "2023-09", "", "", "2023-10-02", "tháng 9/2023 (tính đến 02/10/2023)", "tháng 9/2023, tính đến 02/10/2023"},
		{"no period", corpus.Stock, "", "", "", "", "báo cáo không nêu kỳ", "báo cáo không nêu kỳ"},
		{"beside another period", corpus.Stock, "2024-04", "2024-Q1", "", "", "tháng 4/2024; đoạn văn nói về quý I/2024", "tháng 4/2024; đoạn văn nói về quý I/2024"},
		{"beside one that ends with it", corpus.Stock, "2022-06", "2022-Q2", "", "", "tháng 6/2022", "tháng 6/2022"},
	}
	for _, tt := range tests {
		f := corpus.Figure{
			Measure: tt.measure, Period: period(t, tt.period), Beside: period(t, tt.beside),
			Coverage: corpus.Span{From: day(t, tt.from), To: day(t, tt.to)},
		}
		if got := textOf(whenPieces(f)); got != tt.headline {
			t.Errorf("%s: whenPieces = %q, want %q", tt.name, got, tt.headline)
		}
		if got := textOf(shortWhenPieces(f)); got != tt.inside {
			t.Errorf("%s: shortWhenPieces = %q, want %q", tt.name, got, tt.inside)
		}
	}
}
