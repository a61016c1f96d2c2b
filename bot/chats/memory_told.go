package chats

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"time"

	"solieu/bot"
)

// followed is what Memory knows of who is told about what.
type followed struct {
	follows   map[follow]bool
	quiet     map[int64]bot.Quiet
	shut      map[int64]bool
	announced map[story]time.Time
	outbox    []*posted
}

type follow struct {
	chat  int64
	about string
}

type story struct{ report, about string }

type posted struct {
	bot.Notice
	notBefore, doneAt time.Time
}

func newFollowed() followed {
	return followed{follows: map[follow]bool{}, quiet: map[int64]bot.Quiet{}, shut: map[int64]bool{}, announced: map[story]time.Time{}}
}

// change runs do under the lock, unless the context has ended.
func (m *Memory) change(ctx context.Context, do func()) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	do()
	return nil
}

// Follow is described at Store.
func (m *Memory) Follow(ctx context.Context, chat int64, about string) error {
	return m.change(ctx, func() {
		m.follows[follow{chat, about}] = true
		delete(m.shut, chat)
	})
}

// Unfollow is described at Store.
func (m *Memory) Unfollow(ctx context.Context, chat int64, about string) error {
	return m.change(ctx, func() {
		maps.DeleteFunc(m.follows, func(f follow, _ bool) bool { return f.chat == chat && (about == "" || f.about == about) })
		m.settle(func(p *posted) bool { return p.Chat == chat && (about == "" || p.About == about) })
	})
}

// Follows is described at Store.
func (m *Memory) Follows(ctx context.Context, chat int64) (list []string, err error) {
	err = m.change(ctx, func() {
		for f := range m.follows {
			if f.chat == chat {
				list = append(list, f.about)
			}
		}
	})
	slices.Sort(list)
	return list, err
}

// SetQuiet is described at Store.
func (m *Memory) SetQuiet(ctx context.Context, chat int64, q bot.Quiet) error {
	return m.change(ctx, func() { m.quiet[chat] = q })
}

// Quiet is described at Store.
func (m *Memory) Quiet(ctx context.Context, chat int64) (q bot.Quiet, err error) {
	err = m.change(ctx, func() { q = m.quietOf(chat) })
	return q, err
}

func (m *Memory) quietOf(chat int64) bot.Quiet {
	if q, ok := m.quiet[chat]; ok {
		return q
	}
	return bot.UsualQuiet
}

// Announce is described at Store.
func (m *Memory) Announce(ctx context.Context, news []bot.News) error {
	return m.change(ctx, func() {
		now, first := m.now(), len(m.announced) == 0
		m.announced[story{}] = now
		for _, n := range news {
			report := story{n.Report, bot.EveryReport}
			at, known := m.announced[report]
			switch {
			case first:
				m.announced[report] = time.Time{}
				continue
			case known && m.older(at, KeepNews):
				continue
			case !known:
				m.post(report, now)
			}
			for _, about := range n.Indicators {
				if s := (story{n.Report, about}); m.announced[s].IsZero() {
					m.post(s, now)
				}
			}
		}
	})
}

// post makes the notices of something new.
func (m *Memory) post(s story, now time.Time) {
	m.announced[s] = now
	var chats []int64
	for f := range m.follows {
		if f.about == s.about && !m.shut[f.chat] {
			chats = append(chats, f.chat)
		}
	}
	slices.Sort(chats)
	for _, chat := range chats {
		if !slices.ContainsFunc(m.outbox, func(p *posted) bool { return p.Chat == chat && p.Report == s.report && p.About == s.about }) {
			m.arrivals++
			m.outbox = append(m.outbox, &posted{Notice: bot.Notice{ID: m.arrivals, Chat: chat, Report: s.report, About: s.about}})
		}
	}
}

// Due is described at Store.
func (m *Memory) Due(ctx context.Context, most int) (due []bot.Notice, err error) {
	err = m.change(ctx, func() {
		now, seen := m.now(), map[int64]bool{}
		for _, p := range m.outbox {
			if !p.doneAt.IsZero() || seen[p.Chat] || m.shut[p.Chat] || p.notBefore.After(now) || m.quietOf(p.Chat).Holds(now) || len(due) == most {
				continue
			}
			seen[p.Chat] = true
			due = append(due, p.Notice)
		}
	})
	return due, err
}

// Told is described at Store.
func (m *Memory) Told(ctx context.Context, id int64) error {
	return m.change(ctx, func() { m.settle(func(p *posted) bool { return p.ID == id }) })
}

// settle marks notices as needing nothing more.
func (m *Memory) settle(which func(*posted) bool) {
	for _, p := range m.outbox {
		if p.doneAt.IsZero() && which(p) {
			p.doneAt = m.now()
		}
	}
}

// Postpone is described at Store.
func (m *Memory) Postpone(ctx context.Context, chat int64, d time.Duration) error {
	return m.change(ctx, func() {
		for _, p := range m.outbox {
			if p.Chat == chat {
				p.notBefore = m.now().Add(d)
			}
		}
	})
}

// Shut is described at Store.
func (m *Memory) Shut(ctx context.Context, chat int64) error {
	return m.change(ctx, func() {
		m.shut[chat] = true
		m.settle(func(p *posted) bool { return p.Chat == chat })
	})
}

// Reopen is described at Store.
func (m *Memory) Reopen(ctx context.Context, chat int64) error {
	return m.change(ctx, func() { delete(m.shut, chat) })
}

func (m *Memory) leave(chat int64) {
	maps.DeleteFunc(m.follows, func(f follow, _ bool) bool { return f.chat == chat })
	delete(m.quiet, chat)
	delete(m.shut, chat)
	m.outbox = slices.DeleteFunc(m.outbox, func(p *posted) bool { return p.Chat == chat })
}

// moveTold gives what a chat follows to the chat that it became.
func (m *Memory) moveTold(from, to int64) {
	for f := range maps.Clone(m.follows) {
		if f.chat == from {
			delete(m.follows, f)
			m.follows[follow{to, f.about}] = true
		}
	}
	if q, ok := m.quiet[from]; ok {
		m.quiet[to] = q
	}
	delete(m.quiet, from)
	delete(m.shut, from)
	for _, p := range m.outbox {
		if p.Chat == from {
			p.Chat = to
		}
	}
	// What both had is told once; what was told is kept rather than what waits.
	slices.SortStableFunc(m.outbox, func(a, b *posted) int { return cmp.Compare(b.doneAt.Unix(), a.doneAt.Unix()) })
	had := map[bot.Notice]bool{}
	m.outbox = slices.DeleteFunc(m.outbox, func(p *posted) bool {
		n := p.Notice
		n.ID = 0
		known := had[n]
		had[n] = true
		return known
	})
	slices.SortFunc(m.outbox, func(a, b *posted) int { return cmp.Compare(a.ID, b.ID) })
}
