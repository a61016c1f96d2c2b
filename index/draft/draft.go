// Package draft holds the figures of a text that an official is writing against
// those that the reports of the library state: which agree, which don't, and what
// slip is likely. The draft is read as any report is; nothing is guessed: a figure
// that no report states for the same thing, time and part is unknown.
package draft

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
	"solieu/index/qa"
)

// Check judges the figures of a draft, in its order.
func Check(text *corpus.Report, x *lookup.Index) []index.Judgement {
	c := checker{x}
	var list []index.Judgement
	for i := range text.Figures {
		f := &text.Figures[i]
		series := c.series(f)
		j := index.Judgement{Quote: f.Source.Quote, Value: f.Value, Unit: f.Unit, Period: f.Period, Stated: *f, Verdict: index.VerdictUnknown}
		growth := len(f.Changes) == 1 && f.Changes[0].Value == f.Value && f.Changes[0].Unit == f.Unit
		if series != nil && !growth {
			c.level(&j, f, series)
		}
		if !growth {
			list = append(list, j)
		}
		for k := range f.Changes {
			list = append(list, c.change(j, f, &f.Changes[k], series))
		}
	}
	return list
}

// Mismatches counts the figures that no report bears out.
func Mismatches(list []index.Judgement) int {
	n := 0
	for i := range list {
		if list[i].Verdict == index.VerdictMismatch {
			n++
		}
	}
	return n
}

type checker struct{ x *lookup.Index }

// Shares of a match by words from which on a figure that nobody has catalogued is
// taken to be of a series.
const (
	surelyExplained = 0.9
	surelyNamed     = 0.6
)

// series finds what the figure is of: its indicator, the report's own words, or words
// near enough to them.
func (c checker) series(f *corpus.Figure) *lookup.Series {
	if f.Indicator != "" {
		s, _ := c.x.Get(f.Indicator)
		return s
	}
	if s, ok := c.x.Get("~" + vi.Fold(f.Subject)); ok {
		return s
	}
	matches := c.x.Find(c.x.Words(f.Subject))
	if len(matches) > 0 && matches[0].Explained >= surelyExplained && matches[0].Named >= surelyNamed {
		return matches[0].Series
	}
	return nil
}

// level judges the value itself against the series.
func (c checker) level(j *index.Judgement, f *corpus.Figure, s *lookup.Series) {
	like := comparable(f, s)
	if len(like) == 0 {
		return
	}
	if same := slices.DeleteFunc(slices.Clone(like), func(g *corpus.Figure) bool { return !sameThing(f, g) }); len(same) > 0 {
		hold(j, f, same)
	} else if len(digitsOf(f.Value)) < nobodysAccident {
		return // what stands for another time may well stand for this one too
	}
	if j.Verdict == index.VerdictMatch || j.Verdict == index.VerdictNear {
		return
	}
	if g, slip, ok := elsewhere(f, like); ok {
		j.Verdict, j.Slip = index.VerdictMismatch, &slip
		if j.Figure == nil {
			j.Figure = g
		}
		return
	}
	if j.Figure == nil {
		return
	}
	j.Verdict = index.VerdictMismatch
	if slip, ok := misprint(f, j.Figure); ok {
		j.Slip = &slip
	}
}

// hold compares the figure with those of the same thing: the best verdict counts, a
// revised value is a match too.
func hold(j *index.Judgement, f *corpus.Figure, same []*corpus.Figure) {
	for _, g := range same {
		values := []*corpus.Figure{g}
		for i := range g.Vintages {
			values = append(values, &g.Vintages[i].Figure)
		}
		for _, v := range values {
			verdict := compare(f, v)
			if verdict == index.VerdictMatch || verdict == index.VerdictNear && j.Verdict != index.VerdictMatch || j.Figure == nil {
				j.Verdict, j.Figure = verdict, v
			}
		}
	}
}

// compare holds one value against another.
func compare(f, g *corpus.Figure) index.Verdict {
	switch {
	case f.Value == g.Value && sameUnit(f.Unit, g.Unit) && sameOf(f, g):
		return index.VerdictMatch
	case sameUnit(f.Unit, g.Unit) && (f.Rounds(g) || g.Rounds(f)) && sameOf(f, g):
		return index.VerdictNear
	}
	return index.VerdictMismatch
}

func sameOf(f, g *corpus.Figure) bool { return f.Of == nil || g.Of == nil || *f.Of == *g.Of }

// comparable are the figures of a series that are of the draft's kind: targets are
// held against targets only.
func comparable(f *corpus.Figure, s *lookup.Series) []*corpus.Figure {
	var list []*corpus.Figure
	for i := range s.Figures {
		if g := &s.Figures[i]; g.Observed() == f.Observed() && samePlace(f, g) {
			list = append(list, g)
		}
	}
	return list
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

// sameThing reports whether two figures are of one part, time and statistic.
func sameThing(f, g *corpus.Figure) bool {
	return samePart(f, g) && samePeriod(f, g) && sameMeasure(f, g)
}

// samePart reports whether two figures are of one part. A sentence of its own often
// names a part in its subject only: "Trong đó có 873 cuộc Phishing".
func samePart(f, g *corpus.Figure) bool {
	mine, theirs := vi.Fold(f.Dimension[corpus.DimensionPart]), vi.Fold(g.Dimension[corpus.DimensionPart])
	if mine == "" && theirs != "" {
		return strings.Contains(" "+vi.Fold(f.Subject)+" ", " "+theirs+" ")
	}
	return mine == theirs
}

// samePeriod reports whether the times are one: by name, or by the month that a count
// stands at the end of.
func samePeriod(f, g *corpus.Figure) bool {
	if f.Period.IsZero() || f.Period == g.Period {
		return true
	}
	return f.Measure.AtDate() && g.Measure.AtDate() && f.Period.End() == g.Period.End()
}

// sameMeasure reports whether the statistics are one. A standing count and one since
// a start are told alike.
func sameMeasure(f, g *corpus.Figure) bool {
	standing := func(m corpus.Measure) bool { return m == corpus.Stock || m == corpus.Cumulative }
	return f.Measure == g.Measure || standing(f.Measure) && standing(g.Measure) ||
		f.Measure == corpus.Ratio && standing(g.Measure) || standing(f.Measure) && g.Measure == corpus.Ratio
}

func sameUnit(a, b string) bool { return special(a) == special(b) && (a == b || !special(a)) }

// special reports whether a unit is a sign rather than a noun counted, which one text
// may word otherwise than another.
func special(unit string) bool {
	switch unit {
	case "%", "điểm %", "lần", "VND", "USD", "Mbps":
		return true
	}
	return false
}
