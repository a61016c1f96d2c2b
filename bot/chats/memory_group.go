package chats

import (
	"context"
	"errors"
	"maps"

	"solieu/index"
)

type thread struct {
	chat    int64
	message int
}

// told is what a message is about, and who it was written for.
type told struct {
	spoken
	user int64
}

// Thread is described at Store.
func (m *Memory) Thread(ctx context.Context, chat int64, message int) (index.Understood, bool, error) {
	if err := ctx.Err(); err != nil {
		return index.Understood{}, false, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	t, known := m.threads[thread{chat, message}]
	if !known || m.older(t.at, Keep) {
		return index.Understood{}, false, nil
	}
	u, err := index.DecodeUnderstood(t.understood)
	return u, err == nil, err
}

// SaveThread is described at Store.
func (m *Memory) SaveThread(ctx context.Context, chat int64, message int, user int64, u index.Understood) error {
	encoded, err := u.Encode()
	if err = errors.Join(ctx.Err(), err); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.threads[thread{chat, message}] = told{spoken{encoded, m.now()}, user}
	if encoded == nil {
		delete(m.threads, thread{chat, message})
	}
	return nil
}

// Move is described at Store.
func (m *Memory) Move(ctx context.Context, from, to int64) error {
	if err := ctx.Err(); err != nil || from == to {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	move(m.conversations, from, to)
	move(m.expected, from, to)
	m.moveTold(from, to)
	for key, b := range m.buttons {
		if b.chat == from {
			b.chat = to
			m.buttons[key] = b
		}
	}
	for i := range m.complaints {
		if m.complaints[i].Chat == from {
			m.complaints[i].Chat = to
		}
	}
	maps.DeleteFunc(m.threads, func(t thread, _ told) bool { return t.chat == from })
	m.former[to] = from
	return nil
}

func move[T any](all map[conversation]T, from, to int64) {
	for c, v := range maps.Clone(all) {
		if c.chat == from {
			delete(all, c)
			all[conversation{to, c.user}] = v
		}
	}
}

// Former is described at Store.
func (m *Memory) Former(ctx context.Context, chat int64) (int64, error) {
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.former[chat], nil
}

// Left is described at Store.
func (m *Memory) Left(ctx context.Context, chat int64) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	maps.DeleteFunc(m.conversations, func(c conversation, _ spoken) bool { return c.chat == chat })
	maps.DeleteFunc(m.expected, func(c conversation, _ expected) bool { return c.chat == chat })
	maps.DeleteFunc(m.buttons, func(_ string, b button) bool { return b.chat == chat })
	maps.DeleteFunc(m.threads, func(t thread, _ told) bool { return t.chat == chat })
	m.leave(chat)
	return nil
}
