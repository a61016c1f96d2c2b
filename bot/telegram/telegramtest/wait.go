package telegramtest

// notify wakes whoever waits; the lock is held.
func (s *Server) notify() {
	close(s.changed)
	s.changed = make(chan struct{})
}

// waitFor blocks until a condition holds; the condition runs under the lock.
func (s *Server) waitFor(holds func() bool) {
	for {
		s.mu.Lock()
		ok, changed := holds(), s.changed
		s.mu.Unlock()
		if ok {
			return
		}
		select {
		case <-changed:
		case <-s.done:
			return
		}
	}
}

// Calls lists the calls of a method so far, all for "".
func (s *Server) Calls(method string) []Call {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.callsOf(method)
}

func (s *Server) callsOf(method string) []Call {
	var calls []Call
	for _, c := range s.calls {
		if method == "" || c.Method == method {
			calls = append(calls, c)
		}
	}
	return calls
}

// WaitForCalls waits until a method has been called n times, and answered.
func (s *Server) WaitForCalls(method string, n int) []Call {
	var calls []Call
	s.waitFor(func() bool {
		calls = s.callsOf(method)
		return len(calls) >= n
	})
	return calls
}

// WaitForConfirmed waits until the bot has confirmed every update.
func (s *Server) WaitForConfirmed() {
	s.waitFor(func() bool { return len(s.updates.queue) == 0 })
}

// WaitForMessage waits for the bot's next message here, each in its turn.
func (c Chat) WaitForMessage() Message {
	var found Message
	c.server.waitFor(func() bool {
		k := c.server.chats[c.id]
		for k.seen < len(k.order) {
			m := k.messages[k.order[k.seen]]
			k.seen++
			if m != nil && m.From.ID == Bot.ID && m.service == nil {
				found = *m
				return true
			}
		}
		return false
	})
	return found
}

// WaitForEdit waits until a message of the bot's is newer than the given state
// of it.
func (c Chat) WaitForEdit(m Message) Message {
	var found Message
	c.server.waitFor(func() bool {
		now := c.server.chats[c.id].messages[m.ID]
		if now == nil || now.Edits <= m.Edits {
			return false
		}
		found = *now
		return true
	})
	return found
}

// WaitForDeleted waits until a message is gone.
func (c Chat) WaitForDeleted(m Message) {
	c.server.waitFor(func() bool { return c.server.chats[c.id].messages[m.ID] == nil })
}

// FromBot lists all that the bot has written here and not deleted.
func (c Chat) FromBot() []Message {
	c.server.mu.Lock()
	defer c.server.mu.Unlock()
	var all []Message
	k := c.server.chats[c.id]
	for _, id := range k.order {
		if m := k.messages[id]; m != nil && m.From.ID == Bot.ID && m.service == nil {
			all = append(all, *m)
		}
	}
	return all
}
