package qa

import (
	"cmp"
	"context"
	"log/slog"
	"slices"

	"solieu/corpus"
	"solieu/index"
	"solieu/index/fulltext"
	"solieu/index/lookup"
)

// openFigures is how many figures that nobody has catalogued are looked at, of each
// of two searches.
const openFigures = 100

// find lists the series that words speak of, the best first.
func (e *Engine) find(ctx context.Context, words []lookup.Word) []lookup.Match {
	return e.lookUp(ctx, words, e.open(ctx, e.figureQuery(words)))
}

// ranked lists the matches, those first whose figures fit the unit and the period
// asked for. The catalogue is asked first; where it says surely what is meant, no
// figure is searched for.
func (e *Engine) ranked(ctx context.Context, q *Question, before index.Understood) []lookup.Match {
	matches := e.held(ctx, q, nil)
	if len(matches) > 0 && e.certain(q, &matches[0]) {
		return matches
	}
	return e.held(ctx, q, e.openFor(ctx, q, before))
}

// held holds the words against the catalogue and the open series.
func (e *Engine) held(ctx context.Context, q *Question, open []string) []lookup.Match {
	matches := e.lookUp(ctx, q.Words, open)
	if located := e.inPlace(ctx, q, open); len(located) > 0 {
		matches = append(slices.DeleteFunc(matches, func(m lookup.Match) bool { return !e.explainsPlace(&m, q.Place) }), located...)
	}
	for i := range matches {
		m := &matches[i]
		m.Score *= e.unitFit(q, m) * e.periodFit(q, m)
	}
	slices.SortStableFunc(matches, func(a, b lookup.Match) int { return cmp.Compare(b.Score, a.Score) })
	return matches
}

// certain reports whether no words of a report's own can fit better: the catalogue's
// name is given in full, and it has a figure of the unit and the period asked for.
func (e *Engine) certain(q *Question, m *lookup.Match) bool {
	return m.Score >= lookup.OwnShare && len(q.PlaceFiles) == 0 && e.unitFit(q, m) >= 1 && e.periodFit(q, m) == 1 && e.admit(q, m) == ""
}

// openFor names the figures that nobody has catalogued and that the question may ask
// for: those told with its words, of the period and the unit asked for and of any.
// The latter must be looked at too: a figure of the period asked for is the wrong one
// where another's name fits better, and the answer then is that it has none.
func (e *Engine) openFor(ctx context.Context, q *Question, before index.Understood) []string {
	query := e.figureQuery(q.Words)
	open := e.open(ctx, query)
	query.Period, query.Unit = q.closedPeriod(), e.unitAsked(q)
	if !query.Period.IsZero() || query.Unit != "" {
		open = append(open, e.open(ctx, query)...)
	}
	return append(open, before.Indicator) // words may name a part of it
}

// open searches for figures. A question must be answered without the search too:
// then all are looked at.
func (e *Engine) open(ctx context.Context, query fulltext.FigureQuery) []string {
	if e.search == nil {
		return e.lookup.Open()
	}
	ids, err := e.searchFigures(ctx, query)
	if err != nil {
		if ctx.Err() != nil {
			return nil
		}
		slog.WarnContext(ctx, "figures not searched, all are looked at", "error", err)
		return e.lookup.Open()
	}
	return ids
}

func (e *Engine) figureQuery(words []lookup.Word) fulltext.FigureQuery {
	query := fulltext.FigureQuery{Words: make([]string, len(words)), Others: e.lookup.OtherForms(words), Open: true}
	for i, w := range words {
		query.Words[i] = w.Fold
	}
	return query
}

// closedPeriod is the one stretch of time that the question names with its year; zero
// where it names none or several.
func (q *Question) closedPeriod() corpus.Period {
	if len(q.Periods) != 1 || len(q.Open) > 0 && q.Open[0] {
		return corpus.Period{}
	}
	return q.Periods[0]
}

// unitAsked is the unit that figures must have to answer, "" where several may.
func (e *Engine) unitAsked(q *Question) string {
	if q.Measure == corpus.Rate {
		return "%"
	}
	noun, _ := e.lookup.IsUnit(q.Counted)
	return noun
}
