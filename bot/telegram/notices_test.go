package telegram

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"solieu/bot"
	"solieu/bot/chats"
	"solieu/bot/telegram/telegramtest"
)

// outbox is a store whose tests wait for what is marked.
type outbox struct {
	chats.Store
	t      *testing.T
	mu     sync.Mutex
	marks  []string
	marked chan struct{}
}

func newOutbox(t *testing.T, followers ...int64) *outbox {
	o := &outbox{Store: chats.NewMemory(nil), t: t, marked: make(chan struct{}, 100)}
	o.announce(nil)
	for _, chat := range followers {
		if err := o.Follow(t.Context(), chat, "ndxp"); err != nil {
			t.Fatal(err)
		}
		if err := o.SetQuiet(t.Context(), chat, bot.Quiet{}); err != nil {
			t.Fatal(err)
		}
	}
	return o
}

func (o *outbox) announce(news []bot.News) {
	o.t.Helper()
	if err := o.Announce(o.t.Context(), news); err != nil {
		o.t.Fatal(err)
	}
}

func (o *outbox) mark(what string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.marks = append(o.marks, what)
	o.marked <- struct{}{}
}

func (o *outbox) Told(ctx context.Context, id int64) error {
	defer o.mark("told")
	return o.Store.Told(ctx, id)
}

func (o *outbox) Shut(ctx context.Context, chat int64) error {
	defer o.mark(fmt.Sprint("shut ", chat))
	return o.Store.Shut(ctx, chat)
}

func (o *outbox) Postpone(ctx context.Context, chat int64, d time.Duration) error {
	defer o.mark("postponed " + d.String())
	return o.Store.Postpone(ctx, chat, 0)
}

func (o *outbox) waitFor(n int) {
	for range n {
		<-o.marked
	}
}

func telling(o *outbox) func(*Options) {
	return func(options *Options) {
		options.Inbox, options.Outbox = o, o
		options.Notice = func(_ context.Context, n bot.Notice) bot.Reply {
			if n.Report == "gone" {
				return bot.Reply{}
			}
			return bot.Reply{Text: n.Report + " " + n.About, HTML: n.Report + " <b>" + n.About + "</b>"}
		}
	}
}

func TestNoticesAreSentOnce(t *testing.T) {
	s := telegramtest.New(t)
	chat, group := s.Private(lan), s.Group(-500)
	o := newOutbox(t, lan.ID, -500)
	o.announce([]bot.News{{Report: "sept", Indicators: []string{"ndxp"}}})
	r := start(t, s, telling(o))
	want(t, chat.WaitForMessage(), "sept ndxp")
	want(t, group.WaitForMessage(), "sept ndxp")
	o.announce([]bot.News{{Report: "gone", Indicators: []string{"ndxp"}}, {Report: "oct", Indicators: []string{"ndxp"}}})
	want(t, chat.WaitForMessage(), "oct ndxp")
	o.waitFor(6)
	r.end()
	start(t, s, telling(o))
	chat.Say("NDXP?")
	want(t, chat.WaitForMessage(), "trả lời NDXP?")
	if n := len(group.FromBot()); n != 2 {
		t.Errorf("the group was told %d times, want 2", n)
	}
}

func TestNoticesMeetTroubles(t *testing.T) {
	s := telegramtest.New(t)
	chat, group, minhs := s.Private(lan), s.Group(-500), s.Private(minh)
	gone := s.Private(telegramtest.Person{ID: 9, Name: "Hoa"})
	gone.Deactivate()
	minhs.Block()
	moved := group.Migrate(-1005)
	s.Fail("sendMessage", telegramtest.Broken(502).In(lan.ID), telegramtest.Flood(7).In(lan.ID))
	o := newOutbox(t, lan.ID, minh.ID, 9, 404, -500)
	o.announce([]bot.News{{Report: "sept", Indicators: []string{"ndxp"}}})
	r := start(t, s, telling(o))
	want(t, chat.WaitForMessage(), "sept ndxp")
	want(t, moved.WaitForMessage(), "sept ndxp")
	o.waitFor(6)
	r.end()
	count := map[string]int{}
	for _, mark := range o.marks {
		count[mark]++
	}
	// Who has stopped the bot may be known by that already, or by what is not taken, or both.
	shut := count["shut 9"] == 1 && count["shut 404"] == 1 && count[fmt.Sprint("shut ", minh.ID)] > 0
	if !shut || count["told"] != 2 || count["postponed 7s"] != 1 {
		t.Errorf("marked %v", o.marks)
	}
	for _, c := range []telegramtest.Chat{chat.Chat, moved.Chat} {
		if n := len(c.FromBot()); n != 1 {
			t.Errorf("%d was told %d times, want 1", c.ID(), n)
		}
	}
	follows, err := o.Follows(t.Context(), -1005)
	if err != nil || len(follows) != 1 {
		t.Errorf("the group that moved follows %v, %v", follows, err)
	}
}

// Who stops the bot is told nothing, and follows what they did when they come back.
func TestWhoStopsTheBotIsToldNothing(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	o := newOutbox(t, lan.ID)
	start(t, s, telling(o))
	chat.Block()
	o.waitFor(1)
	chat.Unblock()
	o.announce([]bot.News{{Report: "sept", Indicators: []string{"ndxp"}}})
	if err := o.Reopen(t.Context(), lan.ID); err != nil {
		t.Fatal(err)
	}
	o.announce([]bot.News{{Report: "oct", Indicators: []string{"ndxp"}}})
	want(t, chat.WaitForMessage(), "oct ndxp")
}

// What may have arrived is not sent again.
func TestUncertainNoticeIsNotRepeated(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	s.Fail("sendMessage", telegramtest.CutLate())
	o := newOutbox(t, lan.ID)
	o.announce([]bot.News{{Report: "sept", Indicators: []string{"ndxp"}}})
	r := start(t, s, telling(o))
	o.waitFor(1)
	r.end()
	if n := len(chat.FromBot()); n != 1 {
		t.Errorf("told %d times, want 1", n)
	}
}
