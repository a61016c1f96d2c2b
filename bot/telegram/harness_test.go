package telegram

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"solieu/bot"
	"solieu/bot/chats"
	"solieu/bot/telegram/telegramtest"
)

var (
	lan  = telegramtest.Person{ID: 7, Name: "Lan", Username: "lan_official"}
	minh = telegramtest.Person{ID: 8, Name: "Minh"}
)

// talker answers with what it was asked, unless a test says otherwise.
type talker struct {
	reply func(ctx context.Context, m bot.Message) bot.Reply
	press func(p bot.Press) bot.Reply
	offer func(q bot.Query) []bot.Card
}

func (t talker) Reply(ctx context.Context, m bot.Message) bot.Reply {
	if t.reply != nil {
		return t.reply(ctx, m)
	}
	return echo(m)
}

func echo(m bot.Message) bot.Reply {
	text := strings.Join(strings.Fields("trả lời "+m.Command+" "+m.Text), " ")
	return bot.Reply{
		Text:    text,
		HTML:    "<b>trả lời</b> " + escaper.Replace(strings.TrimPrefix(text, "trả lời ")),
		Buttons: [][]bot.Button{{{Label: "📄 Nguồn", Data: "src:1"}}},
	}
}

func (t talker) Press(_ context.Context, p bot.Press) bot.Reply {
	if t.press != nil {
		return t.press(p)
	}
	return bot.Reply{Text: "nguồn " + p.Data, HTML: "nguồn " + p.Data}
}

func (t talker) Offer(_ context.Context, q bot.Query) []bot.Card {
	if t.offer != nil {
		return t.offer(q)
	}
	reply := echo(bot.Message{Text: q.Text})
	return []bot.Card{{Title: reply.Text, Description: "mô tả", Reply: reply}}
}

// hold is a pause that the clock of tests keeps until its context ends, as it does the
// one before typing is shown again; all others are over at once, and remembered.
const hold = 1000 * time.Hour

type fakeClock struct {
	// slow lets the time pass after which typing is shown.
	slow   bool
	mu     sync.Mutex
	pauses []time.Duration
}

func (c *fakeClock) Now() time.Time { return time.Now() }

func (c *fakeClock) Sleep(ctx context.Context, d time.Duration) error {
	if d == hold || d == typingEvery || d == typingAfter && !c.slow {
		<-ctx.Done()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pauses = append(c.pauses, d)
	return ctx.Err()
}

func (c *fakeClock) slept(d time.Duration) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.Contains(c.pauses, d)
}

// logged is a log that tests read.
type logged struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *logged) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(b)
}

func (l *logged) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// running is a bot at work.
type running struct {
	t     *testing.T
	bot   *Bot
	clock *fakeClock
	log   *logged
	stop  context.CancelFunc
	ended chan error
}

// start runs a bot with an inbox of its own unless options say otherwise; the
// test ends it.
func start(t *testing.T, s *telegramtest.Server, change func(*Options)) *running {
	t.Helper()
	r := &running{t: t, clock: &fakeClock{}, log: &logged{}, ended: make(chan error, 1)}
	token, err := ParseToken(telegramtest.Token)
	if err != nil {
		t.Fatal(err)
	}
	o := Options{
		Token: token, APIURL: s.URL(), Talker: talker{}, Inbox: chats.NewMemory(nil),
		Apology: "Xin lỗi <nhé>", Grace: hold, Clock: r.clock,
		Log: slog.New(slog.NewTextHandler(r.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
	}
	if change != nil {
		change(&o)
	}
	if r.bot, err = New(o); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	r.stop = stop
	go func() { r.ended <- r.bot.Run(ctx) }()
	t.Cleanup(func() {
		r.end()
		noToken(t, r.log.String())
	})
	return r
}

// end stops the bot and checks that nothing of it is left.
func (r *running) end() {
	r.t.Helper()
	if r.ended == nil {
		return
	}
	r.stop()
	err := <-r.ended
	r.ended = nil
	if err != nil {
		r.t.Errorf("Run: got %v", err)
	}
	r.noGoroutines()
}

// fails waits for Run to give up.
func (r *running) fails() error {
	r.t.Helper()
	err := <-r.ended
	r.ended = nil
	if err == nil {
		r.t.Fatal("Run: got nil, want an error")
	}
	noToken(r.t, err.Error())
	r.noGoroutines()
	return err
}

// noGoroutines lets goroutines that have nothing more to do come to their end.
func (r *running) noGoroutines() {
	for range 100_000 {
		if !strings.Contains(stacks(), "telegram.(*") {
			return
		}
		runtime.Gosched()
	}
	r.t.Errorf("goroutines are left:\n%s", stacks())
}

func stacks() string {
	buffer := make([]byte, 1<<20)
	all := string(buffer[:runtime.Stack(buffer, true)])
	var kept []string
	for _, one := range strings.Split(all, "\n\n") {
		if !strings.Contains(one, "testing.tRunner") {
			kept = append(kept, one)
		}
	}
	return strings.Join(kept, "\n\n")
}

func openStore(t *testing.T, folder string) *chats.SQLite {
	t.Helper()
	store, err := chats.Open(t.Context(), folder, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return store
}

// failing is an inbox some of whose calls fail.
type failing struct {
	chats.Store
	mu    sync.Mutex
	puts  int // so many Put fail
	takes int
}

var errDisk = errors.New("disk full")

func (f *failing) less(n *int) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	*n--
	return *n >= 0
}

func (f *failing) Put(ctx context.Context, updates []chats.Update, next int64) ([]chats.Entry, error) {
	if f.less(&f.puts) {
		return nil, errDisk
	}
	return f.Store.Put(ctx, updates, next)
}

func (f *failing) Take(ctx context.Context, id int64) (chats.Update, int, error) {
	if f.less(&f.takes) {
		return chats.Update{}, 0, errDisk
	}
	return f.Store.Take(ctx, id)
}

func want(t *testing.T, m telegramtest.Message, text string) {
	t.Helper()
	if m.Text != text {
		t.Errorf("the bot says %q, want %q", m.Text, text)
	}
}

func texts(messages []telegramtest.Message) []string {
	var all []string
	for _, m := range messages {
		all = append(all, m.Text)
	}
	return all
}

func TestMain(m *testing.M) {
	// Tests talk to 127.0.0.1; whatever proxy is about has no part in it.
	os.Setenv("NO_PROXY", "127.0.0.1,localhost")
	os.Exit(m.Run())
}
