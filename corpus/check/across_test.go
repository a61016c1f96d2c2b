package check_test

import (
	"fmt"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/check"
)

// said is what one report states of one indicator: "2023-09 total 903", with "hơn"
// and the days covered where there are any.
type said string

func (s said) figure(t *testing.T, id string) corpus.Figure {
	t.Helper()
	f := corpus.Figure{ID: id, Indicator: "attacks.recorded", Name: "Cuộc tấn công mạng", Unit: "cuộc", Qualifier: corpus.Exact, Status: corpus.Accepted}
	words := strings.Fields(string(s))
	var err error
	if f.Period, err = corpus.ParsePeriod(words[0]); err != nil {
		t.Fatal(err)
	}
	f.Measure = corpus.Measure(words[1])
	if f.Value, err = corpus.ParseDecimal(words[2]); err != nil {
		t.Fatal(err)
	}
	f.Step = corpus.NewDecimal(1)
	for _, word := range words[3:] {
		key, value, _ := strings.Cut(word, "=")
		switch key {
		case "hơn":
			f.Qualifier = corpus.MoreThan
		case "step":
			f.Step, err = corpus.ParseDecimal(value)
		case "to":
			f.Coverage.To, err = corpus.ParseDate(value)
		case "unit":
			f.Unit = value
		case "name":
			f.Name = strings.ReplaceAll(value, "_", " ")
		case "quote":
			f.Source.Quote = strings.ReplaceAll(value, "_", " ")
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return f
}

// reportsOf makes a report of each list of statements.
func reportsOf(t *testing.T, lists ...[]said) []corpus.Report {
	t.Helper()
	reports := make([]corpus.Report, len(lists))
	for i, list := range lists {
		reports[i].ID = fmt.Sprintf("r%d", i+1)
		for k, s := range list {
			reports[i].Figures = append(reports[i].Figures, s.figure(t, fmt.Sprintf("r%d#%d", i+1, k+1)))
		}
	}
	return reports
}

func TestAcross(t *testing.T) {
	tests := []struct {
		name    string
		reports [][]said
		want    string
	}{
		{"count rises", [][]said{{"2023-08 cumulative 1000"}, {"2023-09 cumulative 1100"}}, ""},
		{"count falls", [][]said{{"2023-08 cumulative 1100"}, {"2023-09 cumulative 1003"}}, "Báo cáo ghi 1.003 (tháng 9/2023), ít hơn 1.100 mà báo cáo trước ghi (tháng 8/2023)."},
		{"one misprint, told once", [][]said{{"2023-06 cumulative 1003"}, {"2023-07 cumulative 1900"}, {"2023-08 cumulative 1107"}, {"2023-09 cumulative 1208"}}, "Báo cáo ghi 1.107 (tháng 8/2023), ít hơn 1.900 mà báo cáo trước ghi (tháng 7/2023)."},
		{"count falls within rounding", [][]said{{"2023-08 cumulative 9700000 hơn step=100000"}, {"2023-09 cumulative 9750000 step=10000"}}, ""},
		{"count begins anew", [][]said{{"2023-12 cumulative 11000"}, {"2024-01 cumulative 900"}}, ""},
		{"count since the year's start", [][]said{{"2023-08 cumulative 1100"}, {"2023-09 cumulative 1003 quote=từ_đầu_năm_đến_nay"}}, ""},
		{"stock falls a little", [][]said{{"2023-08 stock 1100"}, {"2023-09 stock 1003"}}, ""},
		{"stock falls by a third", [][]said{{"2023-08 stock 1500"}, {"2023-09 stock 1003"}}, "Báo cáo ghi 1.003 (tháng 9/2023), ít hơn 1.500 mà báo cáo trước ghi (tháng 8/2023)."},
		{"stock falls, and the report says so", [][]said{{"2023-08 stock 1500"}, {"2023-09 stock 1003 quote=sau_rà_soát_còn"}}, ""},
		{"provinces merge", [][]said{{"2024-08 stock 63 unit=tỉnh"}, {"2025-09 stock 34 unit=tỉnh"}}, ""},
		{"what is meant to shrink", [][]said{{"2023-08 stock 1500 name=Thôn_chưa_có_sóng"}, {"2023-09 stock 1003 name=Thôn_chưa_có_sóng"}}, ""},

		{"month within quarter", [][]said{{"2023-09 total 900"}, {"2023-Q3 total 2500"}}, ""},
		{"month above quarter", [][]said{{"2023-09 total 2600"}, {"2023-Q3 total 2500"}}, "Báo cáo ghi 2.600 cho tháng 9/2023, lớn hơn 2.500 của cả quý III/2023."},
		{"month above nine months", [][]said{{"2023-02 total 2600"}, {"2023-01/2023-09 total 2500"}}, "Báo cáo ghi 2.600 cho tháng 2/2023, lớn hơn 2.500 của cả 9 tháng đầu năm 2023."},
		{"quarter cut before the month's end", [][]said{{"2023-09 total 2600"}, {"2023-Q3 total 2500 to=2023-09-20"}}, ""},
		{"month above another quarter", [][]said{{"2023-10 total 2600"}, {"2023-Q3 total 2500"}}, ""},
		{"a balance", [][]said{{"2023-09 total 2600 name=Xuất_siêu"}, {"2023-Q3 total 2500 name=Xuất_siêu"}}, ""},
		{"equal within rounding", [][]said{{"2023-09 total 2600 hơn step=100"}, {"2023-Q3 total 2650"}}, ""},

		{"the same twice", [][]said{{"2023-08 total 1402"}, {"2023-08 total 1402"}}, ""},
		{"the same, one rounded", [][]said{{"2023-08 total 1402"}, {"2023-08 total 1400 hơn step=100"}}, ""},
		{"the same revised", [][]said{{"2023-08 total 1402"}, {"2023-08 total 1399"}}, "Hai báo cáo ghi khác nhau: 1.399 và 1.402."},
		{"thousands for millions", [][]said{{"2023-08 total 1402"}, {"2023-08 total 1402000"}}, "Hai báo cáo ghi khác nhau: 1.402 và 1.402.000."},
		{"far apart: two things", [][]said{{"2023-08 total 1402"}, {"2023-08 total 502"}}, ""},
		{"levels without a day", [][]said{{"2023-08 stock 1402"}, {"2023-08 stock 1399"}}, ""},
		{"rates without a day", [][]said{{"2023-08 rate 78.55 unit=% step=0.01"}, {"2023-08 rate 78.65 unit=% step=0.01"}}, ""},
		{"levels of one day", [][]said{{"2023-08 stock 1402 to=2023-08-31"}, {"2023-08 stock 1399 to=2023-08-31"}}, "Hai báo cáo ghi khác nhau: 1.399 và 1.402."},

		{"far from the other periods", [][]said{{"2023-07 total 48100"}, {"2023-08 total 48300000"}, {"2023-09 total 47900"}}, "Báo cáo ghi 48.300.000, lệch xa các kỳ khác (tháng 7/2023: 48.100): có thể nhầm nghìn, triệu, tỷ."},
		{"growth", [][]said{{"2023-07 total 48100"}, {"2023-08 total 96000"}, {"2023-09 total 480000"}}, ""},
		{"one other period", [][]said{{"2023-07 total 48100"}, {"2023-08 total 48300000"}}, ""},
		{"others not steady", [][]said{{"2023-07 total 10"}, {"2023-08 total 48300000"}, {"2023-09 total 47900"}}, ""},
	}
	for _, tt := range tests {
		got := notes(check.Across(reportsOf(t, tt.reports...)))
		if got != tt.want {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

// A relation within one report is told with that report, not between reports.
func TestAcrossLeavesOneReportAlone(t *testing.T) {
	reports := reportsOf(t, []said{"2023-09 total 2600", "2023-Q3 total 2500", "2023-08 total 1287", "2023-08 total 1278"})
	if got := notes(check.Across(reports)); got != "" {
		t.Errorf("across: %q", got)
	}
	reports[0].Figures = append(reports[0].Figures, said("2023-09 rate 97.36 unit=% step=0.01").figure(t, "r1#5"), said("2023-09 rate 93.76 unit=% step=0.01").figure(t, "r1#6"))
	want := "Báo cáo ghi 2.600 cho tháng 9/2023, lớn hơn 2.500 của cả quý III/2023. | Báo cáo ghi hai số khác nhau: 1.278 và 1.287. | Báo cáo ghi hai số khác nhau: 93,76% và 97,36%."
	if got := notes(check.Report(&reports[0])); got != want {
		t.Errorf("within:\n got %q\nwant %q", got, want)
	}
}

// A province's total is no part of the nation's series.
func TestScopes(t *testing.T) {
	reports := reportsOf(t, []said{"2023-08 cumulative 1100"}, []said{"2023-09 cumulative 1003"})
	reports[1].Number = "12/BC-UBND"
	if got := notes(check.Across(reports)); got != "" {
		t.Errorf("a province against the nation: %q", got)
	}
	reports[0].Number = "11/BC-UBND"
	if got := notes(check.Across(reports)); got != "" {
		t.Errorf("two places that are not named: %q", got)
	}
	reports[0].Issuer, reports[1].Issuer = "UBND TỈNH A", "UBND TỈNH A"
	if got := notes(check.Across(reports)); got == "" {
		t.Error("one province: a finding is expected")
	}
}

// Ten times all values, with their steps, is the same world in other units.
func TestScalingKeepsVerdicts(t *testing.T) {
	for name, lists := range map[string][][]said{
		"falls":    {{"2023-08 cumulative 1107"}, {"2023-09 cumulative 1003"}},
		"holds":    {{"2023-08 cumulative 1003"}, {"2023-09 cumulative 1107"}},
		"nested":   {{"2023-09 total 2601"}, {"2023-Q3 total 2507"}},
		"revised":  {{"2023-08 total 1402"}, {"2023-08 total 1399"}},
		"far":      {{"2023-07 total 48101"}, {"2023-08 total 48300007"}, {"2023-09 total 47909"}},
		"far, not": {{"2023-07 total 48101"}, {"2023-08 total 91300"}, {"2023-09 total 47909"}},
	} {
		plain := reportsOf(t, lists...)
		scaled := reportsOf(t, lists...)
		for i := range scaled {
			f := &scaled[i].Figures[0]
			f.Value, _ = f.Value.Shift(1)
			f.Step, _ = f.Step.Shift(1)
		}
		if a, b := verdicts(check.Across(plain)), verdicts(check.Across(scaled)); a != b {
			t.Errorf("%s: %s, ten times as much: %s", name, a, b)
		}
	}
}

func verdicts(findings []corpus.Finding) string {
	s := "none"
	for _, f := range findings {
		s += fmt.Sprint(" ", f.Relation, f.Figures)
	}
	return s
}

// BenchmarkAcross shows the time per figure: it must not grow with their number.
func BenchmarkAcross(b *testing.B) {
	for _, months := range []int{12, 120} {
		var reports []corpus.Report
		for m := range months {
			r := corpus.Report{ID: fmt.Sprint("r", m)}
			for k := range 300 {
				r.Figures = append(r.Figures, corpus.Figure{
					ID: fmt.Sprintf("r%d#%d", m, k), Indicator: fmt.Sprint("i", k), Unit: "cuộc", Status: corpus.Accepted, Qualifier: corpus.Exact,
					Measure: corpus.Total, Value: corpus.NewDecimal(int64(900 + m)), Period: corpus.Month(2010+m/12, m%12+1),
				})
			}
			reports = append(reports, r)
		}
		b.Run(fmt.Sprint(months*300), func(b *testing.B) {
			for b.Loop() {
				check.Across(reports)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*months*300), "ns/figure")
		})
	}
}
