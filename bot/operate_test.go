package bot

import (
	"context"
	"io"
	"testing"
)

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
