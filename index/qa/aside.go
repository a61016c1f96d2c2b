package qa

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// An aside is a question without content that does something with the answer before:
// it picks one of the choices, or asks where the figures stand.

// aside answers a question that is nothing but an act.
func (e *Engine) aside(ctx context.Context, text string, before index.Understood) (index.Answer, bool) {
	act, picks, ok := e.actIn(tokens(text))
	if !ok {
		return index.Answer{}, false
	}
	choices := before.Shown.Choices
	switch {
	case len(picks) > 0 && len(choices) == 0, act == actNone && before.Indicator != "":
		a := noData(index.ReasonEmpty) // a number by itself asks for nothing
		a.Choices, a.Understood = e.Examples(ctx), before
		a.Understood.Fill()
		return a, true
	case len(picks) > 0:
		return e.pick(ctx, picks, before), true
	case act == actAll && len(choices) > 0, act == actBoth && len(choices) == 2:
		return e.pick(ctx, upTo(len(choices)), before), true
	case act == actBoth && len(choices) > 0:
		return offer(choices, before), true
	case act == actOther:
		return e.other(ctx, before)
	case act == actSource:
		return e.sources(before)
	case before.Indicator == "":
		return index.Answer{}, false
	case act == actParts, act == actDetail && e.hasParts(before):
		return e.answer(ctx, "chi tiết theo loại", before), true
	case act == actDetail:
		return e.sources(before)
	case act == actRepeat:
		return e.answer(ctx, "còn", before), true
	}
	return index.Answer{}, false
}

// actIn reads a question that says an act, or the numbers of choices, and nothing else.
func (e *Engine) actIn(t *vi.Text) (found act, picks []int, ok bool) {
	if len(vi.FindPeriods(t, vi.Reference{Day: e.today()})) > 0 {
		return 0, nil, false
	}
	for i := 0; i < len(t.Tokens); {
		a, n := acts.At(t, i)
		place, k := ordinals.At(t, i)
		_, said := courtesies.At(t, i)
		_, opened := opens.At(t, i)
		_, wanted := intents.At(t, i)
		numbers := listNumbers(t.At(i))
		switch longest := max(n, k, said, opened); {
		case len(numbers) > 0 && longest == 0:
			picks = append(picks, numbers...)
			i++
		case t.At(i).Class == vi.Sign && !slices.Contains(sumSigns, t.At(i).Key):
			i++
		case longest == 0 || wanted > longest:
			return 0, nil, false
		case k == longest:
			picks = append(picks, place)
			i += k
		case n == longest && a != actLeadOff:
			if found != 0 && found != a {
				return 0, nil, false
			}
			found = a
			i += n
		default:
			i += longest
		}
	}
	if found == 0 && len(picks) == 0 {
		found = actNone
	}
	return found, picks, (found != 0) != (len(picks) > 0)
}

// sumSigns make numbers something else than those of choices: "2/3", "2%".
var sumSigns = []string{"/", "%", "+", "*", "=", "<", ">"}

// listNumbers reads the number of a choice, or several: "1,2".
func listNumbers(t vi.Token) []int {
	if t.Class != vi.Number {
		return nil
	}
	var list []int
	for _, piece := range strings.Split(t.Key, ",") {
		n, err := strconv.Atoi(piece)
		if err != nil || len(piece) > 2 {
			return nil
		}
		list = append(list, n)
	}
	return list
}

func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i + 1
	}
	return list
}

// pick answers the choices of the numbers; a number that there is not is no choice.
func (e *Engine) pick(ctx context.Context, picks []int, before index.Understood) index.Answer {
	choices := before.Shown.Choices
	var answers []index.Answer
	var others []string
	for i, choice := range choices {
		if !slices.Contains(picks, i+1) && !(i+1 == len(choices) && slices.Contains(picks, last)) {
			others = append(others, choice)
			continue
		}
		answers = append(answers, e.answer(ctx, choice, index.Understood{}))
	}
	if len(answers) != len(picks) {
		return offer(choices, before)
	}
	a := together(answers)
	pickedSlots(&a)
	a.Understood.Shown.Others = others
	return a
}

// pickedSlots says that all of what was understood comes from the choice.
func pickedSlots(a *index.Answer) {
	u := &a.Understood
	mixed := slices.ContainsFunc(a.Figures, func(f corpus.Figure) bool { return f.Indicator != a.Figures[0].Indicator })
	if u.Indicator == "" || mixed {
		return
	}
	slots := []index.Slot{index.SlotIndicator}
	if u.Part != "" {
		slots = append(slots, index.SlotPart)
	}
	u.Fill(append(slots, index.SlotPeriod)...)
}

// together puts the answers of several choices in one list.
func together(answers []index.Answer) index.Answer {
	a := answers[0]
	if len(answers) == 1 {
		return a
	}
	a.Kind, a.Reason, a.Figures, a.Choices = index.KindSeries, "", nil, nil
	a.Understood.Periods = nil
	for _, one := range answers {
		if len(one.Figures) == 0 || slices.ContainsFunc(a.Figures, func(f corpus.Figure) bool { return f.ID == one.Figures[0].ID }) {
			continue
		}
		a.Figures = append(a.Figures, one.Figures[0])
		if one.Understood.Indicator == a.Understood.Indicator {
			a.Understood.Periods = append(a.Understood.Periods, one.Figures[0].Period)
		}
	}
	if len(a.Figures) < 2 {
		return answers[0]
	}
	return a
}

// offer shows the choices again.
func offer(choices []string, before index.Understood) index.Answer {
	a := index.Answer{Kind: index.KindClarify, Choices: choices, Understood: before}
	a.Understood.Fill()
	return a
}

// other answers the choice that was not taken.
func (e *Engine) other(ctx context.Context, before index.Understood) (index.Answer, bool) {
	switch others := before.Shown.Others; {
	case len(others) == 1:
		before.Shown.Choices = others
		a := e.pick(ctx, []int{1}, before)
		if before.Name != "" && len(before.Periods) > 0 {
			a.Understood.Shown.Others = []string{ask(before.Name, before.Periods[0])}
		}
		return a, true
	case len(others) > 1:
		return offer(others, before), true
	}
	if len(before.Shown.Choices) > 0 {
		return offer(before.Shown.Choices, before), true
	}
	return index.Answer{}, false
}

// sources gives the words of the reports that state what was answered.
func (e *Engine) sources(before index.Understood) (index.Answer, bool) {
	a := index.Answer{Kind: index.KindPassages, Understood: before}
	a.Understood.Fill(index.SlotIndicator, index.SlotPeriod)
	add := func(h index.Hit) {
		known := slices.ContainsFunc(a.Passages, func(other index.Hit) bool { return other.Passage == h.Passage })
		if !known && len(a.Passages) < maxPassages {
			h.Score = 1
			a.Passages = append(a.Passages, h)
		}
	}
	for _, c := range before.Shown.Cited {
		r, p, ok := e.Source(c.Passage)
		if !ok {
			continue // the library has changed since
		}
		f, ok := e.stated(&r, c.Figure)
		if !ok {
			add(index.Hit{File: r.File, Report: r.Number, Title: r.Title, Issued: r.Issued, Section: p.Section, Passage: p.ID, Text: p.Text})
			continue
		}
		for _, s := range append([]corpus.Citation{f.Source}, f.Also...) {
			add(index.Hit{File: s.File, Report: s.Report, Title: s.Title, Issued: s.Issued, Section: s.Section, Passage: s.Passage, Text: s.Quote})
		}
	}
	return a, len(a.Passages) > 0
}

// stated finds a figure of a report, with the other places that state it.
func (e *Engine) stated(r *corpus.Report, id string) (corpus.Figure, bool) {
	at := slices.IndexFunc(r.Figures, func(f corpus.Figure) bool { return f.ID == id })
	if at < 0 {
		return corpus.Figure{}, false
	}
	f := r.Figures[at]
	if s := e.lookup.Of(&f); s != nil {
		if i := slices.IndexFunc(s.Figures, func(g corpus.Figure) bool { return g.ID == id }); i >= 0 {
			f = s.Figures[i]
		}
	}
	return f, true
}

// hasParts reports whether parts of what was answered are stated.
func (e *Engine) hasParts(before index.Understood) bool {
	s, ok := e.lookup.Get(before.Indicator)
	return ok && len(before.Periods) > 0 && len(parts(s, before.Measure, before.Periods[len(before.Periods)-1])) > 0
}
