package bot

import (
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/check"
	"solieu/corpus/extract"
	"solieu/corpus/read"
	"solieu/index"
)

// shareFinding is a rate of 68,2% beside 2.365 of 3.418.
func shareFinding(t testing.TB) corpus.Finding {
	return corpus.Finding{
		Relation: corpus.RelationShare, Figures: []string{"r#3", "r#2", "r#1"}, Stated: dec(t, "68.2"),
		Computed: dec(t, "69.2"), Step: dec(t, "0.1"), Formula: corpus.FormulaShare,
		Operands: []corpus.Decimal{dec(t, "2365"), dec(t, "3418")},
		Note:     "Báo cáo ghi 68,2%; tính từ 2.365/3.418 là 69,2%.",
	}
}

func approved(t testing.TB, f corpus.Finding) index.Answer {
	figure := corpus.Figure{
		ID: "r#3", Indicator: "systems.approved_rate", Name: "Tỷ lệ hệ thống được phê duyệt cấp độ", Measure: corpus.Rate, Value: dec(t, "68.2"), Unit: "%",
		Period: corpus.Month(2024, 4), Status: corpus.Accepted, Notes: []string{f.Note}, Source: source2304("đạt tỷ lệ 68,2%"),
	}
	return index.Answer{Question: "tỷ lệ phê duyệt?", Kind: index.KindFigure, Figures: []corpus.Figure{figure}, Findings: []corpus.Finding{f}}
}

// A finding's note passes only with a calculation that the gate can do again.
func TestGateRecomputesFindings(t *testing.T) {
	tests := []struct {
		name   string
		change func(f *corpus.Finding)
		ok     bool
	}{
		{"as it is", func(*corpus.Finding) {}, true},
		{"another result", func(f *corpus.Finding) {
			f.Computed, f.Note = dec(t, "69.4"), strings.Replace(f.Note, "69,2", "69,4", 1)
		}, false},
		{"a result that the note does not show", func(f *corpus.Finding) { f.Note = strings.Replace(f.Note, "69,2", "69,1", 1) }, false},
		{"an operand that the note does not show", func(f *corpus.Finding) { f.Note = strings.Replace(f.Note, "2.365", "2.356", 1) }, false},
		{"a scale of its own", func(f *corpus.Finding) { f.Note = strings.Replace(f.Note, "69,2%", "69,2 triệu", 1) }, false},
		{"a number of its own", func(f *corpus.Finding) { f.Note += " Lệch 14 hệ thống." }, false},
		{"a period that it names", func(f *corpus.Finding) {
			f.Note += " (tháng 7/2023)"
			f.Periods = []corpus.Period{corpus.Month(2023, 7)}
		}, true},
		{"a period that it does not", func(f *corpus.Finding) { f.Note += " (tháng 7/2023)" }, false},
		{"no formula", func(f *corpus.Finding) { f.Formula = "" }, false},
		{"division by nothing", func(f *corpus.Finding) { f.Operands = []corpus.Decimal{dec(t, "2365"), {}} }, false},
		{"one operand", func(f *corpus.Finding) { f.Operands = f.Operands[:1] }, false},
	}
	for _, tt := range tests {
		f := shareFinding(t)
		tt.change(&f)
		reply, err := Render(approved(t, f))
		if (err == nil) != tt.ok {
			t.Errorf("%s: %v, want ok %v", tt.name, err, tt.ok)
		}
		if tt.ok && !strings.Contains(reply.Text, f.Note) {
			t.Errorf("%s: the note is not shown:\n%s", tt.name, reply.Text)
		}
	}
	alone := approved(t, shareFinding(t))
	alone.Findings = nil
	if _, err := Render(alone); err == nil {
		t.Error("a note with digits of no finding passed")
	}
}

func TestFormulas(t *testing.T) {
	tests := []struct {
		formula  corpus.Formula
		operands []string
		want     string
	}{
		{corpus.FormulaStated, []string{"12"}, "12"},
		{corpus.FormulaSum, []string{"400", "112", "110"}, "622"},
		{corpus.FormulaDifference, []string{"2433", "2192"}, "241"},
		{corpus.FormulaQuotient, []string{"21231141", "30"}, "707705"},
		{corpus.FormulaShare, []string{"604", "2187"}, "28"},
		{corpus.FormulaChange, []string{"612", "700"}, "13"}, // the sign is in words
	}
	for _, tt := range tests {
		f := corpus.Finding{Formula: tt.formula, Computed: dec(t, tt.want), Step: dec(t, "1")}
		for _, s := range tt.operands {
			f.Operands = append(f.Operands, dec(t, s))
		}
		if !recomputes(f) {
			t.Errorf("%s of %v is not %s", tt.formula, tt.operands, tt.want)
		}
		f.Computed = dec(t, tt.want+"5")
		if recomputes(f) {
			t.Errorf("%s of %v is taken for %s5", tt.formula, tt.operands, tt.want)
		}
	}
}

// Whatever a check finds can be shown: a note that the gate stops would take the
// whole answer with it.
func TestFindingsPassTheGate(t *testing.T) {
	cat, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	var reports []corpus.Report
	for _, text := range []string{
		"Đến nay 604/2.187 hệ thống thông tin đã được phê duyệt cấp độ, đạt 27,8%.",
		"Có 5,2 triệu khách hàng, trong đó 3,6 triệu khách hàng ở nông thôn, chiếm 67%.",
		"Trong tháng ghi nhận 612 cuộc tấn công mạng gây ra sự cố (400 cuộc Phishing, 112 cuộc Deface, 110 cuộc Malware), giảm 16,2% so với tháng 8/2023 (700 cuộc).",
		"Trong tháng ghi nhận 621 cuộc tấn công mạng gây ra sự cố; 9 tháng đầu năm 2023 ghi nhận 600 cuộc tấn công mạng.",
		"Doanh số giao dịch trong tháng đạt 48,6 tỷ đồng, tăng 13,4% so với cùng kỳ (37 tỷ đồng).",
		"Đã phủ sóng 2.192/2.433 thôn, còn 214 thôn chưa có sóng di động.",
		"Từ ngày 01/9 đến ngày 20/9/2023, NDXP thực hiện 21.231.141 giao dịch, bình quân mỗi ngày khoảng 1,4 triệu giao dịch.",
		"Cung cấp 30/40 dịch vụ công toàn trình. Đã có 20/22 dịch vụ công theo Đề án (trong đó 15/22 dịch vụ công thực hiện toàn trình) và 10/18 dịch vụ công theo Quyết định.",
	} {
		doc, err := read.File("bao-cao.txt", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		r := extract.Report(doc, "bao-cao.txt", "", extract.Given{Period: corpus.Month(2023, 9)}, cat)
		r.Findings = check.Report(&r)
		reports = append(reports, r)
	}
	shown := 0
	show := func(f corpus.Finding) {
		shown++
		if _, err := Render(approved(t, f)); err != nil {
			t.Errorf("%s: %v", f.Note, err)
		}
	}
	for i := range reports {
		for _, f := range reports[i].Findings {
			show(f)
		}
	}
	for _, f := range check.Across(reports) {
		show(f)
	}
	if shown < len(reports) {
		t.Errorf("only %d findings were shown", shown)
	}
}
