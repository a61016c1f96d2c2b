package telegramtest

import (
	"fmt"
	"strings"
)

// chat is a chat as the server keeps it.
type chat struct {
	id       int64
	kind     string // private, group or supergroup
	title    string
	messages map[int]*Message
	order    []int
	seen     int // how many of order WaitForMessage has gone through
	topics   map[int]bool
	lastBot  int64 // the bot that wrote last
	private  bool  // privacy mode, for groups
	blocked  bool
	movedTo  int64
}

type pressed struct {
	answered bool
	text     string
}

// Answer is what the bot says to a press.
type Answer struct{ Text string }

func (c *chat) json() map[string]any {
	j := map[string]any{"id": c.id, "type": c.kind}
	if c.kind == "private" {
		j["first_name"] = c.title
	} else {
		j["title"] = c.title
	}
	if len(c.topics) > 0 {
		j["is_forum"] = true
	}
	return j
}

// Chat is what is common to private chats and groups.
type Chat struct {
	server *Server
	id     int64
}

// ID is the chat's.
func (c Chat) ID() int64 { return c.id }

// Private is the chat of a person with the bot.
type Private struct {
	Chat
	person Person
}

// Group is a group that the bot is in.
type Group struct{ Chat }

// Private opens the chat of a person with the bot.
func (s *Server) Private(p Person) Private {
	return Private{s.open(p.ID, "private", p.Name), p}
}

// Group opens a group. The bot is an ordinary member in privacy mode; ReadAll
// changes that.
func (s *Server) Group(id int64) Group {
	kind := "group"
	if strings.HasPrefix(fmt.Sprint(id), "-100") {
		kind = "supergroup"
	}
	return Group{s.open(id, kind, "Nhóm")}
}

func (s *Server) open(id int64, kind, title string) Chat {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.chats[id] == nil {
		s.chats[id] = &chat{id: id, kind: kind, title: title, messages: map[int]*Message{}, topics: map[int]bool{}, private: true}
	}
	return Chat{s, id}
}

// Say writes to the bot.
func (p Private) Say(text string) Message { return p.say(Message{From: p.person, Text: text}) }

// Reply answers a message.
func (p Private) Reply(to Message, text string) Message {
	return p.say(Message{From: p.person, Text: text, ReplyTo: to.ID})
}

// Press taps a button and returns the query's id.
func (p Private) Press(m Message, label string) string { return p.press(p.person, m, label) }

// Block keeps the bot from writing.
func (p Private) Block() {
	p.server.mu.Lock()
	defer p.server.mu.Unlock()
	p.server.chats[p.id].blocked = true
}

// Say writes in the group.
func (g Group) Say(by Person, text string) Message { return g.say(Message{From: by, Text: text}) }

// SayMarked writes with entities that typing does not make.
func (g Group) SayMarked(by Person, text string, entities ...Entity) Message {
	return g.say(Message{From: by, Text: text, Entities: append(typedEntities(text), entities...)})
}

// OpenTopic opens a topic and returns its thread.
func (g Group) OpenTopic(by Person) int {
	g.server.mu.Lock()
	defer g.server.mu.Unlock()
	opening := g.server.post(Message{Chat: g.id, From: by})
	g.server.chats[g.id].topics[opening.ID] = true
	return opening.ID
}

// SayIn writes in a topic. As at Telegram the message is a reply to the one
// that opened the topic.
func (g Group) SayIn(topic int, by Person, text string) Message {
	return g.say(Message{From: by, Text: text, Thread: topic, ReplyTo: topic})
}

// Reply answers a message.
func (g Group) Reply(by Person, to Message, text string) Message {
	return g.say(Message{From: by, Text: text, ReplyTo: to.ID, Thread: to.Thread})
}

// Press taps a button and returns the query's id.
func (g Group) Press(by Person, m Message, label string) string { return g.press(by, m, label) }

// ReadAll turns privacy mode off, as making the bot an administrator does.
func (g Group) ReadAll() Group {
	g.server.mu.Lock()
	defer g.server.mu.Unlock()
	g.server.chats[g.id].private = false
	return g
}

// Migrate makes the group a supergroup of another id.
func (g Group) Migrate(to int64) Group {
	moved := g.server.Group(to)
	g.server.mu.Lock()
	defer g.server.mu.Unlock()
	g.server.chats[g.id].movedTo = to
	g.server.chats[to].private = g.server.chats[g.id].private
	return moved
}

func (c Chat) say(m Message) Message {
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	m.Chat = c.id
	if m.Document == nil {
		m.Text, m.Entities = trim(m.Text, m.Entities)
	}
	if m.Entities == nil {
		m.Entities = typedEntities(m.Text)
	}
	said := s.post(m)
	if s.delivers(said) {
		s.push("message", s.json(said))
	}
	return *said
}

// Edit changes a message of a person's.
func (c Chat) Edit(m Message, text string) {
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	kept := s.chats[c.id].messages[m.ID]
	kept.Text, kept.Entities = text, typedEntities(text)
	if s.delivers(kept) {
		s.push("edited_message", s.json(kept))
	}
}

// delivers reports whether the bot gets to see a message. In a group in privacy
// mode that is: its own commands, general commands while it was the last bot to
// write, and replies to it. A mere mention is not on Telegram's list.
func (s *Server) delivers(m *Message) bool {
	c := s.chats[m.Chat]
	if m.From.IsBot {
		return false
	}
	if c.kind == "private" || !c.private {
		return true
	}
	if to := c.messages[m.ReplyTo]; to != nil && to.From.ID == Bot.ID {
		return true
	}
	_, whose, ok := leadingCommand(m.Text)
	return ok && (strings.EqualFold(whose, Bot.Username) || (whose == "" && c.lastBot == Bot.ID))
}

func (c Chat) press(by Person, m Message, label string) string {
	for _, row := range m.Buttons {
		for _, b := range row {
			if b.Label == label {
				return c.PressData(by, m, b.Data)
			}
		}
	}
	panic(fmt.Sprintf("message %d has no button %q", m.ID, label))
}

// PressData taps a button that a message had at some time, which only an old app or a
// slow person does.
func (c Chat) PressData(by Person, m Message, data string) string {
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	id := fmt.Sprint(len(s.callbacks) + 1)
	s.callbacks[id] = &pressed{}
	s.push("callback_query", map[string]any{
		"id": id, "from": by, "message": s.json(s.chats[c.id].messages[m.ID]),
		"chat_instance": fmt.Sprint(c.id), "data": data,
	})
	return id
}

// WaitForMessage waits for the bot's next message here, each in its turn.
func (c Chat) WaitForMessage() Message {
	var found Message
	c.server.waitFor(func() bool {
		k := c.server.chats[c.id]
		for k.seen < len(k.order) {
			m := k.messages[k.order[k.seen]]
			k.seen++
			if m.From.ID == Bot.ID && m.said() {
				found = *m
				return true
			}
		}
		return false
	})
	return found
}

// FromBot lists all that the bot has written here.
func (c Chat) FromBot() []Message {
	c.server.mu.Lock()
	defer c.server.mu.Unlock()
	var all []Message
	k := c.server.chats[c.id]
	for _, id := range k.order {
		if m := k.messages[id]; m.From.ID == Bot.ID && m.said() {
			all = append(all, *k.messages[id])
		}
	}
	return all
}

// said tells a message from one that opens a topic.
func (m *Message) said() bool { return m.Text != "" || m.Photo != nil || m.Document != nil }

// WaitForAnswered waits until the bot has answered a press.
func (s *Server) WaitForAnswered(query string) Answer {
	var answer Answer
	s.waitFor(func() bool {
		q := s.callbacks[query]
		if q == nil || !q.answered {
			return false
		}
		answer.Text = q.text
		return true
	})
	return answer
}
