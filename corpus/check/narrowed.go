package check

import (
	"fmt"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// narrowed holds a ratio against parts of it that are counted under a narrower
// condition. Ratios whose b add up to that of another are its parts: 25/25 and
// 16/28 of 53. Where one of them is counted again under a condition that the whole
// has too ("trong đó 23/25 toàn trình"), the whole has no more than the narrower
// counts and, of the parts without one, their a.
func narrowed(pages []page) []corpus.Finding {
	var found []corpus.Finding
	for i := range pages {
		for k := max(i-1, 0); k <= i+1 && k < len(pages); k++ {
			for _, whole := range pages[i].places {
				if finding, ok := pages[k].boundOf(&pages[i], whole); ok {
					found = append(found, finding)
				}
			}
		}
	}
	return found
}

// boundOf compares a whole ratio with the ratios of a sentence of p.
func (p *page) boundOf(at *page, whole place) (corpus.Finding, bool) {
	if whole.figure.Of == nil {
		return corpus.Finding{}, false
	}
	for i, first := range p.places {
		if i > 0 && p.places[i-1].from == first.from {
			continue
		}
		list, narrow := p.ratiosOf(i, whole.figure)
		if len(list) < leastParts || len(narrow) == 0 || !addUp(list, *whole.figure.Of) {
			continue
		}
		if finding, ok := p.bound(at, whole, list, narrow); ok {
			return finding, true
		}
	}
	return corpus.Finding{}, false
}

// ratiosOf lists the ratios of the sentence that begins with place i, and for some
// of them the narrower ratio of the same b that "trong đó" opens.
func (p *page) ratiosOf(i int, whole *corpus.Figure) (list []place, narrow map[int]place) {
	narrow = map[int]place{}
	for k := i; k < len(p.places) && p.places[k].from == p.places[i].from; k++ {
		at := p.places[k]
		if at.figure.Of == nil || at.figure == whole || at.figure.Unit != whole.Unit || at.figure.Period != whole.Period {
			continue
		}
		last := len(list) - 1
		if last >= 0 && *list[last].figure.Of == *at.figure.Of && withinWords.Within(p.text, list[last].last, at.first) {
			narrow[last] = at
			continue
		}
		list = append(list, at)
	}
	return list, narrow
}

func addUp(list []place, of corpus.Decimal) bool {
	sum := of.Rat()
	for _, at := range list {
		sum.Sub(sum, at.figure.Of.Rat())
	}
	return sum.Sign() == 0
}

// bound adds up the most that the whole can have under its condition.
func (p *page) bound(at *page, whole place, list []place, narrow map[int]place) (corpus.Finding, bool) {
	sum := corpus.Decimal{}.Rat()
	var operands []corpus.Decimal
	var figures []*corpus.Figure
	var shown []string
	var condition string
	for i, part := range list {
		if n, ok := narrow[i]; ok {
			if condition = sharedCondition(at, whole, p, n, part); condition == "" {
				return corpus.Finding{}, false
			}
			part = n
		}
		sum.Add(sum, part.figure.Value.Rat())
		operands = append(operands, part.figure.Value)
		figures = append(figures, part.figure)
		shown = append(shown, write(part.figure.Value, corpus.Decimal{}))
	}
	most, _ := roundTo(sum, corpus.NewDecimal(1))
	if whole.figure.Value.Compare(most) <= 0 {
		return corpus.Finding{}, false
	}
	return corpus.Finding{
		Relation: corpus.RelationParts, Figures: append(ids(whole.figure), ids(figures...)...), Stated: whole.figure.Value,
		Computed: most, Step: corpus.NewDecimal(1), Formula: corpus.FormulaSum, Operands: operands,
		Note: fmt.Sprintf("Báo cáo ghi %s “%s”; các phần %s cộng lại nhiều nhất là %s.",
			write(whole.figure.Value, corpus.Decimal{}), condition, strings.Join(shown, " + "), write(most, corpus.Decimal{})),
	}, true
}

// sharedCondition is the words that end a narrower count ("đã được thực hiện toàn
// trình"), where the wider one lacks them and they stand behind the whole too.
func sharedCondition(at *page, whole place, p *page, narrow, wide place) string {
	pairs := p.behind(narrow)
	if len(pairs) == 0 {
		return ""
	}
	condition := pairs[len(pairs)-1]
	if !slices.Contains(at.behind(whole), condition) || slices.Contains(p.behind(wide), condition) {
		return ""
	}
	return condition
}

// behind is the pairs of words between a number and the next sign or number: one
// syllable alone is hardly a word.
func (p *page) behind(at place) []string {
	var pairs []string
	for i := at.last; i+1 < len(p.text.Tokens); i++ {
		a, b := p.text.At(i), p.text.At(i+1)
		if a.Class != vi.Word || b.Class != vi.Word {
			break
		}
		pairs = append(pairs, a.Key+" "+b.Key)
	}
	return pairs
}
