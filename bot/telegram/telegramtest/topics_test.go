package telegramtest

import (
	"fmt"
	"testing"
)

func TestTopics(t *testing.T) {
	s := New(t)
	s.Private(lan)
	forum, plain := s.Group(-1001).ReadAll(), s.Group(-1002).ReadAll()
	topic, closed, deleted := forum.OpenTopic(lan), forum.OpenTopic(lan), forum.OpenTopic(lan)
	forum.CloseTopic(closed)
	forum.DeleteTopic(deleted)
	in := func(chat string, thread int) []string {
		return []string{"chat_id", chat, "text", "x", "message_thread_id", fmt.Sprint(thread)}
	}
	table := refusals{
		{"sendMessage", in("-1001", topic), ""},
		{"sendMessage", in("-1001", 999), "message thread not found"},
		{"sendMessage", in("-1001", general), "message thread not found"},
		{"sendMessage", in("-1001", closed), "TOPIC_CLOSED"},
		{"sendMessage", in("-1001", deleted), "message thread not found"},
		{"sendMessage", in("7", 999), "message thread not found"},
		{"sendMessage", in("-1002", 999), ""}, // no forum: it means nothing
		{"sendChatAction", []string{"chat_id", "-1001", "action", "typing", "message_thread_id", "999"}, "message thread not found"},
	}
	table.check(t, s)
	said := forum.SayIn(topic, lan, "họp")
	u := take(t, s)
	if len(u) != 1 || u[0].at("message_thread_id") != float64(topic) || u[0].at("is_topic_message") != true ||
		u[0].at("reply_to_message", "message_id") != float64(topic) || u[0].at("chat", "is_forum") != true {
		t.Errorf("of a message in a topic the bot is told %v", u)
	}
	reply := sent(t, call(t, s, "sendMessage", "chat_id", "-1001", "text", "x", "reply_to_message_id", fmt.Sprint(said.ID)))
	if reply.Thread != topic {
		t.Errorf("a reply without a thread is in %d, want %d", reply.Thread, topic)
	}
	first := plain.Say(lan, "một")
	plain.Reply(lan, plain.Reply(lan, first, "hai"), "ba")
	u = take(t, s)
	if last := u[len(u)-1]; last.at("message_thread_id") != float64(first.ID) || last.at("is_topic_message") != nil {
		t.Errorf("of a row of replies in no forum the bot is told %v", last)
	}
}

func TestReplies(t *testing.T) {
	s := New(t)
	chat := s.Private(lan)
	id := fmt.Sprint(chat.Say("x").ID)
	with := func(parameters string) []string {
		return []string{"chat_id", "7", "text", "x", "reply_parameters", parameters}
	}
	refusals{
		{"sendMessage", with(`{"message_id":` + id + `}`), ""},
		{"sendMessage", with(`{"message_id":999}`), "message to be replied not found"},
		{"sendMessage", with(`{"message_id":999,"allow_sending_without_reply":true}`), ""},
		{"sendMessage", with(`{"allow_sending_without_reply":true}`), `can't find field "message_id"`},
		{"sendMessage", with(`{}`), ""},
		{"sendMessage", with(`x`), "can't parse reply parameters JSON object"},
		{"sendMessage", append(with(`{"message_id":`+id+`}`), "reply_to_message_id", "999"), ""},
		{"sendMessage", []string{"chat_id", "7", "text", "x", "reply_to_message_id", "999"}, "message to be replied not found"},
	}.check(t, s)
	if m := chat.WaitForMessage(); fmt.Sprint(m.ReplyTo) != id {
		t.Errorf("it replies to %d, want %s", m.ReplyTo, id)
	}
	if m := chat.WaitForMessage(); m.ReplyTo != 0 {
		t.Errorf("it replies to %d, want nothing", m.ReplyTo)
	}
}
