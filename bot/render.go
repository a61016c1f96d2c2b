package bot

import (
	"slices"
	"strings"
	"unicode"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// Render writes an answer as a message. When the gate finds digits that the
// answer does not state, the reply is a refusal in words and the error, which
// wraps ErrUnstated, is for the log.
func Render(a index.Answer) (Reply, error) { return render(a, false, nil) }

// render writes for a group too, in short: at most six lines and no quotes. under
// gives the keys under the answer, in their order, behind those of its sources; nil
// for no others.
func render(a index.Answer, short bool, under func(p *page)) (Reply, error) {
	if err := checkFigures(a.Figures); err != nil {
		return refusal(), err
	}
	p := &page{short: short}
	cited := compose(p, a)
	p.row(sourceKeys(a, cited)...)
	if under != nil {
		under(p)
	}
	return finish(p, evidenceOf(a))
}

// compose writes the page of an answer and names the passages that it cites.
// A kind that lacks what it is made of is shown as what is left of it.
func compose(p *page, a index.Answer) (passages []string) {
	switch hasFigures := len(a.Figures) > 0; {
	case a.Kind == index.KindComparison && hasPair(a):
		return composeComparison(p, a)
	case a.Kind == index.KindSeries && hasFigures && a.Extreme != nil:
		return composeExtreme(p, a)
	case a.Kind == index.KindSeries && hasFigures && mixed(a):
		return composeSeveral(p, a)
	case a.Kind == index.KindSeries && hasFigures:
		return composeSeries(p, a)
	case a.Kind == index.KindBreakdown && hasFigures:
		return composeBreakdown(p, a)
	case a.Kind == index.KindPassages:
		return composePassages(p, a)
	case a.Kind == index.KindClarify:
		composeClarify(p, a)
	case a.Kind == index.KindCatalogue:
		composeCatalogue(p, a)
	case a.Kind == index.KindHelp:
		composeHelp(p, a)
	case hasFigures && a.Kind != index.KindNoData:
		return composeFigure(p, a)
	default:
		composeNoData(p, a)
	}
	return nil
}

// finish makes the page fit, passes it through the gate and writes it.
func finish(p *page, e *evidence) (Reply, error) {
	p.fit()
	if err := gate(p, e); err != nil {
		return refusal(), err
	}
	return Reply{Text: p.text(), HTML: p.html(), Buttons: p.buttons()}, nil
}

// refusal is what the reader gets instead of a message that the gate stopped.
func refusal() Reply { return plain(wordRefused) }

// plain is a reply of our own words.
func plain(sentence string) Reply {
	p := &page{}
	p.add(core, words(sentence))
	return Reply{Text: p.text(), HTML: p.html()}
}

// notes adds what the reader must know of the figures.
func (p *page) notes(a index.Answer, figures ...corpus.Figure) {
	p.missing(a)
	if a.Partial {
		p.add(important, words(wordPartial).faint())
	}
	p.vintages(a.Kind != index.KindFigure, figures...)
	seen := map[string]bool{}
	add := func(note string) {
		if note = squash(note); note != "" && !seen[note] && len(seen) < maxNotes {
			seen[note] = true
			p.add(important, words(wordNote+": "), theirs(note, noteRunes))
		}
	}
	for _, f := range figures {
		for _, note := range f.Notes {
			add(note)
		}
	}
	if a.Place != "" {
		p.add(important, words(wordNote+": "+wordOnlyPlace), theirs(a.Place, noteRunes), words("."))
	}
	if a.Reason == index.ReasonImpossible || a.Reason == index.ReasonNotComparable {
		return // these notes are named in a sentence of their own
	}
	for _, note := range a.Notes {
		add(note)
	}
}

// maxNotes keeps the notes from burying the figure.
const maxNotes = 4

// assumed says in one line what was understood where part of it was not in the
// question: filled from the question before, or a year that it does not name.
func (p *page) assumed(a index.Answer) {
	switch {
	case a.Understood.Latest && a.Kind == index.KindSeries:
		p.add(important, words(wordLatest).faint())
	case a.Understood.Latest:
		p.add(important, words(wordLatestOne).faint())
	}
	p.reread(a.Fixes)
	question := a.Question
	if a.Reading != "" {
		question = a.Reading
	}
	series := a.Kind == index.KindSeries // its rows name their periods
	if !a.Understood.FromBefore && (series || !namesOpenYear(question)) {
		return
	}
	if squash(a.Understood.Name) == "" {
		if a.Understood.FromBefore {
			p.add(important, words(wordFollowUp).faint())
		}
		return
	}
	pieces := append([]piece{words(wordUnderstood)}, understoodPieces(a)...)
	if phrase := measurePhrase(a.Understood.Measure); phrase != "" {
		pieces = append(pieces, words(", "+phrase))
	}
	if at := periodList(a.Understood.Periods); at != nil && !series {
		pieces = append(append(pieces, words(", ")), at...)
	}
	if hasPair(a) && a.Kind == index.KindComparison {
		if of := a.Figures[a.Comparison.Of].Period; !of.IsZero() {
			pieces = append(pieces, words(wordAgainst), when(vi.NamePeriod(of)))
		}
	}
	pieces = append(pieces, words("."))
	for i := range pieces {
		pieces[i] = pieces[i].faint()
	}
	p.add(important, pieces...)
}

// maxReread is how many mistyped words are named.
const maxReread = 3

// reread says which words of what was asked for were read as others than typed.
func (p *page) reread(fixes []index.Fix) {
	var pieces []piece
	for _, f := range fixes {
		if f.Kind != index.FixSlip || !f.Content || strings.ContainsFunc(f.Typed+f.Read, unicode.IsDigit) || len(pieces) >= maxReread*5 {
			continue
		}
		lead := wordReread
		if len(pieces) > 0 {
			lead = wordRereadNext
		}
		pieces = append(pieces, words(lead+"“"), theirs(f.Typed, unitRunes), words("”"+wordRereadAs+"“"), theirs(f.Read, unitRunes), words("”"))
	}
	if len(pieces) == 0 {
		return
	}
	pieces = append(pieces, words("."))
	for i := range pieces {
		pieces[i] = pieces[i].faint()
	}
	p.add(important, pieces...)
}

// namesOpenYear reports whether a question names a time without its year.
func namesOpenYear(question string) bool {
	mentions := vi.FindPeriods(vi.NewQuestion(vi.Clean(question)), vi.Reference{})
	return slices.ContainsFunc(mentions, func(m vi.Mention) bool { return m.OpenYear })
}

// noBase says that no report states the figure to compare with.
func (p *page) noBase(a index.Answer) {
	if a.Reason != index.ReasonNotComparable || len(a.Notes) == 0 {
		return
	}
	base := a.Notes[len(a.Notes)-1]
	p.add(important, words(wordNoBase), theirs(base, noteRunes), words(wordToCompare))
}
