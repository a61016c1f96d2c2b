package telegram

import (
	"encoding/json"

	tg "github.com/go-telegram-bot-api/telegram-bot-api/v5"

	"solieu/bot/chats"
)

// update is what of an update concerns the bot; an edited message is not here
// and so is never answered.
type update struct {
	Message  *message  `json:"message"`
	Callback *callback `json:"callback_query"`
	Query    *query    `json:"inline_query"`
	Standing *standing `json:"my_chat_member"`
}

// message adds to the library's what it is too old to know.
type message struct {
	tg.Message
	Thread  int  `json:"message_thread_id"`
	InTopic bool `json:"is_topic_message"`
}

// hasText reports whether the message is one of text, which can take the place of
// another text; a picture or a file can't.
func (m *message) hasText() bool { return m.Text != "" }

type callback struct {
	ID      string   `json:"id"`
	From    *tg.User `json:"from"`
	Message *message `json:"message"`
	Data    string   `json:"data"`
}

// query is what a person types behind the bot's name, in whatever chat.
type query struct {
	ID     string   `json:"id"`
	From   *tg.User `json:"from"`
	Text   string   `json:"query"`
	Offset string   `json:"offset"`
}

// standing says what the bot is in a chat now.
type standing struct {
	Chat *tg.Chat `json:"chat"`
	New  struct {
		Status string `json:"status"`
	} `json:"new_chat_member"`
}

// out reports whether the bot is in a group no more: it left or was removed. A person
// who stops the bot is no such case: they may start it again, and have /xoadulieu.
func (s *standing) out() bool {
	return !s.Chat.IsPrivate() && (s.New.Status == "left" || s.New.Status == "kicked")
}

// shut reports whether a person has stopped the bot.
func (s *standing) shut() bool { return s.Chat.IsPrivate() && s.New.Status == "kicked" }

// allowedUpdates is always sent: leaving it out keeps the list of whatever ran
// with this token before.
const allowedUpdates = `["message","callback_query","inline_query","my_chat_member"]`

// unpack reads the updates of one poll one by one, so that one that cannot be
// read does not hold up the others. What has a number can be stored, and
// confirmed, whatever else it holds; next is the offset that confirms all.
// unnumbered counts those that have none.
func unpack(raws []json.RawMessage) (updates []chats.Update, next int64, unnumbered int) {
	for _, raw := range raws {
		var numbered struct {
			ID *int64 `json:"update_id"`
		}
		if json.Unmarshal(raw, &numbered) != nil || numbered.ID == nil {
			unnumbered++
			continue
		}
		updates = append(updates, chats.Update{Entry: chats.Entry{ID: *numbered.ID, Lane: lane(raw)}, Raw: raw})
		next = *numbered.ID + 1
	}
	return updates, next, unnumbered
}

// queryLanes set inline queries apart from the chat of the person who types them: they
// cannot wait for an answer that is being sent there.
const queryLanes = 1 << 60

// lane is the chat, so that what is typed and what is pressed there stay in
// order, and the person where there is no chat; 0 for what cannot be read.
func lane(raw []byte) int64 {
	type from struct {
		ID int64 `json:"id"`
	}
	type in struct {
		Chat from `json:"chat"`
	}
	var u struct {
		Message  *in `json:"message"`
		Callback *struct {
			From    from `json:"from"`
			Message *in  `json:"message"`
		} `json:"callback_query"`
		Query *struct {
			From from `json:"from"`
		} `json:"inline_query"`
		Standing *in `json:"my_chat_member"`
	}
	switch err := json.Unmarshal(raw, &u); {
	case err != nil:
		return 0
	case u.Message != nil:
		return u.Message.Chat.ID
	case u.Callback != nil && u.Callback.Message != nil:
		return u.Callback.Message.Chat.ID
	case u.Callback != nil:
		return u.Callback.From.ID
	case u.Query != nil:
		return queryLanes + u.Query.From.ID
	case u.Standing != nil:
		return u.Standing.Chat.ID
	}
	return 0
}
