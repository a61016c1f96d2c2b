package draft

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// claim is a figure of the draft with the words that belong to it.
type claim struct {
	*corpus.Figure
	// clause is the words around the number, up to the numbers beside it.
	clause string
	// folded is those words and the subject, folded, for looking names up.
	folded string
}

// claims gives each figure its words. Those of one sentence stand together.
func claims(figures []corpus.Figure) []claim {
	list := make([]claim, len(figures))
	for i := range figures {
		list[i].Figure = &figures[i]
	}
	for first := 0; first < len(list); {
		last := first + 1
		for last < len(list) && list[last].Source.Quote == list[first].Source.Quote {
			last++
		}
		cutClauses(list[first:last])
		first = last
	}
	return list
}

// cutClauses shares the words of a sentence among its figures.
func cutClauses(list []claim) {
	quote := list[0].Source.Quote
	places := make([]vi.Place, len(list))
	var all []vi.Place
	for i := range list {
		places[i] = placeOf(quote, list[i].Value, all)
		all = append(all, places[i])
		for k := range list[i].Changes {
			all = append(all, placeOf(quote, list[i].Changes[k].Value, all))
		}
	}
	for i := range list {
		f := &list[i]
		f.clause = clauseAt(quote, places[i], all)
		f.folded = " " + vi.Fold(strings.Join([]string{f.clause, f.Subject, f.Dimension[corpus.DimensionPart]}, " ; ")) + " "
	}
}

// placeOf is where a sentence states the value, at a place not yet taken.
func placeOf(quote string, value corpus.Decimal, taken []vi.Place) vi.Place {
	for _, p := range vi.Stated(quote, value) {
		if !slices.Contains(taken, p) {
			return p
		}
	}
	return vi.Place{}
}

// clauseAt is the words before a number back to the one before, and those behind it
// up to the first sign or joining word.
func clauseAt(quote string, at vi.Place, all []vi.Place) string {
	if at.End == 0 {
		return ""
	}
	from, to := 0, len(quote)
	for _, p := range all {
		if p.End > 0 && p.End <= at.Start {
			from = max(from, p.End)
		}
		if p.Start >= at.End {
			to = min(to, p.Start)
		}
	}
	before, behind := quote[from:at.Start], quote[at.End:to]
	before = before[strings.LastIndexAny(before, ";")+1:]
	for _, stop := range []string{";", ",", ". ", ")", " và ", " với "} {
		behind, _, _ = strings.Cut(behind, stop)
	}
	return before + " … " + behind
}
