package telegramtest

import (
	"fmt"
	"time"
)

const (
	// queryLife is how long an inline query waits for the bot [src], and how
	// long it can be answered; the latter is not published and taken for the
	// same.
	queryLife  = 30 * time.Second
	chosenLife = 10 * time.Minute
	maxQuery   = 256 // characters
)

// inlineQuery is a query and, once there is one, its answer.
type inlineQuery struct {
	by     Person
	text   string
	at     time.Time
	answer *Results
}

// Results is the bot's answer to an inline query.
type Results struct {
	Results    []Result
	CacheTime  int
	Personal   bool
	NextOffset string
	// Button stands above the results; "" for none.
	Button, ButtonStart string
}

// Result is one of the results of an inline query.
type Result struct {
	ID, Type, Title, Description string
	// Text, or Caption under a file, is what is sent when it is chosen.
	Text     string
	Caption  string
	Entities []Entity
	Photo    *File
	Document *File
	Buttons  [][]Button
	Preview  bool

	sizes []*File
}

// Inline types @bot and a query in some chat and returns the query's id.
func (s *Server) Inline(by Person, query string) string {
	return s.InlineFrom(by, query, "", "sender")
}

// InlineFrom asks for the results after an offset, in a chat of a kind: sender
// (the person's with the bot), private, group, supergroup or channel.
func (s *Server) InlineFrom(by Person, query, offset, chatKind string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := []rune(query); len(n) > maxQuery {
		query = string(n[:maxQuery])
	}
	id := fmt.Sprint(1<<40 + len(s.queries))
	s.queries[id] = &inlineQuery{by: by, text: query, at: s.now()}
	s.push("inline_query", map[string]any{
		"id": id, "from": by, "chat_type": chatKind, "query": query, "offset": offset,
	}, queryLife, by.ID+1<<33)
	return id
}

// WaitForResults waits until the bot has answered an inline query.
func (s *Server) WaitForResults(query string) Results {
	var found Results
	s.waitFor(func() bool {
		q := s.queries[query]
		if q == nil || q.answer == nil {
			return false
		}
		found = *q.answer
		return true
	})
	return found
}

// InlineFeedback has the bot told which results are chosen, as /setinlinefeedback
// at BotFather does. It is off at first.
func (s *Server) InlineFeedback(on bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.feedback = on
}

// Choose sends a result of the person's own query to the chat with the bot.
func (p Private) Choose(query, result string) Message { return p.choose(query, result) }

// Choose sends a result to the group, which need not have the bot in it.
func (g Group) Choose(query, result string) Message { return g.choose(query, result) }

func (c Chat) choose(query, id string) (sent Message) {
	c.state(func(s *Server, k *chat) {
		q := s.queries[query]
		for _, r := range q.answer.Results {
			if r.ID == id {
				sent = s.chosen(k, q, r)
				return
			}
		}
		panic(fmt.Sprintf("inline query %s has no result %q", query, id))
	})
	return sent
}

// chosen sends a result. The bot may edit it later only where it has buttons
// [docs: ChosenInlineResult].
func (s *Server) chosen(k *chat, q *inlineQuery, r Result) Message {
	k.join(q.by, statusMember)
	m := Message{
		Chat: k.id, From: q.by, Via: true, Text: r.Text, Caption: r.Caption, Entities: r.Entities,
		Photo: r.Photo, Document: r.Document, sizes: r.sizes, Buttons: r.Buttons, Preview: r.Preview,
	}
	if len(r.Buttons) > 0 {
		m.Inline = fmt.Sprintf("AgAAAinline%06d", len(s.inline)+1)
	}
	kept := s.post(m)
	if m.Inline != "" {
		s.inline[m.Inline] = kept
	}
	if s.delivers(kept) {
		s.pushMessage("message", kept)
	}
	if s.feedback {
		told := map[string]any{"from": q.by, "query": q.text, "result_id": r.ID}
		if m.Inline != "" {
			told["inline_message_id"] = m.Inline
		}
		s.push("chosen_inline_result", told, chosenLife, q.by.ID+2<<33)
	}
	return *kept
}

// WaitForInlineEdit waits until a message sent via the bot is newer than the
// given state of it.
func (s *Server) WaitForInlineEdit(m Message) Message {
	return Chat{s, m.Chat}.WaitForEdit(m)
}
