package qa

import (
	"context"
	"slices"

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
	i := begin(t)
	return followWords.Has(t, i) && !noFollowWords.Has(t, i) || tailWords.Within(t, 0, len(t.Tokens))
}

// begin is the first token behind signs and courtesies.
func begin(t *vi.Text) int {
	i := 0
	for i < len(t.Tokens) && (t.At(i).Class == vi.Sign || opens.Has(t, i)) {
		i++
	}
	return i
}

// fromBefore fills the series of a question that names none.
func (e *Engine) fromBefore(ctx context.Context, q *Question, before index.Understood) decision {
	series, ok := e.lookup.Get(before.Indicator)
	if !ok {
		return decision{onlyPeriod: len(q.Periods) > 0, reason: index.ReasonEmpty}
	}
	d := decision{series: series, exact: true, followUp: true, filled: []index.Slot{index.SlotIndicator}}
	t := tokens(q.Text)
	whole := wholes.Within(t, 0, len(t.Tokens))
	if before.Part != "" && !whole {
		d.part = before.Part
		d.fill(index.SlotPart)
	}
	if q.Measure == "" && before.Measure != "" && !whole {
		q.Measure = before.Measure
		d.fill(index.SlotMeasure)
	}
	switch {
	case len(q.Periods) == 0 && !q.Newest:
		d.fillPeriods(q, before)
		if q.Measure == corpus.Cumulative && before.Measure != corpus.Cumulative {
			q.Periods = lastMonths(q.Periods) // "lũy kế?" after what nine months brought
		}
	case q.Intent == IntentCompare && len(q.Periods) == 1 && len(q.Bases) == 0 && len(before.Periods) > 0:
		q.Periods = append(slices.Clone(before.Periods), q.Periods...)
		q.Open = append(make([]bool, len(before.Periods)), q.Open...)
		d.fill(index.SlotPeriod)
	}
	if share, ok := e.shareOf(ctx, q, &d); ok {
		d.series = share
	}
	e.closeYears(q, &d, before)
	if d.part != "" && !slices.Contains(d.series.Parts, d.part) {
		return decision{unmet: d.part, reason: index.ReasonPart, filled: d.filled, matches: []lookup.Match{{Series: series, Explained: 1}}}
	}
	if !e.fromReports(q, &d, before) {
		return decision{reason: index.ReasonPart, matches: []lookup.Match{{Series: series, Explained: 1}}}
	}
	return d
}

// lastMonths are the last months of stretches of time: what had run up by their ends.
func lastMonths(periods []corpus.Period) []corpus.Period {
	var list []corpus.Period
	for _, p := range periods {
		list = append(list, corpus.Period{Start: p.End() - 1, Months: 1})
	}
	return list
}

// shareOf is the series of the share by itself, where one is asked for that the
// series before does not state: "Hệ thống được phê duyệt" and "Tỷ lệ hệ thống được
// phê duyệt" are two of the catalogue.
func (e *Engine) shareOf(ctx context.Context, q *Question, d *decision) (*lookup.Series, bool) {
	if q.Measure != corpus.Rate || d.part != "" || d.series.Unit == "%" || e.measured(*q, *d) {
		return nil, false
	}
	for _, m := range e.find(ctx, e.lookup.Words(d.series.Name)) {
		if m.Series != d.series && m.Series.Unit == "%" && m.Part == "" && m.Named >= clearName && m.Explained >= clearName && len(m.Series.Figures) > 0 {
			return m.Series, true
		}
	}
	return nil, false
}

// fromReports leaves the figures of the reports, and of the kind, that the question
// before was about.
func (e *Engine) fromReports(q *Question, d *decision, before index.Understood) bool {
	if q.Wish == "" && before.Wish != "" {
		q.Wish = before.Wish
		d.fill(index.SlotWish)
	}
	reported := everywhere
	if before.Place != "" {
		reported, q.Reports = e.reportsOn(before.Place), before.Place
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

// partOfBefore takes words that name a part of the series before and nothing else. d
// is what they mean by themselves: where the question doesn't say that it goes on, that
// must be nothing.
func (e *Engine) partOfBefore(ctx context.Context, q *Question, before index.Understood, d decision) (decision, bool) {
	series, ok := e.lookup.Get(before.Indicator)
	t := tokens(q.Text)
	alone := d.series != nil || len(d.choices) > 0
	if !ok || alone && !q.Follows && !partLeads.Has(t, begin(t)) {
		return decision{}, false
	}
	parts := e.lookup.PartsNamed(series, q.Words)
	if len(parts) == 0 {
		return decision{}, false
	}
	if before.Part != "" && amongThem.Has(t, begin(t)) && !slices.Contains(parts, before.Part) {
		return decision{unmet: parts[0], reason: index.ReasonPart, matches: []lookup.Match{{Series: series, Explained: 1}}}, true
	}
	before.Part = ""
	d = e.fromBefore(ctx, q, before)
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
	if q.Intent == IntentBreakdown && d.series == nil && len(d.choices) == 0 && before.Indicator != "" {
		q.Follows, d.reason = true, index.ReasonPart // "phân theo tỉnh"
		return d
	}
	if before.Indicator != "" && d.series != nil && d.part != "" && leadsPart(q) && !slices.ContainsFunc(q.Words, d.series.NamedWith) {
		q.Follows = true // "ở vùng biên giới" is no question for what has such a part
		return decision{reason: index.ReasonPart, matches: d.matches}
	}
	if d.partAlone(q, before) {
		d.fillPeriods(q, before) // "bao nhiêu cuộc là Phishing" after "tấn công mạng tháng 7"
	}
	if !q.Follows || before.Indicator == "" && len(before.Periods) == 0 {
		return d
	}
	t := tokens(q.Text)
	within := before.Indicator != "" && partOnly.Has(t, begin(t)) && !d.namesSeries(q)
	if within {
		d = decision{reason: index.ReasonPart, matches: d.matches}
	}
	if m, ok := e.namedBeside(q, before, d); ok {
		d = decision{series: m.Series, part: m.Part, parts: m.Parts, matches: d.matches}
	}
	if d.series == nil {
		switch like := e.likeBefore(q, before, d.matches, within); {
		case len(like) == 1:
			d = decision{series: like[0].Series, part: like[0].Part, parts: like[0].Parts, matches: d.matches}
		case len(like) > 1 && len(d.choices) == 0 && d.reason != index.ReasonPart:
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

// partAlone reports whether a question that names no stretch of time names nothing but a
// part of the series that was spoken of as a whole.
func (d *decision) partAlone(q *Question, before index.Understood) bool {
	return d.series != nil && d.series.Key == before.Indicator && d.part != "" && before.Part == "" &&
		len(q.Periods) == 0 && !q.Newest && !d.namesSeries(q)
}

// namedBeside is the one match that the words name beside the series before.
func (e *Engine) namedBeside(q *Question, before index.Understood, d decision) (lookup.Match, bool) {
	series, ok := e.lookup.Get(before.Indicator)
	if !ok || q.Place != "" || d.namesSeries(q) {
		return lookup.Match{}, false
	}
	list := slices.DeleteFunc(slices.Clone(d.matches), func(m lookup.Match) bool {
		return !e.mayMean(q, &m) || !m.Series.NamedBeside(series, q.Words)
	})
	if len(list) != 1 {
		return lookup.Match{}, false
	}
	return list[0], true
}

// mayMean reports whether nothing but how little of its name is given speaks against
// a match that counts what is asked for: behind "còn" a hint is enough.
func (e *Engine) mayMean(q *Question, m *lookup.Match) bool {
	why := e.admit(q, m)
	return why == "" || why == doubtThin && !oneSyllable(q, m) && e.countsAsked(q, m)
}

// namesSeries reports whether words are a series' own name: more than a part that
// several series may have.
func (d decision) namesSeries(q *Question) bool {
	return d.exact && (d.part == "" || slices.ContainsFunc(q.Words, d.series.NamedWith))
}

// leadsPart reports whether the words are said to narrow something: "còn ở Lào".
func leadsPart(q *Question) bool {
	return len(q.Typed) > 0 && q.Narrow[q.Typed[0].Fold]
}

// likeBefore are the matches of the topic spoken of that explain every word and have
// a figure of the period; where the words ask for what is within the figure before
// ("trong đó trẻ em"), those that a sentence states together with it.
func (e *Engine) likeBefore(q *Question, before index.Understood, matches []lookup.Match, within bool) []lookup.Match {
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
		return m.Series.Topic != series.Topic || m.Series == series || !e.mayMean(q, &m) || m.Explained < whollyExplained || m.Named < hintNamed ||
			within && !toldTogether(series, m.Series) || len(choose(m.Series, m.Part, q.Measure, p)) == 0
	})
}

// toldTogether reports whether a sentence states figures of both series.
func toldTogether(s, other *lookup.Series) bool {
	return slices.ContainsFunc(s.Figures, func(f corpus.Figure) bool {
		return slices.ContainsFunc(other.Figures, func(g corpus.Figure) bool { return g.Source.Quote == f.Source.Quote })
	})
}
