package qa

import (
	"slices"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// figures answers with figures of the series decided on.
func (e *Engine) figures(q Question, d decision) index.Answer {
	if a, ok := e.timed(q, d); ok {
		return a
	}
	if len(d.parts) > 1 && len(q.Periods) < 2 && (q.Intent == IntentCompare || q.Intent == IntentChange || q.Intent == IntentBreakdown || q.Intent == IntentFigure && (q.Counts > 1 || e.narrowed(d))) {
		if a, ok := e.namedParts(q, d); ok {
			return a
		}
	}
	switch q.Intent {
	case IntentExtreme:
		return e.extreme(q, d)
	case IntentTrend:
		return e.trend(q, d)
	case IntentBreakdown:
		if a, ok := e.breakdown(q, d); ok {
			return a
		}
		return e.noSuchPart(q, d)
	case IntentCompare, IntentChange:
		return e.compare(q, d)
	}
	if len(q.Periods) > 1 {
		return e.several(q, d)
	}
	return e.point(q, d)
}

func understood(d decision, f *corpus.Figure, q Question) index.Understood {
	u := index.Understood{Indicator: d.series.Key, Name: d.series.Name, Part: d.part, Measure: q.Measure, Periods: q.Periods}
	if len(u.Periods) == 0 && f != nil {
		u.Periods, u.Newest = []corpus.Period{f.Period}, true
	}
	return u
}

func (q Question) period() corpus.Period {
	if len(q.Periods) == 0 {
		return corpus.Period{}
	}
	return q.Periods[len(q.Periods)-1]
}

// point answers for one period, or with the newest figure where none is named.
func (e *Engine) point(q Question, d decision) index.Answer {
	p := q.period()
	found := choose(d.series, d.part, q.Measure, p)
	if len(found) == 0 {
		if found = withNamedYear(&q, choose(d.series, d.part, q.Measure, corpus.Period{})); len(found) > 0 {
			q.Periods, q.Open, p = nil, nil, corpus.Period{}
		}
	}
	if len(found) == 0 && d.part == "" {
		if a, ok := e.breakdown(q, d); ok && (len(a.Figures) > 1 || d.series.Indicator != nil) {
			return a // one part does not stand for the whole
		}
	}
	if len(found) == 0 && q.Measure == corpus.Rate && d.part != "" && !d.followUp && d.series.Indicator != nil && !slices.Contains(d.series.Indicator.Measures, q.Measure) {
		// The catalogue knows no such statistic of it: "tỷ lệ" is part of how people
		// ask, not of what is stated.
		found = choose(d.series, d.part, "", p)
	}
	if len(found) == 0 {
		if a, ok := e.summed(q, d); ok {
			return a
		}
		return e.noSuchPeriod(q, d)
	}
	main := found[0]
	if q.Measure == "" && (q.Flow || main.Measure == corpus.Cumulative && !p.IsZero() && !q.AtDate) {
		if flow := choose(d.series, d.part, corpus.Total, p); len(flow) > 0 {
			main = flow[0]
		}
	}
	if asked := vi.NewQuestion(q.Text); emerging.Within(asked, 0, len(asked.Tokens)) && main.Measure.AtDate() && !toldAsFlow(&main) {
		return e.noSuchPart(q, d) // what stands is not what came about
	}
	a := e.single(q, d, main)
	if q.Measure == corpus.Rate && main.Unit != "%" {
		if addShare(d, &a); a.Calculation == nil && main.Measure != corpus.Ratio {
			return e.noSuchPart(q, d) // how many there are is no share
		}
	}
	return a
}

// emerging asks for what came about, and for nothing that stands.
var emerging = vi.NewSet("phát sinh | phát sinh mới | mới phát sinh | tăng thêm")

// toldAsFlow reports whether the sentence of a figure tells it as what came about.
func toldAsFlow(f *corpus.Figure) bool {
	t := vi.NewText(f.Name + " . " + f.Dimension[corpus.DimensionPart] + " . " + f.Source.Quote)
	return flowNames.Within(t, 0, len(t.Tokens))
}

// single answers with one figure and what goes with it.
func (e *Engine) single(q Question, d decision, main corpus.Figure) index.Answer {
	a := index.Answer{Kind: index.KindFigure, Figures: []corpus.Figure{main}, Understood: understood(d, &main, q)}
	for _, v := range main.Vintages {
		a.Figures = append(a.Figures, v.Figure)
	}
	a.Figures = append(a.Figures, rivals(d.series, &main)...)
	a.Figures = append(a.Figures, companions(d.series, &main)...)
	if len(q.Periods) == 0 {
		a.Figures = append(a.Figures, older(d.series, d.part, &main, a.Figures)...)
	}
	return a
}

// noSuchPart says that the series is known, but not so.
func (e *Engine) noSuchPart(q Question, d decision) index.Answer {
	a := e.noSuchPeriod(q, d)
	a.Reason = index.ReasonPart
	return a
}

// maxOlder is how many older periods follow a newest figure: more would bury it.
const maxOlder = 12

// older are the figures of earlier periods, of the measure of the newest one and
// of the one that a plain question means.
func older(s *lookup.Series, part string, main *corpus.Figure, shown []corpus.Figure) []corpus.Figure {
	var list []corpus.Figure
	for _, f := range history(s, part, "") {
		plain := s.Indicator != nil && f.Measure == s.Indicator.Measures[0]
		if f.Measure != main.Measure && !plain || f.Unit != main.Unit && !plain {
			continue
		}
		if !slices.ContainsFunc(shown, func(g corpus.Figure) bool { return g.ID == f.ID || g.Period == f.Period && g.Measure == f.Measure }) {
			list = append(list, f)
		}
	}
	if len(list) > maxOlder {
		list = list[:maxOlder]
	}
	return list
}

// several answers for more than one period: one figure each, and which of them no
// report states.
func (e *Engine) several(q Question, d decision) index.Answer {
	var list []corpus.Figure
	var missing []index.Understood
	for _, p := range q.Periods {
		found := choose(d.series, d.part, q.Measure, p)
		if len(found) == 0 {
			u := understood(d, nil, q)
			u.Periods = []corpus.Period{p}
			missing = append(missing, u)
		}
		if len(found) > 0 && !slices.ContainsFunc(list, func(f corpus.Figure) bool { return f.ID == found[0].ID }) {
			list = append(list, found[0])
		}
	}
	if a, ok := e.together(q, d); ok && len(missing) > 0 {
		return a
	}
	if len(list) == 0 {
		return e.noSuchPeriod(q, d)
	}
	q.Periods = slices.DeleteFunc(slices.Clone(q.Periods), func(p corpus.Period) bool {
		return slices.ContainsFunc(missing, func(u index.Understood) bool { return u.Periods[0] == p })
	})
	a := e.series(q, d, list)
	a.Missing = missing
	if len(list) > 1 && wantsSum(q.Text, true) {
		a.Calculation = sum(list)
	}
	return a
}

// trend answers with the series, the newest first.
func (e *Engine) trend(q Question, d decision) index.Answer {
	measure := q.Measure
	if measure == "" {
		measure = e.longestMeasure(d)
	}
	list := history(d.series, d.part, measure)
	if len(list) == 0 {
		list = history(d.series, d.part, "")
	}
	if p := q.period(); len(list) == 0 || !p.IsZero() && !slices.ContainsFunc(list, func(f corpus.Figure) bool { return fits(&f, p) || p.Contains(f.Period) }) {
		return e.noSuchPeriod(q, d)
	}
	a := index.Answer{Kind: index.KindSeries, Figures: list, Understood: understood(d, &list[0], q)}
	a.Understood.Measure = list[0].Measure
	return a
}

// longestMeasure is the statistic that most periods have; the catalogue's order
// breaks ties.
func (e *Engine) longestMeasure(d decision) corpus.Measure {
	counts := map[corpus.Measure]int{}
	var best corpus.Measure
	for _, f := range history(d.series, d.part, "") {
		counts[f.Measure]++
	}
	for m, n := range counts {
		if n > counts[best] || n == counts[best] && measureOrder(d.series, m) < measureOrder(d.series, best) {
			best = m
		}
	}
	return best
}

// narrowed reports whether a part named is more than words of the series' own
// name ("văn bản gửi, nhận"): then the whole is no answer.
func (e *Engine) narrowed(d decision) bool {
	return slices.ContainsFunc(d.parts, func(part string) bool {
		return slices.ContainsFunc(e.lookup.Words(part), func(w lookup.Word) bool { return !d.series.NamedWith(w) })
	})
}

// namedParts answers with the parts that the question names.
func (e *Engine) namedParts(q Question, d decision) (index.Answer, bool) {
	var list []corpus.Figure
	for _, part := range e.asAsked(q, d.parts) {
		p := q.period()
		if len(list) > 0 {
			p = list[0].Period
		}
		if found := choose(d.series, part, q.Measure, p); len(found) > 0 {
			list = append(list, found[0])
		}
	}
	if len(list) < 2 {
		return index.Answer{}, false
	}
	a := index.Answer{Kind: index.KindBreakdown, Figures: list, Understood: understood(d, &list[0], q)}
	switch {
	case wantsSum(q.Text, true):
		a.Calculation = sum(list)
	case (q.Intent == IntentCompare || q.Intent == IntentChange) && len(list) == 2 && alike(&list[0], &list[1]):
		a = e.comparison(q, d, list[0], list[1])
		a.Understood.Part = ""
		a.Calculation = e.ratio(q, &a, 0, 1)
	}
	return a, true
}

// asAsked puts parts in the order of the question's words.
func (e *Engine) asAsked(q Question, parts []string) []string {
	first := func(part string) int {
		words := e.lookup.Words(part)
		return slices.IndexFunc(q.Words, func(w lookup.Word) bool {
			return slices.ContainsFunc(words, func(v lookup.Word) bool { return v.Fold == w.Fold })
		})
	}
	parts = slices.Clone(parts)
	slices.SortStableFunc(parts, func(a, b string) int { return first(a) - first(b) })
	return parts
}

// breakdown answers with the whole and its parts.
func (e *Engine) breakdown(q Question, d decision) (index.Answer, bool) {
	p := q.period()
	list := parts(d.series, q.Measure, p)
	if len(list) == 0 {
		return index.Answer{}, false
	}
	whole := choose(d.series, "", list[0].Measure, list[0].Period)
	if len(whole) > 0 {
		list = append(whole[:1:1], list...)
	}
	return index.Answer{Kind: index.KindBreakdown, Figures: list, Understood: understood(d, &list[0], q)}, true
}
