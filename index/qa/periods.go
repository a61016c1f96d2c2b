package qa

import (
	"context"
	"slices"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// Two reports may name one thing in words of their own, so that no series has all the
// periods that a question names: "hồ sơ TTHC" in March, "hồ sơ thủ tục hành chính" in
// April. Such a question is asked of each period by itself, and the figures are set
// side by side.

// severalPeriods answers a question that names more than one stretch of time, of which
// the series decided on has not every one; a is what it has.
func (e *Engine) severalPeriods(ctx context.Context, q Question, a index.Answer, before index.Understood) (index.Answer, bool) {
	periods := q.sideBySide()
	if len(periods) < 2 || len(periods) > mostSeries || answered(a, periods) {
		return a, false
	}
	var pieces []piece
	for _, p := range periods {
		one := q.clone()
		one.Periods, one.Open, one.Bases, one.Intent = []corpus.Period{p}, nil, nil, IntentFigure
		d := e.decide(ctx, one, before)
		if d.series == nil || len(d.choices) > 0 || d.followUp {
			return a, false
		}
		pieces = append(pieces, piece{q: *one, d: d})
	}
	joined, ok := e.joined(q, pieces, q.Intent == IntentCompare || q.Intent == IntentChange)
	if !ok || !sameKind(joined.Figures[:min(len(periods), len(joined.Figures))], periods) {
		return a, false
	}
	return joined, true
}

// sideBySide are the stretches of time that a question asks about, those that it
// compares with among them.
func (q *Question) sideBySide() []corpus.Period {
	periods := slices.Clone(q.Periods)
	for _, m := range q.Bases {
		if !m.Period.IsZero() && !slices.Contains(periods, m.Period) {
			periods = append(periods, m.Period)
		}
	}
	return periods
}

// answered reports whether an answer has a figure for each period, or says itself what
// the one is against the other.
func answered(a index.Answer, periods []corpus.Period) bool {
	if a.Kind == index.KindComparison || a.Kind == index.KindPassages {
		return true
	}
	return !slices.ContainsFunc(periods, func(p corpus.Period) bool {
		return !slices.ContainsFunc(a.Figures, func(f corpus.Figure) bool { return f.Period == p })
	})
}

// sameKind reports whether there is a figure for each period, all of one unit, of one
// measure and of one part of the country.
func sameKind(figures []corpus.Figure, periods []corpus.Period) bool {
	if len(figures) != len(periods) {
		return false
	}
	for i := range figures {
		f := &figures[i]
		if !slices.Contains(periods, f.Period) || !alike(f, &figures[0]) || f.Observed() != figures[0].Observed() || vi.Fold(f.Dimension[corpus.DimensionPart]) != vi.Fold(figures[0].Dimension[corpus.DimensionPart]) {
			return false
		}
	}
	return true
}
