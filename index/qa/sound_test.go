package qa_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/index"
	"solieu/index/qa"
)

// sound returns what is wrong with an answer whatever was asked, "" for nothing: it
// is what every reader of an Answer relies on.
func sound(e *qa.Engine, accepted map[string]*corpus.Figure, a *index.Answer) string {
	if a.Figures == nil {
		return "figures is null rather than empty"
	}
	for i := range a.Figures {
		if problem := soundFigure(accepted, &a.Figures[i]); problem != "" {
			return fmt.Sprintf("figures[%d]: %s", i, problem)
		}
	}
	if problem := soundKind(a); problem != "" {
		return string(a.Kind) + ": " + problem
	}
	for _, p := range a.Passages {
		_, passage, ok := e.Source(p.Passage)
		switch {
		case !ok || passage.Text != p.Text:
			return "a passage that no report holds: " + p.Passage
		case p.Score <= 0 || p.Score > 1:
			return fmt.Sprintf("passage with score %v", p.Score)
		}
	}
	if slices.ContainsFunc(a.Choices, func(c string) bool { return strings.TrimSpace(c) == "" }) {
		return "an empty choice"
	}
	return ""
}

func soundFigure(accepted map[string]*corpus.Figure, f *corpus.Figure) string {
	switch g := accepted[f.ID]; {
	case g == nil:
		return "no accepted figure has the id " + f.ID
	case f.Status != corpus.Accepted:
		return "is not accepted"
	case f.Value != g.Value || f.Unit != g.Unit || f.Period != g.Period || f.Measure != g.Measure:
		return "differs from the library's"
	case f.Source.Quote == "" || f.Source.Passage == "" || f.Source.File == "":
		return "has no source"
	}
	return ""
}

// soundKind reports whether an answer has what its kind promises.
func soundKind(a *index.Answer) string {
	figures := len(a.Figures) > 0
	switch a.Kind {
	case index.KindFigure, index.KindSeries, index.KindBreakdown, index.KindComparison:
		if !figures {
			return "without figures"
		}
	case index.KindNoData, index.KindClarify, index.KindPassages, index.KindCatalogue, index.KindHelp:
		if figures {
			return "with figures"
		}
	default:
		return "is no kind"
	}
	switch {
	case a.Kind == index.KindNoData && a.Reason == "":
		return "without a reason"
	case a.Kind == index.KindClarify && len(a.Choices) == 0:
		return "without choices"
	case a.Kind == index.KindPassages && len(a.Passages) == 0 && a.Definition == nil:
		return "without passages"
	case a.Extreme != nil && a.Kind != index.KindSeries && a.Kind != index.KindBreakdown:
		return "an extreme of no list"
	case a.Calculation != nil && slices.ContainsFunc(a.Calculation.Operands, func(i int) bool { return i < 0 || i >= len(a.Figures) }):
		return "a calculation of figures that are not there"
	case (a.Kind == index.KindComparison) != (a.Comparison != nil):
		return "the kind and the comparison don't go together"
	case a.Comparison != nil:
		return soundComparison(a)
	}
	return ""
}

func soundComparison(a *index.Answer) string {
	c := a.Comparison
	if c.Of < 0 || c.To < 0 || c.Of >= len(a.Figures) || c.To >= len(a.Figures) || c.Of == c.To {
		return fmt.Sprintf("indices %d and %d of %d figures", c.Of, c.To, len(a.Figures))
	}
	of, to := &a.Figures[c.Of], &a.Figures[c.To]
	if of.Unit != to.Unit || of.Measure != to.Measure {
		return "of unlike figures"
	}
	if want := to.Value.Rat(); c.Difference.Rat().Cmp(want.Sub(want, of.Value.Rat())) != 0 {
		return "difference is not that of the figures"
	}
	return ""
}

func acceptedFigures(e *qa.Engine) map[string]*corpus.Figure {
	list := e.Figures()
	byID := make(map[string]*corpus.Figure, len(list))
	for i := range list {
		byID[list[i].ID] = &list[i]
	}
	return byID
}

// TestAnswersAreSound holds every turn of every golden question to sound.
func TestAnswersAreSound(t *testing.T) {
	e := engine(t)
	accepted := acceptedFigures(e)
	for _, l := range readLines(t) {
		var before index.Understood
		for _, turn := range l.turns {
			a := e.Ask(t.Context(), turn, before)
			if problem := sound(e, accepted, &a); problem != "" {
				t.Errorf("%q: %s", turn, problem)
			}
			if a.Question != turn {
				t.Errorf("%q: the answer's question is %q", turn, a.Question)
			}
			before = a.Understood
		}
	}
}

// TestChoicesHaveAnswers asks every question that an answer or the catalogue
// offers: each must be answered with a figure.
func TestChoicesHaveAnswers(t *testing.T) {
	e := engine(t)
	offered := map[string]string{}
	offer := func(from string, choices ...string) {
		for _, c := range choices {
			if c != "" && offered[c] == "" {
				offered[c] = from
			}
		}
	}
	for _, l := range readLines(t) {
		a := converse(t, e, l.turns)
		offer(l.text, a.Choices...)
		for _, item := range a.Items {
			offer(l.text, item.Ask)
		}
	}
	offer("the examples", e.Examples(t.Context())...)
	for c, from := range offered {
		if a := e.Ask(t.Context(), c, index.Understood{}); len(a.Figures) == 0 {
			t.Errorf("%q, offered to %q: got %s", c, from, brief(&a))
		}
	}
	t.Logf("%d different questions are offered", len(offered))
}

// FuzzAsk asks anything, and something after it.
func FuzzAsk(f *testing.F) {
	e := engine(f)
	accepted := acceptedFigures(e)
	for _, l := range readLines(f) {
		f.Add(l.turns[0], l.turns[len(l.turns)-1])
	}
	for _, odd := range oddQuestions {
		f.Add(odd, "còn tháng 4/2023?")
		f.Add("so sánh NDXP tháng 4/2023 và tháng 9/2023", odd)
	}
	f.Fuzz(func(t *testing.T, first, second string) {
		a := e.Ask(t.Context(), first, index.Understood{})
		if problem := sound(e, accepted, &a); problem != "" {
			t.Errorf("%q: %s", first, problem)
		}
		b := e.Ask(t.Context(), second, a.Understood)
		if problem := sound(e, accepted, &b); problem != "" {
			t.Errorf("%q after %q: %s", second, first, problem)
		}
	})
}

// oddQuestions are inputs that once broke some program.
var oddQuestions = []string{
	"", " ", "\x00", "\xff\xfe", "NDXP\x00 tháng 9/2023", "\u202eNDXP tháng 9/2023", "tháng", "tháng /", "quý", "năm", "/", "9/2023/", "tháng 99999999999999999999/2023",
	"so với", "so sánh", "so sánh NDXP", "so với cùng kỳ", "bao nhiêu", "%", "còn", "tháng 9/2023 so với tháng 9/2023", "từ tháng 9/2023 đến tháng 1/2022",
	"NDXP từ tháng 1/1000 đến tháng 12/9999", "(((((NDXP", "NDXP)))))", "ợ̛̣̣́", "a\u0301\u0301\u0301", strings.Repeat("NDXP ", 180), strings.Repeat("ă", 1001),
	"<script>" + strings.Repeat("<", 300), "NDXP tháng " + strings.Repeat("9", 400), "𝐍𝐃𝐗𝐏 tháng 9/2023", "ＮＤＸＰ tháng ９/２０２３",
}
