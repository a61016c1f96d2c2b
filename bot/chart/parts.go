package chart

import (
	"math"
	"strings"

	"solieu/bot"
	"solieu/corpus"
	"solieu/corpus/vi"
)

// Sizes of the rows of parts.
const (
	partNameShare = 0.4 // of the width
	rowGap        = 18
	thinBar       = 40
)

// layoutParts draws the parts of a figure as bars that lie, so that long names have
// room beside them.
func layoutParts(c Chart, k *ink) *scene {
	s := &scene{}
	options := notations(c.Points)
	n := options[0]
	first := c.Points[0]
	head := first
	head.Dimension = nil
	if kind := first.Dimension[corpus.DimensionKind]; kind != "" {
		head.Dimension = corpus.Dimension{corpus.DimensionKind: kind}
	}
	y := s.head(k, head, when(first), statistic(first), unitOf(first, n), wholeOf(c, n)) + 20

	names := make([][]string, len(c.Points))
	nameWidth, valueWidth := 0.0, 0.0
	for i, f := range c.Points {
		names[i] = k.wrap(styleAxis, bot.FormatPart(f), inside*partNameShare, 2)
		for _, line := range names[i] {
			nameWidth = math.Max(nameWidth, k.width(styleAxis, line))
		}
		valueWidth = math.Max(valueWidth, k.width(styleValue, valueOf(n, f)))
	}
	from, to := margin+nameWidth+20, width-margin-valueWidth-16
	low, high := 0.0, 0.0
	for _, f := range c.Points {
		low, high = math.Min(low, float(f)), math.Max(high, float(f))
	}
	if high == low {
		high = low + 1
	}
	at := func(v float64) float64 { return from + (v-low)/(high-low)*(to-from) }
	top := y
	for i, f := range c.Points {
		height := math.Max(thinBar, float64(len(names[i]))*k.height(styleAxis))
		center := y + height/2
		s.lines(k, styleAxis, names[i], margin+nameWidth, center-float64(len(names[i]))*k.height(styleAxis)/2, right)
		x0, x1 := math.Min(at(0), at(float(f))), math.Max(at(0), at(float(f)))
		if f.Value.Sign() != 0 {
			s.draw(box{x0, center - thinBar/2, math.Max(x1, x0+leastBar), center + thinBar/2}, fillOf(f), blue, 3)
		}
		s.texts = append(s.texts, k.textAt(styleValue, valueOf(n, f), x1+12, center+styleOf[styleValue].size*0.36, left))
		y += height + rowGap
	}
	s.draw(box{at(0) - 1.5, top - 6, at(0) + 1.5, y - rowGap + 6}, solid, medium, 0)
	notes := commonNotes(c, n)
	if partial(first) {
		notes = append([]note{{wordPartial + vi.NamePeriod(first.Period) + " (" + bot.FormatCoverage(first) + ").", true}}, notes...)
	}
	if c.left(WhyTooMany) {
		notes = append(notes, note{text: wordManyParts})
	}
	s.foot(k, c, y-rowGap, notes)
	return s
}

func fillOf(f corpus.Figure) fill {
	if partial(f) {
		return hatched
	}
	return solid
}

// valueOf writes a value in one line.
func valueOf(n notation, f corpus.Figure) string { return strings.Join(n.label(f), " ") }

// when names the time of parts.
func when(f corpus.Figure) string {
	if coverage := bot.FormatCoverage(f); f.Measure.AtDate() && coverage != "" {
		return coverage
	}
	return vi.NamePeriod(f.Period)
}

func wholeOf(c Chart, n notation) string {
	if c.Whole == nil {
		return ""
	}
	return wordWhole + valueOf(n, *c.Whole)
}

func float(f corpus.Figure) float64 {
	v, _ := f.Value.Rat().Float64()
	return v
}
