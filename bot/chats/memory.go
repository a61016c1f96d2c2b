package chats

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"time"

	"solieu/bot"
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
	buttons       map[string]button
	expected      map[conversation]expected
	complaints    []bot.Complaint
	files         map[string]file
	threads       map[thread]told
	former        map[int64]int64 // what a chat was before it moved
	followed
	bench
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

type button struct {
	conversation
	data string
	at   time.Time
}

type expected struct {
	command string
	at      time.Time
}

type file struct {
	id string
	at time.Time
}

var _ Store = (*Memory)(nil)

// NewMemory returns an empty store. A nil now is time.Now.
func NewMemory(now func() time.Time) *Memory {
	if now == nil {
		now = time.Now
	}
	return &Memory{
		now: now, updates: map[int64]*kept{}, conversations: map[conversation]spoken{},
		buttons: map[string]button{}, expected: map[conversation]expected{}, files: map[string]file{},
		threads: map[thread]told{}, former: map[int64]int64{}, followed: newFollowed(), bench: newBench(),
	}
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

func (m *Memory) older(at time.Time, keep time.Duration) bool { return at.Before(m.now().Add(-keep)) }

// forget drops what was kept long enough.
func (m *Memory) forget() {
	before := m.now().Add(-Keep)
	maps.DeleteFunc(m.updates, func(_ int64, k *kept) bool {
		return !k.doneAt.IsZero() && k.doneAt.Before(before)
	})
	maps.DeleteFunc(m.conversations, func(_ conversation, s spoken) bool { return s.at.Before(before) })
	maps.DeleteFunc(m.threads, func(_ thread, t told) bool { return t.at.Before(before) })
	maps.DeleteFunc(m.expected, func(_ conversation, e expected) bool { return m.older(e.at, KeepExpected) })
	maps.DeleteFunc(m.buttons, func(_ string, b button) bool { return m.older(b.at, KeepButtons) })
	maps.DeleteFunc(m.files, func(_ string, f file) bool { return m.older(f.at, KeepButtons) })
	m.complaints = slices.DeleteFunc(m.complaints, func(c bot.Complaint) bool { return m.older(c.At, KeepComplaints) })
	maps.DeleteFunc(m.filed, func(_ string, f filed) bool { return m.older(f.at, KeepFiled) })
	maps.DeleteFunc(m.misses, func(_ missed, miss bot.Miss) bool { return m.older(miss.Last, KeepMisses) })
	m.outbox = slices.DeleteFunc(m.outbox, func(p *posted) bool { return !p.doneAt.IsZero() && m.older(p.doneAt, KeepNotices) })
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

// Park is described at Store.
func (m *Memory) Park(ctx context.Context, chat, user int64, data []string) ([]string, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	var keys []string
	for _, d := range data {
		key := keyOf(chat, user, d)
		m.buttons[key] = button{conversation{chat, user}, d, m.now()}
		keys = append(keys, key)
	}
	return keys, nil
}

// Parked is described at Store.
func (m *Memory) Parked(ctx context.Context, chat int64, key string) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	b := m.buttons[key]
	if b.chat != chat || m.older(b.at, KeepButtons) {
		return "", nil
	}
	return b.data, nil
}

// Expect is described at Store.
func (m *Memory) Expect(ctx context.Context, chat, user int64, command string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.expected[conversation{chat, user}] = expected{command, m.now()}
	if command == "" {
		delete(m.expected, conversation{chat, user})
	}
	return nil
}

// Expected is described at Store.
func (m *Memory) Expected(ctx context.Context, chat, user int64) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if e := m.expected[conversation{chat, user}]; !m.older(e.at, KeepExpected) {
		return e.command, nil
	}
	return "", nil
}

// Complain is described at Store.
func (m *Memory) Complain(ctx context.Context, c bot.Complaint) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	known := func(k bot.Complaint) bool { k.At = c.At; return k == c }
	if !slices.ContainsFunc(m.complaints, known) {
		c.At = m.now()
		m.complaints = slices.Insert(m.complaints, 0, c)
	}
	return nil
}

// Complaints is described at Store.
func (m *Memory) Complaints(ctx context.Context) ([]bot.Complaint, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Clone(m.complaints), nil
}

// Forget is described at Store.
func (m *Memory) Forget(ctx context.Context, user int64) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	maps.DeleteFunc(m.conversations, func(c conversation, _ spoken) bool { return c.user == user })
	maps.DeleteFunc(m.threads, func(_ thread, t told) bool { return t.user == user })
	maps.DeleteFunc(m.expected, func(c conversation, _ expected) bool { return c.user == user })
	maps.DeleteFunc(m.buttons, func(_ string, b button) bool { return b.user == user })
	m.complaints = slices.DeleteFunc(m.complaints, func(c bot.Complaint) bool { return c.User == user })
	maps.DeleteFunc(m.misses, func(k missed, _ bot.Miss) bool { return k.user == user })
	m.leave(user) // a private chat has its person's number
	return nil
}

// File is described at Store.
func (m *Memory) File(ctx context.Context, content string) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	f := m.files[content]
	if m.older(f.at, KeepButtons) {
		return "", nil
	}
	return f.id, nil
}

// KeepFile is described at Store.
func (m *Memory) KeepFile(ctx context.Context, content, id string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.files[content] = file{id, m.now()}
	return nil
}

// Close does nothing.
func (m *Memory) Close() error { return nil }
