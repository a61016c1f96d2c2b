package library

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"time"

	"solieu/corpus"
)

// Edition is one state of a report.
type Edition struct {
	Report corpus.Report
	// Imported is when the library first got these bytes, and Replaced when a
	// newer edition took their place; zero for the current edition.
	Imported, Replaced time.Time
}

// Conditions that select editions.
const (
	whereCurrent = "e.is_current = 1"
	whereReport  = "e.report_id = $1"
)

// Reports returns the current edition of every report, with passages, figures
// and omissions, by day of issue (unknown first), then by id; what was decided
// about figures is carried out. All are of one moment, whatever is imported or
// decided meanwhile.
func (l *Library) Reports(ctx context.Context) ([]corpus.Report, error) {
	reports, decisions, err := l.Readings(ctx)
	if err != nil {
		return nil, err
	}
	standing := corpus.Latest(decisions)
	for i := range reports {
		reports[i] = corpus.Decide(reports[i], standing)
	}
	return reports, nil
}

// inOrder is the reports of editions by day of issue, then by id.
func inOrder(editions []Edition) []corpus.Report {
	reports := make([]corpus.Report, len(editions))
	for i, e := range editions {
		reports[i] = e.Report
	}
	slices.SortFunc(reports, func(a, b corpus.Report) int {
		return cmp.Or(a.Issued.Compare(b.Issued), cmp.Compare(a.ID, b.ID))
	})
	return reports
}

// History returns all editions of a report as they were read, the
// current one first, then from the newest to the oldest; ErrNoReport where
// there are none.
func (l *Library) History(ctx context.Context, id string) ([]Edition, error) {
	editions, err := l.load(ctx, whereReport, id)
	if err == nil && len(editions) == 0 {
		err = fmt.Errorf("report %s: %w", id, ErrNoReport)
	}
	if err != nil {
		return nil, l.explain(ctx, "read", err)
	}
	slices.Reverse(editions)
	return editions, nil
}

// Original returns the bytes that the current edition of a report was read
// from, or ErrNoReport.
func (l *Library) Original(ctx context.Context, id string) ([]byte, error) {
	return l.original(ctx, id, `SELECT o.content FROM originals o
		JOIN editions e ON e.sha256 = o.sha256 WHERE e.report_id = $1 AND e.is_current = 1`)
}

// OriginalBySHA256 returns the bytes of any edition, or ErrNoReport.
func (l *Library) OriginalBySHA256(ctx context.Context, sum string) ([]byte, error) {
	return l.original(ctx, sum, "SELECT content FROM originals WHERE sha256 = $1")
}

func (l *Library) original(ctx context.Context, key, query string) ([]byte, error) {
	var content []byte
	err := l.db.QueryRowContext(ctx, query, key).Scan(&content)
	if errors.Is(err, sql.ErrNoRows) {
		err = fmt.Errorf("report %s: %w", key, ErrNoReport)
	}
	return content, l.explain(ctx, "read", err)
}

// Stamp names what Reports returns: it changes with that, and with every
// decision. It reads one short line a report, no passage and no figure. Who
// caches something made from Reports takes the stamp first: an import between the
// two then makes the cache look old, never new.
func (l *Library) Stamp(ctx context.Context) (string, error) {
	readings, err := l.ReadingsStamp(ctx)
	if err != nil {
		return "", err
	}
	var last string
	err = l.db.QueryRowContext(ctx, "SELECT decision || record FROM decisions ORDER BY decision DESC LIMIT 1").Scan(&last)
	if errors.Is(err, sql.ErrNoRows) {
		return readings, nil
	}
	sum := sha256.Sum256([]byte(readings + last))
	return hex.EncodeToString(sum[:]), l.explain(ctx, "read", err)
}

// ReadingsStamp is the stamp of the reports as read, whatever is decided about
// their figures.
func (l *Library) ReadingsStamp(ctx context.Context) (string, error) {
	rows, err := l.db.QueryContext(ctx, "SELECT report_id, file, reading FROM editions WHERE is_current = 1 ORDER BY report_id")
	if err != nil {
		return "", l.explain(ctx, "read", err)
	}
	defer rows.Close()
	sum := sha256.New()
	for rows.Next() {
		var id, file, reading string
		if err := rows.Scan(&id, &file, &reading); err != nil {
			return "", l.explain(ctx, "read", err)
		}
		fmt.Fprintf(sum, "%q %q %s\n", id, file, reading)
	}
	return hex.EncodeToString(sum.Sum(nil)), l.explain(ctx, "read", rows.Err())
}

// load returns editions in the order in which they were stored.
func (l *Library) load(ctx context.Context, condition string, arguments ...any) ([]Edition, error) {
	var editions []Edition
	err := l.read(ctx, func(tx *sql.Tx) (err error) {
		r := reader{ctx: ctx, tx: tx, condition: condition, arguments: arguments}
		editions, err = r.editions()
		return err
	})
	return editions, err
}

// reader loads the editions that a condition selects, with three queries
// whatever their number.
type reader struct {
	ctx       context.Context
	tx        *sql.Tx
	condition string
	arguments []any
}

func (r reader) editions() ([]Edition, error) {
	editions, keys, err := r.heads()
	if err != nil {
		return nil, err
	}
	passages, err := records[corpus.Passage](r, "passages")
	if err != nil {
		return nil, err
	}
	figures, err := records[corpus.Figure](r, "figures")
	if err != nil {
		return nil, err
	}
	for i, key := range keys {
		editions[i].Report.Passages = passages[key]
		editions[i].Report.Figures = figures[key]
	}
	return editions, nil
}

// heads loads the editions without passages and figures, and their keys.
func (r reader) heads() ([]Edition, []int64, error) {
	rows, err := r.tx.QueryContext(r.ctx, "SELECT e.edition, e.imported, e.replaced, e.record FROM editions e WHERE "+
		r.condition+" ORDER BY e.edition", r.arguments...)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	var editions []Edition
	var keys []int64
	for rows.Next() {
		var key int64
		var imported, replaced string
		var record sql.RawBytes
		if err := rows.Scan(&key, &imported, &replaced, &record); err != nil {
			return nil, nil, err
		}
		e, err := newEdition(imported, replaced, record)
		if err != nil {
			return nil, nil, fmt.Errorf("edition %d: %w", key, err)
		}
		editions, keys = append(editions, e), append(keys, key)
	}
	return editions, keys, rows.Err()
}

func newEdition(imported, replaced string, record []byte) (e Edition, err error) {
	if e.Imported, err = time.Parse(time.RFC3339, imported); err != nil {
		return e, err
	}
	if replaced != "" {
		if e.Replaced, err = time.Parse(time.RFC3339, replaced); err != nil {
			return e, err
		}
	}
	e.Report, err = decode[corpus.Report](record)
	return e, err
}

// records loads the passages or the figures of the editions, in their order.
func records[T any](r reader, table string) (map[int64][]T, error) {
	rows, err := r.tx.QueryContext(r.ctx, "SELECT t.edition, t.record FROM editions e JOIN "+table+
		" t ON t.edition = e.edition WHERE "+r.condition+" ORDER BY t.edition, t.ordinal", r.arguments...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	found := make(map[int64][]T)
	for rows.Next() {
		var key int64
		var record sql.RawBytes
		if err := rows.Scan(&key, &record); err != nil {
			return nil, err
		}
		v, err := decode[T](record)
		if err != nil {
			return nil, fmt.Errorf("%s of edition %d: %w", table, key, err)
		}
		found[key] = append(found[key], v)
	}
	return found, rows.Err()
}
