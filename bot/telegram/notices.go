package telegram

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"time"

	"solieu/bot"
)

// Outbox holds what the bot says unasked; chats.Store describes it.
type Outbox interface {
	Due(ctx context.Context, most int) ([]bot.Notice, error)
	Told(ctx context.Context, id int64) error
	Postpone(ctx context.Context, chat int64, d time.Duration) error
	Shut(ctx context.Context, chat int64) error
}

const (
	// noticeEvery and noticesAtOnce keep what the bot says unasked below what the
	// service allows: some 30 messages a second in all, one a second in a chat. The
	// outbox gives one of each chat.
	noticeEvery   = time.Second
	noticesAtOnce = 25
)

// notifier sends what the outbox holds.
type notifier struct {
	outbox Outbox
	write  func(ctx context.Context, n bot.Notice) bot.Reply
	sender *sender
	clock  Clock
	log    *slog.Logger
}

// run sends until the context ends; sending is what a stop does not cut off.
func (n *notifier) run(ctx, sending context.Context) {
	var pauses backoff
	for ctx.Err() == nil {
		due, err := n.outbox.Due(ctx, noticesAtOnce)
		if err != nil && ctx.Err() == nil {
			n.log.Error("the outbox cannot be read", "err", err)
		}
		pause := noticeEvery
		if err != nil || n.sendAll(sending, due) {
			pause = pauses.pause()
		} else {
			pauses.reset()
		}
		n.clock.Sleep(ctx, pause)
	}
}

// sendAll sends notices side by side, and reports whether the server is down.
func (n *notifier) sendAll(ctx context.Context, due []bot.Notice) (down bool) {
	var all sync.WaitGroup
	failed := make([]bool, len(due))
	for i, notice := range due {
		all.Go(func() { failed[i] = n.send(ctx, notice) })
	}
	all.Wait()
	for _, f := range failed {
		down = down || f
	}
	return down
}

// send sends one notice and marks it, and reports whether the server is down. What may
// have arrived is marked too: once is better than twice.
func (n *notifier) send(ctx context.Context, notice bot.Notice) (down bool) {
	log := n.log.With("chat", notice.Chat, "notice", notice.ID)
	reply := n.written(ctx, log, notice)
	var err error
	if reply.HTML != "" || reply.Text != "" {
		err = n.sender.deliver(ctx, target{chat: notice.Chat}, 0, reply)
	}
	class := Classify(err)
	if class == Refused && noChat(err) {
		class = Blocked
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), storeLimit)
	defer cancel()
	switch class {
	case Stopped:
		return false
	case Down, Unsent, Unauthorized:
		log.Warn("a notice waits for the server", "err", err)
		return true
	case Flood:
		log.Warn("a notice waits", "took", retryAfter(err), "err", err)
		err = n.outbox.Postpone(ctx, notice.Chat, max(retryAfter(err), noticeEvery))
	case Blocked:
		log.Info("a chat wants nothing any more, it is told nothing", "err", err)
		err = n.outbox.Shut(ctx, notice.Chat)
	default:
		if err != nil {
			log.Error("a notice could not be sent", "err", err)
		}
		err = n.outbox.Told(ctx, notice.ID)
	}
	if err != nil {
		log.Error("a notice cannot be marked, it may be sent again", "err", err)
	}
	return err != nil
}

// noChat reports whether the service knows no such chat.
func noChat(err error) bool {
	var api *APIError
	return errors.As(err, &api) && strings.Contains(api.Description, "chat not found")
}

// written has the notice written; one that panics is dropped, for it would each time.
func (n *notifier) written(ctx context.Context, log *slog.Logger, notice bot.Notice) (reply bot.Reply) {
	defer func() {
		if cause := recover(); cause != nil {
			log.Error("the writing of a notice panicked")
			reply = bot.Reply{}
		}
	}()
	ctx, cancel := context.WithTimeout(ctx, talkLimit)
	defer cancel()
	return n.write(ctx, notice)
}
