package check_test

import (
	"slices"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/check"
	"solieu/corpus/extract"
	"solieu/corpus/read"
)

// readText reads a report of September 2023 that has one paragraph, or several.
func readText(t *testing.T, text string) *corpus.Report {
	t.Helper()
	cat, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := read.File("bao-cao.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	r := extract.Report(doc, "bao-cao.txt", "", extract.Given{Period: corpus.Month(2023, 9)}, cat)
	return &r
}

// Each relation where it holds, where rounding lets it, where it does not, and
// where the words do not mean it.
func TestReport(t *testing.T) {
	tests := []struct {
		name, text, want string
	}{
		{"share holds", "Đến nay 604/2.187 hệ thống thông tin đã được phê duyệt cấp độ, đạt 27,6%.", ""},
		{"share with its last digit wrong", "Đến nay 604/2.187 hệ thống thông tin đã được phê duyệt cấp độ, đạt 27,8%.", "Báo cáo ghi 27,8%; tính từ 604/2.187 là 27,6%."},
		{"share in brackets", "Đến nay 38/41 hệ thống thông tin được phê duyệt cấp độ (đạt 97,2%).", "Báo cáo ghi 97,2%; tính từ 38/41 là 92,7%."},
		{"share of another base", "Đến nay 38/41 hệ thống thông tin được phê duyệt cấp độ, đạt 76,3% kế hoạch năm.", ""},
		{"share with other words between", "Đã giải quyết 312/350 hồ sơ; tỷ lệ đúng hạn đạt 98,5%.", ""},
		{"share of a total before", "Hệ thống tiếp nhận 386.214 hồ sơ, trong đó hồ sơ trực tuyến là 291.977 hồ sơ, đạt 75,6%.", ""},
		{"share of a total before, swapped", "Hệ thống tiếp nhận 386.214 hồ sơ, trong đó hồ sơ trực tuyến là 291.977 hồ sơ, đạt 76,5%.", "Báo cáo ghi 76,5%; tính từ 291.977/386.214 là 75,6%."},
		{"share of something unsaid", "Hệ thống tiếp nhận 1.920.000 văn bản, trong đó văn bản được ký số là 418.552 văn bản, đạt 99,2%.", ""},
		{"share of rounded counts", "Có 5,2 triệu khách hàng, trong đó 3,6 triệu khách hàng ở nông thôn, chiếm 69,9%.", ""},

		{"change holds", "Trong tháng ghi nhận 612 cuộc tấn công mạng gây ra sự cố, giảm 12,6% so với tháng 8/2023 (700 cuộc).", ""},
		{"change does not hold", "Trong tháng ghi nhận 612 cuộc tấn công mạng gây ra sự cố, giảm 16,2% so với tháng 8/2023 (700 cuộc).", "Báo cáo ghi giảm 16,2%; tính từ 700 và 612 là giảm 12,6%."},
		{"change the wrong way", "Trong tháng ghi nhận 612 cuộc tấn công mạng gây ra sự cố, tăng 12,6% so với tháng 8/2023 (700 cuộc).", "Báo cáo ghi tăng 12,6%; tính từ 700 và 612 là giảm 12,57%."},
		{"change of a rounded level", "Doanh số giao dịch trong tháng đạt 48,6 tỷ đồng, tăng 31,4% so với cùng kỳ (37 tỷ đồng).", ""},

		{"parts hold", "Trong tháng ghi nhận 612 cuộc tấn công mạng gây ra sự cố (400 cuộc Phishing, 112 cuộc Deface, 100 cuộc Malware).", ""},
		{"parts do not", "Trong tháng ghi nhận 612 cuộc tấn công mạng gây ra sự cố (400 cuộc Phishing, 112 cuộc Deface, 110 cuộc Malware).", "Báo cáo ghi 612; cộng 400 + 112 + 110 là 622."},
		{"parts behind another bracket", "Trong tháng ghi nhận 612 cuộc tấn công mạng gây ra sự cố vào các hệ thống thông tin (HTTT) tại Việt Nam (400 cuộc Phishing, 112 cuộc Deface, 110 cuộc Malware).", "Báo cáo ghi 612; cộng 400 + 112 + 110 là 622."},
		{"some parts", "Trong tháng ghi nhận 612 cuộc tấn công mạng gây ra sự cố, trong đó có 400 cuộc Phishing, 195 cuộc Deface.", ""},
		{"parts under other nouns", "Trên địa bàn có 187 doanh nghiệp lữ hành, gồm 64 quốc tế và 132 nội địa.", "Báo cáo ghi 187; cộng 64 + 132 là 196."},

		{"rest holds", "Đã phủ sóng 2.192/2.433 thôn, còn 241 thôn chưa có sóng di động.", ""},
		{"rest does not", "Đã phủ sóng 2.192/2.433 thôn, còn 214 thôn chưa có sóng di động.", "Báo cáo ghi còn 214; 2.433 trừ 2.192 là 241."},

		{"average holds", "Từ ngày 01/9 đến ngày 15/9/2023, NDXP thực hiện 21.231.141 giao dịch, bình quân mỗi ngày khoảng 1,4 triệu giao dịch.", ""},
		{"average does not", "Từ ngày 01/9 đến ngày 20/9/2023, NDXP thực hiện 21.231.141 giao dịch, bình quân mỗi ngày khoảng 1,4 triệu giao dịch.", "Báo cáo ghi bình quân mỗi ngày khoảng 1,4 triệu; tính từ 21.231.141 của 20 ngày là 1,1 triệu."},

		{"narrower parts", "Cung cấp 30/40 dịch vụ công toàn trình. Đã có 20/22 dịch vụ công theo Đề án (trong đó 15/22 dịch vụ công thực hiện toàn trình) và 10/18 dịch vụ công theo Quyết định.", "Báo cáo ghi 30 “toàn trình”; các phần 15 + 10 cộng lại nhiều nhất là 25."},
		{"narrower parts that suffice", "Cung cấp 24/40 dịch vụ công toàn trình. Đã có 20/22 dịch vụ công theo Đề án (trong đó 15/22 dịch vụ công thực hiện toàn trình) và 10/18 dịch vụ công theo Quyết định.", ""},
		{"narrower parts of a whole without the condition", "Cung cấp 30/40 dịch vụ công. Đã có 20/22 dịch vụ công theo Đề án (trong đó 15/22 dịch vụ công thực hiện toàn trình) và 10/18 dịch vụ công theo Quyết định.", ""},
	}
	for _, tt := range tests {
		if got := notes(check.Report(readText(t, tt.text))); got != tt.want {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

func notes(findings []corpus.Finding) string {
	var list []string
	for _, f := range findings {
		list = append(list, f.Note)
	}
	return strings.Join(list, " | ")
}

// What is told must not hang on the order in which figures were read, and must
// come out the same twice.
func TestOrderDoesNotMatter(t *testing.T) {
	r := readText(t, "Trong tháng ghi nhận 612 cuộc tấn công mạng gây ra sự cố (400 cuộc Phishing, 112 cuộc Deface, 110 cuộc Malware), giảm 16,2% so với tháng 8/2023 (700 cuộc). Đến nay 604/2.187 hệ thống thông tin đã được phê duyệt cấp độ, đạt 27,8%.")
	want := notes(check.Report(r))
	if strings.Count(want, "|") != 2 {
		t.Fatalf("three findings are expected: %q", want)
	}
	slices.Reverse(r.Figures)
	if got := notes(check.Report(r)); got != want {
		t.Errorf("reversed:\n got %q\nwant %q", got, want)
	}
}

func TestOnlyObservedAndAcceptedFigures(t *testing.T) {
	const text = "Đến nay 604/2.187 hệ thống thông tin đã được phê duyệt cấp độ, đạt 27,8%."
	for name, change := range map[string]func(f *corpus.Figure){
		"held for review": func(f *corpus.Figure) { f.Status = corpus.Review },
		"a target":        func(f *corpus.Figure) { f.Dimension = corpus.Dimension{corpus.DimensionKind: "mục tiêu"} },
	} {
		r := readText(t, text)
		if len(check.Report(r)) != 1 {
			t.Fatal("a finding is expected")
		}
		change(&r.Figures[len(r.Figures)-1])
		if got := notes(check.Report(r)); got != "" {
			t.Errorf("%s: got %q", name, got)
		}
	}
}
