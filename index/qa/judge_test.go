package qa_test

import (
	"fmt"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// outcome of a golden question. The order is from best to worst.
type outcome string

const (
	right      outcome = "right"
	incomplete outcome = "incomplete" // the right figure, or none, without all that belongs to it
	askedBack  outcome = "asked back"
	refused    outcome = "refused" // no figure, or no words, where there are some
	wrong      outcome = "WRONG FIGURE"
)

var outcomes = []outcome{right, incomplete, askedBack, refused, wrong}

// judge holds an answer against what the digests state.
func judge(l *line, a *index.Answer) outcome {
	if len(a.Figures) > 0 {
		return judgeFigures(l, a)
	}
	switch {
	case slices.Contains(l.kinds, a.Kind):
		if !meetsAll(l, a) {
			return incomplete
		}
		return right
	case a.Kind == index.KindClarify:
		return askedBack
	case l.kinds[0] == index.KindNoData, l.kinds[0] == index.KindClarify, l.kinds[0] == index.KindCatalogue, l.kinds[0] == index.KindHelp:
		return incomplete // another kind without figures misleads nobody
	}
	return refused
}

func judgeFigures(l *line, a *index.Answer) outcome {
	main := answering(a)
	switch {
	case len(l.figures) == 0 || !statedBy(l.figures, main):
		return wrong
	case len(l.periods) > 0 && !slices.Contains(l.periods, main.Period.String()):
		return wrong
	case !slices.Contains(l.kinds, a.Kind) || !meetsAll(l, a):
		return incomplete
	}
	return right
}

// answering is the figure that answers: of a comparison the one compared.
func answering(a *index.Answer) *corpus.Figure {
	if a.Comparison != nil && a.Comparison.To < len(a.Figures) {
		return &a.Figures[a.Comparison.To]
	}
	return &a.Figures[0]
}

func statedBy(list []stated, f *corpus.Figure) bool {
	return slices.ContainsFunc(list, func(s stated) bool { return s.value == f.Value && (s.unit == "" || s.unit == f.Unit) })
}

func meetsAll(l *line, a *index.Answer) bool {
	return !slices.ContainsFunc(l.wants, func(w want) bool { return !meets(w, a) })
}

// meets reports whether an answer has what one demand of the last column asks.
func meets(w want, a *index.Answer) bool {
	number, _ := vietnamese(w.rest) // the reader of the file has checked it
	has := func(f corpus.Figure) bool { return f.Value == number }
	switch w.word {
	case "also":
		return slices.ContainsFunc(a.Figures, has)
	case "never":
		return !slices.ContainsFunc(a.Figures, has)
	case "offers":
		return mentions(w.rest, a.Choices...)
	case "says":
		return mentions(w.rest, wordsOf(a)...)
	case "reason":
		return string(a.Reason) == w.rest
	case "difference":
		return a.Comparison != nil && a.Comparison.Difference == number
	case "percent":
		return a.Comparison != nil && a.Comparison.Percent != nil && *a.Comparison.Percent == number
	case "computed":
		return a.Calculation != nil && a.Calculation.Result == number
	case "most":
		return a.Extreme != nil && string(a.Extreme.Most) == w.rest
	case "lacks":
		return slices.ContainsFunc(a.Missing, func(u index.Understood) bool { return mentions(w.rest, u.Name) })
	case "against":
		if a.Comparison != nil && a.Comparison.Of < len(a.Figures) {
			return a.Figures[a.Comparison.Of].Value == number
		}
		return slices.ContainsFunc(a.Figures, has)
	}
	return len(a.Figures) > 0 && figureMeets(w, number, answering(a))
}

func figureMeets(w want, number corpus.Decimal, f *corpus.Figure) bool {
	switch w.word {
	case "measure":
		return string(f.Measure) == w.rest
	case "part":
		return f.Dimension[corpus.DimensionPart] == w.rest
	case "of":
		return f.Of != nil && *f.Of == number
	case "change":
		return slices.ContainsFunc(f.Changes, func(c corpus.Change) bool { return c.Value == number })
	}
	return false
}

// wordsOf is all that an answer quotes or lists.
func wordsOf(a *index.Answer) []string {
	var list []string
	for _, p := range a.Passages {
		list = append(list, p.Text)
	}
	for _, f := range a.Figures {
		list = append(list, f.Source.Quote)
	}
	for _, i := range a.Items {
		list = append(list, i.Name)
	}
	if a.Definition != nil {
		list = append(list, a.Definition.Long...)
	}
	return list
}

func mentions(words string, texts ...string) bool {
	return slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(vi.Fold(t), vi.Fold(words)) })
}

// brief tells an answer in one line.
func brief(a *index.Answer) string {
	s := string(a.Kind)
	if a.Reason != "" {
		s += " " + string(a.Reason)
	}
	if len(a.Figures) > 0 {
		s += " " + briefFigure(answering(a))
	}
	if a.Comparison != nil && a.Comparison.Of < len(a.Figures) {
		s += " against " + briefFigure(&a.Figures[a.Comparison.Of])
	}
	if len(a.Figures) > 1 {
		s += fmt.Sprintf(" of %d figures", len(a.Figures))
	}
	if len(a.Figures) == 0 && len(a.Choices) > 0 {
		s += " → " + strings.Join(a.Choices[:min(2, len(a.Choices))], " · ")
	}
	if len(a.Passages) > 0 {
		s += " " + a.Passages[0].Passage
	}
	return s
}

func briefFigure(f *corpus.Figure) string {
	s := fmt.Sprintf("%s %s %s %s", f.Period, f.Value, f.Unit, f.Measure)
	if part := f.Dimension[corpus.DimensionPart]; part != "" {
		s += " (" + part + ")"
	}
	if f.Indicator != "" {
		s += " [" + f.Indicator + "]"
	}
	return s
}
