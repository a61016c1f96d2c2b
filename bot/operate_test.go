package bot

import (
	"context"
	"io"
	"testing"
)

func TestDoubtsAreSaidInVietnamese(t *testing.T) {
	for reason, want := range map[string]string{
		"number 12,345: one comma before three digits: decimals or thousands": "một dấu phẩy trước ba chữ số: phần thập phân hay hàng nghìn?",
		"no calendar has 31/9/2023": "lịch không có 31/9/2023",
		"a reason of tomorrow's":    "a reason of tomorrow's",
	} {
		e := newEvidence()
		pieces := e.doubtPieces(reason)
		if got := textOf(pieces); got != want || e.checks(pieces) != nil {
			t.Errorf("%q: got %q, %v", reason, got, e.checks(pieces))
		}
	}
}

// What operators do is theirs, and in private; what is typed goes where it was asked for.
func TestOperatorsOnly(t *testing.T) {
	n := newNotes()
	c := conversing(newCrowded(t, "cuộc"), n, io.Discard)
	file := func() *Document {
		return &Document{Name: "a.txt", Fetch: func(context.Context) ([]byte, error) { return []byte("x"), nil }}
	}
	for _, m := range []Message{{User: 3, Command: CommandStatus}, {User: 2, Group: true, Command: CommandStatus}} {
		if got := c.Reply(t.Context(), m).Text; got != wordUnknownCommand {
			t.Errorf("%+v is told %q", m, got)
		}
	}
	for _, v := range []verb{doPublish, doAccept, doDiscard, doStatus} {
		if got := c.Press(t.Context(), Press{User: 3, Data: to(v, "x", "y", "0").String()}); got.Notice != wordStaleButton {
			t.Errorf("%q does %+v", v, got)
		}
	}
	if got := c.Reply(t.Context(), Message{User: 3, Document: file()}); got.Text == "" || len(got.Buttons) > 0 {
		t.Errorf("a stranger's file: %+v", got)
	}

	c.Press(t.Context(), Press{User: 2, Data: to(doField, "", "k3f9a2b700", "0", "value").String()})
	if got := c.Reply(t.Context(), Message{User: 2, Text: "904"}).Text; got != wordUnfit || n.expected == "" {
		t.Errorf("says %q, expects %q", got, n.expected)
	}
	if got := c.Reply(t.Context(), Message{User: 2, Text: "903"}); got.InPlace || len(got.Buttons) == 0 || n.expected != "" {
		t.Errorf("got %+v, expects %q", got, n.expected)
	}
}
