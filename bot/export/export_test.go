package export

import (
	"bytes"
	"encoding/csv"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"solieu/corpus"
)

func decimal(t testing.TB, s string) corpus.Decimal {
	t.Helper()
	d, err := corpus.ParseDecimal(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// figures are one of each kind that matters: a partial month, a negative rate, a ratio
// among parts, a range, a target, a name and a quote that look like formulas.
func figures(t testing.TB) []corpus.Figure {
	source := corpus.Citation{
		File: "2023-09.txt", Report: "109/BC-BTTTT", Title: "Tình hình tháng 9", Issued: corpus.Date{Year: 2023, Month: 9, Day: 28},
		Section: "I.1.4", Passage: "109-bc-btttt-2023.7", Quote: "NDXP thực hiện 21.231.141 giao dịch",
	}
	september := corpus.Month(2023, 9)
	base := corpus.Figure{
		Indicator: "ndxp.transactions", Name: "Giao dịch qua NDXP", Measure: corpus.Total, Value: decimal(t, "21231141"), Unit: "giao dịch",
		Qualifier: corpus.Exact, Period: september, Coverage: september.Days(), Status: corpus.Accepted, Source: source,
		Changes: []corpus.Change{{Value: decimal(t, "35.6"), Unit: "%", Direction: corpus.Down, Versus: corpus.Month(2023, 8)}}, Notes: []string{"số của 15 ngày"},
	}
	base.Coverage.To.Day = 15
	list := []corpus.Figure{base, base, base, base, base, base}
	list[1].Measure, list[1].Value, list[1].Unit, list[1].Qualifier = corpus.Rate, decimal(t, "-12.5"), "%", corpus.Nearly
	of := decimal(t, "63")
	list[2].Measure, list[2].Value, list[2].Of, list[2].Unit = corpus.Ratio, decimal(t, "34"), &of, "địa phương"
	list[2].Dimension = corpus.Dimension{corpus.DimensionPart: "Khai sinh"}
	list[3].Period, list[3].Dimension = corpus.Between(corpus.Month(2023, 1), september), corpus.Dimension{corpus.DimensionKind: "mục tiêu"}
	list[4].Indicator, list[4].Name, list[4].Value = "", `=HYPERLINK("http://x")`, decimal(t, "123456789012345678")
	list[4].Source.Quote, list[4].Source.Section, list[4].Unit = "+1+1", "@SUM(A1)", "-x"
	list[5].Period = corpus.Period{}
	return list
}

func table(t testing.TB, data []byte) (head []string, rows [][]string) {
	t.Helper()
	all, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil || len(all) == 0 {
		t.Fatalf("not a table: %v", err)
	}
	return all[0], all[1:]
}

func TestCSV(t *testing.T) {
	var b bytes.Buffer
	if err := CSV(&b, figures(t)); err != nil {
		t.Fatal(err)
	}
	head, rows := table(t, b.Bytes())
	if !slices.Equal(head, csvColumns) || len(rows) != 6 {
		t.Fatalf("head %v, %d rows", head, len(rows))
	}
	want := "109/BC-BTTTT|2023-09-28|2023-09.txt|I.1.4|ndxp.transactions|Giao dịch qua NDXP|||total|2023-09|2023-09-01|2023-09-15|exact|21231141||giao dịch|down 35.6 % versus 2023-08|số của 15 ngày|NDXP thực hiện 21.231.141 giao dịch|Tình hình tháng 9"
	if got := strings.Join(rows[0], "|"); got != want {
		t.Errorf("row %s\nwant %s", got, want)
	}
	if rows[1][13] != "-12.5" {
		t.Errorf("a negative number is %q", rows[1][13])
	}
	if rows[4][5] != `'=HYPERLINK("http://x")` || rows[4][18] != "'+1+1" || rows[4][3] != "'@SUM(A1)" || rows[4][15] != "'-x" {
		t.Errorf("formulas are not guarded: %q", rows[4])
	}
}

func TestGuard(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "NDXP": "NDXP", "a=b": "a=b", "“=1”": "“=1”", "=1": "'=1", "-1": "'-1", " +1": "' +1", "\t@x": "'\t@x", "\u200b=1": "'\u200b=1", "＝1": "'＝1", "\r\n=1": "'\r\n=1",
	} {
		if got := guard(text); got != want {
			t.Errorf("guard(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestSDMX(t *testing.T) {
	list := append(figures(t), figures(t)[0])
	var b bytes.Buffer
	left, err := SDMX(&b, list, func(f *corpus.Figure) string {
		if f.Measure == corpus.Ratio {
			return "Phú Thọ"
		}
		return Country
	})
	if err != nil || left != 1 {
		t.Fatalf("%d left, %v; want the one without a period", left, err)
	}
	head, rows := table(t, b.Bytes())
	at := func(row int, column string) string { return rows[row][slices.Index(head, column)] }
	for _, tt := range []struct {
		row          int
		column, want string
	}{
		{0, "STRUCTURE", "dataflow"}, {0, "STRUCTURE_ID", "SOLIEU:FIGURES(1.0.0)"}, {0, "ACTION", "I"}, {0, "FREQ", "M"}, {0, "REF_AREA", "VN"},
		{0, "INDICATOR", "NDXP_TRANSACTIONS"}, {0, "PART", "_T"}, {0, "UNIT_MEASURE", "GIAO_DICH"}, {0, "REPORT", "109-BC-BTTTT-2023"}, {0, "TIME_PERIOD", "2023-09"},
		{0, "OBS_VALUE", "21231141"}, {0, "OBS_STATUS", "A"}, {0, "STATEMENT", "1"}, {0, "COMMENT_OBS", "số của 15 ngày; down 35.6 % versus 2023-08"},
		{1, "OBS_VALUE", "-12.5"}, {1, "OBS_STATUS", "E"}, {1, "QUALIFIER", "nearly"}, {1, "UNIT_MEASURE", "PT"},
		{2, "REF_AREA", "VN_PHU_THO"}, {2, "PART", "KHAI_SINH"}, {2, "DENOMINATOR", "63"},
		{3, "FREQ", "_O"}, {3, "TIME_PERIOD", "2023-01-01/P9M"}, {3, "NATURE", "MUC_TIEU"},
		{4, "INDICATOR", "X_HYPERLINK_HTTP_X"}, {4, "QUOTE", "'+1+1"}, {4, "OBS_VALUE", "123456789012345678"},
		{5, "STATEMENT", "2"},
	} {
		if got := at(tt.row, tt.column); got != tt.want {
			t.Errorf("row %d %s = %q, want %q", tt.row, tt.column, got, tt.want)
		}
	}
	// SDMX wants identifiers of these signs, and each key of dimensions once.
	id := regexp.MustCompile(`^[A-Za-z0-9_@$-]+$`)
	first, last := slices.Index(head, "FREQ"), slices.Index(head, "TIME_PERIOD")
	keys := map[string]bool{}
	for _, row := range rows {
		for i := first; i < last; i++ {
			if !id.MatchString(row[i]) {
				t.Errorf("%s: %q is no identifier", head[i], row[i])
			}
		}
		key := strings.Join(row[first:last+1], ".")
		if keys[key] {
			t.Errorf("two rows have the key %s", key)
		}
		keys[key] = true
	}
}

func TestCode(t *testing.T) {
	long := strings.Repeat("Tỷ lệ hồ sơ thủ tục hành chính ", 4)
	for words, want := range map[string]string{"Khai sinh": "KHAI_SINH", "ndxp.transactions": "NDXP_TRANSACTIONS", " Đất – đai ": "DAT_DAI", "漢字": "6AE84C6D"} {
		if got := code(words); len(want) != len(got) || words != "漢字" && got != want {
			t.Errorf("code(%q) = %q, want %q", words, got, want)
		}
	}
	if a, b := code(long+"a"), code(long+"b"); a == b || len(a) > maxCode || len(b) > maxCode {
		t.Errorf("long names are not told apart: %s, %s", a, b)
	}
}

func TestPeriods(t *testing.T) {
	for said, want := range map[string]string{"2023-09": "M 2023-09", "2023-Q3": "Q 2023-Q3", "2023-S1": "S 2023-S1", "2023": "A 2023", "2021/2025": "_O 2021-01-01/P5Y", "2023-03/2023-08": "_O 2023-03-01/P6M"} {
		p, err := corpus.ParsePeriod(said)
		if err != nil {
			t.Fatal(err)
		}
		if freq, period := sdmxPeriod(p); freq+" "+period != want {
			t.Errorf("%s is %s %s, want %s", said, freq, period, want)
		}
	}
}

// TestDocumented: SDMX.md names every column.
func TestDocumented(t *testing.T) {
	doc, err := os.ReadFile("SDMX.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, column := range append([]string{dataflow}, sdmxColumns...) {
		if !bytes.Contains(doc, []byte("`"+column+"`")) {
			t.Errorf("SDMX.md does not name %s", column)
		}
	}
}

func TestXLSX(t *testing.T) {
	var b bytes.Buffer
	if err := XLSX(&b, figures(t), "=NDXP?"); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := f.GetSheetList(); !slices.Equal(got, []string{sheetFigures, sheetMeaning}) {
		t.Fatalf("sheets %v", got)
	}
	cell := func(title string, row int) (value string, kind excelize.CellType) {
		col := slices.IndexFunc(sheetColumns, func(c sheetColumn) bool { return c.title == title })
		name, _ := excelize.CoordinatesToCellName(col+1, row)
		value, err := f.GetCellValue(sheetFigures, name, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		kind, err = f.GetCellType(sheetFigures, name)
		if err != nil {
			t.Fatal(err)
		}
		if formula, _ := f.GetCellFormula(sheetFigures, name); formula != "" {
			t.Errorf("%s has the formula %q", name, formula)
		}
		return value, kind
	}
	number, text := excelize.CellTypeUnset, excelize.CellTypeInlineString
	for _, tt := range []struct {
		title string
		row   int
		value string
		kind  excelize.CellType
	}{
		{"Chỉ tiêu", 1, "Chỉ tiêu", text}, {"Chỉ tiêu", 2, "Giao dịch qua NDXP", text}, {"Kỳ", 2, "tháng 9/2023", text}, {"Giá trị", 2, "21231141", number},
		{"Đến ngày", 2, "45184", number}, {"Giá trị", 3, "-12.5", number}, {"Mức chính xác", 3, "gần", text}, {"Trên tổng số", 4, "63", number},
		{"So với kỳ khác", 2, "So với tháng 8/2023: giảm 35,6%", text}, {"Giá trị", 6, "123456789012345678", text},
		{"Chỉ tiêu", 6, `'=HYPERLINK("http://x")`, text}, {"Câu văn", 6, "'+1+1", text},
	} {
		if value, kind := cell(tt.title, tt.row); value != tt.value || kind != tt.kind {
			t.Errorf("%s %d = %q of type %d, want %q of type %d", tt.title, tt.row, value, kind, tt.value, tt.kind)
		}
	}
	if shown, _ := f.GetCellValue(sheetFigures, "K2"); shown != "15/09/2023" {
		t.Errorf("a day is shown as %s", shown)
	}
	if panes, err := f.GetPanes(sheetFigures); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("the head is not frozen: %+v, %v", panes, err)
	}
	if tables, err := f.GetTables(sheetFigures); err != nil || len(tables) != 1 || tables[0].Range != "A1:U7" {
		t.Errorf("tables %+v, %v", tables, err)
	}
	rows, err := f.GetRows(sheetMeaning)
	said := ""
	for _, row := range rows {
		said += strings.Join(row, "|") + "\n"
	}
	for _, want := range []string{"Câu hỏi: =NDXP?", "Giá trị|Đã nhân nghìn", "109/BC-BTTTT ngày 28/9/2023: Tình hình tháng 9 (2023-09.txt)|6"} {
		if err != nil || !strings.Contains(said, want) {
			t.Errorf("the second sheet lacks %q: %v", want, err)
		}
	}
}

// TestEmpty: no figures are a table without rows in each form.
func TestEmpty(t *testing.T) {
	var b bytes.Buffer
	if err := XLSX(&b, nil, ""); err != nil || b.Len() == 0 {
		t.Error(err)
	}
	b.Reset()
	if _, err := SDMX(&b, nil, nil); err != nil || strings.Count(b.String(), "\n") != 1 {
		t.Error(err, b.String())
	}
}

func BenchmarkXLSX(b *testing.B) {
	list := slices.Repeat(figures(b), 200)
	for b.Loop() {
		if err := XLSX(&bytes.Buffer{}, list, ""); err != nil {
			b.Fatal(err)
		}
	}
}
