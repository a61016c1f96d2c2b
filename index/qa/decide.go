package qa

import (
	"context"
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
	// place is the part of the country that the series counts in, where the question
	// names none.
	place string
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
	// asking says that a single choice is asked back too.
	asking bool
	// onlyPeriod says that the question names nothing but a stretch of time.
	onlyPeriod bool
	reason     index.Reason
	matches    []lookup.Match
}

const (
	// nearly is how close to the best a match must come to be a choice too.
	nearly = 0.92
	// wholly is explained where nothing is left.
	wholly = 0.99
	// barelyNamed is the share of a name below which the words may mean others too.
	barelyNamed = 0.4
	// clearName is the share of a name from which on the words mean that name.
	clearName = 0.9
)

// decide finds the series that the words speak of.
func (e *Engine) decide(ctx context.Context, q *Question, before index.Understood) decision {
	if len(q.Words) == 0 {
		d := e.fromBefore(ctx, q, before)
		e.whereabouts(q, &d)
		return d
	}
	q.Follows = q.Follows || q.goesOnThere(before)
	inherited := e.inherit(q, before)
	d := e.fromWords(ctx, q, before)
	if inherited && d.series != nil {
		d.fill(index.SlotPlace)
	}
	if part, ok := e.partOfBefore(ctx, q, before, d); ok {
		d = part
	} else if place, ok := e.placeOfBefore(ctx, q, before); ok {
		d = place
	} else {
		d = e.besideBefore(q, before, d)
	}
	e.whereabouts(q, &d)
	d.wishedOnly(q)
	if d.series != nil {
		if !e.narrow(q, &d, everywhere) {
			return decision{reason: index.ReasonPart, matches: d.matches}
		}
		e.phaseAsPart(q, &d)
		q.averageOfName(&d)
		e.closeYears(q, &d, before)
	}
	return d
}

// narrow leaves the figures of the reports that may answer, and only targets where
// they are asked for. It reports whether some are left.
func (e *Engine) narrow(q *Question, d *decision, reported func(f *corpus.Figure) bool) bool {
	d.series = d.series.Where(reported).Where(func(f *corpus.Figure) bool { return q.Wish == "" || !f.Observed() })
	d.series = underDocuments(d.series, q.documents())
	return len(d.series.Figures) > 0
}

// wishedOnly leaves of the choices those that state targets, where one is asked for.
func (d *decision) wishedOnly(q *Question) {
	if q.Wish == "" || len(d.choices) == 0 {
		return
	}
	var kept []lookup.Match
	for _, m := range d.choices {
		if m.Series = m.Series.Where(func(f *corpus.Figure) bool { return !f.Observed() }); len(m.Series.Figures) > 0 {
			kept = append(kept, m)
		}
	}
	if d.choices = kept; len(kept) == 0 && d.series == nil {
		d.reason = index.ReasonPart
	}
}

// averageOfName forgets a daily average that nothing but the name asks for: "công suất
// phòng bình quân" is what it is.
func (q *Question) averageOfName(d *decision) {
	if q.Measure != corpus.AverageDaily || slices.ContainsFunc(d.series.Figures, func(f corpus.Figure) bool { return f.Measure == corpus.AverageDaily }) {
		return
	}
	asked, name := vi.NewQuestion(q.Text), vi.NewQuestion(d.series.Name)
	if averageWords.Within(name, 0, len(name.Tokens)) && !perDay.Within(asked, 0, len(asked.Tokens)) {
		q.Measure = ""
	}
}

var (
	averageWords = vi.NewSet("trung bình | bình quân | average")
	perDay       = vi.NewSet("mỗi ngày | một ngày | hằng ngày | hàng ngày | bình quân ngày | trung bình ngày | tb ngày | 1 ngày | per day | daily")
)

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

// fromWords finds the series that the content words speak of.
func (e *Engine) fromWords(ctx context.Context, q *Question, before index.Understood) decision {
	d := decision{matches: e.ranked(ctx, q, before)}
	var sound []lookup.Match
	sound, d.reason = e.admitted(q, d.matches)
	if len(sound) == 0 {
		return e.broad(q, d)
	}
	sound = rankable(q, flowing(q, byName(wholeFirst(q, sound))))
	best := e.finest(q, e.withPeriod(q, sound), sound)
	d.parts = best.Parts
	d.series, d.part, d.exact = best.Series, best.Part, best.Named >= clearName && best.Explained >= clearName
	if best.Located {
		q.Reports = q.Place
	}
	d.choices = e.rivals(q, &best, usual(q, sound))
	if best.Named < barelyNamed {
		d = e.broad(q, d)
	}
	d.headFirst(q)
	return d
}

// broad takes a question whose words only begin the names of several series ("giao
// dịch tháng 9/2023") for one that is to be asked back, with choices from as many
// topics as there are.
func (e *Engine) broad(q *Question, d decision) decision {
	const likely = 0.7
	if q.Intent == IntentBreakdown {
		return d // "phân theo tỉnh" says how, not what
	}
	var first, more []lookup.Match
	topics := map[string]bool{}
	for i := range d.matches {
		m := &d.matches[i]
		if why := e.admit(q, m); why != doubtThin && why != "" || m.Explained < wholly || len(m.Series.Figures) == 0 || m.Score < likely*d.matches[0].Score {
			continue
		}
		if topics[m.Series.Topic] {
			more = append(more, *m)
			continue
		}
		topics[m.Series.Topic] = true
		first = append(first, *m)
	}
	if choices := append(first, more...); len(choices) > 1 {
		d.choices, d.asking = choices, true
	}
	return d
}

// wholeFirst puts series of the whole country before those of a part of it that fit
// about as well, where no place is named.
func wholeFirst(q *Question, sound []lookup.Match) []lookup.Match {
	if q.Place != "" || sound[0].Series.Place == "" {
		return sound
	}
	at := slices.IndexFunc(sound, func(m lookup.Match) bool { return m.Series.Place == "" && m.Score >= nearly*sound[0].Score })
	if at < 0 {
		return sound
	}
	return slices.DeleteFunc(slices.Clone(sound), func(m lookup.Match) bool { return m.Series.Place != "" })
}

// wellNamed is the share of the best score that a match named with more words has at
// least: "hồ sơ phi địa giới hành chính" has a word of "hồ sơ thủ tục hành chính".
const wellNamed = 0.75

// byName leaves the best match out where another is named with a word that the best only
// has in its sentences: "chứng thư số cá nhân đang hoạt động" is not all that are in use.
func byName(sound []lookup.Match) []lookup.Match {
	best := sound[0]
	only := func(m lookup.Match) bool {
		return m.Explained >= best.Explained-asWell && m.Score >= wellNamed*best.Score && m.Series.Key != best.Series.Key && slices.ContainsFunc(best.Weak, func(w lookup.Word) bool {
			return !w.Light && m.Series.NamedWith(w) && !best.Series.NamedWith(w)
		})
	}
	if i := slices.IndexFunc(sound, only); i > 0 {
		return append([]lookup.Match{sound[i]}, slices.Delete(slices.Clone(sound[1:]), i-1, i)...)
	}
	return sound
}

// flowing puts a match first that is named as what came about within a period, where that
// is asked for and the best is none: "cơ sở đăng ký mới" before all that are registered.
func flowing(q *Question, sound []lookup.Match) []lookup.Match {
	const asGood = 0.6
	flows := func(m lookup.Match) bool {
		name := vi.NewQuestion(m.Series.Name)
		return flowNames.Within(name, 0, len(name.Tokens))
	}
	if !q.Flow || flows(sound[0]) || slices.ContainsFunc(sound[0].Series.Figures, func(f corpus.Figure) bool { return f.Measure == corpus.Total && f.Whole() }) {
		return sound
	}
	i := slices.IndexFunc(sound, func(m lookup.Match) bool { return m.Score >= asGood*sound[0].Score && flows(m) })
	if i < 0 {
		return sound
	}
	return append([]lookup.Match{sound[i]}, slices.Delete(slices.Clone(sound), i, i+1)...)
}

// flowNames stand in the names of what came about within a period.
var flowNames = vi.NewSet("mới | thêm | tăng thêm | phát sinh")

// rankable puts a match first of which several figures can be ranked, where an extreme is
// asked for and the best has but one.
func rankable(q *Question, sound []lookup.Match) []lookup.Match {
	const asGood = 0.6
	if q.Most == nil || q.Most.ranks(&sound[0]) {
		return sound
	}
	i := slices.IndexFunc(sound, func(m lookup.Match) bool {
		return m.Score >= asGood*sound[0].Score && m.Series.Place == sound[0].Series.Place && q.Most.ranks(&m)
	})
	if i < 0 {
		return sound
	}
	return append([]lookup.Match{sound[i]}, slices.Delete(slices.Clone(sound), i, i+1)...)
}

// usual leaves out the matches that name the graver of what may have happened, where the
// question names neither and another match the usual: "ca sốt xuất huyết" are those who
// fell ill.
func usual(q *Question, sound []lookup.Match) []lookup.Match {
	has := func(set *vi.Table[bool], text string) bool {
		t := vi.NewQuestion(text)
		return set.Within(t, 0, len(t.Tokens))
	}
	if has(graver, q.Text) || !slices.ContainsFunc(sound, func(m lookup.Match) bool { return has(usualCases, m.Series.Name) }) {
		return sound
	}
	return slices.DeleteFunc(slices.Clone(sound), func(m lookup.Match) bool { return has(graver, m.Series.Name) })
}

var (
	usualCases = vi.NewSet("ca mắc | người mắc | trường hợp mắc | ca bệnh | ca nhiễm")
	graver     = vi.NewSet("tử vong | chết | thiệt mạng | nặng | nguy kịch | mất")
)

// finest takes the match that states the same figure in more digits: a headline says
// "gần 87%" of the 86,9% below it.
func (e *Engine) finest(q *Question, best lookup.Match, sound []lookup.Match) lookup.Match {
	for i := range sound {
		m := &sound[i]
		if m.Series == best.Series || m.Score < asFine*best.Score || !e.sameFigure(q, &best, m) {
			continue
		}
		f, g := choose(best.Series, best.Part, q.Measure, q.period()), choose(m.Series, m.Part, q.Measure, q.period())
		if g[0].CompareDigits(&f[0]) < 0 {
			return *m
		}
	}
	return best
}

// asFine is the share of the best score from which on a match may state the same figure.
const asFine = 0.6

// asWell is how much less a match may explain that is taken for explaining as much.
const asWell = 0.02

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

// withPeriod is the best match; where it has no figure for the period asked for, a
// match that names what is asked as fully and has one comes first.
func (e *Engine) withPeriod(q *Question, matches []lookup.Match) lookup.Match {
	const fully, named = 0.95, 0.55
	if e.periodFit(q, &matches[0]) == 1 || q.Most != nil && q.Most.ranks(&matches[0]) {
		return matches[0]
	}
	average := q.Measure == corpus.AverageDaily
	for _, m := range matches[1:] {
		if (m.Explained >= fully || average && m.Explained >= matches[0].Explained-asWell) && m.Named >= named && e.periodFit(q, &m) == 1 {
			return m
		}
	}
	return matches[0]
}

// sameFigure reports whether two matches would answer with one value of one unit: a
// report may state it in two places in other words.
func (e *Engine) sameFigure(q *Question, a, b *lookup.Match) bool {
	f, g := choose(a.Series, a.Part, q.Measure, q.period()), choose(b.Series, b.Part, q.Measure, q.period())
	return len(f) > 0 && len(g) > 0 && (f[0].Rounds(&g[0]) || g[0].Rounds(&f[0])) && f[0].Unit == g[0].Unit && f[0].Period == g[0].Period
}

// rivals are the other series that fit about as well as the best.
func (e *Engine) rivals(q *Question, best *lookup.Match, sound []lookup.Match) []lookup.Match {
	if best.Named >= clearName && best.Series.Place == "" {
		return nil
	}
	var list []lookup.Match
	has := e.periodFit(q, best) == 1
	for _, m := range sound {
		if m.Series.Place != "" && best.Series.Place == "" && q.Place == "" {
			continue // a province's is no rival of the nation's
		}
		if m.Score >= nearly*best.Score && (!has || e.periodFit(q, &m) == 1) && (m.Series == best.Series || !e.sameFigure(q, best, &m)) {
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
