package chats

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"solieu/bot"
)

// Park is described at Store.
func (s *SQLite) Park(ctx context.Context, chat, user int64, data []string) ([]string, error) {
	var keys []string
	err := s.write(ctx, func(tx *sql.Tx) error {
		for _, d := range data {
			key := keyOf(chat, user, d)
			if _, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO buttons (key, chat, person, data, at)
				VALUES (?, ?, ?, ?, ?)`, key, chat, user, d, s.now().Unix()); err != nil {
				return err
			}
			keys = append(keys, key)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("keep what buttons stand for: %w", err)
	}
	return keys, nil
}

// Parked is described at Store.
func (s *SQLite) Parked(ctx context.Context, chat int64, key string) (string, error) {
	data, err := s.text(ctx, `SELECT data FROM buttons WHERE key = ? AND chat = ? AND at >= ?`,
		key, chat, s.now().Add(-KeepButtons).Unix())
	if err != nil {
		return "", fmt.Errorf("load what a button stands for: %w", err)
	}
	return data, nil
}

// text runs a query for one text; "" where there is none.
func (s *SQLite) text(ctx context.Context, query string, args ...any) (string, error) {
	var text string
	err := s.db.QueryRowContext(ctx, query, args...).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return text, err
}

// Expect is described at Store.
func (s *SQLite) Expect(ctx context.Context, chat, user int64, command string) error {
	var err error
	if command == "" {
		_, err = s.db.ExecContext(ctx, `DELETE FROM expected WHERE chat = ? AND person = ?`, chat, user)
	} else {
		_, err = s.db.ExecContext(ctx, `INSERT OR REPLACE INTO expected (chat, person, command, at)
			VALUES (?, ?, ?, ?)`, chat, user, command, s.now().Unix())
	}
	if err != nil {
		return fmt.Errorf("note what is expected of a person: %w", err)
	}
	return nil
}

// Expected is described at Store.
func (s *SQLite) Expected(ctx context.Context, chat, user int64) (string, error) {
	command, err := s.text(ctx, `SELECT command FROM expected WHERE chat = ? AND person = ? AND at >= ?`,
		chat, user, s.now().Add(-KeepExpected).Unix())
	if err != nil {
		return "", fmt.Errorf("load what is expected of a person: %w", err)
	}
	return command, nil
}

// Complain is described at Store.
func (s *SQLite) Complain(ctx context.Context, c bot.Complaint) error {
	_, err := s.db.ExecContext(ctx, `INSERT OR IGNORE INTO complaints (chat, person, question, figure, why, at)
		VALUES (?, ?, ?, ?, ?, ?)`, c.Chat, c.User, c.Question, c.Figure, c.Why, s.now().Unix())
	if err != nil {
		return fmt.Errorf("keep what is reported as wrong: %w", err)
	}
	return nil
}

// Complaints is described at Store.
func (s *SQLite) Complaints(ctx context.Context) ([]bot.Complaint, error) {
	return list(ctx, s.db, "list what is reported as wrong", func(row scan) (c bot.Complaint, err error) {
		var at int64
		err = row(&c.Chat, &c.User, &c.Question, &c.Figure, &c.Why, &at)
		c.At = time.Unix(at, 0)
		return c, err
	}, `SELECT chat, person, question, figure, why, at FROM complaints ORDER BY at DESC`)
}

// Forget is described at Store.
func (s *SQLite) Forget(ctx context.Context, user int64) error {
	err := s.write(ctx, func(tx *sql.Tx) error {
		for _, table := range []string{"conversations", "threads", "expected", "buttons", "complaints", "misses"} {
			if _, err := tx.ExecContext(ctx, `DELETE FROM `+table+` WHERE person = ?`, user); err != nil {
				return err
			}
		}
		for _, table := range toldOf { // a private chat has its person's number
			if _, err := tx.ExecContext(ctx, `DELETE FROM `+table+` WHERE chat = ?`, user); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("delete what is kept of a person: %w", err)
	}
	return nil
}

// File is described at Store.
func (s *SQLite) File(ctx context.Context, content string) (string, error) {
	id, err := s.text(ctx, `SELECT id FROM files WHERE content = ? AND at >= ?`, content, s.now().Add(-KeepButtons).Unix())
	if err != nil {
		return "", fmt.Errorf("look for a file sent before: %w", err)
	}
	return id, nil
}

// KeepFile is described at Store.
func (s *SQLite) KeepFile(ctx context.Context, content, id string) error {
	_, err := s.db.ExecContext(ctx, `INSERT OR REPLACE INTO files (content, id, at) VALUES (?, ?, ?)`, content, id, s.now().Unix())
	if err != nil {
		return fmt.Errorf("remember a file that was sent: %w", err)
	}
	return nil
}
