package bot

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"html"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"solieu/corpus"
	"solieu/index"
)

var update = flag.Bool("update", false, "write the golden files")

// Facts and figures are those of real reports; the sentences are ours.
func september(value int64, measure corpus.Measure, q corpus.Qualifier, quote string) corpus.Figure {
	return corpus.Figure{
		ID: "a", Indicator: "ndxp.transactions", Name: "Giao dịch qua NDXP", Measure: measure,
		Value: corpus.NewDecimal(value), Unit: "giao dịch", Qualifier: q, Period: corpus.Month(2023, 9),
		Coverage: corpus.Span{From: corpus.Date{Year: 2023, Month: 9, Day: 1}, To: corpus.Date{Year: 2023, Month: 9, Day: 15}},
		Status:   corpus.Accepted, Source: source2309("109-bc-btttt.12", "I.1.4", quote),
	}
}

func source2309(passage, section, quote string) corpus.Citation {
	return corpus.Citation{
		File: "2023-09.txt", Report: "109/BC-BTTTT", Title: "Tình hình chuyển đổi số tháng 9/2023",
		Issued: corpus.Date{Year: 2023, Month: 9, Day: 28}, Section: section, Passage: passage, Quote: quote,
	}
}

func source2304(quote string) corpus.Citation {
	return corpus.Citation{
		File: "2023-04.txt", Report: "45/BC-BTTTT", Issued: corpus.Date{Year: 2023, Month: 4, Day: 25},
		Section: "Về dữ liệu số", Passage: "45-bc-btttt.3", Quote: quote,
	}
}

func attacks(value int64, p corpus.Period, source corpus.Citation) corpus.Figure {
	return corpus.Figure{
		ID: "b", Indicator: "attacks", Name: "Sự cố tấn công mạng", Measure: corpus.Total, Value: corpus.NewDecimal(value),
		Unit: "cuộc", Qualifier: corpus.Exact, Period: p, Status: corpus.Accepted, Source: source,
	}
}

func part(f corpus.Figure, name string) corpus.Figure {
	f.Dimension = corpus.Dimension{"loại": name}
	return f
}

const (
	ndxpQuote   = "Nửa đầu tháng 9 có 21.231.141 giao dịch qua NDXP, mỗi ngày khoảng 1,4 triệu; từ khi khai trương hơn 1,47 tỷ giao dịch"
	attackQuote = "Tháng 9 ghi nhận 903 cuộc tấn công (873 Phishing, 0 Deface, 30 Malware), giảm 35,6% so với tháng 8 và 8,6% so với cùng kỳ"
)

func attacksSeptember(t testing.TB) corpus.Figure {
	f := attacks(903, corpus.Month(2023, 9), source2309("109-bc-btttt.40", "II.3", attackQuote))
	f.Changes = []corpus.Change{
		{Value: dec(t, "35.6"), Unit: "%", Direction: corpus.Down, Versus: corpus.Month(2023, 8)},
		{Value: dec(t, "8.6"), Unit: "%", Direction: corpus.Down, Versus: corpus.Month(2022, 9)},
	}
	return f
}

func answers(t testing.TB) map[string]index.Answer {
	average := september(1400000, corpus.AverageDaily, corpus.Approx, ndxpQuote)
	sinceLaunch := september(1470000000, corpus.Cumulative, corpus.MoreThan, ndxpQuote)
	sinceLaunch.Coverage = corpus.Span{}
	ndxp := september(21231141, corpus.Total, corpus.Exact, ndxpQuote)
	ndxp.Notes = []string{"số liệu 15 ngày đầu tháng"}
	elsewhere := ndxp
	elsewhere.Source = corpus.Citation{File: "2023-09-article.txt", Title: "Chuyển đổi số tháng 9", Passage: "x.1", Quote: ndxpQuote}
	differs := elsewhere
	differs.Value = corpus.NewDecimal(21231411)
	april := attacks(498, corpus.Month(2023, 4), source2304("498 cuộc tấn công trong tháng"))
	yearBefore := attacks(988, corpus.Month(2022, 9), source2309("109-bc-btttt.40", "II.3", "cùng kỳ có 988 cuộc"))
	nine := dec(t, "-8.6")
	ratio := corpus.Figure{
		ID: "r", Name: "Địa phương có kho dữ liệu", Measure: corpus.Ratio, Value: corpus.NewDecimal(34), Of: new(corpus.Decimal),
		Unit: "địa phương", Qualifier: corpus.Exact, Beside: corpus.Quarter(2023, 2), Source: source2304("hiện có 34/63 địa phương"),
	}
	*ratio.Of = corpus.NewDecimal(63)

	ndxpApril, averageApril := inApril(ndxp, 27247394, "27.247.394 lượt"), inApril(average, 1360000, "mỗi ngày khoảng 1,36 triệu")
	ownWords := attacks(412, corpus.Month(2023, 9), source2309("109-bc-btttt.41", "II.4", "cấp 412 máy"))
	ownWords.Indicator, ownWords.Name, ownWords.Unit = "", "máy thở được cấp cho các bệnh viện tuyến huyện và trạm y tế xã của những tỉnh miền núi còn thiếu thiết bị", "máy"
	target := corpus.Figure{
		ID: "t", Indicator: "economy", Name: "Tỷ trọng kinh tế số trong GDP", Measure: corpus.Rate, Value: corpus.NewDecimal(30), Unit: "%",
		Dimension: corpus.Dimension{corpus.DimensionKind: "mục tiêu"}, Period: corpus.Year(2030), Status: corpus.Accepted, Source: source2304("mục tiêu 30% GDP"),
	}

	revised, before := attacksSeptember(t), attacks(921, corpus.Month(2023, 9), source2304("tháng 9 có 921 cuộc tấn công"))
	before.ID = "b2"
	revised.Vintages = []corpus.Vintage{{Why: corpus.Revised, Figure: before}}
	revised.Also = []corpus.Citation{source2309("109-bc-btttt.2", "I", "hơn 900 cuộc tấn công"), {File: "bai.txt", Title: "Bài về tháng 9", Passage: "bai.1", Quote: "903 cuộc"}}
	month, half := inApril(ndxp, 41200300, "41.200.300 giao dịch"), inApril(ndxp, 27247394, "27.247.394 lượt")
	month.Coverage, month.Source = corpus.Span{}, source2309("109-bc-btttt.12", "I.1.4", "tháng 4 có 41.200.300 giao dịch")
	month.Vintages = []corpus.Vintage{{Why: corpus.OtherDays, Figure: half}}

	list := map[string]index.Answer{
		"figure_revised":     {Question: "tấn công mạng tháng 9/2023", Kind: index.KindFigure, Figures: []corpus.Figure{revised, before}},
		"figure_other_days":  {Question: "NDXP", Kind: index.KindFigure, Figures: []corpus.Figure{month, half}},
		"comparison_revised": {Question: "so với cùng kỳ", Kind: index.KindComparison, Figures: []corpus.Figure{revised, yearBefore}, Comparison: &index.Comparison{Of: 1, To: 0, Difference: corpus.NewDecimal(-85), Percent: &nine, Computed: true}},
		"series_revised":     {Question: "xu hướng tấn công mạng", Kind: index.KindSeries, Figures: []corpus.Figure{revised, april}},

		"figure": {Question: "NDXP tháng 9/2023?", Kind: index.KindFigure, Figures: []corpus.Figure{ndxp, average, sinceLaunch, elsewhere}},
		"figure_differs": {Question: "NDXP", Kind: index.KindFigure, Figures: []corpus.Figure{ndxp, differs},
			Understood: index.Understood{FromBefore: true}, Notes: []string{"Lấy tháng 9/2023 là kỳ mới nhất"}},
		"figure_older":        {Question: "tấn công mạng", Kind: index.KindFigure, Figures: []corpus.Figure{attacksSeptember(t), april, yearBefore}},
		"figure_part":         {Question: "phishing tháng 9/2023", Kind: index.KindFigure, Figures: []corpus.Figure{part(attacks(873, corpus.Month(2023, 9), source2309("109-bc-btttt.40", "II.3", attackQuote)), "Phishing"), attacksSeptember(t)}},
		"figure_undated":      {Question: "kho dữ liệu", Kind: index.KindFigure, Figures: []corpus.Figure{ratio}},
		"figure_since":        {Question: "NDXP từ khi khai trương", Kind: index.KindFigure, Figures: []corpus.Figure{sinceLaunch}},
		"comparison":          {Question: "so với cùng kỳ", Kind: index.KindComparison, Figures: []corpus.Figure{attacksSeptember(t), yearBefore}, Comparison: &index.Comparison{Of: 1, To: 0, Difference: corpus.NewDecimal(-85), Percent: &nine, Computed: true}},
		"comparison_coverage": {Question: "so sánh NDXP tháng 4/2023 và tháng 9/2023", Kind: index.KindComparison, Figures: []corpus.Figure{ndxp, ndxpApril, average, averageApril}, Comparison: &index.Comparison{Of: 1, To: 0, Difference: corpus.NewDecimal(-6016253), Percent: &nine, Computed: true, Caution: index.CautionCoverage}},
		"comparison_bare":     {Question: "so sánh", Kind: index.KindComparison, Figures: []corpus.Figure{ndxp, ndxpApril, average}, Comparison: &index.Comparison{Of: 1, To: 0, Difference: corpus.NewDecimal(-6016253), Computed: true, Caution: index.CautionCoverage}},
		"comparison_length":   {Question: "so sánh", Kind: index.KindComparison, Figures: []corpus.Figure{attacks(2323, corpus.Quarter(2024, 1), source2304("2.323 cuộc")), attacksSeptember(t)}, Comparison: &index.Comparison{Of: 1, To: 0, Difference: corpus.NewDecimal(1420), Computed: true, Caution: index.CautionLength}},
		"comparison_rough":    {Question: "Mobile Money so với cùng kỳ", Kind: index.KindComparison, Figures: []corpus.Figure{roughly(attacksSeptember(t)), yearBefore}, Comparison: &index.Comparison{Of: 1, To: 0, Difference: corpus.NewDecimal(-85), Percent: &nine, Computed: true}},
		"figure_no_base": {Question: "tấn công mạng tháng 9/2023 so với tháng 5", Kind: index.KindFigure, Reason: index.ReasonNotComparable, Figures: []corpus.Figure{attacksSeptember(t)},
			Understood: index.Understood{Name: "Sự cố tấn công mạng", Periods: []corpus.Period{corpus.Month(2023, 9)}}, Notes: []string{"tháng 5/2023"}},
		"figure_average":   {Question: "NDXP", Kind: index.KindFigure, Figures: []corpus.Figure{average, ndxpApril, averageApril, sinceLaunch}},
		"figure_own_words": {Question: "máy thở", Kind: index.KindFigure, Figures: []corpus.Figure{ownWords}},
		"figure_target":    {Question: "mục tiêu kinh tế số", Kind: index.KindFigure, Figures: []corpus.Figure{target}},
		"figure_assumed": {Question: "còn tháng 9?", Kind: index.KindFigure, Figures: []corpus.Figure{attacksSeptember(t)},
			Understood: index.Understood{Name: "Sự cố tấn công mạng", Periods: []corpus.Period{corpus.Month(2023, 9)}, FromBefore: true}},
		"comparison_two":  {Question: "tháng 4 và tháng 9", Kind: index.KindComparison, Figures: []corpus.Figure{april, attacksSeptember(t)}, Comparison: &index.Comparison{Of: 0, To: 1, Difference: corpus.NewDecimal(405), Computed: true}},
		"comparison_odd":  {Question: "so với cùng kỳ", Kind: index.KindComparison, Figures: []corpus.Figure{attacksSeptember(t), yearBefore}, Comparison: &index.Comparison{Of: 1, To: 0, Difference: corpus.NewDecimal(-58), Computed: true}},
		"series":          {Question: "xu hướng tấn công mạng", Kind: index.KindSeries, Figures: []corpus.Figure{attacksSeptember(t), april, yearBefore}},
		"series_long":     {Question: "xu hướng", Kind: index.KindSeries, Figures: months(40)},
		"breakdown":       {Question: "theo loại", Kind: index.KindBreakdown, Figures: breakdown(t)},
		"breakdown_parts": {Question: "theo loại", Kind: index.KindBreakdown, Figures: breakdown(t)[1:]},
		"passages": {Question: "khó khăn", Kind: index.KindPassages, Passages: []index.Hit{
			{File: "2023-09.txt", Report: "109/BC-BTTTT", Section: "III.2", Issued: corpus.Date{Year: 2023, Month: 9, Day: 28}, Passage: "109-bc-btttt.77", Text: "Còn 118 thôn chưa có sóng do địa hình khó khăn & xa dân cư."},
			{File: "2023-04.txt", Title: "Báo cáo tháng 4", Passage: "x.9", Text: strings.Repeat("Việc kéo cáp đến 12 thôn còn chậm. ", 40)},
		}},
		"clarify":         {Question: "bao nhiêu tài khoản?", Kind: index.KindClarify, Choices: []string{"Tài khoản VssID tháng 6/2022", "Tài khoản Cổng DVCQG quý I/2024"}},
		"no_unknown":      {Question: "giá vàng <b>hôm nay</b> 24/7?", Kind: index.KindNoData, Reason: index.ReasonUnknown, Choices: []string{"NDXP tháng 9/2023"}},
		"no_period":       {Question: "NDXP tháng 5/2023", Kind: index.KindNoData, Reason: index.ReasonPeriod, Understood: index.Understood{Name: "Giao dịch qua NDXP", Periods: []corpus.Period{corpus.Month(2023, 5)}}, Choices: []string{"NDXP tháng 4/2023", "NDXP tháng 9/2023"}},
		"no_impossible":   {Question: "tháng 13/2023", Kind: index.KindNoData, Reason: index.ReasonImpossible, Notes: []string{"tháng 13"}},
		"no_part":         {Question: "tấn công mạng vào Bộ Tài chính", Kind: index.KindNoData, Reason: index.ReasonPart, Understood: index.Understood{Name: "Sự cố tấn công mạng", Part: "Bộ Tài chính"}},
		"no_empty":        {Kind: index.KindNoData, Reason: index.ReasonEmpty, Choices: []string{"NDXP tháng 9/2023"}},
		"no_too_long":     {Kind: index.KindNoData, Reason: index.ReasonTooLong},
		"no_comparison":   {Question: "so sánh", Kind: index.KindNoData, Reason: index.ReasonNotComparable},
		"no_reason":       {Question: "?", Kind: index.KindNoData},
		"catalogue":       {Question: "có những chỉ tiêu nào?", Kind: index.KindCatalogue, Items: []index.Item{{Group: "Hạ tầng", Name: "Tốc độ 4G", Ask: "tốc độ 4G"}, {Group: "Hạ tầng", Name: "Điểm kết nối"}, {Group: "An toàn", Name: "Tấn công mạng", Ask: "tấn công mạng"}}},
		"catalogue_empty": {Kind: index.KindCatalogue},
		"help":            {Kind: index.KindHelp, Choices: []string{"NDXP tháng 9/2023?", "tấn công mạng quý I/2024", "tỷ lệ hồ sơ trực tuyến tháng 4/2024", "xu hướng tấn công mạng", "thừa"}},
	}
	maps.Copy(list, computedAnswers(t))
	return list
}

// inApril is the same statistic of April, up to the 20th, from a report without a
// number.
func inApril(f corpus.Figure, value int64, quote string) corpus.Figure {
	f.Value, f.Period, f.Notes = corpus.NewDecimal(value), corpus.Month(2023, 4), nil
	f.Coverage = corpus.Span{From: corpus.Date{Year: 2023, Month: 4, Day: 1}, To: corpus.Date{Year: 2023, Month: 4, Day: 20}}
	f.Source = corpus.Citation{File: "2023-04.txt", Title: "Tình hình Chính phủ điện tử tháng 4/2023:", Passage: "2023-04.3", Quote: quote}
	return f
}

func roughly(f corpus.Figure) corpus.Figure {
	f.Qualifier = corpus.Nearly
	return f
}

func months(n int) []corpus.Figure {
	var out []corpus.Figure
	for i := range n {
		out = append(out, attacks(int64(1000+i), corpus.Month(2023, 9).Shift(-i), source2309("109-bc-btttt.40", "II.3", "câu nêu số")))
	}
	return out
}

func breakdown(t testing.TB) []corpus.Figure {
	whole := attacksSeptember(t)
	whole.Changes = nil
	out := []corpus.Figure{whole}
	for _, p := range []struct {
		name  string
		value int64
	}{{"Phishing", 873}, {"Deface", 0}, {"Malware", 30}} {
		f := whole
		f.Value = corpus.NewDecimal(p.value)
		out = append(out, part(f, p.name))
	}
	return out
}

func TestGolden(t *testing.T) {
	for name, a := range answers(t) {
		t.Run(name, func(t *testing.T) {
			long, err := Render(a)
			if err != nil {
				t.Fatal(err)
			}
			short, err := render(a, true, nil)
			if err != nil {
				t.Fatal(err)
			}
			golden(t, name, fmt.Sprintf("%s\n\n--- buttons\n%v\n--- group\n%s\n", long.HTML, long.Buttons, short.HTML))
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; run go test -update", err)
	}
	if got != string(want) {
		t.Errorf("reply changed; got\n%s\nwant\n%s", got, want)
	}
}

func TestExampleOfTheDesign(t *testing.T) {
	reply, err := Render(answers(t)["figure"])
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"21.231.141 giao dịch — Giao dịch qua NDXP, tháng 9/2023 (từ 01/9 đến 15/9/2023)",
		"Bình quân mỗi ngày: khoảng 1,4 triệu giao dịch",
		"Lũy kế từ khi khai trương: hơn 1,47 tỷ giao dịch (đến tháng 9/2023)",
		"Lưu ý: số liệu 15 ngày đầu tháng",
		"Nguồn: 109/BC-BTTTT ngày 28/9/2023, mục I.1.4",
	} {
		if !strings.Contains(reply.Text+"\n", want+"\n") {
			t.Errorf("reply has no line %q:\n%s", want, reply.Text)
		}
	}
	if !strings.HasPrefix(reply.Text, "21.231.141") {
		t.Errorf("reply does not open with the figure:\n%s", reply.Text)
	}
	if got := reply.Buttons; len(got) != 1 || got[0][0].Data != "1s|109-bc-btttt.12|a" {
		t.Errorf("buttons = %v, want one for the passage", got)
	}
}

// wellFormed checks a reply as Telegram's server would.
func wellFormed(t *testing.T, r Reply) {
	t.Helper()
	if n := utf8.RuneCountInString(r.Text); n == 0 || n > MaxMessageRunes {
		t.Errorf("%d code points, want 1 to %d", n, MaxMessageRunes)
	}
	if !utf8.ValidString(r.HTML) {
		t.Error("not UTF-8")
	}
	var open []string
	for _, tag := range anyTag.FindAllStringSubmatch(r.HTML, -1) {
		switch closing, name := tag[1] == "/", tag[2]; {
		case name != "b" && name != "i" && name != "u" && name != "code" && name != "blockquote":
			t.Errorf("tag %q", tag[0])
		case !closing:
			open = append(open, name)
		case len(open) == 0 || open[len(open)-1] != name:
			t.Errorf("%q closes nothing", tag[0])
		default:
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("left open: %v", open)
	}
	bare := anyTag.ReplaceAllString(r.HTML, "")
	if strings.ContainsAny(bare, "<>\"") {
		t.Errorf("unescaped signs in %q", bare)
	}
	if got := html.UnescapeString(bare); got != r.Text {
		t.Errorf("HTML says\n%s\ntext says\n%s", got, r.Text)
	}
	for _, row := range r.Buttons {
		for _, b := range row {
			if len(b.Data) > 64 || b.Data == "" || b.Label == "" {
				t.Errorf("button %+v", b)
			}
		}
	}
}

var anyTag = regexp.MustCompile(`<(/?)([a-z]+)>`)

func TestRepliesAreWellFormed(t *testing.T) {
	for name, a := range answers(t) {
		for _, shape := range []func(index.Answer) index.Answer{
			func(a index.Answer) index.Answer { return a },
			func(a index.Answer) index.Answer { return stretch(a, hostile) },
			func(a index.Answer) index.Answer { return stretch(a, strings.Repeat("1234567890.", 50)) },
			func(a index.Answer) index.Answer { return stretch(a, "\xff\x00\u202e<") },
			func(a index.Answer) index.Answer { return stretch(a, "") },
		} {
			shaped := shape(a)
			t.Run(name, func(t *testing.T) {
				long, err := Render(shaped)
				if err != nil && !(errors.Is(err, ErrUnstated) && len(shaped.Figures) > 0 && shaped.Figures[0].Source.Quote == "") {
					t.Fatal(err)
				}
				wellFormed(t, sendable(long))
				short, _ := render(shaped, true, nil)
				wellFormed(t, sendable(short))
				if n := strings.Count(short.Text, "\n") + 1; n > maxGroupLines {
					t.Errorf("%d lines in a group, want at most %d:\n%s", n, maxGroupLines, short.Text)
				}
			})
		}
	}
}

var hostile = strings.Repeat(`<script>alert("1.234")</script> & </blockquote></b> Đề án 06, e\u0301 số 12/2023/NĐ-CP 😀 `, 12)

// stretch puts text into every field that holds text of others, and makes every
// list long.
func stretch(a index.Answer, text string) index.Answer {
	a.Question, a.Understood.Name, a.Understood.Part = text, text, text
	a.Understood.FromBefore = true
	many := func(s []string) []string {
		out := make([]string, 12)
		for i := range out {
			out[i] = fmt.Sprintf("%d %s", i, text)
		}
		return append(out, s...)
	}
	a.Notes, a.Choices = many(a.Notes), many(a.Choices)
	figures := make([]corpus.Figure, 0, 80)
	for i, f := range a.Figures {
		figures = append(figures, stretchFigure(f, text, many))
		for range 20 / len(a.Figures) {
			if i > 0 {
				figures = append(figures, stretchFigure(f, text, many))
			}
		}
	}
	a.Figures = figures
	for range 50 {
		a.Items = append(a.Items, index.Item{Group: text, Name: text, Ask: text + " 7"})
	}
	hits := make([]index.Hit, 0, len(a.Passages)*3)
	for range 3 {
		for _, h := range a.Passages {
			h.Report, h.Title, h.Section, h.Text, h.Passage = text, text, text, text, text
			hits = append(hits, h)
		}
	}
	a.Passages = hits
	if a.Comparison != nil {
		c := *a.Comparison
		c.Caution = index.Caution(text)
		a.Comparison = &c
	}
	return a
}

func stretchFigure(f corpus.Figure, text string, many func([]string) []string) corpus.Figure {
	f.Name, f.Unit, f.Subject = text, text, text
	f.Dimension = corpus.Dimension{"a": text, "b": text}
	f.Notes = many(nil)
	f.Source.Report, f.Source.Title, f.Source.Section, f.Source.Quote, f.Source.Passage = text, text, text, text, text
	for range 5 {
		f.Changes = append(f.Changes, corpus.Change{Value: f.Value, Unit: text, Direction: corpus.Up, Versus: f.Period.Previous()})
	}
	return f
}

func TestPassagesAreCut(t *testing.T) {
	reply, err := Render(answers(t)["passages"])
	if err != nil {
		t.Fatal(err)
	}
	if want := "còn chậm. …”"; !strings.Contains(reply.Text, want) {
		t.Errorf("long passage does not end at a sentence:\n%s", reply.Text)
	}
}

func TestClip(t *testing.T) {
	tests := []struct {
		in    string
		limit int
		want  string
	}{
		{"ngắn", 10, "ngắn"},
		{"Câu một dài. Câu hai dài hơn", 20, "Câu một dài. …"},
		{"một hai ba bốn năm", 13, "một hai ba…"},
		{"đạt 21.231.141 giao dịch", 10, "đạt…"},
		{"1234567890123", 8, "…"},
	}
	for _, tt := range tests {
		if got := clip(tt.in, tt.limit); got != tt.want {
			t.Errorf("clip(%q, %d) = %q, want %q", tt.in, tt.limit, got, tt.want)
		}
	}
}

func TestChangeWords(t *testing.T) {
	f := attacks(903, corpus.Quarter(2023, 1), source2304("gấp 2,7 lần cùng kỳ"))
	plain := attacks(903, corpus.Quarter(2023, 1), source2304("tăng 2,7 lần"))
	tests := []struct {
		name   string
		figure corpus.Figure
		change corpus.Change
		want   string
	}{
		{"down", f, corpus.Change{Value: dec(t, "35.6"), Unit: "%", Direction: corpus.Down, Qualifier: corpus.MoreThan}, "giảm hơn 35,6%"},
		{"level", f, corpus.Change{Value: dec(t, "96.3"), Unit: "%", Direction: corpus.Level}, "bằng 96,3%"},
		{"fold", f, corpus.Change{Value: dec(t, "2.7"), Unit: "lần", Direction: corpus.Up}, "gấp 2,7 lần"},
		{"times", plain, corpus.Change{Value: dec(t, "2.7"), Unit: "lần", Direction: corpus.Up}, "tăng 2,7 lần"},
		{"count", f, corpus.Change{Value: dec(t, "-317"), Unit: "cuộc", Direction: corpus.Down}, "giảm 317 cuộc"},
	}
	for _, tt := range tests {
		if got := textOf(changePieces(tt.figure, tt.change)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestTwoStartsOfACumulation(t *testing.T) {
	f := september(9700000, corpus.Cumulative, corpus.MoreThan, "từ đầu năm 5,6 triệu, từ khi khai trương hơn 9,7 triệu")
	if got := cumulationStart(f); got != "" {
		t.Errorf("cumulationStart = %q, want none: the quote has two", got)
	}
}

func TestDataTooLongForAButtonIsKept(t *testing.T) {
	long := strings.Repeat("a", maxButtonBytes)
	n := newNotes()
	c := New(Options{Answerer: &library{}, Memory: struct {
		Contexts
		notes
	}{memory{}, n}})
	buttons := [][]Button{{{"một", to(doAsk, long).String()}, {"hai", to(doAsk, "b").String()}}, {{"ba", to(doAsk, long+"c").String()}}}
	got := c.parked(t.Context(), 1, 2, Reply{Buttons: buttons}).Buttons
	if len(got) != 2 || got[0][0].Data != "1#|0" || got[0][1].Data != "1q|b" || got[1][0].Data != "1#|1" {
		t.Errorf("buttons = %v", got)
	}
	c.Press(t.Context(), Press{Data: got[1][0].Data})
	if asked := c.answerer.(*library).asked; len(asked) != 1 || asked[0] != long+"c" {
		t.Errorf("the key stands for %q", asked)
	}
	if got := sendable(Reply{Buttons: buttons}).Buttons; len(got) != 1 || len(got[0]) != 1 {
		t.Errorf("without a memory the buttons are %v, want the short one", got)
	}
}

// sendable is a reply as it is sent where nothing can be kept.
func sendable(r Reply) Reply {
	return New(Options{Answerer: &library{}}).parked(context.Background(), 1, 2, r)
}
