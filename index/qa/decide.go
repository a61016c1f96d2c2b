package qa

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// decision is what the words were found to speak of.
type decision struct {
	series *lookup.Series
	part   string
	// parts are set where the words name several.
	parts []string
	// exact says that the words are the series' own name.
	exact bool
	// choices are the series that fit about as well.
	choices []lookup.Match
	// followUp says that the series is the question before's.
	followUp bool
	// onlyPeriod says that the question names nothing but a stretch of time.
	onlyPeriod bool
	reason     index.Reason
	matches    []lookup.Match
}

// Shares that a match must reach. A figure is only ever given when the series
// explains nearly all of the question.
const (
	enoughExplained = 0.74
	enoughScore     = 0.46
	// nearly is how close to the best a match must come to be a choice too.
	nearly = 0.92
	// clearName is the share of a name from which on the words mean that name.
	clearName = 0.9
)

// decide finds the series that the words speak of.
func (e *Engine) decide(q *Question, before index.Understood) decision {
	if len(q.Words) == 0 {
		return e.fromBefore(q, before)
	}
	matches := e.ranked(q)
	d := decision{matches: matches, reason: index.ReasonUnknown}
	if len(matches) == 0 {
		return d
	}
	best := matches[0]
	if best.Explained < enoughExplained || best.Score < enoughScore {
		if q.Place != "" && best.Explained >= 0.45 {
			d.reason = index.ReasonPart
		}
		return e.partOfBefore(q, before, d)
	}
	if q.Place != "" && !e.explainsPlace(best, q.Place) {
		d.reason = index.ReasonPart
		return d
	}
	d.parts = best.Parts
	d.series, d.part, d.exact = best.Series, best.Part, best.Named >= clearName && best.Explained >= clearName
	if best.Named < clearName {
		d.choices = e.rivals(q, matches)
		if len(d.choices) > 0 {
			d.series = nil
		}
	}
	return d
}

// ranked lists the matches, those first whose figures fit the unit and the period
// asked for.
func (e *Engine) ranked(q *Question) []lookup.Match {
	matches := e.lookup.Find(q.Words)
	for i := range matches {
		m := &matches[i]
		m.Score *= e.unitFit(q, m) * e.periodFit(q, m)
	}
	slices.SortStableFunc(matches, func(a, b lookup.Match) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return 0
	})
	return matches
}

// unitFit prefers shares where a share is asked for, and money where money is.
func (e *Engine) unitFit(q *Question, m *lookup.Match) float64 {
	percent, money := false, false
	for _, f := range m.Series.Figures {
		percent = percent || f.Unit == "%"
		money = money || f.Unit == "VND" || f.Unit == "USD"
	}
	fit := 1.0
	if q.Measure == corpus.Rate && !percent {
		fit *= 0.8
	}
	if q.Measure != corpus.Rate && percent && m.Series.Unit == "%" && m.Named < clearName {
		fit *= 0.95
	}
	if q.Money && !money {
		fit *= 0.8
	}
	if q.Counted != "" && q.Measure != corpus.Rate {
		unit := vi.Fold(m.Series.Unit)
		switch {
		case strings.HasPrefix(q.Counted, unit) || strings.HasPrefix(unit, q.Counted):
			fit *= 1.1
		case m.Series.Unit == "%":
			fit *= 0.9
		}
	}
	return fit
}

// periodFit prefers series that state the period asked for.
func (e *Engine) periodFit(q *Question, m *lookup.Match) float64 {
	for _, p := range q.Periods {
		if len(choose(m.Series, m.Part, "", p)) == 0 {
			return 0.88
		}
	}
	return 1
}

// rivals are the other series that fit about as well as the best.
func (e *Engine) rivals(q *Question, matches []lookup.Match) []lookup.Match {
	best := matches[0]
	var list []lookup.Match
	for _, m := range matches {
		if m.Score >= nearly*best.Score && m.Explained >= enoughExplained {
			list = append(list, m)
		}
	}
	if len(list) < 2 {
		return nil
	}
	// One series of the catalogue against reports' own words for the same is no
	// choice for a person.
	if best.Catalogued && !slices.ContainsFunc(list[1:], func(m lookup.Match) bool { return m.Catalogued }) {
		return nil
	}
	return list
}

// explainsPlace reports whether the series states the place asked for.
func (e *Engine) explainsPlace(m lookup.Match, place string) bool {
	for _, w := range e.lookup.Words(place) {
		if slices.ContainsFunc(m.Left, func(l lookup.Word) bool { return l.Fold == w.Fold }) {
			return false
		}
	}
	return true
}

// fromBefore fills the series of a question that names none.
func (e *Engine) fromBefore(q *Question, before index.Understood) decision {
	series, ok := e.lookup.Get(before.Indicator)
	if !ok {
		return decision{onlyPeriod: len(q.Periods) > 0, reason: index.ReasonEmpty}
	}
	if len(q.Periods) == 0 {
		q.Periods = before.Periods
	}
	if q.Measure == "" {
		q.Measure = before.Measure
	}
	return decision{series: series, part: before.Part, exact: true, followUp: true}
}

// partOfBefore takes words that name a part of the series before: "ở nông thôn
// thì sao".
func (e *Engine) partOfBefore(q *Question, before index.Understood, d decision) decision {
	series, ok := e.lookup.Get(before.Indicator)
	if !ok {
		return d
	}
	for _, m := range d.matches {
		if m.Series == series && m.Part != "" && len(m.Left) == 0 {
			f := e.fromBefore(q, before)
			f.part = m.Part
			return f
		}
	}
	return d
}
