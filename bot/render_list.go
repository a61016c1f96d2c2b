package bot

import (
	"strings"

	"solieu/corpus"
	"solieu/index"
)

// composeSeries writes one indicator over its periods, in the answer's order,
// which is newest first.
func composeSeries(p *page, a index.Answer) []string {
	first := a.Figures[0]
	p.add(core, bold(subjectPieces(first))...)
	oneReport := sameReport(a.Figures)
	p.list(core, periodRows(first, a.Figures, !oneReport && !p.short), p.limit(maxSeriesRows, maxShortRows), wordMorePeriods)
	p.notes(a, a.Figures[:min(len(a.Figures), maxSeriesRows)]...)
	p.listSource(a.Figures, oneReport)
	return []string{first.Source.Passage}
}

// composeBreakdown writes the parts of one figure, after the whole where the
// answer starts with it.
func composeBreakdown(p *page, a index.Answer) []string {
	first, parts := a.Figures[0], a.Figures
	if len(parts) > 1 && first.Whole() && !parts[1].Whole() {
		p.headline(first)
		parts = parts[1:]
	} else {
		p.add(core, append(append(bold([]piece{theirs(first.Name, nameRunes)}), words(", ")), whenPieces(first)...)...)
	}
	oneReport := sameReport(a.Figures)
	p.list(core, partRows(first, parts, !oneReport && !p.short), p.limit(maxPartRows, maxShortRows), wordMoreParts)
	p.notes(a, a.Figures[:min(len(a.Figures), maxPartRows)]...)
	p.quote(useful, theirs(first.Source.Quote, quoteRunes))
	p.listSource(a.Figures, oneReport)
	return []string{first.Source.Passage}
}

// partRows writes: • Phishing: 873 cuộc.
func partRows(first corpus.Figure, parts []corpus.Figure, named bool) [][]piece {
	rows := make([][]piece, 0, len(parts))
	for _, f := range parts {
		row := append([]piece{words("• ")}, partLabel(first, f)...)
		row = append(append(row, words(": ")), valuePieces(f, true)...)
		if f.Period != first.Period || f.Coverage != first.Coverage {
			row = append(append(append(row, words(" (")), whenPieces(f)...), words(")"))
		}
		if named {
			row = append(row, reportPieces(f)...)
		}
		rows = append(rows, row)
	}
	return rows
}

func partLabel(first, f corpus.Figure) []piece {
	part := partOf(f)
	if part == "" || !sameIndicator(first, f) {
		return subjectPieces(f)
	}
	label := []piece{theirs(part, nameRunes)}
	if f.Measure != first.Measure {
		label = append(label, words(", "+strings.ToLower(measureTitle(f.Measure))))
	}
	return label
}

// listSource names the source of the newest figure, or says that the rows have
// their own.
func (p *page) listSource(figures []corpus.Figure, oneReport bool) {
	if oneReport {
		p.source(citationOf(figures[0].Source), 0)
		return
	}
	pieces := []piece{words(wordSource + " (")}
	pieces = append(append(pieces, whenPieces(figures[0])...), words("): "))
	p.add(core, append(pieces, citationOf(figures[0].Source).pieces()...)...)
}

func sameReport(figures []corpus.Figure) bool {
	for _, f := range figures {
		if !inSameReport(f, figures[0]) {
			return false
		}
	}
	return true
}

// Limits of lists of names and questions.
const (
	maxItems     = 60
	maxQuestions = 10
	maxExamples  = 4
)

// composeCatalogue writes what can be asked, group by group, or which reports
// there are.
func composeCatalogue(p *page, a index.Answer) {
	if len(a.Items) == 0 {
		p.add(core, words(wordCatalogueNone))
		return
	}
	p.add(core, words(wordCatalogue).bold())
	group := ""
	rows := make([][]piece, 0, len(a.Items))
	for _, item := range a.Items {
		row := []piece{words("• "), theirs(item.Name, nameRunes)}
		if item.Ask != "" && !strings.EqualFold(item.Ask, item.Name) {
			row = append(row, words(" — "), ask(item.Ask))
		}
		if item.Group != group && item.Group != "" && !p.short {
			row = append([]piece{theirs(item.Group, nameRunes).bold(), words("\n")}, row...)
		}
		group = item.Group
		rows = append(rows, row)
	}
	p.list(core, rows, p.limit(maxItems, maxShortRows), wordMoreItems)
	p.notes(a)
}

// questions adds questions that have an answer, under a lead-in.
func (p *page) questions(lead string, questions []string) {
	if len(questions) == 0 {
		return
	}
	p.add(core, words(lead))
	p.list(core, enumerate(questions), p.limit(maxQuestions, maxShortRows), wordMoreQuestions)
}

func bold(pieces []piece) []piece {
	for i := range pieces {
		pieces[i] = pieces[i].bold()
	}
	return pieces
}
