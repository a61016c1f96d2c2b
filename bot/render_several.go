package bot

import (
	"slices"

	"solieu/corpus"
	"solieu/index"
)

// mixed reports whether a series holds figures of several indicators.
func mixed(a index.Answer) bool {
	return slices.ContainsFunc(a.Figures, func(f corpus.Figure) bool { return !sameIndicator(a.Figures[0], f) })
}

// composeSeveral writes figures of several indicators, each with its name and
// period, in the order asked, and which of them no report states.
func composeSeveral(p *page, a index.Answer) []string {
	limit := p.limit(maxSeriesRows, maxShortRows)
	shown := a.Figures[:min(len(a.Figures), limit)]
	sources := newSources(shown)
	var rows [][]piece
	for _, f := range a.Figures {
		rows = append(rows, append(headlinePieces(f), p.marks(sources).mark(f)...))
	}
	p.list(core, rows, limit, wordMoreFigures)
	if a.Reason == index.ReasonUnlike {
		p.add(important, words(wordUnlike))
	}
	p.assumed(a)
	p.notes(a, shown...)
	return p.listSources(a.Figures[0], sources)
}

// missing says which of the indicators and periods asked for no report states.
func (p *page) missing(a index.Answer) {
	var periods []corpus.Period
	for _, m := range a.Missing {
		if m.Name == a.Understood.Name && m.Part == a.Understood.Part && len(a.Figures) > 0 {
			periods = append(periods, m.Periods...)
			continue
		}
		p.add(important, periodMissing(index.Answer{Understood: m, Question: a.Question})...)
	}
	if at := periodList(periods); at != nil {
		p.add(important, append(append([]piece{words(wordMissing)}, at...), words("."))...)
	}
}

// calculation writes what was computed, with its operands: Tổng: 1.402 + 903 = 2.305
// cuộc – bot tính từ các số trên.
func (p *page) calculation(a index.Answer) {
	c := a.Calculation
	if c == nil || !calculationHolds(a) {
		return
	}
	pieces := []piece{words(calculationWord(c.Formula))}
	sign := words(" : ")
	if c.Formula == corpus.FormulaSum {
		sign = words(" + ")
	}
	rough := false
	for i, f := range operandFigures(a) {
		if i > 0 {
			pieces = append(pieces, sign)
		}
		operand := groupedDecimal(f.Value)
		if len(c.Operands) == 1 && f.Of != nil {
			operand += "/" + groupedDecimal(*f.Of)
		}
		pieces = append(pieces, number(operand))
		rough = rough || inexact(f)
	}
	result := valueAmount(c.Result, c.Unit, corpus.Exact, "")
	pieces = append(pieces, words(" = "))
	if rough {
		pieces = append(pieces, words(wordRoughly))
	}
	if result.number = groupedDecimal(c.Result); c.Unit == "%" {
		result.number += "%"
	}
	pieces = append(pieces, number(result.number).bold())
	if result.unit != "" {
		pieces = append(pieces, words(" "), theirs(result.unit, unitRunes))
	}
	p.add(core, append(pieces, words(wordBotComputed))...)
}

// operandFigures are the figures that a calculation is made of.
func operandFigures(a index.Answer) []corpus.Figure {
	var list []corpus.Figure
	for _, i := range a.Calculation.Operands {
		list = append(list, a.Figures[i])
	}
	return list
}

// definition writes what an abbreviation stands for.
func (p *page) definition(d *index.Definition) {
	if d == nil {
		return
	}
	pieces := []piece{theirs(d.Short, nameRunes).bold(), words(": ")}
	for i, long := range d.Long {
		if i > 0 {
			pieces = append(pieces, words(wordOrElse))
		}
		pieces = append(pieces, theirs(long, nameRunes))
	}
	p.add(core, pieces...)
}

// matchPieces is a passage's text, at most limit runes, with the stretch of bytes
// from start to end in bold. Where that stretch is not to be found in what is shown,
// or would cut a number, the text stands as it is.
func matchPieces(text string, start, end, limit int) []piece {
	shown := theirs(text, limit)
	if start < 0 || start >= end || end > len(text) {
		return []piece{shown}
	}
	match := squash(text[start:end])
	from := len(squash(text[:start]+"|")) - 1
	to := from + len(match)
	if match == "" || to > len(shown.text) || shown.text[from:to] != match {
		return []piece{shown}
	}
	for _, digits := range digitRuns.FindAllStringIndex(shown.text, -1) {
		if digits[0] < from && from < digits[1] || digits[0] < to && to < digits[1] {
			return []piece{shown}
		}
	}
	pieces := []piece{shown, shown.bold(), shown}
	pieces[0].text, pieces[1].text, pieces[2].text = shown.text[:from], match, shown.text[to:]
	return pieces
}
