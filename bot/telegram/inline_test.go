package telegram

import (
	"fmt"
	"strings"
	"testing"

	"solieu/bot"
	"solieu/bot/telegram/telegramtest"
)

func TestInline(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	start(t, s, nil)
	query := s.Inline(lan, "NDXP <b>&")
	got := s.WaitForResults(query)
	if len(got.Results) != 1 || got.CacheTime != 30 || got.Personal || got.NextOffset != "" {
		t.Fatalf("got %+v", got)
	}
	card := got.Results[0]
	if card.Type != "article" || card.Title != "trả lời NDXP <b>&" || card.Description != "mô tả" || card.Text != card.Title || card.Preview || len(card.Buttons) > 0 {
		t.Errorf("got %+v", card)
	}
	want(t, chat.Choose(query, card.ID), "trả lời NDXP <b>&")
	if more := s.WaitForResults(s.InlineFrom(lan, "NDXP", "10", "group")); len(more.Results) != 0 {
		t.Errorf("behind the last card: %+v", more)
	}
	if n := len(s.Calls("sendMessage")); n != 0 {
		t.Errorf("what is sent via the bot is answered %d times", n)
	}
}

// Only those are offered something who are allowed; and what one is offered is not shown
// to another.
func TestInlineWithAllow(t *testing.T) {
	s := telegramtest.New(t)
	start(t, s, func(o *Options) { o.Allow = []int64{lan.ID, -5} })
	if got := s.WaitForResults(s.Inline(minh, "NDXP")); len(got.Results) != 0 || !got.Personal || got.CacheTime != 30 {
		t.Errorf("a stranger is offered %+v", got)
	}
	if got := s.WaitForResults(s.Inline(lan, "NDXP")); len(got.Results) != 1 || !got.Personal {
		t.Errorf("who is allowed is offered %+v", got)
	}
}

func TestInlineTrouble(t *testing.T) {
	s := telegramtest.New(t)
	r := start(t, s, func(o *Options) {
		o.Talker = talker{offer: func(q bot.Query) []bot.Card {
			switch q.Text {
			case "hỏng":
				panic("hỏng")
			case "nhiều":
				var many []bot.Card
				for i := range 60 {
					many = append(many, bot.Card{Title: fmt.Sprint(i), Reply: bot.Reply{Text: "x", HTML: "x"}})
				}
				return many
			}
			long := strings.Repeat("dài ", maxMessage)
			return []bot.Card{{Title: "dài", Reply: bot.Reply{Text: long, HTML: long}}, {Reply: bot.Reply{Text: "x", HTML: "x"}}}
		}}
	})
	s.Fail("answerInlineQuery", telegramtest.Broken(502), telegramtest.CutLate())
	for text, n := range map[string]int{"hỏng": 0, "nhiều": maxResults, "dài": 0} {
		if got := s.WaitForResults(s.Inline(lan, text)); len(got.Results) != n {
			t.Errorf("%s: %d cards, want %d", text, len(got.Results), n)
		}
	}
	r.end()
	if got := r.bot.Counts(); got.Panics != 1 || got.Failures != 0 {
		t.Errorf("got %+v", got)
	}
}

// An answer that is held up in a private chat does not hold up the person's queries.
func TestInlineDoesNotWaitForTheChat(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	let := make(chan struct{})
	start(t, s, func(o *Options) {
		o.Talker = talker{press: func(bot.Press) bot.Reply { <-let; return bot.Reply{} }}
	})
	chat.Say("một")
	press := chat.Press(chat.WaitForMessage(), "📄 Nguồn")
	s.WaitForResults(s.Inline(lan, "NDXP"))
	close(let)
	s.WaitForAnswered(press)
}
