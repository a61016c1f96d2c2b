package library

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"solieu/corpus"
)

// day is the day that tests run on.
var day = time.Date(2023, 10, 2, 8, 30, 0, 0, time.UTC)

// open opens a library that is closed at the end of the test.
func open(t testing.TB, dir string) *Library {
	t.Helper()
	l, err := Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	l.now = func() time.Time { return day }
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	return l
}

// exactly reads digits.
func exactly(digits string) corpus.Decimal {
	d, err := corpus.ParseDecimal(digits)
	if err != nil {
		panic(err)
	}
	return d
}

// reportOf is a report with a number, with n figures two a passage, and its
// bytes. Edition goes into every passage and figure.
func reportOf(id, edition string, n int) (corpus.Report, []byte) {
	original := fmt.Appendf(nil, "Số: 109 /BC-BTTTT\nbáo cáo %s, bản %s, %d số liệu", id, edition, n)
	sum := sha256.Sum256(original)
	r := corpus.Report{
		ID: id, File: id + ".txt", Number: "109/BC-BTTTT", Issuer: "Bộ Thông tin và Truyền thông",
		Issued: corpus.Date{Year: 2023, Month: 9, Day: 28}, Period: corpus.Month(2023, 9),
		Title: "Kết quả tháng 9", SHA256: hex.EncodeToString(sum[:]),
		Findings: []corpus.Finding{{
			Relation: corpus.RelationShare, Figures: []string{id + "#1"}, Stated: exactly("68.2"), Computed: exactly("69.2"), Step: exactly("0.1"),
			Formula: corpus.FormulaShare, Operands: []corpus.Decimal{exactly("2365"), exactly("3418")},
			Note: "Báo cáo ghi 68,2%; tính từ 2.365/3.418 là 69,2%.", Periods: []corpus.Period{corpus.Month(2023, 9)},
		}},
		Omissions: []corpus.Omission{{Reason: "page chrome", Lines: 3, First: 1, Sample: "Trang chủ"}},
	}
	for i := range (n + 1) / 2 {
		r.Passages = append(r.Passages, corpus.Passage{
			ID: fmt.Sprintf("%s.%d", id, i), Section: "I.1", Heading: "Kết quả › Nền tảng",
			Text: fmt.Sprintf("Bản %s: trong tháng đạt %d giao dịch, trung bình %d giao dịch/ngày.", edition, 2*i, 2*i+1),
		})
	}
	for i := range n {
		r.Figures = append(r.Figures, figureOf(r, edition, i))
	}
	return r, original
}

// figureOf is the figure i of a report, with every field filled.
func figureOf(r corpus.Report, edition string, i int) corpus.Figure {
	of := corpus.NewDecimal(63)
	return corpus.Figure{
		ID: fmt.Sprintf("%s.%d.f%d", r.ID, i/2, i), Indicator: "ndxp.transactions",
		Name: "Giao dịch qua NDXP", Subject: "giao dịch thông qua NDXP",
		Dimension: corpus.Dimension{corpus.DimensionPart: "Hà Nội"}, Measure: corpus.Total,
		Value: exactly(fmt.Sprintf("%d.25", 21_000_000_000_000+i)), Step: exactly("0.01"), Of: &of, Unit: "giao dịch", Qualifier: corpus.MoreThan,
		Period:   corpus.Month(2023, 9),
		Coverage: corpus.Span{From: corpus.Date{Year: 2023, Month: 9, Day: 1}, To: corpus.Date{Year: 2023, Month: 9, Day: 15}},
		Beside:   corpus.Quarter(2023, 3),
		Changes: []corpus.Change{{
			Value: exactly("35.6"), Unit: "%", Direction: corpus.Down, Qualifier: corpus.Nearly, Versus: corpus.Month(2023, 8),
		}},
		Status: corpus.Review, Reasons: []string{"thiếu kỳ"}, Notes: []string{"bản " + edition},
		Source: corpus.Citation{
			File: r.File, Report: r.Number, Title: r.Title, Issued: r.Issued, Section: "I.1",
			Passage: fmt.Sprintf("%s.%d", r.ID, i/2), Quote: fmt.Sprintf("đạt %d giao dịch", i),
		},
		Also:     []corpus.Citation{{File: r.File, Passage: fmt.Sprintf("%s.%d", r.ID, i/2), Quote: "hơn 21 nghìn tỷ"}},
		Vintages: []corpus.Vintage{{Why: corpus.Revised, Figure: corpus.Figure{ID: "cũ", Value: exactly("20.5"), Period: corpus.Month(2023, 9)}}},
	}
}

// imported imports and fails the test where that fails.
func imported(t testing.TB, l *Library, r corpus.Report, original []byte) Outcome {
	t.Helper()
	outcome, err := l.Import(t.Context(), r, original)
	if err != nil {
		t.Fatal(err)
	}
	return outcome
}

// reports loads and fails the test where that fails.
func reports(t testing.TB, l *Library) []corpus.Report {
	t.Helper()
	all, err := l.Reports(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// stamp fails the test where there is none.
func stamp(t testing.TB, l *Library) string {
	t.Helper()
	s, err := l.Stamp(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// wantReports compares what the library returns.
func wantReports(t testing.TB, l *Library, want ...corpus.Report) {
	t.Helper()
	got := reports(t, l)
	if len(got) != len(want) {
		t.Fatalf("got %d reports, want %d", len(got), len(want))
	}
	for i := range want {
		if !reflect.DeepEqual(got[i], want[i]) {
			t.Errorf("report %d:\ngot  %+v\nwant %+v", i, got[i], want[i])
		}
	}
}

// contents is every file below a folder with its bytes.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := make(map[string]string)
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		files[path] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// write makes a file.
func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}
