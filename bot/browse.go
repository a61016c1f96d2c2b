package bot

import (
	"slices"
	"strconv"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// Who does not know what to ask walks along the shelves: topics, their indicators,
// their figures; or reports, their sections, their figures. Each step and each page
// takes the place of the one before; only a figure's answer is a message of its own.

// browseKeys lead to both shelves, where there is something on them.
func (c *Conversation) browseKeys() []key {
	if len(c.shelf().Reports()) == 0 {
		return nil
	}
	return []key{keyed(buttonTopics, to(doTopics)), keyed(buttonReports, to(doReports))}
}

// topics lists the topics of the catalogue.
func (c *Conversation) topics(a action) Reply {
	topics := c.shelf().Topics()
	if len(topics) == 0 {
		return plain(wordCatalogueNone)
	}
	at, pages, from, until := pageOf(a.argument(0), len(topics))
	p, e := &page{}, newEvidence()
	p.add(core, words(wordTopics).bold())
	e.count = len(topics)
	for _, topic := range topics[from:until] {
		e.addTexts(topic.Name)
		e.count = max(e.count, len(topic.Indicators))
		label := []piece{theirs(topic.Name, labelRunes), words(" ("), counted(len(topic.Indicators)), words(")")}
		p.row(key{label, to(doTopic, topic.Name)})
	}
	p.pager(at, pages, func(page int) action { return to(doTopics, pageNumber(page)) })
	p.row(keyed(buttonReports, to(doReports)))
	return c.finish(p, e)
}

// topic lists the indicators of a topic.
func (c *Conversation) topic(a action) Reply {
	name := a.argument(0)
	p, e := &page{}, newEvidence()
	for _, topic := range c.shelf().Topics() {
		if topic.Name != name {
			continue
		}
		at, pages, from, until := pageOf(a.argument(1), len(topic.Indicators))
		p.add(core, theirs(name, nameRunes).bold())
		e.addTexts(name)
		e.count = len(topic.Indicators)
		var open []action
		for i, ind := range topic.Indicators[from:until] {
			row := []piece{counted(from + i + 1), words(". "), theirs(ind.Name, nameRunes)}
			if !ind.Newest.IsZero() {
				row = append(row, words(" – "), when(vi.NamePeriod(ind.Newest)))
			}
			p.add(core, row...)
			e.addTexts(ind.Name)
			e.addPeriods(ind.Newest)
			open = append(open, to(doIndicator, ind.Key))
		}
		p.rows(numbersInRow, numbered(from, open))
		p.pager(at, pages, func(page int) action { return to(doTopic, name, pageNumber(page)) })
		p.row(keyed(buttonBack, to(doTopics)))
		return c.finish(p, e)
	}
	return notice(wordStaleShelf)
}

// indicator lists the figures of an indicator.
func (c *Conversation) indicator(a action) Reply {
	ind, figures, ok := c.shelf().Indicator(a.argument(0))
	if !ok {
		return notice(wordStaleShelf)
	}
	at, pages, from, until := pageOf(a.argument(1), len(figures))
	p := &page{}
	p.add(core, theirs(ind.Name, nameRunes).bold())
	p.figureRows(figures, from, until, func(f corpus.Figure) []piece {
		label := inBrackets(statisticPieces(f))
		if part := partOf(f); part != "" {
			label = append([]piece{words(" – "), theirs(part, ownWordsRunes)}, label...)
		}
		return append(whenPieces(f), label...)
	})
	p.pager(at, pages, func(page int) action { return to(doIndicator, ind.Key, pageNumber(page)) })
	if d := (drawn{ids: idsOf(figures[:1])}); c.drawable(d) {
		p.row(keyed(buttonDraw, to(doDraw, d.args()...)))
	}
	p.row(c.takeKeys(takenIndicator, ind.Key)...)
	p.row(keyed(buttonFollow, to(doFollow, ind.Key)))
	p.row(keyed(buttonBack, to(doTopic, topicOf(c.shelf(), ind.Key))))
	return c.withFigures(p, figures, ind.Name)
}

// topicOf is the topic that an indicator is found under.
func topicOf(shelf Shelf, indicator string) string {
	for _, topic := range shelf.Topics() {
		for _, ind := range topic.Indicators {
			if ind.Key == indicator {
				return topic.Name
			}
		}
	}
	return ""
}

// figureRows lists figures with their numbers, which lead to their answers.
func (p *page) figureRows(figures []corpus.Figure, from, until int, label func(corpus.Figure) []piece) {
	var open []action
	for i, f := range figures[from:until] {
		row := append([]piece{counted(from + i + 1), words(". ")}, label(f)...)
		p.add(core, shortRow(append(append(row, words(": ")), valuePieces(f, true)...))...)
		open = append(open, to(doFigure, f.ID))
	}
	p.rows(numbersInRow, numbered(from, open))
}

// reports lists the reports, the newest first.
func (c *Conversation) reports(a action) Reply {
	reports := c.shelf().Reports()
	if len(reports) == 0 {
		return plain(wordCatalogueNone)
	}
	at, pages, from, until := pageOf(a.argument(0), len(reports))
	p, e := &page{}, newEvidence()
	p.add(core, words(wordReports).bold())
	e.count = len(reports)
	var open []action
	for i, r := range reports[from:until] {
		row := append([]piece{counted(from + i + 1), words(". ")}, reportNamePieces(r)...)
		if !r.Period.IsZero() {
			row = append(row, words(" – "), when(vi.NamePeriod(r.Period)))
		}
		p.add(core, shortRow(row)...)
		e.addReport(&r)
		open = append(open, to(doReport, r.ID))
	}
	p.rows(numbersInRow, numbered(from, open))
	p.pager(at, pages, func(page int) action { return to(doReports, pageNumber(page)) })
	p.row(keyed(buttonTopics, to(doTopics)))
	return c.finish(p, e)
}

// reportNamePieces is a report's number with its day, or else its title.
func reportNamePieces(r corpus.Report) []piece {
	return citation{report: r.Number, title: r.Title, file: r.File, issued: r.Issued}.pieces()
}

// shelfSection is a section of a report with the figures that it states.
type shelfSection struct {
	name, heading string
	figures       []corpus.Figure
}

// sectionsOf are the sections of a report that state accepted figures, in its order.
func sectionsOf(r corpus.Report) []shelfSection {
	place := map[string]corpus.Passage{}
	for _, p := range r.Passages {
		place[p.ID] = p
	}
	var sections []shelfSection
	for _, f := range r.Figures {
		if f.Status != corpus.Accepted {
			continue
		}
		p := place[f.Source.Passage]
		at := slices.IndexFunc(sections, func(s shelfSection) bool { return s.name == p.Section })
		if at < 0 {
			heading := p.Heading
			if i := strings.LastIndex(heading, " › "); i >= 0 {
				heading = heading[i+len(" › "):]
			}
			sections = append(sections, shelfSection{name: p.Section, heading: heading})
			at = len(sections) - 1
		}
		sections[at].figures = append(sections[at].figures, f)
	}
	return sections
}

// pieces names a section by its number and heading.
func (s shelfSection) pieces() []piece {
	name, heading := squash(s.name), squash(s.heading)
	switch {
	case name == "" && heading == "":
		return []piece{words(wordNoSection)}
	case heading == "", strings.EqualFold(name, heading), strings.ContainsRune(name, ' '):
		return []piece{title(s.name, ownWordsRunes)}
	case name == "":
		return []piece{title(s.heading, ownWordsRunes)}
	}
	return []piece{title(s.name, ownWordsRunes), words(" "), title(s.heading, ownWordsRunes)}
}

// report shows a report and its sections.
func (c *Conversation) report(a action) Reply {
	r, ok := c.shelf().Report(a.argument(0))
	if !ok {
		return notice(wordStaleShelf)
	}
	sections := sectionsOf(r)
	at, pages, from, until := pageOf(a.argument(1), len(sections))
	p, e := &page{}, newEvidence()
	p.add(core, bold(reportNamePieces(r))...)
	if r.Number != "" && r.Title != "" {
		p.add(useful, theirs(r.Title, noteRunes))
	}
	e.addReport(&r)
	e.count = max(len(sections), len(r.Figures), len(r.Passages))
	if len(sections) == 0 {
		p.add(core, words(wordNoFiguresHere))
	}
	var open []action
	for i, s := range sections[from:until] {
		row := append([]piece{counted(from + i + 1), words(". ")}, s.pieces()...)
		p.add(core, append(row, words(" – "), counted(len(s.figures)), words(wordFiguresIn))...)
		e.addTexts(s.name, s.heading)
		open = append(open, to(doSection, r.ID, pageNumber(from+i)))
	}
	p.rows(numbersInRow, numbered(from, open))
	p.pager(at, pages, func(page int) action { return to(doReport, r.ID, pageNumber(page)) })
	var along []key
	if len(sections) > 0 {
		along = c.takeKeys(takenReport, r.ID)
	}
	if c.options.Original != nil {
		along = append(along, keyed(buttonOriginal, to(doOriginal, r.ID)))
	}
	p.rows(keysInRow, along)
	p.row(keyed(buttonBack, to(doReports)))
	return c.finish(p, e)
}

// section lists the figures of a section.
func (c *Conversation) section(a action) Reply {
	r, ok := c.shelf().Report(a.argument(0))
	sections := sectionsOf(r)
	number, err := strconv.Atoi(a.argument(1))
	if !ok || err != nil || number < 0 || number >= len(sections) {
		return notice(wordStaleShelf)
	}
	s := sections[number]
	at, pages, from, until := pageOf(a.argument(2), len(s.figures))
	p := &page{}
	p.add(core, append(append(reportNamePieces(r), words(wordSection)), bold(s.pieces())...)...)
	p.figureRows(s.figures, from, until, func(f corpus.Figure) []piece {
		label := append(subjectPieces(f), inBrackets(statisticPieces(f))...)
		return append(append(label, words(", ")), whenPieces(f)...)
	})
	p.pager(at, pages, func(page int) action { return to(doSection, r.ID, a.argument(1), pageNumber(page)) })
	p.row(keyed(buttonBack, to(doReport, r.ID)))
	return c.withFigures(p, s.figures, r.Number, r.Title, r.File, s.name, s.heading)
}
