package telegramtest

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"time"
)

// updates is the queue of what the bot has not confirmed.
type updates struct {
	next    int64 // the number of the next one
	queue   []queued
	sent    map[int64]queued // everything that ever was in the queue
	allowed []string         // nil: all that are on by default
	poll    chan struct{}    // closed to end the poll that is under way; nil: none is
	webhook string
}

type queued struct {
	id  int64
	raw json.RawMessage
}

// push queues an update of a kind; the lock is held.
func (s *Server) push(kind string, content any) int64 {
	u := &s.updates
	if u.allowed != nil && !slices.Contains(u.allowed, kind) {
		return 0
	}
	raw, err := json.Marshal(map[string]any{"update_id": u.next, kind: content})
	if err != nil {
		panic(err) // content is ours
	}
	return s.pushRaw(raw)
}

func (s *Server) pushRaw(raw []byte) int64 {
	u := &s.updates
	q := queued{u.next, raw}
	u.next++
	u.queue = append(u.queue, q)
	if u.sent == nil {
		u.sent = map[int64]queued{}
	}
	u.sent[q.id] = q
	s.notify()
	return q.id
}

// Inject queues an update as no person could cause it: members is what stands
// in the object beside update_id, such as `"message":5`. It returns the number.
func (s *Server) Inject(members string) int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.pushRaw(fmt.Appendf(nil, `{"update_id":%d,%s}`, s.updates.next, members))
}

// InjectRaw queues anything in the place of an update.
func (s *Server) InjectRaw(raw string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pushRaw([]byte(raw))
}

// DeliverAgain queues an update a second time, under its number, as when a
// confirmation is lost.
func (s *Server) DeliverAgain(id int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.updates.queue = append(s.updates.queue, s.updates.sent[id])
	s.notify()
}

// LastUpdate is the number of the newest update.
func (s *Server) LastUpdate() int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.updates.next - 1
}

// RestartNumbers numbers updates from next on, as happens after a week
// without any.
func (s *Server) RestartNumbers(next int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.updates.next = next
}

// SetWebhook sets a webhook, which ends polling.
func (s *Server) SetWebhook(url string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.updates.webhook = url
	s.endPoll()
}

const (
	maxBatch       = 100
	maxPollTimeout = 50
)

var (
	otherPoller = &refusal{Code: http.StatusConflict, Description: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"}
	webhookSet  = &refusal{Code: http.StatusConflict, Description: "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"}
)

// getUpdates waits, and so takes the lock itself.
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
	if s.updates.webhook != "" {
		return nil, webhookSet
	}
	if list := p["allowed_updates"]; list != "" {
		if json.Unmarshal([]byte(list), &s.updates.allowed) != nil {
			return nil, badRequest("can't parse allowed updates JSON object")
		}
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
			if s.updates.webhook != "" {
				return nil, webhookSet
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
	switch {
	case offset < 0:
		u.queue = u.queue[max(0, len(u.queue)+int(max(offset, -maxBatch*100))):]
	case offset <= u.next:
		u.queue = slices.DeleteFunc(u.queue, func(q queued) bool { return q.id < offset })
	}
	s.notify()
}

func (s *Server) batch(limit int) []json.RawMessage {
	batch := []json.RawMessage{}
	for _, q := range s.updates.queue[:min(limit, len(s.updates.queue))] {
		batch = append(batch, q.raw)
	}
	return batch
}

func (s *Server) deleteWebhook(p params) (any, *refusal) {
	s.updates.webhook = ""
	if p.bool("drop_pending_updates") {
		s.updates.queue = nil
	}
	return true, nil
}

func (s *Server) getWebhookInfo(params) (any, *refusal) {
	return map[string]any{
		"url": s.updates.webhook, "has_custom_certificate": false, "pending_update_count": len(s.updates.queue),
	}, nil
}
