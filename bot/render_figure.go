package bot

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// Limits of lists beside a figure: what a telephone shows without scrolling.
const (
	maxCompanions = 5
	maxOlder      = 6
	maxPartRows   = 15
	maxSeriesRows = 15
	maxShortRows  = 3
	maxChanges    = 4
)

// composeFigure writes one period's figure: the figure first, then companions,
// changes as stated, notes, the sentence, its source, and older periods.
func composeFigure(p *page, a index.Answer) []string {
	first := a.Figures[0]
	groups := arrange(first, a.Figures[1:])
	p.headline(first)
	p.calculation(a)
	p.missing(a)
	p.noBase(a)
	p.list(useful, companionRows(first, groups.companions), p.limit(maxCompanions, 2), wordMoreFigures)
	p.changes(first)
	p.assumed(a)
	p.notes(a, append([]corpus.Figure{first}, groups.companions...)...)
	p.quote(important, theirs(first.Source.Quote, quoteRunes))
	if p.short || len(groups.older) == 0 {
		p.source(citationOf(first.Source), 0)
		p.otherSources(first, groups.same)
		return []string{first.Source.Passage}
	}
	// The older periods' sources are numbered on from the figure's own.
	sources := newSources(append([]corpus.Figure{first}, firstPeriods(groups.older, maxOlder)...))
	p.source(citationOf(first.Source), sources.number(first))
	p.otherSources(first, groups.same)
	p.gap()
	p.add(extra, words(wordOlder))
	p.list(extra, periodRows(first, groups.older, sources), maxOlder, wordMorePeriods)
	p.sources(sources, 1)
	return sources.passages()
}

// arranged is the figures that go with the first one, by how they do.
type arranged struct {
	same       []corpus.Figure // the same observation in another place
	older      []corpus.Figure // the same indicator and part, another period
	companions []corpus.Figure // all others
}

func arrange(first corpus.Figure, rest []corpus.Figure) arranged {
	var out arranged
	for _, f := range rest {
		ofAnotherTime := f.Period.End() != first.Period.End() && sameIndicator(first, f) && maps.Equal(first.Dimension, f.Dimension)
		switch {
		case sameSeries(first, f) && f.Period == first.Period:
			out.same = append(out.same, f)
		case sameSeries(first, f), ofAnotherTime:
			out.older = append(out.older, f)
		default:
			out.companions = append(out.companions, f)
		}
	}
	return out
}

// sameSeries reports whether two figures are the same thing measured in the
// same way, be it in different periods.
func sameSeries(a, b corpus.Figure) bool {
	return sameIndicator(a, b) && a.Measure == b.Measure && a.Unit == b.Unit && maps.Equal(a.Dimension, b.Dimension)
}

func sameIndicator(a, b corpus.Figure) bool {
	return a.Indicator == b.Indicator && (a.Indicator != "" || a.Name == b.Name)
}

// headline adds: 21.231.141 giao dịch — Giao dịch qua NDXP, tháng 9/2023 (từ …).
// What is no plain total or level says so right behind the value.
func (p *page) headline(f corpus.Figure) { p.add(core, headlinePieces(f)...) }

func headlinePieces(f corpus.Figure) []piece {
	pieces := append(valuePieces(f, true), inBrackets(statisticPieces(f))...)
	pieces = append(append(pieces, words(" — ")), subjectPieces(f)...)
	return append(append(pieces, words(", ")), whenPieces(f)...)
}

// inBrackets sets pieces in brackets behind a space; none stay none.
func inBrackets(pieces []piece) []piece {
	if len(pieces) == 0 {
		return nil
	}
	return append(append([]piece{words(" (")}, pieces...), words(")"))
}

func valuePieces(f corpus.Figure, bold bool) []piece {
	a := figureAmount(f)
	pieces := []piece{words(a.qualifier), number(a.number)}
	if a.unit != "" {
		pieces = append(pieces, words(" "), theirs(a.unit, unitRunes))
	}
	if bold {
		for i := range pieces {
			pieces[i] = pieces[i].bold()
		}
	}
	return pieces
}

// subjectPieces says what was measured: name and part.
func subjectPieces(f corpus.Figure) []piece {
	pieces := namePieces(f)
	if part := partOf(f); part != "" {
		pieces = append(pieces, words(" – "), theirs(part, nameRunes))
	}
	return pieces
}

// namePieces names what was measured, in quotation marks where the name is the
// report's own words.
func namePieces(f corpus.Figure) []piece {
	name := cmp.Or(f.Name, f.Subject)
	if f.Indicator != "" || squash(name) == "" {
		return []piece{theirs(name, nameRunes)}
	}
	return []piece{words("“"), theirs(name, ownWordsRunes), words("”")}
}

// statisticPieces says what a value is where it is no plain total or level: mục
// tiêu; bình quân mỗi ngày; lũy kế từ khi khai trương.
func statisticPieces(f corpus.Figure) []piece {
	var pieces []piece
	if kind := f.Dimension[corpus.DimensionKind]; kind != "" {
		pieces = append(pieces, theirs(kind, unitRunes))
	}
	phrase := measurePhrase(f.Measure)
	name := strings.ToLower(f.Name)
	if phrase == "" || slices.ContainsFunc(saidAlready(f.Measure), func(said string) bool { return strings.Contains(name, said) }) {
		return pieces
	}
	if len(pieces) > 0 {
		pieces = append(pieces, words(", "))
	}
	pieces = append(pieces, words(phrase))
	if start := cumulationStart(f); start != "" {
		pieces = append(pieces, words(" "+start))
	}
	return pieces
}

// partOf names the part of the whole that a figure is about, "" for the whole.
func partOf(f corpus.Figure) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(f.Dimension)) {
		if part := f.Dimension[name]; part != "" && name != corpus.DimensionKind {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// cumulationStart is what the report says a cumulation starts from; "" where
// the quote says nothing, or speaks of two starts.
func cumulationStart(f corpus.Figure) string {
	found := ""
	for _, start := range cumulationStarts {
		if f.Measure != corpus.Cumulative || !strings.Contains(strings.ToLower(f.Source.Quote), start) {
			continue
		}
		if found != "" {
			return ""
		}
		found = start
	}
	return found
}

// companionRows writes: Bình quân mỗi ngày: khoảng 1,4 triệu giao dịch.
func companionRows(first corpus.Figure, companions []corpus.Figure) [][]piece {
	var rows [][]piece
	for _, f := range companions {
		row := append(companionLabel(first, f), words(": "))
		row = append(row, valuePieces(f, false)...)
		sameTime := f.Period == first.Period && f.Coverage == first.Coverage && f.Beside == first.Beside
		if !sameTime || f.Measure == corpus.Cumulative {
			row = append(row, inBrackets(shortWhenPieces(f))...)
		}
		if !inSameReport(first, f) {
			row = append(row, reportPieces(f)...)
		}
		rows = append(rows, row)
	}
	return rows
}

// companionLabel says in what a companion differs from the first figure.
func companionLabel(first, f corpus.Figure) []piece {
	if !sameIndicator(first, f) {
		return append(subjectPieces(f), inBrackets(statisticPieces(f))...)
	}
	label := measureTitle(f.Measure)
	if start := cumulationStart(f); start != "" {
		label += " " + start
	}
	part := partOf(f)
	switch {
	case part == "" && f.Measure == first.Measure && !maps.Equal(first.Dimension, f.Dimension):
		return []piece{words(wordWhole)}
	case part == "" || maps.Equal(first.Dimension, f.Dimension):
		return []piece{words(label)}
	case f.Measure == first.Measure:
		return []piece{theirs(part, nameRunes)}
	}
	return []piece{theirs(part, nameRunes), words(", " + strings.ToLower(label))}
}

// changes adds what the report says of earlier periods, in one line.
func (p *page) changes(f corpus.Figure) {
	var pieces []piece
	for i, c := range f.Changes[:min(len(f.Changes), maxChanges)] {
		if i > 0 {
			pieces = append(pieces, words("; "))
		}
		pieces = append(pieces, basePieces(f, c, i > 0)...)
		pieces = append(pieces, changePieces(f, c)...)
	}
	if pieces != nil {
		p.add(useful, pieces...)
	}
}

// basePieces names what a change is against; later says that it continues a line.
func basePieces(f corpus.Figure, c corpus.Change, later bool) []piece {
	versus, none := wordVersus, wordVersusNone
	if later {
		versus, none = wordVersusNext, wordVersusNoNext
	}
	switch {
	case c.Versus.IsZero():
		return []piece{words(none)}
	case !f.Period.IsZero() && c.Versus == f.Period.YearBefore():
		return []piece{words(versus + wordYearBefore + " ("), when(vi.NamePeriod(c.Versus)), words("): ")}
	}
	return []piece{words(versus), when(vi.NamePeriod(c.Versus)), words(": ")}
}

func changePieces(f corpus.Figure, c corpus.Change) []piece {
	a := valueAmount(magnitude(c.Value), c.Unit, c.Qualifier, f.Source.Quote)
	pieces := []piece{words(directionWord(f, c) + a.qualifier), number(a.number)}
	if a.unit != "" {
		pieces = append(pieces, words(" "), theirs(a.unit, unitRunes))
	}
	return pieces
}

// directionWord keeps "gấp" where the report says so: "tăng 2 lần" may be read
// as three times as much.
func directionWord(f corpus.Figure, c corpus.Change) string {
	switch {
	case c.Direction == corpus.Down:
		return wordDown
	case c.Unit == unitTimes && (c.Direction == corpus.Level || strings.Contains(strings.ToLower(f.Source.Quote), wordFold)):
		return wordFold
	case c.Direction == corpus.Level:
		return wordLevel
	}
	return wordUp
}

// otherSources says where else the same figure stands, and where another value
// is given for it.
func (p *page) otherSources(first corpus.Figure, same []corpus.Figure) {
	named := []citation{citationOf(first.Source)}
	also := func(c corpus.Citation) {
		if cited := citationOf(c); !slices.Contains(named, cited) && len(named) <= maxShortRows {
			named = append(named, cited)
			p.add(extra, append([]piece{words(wordSourceAlso)}, cited.pieces()...)...)
		}
	}
	for _, c := range first.Also {
		also(c)
	}
	for _, f := range same[:min(len(same), maxShortRows)] {
		switch {
		case f.Value == first.Value && f.Qualifier == first.Qualifier:
			also(f.Source)
		case !isVintage(first, f): // those have their note
			pieces := append([]piece{words(wordSourceDiffers)}, valuePieces(f, true)...)
			pieces = append(append(pieces, words(": ")), citationOf(f.Source).pieces()...)
			p.add(important, pieces...)
		}
	}
}

func isVintage(first, f corpus.Figure) bool {
	return slices.ContainsFunc(first.Vintages, func(v corpus.Vintage) bool { return v.Figure.ID == f.ID })
}

func textOf(pieces []piece) string {
	var b strings.Builder
	for _, x := range pieces {
		b.WriteString(x.text)
	}
	return b.String()
}
