// Package chats remembers what must survive a restart of the bot: the inbox of
// raw updates with the offset up to which they are confirmed, and what each
// conversation was last about. There are two stores that behave alike: SQLite,
// in the file chats.db of the data folder, and Memory, for a bot without one.
//
// The inbox is what makes the bot lose nothing: an update is put here before
// it is confirmed, and done only when it has been answered. It knows nothing of
// Telegram beyond the number of an update, so that polling and a webhook can
// fill it alike.
package chats

import (
	"context"
	"errors"
	"time"

	"solieu/index"
)

// Keep is how long a handled update is known, so that it is not handled again
// when it is delivered again, and how long a conversation is remembered. The
// service numbers updates anew after a week without any, so that an older
// number says nothing.
const Keep = 7 * 24 * time.Hour

// ErrUnknown says that the inbox holds no waiting update of a number: it is
// done, or was never put.
var ErrUnknown = errors.New("no such update is waiting")

// Entry is the place of an update in the inbox.
type Entry struct {
	// ID is the update_id.
	ID int64
	// Lane groups the updates that must be handled one after the other.
	Lane int64
}

// Update is a raw update, as it arrived.
type Update struct {
	Entry
	Raw []byte
}

// Offset is the number of the next update to ask for, and when that was
// stored. The zero Offset says that none was.
type Offset struct {
	Next int64
	At   time.Time
}

// Store is what both stores do. Its methods may be called at the same time.
type Store interface {
	// Put stores updates together with the offset that confirms them, all or
	// nothing, and returns those that were not known yet, in the same order.
	Put(ctx context.Context, updates []Update, next int64) ([]Entry, error)
	// Waiting lists what was put and is not done, oldest first.
	Waiting(ctx context.Context) ([]Entry, error)
	// Take gives a waiting update and counts the attempt: 1 for the first.
	// The error is ErrUnknown where no such update waits.
	Take(ctx context.Context, id int64) (update Update, attempt int, err error)
	// Done says that an update needs no more handling. Its content is
	// forgotten at once, its number after Keep.
	Done(ctx context.Context, id int64) error
	Offset(ctx context.Context) (Offset, error)

	// Load gives what the last question of a person in a chat was understood
	// to mean, and the zero value where there was none.
	Load(ctx context.Context, chat, user int64) (index.Understood, error)
	// Save remembers it; the zero value forgets.
	Save(ctx context.Context, chat, user int64, understood index.Understood) error
	// Move gives the conversations of a chat to the chat that it became.
	Move(ctx context.Context, from, to int64) error

	Close() error
}
