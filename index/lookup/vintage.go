package lookup

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"solieu/corpus"
)

// stated is a figure with the report that states it.
type stated struct {
	corpus.Figure
	report string
	origin origin
}

// observation is what two reports must agree in to speak of the same figure.
type observation struct {
	measure         corpus.Measure
	unit, part, of  string
	period, against corpus.Period
}

func observationOf(f *corpus.Figure) observation {
	o := observation{measure: f.Measure, unit: f.Unit, period: f.Period}
	if len(f.Dimension) > 0 {
		o.part = fmt.Sprint(f.Dimension)
	}
	if f.Of != nil {
		o.of = f.Of.String()
	}
	for _, c := range f.Changes {
		if c.Value == f.Value && c.Unit == f.Unit {
			o.against = c.Versus // a change against another base is another figure
		}
	}
	return o
}

// settle makes one figure of what several reports state alike, and puts the other
// values that reports give for the same behind the newest. The order of the
// reports does not matter.
func settle(all []stated) []corpus.Figure {
	slices.SortFunc(all, func(a, b stated) int { return Newest(a.Figure, b.Figure) })
	groups := map[observation][]stated{}
	var order []observation
	for _, f := range all {
		o := observationOf(&f.Figure)
		if groups[o] == nil {
			order = append(order, o)
		}
		groups[o] = append(groups[o], f)
	}
	list := make([]corpus.Figure, 0, len(all))
	for _, o := range order {
		if group := groups[o]; len(group) == 1 {
			list = append(list, group[0].Figure)
		} else {
			list = append(list, vintages(values(group))...)
		}
	}
	slices.SortStableFunc(list, Newest)
	return list
}

// value is one value of an observation, with the reports that state it.
type value struct {
	stated
	reports []string
	// last is when it was stated last.
	last corpus.Date
}

// values joins the statements of one value, in the same digits or fewer: the finest
// is the figure, the others are cited beside it.
func values(group []stated) []*value {
	slices.SortStableFunc(group, finest)
	var list []*value
	for _, f := range group {
		if at := slices.IndexFunc(list, func(v *value) bool { return v.takes(&f) }); at >= 0 {
			list[at].take(&f)
			continue
		}
		list = append(list, &value{f, []string{f.report}, f.Source.Issued})
	}
	return list
}

// finest orders the statements of one value: the most digits first; of as many,
// the one that tells more.
func finest(a, b stated) int {
	return cmp.Or(
		a.CompareDigits(&b.Figure),
		holdsFirst(len(a.Changes) > 0, len(b.Changes) > 0),
		holdsFirst(a.Source.Report != "", b.Source.Report != ""),
		holdsFirst(!a.Coverage.IsZero(), !b.Coverage.IsZero()),
		b.Source.Issued.Compare(a.Source.Issued),
		strings.Compare(a.ID, b.ID),
	)
}

// holdsFirst puts what holds before what does not.
func holdsFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// takes reports whether a statement of another report gives the value too.
func (v *value) takes(f *stated) bool {
	days := f.Coverage.IsZero() || v.Coverage.IsZero() || f.Coverage == v.Coverage
	return days && together(v.origin.key, f.origin.key) && !slices.Contains(v.reports, f.report) && f.Rounds(&v.Figure)
}

func (v *value) take(f *stated) {
	v.reports = append(v.reports, f.report)
	if v.origin.key == "" {
		v.origin = f.origin
	}
	if f.Source.Issued.Compare(v.last) > 0 {
		v.last = f.Source.Issued
	}
	if v.Coverage.IsZero() {
		v.Coverage = f.Coverage
	}
	v.Also = slices.Clone(v.Also) // the report keeps its own
	for _, c := range append([]corpus.Citation{f.Source}, f.Also...) {
		if c != v.Source && !slices.Contains(v.Also, c) {
			v.Also = append(v.Also, c)
		}
	}
}

// vintages puts the values that reports give for the same behind the one stated
// last. Where one report gives two values, its words don't tell two things apart,
// and nothing says which of them another report means.
func vintages(list []*value) []corpus.Figure {
	slices.SortStableFunc(list, func(a, b *value) int {
		return cmp.Or(b.last.Compare(a.last), finest(a.stated, b.stated))
	})
	var figures []corpus.Figure
	told := oneEach(list)
	for i := 0; i < len(list); i++ {
		newest := list[i]
		if told && newest.Observed() {
			list = slices.DeleteFunc(list, func(v *value) bool {
				why := newest.against(v)
				if v == newest || why == "" {
					return false
				}
				newest.Vintages = append(newest.Vintages, corpus.Vintage{Why: why, Figure: v.Figure})
				return true
			})
		}
		figures = append(figures, newest.Figure)
	}
	return figures
}

// oneEach reports whether each report gives one value only.
func oneEach(list []*value) bool {
	seen := map[string]bool{}
	for _, v := range list {
		for _, r := range v.reports {
			if seen[r] {
				return false
			}
			seen[r] = true
		}
	}
	return true
}

// against says how an earlier value differs from the newest; "" where the two are
// not of the same thing.
func (v *value) against(older *value) corpus.Disagreement {
	switch {
	case !together(v.origin.key, older.origin.key), v.Indicator == "" && !namesIt(v.Subject):
		return ""
	case days(&v.Figure) != days(&older.Figure):
		return corpus.OtherDays
	case v.origin.key == "" || older.origin.key == "" || v.last.Compare(older.last) <= 0 || older.last.IsZero():
		return corpus.Differs
	}
	return corpus.Revised
}

// namesIt reports whether a subject that is not catalogued has words enough to be
// the same thing in another report.
func namesIt(subject string) bool { return len(strings.Fields(subject)) >= 3 }

// days is what a figure covers; of one that stands at a date only the date counts.
func days(f *corpus.Figure) corpus.Span {
	span, whole := f.Coverage, f.Period.Days()
	if span.To.IsZero() {
		span.To = whole.To
	}
	switch {
	case f.Measure == corpus.Stock || f.Measure == corpus.Rate || f.Measure == corpus.Ratio || f.Measure == corpus.Speed:
		span.From = corpus.Date{}
	case f.Measure != corpus.Cumulative && span.From.IsZero():
		span.From = whole.From
	}
	return span
}
