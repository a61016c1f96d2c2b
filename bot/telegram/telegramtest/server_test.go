package telegramtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

func TestRefusals(t *testing.T) {
	s := New(t)
	said := s.Private(lan).Say("chào")
	s.Private(Person{ID: 8}).Block()
	s.Group(-5).Migrate(-1005)
	sent := call(t, s, "sendMessage", "chat_id", "7", "text", "một", "reply_markup", `{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}`)
	var m struct {
		ID int `json:"message_id"`
	}
	if err := json.Unmarshal(sent.Result, &m); err != nil || m.ID == 0 {
		t.Fatalf("%s: %v", sent.Result, err)
	}
	id := fmt.Sprint(m.ID)
	html := func(text string) []string { return []string{"chat_id", "7", "parse_mode", "HTML", "text", text} }
	markup := func(keyboard string) []string {
		return []string{"chat_id", "7", "text", "x", "reply_markup", keyboard}
	}
	tests := []struct {
		method string
		pairs  []string
		want   string // of the description, "" where it is done
	}{
		{"getMe", nil, ""},
		{"GETME", nil, ""},
		{"sendPoem", nil, "Not Found"},
		{"sendMessage", []string{"text", "x"}, "chat_id is empty"},
		{"sendMessage", nil, "message text is empty"},
		{"sendMessage", []string{"chat_id", "99", "text", "x"}, "chat not found"},
		{"sendMessage", []string{"chat_id", "8", "text", "x"}, "Forbidden: bot was blocked"},
		{"sendMessage", []string{"chat_id", "-5", "text", "x"}, "upgraded to a supergroup"},
		{"sendMessage", []string{"chat_id", "7"}, "message text is empty"},
		{"sendMessage", []string{"chat_id", "7", "text", " \n "}, "message text is empty"},
		{"sendMessage", []string{"chat_id", "7", "text", strings.Repeat("ế", 4096)}, ""},
		{"sendMessage", []string{"chat_id", "7", "text", strings.Repeat("e", 4097)}, "message is too long"},
		{"sendMessage", []string{"chat_id", "7", "text", "\xff"}, "must be encoded in UTF-8"},
		{"sendMessage", []string{"chat_id", "7", "text", "x", "parse_mode", "Markdown"}, "unsupported parse_mode"},
		{"sendMessage", []string{"chat_id", "7", "text", "x", "entities", "null"}, "entities"},
		{"sendMessage", []string{"chat_id", "7", "text", "x", "reply_to_message_id", "999"}, "message to be replied not found"},
		{"sendMessage", []string{"chat_id", "7", "text", "x", "reply_to_message_id", "999", "allow_sending_without_reply", "true"}, ""},
		{"sendMessage", []string{"chat_id", "7", "text", "x", "reply_parameters", `{"message_id":999}`}, "message to be replied not found"},
		{"sendMessage", []string{"chat_id", "7", "text", "x", "message_thread_id", "3"}, "message thread not found"},
		{"sendMessage", html("<b>" + strings.Repeat("x", 4096) + "</b>"), ""},
		{"sendMessage", html("<b></b>"), "message text is empty"},
		{"sendMessage", html("<b>x"), `can't parse entities: Can't find end tag corresponding to start tag "b"`},
		{"sendMessage", html("<p>x</p>"), `Unsupported start tag "p" at byte offset 0`},
		{"sendMessage", html("5 < 6"), `Unsupported start tag "" at byte offset 2`},
		{"sendMessage", html("x</b>"), "Unexpected end tag at byte offset 1"},
		{"sendMessage", html("<b>x<i>y</b></i>"), `expected "</i>", found "</b>"`},
		{"sendMessage", html("<b"), "Unclosed start tag at byte offset 0"},
		{"sendMessage", html("<span>x</span>"), `must have class "tg-spoiler"`},
		{"sendMessage", html("R&D &lt; <blockquote expandable>x</blockquote>"), ""},
		{"sendMessage", markup(`{"inline_keyboard":null}`), "must be of type Array"},
		{"sendMessage", markup(`null`), "reply_markup"},
		{"sendMessage", markup(`{"inline_keyboard":[[{"text":"a","callback_data":"` + strings.Repeat("x", 65) + `"}]]}`), "BUTTON_DATA_INVALID"},
		{"sendMessage", markup(`{"inline_keyboard":[[{"text":"a","callback_data":"` + strings.Repeat("x", 64) + `"}]]}`), ""},
		{"sendMessage", markup(`{"inline_keyboard":[[{"text":"a"}]]}`), "Text buttons are unallowed"},
		{"editMessageText", []string{"chat_id", "7", "message_id", "999", "text", "x"}, "message to edit not found"},
		{"editMessageText", []string{"chat_id", "7", "message_id", fmt.Sprint(said.ID), "text", "x"}, "message can't be edited"},
		{"editMessageReplyMarkup", []string{"chat_id", "7", "message_id", id, "reply_markup", `{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}`}, "message is not modified"},
		{"editMessageText", []string{"chat_id", "7", "message_id", id, "text", "hai"}, ""},
		{"editMessageText", []string{"chat_id", "7", "message_id", id, "text", "hai"}, "message is not modified"},
		{"answerCallbackQuery", []string{"callback_query_id", "x"}, "query ID is invalid"},
		{"sendChatAction", []string{"chat_id", "7", "action", "typing"}, ""},
		{"sendChatAction", []string{"chat_id", "7", "action", "dance"}, "wrong parameter action"},
		{"setMyCommands", []string{"commands", `[{"command":"hoi","description":"Hỏi số liệu"}]`}, ""},
		{"setMyCommands", []string{"commands", `[{"command":"Hỏi","description":"x"}]`}, "BOT_COMMAND_INVALID"},
		{"setMyCommands", []string{"commands", "null"}, "commands"},
		{"getUpdates", []string{"allowed_updates", "null"}, "allowed_updates"},
		{"getWebhookInfo", nil, ""},
		{"deleteWebhook", nil, ""},
	}
	for _, tt := range tests {
		got := call(t, s, tt.method, tt.pairs...)
		if got.OK != (tt.want == "") || !strings.Contains(got.Description, tt.want) {
			t.Errorf("%s %.100q: got %v %q, want %q", tt.method, tt.pairs, got.OK, got.Description, tt.want)
		}
		if !got.OK && (got.Code != got.status || got.Code == 0) {
			t.Errorf("%s %.100q: code %d with status %d", tt.method, tt.pairs, got.Code, got.status)
		}
	}
	if got := call(t, s, "sendMessage", "chat_id", "-5", "text", "x"); got.Parameters["migrate_to_chat_id"] != -1005 {
		t.Errorf("a group that moved: got %v", got.Parameters)
	}
}

func TestPaths(t *testing.T) {
	s := New(t)
	for path, want := range map[string]int{
		"/bot" + Token + "/getMe":   http.StatusOK,
		"/bot1:wrong/getMe":         http.StatusUnauthorized,
		"/bot" + Token + "/":        http.StatusNotFound,
		"/" + Token + "/getMe":      http.StatusNotFound,
		"/bot" + Token + "/getMe/x": http.StatusNotFound,
	} {
		if got := decode(t, func() (*http.Response, error) { return http.Get(s.URL() + path) }); got.status != want {
			t.Errorf("%s: got %d, want %d", path, got.status, want)
		}
	}
}

func TestFaults(t *testing.T) {
	s := New(t)
	s.Fail("getMe", Flood(7), Broken(502), Cut(), Refused(400, "Bad Request: no"))
	if got := call(t, s, "getMe"); got.status != 429 || got.Parameters["retry_after"] != 7 {
		t.Errorf("flood: got %+v", got)
	}
	target := s.URL() + "/bot" + Token + "/getMe"
	response, err := http.Get(target)
	if err != nil || response.StatusCode != 502 || response.Header.Get("Content-Type") != "text/html" {
		t.Errorf("broken: got %v, %v", response, err)
	}
	response.Body.Close()
	if _, err := http.Post(target, "", nil); err == nil {
		t.Error("cut: got an answer")
	}
	if got := call(t, s, "getMe"); got.Description != "Bad Request: no" {
		t.Errorf("refused: got %+v", got)
	}
	if got := call(t, s, "getMe"); !got.OK {
		t.Errorf("after the faults: got %+v", got)
	}
	if got := len(s.WaitForCalls("getMe", 5)); got != 5 {
		t.Errorf("got %d calls, want 5", got)
	}
	s.Private(lan)
	s.Fail("sendMessage", CutLate())
	if _, err := http.PostForm(s.URL()+"/bot"+Token+"/sendMessage", url.Values{"chat_id": {"7"}, "text": {"x"}}); err == nil {
		t.Error("cut late: got an answer")
	}
	if got := s.Private(lan).WaitForMessage(); got.Text != "x" {
		t.Errorf("cut late: got %+v, want the message to be there", got)
	}
}

func TestMultipart(t *testing.T) {
	s := New(t)
	chat := s.Private(lan)
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	form.WriteField("chat_id", "7")
	form.WriteField("text", "nhiều phần")
	form.Close()
	got := decode(t, func() (*http.Response, error) {
		return http.Post(s.URL()+"/bot"+Token+"/sendMessage", form.FormDataContentType(), &body)
	})
	if !got.OK || chat.WaitForMessage().Text != "nhiều phần" {
		t.Errorf("got %+v", got)
	}
}
