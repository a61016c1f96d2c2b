// Package chats remembers what must survive a restart of the bot: the inbox of
// raw updates with the offset up to which they are confirmed, what each
// conversation and each message in a group was about, what buttons stand for, what
// people reported as wrong, which group became which, and the names under which the
// service keeps files. There are two stores that behave alike: SQLite, in the file
// chats.db of the data folder, and Memory, for a bot without one.
//
// The inbox is what makes the bot lose nothing: an update is put here before
// it is confirmed, and done only when it has been answered. It knows nothing of
// Telegram beyond the number of an update, so that polling and a webhook can
// fill it alike.
package chats

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"
	"strings"
	"time"

	"solieu/bot"
	"solieu/index"
)

// Keep is how long a handled update is known, so that it is not handled again
// when it is delivered again, and how long a conversation is remembered. The
// service numbers updates anew after a week without any, so that an older
// number says nothing.
const Keep = 7 * 24 * time.Hour

// KeepButtons is how long a button works whose data is kept here, and how long the
// service's name of a file is used.
const KeepButtons = 30 * 24 * time.Hour

// KeepExpected is how long the bot waits for what a command asks to be sent.
const KeepExpected = 15 * time.Minute

// KeepNews is how long after a report came a figure of it is still news: one that was
// held for review and is accepted then.
const KeepNews = 7 * 24 * time.Hour

// KeepNotices is how long it is known what a chat was told.
const KeepNotices = 30 * 24 * time.Hour

// KeepComplaints is how long it is kept what people reported as wrong.
const KeepComplaints = 180 * 24 * time.Hour

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
	// Thread gives what a message of the bot's in a group is about; known is false where
	// nothing was saved.
	Thread(ctx context.Context, chat int64, message int) (u index.Understood, known bool, err error)
	// SaveThread remembers it; user is who the message was written for.
	SaveThread(ctx context.Context, chat int64, message int, user int64, u index.Understood) error

	// Move gives what is kept of a chat to the chat that it became, and remembers which
	// became which. Threads are forgotten: the new chat numbers its messages anew.
	Move(ctx context.Context, from, to int64) error
	// Former gives the chat that this one was before it moved, 0 for none.
	Former(ctx context.Context, chat int64) (int64, error)
	// Left forgets what is kept of a chat that the bot is in no more, and what it
	// follows. What people reported there as wrong stays, for it is about the reports.
	Left(ctx context.Context, chat int64) error

	// Park keeps data of buttons that a person's message has, and gives a short key
	// for each: the same one for the same data.
	Park(ctx context.Context, chat, user int64, data []string) (keys []string, err error)
	// Parked gives what a key stands for in a chat; "" where nothing is kept.
	Parked(ctx context.Context, chat int64, key string) (data string, err error)

	// Expect notes the command whose text a person is asked to send next, "" for none.
	Expect(ctx context.Context, chat, user int64, command string) error
	// Expected gives it for KeepExpected.
	Expected(ctx context.Context, chat, user int64) (command string, err error)

	// Complain keeps what a person reports as wrong, each thing once.
	Complain(ctx context.Context, c bot.Complaint) error
	// Complaints lists what was reported, the newest first.
	Complaints(ctx context.Context) ([]bot.Complaint, error)

	// Follow has a chat told about an indicator, or about bot.EveryReport.
	Follow(ctx context.Context, chat int64, about string) error
	// Unfollow ends that, with what waits to be told; "" ends all.
	Unfollow(ctx context.Context, chat int64, about string) error
	// Follows lists what a chat follows.
	Follows(ctx context.Context, chat int64) ([]string, error)
	// Quiet is when a chat is told nothing, bot.UsualQuiet where SetQuiet was not called.
	Quiet(ctx context.Context, chat int64) (bot.Quiet, error)
	SetQuiet(ctx context.Context, chat int64, q bot.Quiet) error

	// Announce makes a notice for each chat that follows what is new of the reports
	// given; what they state is new once. At the first call nothing is: it tells what
	// there was before anybody could follow.
	Announce(ctx context.Context, news []bot.News) error
	// Due lists notices to be sent now, the oldest of each chat, none of a chat that is
	// shut or quiet.
	Due(ctx context.Context, most int) ([]bot.Notice, error)
	// Told says that a notice was sent, or that there is nothing to send any more.
	Told(ctx context.Context, id int64) error
	// Postpone leaves a chat alone for a time.
	Postpone(ctx context.Context, chat int64, d time.Duration) error
	// Shut says that a chat wants nothing from the bot: what waits for it is dropped,
	// what it follows is kept, and nothing is told until Reopen or Follow.
	Shut(ctx context.Context, chat int64) error
	Reopen(ctx context.Context, chat int64) error

	// KeepFiled keeps a report that an operator sent, in the place of what has its id.
	KeepFiled(ctx context.Context, f Filed) error
	Filed(ctx context.Context, id string) (f Filed, ok bool, err error)
	DropFiled(ctx context.Context, id string) error
	// Miss keeps a question that had no answer; Misses lists them, those that differ in
	// marks and capitals as one, the most asked first.
	Miss(ctx context.Context, user int64, question string) error
	Misses(ctx context.Context) ([]bot.Miss, error)
	// Record keeps for good what an operator changed; Deeds lists the last, the newest
	// first.
	Record(ctx context.Context, d bot.Deed) error
	Deeds(ctx context.Context) ([]bot.Deed, error)
	// Queue counts what waits.
	Queue(ctx context.Context) (Queue, error)

	// Forget deletes all that is kept of a person, in every chat, and what their private
	// chat follows.
	Forget(ctx context.Context, user int64) error

	// File gives the service's name of a file that was sent before, "" for none.
	File(ctx context.Context, content string) (id string, err error)
	// KeepFile remembers it.
	KeepFile(ctx context.Context, content, id string) error

	Close() error
}

// keyOf is the key of parked data. It is of the chat and person too, so that what one
// person may see is not found by another's key.
func keyOf(chat, user int64, data string) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d %d %s", chat, user, data))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:10]))
}
