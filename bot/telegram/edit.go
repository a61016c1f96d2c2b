package telegram

import (
	"context"
	"errors"
	"strconv"

	tg "github.com/go-telegram-bot-api/telegram-bot-api/v5"

	"solieu/bot"
)

// edit puts a reply in the place of a message of the bot's. Where it can't be (it is
// too old, or no text), or is too long for that, the reply is sent as any other.
func (s *sender) edit(ctx context.Context, to target, message int, reply bot.Reply) error {
	parts := partsOf(reply)
	if len(parts) != 1 {
		return s.send(ctx, to, reply)
	}
	for plain := false; ; plain = true {
		params := messageParams(target{chat: to.chat}, parts[0], reply.Buttons, plain)
		params["message_id"] = strconv.Itoa(message)
		_, err := s.call(ctx, "editMessageText", params, edit)
		switch class := Classify(err); {
		case class == BadMarkup && !plain:
			s.log.Error("the markup of a reply is refused, it goes out as plain text", "chat", to.chat, "err", err)
		case class == Fine:
			if reply.Sent != nil {
				reply.Sent(ctx, to.chat, message)
			}
			return nil
		case class == Ignorable:
			return nil
		case class == Refused && !errors.Is(err, errPostponed):
			s.log.Warn("a message cannot be changed, the reply is sent instead", "chat", to.chat, "err", err)
			return s.send(ctx, to, reply)
		default:
			return err
		}
	}
}

// typing shows for five seconds that the bot is at work. It is no matter if it fails.
func (s *sender) typing(ctx context.Context, to target) {
	params := tg.Params{"chat_id": strconv.FormatInt(to.chat, 10), "action": "typing"}
	params.AddNonZero("message_thread_id", to.thread)
	if _, err := s.client.call(ctx, "sendChatAction", params, sendLimit); err != nil && ctx.Err() == nil {
		s.log.Debug("typing is not shown", "chat", to.chat, "err", err)
	}
}
