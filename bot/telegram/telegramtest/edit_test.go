package telegramtest

import (
	"fmt"
	"testing"
	"time"
)

func TestEdits(t *testing.T) {
	s := New(t)
	s.Private(lan)
	chat := Chat{s, 7}
	text := fmt.Sprint(sent(t, call(t, s, "sendMessage", "chat_id", "7", "text", "một")).ID)
	photo := sent(t, uploading(t, s, "sendPhoto", "photo", "a.png", picture(t, 10, 10), "chat_id", "7", "caption", "một"))
	file := photo.Photo[0].ID
	under := fmt.Sprint(photo.ID)
	on := func(id string, more ...string) []string {
		return append([]string{"chat_id", "7", "message_id", id}, more...)
	}
	keyboard := `{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}`
	refusals{
		{"editMessageText", on(text, "text", "một"), notModified},
		{"editMessageText", on(text, "text", "<b>một</b>", "parse_mode", "HTML"), ""},
		{"editMessageText", on(text, "text", "<b>một</b>", "parse_mode", "HTML"), notModified},
		{"editMessageText", on(text, "text", "<b>một</b>", "parse_mode", "HTML", "reply_markup", keyboard), ""},
		{"editMessageReplyMarkup", on(text, "reply_markup", keyboard), notModified},
		{"editMessageReplyMarkup", on(text), ""},
		{"editMessageReplyMarkup", on(text), notModified},
		{"editMessageText", on(text), "message text is empty"},
		{"editMessageText", on("999", "text", "x"), "message to edit not found"},
		{"editMessageText", []string{"text", "x"}, "message identifier is not specified"},
		{"editMessageText", []string{"text", "x", "inline_message_id", "none"}, "MESSAGE_ID_INVALID"},
		{"editMessageText", on(under, "text", "x"), "there is no text in the message to edit"},
		{"editMessageCaption", on(text, "caption", "x"), "there is no caption in the message to edit"},
		{"editMessageCaption", on(under, "caption", "một"), notModified},
		{"editMessageCaption", on(under, "caption", "hai"), ""},
		{"editMessageMedia", on(under), `parameter "media" is required`},
		{"editMessageMedia", on(under, "media", `{"media":"x"}`), `can't parse InputMedia: Can't find field "type"`},
		{"editMessageMedia", on(under, "media", `{"type":"photo","media":"attach://x"}`), "there is no photo in the request"},
		{"editMessageMedia", on(under, "media", `{"type":"photo","media":"`+file+`","caption":"hai"}`), notModified},
		{"editMessageMedia", on(under, "media", `{"type":"photo","media":"`+file+`","caption":"ba"}`), ""},
		{"editMessageMedia", on(text, "media", `{"type":"photo","media":"`+file+`"}`), ""},
	}.check(t, s)
	got := uploading(t, s, "editMessageMedia", "new", "b.csv", []byte("x"), on(under, "media", `{"type":"document","media":"attach://new","caption":"<i>bốn</i>","parse_mode":"HTML"}`)...)
	if m := sent(t, got); m.Document.Name != "b.csv" || m.Caption != "bốn" || len(m.Photo) != 0 {
		t.Errorf("got %+v", m)
	}
	if m, _ := chat.Message(photo.ID); m.Edits != 3 {
		t.Errorf("it was changed %d times, want 3", m.Edits)
	}
}

func TestDeletion(t *testing.T) {
	s := New(t)
	chat, group := s.Private(lan), s.Group(-1001)
	sends := func(chat string) string {
		return fmt.Sprint(sent(t, call(t, s, "sendMessage", "chat_id", chat, "text", "x")).ID)
	}
	hers, ours := fmt.Sprint(chat.Say("x").ID), fmt.Sprint(group.Say(lan, "x").ID)
	old := sends("7")
	s.Advance(49 * time.Hour)
	mine, inGroup := sends("7"), sends("-1001")
	fresh := fmt.Sprint(chat.Say("x").ID)
	refusals{
		{"deleteMessage", []string{"message_id", "5"}, "chat identifier is not specified"},
		{"deleteMessage", []string{"chat_id", "7"}, "message identifier is not specified"},
		{"deleteMessage", []string{"chat_id", "7", "message_id", "999"}, "message to delete not found"},
		{"deleteMessage", []string{"chat_id", "7", "message_id", mine}, ""},
		{"deleteMessage", []string{"chat_id", "7", "message_id", mine}, "message to delete not found"},
		{"deleteMessage", []string{"chat_id", "7", "message_id", fresh}, ""},
		{"deleteMessage", []string{"chat_id", "7", "message_id", old}, "message can't be deleted for everyone"},
		{"deleteMessage", []string{"chat_id", "7", "message_id", hers}, "message can't be deleted for everyone"},
		{"deleteMessage", []string{"chat_id", "-1001", "message_id", inGroup}, ""},
		{"deleteMessage", []string{"chat_id", "-1001", "message_id", ours}, "message can't be deleted"},
		{"deleteMessages", []string{"chat_id", "7", "message_ids", "[998,999]"}, ""},
		{"deleteMessages", []string{"chat_id", "7", "message_ids", "[]"}, "message identifiers are not specified"},
	}.check(t, s)
	group.Promote(lan)
	another := fmt.Sprint(group.Say(lan, "x").ID)
	refusals{{"deleteMessage", []string{"chat_id", "-1001", "message_id", another}, ""}}.check(t, s)
}
