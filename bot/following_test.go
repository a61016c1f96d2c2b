package bot

import (
	"io"
	"testing"
	"time"
)

func TestQuietTimeIsRead(t *testing.T) {
	for text, want := range map[string]Quiet{
		"21:00-06:30": UsualQuiet, "21h - 6h30": UsualQuiet, "từ 21h đến 6h30": UsualQuiet, "21:00–06:30": UsualQuiet, "22-6": {22 * 60, 6 * 60},
		"0:00-24:00": {}, "mọi lúc": {}, "Cả ngày đêm": {},
	} {
		if got, ok := parseQuiet(text); !ok || got != want {
			t.Errorf("%q: got %v %v, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"NDXP", "25:00-06:00", "21:61-06:00", "tháng 9-10", "9/2023", ""} {
		if got, ok := parseQuiet(text); ok {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}

func TestQuietTimeHolds(t *testing.T) {
	at := func(hour, minute int) time.Time { return time.Date(2024, 1, 31, hour, minute, 0, 0, vietnam).UTC() }
	for _, tt := range []struct {
		quiet Quiet
		at    time.Time
		want  bool
	}{
		{UsualQuiet, at(20, 59), false}, {UsualQuiet, at(21, 0), true}, {UsualQuiet, at(6, 29), true}, {UsualQuiet, at(6, 30), false},
		{Quiet{8 * 60, 17 * 60}, at(12, 0), true}, {Quiet{8 * 60, 17 * 60}, at(17, 0), false}, {Quiet{}, at(0, 0), false},
	} {
		if got := tt.quiet.Holds(tt.at); got != tt.want {
			t.Errorf("%v at %v: %v", tt.quiet, tt.at, got)
		}
	}
}

func TestFollowingByWords(t *testing.T) {
	n := newNotes()
	c := conversing(newCrowded(t, "ndxp"), n, io.Discard)
	say := func(command, text string) Reply {
		return c.Reply(t.Context(), Message{Chat: 1, User: 2, Command: command, Text: text})
	}
	say(CommandFollow, "NDXP")
	say(CommandFollow, "mọi báo cáo mới")
	if len(n.follows) != 2 || n.follows[0] != "ndxp" || n.follows[1] != EveryReport {
		t.Fatalf("follows %v", n.follows)
	}
	say(CommandFollow, "22h-6h")
	if n.quiet != (Quiet{22 * 60, 6 * 60}) {
		t.Errorf("quiet %v", n.quiet)
	}
	say(CommandDrop, "NDXP")
	if len(n.follows) != 1 {
		t.Errorf("follows %v", n.follows)
	}
	if got := say(CommandDrop, "tất cả").Text; len(n.follows) != 0 || got != wordUnfollowedAll {
		t.Errorf("follows %v, says %q", n.follows, got)
	}
	if got := c.Notice(t.Context(), Notice{Chat: 1, Report: "another", About: "ndxp"}); got.HTML != "" {
		t.Errorf("what another report states is told: %s", got.Text)
	}
}
