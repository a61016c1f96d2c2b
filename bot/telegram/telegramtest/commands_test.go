package telegramtest

import (
	"fmt"
	"strings"
	"testing"
)

func TestCommandsThatAreTaken(t *testing.T) {
	s := New(t)
	s.Group(-1001)
	list := func(name, description string, more ...string) []string {
		return append([]string{"commands", fmt.Sprintf(`[{"command":%q,"description":%q}]`, name, description)}, more...)
	}
	hundred := strings.TrimSuffix(strings.Repeat(`{"command":"x","description":"y"},`, 101), ",")
	const cannot = "can't parse BotCommandScope: "
	refusals{
		{"setMyCommands", list("hoi_2", strings.Repeat("ế", 256)), ""},
		{"setMyCommands", list("/hoi", "x"), ""},
		{"setMyCommands", list(strings.Repeat("a", 33), "x"), "command length must not exceed 32"},
		{"setMyCommands", list("", "x"), "command must be non-empty"},
		{"setMyCommands", list("Hoi", "x"), "BOT_COMMAND_INVALID"},
		{"setMyCommands", list("hoi", " "), "command description must be non-empty"},
		{"setMyCommands", list("hoi", strings.Repeat("e", 257)), "command description length must not exceed 256"},
		{"setMyCommands", []string{"commands", "[" + hundred + "]"}, "BOT_COMMANDS_TOO_MUCH"},
		{"setMyCommands", []string{"commands", "x"}, "can't parse commands JSON object"},
		{"setMyCommands", list("hoi", "x", "language_code", "vi"), ""},
		{"setMyCommands", list("hoi", "x", "language_code", "vie"), "invalid language code specified"},
		{"setMyCommands", list("hoi", "x", "scope", `{"type":"all_group_chats"}`), ""},
		{"setMyCommands", list("hoi", "x", "scope", `{"type":"everybody"}`), cannot + "Unsupported type specified"},
		{"setMyCommands", list("hoi", "x", "scope", `{"type":"chat"}`), cannot + `Can't find field "chat_id"`},
		{"setMyCommands", list("hoi", "x", "scope", `{"type":"chat","chat_id":55}`), "chat not found"},
		{"setMyCommands", list("hoi", "x", "scope", `{"type":"chat","chat_id":-1001}`), ""},
		{"setMyCommands", list("hoi", "x", "scope", `{"type":"chat_member","chat_id":-1001}`), cannot + "Invalid user_id specified"},
		{"deleteMyCommands", []string{"scope", `{"type":"all_group_chats"}`}, ""},
		{"deleteMyCommands", []string{"scope", `x`}, "can't parse BotCommandScope JSON object"},
		{"setMyDescription", []string{"description", strings.Repeat("ế", 512)}, ""},
		{"setMyDescription", []string{"description", strings.Repeat("e", 513)}, "description is too long"},
		{"setMyShortDescription", []string{"short_description", strings.Repeat("e", 121)}, "short_description is too long"},
		{"setMyShortDescription", []string{"short_description", "x", "language_code", "v"}, "invalid language code specified"},
	}.check(t, s)
}

func TestMenuOfAPerson(t *testing.T) {
	s := New(t)
	minh := Person{ID: 8, Language: "vi"}
	chat, group := s.Private(minh), s.Group(-1001).Member(minh, statusAdministrator)
	set := func(scope, language, name string) {
		refusals{{"setMyCommands", []string{
			"scope", scope, "language_code", language, "commands", `[{"command":"` + name + `","description":"x"}]`,
		}, ""}}.check(t, s)
	}
	steps := []struct{ scope, language, name, private, group string }{
		{`{"type":"default"}`, "", "all", "all", "all"},
		{`{"type":"default"}`, "vi", "all_vi", "all_vi", "all_vi"},
		{`{"type":"all_private_chats"}`, "", "private", "private", "all_vi"},
		{`{"type":"all_private_chats"}`, "en", "private_en", "private", "all_vi"},
		{`{"type":"all_group_chats"}`, "", "groups", "private", "groups"},
		{`{"type":"all_chat_administrators"}`, "", "admins", "private", "admins"},
		{`{"type":"chat","chat_id":-1001}`, "", "here", "private", "here"},
		{`{"type":"chat","chat_id":8}`, "vi", "hers", "hers", "here"},
		{`{"type":"chat_administrators","chat_id":-1001}`, "", "admins_here", "hers", "admins_here"},
		{`{"type":"chat_member","chat_id":-1001,"user_id":8}`, "", "me", "hers", "me"},
	}
	for _, step := range steps {
		set(step.scope, step.language, step.name)
		if got := chat.Menu(minh); got[0].Name != step.private {
			t.Errorf("after %s %s: in private got %v, want %s", step.scope, step.language, got, step.private)
		}
		if got := group.Menu(minh); got[0].Name != step.group {
			t.Errorf("after %s %s: in the group got %v, want %s", step.scope, step.language, got, step.group)
		}
	}
	if got := group.Menu(lan); got[0].Name != "here" {
		t.Errorf("a member's menu is %v", got)
	}
	call(t, s, "deleteMyCommands", "scope", `{"type":"chat","chat_id":8}`, "language_code", "vi")
	if got := chat.Menu(minh); got[0].Name != "private" {
		t.Errorf("without her own list it is %v", got)
	}
}
