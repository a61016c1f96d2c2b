package chats

import (
	"testing"
	"time"

	"solieu/bot"
)

// must gives the value of a call that may not fail.
func must[T any](v T, err error) func(t *testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func buttons(t *testing.T, s Store, c *clock) {
	ctx := t.Context()
	keys := must(s.Park(ctx, -5, 7, []string{"một", "hai"}))(t)
	if len(keys) != 2 || keys[0] == keys[1] || len(keys[0]) > 20 {
		t.Fatalf("keys: %v", keys)
	}
	same(t, "the same again", must(s.Park(ctx, -5, 7, []string{"hai"}))(t), keys[1:])
	same(t, "data", must(s.Parked(ctx, -5, keys[1]))(t), "hai")
	same(t, "in another chat", must(s.Parked(ctx, 7, keys[1]))(t), "")
	same(t, "unknown", must(s.Parked(ctx, -5, "x"))(t), "")
	ok(t, s.Move(ctx, -5, -1005))
	same(t, "where the group is now", must(s.Parked(ctx, -1005, keys[0]))(t), "một")
	c.pass(KeepButtons + time.Second)
	same(t, "expired", must(s.Parked(ctx, -1005, keys[0]))(t), "")
	put(t, s, 2, update(1, 5))
	same(t, "forgotten", must(s.Parked(ctx, -1005, keys[0]))(t), "")
}

func whatIsExpected(t *testing.T, s Store, c *clock) {
	ctx := t.Context()
	same(t, "nothing", must(s.Expected(ctx, 5, 7))(t), "")
	ok(t, s.Expect(ctx, 5, 7, "kiemtra"))
	same(t, "expected", must(s.Expected(ctx, 5, 7))(t), "kiemtra")
	same(t, "of another", must(s.Expected(ctx, 5, 8))(t), "")
	ok(t, s.Expect(ctx, 5, 7, ""))
	same(t, "ended", must(s.Expected(ctx, 5, 7))(t), "")
	ok(t, s.Expect(ctx, 5, 7, "kiemtra"))
	c.pass(KeepExpected + time.Second)
	same(t, "too late", must(s.Expected(ctx, 5, 7))(t), "")
}

func complaints(t *testing.T, s Store, c *clock) {
	ctx := t.Context()
	one := bot.Complaint{Chat: 5, User: 7, Question: "NDXP?", Figure: "abc", Why: "value"}
	other := one
	other.Why = "period"
	for range 2 {
		ok(t, s.Complain(ctx, one))
	}
	c.pass(time.Hour)
	ok(t, s.Complain(ctx, other))
	list := must(s.Complaints(ctx))(t)
	if len(list) != 2 || list[0].Why != "period" || list[0].At.Unix() != c.Now().Unix() || list[1].Question != "NDXP?" {
		t.Errorf("got %+v", list)
	}
	c.pass(KeepComplaints)
	put(t, s, 2, update(1, 5))
	same(t, "after a long time", len(must(s.Complaints(ctx))(t)), 1)
}

func personForgotten(t *testing.T, s Store, _ *clock) {
	ctx := t.Context()
	for _, user := range []int64{7, 8} {
		save(t, s, -5, user, ndxp())
		ok(t, s.Expect(ctx, -5, user, "kiemtra"))
		ok(t, s.Complain(ctx, bot.Complaint{Chat: -5, User: user, Figure: "abc"}))
	}
	mine := must(s.Park(ctx, -5, 7, []string{"một"}))(t)
	others := must(s.Park(ctx, -5, 8, []string{"một"}))(t)
	ok(t, s.Forget(ctx, 7))
	same(t, "the conversation", load(t, s, -5, 7).Name, "")
	same(t, "the other's", load(t, s, -5, 8), ndxp())
	same(t, "what was expected", must(s.Expected(ctx, -5, 7))(t), "")
	same(t, "of the other", must(s.Expected(ctx, -5, 8))(t), "kiemtra")
	same(t, "buttons", must(s.Parked(ctx, -5, mine[0]))(t), "")
	same(t, "the other's button", must(s.Parked(ctx, -5, others[0]))(t), "một")
	list := must(s.Complaints(ctx))(t)
	if len(list) != 1 || list[0].User != 8 {
		t.Errorf("complaints: %+v", list)
	}
}

func files(t *testing.T, s Store, c *clock) {
	ctx := t.Context()
	same(t, "never sent", must(s.File(ctx, "sha"))(t), "")
	ok(t, s.KeepFile(ctx, "sha", "AgAC"))
	same(t, "sent", must(s.File(ctx, "sha"))(t), "AgAC")
	c.pass(KeepButtons + time.Second)
	same(t, "long ago", must(s.File(ctx, "sha"))(t), "")
}
