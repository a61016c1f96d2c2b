package lookup_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/index/lookup"
)

// says is a report with one figure for NDXP in March 2021.
type says struct {
	number, issuer, title string
	issued                corpus.Date
	value                 int64
	change                func(*corpus.Figure)
}

func (s says) report(i int) corpus.Report {
	id := fmt.Sprintf("r%d", i)
	f := figure(id+"#1", "ndxp.transactions", "giao dịch qua NDXP", "", corpus.Month(2021, 3), s.value, "giao dịch")
	f.Step = corpus.NewDecimal(1)
	f.Source = corpus.Citation{File: id + ".txt", Report: s.number, Issued: s.issued, Passage: id + ".1", Quote: fmt.Sprintf("đạt %d giao dịch", s.value)}
	if s.change != nil {
		s.change(&f)
	}
	return corpus.Report{ID: id, File: id + ".txt", Number: s.number, Issuer: s.issuer, Title: s.title, Issued: s.issued, Figures: []corpus.Figure{f}}
}

func day(month int) corpus.Date { return corpus.Date{Year: 2021, Month: month, Day: 15} }

func roughly(step int64, q corpus.Qualifier) func(*corpus.Figure) {
	return func(f *corpus.Figure) { f.Step, f.Qualifier = corpus.NewDecimal(step), q }
}

func halfOfMarch(f *corpus.Figure) {
	f.Coverage = corpus.Span{From: corpus.Date{Year: 2021, Month: 3, Day: 1}, To: corpus.Date{Year: 2021, Month: 3, Day: 15}}
}

// several are libraries of reports on one indicator and month. Each figure wanted
// is told as value, "+" for each other place, and the other values behind it.
var several = []struct {
	name    string
	reports []says
	want    string
}{
	{"alone", []says{{number: "1/BC-BTTTT", issued: day(4), value: 1287}}, "1287"},
	{"the same in two reports", []says{{number: "1/BC-BTTTT", issued: day(4), value: 1287}, {number: "2/BC-BTC", issued: day(5), value: 1287}}, "1287+"},
	{"two precisions", []says{{number: "1/BC-BTTTT", issued: day(5), value: 1300, change: roughly(1, corpus.Nearly)}, {number: "2/BC-BTTTT", issued: day(4), value: 1287}}, "1287+"},
	{"an article without an issuer", []says{{number: "1/BC-BTTTT", issued: day(4), value: 1287}, {value: 1287}}, "1287+"},
	{"revised", []says{{number: "1/BC-BTTTT", issued: day(4), value: 1287}, {number: "2/BC-BTTTT", issued: day(5), value: 1301}}, "1301 (revised 1287)"},
	{"revised by another ministry", []says{{issuer: "BỘ TÀI CHÍNH", issued: day(4), value: 1287}, {issuer: "Bộ Y tế", issued: day(5), value: 1301}}, "1301 (revised 1287)"},
	{"revised twice", []says{{number: "1/BC-BTTTT", issued: day(4), value: 1287}, {number: "2/BC-BTTTT", issued: day(5), value: 1301}, {number: "3/BC-BTTTT", issued: day(6), value: 1305}},
		"1305 (revised 1301) (revised 1287)"},
	{"revised, and the old value coarsely again", []says{{number: "1/BC-BTTTT", issued: day(4), value: 1287}, {number: "2/BC-BTTTT", issued: day(5), value: 1401}, {number: "3/BC-BTTTT", issued: day(4), value: 1300, change: roughly(1, corpus.Nearly)}},
		"1401 (revised 1287+)"},
	{"back to the first value", []says{{number: "1/BC-BTTTT", issued: day(4), value: 1287}, {number: "2/BC-BTTTT", issued: day(5), value: 1301}, {number: "3/BC-BTTTT", issued: day(6), value: 1287}},
		"1287+ (revised 1301)"},
	{"issued on one day", []says{{number: "1/BC-BTTTT", issued: day(4), value: 1287}, {number: "2/BC-BTTTT", issued: day(4), value: 1301}}, "1287 (differs 1301)"},
	{"nobody knows who says so", []says{{number: "1/BC-BTTTT", issued: day(4), value: 1287}, {issued: day(5), value: 1301}}, "1301 (differs 1287)"},
	{"half of the month", []says{{number: "1/BC-BTTTT", issued: day(4), value: 700, change: halfOfMarch}, {number: "2/BC-BTTTT", issued: day(5), value: 1301}}, "1301 (other_days 700)"},
	{"half of the month, said without the days", []says{{number: "1/BC-BTTTT", issued: day(4), value: 700, change: halfOfMarch}, {number: "2/BC-BTTTT", issued: day(5), value: 700}}, "700+"},
	{"a province", []says{{number: "1/BC-BTTTT", issued: day(4), value: 1287}, {issuer: "UBND TỈNH PHÚ THỌ", issued: day(5), value: 1301}}, "1301, 1287"},
	{"a province of the same value", []says{{number: "1/BC-BTTTT", issued: day(4), value: 17}, {issuer: "Sở Thông tin và Truyền thông", issued: day(5), value: 17}}, "17, 17"},
	{"two provinces", []says{{issuer: "UBND TỈNH PHÚ THỌ", issued: day(4), value: 17}, {issuer: "UBND TỈNH BẮC NINH", issued: day(5), value: 17}}, "17, 17"},
	{"two provinces of one code", []says{{number: "1/BC-UBND", issued: day(4), value: 17}, {number: "2/BC-UBND", issued: day(5), value: 17}}, "17, 17"},
	{"two provinces by the titles", []says{{title: "Kết quả tháng 3 của tỉnh Phú Thọ", issued: day(4), value: 17}, {title: "KẾT QUẢ TỈNH BẮC NINH THÁNG 3", issued: day(5), value: 18}}, "18, 17"},
	{"one province", []says{{issuer: "UBND TỈNH PHÚ THỌ", issued: day(4), value: 17}, {issuer: "Ủy ban nhân dân tỉnh Phú Thọ", title: "Kết quả tháng 3", issued: day(5), value: 18}}, "18 (revised 17)"},
	{"one province, named alike", []says{{issuer: "UBND TỈNH PHÚ THỌ", issued: day(4), value: 17}, {issuer: "UBND tỉnh Phú Thọ", issued: day(5), value: 18}}, "18 (revised 17)"},
	{"a part", []says{{number: "1/BC-BTTTT", issued: day(4), value: 17}, {number: "2/BC-BTTTT", issued: day(5), value: 18, change: func(f *corpus.Figure) { f.Dimension = corpus.Dimension{corpus.DimensionPart: "gửi"} }}}, "17, 18"},
	{"another measure", []says{{number: "1/BC-BTTTT", issued: day(4), value: 17}, {number: "2/BC-BTTTT", issued: day(5), value: 18, change: func(f *corpus.Figure) { f.Measure = corpus.AverageDaily }}}, "18, 17"},
	{"another unit", []says{{number: "1/BC-BTTTT", issued: day(4), value: 17}, {number: "2/BC-BTTTT", issued: day(5), value: 18, change: func(f *corpus.Figure) { f.Unit = "VND" }}}, "18, 17"},
	{"a target", []says{{number: "1/BC-BTTTT", issued: day(4), value: 17, change: target}, {number: "2/BC-BTTTT", issued: day(5), value: 18, change: target}}, "18, 17"},
}

func target(f *corpus.Figure) { f.Dimension = corpus.Dimension{corpus.DimensionKind: "mục tiêu"} }

func TestSeveralReports(t *testing.T) {
	for _, test := range several {
		t.Run(test.name, func(t *testing.T) {
			if got := tell(settled(t, reportsOf(test.reports))); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// TestOrderOfReports reads the same reports in every order.
func TestOrderOfReports(t *testing.T) {
	for _, test := range several {
		want := settled(t, reportsOf(test.reports))
		for _, order := range orders(len(test.reports)) {
			var reports []corpus.Report
			for _, i := range order {
				reports = append(reports, test.reports[i].report(i))
			}
			if got := settled(t, reports); !reflect.DeepEqual(got, want) {
				t.Errorf("%s, in the order %v: got %s, want %s", test.name, order, tell(got), tell(want))
			}
		}
	}
}

// TestReportsStayAsRead holds that what an index knows of a figure does not reach
// the report that states it.
func TestReportsStayAsRead(t *testing.T) {
	for _, test := range several {
		reports := reportsOf(test.reports)
		settled(t, reports)
		if !reflect.DeepEqual(reports, reportsOf(test.reports)) {
			t.Errorf("%s: the index changed a report", test.name)
		}
	}
}

// TestTwoValuesOfOneReport holds that nothing is called revised where a report's
// own words don't tell two values apart.
func TestTwoValuesOfOneReport(t *testing.T) {
	first, second := says{number: "1/BC-BTTTT", issued: day(4), value: 17}.report(0), says{number: "2/BC-BTTTT", issued: day(5), value: 18}.report(1)
	another := second.Figures[0]
	another.ID, another.Value = "r1#2", corpus.NewDecimal(17)
	second.Figures = append(second.Figures, another)
	if got := tell(settled(t, []corpus.Report{first, second})); got != "18, 17+" {
		t.Errorf("got %s", got)
	}
}

func TestNationwide(t *testing.T) {
	province := says{issuer: "UBND TỈNH PHÚ THỌ", issued: day(5), value: 18}.report(1)
	nation := says{number: "1/BC-BTTTT", issued: day(4), value: 17}.report(0)
	for _, test := range []struct {
		reports []corpus.Report
		want    string
	}{{[]corpus.Report{province, nation}, "17"}, {[]corpus.Report{province}, "18"}} {
		s := series(t, test.reports)
		if got := tell(s.Nationwide(s.Figures)); got != test.want {
			t.Errorf("got %s, want %s", got, test.want)
		}
	}
}

func reportsOf(list []says) []corpus.Report {
	var reports []corpus.Report
	for i, s := range list {
		reports = append(reports, s.report(i))
	}
	return reports
}

func series(t *testing.T, reports []corpus.Report) *lookup.Series {
	t.Helper()
	cat, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	s, ok := lookup.New(reports, cat).Get("ndxp.transactions")
	if !ok {
		t.Fatal("no series")
	}
	return s
}

func settled(t *testing.T, reports []corpus.Report) []corpus.Figure {
	t.Helper()
	return series(t, reports).Figures
}

func tell(figures []corpus.Figure) string {
	var list []string
	for _, f := range figures {
		s := f.Value.String() + strings.Repeat("+", len(f.Also))
		for _, v := range f.Vintages {
			s += fmt.Sprintf(" (%s %s)", v.Why, tell([]corpus.Figure{v.Figure}))
		}
		list = append(list, s)
	}
	return strings.Join(list, ", ")
}

// orders are all the orders of n things.
func orders(n int) [][]int {
	if n == 0 {
		return [][]int{nil}
	}
	var all [][]int
	for _, shorter := range orders(n - 1) {
		for at := range n {
			all = append(all, slices.Insert(slices.Clone(shorter), at, n-1))
		}
	}
	return all
}
