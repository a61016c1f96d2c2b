package telegramtest

import "slices"

// The standings of a member of a chat that are modelled.
const (
	statusCreator       = "creator"
	statusAdministrator = "administrator"
	statusMember        = "member"
	statusLeft          = "left"
	statusKicked        = "kicked"
)

type member struct {
	person Person
	status string
}

// join makes a person a member who is none yet.
func (c *chat) join(p Person, status string) {
	if c.members[p.ID] == nil {
		c.members[p.ID] = &member{p, status}
	}
}

func (c *chat) status(id int64) string {
	if m := c.members[id]; m != nil {
		return m.status
	}
	return statusLeft
}

// stand changes the bot's standing and tells it, as my_chat_member.
func (s *Server) stand(c *chat, by Person, status string) {
	old := *c.members[Bot.ID]
	if old.status == status {
		return
	}
	c.members[Bot.ID].status = status
	s.push("my_chat_member", map[string]any{
		"chat": c.json(), "from": by, "date": s.now().Unix(),
		"old_chat_member": old.json(), "new_chat_member": c.members[Bot.ID].json(),
	}, keptMessage, c.id)
}

func (m member) json() map[string]any {
	j := map[string]any{"user": m.person, "status": m.status}
	switch m.status {
	case statusCreator:
		j["is_anonymous"] = false
	case statusKicked:
		j["until_date"] = 0
	case statusAdministrator:
		for _, right := range []string{
			"can_be_edited", "can_manage_chat", "can_change_info", "can_delete_messages", "can_invite_users",
			"can_restrict_members", "can_pin_messages", "can_promote_members", "can_manage_video_chats", "is_anonymous",
		} {
			j[right] = right == "can_manage_chat" || right == "can_delete_messages"
		}
	}
	return j
}

// Block keeps the bot from writing, and tells it.
func (p Private) Block() {
	p.state(func(s *Server, k *chat) {
		k.blocked = true
		s.stand(k, p.person, statusKicked)
	})
}

// Unblock lets the bot write again, and tells it.
func (p Private) Unblock() {
	p.state(func(s *Server, k *chat) {
		k.blocked = false
		s.stand(k, p.person, statusMember)
	})
}

// Deactivate deletes the account. The bot is not told.
func (p Private) Deactivate() { p.state(func(_ *Server, k *chat) { k.deactivated = true }) }

// Add brings the bot back into the group, as an ordinary member: it is told by
// my_chat_member and by a message.
func (g Group) Add(by Person) {
	g.state(func(s *Server, k *chat) {
		s.stand(k, by, statusMember)
		s.announce(k, by, map[string]any{"new_chat_members": []Person{Bot}})
	})
}

// Remove throws the bot out. Telegram says "kicked" in a supergroup; what it
// says in a group was not seen, here it is "left".
func (g Group) Remove(by Person) {
	g.state(func(s *Server, k *chat) {
		status := statusKicked
		if k.kind == "group" {
			status = statusLeft
		}
		s.stand(k, by, status)
	})
}

// Promote makes the bot an administrator.
func (g Group) Promote(by Person) {
	g.state(func(s *Server, k *chat) { s.stand(k, by, statusAdministrator) })
}

// ReadAll turns privacy mode off.
func (g Group) ReadAll() Group {
	g.state(func(_ *Server, k *chat) { k.private = false })
	return g
}

// Member gives a person a standing in the group: creator, administrator,
// member, left or kicked.
func (g Group) Member(p Person, status string) Group {
	g.state(func(_ *Server, k *chat) { k.members[p.ID] = &member{p, status} })
	return g
}

// Migrate makes the group a supergroup of another id. Both get a message that
// names the other.
func (g Group) Migrate(to int64) Group {
	moved := g.server.Group(to)
	g.state(func(s *Server, k *chat) {
		next := s.chats[to]
		next.private = k.private
		for id, m := range k.members {
			next.members[id] = &member{m.person, m.status}
		}
		s.announce(k, Bot, map[string]any{"migrate_to_chat_id": to})
		k.movedTo = to
		s.announce(next, Bot, map[string]any{"migrate_from_chat_id": g.id})
	})
	return moved
}

// announce posts a message that Telegram itself writes.
func (s *Server) announce(c *chat, by Person, members map[string]any) *Message {
	m := s.post(Message{Chat: c.id, From: by, service: members})
	if s.delivers(m) {
		s.pushMessage("message", m)
	}
	return m
}

func (s *Server) getChat(p params) (any, *refusal) {
	c, bad := s.chatOf(p, reading)
	if bad != nil {
		return nil, bad
	}
	return c.json(), nil
}

// getChatMember knows who has written in the chat or was given a standing.
func (s *Server) getChatMember(p params) (any, *refusal) {
	id, bad := p.number("user_id", 0)
	if bad != nil || id <= 0 {
		return nil, badRequest("invalid user_id specified")
	}
	c, bad := s.chatOf(p, reading)
	switch {
	case bad != nil:
		return nil, bad
	case c.members[id] == nil:
		return nil, badRequest("member not found")
	}
	return c.members[id].json(), nil
}

func (s *Server) getChatAdministrators(p params) (any, *refusal) {
	c, bad := s.chatOf(p, reading)
	switch {
	case bad != nil:
		return nil, bad
	case c.kind == "private":
		return nil, badRequest("there are no administrators in the private chat")
	}
	all := []map[string]any{}
	for _, m := range c.members {
		if slices.Contains([]string{statusCreator, statusAdministrator}, m.status) && !m.person.IsBot {
			all = append(all, m.json())
		}
	}
	return all, nil
}

// leaveChat tells the bot of its own leaving.
func (s *Server) leaveChat(p params) (any, *refusal) {
	c, bad := s.chatOf(p, reading)
	switch {
	case bad != nil:
		return nil, bad
	case c.kind == "private":
		return nil, badRequest("chat member status can't be changed in private chats")
	}
	s.stand(c, Bot, statusLeft)
	return true, nil
}
