package telegramtest

import (
	"encoding/json"
	"reflect"
	"time"
)

const notModified = "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message"

// toEdit finds the message that a call is to change: one of the bot's own in a
// chat, or one sent via it.
func (s *Server) toEdit(p params) (m *Message, inline bool, bad *refusal) {
	if p.get("chat_id") == "" && p.get("message_id") == "" {
		id := p.get("inline_message_id")
		switch {
		case id == "":
			return nil, true, badRequest("message identifier is not specified")
		case s.inline[id] == nil:
			return nil, true, badRequest("MESSAGE_ID_INVALID")
		}
		return s.inline[id], true, nil
	}
	c, bad := s.chatOf(p, editing)
	if bad != nil {
		return nil, false, bad
	}
	id, bad := p.number("message_id", 0)
	if bad != nil {
		return nil, false, bad
	}
	m = c.messages[int(id)]
	switch {
	case m == nil:
		return nil, false, badRequest("message to edit not found")
	case m.From.ID != Bot.ID || m.service != nil:
		return nil, false, badRequest("message can't be edited")
	}
	return m, false, nil
}

// change puts the content and the buttons of next in a message. A call without
// buttons takes away those that there are.
func (s *Server) change(m *Message, next Message, p params, inline bool) (any, *refusal) {
	var bad *refusal
	if next.Buttons, bad = p.keyboard(); bad != nil {
		return nil, bad
	}
	if sameContent(m, &next) && sameButtons(m.Buttons, next.Buttons) {
		return nil, badRequest(notModified)
	}
	m.Text, m.Caption, m.Entities, m.Buttons = next.Text, next.Caption, next.Entities, next.Buttons
	m.Photo, m.Document, m.sizes, m.Preview = next.Photo, next.Document, next.sizes, next.Preview
	m.Edits++
	m.edited = s.now()
	if inline {
		return true, nil
	}
	return s.json(m), nil
}

func sameContent(a, b *Message) bool {
	return a.Text == b.Text && a.Caption == b.Caption && a.Photo == b.Photo && a.Document == b.Document &&
		(len(a.Entities)+len(b.Entities) == 0 || reflect.DeepEqual(a.Entities, b.Entities))
}

func (s *Server) editMessageText(p params) (any, *refusal) {
	text, entities, bad := p.text()
	if bad != nil {
		return nil, bad
	}
	m, inline, bad := s.toEdit(p)
	switch {
	case bad != nil:
		return nil, bad
	case m.Photo != nil || m.Document != nil:
		return nil, badRequest("there is no text in the message to edit")
	}
	return s.change(m, Message{Text: text, Entities: entities, Preview: p.withPreview()}, p, inline)
}

func (s *Server) editMessageCaption(p params) (any, *refusal) {
	text, entities, bad := caption(p.get("caption"), p.get("parse_mode"), p.get("caption_entities"))
	if bad != nil {
		return nil, bad
	}
	m, inline, bad := s.toEdit(p)
	switch {
	case bad != nil:
		return nil, bad
	case m.Photo == nil && m.Document == nil:
		return nil, badRequest("there is no caption in the message to edit")
	}
	next := *m
	next.Caption, next.Entities = text, entities
	return s.change(m, next, p, inline)
}

// editMessageMedia also puts a file in the place of a text, but not the other
// way [docs].
func (s *Server) editMessageMedia(p params) (any, *refusal) {
	m, inline, bad := s.toEdit(p)
	if bad != nil {
		return nil, bad
	}
	if inline && len(p.files) > 0 {
		return nil, badRequest("invalid message content specified") // no uploads there [docs]
	}
	next, bad := s.inputMedia(p)
	if bad != nil {
		return nil, bad
	}
	return s.change(m, next, p, inline)
}

func (s *Server) editMessageReplyMarkup(p params) (any, *refusal) {
	m, inline, bad := s.toEdit(p)
	if bad != nil {
		return nil, bad
	}
	return s.change(m, *m, p, inline)
}

// deletable is how long a message can be deleted [docs].
const deletable = 48 * time.Hour

func (s *Server) deleteMessage(p params) (any, *refusal) {
	id, bad := p.number("message_id", 0)
	switch {
	case p.get("chat_id") == "":
		return nil, badRequest("chat identifier is not specified")
	case bad != nil || id == 0:
		return nil, badRequest("message identifier is not specified")
	}
	c, bad := s.chatOf(p, writing)
	if bad != nil {
		return nil, bad
	}
	if c.messages[int(id)] == nil {
		return nil, badRequest("message to delete not found")
	}
	return s.remove(c, int(id))
}

// remove deletes a message: any in a private chat, the bot's own in a group,
// and all where it is an administrator.
func (s *Server) remove(c *chat, id int) (any, *refusal) {
	m := c.messages[id]
	mine := m.From.ID == Bot.ID || c.kind == "private" || c.status(Bot.ID) == statusAdministrator
	switch {
	case !mine:
		return nil, badRequest("message can't be deleted")
	case s.now().Sub(m.date) > deletable:
		return nil, badRequest("message can't be deleted for everyone")
	}
	delete(c.messages, id)
	return true, nil
}

// deleteMessages passes over what is not there.
func (s *Server) deleteMessages(p params) (any, *refusal) {
	var ids []int
	if json.Unmarshal([]byte(p.get("message_ids")), &ids) != nil || len(ids) == 0 || len(ids) > 100 {
		return nil, badRequest("message identifiers are not specified")
	}
	c, bad := s.chatOf(p, writing)
	if bad != nil {
		return nil, bad
	}
	for _, id := range ids {
		if c.messages[id] == nil {
			continue
		}
		if _, bad := s.remove(c, id); bad != nil {
			return nil, bad
		}
	}
	return true, nil
}
