package telegram

import (
	"slices"
	"strings"

	tg "github.com/go-telegram-bot-api/telegram-bot-api/v5"

	"solieu/bot"
)

// askCommand is the one command that a group may give without the bot's name:
// it means nothing but "a question for the bot". /start and /help of a group
// may be meant for any bot there.
const askCommand = bot.CommandAsk

// address decides whether a message is meant for the bot, and what is asked.
//
// In private everything that a person sends is. In a group it is when it mentions the bot, replies
// to a message of the bot's own, or begins with a command of the bot's. A
// command for another bot never is. The mention and the command are taken off.
func address(self tg.User, m *message) (bot.Message, bool) {
	text, entities := m.Text, m.Entities
	if text == "" {
		text, entities = m.Caption, m.CaptionEntities
	}
	user := author(m)
	silent := text == "" && m.Document == nil
	if m.Chat == nil || user == 0 || silent && !(m.Chat.IsPrivate() && wordless(m)) {
		return bot.Message{}, false
	}
	mentioned := mentions(text, entities, self)
	said := leadingCommand(text, entities, mentioned)
	if said.bot != "" && !strings.EqualFold(said.bot, self.UserName) {
		return bot.Message{}, false
	}
	group := m.Chat.IsGroup() || m.Chat.IsSuperGroup()
	switch {
	case m.Chat.IsPrivate():
	case !group:
		return bot.Message{}, false
	case said.bot == "" && said.name != askCommand && len(mentioned) == 0 && !repliesTo(self, m):
		return bot.Message{}, false
	}
	pieces := mentioned
	if said.name != "" {
		pieces = append(slices.Clone(mentioned), said.span)
		slices.SortFunc(pieces, func(a, b span) int { return a.from - b.from })
	}
	asked := bot.Message{
		Chat: m.Chat.ID, User: user, Group: group, Command: said.name, Text: without(text, pieces),
	}
	switch {
	case repliesTo(self, m):
		asked.ReplyTo = m.ReplyToMessage.MessageID
	case group && asked.Text == "" && (said.name == "" || said.name == askCommand):
		asked.Text = pointedAt(self, m)
	}
	if d := m.Document; d != nil {
		asked.Document = &bot.Document{Name: d.FileName, Size: int64(d.FileSize)}
	}
	return asked, true
}

// pointedAt is the question of somebody else that a message hands to the bot: who
// answers it with nothing but the bot's name, or /hoi, means it.
func pointedAt(self tg.User, m *message) string {
	to := m.ReplyToMessage
	if to == nil || m.Document != nil || m.InTopic && to.MessageID == m.Thread {
		return ""
	}
	return without(to.Text, mentions(to.Text, to.Entities, self))
}

// wordless tells what a person sends without words from what Telegram itself tells of
// a chat. It is answered as an empty question is, rather than by silence.
func wordless(m *message) bool {
	return m.Photo != nil || m.Voice != nil || m.Video != nil || m.VideoNote != nil || m.Audio != nil || m.Sticker != nil ||
		m.Location != nil || m.Contact != nil
}

// author is who speaks: a person, or the chat in whose name somebody does, as
// an administrator of a group may; 0 for bots and for what nobody wrote here.
func author(m *message) int64 {
	switch {
	case m.IsAutomaticForward, m.ViaBot != nil:
		return 0
	case m.SenderChat != nil:
		return m.SenderChat.ID
	case m.From == nil, m.From.IsBot:
		return 0
	}
	return m.From.ID
}

// repliesTo reports whether a message answers one of the bot's. In a topic
// every message is sent as a reply to the one that opened the topic, which
// says nothing.
func repliesTo(self tg.User, m *message) bool {
	to := m.ReplyToMessage
	if to == nil || to.From == nil || to.From.ID != self.ID {
		return false
	}
	return !m.InTopic || to.MessageID != m.Thread
}
