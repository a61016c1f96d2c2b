package check

import (
	"fmt"
	"math/big"
	"slices"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// falling finds what is counted from a start on and is less in a later report
// than in an earlier one, and stocks that lose much of what they were without a
// word of it.
func (s *series) falling() []corpus.Finding {
	return append(s.fallsOf(corpus.Cumulative, countFell), s.fallsOf(corpus.Stock, stockFell)...)
}

// fallsOf goes through the statements of a measure by their day, and compares
// each with the one before: against the largest so far, one misprint would put all
// later reports in the wrong.
func (s *series) fallsOf(measure corpus.Measure, fell func(before, after *corpus.Figure) bool) []corpus.Finding {
	list := s.with(measure)
	slices.SortStableFunc(list, func(a, b member) int { return daysOf(a.Figure).To.Compare(daysOf(b.Figure).To) })
	var found []corpus.Finding
	for i := 1; i < len(list); i++ {
		before, after := list[i-1], list[i]
		later := daysOf(before.Figure).To.Compare(daysOf(after.Figure).To) < 0
		if later && before.report != after.report && valuesOf(before.Figure).above(valuesOf(after.Figure)) && fell(before.Figure, after.Figure) {
			found = append(found, fall(before.Figure, after.Figure))
		}
	}
	return found
}

// countFell is for counts since a start: one that lies much lower in a new year
// began anew.
func countFell(before, after *corpus.Figure) bool {
	from, to := before.Coverage.From, after.Coverage.From
	if !from.IsZero() && !to.IsZero() && from != to || says(after.Source.Quote, restartWords) {
		return false
	}
	return before.Period.EndYear() == after.Period.EndYear() || lost(before, after).Cmp(restartFall) <= 0
}

// stockFell is for things standing at a date.
func stockFell(before, after *corpus.Figure) bool {
	if areaUnit(after.Unit) || says(after.Name, shrinkingWords) || says(after.Source.Quote, fallWords) {
		return false
	}
	share := lost(before, after)
	return share.Cmp(stockFalls) >= 0 && share.Cmp(stockRestarts) <= 0
}

// lost is the share of the earlier value that is gone.
func lost(before, after *corpus.Figure) *big.Rat {
	gone := new(big.Rat).Sub(before.Value.Rat(), after.Value.Rat())
	return gone.Quo(gone, before.Value.Rat())
}

func says(text string, set *vi.Table[bool]) bool {
	t := vi.NewText(text)
	return set.Within(t, 0, len(t.Tokens))
}

func areaUnit(unit string) bool { return says(unit, areaUnits) }

func fall(before, after *corpus.Figure) corpus.Finding {
	return corpus.Finding{
		Relation: corpus.RelationFalling, Figures: ids(after, before), Stated: after.Value,
		Computed: before.Value, Step: lastDigit(before.Value, before.Step), Formula: corpus.FormulaStated, Operands: []corpus.Decimal{before.Value},
		Periods: []corpus.Period{after.Period, before.Period},
		Note: fmt.Sprintf("Báo cáo ghi %s (%s), ít hơn %s mà báo cáo trước ghi (%s).",
			stated(after), vi.NamePeriod(after.Period), stated(before), vi.NamePeriod(before.Period)),
	}
}
