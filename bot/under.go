package bot

import (
	"context"
	"maps"
	"slices"

	"solieu/corpus"
	"solieu/index"
)

// under adds the keys under an answer: only those that have something behind them.
func (c *Conversation) under(p *page, a index.Answer) {
	switch {
	case a.Kind == index.KindCatalogue:
		p.row(c.browseKeys()...)
		return
	case len(a.Figures) == 0:
		p.choiceKeys(a)
		if len(a.Passages) > 0 {
			p.row(keyed(buttonWrong, to(doComplain, "", a.Question)))
		}
		return
	}
	var sources []key // those stand in the same row while there is room
	if n := len(p.keys); n > 0 {
		sources, p.keys = p.keys[n-1], p.keys[:n-1]
	}
	keys := append(sources, c.figureKeys(a)...)
	if p.short { // who takes figures along does so in a chat of their own
		keys = slices.DeleteFunc(keys, func(k key) bool { return k.do.verb == doTake })
	}
	p.rows(keysInRow, keys)
}

// figureKeys are the keys under figures.
func (c *Conversation) figureKeys(a index.Answer) []key {
	var keys []key
	first := a.Figures[0]
	course := c.shelf().Course(first.ID)
	if d := drawnOf(a); c.drawable(d) {
		keys = append(keys, keyed(buttonDraw, to(doDraw, d.args()...)))
	}
	if a.Kind == index.KindFigure && len(c.shelf().Bases(first.ID)) > 0 {
		keys = append(keys, keyed(buttonCompare, to(doBases, first.ID)))
	}
	if oneSeries(a.Figures) && slices.ContainsFunc(course, func(f corpus.Figure) bool { return f.Period != first.Period }) {
		keys = append(keys, keyed(buttonCourse, to(doCourse, first.ID)))
	}
	if ids := idsOf(a.Figures); len(ids) == len(a.Figures) {
		for _, ending := range c.endings() {
			keys = append(keys, keyed(tableLabel(ending), to(doTake, append([]string{ending, takenFigures}, ids...)...)))
		}
	}
	if _, _, ok := c.shelf().Indicator(first.Indicator); ok {
		keys = append(keys, keyed(buttonFollow, to(doFollow, first.Indicator)))
	}
	return append(keys, keyed(buttonWrong, to(doComplain, first.ID, a.Question)))
}

// oneSeries reports whether figures are of one indicator.
func oneSeries(figures []corpus.Figure) bool {
	return !slices.ContainsFunc(figures, func(f corpus.Figure) bool { return !sameIndicator(figures[0], f) })
}

// idsOf are the ids of figures; of one without there is none.
func idsOf(figures []corpus.Figure) []string {
	var ids []string
	for _, f := range figures {
		if f.ID != "" {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

// endings are those of the files that figures can be taken along in, workbooks first.
func (c *Conversation) endings() []string {
	endings := slices.Sorted(maps.Keys(c.options.Tables))
	slices.Reverse(endings)
	return endings
}

// choiceKeys adds the numbers of the questions that an answer offers.
func (p *page) choiceKeys(a index.Answer) {
	shown := a.Choices[:min(len(a.Choices), p.limit(maxQuestions, maxShortRows))]
	if a.Kind == index.KindHelp {
		shown = shown[:min(len(shown), p.limit(maxExamples, 2))]
	}
	var actions []action
	for _, question := range shown {
		actions = append(actions, to(doAsk, question))
	}
	p.rows(numbersInRow, numbered(0, actions))
}

// figure answers with one figure that somebody has pointed at.
func (c *Conversation) figure(ctx context.Context, m Message, a action) Reply {
	answer, ok := c.shelf().About(a.argument(0))
	if !ok {
		return notice(wordStaleFigure)
	}
	return c.answered(ctx, m, answer, c.load(ctx, m))
}
