package bot

import (
	"fmt"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/index"
)

func TestAssumptionsAreSaid(t *testing.T) {
	ninth := index.Understood{Name: "Sự cố tấn công mạng", Part: "Phishing", Measure: corpus.AverageDaily, Periods: []corpus.Period{corpus.Month(2023, 9)}}
	before := ninth
	before.FromBefore = true
	unnamed := index.Understood{FromBefore: true, Periods: []corpus.Period{{}}}
	tests := []struct {
		name, question string
		kind           index.Kind
		understood     index.Understood
		want           string
	}{
		{"all named", "tấn công mạng tháng 9/2023", index.KindFigure, ninth, ""},
		{"no period", "tấn công mạng", index.KindFigure, ninth, ""},
		{"no year", "tấn công mạng tháng 9", index.KindFigure, ninth, "Hiểu là: Sự cố tấn công mạng – Phishing, bình quân mỗi ngày, tháng 9/2023."},
		{"follow-up", "thế còn phishing", index.KindFigure, before, "Hiểu là: Sự cố tấn công mạng – Phishing, bình quân mỗi ngày, tháng 9/2023."},
		{"follow-up of which nothing has a name", "thế còn", index.KindFigure, unnamed, wordFollowUp},
		{"rows name their periods", "vẽ biểu đồ", index.KindSeries, before, "Hiểu là: Sự cố tấn công mạng – Phishing, bình quân mỗi ngày."},
		{"rows name their years", "tháng 4 và tháng 9", index.KindSeries, ninth, ""},
	}
	for _, tt := range tests {
		p := &page{}
		p.assumed(index.Answer{Question: tt.question, Kind: tt.kind, Understood: tt.understood})
		if got := p.text(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestMisspelledWordsAreNamed(t *testing.T) {
	slip := func(typed, read string, content bool) index.Fix {
		return index.Fix{Typed: typed, Read: read, Kind: index.FixSlip, Content: content}
	}
	short := index.Fix{Typed: "gd", Read: "giao dịch", Kind: index.FixShort, Content: true}
	ninth := index.Understood{Name: "Sự cố tấn công mạng", Periods: []corpus.Period{corpus.Month(2023, 9)}}
	tests := []struct {
		name    string
		fixes   []index.Fix
		reading string
		want    string
	}{
		{"a word of what is asked", []index.Fix{slip("phising", "Phishing", true)}, "", "Hiểu “phising” là “Phishing”."},
		{"two", []index.Fix{slip("cogn", "công", true), slip("mnag", "mạng", true)}, "", "Hiểu “cogn” là “công”, “mnag” là “mạng”."},
		{"a word that asks", []index.Fix{slip("nhieeu", "nhiêu", false)}, "", ""},
		{"a short form is no slip", []index.Fix{short}, "", ""},
		{"its digits would be no figure's", []index.Fix{slip("mnag9", "mang 9", true)}, "", ""},
		{"the year is missing from what was read", []index.Fix{slip("thnág", "tháng", false)}, "tấn công mạng tháng 9", "Hiểu là: Sự cố tấn công mạng, tháng 9/2023."},
	}
	for _, tt := range tests {
		p := &page{}
		p.assumed(index.Answer{Question: "tấn công mạng thnág 9", Reading: tt.reading, Kind: index.KindFigure, Fixes: tt.fixes, Understood: ninth})
		if got := p.text(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestNoDataSpeaksOfTheQuestionAsked(t *testing.T) {
	// An answer without data carries on what the question before was understood to
	// mean: its name must not be said of this question.
	earlier := index.Understood{Name: "Giao dịch qua NDXP", Part: "Phishing"}
	reply, err := Render(index.Answer{Question: "phishing ở Hà Nội?", Kind: index.KindNoData, Reason: index.ReasonPart, Understood: earlier})
	if err != nil {
		t.Fatal(err)
	}
	if want := "Các báo cáo không nêu riêng số liệu “phishing ở Hà Nội”."; reply.Text != want {
		t.Errorf("reply = %q, want %q", reply.Text, want)
	}
}

func TestNoDataNamesThePartFilledIn(t *testing.T) {
	asked := index.Understood{Name: "Giao dịch qua NDXP", Part: "Bộ Y tế"}
	asked.Fill(index.SlotIndicator, index.SlotPart)
	reply, err := Render(index.Answer{Question: "còn tháng 4?", Kind: index.KindNoData, Reason: index.ReasonPart, Understood: asked})
	if err != nil {
		t.Fatal(err)
	}
	if want := "Các báo cáo không nêu riêng số liệu “Giao dịch qua NDXP – Bộ Y tế”."; reply.Text != want {
		t.Errorf("reply = %q, want %q", reply.Text, want)
	}
}

func TestNoDataNamesTheStatistic(t *testing.T) {
	asked := index.Understood{Name: "Giao dịch qua NDXP", Measure: corpus.Cumulative, Periods: []corpus.Period{corpus.Month(2023, 4)}}
	reply, err := Render(index.Answer{Question: "còn tháng 4?", Kind: index.KindNoData, Reason: index.ReasonPeriod, Understood: asked})
	if err != nil {
		t.Fatal(err)
	}
	if want := "Các báo cáo không nêu số liệu “Giao dịch qua NDXP, lũy kế” cho tháng 4/2023."; reply.Text != want {
		t.Errorf("reply = %q, want %q", reply.Text, want)
	}
}

func TestBareHeadingsAreNoPassages(t *testing.T) {
	heading := index.Hit{Section: "Về hạ tầng số", Text: "Về hạ tầng số ", Passage: "a.1"}
	told := index.Hit{Section: "Về hạ tầng số", Text: "Còn 118 thôn chưa có điện.", Passage: "a.2"}
	if got := tellingHits([]index.Hit{heading, told}); len(got) != 1 || got[0].Passage != "a.2" {
		t.Errorf("tellingHits = %v, want a.2 only", got)
	}
	if got := tellingHits([]index.Hit{heading}); len(got) != 1 {
		t.Errorf("tellingHits = %v, want the heading where there is nothing else", got)
	}
}

func TestLongCataloguesShowEachGroup(t *testing.T) {
	var items []index.Item
	for _, group := range []string{"Hạ tầng", "Dữ liệu", "An toàn"} {
		for i := range 90 {
			name := fmt.Sprintf("Chỉ tiêu về %s số %d", strings.ToLower(group), i)
			items = append(items, index.Item{Group: group, Name: name, Ask: name + " tháng 9/2023?"})
		}
	}
	reply, err := Render(index.Answer{Kind: index.KindCatalogue, Items: items})
	if err != nil {
		t.Fatal(err)
	}
	wellFormed(t, reply)
	for _, want := range []string{"\nHạ tầng\n", "\nAn toàn\n", "hạ tầng số 0 tháng 9/2023?", "… và ", wordCatalogueRest} {
		if !strings.Contains(reply.Text, want) {
			t.Errorf("catalogue lacks %q:\n%s", want, reply.Text)
		}
	}
}

func TestUntitledReportsAreListed(t *testing.T) {
	reply, err := Render(index.Answer{Kind: index.KindCatalogue, Items: []index.Item{{Group: "tháng 4/2024"}, {Group: "tháng 6/2022", Name: "91/BC-BTTTT: "}}})
	if err != nil {
		t.Fatal(err)
	}
	if want := wordCatalogue + "\ntháng 4/2024\n• " + wordUntitled + "\ntháng 6/2022\n• 91/BC-BTTTT"; reply.Text != want {
		t.Errorf("reply = %q, want %q", reply.Text, want)
	}
}
