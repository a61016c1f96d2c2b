package main

import (
	"context"
	"log/slog"
	"time"

	"solieu/bot"
	"solieu/index/qa"
)

// announcer makes notices of what is new; chats.Store describes it.
type announcer interface {
	Announce(ctx context.Context, news []bot.News) error
}

// announce tells the outbox what the library states now.
func announce(ctx context.Context, answers *live, to announcer) error {
	return to.Announce(ctx, bot.NewsOf(answers.now().Reports()))
}

// watchNews announces each change of the library, whoever makes it, until the context
// ends. Where it fails it is tried again: what is new is what the outbox doesn't know.
func watchNews(ctx context.Context, answers *live, to announcer, log *slog.Logger) {
	tick := time.NewTicker(checkEvery)
	defer tick.Stop()
	var announced *qa.Engine
	for {
		answers.refresh(ctx)
		if engine := answers.now(); engine != announced {
			switch err := announce(ctx, answers, to); {
			case err == nil:
				announced = engine
			case ctx.Err() == nil:
				log.Error("new reports are not announced yet", "err", err)
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
