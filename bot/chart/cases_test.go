package chart

import (
	"fmt"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/index"
)

// figure is an accepted figure of an indicator.
func figure(t testing.TB, period, value string) corpus.Figure {
	t.Helper()
	p, err := corpus.ParsePeriod(period)
	if err != nil {
		t.Fatal(err)
	}
	v, err := corpus.ParseDecimal(value)
	if err != nil {
		t.Fatal(err)
	}
	return corpus.Figure{
		ID: period + "=" + value, Indicator: "attacks.recorded", Name: "Cuộc tấn công mạng gây ra sự cố", Measure: corpus.Total, Unit: "cuộc",
		Qualifier: corpus.Exact, Period: p, Coverage: p.Days(), Value: v, Status: corpus.Accepted,
		Source: corpus.Citation{File: "a.txt", Report: "109/BC-BTTTT", Issued: corpus.Date{Year: 2023, Month: 9, Day: 28}, Passage: "109-bc-btttt.1", Quote: value},
	}
}

// list makes figures of "2023-08 1402, 2023-09 903".
func list(t testing.TB, s string) []corpus.Figure {
	t.Helper()
	var figures []corpus.Figure
	for _, one := range strings.Split(s, ", ") {
		period, value, _ := strings.Cut(one, " ")
		figures = append(figures, figure(t, period, value))
	}
	return figures
}

func each(figures []corpus.Figure, change func(i int, f *corpus.Figure)) []corpus.Figure {
	for i := range figures {
		change(i, &figures[i])
	}
	return figures
}

// months gives n figures of months that follow one another, with values that go up and
// down around size.
func months(t testing.TB, n int, size int64) []corpus.Figure {
	var figures []corpus.Figure
	for i := range n {
		p := corpus.Month(2022, 1).Shift(i)
		figures = append(figures, figure(t, p.String(), fmt.Sprint(size+size*int64(i*i*37%61)/61)))
	}
	return figures
}

func parts(t testing.TB, unit string, pairs ...string) []corpus.Figure {
	var figures []corpus.Figure
	for i := 0; i < len(pairs); i += 2 {
		f := figure(t, "2023-09", pairs[i+1])
		f.Unit = unit
		f.ID += pairs[i]
		if pairs[i] != "" {
			f.Dimension = corpus.Dimension{corpus.DimensionPart: pairs[i]}
		}
		figures = append(figures, f)
	}
	return figures
}

const longName = "Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận, giải quyết trực tuyến toàn trình trên Cổng dịch vụ công quốc gia và hệ thống thông tin giải quyết thủ tục hành chính của các bộ, ngành, địa phương trong cả nước"

// cases are pictures to look at, and to hold the layout against.
func cases(t testing.TB) map[string]index.Answer {
	series := func(figures []corpus.Figure) index.Answer {
		return index.Answer{Kind: index.KindSeries, Figures: figures}
	}
	breakdown := func(figures []corpus.Figure) index.Answer {
		return index.Answer{Kind: index.KindBreakdown, Figures: figures}
	}
	half := func(_ int, f *corpus.Figure) {
		if f.Period == corpus.Month(2023, 9) {
			f.Coverage.To.Day = 15
		}
	}
	rate := func(_ int, f *corpus.Figure) {
		f.Measure, f.Unit, f.Name, f.Indicator = corpus.Rate, "%", longName, ""
	}
	stock := func(_ int, f *corpus.Figure) {
		f.Measure, f.Unit, f.Name = corpus.Cumulative, "tài khoản", "Tài khoản trên Cổng Dịch vụ công quốc gia"
		f.Coverage = corpus.Span{To: f.Coverage.To}
		f.Source.Quote = "lũy kế từ khi khai trương"
	}
	money := func(i int, f *corpus.Figure) {
		f.Unit, f.Name, f.Qualifier = "VND", "Số tiền thanh toán trực tuyến", []corpus.Qualifier{corpus.Exact, corpus.MoreThan, corpus.Nearly}[i%3]
	}
	sources := func(i int, f *corpus.Figure) {
		f.Source.Report, f.Source.Title = "", fmt.Sprintf("Kết quả phát triển Chính phủ điện tử theo Nghị quyết số 17/NQ-CP, tháng %d năm 2023 (bản tóm lược)", i+1)
	}
	return map[string]index.Answer{
		"02 points":        series(list(t, "2023-08 1402, 2023-09 903")),
		"02 partial":       series(each(list(t, "2023-08 1402, 2023-09 903"), half)),
		"02 equal":         series(list(t, "2023-08 0, 2023-09 0")),
		"05 gaps":          series(each(list(t, "2024-Q1 2323, 2023-09 903, 2023-08 1402, 2023-04 498, 2022-09 988, 2022-06 1178, 2022-S1 6641"), half)),
		"05 one missing":   series(list(t, "2023-01 1267, 2023-02 1012, 2023-03 980, 2023-05 1402, 2023-06 1190")),
		"05 money":         series(each(list(t, "2023-01 1992800000000, 2023-02 1200000000000, 2023-03 45000000000, 2023-04 830500000000, 2023-05 2100000000000"), money)),
		"05 money to dong": series(each(list(t, "2023-01 1992812345678, 2023-02 1200000000001, 2023-03 1, 2023-04 830500000000"), money)),
		"05 quarters":      series(list(t, "2023-Q1 178595174, 2023-Q2 8595174, 2023-Q3 278595174, 2023-Q4 300000000, 2024-Q1 310595174")),
		"05 nine months":   series(list(t, "2021-01/2021-09 12500, 2022-01/2022-09 14100, 2023-01/2023-09 13300")),
		"05 half-years":    series(list(t, "2022-S1 6641, 2022-S2 7045, 2023-S1 5512, 2023-S2 6003")),
		"05 years":         series(each(list(t, "2019 44.5, 2020 55.2, 2021 61.7, 2022 71.2, 2023 97.35"), rate)),
		"05 negative":      series(list(t, "2019 2.5, 2020 -1.75, 2021 0, 2022 8.02, 2023 -12.5")),
		"05 sources":       series(each(list(t, "2023-01 1267, 2023-02 1012, 2023-03 980, 2023-04 1402, 2023-05 1190"), sources)),
		"05 tiny":          series(list(t, "2023-01 1, 2023-02 0.05, 2023-03 0.75, 2023-04 0, 2023-05 0.333")),
		"05 unlike sizes":  series(list(t, "2023-01 3, 2023-02 1000000000, 2023-03 52, 2023-04 70000000, 2023-05 0")),
		"04 stock":         series(each(list(t, "2024-04 10270000, 2023-S1 7200000, 2023-09 9560000, 2022-06 1600000"), stock)),
		"12 stock":         series(each(months(t, 12, 4_560_123), stock)),
		"12 months": series(each(months(t, 12, 8200), func(i int, f *corpus.Figure) {
			if i == 11 {
				f.Coverage.To.Day = 20
			}
		})),
		"12 rates":  series(each(months(t, 12, 48), rate)),
		"24 months": series(months(t, 24, 21_231_141)),
		"24 stock":  series(each(months(t, 24, 4_560_123), stock)),
		"36 months": series(months(t, 40, 900)),
		"03 parts":  breakdown(parts(t, "cuộc", "", "903", "Phishing", "873", "Malware", "30", "Deface", "0")),
		"08 parts": breakdown(each(parts(t, "VND", "", "1992800000000", "thanh toán nghĩa vụ tài chính về đất đai của hộ gia đình, cá nhân trên Cổng Dịch vụ công quốc gia và các hệ thống liên quan", "830500000000",
			"nộp thuế, lệ phí trước bạ ô tô, xe máy", "45000000000", "nộp phạt vi phạm hành chính", "1200000000", "bảo hiểm xã hội tự nguyện", "630000000000", "viện phí", "21000000", "học phí", "3500000000", "tạm ứng án phí", "1000", "khác", "482577999000"), half)),
		"20 parts": breakdown(parts(t, "hồ sơ", strings.Split("An Giang|120|Bắc Giang|98|Cà Mau|77|Đà Nẵng|965|Đắk Lắk|431|Hà Nội|1267|Hải Phòng|611|Huế|333|Kiên Giang|12|Lào Cai|45|Nghệ An|87|Phú Thọ|65|Quảng Ninh|411|Sơn La|23|TP. Hồ Chí Minh|2310|Thái Nguyên|55", "|")...)),
	}
}
