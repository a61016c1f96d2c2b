package chats

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"solieu/bot"
)

// toldTables hold who is told about what. A notice is a row of the outbox before it is
// sent, and marked after; there is one for a chat, a report and what it is about.
const toldTables = `CREATE TABLE follows (
		chat  INTEGER NOT NULL,
		about TEXT NOT NULL,
		PRIMARY KEY (chat, about)
	) WITHOUT ROWID;
	CREATE INDEX follows_about ON follows (about);
	CREATE TABLE quiet (
		chat  INTEGER PRIMARY KEY,
		since INTEGER NOT NULL,
		until INTEGER NOT NULL
	);
	CREATE TABLE shut (
		chat INTEGER PRIMARY KEY,
		at   INTEGER NOT NULL
	);
	CREATE TABLE announced (
		report TEXT NOT NULL,
		about  TEXT NOT NULL,
		at     INTEGER NOT NULL,
		PRIMARY KEY (report, about)
	) WITHOUT ROWID;
	CREATE TABLE outbox (
		id         INTEGER PRIMARY KEY AUTOINCREMENT,
		chat       INTEGER NOT NULL,
		report     TEXT NOT NULL,
		about      TEXT NOT NULL,
		not_before INTEGER NOT NULL DEFAULT 0,
		done_at    INTEGER,
		UNIQUE (chat, report, about)
	);
	CREATE INDEX outbox_waiting ON outbox (chat, id) WHERE done_at IS NULL;
	CREATE INDEX outbox_done_at ON outbox (done_at);`

// exec runs one statement; doing says what for.
func (s *SQLite) exec(ctx context.Context, doing, statement string, args ...any) error {
	if _, err := s.db.ExecContext(ctx, statement, args...); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return nil
}

// statement is one of several that are run all or none.
type statement struct {
	text string
	args []any
}

func (s *SQLite) execAll(ctx context.Context, doing string, statements ...statement) error {
	err := s.write(ctx, func(tx *sql.Tx) error {
		for _, one := range statements {
			if _, err := tx.ExecContext(ctx, one.text, one.args...); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return nil
}

// Follow is described at Store.
func (s *SQLite) Follow(ctx context.Context, chat int64, about string) error {
	return s.execAll(ctx, "note what a chat follows",
		statement{`INSERT OR IGNORE INTO follows (chat, about) VALUES (?, ?)`, []any{chat, about}},
		statement{`DELETE FROM shut WHERE chat = ?`, []any{chat}})
}

// Unfollow is described at Store.
func (s *SQLite) Unfollow(ctx context.Context, chat int64, about string) error {
	return s.execAll(ctx, "end what a chat follows",
		statement{`DELETE FROM follows WHERE chat = ? AND ? IN ('', about)`, []any{chat, about}},
		statement{`UPDATE outbox SET done_at = ? WHERE done_at IS NULL AND chat = ? AND ? IN ('', about)`, []any{s.now().Unix(), chat, about}})
}

// Follows is described at Store.
func (s *SQLite) Follows(ctx context.Context, chat int64) ([]string, error) {
	return list(ctx, s.db, "list what a chat follows", func(row scan) (about string, err error) {
		return about, row(&about)
	}, `SELECT about FROM follows WHERE chat = ? ORDER BY about`, chat)
}

// SetQuiet is described at Store.
func (s *SQLite) SetQuiet(ctx context.Context, chat int64, q bot.Quiet) error {
	return s.exec(ctx, "note the quiet time of a chat", `INSERT OR REPLACE INTO quiet (chat, since, until) VALUES (?, ?, ?)`, chat, q.From, q.Until)
}

// Quiet is described at Store.
func (s *SQLite) Quiet(ctx context.Context, chat int64) (bot.Quiet, error) {
	var q bot.Quiet
	err := s.db.QueryRowContext(ctx, `SELECT since, until FROM quiet WHERE chat = ?`, chat).Scan(&q.From, &q.Until)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return bot.UsualQuiet, nil
	case err != nil:
		return q, fmt.Errorf("load the quiet time of a chat: %w", err)
	}
	return q, nil
}

// Announce is described at Store.
func (s *SQLite) Announce(ctx context.Context, news []bot.News) error {
	err := s.write(ctx, func(tx *sql.Tx) error {
		a := announcer{ctx: ctx, tx: tx, now: s.now()}
		first, err := a.note("", "", a.now)
		for _, n := range news {
			if err != nil {
				break
			}
			if first {
				_, err = a.note(n.Report, bot.EveryReport, time.Unix(0, 0))
				continue
			}
			err = a.announce(n)
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("announce reports: %w", err)
	}
	return nil
}

// announcer is one Announce.
type announcer struct {
	ctx context.Context
	tx  *sql.Tx
	now time.Time
}

func (a announcer) announce(n bot.News) error {
	var at int64
	err := a.tx.QueryRowContext(a.ctx, `SELECT at FROM announced WHERE report = ? AND about = ?`, n.Report, bot.EveryReport).Scan(&at)
	switch known := err == nil; {
	case errors.Is(err, sql.ErrNoRows):
		err = a.post(n.Report, bot.EveryReport)
	case known && at < a.now.Add(-KeepNews).Unix():
		return nil
	}
	for _, about := range n.Indicators {
		if err != nil {
			break
		}
		err = a.post(n.Report, about)
	}
	return err
}

// note reports whether something was not announced before, and notes it.
func (a announcer) note(report, about string, at time.Time) (fresh bool, err error) {
	result, err := a.tx.ExecContext(a.ctx, `INSERT OR IGNORE INTO announced (report, about, at) VALUES (?, ?, ?)`, report, about, at.Unix())
	if err != nil {
		return false, err
	}
	added, err := result.RowsAffected()
	return added > 0, err
}

// post makes the notices of something new.
func (a announcer) post(report, about string) error {
	fresh, err := a.note(report, about, a.now)
	if err != nil || !fresh {
		return err
	}
	_, err = a.tx.ExecContext(a.ctx, `INSERT OR IGNORE INTO outbox (chat, report, about)
		SELECT chat, ?, about FROM follows WHERE about = ? AND chat NOT IN (SELECT chat FROM shut) ORDER BY chat`, report, about)
	return err
}

// Due is described at Store.
func (s *SQLite) Due(ctx context.Context, most int) ([]bot.Notice, error) {
	now, usual := s.now(), bot.UsualQuiet
	return list(ctx, s.db, "list the notices that are due", func(row scan) (n bot.Notice, err error) {
		return n, row(&n.ID, &n.Chat, &n.Report, &n.About)
	}, `SELECT id, chat, report, about FROM outbox WHERE id IN (
			SELECT MIN(o.id) FROM outbox o
			LEFT JOIN (SELECT chat, since, until FROM quiet) q ON q.chat = o.chat
			WHERE o.done_at IS NULL AND o.not_before <= ?1 AND o.chat NOT IN (SELECT chat FROM shut)
			AND NOT CASE WHEN COALESCE(q.since, ?3) <= COALESCE(q.until, ?4)
				THEN COALESCE(q.since, ?3) <= ?2 AND ?2 < COALESCE(q.until, ?4)
				ELSE COALESCE(q.since, ?3) <= ?2 OR ?2 < COALESCE(q.until, ?4) END
			GROUP BY o.chat)
		ORDER BY id LIMIT ?5`, now.Unix(), bot.MinuteOfDay(now), usual.From, usual.Until, most)
}

// Told is described at Store.
func (s *SQLite) Told(ctx context.Context, id int64) error {
	return s.exec(ctx, "mark a notice as told", `UPDATE outbox SET done_at = ? WHERE id = ? AND done_at IS NULL`, s.now().Unix(), id)
}

// Postpone is described at Store.
func (s *SQLite) Postpone(ctx context.Context, chat int64, d time.Duration) error {
	return s.exec(ctx, "postpone the notices of a chat", `UPDATE outbox SET not_before = ? WHERE chat = ? AND done_at IS NULL`, s.now().Add(d).Unix(), chat)
}

// Shut is described at Store.
func (s *SQLite) Shut(ctx context.Context, chat int64) error {
	return s.execAll(ctx, "note that a chat is shut",
		statement{`INSERT OR REPLACE INTO shut (chat, at) VALUES (?, ?)`, []any{chat, s.now().Unix()}},
		statement{`UPDATE outbox SET done_at = ? WHERE chat = ? AND done_at IS NULL`, []any{s.now().Unix(), chat}})
}

// Reopen is described at Store.
func (s *SQLite) Reopen(ctx context.Context, chat int64) error {
	return s.exec(ctx, "note that a chat is open", `DELETE FROM shut WHERE chat = ?`, chat)
}

// toldOf are the tables of a chat's, which its moving and leaving concern.
var toldOf = []string{"follows", "quiet", "shut", "outbox"}

// moveTold gives what a chat follows to the chat that it became. What both have waits or
// is told once.
func moveTold(ctx context.Context, tx *sql.Tx, from, to int64) error {
	for _, one := range []statement{
		{`DELETE FROM shut WHERE chat = ?`, []any{from}},
		{`UPDATE OR REPLACE follows SET chat = ? WHERE chat = ?`, []any{to, from}},
		{`UPDATE OR REPLACE quiet SET chat = ? WHERE chat = ?`, []any{to, from}},
		{`DELETE FROM outbox WHERE chat = ? AND done_at IS NULL AND EXISTS (SELECT * FROM outbox o
			WHERE o.chat = ? AND o.done_at IS NOT NULL AND o.report = outbox.report AND o.about = outbox.about)`, []any{from, to}},
		{`UPDATE OR REPLACE outbox SET chat = ? WHERE chat = ?`, []any{to, from}},
	} {
		if _, err := tx.ExecContext(ctx, one.text, one.args...); err != nil {
			return err
		}
	}
	return nil
}
