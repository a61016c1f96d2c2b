package chats

import (
	"context"
	"testing"
	"time"

	"solieu/bot"
	"solieu/index"
)

// about is what a message is about, "-" where nothing is known.
func about(t *testing.T, s Store, chat int64, message int) string {
	t.Helper()
	u, known, err := s.Thread(t.Context(), chat, message)
	ok(t, err)
	if !known {
		return "-"
	}
	return u.Name
}

func threads(t *testing.T, s Store, c *clock) {
	ctx := t.Context()
	same(t, "never said", about(t, s, -5, 3), "-")
	ok(t, s.SaveThread(ctx, -5, 3, 7, index.Understood{Name: "khác"}))
	ok(t, s.SaveThread(ctx, -5, 3, 7, ndxp()))
	ok(t, s.SaveThread(ctx, -5, 4, 8, ndxp()))
	same(t, "said", about(t, s, -5, 3), ndxp().Name)
	same(t, "in another chat", about(t, s, -6, 3), "-")
	ok(t, s.SaveThread(ctx, -5, 4, 8, index.Understood{}))
	same(t, "about nothing", about(t, s, -5, 4), "-")
	ok(t, s.Forget(ctx, 7))
	same(t, "of who is forgotten", about(t, s, -5, 3), "-")

	ok(t, s.SaveThread(ctx, -5, 3, 7, ndxp()))
	ok(t, s.Move(ctx, -5, -1005))
	same(t, "in the chat that moved", about(t, s, -5, 3), "-")
	same(t, "numbers start anew", about(t, s, -1005, 3), "-")
	same(t, "what it was", must(s.Former(ctx, -1005))(t), int64(-5))
	same(t, "what never moved", must(s.Former(ctx, -5))(t), int64(0))

	ok(t, s.SaveThread(ctx, -5, 3, 7, ndxp()))
	c.pass(Keep + time.Hour)
	same(t, "after a week", about(t, s, -5, 3), "-")
	put(t, s, 1)
	same(t, "and cleaned up", about(t, s, -5, 3), "-")
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if s.Left(cancelled, -5) == nil || s.SaveThread(cancelled, -5, 3, 7, ndxp()) == nil {
		t.Error("something was done after the end")
	}
}

func chatIsLeft(t *testing.T, s Store, _ *clock) {
	ctx := t.Context()
	var keys []string
	for _, chat := range []int64{-5, -6} {
		save(t, s, chat, 7, ndxp())
		ok(t, s.Expect(ctx, chat, 7, "kiemtra"))
		ok(t, s.SaveThread(ctx, chat, 3, 7, ndxp()))
		ok(t, s.Complain(ctx, bot.Complaint{Chat: chat, User: 7}))
		keys = append(keys, must(s.Park(ctx, chat, 7, []string{"một"}))(t)...)
	}
	ok(t, s.Left(ctx, -5))
	kept := func(chat int64, key string) []any {
		return []any{load(t, s, chat, 7).Name, must(s.Expected(ctx, chat, 7))(t), about(t, s, chat, 3), must(s.Parked(ctx, chat, key))(t)}
	}
	same(t, "of the chat that was left", kept(-5, keys[0]), []any{"", "", "-", ""})
	same(t, "of another", kept(-6, keys[1]), []any{ndxp().Name, "kiemtra", ndxp().Name, "một"})
	same(t, "what is wrong", len(must(s.Complaints(ctx))(t)), 2)
}
