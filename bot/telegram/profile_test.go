package telegram

import (
	"testing"

	"solieu/bot/telegram/telegramtest"
)

// What Telegram knows already is not told again.
func TestProfileIsSetOnceUntilItChanges(t *testing.T) {
	s := telegramtest.New(t)
	announces := func(long string) map[string]int {
		before := map[string]int{}
		count := func() map[string]int {
			n := map[string]int{}
			for _, method := range []string{"setMyCommands", "setMyDescription", "setMyShortDescription"} {
				n[method] = len(s.Calls(method)) - before[method]
			}
			return n
		}
		before = count()
		r := start(t, s, func(o *Options) {
			o.Menus = []Menu{
				{Scope: Private, Commands: []Command{{"hoi", "Hỏi"}}},
				{Scope: Private, Language: "en", Commands: []Command{{"hoi", "Ask"}}},
				{Scope: Groups, Commands: []Command{{"hoi", "Hỏi"}}},
			}
			o.Profile = []Description{{"", long, "Tra số liệu"}, {"en", "Figures", "Look up"}}
		})
		chat := s.Private(lan)
		chat.Say("một")
		chat.WaitForMessage()
		r.end()
		return count()
	}
	for _, step := range []struct {
		long                   string
		commands, longs, short int
	}{{"Bot Số Liệu", 3, 2, 2}, {"Bot Số Liệu", 0, 0, 0}, {"Bot Số Liệu tra con số", 0, 1, 0}} {
		got := announces(step.long)
		if got["setMyCommands"] != step.commands || got["setMyDescription"] != step.longs || got["setMyShortDescription"] != step.short {
			t.Errorf("%s: set %v, want %+v", step.long, got, step)
		}
	}
	if s.Profile("description", "") != "Bot Số Liệu tra con số" || s.Profile("short_description", "en") != "Look up" {
		t.Errorf("it is told %q", s.Profile("description", ""))
	}
	english := telegramtest.Person{ID: 9, Name: "Ann", Language: "en"}
	if menu := s.Private(english).Menu(english); len(menu) != 1 || menu[0].Description != "Ask" {
		t.Errorf("Ann is shown %v", menu)
	}
}
