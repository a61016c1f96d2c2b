package telegramtest

import (
	"encoding/json"
	"net/http"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Message is a message in a chat.
type Message struct {
	ID     int
	Chat   int64
	Thread int
	From   Person
	// Text is the text, or Caption what stands under a file; Entities mark the one that
	// there is.
	Text     string
	Caption  string
	Entities []Entity
	Photo    *File
	Document *File
	ReplyTo  int // 0 for none
	Buttons  [][]Button
	// Edits counts how often it was changed.
	Edits int
	// Preview says that links in it are previewed.
	Preview bool
}

// Button is a button of an inline keyboard.
type Button struct {
	Label string `json:"text"`
	Data  string `json:"callback_data,omitempty"`
	URL   string `json:"url,omitempty"`
}

const (
	maxText         = 4096
	maxCallbackText = 200
	maxCommands     = 100
)

// json is the message as the API gives it.
func (s *Server) json(m *Message) map[string]any {
	c := s.chats[m.Chat]
	j := map[string]any{
		"message_id": m.ID, "date": 1700000000 + m.ID, "chat": c.json(), "from": m.From, "text": m.Text,
	}
	marks := "entities"
	if m.Photo != nil || m.Document != nil {
		marks = "caption_entities"
		delete(j, "text")
		if m.Photo != nil {
			j["photo"] = []*File{m.Photo}
		} else {
			j["document"] = m.Document
		}
		if m.Caption != "" {
			j["caption"] = m.Caption
		}
	}
	if len(m.Entities) > 0 {
		j[marks] = m.Entities
	}
	if len(m.Buttons) > 0 {
		j["reply_markup"] = map[string]any{"inline_keyboard": m.Buttons}
	}
	if m.Thread != 0 {
		j["message_thread_id"], j["is_topic_message"] = m.Thread, true
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
	m.ID = s.messages
	c := s.chats[m.Chat]
	c.messages[m.ID] = &m
	c.order = append(c.order, m.ID)
	if m.From.IsBot {
		c.lastBot = m.From.ID
	}
	s.notify()
	return &m
}

// chatOf finds the chat of a call, where the bot may write.
func (s *Server) chatOf(p params) (*chat, *refusal) {
	if p["chat_id"] == "" {
		return nil, badRequest("chat_id is empty")
	}
	id, err := strconv.ParseInt(p["chat_id"], 10, 64)
	c := s.chats[id]
	switch {
	case err != nil || c == nil:
		return nil, badRequest("chat not found")
	case c.movedTo != 0:
		return nil, &refusal{
			Code:        http.StatusBadRequest,
			Description: "Bad Request: group chat was upgraded to a supergroup chat",
			Parameters:  map[string]int64{"migrate_to_chat_id": c.movedTo},
		}
	case c.blocked:
		return nil, &refusal{Code: http.StatusForbidden, Description: "Forbidden: bot was blocked by the user"}
	}
	return c, nil
}

// content reads text and buttons of a call.
func content(p params, limit int) (text string, entities []Entity, buttons [][]Button, bad *refusal) {
	text = p["text"]
	switch strings.ToLower(p["parse_mode"]) {
	case "html":
		var reason string
		if text, entities, reason = parseHTML(text); reason != "" {
			return "", nil, nil, badRequest("can't parse entities: " + reason)
		}
	case "":
		text, entities = trim(text, typedEntities(text))
	default:
		return "", nil, nil, badRequest("unsupported parse_mode")
	}
	switch {
	case text == "" && limit == maxText:
		return "", nil, nil, badRequest("message text is empty")
	case tooLong(text, limit) && limit == maxCaption:
		return "", nil, nil, badRequest("message caption is too long")
	case tooLong(text, limit):
		return "", nil, nil, badRequest("message is too long")
	}
	buttons, bad = p.keyboard()
	return text, entities, buttons, bad
}

func (s *Server) sendMessage(p params) (any, *refusal) {
	m, bad := s.newMessage(p)
	if bad != nil {
		return nil, bad
	}
	m.Preview = p.withPreview()
	if m.Text, m.Entities, m.Buttons, bad = content(p, maxText); bad != nil {
		return nil, bad
	}
	return s.json(s.post(m)), nil
}

// newMessage is the message of a call, without what it says.
func (s *Server) newMessage(p params) (Message, *refusal) {
	c, bad := s.chatOf(p)
	if bad != nil {
		return Message{}, bad
	}
	m := Message{Chat: c.id, From: Bot}
	to, orElse, bad := p.replyTo()
	if bad != nil {
		return m, bad
	}
	if c.messages[int(to)] != nil {
		m.ReplyTo = int(to)
	} else if to != 0 && !orElse {
		return m, badRequest("message to be replied not found")
	}
	thread, bad := p.number("message_thread_id", 0)
	switch {
	case bad != nil:
		return m, bad
	case thread != 0 && !c.topics[int(thread)]:
		return m, badRequest("message thread not found")
	}
	m.Thread = int(thread)
	return m, nil
}

// ownMessage finds the message that a call is to change.
func (s *Server) ownMessage(p params) (*Message, *refusal) {
	c, bad := s.chatOf(p)
	if bad != nil {
		return nil, bad
	}
	id, bad := p.number("message_id", 0)
	if bad != nil {
		return nil, bad
	}
	m := c.messages[int(id)]
	switch {
	case m == nil:
		return nil, badRequest("message to edit not found")
	case m.From.ID != Bot.ID:
		return nil, badRequest("message can't be edited")
	}
	return m, nil
}

const notModified = "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message"

func (s *Server) editMessageText(p params) (any, *refusal) {
	m, bad := s.ownMessage(p)
	if bad != nil {
		return nil, bad
	}
	text, entities, buttons, bad := content(p, maxText)
	switch {
	case bad != nil:
		return nil, bad
	case m.Photo != nil || m.Document != nil:
		return nil, badRequest("there is no text in the message to edit")
	case text == m.Text && reflect.DeepEqual(entities, m.Entities) && sameButtons(buttons, m.Buttons):
		return nil, badRequest(notModified)
	}
	m.Text, m.Entities, m.Buttons, m.Edits = text, entities, buttons, m.Edits+1
	return s.json(m), nil
}

func (s *Server) editMessageReplyMarkup(p params) (any, *refusal) {
	m, bad := s.ownMessage(p)
	if bad != nil {
		return nil, bad
	}
	buttons, bad := p.keyboard()
	switch {
	case bad != nil:
		return nil, bad
	case sameButtons(buttons, m.Buttons):
		return nil, badRequest(notModified)
	}
	m.Buttons, m.Edits = buttons, m.Edits+1
	return s.json(m), nil
}

func sameButtons(a, b [][]Button) bool {
	return slices.EqualFunc(a, b, func(a, b []Button) bool { return slices.Equal(a, b) })
}

func (s *Server) answerCallbackQuery(p params) (any, *refusal) {
	query := s.callbacks[p["callback_query_id"]]
	switch {
	case query == nil || query.answered:
		return nil, badRequest("query is too old and response timeout expired or query ID is invalid")
	case utf8.RuneCountInString(p["text"]) > maxCallbackText:
		return nil, badRequest("MESSAGE_TOO_LONG")
	}
	query.answered, query.text = true, p["text"]
	return true, nil
}

var chatActions = []string{
	"typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
	"upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}

func (s *Server) sendChatAction(p params) (any, *refusal) {
	if _, bad := s.chatOf(p); bad != nil {
		return nil, bad
	}
	if !slices.Contains(chatActions, p["action"]) {
		return nil, badRequest("wrong parameter action in request")
	}
	return true, nil
}

type command struct {
	Name        string `json:"command"`
	Description string `json:"description"`
}

var commandName = regexp.MustCompile(`^[a-z0-9_]{1,32}$`)

func (s *Server) setMyCommands(p params) (any, *refusal) {
	var commands []command
	if err := json.Unmarshal([]byte(p["commands"]), &commands); err != nil {
		return nil, badRequest("can't parse commands JSON object")
	}
	if len(commands) > maxCommands {
		return nil, badRequest("BOT_COMMANDS_TOO_MUCH")
	}
	for _, c := range commands {
		if !commandName.MatchString(c.Name) {
			return nil, badRequest("BOT_COMMAND_INVALID")
		}
		if n := utf8.RuneCountInString(c.Description); n < 1 || n > 256 {
			return nil, badRequest("BOT_COMMAND_DESCRIPTION_INVALID")
		}
	}
	s.commands = commands
	return true, nil
}
