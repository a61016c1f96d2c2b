package bot

import (
	"strings"
	"testing"

	"solieu/corpus"
)

func TestCitationNames(t *testing.T) {
	long := "Kết quả xây dựng chính quyền số, bảo đảm an toàn thông tin, tháng 4 năm 2023 của các sở, ngành và địa phương"
	tests := []struct {
		name string
		c    citation
		want string
	}{
		{"number first", citation{report: "45/BC-UBND", title: "Báo cáo", file: "a.txt"}, "45/BC-UBND"},
		{"title", citation{title: "Báo cáo tháng 4", file: "a.txt"}, "“Báo cáo tháng 4”"},
		{"title that promises more", citation{title: "Sở Y tế cho biết: ", file: "a.txt"}, "“Sở Y tế cho biết”"},
		{"long title ends with a clause", citation{title: long}, "“Kết quả xây dựng chính quyền số, bảo đảm an toàn thông tin”"},
		{"file", citation{title: " : ", file: "a.txt"}, "tệp a.txt"},
	}
	for _, tt := range tests {
		if got := textOf(tt.c.name(70)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestSourcesAreNumberedOnce(t *testing.T) {
	april := attacks(498, corpus.Month(2023, 4), source2304("498 cuộc"))
	september := attacksSeptember(t)
	s := newSources([]corpus.Figure{september, april, september})
	if got := textOf(s.mark(april)) + textOf(s.mark(september)); got != " [2] [1]" {
		t.Errorf("marks = %q, want [2] and [1]", got)
	}
	if got := strings.Join(s.passages(), " "); got != "109-bc-btttt.40 45-bc-btttt.3" {
		t.Errorf("passages = %q", got)
	}
	if got := newSources([]corpus.Figure{april, april}).mark(april); got != nil {
		t.Errorf("one source is marked %v, want no mark", got)
	}
}
