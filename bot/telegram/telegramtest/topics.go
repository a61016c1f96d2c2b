package telegramtest

// general is the topic that every forum has; it has no thread of its own, and
// its number as a thread is refused [src: check_message_topic].
const general = 1

type topic struct{ closed bool }

// OpenTopic opens a topic and returns its thread. The group is a forum then.
func (g Group) OpenTopic(by Person) int {
	var id int
	g.state(func(s *Server, k *chat) {
		k.forum = true
		id = s.post(Message{Chat: g.id, From: by, service: map[string]any{
			"forum_topic_created": map[string]any{"name": "Chủ đề", "icon_color": 7322096},
		}}).ID
		k.topics[id] = &topic{}
	})
	return id
}

// CloseTopic keeps all but administrators from writing in a topic.
func (g Group) CloseTopic(id int) { g.state(func(_ *Server, k *chat) { k.topics[id].closed = true }) }

// DeleteTopic deletes a topic with all that stands in it.
func (g Group) DeleteTopic(id int) {
	g.state(func(_ *Server, k *chat) {
		delete(k.topics, id)
		for n, m := range k.messages {
			if n == id || m.Thread == id {
				delete(k.messages, n)
			}
		}
	})
}

// thread reads the topic that a call names. In private chats there are none;
// in groups that are no forum the parameter means nothing.
func (c *chat) thread(p params) (int, *refusal) {
	id, bad := p.number("message_thread_id", 0)
	switch t := c.topics[int(id)]; {
	case bad != nil || id == 0:
		return 0, bad
	case c.kind != "private" && !c.forum:
		return 0, nil
	case id == general || t == nil:
		return 0, badRequest("message thread not found")
	case t.closed && c.status(Bot.ID) != statusAdministrator:
		return 0, badRequest("TOPIC_CLOSED")
	}
	return int(id), nil
}

// threadOf is what message_thread_id says of a message: the topic, or in a
// supergroup that is no forum the message that a row of replies began with.
func (c *chat) threadOf(m *Message) (id int, topic bool) {
	if m.Thread != 0 || c.kind != "supergroup" || c.forum {
		return m.Thread, m.Thread != 0
	}
	for to := c.messages[m.ReplyTo]; to != nil; to = c.messages[to.ReplyTo] {
		id = to.ID
	}
	return id, false
}
