package telegramtest

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"time"
)

const (
	maxBatch       = 100
	maxPollTimeout = 50
)

func conflict(description string) *refusal {
	return &refusal{Code: http.StatusConflict, Description: "Conflict: " + description}
}

var (
	otherPoller = conflict("terminated by other getUpdates request; make sure that only one bot instance is running")
	webhookCame = conflict("terminated by setWebhook request")
	webhookSet  = conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")
)

// getUpdates waits, and so takes the lock itself. A second poll ends the first
// also where it does not wait, which at Telegram only a waiting one does; that
// polls with one offset in quick succession are slowed down is not modelled.
func (s *Server) getUpdates(ctx context.Context, p params) (any, *refusal) {
	offset, bad1 := p.number("offset", 0)
	limit, bad2 := p.number("limit", maxBatch)
	seconds, bad3 := p.number("timeout", 0)
	for _, bad := range []*refusal{bad1, bad2, bad3} {
		if bad != nil {
			return nil, bad
		}
	}
	over := time.NewTimer(time.Duration(min(max(seconds, 0), maxPollTimeout)) * time.Second)
	defer over.Stop()

	s.mu.Lock()
	defer s.mu.Unlock()
	if s.webhook.url != "" {
		return nil, webhookSet
	}
	if bad := s.allow(p); bad != nil {
		return nil, bad
	}
	s.endPoll()
	mine := make(chan struct{})
	s.updates.poll = mine
	defer func() {
		if s.updates.poll == mine {
			s.updates.poll = nil
		}
	}()
	s.confirm(offset)
	for waiting := seconds > 0; ; {
		batch := s.batch(int(min(max(limit, 1), maxBatch)))
		if len(batch) > 0 || !waiting {
			return batch, nil
		}
		changed := s.changed
		s.mu.Unlock()
		select {
		case <-changed:
		case <-over.C:
			waiting = false
		case <-ctx.Done():
			waiting = false
		case <-s.done:
			waiting = false
		case <-mine:
		}
		s.mu.Lock()
		select {
		case <-mine:
			if s.webhook.url != "" {
				return nil, webhookCame
			}
			return nil, otherPoller
		default:
		}
		if ctx.Err() != nil {
			return []json.RawMessage{}, nil // nobody reads it, and nothing is confirmed
		}
	}
}

func (s *Server) endPoll() {
	if s.updates.poll != nil {
		close(s.updates.poll)
		s.updates.poll = nil
	}
}

// confirm forgets what lies below the offset. An offset beyond all numbers
// confirms nothing, and a negative one keeps that many of the last.
func (s *Server) confirm(offset int64) {
	u := &s.updates
	s.expire()
	switch {
	case offset < 0:
		u.queue = u.queue[max(0, len(u.queue)+int(max(offset, -maxBatch*100))):]
	case offset <= u.next:
		u.queue = slices.DeleteFunc(u.queue, func(q queued) bool { return q.id < offset })
	}
	s.notify()
}

func (s *Server) batch(limit int) []json.RawMessage {
	s.expire()
	batch := []json.RawMessage{}
	for _, q := range s.updates.queue[:min(limit, len(s.updates.queue))] {
		batch = append(batch, q.raw)
	}
	return batch
}
