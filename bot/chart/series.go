package chart

import (
	"math"
	"slices"

	"solieu/bot"
	"solieu/corpus"
	"solieu/corpus/vi"
)

// Sizes of a series' drawing.
const (
	plotHeight = 400
	maxBar     = 150
	barShare   = 0.64 // of a column's width
	dotRadius  = 8
	labelGap   = 8
	// leastBar is what a small value still shows; zero shows none.
	leastBar = 2
)

// plot is where things lie in the drawing of a series.
type plot struct {
	scene   *scene
	ink     *ink
	chart   Chart
	columns []column
	axis    axis
	slot    float64 // a column's width
	box     box     // of the values; labels may stand out above and below
	number  notation
	style   style // of the value labels
}

// layoutSeries draws a figure over its periods.
func layoutSeries(c Chart, k *ink) *scene {
	columns, length, broken := c.columns()
	p := &plot{scene: &scene{}, ink: k, chart: c, columns: columns, axis: axisOf(c.Points)}
	// The axis is as wide as its numbers; they are known once the scale is, which
	// depends on the room for labels. A first guess of the gutter is close enough.
	const gutter = 110
	p.slot = (inside - gutter) / length
	crowded := p.chooseNotation()
	first := c.Points[0]
	top := p.scene.head(k, c.Points[len(c.Points)-1], statistic(first), unitOf(first, p.number)) + 24
	p.box = box{margin + p.gutter(), 0, width - margin, plotHeight}
	p.slot = (p.box.x1 - p.box.x0) / length
	above, below := p.overhang()
	p.box.y0 += top + above
	p.box.y1 += top + above
	p.grid()
	if c.Kind == Line {
		p.drawLine()
	} else {
		p.drawBars()
	}
	p.valueLabels(crowded)
	p.scene.foot(k, c, p.timeLabels(p.box.y1+below), p.notes(broken))
	return p.scene
}

// chooseNotation takes the first notation whose labels all fit side by side, the
// larger letters first. Where none does, crowded tells that some will be left out.
func (p *plot) chooseNotation() (crowded bool) {
	for _, n := range notations(p.chart.Points) {
		for _, st := range []style{styleValue, styleSmallValue} {
			p.number, p.style = n, st
			if p.labelsFit() {
				return false
			}
		}
	}
	return true
}

func (p *plot) labelsFit() bool {
	end := math.Inf(-1)
	for _, col := range p.columns {
		if col.point < 0 {
			continue
		}
		w := p.labelWidth(p.chart.Points[col.point])
		x := (col.at + 0.5) * p.slot
		overBar := p.chart.Kind == Bars && w/2+p.halfBar()+labelGap > p.slot
		if overBar || x-w/2 < end+2*labelGap {
			return false
		}
		end = x + w/2
	}
	return true
}

func (p *plot) labelWidth(f corpus.Figure) float64 {
	w := 0.0
	for _, line := range p.number.label(f) {
		w = math.Max(w, p.ink.width(p.style, line))
	}
	return w
}

// overhang is how far labels stand out above and below the values' box.
func (p *plot) overhang() (above, below float64) {
	for _, col := range p.columns {
		if col.point >= 0 {
			_, at := p.valueLabel(col)
			above, below = math.Max(above, p.box.y0-at.y0), math.Max(below, at.y1-p.box.y1)
		}
	}
	return above, below
}

func (p *plot) x(col column) float64 { return p.box.x0 + (col.at+0.5)*p.slot }

// y is the height of a place on the axis, from 0 to 1.
func (p *plot) y(at float64) float64 { return p.box.y1 - at*(p.box.y1-p.box.y0) }

func (p *plot) zero() float64 { return p.y(p.axis.at(corpus.Decimal{})) }

// gutter is the room of the axis' numbers.
func (p *plot) gutter() float64 {
	w := 0.0
	for s := p.axis.low; s <= p.axis.high; s++ {
		w = math.Max(w, p.ink.width(styleAxis, p.tick(s)))
	}
	return w + 16
}

func (p *plot) tick(step int64) string {
	t := p.axis.tick(step, p.number)
	if p.chart.Points[0].Unit == "%" {
		t += "%"
	}
	return t
}

func (p *plot) grid() {
	for s := p.axis.low; s <= p.axis.high; s++ {
		y := p.y(float64(s-p.axis.low) / float64(p.axis.high-p.axis.low))
		c, half := pale, 1.0
		if s == 0 {
			c, half = medium, 1.5
		}
		p.scene.draw(box{p.box.x0, y - half, p.box.x1, y + half}, solid, c, 0)
		t := p.ink.textAt(styleAxis, p.tick(s), p.box.x0-12, y+styleOf[styleAxis].size*0.36, right)
		p.scene.texts = append(p.scene.texts, t)
	}
	for _, col := range p.columns {
		if col.after {
			p.breakAxis(p.x(col) - p.slot*(1+breakWidth)/2)
		}
	}
}

// breakAxis interrupts the axis where periods without figures were left out.
func (p *plot) breakAxis(x float64) {
	y := p.zero()
	p.scene.draw(box{x - 24, y - 3, x + 24, y + 3}, solid, white, 0)
	for i := -1.0; i <= 1; i++ {
		p.scene.draw(box{x + i*13 - 3.5, y - 3.5, x + i*13 + 3.5, y + 3.5}, round, medium, 0)
	}
}

func (p *plot) halfBar() float64 { return math.Min(p.slot*barShare, maxBar) / 2 }

// bar is where a point's bar stands; zero has none.
func (p *plot) bar(col column) (box, bool) {
	if p.chart.Kind != Bars || col.point < 0 || p.chart.Points[col.point].Value.Sign() == 0 {
		return box{}, false
	}
	f := p.chart.Points[col.point]
	x, y, zero, half := p.x(col), p.y(p.axis.at(f.Value)), p.zero(), p.halfBar()
	if f.Value.Sign() < 0 {
		return box{x - half, zero, x + half, math.Max(y, zero+leastBar)}, true
	}
	return box{x - half, math.Min(y, zero-leastBar), x + half, zero}, true
}

func (p *plot) drawBars() {
	for _, col := range p.columns {
		b, ok := p.bar(col)
		if !ok {
			continue
		}
		f := p.chart.Points[col.point]
		pattern := solid
		if partial(f) {
			pattern = hatched
		}
		p.scene.draw(b, pattern, blue, 3)
	}
}

// drawLine joins points that follow one another, and no others.
func (p *plot) drawLine() {
	at := func(col column) (float64, float64) {
		return p.x(col), p.y(p.axis.at(p.chart.Points[col.point].Value))
	}
	for i, col := range p.columns {
		if i > 0 && !col.after && col.point >= 0 && p.columns[i-1].point >= 0 {
			x0, y0 := at(p.columns[i-1])
			x1, y1 := at(col)
			p.scene.draw(box{x0, y0, x1, y1}, stroke, blue, 2.5)
		}
	}
	for _, col := range p.columns {
		if col.point >= 0 {
			x, y := at(col)
			p.scene.draw(box{x - dotRadius - 2, y - dotRadius - 2, x + dotRadius + 2, y + dotRadius + 2}, round, white, 0)
			p.scene.draw(box{x - dotRadius, y - dotRadius, x + dotRadius, y + dotRadius}, round, blue, 0)
		}
	}
}

// notes are what must be known to read the picture.
func (p *plot) notes(broken bool) []note {
	c := p.chart
	var notes []note
	var short []string
	for _, f := range c.Points {
		if partial(f) {
			short = append(short, vi.NamePeriod(f.Period)+" ("+bot.FormatCoverage(f)+")")
		}
	}
	if short != nil {
		notes = append(notes, note{wordPartial + enumeration(short, maxNamed) + ".", true})
	}
	notes = append(notes, commonNotes(c, p.number)...)
	switch {
	case broken:
		notes = append(notes, note{text: wordBroken})
	case slices.ContainsFunc(p.columns, func(col column) bool { return col.point < 0 }):
		notes = append(notes, note{text: wordMissing})
	}
	if names := c.leftNames(WhyLength); names != nil {
		notes = append(notes, note{text: wordLength + enumeration(names, maxNamed) + "."})
	}
	if c.left(WhyTooMany) {
		notes = append(notes, note{text: wordManyPeriods})
	}
	return notes
}
