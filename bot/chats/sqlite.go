package chats

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver named sqlite

	"solieu/index"
)

// FileName is the store's file in the data folder.
const FileName = "chats.db"

// SQLite is a store in a file.
type SQLite struct {
	db  *sql.DB
	now func() time.Time
}

var _ Store = (*SQLite)(nil)

// migrations are run once each, in this order; new ones are added at the end.
// Times are Unix seconds.
var migrations = []string{
	`CREATE TABLE updates (
		arrival  INTEGER PRIMARY KEY AUTOINCREMENT,
		id       INTEGER NOT NULL UNIQUE,
		lane     INTEGER NOT NULL,
		raw      BLOB,
		attempts INTEGER NOT NULL DEFAULT 0,
		done_at  INTEGER
	);
	CREATE INDEX updates_done_at ON updates (done_at);
	CREATE TABLE polling (
		one    INTEGER PRIMARY KEY CHECK (one = 1),
		next   INTEGER NOT NULL,
		at     INTEGER NOT NULL
	);
	CREATE TABLE conversations (
		chat       INTEGER NOT NULL,
		person     INTEGER NOT NULL,
		understood TEXT NOT NULL,
		at         INTEGER NOT NULL,
		PRIMARY KEY (chat, person)
	) WITHOUT ROWID;
	CREATE INDEX conversations_at ON conversations (at);`,
	`CREATE TABLE buttons (
		key    TEXT PRIMARY KEY,
		chat   INTEGER NOT NULL,
		person INTEGER NOT NULL,
		data   TEXT NOT NULL,
		at     INTEGER NOT NULL
	) WITHOUT ROWID;
	CREATE INDEX buttons_at ON buttons (at);
	CREATE INDEX buttons_person ON buttons (person);
	CREATE TABLE expected (
		chat    INTEGER NOT NULL,
		person  INTEGER NOT NULL,
		command TEXT NOT NULL,
		at      INTEGER NOT NULL,
		PRIMARY KEY (chat, person)
	) WITHOUT ROWID;
	CREATE TABLE complaints (
		chat     INTEGER NOT NULL,
		person   INTEGER NOT NULL,
		question TEXT NOT NULL,
		figure   TEXT NOT NULL,
		why      TEXT NOT NULL,
		at       INTEGER NOT NULL,
		PRIMARY KEY (person, chat, question, figure, why)
	) WITHOUT ROWID;
	CREATE INDEX complaints_at ON complaints (at);
	CREATE TABLE files (
		content TEXT PRIMARY KEY,
		id      TEXT NOT NULL,
		at      INTEGER NOT NULL
	) WITHOUT ROWID;
	CREATE INDEX files_at ON files (at);
	CREATE INDEX conversations_person ON conversations (person);`,
	`CREATE TABLE threads (
		chat       INTEGER NOT NULL,
		message    INTEGER NOT NULL,
		person     INTEGER NOT NULL,
		understood TEXT NOT NULL,
		at         INTEGER NOT NULL,
		PRIMARY KEY (chat, message)
	) WITHOUT ROWID;
	CREATE INDEX threads_at ON threads (at);
	CREATE INDEX threads_person ON threads (person);
	CREATE TABLE moves (
		chat   INTEGER PRIMARY KEY,
		former INTEGER NOT NULL
	);`,
	toldTables,
	deskTables,
}

// Open opens the store in a folder, and creates both where they are missing.
// A nil now is time.Now. The caller closes the store.
func Open(ctx context.Context, folder string, now func() time.Time) (*SQLite, error) {
	if now == nil {
		now = time.Now
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fmt.Errorf("create the data folder: %w", err)
	}
	file := filepath.Join(folder, FileName)
	db, err := sql.Open("sqlite", sourceName(file))
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", file, err)
	}
	// One connection: SQLite has one writer anyway, and every call is short.
	db.SetMaxOpenConns(1)
	if err := migrate(ctx, db); err != nil {
		return nil, errors.Join(fmt.Errorf("open %s: %w", file, err), db.Close())
	}
	return &SQLite{db: db, now: now}, nil
}

// sourceName asks for a commit that survives a power cut: what it holds is
// forgotten by the service as soon as it is stored here.
func sourceName(file string) string {
	q := url.Values{"_txlock": {"immediate"}}
	for _, pragma := range []string{"busy_timeout(5000)", "journal_mode(wal)", "synchronous(full)", "secure_delete(on)"} {
		q.Add("_pragma", pragma)
	}
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(file)}).EscapedPath(), RawQuery: q.Encode()}).String()
}

func migrate(ctx context.Context, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var version int
	if err := tx.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&version); err != nil {
		return err
	}
	if version > len(migrations) {
		return fmt.Errorf("it has format %d and this program reads %d: run a newer program", version, len(migrations))
	}
	for _, statement := range migrations[version:] {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf(`PRAGMA user_version = %d`, len(migrations))); err != nil {
		return err
	}
	return tx.Commit()
}

// Put is described at Store.
func (s *SQLite) Put(ctx context.Context, updates []Update, next int64) ([]Entry, error) {
	fresh, err := s.put(ctx, updates, next)
	if err != nil {
		return nil, fmt.Errorf("store updates: %w", err)
	}
	return fresh, nil
}

func (s *SQLite) put(ctx context.Context, updates []Update, next int64) ([]Entry, error) {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	if err := forget(ctx, tx, s.now()); err != nil {
		return nil, err
	}
	var fresh []Entry
	for _, u := range updates {
		result, err := tx.ExecContext(ctx,
			`INSERT INTO updates (id, lane, raw) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING`, u.ID, u.Lane, u.Raw)
		if err != nil {
			return nil, err
		}
		if added, err := result.RowsAffected(); err != nil {
			return nil, err
		} else if added > 0 {
			fresh = append(fresh, u.Entry)
		}
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO polling (one, next, at) VALUES (1, ?, ?)
		ON CONFLICT (one) DO UPDATE SET next = excluded.next, at = excluded.at`, next, s.now().Unix())
	if err != nil {
		return nil, err
	}
	return fresh, tx.Commit()
}

// forget deletes what was kept long enough.
func forget(ctx context.Context, tx *sql.Tx, now time.Time) error {
	for statement, keep := range map[string]time.Duration{
		`DELETE FROM updates WHERE done_at < ?`:  Keep,
		`DELETE FROM conversations WHERE at < ?`: Keep,
		`DELETE FROM threads WHERE at < ?`:       Keep,
		`DELETE FROM expected WHERE at < ?`:      KeepExpected,
		`DELETE FROM buttons WHERE at < ?`:       KeepButtons,
		`DELETE FROM files WHERE at < ?`:         KeepButtons,
		`DELETE FROM complaints WHERE at < ?`:    KeepComplaints,
		`DELETE FROM outbox WHERE done_at < ?`:   KeepNotices,
		`DELETE FROM filed WHERE at < ?`:         KeepFiled,
		`DELETE FROM misses WHERE at < ?`:        KeepMisses,
	} {
		if _, err := tx.ExecContext(ctx, statement, now.Add(-keep).Unix()); err != nil {
			return err
		}
	}
	return nil
}

// Waiting is described at Store.
func (s *SQLite) Waiting(ctx context.Context) ([]Entry, error) {
	return list(ctx, s.db, "list waiting updates", func(row scan) (e Entry, err error) {
		return e, row(&e.ID, &e.Lane)
	}, `SELECT id, lane FROM updates WHERE done_at IS NULL ORDER BY arrival`)
}

// Take is described at Store.
func (s *SQLite) Take(ctx context.Context, id int64) (Update, int, error) {
	update, attempts := Update{Entry: Entry{ID: id}}, 0
	err := s.db.QueryRowContext(ctx, `UPDATE updates SET attempts = attempts + 1
		WHERE id = ? AND done_at IS NULL RETURNING lane, raw, attempts`, id).Scan(&update.Lane, &update.Raw, &attempts)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return Update{}, 0, ErrUnknown
	case err != nil:
		return Update{}, 0, fmt.Errorf("take update %d: %w", id, err)
	}
	return update, attempts, nil
}

// Done is described at Store.
func (s *SQLite) Done(ctx context.Context, id int64) error {
	_, err := s.db.ExecContext(ctx,
		`UPDATE updates SET done_at = ?, raw = NULL WHERE id = ? AND done_at IS NULL`, s.now().Unix(), id)
	if err != nil {
		return fmt.Errorf("mark update %d as done: %w", id, err)
	}
	return nil
}

// Offset is described at Store.
func (s *SQLite) Offset(ctx context.Context) (Offset, error) {
	var next, at int64
	err := s.db.QueryRowContext(ctx, `SELECT next, at FROM polling`).Scan(&next, &at)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return Offset{}, nil
	case err != nil:
		return Offset{}, fmt.Errorf("read the offset: %w", err)
	}
	return Offset{Next: next, At: time.Unix(at, 0)}, nil
}

// Load is described at Store.
func (s *SQLite) Load(ctx context.Context, chat, user int64) (index.Understood, error) {
	var encoded []byte
	err := s.db.QueryRowContext(ctx, `SELECT understood FROM conversations WHERE chat = ? AND person = ? AND at >= ?`,
		chat, user, s.now().Add(-Keep).Unix()).Scan(&encoded)
	if errors.Is(err, sql.ErrNoRows) {
		return index.Understood{}, nil
	}
	if err != nil {
		return index.Understood{}, fmt.Errorf("load a conversation: %w", err)
	}
	understood, err := index.DecodeUnderstood(encoded)
	if err != nil {
		return index.Understood{}, fmt.Errorf("load a conversation: %w", err)
	}
	return understood, nil
}

// Save is described at Store.
func (s *SQLite) Save(ctx context.Context, chat, user int64, understood index.Understood) error {
	encoded, err := understood.Encode()
	if err != nil {
		return fmt.Errorf("save a conversation: %w", err)
	}
	if encoded == nil {
		_, err = s.db.ExecContext(ctx, `DELETE FROM conversations WHERE chat = ? AND person = ?`, chat, user)
	} else {
		_, err = s.db.ExecContext(ctx, `INSERT OR REPLACE INTO conversations (chat, person, understood, at)
			VALUES (?, ?, ?, ?)`, chat, user, string(encoded), s.now().Unix())
	}
	if err != nil {
		return fmt.Errorf("save a conversation: %w", err)
	}
	return nil
}

// write runs fn in a transaction.
func (s *SQLite) write(ctx context.Context, fn func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := fn(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// Close closes the file.
func (s *SQLite) Close() error { return s.db.Close() }
