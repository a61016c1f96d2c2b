package qa_test

import (
	"testing"

	"solieu/corpus"
	"solieu/index"
)

// TestRelativeTimes asks on other days: what "tháng trước" means depends on the day
// alone, and a month that no report states is never filled with an older one.
func TestRelativeTimes(t *testing.T) {
	for _, day := range []struct {
		today corpus.Date
		asked map[string]string // question to value, "" for none
	}{
		{corpus.Date{Year: 2023, Month: 10, Day: 5}, map[string]string{
			"tấn công mạng tháng trước":                       "903",
			"tan cong mang thang roi":                         "903",
			"tấn công mạng tháng vừa qua":                     "903",
			"cyber attacks last month":                        "903",
			"tấn công mạng tháng này":                         "",
			"tấn công mạng tháng trước nữa":                   "1402",
			"tấn công mạng tháng 9 năm ngoái":                 "988",
			"tấn công mạng tháng 9 năm nay":                   "903",
			"tấn công mạng tháng 9":                           "903",
			"tấn công mạng tháng trước so với cùng kỳ":        "903",
			"tấn công mạng quý trước":                         "",
			"tấn công mạng 6 tháng đầu năm ngoái":             "6641",
			"văn bản trên trục liên thông từ đầu năm đến nay": "5500000",
			"van ban tren truc lien thong ytd":                "5500000",
			"NDXP quý trước":                                  "",
		}},
		{corpus.Date{Year: 2024, Month: 5, Day: 16}, map[string]string{
			"tấn công mạng quý trước":             "2323",
			"cyber attacks last quarter":          "2323",
			"tấn công mạng quý này":               "",
			"tấn công mạng tháng trước":           "",
			"tấn công mạng năm ngoái":             "",
			"tấn công mạng quý 1 năm nay":         "2323",
			"số tài khoản cổng DVCQG tháng trước": "14600000",
		}},
		{corpus.Date{Year: 2022, Month: 6, Day: 30}, map[string]string{
			"NDXP tháng này": "58747799",
			"NDXP quý này":   "178595174",
			"NDXP tháng 6":   "58747799",
		}},
	} {
		e, err := newEngine(func() corpus.Date { return day.today })
		if err != nil {
			t.Fatal(err)
		}
		for question, want := range day.asked {
			a := e.Ask(t.Context(), question, index.Understood{})
			got := ""
			if len(a.Figures) > 0 {
				got = a.Figures[0].Value.String()
			}
			if got != want || want == "" && a.Reason != index.ReasonPeriod {
				t.Errorf("on %s %q: got %s, want %q", day.today, question, brief(&a), want)
			}
		}
	}
}
