package bot

import (
	"io"
	"slices"
	"testing"

	"solieu/index"
)

// sentAs tells a reply the number that it got.
func sentAs(t *testing.T, r Reply, message int) {
	t.Helper()
	if r.Sent == nil {
		t.Fatal("nobody wants to know the number of a reply in a group")
	}
	r.Sent(t.Context(), -5, message)
}

// Lan and Minh ask side by side; who replies to a message goes on from that one.
func TestThreadsGoOnFromTheirMessage(t *testing.T) {
	lib := &library{answer: answers(t)["figure"]}
	c := New(Options{Answerer: lib, Memory: struct {
		Contexts
		notes
	}{memory{}, newNotes()}})
	asks := func(user int64, name string, replyTo, sent int) {
		lib.answer.Understood = index.Understood{Name: name}
		sentAs(t, c.Reply(t.Context(), Message{Chat: -5, User: user, Group: true, Text: name, ReplyTo: replyTo}), sent)
	}
	const lan, minh = 11, 12
	asks(lan, "NDXP", 0, 101)
	asks(minh, "tấn công", 0, 102)
	asks(lan, "hộ nghèo", 0, 103)
	asks(lan, "tháng 8", 101, 104)  // to what she asked first
	asks(minh, "tháng 4", 103, 105) // to what Lan was answered
	asks(minh, "tháng 3", 0, 106)   // his own
	asks(lan, "tháng 2", 999, 107)  // to what is not known any more: her own
	sentAs(t, c.Press(t.Context(), Press{Chat: -5, User: minh, Group: true, Message: 101, Data: to(doSource, "109-bc-btttt.12").String()}), 108)
	asks(lan, "tháng 1", 108, 109) // to a passage that Minh opened under 101
	var before []string
	for _, u := range lib.before {
		before = append(before, u.Name)
	}
	if want := []string{"", "", "NDXP", "NDXP", "hộ nghèo", "tháng 4", "tháng 8", "NDXP"}; !slices.Equal(before, want) {
		t.Errorf("they go on from %q, want %q", before, want)
	}
}

func TestButtonsInAGroupHaveAnOwner(t *testing.T) {
	c := conversing(newCrowded(t, "cuộc"), newNotes(), io.Discard)
	const lan, minh = 11, 12
	press := func(user int64, b Button) Reply {
		return c.Press(t.Context(), Press{Chat: -5, User: user, Group: true, Data: b.Data})
	}
	pressed := map[verb]bool{}
	waiting := []Reply{c.Reply(t.Context(), Message{Chat: -5, User: lan, Group: true, Text: "cuộc"})}
	for _, command := range []string{CommandTopics, CommandForget, CommandHelp} {
		waiting = append(waiting, c.Reply(t.Context(), Message{Chat: -5, User: lan, Group: true, Command: command}))
	}
	for ; len(waiting) > 0; waiting = waiting[1:] {
		for _, b := range slices.Concat(waiting[0].Buttons...) {
			a, _ := parseAction(b.Data)
			if a.verb == doParked {
				a, _ = parseAction(c.unpark(t.Context(), -5, a.argument(0)))
			}
			if pressed[a.verb] {
				continue
			}
			pressed[a.verb] = true
			got := press(minh, b)
			takenByTelegram(t, got)
			if (got.Notice == wordOthersButton) == a.verb.forEverybody() {
				t.Errorf("Minh presses Lan's %q (%c): %+v", b.Label, a.verb, got)
			}
			waiting = append(waiting, press(lan, b))
		}
	}
	for _, v := range "sgkcwWKvtTif" {
		if !pressed[verb(v)] {
			t.Errorf("no button does %q", v)
		}
	}
	unsigned := c.Reply(t.Context(), Message{Chat: -5, User: -5, Group: true, Command: CommandTopics})
	if got := press(minh, unsigned.Buttons[0][0]); got.HTML == "" {
		t.Errorf("what an administrator without a name asked cannot be paged: %+v", got)
	}
}

// Minh reports as wrong what Lan asked: the report is his, and he sees what it is about.
func TestComplaintIsOfWhoPresses(t *testing.T) {
	n := newNotes()
	c := conversing(newCrowded(t, "cuộc"), n, io.Discard)
	minh := func(data string) Reply {
		return c.Press(t.Context(), Press{Chat: -5, User: 12, Group: true, Data: data})
	}
	ask := minh(to(doComplain, "f1", "NDXP tháng 9?").String())
	if want := wordWhatIsWrong + "\n“NDXP tháng 9?”"; ask.Text != want {
		t.Errorf("he is asked %q, want %q", ask.Text, want)
	}
	minh(ask.Buttons[0][0].Data)
	if len(n.complaints) != 1 || n.complaints[0].User != 12 || n.complaints[0].Question != "NDXP tháng 9?" {
		t.Errorf("kept %+v", n.complaints)
	}
}
