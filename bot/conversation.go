package bot

import (
	"context"
	"log/slog"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"solieu/corpus"
	"solieu/index"
)

// MaxQuestionRunes is the longest text that is read as a question. Telegram
// sends up to 4096; longer texts are reports pasted into the chat.
const MaxQuestionRunes = 4000

// Commands that a conversation knows; plain text is a question too.
const (
	CommandStart   = "start"
	CommandHelp    = "help"
	CommandAsk     = "hoi"
	CommandTopics  = "chitieu"
	CommandReports = "baocao"
	CommandCheck   = "kiemtra"
	CommandForget  = "xoadulieu"
	CommandFollow  = "theodoi"
	CommandDrop    = "boqua"

	CommandStatus     = "trangthai"
	CommandReview     = "duyet"
	CommandMisses     = "chuatraloi"
	CommandComplaints = "baosai"
	CommandDeeds      = "nhatky"
	CommandCancel     = "huy"
)

// Conversation answers messages and presses. It is safe for concurrent use when
// its parts are.
type Conversation struct {
	options  Options
	answerer Answerer
	memory   Memory
	log      *slog.Logger
}

// New makes a conversation over a library.
func New(o Options) *Conversation {
	c := &Conversation{options: o, answerer: o.Answerer, memory: o.Memory, log: o.Log}
	if c.memory == nil {
		c.memory = forgetful{}
	}
	if c.log == nil {
		c.log = slog.New(slog.DiscardHandler)
	}
	return c
}

// shelf is the library as it is now.
func (c *Conversation) shelf() Shelf {
	if c.options.Shelf == nil {
		return bare{}
	}
	return c.options.Shelf()
}

// Reply answers a message. It always has something to say.
func (c *Conversation) Reply(ctx context.Context, m Message) Reply {
	m = c.takeUp(ctx, m)
	return c.handOver(ctx, m, c.reply(ctx, m))
}

func (c *Conversation) reply(ctx context.Context, m Message) Reply {
	command := strings.ToLower(m.Command)
	expected := c.expected(ctx, m)
	if command == "" {
		if !m.Group || m.ReplyTo != 0 { // in a group a question may come in between
			command = expected // what comes now is what was asked for
		}
	} else if expected != "" {
		c.expect(ctx, m, "") // another command ends the waiting
	}
	if reply, ok := c.operatorCommand(ctx, m, command); ok {
		if reply.HTML == "" { // there is no button over which a notice could be shown
			return plain(reply.Notice)
		}
		return reply
	}
	switch command {
	case CommandStart:
		c.reopen(ctx, m.Chat)
		return c.start(ctx, m)
	case CommandHelp:
		return c.help(ctx, m, c.load(ctx, m))
	case CommandCancel:
		c.save(ctx, m, index.Understood{})
		return plain(wordCancelled)
	case CommandTopics:
		return c.topics(action{})
	case CommandReports:
		return c.reports(action{})
	case CommandCheck:
		return c.check(ctx, m)
	case CommandForget:
		return c.askToForget()
	case CommandFollow:
		return c.following(ctx, m)
	case CommandDrop:
		return c.ending(ctx, m)
	case CommandAsk:
		return c.question(ctx, m)
	case "":
		if m.Document != nil {
			return c.check(ctx, m)
		}
		return c.question(ctx, m)
	}
	return plain(wordUnknownCommand)
}

// Press answers a tap on a button. A button that says nothing any more is answered by
// a notice.
func (c *Conversation) Press(ctx context.Context, press Press) Reply {
	a, ok := parseAction(press.Data)
	if ok && a.verb == doParked {
		a, ok = parseAction(c.unpark(ctx, press.Chat, a.argument(0)))
	}
	switch {
	case !ok:
		return notice(wordStaleButton)
	case a.by != 0 && a.by != press.User:
		return notice(wordOthersButton)
	}
	m := c.takeUp(ctx, Message{Chat: press.Chat, User: press.User, Group: press.Group, ReplyTo: press.Message})
	return c.handOver(ctx, m, c.act(ctx, press, m, a))
}

func (c *Conversation) act(ctx context.Context, press Press, m Message, a action) Reply {
	if reply, ok := c.operatorPress(ctx, m, a); ok {
		return reply
	}
	switch a.verb {
	case doNothing:
		return Reply{}
	case doAsk:
		return c.choice(ctx, m, a.argument(0))
	case doFigure:
		return c.figure(ctx, m, a)
	case doSource, doPassage:
		return c.source(a.verb == doPassage, a)
	case doOriginal:
		return c.original(ctx, a)
	case doDraw, doDrawFile:
		return c.draw(a)
	case doCourse, doCoursePage:
		return c.course(a)
	case doBases:
		return c.bases(a)
	case doAgainst:
		return c.against(ctx, m, a)
	case doTake:
		return c.take(a)
	case doTopics:
		return inPlace(c.topics(a))
	case doTopic:
		return inPlace(c.topic(a))
	case doIndicator:
		return inPlace(c.indicator(a))
	case doReports:
		return inPlace(c.reports(a))
	case doReport:
		return inPlace(c.report(a))
	case doSection:
		return inPlace(c.section(a))
	case doComplain:
		return c.askWhy(a)
	case doWrong:
		return c.complain(ctx, press, a)
	case doFollow:
		return c.follow(ctx, press.Chat, a.argument(0))
	case doUnfollow:
		return c.unfollow(ctx, press.Chat, a.argument(0))
	case doFollows:
		return inPlace(c.follows(ctx, press.Chat, a))
	case doAdd, doDrop:
		return inPlace(c.change(ctx, press.Chat, a))
	case doQuiet:
		return inPlace(c.offerQuiet(ctx, press.Chat))
	case doSetQuiet:
		q, ok := quietOf(a)
		if !ok {
			return notice(wordStaleButton)
		}
		return inPlace(c.setQuiet(ctx, press.Chat, q))
	case doOpenReport:
		return c.report(a)
	case doForget:
		return c.forget(ctx, press, a)
	}
	return notice(wordStaleButton)
}

// notice is said for a moment, over the chat.
func notice(sentence string) Reply { return Reply{Notice: sentence} }

// inPlace turns a page of what is browsed; a notice stays one.
func inPlace(r Reply) Reply {
	r.InPlace = r.HTML != ""
	return r
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
	c.miss(ctx, m, answer)
	if answer.Kind == index.KindHelp && len(answer.Choices) == 0 {
		answer.Choices = c.examples(ctx)
	}
	return c.answered(ctx, m, answer, before)
}

// miss keeps a question that had no answer, where there are operators to read it.
func (c *Conversation) miss(ctx context.Context, m Message, a index.Answer) {
	missed := a.Reason == index.ReasonUnknown || a.Reason == index.ReasonPeriod || a.Reason == index.ReasonPart
	if a.Kind != index.KindNoData || !missed || c.options.Desk == nil || len(c.options.Admins) == 0 {
		return
	}
	if err := c.memory.Miss(ctx, m.User, clip(squash(m.Text), questionRunes)); err != nil {
		c.log.Warn("a question without an answer is not kept", "chat", m.Chat, "error", err)
	}
}

// choice answers a question that was offered. While those offered with it are the last
// thing said, the tap is as good as its number: the others stay in mind. Later it stands
// alone.
func (c *Conversation) choice(ctx context.Context, m Message, question string) Reply {
	before, text := c.load(ctx, m), question
	if at := slices.Index(before.Shown.Choices, question); at >= 0 {
		text = strconv.Itoa(at + 1)
	} else {
		before = index.Understood{}
	}
	answer := c.answerer.Ask(ctx, text, before)
	answer.Question = question
	answer.Understood.Fill() // what was tapped was read: it needs no line of its own
	return c.answered(ctx, m, answer, before)
}

// answered writes an answer, from which the conversation goes on.
func (c *Conversation) answered(ctx context.Context, m Message, a index.Answer, before index.Understood) Reply {
	c.save(ctx, m, a.Next(before))
	return c.render(m, a)
}

// start says in three lines what this is, and offers questions. In a group it is help.
func (c *Conversation) start(ctx context.Context, m Message) Reply {
	if m.Group {
		return c.help(ctx, m, index.Understood{})
	}
	a := index.Answer{Kind: index.KindHelp, Choices: c.examples(ctx)}
	c.save(ctx, m, a.Next(index.Understood{}))
	p := &page{}
	composeStart(p)
	for _, question := range a.Choices {
		p.row(key{[]piece{theirs(question, labelRunes)}, to(doAsk, question)})
	}
	return c.finish(p, evidenceOf(a))
}

// help says what can be asked, and how else; before is what the conversation goes on
// from.
func (c *Conversation) help(ctx context.Context, m Message, before index.Understood) Reply {
	a := index.Answer{Kind: index.KindHelp, Choices: c.examples(ctx)}
	c.save(ctx, m, a.Next(before))
	if m.Group {
		return c.render(m, a)
	}
	p := &page{}
	composeHelp(p, a)
	composeCommands(p, Menu)
	p.choiceKeys(a)
	return c.finish(p, evidenceOf(a))
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
	reply, err := render(a, m.Group, func(p *page) { c.under(p, a) })
	if err != nil {
		c.log.Error("reply held back", "chat", m.Chat, "error", err)
	}
	return reply
}

// finish writes a page that is no answer to a question.
func (c *Conversation) finish(p *page, e *evidence) Reply {
	reply, err := finish(p, e)
	if err != nil {
		c.log.Error("reply held back", "error", err)
	}
	return reply
}

// withFigures is finish for a page that lists figures; said is what else it copies.
func (c *Conversation) withFigures(p *page, figures []corpus.Figure, said ...string) Reply {
	if err := checkFigures(figures); err != nil {
		c.log.Error("reply held back", "error", err)
		return refusal()
	}
	e := evidenceOf(index.Answer{Figures: figures})
	e.addTexts(said...)
	return c.finish(p, e)
}

func (c *Conversation) load(ctx context.Context, m Message) index.Understood {
	if m.about != nil {
		return *m.about
	}
	before, err := c.memory.Load(ctx, m.Chat, m.User)
	if err != nil {
		c.log.Warn("conversation not remembered", "chat", m.Chat, "error", err)
		return index.Understood{}
	}
	return before
}

func (c *Conversation) save(ctx context.Context, m Message, u index.Understood) {
	if m.about != nil {
		*m.about = u
	}
	if err := c.memory.Save(ctx, m.Chat, m.User, u); err != nil {
		c.log.Warn("conversation not saved", "chat", m.Chat, "error", err)
	}
}

// expected is the command whose text the person was asked to send.
func (c *Conversation) expected(ctx context.Context, m Message) string {
	command, err := c.memory.Expected(ctx, m.Chat, m.User)
	if err != nil {
		c.log.Warn("what is expected is not remembered", "chat", m.Chat, "error", err)
	}
	return command
}

func (c *Conversation) expect(ctx context.Context, m Message, command string) {
	if err := c.memory.Expect(ctx, m.Chat, m.User, command); err != nil {
		c.log.Warn("what is expected is not saved", "chat", m.Chat, "error", err)
	}
}
