package draft_test

import (
	"math/rand/v2"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// planted is a wrong number and the slips that it may fairly be called.
type planted struct {
	kind   string
	number number
	value  corpus.Decimal
	fair   []string // verdicts, with the slip
}

// leastDigits is how long a number must be for a slip of it to be recognisable.
const leastDigits = 3

// slips makes the slips that a figure allows, one of each kind.
func slips(l library, f *corpus.Figure, r *rand.Rand) []planted {
	n := own(f)
	if !f.Observed() || len(significant(f.Value)) < leastDigits {
		return nil
	}
	var list []planted
	add := func(kind string, slip index.Slip, wrong number) {
		if value, ok := wrong.value(); ok && wrong != n {
			if p := (planted{kind, wrong, value, nil}); p.judge(l, f, slip) {
				list = append(list, p)
			}
		}
	}
	for _, kind := range []string{"swapped", "dropped", "doubled", "changed", "neighbour"} {
		if wrong, ok := mistyped(n, kind, r); ok {
			add(kind, index.SlipDigits, wrong)
		}
	}
	if f.Of == nil && !corpus.IsSign(f.Unit) || f.Unit == "VND" || f.Unit == "USD" {
		wrong := n
		if n.power == "" {
			wrong.power = []string{"nghìn", "triệu"}[r.IntN(2)]
		} else {
			wrong.power = map[string]string{"nghìn": "triệu", "triệu": []string{"nghìn", "tỷ"}[r.IntN(2)], "tỷ": "triệu"}[n.power]
			dropped := n
			dropped.power = ""
			add("scale dropped", index.SlipScale, dropped)
		}
		if len(significant(f.Value)) > 3 || n.power != "" {
			add("scale", index.SlipScale, wrong)
		}
	}
	for _, u := range wrongUnits[f.Unit] {
		wrong := n
		wrong.unit = u
		add("unit", index.SlipUnit, wrong)
	}
	for _, g := range like(l, f) {
		if g.Value == f.Value || g.Of != nil || f.Of != nil || g.Unit != f.Unit || len(significant(g.Value)) < leastDigits {
			continue
		}
		wrong := own(g)
		wrong.unit = n.unit
		period, part, measure := g.Period == f.Period, g.Dimension[corpus.DimensionPart] == f.Dimension[corpus.DimensionPart], g.Measure == f.Measure
		switch {
		case !period && part && measure:
			add("other_period", index.SlipPeriod, wrong)
		case period && !part && measure:
			add("other_dimension", index.SlipDimension, wrong)
		case period && part && !measure:
			add("other_measure", index.SlipMeasure, wrong)
		}
	}
	return list
}

// wrongUnits are the nouns and signs that a hand may put for a unit.
var wrongUnits = map[string][]string{
	"giao dịch": {"văn bản"}, "văn bản": {"giao dịch"}, "tài khoản": {"hồ sơ"}, "hồ sơ": {"tài khoản"}, "người": {"lượt"},
	"VND": {"USD"}, "USD": {"đồng"}, "cuộc": {"hồ sơ"}, "thuê bao": {"giao dịch"}, "khách hàng": {"giao dịch"},
	"hệ thống": {"cuộc"}, "doanh nghiệp": {"hồ sơ"},
}

// judge fills in what the planted value may fairly be called; false where it is no
// slip at all: the reports state it, or it rounds what they state.
func (p *planted) judge(l library, f *corpus.Figure, want index.Slip) bool {
	p.fair = []string{"mismatch " + string(want)}
	also := func(s index.Slip) { p.fair = append(p.fair, "mismatch "+string(s)) }
	given := corpus.Figure{Value: p.value, Unit: f.Unit, Step: p.number.step(), Qualifier: corpus.Exact}
	if p.number.qualifier != "" {
		given.Qualifier = f.Qualifier
	}
	if want != index.SlipUnit && (given.Rounds(f) || f.Rounds(&given)) {
		return false
	}
	short := len(significant(p.value)) <= shortNumber
	for _, g := range like(l, f) {
		if g.Value != p.value || want == index.SlipUnit {
			continue
		}
		period, part, measure := g.Period == f.Period, g.Dimension[corpus.DimensionPart] == f.Dimension[corpus.DimensionPart], g.Measure == f.Measure
		if period && part && measure {
			return false // two reports, two values
		}
		// The value stands elsewhere too: each difference is a fair explanation.
		if !period {
			also(index.SlipPeriod)
		}
		if !part {
			also(index.SlipDimension)
		}
		if !measure {
			also(index.SlipMeasure)
		}
	}
	a, b := significant(p.value), significant(f.Value)
	if a == b && want != index.SlipUnit {
		also(index.SlipScale) // 903 nghìn for 903, also by a doubled zero
	}
	if short && oneEdit(a, b) {
		also(index.SlipDigits)
	}
	return true
}

// shortNumber is how many digits a number has at most that may stand elsewhere by
// accident as well as by a slip of the hand.
const shortNumber = 4

// oneEdit reports whether one digit changed, dropped or added, or two neighbours
// swapped, make one of the other.
func oneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for i := range b {
		if b[:i]+b[i+1:] == a {
			return true
		}
		if len(a) == len(b) && (a[:i]+a[i+1:] == b[:i]+b[i+1:] || i > 0 && a[:i-1]+string([]byte{a[i], a[i-1]})+a[i+1:] == b) {
			return true
		}
	}
	return false
}

// significant is a value's digits without zeros at both ends.
func significant(d corpus.Decimal) string {
	return strings.Trim(strings.ReplaceAll(strings.TrimPrefix(d.String(), "-"), ".", ""), "0")
}

// like are the figures of the same series.
func like(l library, f *corpus.Figure) []*corpus.Figure {
	s, ok := l.series.Get(key(f))
	if !ok {
		return nil
	}
	var list []*corpus.Figure
	for i := range s.Figures {
		if g := &s.Figures[i]; g.Observed() {
			list = append(list, g)
			for k := range g.Vintages {
				list = append(list, &g.Vintages[k].Figure)
			}
		}
	}
	return list
}

func key(f *corpus.Figure) string {
	if f.Indicator != "" {
		return f.Indicator
	}
	return "~" + vi.Fold(f.Subject)
}

// inReport opens the report's own sentence at the figure, with its paragraph and
// heading; false where the number is not found for certain.
func inReport(r *corpus.Report, f *corpus.Figure) (text, bool) {
	i := slices.IndexFunc(r.Passages, func(p corpus.Passage) bool { return p.ID == f.Source.Passage })
	if i < 0 {
		return text{}, false
	}
	p := &r.Passages[i]
	at := strings.Index(p.Text, f.Source.Quote)
	if at < 0 || strings.Count(p.Text, f.Source.Quote) > 1 {
		return text{}, false
	}
	heading := p.Heading
	if _, last, ok := cutLast(heading, "›"); ok {
		heading = last
	}
	front := "---\nperiod: " + r.Period.String() + "\n---\n\n"
	if heading != "" {
		front += "# " + strings.TrimSpace(heading) + "\n\n"
	}
	from, to, ok := numberIn(f)
	return text{front + p.Text[:at+from], p.Text[at+to:]}, ok
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// numberIn is where the quote writes the figure's number, unit included.
func numberIn(f *corpus.Figure) (from, to int, ok bool) {
	quote := vi.NewText(f.Source.Quote)
	found := 0
	for i := range quote.Tokens {
		q, isOne := vi.QuantityAt(quote, i, vi.Vietnamese)
		if !isOne || q.Value != f.Value || q.Digits == "" || (q.Of == nil) != (f.Of == nil) {
			continue
		}
		found++
		from, to = quote.Tokens[q.First].Start, quote.Tokens[q.Last-1].End
	}
	if found != 1 {
		return 0, 0, false
	}
	if rest := f.Source.Quote[to:]; strings.HasPrefix(strings.ToLower(strings.TrimSpace(rest)), f.Unit) {
		to += strings.Index(strings.ToLower(rest), f.Unit) + len(f.Unit)
	}
	return from, to, true
}
