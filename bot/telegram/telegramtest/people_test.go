package telegramtest

import (
	"testing"
)

func TestPrivacyMode(t *testing.T) {
	s := New(t)
	group := s.Group(-1001)
	other := group.Say(lan, "tin nhắn")
	call(t, s, "sendMessage", "chat_id", "-1001", "text", "của bot")
	mine := group.WaitForMessage()
	if other.ID == mine.ID {
		t.Fatal("two messages have one number")
	}
	tests := []struct {
		what string
		say  func()
		want bool
	}{
		{"chatter", func() { group.Say(lan, "họp lúc 9h") }, false},
		{"mention", func() { group.Say(lan, "@solieu_bot ơi") }, false},
		{"reply to a person", func() { group.Reply(lan, other, "ừ") }, false},
		{"reply to the bot", func() { group.Reply(lan, mine, "còn tháng 8?") }, true},
		{"its command", func() { group.Say(lan, "/hoi@Solieu_Bot x") }, true},
		{"another's command", func() { group.Say(lan, "/hoi@other_bot x") }, false},
		{"a general command, it wrote last", func() { group.Say(lan, "/hoi x") }, true},
		{"another bot writes", func() { group.Say(Person{ID: 5, Name: "B", IsBot: true}, "x") }, false},
		{"a general command, another wrote last", func() { group.Say(lan, "/hoi x") }, false},
		{"everything to an administrator", func() { group.ReadAll(); group.Say(lan, "họp") }, true},
	}
	for _, tt := range tests {
		before := s.LastUpdate()
		tt.say()
		if got := s.LastUpdate() > before; got != tt.want {
			t.Errorf("%s: delivered is %v, want %v", tt.what, got, tt.want)
		}
	}
}

func TestPressIsAnsweredOnce(t *testing.T) {
	s := New(t)
	chat := s.Private(lan)
	call(t, s, "sendMessage", "chat_id", "7", "text", "x", "reply_markup", `{"inline_keyboard":[[{"text":"Nguồn","callback_data":"src:1"}]]}`)
	query := chat.Press(chat.WaitForMessage(), "Nguồn")
	if got := call(t, s, "answerCallbackQuery", "callback_query_id", query); !got.OK {
		t.Errorf("first: got %+v", got)
	}
	s.WaitForAnswered(query)
	if got := call(t, s, "answerCallbackQuery", "callback_query_id", query); got.OK {
		t.Error("it was answered twice")
	}
}
