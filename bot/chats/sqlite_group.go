package chats

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"solieu/index"
)

// Thread is described at Store.
func (s *SQLite) Thread(ctx context.Context, chat int64, message int) (index.Understood, bool, error) {
	encoded, err := s.text(ctx, `SELECT understood FROM threads WHERE chat = ? AND message = ? AND at >= ?`,
		chat, message, s.now().Add(-Keep).Unix())
	if err != nil || encoded == "" {
		return index.Understood{}, false, wrap("load what a message is about", err)
	}
	u, err := index.DecodeUnderstood([]byte(encoded))
	return u, err == nil, wrap("load what a message is about", err)
}

// SaveThread is described at Store.
func (s *SQLite) SaveThread(ctx context.Context, chat int64, message int, user int64, u index.Understood) error {
	encoded, err := u.Encode()
	switch {
	case err != nil:
	case encoded == nil:
		_, err = s.db.ExecContext(ctx, `DELETE FROM threads WHERE chat = ? AND message = ?`, chat, message)
	default:
		_, err = s.db.ExecContext(ctx, `INSERT OR REPLACE INTO threads (chat, message, person, understood, at)
			VALUES (?, ?, ?, ?, ?)`, chat, message, user, string(encoded), s.now().Unix())
	}
	return wrap("save what a message is about", err)
}

func wrap(doing string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// Tables of what is kept of a chat: moving goes with it, leaving is forgotten with it.
// Both do so with toldOf too, which move by rules of their own.
var (
	moving  = []string{"conversations", "expected", "buttons", "complaints"}
	leaving = []string{"conversations", "expected", "buttons", "threads"}
)

// Move is described at Store.
func (s *SQLite) Move(ctx context.Context, from, to int64) error {
	if from == to {
		return nil
	}
	return wrap("move what is kept of a chat", s.write(ctx, func(tx *sql.Tx) error {
		for _, table := range moving {
			if _, err := tx.ExecContext(ctx, `UPDATE OR REPLACE `+table+` SET chat = ? WHERE chat = ?`, to, from); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM threads WHERE chat = ?`, from); err != nil {
			return err
		}
		if err := moveTold(ctx, tx, from, to); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO moves (chat, former) VALUES (?, ?)`, to, from)
		return err
	}))
}

// Former is described at Store.
func (s *SQLite) Former(ctx context.Context, chat int64) (int64, error) {
	var former int64
	err := s.db.QueryRowContext(ctx, `SELECT former FROM moves WHERE chat = ?`, chat).Scan(&former)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return former, wrap("look for what a chat was before", err)
}

// Left is described at Store.
func (s *SQLite) Left(ctx context.Context, chat int64) error {
	return wrap("forget a chat", s.write(ctx, func(tx *sql.Tx) error {
		for _, table := range slices.Concat(leaving, toldOf) {
			if _, err := tx.ExecContext(ctx, `DELETE FROM `+table+` WHERE chat = ?`, chat); err != nil {
				return err
			}
		}
		return nil
	}))
}
