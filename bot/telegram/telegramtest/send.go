package telegramtest

import (
	"encoding/json"
	"slices"
	"strings"
)

func (s *Server) sendMessage(p params) (any, *refusal) {
	text, entities, bad := p.text()
	if bad != nil {
		return nil, bad
	}
	return s.send(p, Message{Text: text, Entities: entities, Preview: p.withPreview()})
}

// send finds where a message of the bot's goes and posts it.
func (s *Server) send(p params, m Message) (any, *refusal) {
	var bad *refusal
	if m.Buttons, bad = p.keyboard(); bad != nil {
		return nil, bad
	}
	c, bad := s.chatOf(p, writing)
	if bad != nil {
		return nil, bad
	}
	m.Chat, m.From = c.id, Bot
	if m.Thread, bad = c.thread(p); bad != nil {
		return nil, bad
	}
	if m.ReplyTo, bad = s.replyTo(p, c); bad != nil {
		return nil, bad
	}
	// A reply goes where the message stands that it answers.
	if to := c.messages[m.ReplyTo]; to != nil && m.Thread == 0 {
		m.Thread = to.Thread
	}
	return s.json(s.post(m)), nil
}

// replyTo finds the message to reply to, which is given under the name of
// today or of old; today's wins. Replies to other chats are not modelled.
func (s *Server) replyTo(p params, c *chat) (int, *refusal) {
	var reply struct {
		ID     *int            `json:"message_id"`
		OrElse bool            `json:"allow_sending_without_reply"`
		Chat   json.RawMessage `json:"chat_id"`
	}
	if given := p.get("reply_parameters"); given == "" {
		id, bad := p.number("reply_to_message_id", 0)
		if bad != nil {
			return 0, bad
		}
		n := int(id)
		reply.ID, reply.OrElse = &n, p.bool("allow_sending_without_reply")
	} else if json.Unmarshal([]byte(given), &reply) != nil {
		return 0, badRequest("can't parse reply parameters JSON object")
	} else if strings.Trim(given, " {}") == "" {
		return 0, nil
	}
	switch {
	case reply.ID == nil:
		return 0, badRequest(`can't find field "message_id"`)
	case reply.Chat != nil:
		return 0, badRequest("replies to other chats are not modelled here")
	case *reply.ID <= 0:
		return 0, nil
	case c.messages[*reply.ID] == nil && !reply.OrElse:
		return 0, badRequest("message to be replied not found")
	case c.messages[*reply.ID] == nil:
		return 0, nil
	}
	return *reply.ID, nil
}

var chatActions = []string{
	"cancel", "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
	"upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}

func (s *Server) sendChatAction(p params) (any, *refusal) {
	if !slices.Contains(chatActions, strings.ToLower(p.get("action"))) {
		return nil, badRequest("wrong parameter action in request")
	}
	c, bad := s.chatOf(p, writing)
	if bad != nil {
		return nil, bad
	}
	if _, bad := c.thread(p); bad != nil {
		return nil, bad
	}
	return true, nil
}
