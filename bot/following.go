package bot

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"solieu/corpus/vi"
	"solieu/index"
)

// following is what /theodoi does: without words it shows what the chat follows; a time
// sets when it is left alone, words begin to follow something.
func (c *Conversation) following(ctx context.Context, m Message) Reply {
	c.reopen(ctx, m.Chat)
	text := strings.TrimSpace(m.Text)
	if text == "" {
		return c.follows(ctx, m.Chat, action{verb: doFollows})
	}
	if q, ok := parseQuiet(text); ok {
		return c.setQuiet(ctx, m.Chat, q)
	}
	about, reply := c.meant(ctx, text)
	if about == "" {
		return reply
	}
	return c.follow(ctx, m.Chat, about)
}

// ending is what /boqua does: without words it shows what can be ended.
func (c *Conversation) ending(ctx context.Context, m Message) Reply {
	text := strings.TrimSpace(m.Text)
	if text == "" {
		return c.follows(ctx, m.Chat, action{verb: doFollows})
	}
	if slices.Contains(everyThing, vi.Fold(text)) {
		return c.unfollow(ctx, m.Chat, "")
	}
	about, reply := c.meant(ctx, text)
	if about == "" {
		return reply
	}
	return c.unfollow(ctx, m.Chat, about)
}

// meant is what words name: every report, or the indicator that a question with them is
// about. Where that is open the reply asks.
func (c *Conversation) meant(ctx context.Context, text string) (about string, ask Reply) {
	if slices.Contains(everyReport, vi.Fold(text)) {
		return EveryReport, Reply{}
	}
	a := c.answerer.Ask(ctx, text, index.Understood{})
	about = a.Understood.Indicator
	if _, _, ok := c.shelf().Indicator(about); ok && about != "" && len(a.Figures) > 0 {
		return about, Reply{}
	}
	p := &page{}
	p.add(core, words(wordFollowUnclear))
	rows := enumerate(a.Choices[:min(len(a.Choices), maxQuestions)])
	p.list(important, rows, maxQuestions, wordMoreQuestions)
	p.choiceKeys(a)
	p.row(c.browseKeys()...)
	return "", c.finish(p, evidenceOf(a))
}

// follow begins to tell a chat about something, and says so.
func (c *Conversation) follow(ctx context.Context, chat int64, about string) Reply {
	name, ok := c.nameOf(about)
	if !ok {
		return notice(wordStaleFigure)
	}
	if err := c.memory.Follow(ctx, chat, about); err != nil {
		return c.trouble(chat, err)
	}
	p, e := &page{}, newEvidence()
	e.addTexts(name.text)
	p.add(core, words(wordFollowing), name.bold(), words("."))
	p.add(core, c.quietPieces(ctx, chat, e)...)
	p.row(keyed(buttonUnfollow, to(doUnfollow, about)), keyed(buttonFollows, to(doFollows)))
	return c.finish(p, e)
}

// unfollow ends that; "" ends all.
func (c *Conversation) unfollow(ctx context.Context, chat int64, about string) Reply {
	if err := c.memory.Unfollow(ctx, chat, about); err != nil {
		return c.trouble(chat, err)
	}
	name, ok := c.nameOf(about)
	if about == "" || !ok {
		return plain(wordUnfollowedAll)
	}
	p, e := &page{}, newEvidence()
	e.addTexts(name.text)
	p.add(core, words(wordUnfollowed), name.bold(), words("."))
	p.row(keyed(buttonFollowAgain, to(doFollow, about)), keyed(buttonFollows, to(doFollows)))
	return c.finish(p, e)
}

// nameOf is the name of what is followed; false where the library has it no more.
func (c *Conversation) nameOf(about string) (piece, bool) {
	if about == EveryReport {
		return words(wordEveryReport), true
	}
	ind, _, ok := c.shelf().Indicator(about)
	return theirs(ind.Name, nameRunes), ok
}

// follows shows what a chat follows, with a key to end each.
func (c *Conversation) follows(ctx context.Context, chat int64, a action) Reply {
	list, err := c.memory.Follows(ctx, chat)
	if err != nil {
		return c.trouble(chat, err)
	}
	p, e := &page{}, newEvidence()
	at, pages, from, until := pageOf(a.argument(0), len(list))
	e.count = len(list)
	title := wordFollows
	if len(list) == 0 {
		title = wordFollowsNone
	}
	p.add(core, words(title).bold())
	for i, about := range list[from:until] {
		name, ok := c.nameOf(about)
		if !ok {
			name = theirs(about, nameRunes)
		}
		e.addTexts(name.text)
		p.add(core, counted(from+i+1), words(". "), name)
		label := name
		label.text = clip(label.text, labelRunes)
		p.row(key{[]piece{words(signEnd), label}, to(doDrop, about, pageNumber(at))})
	}
	p.pager(at, pages, func(page int) action { return to(doFollows, pageNumber(page)) })
	p.gap()
	p.add(core, words(wordFollowHow))
	p.add(core, c.quietPieces(ctx, chat, e)...)
	var keys []key
	if !slices.Contains(list, EveryReport) {
		keys = append(keys, keyed(buttonEveryReport, to(doAdd, EveryReport, pageNumber(at))))
	}
	p.row(append(keys, keyed(buttonQuiet, to(doQuiet)))...)
	if len(list) > 1 {
		p.row(keyed(buttonDropAll, to(doDrop, "")))
	}
	return c.finish(p, e)
}

// change begins or ends following, from the list, which is shown again.
func (c *Conversation) change(ctx context.Context, chat int64, a action) Reply {
	change := c.memory.Follow
	if a.verb == doDrop {
		change = c.memory.Unfollow
	}
	if err := change(ctx, chat, a.argument(0)); err != nil {
		return c.trouble(chat, err)
	}
	return c.follows(ctx, chat, to(doFollows, a.argument(1)))
}

// quietPieces says when a chat is told nothing.
func (c *Conversation) quietPieces(ctx context.Context, chat int64, e *evidence) []piece {
	q, err := c.memory.Quiet(ctx, chat)
	if err != nil {
		c.log.Warn("the quiet time is not remembered", "chat", chat, "error", err)
		q = UsualQuiet
	}
	if q.None() {
		return []piece{words(wordNeverQuiet)}
	}
	e.addTexts(q.String())
	return []piece{words(wordQuiet), theirs(q.String(), unitRunes), words(wordQuietThen)}
}

// quiets are the quiet times that are offered; others can be typed.
var quiets = []Quiet{UsualQuiet, {22 * 60, 6 * 60}, {17 * 60, 8 * 60}, {}}

// offerQuiet asks when a chat is to be left alone.
func (c *Conversation) offerQuiet(ctx context.Context, chat int64) Reply {
	p, e := &page{}, newEvidence()
	p.add(core, c.quietPieces(ctx, chat, e)...)
	p.add(core, words(wordQuietHow), theirs(quiets[1].String(), unitRunes), words("."))
	var keys []key
	for _, q := range quiets {
		label := []piece{words(buttonNeverQuiet)}
		if !q.None() {
			e.addTexts(q.String())
			label = []piece{theirs(q.String(), unitRunes)}
		}
		keys = append(keys, key{label, to(doSetQuiet, strconv.Itoa(q.From), strconv.Itoa(q.Until))})
	}
	p.rows(2, keys)
	p.row(keyed(buttonBack, to(doFollows)))
	return c.finish(p, e)
}

// setQuiet sets when a chat is left alone, and shows it.
func (c *Conversation) setQuiet(ctx context.Context, chat int64, q Quiet) Reply {
	if err := c.memory.SetQuiet(ctx, chat, q); err != nil {
		return c.trouble(chat, err)
	}
	return c.follows(ctx, chat, to(doFollows))
}

// quietOf reads the quiet time of a button.
func quietOf(a action) (Quiet, bool) {
	from, err := strconv.Atoi(a.argument(0))
	until, err2 := strconv.Atoi(a.argument(1))
	const day = 24 * 60
	return Quiet{from, until}, err == nil && err2 == nil && 0 <= from && from < day && 0 <= until && until < day
}

// typedQuiet is a span of the clock: 21:00-06:30, 21h đến 6h30.
var typedQuiet = regexp.MustCompile(`^(?:tu )?(\d{1,2})(?:[:h](\d{2})?)? *(?:-|–|den|toi) *(\d{1,2})(?:[:h](\d{2})?)?$`)

// parseQuiet reads a quiet time that was typed.
func parseQuiet(text string) (Quiet, bool) {
	text = strings.TrimSpace(strings.ToLower(text))
	if slices.Contains(neverQuiet, vi.Fold(text)) {
		return Quiet{}, true
	}
	m := typedQuiet.FindStringSubmatch(text)
	if m == nil {
		m = typedQuiet.FindStringSubmatch(vi.Fold(text))
	}
	if m == nil {
		return Quiet{}, false
	}
	minute := func(hours, minutes string) int {
		h, _ := strconv.Atoi(hours)
		n, _ := strconv.Atoi(minutes)
		if h > 24 || n > 59 {
			return -1
		}
		return (h*60 + n) % (24 * 60)
	}
	return quietOf(to(doSetQuiet, strconv.Itoa(minute(m[1], m[2])), strconv.Itoa(minute(m[3], m[4]))))
}

// reopen notes that a chat wants the bot again, which may have been blocked before.
func (c *Conversation) reopen(ctx context.Context, chat int64) {
	if err := c.memory.Reopen(ctx, chat); err != nil {
		c.log.Warn("an open chat is not noted", "chat", chat, "error", err)
	}
}

// trouble is what is said where the memory fails.
func (c *Conversation) trouble(chat int64, err error) Reply {
	c.log.Error("the memory fails", "chat", chat, "error", err)
	return plain(wordTrouble)
}
