package bot

import "context"

// Answers to the question whether all is to be deleted.
const (
	sayYes = "y"
	sayNo  = "n"
)

// askToForget says what is kept before anything is deleted.
func (c *Conversation) askToForget() Reply {
	p := &page{}
	p.add(core, words(wordKept))
	p.add(core, words(wordForgetAsk))
	p.row(keyed(buttonForget, to(doForget, sayYes)), keyed(buttonKeep, to(doForget, sayNo)))
	return c.finish(p, newEvidence())
}

// forget deletes what is kept of the person who pressed, in every chat.
func (c *Conversation) forget(ctx context.Context, press Press, a action) Reply {
	if a.argument(0) != sayYes {
		return inPlace(plain(wordNotForgotten))
	}
	if err := c.memory.Forget(ctx, press.User); err != nil {
		c.log.Error("a person cannot be forgotten", "chat", press.Chat, "error", err)
		return notice(wordTrouble)
	}
	return inPlace(plain(wordForgotten))
}
