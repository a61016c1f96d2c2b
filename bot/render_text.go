package bot

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// maxPassages is how many passages a message has room for.
const maxPassages = 3

// shortPassageRunes leaves a passage readable in a group.
const shortPassageRunes = 280

// composePassages writes the report's own words, each with its source.
func composePassages(p *page, a index.Answer) []string {
	p.definition(a.Definition)
	if len(a.Passages) == 0 {
		p.add(core, words(wordNoPassages))
		p.notes(a)
		p.offer(useful, wordChoices, a.Choices)
		return nil
	}
	hits := tellingHits(a.Passages)
	hits = hits[:min(len(hits), p.limit(maxPassages, 2))]
	lead := wordPassages
	if len(hits) == 1 {
		lead = wordPassage
	}
	p.add(core, words(lead))
	p.notes(a)
	var passages []string
	for i, h := range hits {
		if p.short {
			p.add(core, matchQuote(h, shortPassageRunes)...)
		}
		p.quote(core, matchPieces(h.Text, h.Start, h.End, passageRunes)...)
		n := i + 1
		if len(hits) == 1 {
			n = 0
		}
		p.source(citationOfHit(h), n)
		passages = append(passages, h.Passage)
	}
	if !p.short {
		p.offer(extra, wordChoices, a.Choices)
	}
	return passages
}

// matchQuote is a hit's text in quotation marks.
func matchQuote(h index.Hit, limit int) []piece {
	pieces := append([]piece{words("“")}, matchPieces(h.Text, h.Start, h.End, limit)...)
	return append(pieces, words("”"))
}

// tellingHits leaves out bare headings beside passages that say something.
func tellingHits(hits []index.Hit) []index.Hit {
	told := slices.DeleteFunc(slices.Clone(hits), func(h index.Hit) bool {
		return strings.EqualFold(squash(h.Text), squash(h.Section))
	})
	if len(told) == 0 {
		return hits
	}
	return told
}

func composeClarify(p *page, a index.Answer) {
	if len(a.Choices) == 0 {
		p.add(core, words(wordClarifyNone))
	}
	p.questions(wordClarify, a.Choices)
	p.notes(a)
}

// composeStart says in three lines what the program is.
func composeStart(p *page) {
	p.add(core, words(wordHelpWhat))
	p.add(core, words(wordHelpHow))
	p.add(core, words(wordHelpLimit))
}

// composeHelp says what the program is; the choices are examples.
func composeHelp(p *page, a index.Answer) {
	p.add(core, words(wordHelpWhat))
	p.add(useful, words(wordHelpHow))
	if p.short {
		p.add(core, words(wordHelpGroup))
	}
	p.add(extra, words(wordHelpLimit))
	p.gap()
	p.questions(wordExamples, a.Choices[:min(len(a.Choices), p.limit(maxExamples, 2))])
}

// composeCommands lists what can be tapped or typed instead of a question.
func composeCommands(p *page, menu []MenuLine) {
	p.gap()
	for _, line := range menu {
		p.add(extra, words("/"+line.Name+" – "+line.Description))
	}
}

// composeNoData says honestly which part of the question no report answers, and
// what can be asked instead.
func composeNoData(p *page, a index.Answer) {
	p.add(core, noDataPieces(a)...)
	p.reread(a.Fixes)
	p.noBase(a)
	p.notes(a)
	lead := wordChoices
	if a.Reason == index.ReasonEmpty || a.Reason == index.ReasonTooLong {
		lead = wordExamples
	}
	p.questions(lead, a.Choices)
	if len(a.Choices) == 0 && a.Reason == index.ReasonUnknown {
		p.add(useful, words(wordSeeAll), ask(askIndicators))
	}
}

func noDataPieces(a index.Answer) []piece {
	switch a.Reason {
	case index.ReasonUnknown:
		if squash(a.Question) == "" {
			return []piece{words(wordNoIndicator)}
		}
		return []piece{words(wordNoIndicatorOf + "“"), theirs(a.Question, questionRunes), words("”.")}
	case index.ReasonPeriod:
		return periodMissing(a)
	case index.ReasonImpossible:
		return impossiblePieces(a)
	case index.ReasonPart:
		// Understood may be the question before's: only the question itself is sure
		// to name what was asked.
		return append(append([]piece{words(wordNoPart)}, unmetPieces(a)...), words("."))
	case index.ReasonEmpty:
		return []piece{words(wordNothingAsked)}
	case index.ReasonTooLong:
		return []piece{words(wordTooLong)}
	case index.ReasonNotComparable:
		return []piece{words(wordNothingCompared)}
	}
	return []piece{words(wordNoData)}
}

// unmetPieces names the part that no report states: the one that a question before
// asked for, or the question itself.
func unmetPieces(a index.Answer) []piece {
	if !slices.Contains(a.Understood.Filled, index.SlotPart) {
		return askedPieces(a)
	}
	return append(append([]piece{words("“")}, understoodPieces(a)...), words("”"))
}

// askedPieces quotes the question.
func askedPieces(a index.Answer) []piece {
	question := strings.TrimRight(squash(a.Question), " ?.!")
	if question == "" {
		return []piece{words(wordThisPart)}
	}
	return []piece{words("“"), theirs(question, questionRunes), words("”")}
}

func periodMissing(a index.Answer) []piece {
	if a.Understood.Name == "" {
		pieces := append(append([]piece{words(wordNoneFor)}, askedPieces(a)...), words("."))
		return append(pieces, aroundPieces(a)...)
	}
	pieces := append([]piece{words(wordNoFigures + "“")}, understoodPieces(a)...)
	if phrase := measurePhrase(a.Understood.Measure); phrase != "" {
		pieces = append(pieces, words(", "+phrase))
	}
	pieces = append(pieces, words("”"+wordNoFor))
	switch at := periodList(a.Understood.Periods); {
	case a.Time != "":
		pieces = append(pieces, words("“"), theirs(a.Time, unitRunes), words("”."))
	case at != nil:
		pieces = append(append(pieces, at...), words("."))
	default:
		pieces = append(pieces, words(wordThisPeriod+"."))
	}
	return append(pieces, aroundPieces(a)...)
}

// aroundPieces says whether the reports state a longer period, or only shorter ones.
func aroundPieces(a index.Answer) []piece {
	switch {
	case !a.Longer.IsZero():
		return []piece{words(wordOnlyLonger), when(vi.NamePeriod(a.Longer)), words(wordNotApart)}
	case a.Shorter:
		return []piece{words(wordOnlyShorter)}
	}
	return nil
}

// understoodPieces names the indicator and part that were understood.
func understoodPieces(a index.Answer) []piece {
	pieces := []piece{theirs(a.Understood.Name, ownWordsRunes)}
	if a.Understood.Part != "" {
		pieces = append(pieces, words(" – "), theirs(a.Understood.Part, ownWordsRunes))
	}
	return pieces
}

// impossiblePieces writes: Không có “tháng 13”. Xin kiểm tra lại ….
func impossiblePieces(a index.Answer) []piece {
	if len(a.Notes) == 0 || squash(a.Notes[0]) == "" {
		return []piece{words(wordImpossible + wordCheckPeriod)}
	}
	return []piece{words(wordNoSuch + "“"), theirs(a.Notes[0], unitRunes), words("”. " + wordCheckPeriod)}
}

// maxPeriodsNamed keeps the sentence readable.
const maxPeriodsNamed = 3

// periodList names periods; nil where none is known.
func periodList(periods []corpus.Period) []piece {
	var pieces []piece
	for _, period := range periods[:min(len(periods), maxPeriodsNamed)] {
		if period.IsZero() {
			continue
		}
		if len(pieces) > 0 {
			pieces = append(pieces, words(", "))
		}
		pieces = append(pieces, when(vi.NamePeriod(period)))
	}
	return pieces
}
