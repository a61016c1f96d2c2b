package vi

import (
	"testing"

	"solieu/corpus"
)

// reference is the period and day that open years are taken from.
var reference = Reference{Period: corpus.Month(2024, 11), Day: corpus.Date{Year: 2024, Month: 11, Day: 22}}

func TestFindPeriods(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"năm 2023", "2023"},
		{"nam 2023", "2023"},
		{"T9/2023", "2023-09"},
		{"9T/2023", "2023-01/2023-09"},
		{"9 tháng năm 2023", "2023-01/2023-09"},
		{"9 tháng đầu năm 2023", "2023-01/2023-09"},
		{"tháng 9 năm 2023", "2023-09"},
		{"tháng9/2023", "2023-09"},
		{"thg 9-2023", "2023-09"},
		{"9/2023", "2023-09"},
		{"tháng chín", "2024-09"},
		{"tháng chín năm ngoái", "2023-09"},
		{"tháng tư", "2024-04"},
		{"tháng mười một", "2024-11"},
		{"tháng 7, 8, 9/2023", "2023-Q3"},
		{"tháng 1-9/2023", "2023-01/2023-09"},
		{"tháng 8 và tháng 9/2023", "2023-08; 2023-09"},
		{"tháng 4 và tháng 9/2023", "2023-04; 2023-09"},
		{"nửa đầu 2022", "2022-S1"},
		{"6 tháng đầu 2021", "2021-S1"},
		{"quý I/2024", "2024-Q1"},
		{"quý l/2024", "2024-Q1"},
		{"Quý Ⅲ năm 2024", "2024-Q3"},
		{"quí 4-2023", "2023-Q4"},
		{"Q1/2024", "2024-Q1"},
		{"quý III và IV/2024", "2024-S2"},
		{"quy 1 2024", "2024-Q1"},
		{"6 tháng đầu năm 2024", "2024-S1"},
		{"sáu tháng cuối năm 2023", "2023-S2"},
		{"nửa đầu năm 2023", "2023-S1"},
		{"nửa cuối tháng 9/2023", "2023-09 2023-09-16..2023-09-30"},
		{"6T2024", "2024-S1"},
		{"H1/2024", "2024-S1"},
		{"giai đoạn 2021-2025", "2021-01/2025-12"},
		{"từ năm 2019 đến hết năm 2023", "2019-01/2023-12"},
		{"tính đến 20/4/2023", "as-of 2023-04 ..2023-04-20"},
		{"tính đến ngày 20 tháng 4 năm 2023", "as-of 2023-04 ..2023-04-20"},
		{"tính đến hết quý III/2023", "as-of 2023-09 ..2023-09-30"},
		{"đến hết ngày 31/12/2022", "as-of 2022-12 ..2022-12-31"},
		{"tại thời điểm 01/7/2024", "as-of 2024-07 ..2024-07-01"},
		{"đến cuối năm 2023", "as-of 2023-12 ..2023-12-31"},
		{"từ 01/9/2023 -15/9/2023", "2023-09 2023-09-01..2023-09-15"},
		{"từ ngày 01/9 đến ngày 15/9/2023", "2023-09 2023-09-01..2023-09-15"},
		{"từ 1-15/9/2023", "2023-09 2023-09-01..2023-09-15"},
		{"từ 15/12/2022 đến 14/01/2023", "2023-01 2022-12-15..2023-01-14"},
		{"20/4/23", "2023-04 2023-04-20..2023-04-20"},
		{"4/20/2023", "2023-04 2023-04-20..2023-04-20"},
		{"31/4/2023", "impossible 31/4/2023"},
		{"tháng 13/2023", "impossible tháng 13"},
		{"quý V/2023", "impossible quý V"},
		{"cùng kỳ 2022", "relative"},
		{"so với tháng trước", "relative"},
		{"so với cuối năm 2022", "as-of 2022-12 ..2022-12-31"},
		{"so với quý II", "2024-Q2"},
		{"từ khi khai trương (12/3/2019) đến nay", "since 2019-03-12.."},
		{"từ đầu năm đến nay", "relative"},
		{"từ đầu năm đến hết ngày 15/3/2024", "2024-Q1 2024-01-01..2024-03-15"},
		{"trước năm 2021", "before 2020-12 ..2020-12-31"},
		{"in September 2023", "2023-09"},
		{"first half of 2022", "2022-S1"},
		{"trong tháng 6/2022 và Quý II năm 2022", "2022-06; 2022-Q2"},
		{"tháng 4.2024", "2024-04"},
		{"T6/22", "2022-06"},
		{"ngày 2/9", "2024-09 2024-09-02..2024-09-02"},
		{"tháng 6, tính đến 21/6/2022", "2022-06; as-of 2022-06 ..2022-06-21"},
		// Not periods.
		{"18/22 bộ, ngành", ""},
		{"24/7", ""},
		{"công ty đầu tư miền nam", ""},
		{"ba tháng", ""},
		{"năm triệu đồng", ""},
		{"hộ nghèo", ""},
	} {
		if got := describe(FindPeriods(NewQuestion(tt.text), reference)); got != tt.want {
			t.Errorf("FindPeriods(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func describe(mentions []Mention) string {
	s := ""
	for _, m := range mentions {
		if s != "" {
			s += "; "
		}
		s += m.String()
	}
	return s
}
