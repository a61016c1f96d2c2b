package bot

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/corpus"
	"solieu/index"
)

// composeSeries writes one indicator over its periods, in the answer's order,
// which is newest first.
func composeSeries(p *page, a index.Answer) []string {
	first := a.Figures[0]
	shown := firstPeriods(a.Figures, p.limit(maxSeriesRows, maxShortRows))
	p.add(core, append(bold(subjectPieces(first)), inBrackets(statisticPieces(first))...)...)
	sources := newSources(shown)
	p.list(core, periodRows(first, a.Figures, p.marks(sources)), p.limit(maxSeriesRows, maxShortRows), wordMorePeriods)
	p.calculation(a)
	p.missing(a)
	p.assumed(a)
	p.notes(a, shown...)
	return p.listSources(first, sources)
}

// firstPeriods are the figures that the first n rows of periodRows hold.
func firstPeriods(figures []corpus.Figure, n int) []corpus.Figure {
	times := map[string]bool{}
	var out []corpus.Figure
	for _, f := range figures {
		at := textOf(whenPieces(f))
		if !times[at] && len(times) == n {
			continue
		}
		times[at] = true
		out = append(out, f)
	}
	return out
}

// periodRows writes: • tháng 4/2023: 498 cuộc [2]. Figures of one period share a
// row, each value once. sources is nil where rows name none.
func periodRows(first corpus.Figure, figures []corpus.Figure, sources *sources) [][]piece {
	var times []string
	byTime := map[string][]corpus.Figure{}
	mixed := false
	for _, f := range figures {
		at := textOf(whenPieces(f))
		if byTime[at] == nil {
			times = append(times, at)
		}
		byTime[at] = append(byTime[at], f)
		mixed = mixed || f.Measure != first.Measure
	}
	rows := make([][]piece, 0, len(times))
	for _, at := range times {
		row := append(append([]piece{words("• ")}, whenPieces(byTime[at][0])...), words(": "))
		rows = append(rows, append(row, valuesOfPeriod(first, byTime[at], mixed, sources)...))
	}
	return rows
}

// valuesOfPeriod writes: trong kỳ 21.231.141 giao dịch; bình quân mỗi ngày khoảng
// 1,4 triệu giao dịch [1]. named says that the statistics must be told apart.
func valuesOfPeriod(first corpus.Figure, figures []corpus.Figure, named bool, sources *sources) []piece {
	var pieces []piece
	var last corpus.Figure
	seen := map[string]bool{}
	for _, f := range figures {
		one := valueOfPeriod(first, f, named)
		key := textOf(one)
		if seen[key] {
			continue
		}
		seen[key] = true
		if pieces != nil {
			if citationOf(f.Source) != citationOf(last.Source) {
				pieces = append(pieces, sources.mark(last)...)
			}
			pieces = append(pieces, words("; "))
		}
		pieces, last = append(pieces, one...), f
	}
	return append(pieces, sources.mark(last)...)
}

func valueOfPeriod(first, f corpus.Figure, named bool) []piece {
	var pieces []piece
	if !sameIndicator(first, f) || partOf(f) != partOf(first) {
		pieces = append(partLabel(first, f), words(" "))
	}
	if named {
		pieces = append(pieces, words(strings.ToLower(measureTitle(f.Measure))+" "))
	}
	return append(pieces, valuePieces(f, true)...)
}

// marks is what numbers the rows of a list; a short page names one source only.
func (p *page) marks(s *sources) *sources {
	if p.short {
		return nil
	}
	return s
}

// listSources names the sources of a list, the newest figure's only where the
// page is short, and gives their passages.
func (p *page) listSources(first corpus.Figure, s *sources) []string {
	if !p.short {
		p.sources(s, 0)
		return s.passages()
	}
	if len(s.cited) < 2 {
		p.source(citationOf(first.Source), 0)
	} else {
		pieces := append([]piece{words(wordSource)}, inBrackets(shortWhenPieces(first))...)
		p.add(core, append(append(pieces, words(": ")), citationOf(first.Source).pieces()...)...)
	}
	return []string{first.Source.Passage}
}

// composeBreakdown writes the parts of one figure, after the whole where the
// answer starts with it.
func composeBreakdown(p *page, a index.Answer) []string {
	first, parts := a.Figures[0], a.Figures
	if a.Extreme != nil {
		p.extremeHeadline(a)
		parts = parts[1:]
	} else if len(parts) > 1 && first.Whole() && !parts[1].Whole() {
		p.headline(first)
		parts = parts[1:]
	} else {
		p.add(core, append(append(bold(namePieces(first)), words(", ")), whenPieces(first)...)...)
	}
	shown := a.Figures[:min(len(a.Figures), p.limit(maxPartRows, maxShortRows)+1)]
	sources := newSources(shown)
	p.list(core, partRows(first, parts, p.marks(sources)), p.limit(maxPartRows, maxShortRows), wordMoreParts)
	p.calculation(a)
	p.assumed(a)
	p.notes(a, shown...)
	p.quote(useful, theirs(first.Source.Quote, quoteRunes))
	return p.listSources(first, sources)
}

// partRows writes: • Phishing: 873 cuộc.
func partRows(first corpus.Figure, parts []corpus.Figure, sources *sources) [][]piece {
	rows := make([][]piece, 0, len(parts))
	for _, f := range parts {
		row := append([]piece{words("• ")}, partLabel(first, f)...)
		row = append(append(row, words(": ")), valuePieces(f, true)...)
		if f.Period != first.Period || f.Coverage != first.Coverage {
			row = append(row, inBrackets(shortWhenPieces(f))...)
		}
		rows = append(rows, append(row, sources.mark(f)...))
	}
	return rows
}

func partLabel(first, f corpus.Figure) []piece {
	part := partOf(f)
	if part == "" || !sameIndicator(first, f) {
		return subjectPieces(f)
	}
	label := []piece{theirs(capital(part), nameRunes)}
	if f.Measure != first.Measure {
		label = append(label, words(", "+strings.ToLower(measureTitle(f.Measure))))
	}
	return label
}

// Limits of lists of names and questions.
const (
	maxItems     = 60
	maxQuestions = 10
	maxExamples  = 4
)

// questions adds questions that have an answer, under a lead-in.
func (p *page) questions(lead string, questions []string) { p.offer(core, lead, questions) }

func (p *page) offer(w weight, lead string, questions []string) {
	if len(questions) == 0 {
		return
	}
	p.add(w, words(lead))
	p.list(w, enumerate(questions), p.limit(maxQuestions, maxShortRows), wordMoreQuestions)
}

// capital sets the first letter of a row's name large: reports write parts in
// the middle of sentences.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

func bold(pieces []piece) []piece {
	for i := range pieces {
		pieces[i] = pieces[i].bold()
	}
	return pieces
}
