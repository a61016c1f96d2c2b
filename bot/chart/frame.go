package chart

import (
	"slices"
	"strconv"
	"strings"

	"solieu/bot"
	"solieu/corpus"
	"solieu/corpus/vi"
)

// width of all pictures: a telephone shows it shrunk to about a third.
const width = 1280

// Limits of what stands above and below the drawing.
const (
	maxTitleLines  = 2
	maxSourceLines = 4
	maxNoteLines   = 2
	maxNamed       = 4
)

// inside is the width between the margins.
const inside = width - 2*margin

// head writes the title and what all numbers have in common, and gives the y below.
func (s *scene) head(k *ink, f corpus.Figure, under ...string) float64 {
	s.width = width
	y := s.lines(k, styleTitle, k.wrap(styleTitle, upperFirst(bot.FormatSubject(f)), inside, maxTitleLines), margin, margin, left)
	var said []string
	for _, u := range under {
		if u != "" {
			said = append(said, upperFirst(u))
		}
	}
	return s.lines(k, styleUnder, k.wrap(styleUnder, strings.Join(said, between), inside, maxTitleLines), margin, y+4, left)
}

// statistic says which number of an indicator the figures are.
func statistic(f corpus.Figure) string {
	if s := bot.FormatStatistic(f); s != "" {
		return s
	}
	return bot.FormatMeasure(f.Measure)
}

func unitOf(f corpus.Figure, n notation) string {
	if u := n.unit(f); u != "" {
		return wordUnit + u
	}
	return ""
}

// note is a line below the drawing; marked ones have the pattern of what they explain.
type note struct {
	text   string
	marked bool
}

// foot writes the notes and the source below y, and sets the picture's height.
func (s *scene) foot(k *ink, c Chart, y float64, notes []note) {
	y += 22
	for _, n := range notes {
		x := float64(margin)
		if n.marked {
			s.draw(box{x, y + 4, x + 34, y + 26}, hatched, blue, 3)
			x += 46
		}
		y = s.lines(k, styleNote, k.wrap(styleNote, n.text, width-margin-x, maxNoteLines), x, y, left)
	}
	y = s.lines(k, styleNote, k.sources(c), margin, y+6, left)
	s.height = int(y + margin/2)
}

// sources names the reports, the newest first, as many as have room.
func (k *ink) sources(c Chart) []string {
	list := slices.Clone(c.Points)
	if c.Whole != nil {
		list = append(list, *c.Whole)
	}
	slices.SortStableFunc(list, func(a, b corpus.Figure) int { return b.Source.Issued.Compare(a.Source.Issued) })
	var names []string
	for _, f := range list {
		if name := bot.FormatReport(f.Source); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for n := len(names); ; n-- {
		said := wordSource + strings.Join(names[:n], "; ")
		if n < len(names) {
			said += wordAnd + strconv.Itoa(len(names)-n) + wordMoreReports
		}
		lines := k.wrap(styleNote, said+".", inside, maxSourceLines)
		if n == 1 || !strings.HasSuffix(lines[len(lines)-1], ellipsis) {
			return lines
		}
	}
}

// partial reports whether a figure counts only some of its period's days, where a
// bar would be taken for the whole period's.
func partial(f corpus.Figure) bool {
	return !f.Measure.AtDate() && bot.FormatCoverage(f) != ""
}

// commonNotes are those that any picture may need.
func commonNotes(c Chart, n notation) []note {
	var notes []note
	if n.rounds(c.Points) {
		notes = append(notes, note{text: wordRounded})
	}
	var differ []string
	for _, f := range c.Points {
		if len(f.Vintages) == 0 {
			continue
		}
		if name := vi.NamePeriod(f.Period); c.Kind == Parts {
			differ = append(differ, bot.FormatPart(f))
		} else {
			differ = append(differ, name)
		}
	}
	if differ != nil {
		notes = append(notes, note{text: wordDiffer + enumeration(differ, maxNamed) + "."})
	}
	return notes
}

// leftNames are the periods of figures left out for a reason, each once.
func (c Chart) leftNames(why Why) []string {
	var names []string
	for _, l := range c.Left {
		if name := vi.NamePeriod(l.Figure.Period); l.Why == why && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

func (c Chart) left(why Why) bool {
	return slices.ContainsFunc(c.Left, func(l Left) bool { return l.Why == why })
}
