package qa

import (
	"context"
	"slices"

	"solieu/corpus/vi"
	"solieu/index"
)

// clarified answers what makes a question plain that had several meanings: a period,
// a word of the name. It is read together with that question, and must lead to one of
// the choices.
func (e *Engine) clarified(ctx context.Context, q Question, before index.Understood) (index.Answer, bool) {
	asked := before.Shown.Asked
	if asked == "" || q.Intent == IntentHelp {
		return index.Answer{}, false
	}
	slots := []index.Slot{index.SlotIndicator}
	if len(q.Periods) > 0 {
		asked = e.withoutPeriods(asked)
	} else if len(before.Periods) > 0 {
		slots = append(slots, index.SlotPeriod)
	}
	both := asked + " " + bare(tokens(q.Text))
	a := e.answer(ctx, both, index.Understood{})
	leads := len(q.Words) == 0 || slices.ContainsFunc(before.Shown.Choices, func(choice string) bool {
		return a.Understood.Name != "" && len(a.Figures) > 0 && len(choice) >= len(a.Understood.Name) && choice[:len(a.Understood.Name)] == a.Understood.Name
	})
	periodAlone := len(e.understand(ctx, before.Shown.Asked, e.today()).Words) == 0 && len(q.Periods) == 0
	if !leads && !periodAlone {
		return index.Answer{}, false
	}
	if len(a.Figures) > 0 {
		a.Understood.Fill(slots...)
	}
	return a, true
}

// bare is a text without the courtesies around it: "cái VssID ấy em".
func bare(t *vi.Text) string {
	idle := func(i int) bool {
		a, n := acts.At(t, i)
		return t.At(i).Class == vi.Sign || courtesies.Has(t, i) || closings.Has(t, i) || n == 1 && a == actLeadOff
	}
	from, to := begin(t), len(t.Tokens)
	for from < to && idle(from) {
		from++
	}
	for to > from && idle(to-1) {
		to--
	}
	if from == to {
		return t.Source
	}
	return t.Source[t.At(from).Start:t.At(to-1).End]
}

// withoutPeriods takes the stretches of time out of a text.
func (e *Engine) withoutPeriods(text string) string {
	t := tokens(text)
	text, from := "", 0
	for _, m := range vi.FindPeriods(t, vi.Reference{Day: e.today()}) {
		text += t.Source[from:t.At(m.First).Start]
		from = t.At(m.Last - 1).End
	}
	return text + t.Source[from:]
}
