package qa

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// A question may go on from the one before. What it leaves out is filled from what
// that was understood to mean, and the answer says which slots were:
//
//   - words that name nothing ("còn tháng 4?", "trung bình ngày?") ask of the same
//     indicator, part and measure;
//   - words that name a part of it ("ở nông thôn thì sao") ask for that part of the
//     same period;
//   - other words behind "còn" ask for another indicator of the same period;
//   - words that name an indicator by themselves begin anew.
//
// A part that no report states stays asked for until the whole or another part is
// named: the whole must not answer for it a turn later.

// goesOn reports whether a question says that it goes on from the one before.
func goesOn(t *vi.Text) bool {
	i := 0
	for i < len(t.Tokens) && (t.At(i).Class == vi.Sign || opens.Has(t, i)) {
		i++
	}
	return followWords.Has(t, i) && !noFollowWords.Has(t, i) || tailWords.Within(t, 0, len(t.Tokens))
}

// fromBefore fills the series of a question that names none.
func (e *Engine) fromBefore(q *Question, before index.Understood) decision {
	series, ok := e.lookup.Get(before.Indicator)
	if !ok {
		return decision{onlyPeriod: len(q.Periods) > 0, reason: index.ReasonEmpty}
	}
	d := decision{series: series, exact: true, followUp: true, filled: []index.Slot{index.SlotIndicator}}
	whole := wholes.Within(tokens(q.Text), 0, len(q.Text))
	if before.Part != "" && !whole {
		d.part = before.Part
		d.fill(index.SlotPart)
	}
	if q.Measure == "" && before.Measure != "" && !whole {
		q.Measure = before.Measure
		d.fill(index.SlotMeasure)
	}
	switch {
	case len(q.Periods) == 0:
		d.fillPeriods(q, before)
	case q.Intent == IntentCompare && len(q.Periods) == 1 && len(q.Bases) == 0 && len(before.Periods) > 0:
		q.Periods = append(slices.Clone(before.Periods), q.Periods...)
		q.Open = append(make([]bool, len(before.Periods)), q.Open...)
		d.fill(index.SlotPeriod)
	}
	if d.part != "" && !slices.Contains(series.Parts, d.part) {
		return decision{unmet: d.part, reason: index.ReasonPart, filled: d.filled, matches: []lookup.Match{{Series: series, Explained: 1}}}
	}
	if !e.fromReports(q, &d, before) {
		return decision{reason: index.ReasonPart, matches: []lookup.Match{{Series: series, Explained: 1}}}
	}
	e.closeYears(q, &d, before)
	return d
}

// fromReports leaves the figures of the reports, and of the kind, that the question
// before was about.
func (e *Engine) fromReports(q *Question, d *decision, before index.Understood) bool {
	if q.Wish == "" && before.Wish != "" {
		q.Wish = before.Wish
		d.fill(index.SlotWish)
	}
	reported := func(*corpus.Figure) bool { return true }
	if before.Place != "" {
		place := *q
		place.Place = before.Place
		reported, q.Reports = e.reportPlace(&place), before.Place
		d.fill(index.SlotPlace)
	}
	return e.narrow(q, d, reported)
}

func (d *decision) fill(s index.Slot) { d.filled = append(d.filled, s) }

func (d *decision) fillPeriods(q *Question, before index.Understood) {
	if len(before.Periods) > 0 {
		q.Periods, q.Open = slices.Clone(before.Periods), nil
		d.fill(index.SlotPeriod)
	}
}

// partOfBefore takes words that name a part of the series before and nothing else.
// Where the question doesn't say that it goes on, they must name no series by
// themselves.
func (e *Engine) partOfBefore(q *Question, before index.Understood) (decision, bool) {
	series, ok := e.lookup.Get(before.Indicator)
	if !ok || len(q.Words) == 0 {
		return decision{}, false
	}
	if !q.Follows && !partLeads.Has(tokens(q.Text), 0) {
		if d := e.fromWords(q); d.series != nil || len(d.choices) > 0 {
			return decision{}, false
		}
	}
	parts := e.lookup.PartsNamed(series, q.Words)
	if len(parts) == 0 {
		return decision{}, false
	}
	before.Part = ""
	d := e.fromBefore(q, before)
	if d.series != nil {
		d.part, d.parts = parts[0], parts
		if len(parts) > 1 {
			d.part = ""
		}
	}
	return d, true
}

// Shares that a series must reach to be what a few words behind "còn" mean, where it
// alone is of the topic spoken of.
const (
	whollyExplained = 0.95
	hintNamed       = 0.3
)

// besideBefore takes words behind "còn" for another indicator of the same period. d
// is what the words mean by themselves; where that is nothing or several things, the
// topic spoken of decides.
func (e *Engine) besideBefore(q *Question, before index.Understood, d decision) decision {
	if !q.Follows || before.Indicator == "" && len(before.Periods) == 0 {
		return d
	}
	if d.series == nil {
		switch like := e.likeBefore(q, before, d.matches); {
		case len(like) == 1:
			d = decision{series: like[0].Series, part: like[0].Part, parts: like[0].Parts, matches: d.matches}
		case len(like) > 1 && len(d.choices) == 0:
			d.choices = like
		}
	}
	if d.series == nil && len(d.choices) == 0 {
		if q.Place != "" || leadsPart(q) {
			d.reason = index.ReasonPart
		}
		return d
	}
	if len(q.Periods) == 0 && !before.Newest {
		d.fillPeriods(q, before)
	}
	return d
}

// leadsPart reports whether the words are said to narrow something: "còn ở Lào".
func leadsPart(q *Question) bool {
	return len(q.Typed) > 0 && q.Narrow[q.Typed[0].Fold]
}

// likeBefore are the matches of the topic spoken of that explain every word and have
// a figure of the period.
func (e *Engine) likeBefore(q *Question, before index.Understood, matches []lookup.Match) []lookup.Match {
	series, ok := e.lookup.Get(before.Indicator)
	if !ok || series.Topic == "" || q.Place != "" {
		return nil
	}
	var p corpus.Period
	switch {
	case len(q.Periods) > 0:
		p = q.period()
	case len(before.Periods) > 0 && !before.Newest:
		p = before.Periods[len(before.Periods)-1]
	}
	return slices.DeleteFunc(slices.Clone(matches), func(m lookup.Match) bool {
		return m.Series.Topic != series.Topic || m.Series == series || len(m.Left) > 0 || m.Explained < whollyExplained || m.Named < hintNamed ||
			len(choose(m.Series, m.Part, q.Measure, p)) == 0
	})
}

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
		if len(d.parts) > 1 && len(a.Figures) > 0 && !a.Figures[0].Whole() {
			u.Part = strings.Join(d.parts, ", ")
		}
	case a.Reason == index.ReasonPart:
		e.carryUnmet(u, q, d, before)
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

// carryUnmet keeps the part that no report states as the one asked for.
func (e *Engine) carryUnmet(u *index.Understood, q Question, d decision, before index.Understood) {
	best := lookup.Match{}
	if len(d.matches) > 0 {
		best = d.matches[0]
	}
	part := d.unmet
	for _, w := range best.Left {
		if d.unmet == "" {
			part = strings.TrimSpace(part + " " + w.Key)
		}
	}
	if q.Place != "" {
		part = q.Place
	}
	switch {
	case part == "":
	case d.unmet != "" || q.Follows && before.Indicator != "":
		periods := q.Periods
		if len(periods) == 0 {
			periods = before.Periods
		}
		shown := u.Shown
		*u, u.Part, u.Periods, u.Shown = before, part, periods, shown
		u.Fill()
	case best.Named >= clearName:
		u.Indicator, u.Name, u.Part, u.Periods = best.Series.Key, best.Series.Name, part, q.Periods
	}
}

// asked is a question that has several meanings, with the period that was filled in.
func asked(q Question, d decision) string {
	if slices.Contains(d.filled, index.SlotPeriod) {
		return q.Text + " " + vi.NamePeriod(q.period())
	}
	return q.Text
}
