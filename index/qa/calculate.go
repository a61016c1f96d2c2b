package qa

import (
	"math/big"
	"slices"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// What reports don't state is computed only where the question asks for it, of
// figures that stand in the answer.

var (
	ratioWords = vi.NewSet("gấp mấy lần | gấp bao nhiêu lần | gấp mấy | gấp bao nhiêu | bằng mấy lần | bằng bao nhiêu lần | mấy lần | how many times")
	sumWords   = vi.NewSet("tổng cộng | tổng | cộng lại | cộng | gộp | gộp lại | in total | altogether | combined | sum of | total")
	// countWords begin as sumWords do and ask for a count of any kind.
	countWords = vi.NewSet("tổng số | tổng đài | tổng cục | total number")
)

// ratio is how many times figure b figure a is; nil where the question doesn't ask
// or the two don't compare well.
func (e *Engine) ratio(q Question, answer *index.Answer, a, b int) *index.Calculation {
	t := vi.NewQuestion(vi.Clean(q.Text))
	if answer.Comparison == nil || answer.Comparison.Caution != "" || !ratioWords.Within(t, 0, len(t.Tokens)) {
		return nil
	}
	return quotient(corpus.FormulaQuotient, answer.Figures[a].Value, answer.Figures[b].Value, a, b)
}

// quotient divides two values; nil where that says nothing.
func quotient(formula corpus.Formula, a, b corpus.Decimal, operands ...int) *index.Calculation {
	if b.Sign() <= 0 || a.Sign() < 0 {
		return nil
	}
	share, unit := new(big.Rat).Quo(a.Rat(), b.Rat()), "lần"
	if formula == corpus.FormulaShare {
		share, unit = share.Mul(share, big.NewRat(100, 1)), "%"
	}
	value, ok := corpus.RoundRat(share, index.ComputedScale)
	if !ok || value.Sign() == 0 && a.Sign() != 0 {
		return nil
	}
	return &index.Calculation{Formula: formula, Operands: operands, Result: value, Unit: unit}
}

// addShare computes the share that a part is of its whole, or a of b; both are of
// one report, period and statistic.
func addShare(d decision, a *index.Answer) {
	main := &a.Figures[0]
	if main.Of != nil {
		a.Calculation = quotient(corpus.FormulaShare, main.Value, *main.Of, 0)
		return
	}
	if main.Dimension[corpus.DimensionPart] == "" || main.Measure == corpus.AverageDaily {
		return
	}
	for _, whole := range choose(d.series, "", main.Measure, main.Period) {
		if alike(&whole, main) && whole.Period == main.Period && whole.Coverage == main.Coverage && whole.Source.File == main.Source.File && main.Value.Compare(whole.Value) <= 0 {
			a.Figures = slices.Insert(a.Figures, 1, whole)
			a.Calculation = quotient(corpus.FormulaShare, main.Value, whole.Value, 0, 1)
			return
		}
	}
}

// wantsSum reports whether a question asks to add up; counts says that "tổng số"
// will do.
func wantsSum(text string, counts bool) bool {
	t := vi.NewQuestion(vi.Clean(text))
	for i := range t.Tokens {
		if sumWords.Has(t, i) && !t.Is(i-1, "tổng") && (counts || !countWords.Has(t, i)) {
			return true
		}
	}
	return false
}

// sum adds totals up that count different things of one kind: the same of periods
// apart from each other, or parts of one period. nil where one of them covers its
// period only in part, or counts what another counts too.
func sum(list []corpus.Figure) *index.Calculation {
	total := new(big.Rat)
	c := &index.Calculation{Formula: corpus.FormulaSum, Unit: list[0].Unit}
	scale := 0
	for i := range list {
		f := &list[i]
		if f.Measure != corpus.Total || f.Unit != list[0].Unit || f.Unit == "%" || partial(*f) || f.Of != nil || f.Period.IsZero() {
			return nil
		}
		if slices.ContainsFunc(list[:i], func(g corpus.Figure) bool { return overlap(f, &g) }) {
			return nil
		}
		c.Operands = append(c.Operands, i)
		total.Add(total, f.Value.Rat())
		scale = max(scale, f.Value.Scale())
	}
	var ok bool
	c.Result, ok = corpus.RoundRat(total, scale)
	if !ok || len(list) < 2 {
		return nil
	}
	return c
}

// overlap reports whether two totals of one series may count the same.
func overlap(a, b *corpus.Figure) bool {
	partA, partB := a.Dimension[corpus.DimensionPart], b.Dimension[corpus.DimensionPart]
	if a.Period == b.Period {
		return partA == partB || partA == "" || partB == ""
	}
	return partA != partB || a.Period.Overlaps(b.Period)
}

// summed answers for a period that no report states a figure of, where the question
// asks to add up and each of its months, or each of its quarters, is stated whole.
func (e *Engine) summed(q Question, d decision) (index.Answer, bool) {
	p := q.period()
	if len(q.Periods) != 1 || q.Measure != "" && q.Measure != corpus.Total || !wantsSum(q.Text, false) {
		return index.Answer{}, false
	}
	for _, months := range []int{3, 1} {
		if p.Months <= months || p.Months%months != 0 {
			continue
		}
		if list := consecutive(d, p, months); list != nil {
			if c := sum(list); c != nil {
				a := index.Answer{Kind: index.KindSeries, Figures: list, Calculation: c, Understood: understood(d, &list[0], q)}
				a.Understood.Measure = corpus.Total
				return a, true
			}
		}
	}
	return index.Answer{}, false
}

// consecutive are the totals of the periods of so many months that make up a longer
// one, the newest first; nil where one of them is not stated.
func consecutive(d decision, p corpus.Period, months int) []corpus.Figure {
	var list []corpus.Figure
	for start := p.End() - months; start >= p.Start; start -= months {
		at := corpus.Period{Start: start, Months: months}
		found := choose(d.series, d.part, corpus.Total, at)
		if len(found) == 0 || found[0].Period != at {
			return nil
		}
		list = append(list, found[0])
	}
	return list
}
