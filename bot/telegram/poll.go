package telegram

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"time"

	tg "github.com/go-telegram-bot-api/telegram-bot-api/v5"

	"solieu/bot/chats"
)

const (
	batchSize = 100
	// earlyAnswer is the time below which an answer without anything new shows
	// a server that does not hold polls, or does not heed what is confirmed.
	earlyAnswer = time.Second
	// conflictPause leaves the other program time to stop.
	conflictPause = 10 * time.Second
	// freshOffset is how long an offset says something: the service numbers
	// updates anew after a week without any.
	freshOffset = 6 * 24 * time.Hour
	// storeLimit bounds one write to the inbox, which a stop does not cut off.
	storeLimit = 30 * time.Second
)

// poller fetches updates into the inbox.
type poller struct {
	client *client
	inbox  Inbox
	clock  Clock
	log    *slog.Logger
	// arrived is told what the inbox did not have yet.
	arrived func([]chats.Entry)
}

// run polls until the context ends, which gives nil, or the token is refused.
func (p *poller) run(ctx context.Context) error {
	offset, err := p.firstOffset(ctx)
	if err != nil {
		return err
	}
	var pauses backoff
	for ctx.Err() == nil {
		began := p.clock.Now()
		raws, err := p.fetch(ctx, offset)
		var fresh int
		if err == nil {
			offset, fresh, err = p.store(ctx, offset, raws)
		}
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil:
			if err := p.fail(ctx, err, &pauses); err != nil {
				return err
			}
			continue
		case fresh == 0 && p.clock.Now().Sub(began) < earlyAnswer:
			p.clock.Sleep(ctx, earlyAnswer)
		}
		pauses.reset()
	}
	return nil
}

func (p *poller) firstOffset(ctx context.Context) (int64, error) {
	stored, err := p.inbox.Offset(ctx)
	if err != nil {
		return 0, fmt.Errorf("open the inbox: %w", err)
	}
	if p.clock.Now().Sub(stored.At) > freshOffset {
		return 0, nil
	}
	return stored.Next, nil
}

func (p *poller) fetch(ctx context.Context, offset int64) ([]json.RawMessage, error) {
	params := tg.Params{
		"timeout":         strconv.Itoa(int(pollTimeout.Seconds())),
		"limit":           strconv.Itoa(batchSize),
		"allowed_updates": allowedUpdates,
	}
	params.AddNonZero64("offset", offset)
	result, err := p.client.call(ctx, "getUpdates", params, pollLimit)
	if err != nil {
		return nil, err
	}
	var raws []json.RawMessage
	if err := json.Unmarshal(result, &raws); err != nil {
		return nil, &NetError{Method: "getUpdates", Reached: true, Err: errors.New("the answer is no list of updates")}
	}
	return raws, nil
}

// store puts updates in the inbox and returns the offset that confirms them,
// also when it is smaller than before: numbers may start again. Without an
// error they are safe; with one the offset stays, and they come again.
func (p *poller) store(ctx context.Context, offset int64, raws []json.RawMessage) (next int64, fresh int, err error) {
	if len(raws) == 0 {
		return offset, 0, nil
	}
	updates, next, unnumbered := unpack(raws)
	if unnumbered > 0 {
		p.log.Error("updates without a number cannot be stored", "count", unnumbered)
	}
	if len(updates) == 0 {
		return offset, 0, nil
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), storeLimit)
	defer cancel()
	entries, err := p.inbox.Put(ctx, updates, next)
	if err != nil {
		return offset, 0, err
	}
	p.arrived(entries)
	return next, len(entries), nil
}

// fail waits as the error asks for. What it returns ends the program.
func (p *poller) fail(ctx context.Context, err error, pauses *backoff) error {
	pause := pauses.pause()
	switch Classify(err) {
	case Unauthorized:
		return refusedToken(err)
	case Conflict:
		pause = max(pause, conflictPause)
		p.conflict(ctx, err)
	case Flood:
		if after := retryAfter(err); after > 0 {
			pause = after
		}
		p.log.Warn("polling is throttled", "took", pause, "err", err)
	default:
		p.log.Warn("polling fails, it is tried again", "took", pause, "err", err)
	}
	p.clock.Sleep(ctx, pause)
	return nil
}

// conflict says who else takes the updates, and ends it where it is a webhook:
// who starts the bot polling means to have it poll.
func (p *poller) conflict(ctx context.Context, err error) {
	if !strings.Contains(strings.ToLower(err.Error()), "webhook") {
		p.log.Error("ANOTHER PROGRAM POLLS WITH THIS TOKEN: stop it, or give this one a token of its own", "err", err)
		return
	}
	p.log.Error("A WEBHOOK IS SET FOR THIS TOKEN: it is removed, waiting updates are kept", "err", err)
	if _, err := p.client.call(ctx, "deleteWebhook", nil, sendLimit); err != nil {
		p.log.Error("the webhook could not be removed", "err", err)
	}
}

func refusedToken(err error) error {
	return fmt.Errorf("the Bot API refuses the token: check it with @BotFather, and the address of the API: %w", err)
}
