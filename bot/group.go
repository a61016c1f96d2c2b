package bot

import (
	"context"

	"solieu/index"
)

// In a group several people talk with the bot at once. Each has a context of their own,
// and so has each of the bot's messages: who replies to one goes on from it, whoever
// it was written for. Buttons that choose or page belong to who asked, so that nobody
// changes what somebody else is reading; those that open something are for everybody.

// Threads remembers what the bot's messages in a group are about.
type Threads interface {
	// Thread gives what was saved of a message; known is false where nothing was.
	Thread(ctx context.Context, chat int64, message int) (u index.Understood, known bool, err error)
	// SaveThread remembers it; user is who the message was written for.
	SaveThread(ctx context.Context, chat int64, message int, user int64, u index.Understood) error
}

// forEverybody reports whether a button does no harm whoever presses it: it opens a
// message of its own, and changes nothing that stands there. What is chosen and paged
// in that message is for who opened it.
func (v verb) forEverybody() bool {
	switch v {
	case doNothing, doSource, doOriginal, doDraw, doDrawFile, doCourse, doBases, doTake, doComplain, doOpenReport:
		return true
	}
	return false
}

// owned gives the buttons that choose and page to a person.
func owned(user int64, r Reply) Reply {
	for _, row := range r.Buttons {
		for i := range row {
			if a, ok := parseAction(row[i].Data); ok && !a.verb.forEverybody() {
				a.by = user
				row[i].Data = a.String()
			}
		}
	}
	return r
}

// takeUp finds what a message in a group goes on from: what the message is about that
// it replies to, or else what the person was last understood to ask there. In a private
// chat there is but one talk.
func (c *Conversation) takeUp(ctx context.Context, m Message) Message {
	if !m.Group {
		return m
	}
	about := c.load(ctx, m)
	if m.ReplyTo != 0 {
		thread, known, err := c.memory.Thread(ctx, m.Chat, m.ReplyTo)
		if err != nil {
			c.log.Warn("what a message is about is not remembered", "chat", m.Chat, "error", err)
		}
		if known {
			about = thread
		}
	}
	m.about = &about
	return m
}

// handOver makes a reply ready to leave: in a group its buttons get their owner, and
// what it is about is kept once it has a number. Who speaks in the name of a chat
// cannot be known again when pressing, so that such buttons are for everybody.
func (c *Conversation) handOver(ctx context.Context, m Message, r Reply) Reply {
	if m.Group {
		if m.User > 0 {
			r = owned(m.User, r)
		}
		r.Sent = func(ctx context.Context, chat int64, message int) {
			if err := c.memory.SaveThread(ctx, chat, message, m.User, *m.about); err != nil {
				c.log.Warn("what a message is about is not saved", "chat", chat, "error", err)
			}
		}
	}
	return c.parked(ctx, m.Chat, m.User, r)
}
