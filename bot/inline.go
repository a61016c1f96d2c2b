package bot

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/index"
)

// Query is what a person types behind the bot's name, in whatever chat.
type Query struct {
	User int64
	Text string
}

// Card is offered for a query. Title and Description are plain text; Reply is what is
// sent when the card is chosen, by the person and not by the bot, so it has no buttons.
type Card struct {
	Title       string
	Description string
	Reply       Reply
}

// maxCards are what a telephone shows after a swipe or two.
const maxCards = 10

// maxHeadlines is how many cards of one topic stand among those of no question.
const maxHeadlines = 2

// Offer gives the cards for a query: the figures that answer it, for none the newest
// headline figures. What has no figure is one card that says so. Each question stands
// alone: nobody sees here what was asked before.
func (c *Conversation) Offer(ctx context.Context, q Query) []Card {
	text := strings.TrimSpace(q.Text)
	if text == "" {
		if cards := c.headlines(); len(cards) > 0 {
			return cards
		}
		return c.noFigure(ctx, index.Answer{Kind: index.KindHelp})
	}
	a := c.answerer.Ask(ctx, text, index.Understood{})
	var cards []Card
	switch {
	case a.Kind == index.KindClarify:
		for _, choice := range a.Choices[:min(len(a.Choices), maxCards)] {
			meant := c.answerer.Ask(ctx, choice, index.Understood{})
			meant.Question = choice
			meant.Understood.Fill()
			if statesFigure(meant) {
				cards = c.card(cards, meant)
			}
		}
	case statesFigure(a):
		cards = c.card(cards, a)
		for _, f := range beside(a) {
			if about, ok := c.shelf().About(f.ID); ok && len(cards) < maxCards {
				cards = c.card(cards, about)
			}
		}
	}
	if len(cards) == 0 {
		return c.noFigure(ctx, a)
	}
	return cards
}

func statesFigure(a index.Answer) bool { return a.Kind != index.KindNoData && len(a.Figures) > 0 }

// isOne reports whether an answer is one figure rather than a list of them.
func isOne(a index.Answer) bool { return a.Kind == index.KindFigure || a.Extreme != nil }

// beside are the figures of an answer that get cards of their own.
func beside(a index.Answer) []corpus.Figure {
	if !isOne(a) {
		return a.Figures
	}
	groups := arrange(a.Figures[0], a.Figures[1:])
	return append(groups.companions, groups.older...)
}

// headlines are the newest figures of what most is stated of, a few of each topic.
func (c *Conversation) headlines() []Card {
	var all []index.Indicator
	topic := map[string]string{}
	for _, t := range c.shelf().Topics() {
		for _, ind := range t.Indicators {
			all = append(all, ind)
			topic[ind.Key] = t.Name
		}
	}
	slices.SortStableFunc(all, func(a, b index.Indicator) int {
		return cmp.Or(b.Newest.Compare(a.Newest), b.Figures-a.Figures)
	})
	var cards []Card
	shown := map[string]int{}
	for _, ind := range all {
		if len(cards) == maxCards || shown[topic[ind.Key]] == maxHeadlines {
			continue
		}
		_, figures, ok := c.shelf().Indicator(ind.Key)
		if !ok || len(figures) == 0 {
			continue
		}
		if a, ok := c.shelf().About(figures[0].ID); ok {
			cards = c.card(cards, a)
			shown[topic[ind.Key]]++
		}
	}
	return cards
}

// card adds the card of an answer with figures. One that the gate stops is not offered.
func (c *Conversation) card(cards []Card, a index.Answer) []Card {
	first, title, description := a.Figures[0], &page{}, &page{}
	if isOne(a) {
		title.add(core, cardPieces(a)...)
		description.add(core, whenPieces(first)...)
	} else {
		title.add(core, append([]piece{words(cardLabel(a.Kind))}, namePieces(first)...)...)
		description.add(core, append(whenPieces(first), words(" – "), counted(len(a.Figures)), words(wordFiguresIn))...)
	}
	description.source(citationOf(first.Source), 0)
	return c.offered(cards, a, title, description)
}

// cardPieces writes: 21.231.141 giao dịch — Giao dịch qua NDXP. The period stands in
// the line below: a telephone cuts a title.
func cardPieces(a index.Answer) []piece {
	first := a.Figures[0]
	var pieces []piece
	if a.Extreme != nil {
		pieces = append(pieces, words(extremeWord(a.Extreme.Most)))
	}
	pieces = append(append(pieces, valuePieces(first, false)...), inBrackets(statisticPieces(first))...)
	return append(append(pieces, words(" — ")), subjectPieces(first)...)
}

// noFigure is the one card of an answer without figures: why there is none, and what
// can be asked.
func (c *Conversation) noFigure(ctx context.Context, a index.Answer) []Card {
	if len(a.Choices) == 0 && (a.Kind == index.KindHelp || a.Reason == index.ReasonUnknown) {
		a.Choices = c.examples(ctx)
	}
	title, description := &page{}, &page{}
	title.add(core, words(cardTitle(a.Kind)))
	switch {
	case a.Kind == index.KindNoData:
		description.add(core, noDataPieces(a)...)
	case len(a.Passages) > 0:
		h := a.Passages[0]
		description.add(core, matchPieces(h.Text, h.Start, h.End, nameRunes)...)
	default:
		description.add(core, words(wordHelpHow))
	}
	for i, choice := range a.Choices[:min(len(a.Choices), maxShortRows)] {
		if i == 0 {
			description.add(core, words(wordCanBeAsked))
		}
		description.add(core, words("• "), theirs(choice, labelRunes))
	}
	return c.offered(nil, a, title, description)
}

// offered adds a card whose texts have passed the gate; the message is as short as in a
// group.
func (c *Conversation) offered(cards []Card, a index.Answer, title, description *page) []Card {
	reply, err := render(a, true, nil)
	e := evidenceOf(a)
	for _, p := range []*page{title, description} {
		if err == nil {
			err = gate(p, e)
		}
	}
	if err != nil {
		c.log.Error("card held back", "error", err)
		return cards
	}
	reply.Buttons = nil
	return append(cards, Card{title.text(), description.text(), reply})
}
