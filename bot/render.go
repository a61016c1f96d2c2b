package bot

import (
	"solieu/corpus"
	"solieu/index"
)

// Render writes an answer as a message. When the gate finds digits that the
// answer does not state, the reply is a refusal in words and the error, which
// wraps ErrUnstated, is for the log.
func Render(a index.Answer) (Reply, error) { return render(a, false) }

// RenderShort is Render for a group: at most six lines and no quotes.
func RenderShort(a index.Answer) (Reply, error) { return render(a, true) }

func render(a index.Answer, short bool) (Reply, error) {
	if err := checkFigures(a.Figures); err != nil {
		return refusal(), err
	}
	p := &page{short: short}
	passages := compose(p, a)
	return finish(p, evidenceOf(a), sourceButtons(passages))
}

// compose writes the page of an answer and names the passages that it cites.
// A kind that lacks what it is made of is shown as what is left of it.
func compose(p *page, a index.Answer) (passages []string) {
	switch hasFigures := len(a.Figures) > 0; {
	case a.Kind == index.KindComparison && hasPair(a):
		return composeComparison(p, a)
	case a.Kind == index.KindSeries && hasFigures:
		return composeSeries(p, a)
	case a.Kind == index.KindBreakdown && hasFigures:
		return composeBreakdown(p, a)
	case a.Kind == index.KindPassages:
		return composePassages(p, a)
	case a.Kind == index.KindClarify:
		composeClarify(p, a)
	case a.Kind == index.KindCatalogue:
		composeCatalogue(p, a)
	case a.Kind == index.KindHelp:
		composeHelp(p, a)
	case hasFigures && a.Kind != index.KindNoData:
		return composeFigure(p, a)
	default:
		composeNoData(p, a)
	}
	return nil
}

// finish makes the page fit, passes it through the gate and writes it.
func finish(p *page, e *evidence, buttons [][]Button) (Reply, error) {
	p.fit()
	if err := gate(p, e); err != nil {
		return refusal(), err
	}
	return Reply{Text: p.text(), HTML: p.html(), Buttons: buttons}, nil
}

// refusal is what the reader gets instead of a message that the gate stopped.
func refusal() Reply { return plain(wordRefused) }

// plain is a reply of our own words.
func plain(sentence string) Reply {
	p := &page{}
	p.add(core, words(sentence))
	return Reply{Text: p.text(), HTML: p.html()}
}

// notes adds what was assumed and what the reader must know of the figures.
func (p *page) notes(a index.Answer, figures ...corpus.Figure) {
	if a.Understood.FromBefore {
		p.add(extra, words(wordFollowUp).faint())
	}
	seen := map[string]bool{}
	add := func(note string) {
		if note = squash(note); note != "" && !seen[note] && len(seen) < maxNotes {
			seen[note] = true
			p.add(important, words(wordNote+": "), theirs(note, noteRunes))
		}
	}
	for _, f := range figures {
		for _, note := range f.Notes {
			add(note)
		}
	}
	for _, note := range a.Notes {
		add(note)
	}
}

// maxNotes keeps the notes from burying the figure.
const maxNotes = 4
