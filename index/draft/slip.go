package draft

import (
	"solieu/corpus"
	"solieu/index"
)

// explain finds what slip made the claim of a figure of the reports. Of several
// explanations the one that leaves least to chance counts: the very value of another
// time, statistic or part; a slip of the hand; the value of what differs in more than
// one of these.
func (l *like) explain(same []*corpus.Figure, proven bool) (result, bool) {
	other, differs := l.elsewhere(same)
	if differs == 1 && other.slip == index.SlipDimension && !l.series.sure {
		return result{}, false // the part may be named in other words
	}
	if other.slip != "" && differs == 1 && (proven || len(same) == 0) {
		return l.at(other, same), true
	}
	for _, find := range []func(f, g *corpus.Figure) bool{sameDigits, handSlip} {
		for _, g := range same {
			if !find(l.Figure, g) {
				continue
			}
			if other.slip != "" && differs == 1 && !near(l.Figure, g) {
				continue // a short number that stands elsewhere, and is a digit longer or shorter
			}
			slip := index.SlipDigits
			if scaled(l.Figure, g) {
				slip = index.SlipScale
			}
			return result{index.VerdictMismatch, slip, g}, true
		}
	}
	if other.slip != "" {
		return l.at(other, same), true
	}
	for _, g := range same {
		if scaledRounding(l.Figure, g) {
			return result{index.VerdictMismatch, index.SlipScale, g}, true
		}
	}
	return result{}, false
}

// at puts the report's own figure of the same thing, where there is one, in the place
// of the one that the value was taken from.
func (l *like) at(r result, same []*corpus.Figure) result {
	if len(same) > 0 {
		r.figure = same[0]
	}
	return r
}

// elsewhere finds the value at another place of the series: of another time, part or
// statistic. What differs in least is the likeliest.
func (l *like) elsewhere(same []*corpus.Figure) (best result, least int) {
	if len(digitsOf(l.Value)) < enoughDigits {
		return result{}, 0
	}
	least = 4
	for _, g := range l.figures {
		if agree(l.Figure, g) != index.VerdictMatch || !unitsFit(l.unit, g.Unit, l.series.Series) {
			continue
		}
		differs := 0
		r := result{verdict: index.VerdictMismatch, figure: g}
		for _, d := range []struct {
			same bool
			slip index.Slip
		}{{l.samePeriod(g), index.SlipPeriod}, {l.samePart(g), index.SlipDimension}, {l.sameMeasure(g), index.SlipMeasure}} {
			if !d.same {
				differs++
				r.slip = d.slip
			}
		}
		if r.slip == index.SlipDimension && len(same) == 0 && !l.catalogued(g) {
			continue // a part in a report's own words, which the draft may have others for
		}
		if differs > 0 && differs < least {
			best, least = r, differs
		}
	}
	return best, least
}
