package chats

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"solieu/bot"
	"solieu/corpus/vi"
)

// KeepFiled is how long a report is kept that an operator sent and nobody published.
const KeepFiled = 30 * 24 * time.Hour

// KeepMisses is how long questions without an answer are kept.
const KeepMisses = 90 * 24 * time.Hour

// maxDeeds and maxMisses are how many are listed.
const (
	maxDeeds  = 50
	maxMisses = 200
)

// Filed is a report that an operator sent and that is not in the library yet.
type Filed struct {
	ID, Name string
	Data     []byte
	// Decisions about its figures, as JSON.
	Decisions []byte
}

// Queue is how much waits.
type Queue struct{ Updates, Notices int }

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
	rows, err := s.db.QueryContext(ctx, `SELECT question, SUM(times) AS n, MAX(at) AS last FROM misses
		GROUP BY folded ORDER BY n DESC, last DESC, folded LIMIT ?`, maxMisses)
	if err != nil {
		return nil, fmt.Errorf("list questions without an answer: %w", err)
	}
	defer rows.Close()
	var list []bot.Miss
	for rows.Next() {
		var m bot.Miss
		var at int64
		if err := rows.Scan(&m.Question, &m.Times, &at); err != nil {
			return nil, fmt.Errorf("list questions without an answer: %w", err)
		}
		m.Last = time.Unix(at, 0)
		list = append(list, m)
	}
	return list, rows.Err()
}

// Record is described at Store.
func (s *SQLite) Record(ctx context.Context, d bot.Deed) error {
	return s.exec(ctx, "record what an operator did", `INSERT INTO deeds (person, what, object, at) VALUES (?, ?, ?, ?)`, d.By, d.What, d.Object, s.now().Unix())
}

// Deeds is described at Store.
func (s *SQLite) Deeds(ctx context.Context) ([]bot.Deed, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT person, what, object, at FROM deeds ORDER BY id DESC LIMIT ?`, maxDeeds)
	if err != nil {
		return nil, fmt.Errorf("list what operators did: %w", err)
	}
	defer rows.Close()
	var list []bot.Deed
	for rows.Next() {
		var d bot.Deed
		var at int64
		if err := rows.Scan(&d.By, &d.What, &d.Object, &at); err != nil {
			return nil, fmt.Errorf("list what operators did: %w", err)
		}
		d.At = time.Unix(at, 0)
		list = append(list, d)
	}
	return list, rows.Err()
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

// bench is what Memory knows of operators' work.
type bench struct {
	filed  map[string]filed
	misses map[missed]bot.Miss
	deeds  []bot.Deed
}

type filed struct {
	Filed
	at time.Time
}

type missed struct {
	folded string
	user   int64
}

func newBench() bench { return bench{filed: map[string]filed{}, misses: map[missed]bot.Miss{}} }

// KeepFiled is described at Store.
func (m *Memory) KeepFiled(ctx context.Context, f Filed) error {
	f.Data, f.Decisions = slices.Clone(f.Data), slices.Clone(f.Decisions)
	return m.change(ctx, func() { m.filed[f.ID] = filed{f, m.now()} })
}

// Filed is described at Store.
func (m *Memory) Filed(ctx context.Context, id string) (f Filed, ok bool, err error) {
	err = m.change(ctx, func() {
		kept, found := m.filed[id]
		f, ok = kept.Filed, found
		f.Data, f.Decisions = slices.Clone(f.Data), slices.Clone(f.Decisions)
	})
	return f, ok, err
}

// DropFiled is described at Store.
func (m *Memory) DropFiled(ctx context.Context, id string) error {
	return m.change(ctx, func() { delete(m.filed, id) })
}

// Miss is described at Store.
func (m *Memory) Miss(ctx context.Context, user int64, question string) error {
	return m.change(ctx, func() {
		key := missed{vi.Fold(question), user}
		m.misses[key] = bot.Miss{Question: question, Times: m.misses[key].Times + 1, Last: m.now()}
	})
}

// Misses is described at Store.
func (m *Memory) Misses(ctx context.Context) (list []bot.Miss, err error) {
	err = m.change(ctx, func() {
		grouped := map[string]bot.Miss{}
		for key, miss := range m.misses {
			g := grouped[key.folded]
			miss.Times += g.Times
			if g.Last.After(miss.Last) {
				miss.Question, miss.Last = g.Question, g.Last
			}
			grouped[key.folded] = miss
		}
		list = slices.SortedFunc(maps.Values(grouped), func(a, b bot.Miss) int {
			if a.Times != b.Times {
				return b.Times - a.Times
			}
			return b.Last.Compare(a.Last)
		})
	})
	return list[:min(len(list), maxMisses)], err
}

// Record is described at Store.
func (m *Memory) Record(ctx context.Context, d bot.Deed) error {
	return m.change(ctx, func() {
		d.At = m.now()
		m.deeds = slices.Insert(m.deeds, 0, d)
	})
}

// Deeds is described at Store.
func (m *Memory) Deeds(ctx context.Context) (list []bot.Deed, err error) {
	err = m.change(ctx, func() { list = slices.Clone(m.deeds[:min(len(m.deeds), maxDeeds)]) })
	return list, err
}

// Queue is described at Store.
func (m *Memory) Queue(ctx context.Context) (q Queue, err error) {
	err = m.change(ctx, func() {
		for _, k := range m.updates {
			if k.doneAt.IsZero() {
				q.Updates++
			}
		}
		for _, p := range m.outbox {
			if p.doneAt.IsZero() {
				q.Notices++
			}
		}
	})
	return q, err
}
