package telegramtest

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"
)

// keptMessage is how long the server keeps updates that are no queries [src].
const keptMessage = 24 * time.Hour

// updates is the queue of what the bot has not confirmed.
type updates struct {
	next    int64 // the number of the next one
	queue   []queued
	sent    map[int64]queued // everything that ever was in the queue
	allowed []string         // nil: all that are on by default
	poll    chan struct{}    // closed to end the poll that is under way; nil: none is
}

type queued struct {
	id      int64
	raw     json.RawMessage
	expires time.Time
	// lane holds what a webhook gets one after the other: a chat's messages, a
	// person's presses, a person's inline queries [src].
	lane int64
	try  tries
}

// offByDefault are the updates that must be asked for [docs: getUpdates].
var offByDefault = []string{"chat_member", "message_reaction", "message_reaction_count"}

var kinds = []string{
	"message", "edited_message", "callback_query", "inline_query", "chosen_inline_result", "my_chat_member",
	"channel_post", "edited_channel_post", "chat_member", "chat_join_request", "poll", "poll_answer",
	"shipping_query", "pre_checkout_query", "message_reaction", "message_reaction_count",
}

// allow reads allowed_updates: without it the list stays, an empty one and one
// without any known name are the default [src]. Telegram passes over what is
// no list; here that is refused.
func (s *Server) allow(p params) *refusal {
	given := p.get("allowed_updates")
	if given == "" {
		return nil
	}
	var list []string
	if json.Unmarshal([]byte(given), &list) != nil {
		return badRequest("can't parse allowed updates JSON object")
	}
	s.updates.allowed = slices.DeleteFunc(list, func(kind string) bool { return !slices.Contains(kinds, kind) })
	if len(s.updates.allowed) == 0 {
		s.updates.allowed = nil
	}
	return nil
}

// push queues an update of a kind; the lock is held.
func (s *Server) push(kind string, content any, life time.Duration, lane int64) int64 {
	u := &s.updates
	switch {
	case u.allowed != nil && !slices.Contains(u.allowed, kind), u.allowed == nil && slices.Contains(offByDefault, kind):
		return 0
	}
	raw, err := json.Marshal(map[string]any{"update_id": u.next, kind: content})
	if err != nil {
		panic(err) // content is ours
	}
	return s.pushRaw(raw, life, lane)
}

// pushMessage queues a message, or a change of one.
func (s *Server) pushMessage(kind string, m *Message) { s.push(kind, s.json(m), keptMessage, m.Chat) }

func (s *Server) pushRaw(raw []byte, life time.Duration, lane int64) int64 {
	u := &s.updates
	now := s.now()
	q := queued{id: u.next, raw: raw, expires: now.Add(life), lane: lane, try: tries{at: now, delay: 1}}
	u.next++
	u.queue = append(u.queue, q)
	u.sent[q.id] = q
	s.notify()
	return q.id
}

// expire forgets what the bot has not fetched in time.
func (s *Server) expire() {
	now := s.now()
	s.updates.queue = slices.DeleteFunc(s.updates.queue, func(q queued) bool { return now.After(q.expires) })
}

// Inject queues an update as no person could cause it: members is what stands
// in the object beside update_id, such as `"message":5`. It returns the number.
func (s *Server) Inject(members string) int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.pushRaw(fmt.Appendf(nil, `{"update_id":%d,%s}`, s.updates.next, members), keptMessage, 0)
}

// InjectRaw queues anything in the place of an update.
func (s *Server) InjectRaw(raw string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pushRaw([]byte(raw), keptMessage, 0)
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
