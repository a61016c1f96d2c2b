package vi

import (
	"fmt"
	"strings"
	"testing"

	"solieu/corpus"
)

// asked is the reference of the questions below: they know only today.
var asked = Reference{Day: corpus.Date{Year: 2024, Month: 5, Day: 16}}

// describeAsked shows the mentions with all that a question makes of them.
func describeAsked(mentions []Mention) string {
	var list []string
	for _, m := range mentions {
		s := m.String()
		if s == "relative" {
			names := map[Relative]string{Now: "now", This: "this", Previous: "previous", SamePeriod: "same period", ThisYear: "this year", LastYear: "last year", YearToDate: "year to date"}
			s = names[m.Relative]
			if m.Months > 0 && m.Relative != LastYear {
				s += fmt.Sprint(" ", m.Months)
			}
		}
		if m.OpenYear {
			s += " open"
		}
		if m.Unit > 0 {
			s += fmt.Sprint(" by ", m.Unit)
		}
		list = append(list, s)
	}
	return strings.Join(list, "; ")
}

// TestAskedPeriods reads times as people type them, on 16 May 2024, with marks and
// without.
func TestAskedPeriods(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"t9/23", "2023-09"},
		{"cùng kỳ năm trước của t9/2023", "2022-09"},
		{"th9/23", "2023-09"},
		{"th9 nam 2023", "2023-09"},
		{"Th.9/2023", "2023-09"},
		{"t2 so voi t1 nam 2024", "2024-02; 2024-01"},
		{"thang 9.2023", "2023-09"},
		{"09-2023", "2023-09"},
		{"9/23", "2023-09"},
		{"T9", "2023-09 open"},
		{"t9", "2023-09 open"},
		{"tháng chín năm ngoái", "2023-09"},
		{"q1/24", "2024-Q1"},
		{"quý một năm 2024", "2024-Q1"},
		{"Q.I", "2024-Q1 open"},
		{"Q.I/2024", "2024-Q1"},
		{"6T/2022", "2022-S1"},
		{"6 tháng đầu năm", "2023-S1 open"},
		{"6 tháng cuối năm", "2023-S2 open"},
		{"nửa đầu năm 2022", "2022-S1"},
		{"H1/2022", "2022-S1"},
		{"9T2023", "2023-01/2023-09"},
		{"11T/2020", "2020-01/2020-11"},
		{"tháng 1-8/2024", "2024-01/2024-08 by 1"},
		{"tháng 7, 8, 9/2023", "2023-07; 2023-08; 2023-09"},
		{"tháng 8 và 9 năm 2023", "2023-08; 2023-09"},
		{"quý III và IV/2024", "2024-Q3; 2024-Q4"},
		{"từ tháng 4 đến tháng 9/2023", "2023-04/2023-09 by 1"},
		{"từ 4/2023 đến 9/2023", "2023-04/2023-09 by 1"},
		{"từ quý 1 đến quý 3", "2023-01/2023-09 by 3"},
		{"từ đầu năm đến nay", "year to date"},
		{"từ đầu năm 2023 đến tháng 9", "2023-01/2023-09 2023-01-01..2023-09-30 by 1"},
		{"năm 2023", "2023"},
		{"cả năm 2022", "2022"},
		{"giai đoạn 2021-2023", "2021-01/2023-12 by 12"},
		{"tính đến 20/4/2023", "as-of 2023-04 ..2023-04-20"},
		{"ngày 15/9/2023", "2023-09 2023-09-15..2023-09-15"},
		{"đến hết tháng 9", "as-of 2023-09 ..2023-09-30 open"},
		{"cuối năm 2023", "as-of 2023-12 ..2023-12-31"},
		{"September 2023", "2023-09"},
		{"sep 2023", "2023-09"},
		{"in Q1 2024", "2024-Q1"},
		{"first half of 2022", "2022-S1"},
		{"first nine months of 2023", "2023-01/2023-09"},
		{"H1 2022", "2022-S1"},
		{"year 2023", "2023"},
		{"2023", "2023"},
		{"2023?", "2023"},
		{"tháng này", "this 1"},
		{"tháng trước", "previous 1"},
		{"tháng rồi", "previous 1"},
		{"tháng vừa qua", "previous 1"},
		{"quý này", "this 3"},
		{"quý trước", "previous 3"},
		{"năm nay", "this 12"},
		{"năm ngoái", "last year"},
		{"năm trước", "last year"},
		{"tháng 9 năm ngoái", "2023-09"},
		{"cùng kỳ", "same period"},
		{"cùng kỳ năm trước", "same period"},
		{"3 tháng gần nhất", "latest 3 of 1"},
		{"3 tháng gần đây", "latest 3 of 1"},
		{"2 quý gần nhất", "latest 2 of 3"},
		{"mới nhất", ""},
		{"gần đây", ""},
		{"hiện nay", "now"},
		{"last month", "previous 1"},
		{"this year", "this 12"},
		{"last quarter", "previous 3"},
		{"last year", "last year"},
		{"this month", "this 1"},
		{"this quarter", "this 3"},
		{"previous year", "last year"},
		{"last 3 months", "latest 3 of 1"},
		{"the latest 3 months", "latest 3 of 1"},
		{"tháng 13", "impossible tháng 13"},
		{"tháng 13/2023", "impossible tháng 13"},
		{"13/2023", "impossible 13/2023"},
		{"quý V", "impossible quý V"},
		{"quý 5/2023", "impossible quý 5"},
		{"Q5/2023", "impossible Q5"},
		{"q5", "impossible q5"},
		{"31/4/2023", "impossible 31/4/2023"},
		{"ngày 31/4", "impossible ngày 31/4"},
		{"ngày 30/2", "impossible ngày 30/2"},
		{"ngày 30 tháng 2", "impossible ngày 30 tháng 2"},
		{"tháng 0", "impossible tháng 0"},
		{"tháng 00/2023", "impossible tháng 00"},
		{"năm 20233", "impossible năm 20233"},
		{"tháng 15", "impossible tháng 15"},
		{"32/1/2023", "impossible 32/1/2023"},
		{"ngày 32/1", "impossible ngày 32/1"},
		{"ngày 32 tháng 1", "impossible ngày 32 tháng 1"},
		{"quý 0", "impossible quý 0"},
		{"quý VI năm 2023", "impossible quý VI"},
		{"tháng 4, tháng 9", "2024-04 open; 2023-09 open"},
		{"tháng 4, 9/2023", "2023-04; 2023-09"},
		{"tháng 4 và tháng 9/2023", "2023-04; 2023-09"},
		{"tính đến tháng 9/2023", "as-of 2023-09 ..2023-09-30"},
		{"đến 15/9", "as-of 2023-09 ..2023-09-15 open"},
		{"đến 15/9/2023", "as-of 2023-09 ..2023-09-15"},
		{"cuối quý", "as-of 2024-03 ..2024-03-31"},
		{"cuối quý 3", "as-of 2023-09 ..2023-09-30 open"},
		{"cuối quý I/2024", "as-of 2024-03 ..2024-03-31"},
		{"cuối tháng 9", "as-of 2023-09 ..2023-09-30 open"},
		{"t9 này", "2023-09 open"},
		{"tháng 9 này", "2023-09 open"},
		{"tháng 9 vừa rồi", "2023-09 open"},
		{"tháng 9 vừa qua", "2023-09 open"},
		{"tháng 9 rồi", "2023-09 open"},
		{"tháng 9 năm nay", "2024-09"},
		{"tháng mười hai", "2023-12 open"},
		{"tháng tư", "2024-04 open"},
		{"tháng ba", "2024-03 open"},
		{"tháng năm năm 2023", "2023-05"},
		{"tháng 5 năm 2023", "2023-05"},
		{"thg 9-2023", "2023-09"},
		{"tháng9/2023", "2023-09"},
		{"thang9/2023", "2023-09"},
		{"quý l/2024", "2024-Q1"},
		{"Quý Ⅲ năm 2024", "2024-Q3"},
		{"quí 4-2023", "2023-Q4"},
		{"quy 1 2024", "2024-Q1"},
		{"q1 2024", "2024-Q1"},
		{"q1-2024", "2024-Q1"},
		{"q1.2024", "2024-Q1"},
		{"1Q2024", "2024-Q1"},
		{"1Q24", "2024-Q1"},
		{"2023Q1", "2023-Q1"},
		{"2023-Q1", "2023-Q1"},
		{"2023-09", "2023-09"},
		{"2023/09", "2023-09"},
		{"9 tháng năm 2023", "2023-01/2023-09"},
		{"9 tháng đầu năm 2023", "2023-01/2023-09"},
		{"9 tháng 2023", "2023-01/2023-09"},
		{"chín tháng đầu năm 2023", "2023-01/2023-09"},
		{"9 tháng", "2023-01/2023-09 open"},
		{"9 tháng đầu", "2023-01/2023-09 open"},
		{"9t/2023", "2023-01/2023-09"},
		{"9t", "2023-01/2023-09 open"},
		{"T9-2023", "2023-09"},
		{"T9.2023", "2023-09"},
		{"T 9/2023", "2023-09"},
		{"t 9 2023", "2023-09"},
		{"Tháng 09/2023", "2023-09"},
		{"tháng 9 2023", "2023-09"},
		{"tháng 9, năm 2023", "2023-09"},
		{"tháng 9 của năm 2023", "2023-09"},
		{"tháng 9-10/2023", "2023-09/2023-10 by 1"},
		{"tháng 4->9/2023", "2023-04/2023-09 by 1"},
		{"tháng 4 tới tháng 9", "2023-04/2023-09 open by 1"},
		{"4-9/2023", "2023-04/2023-09 by 1"},
		{"từ 01/9/2023 -15/9/2023", "2023-09 2023-09-01..2023-09-15"},
		{"từ ngày 01/9 đến ngày 15/9/2023", "2023-09 2023-09-01..2023-09-15"},
		{"từ 1-15/9/2023", "2023-09 2023-09-01..2023-09-15"},
		{"01–15.9.2023", "2023-09 2023-09-01..2023-09-15"},
		{"01/9-15/9/2023", "2023-09 2023-09-01..2023-09-15"},
		{"20/4/23", "2023-04 2023-04-20..2023-04-20"},
		{"20.4.2023", "2023-04 2023-04-20..2023-04-20"},
		{"4/20/2023", "2023-04 2023-04-20..2023-04-20"},
		{"ngày 2/9", "2023-09 2023-09-02..2023-09-02 open"},
		{"2/9/2023", "2023-09 2023-09-02..2023-09-02"},
		{"tuần 36/2023", "vague"},
		{"từ năm 2019 đến hết năm 2023", "2019-01/2023-12 by 12"},
		{"từ 2021 đến nay", "from 2021-01/2024-05 2021-01-01.. by 12"},
		{"từ 2021 đến 2023", "2021-01/2023-12 by 12"},
		{"5 năm gần đây", "latest 5 of 12"},
		{"năm năm qua", "latest 5 of 12"},
		{"niên độ 2023-2024", "2023-01/2024-12 by 12"},
		{"quý 1, quý 2 năm 2024", "2024-Q1; 2024-Q2"},
		{"quý 1 và quý 2/2024", "2024-Q1; 2024-Q2"},
		{"quý 1,2/2024", "2024-Q1; 2024-Q2"},
		{"quý I-III/2023", "2023-01/2023-09 by 3"},
		{"quý đầu năm 2023", "2023-Q1"},
		{"quý cuối năm 2022", "2022-Q4"},
		{"3 quý đầu năm 2023", "2023-01/2023-09"},
		{"hai quý đầu năm", "2023-S1 open"},
		{"nửa cuối năm 2023", "2023-S2"},
		{"nửa cuối năm", "2023-S2 open"},
		{"nửa đầu năm", "2023-S1 open"},
		{"nửa đầu năm nay", "2024-S1"},
		{"nửa đầu năm ngoái", "2023-S1"},
		{"nửa cuối tháng 9/2023", "2023-09 2023-09-16..2023-09-30"},
		{"6 tháng đầu năm ngoái", "2023-S1"},
		{"6 tháng đầu 2022", "2022-S1"},
		{"6 tháng 2022", "2022-S1"},
		{"6 thg đầu năm 2022", "2022-S1"},
		{"6T2022", "2022-S1"},
		{"6t đầu năm 2022", "2022-S1"},
		{"đầu năm 2023", "vague"},
		{"đầu năm", "vague"},
		{"lũy kế 9 tháng năm 2023", "2023-01/2023-09"},
		{"lũy kế đến tháng 9/2023", "since 2023-09 ..2023-09-30"},
		{"tháng 9 cùng kỳ", "2023-09 open; same period"},
		{"quý 3 năm ngoái", "2023-Q3"},
		{"quý 3 năm trước", "2023-Q3"},
		{"quý 4 vừa rồi", "2023-Q4 open"},
		{"cả năm ngoái", "last year"},
		{"năm kia", "2022"},
		{"năm 23", "2023"},
		{"12/2023", "2023-12"},
		{"tháng 12", "2023-12 open"},
		{"tháng 1", "2024-01 open"},
		{"tháng 1/2024 và tháng 2/2024", "2024-01; 2024-02"},
		{"tháng 8 với tháng 9 năm 2023", "2023-08; 2023-09"},
		{"giữa tháng 9/2023", "vague"},
		{"hết quý 3/2023", "as-of 2023-09 ..2023-09-30"},
		{"hết năm 2023", "as-of 2023-12 ..2023-12-31"},
		{"trước năm 2021", "before 2020-12 ..2020-12-31"},
		{"sau tháng 9/2023", "from 2023-10/2024-05 2023-10-01.. by 1"},
		{"từ tháng 9/2023", "from 2023-09/2024-05 2023-09-01.. by 1"},
		{"từ tháng 9/2023 đến nay", "from 2023-09/2024-05 2023-09-01.. by 1"},
		{"từ tháng 1 đến nay", "from 2024-01/2024-05 2024-01-01.. by 1"},
		{"hôm nay", ""},
		{"hôm qua", "vague"},
		{"tuần này", "vague"},
		{"tuần trước", "vague"},
		{"second half of 2023", "2023-S2"},
		{"second quarter 2022", "2022-Q2"},
		{"Q3 of 2023", "2023-Q3"},
		{"Q2/22", "2022-Q2"},
		{"H2 2023", "2023-S2"},
		{"september", "2023-09 open"},
		{"in september", "2023-09 open"},
		{"sept. 2023", "2023-09"},
		{"september of last year", "2023-09"},
		{"in Sep, 2023", "2023-09"},
		{"first 6 months of 2022", "2022-S1"},
		{"first 6 months", "2023-S1 open"},
		{"year to date", "year to date"},
		{"ytd", "year to date"},
		{"as of 20 April 2023", "as-of 2023-04 ..2023-04-20"},
		{"20 April 2023", "2023-04 2023-04-20..2023-04-20"},
		{"April 20, 2023", "2023-04 2023-04-20..2023-04-20"},
		{"from April to September 2023", "2023-04/2023-09 by 1"},
		{"from April 2023 to September 2023", "2023-04/2023-09 by 1"},
		{"between April and September 2023", "2023-04/2023-09 by 1"},
		{"by end of 2023", "as-of 2023-12 ..2023-12-31"},
		{"end of September 2023", "as-of 2023-09 ..2023-09-30"},
		{"2022 và 2023", "2022; 2023"},
		{"năm 2022, 2023", "2022; 2023"},
		{"năm 2022 và 2023", "2022; 2023"},
		{"năm 2022 và năm 2023", "2022; 2023"},
		{"các năm 2022-2023", "2022-01/2023-12 by 12"},
		{"tháng này năm ngoái", "2023-05"},
		{"quý trước năm ngoái", "2023-Q1"},
		{"nửa năm đầu 2023", "2023-S1"},
		{"tháng giêng năm 2023", "vague"},
		{"2 kỳ gần nhất", "latest 2 of -1"},
		{"H1", "2023-S1 open"},
		{"quý gần nhất", "latest 1 of 3"},
		{"tháng gần nhất", "latest 1 of 1"},
		{"tháng gần đây nhất", "latest 1 of 1"},
		{"quý gần đây nhất", "latest 1 of 3"},
		{"năm gần nhất", "latest 1 of 12"},
		{"kỳ trước", "previous 1"},
		{"quý rồi", "previous 3"},
		{"quý vừa qua", "previous 3"},
		{"quý vừa rồi", "previous 3"},
		{"năm vừa rồi", "last year"},
		{"năm rồi", "last year"},
		{"tháng trước nữa", "2024-03"},
		{"quý sau", "2024-Q3"},
		{"năm sau", "2025"},
		{"quý tới", "2024-Q3"},
		{"tháng tới", "2024-06"},
		{"năm tới", "2025"},
		{"tháng 4/2023 đến tháng 9/2023", "2023-04/2023-09 by 1"},
		{"4/2023 - 9/2023", "2023-04/2023-09 by 1"},
		{"T4-T9/2023", "2023-04/2023-09 by 1"},
		{"từ tháng 9 đến tháng 4/2024", "2023-09/2024-04 by 1"},
		{"từ tháng 9/2023 đến tháng 4/2023", "impossible từ tháng 9/2023 đến tháng 4/2023"},
		{"giữa tháng 4 và tháng 9/2023", "2023-04; 2023-09"},
		{"tháng 9/20233", "impossible tháng 9/20233"},
		{"quý 3/999", "impossible quý 3/999"},
		{"13 tháng năm 2022", "impossible 13 tháng năm 2022"},
		{"12 tháng năm 2022", "2022"},
		{"2023-09-15", "2023-09 2023-09-15..2023-09-15"},
		{"2023-13", "impossible 2023-13"},
		{"mấy tháng gần đây", "latest 0 of 1"},
		{"các quý gần đây", "latest 0 of 3"},
		{"đầu tháng 9/2023", "vague"},
		{"đến cuối năm", "as-of 2023-12 ..2023-12-31"},
		{"từ 4/23 đến 9/23", "2023-04/2023-09 by 1"},
		{"tháng 4, 9 và 12/2023", "2023-04; 2023-09; 2023-12"},
		{"tháng 7,8,9/2023", "2023-07; 2023-08; 2023-09"},
		{"tháng 9,2023", "2023-09"},
		{"quý 1 và 2/2024", "2024-Q1; 2024-Q2"},
		{"đầu tư 2023", "2023"},
		{"việt nam 500 doanh nghiệp", ""},
		{"sếp hỏi", ""},
		{"9/23 bộ", ""},
		{"18/22 bộ, ngành", ""},
		{"63/63 tỉnh", ""},
		{"mức độ 3, 4", ""},
		{"tháng 8 và 9 văn bản", "2023-08 open"},
		{"nghị định 13/2023/NĐ-CP", ""},
		{"đề án 06", ""},
		{"24/7", ""},
		{"tháng 9 so với tháng 8/2023", "2023-09; 2023-08"},
		{"cuối tháng", "as-of 2024-04 ..2024-04-30"},
		{"as at 30 June 2023", "as-of 2023-06 ..2023-06-30"},
		{"September 31, 2023", "impossible September 31, 2023"},
		{"first nine months", "2023-01/2023-09 open"},
		{"last six months of 2023", "2023-S2"},
		{"5G", ""},
		{"thứ tư 2023", "2023"},
	} {
		for _, text := range []string{tt.text, Fold(tt.text), "NDXP " + tt.text + "?"} {
			if got := describeAsked(FindPeriods(NewQuestion(text), asked)); Fold(got) != Fold(tt.want) {
				t.Errorf("FindPeriods(%q) = %q, want %q", text, got, tt.want)
			}
		}
	}
}

// TestMarkedPeriods are the few times that words without marks can't name.
func TestMarkedPeriods(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"tháng năm", "2024-05 open"},
		{"tháng sau", "2024-06"},
	} {
		if got := describeAsked(FindPeriods(NewQuestion(tt.text), asked)); got != tt.want {
			t.Errorf("FindPeriods(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// FuzzQuestionPeriods: whatever is typed, mentions lie within the tokens one behind
// the other, name days that there are, and what is impossible has no period.
func FuzzQuestionPeriods(f *testing.F) {
	for _, seed := range []string{
		"NDXP từ tháng 4 đến tháng 9/2023", "t9.23, 9/23; 2023-09", "3 thang gan nhat", "từ đầu năm 2023 đến tháng 9", "ngày 31/4", "tháng 7,8,9/2023 và quý 5",
		"đến hết quý 3 năm 20233", "from April to September 2023", "6t đầu năm", "từ tháng 9 đến tháng 4/2024", "giữa tháng 4 và", "1Q24 2023Q1", "cuối quý", "tuần 36/2023",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		question := NewQuestion(text)
		for _, ref := range []Reference{asked, {}} {
			last := 0
			for _, m := range FindPeriods(question, ref) {
				if m.First < last || m.Last <= m.First || m.Last > len(question.Tokens) {
					t.Fatalf("%q: mention of tokens %d to %d behind %d, of %d", text, m.First, m.Last, last, len(question.Tokens))
				}
				last = m.Last
				if m.Impossible != "" && (!m.Period.IsZero() || !m.Span.IsZero()) {
					t.Fatalf("%q: %q is impossible and has the period %v %v", text, m.Impossible, m.Period, m.Span)
				}
				if m.Period.Months < 0 || m.Unit < 0 || m.Count < 0 {
					t.Fatalf("%q: negative length in %+v", text, m)
				}
				for _, d := range []corpus.Date{m.Span.From, m.Span.To} {
					if _, ok := corpus.NewDate(d.Year, d.Month, d.Day); !ok && !d.IsZero() {
						t.Fatalf("%q: there is no day %v", text, d)
					}
				}
				if !m.Span.From.IsZero() && !m.Span.To.IsZero() && m.Span.From.Compare(m.Span.To) > 0 {
					t.Fatalf("%q: days %v backwards", text, m.Span)
				}
			}
		}
	})
}
