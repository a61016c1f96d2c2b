package qa

import (
	"testing"

	"solieu/corpus"
	"solieu/index"
	"solieu/index/lookup"
)

// monthly are totals of consecutive months of one series, the first of them of
// January 2023.
func monthly(values ...int64) []corpus.Figure {
	var list []corpus.Figure
	for i, v := range values {
		list = append(list, corpus.Figure{
			Name: "Cuộc tấn công mạng", Measure: corpus.Total, Value: corpus.NewDecimal(v), Unit: "cuộc", Qualifier: corpus.Exact,
			Period: corpus.Month(2023, 1+i), Status: corpus.Accepted,
		})
	}
	return list
}

func TestSum(t *testing.T) {
	half := corpus.Span{From: corpus.Date{Year: 2023, Month: 2, Day: 1}, To: corpus.Date{Year: 2023, Month: 2, Day: 15}}
	tests := []struct {
		name   string
		change func(list []corpus.Figure)
		want   int64 // 0 for none
	}{
		{"three months", func([]corpus.Figure) {}, 60},
		{"a month covered in part", func(list []corpus.Figure) { list[1].Coverage = half }, 0},
		{"another unit", func(list []corpus.Figure) { list[2].Unit = "sự cố" }, 0},
		{"a stock", func(list []corpus.Figure) { list[0].Measure = corpus.Stock }, 0},
		{"a daily average", func(list []corpus.Figure) { list[0].Measure = corpus.AverageDaily }, 0},
		{"the same month twice", func(list []corpus.Figure) { list[1].Period = list[0].Period }, 0},
		{"a quarter with its month", func(list []corpus.Figure) { list[0].Period = corpus.Quarter(2023, 1) }, 0},
		{"a part among wholes", func(list []corpus.Figure) { list[0].Dimension = corpus.Dimension{corpus.DimensionPart: "Phishing"} }, 0},
		{"an unknown period", func(list []corpus.Figure) { list[0].Period = corpus.Period{} }, 0},
	}
	for _, tt := range tests {
		list := monthly(10, 20, 30)
		tt.change(list)
		c := sum(list)
		switch {
		case c == nil && tt.want != 0:
			t.Errorf("%s: no sum, want %d", tt.name, tt.want)
		case c != nil && c.Result != corpus.NewDecimal(tt.want):
			t.Errorf("%s: %s, want %d", tt.name, c.Result, tt.want)
		}
	}
}

func TestSummed(t *testing.T) {
	e := &Engine{}
	tests := []struct {
		name, text string
		figures    []corpus.Figure
		period     corpus.Period
		want       int64
	}{
		{"each month is stated", "tổng tấn công mạng quý I/2023", monthly(10, 20, 30), corpus.Quarter(2023, 1), 60},
		{"a month is missing", "tổng tấn công mạng quý I/2023", monthly(10, 20), corpus.Quarter(2023, 1), 0},
		{"a count, not a sum", "tổng số cuộc tấn công mạng quý I/2023", monthly(10, 20, 30), corpus.Quarter(2023, 1), 0},
		{"four months", "cộng tấn công mạng 4 tháng đầu năm 2023", monthly(10, 20, 30, 40), corpus.Period{Start: corpus.Month(2023, 1).Start, Months: 4}, 100},
	}
	for _, tt := range tests {
		q := Question{Text: tt.text, Periods: []corpus.Period{tt.period}}
		a, ok := e.summed(q, decision{series: &lookup.Series{Key: "x", Figures: tt.figures}})
		switch {
		case ok != (tt.want != 0):
			t.Errorf("%s: answered %v", tt.name, ok)
		case ok && (a.Kind != index.KindSeries || a.Calculation.Result != corpus.NewDecimal(tt.want) || len(a.Calculation.Operands) != len(a.Figures)):
			t.Errorf("%s: got %+v", tt.name, a.Calculation)
		}
	}
}

func TestCompetitors(t *testing.T) {
	figures := append(monthly(10, 40, 30), corpus.Figure{Measure: corpus.Total, Value: corpus.NewDecimal(80), Unit: "cuộc", Period: corpus.Quarter(2023, 1), Status: corpus.Accepted})
	figures[2].Coverage = corpus.Span{From: corpus.Date{Year: 2023, Month: 3, Day: 1}, To: corpus.Date{Year: 2023, Month: 3, Day: 15}}
	e := &Engine{}
	d := decision{series: &lookup.Series{Key: "x", Unit: "cuộc", Figures: figures}}
	tests := []struct {
		most   superlative
		period corpus.Period
		want   int64
		among  int
		part   bool
	}{
		{superlative{most: index.Highest}, corpus.Period{}, 40, 3, true},
		{superlative{most: index.Lowest, months: 1}, corpus.Period{}, 10, 3, true},
		{superlative{most: index.Highest, months: 3}, corpus.Period{}, 80, 1, false},
		{superlative{most: index.Highest, within: true, months: 1}, corpus.Period{Start: corpus.Month(2023, 1).Start, Months: 1}, 10, 1, false},
	}
	for _, tt := range tests {
		a := e.extreme(Question{Intent: IntentExtreme, Most: &tt.most, Periods: []corpus.Period{tt.period}}, d)
		if a.Extreme == nil || a.Figures[0].Value != corpus.NewDecimal(tt.want) || a.Extreme.Among != tt.among || (a.Extreme.Caution != "") != tt.part {
			t.Errorf("%+v: got %s %+v", tt.most, brief(a), a.Extreme)
		}
	}
}

func brief(a index.Answer) string {
	if len(a.Figures) == 0 {
		return string(a.Reason)
	}
	return a.Figures[0].Value.String()
}
