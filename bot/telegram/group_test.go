package telegram

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"

	"solieu/bot"
	"solieu/bot/chats"
	"solieu/bot/telegram/telegramtest"
)

// numbers collects under which numbers replies stand.
type numbers struct {
	mu  sync.Mutex
	all []string
}

func (n *numbers) sent(_ context.Context, chat int64, message int) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.all = append(n.all, fmt.Sprint(chat, "/", message))
}

func (n *numbers) list() []string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return slices.Clone(n.all)
}

// What makes a reply learns the number of every message that it became: sent, edited,
// cut in two, or a file.
func TestRepliesLearnTheirNumber(t *testing.T) {
	s := telegramtest.New(t)
	group, told := s.Group(-1001).ReadAll(), &numbers{}
	var presses []bot.Press
	r := start(t, s, func(o *Options) {
		o.Talker = talker{
			reply: func(_ context.Context, m bot.Message) bot.Reply {
				reply := echo(m)
				if m.Text == "tệp" {
					reply.File = &bot.File{Name: "a.txt", Data: []byte("x")}
				}
				reply.Sent = told.sent
				return reply
			},
			press: func(p bot.Press) bot.Reply {
				presses = append(presses, p)
				return bot.Reply{Text: "trang", HTML: "trang", InPlace: true, Sent: told.sent}
			},
		}
	})
	group.Say(lan, "/hoi NDXP")
	answer := group.WaitForMessage()
	group.Press(lan, answer, "📄 Nguồn")
	group.WaitForEdit(answer)
	group.Say(lan, "/hoi tệp")
	file := group.WaitForMessage()
	r.end()
	want := []string{fmt.Sprint("-1001/", answer.ID), fmt.Sprint("-1001/", answer.ID), fmt.Sprint("-1001/", file.ID)}
	if got := told.list(); !slices.Equal(got, want) {
		t.Errorf("told %v, want %v", got, want)
	}
	if len(presses) != 1 || presses[0].Message != answer.ID || !presses[0].Group {
		t.Errorf("pressed %+v", presses)
	}
}

// A group that is allowed stays so when it becomes a supergroup, also after a restart.
func TestAllowedGroupMoves(t *testing.T) {
	s := telegramtest.New(t)
	group, store := s.Group(-5).ReadAll(), chats.NewMemory(nil)
	change := func(o *Options) { o.Inbox, o.Allow = store, []int64{-5} }
	r := start(t, s, change)
	group.Say(lan, "/hoi một")
	want(t, group.WaitForMessage(), "trả lời hoi một")
	moved := group.Migrate(-1005)
	moved.Say(lan, "/hoi hai")
	want(t, moved.WaitForMessage(), "trả lời hoi hai")
	r.end()
	start(t, s, change)
	moved.Say(lan, "/hoi ba")
	want(t, moved.WaitForMessage(), "trả lời hoi ba")
}

// leaving is an inbox that tells which chats it is asked to forget.
type leaving struct {
	chats.Store
	left chan int64
}

func (l leaving) Left(ctx context.Context, chat int64) error {
	l.left <- chat
	return l.Store.Left(ctx, chat)
}

func TestChatsThatAreLeftAreForgotten(t *testing.T) {
	s := telegramtest.New(t)
	private, group, super := s.Private(lan), s.Group(-5), s.Group(-1001)
	inbox := leaving{chats.NewMemory(nil), make(chan int64, 9)}
	start(t, s, func(o *Options) { o.Inbox = inbox })
	super.Promote(lan) // it stays
	for _, out := range []struct {
		do   func()
		chat int64
	}{
		{func() { super.Remove(minh) }, -1001},
		{func() { super.Add(minh); super.Remove(minh) }, -1001},
		{func() { private.Block(); group.Remove(lan) }, -5}, // who stops the bot may start it again
	} {
		out.do()
		if got := <-inbox.left; got != out.chat {
			t.Errorf("it forgets %d, want %d", got, out.chat)
		}
	}
	private.Unblock()
	private.Say("một")
	want(t, private.WaitForMessage(), "trả lời một")
}
