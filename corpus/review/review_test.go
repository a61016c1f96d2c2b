package review

import (
	"reflect"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/extract"
	"solieu/corpus/read"
	"solieu/corpus/sample"
	"solieu/corpus/vi"
)

func builtin(t testing.TB) *catalog.Catalog {
	t.Helper()
	cat, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

func readText(t testing.TB, name, text string) corpus.Report {
	t.Helper()
	doc, err := read.File(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return extract.Report(doc, name, strings.Repeat("0", 64), extract.Given{}, builtin(t))
}

// doubtful is a report with figures that wait for review, each for a reason of
// its own.
const doubtful = `---
number: 45/BC-UBND
issued: 2024-11-05
period: 2024-10
---

# Kết quả

- Trong tháng 10/2024, Sở Thông tin đã tiếp nhận 12,345 hồ sơ trực tuyến; huyện A tiếp nhận 812 hồ sơ.
- Nhiệt độ phòng máy trung bình là -3,2% so với mức chuẩn trong tháng 10/2024.
`

// TestSampleIsSayable: whatever the reader accepts, a person could accept too.
func TestSampleIsSayable(t *testing.T) {
	cat, n := builtin(t), 0
	for _, file := range sample.Files() {
		report := readText(t, file.Name, string(file.Data))
		items := New([]corpus.Report{report}, nil).Items
		ids := map[string]bool{}
		for i := range items {
			item := &items[i]
			ids[item.ID] = true
			if item.Status() != string(corpus.Accepted) {
				continue
			}
			n++
			d, err := Check(corpus.Decision{Verdict: corpus.Accept}, item, cat)
			if err != nil {
				t.Errorf("%s %s: %v", file.Name, item.Read.ID, err)
			}
			f := item.Read
			d.Apply(&f)
			if !reflect.DeepEqual(f, item.Read) {
				t.Errorf("accepting changed a figure:\ngot  %+v\nwant %+v", f, item.Read)
			}
			if !strings.Contains(item.Marked(), markBefore) {
				t.Errorf("%s: nothing is marked in %s", item.Read.ID, item.Marked())
			}
		}
		if len(ids) != len(items) {
			t.Errorf("%s: %d ids for %d figures", file.Name, len(ids), len(items))
		}
	}
	if n < 100 {
		t.Errorf("only %d figures", n)
	}
}

func figure() corpus.Figure {
	return corpus.Figure{
		ID: "r#1", Name: "Hồ sơ", Subject: "hồ sơ", Measure: corpus.Total, Value: number("12345"), Unit: "hồ sơ", Qualifier: corpus.Exact,
		Period: corpus.Month(2024, 10), Status: corpus.Review, Reasons: []string{"doubt"},
		Source: corpus.Citation{Passage: "r.1", Quote: "Tiếp nhận 12,345 nghìn hồ sơ, tăng 4,5%, trong đó 17/63 nơi."},
	}
}

func number(text string) corpus.Decimal {
	q, ok := vi.ParseQuantity(text)
	if !ok {
		panic(text)
	}
	return q.Value
}

// TestCheckCorrection takes what the quote can mean and nothing else.
func TestCheckCorrection(t *testing.T) {
	const unstated = "the report doesn't state"
	tests := []struct {
		set  []string // field, text, field, text…
		want string   // the value and unit, or part of the error
	}{
		{[]string{"value", "12,345"}, "12.345 hồ sơ"},
		{[]string{"value", "12.345"}, "12345 hồ sơ"},
		{[]string{"value", "12,345 tỷ"}, unstated},
		{[]string{"value", "12.346"}, unstated},
		{[]string{"value", "4,5%"}, "4.5 %"},
		{[]string{"value", "17/63", "unit", "nơi"}, "17 nơi"},
		{[]string{"value", "17/64"}, unstated},
		{[]string{"of", "63"}, "12345 hồ sơ"},
		{[]string{"of", "62"}, unstated},
		{[]string{"unit", "triệu hồ sơ"}, "multiplier"},
		{[]string{"unit", "đồng"}, "write VND"},
		{[]string{"unit", "phần trăm"}, "write %"},
		{[]string{"indicator", "ndxp.transactions"}, "12345 hồ sơ"},
		{[]string{"indicator", "no.such"}, "no indicator"},
		{[]string{"changes", `[{"value":4.5,"unit":"%","direction":"up"}]`}, "12345 hồ sơ"},
		{[]string{"changes", `[{"value":5.4,"unit":"%","direction":"up"}]`}, unstated},
	}
	cat := builtin(t)
	for _, test := range tests {
		d := corpus.Decision{Verdict: corpus.Correct}
		for i := 0; i < len(test.set); i += 2 {
			if err := Set(&d.Set, test.set[i], test.set[i+1]); err != nil {
				t.Fatalf("%v: %v", test.set, err)
			}
		}
		item := New([]corpus.Report{{ID: "r", Figures: []corpus.Figure{figure()}}}, nil).Items[0]
		d, err := Check(d, &item, cat)
		if err != nil {
			if !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%v: got %v, want %q", test.set, err, test.want)
			}
			continue
		}
		d.Apply(&item.Now)
		if got := item.Now.Value.String() + " " + item.Now.Unit; got != test.want || item.Now.Status != corpus.Accepted {
			t.Errorf("%v: got %s (%s), want %s", test.set, got, item.Now.Status, test.want)
		}
		if d.Set.Indicator != nil && item.Now.Name != "Giao dịch qua NDXP" {
			t.Errorf("the name stayed %s", item.Now.Name)
		}
	}
}

// TestCheckWantsWhole: no answer can say a figure that lacks these.
func TestCheckWantsWhole(t *testing.T) {
	cat := builtin(t)
	for want, damage := range map[string]func(*corpus.Figure){
		"--period": func(f *corpus.Figure) { f.Period = corpus.Period{} },
		"--unit":   func(f *corpus.Figure) { f.Unit = "" },
		"--set":    func(f *corpus.Figure) { f.Subject = "" },
		"state 99": func(f *corpus.Figure) { f.Value = number("99") },
	} {
		f := figure()
		damage(&f)
		item := New([]corpus.Report{{ID: "r", Figures: []corpus.Figure{f}}}, nil).Items[0]
		if _, err := Check(corpus.Decision{Verdict: corpus.Accept}, &item, cat); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("accepted: got %v, want %q", err, want)
		}
		if _, err := Check(corpus.Decision{Verdict: corpus.Reject}, &item, cat); err != nil {
			t.Errorf("rejected: %v", err)
		}
		if _, err := Check(corpus.Decision{Verdict: corpus.Undo}, &item, cat); err == nil {
			t.Error("undone, though nothing was decided")
		}
	}
}

// TestCorrectTwice: the second correction adds to the first.
func TestCorrectTwice(t *testing.T) {
	cat := builtin(t)
	reports := []corpus.Report{{ID: "r", Figures: []corpus.Figure{figure()}}}
	var decisions []corpus.Decision
	for _, set := range [][2]string{{"period", "2024-09"}, {"unit", "bộ hồ sơ"}} {
		item := New(reports, decisions).Items[0]
		d := corpus.Decision{Verdict: corpus.Correct}
		if err := Set(&d.Set, set[0], set[1]); err != nil {
			t.Fatal(err)
		}
		d, err := Check(d, &item, cat)
		if err != nil {
			t.Fatal(err)
		}
		decisions = append(decisions, d)
	}
	got := New(reports, decisions).Items[0].Now
	if got.Period != corpus.Month(2024, 9) || got.Unit != "bộ hồ sơ" {
		t.Errorf("got %s, %s", got.Period, got.Unit)
	}
}

// TestCorrectName: a figure that nothing named is found by the name it is given.
func TestCorrectName(t *testing.T) {
	f := figure()
	f.Name, f.Subject = "", ""
	item := New([]corpus.Report{{ID: "r", Figures: []corpus.Figure{f}}}, nil).Items[0]
	d := corpus.Decision{Verdict: corpus.Correct}
	if err := Set(&d.Set, "name", "Hồ sơ nộp"); err != nil {
		t.Fatal(err)
	}
	d, err := Check(d, &item, builtin(t))
	if err != nil {
		t.Fatal(err)
	}
	if item.Take(d); item.Now.Name != "Hồ sơ nộp" || item.Now.Subject != "Hồ sơ nộp" {
		t.Errorf("got %+v", item.Now)
	}
}

func TestSetRefuses(t *testing.T) {
	for _, test := range [][3]string{
		{"vlaue", "3", "there is no field"}, {"value", "nhiều", "no number"}, {"value", "48,3 triệu lượt", "--unit"}, {"of", "1/2", "no number"},
		{"period", "tháng 9", "2023-09"}, {"coverage", "2023-09-01", "FROM/TO"}, {"coverage", "2023-09-31/2023-10-01", "date"},
		{"coverage", "2023-09-15/2023-09-01", "is after"}, {"dimension", "Phishing", "loại=Phishing"}, {"dimension", "loại=", "dimension"},
		{"changes", "35%", "JSON"}, {"measure", "sum", "average_daily"}, {"qualifier", "khoảng", "approx"}, {"unit", "", "empty"}, {"name", " ", "empty"},
	} {
		var set corpus.Fields
		if err := Set(&set, test[0], test[1]); err == nil || !strings.Contains(err.Error(), test[2]) {
			t.Errorf("%s=%s: got %v, want %q", test[0], test[1], err, test[2])
		}
	}
}

func TestList(t *testing.T) {
	report := readText(t, "bao-cao.md", doubtful)
	list := New([]corpus.Report{report}, []corpus.Decision{
		{Figure: corpus.FigureKey{Report: "r", Quote: "không còn", Occurrence: 1}, Verdict: corpus.Accept, By: "lan"},
		{Figure: corpus.Keys(&report, nil)[0], Verdict: corpus.Reject},
	})
	items := list.Items
	last := len(items) - 1
	if last < 2 || items[0].Status() != "rejected" || items[1].Status() != "accepted" || items[last].Status() != "orphaned" || items[last].Decision.By != "lan" {
		t.Fatalf("items %+v", items)
	}
	if got := items[1].Marked(); !strings.Contains(got, "tiếp nhận »812« hồ sơ") || !strings.Contains(got, "tiếp nhận 12,345 hồ sơ") {
		t.Errorf("marked: %s", got)
	}
	if _, err := Check(corpus.Decision{Verdict: corpus.Accept}, &items[last], builtin(t)); err == nil {
		t.Error("an orphan was accepted")
	}
	if _, err := Check(corpus.Decision{Verdict: corpus.Undo}, &items[last], builtin(t)); err != nil {
		t.Errorf("undo an orphan: %v", err)
	}
	if got, err := list.Find(strings.ToUpper(items[1].ID[:6])); err != nil || got != &items[1] {
		t.Errorf("found %v, %v", got, err)
	}
	if got, err := list.Resolve(corpus.Decision{Figure: items[1].Key}); err != nil || got != &items[1] {
		t.Errorf("resolved %v, %v", got, err)
	}
	if _, err := list.Resolve(corpus.Decision{Figure: corpus.FigureKey{Report: "r"}}); err == nil {
		t.Error("resolved a figure of no report")
	}
	for _, id := range []string{"", "zzzz1"} {
		if _, err := list.Find(id); err == nil {
			t.Errorf("found %q", id)
		}
	}
}

func TestReasonKind(t *testing.T) {
	f := corpus.Figure{Reasons: []string{"number 1,234: digits grouped in no known way", "number 5,678: digits grouped in no known way", "no calendar has 31/4", "no period is named"}}
	got := map[string]int{}
	CountReasons(got, &f)
	if want := map[string]int{"digits grouped in no known way": 1, "no calendar has the day": 1, "no period is named": 1}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestMarkedIsShort(t *testing.T) {
	f := figure()
	text := strings.Repeat("lời dẫn dài ", 300) + f.Source.Quote + strings.Repeat(" lời kết dài", 300)
	item := New([]corpus.Report{{ID: "r", Figures: []corpus.Figure{f}, Passages: []corpus.Passage{{ID: "r.1", Text: text}}}}, nil).Items[0]
	got := item.Marked()
	if len(got) > longestText+20 || !strings.HasPrefix(got, "… ") || !strings.HasSuffix(got, " …") || !strings.Contains(got, "»12,345 nghìn« hồ sơ") {
		t.Errorf("%d bytes: %s", len(got), got)
	}
}
