// Package library keeps reports on disk: the bytes as they came, what reading
// found in them (passages, figures, omissions), the editions that newer ones
// replaced, and what people decided about figures. It is the truth that indexes
// are built from, so it never forgets an original and never stores half a report.
//
// It is one SQLite file in a folder. One process may import while others read.
// Here belong storing and loading; what a figure means is decided in corpus
// and its reader, and nothing here looks into a text.
package library

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // registers the driver
)

// fileName is the library's file within its folder.
const fileName = "library.db"

// Library is an open library. It may be used by several goroutines at once.
type Library struct {
	db   *sql.DB
	path string
	now  func() time.Time
}

// Open opens the library in a folder, and makes both where they are missing.
// A folder that holds other files, a file that is no library, and a library
// written by a newer program are refused and left as they are; hidden files and
// lost+found do not count. What else the program keeps in the folder must be
// made after the library. The caller closes what Open returns.
func Open(ctx context.Context, dir string) (*Library, error) {
	path, err := prepareFolder(dir)
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", dataSource(path))
	if err != nil {
		return nil, fmt.Errorf("open library %s: %w", path, err)
	}
	l := &Library{db: db, path: path, now: time.Now}
	if err := l.prepare(ctx); err != nil {
		_ = db.Close() // the first error says more
		return nil, l.explain(ctx, "open", err)
	}
	return l, nil
}

// How long a library that others keep locked is waited for. SQLite waits by
// itself, except for the switch of the journal, which is tried again.
const (
	lockWait  = 10 * time.Second
	retryWait = 20 * time.Millisecond
)

// prepare brings the schema up to date and lets readers and a writer work at
// the same time.
func (l *Library) prepare(ctx context.Context) error {
	if err := migrate(ctx, l.db, migrations); err != nil {
		return err
	}
	for tries := lockWait / retryWait; ; tries-- {
		var mode string
		err := l.db.QueryRowContext(ctx, "PRAGMA journal_mode = WAL").Scan(&mode)
		if err == nil || !locked(err) || tries == 0 {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(retryWait):
		}
	}
}

// Close ends all use of the library.
func (l *Library) Close() error {
	if err := l.db.Close(); err != nil {
		return fmt.Errorf("close library %s: %w", l.path, err)
	}
	return nil
}

// dataSource names the file and how each connection is set up. Writing
// transactions take the lock at their start, so that none fails half-way
// because another writer was faster. Every commit reaches the disk: imports are
// few, and one that was reported done must survive a power cut.
func dataSource(path string) string {
	query := url.Values{
		"_txlock": {"immediate"},
		"_pragma": {fmt.Sprintf("busy_timeout(%d)", lockWait.Milliseconds()), "foreign_keys(1)", "synchronous(FULL)"},
	}
	// As a URL, so that a folder's name may hold "?", "#" and "%".
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(path), RawQuery: query.Encode()}
	return u.String()
}

// write runs fn in a transaction that holds the library's only write lock.
func (l *Library) write(ctx context.Context, fn func(*sql.Tx) error) error {
	return l.transact(ctx, &sql.TxOptions{}, fn)
}

// read runs fn in a transaction that sees one state of the library, whatever
// is imported meanwhile.
func (l *Library) read(ctx context.Context, fn func(*sql.Tx) error) error {
	return l.transact(ctx, &sql.TxOptions{ReadOnly: true}, fn)
}

func (l *Library) transact(ctx context.Context, options *sql.TxOptions, fn func(*sql.Tx) error) error {
	tx, err := l.db.BeginTx(ctx, options)
	if err != nil {
		return err
	}
	if err := fn(tx); err != nil {
		_ = tx.Rollback() // the first error says more
		return err
	}
	return tx.Commit()
}
