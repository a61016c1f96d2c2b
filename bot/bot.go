// Package bot is one conversation: a message in, a reply out. There is no
// Telegram in it, and it holds every word that a user reads. telegram carries
// messages to and from the Bot API; chats remembers what must survive a restart.
package bot

import (
	"context"

	"solieu/corpus"
	"solieu/index"
)

// Message is what a person sent, already found to be meant for the bot, with
// mentions of it and the command word taken off.
type Message struct {
	Chat int64
	User int64
	// Group says that others read along: replies are kept short.
	Group bool
	// Command is start, help, hoi …, or "" for plain text.
	Command string
	Text    string
}

// Press is a tap on a button of an earlier reply.
type Press struct {
	Chat int64
	User int64
	Data string
}

// Reply is one message to send. HTML uses Telegram's tags only and is balanced
// and escaped; Text is the same without tags.
type Reply struct {
	Text    string
	HTML    string
	Buttons [][]Button
}

// Button carries at most 64 bytes of data.
type Button struct {
	Label string
	Data  string
}

// Answerer answers questions from the library.
type Answerer interface {
	// Ask answers a question; before is what the previous question was
	// understood to mean, and zero where there was none.
	Ask(ctx context.Context, question string, before index.Understood) index.Answer
	// Source gives the passage of an id with the report that it stands in.
	Source(passage string) (corpus.Report, corpus.Passage, bool)
}
