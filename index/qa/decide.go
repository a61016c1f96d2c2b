package qa

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// decision is what the words were found to speak of.
type decision struct {
	series *lookup.Series
	part   string
	// parts are set where the words name several.
	parts []string
	// exact says that the words are the series' own name.
	exact bool
	// choices are the series that fit about as well.
	choices []lookup.Match
	// others fitted about as well too, and were not taken.
	others []lookup.Match
	// followUp says that the series is the question before's; filled are the slots that
	// it filled.
	followUp bool
	filled   []index.Slot
	// unmet is a part asked for that no report states.
	unmet string
	// onlyPeriod says that the question names nothing but a stretch of time.
	onlyPeriod bool
	reason     index.Reason
	matches    []lookup.Match
}

// Shares that a match must reach. A figure is only ever given when the series
// explains nearly all of the question.
const (
	enoughExplained = 0.74
	enoughScore     = 0.46
	// enoughNamed is the share of a series' name that the words must give.
	enoughNamed = 0.36
	// enoughForPart is explained from which on the rest asks for a part of the series.
	enoughForPart = 0.45
	// nearly is how close to the best a match must come to be a choice too.
	nearly = 0.92
	// clearName is the share of a name from which on the words mean that name.
	clearName = 0.9
)

// decide finds the series that the words speak of.
func (e *Engine) decide(q *Question, before index.Understood) decision {
	if len(q.Words) == 0 {
		return e.fromBefore(q, before)
	}
	reported := e.reportPlace(q)
	d := e.fromWords(q)
	if part, ok := e.partOfBefore(q, before, d); ok {
		d = part
	} else {
		d = e.besideBefore(q, before, d)
	}
	if d.series != nil {
		if !e.narrow(q, &d, reported) {
			return decision{reason: index.ReasonPart, matches: d.matches}
		}
		e.phaseAsPart(q, &d)
		e.closeYears(q, &d, before)
	}
	return d
}

// narrow leaves the figures of the reports that may answer, and only targets where
// they are asked for. It reports whether some are left.
func (e *Engine) narrow(q *Question, d *decision, reported func(f *corpus.Figure) bool) bool {
	d.series = d.series.Where(reported).Where(func(f *corpus.Figure) bool { return q.Wish == "" || !f.Observed() })
	return len(d.series.Figures) > 0
}

// reportPlace takes a place that is what whole reports are on ("báo cáo của tỉnh
// Phú Thọ") for a choice among reports: its words are explained, and only figures
// of those reports may answer. Otherwise any report may.
func (e *Engine) reportPlace(q *Question) func(f *corpus.Figure) bool {
	files := map[string]bool{}
	if q.Place != "" {
		place := " " + vi.Fold(q.Place) + " "
		for i := range e.reports {
			r := &e.reports[i]
			if strings.Contains(" "+vi.Fold(r.Title+" "+r.Issuer)+" ", place) {
				files[r.File] = true
			}
		}
	}
	if len(files) == 0 {
		return func(*corpus.Figure) bool { return true }
	}
	named := e.lookup.Words(q.Place)
	q.Words = slices.DeleteFunc(q.Words, func(w lookup.Word) bool {
		return w.Fold == "tinh" || w.Fold == "pho" || w.Fold == "thanh" || slices.ContainsFunc(named, func(p lookup.Word) bool { return p.Fold == w.Fold })
	})
	q.Place, q.Reports = "", q.Place
	return func(f *corpus.Figure) bool { return files[f.Source.File] }
}

// phaseAsPart takes a stretch of several years for the part that it names: "phát
// sinh giai đoạn 2023-2025".
func (e *Engine) phaseAsPart(q *Question, d *decision) {
	if q.Phase == "" || d.part != "" {
		return
	}
	for _, part := range d.series.Parts {
		if strings.Contains(squeeze(part), squeeze(q.Phase)) {
			d.part = part
			q.Periods = slices.DeleteFunc(q.Periods, func(p corpus.Period) bool { return p.Months > 12 })
			q.Open = nil
			return
		}
	}
}

// squeeze folds text and takes its spaces out.
func squeeze(s string) string { return strings.ReplaceAll(vi.Fold(s), " ", "") }

// longestBack is how many years back a month without a year may be.
const longestBack = 10

// closeYears gives months named without a year the newest year that has a figure;
// in a conversation the year spoken of comes first.
func (e *Engine) closeYears(q *Question, d *decision, before index.Understood) {
	for i := range q.Periods {
		if i >= len(q.Open) || !q.Open[i] {
			continue
		}
		p := q.Periods[i]
		if (d.followUp || q.Follows) && len(before.Periods) > 0 {
			p = p.Shift(12 * (before.Periods[0].EndYear() - p.EndYear()))
			if q.Periods[i] = p; !before.Newest {
				continue // the year was spoken of
			}
		}
		for back := 0; back <= longestBack; back++ {
			if at := p.Shift(-12 * back); len(choose(d.series, d.part, q.Measure, at)) > 0 {
				p = at
				break
			}
		}
		q.Periods[i] = p
	}
}

// fromWords finds the series that the content words speak of.
func (e *Engine) fromWords(q *Question) decision {
	matches := e.ranked(q)
	d := decision{matches: matches, reason: index.ReasonUnknown}
	if len(matches) == 0 {
		return d
	}
	best := matches[0]
	detail := q.leavesDetail(best.Left)
	if best.Explained < enoughExplained || best.Score < enoughScore || best.Named < enoughNamed || detail {
		if detail && best.Explained >= enoughForPart && best.Named >= enoughNamed {
			d.reason = index.ReasonPart
		}
		if q.Place != "" && best.Explained >= enoughForPart {
			d.reason = index.ReasonPart
		}
		return d
	}
	if q.Place != "" && !e.explainsPlace(best, q.Place) {
		d.reason = index.ReasonPart
		return d
	}
	if len(best.Series.Figures) == 0 {
		return d // catalogued, but no report states it
	}
	best = e.withPeriod(q, matches)
	d.parts = best.Parts
	d.series, d.part, d.exact = best.Series, best.Part, best.Named >= clearName && best.Explained >= clearName
	if best.Named < clearName {
		d.choices = e.rivals(q, matches)
	}
	if other, ok := meansOther(best, matches); ok {
		d.choices = []lookup.Match{best, other}
	}
	d.headFirst(q)
	return d
}

// leavesDetail reports whether what a series leaves unexplained may be a detail
// that changes the figure: a number ("mức độ 3"), a foreign word or a name
// ("Viettel"), or two words side by side ("của Sở Xây dựng"). A lone syllable may
// be filler.
func (q *Question) leavesDetail(left []lookup.Word) bool {
	for i, w := range q.Words {
		if !slices.Contains(left, w) {
			continue
		}
		if !vi.IsSyllable(w.Fold) || q.Narrow[w.Fold] || i > 0 && slices.Contains(left, q.Words[i-1]) {
			return true
		}
	}
	return false
}

// ranked lists the matches, those first whose figures fit the unit and the period
// asked for.
func (e *Engine) ranked(q *Question) []lookup.Match {
	matches := e.lookup.Find(q.Words)
	for i := range matches {
		m := &matches[i]
		m.Score *= e.unitFit(q, m) * e.periodFit(q, m)
	}
	slices.SortStableFunc(matches, func(a, b lookup.Match) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return 0
	})
	return matches
}

// headFirst takes the choice that alone begins as the question does; where there
// is none such, or the question is but a name, the choice is the person's.
func (d *decision) headFirst(q *Question) {
	const phrase = 3 // words
	if len(d.choices) == 0 {
		return
	}
	heads := slices.DeleteFunc(slices.Clone(d.choices), func(m lookup.Match) bool { return !m.Head })
	if len(q.Typed) < phrase || len(heads) != 1 {
		d.series = nil
		return
	}
	d.series, d.part, d.parts = heads[0].Series, heads[0].Part, heads[0].Parts
	d.others = slices.DeleteFunc(d.choices, func(m lookup.Match) bool { return m.Series == heads[0].Series })
	d.choices, d.exact = nil, false
}

// meansOther finds a series that is named with a word which the best leaves over:
// "tiền thuế trên hóa đơn …" may not be answered with the number of invoices.
func meansOther(best lookup.Match, matches []lookup.Match) (lookup.Match, bool) {
	const near, likely = 6, 0.6
	for _, m := range matches[1:min(near, len(matches))] {
		if !m.Catalogued || m.Explained < likely || len(m.Series.Figures) == 0 || m.Series == best.Series {
			continue
		}
		if slices.ContainsFunc(best.Left, func(w lookup.Word) bool { return m.Series.NamedWith(w) }) {
			return m, true
		}
	}
	return lookup.Match{}, false
}

// withPeriod is the best match; where it has no figure for the period asked for, a
// match that names what is asked as fully and has one comes first.
func (e *Engine) withPeriod(q *Question, matches []lookup.Match) lookup.Match {
	const fully, named = 0.95, 0.55
	if e.periodFit(q, &matches[0]) == 1 {
		return matches[0]
	}
	for _, m := range matches[1:] {
		if m.Explained >= fully && m.Named >= named && e.periodFit(q, &m) == 1 {
			return m
		}
	}
	return matches[0]
}

// rivals are the other series that fit about as well as the best.
func (e *Engine) rivals(q *Question, matches []lookup.Match) []lookup.Match {
	best := matches[0]
	var list []lookup.Match
	for _, m := range matches {
		if len(m.Series.Figures) > 0 && m.Score >= nearly*best.Score && m.Explained >= enoughExplained {
			list = append(list, m)
		}
	}
	if len(list) < 2 {
		return nil
	}
	// One series of the catalogue against reports' own words for the same is no
	// choice for a person.
	if best.Catalogued && !slices.ContainsFunc(list[1:], func(m lookup.Match) bool { return m.Catalogued }) {
		return nil
	}
	return list
}

// explainsPlace reports whether the series, or the part of it, is named with the
// place asked for. Words of the place scattered over its sentences don't count:
// the national figure must never answer for a ministry.
func (e *Engine) explainsPlace(m lookup.Match, place string) bool {
	place = " " + vi.Fold(place) + " "
	names := m.Series.Name + " , " + strings.Join(m.Parts, " , ")
	return strings.Contains(" "+vi.Fold(names)+" ", place)
}
