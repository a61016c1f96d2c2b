package chats

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"time"

	"solieu/index"
)

// Memory is a store that lasts as long as the program.
type Memory struct {
	now func() time.Time

	mu            sync.Mutex
	arrivals      int64
	updates       map[int64]*kept
	offset        Offset
	conversations map[conversation]spoken
}

type kept struct {
	Update
	arrival  int64
	attempts int
	doneAt   time.Time // zero while it waits
}

type conversation struct{ chat, user int64 }

type spoken struct {
	understood []byte // JSON, so that no slice is shared with a caller
	at         time.Time
}

var _ Store = (*Memory)(nil)

// NewMemory returns an empty store. A nil now is time.Now.
func NewMemory(now func() time.Time) *Memory {
	if now == nil {
		now = time.Now
	}
	return &Memory{now: now, updates: map[int64]*kept{}, conversations: map[conversation]spoken{}}
}

// Put is described at Store.
func (m *Memory) Put(ctx context.Context, updates []Update, next int64) ([]Entry, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.forget()
	var fresh []Entry
	for _, u := range updates {
		if _, known := m.updates[u.ID]; known {
			continue
		}
		m.arrivals++
		u.Raw = slices.Clone(u.Raw)
		m.updates[u.ID] = &kept{Update: u, arrival: m.arrivals}
		fresh = append(fresh, u.Entry)
	}
	m.offset = Offset{Next: next, At: m.now()}
	return fresh, nil
}

// forget drops what is older than Keep.
func (m *Memory) forget() {
	before := m.now().Add(-Keep)
	maps.DeleteFunc(m.updates, func(_ int64, k *kept) bool {
		return !k.doneAt.IsZero() && k.doneAt.Before(before)
	})
	maps.DeleteFunc(m.conversations, func(_ conversation, s spoken) bool { return s.at.Before(before) })
}

// Waiting is described at Store.
func (m *Memory) Waiting(ctx context.Context) ([]Entry, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	var waiting []*kept
	for _, k := range m.updates {
		if k.doneAt.IsZero() {
			waiting = append(waiting, k)
		}
	}
	slices.SortFunc(waiting, func(a, b *kept) int { return int(a.arrival - b.arrival) })
	var entries []Entry
	for _, k := range waiting {
		entries = append(entries, k.Entry)
	}
	return entries, nil
}

// Take is described at Store.
func (m *Memory) Take(ctx context.Context, id int64) (Update, int, error) {
	if err := ctx.Err(); err != nil {
		return Update{}, 0, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	k := m.updates[id]
	if k == nil || !k.doneAt.IsZero() {
		return Update{}, 0, ErrUnknown
	}
	k.attempts++
	taken := k.Update
	taken.Raw = slices.Clone(taken.Raw)
	return taken, k.attempts, nil
}

// Done is described at Store.
func (m *Memory) Done(ctx context.Context, id int64) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if k := m.updates[id]; k != nil && k.doneAt.IsZero() {
		k.doneAt, k.Raw = m.now(), nil
	}
	return nil
}

// Offset is described at Store.
func (m *Memory) Offset(ctx context.Context) (Offset, error) {
	if err := ctx.Err(); err != nil {
		return Offset{}, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.offset, nil
}

// Load is described at Store.
func (m *Memory) Load(ctx context.Context, chat, user int64) (index.Understood, error) {
	var understood index.Understood
	if err := ctx.Err(); err != nil {
		return understood, err
	}
	m.mu.Lock()
	s, found := m.conversations[conversation{chat, user}]
	m.mu.Unlock()
	if !found || s.at.Before(m.now().Add(-Keep)) {
		return understood, nil
	}
	return index.DecodeUnderstood(s.understood)
}

// Save is described at Store.
func (m *Memory) Save(ctx context.Context, chat, user int64, understood index.Understood) error {
	encoded, err := understood.Encode()
	if err = errors.Join(ctx.Err(), err); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if encoded == nil {
		delete(m.conversations, conversation{chat, user})
		return nil
	}
	m.conversations[conversation{chat, user}] = spoken{encoded, m.now()}
	return nil
}

// Move is described at Store.
func (m *Memory) Move(ctx context.Context, from, to int64) error {
	if err := ctx.Err(); err != nil || from == to {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for c, s := range maps.Clone(m.conversations) {
		if c.chat != from {
			continue
		}
		delete(m.conversations, c)
		m.conversations[conversation{to, c.user}] = s
	}
	return nil
}

// Close does nothing.
func (m *Memory) Close() error { return nil }
