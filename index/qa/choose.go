package qa

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index/lookup"
)

// fits reports whether a figure is of the period asked for. What is counted over a
// period, or is a share within it, is of that period alone. What stands at the end of
// a month is of every period that ends with it; of the end of a year nothing earlier
// tells, of a quarter a count taken within it may.
func fits(f *corpus.Figure, p corpus.Period) bool {
	switch {
	case f.Period == p, f.Beside == p && !p.IsZero():
		return true
	case f.Measure.AtDate() && f.Period.Months == 12 && p.Months == 1:
		return p.End() == f.Period.End() // what a year ended with
	case !f.Measure.AtDate() || f.Period.Months != 1:
		return false
	case f.Measure == corpus.Cumulative:
		// What has run up since a start is not what a longer period brought.
		return p.Months == 1 && p.End() == f.Period.End()
	case f.Measure == corpus.Stock, f.Measure == corpus.Ratio:
		return p.End() == f.Period.End() || p.Months <= longestForStock && p.Contains(f.Period)
	}
	return p.End() == f.Period.End()
}

// longestForStock is the longest period, in months, for which a count taken
// within it may stand.
const longestForStock = 3

// measureOrder is the place of a measure among those that a plain question means.
func measureOrder(s *lookup.Series, m corpus.Measure) int {
	order := plainOrder
	if s.Indicator != nil {
		order = s.Indicator.Measures
	}
	if at := slices.Index(order, m); at >= 0 {
		return at
	}
	return len(order)
}

// plainOrder is what a plain question means where the catalogue doesn't say.
var plainOrder = []corpus.Measure{corpus.Total, corpus.Stock, corpus.Cumulative, corpus.Rate, corpus.Speed, corpus.Ratio, corpus.AverageDaily}

// choose lists the figures of a series that answer for a part, a measure and a
// period ("" and zero for any), the best first.
func choose(s *lookup.Series, part string, measure corpus.Measure, p corpus.Period) []corpus.Figure {
	if measure == corpus.Cumulative && p.Months > 1 {
		if list := choose(s, part, corpus.Total, p); len(list) > 0 {
			return list // "lũy kế 8 tháng" is what they brought together
		}
		p = corpus.Period{Start: p.End() - 1, Months: 1}
	}
	var list []corpus.Figure
	for _, f := range s.Figures {
		if !f.Observed() && !wished(s) || f.Dimension[corpus.DimensionPart] != part || !measureFits(&f, measure) {
			continue
		}
		if !p.IsZero() && !fits(&f, p) {
			continue
		}
		list = append(list, f)
	}
	list = s.Nationwide(list)
	slices.SortStableFunc(list, func(a, b corpus.Figure) int { return better(s, p, &a, &b) })
	return list
}

// wished reports whether a series was narrowed down to targets and forecasts.
func wished(s *lookup.Series) bool {
	return !slices.ContainsFunc(s.Figures, func(f corpus.Figure) bool { return f.Observed() })
}

// measureFits reports whether a figure is of the statistic asked for. A share may
// be stated as "a of b", and what has run up since a start may be a stock.
func measureFits(f *corpus.Figure, m corpus.Measure) bool {
	switch m {
	case "", f.Measure:
		return true
	case corpus.Cumulative:
		return f.Measure == corpus.Stock
	case corpus.Rate:
		return f.Unit == "%" || f.Measure == corpus.Ratio
	}
	return false
}

// better orders two figures for the period asked for.
func better(s *lookup.Series, p corpus.Period, a, b *corpus.Figure) int {
	for _, c := range []int{
		boolOrder(a.Period == p, b.Period == p),
		b.Period.End() - a.Period.End(),
		boolOrder(s.Indicator == nil || a.Unit == s.Unit, s.Indicator == nil || b.Unit == s.Unit),
		measureOrder(s, a.Measure) - measureOrder(s, b.Measure),
		a.Period.Months - b.Period.Months,
		boolOrder(isGrandTotal(a), isGrandTotal(b)),
		boolOrder(ofGrandTotal(s, a), ofGrandTotal(s, b)),
		boolOrder(len(a.Changes) > 0, len(b.Changes) > 0),
		boolOrder(a.Source.Report != "", b.Source.Report != ""),
		boolOrder(!a.Coverage.IsZero(), !b.Coverage.IsZero()),
		boolOrder(a.Qualifier == corpus.Exact, b.Qualifier == corpus.Exact),
		b.Source.Issued.Compare(a.Source.Issued),
	} {
		if c != 0 {
			return c
		}
	}
	return 0
}

// isGrandTotal reports whether the report calls the figure the total: among
// several counts of one thing that is the one a plain question means.
func isGrandTotal(f *corpus.Figure) bool { return strings.HasPrefix(vi.Fold(f.Subject), "tong ") }

// ofGrandTotal reports whether a part is one of what its sentence calls the total:
// "tổng số … là 689 thôn, trong đó 562 thôn …".
func ofGrandTotal(s *lookup.Series, f *corpus.Figure) bool {
	return f.Dimension[corpus.DimensionPart] != "" && slices.ContainsFunc(s.Figures, func(whole corpus.Figure) bool {
		return whole.Source.Quote == f.Source.Quote && isGrandTotal(&whole)
	})
}

// boolOrder puts what holds first.
func boolOrder(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// parts lists the figures of the parts of a series for a period.
func parts(s *lookup.Series, measure corpus.Measure, p corpus.Period) []corpus.Figure {
	var list []corpus.Figure
	for _, name := range s.Parts {
		if found := choose(s, name, measure, p); len(found) > 0 {
			list = append(list, found[0])
		}
	}
	if p.IsZero() && len(list) > 0 {
		newest := slices.MaxFunc(list, func(a, b corpus.Figure) int { return a.Period.End() - b.Period.End() }).Period
		list = slices.DeleteFunc(list, func(f corpus.Figure) bool { return f.Period != newest })
	}
	return list
}

// rivals are other values that the same report states for the same statistic and
// period in words that the reader can't tell apart: all are shown, for a person to
// choose. The one that the report calls the total has none.
func rivals(s *lookup.Series, main *corpus.Figure) []corpus.Figure {
	if isGrandTotal(main) {
		return nil
	}
	var list []corpus.Figure
	for _, f := range s.Figures {
		same := f.Observed() && f.Dimension[corpus.DimensionPart] == main.Dimension[corpus.DimensionPart] && f.Measure == main.Measure && f.Unit == main.Unit
		if same && f.Period == main.Period && f.Coverage == main.Coverage && f.Value != main.Value && f.Source.File == main.Source.File && f.Qualifier == main.Qualifier {
			list = append(list, f)
		}
	}
	return list
}

// companions are the other statistics of the same indicator and period: the daily
// average, the total since launch.
func companions(s *lookup.Series, main *corpus.Figure) []corpus.Figure {
	var list []corpus.Figure
	for _, f := range s.Nationwide(s.Figures) {
		if f.ID == main.ID || !f.Observed() || f.Dimension[corpus.DimensionPart] != main.Dimension[corpus.DimensionPart] {
			continue
		}
		if f.Period.End() != main.Period.End() || f.Measure == main.Measure && f.Unit == main.Unit {
			continue
		}
		if f.Value == main.Value && f.Unit == main.Unit || slices.ContainsFunc(list, func(g corpus.Figure) bool { return g.Measure == f.Measure && g.Unit == f.Unit }) {
			continue
		}
		list = append(list, f)
	}
	return list
}

// history are the figures of the same measure, one for each period, the newest
// first.
func history(s *lookup.Series, part string, measure corpus.Measure) []corpus.Figure {
	var list []corpus.Figure
	for _, f := range choose(s, part, measure, corpus.Period{}) {
		if f.Measure != measure && measure != "" {
			continue
		}
		if !slices.ContainsFunc(list, func(g corpus.Figure) bool { return g.Period == f.Period && g.Measure == f.Measure }) {
			list = append(list, f)
		}
	}
	slices.SortStableFunc(list, func(a, b corpus.Figure) int { return b.Period.Compare(a.Period) })
	return list
}
