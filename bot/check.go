package bot

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"solieu/index"
)

// maxDraftBytes is a draft of some thousand pages.
const maxDraftBytes = 10 << 20

// draftEndings are those of the files that drafts are read from.
var draftEndings = []string{".txt", ".md", ".docx"}

// check holds the figures of a draft against the reports. Without a draft it asks for
// one, and takes what is sent next.
func (c *Conversation) check(ctx context.Context, m Message) Reply {
	if c.options.Check == nil {
		return plain(wordUnknownCommand)
	}
	name, draft := fileDraft, []byte(m.Text)
	if m.Document != nil {
		name = m.Document.Name
		switch {
		case !slices.Contains(draftEndings, strings.ToLower(filepath.Ext(name))):
			return plain(wordDraftFormat)
		case m.Document.Size > maxDraftBytes:
			return plain(wordDraftTooLarge)
		}
		data, err := m.Document.Fetch(ctx)
		if err != nil {
			c.log.Error("a draft cannot be fetched", "chat", m.Chat, "error", err)
			return plain(wordDraftLost)
		}
		draft = data
	}
	if strings.TrimSpace(string(draft)) == "" {
		c.expect(ctx, m, CommandCheck)
		if m.Group { // there the bot reads only what is meant for it
			return plain(wordReplyDraft)
		}
		return plain(wordSendDraft)
	}
	list, err := c.options.Check(ctx, name, draft)
	if err != nil {
		c.log.Warn("a draft cannot be read", "chat", m.Chat, "error", err)
		return plain(wordDraftUnread)
	}
	c.expect(ctx, m, "")
	return c.judged(m, list)
}

// judged tells what was found: as a message, or where that is too long, for a group
// sooner, as a file with its beginning under it.
func (c *Conversation) judged(m Message, list []index.Judgement) Reply {
	whole, e := &page{}, evidenceOfDraft(list)
	composeDraft(whole, list)
	most := MaxMessageRunes
	if m.Group {
		most = MaxCaptionRunes
	}
	if whole.runes() <= most {
		return c.finish(whole, e)
	}
	if err := gateDigits(whole, e); err != nil {
		c.log.Error("reply held back", "error", err)
		return refusal()
	}
	p := &page{caption: true}
	p.add(core, bold(draftSumPieces(list))...)
	p.list(useful, draftRows(list), len(list), wordMoreFigures)
	reply := c.finish(p, e)
	if reply.Text != wordRefused {
		reply.File = &File{Name: fileDraftReport, Data: []byte(DraftReport(list))}
	}
	return reply
}

// draftRows are the first lines of the judgements.
func draftRows(list []index.Judgement) [][]piece {
	var rows [][]piece
	for _, j := range inVerdictOrder(list) {
		rows = append(rows, draftEntry(&j)[0])
	}
	return rows
}
