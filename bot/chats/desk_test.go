package chats

import (
	"testing"
	"time"

	"solieu/bot"
)

func filedReports(t *testing.T, s Store, c *clock) {
	ctx := t.Context()
	one := Filed{ID: "ab", Name: "a.txt", Data: []byte("báo cáo")}
	ok(t, s.KeepFiled(ctx, one))
	one.Decisions = []byte("[]")
	ok(t, s.KeepFiled(ctx, one))
	got, found, err := s.Filed(ctx, "ab")
	if err != nil || !found {
		t.Fatal(found, err)
	}
	same(t, "kept", got, one)
	ok(t, s.DropFiled(ctx, "ab"))
	if _, found, err = s.Filed(ctx, "ab"); found || err != nil {
		t.Error(found, err)
	}
	ok(t, s.KeepFiled(ctx, one))
	c.pass(KeepFiled + time.Second)
	put(t, s, 2, update(1, 5))
	if _, found, err = s.Filed(ctx, "ab"); found || err != nil {
		t.Error("kept too long", err)
	}
}

func missedQuestions(t *testing.T, s Store, c *clock) {
	ctx := t.Context()
	ok(t, s.Miss(ctx, 7, "Giá vàng?"))
	c.pass(time.Minute)
	ok(t, s.Miss(ctx, 7, "thời tiết"))
	ok(t, s.Miss(ctx, 8, "gia vang?"))
	c.pass(time.Minute)
	ok(t, s.Miss(ctx, 8, "giá vàng?"))
	list := must(s.Misses(ctx))(t)
	if len(list) != 2 || list[0].Question != "giá vàng?" || list[0].Times != 3 || list[0].Last.Unix() != c.Now().Unix() || list[1].Times != 1 {
		t.Errorf("got %+v", list)
	}
	ok(t, s.Forget(ctx, 8))
	same(t, "without a person's", must(s.Misses(ctx))(t)[0].Times, 1)
	c.pass(KeepMisses)
	put(t, s, 2, update(1, 5))
	same(t, "long after", len(must(s.Misses(ctx))(t)), 0)
}

func deedsAndQueue(t *testing.T, s Store, c *clock) {
	ctx := t.Context()
	ok(t, s.Record(ctx, bot.Deed{By: 7, What: "publish", Object: "109"}))
	ok(t, s.Record(ctx, bot.Deed{By: 8, What: "discard", Object: "110"}))
	list := must(s.Deeds(ctx))(t)
	if len(list) != 2 || list[0].Object != "110" || list[1].By != 7 || list[0].At.Unix() != c.Now().Unix() {
		t.Errorf("got %+v", list)
	}
	put(t, s, 3, update(1, 5), update(2, 5))
	done(t, s, 1)
	ok(t, s.Announce(ctx, nil))
	ok(t, s.Follow(ctx, 5, "ndxp"))
	ok(t, s.Announce(ctx, []bot.News{sept("ndxp")}))
	same(t, "what waits", must(s.Queue(ctx))(t), Queue{1, 1})
}
