package bot

import (
	"fmt"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// DraftReport tells an official what was found of the figures of a draft, the
// mismatches first, as plain text.
func DraftReport(list []index.Judgement) string {
	if len(list) == 0 {
		return draftNone
	}
	order := []index.Verdict{index.VerdictMismatch, index.VerdictNear, index.VerdictUnknown, index.VerdictMatch}
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b index.Judgement) int {
		return slices.Index(order, a.Verdict) - slices.Index(order, b.Verdict)
	})
	var b strings.Builder
	counts := map[index.Verdict]int{}
	for i := range list {
		counts[list[i].Verdict]++
		b.WriteString(draftEntry(&list[i]))
	}
	var sum []string
	for _, v := range order {
		if counts[v] > 0 {
			sum = append(sum, fmt.Sprintf("%d %s", counts[v], draftCounts[v]))
		}
	}
	return b.String() + draftSum + strings.Join(sum, ", ") + ".\n"
}

// draftEntry is one figure on two or three lines.
func draftEntry(j *index.Judgement) string {
	entry := draftMarks[j.Verdict] + " " + draftStated(j) + "\n"
	if j.Figure != nil && j.Verdict != index.VerdictMatch {
		entry += "   " + draftHeld(j) + "\n"
		entry += "   “" + clip(squash(j.Figure.Source.Quote), quoteRunes) + "” — " + textOf(citationOf(j.Figure.Source).pieces()) + "\n"
	}
	if j.Slip != nil {
		entry += "   " + draftSlips[*j.Slip] + "\n"
	}
	return entry
}

// draftStated is what the draft says: value, subject and time.
func draftStated(j *index.Judgement) string {
	f := j.Stated
	said := draftValue(j)
	if name := squash(f.Name); name != "" {
		said += " — " + clip(name, ownWordsRunes)
	}
	if part := partOf(f); part != "" {
		said += " – " + part
	}
	if !f.Period.IsZero() {
		said += ", " + vi.NamePeriod(f.Period)
	}
	return said
}

func draftValue(j *index.Judgement) string {
	if j.Change == nil {
		return FormatValue(j.Stated)
	}
	return textOf(changePieces(j.Stated, *j.Change))
}

// draftHeld is what the report says instead.
func draftHeld(j *index.Judgement) string {
	g := *j.Figure
	switch {
	case j.Computed != nil:
		return draftComputes + groupedDecimal(*j.Computed) + "%" + draftFromLevels
	case j.Change != nil:
		for _, c := range g.Changes {
			if c.Unit == j.Change.Unit && (c.Versus == j.Change.Versus || j.Change.Versus.IsZero() || c.Versus.IsZero()) {
				return draftReports + textOf(changePieces(g, c))
			}
		}
	}
	said := draftReports + FormatValue(g)
	if part := partOf(g); part != "" {
		said += " – " + part
	}
	if phrase := measurePhrase(g.Measure); phrase != "" {
		said += " (" + phrase + ")"
	}
	if g.Period != (corpus.Period{}) {
		said += ", " + vi.NamePeriod(g.Period)
	}
	return said
}
