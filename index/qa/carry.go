package qa

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// carry completes what an answer says was understood: the slots filled, and what the
// next question may go on from.
func (e *Engine) carry(a *index.Answer, q Question, d decision, before index.Understood) {
	u := &a.Understood
	switch {
	case u.Indicator != "":
		u.Place, u.Wish = q.Reports, q.Wish
		if slices.Contains(d.filled, index.SlotPeriod) {
			u.Newest = before.Newest
		}
		if a.Kind == index.KindNoData && d.followUp && !e.measured(q, d) {
			a.Reason, u.Measure = index.ReasonPart, "" // "tỷ lệ bao nhiêu?" of what has none
		}
		if len(d.parts) > 1 && len(a.Figures) > 0 && !a.Figures[0].Whole() {
			u.Part = strings.Join(d.parts, ", ")
		}
	case a.Reason == index.ReasonPart, a.Reason == index.ReasonUnknown && q.Follows:
		e.carryUnmet(a, q, d, before)
	case a.Reason == index.ReasonImpossible && d.series != nil:
		q.Periods = before.Periods
		*u = understood(d, nil, q)
	case len(q.Words) == 0 && !d.onlyPeriod:
		shown := u.Shown
		*u, u.Shown = before, shown
		u.Fill()
	}
	if len(d.filled) > 0 {
		u.Fill(d.filled...)
	}
	for _, m := range d.others {
		u.Shown.Others = append(u.Shown.Others, ask(m.Series.Name, q.period()))
	}
}

// measured reports whether the statistic asked for is stated for any period.
func (e *Engine) measured(q Question, d decision) bool {
	return len(choose(d.series, d.part, q.Measure, corpus.Period{})) > 0
}

// carryUnmet keeps what no report states as the part asked for, and offers the whole.
func (e *Engine) carryUnmet(a *index.Answer, q Question, d decision, before index.Understood) {
	u := &a.Understood
	part := unmet(q, d)
	switch {
	case part == "":
		return
	case d.unmet != "" || q.Follows && before.Indicator != "":
		shown := u.Shown
		*u, u.Part, u.Shown = before, part, shown
		u.Fill()
		if len(q.Periods) > 0 {
			u.Periods, u.Newest = q.Periods, false
		}
	case len(d.matches) > 0 && d.matches[0].Named >= clearName:
		best := d.matches[0].Series
		u.Indicator, u.Name, u.Part, u.Periods = best.Key, best.Name, part, q.Periods
		return
	default:
		return
	}
	if s, ok := e.lookup.Get(u.Indicator); ok && len(u.Periods) > 0 && len(choose(s, "", "", u.Periods[0])) > 0 {
		a.Choices = []string{ask(s.Name, u.Periods[0])}
	}
}

// unmet is the part asked for that no report states, as typed.
func unmet(q Question, d decision) string {
	if q.Place != "" {
		return q.Place
	}
	if d.unmet != "" {
		return d.unmet
	}
	words := q.Typed
	if len(d.matches) > 0 && len(d.matches[0].Left) > 0 {
		words = d.matches[0].Left
	}
	keys := make([]string, len(words))
	for i, w := range words {
		keys[i] = w.Key
	}
	return strings.Join(keys, " ")
}

// asked is a question that has several meanings, with the period that was filled in.
func asked(q Question, d decision) string {
	if slices.Contains(d.filled, index.SlotPeriod) {
		return q.Text + " " + vi.NamePeriod(q.period())
	}
	return q.Text
}
