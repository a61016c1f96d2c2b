package chats

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"solieu/bot"
	"solieu/corpus/vi"
)

// deskTables hold what operators work with. What they did is kept for good.
const deskTables = `CREATE TABLE filed (
		id        TEXT PRIMARY KEY,
		name      TEXT NOT NULL,
		data      BLOB NOT NULL,
		decisions BLOB,
		at        INTEGER NOT NULL
	);
	CREATE TABLE misses (
		folded   TEXT NOT NULL,
		person   INTEGER NOT NULL,
		question TEXT NOT NULL,
		times    INTEGER NOT NULL,
		at       INTEGER NOT NULL,
		PRIMARY KEY (folded, person)
	) WITHOUT ROWID;
	CREATE INDEX misses_person ON misses (person);
	CREATE INDEX misses_at ON misses (at);
	CREATE TABLE deeds (
		id     INTEGER PRIMARY KEY AUTOINCREMENT,
		person INTEGER NOT NULL,
		what   TEXT NOT NULL,
		object TEXT NOT NULL,
		at     INTEGER NOT NULL
	);`

// KeepFiled is described at Store.
func (s *SQLite) KeepFiled(ctx context.Context, f Filed) error {
	return s.exec(ctx, "keep a report that was sent", `INSERT OR REPLACE INTO filed (id, name, data, decisions, at) VALUES (?, ?, ?, ?, ?)`,
		f.ID, f.Name, f.Data, f.Decisions, s.now().Unix())
}

// Filed is described at Store.
func (s *SQLite) Filed(ctx context.Context, id string) (Filed, bool, error) {
	f := Filed{ID: id}
	err := s.db.QueryRowContext(ctx, `SELECT name, data, decisions FROM filed WHERE id = ?`, id).Scan(&f.Name, &f.Data, &f.Decisions)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return Filed{}, false, nil
	case err != nil:
		return Filed{}, false, fmt.Errorf("load a report that was sent: %w", err)
	}
	return f, true, nil
}

// DropFiled is described at Store.
func (s *SQLite) DropFiled(ctx context.Context, id string) error {
	return s.exec(ctx, "drop a report that was sent", `DELETE FROM filed WHERE id = ?`, id)
}

// Miss is described at Store.
func (s *SQLite) Miss(ctx context.Context, user int64, question string) error {
	return s.exec(ctx, "keep a question without an answer", `INSERT INTO misses (folded, person, question, times, at) VALUES (?, ?, ?, 1, ?)
		ON CONFLICT (folded, person) DO UPDATE SET times = times + 1, question = excluded.question, at = excluded.at`,
		vi.Fold(question), user, question, s.now().Unix())
}

// Misses is described at Store.
func (s *SQLite) Misses(ctx context.Context) ([]bot.Miss, error) {
	// SQLite takes the question from the row of the latest time.
	return list(ctx, s.db, "list questions without an answer", func(row scan) (m bot.Miss, err error) {
		var at int64
		err = row(&m.Question, &m.Times, &at)
		m.Last = time.Unix(at, 0)
		return m, err
	}, `SELECT question, SUM(times) AS n, MAX(at) AS last FROM misses
		GROUP BY folded ORDER BY n DESC, last DESC, folded LIMIT ?`, maxMisses)
}

// Record is described at Store.
func (s *SQLite) Record(ctx context.Context, d bot.Deed) error {
	return s.exec(ctx, "record what an operator did", `INSERT INTO deeds (person, what, object, at) VALUES (?, ?, ?, ?)`, d.By, d.What, d.Object, s.now().Unix())
}

// Deeds is described at Store.
func (s *SQLite) Deeds(ctx context.Context) ([]bot.Deed, error) {
	return list(ctx, s.db, "list what operators did", func(row scan) (d bot.Deed, err error) {
		var at int64
		err = row(&d.By, &d.What, &d.Object, &at)
		d.At = time.Unix(at, 0)
		return d, err
	}, `SELECT person, what, object, at FROM deeds ORDER BY id DESC LIMIT ?`, maxDeeds)
}

// Queue is described at Store.
func (s *SQLite) Queue(ctx context.Context) (Queue, error) {
	var q Queue
	err := s.db.QueryRowContext(ctx, `SELECT (SELECT COUNT(*) FROM updates WHERE done_at IS NULL),
		(SELECT COUNT(*) FROM outbox WHERE done_at IS NULL)`).Scan(&q.Updates, &q.Notices)
	if err != nil {
		return q, fmt.Errorf("count what waits: %w", err)
	}
	return q, nil
}
