package extract

import (
	"strings"
	"testing"

	"solieu/corpus"
)

// reportOfTests stands above every sentence of the table: a report on September
// 2023.
const reportOfTests = "---\nnumber: 7/BC-TEST\nissued: 2023-09-28\nperiod: 2023-09\n---\n# I. Kết quả thực hiện\n\n"

// brief shows what tells a figure from the numbers beside it: value, unit, period,
// measure, then, where they are not the plain ones, of, qualifier, dimension, days
// covered, changes, and "?" for one held back.
func brief(f *corpus.Figure) string {
	parts := []string{strings.ReplaceAll(value(f), " of ", "/"), f.Unit, f.Period.String(), string(f.Measure)}
	if f.Qualifier != corpus.Exact {
		parts = append(parts, "~"+string(f.Qualifier))
	}
	if len(f.Dimension) > 0 {
		parts = append(parts, dimension(f.Dimension))
	}
	if !f.Coverage.IsZero() {
		parts = append(parts, span(f.Coverage))
	}
	if len(f.Changes) > 0 {
		parts = append(parts, "["+changes(f.Changes)+"]")
	}
	if f.Status != corpus.Accepted {
		parts = append(parts, "?")
	}
	return strings.Join(parts, " ")
}

// TestSentence reads one small report for each sentence. A sentence may have a
// lead-in above it, set off by a line break.
func TestSentence(t *testing.T) {
	for _, group := range sentences {
		t.Run(group.name, func(t *testing.T) {
			for _, test := range group.tests {
				_, report := readReport(t, "bao-cao.md", []byte(reportOfTests+test.text+"\n"))
				var got []string
				for i := range report.Figures {
					got = append(got, brief(&report.Figures[i]))
				}
				want := test.want
				if strings.Join(got, "\n") != strings.Join(want, "\n") {
					t.Errorf("%s\n got %s\nwant %s", test.text, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
				}
			}
		})
	}
}

type sentenceTest struct {
	text string
	want []string
}

func TestSentenceCase(t *testing.T) {
	for in, want := range map[string]string{"": "", "đơn thư": "Đơn thư", "NDXP": "NDXP"} {
		if got := sentenceCase(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
