package qa_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// periodsAsked are the periods that every series is asked for.
func periodsAsked() []corpus.Period {
	var list []corpus.Period
	for year := 2022; year <= 2024; year++ {
		list = append(list, corpus.Year(year), corpus.Half(year, 1), corpus.Half(year, 2))
		for q := 1; q <= 4; q++ {
			list = append(list, corpus.Quarter(year, q))
		}
		for _, months := range []int{2, 4, 8, 9, 11} {
			list = append(list, corpus.Between(corpus.Month(year, 1), corpus.Month(year, months)))
		}
		for m := 1; m <= 12; m++ {
			list = append(list, corpus.Month(year, m))
		}
	}
	return list
}

// TestNoPeriodPassesForAnother asks every series for many periods: a figure is of
// the period asked for or stood within it, a period that a longer one covers is told
// so, and whatever is offered has an answer.
func TestNoPeriodPassesForAnother(t *testing.T) {
	t.Parallel()
	e := engine(t)
	offered := map[string]string{}
	answers, covered := 0, 0
	for _, s := range e.Lookup().All() {
		if s.Indicator == nil {
			continue
		}
		for i, p := range periodsAsked() {
			question := s.Name + " " + typedPeriod(p, i)
			a := e.Ask(t.Context(), question, index.Understood{})
			for _, choice := range a.Choices {
				offered[choice] = question
			}
			switch {
			case a.Kind == index.KindFigure:
				answers++
				if f := a.Figures[0]; !mayAnswer(&f, p) {
					t.Errorf("%q: got %s", question, brief(&a))
				}
			case !a.Longer.IsZero():
				covered++
				if !a.Longer.Contains(p) || a.Longer == p || !strings.HasSuffix(a.Choices[0], " "+vi.NamePeriod(a.Longer)+"?") {
					t.Errorf("%q: the longer period %s, offered first %q", question, a.Longer, a.Choices[0])
				}
			case a.Reason == index.ReasonPeriod && a.Understood.Indicator == s.Key:
				if !offersBothSides(s.Figures, a.Choices, p) {
					t.Errorf("%q: only %q are offered", question, a.Choices)
				}
			}
		}
	}
	for choice, question := range offered {
		if a := e.Ask(t.Context(), choice, index.Understood{}); len(a.Figures) == 0 {
			t.Errorf("%q, offered to %q: got %s", choice, question, brief(&a))
		}
	}
	if answers < 100 || covered < 100 || len(offered) < 100 {
		t.Errorf("only %d answers, %d covered, %d offered: the test asks nothing", answers, covered, len(offered))
	}
}

// typedPeriod writes a period in one of the ways that people type it.
func typedPeriod(p corpus.Period, i int) string {
	var forms []string
	switch year, month := p.StartYear(), p.StartMonth(); {
	case p.Months == 1:
		forms = []string{
			fmt.Sprintf("t%d/%02d", month, year%100), fmt.Sprintf("thang %d.%d", month, year), fmt.Sprintf("%02d-%d", month, year), fmt.Sprintf("tháng %d (%d)", month, year),
			fmt.Sprintf("%d-%02d", year, month), fmt.Sprintf("t%d.%d", month, year%100), fmt.Sprintf("%d/%d", month, year),
		}
	case p.Months == 3 && month%3 == 1:
		forms = []string{fmt.Sprintf("q%d/%02d", month/3+1, year%100), fmt.Sprintf("%dQ%d", month/3+1, year), fmt.Sprintf("quy %d nam %d", month/3+1, year)}
	case p.Months == 12:
		forms = []string{fmt.Sprint(year), fmt.Sprintf("cả năm %d", year)}
	default:
		forms = []string{fmt.Sprintf("%dT/%d", p.Months, year), fmt.Sprintf("%d thang dau nam %d", p.Months, year)}
		if month != 1 {
			forms = forms[:0]
		}
	}
	forms = append(forms, vi.NamePeriod(p))
	return forms[i%len(forms)]
}

// mayAnswer reports whether a figure may answer for a period.
func mayAnswer(f *corpus.Figure, p corpus.Period) bool {
	stood := f.Measure.AtDate() && f.Period.Months == 1 && p.Contains(f.Period) && (f.Period.End() == p.End() || p.Months <= 3)
	return f.Period == p || f.Beside == p || stood
}

// offersBothSides reports whether the choices have a period before and one after
// that asked for, where the series has.
func offersBothSides(figures []corpus.Figure, choices []string, p corpus.Period) bool {
	offered := func(side func(q corpus.Period) bool) bool {
		there := slices.ContainsFunc(figures, func(f corpus.Figure) bool {
			return f.Observed() && !f.Period.IsZero() && side(f.Period) && f.Dimension == nil
		})
		return !there || slices.ContainsFunc(choices, func(c string) bool {
			found := vi.FindPeriods(vi.NewQuestion(c), vi.Reference{})
			return len(found) > 0 && side(found[len(found)-1].Period)
		})
	}
	return offered(func(q corpus.Period) bool { return q.End() <= p.Start }) && offered(func(q corpus.Period) bool { return q.Start >= p.End() })
}
