package extract

import (
	"solieu/corpus"
	"solieu/corpus/read"
	"solieu/corpus/vi"
)

// periodOf finds the period that the report is on: named in its title lines,
// else the first one that its opening names, else the commonest of its text.
func periodOf(doc *read.Document, r corpus.Report) corpus.Period {
	ref := reportReference(doc, r)
	for _, line := range append([]string{r.Title}, doc.Head...) {
		if p := firstPeriod(line, ref, true); !p.IsZero() {
			return p
		}
	}
	for i := range doc.Blocks {
		if i == openingBlocks {
			break
		}
		if p := firstPeriod(doc.Blocks[i].Text, ref, false); !p.IsZero() {
			return p
		}
	}
	return commonestPeriod(doc, r)
}

// reportReference is what months without a year are taken from before the report's
// own period is known: its day of issue, else the year that it names most.
func reportReference(doc *read.Document, r corpus.Report) vi.Reference {
	if !r.Issued.IsZero() {
		return vi.Reference{Day: r.Issued}
	}
	if p := commonestPeriod(doc, r); !p.IsZero() {
		return vi.Reference{Period: corpus.Year(p.EndYear())}
	}
	return vi.Reference{}
}

// firstPeriod is the first month, quarter, half or year of a line that is no
// document's date and no base.
func firstPeriod(line string, ref vi.Reference, title bool) corpus.Period {
	lead := newLead(&extractor{ref: ref}, line)
	for k := range lead.mentions {
		m := &lead.mentions[k]
		if m.excluded && !(title && m.Impossible == "" && m.Kind == vi.Within && m.Span.IsZero()) || lead.wished(m) || m.base || m.Period.IsZero() || m.Period.Months > 12 || m.Kind == vi.From || m.Kind == vi.Before {
			continue
		}
		return m.Period
	}
	return corpus.Period{}
}

// windowOf finds the days that the report covers, in the lines of its title or, as
// "kỳ từ … đến …", in its opening.
func windowOf(doc *read.Document, r corpus.Report) corpus.Span {
	ref := vi.Reference{Period: r.Period, Day: r.Issued}
	for _, line := range doc.Head {
		if span := windowIn(line, ref, false); !span.IsZero() {
			return span
		}
	}
	for i := range doc.Blocks[:min(openingBlocks, len(doc.Blocks))] {
		if span := windowIn(doc.Blocks[i].Text, ref, true); !span.IsZero() {
			return span
		}
	}
	return corpus.Span{}
}

// windowWords lead to the days of a report in running text.
var windowWords = vi.NewSet("kỳ | kỳ báo cáo | số liệu | thời gian")

func windowIn(line string, ref vi.Reference, running bool) corpus.Span {
	t := vi.NewText(line)
	for _, m := range vi.FindPeriods(t, ref) {
		if m.Kind != vi.Within || m.Span.From.IsZero() || m.Span.From == m.Span.To || !m.Period.Overlaps(ref.Period) || m.Span == ref.Period.Days() {
			continue
		}
		if _, n := windowWords.Before(t, m.First); n > 0 || !running {
			return m.Span
		}
	}
	return corpus.Span{}
}

// otherPeriod is the words of a second period in the title, ending with the report's
// own: "tháng 10 và 10 tháng năm 2023".
func otherPeriod(doc *read.Document, r corpus.Report) string {
	for _, line := range append([]string{r.Title}, doc.Head...) {
		t := vi.NewText(line)
		for _, m := range vi.FindPeriods(t, vi.Reference{Period: r.Period, Day: r.Issued}) {
			if m.Kind == vi.Within && m.Span.IsZero() && m.Period != r.Period && m.Period.End() == r.Period.End() && !saysPublished(t, m.First) {
				return t.Source[t.Tokens[m.First].Start:t.Tokens[m.Last-1].End]
			}
		}
	}
	return ""
}

// saysPublished reports whether the words before token i say when the report came out:
// "(công bố tháng 12 năm 2025)".
func saysPublished(t *vi.Text, i int) bool {
	_, n := publishing.Before(t, i)
	return n > 0
}

var publishing = vi.NewSet("công bố | công bố vào | phát hành | cập nhật | ban hành | xuất bản | đăng")

// wished reports whether words of a plan stand before a mention: "đến năm 2025, phấn
// đấu …", "mục tiêu đến năm 2030".
func (s *scan) wished(m *mention) bool {
	return planWords.Within(s.Text, max(m.First-4, 0), m.First) || m.Kind == vi.AsOf && planWords.Within(s.Text, m.Last, min(m.Last+4, len(s.Tokens)))
}

// manyBlocks is how much of a report tells what it mostly speaks of.
const manyBlocks = 60

// commonestPeriod counts the periods that the text speaks of; the newest of the
// commonest wins.
func commonestPeriod(doc *read.Document, r corpus.Report) corpus.Period {
	counts := map[corpus.Period]int{}
	var best corpus.Period
	for i := range doc.Blocks[:min(manyBlocks, len(doc.Blocks))] {
		lead := newLead(&extractor{ref: vi.Reference{Day: r.Issued}}, doc.Blocks[i].Text)
		for k := range lead.mentions {
			m := &lead.mentions[k]
			if m.excluded || m.base || m.OpenYear || m.Period.IsZero() || m.Period.Months > 12 {
				continue
			}
			counts[m.Period]++
			if n := counts[m.Period]; n > counts[best] || n == counts[best] && m.Period.Compare(best) > 0 {
				best = m.Period
			}
		}
	}
	return best
}
