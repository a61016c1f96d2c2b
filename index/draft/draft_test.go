package draft_test

import (
	"fmt"
	"strings"
	"testing"

	"solieu/index"
	"solieu/index/draft"
)

// The reports themselves as drafts: nothing of them may be called wrong.
func TestReportsMatchThemselves(t *testing.T) {
	l := builtin()
	n := 0
	for i := range l.reports {
		for _, j := range draft.Check(&l.reports[i], l.series) {
			n++
			if j.Verdict == index.VerdictMismatch {
				t.Errorf("%s: %s %s %s is called wrong (%v), held against %+v", l.reports[i].File, j.Value, j.Unit, j.Period, j.Slip, j.Figure)
			}
		}
	}
	if n < 300 {
		t.Errorf("only %d figures were checked", n)
	}
}

// Each library's reports as drafts for the other: the same figures in other words.
func TestLibrariesMatchEachOther(t *testing.T) {
	digests, reports := builtin(), originals(t)
	for _, pair := range []struct{ drafts, held library }{{reports, digests}, {digests, reports}} {
		agree, all := 0, 0
		for i := range pair.drafts.reports {
			for _, j := range draft.Check(&pair.drafts.reports[i], pair.held.series) {
				all++
				switch j.Verdict {
				case index.VerdictMatch, index.VerdictNear:
					agree++
				case index.VerdictMismatch:
					t.Errorf("%s: called wrong: %s in %q, held against %s", pair.drafts.reports[i].File, brief(&j), j.Quote, held(&j))
				}
			}
		}
		t.Logf("%d of %d figures agree", agree, all)
	}
}

func TestSentences(t *testing.T) {
	l := builtin()
	for _, test := range []struct{ text, want string }{
		{"Tháng 9/2023, NDXP thực hiện 21.231.141 giao dịch.", "match"},
		{"Tháng 9/2023, NDXP thực hiện 21,2 triệu giao dịch.", "near"},
		{"Tháng 9/2023, NDXP thực hiện 21.321.141 giao dịch.", "mismatch digits"},
		{"Tháng 9/2023, NDXP thực hiện 21,2 nghìn giao dịch.", "mismatch scale"},
		{"Tháng 9/2023, NDXP thực hiện 27.247.394 giao dịch.", "mismatch other_period"},
		{"Tháng 9/2023, cả nước ghi nhận 873 cuộc tấn công mạng gây ra sự cố.", "mismatch other_dimension"},
		{"Tháng 6/2022, NDXP thực hiện 531.886.220 giao dịch.", "mismatch other_measure"},
		{"Tháng 9/2023, có 903 cuộc tấn công mạng, giảm 35,6% so với tháng 8/2023.", "match|match"},
		{"Tháng 9/2023, có 903 cuộc tấn công mạng, tăng 35,6% so với tháng 8/2023.", "match|mismatch"},
		{"Tháng 9/2023, có 903 cuộc tấn công mạng, giảm 36,5% so với tháng 8/2023.", "match|mismatch digits"},
		{"Tháng 9/2023, tỉnh Lâm Đồng có 55 cuộc tấn công mạng.", "unknown"},
		{"Tháng 9/2019, NDXP thực hiện 12.345 giao dịch.", "unknown"},
		{"Trong tháng 9/2023, toàn tỉnh chăn nuôi 12.345 con trâu.", "unknown"},
	} {
		r := l.readDraft("draft.txt", test.text)
		var got []string
		for _, j := range draft.Check(&r, l.series) {
			got = append(got, verdict(j))
		}
		if strings.Join(got, "|") != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, strings.Join(got, "|"), test.want)
		}
	}
}

func verdict(j index.Judgement) string {
	if j.Slip == nil {
		return string(j.Verdict)
	}
	return string(j.Verdict) + " " + string(*j.Slip)
}

func FuzzCheck(f *testing.F) {
	l := builtin()
	f.Add("Tháng 9/2023, NDXP đạt 21,2 triệu giao dịch, tăng 5% so với tháng 8.")
	f.Add("-0%\x00 1/0 tỷ")
	f.Fuzz(func(t *testing.T, text string) {
		r := l.readDraft("draft.txt", text)
		for _, j := range draft.Check(&r, l.series) {
			if j.Quote == "" || j.Verdict == index.VerdictMatch && j.Figure == nil {
				t.Errorf("%q: %s", text, fmt.Sprint(j))
			}
		}
	})
}
