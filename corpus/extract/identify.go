package extract

import (
	"cmp"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/read"
	"solieu/corpus/vi"
)

// identify reads the report's number, issuer, dates, period and title off the
// front matter, the head, and the first paragraphs, in this order.
func identify(doc *read.Document, given Given) corpus.Report {
	r := corpus.Report{Number: given.Number, Issued: given.Issued, Period: given.Period, Title: given.Title}
	fromFront(&r, doc.Front)
	fromHead(&r, doc.Head)
	if r.Number == "" {
		fromReference(&r, openingText(doc))
	}
	if r.Issuer == "" {
		r.Issuer = speaker(doc)
	}
	if r.Issued.IsZero() {
		r.Issued = doc.Posted // an article is issued when it is put up
	}
	if r.Period.IsZero() {
		r.Period = periodOf(doc, r)
	}
	if r.Title == "" {
		r.Title = titleOf(doc)
	}
	return r
}

func fromFront(r *corpus.Report, f read.Front) {
	if r.Number == "" {
		r.Number = f.Number
	}
	r.Issuer = f.Issuer
	if r.Title == "" {
		r.Title = f.Title
	}
	if d, err := corpus.ParseDate(f.Issued); err == nil && r.Issued.IsZero() {
		r.Issued = d
	}
	if p, err := corpus.ParsePeriod(f.Period); err == nil && r.Period.IsZero() {
		r.Period = p
	}
}

// fromHead reads "Số: 109 /BC-BTTTT", "Hà Nội, ngày 28 tháng 09 năm 2023" or the
// day alone, and the issuer's lines.
func fromHead(r *corpus.Report, head []string) {
	if r.Issuer == "" {
		r.Issuer = issuerOf(head)
	}
	for _, line := range head {
		t := vi.NewText(line)
		if r.Number == "" && t.Is(0, "số") {
			r.Number = documentNumber(t, 1)
		}
		if r.Issued.IsZero() && len(t.Tokens) < 20 {
			r.Issued = cmp.Or(placeAndDate(t), onlyDay(t))
		}
	}
}

// placeAndDate reads the line "Hà Nội, ngày 28 tháng 09 năm 2023".
func placeAndDate(t *vi.Text) corpus.Date {
	for i := range t.Tokens {
		if !t.Is(i, "ngày") || t.At(i-1).Key != "," {
			continue
		}
		for _, m := range vi.FindPeriods(t, vi.Reference{}) {
			if m.First == i && m.Span.From == m.Span.To {
				return m.Span.From
			}
		}
	}
	return corpus.Date{}
}

// onlyDay is the day of a line that says nothing else: "Ngày 12 tháng 01 năm 2024".
func onlyDay(t *vi.Text) corpus.Date {
	found := vi.FindPeriods(t, vi.Reference{})
	if len(found) != 1 || found[0].First > 0 || found[0].Last < len(t.Tokens) || found[0].Span.From != found[0].Span.To {
		return corpus.Date{}
	}
	return found[0].Span.From
}

// documentNumber reads 109/BC-BTTTT from token i on, spaces within it taken out.
func documentNumber(t *vi.Text, i int) string {
	if t.At(i).Key == ":" {
		i++
	}
	if t.At(i).Class != vi.Number || t.At(i+1).Key != "/" && t.At(i+1).Key != "-" {
		return ""
	}
	s := &scan{Text: t}
	if !s.documentNumber(i) && !(t.At(i+1).Key == "/" && t.At(i+2).Upper) {
		return ""
	}
	var b strings.Builder
	for j := i; j < len(t.Tokens); j++ {
		tok := t.Tokens[j]
		if j > i+2 && tok.Class == vi.Word && (!tok.Upper || !isJoiner(t.At(j-1))) || tok.Class == vi.Sign && !isJoiner(tok) {
			break
		}
		b.WriteString(t.Source[tok.Start:tok.End])
	}
	return b.String()
}

var reportWords = vi.NewSet("báo cáo số | báo cáo kết quả số")

// fromReference reads "(Báo cáo số 91/BC-BTTTT ngày 30/6/2022)" in the opening of
// an article on the report.
func fromReference(r *corpus.Report, opening string) {
	t := vi.NewText(opening)
	for i := range t.Tokens {
		_, n := reportWords.At(t, i)
		if n == 0 {
			continue
		}
		number := documentNumber(t, i+n)
		if number == "" {
			continue
		}
		r.Number = number
		for _, m := range vi.FindPeriods(t, vi.Reference{}) {
			if m.First > i && m.First < i+n+12 && r.Issued.IsZero() && m.Span.From == m.Span.To {
				r.Issued = m.Span.From
				break
			}
		}
		return
	}
}

// openingBlocks is how many blocks may say what the whole report is on.
const openingBlocks = 3

func openingText(doc *read.Document) string {
	parts := slices.Clone(doc.Head)
	for i := range doc.Blocks {
		if i == openingBlocks {
			break
		}
		parts = append(parts, doc.Blocks[i].Text)
	}
	return strings.Join(parts, "\n")
}

// longestTitle is in bytes: a longer first line is a paragraph, not a title.
const longestTitle = 160

// titleOf is the head's last line that is no formula, else the first block where
// that is short enough to be one.
func titleOf(doc *read.Document) string {
	for i := len(doc.Head) - 1; i >= 0; i-- {
		t := vi.NewText(doc.Head[i])
		if len(t.Tokens) >= 4 && t.At(0).Key != "(" && !onlyPeriod(t) && !formulas.Has(t, 0) && !strings.ContainsAny(doc.Head[i], ">»›|") && !isCategory(doc.Head[i]) && placeAndDate(t).IsZero() && documentNumber(t, 1) == "" && !namesBody(t, doc.Head[i]) {
			return doc.Head[i]
		}
	}
	if len(doc.Blocks) == 0 {
		return ""
	}
	if first := doc.Blocks[0].Text; len(first) <= longestTitle {
		return first
	}
	return ""
}

// isCategory finds the path of a page: "Trang chủ / An toàn thông tin".
func isCategory(line string) bool { return strings.Contains(line, " / ") }

// onlyPeriod reports whether a line is nothing but "Tháng 8 năm 2023".
func onlyPeriod(t *vi.Text) bool {
	found := vi.FindPeriods(t, vi.Reference{})
	return len(found) == 1 && found[0].First == 0 && found[0].Last == len(t.Tokens)
}

// formulas begin lines of a head that are no title.
var formulas = vi.NewSet("cộng hòa | cộng | độc lập | số | báo cáo số | kính gửi | ngày | đăng lúc")
