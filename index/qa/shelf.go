package qa

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/index"
	"solieu/index/lookup"
)

// What is asked for by pointing, at a figure, an indicator or a report, needs no
// understanding: these give it by its id.

// seriesOf finds the series that holds a figure, and the figure as the series has it:
// with what other reports say of it. Where the series has another in its place it is
// not found.
func (e *Engine) seriesOf(id string) (*lookup.Series, corpus.Figure, bool) {
	at, ok := e.placeOf()[id]
	if !ok {
		return nil, corpus.Figure{}, false
	}
	s := e.lookup.Of(&e.reports[at.report].Figures[at.at])
	if s == nil {
		return nil, corpus.Figure{}, false
	}
	i := slices.IndexFunc(s.Figures, func(f corpus.Figure) bool { return f.ID == id })
	if i < 0 {
		return nil, corpus.Figure{}, false
	}
	return s, s.Figures[i], true
}

// Figure gives the accepted figure of an id: with what other reports say of it, where
// it is the one that answers name, else as its report states it.
func (e *Engine) Figure(id string) (corpus.Figure, bool) {
	if _, f, ok := e.seriesOf(id); ok {
		return f, true
	}
	at, ok := e.placeOf()[id]
	if !ok {
		return corpus.Figure{}, false
	}
	return e.reports[at.report].Figures[at.at], true
}

// places maps the ids of the accepted figures to where they stand.
func (e *Engine) places() map[string]location {
	all := map[string]location{}
	for i := range e.reports {
		for k := range e.reports[i].Figures {
			if f := &e.reports[i].Figures[k]; f.Status == corpus.Accepted {
				all[f.ID] = location{i, k}
			}
		}
	}
	return all
}

// About answers with one figure and what goes with it, as a question for it does.
func (e *Engine) About(id string) (index.Answer, bool) {
	s, f, ok := e.seriesOf(id)
	if !ok {
		alone, ok := e.Figure(id)
		return e.pointed(index.Answer{Kind: index.KindFigure, Figures: []corpus.Figure{alone}}), ok
	}
	return e.pointed(e.single(asking(s, &f), deciding(s, &f), f)), true
}

// pointed completes an answer that nobody has asked for in words.
func (e *Engine) pointed(a index.Answer) index.Answer {
	a.Findings = e.findingsFor(a.Figures)
	return a
}

// asking is the question that a figure answers.
func asking(s *lookup.Series, f *corpus.Figure) Question {
	q := Question{Periods: []corpus.Period{f.Period}}
	if measureOrder(s, f.Measure) > 0 {
		q.Measure = f.Measure
	}
	return q
}

func deciding(s *lookup.Series, f *corpus.Figure) decision {
	return decision{series: s, part: f.Dimension[corpus.DimensionPart], place: s.PlaceOf(f)}
}

// Course gives a figure with the same at its other periods, the newest first: one for
// each period, those of a place only where the figure is one.
func (e *Engine) Course(id string) []corpus.Figure {
	s, f, ok := e.seriesOf(id)
	if !ok {
		return nil
	}
	var like []corpus.Figure
	for _, g := range s.Figures {
		if alike(&g, &f) && sameParts(&g, &f) && s.PlaceOf(&g) == s.PlaceOf(&f) && s.Local(&g) == s.Local(&f) {
			like = append(like, g)
		}
	}
	slices.SortStableFunc(like, func(a, b corpus.Figure) int {
		if c := boolOrder(a.ID == f.ID, b.ID == f.ID); c != 0 && a.Period == b.Period {
			return c
		}
		return better(s, corpus.Period{}, &a, &b)
	})
	var course []corpus.Figure
	for _, g := range like {
		if !slices.ContainsFunc(course, func(h corpus.Figure) bool { return h.Period == g.Period }) {
			course = append(course, g)
		}
	}
	slices.SortStableFunc(course, func(a, b corpus.Figure) int { return b.Period.Compare(a.Period) })
	return course
}

func sameParts(a, b *corpus.Figure) bool {
	if len(a.Dimension) != len(b.Dimension) {
		return false
	}
	for name, part := range a.Dimension {
		if b.Dimension[name] != part {
			return false
		}
	}
	return true
}

// Bases lists the earlier figures that one can be compared with: the year before and
// the period before come first, then the others, the newest first.
func (e *Engine) Bases(id string) []corpus.Figure {
	course := e.Course(id)
	at := slices.IndexFunc(course, func(f corpus.Figure) bool { return f.ID == id })
	if at < 0 || course[at].Period.IsZero() {
		return nil
	}
	f := course[at]
	bases := slices.DeleteFunc(slices.Clone(course), func(g corpus.Figure) bool {
		return g.Period.IsZero() || g.Period.End() >= f.Period.End() || !f.Measure.AtDate() && g.Period.Months != f.Period.Months
	})
	if isItselfAChange(&f) {
		return nil
	}
	slices.SortStableFunc(bases, func(a, b corpus.Figure) int {
		for _, first := range []corpus.Period{f.Period.YearBefore(), f.Period.Previous()} {
			if c := boolOrder(a.Period == first, b.Period == first); c != 0 {
				return c
			}
		}
		return 0
	})
	return bases
}

// isItselfAChange reports whether a figure states growth: of growth there is no growth.
func isItselfAChange(f *corpus.Figure) bool {
	return len(f.Changes) > 0 && f.Changes[0].Value == f.Value && f.Changes[0].Unit == f.Unit
}

// Against compares a figure with one of its bases.
func (e *Engine) Against(id, base string) (index.Answer, bool) {
	s, now, ok := e.seriesOf(id)
	if !ok {
		return index.Answer{}, false
	}
	for _, then := range e.Bases(id) {
		if then.ID == base {
			return e.pointed(e.comparison(asking(s, &now), deciding(s, &now), now, then)), true
		}
	}
	return index.Answer{}, false
}

// Topics lists the catalogue: the indicators that reports state, by topic.
func (e *Engine) Topics() []index.Topic {
	var topics []index.Topic
	for _, s := range e.lookup.All() {
		if s.Indicator == nil {
			continue
		}
		if n := len(topics); n == 0 || topics[n-1].Name != s.Topic {
			topics = append(topics, index.Topic{Name: s.Topic})
		}
		last := &topics[len(topics)-1]
		last.Indicators = append(last.Indicators, index.Indicator{Key: s.Key, Name: s.Name, Newest: newestPeriod(s), Figures: len(s.Figures)})
	}
	return topics
}

// Indicator gives the figures of a series of the catalogue: of the newest period
// first, what a plain question means before its parts.
func (e *Engine) Indicator(key string) (index.Indicator, []corpus.Figure, bool) {
	s, ok := e.lookup.Get(key)
	if !ok || s.Indicator == nil || len(s.Figures) == 0 {
		return index.Indicator{}, nil, false
	}
	figures := slices.Clone(s.Figures)
	slices.SortStableFunc(figures, func(a, b corpus.Figure) int {
		for _, c := range []int{
			b.Period.Compare(a.Period),
			boolOrder(a.Whole(), b.Whole()),
			boolOrder(a.Observed(), b.Observed()),
			measureOrder(s, a.Measure) - measureOrder(s, b.Measure),
			strings.Compare(a.ID, b.ID),
		} {
			if c != 0 {
				return c
			}
		}
		return 0
	})
	return index.Indicator{Key: s.Key, Name: s.Name, Newest: figures[0].Period, Figures: len(figures)}, figures, true
}

// Reports lists the reports, the newest first. Their passages and figures are shared
// and must not be written to.
func (e *Engine) Reports() []corpus.Report {
	reports := slices.Clone(e.reports)
	slices.SortStableFunc(reports, func(r, s corpus.Report) int { return s.Period.Compare(r.Period) })
	return reports
}

// Report gives a report by its id.
func (e *Engine) Report(id string) (corpus.Report, bool) {
	at := slices.IndexFunc(e.reports, func(r corpus.Report) bool { return r.ID == id })
	if at < 0 {
		return corpus.Report{}, false
	}
	return e.reports[at], true
}
