package extract

import (
	"strings"

	"solieu/corpus"
	"solieu/corpus/read"
	"solieu/corpus/vi"
)

// closing is the day that a note gives the figures without one: "(Số liệu chốt ngày
// 20/9/2023)" in the head holds for all, below a heading for its section.
type closing struct {
	day     corpus.Date
	section string
}

// closingOf finds the note in the head of a report or its opening.
func closingOf(doc *read.Document, r corpus.Report) corpus.Date {
	ref := vi.Reference{Period: r.Period, Day: r.Issued}
	for _, line := range append([]string{r.Title}, doc.Head...) {
		if day := closingIn(line, ref); !day.IsZero() {
			return day
		}
	}
	for i := range doc.Blocks[:min(openingBlocks, len(doc.Blocks))] {
		if b := &doc.Blocks[i]; b.Section == "" && isNote(b.Text) {
			if day := closingIn(b.Text, ref); !day.IsZero() {
				return day
			}
		}
	}
	return corpus.Date{}
}

// close notes the day that a note of its own gives the section.
func (x *extractor) close(b *read.Block) {
	if c := x.closed; c.section != "" && b.Section != c.section && !strings.HasPrefix(b.Section, c.section+".") {
		x.closed = closing{day: x.headDay}
	}
	if b.Section == "" || !isNote(b.Text) {
		return
	}
	if day := closingIn(b.Text, x.ref); !day.IsZero() {
		if x.closed.section == "" {
			x.headDay = x.closed.day
		}
		x.closed = closing{day, b.Section}
	}
}

// longestNote is in bytes: a longer text states more than its day.
const longestNote = 120

func isNote(text string) bool { return len(text) <= longestNote }

var (
	closingLead  = vi.NewSet("số liệu | các số liệu | số liệu báo cáo | dữ liệu | số liệu thống kê")
	closingWords = vi.NewSet("số liệu | chốt | được | ước | tính | tổng hợp | cập nhật | lấy | thống kê | báo cáo | đến | tới | hết | ngày | thời điểm | tại | trong | này | là | khai thác | trích xuất | ( | :")
)

// closingIn is the day of a note that a line is, or ends with in brackets.
func closingIn(line string, ref vi.Reference) corpus.Date {
	t := vi.NewText(line)
	for _, m := range vi.FindPeriods(t, ref) {
		oneDay := m.Kind == vi.Within && m.Span.From == m.Span.To
		if m.Impossible != "" || m.Span.To.IsZero() || !oneDay && m.Kind != vi.AsOf {
			continue
		}
		i := m.First
		for i > 0 && closingWords.Has(t, i-1) || i > 1 && closingWords.Has(t, i-2) {
			i--
		}
		for ; i < m.First; i++ {
			if closingLead.Has(t, i) && (i == 0 || t.At(i-1).Class == vi.Sign) {
				return m.Span.To
			}
		}
	}
	return corpus.Date{}
}

// closeOn gives what stands at a date that no words name the day of the note.
func (s *scan) closeOn(st *statement, w when) {
	f, day := &st.figure, s.closed.day
	if day.IsZero() || st.kind != "" || !w.undated || w.from == "event" || !f.Measure.AtDate() || !f.Coverage.IsZero() || !f.Period.Contains(corpus.MonthOf(day)) {
		return
	}
	f.Coverage.To = day
}
