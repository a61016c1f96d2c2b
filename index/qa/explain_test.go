package qa_test

import (
	"strings"
	"testing"

	"solieu/index"
)

func TestExplain(t *testing.T) {
	e := engine(t)
	for _, test := range []struct{ question, wants string }{
		{"NDXP tháng 9/2023?", "2023-09|ndxp.transactions|decision     ndxp.transactions|answer       figure"},
		{"tấn công mạng vào Bộ Tài chính", "place Bộ Tài chính|unexplained  bộ tài chính|no_data"},
		{"trung bình mỗi ngày NDXP", "measure average_daily"},
		{"tháng 13 tấn công mạng", "impossible tháng 13"},
		{"mục tiêu kinh tế số", "wish mục tiêu"},
	} {
		a, x := e.Explain(t.Context(), test.question, index.Understood{})
		if want := e.Ask(t.Context(), test.question, index.Understood{}); a.Kind != want.Kind || len(a.Figures) != len(want.Figures) {
			t.Errorf("%s: explained answer is %s, asked %s", test.question, a.Kind, want.Kind)
		}
		for _, part := range strings.Split(test.wants, "|") {
			if !strings.Contains(x.String(), part) {
				t.Errorf("%s: want %q in\n%s", test.question, part, x)
			}
		}
	}
}
