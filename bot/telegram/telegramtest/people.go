package telegramtest

import "strings"

// Say writes to the bot.
func (p Private) Say(text string) Message { return p.say(Message{From: p.person, Text: text}) }

// Reply answers a message.
func (p Private) Reply(to Message, text string) Message {
	return p.say(Message{From: p.person, Text: text, ReplyTo: to.ID})
}

// Press taps a button and returns the query's id.
func (p Private) Press(m Message, label string) string { return p.press(p.person, m, label) }

// Say writes in the group.
func (g Group) Say(by Person, text string) Message { return g.say(Message{From: by, Text: text}) }

// SayMarked writes with entities that typing does not make.
func (g Group) SayMarked(by Person, text string, entities ...Entity) Message {
	return g.say(Message{From: by, Text: text, Entities: append(typedEntities(text), entities...)})
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

func (c Chat) say(m Message) (said Message) {
	c.state(func(s *Server, k *chat) {
		m.Chat = c.id
		shown := &m.Text
		if m.Document != nil {
			shown = &m.Caption
		}
		if *shown, m.Entities = trim(*shown, m.Entities); m.Entities == nil {
			m.Entities = typedEntities(*shown)
		}
		k.join(m.From, statusMember)
		kept := s.post(m)
		if s.delivers(kept) {
			s.pushMessage("message", kept)
		}
		said = *kept
	})
	return said
}

// Edit changes a message of a person's.
func (c Chat) Edit(m Message, text string) {
	c.state(func(s *Server, k *chat) {
		kept := k.messages[m.ID]
		kept.Text, kept.Entities, kept.edited = text, typedEntities(text), s.now()
		kept.Edits++
		if s.delivers(kept) {
			s.pushMessage("edited_message", kept)
		}
	})
}

// Delete takes a message away. The bot is not told, as at Telegram.
func (c Chat) Delete(m Message) {
	c.state(func(_ *Server, k *chat) { delete(k.messages, m.ID) })
}

// delivers reports whether the bot gets to see a message [docs: Privacy mode].
// In a group in privacy mode that is: its own commands, general commands while
// it was the last bot to write, replies to it, what is sent via it, and what
// Telegram itself writes. A mere mention is not on Telegram's list.
func (s *Server) delivers(m *Message) bool {
	c := s.chats[m.Chat]
	switch status := c.status(Bot.ID); {
	case m.From.IsBot && m.service == nil:
		return false
	case c.kind == "private":
		return true
	case status != statusMember && status != statusAdministrator:
		return false
	case !c.private || status == statusAdministrator || m.Via || m.service != nil:
		return true
	}
	if to := c.messages[m.ReplyTo]; to != nil && to.From.ID == Bot.ID && to.service == nil {
		return true
	}
	text := m.Text
	if text == "" {
		text = m.Caption
	}
	_, whose, ok := leadingCommand(text)
	return ok && (strings.EqualFold(whose, Bot.Username) || (whose == "" && c.lastBot == Bot.ID))
}
