package chats

import (
	"context"
	"maps"
	"slices"
	"time"

	"solieu/bot"
	"solieu/corpus/vi"
)

// bench is what Memory knows of operators' work.
type bench struct {
	filed  map[string]filed
	misses map[missed]bot.Miss
	deeds  []bot.Deed
}

type filed struct {
	Filed
	at time.Time
}

type missed struct {
	folded string
	user   int64
}

func newBench() bench { return bench{filed: map[string]filed{}, misses: map[missed]bot.Miss{}} }

// KeepFiled is described at Store.
func (m *Memory) KeepFiled(ctx context.Context, f Filed) error {
	f.Data, f.Decisions = slices.Clone(f.Data), slices.Clone(f.Decisions)
	return m.change(ctx, func() { m.filed[f.ID] = filed{f, m.now()} })
}

// Filed is described at Store.
func (m *Memory) Filed(ctx context.Context, id string) (f Filed, ok bool, err error) {
	err = m.change(ctx, func() {
		kept, found := m.filed[id]
		f, ok = kept.Filed, found
		f.Data, f.Decisions = slices.Clone(f.Data), slices.Clone(f.Decisions)
	})
	return f, ok, err
}

// DropFiled is described at Store.
func (m *Memory) DropFiled(ctx context.Context, id string) error {
	return m.change(ctx, func() { delete(m.filed, id) })
}

// Miss is described at Store.
func (m *Memory) Miss(ctx context.Context, user int64, question string) error {
	return m.change(ctx, func() {
		key := missed{vi.Fold(question), user}
		m.misses[key] = bot.Miss{Question: question, Times: m.misses[key].Times + 1, Last: m.now()}
	})
}

// Misses is described at Store.
func (m *Memory) Misses(ctx context.Context) (list []bot.Miss, err error) {
	err = m.change(ctx, func() {
		grouped := map[string]bot.Miss{}
		for key, miss := range m.misses {
			g := grouped[key.folded]
			miss.Times += g.Times
			if g.Last.After(miss.Last) {
				miss.Question, miss.Last = g.Question, g.Last
			}
			grouped[key.folded] = miss
		}
		list = slices.SortedFunc(maps.Values(grouped), func(a, b bot.Miss) int {
			if a.Times != b.Times {
				return b.Times - a.Times
			}
			return b.Last.Compare(a.Last)
		})
	})
	return list[:min(len(list), maxMisses)], err
}

// Record is described at Store.
func (m *Memory) Record(ctx context.Context, d bot.Deed) error {
	return m.change(ctx, func() {
		d.At = m.now()
		m.deeds = slices.Insert(m.deeds, 0, d)
	})
}

// Deeds is described at Store.
func (m *Memory) Deeds(ctx context.Context) (list []bot.Deed, err error) {
	err = m.change(ctx, func() { list = slices.Clone(m.deeds[:min(len(m.deeds), maxDeeds)]) })
	return list, err
}

// Queue is described at Store.
func (m *Memory) Queue(ctx context.Context) (q Queue, err error) {
	err = m.change(ctx, func() {
		for _, k := range m.updates {
			if k.doneAt.IsZero() {
				q.Updates++
			}
		}
		for _, p := range m.outbox {
			if p.doneAt.IsZero() {
				q.Notices++
			}
		}
	})
	return q, err
}
