// Package qa turns the text of a question into an Answer: it understands the
// words (question), finds the series that they speak of (package lookup),
// chooses figures by part, measure and period (choose), and names the outcome.
// It writes no sentences; package bot does.
package qa

import (
	"context"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/check"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/fulltext"
	"solieu/index/lookup"
	"solieu/index/spell"
)

// longestQuestion is in code points: what is longer is no question but a text.
const longestQuestion = 1000

// Searcher finds passages and figures by their words.
type Searcher interface {
	Search(ctx context.Context, question string, n int) (fulltext.Result, error)
	Figures(ctx context.Context, query fulltext.FigureQuery, n int) ([]fulltext.FigureHit, error)
}

// Engine answers questions over the reports of one library. It is safe for
// concurrent use; a changed library needs a new one.
type Engine struct {
	reports  []corpus.Report
	lookup   *lookup.Index
	speller  *spell.Speller
	search   Searcher
	today    func() corpus.Date
	passages map[string]location
	// findings are what does not hold, by the id of each figure involved.
	findings map[string][]corpus.Finding
	// between are those of them that are between reports.
	between []corpus.Finding
	// popular is made at the first question that needs it.
	popular func() []*lookup.Series
	// placeOf gives where figures stand; it is made when one is first pointed at.
	placeOf func() map[string]location
	catalog *catalog.Catalog
	// spelled are the short forms that reports spell out, by their folded letters.
	spelled map[string]*spelled
}

// location is where a passage, or a figure, stands.
type location struct{ report, at int }

// New makes an engine. today is asked once per question. Without a search no passages
// are found, and of figures that nobody has catalogued all are looked at.
func New(reports []corpus.Report, cat *catalog.Catalog, search Searcher, today func() corpus.Date) *Engine {
	between := check.Across(reports)
	findings := byFigure(reports, between)
	reports = noted(reports, findings)
	e := &Engine{reports: reports, search: search, today: today, passages: map[string]location{}, findings: findings, between: between}
	e.catalog = e.learn(cat)
	e.lookup = lookup.New(reports, e.catalog)
	e.speller = spell.New(Vocabulary(reports, e.catalog))
	e.popular = sync.OnceValue(func() []*lookup.Series { return byPeriods(e.lookup.All()) })
	e.placeOf = sync.OnceValue(e.places)
	for i := range reports {
		for k := range reports[i].Passages {
			e.passages[reports[i].Passages[k].ID] = location{i, k}
		}
	}
	return e
}

// Source gives the passage of an id with its report.
func (e *Engine) Source(id string) (corpus.Report, corpus.Passage, bool) {
	at, ok := e.passages[id]
	if !ok {
		return corpus.Report{}, corpus.Passage{}, false
	}
	return e.reports[at.report], e.reports[at.report].Passages[at.at], true
}

// Ask answers a question. before is what the question before it was understood
// to mean; it fills what this one leaves out.
func (e *Engine) Ask(ctx context.Context, text string, before index.Understood) index.Answer {
	a := e.answer(withMemo(ctx), text, before)
	a.Question = text
	if a.Figures == nil {
		a.Figures = []corpus.Figure{}
	}
	a.Findings = e.findingsFor(a.Figures)
	return a
}

func (e *Engine) answer(ctx context.Context, text string, before index.Understood) index.Answer {
	if utf8.RuneCountInString(text) > longestQuestion {
		return noData(index.ReasonTooLong)
	}
	if !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return noData(index.ReasonEmpty)
	}
	q := e.understand(ctx, text, e.today())
	if a, ok := e.aside(ctx, q.Text, before); ok {
		return a
	}
	if resolved := e.resolve(ctx, q.Text, before); resolved != q.Text {
		fixes := q.Fixes
		q = e.understand(ctx, resolved, e.today())
		q.Fixes = append(fixes, q.Fixes...)
	}
	a := e.answerTo(ctx, q, before)
	if len(q.Fixes) > 0 {
		a.Reading, a.Fixes = q.Text, q.Fixes
	}
	return a
}

// answerTo answers a question as understood.
func (e *Engine) answerTo(ctx context.Context, q Question, before index.Understood) index.Answer {
	switch {
	case q.Intent == IntentHelp && len(q.Words) == 0:
		return index.Answer{Kind: index.KindHelp, Choices: e.Examples(ctx)}
	case q.Intent == IntentReports && len(q.Words) <= 2 && !e.names(ctx, q):
		return e.reportList()
	case q.Intent == IntentCatalogue && len(q.Words) <= 1:
		return e.catalogue()
	case q.Impossible != "":
		a := noData(index.ReasonImpossible)
		a.Notes = []string{q.Impossible}
		e.carry(&a, q, e.decide(ctx, &q, before), before)
		return a
	}
	if a, ok := e.clarified(ctx, q, before); ok {
		return a
	}
	if a, ok := e.define(ctx, q.Text); ok {
		return a
	}
	if a, ok := e.severalPlaces(ctx, q); ok {
		return a
	}
	if a, ok := e.severalSeries(ctx, q); ok {
		return a
	}
	asked := q.clone() // with the periods that are named, before those of the question before
	d := e.decide(ctx, &q, before)
	a := e.reply(ctx, q, d, before)
	if d.series != nil || len(d.choices) > 0 {
		a, _ = e.severalPeriods(ctx, *asked, a, before)
	}
	return a
}

// names reports whether the words of a question name a series.
func (e *Engine) names(ctx context.Context, q Question) bool {
	return e.decide(ctx, &q, index.Understood{}).series != nil
}

func noData(reason index.Reason) index.Answer {
	return index.Answer{Kind: index.KindNoData, Reason: reason}
}

// reply turns a decision into an answer.
func (e *Engine) reply(ctx context.Context, q Question, d decision, before index.Understood) index.Answer {
	a := e.outcome(ctx, q, d, before)
	e.carry(&a, q, d, before)
	return a
}

// outcome is the answer, but for what is carried on from the question before.
func (e *Engine) outcome(ctx context.Context, q Question, d decision, before index.Understood) index.Answer {
	if q.Intent == IntentWhy {
		if a, ok := e.passageAnswer(ctx, q, d, passageIntentShare); ok {
			return a
		}
		return noData(index.ReasonUnknown)
	}
	if q.Intent == IntentPassages && !d.followUp && (d.series == nil || !d.exact) {
		if a, ok := e.passageAnswer(ctx, q, d, passageIntentShare); ok {
			return a
		}
	}
	if q.Asks && d.series == nil && len(d.choices) == 0 && !d.onlyPeriod {
		q.Intent = IntentPassages
		if a, ok := e.passageAnswer(ctx, q, d, passageIntentShare); ok {
			return a // "nào", "gì", "sao" ask for words where no figure is what they ask for
		}
	}
	var a index.Answer
	switch {
	case d.series == nil && d.onlyPeriod:
		a = e.periodOnly(q)
	case len(d.choices) > 0:
		a = e.clarify(ctx, q, d, before)
	case d.series == nil && d.reason == index.ReasonPart:
		a = noData(d.reason)
		a.Choices = e.similar(d)
	case d.series == nil:
		if found, ok := e.passageAnswer(ctx, q, d, passageShare); ok && !(q.Follows && before.Indicator != "") {
			return found // "còn Viettel?" asks for a figure, not for what speaks of Viettel
		}
		a = noData(d.reason)
		a.Choices = e.similar(d)
	default:
		a = e.figures(q, d)
		a.Place = d.place
	}
	return a
}

// Examples are questions that have answers now: the newest figures of the
// indicators that most reports state.
func (e *Engine) Examples(context.Context) []string {
	const examples = 4
	var list []string
	topics := map[string]bool{}
	for _, s := range e.popular() {
		if topics[s.Topic] {
			continue
		}
		topics[s.Topic] = true
		list = append(list, ask(s.Name, newestPeriod(s)))
		if len(list) == examples {
			break
		}
	}
	return list
}

// ask writes the question for an indicator and a period.
func ask(name string, p corpus.Period) string {
	if p.IsZero() {
		return name + "?"
	}
	return name + " " + vi.NamePeriod(p) + "?"
}

// Figures lists the accepted figures of all reports, in the reports' order.
func (e *Engine) Figures() []corpus.Figure {
	var list []corpus.Figure
	for i := range e.reports {
		for _, f := range e.reports[i].Figures {
			if f.Status == corpus.Accepted {
				list = append(list, f)
			}
		}
	}
	return list
}

// Lookup is the series that questions are answered from.
func (e *Engine) Lookup() *lookup.Index { return e.lookup }
