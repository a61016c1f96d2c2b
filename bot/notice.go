package bot

import (
	"context"
	"slices"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// Notice writes what a chat is told unasked. It is empty where there is nothing to tell
// any more.
func (c *Conversation) Notice(ctx context.Context, n Notice) Reply {
	reply := c.newFigure(n)
	if n.About == EveryReport {
		reply = c.newReport(n)
	}
	if reply.Text == wordRefused {
		return Reply{} // nobody has asked: what is held back is not worth a word
	}
	return c.parked(ctx, n.Chat, 0, reply)
}

// newFigure tells of an indicator's newest figure in a report, and how it has changed
// on the period before and on the same one of the year before.
func (c *Conversation) newFigure(n Notice) Reply {
	f, ok := c.stated(n.Report, n.About)
	if !ok {
		return Reply{}
	}
	a, ok := c.shelf().About(f.ID)
	if !ok || len(a.Figures) == 0 {
		return Reply{}
	}
	f = a.Figures[0]
	p, e := &page{}, evidenceOf(a)
	figures := slices.Clone(a.Figures)
	p.add(core, words(wordNewFigure).faint())
	p.headline(f)
	p.changes(f)
	var none []corpus.Period
	for _, base := range basePeriods(f) {
		compared, ok := c.on(f, base)
		switch {
		case ok:
			p.since(compared, base == f.Period.YearBefore())
			e.addAnswer(compared)
			figures = append(figures, compared.Figures...)
		case !slices.ContainsFunc(f.Changes, func(c corpus.Change) bool { return c.Versus == base }):
			none = append(none, base)
		}
	}
	if list := periodList(none); list != nil {
		p.add(important, append(append([]piece{words(wordNoBase)}, list...), words(wordToCompare))...)
		e.addPeriods(none...)
	}
	p.notes(a, f)
	p.quote(important, theirs(f.Source.Quote, quoteRunes))
	p.source(citationOf(f.Source), 0)
	if err := checkFigures(figures); err != nil {
		c.log.Error("a notice is held back", "chat", n.Chat, "error", err)
		return Reply{}
	}
	keys := slices.DeleteFunc(c.figureKeys(a), func(k key) bool { return k.do.verb == doFollow })
	keys = append(sourceKeys(a, []string{f.Source.Passage}), keys...)
	p.rows(keysInRow, append(keys, keyed(buttonUnfollow, to(doUnfollow, n.About))))
	return c.finish(p, e)
}

// stated is the newest figure that a report states of an indicator, where it is the
// one that answers name.
func (c *Conversation) stated(report, indicator string) (corpus.Figure, bool) {
	_, figures, _ := c.shelf().Indicator(indicator)
	for _, f := range figures {
		if r, _, ok := c.answerer.Source(f.Source.Passage); ok && r.ID == report && f.Observed() {
			return f, true
		}
	}
	return corpus.Figure{}, false
}

// basePeriods are those that a new figure is held against.
func basePeriods(f corpus.Figure) []corpus.Period {
	if f.Period.IsZero() {
		return nil
	}
	bases := []corpus.Period{f.Period.Previous(), f.Period.YearBefore()}
	return slices.Compact(bases) // of a year they are the same
}

// on compares a figure with the same of another period, where a report states that.
func (c *Conversation) on(f corpus.Figure, period corpus.Period) (index.Answer, bool) {
	for _, base := range c.shelf().Bases(f.ID) {
		if base.Period == period {
			a, ok := c.shelf().Against(f.ID, base.ID)
			return a, ok && hasPair(a)
		}
	}
	return index.Answer{}, false
}

// since adds: So với tháng 8/2023 (1.402 cuộc): giảm 499 cuộc (35,6%) – bot tính từ số
// của báo cáo.
func (p *page) since(a index.Answer, yearBefore bool) {
	now, then := a.Figures[a.Comparison.To], a.Figures[a.Comparison.Of]
	label := []piece{when(vi.NamePeriod(then.Period)), words(" (")}
	if yearBefore {
		label = []piece{words(wordYearBefore + " ("), when(vi.NamePeriod(then.Period)), words(", ")}
	}
	label = append(append(label, amountPieces(then, true)...), words(")"))
	pieces := append([]piece{words(wordVersus)}, label...)
	switch difference := differencePieces(a, label, wordBotComputed); {
	case a.Comparison.Caution != "":
		pieces = append(append(pieces, words(": ")), cautionPieces(a, []corpus.Figure{now, then})...)
	case difference != nil:
		pieces = difference
	}
	p.add(core, pieces...)
}

// maxNewFigures of a new report are named.
const maxNewFigures = 5

// newReport tells of a report, with the first of its figures.
func (c *Conversation) newReport(n Notice) Reply {
	r, ok := c.shelf().Report(n.Report)
	if !ok {
		return Reply{}
	}
	p, e := &page{}, newEvidence()
	e.addReport(&r)
	p.add(core, words(wordNewReport).faint())
	name := bold(reportNamePieces(r))
	if !r.Period.IsZero() {
		name = append(name, words(" – "), when(vi.NamePeriod(r.Period)))
	}
	p.add(core, name...)
	count := 0
	for _, f := range r.Figures {
		if f.Status == corpus.Accepted {
			count++
		}
	}
	e.count = max(count, maxNewFigures)
	p.gap()
	if count == 0 {
		p.add(core, words(wordNoFiguresHere))
	} else {
		p.add(core, counted(count), words(wordFiguresIn))
	}
	var open []action
	for _, about := range NewsOf([]corpus.Report{r})[0].Indicators {
		f, ok := c.stated(r.ID, about)
		if !ok || len(open) == maxNewFigures || checkFigures([]corpus.Figure{f}) != nil {
			continue
		}
		e.addFigure(&f)
		p.add(important, shortRow(append([]piece{counted(len(open) + 1), words(". ")}, headlinePieces(f)...))...)
		open = append(open, to(doFigure, f.ID))
	}
	p.rows(numbersInRow, numbered(0, open))
	p.row(keyed(buttonOpenReport, to(doOpenReport, r.ID)), keyed(buttonUnfollow, to(doUnfollow, EveryReport)))
	return c.finish(p, e)
}
