package telegramtest

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
)

// article is the JSON of a result with an id and a text.
func article(id, text string) string {
	return fmt.Sprintf(`{"type":"article","id":%q,"title":"NDXP","input_message_content":{"message_text":%q,"parse_mode":"HTML"}}`, id, text)
}

func TestAnswersToInlineQueries(t *testing.T) {
	s := New(t)
	s.Private(lan)
	query := s.Inline(lan, "NDXP")
	with := func(results string, more ...string) []string {
		return append([]string{"inline_query_id", query, "results", results}, more...)
	}
	var many []string
	for i := range 51 {
		many = append(many, article(fmt.Sprint(i), "x"))
	}
	const cannot = "can't parse inline query result: "
	refusals{
		{"answerInlineQuery", []string{"inline_query_id", "1", "results", "[]"}, tooOld},
		{"answerInlineQuery", with(`{}`), "expected an Array of inline query results"},
		{"answerInlineQuery", with(`[`), "can't parse JSON encoded inline query results"},
		{"answerInlineQuery", with(`[` + strings.Join(many, ",") + `]`), "too many inline query results specified"},
		{"answerInlineQuery", with(`["x"]`), cannot + "Inline query result must be an object"},
		{"answerInlineQuery", with(`[{"id":"1"}]`), cannot + `Can't find field "type"`},
		{"answerInlineQuery", with(`[{"type":"article"}]`), cannot + `Can't find field "id"`},
		{"answerInlineQuery", with(`[{"type":"article","id":"1","title":"x"}]`), cannot + `Can't find field "message_text"`},
		{"answerInlineQuery", with(`[{"type":"article","id":"1","input_message_content":{"message_text":"x"}}]`), cannot + `Can't find field "title"`},
		{"answerInlineQuery", with(`[` + article("1", "") + `]`), cannot + "Message text is empty"},
		{"answerInlineQuery", with(`[` + article("1", "<b>x") + `]`), cannot + `can't parse entities: Can't find end tag corresponding to start tag "b"`},
		{"answerInlineQuery", with(`[` + article("1", strings.Repeat("e", 4097)) + `]`), "MESSAGE_TOO_LONG"},
		{"answerInlineQuery", with(`[` + article("", "x") + `]`), "RESULT_ID_INVALID"},
		{"answerInlineQuery", with(`[` + article(strings.Repeat("ế", 22), "x") + `]`), "RESULT_ID_INVALID"},
		{"answerInlineQuery", with(`[` + article("1", "x") + `,` + article("1", "y") + `]`), "RESULT_ID_DUPLICATE"},
		{"answerInlineQuery", with(`[{"type":"photo","id":"1"}]`), cannot + `Can't find field "photo_file_id"`},
		{"answerInlineQuery", with(`[{"type":"photo","id":"1","photo_file_id":"none"}]`), cannot + "Wrong remote file identifier specified: can't unserialize it. Wrong last symbol"},
		{"answerInlineQuery", with(`[]`, "next_offset", strings.Repeat("x", 65)), "NEXT_OFFSET_INVALID"},
		{"answerInlineQuery", with(`[]`, "button", `{"text":"Mở"}`), "can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field"},
		{"answerInlineQuery", with(`[]`, "button", `{"text":"Mở","start_parameter":""}`), "can't use empty start_parameter"},
		{"answerInlineQuery", with(`[]`, "button", `{"text":"Mở","start_parameter":"số"}`), "unallowed characters in start_parameter are used"},
		{"answerInlineQuery", with(`[` + strings.Join(many[:50], ",") + `]`), ""},
		{"answerInlineQuery", with(`[]`), tooOld},
	}.check(t, s)
	if got := s.WaitForResults(query); len(got.Results) != 50 || got.CacheTime != defaultCache || got.Personal {
		t.Errorf("got %d results, %d s, personal %v", len(got.Results), got.CacheTime, got.Personal)
	}
	query = s.Inline(lan, "NDXP")
	s.Advance(queryLife + time.Second)
	refusals{{"answerInlineQuery", with(`[]`), tooOld}}.check(t, s)
}

func TestInlineUpdates(t *testing.T) {
	s := New(t)
	s.Inline(lan, strings.Repeat("ế", 300))
	s.InlineFrom(lan, "", "50", "supergroup")
	u := take(t, s)
	if len(u) != 2 || len([]rune(u[0].at("query").(string))) != maxQuery || u[0].at("chat_type") != "sender" {
		t.Errorf("the bot is told %v", u)
	}
	if u[1].at("offset") != "50" || u[1].at("chat_type") != "supergroup" || u[1].at("from", "username") != "lan_official" {
		t.Errorf("the bot is told %v", u[1])
	}
}

func TestWhatIsChosenInline(t *testing.T) {
	s := New(t)
	s.Private(lan)
	inside, outside := s.Group(-1001), s.Group(-1002)
	outside.Remove(lan)
	take(t, s)
	buttons := `,"reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}}`
	query := s.Inline(lan, "NDXP")
	withButtons := strings.TrimSuffix(article("2", "<b>hai</b>"), "}") + buttons
	call(t, s, "answerInlineQuery", "inline_query_id", query, "results", "["+article("1", "một")+","+withButtons+"]", "cache_time", "0")
	take(t, s)

	plain, kept := inside.Choose(query, "1"), outside.Choose(query, "2")
	u := take(t, s)
	if len(u) != 1 || u[0].at("via_bot", "id") != float64(Bot.ID) || u[0].at("text") != "một" {
		t.Errorf("without feedback the bot is told %v", u)
	}
	if plain.Inline != "" || kept.Inline == "" {
		t.Errorf("the messages are %q and %q inline", plain.Inline, kept.Inline)
	}
	s.InlineFeedback(true)
	inside.Choose(query, "1")
	kept = outside.Choose(query, "2")
	u = take(t, s)
	var told []any
	for _, one := range u {
		told = append(told, one.kind, one.at("result_id"), one.at("inline_message_id"))
	}
	want := []any{"message", nil, nil, "chosen_inline_result", "1", nil, "chosen_inline_result", "2", kept.Inline}
	if !reflect.DeepEqual(told, want) {
		t.Errorf("with feedback the bot is told %v, want %v", told, want)
	}
	outside.Press(lan, kept, "a")
	if u = take(t, s); len(u) != 1 || u[0].at("message") != nil || u[0].at("inline_message_id") != kept.Inline {
		t.Errorf("of a press the bot is told %v", u)
	}
	refusals{
		{"editMessageText", []string{"inline_message_id", kept.Inline, "text", "ba"}, ""},
		{"editMessageText", []string{"inline_message_id", kept.Inline, "text", "ba"}, notModified},
		{"editMessageText", []string{"inline_message_id", "none", "text", "ba"}, "MESSAGE_ID_INVALID"},
	}.check(t, s)
	if got := s.WaitForInlineEdit(kept); got.Text != "ba" || len(got.Buttons) != 0 {
		t.Errorf("got %+v", got)
	}
	got := uploading(t, s, "editMessageMedia", "new", "a.png", picture(t, 9, 9), "inline_message_id", kept.Inline, "media", `{"type":"photo","media":"attach://new"}`)
	if got.OK {
		t.Error("a file was uploaded into an inline message")
	}
}
