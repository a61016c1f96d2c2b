package read

import (
	"os"
	"slices"
	"strings"
	"testing"

	"solieu/corpus/corpustest"
)

// sharedReport reads one of the real reports that lie beside the module on
// machines of developers.
func sharedReport(t *testing.T, name string) *Document {
	t.Helper()
	data, err := os.ReadFile(corpustest.Shared(t, "reports", name))
	if err != nil {
		t.Fatal(err)
	}
	return mustRead(t, name, string(data))
}

func hasHeading(b Block, part string) bool {
	return slices.ContainsFunc(b.Headings, func(heading string) bool { return strings.Contains(heading, part) })
}

func TestRealReportTwice(t *testing.T) {
	d := sharedReport(t, "2023-09.txt")
	if got := times(d, "21.231.141 giao dịch"); got != 1 {
		t.Errorf("the NDXP figure stands %d times", got)
	}
	if b := find(t, d, "Về Nền tảng tích hợp"); b.Section != "I.1.4" || !hasHeading(b, "Dữ liệu số") {
		t.Errorf("NDXP: %q %q", b.Section, b.Headings)
	}
	if b := find(t, d, "Tổng số khách hàng"); !hasHeading(b, "Mobile Money") || !hasHeading(b, "Tính đến hết tháng 8/2023") {
		t.Errorf("Mobile Money: %q", b.Headings)
	}
	b := find(t, d, "CSDL quốc gia về Tài chính")
	if !strings.Contains(b.Text, "đã phê duyệt Kế hoạch lựa chọn nhà thầu") || len(b.Joins) != 1 {
		t.Errorf("cut by a footnote: %q %v", b.Text, b.Joins)
	}
	if b := find(t, d, "CSDL hộ tịch"); !strings.Contains(b.Text, "y tế); 11.625.536") {
		t.Errorf("cut list: %q", b.Text)
	}
	if !slices.Contains(d.Head, "Số: 109 /BC-BTTTT") || !slices.Contains(d.Head, "Hà Nội, ngày 28 tháng 09 năm 2023") {
		t.Errorf("head %q", d.Head)
	}
	if got := reasonsOf(d)["repeated body"]; got < 140 {
		t.Errorf("%d lines left out as repeated", got)
	}
}

func TestRealArticles(t *testing.T) {
	sections := map[string]map[string]string{
		"2022-06.txt": {
			"Thứ ba, về":          "Thứ ba",
			"Đối với Cơ sở dữ":    "Thứ ba",
			"Trục liên thông":     "Thứ tư",
			"Từ khi khai trương":  "Thứ tư",
			"Thứ năm, về việc":    "Thứ năm",
			"Theo báo cáo của Bộ": "",
		},
		"2024-04.txt": {
			"Các cơ quan nhà nước tiếp": "Về phát triển dữ liệu số",
			"Đến nay, có 80,2%":         "Về phát triển hạ tầng số",
			"Hiện nay, tổng số":         "Về an toàn thông tin mạng",
		},
		"2023-09-article.txt": {
			"Trong 9 tháng đầu năm": "Tỷ lệ nộp hồ sơ trực tuyến đạt trên 68%",
			"Đồng thời":             "Các lĩnh vực có thế mạnh cần được ưu tiên",
		},
		"2023-04.txt": {"Theo đó": ""},
	}
	for name, want := range sections {
		d := sharedReport(t, name)
		for start, section := range want {
			if b := find(t, d, start); b.Section != section {
				t.Errorf("%s: %q stands in %q, want %q", name, start, b.Section, section)
			}
		}
	}
}
