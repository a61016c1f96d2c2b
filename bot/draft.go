package bot

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// verdictOrder is how judgements are told: what needs a look first.
var verdictOrder = []index.Verdict{index.VerdictMismatch, index.VerdictNear, index.VerdictUnknown, index.VerdictMatch}

// DraftReport tells an official what was found of the figures of a draft, the
// mismatches first, as plain text.
func DraftReport(list []index.Judgement) string {
	if len(list) == 0 {
		return draftNone + "\n"
	}
	var b strings.Builder
	for _, j := range inVerdictOrder(list) {
		for i, line := range draftEntry(&j) {
			if i > 0 {
				b.WriteString("   ")
			}
			b.WriteString(textOf(line) + "\n")
		}
	}
	return b.String() + textOf(draftSumPieces(list)) + "\n"
}

func inVerdictOrder(list []index.Judgement) []index.Judgement {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b index.Judgement) int {
		return slices.Index(verdictOrder, a.Verdict) - slices.Index(verdictOrder, b.Verdict)
	})
	return list
}

// composeDraft writes the sum, then the judgements.
func composeDraft(p *page, list []index.Judgement) {
	if len(list) == 0 {
		p.add(core, words(draftNone))
		return
	}
	p.add(core, bold(draftSumPieces(list))...)
	for _, j := range inVerdictOrder(list) {
		p.gap()
		for _, line := range draftEntry(&j) {
			p.add(important, line...)
		}
	}
}

// evidenceOfDraft gathers what the draft and the reports' figures beside it state.
func evidenceOfDraft(list []index.Judgement) *evidence {
	e := newEvidence()
	for i := range list {
		j := &list[i]
		e.addFigure(&j.Stated)
		if j.Change != nil {
			e.addNumbers(j.Change.Value)
			e.addPeriods(j.Change.Versus)
		}
		if j.Figure != nil {
			e.addFigure(j.Figure)
		}
		if j.Computed != nil {
			e.addNumbers(*j.Computed)
		}
	}
	e.count = len(list)
	return e
}

// draftSumPieces counts the verdicts: Tổng cộng: 1 không khớp, 2 khớp.
func draftSumPieces(list []index.Judgement) []piece {
	counts := map[index.Verdict]int{}
	for i := range list {
		counts[list[i].Verdict]++
	}
	pieces := []piece{words(draftSum)}
	for _, v := range verdictOrder {
		if counts[v] == 0 {
			continue
		}
		if len(pieces) > 1 {
			pieces = append(pieces, words(", "))
		}
		pieces = append(pieces, counted(counts[v]), words(" "+draftCounts[v]))
	}
	return append(pieces, words("."))
}

// draftEntry is one figure on up to four lines.
func draftEntry(j *index.Judgement) [][]piece {
	lines := [][]piece{append([]piece{words(draftMarks[j.Verdict] + " ")}, draftStated(j)...)}
	if j.Figure != nil && j.Verdict != index.VerdictMatch {
		lines = append(lines, draftHeld(j))
		source := append([]piece{words("“"), theirs(j.Figure.Source.Quote, quoteRunes), words("” — ")}, citationOf(j.Figure.Source).pieces()...)
		lines = append(lines, source)
	}
	if j.Slip != nil {
		lines = append(lines, []piece{words(draftSlips[*j.Slip])})
	}
	return lines
}

// draftStated is what the draft says: value, subject and time.
func draftStated(j *index.Judgement) []piece {
	f := j.Stated
	said := bold(draftValue(j))
	if name := squash(f.Name); name != "" {
		said = append(said, words(" — "), theirs(name, ownWordsRunes))
	}
	said = append(said, draftPart(f)...)
	if !f.Period.IsZero() {
		said = append(said, words(", "), when(vi.NamePeriod(f.Period)))
	}
	return said
}

func draftPart(f corpus.Figure) []piece {
	if part := partOf(f); part != "" {
		return []piece{words(" – "), theirs(part, nameRunes)}
	}
	return nil
}

func draftValue(j *index.Judgement) []piece {
	if j.Change == nil {
		return valuePieces(j.Stated, false)
	}
	return changePieces(j.Stated, *j.Change)
}

// draftHeld is what the report says instead.
func draftHeld(j *index.Judgement) []piece {
	g := *j.Figure
	switch {
	case j.Computed != nil:
		return []piece{words(draftComputes), number(groupedDecimal(*j.Computed) + "%").bold(), words(draftFromLevels)}
	case j.Change != nil:
		for _, c := range g.Changes {
			if c.Unit == j.Change.Unit && (c.Versus == j.Change.Versus || j.Change.Versus.IsZero() || c.Versus.IsZero()) {
				return append([]piece{words(draftReports)}, bold(changePieces(g, c))...)
			}
		}
	}
	said := append([]piece{words(draftReports)}, valuePieces(g, true)...)
	said = append(said, draftPart(g)...)
	if phrase := measurePhrase(g.Measure); phrase != "" {
		said = append(said, words(" ("+phrase+")"))
	}
	if !g.Period.IsZero() {
		said = append(said, words(", "), when(vi.NamePeriod(g.Period)))
	}
	return said
}
