package telegramtest

import (
	"maps"
	"time"
)

// Message is a message in a chat.
type Message struct {
	ID   int
	Chat int64
	// Thread is the topic of a forum, 0 for none.
	Thread int
	From   Person
	// Text is the text, or Caption what stands under a file; Entities mark the
	// one that there is.
	Text     string
	Caption  string
	Entities []Entity
	// Photo is the largest size of a picture.
	Photo    *File
	Document *File
	ReplyTo  int // 0 for none
	Buttons  [][]Button
	// Preview says that links in it are previewed.
	Preview bool
	// Edits counts how often it was changed.
	Edits int
	// Via says that it was sent via the bot, by its inline mode; Inline is the
	// name under which the bot may edit it then.
	Via    bool
	Inline string

	date    time.Time
	edited  time.Time
	sizes   []*File        // of the photo
	service map[string]any // of a message that Telegram itself writes
}

// json is the message as the API gives it.
func (s *Server) json(m *Message) map[string]any {
	c := s.chats[m.Chat]
	j := map[string]any{"message_id": m.ID, "date": m.date.Unix(), "chat": c.json(), "from": m.From}
	maps.Copy(j, m.service)
	marks := "entities"
	switch {
	case m.Photo != nil:
		j["photo"], marks = m.sizes, "caption_entities"
	case m.Document != nil:
		j["document"], marks = m.Document, "caption_entities"
	case m.service == nil:
		j["text"] = m.Text
	}
	if m.Caption != "" {
		j["caption"] = m.Caption
	}
	if len(m.Entities) > 0 {
		j[marks] = m.Entities
	}
	if len(m.Buttons) > 0 {
		j["reply_markup"] = map[string]any{"inline_keyboard": m.Buttons}
	}
	if m.Via {
		j["via_bot"] = Bot
	}
	if !m.edited.IsZero() {
		j["edit_date"] = m.edited.Unix()
	}
	if thread, topic := c.threadOf(m); thread != 0 {
		if j["message_thread_id"] = thread; topic {
			j["is_topic_message"] = true
		}
	}
	if to := c.messages[m.ReplyTo]; to != nil {
		inner := s.json(to)
		delete(inner, "reply_to_message") // as Telegram: one level
		j["reply_to_message"] = inner
	}
	return j
}

// post adds a message to its chat; the lock is held.
func (s *Server) post(m Message) *Message {
	s.messages++
	m.ID, m.date = s.messages, s.now()
	c := s.chats[m.Chat]
	c.messages[m.ID] = &m
	c.order = append(c.order, m.ID)
	if m.From.IsBot && m.service == nil {
		c.lastBot = m.From.ID
	}
	s.notify()
	return &m
}
