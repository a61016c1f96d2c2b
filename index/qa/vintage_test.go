package qa_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/extract"
	"solieu/corpus/read"
	"solieu/index"
	"solieu/index/qa"
)

// vintageReports are three reports of ministries on the same months, and one of a
// province.
var vintageReports = []string{
	"---\nnumber: 12/BC-BTTTT\nissued: 2024-03-15\nperiod: 2024-02\n---\n# Kết quả\n\nTháng 2/2024, ghi nhận 1.234 cuộc tấn công mạng gây ra sự cố.\n\nTừ ngày 01/2 đến 15/2/2024, có 21.000.111 giao dịch qua NDXP.\n",
	"---\nnumber: 20/BC-BTTTT\nissued: 2024-04-15\nperiod: 2024-03\n---\n# Kết quả\n\nTháng 3/2024, ghi nhận 1.100 cuộc tấn công mạng gây ra sự cố, giảm 12% so với tháng 2/2024 (1.250 cuộc).\n\nTháng 2/2024, có 45.123.456 giao dịch qua NDXP.\n",
	"---\nnumber: 30/BC-BTC\nissued: 2024-05-15\nperiod: 2024-02\n---\n# Kết quả\n\nTháng 2/2024, ghi nhận gần 1.300 cuộc tấn công mạng gây ra sự cố.\n",
	"---\nissuer: Ủy ban nhân dân tỉnh Phú Thọ\nissued: 2024-06-15\nperiod: 2024-02\n---\n# Kết quả\n\nTháng 2/2024, ghi nhận 45 cuộc tấn công mạng gây ra sự cố.\n",
}

func vintageEngine(t *testing.T, order ...int) *qa.Engine {
	t.Helper()
	cat, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	var reports []corpus.Report
	for _, i := range order {
		name := fmt.Sprintf("r%d.md", i)
		doc, err := read.File(name, []byte(vintageReports[i]))
		if err != nil {
			t.Fatal(err)
		}
		reports = append(reports, extract.Report(doc, name, "", extract.Given{}, cat))
	}
	return qa.New(reports, cat, nil, today)
}

// TestVintages asks for figures that later reports state otherwise. Wanted are the
// values of the figures, the newest first, each with how many other sources it has,
// and how the other values of the first differ.
func TestVintages(t *testing.T) {
	for _, test := range []struct {
		question string
		want     string
	}{
		{"tấn công mạng tháng 2/2024", "1250+1 1234+0 revised"},
		{"NDXP tháng 2/2024", "45123456+0 21000111+0 other_days"},
		{"so sánh tấn công mạng tháng 3/2024 và tháng 2/2024", "1100+0 1250+1"},
		{"xu hướng tấn công mạng", "1100+0 1250+1"},
		{"tấn công mạng của tỉnh Phú Thọ tháng 2/2024", "45+0"},
	} {
		for _, order := range [][]int{{0, 1, 2, 3}, {3, 2, 1, 0}, {2, 0, 3, 1}} {
			a := vintageEngine(t, order...).Ask(t.Context(), test.question, index.Understood{})
			if got := tellVintages(&a); got != test.want {
				t.Errorf("%s, reports in the order %v: got %s %s, want %s", test.question, order, a.Kind, got, test.want)
			}
		}
	}
}

func tellVintages(a *index.Answer) string {
	var list []string
	for _, f := range a.Figures {
		list = append(list, fmt.Sprintf("%s+%d", f.Value, len(f.Also)))
	}
	if len(a.Figures) > 0 {
		for _, v := range a.Figures[0].Vintages {
			list = append(list, string(v.Why))
		}
	}
	return strings.Join(list, " ")
}

// TestFiguresOfAReportStandAlone holds that an export lists what each report says,
// whatever the others do.
func TestFiguresOfAReportStandAlone(t *testing.T) {
	var alone []corpus.Figure
	for i := range vintageReports {
		alone = append(alone, vintageEngine(t, i).Figures()...)
	}
	all := vintageEngine(t, 0, 1, 2, 3).Figures()
	if !slices.EqualFunc(all, alone, func(f, g corpus.Figure) bool { return f.ID == g.ID && len(f.Also) == len(g.Also) && f.Vintages == nil }) {
		t.Errorf("together %d figures, alone %d, or they differ", len(all), len(alone))
	}
}
