package draft

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index/lookup"
	"solieu/index/qa"
)

// like is the figures of a series that a claim can be held against, and what tells
// them apart.
type like struct {
	claim
	index  *lookup.Index
	series candidate
	// figures are of the draft's kind: targets are held against targets only.
	figures []*corpus.Figure
	// parts are those that the draft may speak of, as padded gives them; "" for the
	// whole.
	parts []string
}

func likeOf(x *lookup.Index, f claim, s candidate) *like {
	l := &like{claim: f, index: x, series: s}
	for i := range s.Figures {
		g := &s.Figures[i]
		if g.Observed() == f.planned() || !samePlace(f.Figure, g) {
			continue
		}
		l.figures = append(l.figures, g)
		for k := range g.Vintages {
			l.figures = append(l.figures, &g.Vintages[k].Figure)
		}
	}
	l.parts = l.meantParts()
	return l
}

// meantParts are the parts that the draft may speak of, by the series' names for
// them, "" for the whole: the one in brackets or behind a dash; else what the reader
// took for the part, or the whole, and the one part that the words name. "Gửi, nhận" is the
// whole of "Gửi" and "Nhận".
func (l *like) meantParts() []string {
	if part := l.only(l.named(l.aside)); part != "" && strings.Count(l.aside, " ") <= strings.Count(part, " ")+1 {
		return []string{part}
	}
	named := l.named(l.folded)
	parts := []string{""}
	if read := l.Dimension[corpus.DimensionPart]; read != "" {
		known := l.only(l.named(padded(read)))
		if known == "" && !l.inName(padded(read)) {
			known = padded(read)
		}
		parts = []string{known}
		if len(named) > 1 || !slices.Contains(named, known) && !strings.Contains(l.folded, known) {
			parts = append(parts, "") // the words don't name it
		}
	}
	if part := l.only(named); part != "" && part != parts[0] {
		parts = append(parts, part)
	} else if !l.hasWhole() {
		parts = append(parts, named...)
	}
	return parts
}

// strange reports whether the draft names something in brackets or behind a dash that
// the series does not know: "Tấn công mạng (Ransomware): 45 cuộc".
func (l *like) strange() bool {
	return l.stranger != " " && len(l.named(l.aside)) == 0 && !l.inName(l.stranger) && !l.toldWith(l.aside)
}

// toldWith reports whether a report tells the series with the words.
func (l *like) toldWith(words string) bool {
	return slices.ContainsFunc(l.figures, func(g *corpus.Figure) bool { return strings.Contains(padded(g.Source.Quote), words) })
}

// hasWhole reports whether the reports state the whole for the draft's time.
func (l *like) hasWhole() bool {
	return slices.ContainsFunc(l.figures, func(g *corpus.Figure) bool {
		return g.Dimension[corpus.DimensionPart] == "" && l.samePeriod(g)
	})
}

func (l *like) only(parts []string) string {
	if len(parts) == 1 {
		return parts[0]
	}
	return ""
}

// named lists the parts that words name; of names within each other the longest.
func (l *like) named(words string) []string {
	var parts, names []string
	for _, part := range l.series.Parts {
		for _, name := range l.partNames(part) {
			if !strings.Contains(words, name) || words != l.aside && l.inName(name) {
				continue
			}
			if at := slices.IndexFunc(names, func(n string) bool { return strings.Contains(n, name) }); at < 0 {
				parts, names = append(parts, padded(part)), append(names, name)
			}
		}
	}
	for i := len(parts) - 1; i >= 0; i-- {
		within := slices.ContainsFunc(names, func(n string) bool { return n != names[i] && strings.Contains(n, names[i]) })
		if within || slices.Index(parts, parts[i]) < i {
			parts, names = slices.Delete(parts, i, i+1), slices.Delete(names, i, i+1)
		}
	}
	return parts
}

// inName reports whether a part's name is only words of the series' own name in the
// claim: "thôn chưa có sóng" names no part of the villages without signal.
func (l *like) inName(part string) bool {
	names := []string{l.series.Name}
	if l.series.Indicator != nil {
		names = append(names, l.series.Indicator.Aliases...)
	}
	return slices.ContainsFunc(names, func(n string) bool {
		n = padded(n)
		return strings.Contains(n, part) && strings.Contains(l.folded, n)
	})
}

// partNames are the names of a part, ready for being looked up.
func (l *like) partNames(part string) []string {
	names := []string{padded(part)}
	if l.series.Indicator == nil {
		return names
	}
	for i := range l.series.Indicator.Parts {
		if p := &l.series.Indicator.Parts[i]; p.Name == part {
			for _, alias := range p.Aliases {
				names = append(names, padded(alias))
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
	theirs := ""
	if part := g.Dimension[corpus.DimensionPart]; part != "" {
		theirs = padded(part)
	}
	if slices.Contains(l.parts, theirs) || l.copied(g) {
		return true
	}
	if theirs != "" && l.Value == g.Value && !l.catalogued(g) && l.shares(theirs) {
		return true
	}
	return theirs == "" && slices.ContainsFunc(l.parts, func(p string) bool { return !l.known(p) && strings.Contains(padded(g.Subject), p) })
}

// catalogued reports whether the part of a figure is one of the catalogue's: others
// are in a report's own words, which a draft need not have.
func (l *like) catalogued(g *corpus.Figure) bool {
	return l.series.Indicator != nil && slices.ContainsFunc(l.series.Indicator.Parts, func(p corpus.Part) bool { return p.Name == g.Dimension[corpus.DimensionPart] })
}

// sharedHalf is the share of a part's words that a sentence has when it may speak of
// the part.
const sharedHalf = 0.5

// shares reports whether the sentence of the claim has half of a part's words besides
// those that name the series.
func (l *like) shares(part string) bool {
	sentence, own := padded(l.Source.Quote), padded(l.series.Name)
	found, all := 0, 0
	for _, w := range strings.Fields(part) {
		if strings.Contains(own, " "+w+" ") {
			continue
		}
		if all++; strings.Contains(sentence, " "+w+" ") {
			found++
		}
	}
	return all > 0 && float64(found) >= sharedHalf*float64(all)
}

// known reports whether the reports state figures of that part.
func (l *like) known(part string) bool {
	return slices.ContainsFunc(l.series.Parts, func(p string) bool { return padded(p) == part })
}

// copied reports whether the draft's clause and number are those of a report: of the
// figure's sentence, or of one that states more about it ("Trong 435 thôn này, …").
func (l *like) copied(g *corpus.Figure) bool {
	if l.context == "" || l.Value != g.Value {
		return false
	}
	return slices.ContainsFunc(l.figures, func(h *corpus.Figure) bool {
		return slices.ContainsFunc(append([]corpus.Citation{h.Source}, h.Also...), func(c corpus.Citation) bool { return strings.Contains(padded(c.Quote), l.context) })
	})
}

// samePeriod reports whether the times are one: by name, or by the month that a count
// stands at the end of. A draft that names no time is of any.
func (l *like) samePeriod(g *corpus.Figure) bool {
	if l.Period.IsZero() || l.Period == g.Period || !l.time.IsZero() && l.time == g.Period {
		return true
	}
	return l.Measure.AtDate() && g.Measure.AtDate() && l.Period.End() == g.Period.End()
}

// sameMeasure reports whether the statistics are one. A standing count and one since
// a start are told alike, and a total is told without saying so where it is the only
// count of its time.
func (l *like) sameMeasure(g *corpus.Figure) bool {
	if sameStatistic(l.Measure, g.Measure) || l.Period.IsZero() && l.Measure == corpus.Stock && g.Measure == corpus.Total {
		return true // of what names no time it is not known which it is
	}
	if l.Measure == corpus.Cumulative && g.Measure == corpus.Total && !sinceStart.Within(vi.NewText(l.Source.Quote), 0, maxTokens) {
		return true // "tính đến ngày 20/4" may be the month's
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

// sinceStart are the words of a count that began before the draft's time.
var sinceStart = vi.NewSet("lũy kế | cộng dồn | từ khi | kể từ | khai trương | từ trước đến nay | từ đầu năm | từ trước tới nay")

func sameStatistic(a, b corpus.Measure) bool {
	standing := func(m corpus.Measure) bool { return m == corpus.Stock || m == corpus.Cumulative }
	return a == b || standing(a) && standing(b) || a == corpus.Ratio && standing(b) || standing(a) && b == corpus.Ratio
}
