package bot

import (
	"context"
	"strconv"

	"solieu/corpus"
)

// status shows how the bot is.
func (c *Conversation) status(ctx context.Context) Reply {
	s, err := c.options.Desk.Status(ctx)
	if err != nil {
		return plain(c.refused(err))
	}
	p, e := &page{}, newEvidence()
	p.add(core, words(wordLibrary).bold())
	p.add(core, e.countPieces(s.Reports, wordReportsIn)...)
	p.add(core, e.countPieces(s.Figures, wordFiguresAccepted)...)
	p.add(core, e.countPieces(s.Held, wordFiguresHeld)...)
	p.add(core, words(wordQueue).bold())
	p.add(core, e.countPieces(s.Questions, wordQuestionsWait)...)
	p.add(core, e.countPieces(s.Notices, wordNoticesWait)...)
	since := clock(s.Since)
	e.addTexts(since)
	p.add(core, words(wordSinceStart).bold(), theirs(since, unitRunes).bold())
	p.add(core, e.countPieces(int(s.Answered), wordAnswersSent)...)
	p.add(core, e.countPieces(int(s.Failed), wordAnswersFailed)...)
	if len(s.Troubles) > 0 {
		p.add(important, words(wordTroubles).bold())
	}
	for _, t := range s.Troubles {
		at := clock(t.At)
		e.addTexts(at, t.Text)
		p.add(useful, words("• "), theirs(at, unitRunes), words(" – "), theirs(t.Text, noteRunes).code())
	}
	if s.Held > 0 {
		p.row(keyed(buttonReview, to(doReview, "", "")))
	}
	p.row(keyed(buttonMisses, to(doMisses)), keyed(buttonComplaints, to(doComplaints)), keyed(buttonDeeds, to(doDeeds)))
	return c.finish(p, e)
}

// listing is a page of a list that operators read.
func (c *Conversation) listing(title, none string, turn verb, number string, n int, row func(p *page, e *evidence, i int) (pieces []piece, open action)) Reply {
	p, e := &page{}, newEvidence()
	at, pages, from, until := pageOf(number, n)
	e.count = n
	p.add(core, words(title).bold())
	if n == 0 {
		p.add(core, words(none))
	}
	var keys []key
	for i := from; i < until; i++ {
		pieces, open := row(p, e, i)
		p.add(core, shortRow(append([]piece{counted(i + 1), words(". ")}, pieces...))...)
		if open.verb != 0 {
			keys = append(keys, key{[]piece{counted(i + 1)}, open})
		}
	}
	p.rows(numbersInRow, keys)
	p.pager(at, pages, func(page int) action { return to(turn, pageNumber(page)) })
	p.row(keyed(buttonBack, to(doStatus)))
	return c.finish(p, e)
}

// misses lists the questions that had no answer; the number of one leads to what can be
// done about it.
func (c *Conversation) misses(ctx context.Context, a action) Reply {
	list, err := c.options.Desk.Misses(ctx)
	if err != nil {
		return plain(c.refused(err))
	}
	return c.listing(wordMisses, wordMissesNone, doMisses, a.argument(0), len(list), func(_ *page, e *evidence, i int) ([]piece, action) {
		m := list[i]
		last := clock(m.Last)
		e.addTexts(m.Question, last)
		e.count = max(e.count, m.Times)
		return []piece{words("“"), theirs(m.Question, questionRunes), words("” – "), counted(m.Times), words(wordTimes), theirs(last, unitRunes)}, to(doMiss, m.Question)
	})
}

// complaints lists what people reported as wrong; the number of one shows the answer.
func (c *Conversation) complaints(ctx context.Context, a action) Reply {
	list, err := c.options.Desk.Complaints(ctx)
	if err != nil {
		return plain(c.refused(err))
	}
	return c.listing(wordComplaints, wordComplaintsNone, doComplaints, a.argument(0), len(list), func(_ *page, e *evidence, i int) ([]piece, action) {
		one := list[i]
		at := clock(one.At)
		e.addTexts(one.Question, at)
		pieces := []piece{theirs(at, unitRunes), words(" – "), words(whyLabel(one.Why)).bold()}
		open := action{}
		if squash(one.Question) != "" {
			pieces = append(pieces, words(" – “"), theirs(one.Question, questionRunes), words("”"))
			open = to(doAsk, one.Question)
		}
		if f, ok := c.shelf().Figure(one.Figure); ok && checkFigures([]corpus.Figure{f}) == nil {
			e.addFigure(&f)
			pieces = append(append(pieces, words(": ")), headlinePieces(f)...)
			open = to(doFigure, f.ID)
		}
		return pieces, open
	})
}

// deeds lists what operators changed.
func (c *Conversation) deeds(ctx context.Context, a action) Reply {
	list, err := c.options.Desk.Deeds(ctx)
	if err != nil {
		return plain(c.refused(err))
	}
	return c.listing(wordDeeds, wordDeedsNone, doDeeds, a.argument(0), len(list), func(_ *page, e *evidence, i int) ([]piece, action) {
		d := list[i]
		at, by := clock(d.At), strconv.FormatInt(d.By, 10)
		e.addTexts(at, by, d.Object)
		return []piece{theirs(at, unitRunes), words(" – "), theirs(by, unitRunes), words(" – " + verdictWord(d.What) + ": "), theirs(d.Object, nameRunes)}, action{}
	})
}
