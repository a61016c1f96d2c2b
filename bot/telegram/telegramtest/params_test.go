package telegramtest

import (
	"net/http"
	"strings"
	"testing"
)

func TestBodies(t *testing.T) {
	s := New(t)
	chat := s.Private(lan)
	tests := []struct{ kind, query, body, want string }{
		{"application/json", "", `{"chat_id":7,"text":"JSON","link_preview_options":{"is_disabled":true}}`, "JSON"},
		{"application/json; charset=utf-8", "", `{"chat_id":"7","text":"ế"}`, "ế"},
		{"application/json", "?chat_id=7&text=x", "", "x"},
		{"application/json", "", `{"chat_id":7`, ""},
		{"application/json", "", `[7]`, ""},
		{"application/x-www-form-urlencoded", "", "chat_id=7&text=a%20b", "a b"},
		{"", "?chat_id=7&text=query", "", "query"},
		{"multipart/form-data", "", "x", ""},
	}
	for _, tt := range tests {
		got := decode(t, func() (*http.Response, error) {
			return http.Post(s.URL()+"/bot"+Token+"/sendMessage"+tt.query, tt.kind, strings.NewReader(tt.body))
		})
		if got.OK != (tt.want != "") {
			t.Errorf("%+v: got %+v", tt, got)
		}
		if !got.OK {
			continue
		}
		if m := chat.WaitForMessage(); m.Text != tt.want {
			t.Errorf("%+v: got %q", tt, m.Text)
		}
	}
}

func TestKeyboards(t *testing.T) {
	s := New(t)
	s.Private(lan)
	with := func(keyboard string) []string { return []string{"chat_id", "7", "text", "x", "reply_markup", keyboard} }
	button := func(members string) []string { return with(`{"inline_keyboard":[[{"text":"a"` + members + `}]]}`) }
	many := strings.TrimSuffix(strings.Repeat(`[{"text":"a","callback_data":"b"}],`, 101), ",")
	refusals{
		{"sendMessage", with(`{"inline_keyboard":[]}`), ""},
		{"sendMessage", with(`{"inline_keyboard":[[]]}`), ""},
		{"sendMessage", with(`{"inline_keyboard":null}`), `field "inline_keyboard" must be of type Array`},
		{"sendMessage", with(`{"inline_keyboard":[{"text":"a"}]}`), `field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays`},
		{"sendMessage", with(`x`), "can't parse reply keyboard markup JSON object"},
		{"sendMessage", with(`[]`), "object expected as reply markup"},
		{"sendMessage", with(`{"inline_keyboard":[` + many + `]}`), "reply markup is too long"},
		{"sendMessage", with(`{"inline_keyboard":[[{"text":" ","callback_data":"b"}]]}`), "inline keyboard button text must be non-empty"},
		{"sendMessage", button(""), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"},
		{"sendMessage", button(`,"callback_data":"` + strings.Repeat("ế", 21) + `x"`), ""},
		{"sendMessage", button(`,"callback_data":"` + strings.Repeat("ế", 22) + `"`), "BUTTON_DATA_INVALID"},
		{"sendMessage", button(`,"callback_data":"b","url":"https://x.vn"`), `button "a" is of two kinds, of which Telegram would keep one`},
		{"sendMessage", button(`,"url":"https://x.vn"`), ""},
		{"sendMessage", button(`,"url":"x"`), "inline keyboard button URL 'x' is invalid: Wrong HTTP URL"},
		{"sendMessage", button(`,"switch_inline_query":""`), ""},
		{"sendMessage", button(`,"switch_inline_query_current_chat":"NDXP"`), ""},
		{"sendMessage", button(`,"copy_text":{"text":"5"}`), ""},
		{"sendMessage", button(`,"copy_text":{"text":"` + strings.Repeat("e", 257) + `"}`), "BUTTON_COPY_TEXT_INVALID"},
	}.check(t, s)
}

func TestFloodIsForAChat(t *testing.T) {
	s := New(t)
	s.Private(lan)
	s.Private(Person{ID: 8})
	s.Fail("sendMessage", Flood(7).In(7))
	refusals{
		{"sendMessage", []string{"chat_id", "8", "text", "x"}, ""},
		{"sendMessage", []string{"chat_id", "7", "text", "x"}, "Too Many Requests: retry after 7"},
		{"sendMessage", []string{"chat_id", "7", "text", "x"}, ""},
	}.check(t, s)
	s.Fail("getMe", Flood(9))
	response, err := http.Get(s.URL() + "/bot" + Token + "/getMe")
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if got := response.Header.Get("Retry-After"); got != "9" {
		t.Errorf("the header says %q, want 9", got)
	}
}
