package telegram

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"runtime/debug"
	"slices"
	"time"

	tg "github.com/go-telegram-bot-api/telegram-bot-api/v5"

	"solieu/bot"
	"solieu/bot/chats"
)

const (
	// talkLimit bounds the making of one reply.
	talkLimit = time.Minute
	// maxAttempts is how often an update is taken up before the bot
	// apologises instead: it may be what ends the program each time.
	maxAttempts = 3
)

// handler answers the updates of the inbox.
type handler struct {
	self   tg.User
	inbox  Inbox
	outbox Outbox // nil where nothing is said unasked
	talker Talker
	sender *sender
	client *client
	allow  []int64
	sorry  bot.Reply
	clock  Clock
	log    *slog.Logger
	counts *counters
}

// task is what an update asks for. talk is nil where there is nothing to say.
type task struct {
	to       target
	user     int64
	callback string
	edit     int // the message that a reply may take the place of; 0 for none
	talk     func(ctx context.Context) bot.Reply
	// movedFrom and movedTo are chats that this one was and became, 0 for none.
	movedFrom, movedTo int64
	// left says that the bot is in the chat no more.
	left bool
	// shut says that a person has stopped the bot.
	shut bool
	// query is an inline query, nil for none.
	query *query
}

// handle answers one update of the inbox. It is done then, unless the bot was
// stopped or the server did not take the answer.
func (h *handler) handle(ctx context.Context, e chats.Entry) {
	began := h.clock.Now()
	log := h.log.With("chat", e.Lane, "update", e.ID)
	update, attempt, err := h.inbox.Take(ctx, e.ID)
	if err != nil {
		if !errors.Is(err, chats.ErrUnknown) && ctx.Err() == nil {
			log.Error("an update cannot be read from the inbox", "err", err)
		}
		return
	}
	spoke, err := h.answer(ctx, log, update.Raw, attempt)
	took := h.clock.Now().Sub(began)
	if err != nil && (ctx.Err() != nil || errors.Is(err, errPostponed)) {
		log.Warn("an update stays in the inbox", "took", took, "err", err)
		return
	}
	h.finish(ctx, log, e.ID)
	if err != nil {
		h.counts.failures.Add(1)
		log.Error("an answer could not be sent", "took", took, "err", err)
		return
	}
	level := slog.LevelDebug // most of what a group says is not for the bot
	if spoke {
		level = slog.LevelInfo
	}
	log.Log(ctx, level, "handled", "took", took)
}

// finish is not cut off by a stop: what is answered must not be answered again.
func (h *handler) finish(ctx context.Context, log *slog.Logger, id int64) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), storeLimit)
	defer cancel()
	if err := h.inbox.Done(ctx, id); err != nil {
		log.Error("an answered update stays in the inbox, it may be answered again", "err", err)
	}
}

// answer says what is to be said to an update, if anything.
func (h *handler) answer(ctx context.Context, log *slog.Logger, raw []byte, attempt int) (spoke bool, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = h.panicked(log, cause)
		}
	}()
	var u update
	if err := json.Unmarshal(raw, &u); err != nil {
		h.counts.unreadable.Add(1)
		return false, fmt.Errorf("the update cannot be read: %w", withoutContent(err))
	}
	t := h.plan(&u)
	h.settle(ctx, log, t)
	allowed := h.allowed(ctx, log, t)
	switch {
	case t.query != nil:
		return true, h.offer(ctx, log, t.query, allowed, attempt)
	case !allowed:
		log.Info("ignored: neither chat nor user is allowed")
		return false, nil
	case t.talk == nil:
		h.acknowledge(ctx, log, t, "")
		return false, nil
	}
	return true, h.speak(ctx, log, t, attempt)
}

// acknowledge ends the waiting of a pressed button, before what it shows is sent:
// that may take long.
func (h *handler) acknowledge(ctx context.Context, log *slog.Logger, t task, notice string) {
	if t.callback == "" {
		return
	}
	if err := h.sender.acknowledge(ctx, t.callback, notice); err != nil {
		log.Warn("a press is not acknowledged", "err", err)
	}
}

func (h *handler) speak(ctx context.Context, log *slog.Logger, t task, attempt int) error {
	reply := h.sorry
	if attempt <= maxAttempts {
		reply = h.talk(ctx, log, t)
	} else {
		log.Error("an update was taken up too often, the bot apologises", "attempt", attempt)
	}
	h.acknowledge(ctx, log, t, reply.Notice)
	if reply.HTML == "" && reply.Text == "" {
		return nil
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err := h.sender.deliver(ctx, t.to, t.edit, reply); err != nil {
		return err
	}
	h.counts.replies.Add(1)
	return nil
}

// talk has the talker make the reply; when it panics the bot apologises.
func (h *handler) talk(ctx context.Context, log *slog.Logger, t task) (reply bot.Reply) {
	defer func() {
		if cause := recover(); cause != nil {
			h.panicked(log, cause)
			reply = h.sorry
		}
	}()
	ctx, cancel := context.WithTimeout(ctx, talkLimit)
	defer cancel()
	defer h.typing(ctx, t.to)()
	return t.talk(ctx)
}

const (
	// typingAfter spares a call where the reply is there at once.
	typingAfter = 300 * time.Millisecond
	// typingEvery keeps the sign up: it shows for five seconds.
	typingEvery = 4 * time.Second
)

// typing shows that the bot is at work, until what it returns is called.
func (h *handler) typing(ctx context.Context, to target) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	over := make(chan struct{})
	go func() {
		defer close(over)
		for pause := typingAfter; h.clock.Sleep(ctx, pause) == nil; pause = typingEvery {
			h.sender.typing(ctx, to)
		}
	}()
	return func() { cancel(); <-over }
}

// panicked counts and logs. A panic's value may hold what a person wrote, so
// only the runtime's own are printed.
func (h *handler) panicked(log *slog.Logger, cause any) error {
	h.counts.panics.Add(1)
	err := fmt.Errorf("panic with a %T", cause)
	if own, ok := cause.(runtime.Error); ok {
		err = own
	}
	log.Error("a handler panicked", "err", err, "stack", string(debug.Stack()))
	return err
}

// allowed reports whether the bot serves a chat or a person. A group stays allowed when
// it moves: the list has the number that it had before.
func (h *handler) allowed(ctx context.Context, log *slog.Logger, t task) bool {
	if len(h.allow) == 0 || slices.Contains(h.allow, t.to.chat) || slices.Contains(h.allow, t.user) {
		return true
	}
	if t.to.chat >= 0 || t.talk == nil {
		return false
	}
	former, err := h.inbox.Former(ctx, t.to.chat)
	if err != nil {
		log.Error("what a chat was before is not known", "err", err)
	}
	return former != 0 && slices.Contains(h.allow, former)
}

// settle puts what is kept of a chat where it belongs.
func (h *handler) settle(ctx context.Context, log *slog.Logger, t task) {
	switch {
	case t.movedTo != 0:
		h.sender.moved(ctx, t.to.chat, t.movedTo)
	case t.movedFrom != 0:
		h.sender.moved(ctx, t.movedFrom, t.to.chat)
	case t.left:
		log.Info("the bot is in a chat no more, what was kept of it is forgotten")
		if err := h.inbox.Left(ctx, t.to.chat); err != nil {
			log.Error("what was kept of a chat that was left is not forgotten", "err", err)
		}
	case t.shut && h.outbox != nil:
		log.Info("a person has stopped the bot, they are told nothing")
		if err := h.outbox.Shut(ctx, t.to.chat); err != nil {
			log.Error("who has stopped the bot may be told something", "err", err)
		}
	}
}

// plan decides what an update asks for; it does nothing.
func (h *handler) plan(u *update) task {
	switch {
	case u.Message != nil:
		return h.planMessage(u.Message)
	case u.Callback != nil:
		return h.planPress(u.Callback)
	case u.Query != nil && u.Query.From != nil:
		return task{query: u.Query, user: u.Query.From.ID}
	case u.Standing != nil && u.Standing.Chat != nil:
		return task{to: target{chat: u.Standing.Chat.ID}, left: u.Standing.out(), shut: u.Standing.shut()}
	}
	return task{}
}

func (h *handler) planMessage(m *message) task {
	t := task{to: placeOf(m), user: author(m), movedTo: m.MigrateToChatID, movedFrom: m.MigrateFromChatID}
	asked, ours := address(h.self, m)
	if !ours {
		return t
	}
	if asked.Group {
		t.to.reply = m.MessageID
	}
	if asked.Document != nil {
		id := m.Document.FileID
		asked.Document.Fetch = func(ctx context.Context) ([]byte, error) { return h.client.fetch(ctx, id) }
	}
	t.talk = func(ctx context.Context) bot.Reply { return h.talker.Reply(ctx, asked) }
	return t
}

func (h *handler) planPress(c *callback) task {
	t := task{callback: c.ID}
	if c.From != nil {
		t.user = c.From.ID
	}
	if c.Message == nil || c.Message.Chat == nil || c.Data == "" {
		return t
	}
	t.to = placeOf(c.Message)
	t.to.reply = c.Message.MessageID
	if c.Message.hasText() {
		t.edit = c.Message.MessageID
	}
	press := bot.Press{Chat: t.to.chat, User: t.user, Group: !c.Message.Chat.IsPrivate(), Message: c.Message.MessageID, Data: c.Data}
	t.talk = func(ctx context.Context) bot.Reply { return h.talker.Press(ctx, press) }
	return t
}

// placeOf is the chat, and the topic in it, that a message stands in.
func placeOf(m *message) target {
	var to target
	if m.Chat != nil {
		to.chat = m.Chat.ID
	}
	if m.InTopic {
		to.thread = m.Thread
	}
	return to
}

// withoutContent keeps of a decoding error where it was, not what stood there.
func withoutContent(err error) error {
	var typed *json.UnmarshalTypeError
	if errors.As(err, &typed) {
		return fmt.Errorf("field %s at byte %d is no %s", typed.Field, typed.Offset, typed.Type)
	}
	return errors.New("it is no such JSON")
}
