package export

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"solieu/bot"
	"solieu/corpus"
)

// Words of the second sheet.
const (
	meaningTitle    = "Số liệu trong báo cáo của cơ quan nhà nước"
	meaningWhat     = "Mỗi dòng của trang “" + sheetFigures + "” là một con số đúng như báo cáo nêu, kèm câu văn nêu con số đó. Bảng không có số do máy tính ra."
	meaningGuard    = "Dấu ' đứng trước ô chữ bắt đầu bằng =, +, - hoặc @ để bảng tính không coi chữ đó là công thức."
	meaningQuestion = "Câu hỏi: "
	meaningAll      = "Tất cả số liệu đã được nhận vào thư viện."
	meaningColumn   = "Cột"
	meaningMeaning  = "Ý nghĩa"
	meaningReport   = "Báo cáo"
	meaningCount    = "Số dòng"
)

// meaning writes the second sheet: what the table is, its columns, its reports.
func (b *book) meaning(figures []corpus.Figure, question string) error {
	if _, err := b.file.NewSheet(sheetMeaning); err != nil {
		return err
	}
	sheet, err := b.file.NewStreamWriter(sheetMeaning)
	if err != nil {
		return err
	}
	bold, err := b.file.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	wrap, err := b.file.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}})
	if err != nil {
		return err
	}
	for i, width := range []float64{60, 90} {
		if err := sheet.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	about := meaningAll
	if question != "" {
		about = meaningQuestion + question
	}
	n := 0
	write := func(style int, values ...any) {
		if n++; err != nil {
			return
		}
		row := make([]any, len(values))
		for i, v := range values {
			if text, ok := v.(string); ok {
				v = sheetText(text)
			}
			row[i] = excelize.Cell{StyleID: style, Value: v}
		}
		err = sheet.SetRow(fmt.Sprintf("A%d", n), row)
	}
	write(bold, meaningTitle)
	write(wrap, about)
	write(wrap, meaningWhat)
	write(wrap, meaningGuard)
	write(wrap)
	write(bold, meaningColumn, meaningMeaning)
	for _, c := range sheetColumns {
		write(wrap, c.title, c.meaning)
	}
	write(wrap)
	write(bold, meaningReport, meaningCount)
	for _, r := range reports(figures) {
		write(wrap, r.name, r.count)
	}
	if err != nil {
		return err
	}
	return sheet.Flush()
}

// reportCount is a report and how many of the figures it states.
type reportCount struct {
	name  string
	day   corpus.Date
	count int
}

// reports are those that state the figures, the newest first.
func reports(figures []corpus.Figure) []reportCount {
	counts := map[string]*reportCount{}
	for _, f := range figures {
		name := bot.FormatReport(f.Source)
		if f.Source.Report != "" && f.Source.Title != "" {
			name += ": " + f.Source.Title
		}
		name += " (" + f.Source.File + ")"
		if counts[name] == nil {
			counts[name] = &reportCount{name: name, day: f.Source.Issued}
		}
		counts[name].count++
	}
	var list []reportCount
	for _, r := range counts {
		list = append(list, *r)
	}
	slices.SortFunc(list, func(a, b reportCount) int { return cmp.Or(b.day.Compare(a.day), cmp.Compare(a.name, b.name)) })
	return list
}
