package draft

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index/qa"
)

// like is the figures of a series that a claim can be held against, and what tells
// them apart.
type like struct {
	claim
	series candidate
	// figures are of the draft's kind: targets are held against targets only.
	figures []*corpus.Figure
	// part is the one part that the draft names, "" for the whole.
	part string
}

func likeOf(f claim, s candidate) *like {
	l := &like{claim: f, series: s, part: vi.Fold(f.Dimension[corpus.DimensionPart])}
	for i := range s.Figures {
		g := &s.Figures[i]
		if g.Observed() != f.Observed() || !samePlace(f.Figure, g) {
			continue
		}
		l.figures = append(l.figures, g)
		for k := range g.Vintages {
			l.figures = append(l.figures, &g.Vintages[k].Figure)
		}
	}
	if l.part == "" {
		l.part = l.namedPart()
	} else if known := l.known(l.part); known != "" {
		l.part = known
	}
	return l
}

// namedPart is the one part that the words of the claim name; "" where they name none
// or several: "gửi, nhận" is the whole of "Gửi" and "Nhận".
func (l *like) namedPart() string {
	found := ""
	name := " " + vi.Fold(l.series.Name) + " "
	for _, part := range l.series.Parts {
		for _, alias := range l.partNames(part) {
			if !strings.Contains(l.folded, " "+alias+" ") || strings.Contains(name, " "+alias+" ") {
				continue
			}
			if found != "" && found != vi.Fold(part) {
				return ""
			}
			found = vi.Fold(part)
		}
	}
	return found
}

// known is the series' name of a part that the draft words in its own way, "" where
// it has none.
func (l *like) known(words string) string {
	for _, part := range l.series.Parts {
		if slices.Contains(l.partNames(part), words) {
			return vi.Fold(part)
		}
	}
	return ""
}

// partNames are the folded names of a part.
func (l *like) partNames(part string) []string {
	names := []string{vi.Fold(part)}
	if l.series.Indicator == nil {
		return names
	}
	for i := range l.series.Indicator.Parts {
		if p := &l.series.Indicator.Parts[i]; p.Name == part {
			for _, alias := range p.Aliases {
				names = append(names, vi.Fold(alias))
			}
		}
	}
	return names
}

// samePlace reports whether a place or body that the draft names with the figure is
// one that the report speaks of: the national count is not a province's.
func samePlace(f, g *corpus.Figure) bool {
	place := qa.Place(f.Subject + " " + f.Dimension[corpus.DimensionPart])
	if place == "" {
		return true
	}
	told := strings.Join([]string{g.Subject, g.Dimension[corpus.DimensionPart], g.Source.Quote, g.Source.Title}, " ")
	return strings.Contains(" "+vi.Fold(told)+" ", " "+vi.Fold(place)+" ")
}

// same lists the figures of the claim's part, time and statistic.
func (l *like) same() []*corpus.Figure {
	var list []*corpus.Figure
	for _, g := range l.figures {
		if l.samePart(g) && l.samePeriod(g) && l.sameMeasure(g) {
			list = append(list, g)
		}
	}
	return list
}

// samePart reports whether a figure is of the claim's part. A report may name in
// its subject only what the draft names as a part.
func (l *like) samePart(g *corpus.Figure) bool {
	theirs := vi.Fold(g.Dimension[corpus.DimensionPart])
	if l.part == theirs {
		return true
	}
	return theirs == "" && strings.Contains(" "+vi.Fold(g.Subject)+" ", " "+l.part+" ")
}

// samePeriod reports whether the times are one: by name, or by the month that a count
// stands at the end of. A draft that names no time is of any.
func (l *like) samePeriod(g *corpus.Figure) bool {
	if l.Period.IsZero() || l.Period == g.Period {
		return true
	}
	return l.Measure.AtDate() && g.Measure.AtDate() && l.Period.End() == g.Period.End()
}

// sameMeasure reports whether the statistics are one. A standing count and one since
// a start are told alike, and a total is told without saying so where it is the only
// count of its time.
func (l *like) sameMeasure(g *corpus.Figure) bool {
	if sameStatistic(l.Measure, g.Measure) {
		return true
	}
	loose := map[corpus.Measure]bool{corpus.Total: true, corpus.Stock: true}
	if !loose[l.Measure] || g.Measure == corpus.AverageDaily || g.Measure == corpus.Rate || g.Measure == corpus.Rank {
		return false
	}
	for _, other := range l.figures {
		if sameStatistic(l.Measure, other.Measure) && l.samePart(other) && l.samePeriod(other) {
			return false
		}
	}
	return true
}

func sameStatistic(a, b corpus.Measure) bool {
	standing := func(m corpus.Measure) bool { return m == corpus.Stock || m == corpus.Cumulative }
	return a == b || standing(a) && standing(b) || a == corpus.Ratio && standing(b) || standing(a) && b == corpus.Ratio
}
