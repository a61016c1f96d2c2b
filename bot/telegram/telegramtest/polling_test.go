package telegramtest

import (
	"net/http"
	"reflect"
	"strings"
	"testing"
)

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
