package bot

import (
	"context"
	"errors"
	"slices"
	"strings"

	"solieu/corpus/vi"
	"solieu/index"
)

// maxAliasKeys are how many indicators are offered that a question may have meant.
const maxAliasKeys = 5

// missed shows a question that had no answer, and offers to make its words another name
// of an indicator.
func (c *Conversation) missed(ctx context.Context, a action) Reply {
	question := a.argument(0)
	return c.aliasPage(question, aliasOf(question), c.nearest(ctx, question))
}

// aliasPage offers indicators for another name.
func (c *Conversation) aliasPage(question, alias string, indicators []string) Reply {
	p, e := &page{}, newEvidence()
	e.addTexts(question, alias)
	if question != "" {
		p.add(core, words(wordMissed+"“"), theirs(question, questionRunes), words("”"))
	}
	if alias != "" {
		p.add(core, words(wordAliasAsk+"“"), theirs(alias, questionRunes), words("”"+wordAliasFor))
		for _, indicator := range indicators {
			name, _ := c.nameOf(indicator)
			e.addTexts(name.text)
			name.text = clip(name.text, labelRunes)
			p.row(key{[]piece{words(signAdd), name}, to(doAlias, indicator, alias)})
		}
		p.row(keyed(buttonAliasOther, to(doAliasOf, alias)))
	}
	if question != "" {
		p.row(keyed(buttonAskAgain, to(doAsk, question)))
	}
	p.row(keyed(buttonBack, to(doMisses)))
	return c.finish(p, e)
}

// aliasOf is what a question says besides its periods and the signs around.
func aliasOf(question string) string {
	t := vi.NewQuestion(vi.Clean(question))
	var kept []string
	for i, token := range t.Tokens {
		in := func(m vi.Mention) bool { return m.First <= i && i < m.Last }
		if !slices.ContainsFunc(vi.FindPeriods(t, vi.Reference{}), in) {
			kept = append(kept, t.Source[token.Start:token.End])
		}
	}
	return strings.Trim(strings.Join(kept, " "), " ?!.,;:")
}

// nearest are the indicators of the questions that are offered for one without an
// answer.
func (c *Conversation) nearest(ctx context.Context, question string) []string {
	var list []string
	for _, choice := range c.answerer.Ask(ctx, question, index.Understood{}).Choices {
		about := c.answerer.Ask(ctx, choice, index.Understood{}).Understood.Indicator
		if _, _, ok := c.shelf().Indicator(about); ok && about != "" && !slices.Contains(list, about) && len(list) < maxAliasKeys {
			list = append(list, about)
		}
	}
	return list
}

// aliasTyped reads which indicator a name is to be of, and asks once more.
func (c *Conversation) aliasTyped(ctx context.Context, m Message, a action) Reply {
	list := c.nearest(ctx, m.Text)
	if about := c.answerer.Ask(ctx, m.Text, index.Understood{}).Understood.Indicator; about != "" && !slices.Contains(list, about) {
		if _, _, ok := c.shelf().Indicator(about); ok {
			list = slices.Insert(list, 0, about)
		}
	}
	if len(list) == 0 {
		return plain(wordAliasWhich)
	}
	c.expect(ctx, m, "")
	return c.aliasPage("", a.argument(0), list)
}

// alias gives an indicator another name.
func (c *Conversation) alias(ctx context.Context, m Message, a action) Reply {
	name, ok := c.nameOf(a.argument(0))
	if !ok {
		return notice(wordStaleShelf)
	}
	err := c.options.Desk.Alias(ctx, m.User, a.argument(0), a.argument(1))
	switch {
	case errors.Is(err, ErrUnfit):
		c.log.Warn("an alias is refused", "error", err)
		return notice(wordAliasUnfit)
	case err != nil:
		return notice(c.refused(err))
	}
	p, e := &page{}, newEvidence()
	e.addTexts(name.text, a.argument(1))
	p.add(core, words(wordAliasAdded+"“"), theirs(a.argument(1), questionRunes), words("”"+wordAliasTo), name.bold(), words("."))
	p.row(keyed(buttonAskAgain, to(doAsk, a.argument(1))), keyed(buttonBack, to(doMisses)))
	return inPlace(c.finish(p, e))
}
