package telegram

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"solieu/bot"
	"solieu/bot/chats"
	"solieu/bot/telegram/telegramtest"
)

func TestQuestionAndPress(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	start(t, s, nil)
	chat.Say("NDXP tháng 9/2023? <b>&")
	m := chat.WaitForMessage()
	want(t, m, "trả lời NDXP tháng 9/2023? <b>&")
	if m.Preview || m.ReplyTo != 0 || len(m.Entities) != 1 || m.Entities[0].Type != "bold" {
		t.Errorf("got %+v", m)
	}
	query := chat.Press(m, "📄 Nguồn")
	s.WaitForAnswered(query)
	source := chat.WaitForMessage()
	want(t, source, "nguồn src:1")
	if source.ReplyTo != m.ID {
		t.Errorf("the reply to a press replies to %d, want %d", source.ReplyTo, m.ID)
	}
}

func TestGroupInPrivacyMode(t *testing.T) {
	s := telegramtest.New(t)
	group := s.Group(-1001)
	start(t, s, nil)
	group.Say(lan, "họp lúc 9h")
	asked := group.Say(lan, "/hoi@solieu_bot NDXP")
	m := group.WaitForMessage()
	want(t, m, "trả lời hoi NDXP")
	if m.ReplyTo != asked.ID {
		t.Errorf("it replies to %d, want %d", m.ReplyTo, asked.ID)
	}
	group.Reply(minh, m, "còn tháng 8?")
	want(t, group.WaitForMessage(), "trả lời còn tháng 8?")
	group.Say(lan, "/hoi lần nữa")
	want(t, group.WaitForMessage(), "trả lời hoi lần nữa")
	s.WaitForAnswered(group.Press(minh, m, "📄 Nguồn"))
	want(t, group.WaitForMessage(), "nguồn src:1")
}

func TestGroupThatTheBotReads(t *testing.T) {
	s := telegramtest.New(t)
	group := s.Group(-5).ReadAll()
	start(t, s, nil)
	edited := group.Say(lan, "họp lúc 9h")
	group.Edit(edited, "@solieu_bot họp lúc 10h")
	group.Say(lan, "/start")
	group.Say(lan, "@solieu_bot_2 NDXP")
	group.Say(lan, "/hoi@other_bot NDXP")
	group.Reply(lan, edited, "ừ")
	group.Say(lan, "Cho hỏi @Solieu_Bot NDXP tháng 9?")
	want(t, group.WaitForMessage(), "trả lời Cho hỏi NDXP tháng 9?")
	group.SayMarked(lan, "Số Liệu ơi NDXP", telegramtest.Entity{Type: "text_mention", Length: 7, User: &telegramtest.Bot})
	want(t, group.WaitForMessage(), "trả lời ơi NDXP")
	group.Say(lan, "/hoi cuối cùng")
	want(t, group.WaitForMessage(), "trả lời hoi cuối cùng")
	if got := group.FromBot(); len(got) != 3 {
		t.Errorf("the bot says %q, want silence to what is not for it", texts(got))
	}
}

func TestTopicIsKept(t *testing.T) {
	s := telegramtest.New(t)
	group := s.Group(-1001).ReadAll()
	start(t, s, nil)
	topic := group.OpenTopic(telegramtest.Bot)
	group.SayIn(topic, lan, "họp")
	group.SayIn(topic, lan, "@solieu_bot NDXP")
	m := group.WaitForMessage()
	want(t, m, "trả lời NDXP")
	if m.Thread != topic {
		t.Errorf("it is in thread %d, want %d", m.Thread, topic)
	}
}

func TestAnswersOfAChatKeepTheirOrder(t *testing.T) {
	s := telegramtest.New(t)
	one, other := s.Private(lan), s.Private(minh)
	start(t, s, nil)
	for i := range 15 {
		one.Say(fmt.Sprint(i))
		other.Say(fmt.Sprint(i))
	}
	for i := range 15 {
		want(t, one.WaitForMessage(), fmt.Sprint("trả lời ", i))
		want(t, other.WaitForMessage(), fmt.Sprint("trả lời ", i))
	}
}

func TestCrashBetweenStoringAndHandling(t *testing.T) {
	s := telegramtest.New(t)
	chat, folder := s.Private(lan), t.TempDir()
	store := openStore(t, folder)
	dead := start(t, s, func(o *Options) { o.Inbox = &failing{Store: store, takes: 1 << 30} })
	chat.Say("một")
	chat.Say("hai")
	s.WaitForConfirmed()
	dead.end()
	store.Close()
	if got := chat.FromBot(); len(got) != 0 {
		t.Fatalf("the dead bot says %q", texts(got))
	}
	start(t, s, func(o *Options) { o.Inbox = openStore(t, folder) })
	want(t, chat.WaitForMessage(), "trả lời một")
	want(t, chat.WaitForMessage(), "trả lời hai")
}

func TestStopAndStartLoseNothing(t *testing.T) {
	s := telegramtest.New(t)
	chat, folder := s.Private(lan), t.TempDir()
	var all []string
	for round := range 4 {
		store := openStore(t, folder)
		r := start(t, s, func(o *Options) { o.Inbox = store })
		for i := range 5 {
			text := fmt.Sprint(round, ".", i)
			chat.Say(text)
			all = append(all, "trả lời "+text)
		}
		if round%2 == 0 {
			s.WaitForConfirmed()
		}
		r.end()
		store.Close()
	}
	start(t, s, func(o *Options) { o.Inbox = openStore(t, folder) })
	for _, text := range all {
		want(t, chat.WaitForMessage(), text)
	}
	if got := chat.FromBot(); len(got) != len(all) {
		t.Errorf("the bot says %q, want each once", texts(got))
	}
}

func TestDeliveredAgainIsNotAnsweredAgain(t *testing.T) {
	s := telegramtest.New(t)
	chat, folder := s.Private(lan), t.TempDir()
	store := openStore(t, folder)
	first := start(t, s, func(o *Options) { o.Inbox = store })
	chat.Say("một")
	id := s.LastUpdate()
	chat.WaitForMessage()
	first.end()
	store.Close()
	s.DeliverAgain(id)
	start(t, s, func(o *Options) { o.Inbox = openStore(t, folder) })
	chat.Say("hai")
	want(t, chat.WaitForMessage(), "trả lời hai")
}

func TestStorageDownConfirmsNothing(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	r := start(t, s, func(o *Options) { o.Inbox = &failing{Store: chats.NewMemory(nil), puts: 3} })
	chat.Say("một")
	want(t, chat.WaitForMessage(), "trả lời một")
	if !strings.Contains(r.log.String(), errDisk.Error()) {
		t.Error("the log does not say why it was late")
	}
}

func TestPoison(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	for _, members := range []string{
		`"message":5`,
		`"message":{"chat":"x"}`,
		`"message":{"message_id":1,"text":"x"}`,
		`"callback_query":{"id":"9"}`,
		`"callback_query":{"id":"9","data":"x","from":{"id":7},"message":{"message_id":1}}`,
		`"poll":{}`,
	} {
		s.Inject(members)
	}
	s.InjectRaw(`"no object"`)
	s.InjectRaw(`{"update_id":"no number"}`)
	r := start(t, s, nil)
	chat.Say("một")
	want(t, chat.WaitForMessage(), "trả lời một")
	s.WaitForConfirmed()
	r.end()
	if got := r.bot.Counts(); got.Unreadable != 2 || got.Panics != 0 || got.Replies != 1 {
		t.Errorf("got %+v, want 2 unreadable and 1 reply", got)
	}
}

func TestPanicIsAnsweredWithAnApology(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	r := start(t, s, func(o *Options) {
		o.Talker = talker{reply: func(_ context.Context, m bot.Message) bot.Reply {
			if m.Text == "hỏng" {
				panic("bí mật " + m.Text)
			}
			return echo(m)
		}}
	})
	chat.Say("hỏng")
	want(t, chat.WaitForMessage(), "Xin lỗi <nhé>")
	chat.Say("một")
	want(t, chat.WaitForMessage(), "trả lời một")
	r.end()
	if got := r.bot.Counts(); got.Panics != 1 {
		t.Errorf("got %+v, want one panic", got)
	}
	if log := r.log.String(); strings.Contains(log, "bí mật") || !strings.Contains(log, "panicked") {
		t.Errorf("the log holds the message, or says nothing: %s", log)
	}
}

func TestWhatEndsTheProgramAgainAndAgain(t *testing.T) {
	s := telegramtest.New(t)
	chat, store := s.Private(lan), chats.NewMemory(nil)
	raw := []byte(`{"update_id":5,"message":{"message_id":1,"chat":{"id":7,"type":"private"},"from":{"id":7},"text":"x"}}`)
	if _, err := store.Put(t.Context(), []chats.Update{{Entry: chats.Entry{ID: 5, Lane: 7}, Raw: raw}}, 6); err != nil {
		t.Fatal(err)
	}
	for range maxAttempts {
		if _, _, err := store.Take(t.Context(), 5); err != nil {
			t.Fatal(err)
		}
	}
	start(t, s, func(o *Options) { o.Inbox = store })
	want(t, chat.WaitForMessage(), "Xin lỗi <nhé>")
}

func TestAnotherPoller(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	r := start(t, s, nil)
	chat.Say("một")
	chat.WaitForMessage()
	s.WaitForConfirmed()
	response, err := http.Get(s.URL() + "/bot" + telegramtest.Token + "/getUpdates")
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	chat.Say("hai")
	want(t, chat.WaitForMessage(), "trả lời hai")
	if !strings.Contains(r.log.String(), "ANOTHER PROGRAM") || !r.clock.slept(conflictPause) {
		t.Errorf("slept %v, logged %s", r.clock.pauses, r.log)
	}
}

func TestWebhookIsRemoved(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	s.SetWebhook("https://example.org/hook")
	chat.Say("một")
	r := start(t, s, nil)
	want(t, chat.WaitForMessage(), "trả lời một")
	if !strings.Contains(r.log.String(), "WEBHOOK") {
		t.Errorf("logged %s", r.log)
	}
}

func TestFlood(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	s.Fail("getUpdates", telegramtest.Flood(17))
	s.Fail("sendMessage", telegramtest.Flood(35), telegramtest.Flood(36))
	r := start(t, s, nil)
	chat.Say("một")
	want(t, chat.WaitForMessage(), "trả lời một")
	for _, pause := range []time.Duration{17 * time.Second, 35 * time.Second, 36 * time.Second} {
		if !r.clock.slept(pause) {
			t.Errorf("it did not wait %v", pause)
		}
	}
}

func TestServerTrouble(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	s.Fail("getMe", telegramtest.Broken(502), telegramtest.Cut(), telegramtest.Flood(3))
	s.Fail("getUpdates", telegramtest.Broken(502), telegramtest.Cut(), telegramtest.Instead("no list"), telegramtest.Refused(500, ""))
	s.Fail("sendMessage", telegramtest.Broken(502), telegramtest.Refused(500, "Internal Server Error"))
	s.Fail("answerCallbackQuery", telegramtest.Broken(504), telegramtest.Cut())
	start(t, s, nil)
	chat.Say("một")
	m := chat.WaitForMessage()
	want(t, m, "trả lời một")
	s.WaitForAnswered(chat.Press(m, "📄 Nguồn"))
	want(t, chat.WaitForMessage(), "nguồn src:1")
}

func TestUncertainSendIsNotRepeated(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	s.Fail("sendMessage", telegramtest.CutLate(), telegramtest.Cut())
	r := start(t, s, nil)
	for _, text := range []string{"một", "hai", "ba"} {
		chat.Say(text)
	}
	want(t, chat.WaitForMessage(), "trả lời một")
	want(t, chat.WaitForMessage(), "trả lời ba")
	r.end()
	if got := r.bot.Counts(); got.Failures != 2 {
		t.Errorf("got %+v, want 2 failures", got)
	}
}

func TestRefusedSends(t *testing.T) {
	s := telegramtest.New(t)
	blocked, chat := s.Private(minh), s.Private(lan)
	blocked.Block()
	s.Fail("answerCallbackQuery", telegramtest.Refused(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"))
	r := start(t, s, nil)
	blocked.Say("một")
	chat.Say("hai")
	m := chat.WaitForMessage()
	chat.Press(m, "📄 Nguồn")
	want(t, chat.WaitForMessage(), "nguồn src:1")
	s.WaitForCalls("sendMessage", 3)
	r.end()
	if got := r.bot.Counts(); got.Failures != 1 || got.Replies != 2 {
		t.Errorf("got %+v, want 1 failure and 2 replies", got)
	}
}

func TestMarkupThatIsRefusedGoesOutAsText(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	start(t, s, func(o *Options) {
		o.Talker = talker{reply: func(context.Context, bot.Message) bot.Reply {
			return bot.Reply{HTML: "<p>một &lt; hai</p>", Text: "một < hai"}
		}}
	})
	chat.Say("x")
	want(t, chat.WaitForMessage(), "một < hai")
}

func TestLongReplyIsCut(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	start(t, s, func(o *Options) {
		o.Talker = talker{reply: func(_ context.Context, m bot.Message) bot.Reply {
			reply := echo(m)
			reply.HTML = "<blockquote>" + strings.Repeat("Một câu &amp; một câu nữa. ", 400) + "</blockquote>"
			return reply
		}}
	})
	chat.Say("x")
	for i := range 3 {
		m := chat.WaitForMessage()
		if !strings.HasSuffix(m.Text, "nữa.") || len(m.Entities) != 1 || len(m.Buttons) != i/2 {
			t.Errorf("message %d: %d buttons, %v, %q", i, len(m.Buttons), m.Entities, m.Text)
		}
	}
}

func TestGroupThatMoves(t *testing.T) {
	s := telegramtest.New(t)
	group, store := s.Group(-5).ReadAll(), chats.NewMemory(nil)
	moved := make(chan telegramtest.Group, 1)
	start(t, s, func(o *Options) {
		o.Inbox = store
		o.Talker = talker{reply: func(ctx context.Context, m bot.Message) bot.Reply {
			moved <- group.Migrate(-1005)
			return echo(m)
		}}
	})
	group.Say(lan, "/hoi NDXP")
	want(t, (<-moved).WaitForMessage(), "trả lời hoi NDXP")
}

func TestNumbersStartAgain(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	start(t, s, nil)
	chat.Say("một")
	want(t, chat.WaitForMessage(), "trả lời một")
	s.WaitForConfirmed()
	s.RestartNumbers(5)
	chat.Say("hai")
	chat.Say("ba")
	want(t, chat.WaitForMessage(), "trả lời hai")
	want(t, chat.WaitForMessage(), "trả lời ba")
	s.WaitForConfirmed()
}

func TestServerWithoutLongPoll(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	none := telegramtest.Instead([]int{})
	s.Fail("getUpdates", none, none, none)
	r := start(t, s, nil)
	chat.Say("một")
	want(t, chat.WaitForMessage(), "trả lời một")
	if !r.clock.slept(earlyAnswer) {
		t.Error("it asked again at once")
	}
}

func TestStopSendsTheAnswerInHand(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	asked, goOn := make(chan bool), make(chan bool)
	r := start(t, s, func(o *Options) {
		o.Talker = talker{reply: func(ctx context.Context, m bot.Message) bot.Reply {
			asked <- true
			<-goOn
			if ctx.Err() != nil {
				t.Error("a handler was stopped within the grace")
			}
			return echo(m)
		}}
	})
	chat.Say("một")
	<-asked
	r.stop()
	close(goOn)
	r.end()
	if got := texts(chat.FromBot()); !slices.Equal(got, []string{"trả lời một"}) {
		t.Errorf("the bot says %q, want the answer in hand", got)
	}
}

func TestStopAfterTheGraceKeepsTheQuestion(t *testing.T) {
	s := telegramtest.New(t)
	chat, store := s.Private(lan), chats.NewMemory(nil)
	asked := make(chan bool, 2)
	r := start(t, s, func(o *Options) {
		o.Inbox, o.Grace = store, time.Second
		o.Clock = &graceClock{last: make(chan bool)}
		o.Talker = talker{reply: func(ctx context.Context, m bot.Message) bot.Reply {
			asked <- true
			<-ctx.Done()
			return echo(m)
		}}
	})
	chat.Say("một")
	chat.Say("hai")
	<-asked
	s.WaitForConfirmed()
	r.end()
	start(t, s, func(o *Options) { o.Inbox = store })
	want(t, chat.WaitForMessage(), "trả lời một")
	want(t, chat.WaitForMessage(), "trả lời hai")
}

// graceClock lets the grace pass at once and holds the time after it.
type graceClock struct {
	fakeClock
	last chan bool
}

func (c *graceClock) Sleep(ctx context.Context, d time.Duration) error {
	if d == lastGrace {
		<-ctx.Done()
		return ctx.Err()
	}
	return c.fakeClock.Sleep(ctx, d)
}

func TestAllow(t *testing.T) {
	s := telegramtest.New(t)
	stranger, chat, group := s.Private(minh), s.Private(lan), s.Group(-5).ReadAll()
	r := start(t, s, func(o *Options) { o.Allow = []int64{lan.ID, -5} })
	stranger.Say("một")
	group.Say(minh, "/hoi hai")
	want(t, group.WaitForMessage(), "trả lời hoi hai")
	chat.Say("ba")
	want(t, chat.WaitForMessage(), "trả lời ba")
	r.end()
	if got := stranger.FromBot(); len(got) != 0 {
		t.Errorf("a stranger is told %q", texts(got))
	}
}

func TestCommandsAreAnnounced(t *testing.T) {
	s := telegramtest.New(t)
	start(t, s, func(o *Options) {
		o.Menus = []Menu{
			{Scope: Private, Commands: []Command{{"hoi", "Hỏi một số liệu"}}},
			{Scope: Groups, Language: "en", Commands: []Command{{"hoi", "Ask"}}},
		}
	})
	calls := s.WaitForCalls("setMyCommands", 2)
	if calls[0].Status != http.StatusOK || !strings.Contains(calls[0].Params["commands"], "Hỏi một số liệu") || calls[0].Params["scope"] != `{"type":"all_private_chats"}` {
		t.Errorf("got %+v", calls[0])
	}
	if calls[1].Params["language_code"] != "en" || !strings.Contains(calls[1].Params["scope"], "all_group_chats") {
		t.Errorf("got %+v", calls[1])
	}
	polls := s.WaitForCalls("getMe", 1)
	if len(polls) != 1 {
		t.Errorf("got %d getMe, want 1", len(polls))
	}
}

func TestRunRefusesABadToken(t *testing.T) {
	s := telegramtest.New(t)
	bad, err := ParseToken("987654321:" + strings.Repeat("B", 35))
	if err != nil {
		t.Fatal(err)
	}
	r := start(t, s, func(o *Options) { o.Token = bad })
	if err := r.fails(); !strings.Contains(err.Error(), "refuses the token") || strings.Contains(err.Error(), "BBBB") {
		t.Errorf("got %v", err)
	}
	for _, code := range []int{401, 404} {
		s.Fail("getUpdates", telegramtest.Refused(code, "Unauthorized"))
		var refusal *APIError
		if err := start(t, s, nil).fails(); !errors.As(err, &refusal) || refusal.Code != code {
			t.Errorf("%d: got %v", code, err)
		}
	}
}

func TestTokenIsInNoErrorAndNoLog(t *testing.T) {
	stranger := make(chan string, 10)
	elsewhere := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		stranger <- r.URL.String() + fmt.Sprint(r.Header)
	}))
	defer elsewhere.Close()
	closed := httptest.NewServer(http.NotFoundHandler())
	closed.Close()
	servers := map[string]http.HandlerFunc{
		"redirect": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, elsewhere.URL+r.URL.Path, http.StatusTemporaryRedirect)
		},
		"echo": func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(http.StatusBadRequest)
			fmt.Fprintf(w, `{"ok":false,"error_code":400,"description":"no such path %s"}`, r.URL.Path)
		},
		"page":      func(w http.ResponseWriter, r *http.Request) { fmt.Fprintf(w, "<html>%s", r.URL.Path) },
		"no bot":    func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, `{"ok":true,"result":{}}`) },
		"wrong":     func(w http.ResponseWriter, r *http.Request) { fmt.Fprintf(w, `{"ok":true,"result":%q}`, r.URL.Path) },
		"no answer": func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
	}
	urls := map[string]string{"closed": closed.URL, "no host": "http://[::1]:1/x"}
	for name, handler := range servers {
		server := httptest.NewServer(handler)
		defer server.Close()
		urls[name] = server.URL
	}
	for name, url := range urls {
		r := start(t, telegramtest.New(t), func(o *Options) { o.APIURL = url })
		err := r.fails()
		if !strings.Contains(err.Error(), "cannot reach the Bot API") {
			t.Errorf("%s: got %v", name, err)
		}
		noToken(t, fmt.Sprintf("%v %+v %#v", err, err, err)+r.log.String())
	}
	close(stranger)
	for request := range stranger {
		t.Errorf("a redirect was followed: %s", request)
	}
}

func TestNewRefusesBadOptions(t *testing.T) {
	token, err := ParseToken(telegramtest.Token)
	if err != nil {
		t.Fatal(err)
	}
	good := func() Options { return Options{Token: token, Talker: talker{}, Inbox: chats.NewMemory(nil)} }
	if _, err := New(good()); err != nil {
		t.Errorf("good options: got %v", err)
	}
	for what, spoil := range map[string]func(*Options){
		"token":   func(o *Options) { o.Token = Token{} },
		"talker":  func(o *Options) { o.Talker = nil },
		"inbox":   func(o *Options) { o.Inbox = nil },
		"address": func(o *Options) { o.APIURL = "example" },
		"workers": func(o *Options) { o.Workers = -1 },
		"grace":   func(o *Options) { o.Grace = -time.Second },
	} {
		o := good()
		spoil(&o)
		if _, err := New(o); err == nil {
			t.Errorf("bad %s was accepted", what)
		}
	}
}

func TestRunStopsBeforeItStarted(t *testing.T) {
	s := telegramtest.New(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	token, _ := ParseToken(telegramtest.Token)
	b, err := New(Options{Token: token, APIURL: s.URL(), Talker: talker{}, Inbox: chats.NewMemory(nil), Clock: &fakeClock{}})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := b.Run(ctx); err != nil {
			t.Errorf("got %v, want nil", err)
		}
	}
}
