package qa

import (
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

func TestSplit(t *testing.T) {
	tests := []struct{ text, want string }{
		{"NDXP và tấn công mạng tháng 9/2023", "NDXP|tấn công mạng tháng 9/2023"},
		{"NDXP, tấn công mạng; VssID & Mobile Money", "NDXP|tấn công mạng|VssID|Mobile Money"},
		{"NDXP tháng 8 và tháng 9/2023", "NDXP tháng 8 và tháng 9/2023"},
		{"số giao dịch được cung cấp tháng 9/2023", "số giao dịch được cung cấp tháng 9/2023"},
		{"văn bản (gửi, nhận) và NDXP", "văn bản (gửi, nhận)|NDXP"},
		{"12,5 triệu và 1,3 triệu", "12,5 triệu|1,3 triệu"},
		{", và ,", ""},
	}
	for _, tt := range tests {
		text := vi.NewQuestion(tt.text)
		var got []string
		for _, c := range split(text, vi.FindPeriods(text, vi.Reference{Day: corpus.Date{Year: 2023, Month: 10, Day: 1}})) {
			got = append(got, c.text)
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%s: %q, want %s", tt.text, got, tt.want)
		}
	}
}

func TestSuperlativeIn(t *testing.T) {
	tests := []struct {
		text   string
		most   index.Most
		months int
		part   string
	}{
		{"tháng nào NDXP cao nhất", index.Highest, 1, ""},
		{"quý nào ít tấn công mạng nhất", index.Lowest, 3, ""},
		{"kỳ nào nhiều tấn công mạng nhất", index.Highest, 0, ""},
		{"loại tấn công nào nhiều nhất", index.Highest, 0, "loai"},
		{"tài khoản của địa phương tháng nào cao nhất", index.Highest, 1, ""},
		{"which province had the most attacks", index.Highest, 0, "province"},
		{"tấn công mạng tăng nhiều nhất tháng nào", "", 0, ""},
		{"số liệu mới nhất của NDXP", "", 0, ""},
		{"nhiều địa phương thống nhất", "", 0, ""},
		{"NDXP tháng 9/2023", "", 0, ""},
	}
	for _, tt := range tests {
		s := superlativeIn(vi.NewQuestion(tt.text))
		if s == nil {
			s = &superlative{}
		}
		if s.most != tt.most || s.most != "" && (s.months != tt.months || s.part != tt.part) {
			t.Errorf("%s: %s, %d months, part %q", tt.text, s.most, s.months, s.part)
		}
	}
}

func TestTermIn(t *testing.T) {
	tests := []struct {
		text, term string
		foreign    bool
	}{
		{"NDXP là gì?", "NDXP", true},
		{"cho em hỏi từ TTHC nghĩa là gì vậy ạ", "TTHC", true},
		{"what does VssID mean?", "VssID", true},
		{"Mobile Money là gì", "Mobile Money", true},
		{"kinh tế số nghĩa là gì", "kinh tế số", false},
		{"what is the fixed broadband speed", "", false},
		{"là gì", "", false},
		{"NDXP tháng 9/2023", "", false},
	}
	for _, tt := range tests {
		got, ok := termIn(vi.NewQuestion(tt.text))
		if ok != (tt.term != "") || ok && (got.text != tt.term || got.foreign != tt.foreign) {
			t.Errorf("%s: %+v %v, want %q", tt.text, got, ok, tt.term)
		}
	}
}

// FuzzSplit: the cut texts stand in the question, one behind the other.
func FuzzSplit(f *testing.F) {
	f.Add("NDXP, tấn công mạng và (gửi, nhận) tháng 8 và tháng 9/2023")
	f.Add(")),,(( và và")
	f.Fuzz(func(t *testing.T, s string) {
		text := vi.NewQuestion(vi.Clean(s))
		rest := text.Source
		for _, c := range split(text, vi.FindPeriods(text, vi.Reference{Day: corpus.Date{Year: 2023, Month: 10, Day: 1}})) {
			at := strings.Index(rest, c.text)
			if at < 0 || c.text == "" {
				t.Fatalf("%q: %q doesn't stand in %q", s, c.text, rest)
			}
			rest = rest[at+len(c.text):]
		}
		superlativeIn(text)
		termIn(text)
	})
}
