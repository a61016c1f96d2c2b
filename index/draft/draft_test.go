package draft_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/extract"
	"solieu/corpus/read"
	"solieu/corpus/sample"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/draft"
	"solieu/index/lookup"
)

// library is the built-in one: its digests, and the series of their figures.
type library struct {
	cat     *catalog.Catalog
	reports []corpus.Report
	texts   [][]byte
	series  *lookup.Index
}

var builtin = sync.OnceValue(func() library {
	cat, err := catalog.Builtin()
	if err != nil {
		panic(err)
	}
	l := library{cat: cat}
	for _, f := range sample.Files() {
		r, err := readDraft(cat, f.Name, f.Data)
		if err != nil {
			panic(err)
		}
		l.reports, l.texts = append(l.reports, r), append(l.texts, f.Data)
	}
	l.series = lookup.New(l.reports, cat)
	return l
})

func readDraft(cat *catalog.Catalog, name string, data []byte) (corpus.Report, error) {
	doc, err := read.File(name, data)
	if err != nil {
		return corpus.Report{}, err
	}
	return extract.Report(doc, name, "00", extract.Given{}, cat), nil
}

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
		r, err := readDraft(l.cat, "draft.txt", []byte(test.text))
		if err != nil {
			t.Errorf("%s: %v", test.text, err)
			continue
		}
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

// Marks of the planted slips, in per cent.
const namedRightly = 95

// TestPlantedSlips puts one slip at a time into the digests and checks each as a
// whole draft.
func TestPlantedSlips(t *testing.T) {
	l := builtin()
	random := rand.New(rand.NewPCG(20, 26))
	planted, right := map[index.Slip]int{}, map[index.Slip]int{}
	total, named := 0, 0
	for i := range l.reports {
		for k := range l.reports[i].Figures {
			f := &l.reports[i].Figures[k]
			for _, p := range slips(l, f, random) {
				text, ok := plant(string(l.texts[i]), f, p.written)
				if !ok {
					continue
				}
				r, err := readDraft(l.cat, l.reports[i].File, []byte(text))
				if err != nil {
					t.Fatal(err)
				}
				got := found(draft.Check(&r, l.series), f, p.value)
				planted[p.slip]++
				total++
				if got == "mismatch "+string(p.slip) {
					right[p.slip]++
					named++
				} else if testing.Verbose() {
					t.Logf("%s planted as %s in %q: %s", p.written, p.slip, f.Source.Quote, got)
				}
			}
		}
	}
	for slip, n := range planted {
		t.Logf("%-16s %d of %d named rightly", slip, right[slip], n)
	}
	t.Logf("planted slips: %d of %d named rightly (%.1f%%)", named, total, 100*float64(named)/float64(total))
	if total < 200 || named*100 < namedRightly*total {
		t.Errorf("%d of %d planted slips named rightly, want %d%% of 200 or more", named, total, namedRightly)
	}
}

// slip is one way to get a figure wrong: what is written, and what that reads as.
type slip struct {
	slip    index.Slip
	written string
	value   corpus.Decimal
}

// leastDigits is how long a number must be for a slip of it to be recognisable.
const leastDigits = 4

// slips makes a slip of the digits and of the scale for a figure, and puts another
// time's, statistic's or part's value in its place.
func slips(l library, f *corpus.Figure, random *rand.Rand) []slip {
	var list []slip
	digits := strings.Trim(strings.ReplaceAll(f.Value.String(), ".", ""), "0")
	s, ok := l.series.Get(f.Indicator)
	if !ok || f.Status != corpus.Accepted || !f.Observed() || f.Of != nil || len(digits) < leastDigits {
		return nil
	}
	if f.Step == corpus.NewDecimal(1) {
		at := 1 + random.IntN(len(digits)-2)
		if digits[at] != digits[at+1] {
			swapped := digits[:at] + string(digits[at+1]) + string(digits[at]) + digits[at+2:]
			list = append(list, whole(index.SlipDigits, f, digits, swapped))
		}
		list = append(list, whole(index.SlipDigits, f, digits, digits[:at]+digits[at+1:]))
		list = append(list, slip{index.SlipScale, grouped(f.Value) + " nghìn", shifted(f.Value, 3)})
	}
	for i := range s.Figures {
		g := &s.Figures[i]
		if !g.Observed() || g.Value == f.Value || g.Of != nil || g.Unit != f.Unit || len(strings.Trim(g.Value.String(), "0.")) < leastDigits || g.Value.Scale() > 0 {
			continue
		}
		period, part, measure := g.Period == f.Period, g.Dimension[corpus.DimensionPart] == f.Dimension[corpus.DimensionPart], g.Measure == f.Measure
		switch {
		case !period && part && measure:
			list = append(list, slip{index.SlipPeriod, grouped(g.Value), g.Value})
		case period && !part && measure:
			list = append(list, slip{index.SlipDimension, grouped(g.Value), g.Value})
		case period && part && !measure:
			list = append(list, slip{index.SlipMeasure, grouped(g.Value), g.Value})
		}
	}
	return list
}

func whole(s index.Slip, f *corpus.Figure, from, to string) slip {
	text := strings.Replace(f.Value.String(), from, to, 1)
	value, err := corpus.ParseDecimal(text)
	if err != nil {
		panic(err)
	}
	return slip{s, grouped(value), value}
}

func shifted(d corpus.Decimal, power int) corpus.Decimal {
	v, _ := d.Shift(power)
	return v
}

// grouped writes a whole number with dots between its thousands.
func grouped(d corpus.Decimal) string {
	s := d.String()
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}

// plant writes another number in the place of a figure's own; false where that place
// is not found for certain.
func plant(text string, f *corpus.Figure, written string) (string, bool) {
	at := strings.Index(text, f.Source.Quote)
	if at < 0 || strings.Count(text, f.Source.Quote) > 1 || len(f.Also) > 0 {
		return "", false
	}
	quote := vi.NewText(f.Source.Quote)
	for i := range quote.Tokens {
		q, ok := vi.QuantityAt(quote, i, vi.Vietnamese)
		if !ok || q.Value != f.Value || q.Of != nil || q.Digits == "" {
			continue
		}
		last := q.First
		for last+1 < q.Last && quote.Tokens[last+1].Class == vi.Word && q.Power > 0 {
			last++ // the multiplier goes with the number
			if _, n := vi.UnitSign(quote, last+1); n > 0 {
				break
			}
		}
		from, to := quote.Tokens[q.First].Start, quote.Tokens[last].End
		return text[:at] + f.Source.Quote[:from] + written + f.Source.Quote[to:] + text[at+len(f.Source.Quote):], true
	}
	return "", false
}

// found is the verdict on the planted value.
func found(list []index.Judgement, f *corpus.Figure, value corpus.Decimal) string {
	best := "not read"
	for i := range list {
		j := &list[i]
		if j.Change == nil && j.Value == value && j.Stated.Indicator == f.Indicator {
			if v := verdict(*j); best == "not read" || j.Verdict == index.VerdictMismatch {
				best = v
			}
		}
	}
	return best
}

func FuzzCheck(f *testing.F) {
	l := builtin()
	f.Add("Tháng 9/2023, NDXP đạt 21,2 triệu giao dịch, tăng 5% so với tháng 8.")
	f.Add("-0%\x00 1/0 tỷ")
	f.Fuzz(func(t *testing.T, text string) {
		r, err := readDraft(l.cat, "draft.txt", []byte(text))
		if err != nil {
			return
		}
		for _, j := range draft.Check(&r, l.series) {
			if j.Quote == "" || j.Verdict == index.VerdictMatch && j.Figure == nil {
				t.Errorf("%q: %s", text, fmt.Sprint(j))
			}
		}
	})
}
