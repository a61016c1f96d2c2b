package check

import (
	"fmt"
	"math/big"

	"solieu/corpus"
)

// averages holds daily averages against the total of the same passage and the
// days that it covers.
func (p *page) averages(r *corpus.Report) []corpus.Finding {
	var found []corpus.Finding
	for _, a := range p.places {
		if a.figure.Measure != corpus.AverageDaily || workingDays.Within(p.text, a.from, a.to) {
			continue
		}
		total, days, ok := p.totalBefore(a, r)
		if !ok {
			continue
		}
		daily, _ := valuesOf(total).over(point(int64(days)))
		if daily.meets(valuesOf(a.figure)) {
			continue
		}
		exact := new(big.Rat).Quo(total.Value.Rat(), big.NewRat(int64(days), 1))
		computed, step := round(exact, lastDigit(a.figure.Value, a.figure.Step), a.figure.Value)
		found = append(found, corpus.Finding{
			Relation: corpus.RelationAverage, Figures: ids(a.figure, total), Stated: a.figure.Value,
			Computed: computed, Step: step, Formula: corpus.FormulaQuotient,
			Operands: []corpus.Decimal{total.Value, corpus.NewDecimal(int64(days))},
			Note: fmt.Sprintf("Báo cáo ghi bình quân mỗi ngày %s; tính từ %s của %d ngày là %s.",
				stated(a.figure), stated(total), days, write(computed, step)),
		})
	}
	return found
}

// totalBefore is the total that a daily average is of, with the number of days. One
// behind the average may be that of a single day ("ngày cao điểm đạt …").
func (p *page) totalBefore(average place, r *corpus.Report) (total *corpus.Figure, days int, ok bool) {
	for _, at := range p.places {
		f := at.figure
		if at.first > average.first || f.Measure != corpus.Total || f.Period != average.figure.Period || f.Unit != average.figure.Unit || !sameThing(f, average.figure) {
			continue
		}
		if days, ok = daysCovered(f, average.figure, r); ok {
			return f, days, true
		}
	}
	return nil, 0, false
}

// daysCovered counts the days of a total; false where the report was issued
// before the period's end and does not say how far it counts.
func daysCovered(total, average *corpus.Figure, r *corpus.Report) (int, bool) {
	covered := total.Coverage
	if covered.IsZero() {
		covered = average.Coverage
	} else if !average.Coverage.IsZero() && average.Coverage != covered {
		return 0, false
	}
	whole := total.Period.Days()
	if covered.IsZero() {
		early := !r.Issued.IsZero() && r.Issued.Compare(whole.To) < 0
		return whole.From.DaysTo(whole.To), !early
	}
	if covered.From.IsZero() {
		covered.From = whole.From
	}
	if covered.To.IsZero() {
		covered.To = whole.To
	}
	days := covered.From.DaysTo(covered.To)
	return days, days > 0
}
