package telegramtest

import (
	"fmt"
	"testing"
)

func TestMyChatMember(t *testing.T) {
	s := New(t)
	chat, super, group := s.Private(lan), s.Group(-1001), s.Group(-5)
	tests := []struct {
		what string
		do   func()
		want string
	}{
		{"blocked", chat.Block, "my_chat_member member kicked"},
		{"unblocked", chat.Unblock, "my_chat_member kicked member"},
		{"removed from a supergroup", func() { super.Remove(lan) }, "my_chat_member member kicked"},
		{"nothing new", func() { super.Remove(lan) }, ""},
		{"what is said without the bot", func() { super.Say(lan, "/hoi@solieu_bot x") }, ""},
		{"added", func() { super.Add(lan) }, "my_chat_member kicked member message"},
		{"promoted", func() { super.Promote(lan) }, "my_chat_member member administrator"},
		{"all is shown to an administrator", func() { super.Say(lan, "họp") }, "message"},
		{"removed from a group", func() { group.Remove(lan) }, "my_chat_member member left"},
		{"added again", func() { group.Add(lan) }, "my_chat_member left member message"},
		{"left", func() { call(t, s, "leaveChat", "chat_id", "-5") }, "my_chat_member member left"},
	}
	for _, tt := range tests {
		tt.do()
		got := ""
		for _, u := range take(t, s) {
			got += " " + u.kind
			if u.kind == "my_chat_member" {
				got += fmt.Sprint(" ", u.at("old_chat_member", "status"), " ", u.at("new_chat_member", "status"))
			}
		}
		if got != "" {
			got = got[1:]
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.what, got, tt.want)
		}
	}
}

func TestWhereTheBotMayNotWrite(t *testing.T) {
	s := New(t)
	s.Private(lan)
	blocked, gone := s.Private(Person{ID: 8}), s.Private(Person{ID: 9})
	blocked.Block()
	gone.Deactivate()
	s.Group(-1001).Remove(lan)
	s.Group(-5).Remove(lan)
	s.Group(-6).Migrate(-1006)
	call(t, s, "leaveChat", "chat_id", "-1006")
	to := func(id string) []string { return []string{"chat_id", id, "text", "x"} }
	refusals{
		{"sendMessage", to("x"), "chat not found"},
		{"sendMessage", to("@solieu"), "chat not found"},
		{"sendMessage", to("8"), "Forbidden: bot was blocked by the user"},
		{"sendMessage", to("9"), "Forbidden: user is deactivated"},
		{"sendMessage", to("-1001"), "Forbidden: bot was kicked from the supergroup chat"},
		{"sendMessage", to("-5"), "Forbidden: bot is not a member of the group chat"},
		{"sendMessage", to("-6"), "group chat was upgraded to a supergroup chat"},
		{"sendMessage", to("-1006"), "Forbidden: bot is not a member of the supergroup chat"},
		{"sendChatAction", []string{"chat_id", "8", "action", "typing"}, "Forbidden: bot was blocked by the user"},
		{"getChat", []string{"chat_id", "8"}, ""},
		{"getChat", []string{"chat_id", "-5"}, ""},
		{"getChat", []string{"chat_id", "-1001"}, "Forbidden: bot was kicked from the supergroup chat"},
		{"leaveChat", []string{"chat_id", "7"}, "chat member status can't be changed in private chats"},
	}.check(t, s)
	blocked.Unblock()
	refusals{{"sendMessage", to("8"), ""}}.check(t, s)
}

func TestGetChatMember(t *testing.T) {
	s := New(t)
	group := s.Group(-1001).Member(Person{ID: 9, Name: "Trưởng"}, statusCreator)
	group.Say(lan, "họp")
	refusals{
		{"getChatMember", []string{"chat_id", "-1001"}, "invalid user_id specified"},
		{"getChatMember", []string{"chat_id", "-1001", "user_id", "55"}, "member not found"},
		{"getChatMember", []string{"chat_id", "-1001", "user_id", "7"}, ""},
		{"getChatAdministrators", []string{"chat_id", "-1001"}, ""},
	}.check(t, s)
	got := string(call(t, s, "getChatMember", "chat_id", "-1001", "user_id", "9").Result)
	if want := `{"is_anonymous":false,"status":"creator","user":{"id":9,"is_bot":false,"first_name":"Trưởng"}}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestMigrationIsTold(t *testing.T) {
	s := New(t)
	group := s.Group(-5)
	group.Migrate(-1005)
	u := take(t, s)
	if len(u) != 2 || u[0].at("migrate_to_chat_id") != -1005.0 || u[1].at("migrate_from_chat_id") != -5.0 {
		t.Errorf("the bot is told %v", u)
	}
	if u[0].at("chat", "id") != -5.0 || u[1].at("chat", "id") != -1005.0 {
		t.Errorf("in the chats %v and %v", u[0].at("chat", "id"), u[1].at("chat", "id"))
	}
}
