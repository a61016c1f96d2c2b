package bot

import (
	"errors"
	"testing"

	"solieu/corpus"
	"solieu/index"
)

// computedAnswers are answers with more than one indicator, or with something that
// the program computes or ranks.
func computedAnswers(t testing.TB) map[string]index.Answer {
	ndxp := september(21231141, corpus.Total, corpus.Exact, ndxpQuote)
	average := september(1400000, corpus.AverageDaily, corpus.Approx, ndxpQuote)
	ndxpApril, averageApril := inApril(ndxp, 27247394, "27.247.394 lượt"), inApril(average, 1360000, "mỗi ngày khoảng 1,36 triệu")
	august := attacks(1402, corpus.Month(2023, 8), source2309("109-bc-btttt.40", "II.3", "tháng 8/2023 (1.402 cuộc)"))
	april := attacks(498, corpus.Month(2023, 4), source2304("498 cuộc tấn công trong tháng"))
	parts := breakdown(t)
	districts := corpus.Figure{
		ID: "d", Indicator: "land", Name: "Huyện có CSDL đất đai", Measure: corpus.Ratio, Value: corpus.NewDecimal(450), Of: new(corpus.Decimal),
		Unit: "huyện", Qualifier: corpus.Exact, Period: corpus.Month(2023, 9), Status: corpus.Accepted, Source: source2309("109-bc-btttt.5", "I.1", "450/705 huyện"),
	}
	*districts.Of = corpus.NewDecimal(705)
	missing := []index.Understood{{Name: "Khách hàng Mobile Money", Periods: []corpus.Period{corpus.Month(2023, 9)}}}
	percent := dec(t, "181.5")
	return map[string]index.Answer{
		"extreme": {Question: "tháng nào NDXP cao nhất", Kind: index.KindSeries, Figures: []corpus.Figure{ndxpApril, ndxp, average, averageApril},
			Extreme: &index.Extreme{Most: index.Highest, Among: 2, Caution: index.CautionCoverage}},
		"extreme_one":   {Question: "tấn công mạng cao nhất", Kind: index.KindSeries, Figures: []corpus.Figure{april}, Extreme: &index.Extreme{Most: index.Highest, Among: 1}},
		"extreme_parts": {Question: "loại nào ít nhất", Kind: index.KindBreakdown, Figures: []corpus.Figure{parts[2], parts[3], parts[1]}, Extreme: &index.Extreme{Most: index.Lowest, Among: 3}},
		"several":       {Question: "NDXP, tấn công mạng, Mobile Money tháng 9/2023", Kind: index.KindSeries, Figures: []corpus.Figure{ndxp, attacksSeptember(t)}, Missing: missing},
		"several_unlike": {Question: "so sánh NDXP và tấn công mạng", Kind: index.KindSeries, Reason: index.ReasonUnlike,
			Figures: []corpus.Figure{ndxp, attacksSeptember(t)}},
		"no_period_several": {Question: "NDXP và Mobile Money tháng 5/2023", Kind: index.KindNoData, Reason: index.ReasonPeriod, Missing: missing,
			Understood: index.Understood{Name: "Giao dịch qua NDXP", Periods: []corpus.Period{corpus.Month(2023, 5)}}, Choices: []string{"NDXP tháng 4/2023"}},
		"sum": {Question: "tổng tấn công mạng tháng 8 và tháng 9/2023", Kind: index.KindSeries, Figures: []corpus.Figure{august, attacksSeptember(t)},
			Calculation: &index.Calculation{Formula: corpus.FormulaSum, Operands: []int{0, 1}, Result: corpus.NewDecimal(2305), Unit: "cuộc"}},
		"share": {Question: "phishing chiếm bao nhiêu phần trăm", Kind: index.KindFigure, Figures: []corpus.Figure{parts[1], parts[0]},
			Calculation: &index.Calculation{Formula: corpus.FormulaShare, Operands: []int{0, 1}, Result: dec(t, "96.7"), Unit: "%"}},
		"share_of": {Question: "chiếm bao nhiêu phần trăm số huyện", Kind: index.KindFigure, Figures: []corpus.Figure{districts},
			Calculation: &index.Calculation{Formula: corpus.FormulaShare, Operands: []int{0}, Result: dec(t, "63.8"), Unit: "%"}},
		"times": {Question: "gấp mấy lần", Kind: index.KindComparison, Figures: []corpus.Figure{august, april},
			Comparison:  &index.Comparison{Of: 1, To: 0, Difference: corpus.NewDecimal(904), Percent: &percent, Computed: true},
			Calculation: &index.Calculation{Formula: corpus.FormulaQuotient, Operands: []int{0, 1}, Result: dec(t, "2.8"), Unit: "lần"}},
		"definition": {Question: "NDXP là gì", Kind: index.KindPassages, Definition: &index.Definition{Short: "NDXP", Long: []string{"Nền tảng tích hợp, chia sẻ dữ liệu quốc gia"}},
			Passages: []index.Hit{{File: "2023-09.txt", Report: "109/BC-BTTTT", Passage: "p", Text: "Nền tảng  tích hợp, chia sẻ dữ liệu quốc gia (NDXP) có 388 điểm kết nối.", Start: 0, End: len("Nền tảng  tích hợp, chia sẻ dữ liệu quốc gia")}},
			Choices:  []string{"Giao dịch qua NDXP tháng 4/2024?"}},
		"definition_two": {Question: "TTTT là gì", Kind: index.KindPassages, Definition: &index.Definition{Short: "TTTT", Long: []string{"trung tâm thông tin", "thông tin truyền thông"}}},
	}
}

// The gate does a calculation again: another result, or operands that the answer
// doesn't hold, never leave.
func TestGateRecomputesCalculations(t *testing.T) {
	tests := []struct {
		answer string
		change func(c *index.Calculation)
	}{
		{"sum", func(c *index.Calculation) { c.Result = corpus.NewDecimal(2306) }},
		{"sum", func(c *index.Calculation) { c.Operands = []int{0, 7} }},
		{"sum", func(c *index.Calculation) { c.Operands = []int{-1, 0} }},
		{"sum", func(c *index.Calculation) { c.Operands = nil }},
		{"share", func(c *index.Calculation) { c.Result = dec(t, "96.8") }},
		{"share", func(c *index.Calculation) { c.Operands = []int{1, 0} }},
		{"share_of", func(c *index.Calculation) { c.Formula = "guess" }},
		{"times", func(c *index.Calculation) { c.Result = dec(t, "3") }},
	}
	for _, tt := range tests {
		a := computedAnswers(t)[tt.answer]
		changed := *a.Calculation
		tt.change(&changed)
		if !calculationHolds(a) {
			t.Errorf("%s: does not hold as it is", tt.answer)
		}
		a.Calculation = &changed
		if calculationHolds(a) {
			t.Errorf("%s: %+v holds", tt.answer, changed)
		}
		p := &page{}
		p.add(core, number(groupedDecimal(changed.Result)))
		if err := gate(p, evidenceOf(a)); changed.Result != computedAnswers(t)[tt.answer].Calculation.Result && !errors.Is(err, ErrUnstated) {
			t.Errorf("%s: the gate lets %s through: %v", tt.answer, changed.Result, err)
		}
	}
}

func TestMatchPieces(t *testing.T) {
	const text = "Đến  tháng 9/2023 có 903 cuộc tấn công mạng"
	tests := []struct {
		name       string
		start, end int
		want       string // the piece in bold
	}{
		{"words", len("Đến  tháng 9/2023 có 903 "), len(text), "cuộc tấn công mạng"},
		{"from the beginning", 0, len("Đến  tháng"), "Đến tháng"},
		{"unknown", 0, 0, ""},
		{"behind the text", 4, len(text) + 9, ""},
		{"within a number", 0, len("Đến  tháng 9"), ""},
		{"backwards", 9, 3, ""},
	}
	for _, tt := range tests {
		pieces := matchPieces(text, tt.start, tt.end, passageRunes)
		if got := textOf(pieces); got != squash(text) {
			t.Errorf("%s: the text became %q", tt.name, got)
		}
		bold := ""
		for _, x := range pieces {
			if x.tag == "b" {
				bold = x.text
			}
		}
		if bold != tt.want {
			t.Errorf("%s: %q is bold, want %q", tt.name, bold, tt.want)
		}
	}
	if pieces := matchPieces(text, len("Đến  tháng 9/2023 có 903 "), len(text), 20); len(pieces) != 1 {
		t.Errorf("a match behind what is shown is in bold: %v", pieces)
	}
}
