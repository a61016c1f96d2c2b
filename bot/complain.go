package bot

import (
	"context"
	"slices"
	"time"
)

// Complaint is what a person reports as wrong about an answer.
type Complaint struct {
	Chat, User int64
	Question   string
	// Figure is the id of the answer's first figure, "" where it had none.
	Figure string
	// Why is one of the reasons that are offered: value, period, source or meaning.
	Why string
	At  time.Time
}

// What can be wrong with an answer.
var whys = []string{"value", "period", "source", "meaning"}

// askWhy asks what is wrong with an answer, and names the question: in a group the
// person who presses need not be the one who asked.
func (c *Conversation) askWhy(a action) Reply {
	p, e := &page{}, newEvidence()
	p.add(core, words(wordWhatIsWrong))
	if question := a.argument(1); squash(question) != "" {
		p.add(core, words("“"), theirs(question, questionRunes), words("”"))
		e.addTexts(question)
	}
	var keys []key
	for _, why := range whys {
		keys = append(keys, keyed(whyLabel(why), to(doWrong, why, a.argument(0), a.argument(1))))
	}
	p.rows(2, keys)
	return c.finish(p, e)
}

// complain keeps what a person reports as wrong.
func (c *Conversation) complain(ctx context.Context, press Press, a action) Reply {
	if !slices.Contains(whys, a.argument(0)) {
		return notice(wordStaleButton)
	}
	err := c.memory.Complain(ctx, Complaint{
		Chat: press.Chat, User: press.User, Why: a.argument(0), Figure: a.argument(1), Question: a.argument(2),
	})
	if err != nil {
		c.log.Error("a complaint cannot be kept", "chat", press.Chat, "error", err)
		return notice(wordTrouble)
	}
	return inPlace(plain(wordComplained))
}
