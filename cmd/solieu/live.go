package main

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"solieu/corpus"
	"solieu/corpus/extract"
	"solieu/corpus/library"
	"solieu/corpus/sample"
	"solieu/index"
	"solieu/index/qa"
)

// live answers from a library that may change while the bot runs: an import by
// another process is noticed within checkEvery.
type live struct {
	dir string
	lib *library.Library // nil for the built-in one
	log *slog.Logger

	// mu is held for reading while an answer is made, so that no search is closed
	// under it.
	mu     sync.RWMutex
	engine *qa.Engine
	search *lazySearch
	stamp  string

	checking sync.Mutex
	checked  time.Time
}

// checkEvery is how often the library's stamp is asked for; that costs about a
// millisecond.
const checkEvery = 2 * time.Second

func openLive(ctx context.Context, dir string, log *slog.Logger) (*live, error) {
	l := &live{dir: dir, log: log}
	if dir == "" {
		var err error
		l.engine, l.search, err = builtinEngine(ctx)
		return l, err
	}
	lib, err := library.Open(ctx, dir)
	if err != nil {
		return nil, err
	}
	l.lib = lib
	if err := l.reload(ctx); err != nil {
		lib.Close()
		return nil, err
	}
	return l, nil
}

// Close gives back the library and the index.
func (l *live) Close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	err := l.search.Close()
	if l.lib != nil {
		err = l.lib.Close()
	}
	return err
}

// reload opens the library's present content and swaps it in.
func (l *live) reload(ctx context.Context) error {
	stamp, err := l.lib.Stamp(ctx)
	if err != nil {
		return err
	}
	engine, search, err := libraryEngine(ctx, l.lib, l.dir)
	if err != nil {
		return err
	}
	l.mu.Lock()
	old := l.search
	l.engine, l.search, l.stamp = engine, search, stamp
	l.mu.Unlock()
	if old != nil {
		return old.Close()
	}
	return nil
}

// refresh reloads the library when it has changed. One caller at a time looks;
// the others answer from what there is.
func (l *live) refresh(ctx context.Context) {
	if l.lib == nil || !l.checking.TryLock() {
		return
	}
	defer l.checking.Unlock()
	if time.Since(l.checked) < checkEvery {
		return
	}
	l.checked = time.Now()
	stamp, err := l.lib.Stamp(ctx)
	if err == nil && stamp != l.stamp {
		err = l.reload(ctx)
	}
	if err != nil {
		l.log.Error("look for changes of the library", "err", err)
	}
}

// renew reloads the library whether or not it has changed: the catalogue has.
func (l *live) renew(ctx context.Context) error {
	l.checking.Lock()
	defer l.checking.Unlock()
	return l.reload(ctx)
}

// Ask implements bot.Answerer.
func (l *live) Ask(ctx context.Context, question string, before index.Understood) index.Answer {
	l.refresh(ctx)
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.engine.Ask(ctx, question, before)
}

// Source implements bot.Answerer.
func (l *live) Source(passage string) (corpus.Report, corpus.Passage, bool) {
	return l.now().Source(passage)
}

// Examples implements bot.Exampler.
func (l *live) Examples(ctx context.Context) []string { return l.now().Examples(ctx) }

// now is the engine over the library as it is at the moment. What it is pointed at is
// in memory and outlives a change of the library; only a search does not.
func (l *live) now() *qa.Engine {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.engine
}

// Original gives the bytes that a report was read from.
func (l *live) Original(ctx context.Context, report string) ([]byte, error) {
	if l.lib != nil {
		return l.lib.Original(ctx, report)
	}
	r, _ := l.now().Report(report)
	for _, f := range sample.Files() {
		if f.Name == r.File {
			return f.Data, nil
		}
	}
	return nil, fmt.Errorf("report %s: %w", report, library.ErrNoReport)
}

// Check judges the figures of a draft.
func (l *live) Check(_ context.Context, name string, text []byte) ([]index.Judgement, error) {
	cat, err := draftCatalog(l.dir)
	if err != nil {
		return nil, err
	}
	return judge(name, text, extract.Given{}, cat, l.now())
}
