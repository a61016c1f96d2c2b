package bot

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// composeExtreme writes the highest or lowest figure, among how many it is so, and
// the others.
func composeExtreme(p *page, a index.Answer) []string {
	first := a.Figures[0]
	same := slices.DeleteFunc(slices.Clone(a.Figures), func(f corpus.Figure) bool { return f.Measure != first.Measure })
	p.extremeHeadline(a)
	if a.Extreme.Among < 2 {
		p.add(important, words(wordOnlyOne))
	} else {
		p.add(important, words(wordAmong), counted(a.Extreme.Among), words(wordStatedPeriods))
	}
	shown := firstPeriods(same, p.limit(maxSeriesRows, maxShortRows)+1)
	sources := newSources(shown)
	p.list(core, periodRows(first, same[1:], p.marks(sources)), p.limit(maxSeriesRows, maxShortRows), wordMorePeriods)
	if a.Extreme.Caution != "" {
		p.partialPeriods(a, same)
	}
	p.assumed(a)
	p.notes(a, shown...)
	p.quote(useful, theirs(first.Source.Quote, quoteRunes))
	return p.listSources(first, sources)
}

// extremeHeadline writes: Cao nhất: 58.747.799 giao dịch — Giao dịch qua NDXP, tháng 6/2022.
func (p *page) extremeHeadline(a index.Answer) {
	p.add(core, append([]piece{words(extremeWord(a.Extreme.Most)).bold()}, headlinePieces(a.Figures[0])...)...)
}

// partialPeriods names the periods of which only some days are counted, and then
// compares the daily averages where they are stated.
func (p *page) partialPeriods(a index.Answer, figures []corpus.Figure) {
	pieces := []piece{words(wordPartDays)}
	named := 0
	var averages []corpus.Figure
	for _, f := range figures {
		whole := f.Period.Days()
		if n := daysOf(f); n > 0 && n != whole.From.DaysTo(whole.To) && named < maxPeriodsNamed {
			if named++; named > 1 {
				pieces = append(pieces, words("; "))
			}
			pieces = append(pieces, when(vi.NamePeriod(f.Period)), words(" ("), days(n), words(wordDays+")"))
		}
		if average, ok := dailyAverage(a.Figures, f); ok && f.Measure != corpus.AverageDaily {
			averages = append(averages, average)
		}
	}
	p.add(important, append(pieces, words("."))...)
	if len(averages) > 1 {
		p.averages(a.Extreme.Most, averages)
	}
}

// averages writes the highest or lowest of daily averages, then the others.
func (p *page) averages(most index.Most, list []corpus.Figure) {
	slices.SortStableFunc(list, func(f, g corpus.Figure) int {
		if most == index.Lowest {
			return f.Value.Compare(g.Value)
		}
		return g.Value.Compare(f.Value)
	})
	first := append([]piece{words(measureTitle(corpus.AverageDaily) + ", " + strings.ToLower(extremeWord(most)))}, valuePieces(list[0], false)...)
	p.add(important, append(first, inBrackets([]piece{when(vi.NamePeriod(list[0].Period))})...)...)
	var rows [][]piece
	for _, f := range list[1:] {
		row := []piece{words("• "), when(vi.NamePeriod(f.Period)), words(": ")}
		rows = append(rows, append(row, valuePieces(f, false)...))
	}
	p.list(useful, rows, p.limit(maxOlder, 2), wordMorePeriods)
}
