package bot

import (
	"solieu/corpus"
	"solieu/index"
)

// maxPassages is how many passages a message has room for.
const maxPassages = 3

// shortPassageRunes leaves a passage readable in a group.
const shortPassageRunes = 280

// composePassages writes the report's own words, each with its source.
func composePassages(p *page, a index.Answer) []string {
	if len(a.Passages) == 0 {
		p.add(core, words(wordNoPassages))
		p.notes(a)
		p.questions(wordChoices, a.Choices)
		return nil
	}
	hits := a.Passages[:min(len(a.Passages), p.limit(maxPassages, 2))]
	p.add(core, words(wordPassages))
	p.notes(a)
	var passages []string
	for i, h := range hits {
		if p.short {
			p.add(core, words("“"), theirs(h.Text, shortPassageRunes), words("”"))
		}
		p.quote(core, theirs(h.Text, passageRunes))
		n := i + 1
		if len(hits) == 1 {
			n = 0
		}
		p.source(citationOfHit(h), n)
		passages = append(passages, h.Passage)
	}
	return passages
}

func composeClarify(p *page, a index.Answer) {
	if len(a.Choices) == 0 {
		p.add(core, words(wordClarifyNone))
	}
	p.questions(wordClarify, a.Choices)
	p.notes(a)
}

// composeHelp says what the program is; the choices are examples.
func composeHelp(p *page, a index.Answer) {
	p.add(core, words(wordHelpWhat))
	p.add(useful, words(wordHelpHow))
	p.add(extra, words(wordHelpLimit))
	p.gap()
	p.questions(wordExamples, a.Choices[:min(len(a.Choices), p.limit(maxExamples, 2))])
}

// composeNoData says honestly which part of the question no report answers, and
// what can be asked instead.
func composeNoData(p *page, a index.Answer) {
	p.add(core, noDataPieces(a)...)
	p.notes(a)
	lead := wordChoices
	if a.Reason == index.ReasonEmpty || a.Reason == index.ReasonTooLong {
		lead = wordExamples
	}
	p.questions(lead, a.Choices)
}

func noDataPieces(a index.Answer) []piece {
	switch a.Reason {
	case index.ReasonUnknown:
		if squash(a.Question) == "" {
			return []piece{words(wordNoIndicator)}
		}
		return []piece{words(wordNoIndicatorOf + "“"), theirs(a.Question, questionRunes), words("”.")}
	case index.ReasonPeriod:
		pieces := append([]piece{words(wordNoFigures)}, understoodName(a)...)
		return append(append(append(pieces, words(wordNoFor)), periodList(a.Understood.Periods)...), words("."))
	case index.ReasonImpossible:
		return []piece{words(wordImpossible)}
	case index.ReasonPart:
		return partMissing(a)
	case index.ReasonEmpty:
		return []piece{words(wordNothingAsked)}
	case index.ReasonTooLong:
		return []piece{words(wordTooLong)}
	case index.ReasonNotComparable:
		return []piece{words(wordNothingCompared)}
	}
	return []piece{words(wordNoData)}
}

func understoodName(a index.Answer) []piece {
	if a.Understood.Name == "" {
		return []piece{words(wordThisIndicator)}
	}
	pieces := []piece{words("“"), theirs(a.Understood.Name, nameRunes)}
	if a.Understood.Part != "" {
		pieces = append(pieces, words(" – "), theirs(a.Understood.Part, nameRunes))
	}
	return append(pieces, words("”"))
}

func partMissing(a index.Answer) []piece {
	pieces := []piece{words(wordPartKnown + wordPartKnownNone)}
	if a.Understood.Name != "" {
		pieces = []piece{words(wordPartKnown + "“"), theirs(a.Understood.Name, nameRunes), words("”")}
	}
	pieces = append(pieces, words(wordPartMissing))
	if a.Understood.Part == "" {
		return append(pieces, words(wordThisPart+"."))
	}
	return append(pieces, words("“"), theirs(a.Understood.Part, nameRunes), words("”."))
}

// maxPeriodsNamed keeps the sentence readable.
const maxPeriodsNamed = 3

func periodList(periods []corpus.Period) []piece {
	var pieces []piece
	for _, period := range periods[:min(len(periods), maxPeriodsNamed)] {
		if len(pieces) > 0 {
			pieces = append(pieces, words(", "))
		}
		pieces = append(pieces, when(FormatPeriod(period)))
	}
	if pieces == nil {
		return []piece{words(wordThisPeriod)}
	}
	return pieces
}
