package chart

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/index"
)

// Limits of a picture.
const (
	minPoints = 2
	// maxPoints of a series still have room for their marks on 1280 pixels.
	maxPoints = 36
	// maxParts keeps the picture no taller than a telephone's screen.
	maxParts = 14
)

// Why says why a figure of an answer is not in the picture.
type Why string

// Reasons.
const (
	WhyReview    Why = "not_accepted"
	WhyIndicator Why = "other_indicator"
	WhyPart      Why = "other_part" // of a series; of parts: no part, or divided in another way
	WhyMeasure   Why = "other_measure"
	WhyUnit      Why = "other_unit"
	WhyNoPeriod  Why = "no_period"
	WhyLength    Why = "other_length" // a quarter among months
	WhyPeriod    Why = "other_period" // of parts: another time or other days
	WhyRepeated  Why = "repeated"     // the period or part is drawn from a newer report
	WhyStart     Why = "other_start"  // cumulated from another day
	WhyRank      Why = "rank"         // ranks are no quantities
	WhyTooMany   Why = "too_many"
)

// Left is a figure that is not drawn.
type Left struct {
	Figure corpus.Figure
	Why    Why
}

// Undrawable is the error where fewer than two figures go together.
type Undrawable struct{ Left []Left }

func (e *Undrawable) Error() string {
	counts := map[Why]int{}
	for _, l := range e.Left {
		counts[l.Why]++
	}
	var reasons []string
	for _, why := range slices.Sorted(maps.Keys(counts)) {
		reasons = append(reasons, fmt.Sprintf("%d %s", counts[why], why))
	}
	if reasons == nil {
		return "nothing to draw: fewer than two figures"
	}
	return "nothing to draw: fewer than two figures go together; left out: " + strings.Join(reasons, ", ")
}

// Choose tells what of an answer can be drawn together: the series that its first
// figure belongs to, or the parts where the answer is of parts or no series is
// there. The error is an *Undrawable, which says why not.
func Choose(a index.Answer) (Chart, error) {
	series, parts := chooseSeries, chooseParts
	if a.Kind == index.KindBreakdown {
		series, parts = parts, series
	}
	c := series(a.Figures)
	if len(c.Points) >= minPoints {
		return c, nil
	}
	if other := parts(a.Figures); len(other.Points) >= minPoints {
		return other, nil
	}
	return Chart{}, &Undrawable{Left: c.Left}
}

// chooseSeries takes the figures that are the first one at other times.
func chooseSeries(figures []corpus.Figure) Chart {
	var c Chart
	if len(figures) == 0 {
		return c
	}
	first := figures[0]
	list := c.sift(figures, func(f *corpus.Figure) Why {
		switch {
		case !sameIndicator(f, &first):
			return WhyIndicator
		case !maps.Equal(f.Dimension, first.Dimension):
			return WhyPart
		case f.Measure != first.Measure:
			return WhyMeasure
		case f.Unit != first.Unit:
			return WhyUnit
		}
		return ""
	})
	if first.Measure == corpus.Cumulative {
		list = c.commonest(list, WhyStart, func(f *corpus.Figure) string { return f.Coverage.From.String() })
	}
	// What stands at a date is of no length: months and quarters go together.
	times := timeline{step: 1, at: lastMonth}
	if months := lengths(list); !first.Measure.AtDate() || len(months) == 1 || first.Unit == "%" {
		list = c.commonest(list, WhyLength, func(f *corpus.Figure) string { return fmt.Sprintf("%03d", f.Period.Months) })
		times = timelineOf(list)
	}
	list = c.onePerTime(list, times)
	if over := len(list) - maxPoints; over > 0 {
		c.leave(WhyTooMany, list[:over]...)
		list = list[over:]
	}
	c.Points, c.Kind, c.times = list, Bars, times
	if first.Measure.AtDate() && joined(list, times) {
		c.Kind = Line
	}
	return c
}

// chooseParts takes the figures that are parts of one thing at one time.
func chooseParts(figures []corpus.Figure) Chart {
	c := Chart{Kind: Parts}
	at := slices.IndexFunc(figures, func(f corpus.Figure) bool {
		return f.Dimension[corpus.DimensionPart] != "" || len(f.Dimension) > 0 && f.Observed()
	})
	if at < 0 {
		c.leave(WhyPart, figures...)
		return c
	}
	first := figures[at]
	var whole *corpus.Figure
	list := c.sift(figures, func(f *corpus.Figure) Why {
		switch {
		case !sameIndicator(f, &first):
			return WhyIndicator
		case f.Measure != first.Measure:
			return WhyMeasure
		case f.Unit != first.Unit:
			return WhyUnit
		case f.Period != first.Period || f.Coverage != first.Coverage:
			return WhyPeriod
		case f.Whole() && whole == nil:
			whole = f
			return WhyPart
		case !slices.Equal(slices.Sorted(maps.Keys(f.Dimension)), slices.Sorted(maps.Keys(first.Dimension))):
			return WhyPart
		}
		return ""
	})
	var kept []corpus.Figure
	for _, f := range list {
		if slices.ContainsFunc(kept, func(k corpus.Figure) bool { return maps.Equal(k.Dimension, f.Dimension) }) {
			c.leave(WhyRepeated, f)
			continue
		}
		kept = append(kept, f)
	}
	slices.SortStableFunc(kept, func(a, b corpus.Figure) int {
		return cmp.Or(cmp.Compare(rest(a), rest(b)), b.Value.Compare(a.Value))
	})
	if len(kept) > maxParts {
		c.leave(WhyTooMany, kept[maxParts:]...)
		kept = kept[:maxParts]
	}
	if c.Points, c.Whole = kept, whole; whole != nil {
		c.Left = slices.DeleteFunc(c.Left, func(l Left) bool { return l.Figure.ID == whole.ID })
	}
	return c
}

// rest is 1 for the part that is called Khác, which stands behind all others.
func rest(f corpus.Figure) int {
	if strings.EqualFold(f.Dimension[corpus.DimensionPart], wordRest) {
		return 1
	}
	return 0
}

func sameIndicator(a, b *corpus.Figure) bool {
	return a.Indicator == b.Indicator && (a.Indicator != "" || a.Name == b.Name)
}

func (c *Chart) leave(why Why, figures ...corpus.Figure) {
	for _, f := range figures {
		c.Left = append(c.Left, Left{f, why})
	}
}

// sift keeps the figures that can be drawn at all and that unlike says nothing of.
func (c *Chart) sift(figures []corpus.Figure, unlike func(*corpus.Figure) Why) []corpus.Figure {
	var kept []corpus.Figure
	for i := range figures {
		f := &figures[i]
		why := unlike(f)
		switch {
		case f.Status == corpus.Review || f.Status == corpus.Rejected:
			why = WhyReview
		case why != "":
		case f.Measure == corpus.Rank:
			why = WhyRank
		case f.Period.IsZero():
			why = WhyNoPeriod
		}
		if why != "" {
			c.leave(why, *f)
			continue
		}
		kept = append(kept, *f)
	}
	return kept
}

// commonest keeps the figures that share what most of them have; of two as common
// ones the lesser key: months before quarters.
func (c *Chart) commonest(list []corpus.Figure, why Why, key func(*corpus.Figure) string) []corpus.Figure {
	counts := map[string]int{}
	for i := range list {
		counts[key(&list[i])]++
	}
	best := ""
	for i, k := range slices.Sorted(maps.Keys(counts)) {
		if i == 0 || counts[k] > counts[best] {
			best = k
		}
	}
	var kept []corpus.Figure
	for _, f := range list {
		if key(&f) == best {
			kept = append(kept, f)
		} else {
			c.leave(why, f)
		}
	}
	return kept
}

// onePerTime orders the figures by time and keeps one of each, that of the latest
// day and report. Periods that do not follow the steps of the others are left out.
func (c *Chart) onePerTime(list []corpus.Figure, times timeline) []corpus.Figure {
	slices.SortStableFunc(list, func(a, b corpus.Figure) int {
		return cmp.Or(times.at(&a)-times.at(&b), a.Coverage.To.Compare(b.Coverage.To), a.Source.Issued.Compare(b.Source.Issued), strings.Compare(b.ID, a.ID))
	})
	var kept []corpus.Figure
	for i := range list {
		switch f := list[i]; {
		case len(list) > i+1 && times.at(&list[i+1]) == times.at(&f):
			c.leave(WhyRepeated, f)
		case len(kept) > 0 && (times.at(&f)-times.at(&kept[0]))%times.step != 0:
			c.leave(WhyLength, f)
		default:
			kept = append(kept, f)
		}
	}
	return kept
}
