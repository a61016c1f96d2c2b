package check

import (
	"fmt"
	"math/big"
	"slices"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// magnitude finds the one figure of a series that lies far from all other
// periods, which lie close to each other: nghìn for triệu.
func (s *series) magnitude() []corpus.Finding {
	groups := map[lengthKey][]member{}
	for _, m := range s.members {
		if m.Value.Sign() <= 0 || m.Of != nil {
			continue
		}
		k := lengthKey{m.Measure, 0}
		if !m.Measure.AtDate() {
			k.months = m.Period.Months
		}
		groups[k] = append(groups[k], m)
	}
	var found []corpus.Finding
	for _, group := range groups {
		if f, usual := outlier(group); f != nil {
			found = append(found, far(f, usual))
		}
	}
	return found
}

// lengthKey tells the figures that are of one size: totals of as many months.
type lengthKey struct {
	measure corpus.Measure
	months  int
}

// outlier is the largest or the smallest value where it is far from the next and
// the others are steady; usual is the next.
func outlier(group []member) (f, usual *corpus.Figure) {
	if len(group) <= steadyPeriods {
		return nil, nil
	}
	slices.SortStableFunc(group, func(a, b member) int { return a.Value.Compare(b.Value) })
	n := len(group)
	switch {
	case ratio(group[n-1], group[n-2]).Cmp(farOff) >= 0 && isSteady(group[:n-1]) && alone(group[n-1], group[:n-1]):
		return group[n-1].Figure, group[n-2].Figure
	case ratio(group[1], group[0]).Cmp(farOff) >= 0 && isSteady(group[1:]) && alone(group[0], group[1:]):
		return group[0].Figure, group[1].Figure
	}
	return nil, nil
}

func ratio(large, small member) *big.Rat {
	return new(big.Rat).Quo(large.Value.Rat(), small.Value.Rat())
}

// isSteady reports whether sorted values lie close together and are of several
// periods.
func isSteady(sorted []member) bool {
	periods := map[corpus.Period]bool{}
	for _, m := range sorted {
		periods[m.Period] = true
	}
	return len(periods) >= steadyPeriods && ratio(sorted[len(sorted)-1], sorted[0]).Cmp(steady) <= 0
}

// alone reports whether some of the others are from another report: magnitudes
// within one report are its own affair.
func alone(m member, others []member) bool {
	return slices.ContainsFunc(others, func(o member) bool { return o.report != m.report })
}

func far(f, usual *corpus.Figure) corpus.Finding {
	return corpus.Finding{
		Relation: corpus.RelationMagnitude, Figures: ids(f), Stated: f.Value,
		Computed: usual.Value, Step: lastDigit(usual.Value, usual.Step), Formula: corpus.FormulaStated, Operands: []corpus.Decimal{usual.Value},
		Periods: []corpus.Period{usual.Period},
		Note: fmt.Sprintf("Báo cáo ghi %s, lệch xa các kỳ khác (%s: %s): có thể nhầm nghìn, triệu, tỷ.",
			stated(f), vi.NamePeriod(usual.Period), stated(usual)),
	}
}
