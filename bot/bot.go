// Package bot is one conversation: a message or a press of a button in, a reply out.
// There is no Telegram in it, and it holds every word that a user reads. telegram
// carries messages to and from the Bot API; chats remembers what must survive a
// restart; chart draws and export writes tables.
//
// A message under an answer opens for each button, and pages within itself: the
// answer stays where it is. What a button does is an action, which stands in the
// button itself; one too long for that is kept in the memory.
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
	// Document is the file that was sent, nil for none; Text is its caption then.
	Document *Document
	// ReplyTo is the number of the bot's message that it replies to, 0 for none.
	ReplyTo int

	// about is what is talked about, as it goes on; nil where the person's own context
	// is all there is.
	about *index.Understood
}

// Document is a file that a person sent.
type Document struct {
	Name string
	Size int64
	// Fetch brings its bytes.
	Fetch func(ctx context.Context) ([]byte, error)
}

// Press is a tap on a button of an earlier reply.
type Press struct {
	Chat  int64
	User  int64
	Group bool
	// Message is the number of the message under which the button stands.
	Message int
	Data    string
}

// Reply is one message to send. HTML uses Telegram's tags only and is balanced
// and escaped; Text is the same without tags. The zero Reply is silence.
type Reply struct {
	Text    string
	HTML    string
	Buttons [][]Button
	// InPlace puts it in the place of the message whose button was pressed.
	InPlace bool
	// File goes with it, nil for none; HTML is the caption then, of at most
	// MaxCaptionRunes.
	File *File
	// Notice is shown for a moment over the chat, to who pressed a button.
	Notice string
	// Sent is told the chat and the number of each message that the reply became; nil
	// where nobody needs to know. The chat is another one where a group has moved.
	Sent func(ctx context.Context, chat int64, message int)
}

// File is sent as a picture, or to be kept.
type File struct {
	Name    string
	Data    []byte
	Picture bool
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
