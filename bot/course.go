package bot

import (
	"context"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// course lists a figure's periods; the number of one gives its answer.
func (c *Conversation) course(a action) Reply {
	figures := c.shelf().Course(a.argument(0))
	if len(figures) == 0 {
		return notice(wordStaleFigure)
	}
	at, pages, from, until := pageOf(a.argument(1), len(figures))
	p := &page{}
	p.add(core, append(bold(subjectPieces(figures[0])), inBrackets(statisticPieces(figures[0]))...)...)
	sources := newSources(figures[from:until])
	var open []action
	for i, f := range figures[from:until] {
		row := append([]piece{counted(from + i + 1), words(". ")}, whenPieces(f)...)
		row = append(append(row, words(": ")), valuePieces(f, true)...)
		p.add(core, shortRow(append(row, sources.mark(f)...))...)
		open = append(open, to(doFigure, f.ID))
	}
	p.sources(sources, 0)
	p.rows(numbersInRow, numbered(from, open))
	p.pager(at, pages, func(page int) action { return to(doCoursePage, a.argument(0), pageNumber(page)) })
	reply := c.withFigures(p, figures)
	reply.InPlace = a.verb == doCoursePage
	return reply
}

// maxBases are offered; who wants another one types it.
const maxBases = 8

// bases asks what a figure is to be compared with.
func (c *Conversation) bases(a action) Reply {
	f, ok := c.shelf().Figure(a.argument(0))
	bases := c.shelf().Bases(a.argument(0))
	if !ok || len(bases) == 0 {
		return notice(wordStaleFigure)
	}
	bases = bases[:min(len(bases), maxBases)]
	p := &page{}
	p.add(core, headlinePieces(f)...)
	p.add(core, words(wordCompareWith))
	var keys []key
	for _, base := range bases {
		label := []piece{when(vi.NamePeriod(base.Period))}
		if base.Period == f.Period.YearBefore() {
			label = append(label, inBrackets([]piece{words(wordYearBefore)})...)
		}
		keys = append(keys, key{label, to(doAgainst, f.ID, base.ID)})
	}
	p.rows(2, keys)
	return c.withFigures(p, append([]corpus.Figure{f}, bases...))
}

// against compares a figure with the base chosen, in the place of the choice.
func (c *Conversation) against(ctx context.Context, m Message, a action) Reply {
	answer, ok := c.shelf().Against(a.argument(0), a.argument(1))
	if !ok {
		return notice(wordStaleFigure)
	}
	return inPlace(c.answered(ctx, m, answer, index.Understood{}))
}
