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
	topics   map[int]*topic
	forum    bool
	lastBot  int64 // the bot that wrote last
	private  bool  // privacy mode, for groups
	members  map[int64]*member
	// blocked and deactivated are a person's doing, for private chats.
	blocked, deactivated bool
	movedTo              int64
}

func (c *chat) json() map[string]any {
	j := map[string]any{"id": c.id, "type": c.kind}
	if c.kind == "private" {
		j["first_name"] = c.title
		if m := c.members[c.id]; m != nil && m.person.Username != "" {
			j["username"] = m.person.Username
		}
	} else {
		j["title"] = c.title
	}
	if c.forum {
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
	c := s.open(p.ID, "private", p.Name)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.chats[p.ID].join(p, statusMember)
	return Private{c, p}
}

// Group opens a group. The bot is an ordinary member in privacy mode; ReadAll
// and Promote change that.
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
		s.chats[id] = &chat{
			id: id, kind: kind, title: title, private: true,
			messages: map[int]*Message{}, topics: map[int]*topic{}, members: map[int64]*member{},
		}
		s.chats[id].join(Bot, statusMember)
	}
	return Chat{s, id}
}

// state runs under the lock with what the server keeps of the chat.
func (c Chat) state(do func(s *Server, k *chat)) {
	c.server.mu.Lock()
	defer c.server.mu.Unlock()
	do(c.server, c.server.chats[c.id])
	c.server.notify()
}

// Message gives a message as it is now.
func (c Chat) Message(id int) (m Message, ok bool) {
	c.state(func(_ *Server, k *chat) {
		if kept := k.messages[id]; kept != nil {
			m, ok = *kept, true
		}
	})
	return m, ok
}

// accessTo says what a call does in a chat; the more it does, the more may
// stand against it.
type accessTo int

const (
	reading accessTo = iota
	editing
	writing
)

// chatOf finds the chat of a call, where the bot may do what the call does
// [src: check_chat_access].
func (s *Server) chatOf(p params, access accessTo) (*chat, *refusal) {
	if p.get("chat_id") == "" {
		return nil, badRequest("chat_id is empty")
	}
	return s.chatBy(p.get("chat_id"), access)
}

func (s *Server) chatBy(written string, access accessTo) (*chat, *refusal) {
	var id int64
	if _, err := fmt.Sscanf(written, "%d", &id); err != nil || s.chats[id] == nil {
		return nil, badRequest("chat not found")
	}
	c := s.chats[id]
	status := c.status(Bot.ID)
	in := status == statusMember || status == statusAdministrator
	switch {
	case c.kind == "private" && access >= editing && c.deactivated:
		return nil, forbidden("user is deactivated")
	case c.kind == "private" && access >= writing && c.blocked:
		return nil, forbidden("bot was blocked by the user")
	case c.kind == "group" && access >= writing && c.movedTo != 0:
		moved := badRequest("group chat was upgraded to a supergroup chat")
		moved.Parameters = map[string]int64{"migrate_to_chat_id": c.movedTo}
		return nil, moved
	case c.kind != "private" && !in && (access >= editing || c.kind == "supergroup"):
		if status == statusKicked {
			return nil, forbidden("bot was kicked from the " + c.kind + " chat")
		}
		return nil, forbidden("bot is not a member of the " + c.kind + " chat")
	}
	return c, nil
}
