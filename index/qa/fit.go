package qa

import (
	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index/lookup"
)

// What a match's figures are weighs on its score beside the words: each factor is
// 1 where it says nothing, less where the figures are not what is asked for.

// unitFit prefers shares where a share is asked for, counts where none is, and series
// that count what the question counts.
func (e *Engine) unitFit(q *Question, m *lookup.Match) float64 {
	shares, counts := 0, 0
	for i := range m.Series.Figures {
		if m.Series.Figures[i].Unit == "%" {
			shares++
		} else {
			counts++
		}
	}
	fit := 1.0
	rate := q.Measure == corpus.Rate && (q.Share || q.Intent != IntentChange && q.Intent != IntentCompare)
	switch {
	case rate && shares == 0:
		fit = 0.75
	case !rate && shares > 0 && counts == 0 && m.Named < clearName:
		fit = 0.85
	}
	if q.Counted != "" {
		return fit * e.countedFit(q, m)
	}
	return fit * e.beginningFit(q, m)
}

// countedFit holds the series' unit against the noun behind "bao nhiêu".
func (e *Engine) countedFit(q *Question, m *lookup.Match) float64 {
	noun, known := e.counted(q.Counted)
	switch {
	case q.Measure == corpus.Rate:
		return 1
	case sameNoun(noun, q.Counted, m.Series.Unit):
		return 1.1
	case known && m.Named < clearName && !headedBy(m, noun):
		return 0.6 // another thing is counted than the question asks to count
	}
	return 1
}

// beginningFit holds the series' unit against the noun that the question begins
// with: "hồ sơ đất đai …" asks for dossiers.
func (e *Engine) beginningFit(q *Question, m *lookup.Match) float64 {
	if len(q.Typed) < 2 {
		return 1
	}
	noun, known := e.lookup.IsUnit(q.Typed[0].Fold + " " + q.Typed[1].Fold)
	switch {
	case known && noun == vi.Fold(m.Series.Unit):
		return 1.06
	case known && !m.Head && m.Series.Unit != "%":
		return 0.8
	}
	return 1
}

// countsPeople reports whether a noun counts people, whatever it calls them.
func countsPeople(noun string) bool { return peopleNouns.Has(vi.NewQuestion(noun), 0) }

// periodFit prefers series that state the period asked for.
func (e *Engine) periodFit(q *Question, m *lookup.Match) float64 {
	if len(m.Series.Figures) == 0 {
		return 0.93
	}
	if q.Measure != "" && q.Measure != corpus.Rate && len(choose(m.Series, m.Part, q.Measure, corpus.Period{})) == 0 {
		return 0.88
	}
	for _, p := range q.Periods {
		if len(choose(m.Series, m.Part, "", p)) == 0 {
			return 0.88
		}
	}
	return 1
}
