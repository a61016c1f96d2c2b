package qa_test

import (
	"testing"

	"solieu/index"
)

// TestWordsAroundTimes asks with the words that people put around a time: they restate
// it, lead to it, or set two against each other.
func TestWordsAroundTimes(t *testing.T) {
	t.Parallel()
	e := engine(t)
	for _, tt := range []struct {
		question string
		kind     index.Kind
		value    string
	}{
		{"tấn công mạng tháng 9/2023 riêng trong tháng bao nhiêu cuộc", index.KindFigure, "903"},
		{"Tháng 9/2023, tính riêng trong tháng có mấy cuộc tấn công mạng", index.KindFigure, "903"},
		{"trong kỳ báo cáo tháng 9/2023 có bao nhiêu cuộc tấn công mạng", index.KindFigure, "903"},
		{"kỳ này, tháng 9/2023: số cuộc tấn công mạng", index.KindFigure, "903"},
		{"số cuộc tấn công mạng trong tháng 9 năm 2023", index.KindFigure, "903"},
		{"số cuộc tấn công mạng chỉ tính tháng 9/2023", index.KindFigure, "903"},
		{"số cuộc tấn công mạng cả tháng 9/2023", index.KindFigure, "903"},
		{"tấn công mạng năm 2023, tháng 9", index.KindFigure, "903"},
		{"tấn công mạng 2023 tháng 9", index.KindFigure, "903"},
		{"tấn công mạng tháng 9 của năm 2023", index.KindFigure, "903"},
		{"tấn công mạng 6 tháng đầu năm của 2022", index.KindFigure, "6641"},
		{"tấn công mạng 2022 6 tháng đầu năm", index.KindFigure, "6641"},
		{"tấn công mạng tháng 9 so tháng 8/2023", index.KindComparison, "903"},
		{"tấn công mạng tháng 9 vs tháng 8/2023", index.KindComparison, "903"},
		{"tấn công mạng tháng 9/2023 so tháng 8", index.KindComparison, "903"},
		{"tấn công mạng qua các tháng 8, 9/2023", index.KindSeries, "1402"},
		{"tấn công mạng qI/2024", index.KindFigure, "2323"},
		{"tấn công mạng giữa năm 2022", index.KindNoData, ""},
		{"NDXP từ đầu năm 2022 đến nay", index.KindNoData, ""},
		{"NDXP 2022 so 2021", index.KindNoData, ""},
	} {
		a := e.Ask(t.Context(), tt.question, index.Understood{})
		got := ""
		if len(a.Figures) > 0 {
			got = a.Figures[0].Value.String()
		}
		if a.Kind != tt.kind || got != tt.value {
			t.Errorf("%q: got %s, want %s %q", tt.question, brief(&a), tt.kind, tt.value)
		}
	}
}
