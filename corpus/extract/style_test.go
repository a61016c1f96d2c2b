package extract

import (
	"strings"
	"testing"
)

// TestNumberStyles reads figures whose one separator says little, in documents
// whose other numbers are English, Vietnamese or both.
func TestNumberStyles(t *testing.T) {
	const (
		english    = "Trong tháng 9/2023, tổng vốn đạt 4.9 tỷ USD. Có 91.2 triệu thuê bao, tăng 6.1% so với tháng trước. Xử lý 437,112,908 yêu cầu."
		vietnamese = "Trong tháng 9/2023, tổng vốn đạt 4,9 tỷ USD. Có 91,2 triệu thuê bao, tăng 6,1% so với tháng trước. Xử lý 437.112.908 yêu cầu."
		sections   = "Cách mạng công nghiệp 4.0, xem Hình 3.1 và phiên bản 2.5 ngày 1.9.2023."
	)
	for _, tt := range []struct{ name, around, text, want string }{
		{"English document", english, "Vốn đăng ký mới tháng 9/2023 đạt 1.274 tỷ USD.", "1274000000 USD 2023-09 total"},
		{"English document, comma", english, "Vốn đăng ký mới tháng 9/2023 đạt 1,274 triệu USD.", "1274000000 USD 2023-09 total"},
		{"English document, Vietnamese sentence", english, "Vốn đăng ký mới tháng 9/2023 đạt 1.274 tỷ USD, tăng 4,5% so với tháng trước.", "1274000000 USD 2023-09 total [up 4.5 % vs 2023-08] ?"},
		{"Vietnamese document", vietnamese, "Vốn đăng ký mới tháng 9/2023 đạt 1.274 tỷ USD.", "1274000000000 USD 2023-09 total"},
		{"Vietnamese document, comma", vietnamese, "Vốn đăng ký mới tháng 9/2023 đạt 1,274 tỷ USD.", "1274000000 USD 2023-09 total"},
		{"Vietnamese document, English sentence", vietnamese, "Vốn đăng ký mới tháng 9/2023 đạt 1.274 tỷ USD, tăng 4.5% so với tháng trước.", "1274000000 USD 2023-09 total [up 4.5 % vs 2023-08] ?"},
		{"both", english + " " + vietnamese, "Vốn đăng ký mới tháng 9/2023 đạt 1.274 tỷ USD.", "1274000000 USD 2023-09 total ?"},
		{"sections and versions say nothing", sections, "Vốn đăng ký mới tháng 9/2023 đạt 1.274 tỷ USD.", "1274000000000 USD 2023-09 total"},
		{"only a decimal", vietnamese, "Vốn đăng ký mới tháng 9/2023 đạt 91.2 tỷ USD.", "91200000000 USD 2023-09 total"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, report := readReport(t, "bao-cao.md", []byte(reportOfTests+tt.around+"\n\n"+tt.text+"\n"))
			got := ""
			for i := range report.Figures {
				if f := &report.Figures[i]; strings.Contains(f.Source.Quote, "đăng ký mới") && got == "" {
					got = brief(f)
				}
			}
			if got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}
