package chats

import (
	"context"
	"database/sql"
	"fmt"
)

// scan reads the columns of a row.
type scan func(columns ...any) error

// list reads the rows of a query; doing names it in errors. No rows are nil.
func list[T any](ctx context.Context, db *sql.DB, doing string, read func(row scan) (T, error), query string, args ...any) ([]T, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", doing, err)
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		one, err := read(rows.Scan)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", doing, err)
		}
		all = append(all, one)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", doing, err)
	}
	return all, nil
}
