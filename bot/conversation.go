package bot

import (
	"context"
	"log/slog"
	"strings"
	"unicode/utf8"

	"solieu/index"
)

// Contexts remembers what each person was last understood to ask in each chat,
// so that a follow-up can fill what it leaves out.
type Contexts interface {
	// Load gives what was saved, and the zero value where nothing was.
	Load(ctx context.Context, chat, user int64) (index.Understood, error)
	// Save replaces it; the zero value forgets.
	Save(ctx context.Context, chat, user int64, u index.Understood) error
}

// Exampler is an Answerer that names questions which have answers.
type Exampler interface {
	Examples(ctx context.Context) []string
}

// MaxQuestionRunes is the longest text that is read as a question. Telegram
// sends up to 4096; longer texts are reports pasted into the chat.
const MaxQuestionRunes = 4000

// Commands that a conversation knows; plain text is a question too.
const (
	CommandStart = "start"
	CommandHelp  = "help"
	CommandAsk   = "hoi"
)

// Conversation answers messages and presses. It is safe for concurrent use when
// its parts are.
type Conversation struct {
	answerer Answerer
	contexts Contexts
	log      *slog.Logger
}

// New makes a conversation over a library. Without contexts (nil) each question
// stands alone; without a log (nil) troubles go unreported. Where the answerer
// is an Exampler too, help shows its examples.
func New(answerer Answerer, contexts Contexts, log *slog.Logger) *Conversation {
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	return &Conversation{answerer, contexts, log}
}

// Reply answers a message. It always has something to say.
func (c *Conversation) Reply(ctx context.Context, m Message) Reply {
	switch strings.ToLower(m.Command) {
	case CommandStart:
		return c.help(ctx, m, index.Understood{})
	case CommandHelp:
		return c.help(ctx, m, c.load(ctx, m))
	case CommandAsk, "":
		return c.question(ctx, m)
	}
	return plain(wordUnknownCommand)
}

// Press answers a tap on a button.
func (c *Conversation) Press(_ context.Context, press Press) Reply {
	id, ok := strings.CutPrefix(press.Data, sourcePrefix)
	if !ok || id == "" {
		return plain(wordUnknownButton)
	}
	report, passage, ok := c.answerer.Source(id)
	if !ok {
		return plain(wordStaleSource)
	}
	reply, err := RenderSource(report, passage)
	if err != nil {
		c.log.Error("source held back", "chat", press.Chat, "passage", id, "error", err)
	}
	return reply
}

func (c *Conversation) question(ctx context.Context, m Message) Reply {
	text := strings.TrimSpace(m.Text)
	switch {
	case text == "":
		return c.render(m, index.Answer{Kind: index.KindNoData, Reason: index.ReasonEmpty, Choices: c.examples(ctx)})
	case utf8.RuneCountInString(text) > MaxQuestionRunes:
		return c.render(m, index.Answer{Kind: index.KindNoData, Reason: index.ReasonTooLong, Choices: c.examples(ctx)})
	}
	before := c.load(ctx, m)
	answer := c.answerer.Ask(ctx, text, before)
	if answer.Kind == index.KindHelp && len(answer.Choices) == 0 {
		answer.Choices = c.examples(ctx)
	}
	c.save(ctx, m, answer.Next(before))
	return c.render(m, answer)
}

// help says what can be asked; before is what the conversation goes on from.
func (c *Conversation) help(ctx context.Context, m Message, before index.Understood) Reply {
	a := index.Answer{Kind: index.KindHelp, Choices: c.examples(ctx)}
	c.save(ctx, m, a.Next(before))
	return c.render(m, a)
}

func (c *Conversation) examples(ctx context.Context) []string {
	var examples []string
	if e, ok := c.answerer.(Exampler); ok {
		examples = e.Examples(ctx)
	}
	if len(examples) == 0 {
		examples = []string{askIndicators, askReports}
	}
	return examples[:min(len(examples), maxExamples)]
}

func (c *Conversation) render(m Message, a index.Answer) Reply {
	reply, err := render(a, m.Group)
	if err != nil {
		c.log.Error("reply held back", "chat", m.Chat, "query", a.Question, "error", err)
	}
	return reply
}

func (c *Conversation) load(ctx context.Context, m Message) index.Understood {
	if c.contexts == nil {
		return index.Understood{}
	}
	before, err := c.contexts.Load(ctx, m.Chat, m.User)
	if err != nil {
		c.log.Warn("conversation not remembered", "chat", m.Chat, "error", err)
		return index.Understood{}
	}
	return before
}

func (c *Conversation) save(ctx context.Context, m Message, u index.Understood) {
	if c.contexts == nil {
		return
	}
	if err := c.contexts.Save(ctx, m.Chat, m.User, u); err != nil {
		c.log.Warn("conversation not saved", "chat", m.Chat, "error", err)
	}
}
