package chats

import (
	"testing"
	"time"

	"solieu/bot"
)

func due(t *testing.T, s Store) []bot.Notice {
	t.Helper()
	return must(s.Due(t.Context(), 25))(t)
}

// drained marks all that is due as told, until nothing is.
func drained(t *testing.T, s Store) (list []bot.Notice) {
	t.Helper()
	for {
		now := due(t, s)
		if len(now) == 0 {
			return list
		}
		for _, n := range now {
			ok(t, s.Told(t.Context(), n.ID))
			n.ID = 0
			list = append(list, n)
		}
	}
}

func sept(indicators ...string) bot.News { return bot.News{Report: "sept", Indicators: indicators} }

func noticesOnce(t *testing.T, s Store, _ *clock) {
	ctx := t.Context()
	ok(t, s.Announce(ctx, nil)) // a library without a report is a beginning too
	ok(t, s.Follow(ctx, 5, "ndxp"))
	ok(t, s.Follow(ctx, 5, "ndxp"))
	ok(t, s.Follow(ctx, 5, bot.EveryReport))
	ok(t, s.Follow(ctx, -6, "ndxp"))
	same(t, "what is followed", must(s.Follows(ctx, 5))(t), []string{bot.EveryReport, "ndxp"})
	for range 2 {
		ok(t, s.Announce(ctx, []bot.News{sept("ndxp", "attacks")}))
	}
	first := due(t, s)
	if len(first) != 2 || first[0].Chat == first[1].Chat {
		t.Fatalf("one of each chat is due, got %v", first)
	}
	same(t, "still due, until it is told", due(t, s), first)
	same(t, "at most", len(must(s.Due(ctx, 1))(t)), 1)
	same(t, "all", drained(t, s), []bot.Notice{
		{Chat: 5, Report: "sept", About: bot.EveryReport}, {Chat: -6, Report: "sept", About: "ndxp"}, {Chat: 5, Report: "sept", About: "ndxp"},
	})
	ok(t, s.Announce(ctx, []bot.News{sept("ndxp", "attacks")}))
	same(t, "told once", len(due(t, s)), 0)
}

func newsOfReview(t *testing.T, s Store, c *clock) {
	ctx := t.Context()
	ok(t, s.Announce(ctx, []bot.News{{Report: "old", Indicators: []string{"ndxp"}}}))
	ok(t, s.Follow(ctx, 5, "ndxp"))
	ok(t, s.Follow(ctx, 5, "attacks"))
	ok(t, s.Announce(ctx, []bot.News{{Report: "old", Indicators: []string{"ndxp", "attacks"}}, sept()}))
	same(t, "what was there at the beginning", len(due(t, s)), 0)
	c.pass(time.Hour)
	ok(t, s.Announce(ctx, []bot.News{sept("ndxp")}))
	same(t, "accepted soon after", drained(t, s), []bot.Notice{{Chat: 5, Report: "sept", About: "ndxp"}})
	c.pass(KeepNews)
	ok(t, s.Announce(ctx, []bot.News{sept("ndxp", "attacks")}))
	same(t, "accepted long after", len(due(t, s)), 0)
}

func quietHours(t *testing.T, s Store, c *clock) {
	ctx := t.Context()
	same(t, "usually", must(s.Quiet(ctx, 5))(t), bot.UsualQuiet)
	ok(t, s.Announce(ctx, nil))
	ok(t, s.Follow(ctx, 5, "ndxp"))
	ok(t, s.Follow(ctx, 6, "ndxp"))
	ok(t, s.Follow(ctx, 7, "ndxp"))
	ok(t, s.SetQuiet(ctx, 6, bot.Quiet{}))
	ok(t, s.SetQuiet(ctx, 7, bot.Quiet{From: 8 * 60, Until: 17 * 60}))
	ok(t, s.Announce(ctx, []bot.News{sept("ndxp")}))
	chatsDue := func() (list []int64) {
		for _, n := range due(t, s) {
			list = append(list, n.Chat)
		}
		return list
	}
	same(t, "15:00", chatsDue(), []int64{5, 6})
	c.pass(6*time.Hour - time.Minute)
	same(t, "20:59", chatsDue(), []int64{5, 6, 7})
	c.pass(time.Minute)
	same(t, "21:00", chatsDue(), []int64{6, 7})
	c.pass(9*time.Hour + 29*time.Minute)
	same(t, "06:29", chatsDue(), []int64{6, 7})
	c.pass(time.Minute)
	same(t, "06:30", chatsDue(), []int64{5, 6, 7})
}

func shutChats(t *testing.T, s Store, c *clock) {
	ctx := t.Context()
	ok(t, s.Announce(ctx, nil))
	for _, chat := range []int64{5, 6} {
		ok(t, s.Follow(ctx, chat, "ndxp"))
	}
	ok(t, s.Announce(ctx, []bot.News{sept("ndxp")}))
	ok(t, s.Shut(ctx, 5))
	ok(t, s.Postpone(ctx, 6, time.Minute))
	same(t, "shut, and postponed", len(due(t, s)), 0)
	c.pass(time.Minute)
	same(t, "postponed", len(drained(t, s)), 1)
	ok(t, s.Announce(ctx, []bot.News{{Report: "oct", Indicators: []string{"ndxp"}}}))
	ok(t, s.Reopen(ctx, 5))
	same(t, "what came while it was shut is not told", drained(t, s), []bot.Notice{{Chat: 6, Report: "oct", About: "ndxp"}})
	ok(t, s.Announce(ctx, []bot.News{{Report: "nov", Indicators: []string{"ndxp"}}}))
	same(t, "open again, it follows what it did", len(drained(t, s)), 2)
}

func followsMoveAndEnd(t *testing.T, s Store, c *clock) {
	ctx := t.Context()
	ok(t, s.Announce(ctx, nil))
	ok(t, s.Follow(ctx, -5, "ndxp"))
	ok(t, s.Follow(ctx, -1005, "ndxp"))
	ok(t, s.SetQuiet(ctx, -5, bot.Quiet{From: 1, Until: 2}))
	ok(t, s.Announce(ctx, []bot.News{sept("ndxp")}))
	for _, n := range due(t, s) {
		if n.Chat == -1005 {
			ok(t, s.Told(ctx, n.ID))
		}
	}
	ok(t, s.Move(ctx, -5, -1005))
	same(t, "what was told to the one is not told again", len(due(t, s)), 0)
	same(t, "the old chat", len(must(s.Follows(ctx, -5))(t)), 0)
	same(t, "the new chat", must(s.Follows(ctx, -1005))(t), []string{"ndxp"})
	same(t, "its quiet time", must(s.Quiet(ctx, -1005))(t), bot.Quiet{From: 1, Until: 2})

	ok(t, s.Announce(ctx, []bot.News{{Report: "oct", Indicators: []string{"ndxp"}}}))
	ok(t, s.Unfollow(ctx, -1005, "ndxp"))
	same(t, "ended before it was told", len(due(t, s)), 0)
	ok(t, s.Follow(ctx, -1005, "ndxp"))
	ok(t, s.Announce(ctx, []bot.News{{Report: "nov", Indicators: []string{"ndxp"}}}))
	ok(t, s.Left(ctx, -1005))
	same(t, "the bot has left", len(due(t, s))+len(must(s.Follows(ctx, -1005))(t)), 0)

	ok(t, s.Follow(ctx, 7, "ndxp"))
	ok(t, s.Follow(ctx, -8, "ndxp"))
	ok(t, s.Announce(ctx, []bot.News{{Report: "dec", Indicators: []string{"ndxp"}}}))
	ok(t, s.Forget(ctx, 7))
	same(t, "a person is forgotten, a group is not", drained(t, s), []bot.Notice{{Chat: -8, Report: "dec", About: "ndxp"}})
	c.pass(KeepNotices + time.Hour)
	put(t, s, 2, update(1, 5))
	ok(t, s.Announce(ctx, []bot.News{{Report: "dec", Indicators: []string{"ndxp"}}}))
	same(t, "long after", len(due(t, s)), 0)
}

// A stop between the row and the sending loses nothing, one after the mark repeats
// nothing.
func TestSQLiteOutboxSurvivesARestart(t *testing.T) {
	folder, c := t.TempDir(), newClock()
	before := open(t, folder, c.Now)
	ok(t, before.Announce(t.Context(), nil))
	ok(t, before.Follow(t.Context(), 5, "ndxp"))
	ok(t, before.Announce(t.Context(), []bot.News{sept("ndxp")}))
	before.Close()
	after := open(t, folder, c.Now)
	ok(t, after.Announce(t.Context(), []bot.News{sept("ndxp")}))
	same(t, "after a stop", len(drained(t, after)), 1)
	after.Close()
	last := open(t, folder, c.Now)
	ok(t, last.Announce(t.Context(), []bot.News{sept("ndxp")}))
	same(t, "after another", len(due(t, last)), 0)
}
