package telegram

import (
	"encoding/json"
	"fmt"
	"math"
	"testing"
	"unicode/utf8"

	tg "github.com/go-telegram-bot-api/telegram-bot-api/v5"

	"solieu/bot"
)

var self = tg.User{ID: 99, IsBot: true, UserName: "solieu_bot"}

func TestAddress(t *testing.T) {
	const (
		private = `"chat":{"id":7,"type":"private"},"from":{"id":7}`
		group   = `"chat":{"id":-5,"type":"group"},"from":{"id":7}`
		super   = `"chat":{"id":-1005,"type":"supergroup"},"from":{"id":7}`
		channel = `"chat":{"id":-1006,"type":"channel"},"sender_chat":{"id":-1006}`
		toBot   = `,"reply_to_message":{"message_id":3,"from":{"id":99,"is_bot":true}}`
		toLan   = `,"reply_to_message":{"message_id":3,"from":{"id":8}}`
		topic   = `,"message_thread_id":3,"is_topic_message":true`
	)
	command := func(length int) string {
		return fmt.Sprintf(`,"entities":[{"type":"bot_command","offset":0,"length":%d}]`, length)
	}
	entity := func(kind string, offset, length int) string {
		return fmt.Sprintf(`,"entities":[{"type":%q,"offset":%d,"length":%d,"user":{"id":99}}]`, kind, offset, length)
	}
	silence := "-"
	tests := []struct {
		what, place, text, more string
		command, want           string // want "-": not for the bot
	}{
		{"private", private, "NDXP tháng 9/2023?", "", "", "NDXP tháng 9/2023?"},
		{"private, a mention", private, "@solieu_bot NDXP", "", "", "NDXP"},
		{"private, a command", private, "/hoi NDXP", command(4), "hoi", "NDXP"},
		{"private, start with a payload", private, "/start abc", command(6), "start", "abc"},
		{"private, unknown command", private, "/tim\u00a0gạo", command(4), "tim", "gạo"},
		{"private, another's command", private, "/hoi@other_bot x", command(14), "", silence},
		{"private, a slash in the text", private, "9/2023 /hoi", `,"entities":[{"type":"bot_command","offset":7,"length":4}]`, "", "9/2023 /hoi"},
		{"private, no text", private, "", "", "", silence},
		{"private, a picture", private, "", `,"photo":[{"file_id":"x"}]`, "", ""},
		{"group, a picture", group, "", `,"photo":[{"file_id":"x"}]`, "", silence},
		{"private, a pinned message", private, "", `,"pinned_message":{"message_id":3}`, "", silence},
		{"channel", channel, "@solieu_bot NDXP", "", "", silence},

		{"group chatter", group, "họp lúc 9h", "", "", silence},
		{"mention first", group, "@solieu_bot NDXP?", "", "", "NDXP?"},
		{"mention, comma", group, "@solieu_bot, NDXP?", "", "", "NDXP?"},
		{"mention last", super, "NDXP tháng 9? @solieu_bot", "", "", "NDXP tháng 9?"},
		{"mention in the middle", super, "Cho hỏi @SoLieu_Bot NDXP", "", "", "Cho hỏi NDXP"},
		{"mention alone", super, "@solieu_bot", "", "", ""},
		{"another's name", super, "@solieu_bot_2 NDXP", "", "", silence},
		{"a longer name", super, "@solieu_botơi NDXP", "", "", silence},
		{"an address", super, "me@solieu_bot NDXP", "", "", silence},
		{"a mention in code", super, "xem @solieu_bot", entity("code", 4, 11), "", silence},
		{"a link to the bot behind an emoji", super, "📄 Số Liệu ơi NDXP", entity("text_mention", 3, 7), "", "📄 ơi NDXP"},
		{"a link to somebody else", super, "Lan ơi", `,"entities":[{"type":"text_mention","offset":0,"length":3,"user":{"id":8}}]`, "", silence},
		{"mention, then command", super, "@solieu_bot /hoi NDXP", `,"entities":[{"type":"bot_command","offset":12,"length":4}]`, "hoi", "NDXP"},

		{"/hoi", group, "/hoi NDXP", command(4), "hoi", "NDXP"},
		{"/HOI", group, "/HOI NDXP", command(4), "hoi", "NDXP"},
		{"/hoi alone", group, "/hoi", command(4), "hoi", ""},
		{"/hoi@bot", group, "/hoi@SOLIEU_bot NDXP", command(15), "hoi", "NDXP"},
		{"/hoi@other", group, "/hoi@other_bot NDXP", command(14), "", silence},
		{"/hoi@other with a mention", group, "/hoi@other_bot @solieu_bot", command(14), "", silence},
		{"/hoi@bot_2", group, "/hoi@solieu_bot_2 NDXP", command(17), "", silence},
		{"/start of a group", group, "/start", command(6), "", silence},
		{"/help@bot", group, "/help@solieu_bot", command(16), "help", ""},
		{"/hoi in the middle", group, "gõ /hoi để hỏi", `,"entities":[{"type":"bot_command","offset":3,"length":4}]`, "", silence},
		{"/hoi with a line break", group, "/hoi\nNDXP", command(4), "hoi", "NDXP"},

		{"reply to the bot", group, "còn tháng 8?", toBot, "", "còn tháng 8?"},
		{"reply to the bot with help", group, "/help", toBot + command(5), "help", ""},
		{"reply to the bot for another bot", group, "/x@other_bot", toBot + command(12), "", silence},
		{"reply to a person", group, "ừ", toLan, "", silence},
		{"a topic that the bot opened", super, "họp", toBot + topic, "", silence},
		{"a reply in a topic", super, "còn tháng 8?", `,"reply_to_message":{"message_id":4,"from":{"id":99}}` + topic, "", "còn tháng 8?"},

		{"a person's question handed over by a mention", group, "@solieu_bot", `,"reply_to_message":{"message_id":3,"from":{"id":8},"text":"NDXP tháng 9?"}`, "", "NDXP tháng 9?"},
		{"a person's question handed over by /hoi", group, "/hoi", `,"reply_to_message":{"message_id":3,"from":{"id":8},"text":"@solieu_bot NDXP?"}` + command(4), "hoi", "NDXP?"},
		{"a question of one's own under another's", group, "@solieu_bot NDXP", `,"reply_to_message":{"message_id":3,"from":{"id":8},"text":"họp"}`, "", "NDXP"},
		{"help under another's message", group, "/help@solieu_bot", `,"reply_to_message":{"message_id":3,"from":{"id":8},"text":"họp"}` + command(16), "help", ""},
		{"a mention alone in a topic", super, "@solieu_bot", `,"reply_to_message":{"message_id":3,"from":{"id":8},"text":"họp"}` + topic, "", ""},

		{"an administrator without a name", `"chat":{"id":-5,"type":"group"},"from":{"id":1087968824,"is_bot":true},"sender_chat":{"id":-5}`, "/hoi NDXP", command(4), "hoi", "NDXP"},
		{"another bot", `"chat":{"id":-5,"type":"group"},"from":{"id":8,"is_bot":true}`, "/hoi NDXP", command(4), "", silence},
		{"nobody", `"chat":{"id":-5,"type":"group"}`, "/hoi NDXP", command(4), "", silence},
		{"a post of the group's channel", group, "/hoi NDXP", command(4) + `,"is_automatic_forward":true`, "", silence},

		{"forged: longer than the text", group, "/hoi", command(400), "", silence},
		{"forged: half a pair", group, "📄/hoi", `,"entities":[{"type":"bot_command","offset":1,"length":5}]`, "", silence},
		{"forged: negative", group, "/hoi", `,"entities":[{"type":"bot_command","offset":-1,"length":5}]`, "", silence},
		{"forged: not a command", group, "@hoi x", command(4), "", silence},
		{"forged: overlapping", group, "@solieu_bot NDXP", entity("text_mention", 0, 14), "", "XP"},
	}
	for _, tt := range tests {
		text, err := json.Marshal(tt.text)
		if err != nil {
			t.Fatal(err)
		}
		var m message
		if err := json.Unmarshal(fmt.Appendf(nil, `{"message_id":5,%s,"text":%s%s}`, tt.place, text, tt.more), &m); err != nil {
			t.Fatalf("%s: %v", tt.what, err)
		}
		got, ours := address(self, &m)
		switch {
		case ours != (tt.want != silence):
			t.Errorf("%s: ours is %v", tt.what, ours)
		case ours && (got.Text != tt.want || got.Command != tt.command):
			t.Errorf("%s: got %q %q, want %q %q", tt.what, got.Command, got.Text, tt.command, tt.want)
		case ours && (got.ReplyTo != 0) != repliesTo(self, &m):
			t.Errorf("%s: it replies to %d", tt.what, got.ReplyTo)
		case ours && (got.Chat != m.Chat.ID || got.Group != (m.Chat.ID < 0) || got.User == 0):
			t.Errorf("%s: got %+v", tt.what, got)
		}
	}
}

func TestAddressReadsACaption(t *testing.T) {
	m := message{Message: tg.Message{
		Chat: &tg.Chat{ID: -5, Type: "group"}, From: &tg.User{ID: 7}, Caption: "/hoi NDXP",
		CaptionEntities: []tg.MessageEntity{{Type: "bot_command", Length: 4}},
	}}
	want := bot.Message{Chat: -5, User: 7, Group: true, Command: "hoi", Text: "NDXP"}
	if got, ours := address(self, &m); !ours || got != want {
		t.Errorf("got %+v %v, want %+v", got, ours, want)
	}
}

func TestEntitySpan(t *testing.T) {
	const text = "ế📄 số"
	tests := []struct {
		offset, length int
		want           string
	}{
		{0, 1, "ế"}, {1, 2, "📄"}, {4, 2, "số"}, {0, 6, text},
		{2, 1, ""}, {1, 1, ""}, {4, 3, ""}, {6, 1, ""}, {0, 0, ""}, {-1, 2, ""}, {1, -1, ""},
		{math.MaxInt, 1, ""}, {1, math.MaxInt, ""}, {math.MaxInt, math.MaxInt, ""}, {math.MinInt, math.MaxInt, ""},
	}
	for _, tt := range tests {
		got, ok := entitySpan(text, tg.MessageEntity{Offset: tt.offset, Length: tt.length})
		if ok != (tt.want != "") || (ok && text[got.from:got.to] != tt.want) {
			t.Errorf("%d+%d: got %v %v, want %q", tt.offset, tt.length, got, ok, tt.want)
		}
	}
}

// FuzzUpdate feeds the way from a raw update to what the bot is asked.
func FuzzUpdate(f *testing.F) {
	for _, seed := range []string{
		`{"update_id":1,"message":{"message_id":1,"chat":{"id":-5,"type":"group"},"from":{"id":7},"text":"/hoi@solieu_bot 📄","entities":[{"type":"bot_command","offset":0,"length":15}]}}`,
		`{"update_id":1,"message":{"chat":{"id":7,"type":"private"},"from":{"id":7},"text":"@solieu_bot","entities":[{"type":"mention","offset":0,"length":99}]}}`,
		`{"update_id":1,"callback_query":{"id":"1","from":{"id":7},"data":"src:1","message":{"message_id":1,"chat":{"id":7,"type":"private"}}}}`,
		`{"update_id":1,"message":{"chat":{"id":7},"from":{"id":7},"text":"x","entities":[{"type":"text_mention","offset":-9,"length":9223372036854775807}]}}`,
		`{"update_id":1,"inline_query":{"id":"1","from":{"id":7},"query":"NDXP","offset":""}}`,
		`{"update_id":1,"my_chat_member":{"chat":{"id":-5},"new_chat_member":{"status":"left"}}}`,
		`{"update_id":"x"}`, `[]`, `null`, `{"update_id":1,"message":null,"callback_query":{}}`,
	} {
		f.Add([]byte(seed))
	}
	h := &handler{self: self}
	f.Fuzz(func(t *testing.T, raw []byte) {
		updates, next, unnumbered := unpack([]json.RawMessage{raw})
		if len(updates)+unnumbered != 1 {
			t.Fatalf("one update became %d and %d", len(updates), unnumbered)
		}
		if unnumbered == 0 && next != updates[0].ID+1 {
			t.Errorf("update %d is not confirmed by %d", updates[0].ID, next)
		}
		var u update
		if json.Unmarshal(raw, &u) != nil {
			return
		}
		h.plan(&u)
		if u.Message == nil {
			return
		}
		m, ours := address(self, u.Message)
		most := len(u.Message.Text) + len(u.Message.Caption)
		if to := u.Message.ReplyToMessage; to != nil {
			most = max(most, len(to.Text))
		}
		if ours && (m.User == 0 || !utf8.ValidString(m.Text) || len(m.Text) > most) {
			t.Errorf("got %+v", m)
		}
	})
}
