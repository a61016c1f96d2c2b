package check

import (
	"fmt"
	"slices"

	"solieu/corpus"
)

// restated finds a figure that one report gives twice with a slip between: 1.287
// in the title, 1.278 below. Other pairs of values are those of two things that
// the reader could not tell apart.
func (s *series) restated() []corpus.Finding {
	meant := func(a, b member, _ observation) bool { return slip(a.Value, b.Value) }
	return s.pairs(meant, "Báo cáo ghi hai số khác nhau: %s và %s.")
}

// same finds a figure that two reports give with different values. "Đến nay" in two
// reports is two days: what stands at a date must name it.
func (s *series) same() []corpus.Finding {
	return s.pairs(func(a, b member, o observation) bool {
		dated := !o.measure.AtDate() || !o.coverage.To.IsZero()
		return dated && a.report != b.report && (near(corpus.RelationSame, a.Value.Rat(), b.Value.Rat()) || slip(a.Value, b.Value))
	}, "Hai báo cáo ghi khác nhau: %s và %s.")
}

// observation is what two statements share that are of the same figure.
type observation struct {
	measure  corpus.Measure
	period   corpus.Period
	coverage corpus.Span
	of       corpus.Decimal
}

// pairs compares the statements of each observation, each value with the next
// larger one.
func (s *series) pairs(meant func(a, b member, o observation) bool, note string) []corpus.Finding {
	groups := map[observation][]member{}
	for _, m := range s.members {
		o := observation{m.Measure, m.Period, m.Coverage, corpus.Decimal{}}
		if m.Of != nil {
			o.of = *m.Of
		}
		groups[o] = append(groups[o], m)
	}
	var found []corpus.Finding
	for o, group := range groups {
		slices.SortStableFunc(group, func(a, b member) int { return a.Value.Compare(b.Value) })
		for i := 1; i < len(group); i++ {
			a, b := group[i-1], group[i]
			if !valuesOf(a.Figure).meets(valuesOf(b.Figure)) && meant(a, b, o) {
				found = append(found, differ(a.Figure, b.Figure, note))
			}
		}
	}
	return found
}

func differ(a, b *corpus.Figure, note string) corpus.Finding {
	return corpus.Finding{
		Relation: corpus.RelationSame, Figures: ids(a, b), Stated: a.Value,
		Computed: b.Value, Step: lastDigit(b.Value, b.Step), Formula: corpus.FormulaStated, Operands: []corpus.Decimal{b.Value},
		Note: fmt.Sprintf(note, stated(a), stated(b)),
	}
}
