package vi

import (
	"strings"
	"testing"
)

// typedTimes are times as officials type them on 16 May 2024, with marks, without and in
// the short forms of chats: the ways to type each, and what is meant.
var typedTimes = []struct{ typed, want string }{
	{"giữa năm 2023 | giữa 2023 | đến giữa năm 2023 | giua nam 2023", "as-of 2023-06 ..2023-06-30"},
	{"tháng 5 so với tháng 4 năm 2024 | tháng 5 so với tháng 4/2024 | tháng 5 vs tháng 4 năm 2024 | tháng 5 và tháng 4/2024", "2024-05; 2024-04"},
	{"tháng 7 và tháng 8 năm 2024 | tháng 7, 8 năm 2024 | các tháng 7, 8 năm 2024 | t7,t8/2024 | thang 7 va 8 nam 2024", "2024-07; 2024-08"},
	{"các tháng 7,8,9/2024 | trong các tháng 7, 8 và 9 năm 2024", "2024-07; 2024-08; 2024-09"},
	{"t8 vs t9/2025 | T8 và T9/2025", "2025-08; 2025-09"},
	{"Quý 3/2023 riêng trong quý làm bao nhiêu hồ sơ", "2023-Q3; this 3"},
	{"riêng trong quý 3/2023 bao nhiêu hồ sơ", "2023-Q3"},
	{"tháng 9/2023 riêng trong tháng bao nhiêu hồ sơ", "2023-09; this 1"},
	{"năm 2023 trong năm có bao nhiêu vụ", "2023; this year"},
	{"kỳ này quý 2/2024 bao nhiêu vụ", "this; 2024-Q2"},
	{"quý 2/2024 kỳ này bao nhiêu vụ", "2024-Q2; this"},
	{"trong tháng bao nhiêu vụ, tháng 9/2023", "this 1; 2023-09"},
	{"cuối 2022 | hết năm 2022 | tới hết 2022 | so với thời điểm cuối năm 2022", "as-of 2022-12 ..2022-12-31"},
	{"cuối q1/2025 | cuối quý I/2025 | cuoi q1/2025 | cuối Q1 2025", "as-of 2025-03 ..2025-03-31"},
	{"năm học 2023-2024 | năm học 2023 - 2024 | năm học 23-24 | nam hoc 2023-2024", "2023-09/2024-05"},
	{"9T/2022 | 9t2022 | 9T 2022 | 9T năm 2022 | 9 tháng 2022 | 3 quý đầu năm 2022 | ba quý đầu năm 2022 | lũy kế 9 tháng 2022 | " +
		"cộng dồn 9 tháng 2022 | 9 tháng đầu năm của 2022 | 9 tháng đầu năm của năm 2022 | 9 tháng (2022) | 9 tháng, năm 2022 | năm 2022, 9 tháng | " +
		"năm 2022 9 tháng đầu năm", "2022-01/2022-09"},
	{"30.6.2023 | ngày 30.6.2023 | 30/6/2023 | 30-6-2023 | 30/06/23 | 30.6.23", "2023-06 2023-06-30..2023-06-30"},
	{"tại 30.6.2023 | đến 30/6/2023 | hết tháng 6/2023 | tính đến hết tháng 6 năm 2023 | hết quý 2/2023 | cuối kỳ quý 2/2023", "as-of 2023-06 ..2023-06-30"},
	{"tính đến 30/6 | hết tháng 6", "as-of 2023-06 ..2023-06-30 open"},
	{"đầu năm đến nay | từ đầu năm đến nay | từ đầu năm 2024 | từ đầu năm 2024 đến nay | từ đầu năm tới nay | kể từ đầu năm | tu dau nam den gio | " +
		"từ đầu năm đến giờ | từ đầu năm tới giờ", "year to date"},
	{"hết 2023 | đến cuối 2023 | tới cuối năm 2023 | cuối năm ngoái | cuối năm 2023", "as-of 2023-12 ..2023-12-31"},
	{"tính đến cuối tháng 9.2023", "as-of 2023-09 ..2023-09-30"},
	{"tháng chín năm 2022 | tháng chín 2022 | tháng Chín/2022 | thg 9/2022 | th9/2022 | T09/2022 | t9.2022 | t9-2022 | t9 2022 | " +
		"t9 năm 2022 | tháng 09.2022 | tháng 9-2022 | tháng 9,2022 | tháng 9 (2022) | 9/2022 | 09-2022 | 9.2022 | 2022-09 | 2022/09 | " +
		"hồi tháng 9/2022 | trong tháng 9 năm 2022 | riêng tháng 9/2022 | riêng trong tháng 9/2022 | chỉ tính tháng 9/2022 | năm 2022, tháng 9 | " +
		"2022 tháng 9 | tháng 9 của năm 2022 | tháng 9 trong năm 2022 | chỉ riêng tháng 9/2022 | nguyên tháng 9/2022 | cả tháng 9/2022 | " +
		"T.9/2022 | t 9/2022 | tháng9/2022 | thang9 2022 | cùng kỳ tháng 9/2022", "2022-09"},
	{"t9 năm ngoái", "2023-09"},
	{"quý 3 2022 | quý III-2022 | quý III, 2022 | quý ba năm 2022 | q3.2022 | q3-22 | Q3 22 | qIII/2022 | quy 3 nam 2022 | quy iii 2022 | " +
		"quí 3/2022 | quí III năm 2022 | Q.III/2022 | năm 2022 quý 3 | 2022 quý 3 | tính riêng quý 3/2022 | cả quý 3/2022 | quý3/2022 | " +
		"quyIII/2022 | QIII-2022", "2022-Q3"},
	{"quý đầu năm 2022 | 3 tháng đầu năm 2022", "2022-Q1"},
	{"quý cuối năm 2022 | 3 tháng cuối năm 2022", "2022-Q4"},
	{"6 tháng 2022 | 6T2022 | 6th/2022 | 6 tháng đầu 2022 | 6 thang dau nam 2022 | sáu tháng đầu năm 2022 | nửa đầu năm 2022 | " +
		"nửa đầu 2022 | nửa năm đầu 2022 | H1/2022 | H1 2022 | 1H2022 | 2022 6 tháng đầu năm | 2022, nửa đầu năm | 6tháng/2022 | 6tháng đầu năm 2022 | " +
		"sáu tháng 2022 | 2 quý đầu năm 2022", "2022-S1"},
	{"nửa cuối 2022 | 6 tháng cuối năm 2022 | 6 tháng cuối 2022", "2022-S2"},
	{"11 tháng/2022 | mười một tháng năm 2022", "2022-01/2022-11"},
	{"mười tháng năm 2022 | 10 thg 2022", "2022-01/2022-10"},
	{"10 tháng đầu năm", "2023-01/2023-10 open"},
	{"12 tháng năm 2022 | cả năm 2022 | năm 2022 | 2022 | trong năm 2022 | nguyên năm 2022 | full năm 2022 | năm 22 | năm kia", "2022"},
	{"cả năm ngoái | năm ngoái", "last year"},
	{"từ tháng 1 đến tháng 9 năm 2022 | từ tháng 1-9/2022 | tháng 1-9/2022 | T1-T9/2022 | t1 đến t9/2022 | từ t1 tới t9 2022 | " +
		"từ 1/2022 đến 9/2022", "2022-01/2022-09 by 1"},
	{"từ 1/1 đến 30/9/2022", "2022-01/2022-09 2022-01-01..2022-09-30 by 1"},
	{"từ 15/8 đến 14/9/2022 | 15/8-14/9/2022 | từ ngày 15/8/2022 đến ngày 14/9/2022", "2022-09 2022-08-15..2022-09-14"},
	{"từ quý 1 đến quý 3/2022 | quý 1-3/2022", "2022-01/2022-09 by 3"},
	{"quý I, II/2022 | quý 1 và 2 năm 2022 | q1,q2/2022 | q1 + q2/2022 | quý 1 so với quý 2 năm 2022 | so sánh quý 1 với quý 2 năm 2022 | " +
		"2 quý 1, 2 năm 2022 | quý 1 + quý 2 năm 2022", "2022-Q1; 2022-Q2"},
	{"quý 2 so quý 1/2022", "2022-Q2; 2022-Q1"},
	{"năm 2022 so với 2021 | 2022 so 2021 | năm 2022 so năm 2021", "2022; 2021"},
	{"2021-2022 | 2 năm 2021-2022", "2021-01/2022-12 by 12"},
	{"2021, 2022 | 2021 và 2022 | năm 2021 và năm 2022", "2021; 2022"},
	{"giai đoạn 2021-2023 | các năm 2021-2023", "2021-01/2023-12 by 12"},
	{"cùng kỳ 2022 | cùng kỳ năm ngoái | cùng kì 2022", "same period"},
	{"tháng 9/2023 so cùng kỳ | tháng 9/2023 svck", "2023-09; same period"},
	{"tháng trước | tháng rồi | tháng vừa rồi", "previous 1"},
	{"quý trước", "previous 3"},
	{"luỹ kế đến tháng 9/2022 | lũy kế đến hết quý 3/2022", "since 2022-09 ..2022-09-30"},
	{"tính tới 15/9/2022 | đến ngày 15 tháng 9 năm 2022 | chốt ngày 15/9/2022 | chốt đến 15/9/2022 | thời điểm 15/9/2022 | đến hết ngày 15/9/2022 | " +
		"đến 15.9.2022", "as-of 2022-09 ..2022-09-15"},
	{"tính đến ngày 15/9 | đến 15/9", "as-of 2023-09 ..2023-09-15 open"},
	{"tại thời điểm cuối quý 3 năm 2022 | vào cuối tháng 9/2022 | tính tới hết t9/2022 | đến t9/2022 | tới tháng 9/2022", "as-of 2022-09 ..2022-09-30"},
	{"tháng gần nhất", "latest 1 of 1"},
	{"3 tháng gần nhất", "latest 3 of 1"},
	{"đến thời điểm hiện tại | tới giờ | hiện nay", "now"},
	{"tháng này", "this 1"},
	{"năm nay", "this 12"},
	{"quý 2/2022 tăng bao nhiêu so quý 1", "2022-Q2; 2024-Q1 open"},
	{"tháng 12 so với tháng 1 năm 2024", "2024-12; 2024-01"},
	{"9T2022 so 9T2021 | 9 tháng 2022 so với 9 tháng 2021", "2022-01/2022-09; 2021-01/2021-09"},
	{"6T/2022 vs 6T/2021", "2022-S1; 2021-S1"},
	{"tháng 9 so với cùng kỳ năm 2021", "2023-09 open; same period"},
	{"từ năm 2022 đến nay | từ 2022 đến nay | từ năm 2022 trở lại đây", "from 2022-01/2024-05 2022-01-01.. by 12"},
	{"kể từ tháng 3/2022", "from 2022-03/2024-05 2022-03-01.. by 1"},
	{"các năm 2021, 2022, 2023", "2021; 2022; 2023"},
	{"các quý 1, 2 năm 2023", "2023-Q1; 2023-Q2"},
	{"từng tháng năm 2023", "2023"},
	{"tháng 2-2023", "2023-02"},
	{"tháng tư 2023 | thang tu nam 2023", "2023-04"},
	{"tháng 5 năm nay", "2024-05"},
	{"tháng 5 này | tháng 5 vừa rồi", "2024-05 open"},
	{"cuối tháng 5", "as-of 2024-05 ..2024-05-31 open"},
	{"đầu năm 2023 | giữa năm | đến giữa tháng 9/2022 | tuần 1 tháng 9 | hôm qua", "vague"},
	{"quý gần nhất", "latest 1 of 3"},
	{"quý này", "this 3"},
	{"Quý I năm nay", "2024-Q1"},
	{"quý 4 năm ngoái", "2023-Q4"},
	{"2 năm gần đây", "latest 2 of 12"},
	{"5 tháng | 5 tháng đầu", "2024-01/2024-05 open"},
	{"5 tháng qua", "latest 5 of 1"},
	{"5 tháng cuối 2022", "2022-08/2022-12"},
	{"trong 5 tháng đầu năm nay", "2024-01/2024-05"},
	{"kỳ báo cáo tháng 9/2022", "this 1; 2022-09"},
	{"ngày 15/9", "2023-09 2023-09-15..2023-09-15 open"},
	{"trước 15/9/2022", "before 2022-09 ..2022-09-14"},
	{"trước năm 2022", "before 2021-12 ..2021-12-31"},
	{"sau năm 2022", "from 2023-01/2024-05 2023-01-01.. by 12"},
	{"mùng 1 tháng 9 năm 2022 | ngày 01 tháng 09 năm 2022", "2022-09 2022-09-01..2022-09-01"},
	{"4 tháng đầu năm 2022 | bốn tháng đầu năm 2022", "2022-01/2022-04"},
	{"tháng mười một 2022 | thang muoi mot 2022", "2022-11"},
	{"tháng mười hai năm 2022", "2022-12"},
	{"tháng 1/2022 đến tháng 6/2022 | 1/2022-6/2022 | t1/2022 - t6/2022 | trong khoảng tháng 1 đến tháng 6 năm 2022", "2022-S1 by 1"},
	{"01/01/2022 - 30/06/2022 | từ 1.1.2022 đến 30.6.2022 | từ 1/1-30/6/2022 | giai đoạn 1/1-30/6/2022", "2022-S1 2022-01-01..2022-06-30 by 1"},
	{"kỳ 2 tháng 9/2022", "2022-09 2022-09-16..2022-09-30"},
	{"năm học 2022 - 2023", "2022-09/2023-05"},
	{"so với đầu năm", "before 2023-12 ..2023-12-31 open"},
	{"2 tháng 8 và 9 năm 2022 | hai tháng 8, 9/2022 | tháng 8 + 9/2022 | tháng 8/2022 và tháng 9 | tháng 8/2022, tháng 9/2022 | " +
		"tháng 8&9/2022", "2022-08; 2022-09"},
	{"tháng 8/2022 - 9/2022", "2022-08/2022-09 by 1"},
	{"từ tháng 8 năm ngoái đến tháng 9 năm nay", "2023-08/2024-09 by 1"},
}

// TestTypedTimes reads each way to type a time as what is meant by it.
func TestTypedTimes(t *testing.T) {
	for _, tt := range typedTimes {
		for _, typed := range strings.Split(tt.typed, " | ") {
			for _, text := range []string{typed, "NDXP " + typed} {
				if got := describeAsked(FindPeriods(NewQuestion(text), asked)); got != tt.want {
					t.Errorf("FindPeriods(%q) = %q, want %q", text, got, tt.want)
				}
			}
		}
	}
}
