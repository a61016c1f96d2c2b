package telegramtest

import (
	"strings"
	"testing"
	"time"
)

func TestAnswersToPresses(t *testing.T) {
	s := New(t)
	chat := s.Private(lan)
	call(t, s, "sendMessage", "chat_id", "7", "text", "x", "reply_markup", `{"inline_keyboard":[[{"text":"Nguồn","callback_data":"src:1"}]]}`)
	m := chat.WaitForMessage()
	press := func() string { return chat.Press(m, "Nguồn") }
	query := press()
	refusals{
		{"answerCallbackQuery", nil, tooOld},
		{"answerCallbackQuery", []string{"callback_query_id", query, "text", strings.Repeat("ế", 201)}, "MESSAGE_TOO_LONG"},
		{"answerCallbackQuery", []string{"callback_query_id", query, "url", "https://example.org/"}, "URL_INVALID"},
		{"answerCallbackQuery", []string{"callback_query_id", query, "text", strings.Repeat("ế", 200), "show_alert", "true"}, ""},
		{"answerCallbackQuery", []string{"callback_query_id", query}, tooOld},
		{"answerCallbackQuery", []string{"callback_query_id", press(), "url", "https://t.me/solieu_bot?start=x"}, ""},
	}.check(t, s)
	if got := s.WaitForAnswered(query); !got.Alert || got.Text == "" {
		t.Errorf("got %+v", got)
	}
	query = press()
	s.Advance(pressLife + time.Second)
	refusals{{"answerCallbackQuery", []string{"callback_query_id", query}, tooOld}}.check(t, s)
}

func TestUpdatesExpire(t *testing.T) {
	s := New(t)
	chat := s.Private(lan)
	call(t, s, "sendMessage", "chat_id", "7", "text", "x", "reply_markup", `{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}`)
	m := chat.WaitForMessage()
	left := func() string {
		var kinds []string
		for _, u := range waiting(t, s) {
			kinds = append(kinds, u.kind)
		}
		return strings.Join(kinds, " ")
	}
	s.Inline(lan, "x")
	chat.Press(m, "a")
	chat.Say("x")
	steps := []struct {
		pass time.Duration
		want string
	}{
		{0, "inline_query callback_query message"},
		{29 * time.Second, "inline_query callback_query message"},
		{2 * time.Second, "callback_query message"},
		{2 * time.Minute, "message"},
		{23 * time.Hour, "message"},
		{time.Hour, ""},
	}
	for _, step := range steps {
		s.Advance(step.pass)
		if got := left(); got != step.want {
			t.Errorf("after %v more: got %q, want %q", step.pass, got, step.want)
		}
	}
}

func TestPressOnWhatIsGone(t *testing.T) {
	s := New(t)
	chat := s.Private(lan)
	call(t, s, "sendMessage", "chat_id", "7", "text", "x", "reply_markup", `{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}`)
	m := chat.WaitForMessage()
	chat.Delete(m)
	chat.Press(m, "a")
	u := take(t, s)
	if len(u) != 1 || u[0].at("message", "date") != 0.0 || u[0].at("message", "text") != nil || u[0].at("data") != "b" {
		t.Errorf("the bot is told %v", u)
	}
}
