package library

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// ErrNoReport says that the library holds no report of that id.
var ErrNoReport = errors.New("no such report in the library")

// ErrOtherReport says that the id of a report belongs to another one, so that
// storing it would hide the other's figures.
var ErrOtherReport = errors.New("the library holds another report of that id")

// explain names what failed and adds what to do about the causes that a user
// can do something about.
func (l *Library) explain(ctx context.Context, doing string, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil { // the driver may say "interrupted" instead
		return fmt.Errorf("%s library %s: %w", doing, l.path, ctx.Err())
	}
	if advice := advise(err); advice != "" {
		return fmt.Errorf("%s library %s: %s: %w", doing, l.path, advice, err)
	}
	return fmt.Errorf("%s library %s: %w", doing, l.path, err)
}

func advise(err error) string {
	switch code(err) {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return "another program is writing to it, try again when that is done"
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN:
		return "it cannot be written, give a folder that you may write to"
	case sqlite3.SQLITE_FULL:
		return "the disk is full, make room"
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return "it is damaged, import the reports into a new folder"
	}
	return ""
}

// locked reports whether another connection was in the way.
func locked(err error) bool {
	c := code(err)
	return c == sqlite3.SQLITE_BUSY || c == sqlite3.SQLITE_LOCKED
}

// code is SQLite's result code without its details, 0 for errors of others.
func code(err error) int {
	var cause *sqlite.Error
	if !errors.As(err, &cause) {
		return 0
	}
	return cause.Code() & 0xff
}
