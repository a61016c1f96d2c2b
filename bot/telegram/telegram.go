package telegram

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"solieu/bot"
	"solieu/bot/chats"
)

// Talker says what the bot says. An empty reply is silence.
type Talker interface {
	Reply(ctx context.Context, m bot.Message) bot.Reply
	Press(ctx context.Context, p bot.Press) bot.Reply
	Offer(ctx context.Context, q bot.Query) []bot.Card
}

// Inbox keeps updates until they are handled; chats.Store describes it.
type Inbox interface {
	Put(ctx context.Context, updates []chats.Update, next int64) ([]chats.Entry, error)
	Waiting(ctx context.Context) ([]chats.Entry, error)
	Take(ctx context.Context, id int64) (update chats.Update, attempt int, err error)
	Done(ctx context.Context, id int64) error
	Offset(ctx context.Context) (chats.Offset, error)
	Move(ctx context.Context, from, to int64) error
	Former(ctx context.Context, chat int64) (int64, error)
	Left(ctx context.Context, chat int64) error
}

// Files remembers the names under which the service keeps what was sent; chats.Store
// describes it.
type Files interface {
	File(ctx context.Context, content string) (id string, err error)
	KeepFile(ctx context.Context, content, id string) error
}

// Options of a bot. Token, Talker and Inbox are needed.
type Options struct {
	Token Token
	// APIURL is where the Bot API is, DefaultAPIURL when empty: calls go to
	// APIURL/bot<token>/<method>.
	APIURL string
	Talker Talker
	Inbox  Inbox
	// Files may be nil: then a file is uploaded each time.
	Files Files
	// Outbox holds what Notice writes; nothing is said unasked without one. An empty
	// reply is not sent, and the notice is done.
	Outbox Outbox
	Notice func(ctx context.Context, n bot.Notice) bot.Reply
	// Apology is said when the making of a reply broke down; nothing when empty.
	Apology string
	// Menus and Profile are announced at the start of Run, where they have changed;
	// none leaves them as they are.
	Menus   []Menu
	Profile []Description
	// Allow lists the users and chats that the bot serves; empty: everybody.
	Allow []int64
	// Workers is how many chats are served at a time, 64 when 0. Most of the
	// time of most of them is waiting for the network.
	Workers int
	// Grace is how long Run waits for answers in hand when it is stopped, 20 s
	// when 0.
	Grace time.Duration
	// Log gets keys chat, update, took and err, never what people write.
	// Default: slog's.
	Log *slog.Logger
	// Clock is the wall clock when nil.
	Clock Clock
}

const (
	defaultWorkers = 64
	defaultGrace   = 20 * time.Second
	// lastGrace is for handlers to notice that their context has ended.
	lastGrace = 5 * time.Second
	// connectAttempts at the start of Run, over some 15 s.
	connectAttempts = 5
)

// Bot connects a Talker to Telegram.
type Bot struct {
	options Options
	counts  counters
}

type counters struct{ updates, replies, failures, unreadable, panics atomic.Int64 }

// Counts says what a bot has done so far.
type Counts struct {
	Updates    int64 // that came in, each once
	Replies    int64 // sent
	Failures   int64 // updates whose answer could not be sent, or that broke down
	Unreadable int64 // updates that could not be read
	Panics     int64 // caught
}

// New checks the options; it does not connect.
func New(o Options) (*Bot, error) {
	switch {
	case o.Token.IsZero():
		return nil, errors.New("start the bot: a token is needed")
	case o.Talker == nil, o.Inbox == nil:
		return nil, errors.New("start the bot: a talker and an inbox are needed")
	case o.Outbox != nil && o.Notice == nil:
		return nil, errors.New("start the bot: an outbox needs somebody who writes its notices")
	case o.Workers < 0, o.Grace < 0:
		return nil, fmt.Errorf("start the bot: %d workers and %v of grace: neither can be negative", o.Workers, o.Grace)
	}
	if _, err := endpoint(o.APIURL); err != nil {
		return nil, fmt.Errorf("start the bot: %w", err)
	}
	if o.Workers == 0 {
		o.Workers = defaultWorkers
	}
	if o.Grace == 0 {
		o.Grace = defaultGrace
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	o.Log = slog.New(Redact(o.Log.Handler()))
	if o.Clock == nil {
		o.Clock = wallClock{}
	}
	return &Bot{options: o}, nil
}

// Counts may be called at any time.
func (b *Bot) Counts() Counts {
	c := &b.counts
	return Counts{c.updates.Load(), c.replies.Load(), c.failures.Load(), c.unreadable.Load(), c.panics.Load()}
}

// Run serves until the context ends, which gives nil, or until it cannot go
// on: the token is refused, or the inbox cannot be read. It returns when
// polling has stopped and the answers in hand are sent; what is not answered
// within the grace stays in the inbox.
func (b *Bot) Run(ctx context.Context) error {
	o := b.options
	client, err := b.connect(ctx)
	if err != nil {
		if ctx.Err() != nil {
			return nil
		}
		return err
	}
	defer client.close()
	self := client.self() // what @BotFather was told: see README, in groups and inline mode
	o.Log.Info("connected", "bot", self.UserName, "inline", self.SupportsInlineQueries, "reads_groups", self.CanReadAllGroupMessages)
	b.announce(ctx, client)

	handling, stopHandling := context.WithCancel(context.WithoutCancel(ctx))
	defer stopHandling()
	h := b.handler(client)
	telling, stopTelling := context.WithCancel(ctx)
	defer stopTelling()
	told := b.tell(telling, handling, h.sender)
	lanes := newLanes(o.Workers, func(e chats.Entry) { h.handle(handling, e) })
	if err = b.fill(ctx, client, lanes); ctx.Err() != nil {
		err = nil // whatever it was, it came of the stop
	}
	stopTelling()
	return errors.Join(err, b.drain(lanes, told, stopHandling))
}

// connect repeats what may pass: a server that starts at the same time, a
// network that is not up yet.
func (b *Bot) connect(ctx context.Context) (*client, error) {
	var pauses backoff
	for attempt := 1; ; attempt++ {
		c, err := connect(ctx, b.options.Token, b.options.APIURL)
		pause := max(retryAfter(err), pauses.pause())
		switch class := Classify(err); {
		case class == Fine:
			return c, nil
		case class == Unauthorized:
			return nil, refusedToken(err)
		case class == Refused || attempt == connectAttempts || ctx.Err() != nil:
			return nil, fmt.Errorf("cannot reach the Bot API: check its address and the network: %w", err)
		}
		b.options.Log.Warn("the Bot API does not answer, it is asked again", "took", pause, "err", err)
		if b.options.Clock.Sleep(ctx, pause) != nil {
			return nil, ctx.Err()
		}
	}
}

func (b *Bot) handler(c *client) *handler {
	o := b.options
	moved := func(ctx context.Context, from, to int64) {
		o.Log.Info("a group has another number now; --allow may go on naming the one before", "chat", from, "to", to)
		if err := o.Inbox.Move(ctx, from, to); err != nil {
			o.Log.Error("a group has moved and its conversations have not", "chat", from, "err", err)
		}
	}
	s := &sender{client: c, clock: o.Clock, log: o.Log, moved: moved, files: o.Files, rule: once}
	return &handler{
		self: c.self(), inbox: o.Inbox, outbox: o.Outbox, talker: o.Talker, allow: o.Allow, clock: o.Clock, log: o.Log,
		sorry:  bot.Reply{Text: o.Apology, HTML: escaper.Replace(o.Apology)},
		sender: s, client: c,
		counts: &b.counts,
	}
}

// tell sends what the outbox holds until the context ends; what it returns is closed
// when the last is sent.
func (b *Bot) tell(ctx, sending context.Context, s *sender) <-chan struct{} {
	done := make(chan struct{})
	if b.options.Outbox == nil {
		close(done)
		return done
	}
	hasty := *s
	hasty.rule = repeating{} // one chat must not hold up the others: the outbox repeats
	n := &notifier{outbox: b.options.Outbox, write: b.options.Notice, sender: &hasty, clock: b.options.Clock, log: b.options.Log}
	go func() {
		defer close(done)
		n.run(ctx, sending)
	}()
	return done
}

// fill gives the lanes what waits in the inbox, then what comes in.
func (b *Bot) fill(ctx context.Context, c *client, l *lanes) error {
	o := b.options
	waiting, err := o.Inbox.Waiting(ctx)
	if err != nil {
		return fmt.Errorf("open the inbox: %w", err)
	}
	l.add(waiting)
	arrived := func(entries []chats.Entry) {
		b.counts.updates.Add(int64(len(entries)))
		l.add(entries)
	}
	p := &poller{client: c, inbox: o.Inbox, clock: o.Clock, log: o.Log, arrived: arrived}
	return p.run(ctx)
}

// drain waits for the answers in hand. After the grace it tells the handlers
// to stop.
func (b *Bot) drain(l *lanes, told <-chan struct{}, stopHandling func()) error {
	o := b.options
	done := both(l.done(), told)
	if b.within(o.Grace, done) {
		return nil
	}
	o.Log.Warn("answers in hand take too long, they stay in the inbox", "took", o.Grace)
	l.empty()
	stopHandling()
	if b.within(lastGrace, done) {
		return nil
	}
	return errors.New("stop the bot: handlers do not end; their questions stay in the inbox")
}

// both is closed when two channels are.
func both(a, b <-chan struct{}) <-chan struct{} {
	done := make(chan struct{})
	go func() {
		defer close(done)
		<-a
		<-b
	}()
	return done
}

// within reports whether done is closed before d has passed.
func (b *Bot) within(d time.Duration, done <-chan struct{}) bool {
	ctx, cancel := context.WithCancel(context.Background())
	over := make(chan struct{})
	go func() {
		defer close(over)
		b.options.Clock.Sleep(ctx, d)
	}()
	defer func() { cancel(); <-over }()
	select {
	case <-done:
		return true
	case <-over:
		return false
	}
}
