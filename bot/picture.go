package bot

import (
	"slices"

	"solieu/corpus"
	"solieu/index"
)

// drawn is what a picture is of: a figure at all its periods, or the figures of a
// breakdown.
type drawn struct {
	parts bool
	ids   []string
}

// Kinds of drawn, as they stand in a button.
const (
	drawnCourse = "k"
	drawnParts  = "p"
)

func (d drawn) args() []string {
	kind := drawnCourse
	if d.parts {
		kind = drawnParts
	}
	return append([]string{kind}, d.ids...)
}

func parseDrawn(args []string) (drawn, bool) {
	if len(args) < 2 {
		return drawn{}, false
	}
	return drawn{args[0] == drawnParts, args[1:]}, true
}

// drawnOf is what of an answer can be drawn; of figures of several indicators nothing.
func drawnOf(a index.Answer) drawn {
	switch {
	case !oneSeries(a.Figures):
		return drawn{}
	case a.Kind == index.KindBreakdown:
		return drawn{true, idsOf(a.Figures)}
	}
	return drawn{false, idsOf(a.Figures[:1])}
}

// picture chooses what is drawn.
func (c *Conversation) picture(d drawn) (Picture, bool) {
	if c.options.Draw == nil || len(d.ids) == 0 {
		return nil, false
	}
	a := index.Answer{Kind: index.KindSeries}
	if d.parts {
		a.Kind = index.KindBreakdown
		for _, id := range d.ids {
			if f, ok := c.shelf().Figure(id); ok {
				a.Figures = append(a.Figures, f)
			}
		}
	} else if a.Figures = c.shelf().Course(d.ids[0]); len(a.Figures) > 0 {
		// What is drawn is what goes together with the figure asked for, not with the
		// newest one.
		at := slices.IndexFunc(a.Figures, func(f corpus.Figure) bool { return f.ID == d.ids[0] })
		a.Figures = append([]corpus.Figure{a.Figures[max(at, 0)]}, slices.Delete(slices.Clone(a.Figures), max(at, 0), max(at, 0)+1)...)
	}
	picture, err := c.options.Draw(a)
	return picture, err == nil
}

func (c *Conversation) drawable(d drawn) bool {
	_, ok := c.picture(d)
	return ok
}

// draw sends the picture, with its figures in words: a picture can't be searched or
// read aloud.
func (c *Conversation) draw(a action) Reply {
	d, ok := parseDrawn(a.args)
	if !ok {
		return notice(wordStaleButton)
	}
	picture, ok := c.picture(d)
	if !ok {
		return notice(wordStaleFigure)
	}
	data, err := picture.PNG()
	if err != nil {
		c.log.Error("a picture cannot be drawn", "error", err)
		return notice(wordNoPicture)
	}
	p := &page{caption: true}
	figures := picture.Figures()
	composeCaption(p, figures)
	file := &File{Name: filePicture, Data: data, Picture: a.verb == doDraw}
	if file.Picture {
		p.row(keyed(buttonAsFile, to(doDrawFile, a.args...)))
	}
	reply := c.withFigures(p, figures)
	if reply.Text != wordRefused {
		reply.File = file
	}
	return reply
}

// composeCaption writes the figures of a picture, of periods the newest first.
func composeCaption(p *page, figures []corpus.Figure) {
	figures = slices.Clone(figures)
	first := figures[0]
	parts := !slices.ContainsFunc(figures, func(f corpus.Figure) bool { return f.Period != first.Period })
	if parts {
		p.add(core, append(append(bold(namePieces(first)), words(", ")), whenPieces(first)...)...)
	} else {
		slices.Reverse(figures)
		p.add(core, append(bold(subjectPieces(first)), inBrackets(statisticPieces(first))...)...)
	}
	sources := newSources(figures[:min(len(figures), maxSeriesRows)])
	rows := partRows(first, figures, sources)
	more := wordMoreParts
	if !parts {
		rows, more = periodRows(first, figures, sources), wordMorePeriods
	}
	p.list(useful, rows, maxSeriesRows, more)
	p.sources(sources, 0)
}
