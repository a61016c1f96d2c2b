package bot

import (
	"bytes"
	"context"

	"solieu/corpus"
)

// What is taken along, as it stands in a button before the ids.
const (
	takenFigures   = "f"
	takenIndicator = "i"
	takenReport    = "r"
)

// takeKeys offer what is taken in each format there is.
func (c *Conversation) takeKeys(what string, ids ...string) []key {
	var keys []key
	for _, ending := range c.endings() {
		keys = append(keys, keyed(tableLabel(ending), to(doTake, append([]string{ending, what}, ids...)...)))
	}
	return keys
}

// take sends figures as a file: those of an answer, of an indicator, or of a report.
func (c *Conversation) take(a action) Reply {
	if len(a.args) < 3 || c.options.Tables[a.args[0]] == nil {
		return notice(wordStaleButton)
	}
	ending, ids := a.args[0], a.args[2:]
	figures, title, name := c.taken(a.args[1], ids)
	if len(figures) == 0 {
		return notice(wordStaleFigure)
	}
	var table bytes.Buffer
	if err := c.options.Tables[ending](&table, figures, textOf(title)); err != nil {
		c.log.Error("a table cannot be written", "error", err)
		return notice(wordNoTable)
	}
	p := &page{caption: true}
	p.add(core, bold(title)...)
	p.add(core, counted(len(figures)), words(wordFiguresIn))
	reply := c.withFigures(p, figures, textOf(title))
	if reply.Text != wordRefused {
		reply.File = &File{Name: name + "." + ending, Data: table.Bytes()}
	}
	return reply
}

// taken gathers the figures with a title and the name of a file for them.
func (c *Conversation) taken(what string, ids []string) (figures []corpus.Figure, title []piece, name string) {
	shelf := c.shelf()
	switch what {
	case takenIndicator:
		ind, all, _ := shelf.Indicator(ids[0])
		return all, []piece{theirs(ind.Name, nameRunes)}, ind.Key
	case takenReport:
		r, _ := shelf.Report(ids[0])
		for _, f := range r.Figures {
			if f.Status == corpus.Accepted {
				figures = append(figures, f)
			}
		}
		return figures, citation{report: r.Number, title: r.Title, file: r.File, issued: r.Issued}.pieces(), r.ID
	}
	for _, id := range ids {
		f, ok := shelf.Figure(id)
		if !ok {
			return nil, nil, "" // part of an answer is not the answer
		}
		figures = append(figures, f)
	}
	return figures, subjectPieces(figures[0]), fileTable
}

// original sends the file that a report was read from.
func (c *Conversation) original(ctx context.Context, a action) Reply {
	r, ok := c.shelf().Report(a.argument(0))
	if !ok || c.options.Original == nil {
		return notice(wordStaleSource)
	}
	data, err := c.options.Original(ctx, r.ID)
	if err != nil {
		c.log.Error("an original cannot be read", "report", r.ID, "error", err)
		return notice(wordNoOriginal)
	}
	p := &page{caption: true}
	p.add(core, append([]piece{words(wordOriginal)}, citation{report: r.Number, title: r.Title, file: r.File, issued: r.Issued}.pieces()...)...)
	e := newEvidence()
	e.addReport(&r)
	reply := c.finish(p, e)
	if reply.Text != wordRefused {
		reply.File = &File{Name: r.File, Data: data}
	}
	return reply
}
