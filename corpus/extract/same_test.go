package extract

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/read"
)

// twice are reports that state something more than once. Each figure wanted is told
// as by brief, then behind "@" in how many other places it is stated.
var twice = []struct {
	name, text string
	want       []string
}{
	{"the same words twice", "Trong tháng 9/2023, xử lý 1.287 hồ sơ đất đai.\n\nCả tháng 9/2023, xử lý 1.287 hồ sơ đất đai.",
		[]string{"1287 hồ sơ 2023-09 total @1"}},
	{"the same digits three times", "Tháng 9/2023, có 4.120 điểm kết nối NDXP.\n\nTháng 9/2023, có 4.120 điểm kết nối NDXP đang dùng.\n\nTrong tháng 9/2023, có 4.120 điểm kết nối NDXP.",
		[]string{"4120 điểm kết nối 2023-09 stock @2"}},
	{"title rounds up", "# Gần 1.300 cuộc tấn công mạng trong tháng\n\nTrong tháng 9/2023, ghi nhận 1.287 cuộc tấn công mạng gây ra sự cố.",
		[]string{"1287 cuộc 2023-09 total @1"}},
	{"title without a time takes the body's", "# Hơn 4,5 triệu hồ sơ đất đai được số hóa\n\nTính đến hết tháng 8/2023, có 4.512.300 hồ sơ đất đai được số hóa.",
		[]string{"4512300 hồ sơ 2023-08 stock ..2023-08-31 @1"}},
	{"a share in two precisions", "Trong tháng 9/2023, tỷ lệ hồ sơ trả đúng hạn đạt hơn 94%.\n\nTrong tháng 9/2023, tỷ lệ hồ sơ trả đúng hạn đạt 94,3%.",
		[]string{"94.3 % 2023-09 rate @1"}},
	{"the finer one first", "Trong tháng 9/2023, tỷ lệ hồ sơ trả đúng hạn đạt 94,3%, tăng 2% so với tháng trước.\n\nTrong tháng 9/2023, tỷ lệ hồ sơ trả đúng hạn đạt hơn 94%.",
		[]string{"94.3 % 2023-09 rate [up 2 % vs 2023-08] @1"}},
	{"the finer one takes the changes", "Trong tháng 9/2023, tỷ lệ hồ sơ trả đúng hạn đạt hơn 94%, tăng 2% so với tháng trước.\n\nTrong tháng 9/2023, tỷ lệ hồ sơ trả đúng hạn đạt 94,3%.",
		[]string{"94.3 % 2023-09 rate [up 2 % vs 2023-08] @1"}},
	{"decimals of tỷ", "Trong tháng 9/2023, doanh thu phần mềm đạt 12,3 tỷ đồng.\n\nTrong tháng 9/2023, doanh thu phần mềm đạt 12,34 tỷ đồng.",
		[]string{"12340000000 VND 2023-09 total @1"}},
	{"three precisions", "Trong tháng 9/2023, doanh thu phần mềm đạt hơn 12 tỷ đồng.\n\nTrong tháng 9/2023, doanh thu phần mềm đạt 12,3 tỷ đồng.\n\nTrong tháng 9/2023, doanh thu phần mềm đạt 12,34 tỷ đồng.",
		[]string{"12340000000 VND 2023-09 total @2"}},
	{"in brackets", "Hiện có hơn 18 triệu (18.053.000) lượt xem.",
		[]string{"18053000 lượt 2023-09 stock @0"}},
	{"with and without hơn", "Tháng 9/2023, có hơn 5,6 triệu tài khoản VNeID.\n\nTháng 9/2023, có 5,6 triệu tài khoản VNeID.",
		[]string{"5600000 tài khoản 2023-09 total @1"}},
	{"a lead-in word", "Trong tháng 9/2023, doanh thu phần mềm đạt 12,3 tỷ đồng.\n\nTính chung, doanh thu phần mềm trong tháng 9/2023 đạt 12,34 tỷ đồng.",
		[]string{"12340000000 VND 2023-09 total @1"}},
	{"a body that only counts", "# Gần 1.300 cuộc tấn công mạng\n\nTrong tháng 9/2023, Bộ Thông tin và Truyền thông ghi nhận 1.287 cuộc tấn công mạng.",
		[]string{"1287 cuộc 2023-09 total @1"}},

	{"two values that both may be meant", "Trong tháng 9/2023, tỷ lệ hồ sơ đạt hơn 94%.\n\nTrong tháng 9/2023, tỷ lệ hồ sơ đạt 94,3%.\n\nTrong tháng 9/2023, tỷ lệ hồ sơ đạt 94,1%.",
		[]string{"94 % 2023-09 rate ~more_than @0", "94.3 % 2023-09 rate @0", "94.1 % 2023-09 rate @0"}},
	{"a title of two months", "# Gần 1.300 cuộc tấn công mạng\n\nTrong tháng 8/2023, ghi nhận 1.287 cuộc tấn công mạng.\n\nTrong tháng 9/2023, ghi nhận 1.287 cuộc tấn công mạng.",
		[]string{"1287 cuộc 2023-08 total @0", "1287 cuộc 2023-09 total @1"}},
	{"a finer title", "# 1.287 cuộc tấn công mạng\n\nTrong tháng 9/2023, ghi nhận gần 1.300 cuộc tấn công mạng.",
		[]string{"1287 cuộc 2023-09 total @1"}},
	{"a finer title of a month and its quarter", "# 1.287 cuộc tấn công mạng\n\nTrong quý III/2023, ghi nhận gần 1.300 cuộc tấn công mạng.\n\nTrong tháng 9/2023, ghi nhận hơn 1.280 cuộc tấn công mạng.",
		[]string{"1287 cuộc 2023-09 total @1", "1300 cuộc 2023-Q3 total ~nearly @0"}},
	{"a finer title of a quarter and nine months", "# 1.287 cuộc tấn công mạng\n\nTrong quý III/2023, ghi nhận gần 1.300 cuộc tấn công mạng.\n\nTrong 9 tháng đầu năm 2023, ghi nhận hơn 1.280 cuộc tấn công mạng.",
		[]string{"1287 cuộc 2023-09 total @0", "1300 cuộc 2023-Q3 total ~nearly @0", "1280 cuộc 2023-01/2023-09 total ~more_than @0"}},
	{"another period", "Trong tháng 9/2023, doanh thu phần mềm đạt hơn 12 tỷ đồng.\n\nTrong tháng 8/2023, doanh thu phần mềm đạt 12,34 tỷ đồng.",
		[]string{"12000000000 VND 2023-09 total ~more_than @0", "12340000000 VND 2023-08 total @0"}},
	{"another subject", "Trong tháng 9/2023, doanh thu phần mềm đạt hơn 12 tỷ đồng.\n\nTrong tháng 9/2023, doanh thu bưu chính đạt 12,34 tỷ đồng.",
		[]string{"12000000000 VND 2023-09 total ~more_than @0", "12340000000 VND 2023-09 total @0"}},
	{"another part", "Trong tháng 9/2023, tiếp nhận hơn 8 nghìn hồ sơ, trong đó có 8.214 hồ sơ đúng hạn.",
		[]string{"8000 hồ sơ 2023-09 total ~more_than @0", "8214 hồ sơ 2023-09 total phần=đúng hạn @0"}},
	{"another measure", "Trong tháng 9/2023, NDXP có hơn 4 triệu giao dịch.\n\nTrung bình mỗi ngày trong tháng 9/2023, NDXP có 4,12 triệu giao dịch.",
		[]string{"4000000 giao dịch 2023-09 total ~more_than @0", "4120000 giao dịch 2023-09 average_daily @0"}},
	{"other days", "Từ ngày 01/9 đến 15/9/2023, NDXP có hơn 4 triệu giao dịch.\n\nTừ ngày 01/9 đến 20/9/2023, NDXP có 4,12 triệu giao dịch.",
		[]string{"4000000 giao dịch 2023-09 total ~more_than 2023-09-01..2023-09-15 @0", "4120000 giao dịch 2023-09 total 2023-09-01..2023-09-20 @0"}},
	{"a neighbour in the sentence", "Trong tháng 9/2023, có hơn 10 đoàn kiểm tra và 14 đoàn thanh tra.",
		[]string{"10 đoàn 2023-09 total ~more_than @0", "14 đoàn 2023-09 total @0"}},
	{"a short title is about anything", "# Hơn 8 nghìn hồ sơ\n\nTrong tháng 9/2023, có 8.214 hồ sơ đất đai trả đúng hạn.",
		[]string{"8000 hồ sơ 2023-09 stock ~more_than @0", "8214 hồ sơ 2023-09 total @0"}},
	{"two ministries that count", "Trong tháng 9/2023, Bộ Y tế ghi nhận gần 1.300 cuộc tấn công mạng.\n\nTrong tháng 9/2023, Bộ Tài chính ghi nhận 1.287 cuộc tấn công mạng.",
		[]string{"1300 cuộc 2023-09 total ~nearly @0", "1287 cuộc 2023-09 total @0"}},
	{"two ministries", "Tỷ lệ hồ sơ trực tuyến của Bộ Y tế tháng 9/2023 đạt hơn 94%.\n\nTỷ lệ hồ sơ trực tuyến của Bộ Tài chính tháng 9/2023 đạt 94,3%.",
		[]string{"94 % 2023-09 rate ~more_than @0", "94.3 % 2023-09 rate @0"}},
}

func TestSameFigureTwice(t *testing.T) {
	for _, test := range twice {
		t.Run(test.name, func(t *testing.T) {
			_, report := readReport(t, "bao-cao.md", []byte(reportOfTests+test.text+"\n"))
			var got []string
			for i := range report.Figures {
				f := &report.Figures[i]
				got = append(got, fmt.Sprintf("%s @%d", brief(f), len(f.Also)))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got  %s\nwant %s", strings.Join(got, "\n     "), strings.Join(test.want, "\n     "))
			}
		})
	}
}

// TestAlso holds the order of the other places, and that what they state is the
// figure.
func TestAlso(t *testing.T) {
	text := reportOfTests + "# Hơn 12 tỷ đồng doanh thu phần mềm\n\nTrong tháng 9/2023, doanh thu phần mềm đạt 12,34 tỷ đồng.\n\nTóm lại, trong tháng 9/2023, doanh thu phần mềm đạt 12,3 tỷ đồng.\n"
	doc, report := readReport(t, "bao-cao.md", []byte(text))
	if len(report.Figures) != 1 || len(report.Figures[0].Also) != 2 {
		t.Fatalf("got %s", listing(&report))
	}
	f := report.Figures[0]
	for i, digits := range []string{"Hơn 12 tỷ", "12,3 tỷ"} {
		if c := f.Also[i]; !strings.Contains(c.Quote, digits) || c.Passage == "" || c.File != f.Source.File {
			t.Errorf("place %d is %+v, want one that states %s", i, c, digits)
		}
	}
	reading := Look(doc, "bao-cao.md", sumOfTests, Given{}, builtin(t))
	again, rounded := reading.Report, reading.Rounded
	if !reflect.DeepEqual(again.Figures, report.Figures) {
		t.Error("Look gives other figures than Report")
	}
	for i, value := range []string{"12000000000", "12300000000"} {
		if len(rounded) != 2 || rounded[i].Value.String() != value || rounded[i].Rounds != f.ID || rounded[i].ID == f.ID || rounded[i].Period != f.Period {
			t.Fatalf("coarser statements: got %+v", rounded)
		}
	}
}

// TestBodyAgain reads every report with each of its blocks a second time at the
// end: the figures stay what they are, only more places are named.
func TestBodyAgain(t *testing.T) {
	for name, data := range allReports(t) {
		t.Run(name, func(t *testing.T) {
			doc, once := readReport(t, name, data)
			again := *doc
			again.Blocks = slices.Concat(doc.Blocks, []read.Block{{Kind: read.Paragraph, Text: "Nội dung trên được nhắc lại như sau."}}, doc.Blocks)
			repeated := Report(&again, name, sumOfTests, Given{}, builtin(t))
			compare(t, withoutPlaces(&repeated), withoutPlaces(&once))
		})
	}
}

func withoutPlaces(report *corpus.Report) []string {
	var lines []string
	for i := range report.Figures {
		lines = append(lines, line(&report.Figures[i]))
	}
	return lines
}
