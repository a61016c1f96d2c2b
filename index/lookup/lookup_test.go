package lookup_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/index/lookup"
)

// figure makes an accepted figure of report r; part may be "".
func figure(id, indicator, subject, part string, p corpus.Period, value int64, unit string) corpus.Figure {
	f := corpus.Figure{
		ID: id, Indicator: indicator, Name: subject, Subject: subject, Measure: corpus.Total, Value: corpus.NewDecimal(value), Unit: unit,
		Qualifier: corpus.Exact, Period: p, Status: corpus.Accepted,
		Source: corpus.Citation{File: "r.txt", Passage: "r.1", Quote: fmt.Sprintf("%s là %d %s", subject, value, unit)},
	}
	if part != "" {
		f.Dimension = corpus.Dimension{corpus.DimensionPart: part}
	}
	return f
}

// reports are a small library: two catalogued indicators with parts, one whose only
// figure awaits review, and a subject that nobody has catalogued.
func reports() []corpus.Report {
	march, april := corpus.Month(2021, 3), corpus.Month(2021, 4)
	held := figure("h", "onetouch.visits", "lượt truy cập OneTouch", "", april, 5, "lượt")
	held.Status = corpus.Review
	return []corpus.Report{{
		ID: "r", File: "r.txt",
		Passages: []corpus.Passage{{ID: "r.1", Heading: "Kết quả › Vườn ươm", Text: "…"}},
		Figures: []corpus.Figure{
			figure("a", "ndxp.transactions", "giao dịch qua NDXP", "", march, 700, "giao dịch"),
			figure("b", "ndxp.transactions", "giao dịch qua NDXP", "", april, 900, "giao dịch"),
			figure("c", "attacks.recorded", "cuộc tấn công mạng", "Phishing", april, 20, "cuộc"),
			figure("d", "attacks.recorded", "cuộc tấn công mạng", "Malware", april, 10, "cuộc"),
			figure("e", "attacks.recorded", "cuộc tấn công mạng", "", april, 30, "cuộc"),
			figure("f", "", "cây giống trong vườn ươm", "", april, 41, "cây"),
			figure("g", "", "cây giống trong vườn ươm", "", march, 40, "cây"),
			held,
		},
	}}
}

func open(tb testing.TB) *lookup.Index {
	tb.Helper()
	cat, err := catalog.Builtin()
	if err != nil {
		tb.Fatal(err)
	}
	return lookup.New(reports(), cat)
}

// keys shows words with their marks.
func keys(words []lookup.Word) string {
	var list []string
	for _, w := range words {
		list = append(list, w.Key)
	}
	return strings.Join(list, " ")
}

func TestWords(t *testing.T) {
	x := open(t)
	tests := []struct{ text, want string }{
		{"Tấn công mạng?", "tấn công mạng"},
		{"TẤN CÔNG MẠNG", "tấn công mạng"},
		{"tan cong mang", "tan cong mang"},
		{"hoá đơn, thuỷ lợi", "hóa đơn thủy lợi"},
		{"  … – !!! ", ""},
		{"DVCTT", "dich vu cong truc tuyen"},
		{"tỷ lệ DVCTT ở xã", "tỉ lệ dich vu cong truc tuyen ở xã"},
		{"CSDL dân cư", "co so du lieu dân cư"},
		{"DN", "dn"}, // doanh nghiệp, Đà Nẵng or Đồng Nai: not for this package to decide
		{"mức độ 4", "mức độ 4"},
	}
	for _, test := range tests {
		got := x.Words(test.text)
		if keys(got) != test.want {
			t.Errorf("Words(%q) = %q, want %q", test.text, keys(got), test.want)
		}
		for _, w := range got {
			if w.Fold == "" || strings.ContainsAny(w.Fold, "àáâãèéêìíòóôõùúăđĩũơưạ") {
				t.Errorf("Words(%q): %q is folded to %q", test.text, w.Key, w.Fold)
			}
		}
	}
}

func TestExpandLeavesWordsAlone(t *testing.T) {
	x := open(t)
	words := []lookup.Word{{Key: "mượt", Fold: "muot"}, {Key: "tải", Fold: "tai"}}
	got := x.Expand(words, []string{"muot", "tai"})
	if !slices.Equal(got, words) {
		t.Errorf("got %v, want the same words", got)
	}
}

func TestFind(t *testing.T) {
	x := open(t)
	tests := []struct{ words, series, part, left string }{
		{"tấn công mạng", "attacks.recorded", "", ""},
		{"tan cong mang", "attacks.recorded", "", ""},
		{"Số cuộc tấn công mạng", "attacks.recorded", "", ""},
		{"tấn công máng", "attacks.recorded", "", "máng"}, // marks that are typed must be right
		{"phishing", "attacks.recorded", "Phishing", ""},
		{"tấn công giả mạo", "attacks.recorded", "Phishing", ""},
		{"ma doc", "attacks.recorded", "Malware", ""},
		{"tấn công mạng Bộ Quốc phòng", "attacks.recorded", "", "bộ quốc phòng"},
		{"NDXP", "ndxp.transactions", "", ""},
		{"giao dịch NDXP", "ndxp.transactions", "", ""},
		{"cây giống", "~cay giong trong vuon uom", "", ""},
		{"vườn ươm", "~cay giong trong vuon uom", "", ""},
		{"cay giong vuon uom", "~cay giong trong vuon uom", "", ""},
	}
	for _, test := range tests {
		found := x.FindAll(x.Words(test.words))
		if len(found) == 0 {
			t.Errorf("Find(%q) found nothing, want %s", test.words, test.series)
			continue
		}
		m := found[0]
		if m.Series.Key != test.series || m.Part != test.part || keys(m.Left) != test.left {
			t.Errorf("Find(%q) = %s part %q left %q, want %s part %q left %q", test.words, m.Series.Key, m.Part, keys(m.Left), test.series, test.part, test.left)
		}
		if catalogued := !strings.HasPrefix(test.series, "~"); m.Catalogued != catalogued {
			t.Errorf("Find(%q): catalogued %v, want %v", test.words, m.Catalogued, catalogued)
		}
	}
}

func TestFindNothing(t *testing.T) {
	x := open(t)
	for _, text := range []string{"", "?!", "zzz qqq"} {
		if found := x.FindAll(x.Words(text)); len(found) != 0 {
			t.Errorf("Find(%q) found %s", text, found[0].Series.Key)
		}
	}
}

func TestFindSeveralParts(t *testing.T) {
	x := open(t)
	m := x.FindAll(x.Words("tấn công mạng phishing malware"))[0]
	slices.Sort(m.Parts)
	if m.Part != "" || !slices.Equal(m.Parts, []string{"Malware", "Phishing"}) {
		t.Errorf("got part %q of parts %q, want none of Malware and Phishing", m.Part, m.Parts)
	}
}

// TestFindShares holds every match to what its numbers promise.
func TestFindShares(t *testing.T) {
	x := open(t)
	for _, text := range findings {
		for i, m := range x.FindAll(x.Words(text)) {
			const most = 1 + 1e-9
			if m.Explained < 0 || m.Explained > most || m.Named < 0 || m.Named > most || m.Score < 0 || m.Score > most {
				t.Errorf("Find(%q)[%d] %s: explained %v, named %v, score %v", text, i, m.Series.Key, m.Explained, m.Named, m.Score)
			}
			if len(m.Left) == 0 && m.Explained == 0 {
				t.Errorf("Find(%q)[%d] %s: nothing explained and nothing left", text, i, m.Series.Key)
			}
			if m.Part != "" && !slices.Contains(m.Series.Parts, m.Part) {
				t.Errorf("Find(%q)[%d] %s: has no part %q", text, i, m.Series.Key, m.Part)
			}
		}
	}
}

// findings are questions' words of many sorts.
var findings = []string{
	"tấn công mạng", "tan cong", "công", "số", "phishing malware deface", "NDXP", "NDXP giao dịch bình quân", "cây giống vườn ươm NDXP",
	"tỷ lệ", "tài khoản", "dịch vụ công trực tuyến toàn trình", "DVCTT", "cổng dịch vụ công quốc gia", "mạng", "lượt truy cập", "of the in", "Bộ Y tế",
}

func TestSeries(t *testing.T) {
	x := open(t)
	s, ok := x.Get("attacks.recorded")
	if !ok || s.Indicator == nil || s.Unit != "cuộc" {
		t.Fatalf("Get: %+v, %v", s, ok)
	}
	if got := ids(s.Figures); got != "e c d" {
		t.Errorf("figures %q, want the whole before its parts: e c d", got)
	}
	if s, _ := x.Get("ndxp.transactions"); ids(s.Figures) != "b a" {
		t.Errorf("figures %q, want the newest first: b a", ids(s.Figures))
	}
	if s, ok := x.Get("onetouch.visits"); ok && len(s.Figures) > 0 {
		t.Error("a figure that awaits review is in the index")
	}
	if _, ok := x.Get("no such key"); ok {
		t.Error("found a series that is not there")
	}
	var all []string
	for _, s := range x.All() {
		all = append(all, s.Key)
	}
	slices.Sort(all)
	if want := []string{"attacks.recorded", "ndxp.transactions", "~cay giong trong vuon uom"}; !slices.Equal(all, want) {
		t.Errorf("All() = %q, want %q", all, want)
	}
}

func ids(figures []corpus.Figure) string {
	var list []string
	for _, f := range figures {
		list = append(list, f.ID)
	}
	return strings.Join(list, " ")
}

func TestNewest(t *testing.T) {
	old := figure("1", "", "s", "", corpus.Month(2021, 3), 1, "u")
	late := figure("2", "", "s", "", corpus.Month(2021, 4), 1, "u")
	part := figure("0", "", "s", "p", corpus.Month(2021, 4), 1, "u")
	revised := late
	revised.ID, revised.Source.Issued = "3", corpus.Date{Year: 2021, Month: 6, Day: 1}
	list := []corpus.Figure{part, old, late, revised}
	slices.SortFunc(list, lookup.Newest)
	if got := ids(list); got != "3 2 0 1" {
		t.Errorf("got %q, want the later report's, then the part, then the month before: 3 2 0 1", got)
	}
}

func TestWhere(t *testing.T) {
	x := open(t)
	s, _ := x.Get("ndxp.transactions")
	if s.Where(func(*corpus.Figure) bool { return true }) != s {
		t.Error("all kept: want the series itself")
	}
	narrowed := s.Where(func(f *corpus.Figure) bool { return f.ID == "a" })
	if ids(narrowed.Figures) != "a" || ids(s.Figures) != "b a" {
		t.Errorf("narrowed to %q, left %q; want a and b a", ids(narrowed.Figures), ids(s.Figures))
	}
}

func TestIsUnit(t *testing.T) {
	x := open(t)
	tests := []struct {
		words, unit string
		ok          bool
	}{
		{"giao dich", "giao dich", true},
		{"cay giong", "cay", true},
		{"cuoc tan", "cuoc", true},
		{"zzz", "", false},
		{"", "", false},
	}
	for _, test := range tests {
		if unit, ok := x.IsUnit(test.words); unit != test.unit || ok != test.ok {
			t.Errorf("IsUnit(%q) = %q, %v, want %q, %v", test.words, unit, ok, test.unit, test.ok)
		}
	}
}

func TestWeight(t *testing.T) {
	x := open(t)
	weight := func(fold string) float64 { return x.Weight(lookup.Word{Key: fold, Fold: fold}) }
	if !x.Known("phishing") || x.Known("zzz") {
		t.Error("want phishing known and zzz unknown")
	}
	if rare, common := weight("phishing"), weight("dich"); rare <= common {
		t.Errorf("phishing weighs %v, dich %v: want the rarer heavier", rare, common)
	}
	if unknown, rare := weight("zzz"), weight("phishing"); unknown < rare {
		t.Errorf("an unknown word weighs %v, the rarest %v: want it as heavy", unknown, rare)
	}
}

// told shows matches in order with all their numbers.
func told(found []lookup.Match) string {
	var b strings.Builder
	for _, m := range found {
		fmt.Fprintln(&b, m.Series.Key, m.Part, m.Parts, m.Explained, m.Named, m.Score, keys(m.Left))
	}
	return b.String()
}

func TestBuildsAreAlike(t *testing.T) {
	first := open(t)
	for range 5 {
		again := open(t)
		for _, text := range findings {
			if got, want := told(again.FindAll(again.Words(text))), told(first.FindAll(first.Words(text))); got != want {
				t.Fatalf("Find(%q) differs between builds:\n%s\n%s", text, got, want)
			}
		}
	}
}

func TestConcurrentUse(t *testing.T) {
	x := open(t)
	want := make([]string, len(findings))
	for i, text := range findings {
		want[i] = told(x.FindAll(x.Words(text)))
	}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for i, text := range findings {
				if got := told(x.FindAll(x.Words(text))); got != want[i] {
					t.Errorf("Find(%q) differs:\n%s\n%s", text, got, want[i])
				}
				x.All()
				x.IsUnit("giao dich")
			}
		})
	}
	group.Wait()
}

func TestEmptyLibrary(t *testing.T) {
	cat, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	x := lookup.New(nil, cat)
	if len(x.All()) != 0 {
		t.Errorf("All() lists %d series, want none", len(x.All()))
	}
	for _, m := range x.FindAll(x.Words("tấn công mạng")) {
		if len(m.Series.Figures) > 0 {
			t.Errorf("found figures of %s in no report", m.Series.Key)
		}
	}
}

func FuzzFind(f *testing.F) {
	x := open(f)
	for _, text := range findings {
		f.Add(text)
	}
	f.Add("\xff\x00 ợ̛̣ NDXP\u200b")
	f.Fuzz(func(t *testing.T, text string) {
		words := x.Words(text)
		if got, want := told(x.FindAll(words)), told(x.FindAll(words)); got != want {
			t.Errorf("Find(%q) differs from one call to the next", text)
		}
	})
}

// TestFindOpen holds words against the catalogue and the open series alone.
func TestFindOpen(t *testing.T) {
	x := open(t)
	const seedlings = "~cay giong trong vuon uom"
	for _, test := range []struct {
		words string
		open  []string
		want  string
	}{
		{"cây giống", nil, ""},
		{"cây giống", []string{"f"}, seedlings},
		{"cây giống", []string{"g", "f", "f", seedlings}, seedlings},
		{"cây giống", []string{seedlings}, seedlings},
		{"cây giống", []string{"a", "nothing", "", "attacks.recorded"}, ""},
		{"zzz qqq", []string{"f"}, ""},
		{"giao dịch NDXP", nil, "ndxp.transactions"},
	} {
		got := ""
		if found := x.Find(x.Words(test.words), test.open); len(found) > 0 && found[0].Named > 0.3 {
			got = found[0].Series.Key
		}
		if got != test.want {
			t.Errorf("Find(%q, %q) = %q, want %q", test.words, test.open, got, test.want)
		}
	}
	if got := x.Open(); !slices.Equal(got, []string{seedlings}) {
		t.Errorf("Open() = %q", got)
	}
}

func TestOtherForms(t *testing.T) {
	x := open(t)
	for _, test := range []struct{ words, want string }{
		{"hợp tác xã nuôi ong", "htx"},
		{"số hộ kinh doanh", "ho kinh doanh ca the"},
		{"dịch vụ công trực tuyến", "dvctt"},
		{"DVCTT", "dvctt"}, // written out first
	} {
		var got []string
		for _, form := range x.OtherForms(x.Words(test.words)) {
			got = append(got, strings.Join(form, " "))
		}
		if !slices.Contains(got, test.want) {
			t.Errorf("OtherForms(%q) = %q, want %q among them", test.words, got, test.want)
		}
	}
	if got := x.OtherForms(nil); len(got) > 0 {
		t.Errorf("OtherForms of nothing: %q", got)
	}
}

// TestQuery holds that a query may be asked again, whatever was done with its list.
func TestQuery(t *testing.T) {
	x := open(t)
	q := x.Query(x.Words("tấn công mạng phishing"))
	want := told(q.Find(nil))
	list := q.Find(x.Open())
	for i := range list {
		list[i] = lookup.Match{Series: list[0].Series}
	}
	if got := told(q.Find(nil)); got != want {
		t.Errorf("asked again: %s, was %s", got, want)
	}
}
