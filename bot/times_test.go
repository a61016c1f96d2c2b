package bot

import (
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/index"
)

// TestTimesInWords: what the reports state around the time asked for is said, and
// its digits pass the gate.
func TestTimesInWords(t *testing.T) {
	figure := corpus.Figure{
		ID: "a", Name: "Cuộc tấn công mạng", Measure: corpus.Total, Unit: "cuộc", Period: corpus.Month(2023, 9), Status: corpus.Accepted,
		Source: corpus.Citation{File: "2023-09.md", Quote: "Tháng 9/2023 có 903 cuộc tấn công mạng."},
	}
	figure.Value = corpus.NewDecimal(903)
	other := figure
	other.ID, other.Period, other.Value = "b", corpus.Month(2023, 8), corpus.NewDecimal(1402)
	other.Source.Quote = "Tháng 8/2023 có 1.402 cuộc tấn công mạng."
	known := index.Understood{Indicator: "attacks", Name: "Cuộc tấn công mạng", Periods: []corpus.Period{corpus.Month(2024, 2)}}
	none := index.Answer{Question: "tấn công mạng tháng 2/2024", Kind: index.KindNoData, Reason: index.ReasonPeriod, Understood: known}

	longer, shorter, vague := none, none, none
	longer.Longer = corpus.Quarter(2024, 1)
	shorter.Shorter = true
	vague.Question, vague.Time = "tấn công mạng ngày 15/9", "ngày 15/9"
	missing := index.Answer{Question: "tháng 9 và 10", Kind: index.KindFigure, Figures: []corpus.Figure{figure}, Missing: []index.Understood{{Periods: []corpus.Period{corpus.Month(2023, 10)}}}}
	series := index.Answer{Question: "từ tháng 4", Kind: index.KindSeries, Figures: []corpus.Figure{figure, other}, Partial: true}
	latest := series
	latest.Partial, latest.Understood.Latest = false, true
	newest := missing
	newest.Missing, newest.Understood.Latest = nil, true

	for _, tt := range []struct {
		answer    index.Answer
		want, not string
	}{
		{none, "cho tháng 2/2024.", wordNotApart},
		{longer, "cho tháng 2/2024. Chỉ có số của cả quý I/2024, không tách riêng.", wordOnlyShorter},
		{shorter, strings.TrimSpace(wordOnlyShorter), wordNotApart},
		{vague, "cho “ngày 15/9”.", "tháng 2/2024"},
		{missing, "Báo cáo không nêu số liệu của tháng 10/2023.", wordLatestOne},
		{series, wordPartial, wordLatest},
		{latest, wordLatest, wordPartial},
		{newest, wordLatestOne, wordLatest},
	} {
		reply, err := Render(tt.answer)
		if err != nil {
			t.Errorf("%q: %v", tt.answer.Question, err)
		}
		if !strings.Contains(reply.Text, tt.want) || strings.Contains(reply.Text, tt.not) {
			t.Errorf("%q: got %q, want %q in it and not %q", tt.answer.Question, reply.Text, tt.want, tt.not)
		}
	}
}
