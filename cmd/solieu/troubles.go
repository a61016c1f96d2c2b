package main

import (
	"context"
	"log/slog"
	"slices"
	"sync"

	"solieu/bot"
)

// maxTroubles is how many errors of the log are kept for operators.
const maxTroubles = 10

// troubles passes a log on and keeps its last errors.
type troubles struct {
	slog.Handler
	kept *keptTroubles
}

type keptTroubles struct {
	mu   sync.Mutex
	list []bot.Trouble // the newest first
}

func newTroubles(next slog.Handler) *troubles { return &troubles{next, &keptTroubles{}} }

// Handle implements slog.Handler.
func (t *troubles) Handle(ctx context.Context, r slog.Record) error {
	if r.Level >= slog.LevelError {
		t.kept.mu.Lock()
		t.kept.list = slices.Insert(t.kept.list, 0, bot.Trouble{Text: r.Message, At: r.Time})
		t.kept.list = t.kept.list[:min(len(t.kept.list), maxTroubles)]
		t.kept.mu.Unlock()
	}
	return t.Handler.Handle(ctx, r)
}

// WithAttrs implements slog.Handler.
func (t *troubles) WithAttrs(attrs []slog.Attr) slog.Handler {
	return &troubles{t.Handler.WithAttrs(attrs), t.kept}
}

// WithGroup implements slog.Handler.
func (t *troubles) WithGroup(name string) slog.Handler {
	return &troubles{t.Handler.WithGroup(name), t.kept}
}

func (t *troubles) last() []bot.Trouble {
	t.kept.mu.Lock()
	defer t.kept.mu.Unlock()
	return slices.Clone(t.kept.list)
}
