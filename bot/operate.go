package bot

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// operates reports whether who wrote is an operator, in private: what operators do is
// not for a group to see.
func (c *Conversation) operates(m Message) bool {
	return c.options.Desk != nil && !m.Group && slices.Contains(c.options.Admins, m.User)
}

// operatorCommand does what only operators can ask for; false for anything else.
func (c *Conversation) operatorCommand(ctx context.Context, m Message, command string) (Reply, bool) {
	if !c.operates(m) {
		return Reply{}, false
	}
	if a, ok := parseAction(command); ok && m.Command == "" && m.Document == nil {
		switch a.verb {
		case doField:
			return c.typed(ctx, m, a), true
		case doAliasOf:
			return c.aliasTyped(ctx, m, a), true
		}
	}
	switch {
	case command == "" && m.Document != nil:
		return c.takeIn(ctx, m), true
	case command == CommandStatus:
		return c.status(ctx), true
	case command == CommandReview:
		return c.review(ctx, to(doReview, "", "")), true
	case command == CommandMisses:
		return c.misses(ctx, action{}), true
	case command == CommandComplaints:
		return c.complaints(ctx, action{}), true
	case command == CommandDeeds:
		return c.deeds(ctx, action{}), true
	}
	return Reply{}, false
}

// operatorPress does what only operators' buttons do; false for anything else.
func (c *Conversation) operatorPress(ctx context.Context, m Message, a action) (Reply, bool) {
	if !c.operates(m) {
		return Reply{}, false
	}
	switch a.verb {
	case doDraft:
		return inPlace(c.draft(ctx, a.argument(0))), true
	case doReview:
		return inPlace(c.review(ctx, a)), true
	case doAccept:
		return c.decide(ctx, m, a, corpus.Accept, "", ""), true
	case doReject:
		return c.decide(ctx, m, a, corpus.Reject, "", ""), true
	case doFix:
		return inPlace(c.fix(ctx, a)), true
	case doField:
		return c.askField(ctx, m, a), true
	case doSetField:
		return c.decide(ctx, m, a, corpus.Correct, a.argument(3), a.argument(4)), true
	case doPublish:
		return c.publish(ctx, m, a), true
	case doDiscard:
		return c.discard(ctx, m, a), true
	case doStatus:
		return inPlace(c.status(ctx)), true
	case doMisses:
		return inPlace(c.misses(ctx, a)), true
	case doComplaints:
		return inPlace(c.complaints(ctx, a)), true
	case doMiss:
		return inPlace(c.missed(ctx, a)), true
	case doAlias:
		return c.alias(ctx, m, a), true
	case doAliasOf:
		c.expect(ctx, m, a.String())
		return plain(wordAliasWhich), true
	case doDeeds:
		return inPlace(c.deeds(ctx, a)), true
	}
	return Reply{}, false
}

// takeIn reads a report that an operator sends, and shows what was found.
func (c *Conversation) takeIn(ctx context.Context, m Message) Reply {
	d := m.Document
	switch {
	case !slices.Contains(draftEndings, strings.ToLower(filepath.Ext(d.Name))):
		return plain(wordDraftFormat)
	case d.Size > maxDraftBytes:
		return plain(wordDraftTooLarge)
	}
	data, err := d.Fetch(ctx)
	if err != nil {
		c.log.Error("a report cannot be fetched", "chat", m.Chat, "error", err)
		return plain(wordDraftLost)
	}
	draft, err := c.options.Desk.Read(ctx, m.User, d.Name, data)
	if err != nil {
		return plain(c.refused(err))
	}
	return c.draftPage(draft)
}

// refused says in words why a desk does not do something.
func (c *Conversation) refused(err error) string {
	switch {
	case errors.Is(err, ErrNoDraft):
		return wordNoDraft
	case errors.Is(err, ErrNoLibrary):
		return wordNoLibrary
	case errors.Is(err, ErrOther):
		return wordOtherReport
	case errors.Is(err, ErrUnfit):
		c.log.Info("a decision is refused", "error", err)
		return wordUnfit
	case errors.Is(err, ErrUnreadable):
		c.log.Warn("a report cannot be read", "error", err)
		return wordDraftUnread
	}
	c.log.Error("an operator's work fails", "error", err)
	return wordTrouble
}

func (c *Conversation) draft(ctx context.Context, id string) Reply {
	draft, err := c.options.Desk.Draft(ctx, id)
	if err != nil {
		return notice(c.refused(err))
	}
	return c.draftPage(draft)
}

// draftPage shows what was found in a report that is not published.
func (c *Conversation) draftPage(draft Draft) Reply {
	p, e := &page{}, newEvidence()
	held := c.foundIn(p, e, draft.Report)
	p.add(important, words(wordUnpublished))
	if draft.Known {
		p.add(important, words(wordKnownReport))
	}
	if held > 0 {
		p.row(key{[]piece{words(buttonReview + " ("), counted(held), words(")")}, to(doReview, draft.ID, "")})
	}
	p.row(keyed(buttonPublish, to(doPublish, draft.ID)), keyed(buttonDiscard, to(doDiscard, draft.ID)))
	return c.finish(p, e)
}

// maxReasons are told of those why figures are held.
const maxReasons = 5

// foundIn adds what a report holds, and gives how many figures wait for review.
func (c *Conversation) foundIn(p *page, e *evidence, r corpus.Report) (held int) {
	e.addReport(&r)
	name := bold(reportNamePieces(r))
	if !r.Period.IsZero() {
		name = append(name, words(" – "), when(vi.NamePeriod(r.Period)))
	}
	p.add(core, name...)
	if r.Period.IsZero() {
		p.add(core, words(wordNoReportPeriod))
	}
	counts := map[corpus.Status]int{}
	var reasons []string
	for _, f := range r.Figures {
		counts[f.Status]++
		if f.Status == corpus.Review {
			reasons = append(reasons, f.Reasons...)
		}
	}
	lines := 0
	for _, o := range r.Omissions {
		lines += o.Lines
	}
	for _, row := range []struct {
		n    int
		word string
	}{
		{len(r.Passages), wordPassagesRead}, {counts[corpus.Accepted], wordFiguresAccepted}, {counts[corpus.Review], wordFiguresHeld},
		{counts[corpus.Rejected], wordFiguresRejected}, {len(r.Findings), wordNotHolding}, {lines, wordLinesLeftOut},
	} {
		if row.n > 0 || row.word == wordFiguresAccepted {
			p.add(core, e.countPieces(row.n, row.word)...)
		}
	}
	slices.Sort(reasons)
	p.doubts(e, slices.Compact(reasons))
	return counts[corpus.Review]
}

// doubts adds why figures are held back, what is said in the same words once.
func (p *page) doubts(e *evidence, reasons []string) {
	said := map[string]bool{}
	for _, reason := range reasons {
		pieces := e.doubtPieces(reason)
		if text := textOf(pieces); !said[text] && len(said) < maxReasons {
			said[text] = true
			p.add(important, append([]piece{words(wordDoubt)}, pieces...)...)
		}
	}
}

// doubtPieces says a reason of the reader's in the words of the bot.
func (e *evidence) doubtPieces(reason string) []piece {
	e.addTexts(reason)
	plain := reason
	if rest, ok := strings.CutPrefix(reason, "number "); ok {
		_, plain, _ = strings.Cut(rest, ": ")
	}
	for _, d := range doubtWords {
		switch rest, ok := strings.CutPrefix(plain, d.begins); {
		case ok && d.named:
			return []piece{words(d.says), theirs(rest, unitRunes)}
		case ok:
			return []piece{words(d.says)}
		}
	}
	return []piece{theirs(reason, noteRunes)}
}

// countPieces writes how many there are: không có, or the number.
func (e *evidence) countPieces(n int, what string) []piece {
	if n <= 0 {
		return []piece{words("• " + wordNone + what)}
	}
	e.count = max(e.count, n)
	return []piece{words("• "), counted(n), words(what)}
}

// publish puts a report into the library, in the place of what was shown of it.
func (c *Conversation) publish(ctx context.Context, m Message, a action) Reply {
	draft, err := c.options.Desk.Publish(ctx, m.User, a.argument(0))
	if err != nil {
		return notice(c.refused(err))
	}
	p, e := &page{}, newEvidence()
	word := wordPublished
	if draft.Known {
		word = wordPublishedKnown
	}
	held := c.foundIn(p, e, draft.Report)
	p.add(core, words(word))
	if held > 0 {
		p.row(keyed(buttonReview, to(doReview, "", "")))
	}
	return inPlace(c.finish(p, e))
}

// discard drops a report, after asking.
func (c *Conversation) discard(ctx context.Context, m Message, a action) Reply {
	if a.argument(1) != sayYes {
		p := &page{}
		p.add(core, words(wordDiscardAsk))
		p.row(keyed(buttonDiscard, to(doDiscard, a.argument(0), sayYes)), keyed(buttonKeep, to(doDraft, a.argument(0))))
		return inPlace(c.finish(p, newEvidence()))
	}
	if err := c.options.Desk.Discard(ctx, m.User, a.argument(0)); err != nil {
		return notice(c.refused(err))
	}
	return inPlace(plain(wordDiscarded))
}

// clock is a moment as operators read it.
func clock(at time.Time) string { return at.In(vietnam).Format("02/01/2006 15:04") }
