package chart

import (
	"cmp"
	"slices"
	"strconv"

	"solieu/corpus"
)

// valueLabels writes each value beside its mark. Where they are crowded, the newest,
// the oldest and the extremes are written first, then as many others as have room.
func (p *plot) valueLabels(crowded bool) {
	var taken []box
	for _, col := range p.columns {
		if b, ok := p.bar(col); ok {
			taken = append(taken, b)
		}
	}
	bars := len(taken)
	free := func(at box) bool {
		for i, b := range taken {
			// A label stands right on its own bar.
			if gap := float64(labelGap); i < bars && b.overlaps(at, 0) || i >= bars && b.overlaps(at, gap) {
				return false
			}
		}
		return true
	}
	for _, col := range p.inOrderOfWeight() {
		lines, at := p.valueLabel(col)
		if crowded && !free(at) {
			continue
		}
		taken = append(taken, at)
		if p.chart.Kind == Line { // the line may pass behind
			p.scene.draw(at, solid, white, 0)
		}
		p.scene.lines(p.ink, p.style, lines, (at.x0+at.x1)/2, at.y0, middle)
	}
}

// valueLabel gives a label's lines and its place: above a bar that stands up, below
// one that hangs, and beside a line where the line does not go.
func (p *plot) valueLabel(col column) ([]string, box) {
	f := p.chart.Points[col.point]
	lines := p.number.label(f)
	half, height := p.labelWidth(f)/2, float64(len(lines))*p.ink.height(p.style)
	x, y, zero := p.x(col), p.y(p.axis.at(f.Value)), p.zero()
	below, gap := f.Value.Sign() < 0, labelGap/2.0
	switch {
	case p.chart.Kind == Line:
		gap += dotRadius
		below, x = p.besideLine(col, below, half, height+gap)
	case below:
		y = max(y, zero+leastBar)
	default:
		y = min(y, zero-leastBar)
	}
	x = min(max(x, margin+half), width-margin-half)
	if below {
		return lines, box{x - half, y + gap, x + half, y + gap + height}
	}
	return lines, box{x - half, y - gap - height, x + half, y - gap}
}

// besideLine finds where a label of half a width and a height is off the line.
func (p *plot) besideLine(col column, below bool, half, height float64) (bool, float64) {
	x, y := p.x(col), p.y(p.axis.at(p.chart.Points[col.point].Value))
	before, after := p.climb(col, -1), p.climb(col, 1)
	steep := dotRadius * p.slot / half // more would cross the label's corner
	switch {
	case below:
	case before >= 0 && after >= 0 && before+after > 0 && y+height < p.zero():
		below = true // the line goes up to both sides
	case before < 0 && after > steep:
		x -= half - dotRadius
	case before > steep && after < 0:
		x += half - dotRadius
	}
	return below, x
}

// climb is how much higher the line is at a neighbour, 0 where none is joined.
func (p *plot) climb(col column, to int) float64 {
	i, later := col.index+to, max(col.index+to, col.index)
	if i < 0 || i >= len(p.columns) || p.columns[i].point < 0 || p.columns[later].after {
		return 0
	}
	value := func(c column) float64 { return p.y(p.axis.at(p.chart.Points[c.point].Value)) }
	return value(col) - value(p.columns[i])
}

// inOrderOfWeight gives the columns with a point, those that must be labelled first.
func (p *plot) inOrderOfWeight() []column {
	var list []column
	for _, col := range p.columns {
		if col.point >= 0 {
			list = append(list, col)
		}
	}
	compare := func(a, b corpus.Figure) int { return a.Value.Compare(b.Value) }
	last := len(p.chart.Points) - 1
	highest, lowest := slices.MaxFunc(p.chart.Points, compare).ID, slices.MinFunc(p.chart.Points, compare).ID
	weight := func(col column) int {
		switch id := p.chart.Points[col.point].ID; {
		case col.point == last:
			return 0
		case id == highest, id == lowest:
			return 1
		case col.point == 0:
			return 2
		}
		return 3
	}
	slices.SortStableFunc(list, func(a, b column) int { return cmp.Compare(weight(a), weight(b)) })
	return list
}

// maxNameLines is how many lines a period's name may take.
const maxNameLines = 3

// timeLabels names the periods below y, and below them their years, once for the
// columns of each. It gives the y below.
func (p *plot) timeLabels(y float64) float64 {
	y += 12
	names, every := p.names()
	below := y
	for i, col := range p.columns {
		if (col.period.Start/col.period.Months)%every == 0 {
			below = max(below, p.scene.lines(p.ink, styleAxis, names[i], p.x(col), y, middle))
		}
	}
	return p.years(below)
}

// names gives each column's name in lines, in the longest form that has room in all.
// Where none has, only every so many columns are to be named.
func (p *plot) names() (names [][]string, every int) {
	names = make([][]string, len(p.columns))
	for form := 0; ; form++ {
		fits, last, widest := true, true, 0.0
		for i, col := range p.columns {
			forms, _ := axisName(col.period)
			last = last && form >= len(forms)-1
			name := forms[min(form, len(forms)-1)]
			names[i] = p.ink.wrap(styleAxis, name, p.slot-8, maxNameLines)
			fits = fits && whole(names[i], name) && (len(names[i]) == 1 || form == 0 && len(forms) < 3)
			widest = max(widest, p.ink.width(styleAxis, name))
		}
		if fits {
			return names, 1
		}
		if last {
			for i, col := range p.columns {
				forms, _ := axisName(col.period)
				names[i] = forms[len(forms)-1:]
			}
			for _, every = range []int{2, 3, 4, 6} { // a year has as many such steps
				if widest+8 <= p.slot*float64(every) {
					break
				}
			}
			return names, every
		}
	}
}

// whole reports whether nothing of a name was cut off.
func whole(lines []string, name string) bool {
	n := len(lines) - 1
	for _, l := range lines {
		n += len(l)
	}
	return n == len(name)
}

// years writes each year once, below the columns that lie in it.
func (p *plot) years(y float64) float64 {
	below := y
	for i := 0; i < len(p.columns); {
		_, year := axisName(p.columns[i].period)
		last := i
		for last+1 < len(p.columns) && !p.columns[last+1].after {
			if _, next := axisName(p.columns[last+1].period); next != year {
				break
			}
			last++
		}
		if year != "" {
			x0, x1 := p.x(p.columns[i])-p.slot/2+8, p.x(p.columns[last])+p.slot/2-8
			if last > i {
				p.scene.draw(box{x0, y + 3, x1, y + 5}, solid, medium, 0)
			}
			if p.ink.width(styleAxis, year) > x1-x0+12 {
				year = shortYear(year)
			}
			below = p.scene.lines(p.ink, styleAxis, []string{year}, (x0+x1)/2, y+6, middle)
		}
		i = last + 1
	}
	return below
}

// shortYear writes 2023 as '23 where there is no room.
func shortYear(year string) string {
	if n, err := strconv.Atoi(year); err == nil && n > 99 {
		return "'" + year[len(year)-2:]
	}
	return year
}
