package fulltext

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"solieu/corpus"
	"solieu/corpus/vi"
)

var (
	august, september = corpus.Month(2023, 8), corpus.Month(2023, 9)
	thirdQuarter      = corpus.Quarter(2023, 3)
)

// testFigure is an accepted figure under a report's own words.
func testFigure(id, subject string, measure corpus.Measure, period corpus.Period, unit string) corpus.Figure {
	return corpus.Figure{
		ID: id, Name: subject, Subject: subject, Measure: measure, Period: period, Unit: unit, Status: corpus.Accepted,
		Source: corpus.Citation{Passage: "r.1", Quote: "Trong kỳ có 5 " + unit + " " + subject + "."},
	}
}

// figureReports is one report with a passage and a few figures.
func figureReports() []corpus.Report {
	held := testFigure("held", "cây giống chờ duyệt", corpus.Total, september, "cây")
	held.Status = corpus.Review
	known := testFigure("known", "giao dịch qua NDXP", corpus.Total, september, "giao dịch")
	known.Indicator = "ndxp.transactions"
	part := testFigure("part", "cây giống trong vườn ươm", corpus.Total, august, "cây")
	part.Dimension = corpus.Dimension{corpus.DimensionPart: "bạch đàn"}
	beside := testFigure("beside", "máy bơm đang hỏng", corpus.Stock, corpus.Month(2023, 12), "máy")
	beside.Beside = september
	return []corpus.Report{{
		ID: "r", Title: "Báo cáo lâm nghiệp", Issuer: "Chi cục Kiểm lâm",
		Passages: []corpus.Passage{{ID: "r.1", Heading: "Kết quả › Trồng rừng", Text: "Trong kỳ có cây giống trong vườn ươm."}},
		Figures: []corpus.Figure{
			testFigure("seedlings", "cây giống trong vườn ươm", corpus.Total, september, "cây"), part, held, known, beside,
			testFigure("rangers", "kiểm lâm viên địa bàn", corpus.Stock, september, "người"),
			testFigure("share", "diện tích rừng có chứng chỉ", corpus.Rate, thirdQuarter, "%"),
		},
	}}
}

// figureIDs searches and names what was found, the best first.
func figureIDs(tb testing.TB, index *Index, query FigureQuery, n int) []string {
	tb.Helper()
	hits, err := index.Figures(context.Background(), query, n)
	if err != nil {
		tb.Fatalf("Figures(%+v): %v", query, err)
	}
	ids := make([]string, len(hits))
	for i, hit := range hits {
		ids[i] = hit.Figure
		if hit.Report != "r" {
			tb.Errorf("%s is of report %q", hit.Figure, hit.Report)
		}
	}
	return ids
}

func wordsQuery(text string) FigureQuery { return FigureQuery{Words: strings.Fields(text)} }

func TestFiguresByWords(t *testing.T) {
	index := memoryIndex(t, figureReports())
	for _, test := range []struct{ words, want string }{
		{"cây giống vườn ươm", "seedlings"},
		{"cay giong vuon uom", "seedlings"},
		{"ươm vườn giống cây", "seedlings"},
		{"VƯỜN ƯƠM", "seedlings"},
		{norm.NFD.String("vườn ươm"), "seedlings"},
		{"giống bạch đàn", "part"},
		{"kiểm lâm viên", "rangers"},
		{"chứng chỉ rừng", "share"},
		{"ndxp", "known"},
		{"chờ duyệt", ""}, // nobody has accepted it
		{"zzz", ""},
		{"", ""},
		{"? … %", ""},
	} {
		found := figureIDs(t, index, wordsQuery(test.words), 10)
		if got := strings.Join(found[:min(len(found), 1)], ""); got != test.want {
			t.Errorf("%q: found %v, want %q first", test.words, found, test.want)
		}
	}
	if found := figureIDs(t, index, wordsQuery("trồng rừng kiểm lâm"), 10); len(found) != 6 {
		t.Errorf("heading and issuer are told of every figure, found %v", found)
	}
}

func TestFiguresByOtherForms(t *testing.T) {
	index := memoryIndex(t, figureReports())
	query := wordsQuery("cán bộ lâm nghiệp")
	query.Others = [][]string{{"kiem", "lam", "vien"}, {"khong", "co"}, {"NDXP"}, {}}
	if found := figureIDs(t, index, query, 10); len(found) < 2 || !slices.Contains(found[:2], "rangers") || !slices.Contains(found[:2], "known") {
		t.Errorf("found %v, want rangers and known first", found)
	}
}

func TestFigureFilters(t *testing.T) {
	index := memoryIndex(t, figureReports())
	for _, test := range []struct {
		name string
		set  func(q *FigureQuery)
		want string
	}{
		{"none", func(*FigureQuery) {}, "beside known part rangers seedlings share"},
		{"month", func(q *FigureQuery) { q.Period = september }, "beside known rangers seedlings share"},
		{"month before", func(q *FigureQuery) { q.Period = august }, "part"},
		{"quarter", func(q *FigureQuery) { q.Period = thirdQuarter }, "beside rangers share"},
		{"year", func(q *FigureQuery) { q.Period = corpus.Year(2023) }, "beside rangers share"},
		{"years", func(q *FigureQuery) { q.Period = corpus.Between(corpus.Year(2020), corpus.Year(2023)) }, "beside rangers share"},
		{"another year", func(q *FigureQuery) { q.Period = corpus.Month(2022, 9) }, ""},
		{"unit", func(q *FigureQuery) { q.Unit = "cay" }, "part seedlings"},
		{"unit with marks", func(q *FigureQuery) { q.Unit = "Cây" }, "part seedlings"},
		{"unit of two words", func(q *FigureQuery) { q.Unit = "giao dịch" }, "known"},
		{"sign", func(q *FigureQuery) { q.Unit = "%" }, "share"},
		{"part of a unit", func(q *FigureQuery) { q.Unit = "giao" }, ""},
		{"open", func(q *FigureQuery) { q.Open = true }, "beside part rangers seedlings share"},
		{"all", func(q *FigureQuery) { q.Open, q.Period, q.Unit = true, september, "cây" }, "seedlings"},
	} {
		query := wordsQuery("kết quả trồng rừng")
		test.set(&query)
		found := figureIDs(t, index, query, 10)
		slices.Sort(found)
		if got := strings.Join(found, " "); got != test.want {
			t.Errorf("%s: found %s, want %s", test.name, got, test.want)
		}
	}
}

// TestPassagesWithoutFigures checks that a search for passages neither finds figures
// nor counts their words.
func TestPassagesWithoutFigures(t *testing.T) {
	plain := testReports(t)
	full := slices.Clone(plain)
	for i := range full {
		for k, passage := range full[i].Passages {
			f := testFigure(fmt.Sprintf("%s#%d", full[i].ID, k), "cuộc tấn công mạng botnet", corpus.Total, september, "cuộc")
			f.Source.Quote = passage.Text
			full[i].Figures = append(full[i].Figures, f)
		}
	}
	with, without := memoryIndex(t, full), memoryIndex(t, plain)
	for _, line := range testLines(t, "questions.txt") {
		question, _, _ := strings.Cut(line, " | ")
		got, want := find(t, with, question, 10), find(t, without, question, 10)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q: with figures %+v, without %+v", question, got, want)
		}
	}
	if with.Passages() != without.Passages() {
		t.Errorf("%d passages with figures, %d without", with.Passages(), without.Passages())
	}
	hits, err := without.Figures(t.Context(), wordsQuery("tấn công mạng"), 10)
	if len(hits) > 0 || err != nil {
		t.Errorf("passages were found as figures: %v, %v", hits, err)
	}
}

func TestFiguresOnDisk(t *testing.T) {
	path := t.TempDir()
	reports := figureReports()
	reports[0].Passages = nil // figures alone are an index too
	buildIndex(t, path, reports, testStamp)
	disk, memory := openIndex(t, path, testStamp), memoryIndex(t, reports)
	for _, words := range []string{"cây giống vườn ươm", "kiểm lâm", "trong kỳ có", "zzz"} {
		query := wordsQuery(words)
		if got, want := figureIDs(t, disk, query, 10), figureIDs(t, memory, query, 10); !slices.Equal(got, want) {
			t.Errorf("%q: on disk %v, in memory %v", words, got, want)
		}
	}
}

func TestFigureIDs(t *testing.T) {
	for _, ids := range [][2]string{{"a", "a"}, {"a", ""}} {
		reports := figureReports()
		reports[0].Figures = reports[0].Figures[:2]
		reports[0].Figures[0].ID, reports[0].Figures[1].ID = ids[0], ids[1]
		if index, err := Memory(t.Context(), Reports(reports), testOptions); err == nil {
			index.Close()
			t.Errorf("ids %q give no error", ids)
		}
	}
}

func TestFiguresEnd(t *testing.T) {
	index := memoryIndex(t, figureReports())
	for _, n := range []int{-1, 0, 1, 1000} {
		if found := figureIDs(t, index, wordsQuery("trồng rừng"), n); len(found) != max(0, min(n, 6)) {
			t.Errorf("n = %d: found %v", n, found)
		}
	}
	canceled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := index.Figures(canceled, wordsQuery("cây"), 1); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
	index.Close()
	if _, err := index.Figures(t.Context(), wordsQuery("cây"), 1); !errors.Is(err, ErrClosed) {
		t.Errorf("error %v, want %v", err, ErrClosed)
	}
}

func FuzzFigures(f *testing.F) {
	for _, question := range oddQuestions {
		f.Add(question, "", int64(2023*12), 3)
	}
	f.Add("cây giống vườn ươm", "cây", int64(september.Start), 1)
	f.Add("kiểm lâm viên", "Người", int64(-1<<40), 1<<40)
	index := memoryIndex(f, figureReports())
	f.Fuzz(func(t *testing.T, words, unit string, start int64, months int) {
		query := wordsQuery(words)
		query.Others = [][]string{strings.Fields(words), strings.Split(words, "a")}
		all := figureIDs(t, index, query, 10)
		folded := FigureQuery{Others: query.Others}
		for _, word := range query.Words {
			folded.Words = append(folded.Words, vi.Fold(vi.Syllable(vi.Clean(word))))
		}
		if got := figureIDs(t, index, folded, 10); !slices.Equal(got, all) {
			t.Errorf("%q: without marks %v, with %v", words, got, all)
		}
		query.Unit, query.Period = unit, corpus.Period{Start: int(start), Months: months}
		for _, id := range figureIDs(t, index, query, 10) {
			if !slices.Contains(all, id) {
				t.Errorf("%q: a filter adds %s", words, id)
			}
		}
	})
}
