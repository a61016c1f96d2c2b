package bot

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// fields are what a correction can set, in the order of their buttons.
var fields = []string{"value", "unit", "period", "measure", "name", "indicator", "dimension"}

// measures are the statistics that a figure can be.
var measures = []corpus.Measure{
	corpus.Total, corpus.AverageDaily, corpus.Cumulative, corpus.Stock, corpus.Rate, corpus.Ratio, corpus.Speed, corpus.Rank,
}

// review shows one of the figures that wait, with its sentence; a is a draft and which.
func (c *Conversation) review(ctx context.Context, a action) Reply {
	held, err := c.options.Desk.Held(ctx, a.argument(0))
	if err != nil {
		return notice(c.refused(err))
	}
	p, e := &page{}, newEvidence()
	if len(held) == 0 {
		p.add(core, words(wordNothingHeld))
		p.row(backFrom(a.argument(0)))
		return c.finish(p, e)
	}
	at := atOf(a, len(held))
	c.heldPieces(p, e, held, at)
	draft, h, number := a.argument(0), held[at], pageNumber(at)
	p.row(keyed(buttonAccept, to(doAccept, draft, h.ID, number)), keyed(buttonFix, to(doFix, draft, h.ID, number)), keyed(buttonReject, to(doReject, draft, h.ID, number)))
	p.pager(at, len(held), func(i int) action { return to(doReview, draft, pageNumber(i)) })
	p.row(backFrom(draft))
	return c.finish(p, e)
}

// backFrom leads from a review to what it is of.
func backFrom(draft string) key {
	if draft == "" {
		return keyed(buttonBack, to(doStatus))
	}
	return keyed(buttonBack, to(doDraft, draft))
}

// atOf is the place of a figure in a list that may have become shorter.
func atOf(a action, n int) int {
	number := a.argument(1)
	if a.verb != doReview {
		number = a.argument(2)
	}
	at, _ := strconv.Atoi(number)
	return min(max(at, 0), n-1)
}

// heldPieces shows a figure that waits.
func (c *Conversation) heldPieces(p *page, e *evidence, held []Held, at int) {
	h := held[at]
	e.addFigure(&h.Figure)
	e.addTexts(h.Marked)
	e.count = max(e.count, len(held))
	p.add(core, words(wordHeld), counted(at+1), words("/"), counted(len(held)))
	p.add(core, headlinePieces(h.Figure)...)
	p.add(core, words(wordStatistic+measureTitle(h.Figure.Measure)))
	p.doubts(e, h.Figure.Reasons)
	p.quote(core, theirs(h.Marked, passageRunes))
	p.source(citationOf(h.Figure.Source), 0)
}

// fix asks what of a figure is wrong.
func (c *Conversation) fix(ctx context.Context, a action) Reply {
	draft, figure, number := a.argument(0), a.argument(1), a.argument(2)
	held, err := c.options.Desk.Held(ctx, draft)
	if err != nil {
		return notice(c.refused(err))
	}
	at := slices.IndexFunc(held, func(h Held) bool { return h.ID == figure })
	if at < 0 {
		return notice(wordNotHeld)
	}
	p, e := &page{}, newEvidence()
	c.heldPieces(p, e, held, at)
	p.add(core, words(wordWhichField))
	var keys []key
	for _, field := range fields {
		keys = append(keys, keyed(fieldLabel(field), to(doField, draft, figure, number, field)))
	}
	p.rows(keysInRow, keys)
	p.row(keyed(buttonBack, to(doReview, draft, number)))
	return c.finish(p, e)
}

// askField asks for what is right: by buttons where the choice is small, else it is typed.
func (c *Conversation) askField(ctx context.Context, m Message, a action) Reply {
	draft, figure, number, field := a.argument(0), a.argument(1), a.argument(2), a.argument(3)
	p, e := &page{}, newEvidence()
	if field == "measure" {
		p.add(core, words(wordWhichMeasure))
		var keys []key
		for _, measure := range measures {
			keys = append(keys, keyed(measureTitle(measure), to(doSetField, draft, figure, number, field, string(measure))))
		}
		p.rows(2, keys)
		p.row(keyed(buttonBack, to(doFix, draft, figure, number)))
		return inPlace(c.finish(p, e))
	}
	if !slices.Contains(fields, field) {
		return notice(wordStaleButton)
	}
	c.expect(ctx, m, a.String())
	p.add(core, words(wordTypeField+fieldLabel(field)+fieldHint(field)))
	return c.finish(p, e)
}

// typed takes what was asked for.
func (c *Conversation) typed(ctx context.Context, m Message, a action) Reply {
	field, text := a.argument(3), squash(m.Text)
	switch field {
	case "period":
		found := vi.FindPeriods(vi.NewQuestion(vi.Clean(text)), vi.Reference{})
		if len(found) == 1 && !found[0].OpenYear {
			text = found[0].Period.String()
		}
	case "dimension":
		if text != "" && !strings.ContainsRune(text, '=') {
			text = corpus.DimensionPart + "=" + text
		}
	}
	reply := c.decide(ctx, m, a, corpus.Correct, field, text)
	if reply.HTML == "" { // it is refused: the next text is another try
		return plain(reply.Notice)
	}
	c.expect(ctx, m, "")
	reply.InPlace = false
	return reply
}

// decide decides about a figure and shows the next.
func (c *Conversation) decide(ctx context.Context, m Message, a action, verdict corpus.Verdict, field, text string) Reply {
	draft, figure := a.argument(0), a.argument(1)
	if err := c.options.Desk.Decide(ctx, m.User, draft, figure, verdict, field, text); err != nil {
		return notice(c.refused(err))
	}
	reply := inPlace(c.review(ctx, to(doReview, draft, a.argument(2))))
	if reply.HTML != "" {
		reply.Notice = verdictWord(string(verdict))
	}
	return reply
}
