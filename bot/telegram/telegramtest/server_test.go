package telegramtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"testing"
)

var lan = Person{ID: 7, Name: "Lan", Username: "lan_official"}

// answer is what a call gives.
type answer struct {
	OK          bool            `json:"ok"`
	Result      json.RawMessage `json:"result"`
	Code        int             `json:"error_code"`
	Description string          `json:"description"`
	Parameters  map[string]int64
	status      int
}

func post(t *testing.T, s *Server, token, method string, values url.Values) answer {
	t.Helper()
	return decode(t, func() (*http.Response, error) {
		return http.PostForm(s.URL()+"/bot"+token+"/"+method, values)
	})
}

func decode(t *testing.T, send func() (*http.Response, error)) answer {
	t.Helper()
	response, err := send()
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	a := answer{status: response.StatusCode}
	if err := json.Unmarshal(body, &a); err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	return a
}

// call makes a call with parameters given as name, value, name, value …
func call(t *testing.T, s *Server, method string, pairs ...string) answer {
	t.Helper()
	values := url.Values{}
	for i := 0; i < len(pairs); i += 2 {
		values.Set(pairs[i], pairs[i+1])
	}
	return post(t, s, Token, method, values)
}

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

func TestParseHTML(t *testing.T) {
	tests := []struct {
		source, text string
		entities     []Entity
	}{
		{"a &amp; b &lt;i&gt; &quot; &apos; &#7871;&#x1F4C4;& &", "a & b <i> \" &apos; ế📄& &", nil},
		{"📄 <b>Số</b>", "📄 Số", []Entity{{Type: "bold", Offset: 3, Length: 2}}},
		{"<a href=\"https://x/?a&b\">x</a>", "x", []Entity{{Type: "text_link", Offset: 0, Length: 1, URL: "https://x/?a&b"}}},
		{"<B>a<I>b</I></b >\n\n", "ab", []Entity{{Type: "bold", Offset: 0, Length: 2}, {Type: "italic", Offset: 1, Length: 1}}},
		{"\n <b>a</b>", "a", []Entity{{Type: "bold", Offset: 0, Length: 1}}},
	}
	for _, tt := range tests {
		text, entities, reason := parseHTML(tt.source)
		if text != tt.text || !sameEntities(entities, tt.entities) || reason != "" {
			t.Errorf("%q: got %q %v %q, want %q %v", tt.source, text, entities, reason, tt.text, tt.entities)
		}
	}
}

func sameEntities(a, b []Entity) bool {
	count := map[string]int{}
	for _, e := range a {
		count[fmt.Sprint(e)]++
	}
	for _, e := range b {
		count[fmt.Sprint(e)]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

// ids gives the numbers of the updates that a poll brings.
func ids(t *testing.T, s *Server, pairs ...string) []int64 {
	t.Helper()
	got := call(t, s, "getUpdates", pairs...)
	var updates []struct {
		ID int64 `json:"update_id"`
	}
	if err := json.Unmarshal(got.Result, &updates); err != nil {
		t.Fatalf("%+v: %v", got, err)
	}
	var all []int64
	for _, u := range updates {
		all = append(all, u.ID)
	}
	return all
}

func TestGetUpdatesConfirmsByOffset(t *testing.T) {
	s := New(t)
	chat := s.Private(lan)
	for range 3 {
		chat.Say("x")
	}
	steps := []struct {
		pairs []string
		want  []int64
	}{
		{nil, []int64{1000, 1001, 1002}},
		{nil, []int64{1000, 1001, 1002}},
		{[]string{"limit", "2"}, []int64{1000, 1001}},
		{[]string{"offset", "1001"}, []int64{1001, 1002}},
		{[]string{"offset", "5000"}, []int64{1001, 1002}},
		{[]string{"offset", "-1"}, []int64{1002}},
		{[]string{"offset", "1003"}, nil},
	}
	for _, step := range steps {
		if got := ids(t, s, step.pairs...); !reflect.DeepEqual(got, step.want) {
			t.Errorf("%v: got %v, want %v", step.pairs, got, step.want)
		}
	}
	s.RestartNumbers(5)
	chat.Say("x")
	if got := ids(t, s, "offset", "1003"); !reflect.DeepEqual(got, []int64{5}) {
		t.Errorf("after the numbers started again: got %v, want 5", got)
	}
	s.DeliverAgain(1000)
	if got := ids(t, s, "offset", "6"); !reflect.DeepEqual(got, []int64{1000}) {
		t.Errorf("delivered again: got %v, want 1000", got)
	}
}

func TestAllowedUpdatesAreRemembered(t *testing.T) {
	s := New(t)
	chat := s.Private(lan)
	ids(t, s, "allowed_updates", `["message"]`)
	chat.Edit(chat.Say("x"), "y")
	if got := ids(t, s); len(got) != 1 {
		t.Errorf("got %v, want the message and no edit", got)
	}
	ids(t, s, "allowed_updates", `["edited_message"]`, "offset", "1001")
	chat.Edit(chat.Say("x"), "y")
	if got := ids(t, s); len(got) != 1 {
		t.Errorf("got %v, want the edit and no message", got)
	}
}

func TestLongPollEndsWithAnUpdate(t *testing.T) {
	s := New(t)
	came := make(chan []int64)
	go func() { came <- ids(t, s, "timeout", "50") }()
	s.waitFor(func() bool { return s.updates.poll != nil })
	s.Private(lan).Say("x")
	if got := <-came; len(got) != 1 {
		t.Errorf("got %v, want one update", got)
	}
}

func TestSecondPollerEndsTheFirst(t *testing.T) {
	s := New(t)
	first := make(chan answer)
	go func() { first <- call(t, s, "getUpdates", "timeout", "50") }()
	s.waitFor(func() bool { return s.updates.poll != nil })
	if got := ids(t, s); got != nil {
		t.Errorf("the second poll: got %v", got)
	}
	if got := <-first; got.Code != http.StatusConflict || !strings.Contains(got.Description, "other getUpdates") {
		t.Errorf("the first poll: got %+v, want a conflict", got)
	}
	s.SetWebhook("https://example.org/hook")
	if got := call(t, s, "getUpdates"); got.Code != http.StatusConflict || !strings.Contains(got.Description, "webhook") {
		t.Errorf("with a webhook: got %+v, want a conflict", got)
	}
	call(t, s, "deleteWebhook")
	if got := call(t, s, "getUpdates"); !got.OK {
		t.Errorf("without it: got %+v", got)
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

func TestTypedEntities(t *testing.T) {
	tests := []struct {
		text string
		want []Entity
	}{
		{"/hoi@solieu_bot 📄 @solieu_bot", []Entity{{Type: "bot_command", Offset: 0, Length: 15}, {Type: "mention", Offset: 19, Length: 11}}},
		{"📄 /hoi", []Entity{{Type: "bot_command", Offset: 3, Length: 4}}},
		{"a@solieu_bot 1/9 km/h @solieu_botơi //hoi", nil},
	}
	for _, tt := range tests {
		if got := typedEntities(tt.text); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q: got %v, want %v", tt.text, got, tt.want)
		}
	}
}

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
