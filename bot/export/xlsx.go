package export

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"solieu/bot"
	"solieu/corpus"
	"solieu/corpus/vi"
)

// sheetColumn is a column of the workbook, for people: Vietnamese, what is asked for
// most first.
type sheetColumn struct {
	title, meaning string
	width          float64
	// cell is a string, a corpus.Decimal, a *corpus.Decimal or a corpus.Date.
	cell func(f *corpus.Figure) any
}

var sheetColumns = []sheetColumn{
	{"Chỉ tiêu", "Tên trong danh mục, hoặc lời của báo cáo nếu danh mục chưa có.", 44, func(f *corpus.Figure) any { return f.Name }},
	{"Phần", "Phần của tổng số; để trống là toàn bộ.", 20, func(f *corpus.Figure) any { return bot.FormatPart(*f) }},
	{"Loại số", "Trong kỳ, bình quân mỗi ngày, lũy kế, tại thời điểm, tỷ lệ… Các loại không so với nhau được.", 20, func(f *corpus.Figure) any { return bot.FormatMeasure(f.Measure) }},
	{"Tính chất", "Mục tiêu, kế hoạch…; để trống là số thực hiện.", 14, func(f *corpus.Figure) any { return f.Dimension[corpus.DimensionKind] }},
	{"Kỳ", "Kỳ mà báo cáo gọi tên.", 22, func(f *corpus.Figure) any { return vi.NamePeriod(f.Period) }},
	{"Mức chính xác", "Chữ của báo cáo trước con số: khoảng, gần, hơn, dưới; để trống là số chính xác.", 14, func(f *corpus.Figure) any { return bot.FormatQualifier(f.Qualifier) }},
	{"Giá trị", "Đã nhân nghìn, triệu, tỷ; tiền tính bằng đồng hoặc USD.", 22, func(f *corpus.Figure) any { return f.Value }},
	{"Trên tổng số", "Số b của “a trên b”, chẳng hạn 63 của 34/63 địa phương.", 14, func(f *corpus.Figure) any { return f.Of }},
	{"Đơn vị", "Đơn vị của giá trị.", 16, func(f *corpus.Figure) any { return bot.FormatUnit(f.Unit) }},
	{"Từ ngày", "Ngày đầu thật sự được tính, nếu biết.", 13, func(f *corpus.Figure) any { return f.Coverage.From }},
	{"Đến ngày", "Ngày cuối thật sự được tính, nếu biết; có khi sớm hơn ngày cuối của kỳ.", 13, func(f *corpus.Figure) any { return f.Coverage.To }},
	{"So với kỳ khác", "Mức tăng, giảm mà báo cáo nêu.", 40, func(f *corpus.Figure) any { return sheetChanges(f) }},
	{"Lưu ý", "Chỗ các con số của báo cáo không khớp nhau, và điều cần biết khác.", 40, func(f *corpus.Figure) any { return strings.Join(f.Notes, "; ") }},
	{"Câu văn", "Nguyên văn báo cáo.", 80, func(f *corpus.Figure) any { return f.Source.Quote }},
	{"Số báo cáo", "Số hiệu của báo cáo.", 20, func(f *corpus.Figure) any { return f.Source.Report }},
	{"Ngày ban hành", "Ngày báo cáo được ban hành.", 14, func(f *corpus.Figure) any { return f.Source.Issued }},
	{"Mục", "Mục của báo cáo có câu văn.", 20, func(f *corpus.Figure) any { return f.Source.Section }},
	{"Tên báo cáo", "Tên của báo cáo.", 50, func(f *corpus.Figure) any { return f.Source.Title }},
	{"Tệp", "Tệp đã nạp.", 20, func(f *corpus.Figure) any { return f.Source.File }},
	{"Mã chỉ tiêu", "Mã trong danh mục; dùng cho các chương trình khác.", 26, func(f *corpus.Figure) any { return f.Indicator }},
	{"Mã kỳ", "Kỳ ở dạng xếp thứ tự được: 2023-09, 2023-Q3, 2023-S1, 2023, 2023-01/2023-09.", 18, func(f *corpus.Figure) any { return f.Period.String() }},
}

func sheetChanges(f *corpus.Figure) string {
	var parts []string
	for _, c := range f.Changes {
		parts = append(parts, bot.FormatChange(*f, c))
	}
	return strings.Join(parts, "; ")
}

// Names of the sheets.
const (
	sheetFigures = "Số liệu"
	sheetMeaning = "Giải thích"
)

// Limits of a workbook.
const (
	maxSheetRows   = excelize.TotalRows - 1
	maxCellRunes   = excelize.TotalCellChars
	maxExactDigits = 15 // more are rounded by spreadsheets, so they are written as text
)

// XLSX writes the figures as a workbook: numbers and days as such, a head that stays
// in sight with a filter, and a second sheet that says what the columns mean and which
// reports the figures are from. question is what they answer, "" for all figures.
func XLSX(w io.Writer, figures []corpus.Figure, question string) (err error) {
	if len(figures) > maxSheetRows {
		return fmt.Errorf("%d figures are more than the %d rows of a sheet: narrow them down, or take csv", len(figures), maxSheetRows)
	}
	b := &book{file: excelize.NewFile(), styles: map[string]int{}}
	defer func() {
		if closing := b.file.Close(); err == nil {
			err = closing
		}
	}()
	if err := b.figures(figures); err != nil {
		return fmt.Errorf("write the sheet of figures: %w", err)
	}
	if err := b.meaning(figures, question); err != nil {
		return fmt.Errorf("write the sheet of meanings: %w", err)
	}
	return b.file.Write(w)
}

// book is a workbook being written.
type book struct {
	file   *excelize.File
	styles map[string]int // by number format
}

func (b *book) figures(figures []corpus.Figure) error {
	if err := b.file.SetSheetName("Sheet1", sheetFigures); err != nil {
		return err
	}
	sheet, err := b.file.NewStreamWriter(sheetFigures)
	if err != nil {
		return err
	}
	head, err := b.file.NewStyle(&excelize.Style{
		Font:      &excelize.Font{Bold: true, Color: "FFFFFF"},
		Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1B5EA8"}},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
	})
	if err != nil {
		return err
	}
	titles := make([]any, len(sheetColumns))
	for i, c := range sheetColumns {
		titles[i] = excelize.Cell{StyleID: head, Value: c.title}
		if err := sheet.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
	}
	// The name stays in sight beside its figures, as does the head.
	if err := sheet.SetPanes(&excelize.Panes{Freeze: true, XSplit: 1, YSplit: 1, TopLeftCell: "B2", ActivePane: "bottomRight"}); err != nil {
		return err
	}
	if err := sheet.SetRow("A1", titles, excelize.RowOpts{Height: 32}); err != nil {
		return err
	}
	for i := range figures {
		row := make([]any, len(sheetColumns))
		for k, c := range sheetColumns {
			if row[k], err = b.cell(c.cell(&figures[i])); err != nil {
				return err
			}
		}
		if err := sheet.SetRow(fmt.Sprintf("A%d", i+2), row); err != nil {
			return err
		}
	}
	if len(figures) > 0 { // a table brings the filter; it can't be empty
		last, err := excelize.CoordinatesToCellName(len(sheetColumns), len(figures)+1)
		if err != nil {
			return err
		}
		if err := sheet.AddTable(&excelize.Table{Range: "A1:" + last, Name: "SoLieu", StyleName: "TableStyleLight1"}); err != nil {
			return err
		}
	}
	return sheet.Flush()
}

// cell types a value: a number is a number, a day is a day.
func (b *book) cell(value any) (any, error) {
	switch v := value.(type) {
	case corpus.Decimal:
		return b.number(v)
	case *corpus.Decimal:
		if v == nil {
			return nil, nil
		}
		return b.number(*v)
	case corpus.Date:
		if v.IsZero() {
			return nil, nil
		}
		style, err := b.style("dd/mm/yyyy")
		return excelize.Cell{StyleID: style, Value: time.Date(v.Year, time.Month(v.Month), v.Day, 0, 0, 0, 0, time.UTC)}, err
	}
	return sheetText(fmt.Sprint(value)), nil
}

// number is a number in its own digits. Separators are the spreadsheet's own: 1.267
// where it is Vietnamese.
func (b *book) number(d corpus.Decimal) (any, error) {
	text := d.String()
	if digits := strings.Trim(strings.ReplaceAll(text, ".", ""), "-0"); len(digits) > maxExactDigits {
		return text, nil
	}
	format := "#,##0"
	if d.Scale() > 0 {
		format += "." + strings.Repeat("0", d.Scale())
	}
	style, err := b.style(format)
	if err != nil {
		return nil, err
	}
	value, _ := d.Rat().Float64()
	return excelize.Cell{StyleID: style, Value: value}, nil
}

func (b *book) style(format string) (int, error) {
	if id, ok := b.styles[format]; ok {
		return id, nil
	}
	id, err := b.file.NewStyle(&excelize.Style{CustomNumFmt: &format})
	b.styles[format] = id
	return id, err
}

// sheetText is a text that no spreadsheet runs, cut to what a cell can hold. Cells of
// text are typed as such, but would become formulas once edited, or saved as CSV.
func sheetText(text string) any {
	if text = guard(text); text == "" {
		return nil
	}
	if utf8.RuneCountInString(text) > maxCellRunes {
		text = string([]rune(text)[:maxCellRunes-1]) + "…"
	}
	return text
}
