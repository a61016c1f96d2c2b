package extract

import (
	"strings"
	"testing"
)

// timesBeside are small reports on September 2023 that tell of a thing in two times, and
// what their figures are then called: name, part, value, period.
var timesBeside = []struct {
	text string
	want []string
}{
	{"Trong 9 tháng đầu năm 2023, doanh thu dịch vụ vận tải đạt 820 tỷ đồng. Riêng tháng chín, doanh thu đạt 96 tỷ đồng.",
		[]string{"Doanh thu dịch vụ vận tải 820000000000 2023-01/2023-09", "Doanh thu dịch vụ vận tải 96000000000 2023-09"}},
	{"Công tác thu phí: lũy kế cấp 48.210 thẻ đỗ xe từ xa; riêng quý III cấp 5.127 thẻ.",
		[]string{"Thẻ đỗ xe từ xa (cấp; Công tác thu phí) 48210 2023-09", "Thẻ đỗ xe từ xa (cấp; Công tác thu phí) 5127 2023-Q3"}},
	{"Trong tháng, thư viện tỉnh phục vụ 3.180 lượt bạn đọc.\n\nTính chung 9 tháng năm 2023, con số này là 27.415 lượt.",
		[]string{"Lượt bạn đọc (thư viện tỉnh phục vụ) 3180 2023-09", "Lượt bạn đọc (thư viện tỉnh phục vụ) 27415 2023-01/2023-09"}},
	{"Tháng 9/2023, toàn tỉnh xảy ra 12 vụ cháy rừng, làm bị thương 5 người.\n\n9 tháng năm 2023, toàn tỉnh xảy ra 87 vụ, làm bị thương 31 người.",
		[]string{"Vụ cháy rừng (xảy ra) 12 2023-09", "Người (làm bị thương; vụ cháy rừng) 5 2023-09", "Vụ cháy rừng (xảy ra) 87 2023-01/2023-09", "Người (làm bị thương; vụ cháy rừng) 31 2023-01/2023-09"}},
	{"Trong tháng 9/2023, số lượt khách tham quan đạt 31.400 lượt khách. Tính chung 9 tháng, khách tham quan đạt 287.600 lượt.",
		[]string{"Số lượt khách tham quan 31400 2023-09", "Số lượt khách tham quan 287600 2023-01/2023-09"}},
	{"Đến ngày 30/8/2023, có 94 doanh nghiệp vận tải được cấp phép (tăng 12 doanh nghiệp so với cuối năm 2022).",
		[]string{"Doanh nghiệp vận tải được cấp phép 94 2023-08"}},
	// What names more is something else, and what comes with a count is the count's.
	{"Trong tháng 9/2023, doanh thu du lịch đạt 96 tỷ đồng. Lũy kế 9 tháng, doanh thu bán lẻ đạt 820 tỷ đồng.",
		[]string{"Doanh thu du lịch 96000000000 2023-09", "Doanh thu bán lẻ 820000000000 2023-01/2023-09"}},
	{"Trong tháng 9/2023, sản lượng cá nuôi trong tháng 12.300 tấn, lũy kế 9 tháng 95.800 tấn; nhãn bán trực tuyến vụ 2023 đạt 4.150 tấn.",
		[]string{"Sản lượng cá nuôi 12300 2023-09", "Sản lượng cá nuôi 95800 2023-01/2023-09", "Nhãn bán trực tuyến vụ 2023 4150 2023-01/2023-09"}},
	// The bracket's time is that of its own number.
	{"Trong tháng 9/2023, có 120 trạm quan trắc tự động (tháng 8/2023 là 112 trạm). Số trạm hỏng là 7 trạm.",
		[]string{"Trạm quan trắc tự động 120 2023-09", "Trạm quan trắc tự động 112 2023-08", "Số trạm hỏng 7 2023-09"}},
	{"Trong tháng 9/2023, có 120 trạm quan trắc tự động, trong đó ven biển 48 trạm, tăng 20% so với tháng 8/2023 (40 trạm).",
		[]string{"Trạm quan trắc tự động 120 2023-09", "Trạm quan trắc tự động phần=ven biển 48 2023-09", "Trạm quan trắc tự động phần=ven biển 40 2023-08"}},
	{"Đến hết tháng 9/2023, có 18/44 bến xe bán vé qua mạng (năm 2022 con số này là 13).",
		[]string{"Bến xe bán vé qua mạng 18 of 44 2023-09", "Bến xe bán vé qua mạng 13 2022"}},
	// A bracket that nobody closed.
	{"Trong tháng 9/2023, có 90 vụ cháy (80 vụ cháy nhà dân, 10 vụ cháy rừng, giảm 12% so với tháng 8/2023 (102 vụ).",
		[]string{"Vụ cháy 90 2023-09", "Vụ cháy phần=cháy nhà dân 80 2023-09", "Vụ cháy phần=cháy rừng 10 2023-09", "Vụ cháy 102 2023-08"}},
	{"Tỷ lệ thu gom rác trong tháng 9/2023 đạt 77,4%, tăng 2,1 điểm % so với tháng 8/2023 (75,3%).",
		[]string{"Tỷ lệ thu gom rác 77.4 2023-09", "Tỷ lệ thu gom rác 75.3 2023-08"}},
	{"Trong tháng 9/2023, số ca mắc tay chân miệng là 240 ca, trong khi tháng 8/2023 là 310 ca.",
		[]string{"Số ca mắc tay chân miệng 240 2023-09", "Số ca mắc tay chân miệng 310 2023-08"}},
}

// TestTimesBeside reads what a report tells of one thing in two times.
func TestTimesBeside(t *testing.T) {
	for _, test := range timesBeside {
		_, report := readReport(t, "bao-cao.md", []byte(reportOfTests+test.text+"\n"))
		var got []string
		for i := range report.Figures {
			f := &report.Figures[i]
			parts := []string{f.Name}
			if len(f.Dimension) > 0 {
				parts = append(parts, dimension(f.Dimension))
			}
			got = append(got, strings.Join(append(parts, value(f), f.Period.String()), " "))
		}
		if strings.Join(got, "\n") != strings.Join(test.want, "\n") {
			t.Errorf("%s\n got %s\nwant %s", test.text, strings.Join(got, "\n     "), strings.Join(test.want, "\n     "))
		}
	}
}

// TestClosingDay reads the day that a note gives what stands at a date.
func TestClosingDay(t *testing.T) {
	const head = "---\nnumber: 7/BC-TEST\nissued: 2023-09-28\nperiod: 2023-Q3\n---\n"
	for _, test := range []struct{ text, want string }{
		{"(Số liệu chốt ngày 20/9/2023)\n\nToàn tỉnh có 120 trạm quan trắc.", "..2023-09-20"},
		{"(Số liệu tính đến hết ngày 15/9/2023)\n\nToàn tỉnh có 120 trạm quan trắc.", "..2023-09-15"},
		{"# 1. Hạ tầng (số liệu ước đến 10/9/2023)\n\nToàn tỉnh có 120 trạm quan trắc.", "..2023-09-10"},
		{"# 1. Hạ tầng\n\nSố liệu cập nhật đến 10/9/2023\n\nToàn tỉnh có 120 trạm quan trắc.", "..2023-09-10"},
		{"# 1. Hạ tầng\n\nSố liệu cập nhật đến 10/9/2023\n\n# 2. Nhân lực\n\nToàn tỉnh có 120 trạm quan trắc.", ""},
		{"Hội nghị tổng kết ngày 20/9/2023\n\nToàn tỉnh có 120 trạm quan trắc.", ""},
		{"(Số liệu chốt ngày 20/9/2023)\n\nTrong quý, cấp 120 giấy phép.", ""},
		{"(Số liệu chốt ngày 20/9/2021)\n\nToàn tỉnh có 120 trạm quan trắc.", ""},
	} {
		_, report := readReport(t, "bao-cao.md", []byte(head+test.text+"\n"))
		if len(report.Figures) != 1 {
			t.Errorf("%s: got %d figures", test.text, len(report.Figures))
			continue
		}
		got := ""
		if c := report.Figures[0].Coverage; !c.IsZero() {
			got = span(c)
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.text, got, test.want)
		}
	}
}
