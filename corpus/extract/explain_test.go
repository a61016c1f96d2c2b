package extract

import (
	"strings"
	"testing"
)

// Every figure is explained, the numbers that are none too, and explaining
// changes nothing.
func TestExplain(t *testing.T) {
	for name, data := range messyReports(t) {
		doc, plain := readReport(t, name, data)
		reading := Look(doc, name, sumOfTests, Given{}, builtin(t))
		report, numbers := reading.Report, reading.Numbers
		if len(report.Figures) != len(plain.Figures) {
			t.Fatalf("%s: %d figures when explained, %d when not", name, len(report.Figures), len(plain.Figures))
		}
		text := map[string]string{}
		for _, p := range report.Passages {
			text[p.ID] = p.Text
		}
		explained := map[string]bool{}
		for _, e := range numbers {
			explained[e.Figure] = true
			if !strings.Contains(text[e.Passage], e.Words) {
				t.Errorf("%s: %q is not in passage %s", name, e.Words, e.Passage)
			}
			if e.Rule == "" || e.Verdict == "" || e.Figure == "" && !strings.HasPrefix(e.Verdict, "left out: ") {
				t.Errorf("%s: nothing explains %+v", name, e)
			}
		}
		for _, f := range report.Figures {
			if !explained[f.ID] {
				t.Errorf("%s: nothing explains %s, %s %s", name, f.ID, f.Value, f.Name)
			}
		}
	}
}

func TestExplainRules(t *testing.T) {
	const text = "BÁO CÁO\nKết quả tháng 9/2023\n\nTrong tháng 9/2023 có 905 cuộc tấn công (700 Phishing), giảm 3,5% so với tháng 8/2023 (938 cuộc). " +
		"Quyết định số 12/QĐ-TTg nêu rõ. Độ trễ từ 5 đến 7%. Xếp thứ 9 khu vực.\n"
	doc, _ := readReport(t, "a.txt", []byte(text))
	numbers := Look(doc, "a.txt", sumOfTests, Given{}, builtin(t)).Numbers
	want := map[string]string{
		"905": "quantity and noun", "700": "a part in brackets", "3,5%": "a change of the level", "938": "the base's own level",
		"12": "none", "5 đến 7%": "none", "thứ 9": "a place in an order",
	}
	for _, e := range numbers {
		for words, rule := range want {
			if strings.HasSuffix(e.Words, words) {
				if !strings.HasPrefix(e.Rule, rule) {
					t.Errorf("%s: rule %q, want %q", words, e.Rule, rule)
				}
				delete(want, words)
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("not explained: %v", want)
	}
}
