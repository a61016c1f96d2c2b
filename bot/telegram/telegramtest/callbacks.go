package telegramtest

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

const (
	// pressLife is how long a press waits for the bot [src], and how long it
	// can be answered; the latter is not published and taken for the same.
	pressLife       = 150 * time.Second
	maxCallbackText = 200
)

const tooOld = "query is too old and response timeout expired or query ID is invalid"

// pressed is a press of a button.
type pressed struct {
	at       time.Time
	answered bool
	answer   Answer
}

// Answer is what the bot answers to a press: nothing, a line, or an alert.
type Answer struct {
	Text  string
	Alert bool
	URL   string
}

func (c Chat) press(by Person, m Message, label string) string {
	for _, row := range m.Buttons {
		for _, b := range row {
			if b.Label == label {
				return c.pressData(by, m, b.Data)
			}
		}
	}
	panic(fmt.Sprintf("message %d has no button %q", m.ID, label))
}

// PressData taps a button that a message had at some time, which only an old
// app or a slow person does: the message may have changed since, or be gone.
func (c Chat) PressData(by Person, m Message, data string) string { return c.pressData(by, m, data) }

func (c Chat) pressData(by Person, m Message, data string) (id string) {
	c.state(func(s *Server, k *chat) {
		id = fmt.Sprint(len(s.callbacks) + 1)
		s.callbacks[id] = &pressed{at: s.now()}
		k.join(by, statusMember)
		query := map[string]any{"id": id, "from": by, "chat_instance": fmt.Sprint(c.id), "data": data}
		switch kept := k.messages[m.ID]; {
		case m.Inline != "":
			query["inline_message_id"] = m.Inline
		case kept != nil:
			query["message"] = s.json(kept)
		default: // an inaccessible message [docs]
			query["message"] = map[string]any{"chat": k.json(), "message_id": m.ID, "date": 0}
		}
		s.push("callback_query", query, pressLife, by.ID+3<<33)
	})
	return id
}

// WaitForAnswered waits until the bot has answered a press.
func (s *Server) WaitForAnswered(query string) Answer {
	var answer Answer
	s.waitFor(func() bool {
		q := s.callbacks[query]
		if q == nil || !q.answered {
			return false
		}
		answer = q.answer
		return true
	})
	return answer
}

func (s *Server) answerCallbackQuery(p params) (any, *refusal) {
	query, url := s.callbacks[p.get("callback_query_id")], p.get("url")
	switch {
	case query == nil || query.answered || s.now().Sub(query.at) > pressLife:
		return nil, badRequest(tooOld)
	case utf8.RuneCountInString(p.get("text")) > maxCallbackText:
		return nil, badRequest("MESSAGE_TOO_LONG")
	case url != "" && !strings.HasPrefix(url, "https://t.me/"+Bot.Username+"?start="):
		return nil, badRequest("URL_INVALID")
	}
	query.answered, query.answer = true, Answer{p.get("text"), p.bool("show_alert"), url}
	return true, nil
}
