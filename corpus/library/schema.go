package library

import (
	"context"
	"database/sql"
	"fmt"
)

// migrations bring a library from each schema version to the next: element 0
// makes version 1 of an empty file. Append only; what was released stays.
//
// Plain SQL, so that another database can hold the same tables (PostgreSQL
// says BYTEA for BLOB). A record is the JSON form of corpus.Report (without
// passages and figures), corpus.Passage or corpus.Figure and is what loading
// reads; the columns beside it repeat what queries select by. Values are exact
// decimals in text. Dates and times are ISO text.
//
// An original is one file's bytes, an edition is what reading made of them, and
// the current edition of a report is the one that answers. A decision is about a
// figure of a report, whichever edition states it: its record (corpus.Decision)
// has the key that finds the figure again, in which report_id overrides the
// report's. Decisions are only ever added.
var migrations = []string{`
CREATE TABLE originals (
	sha256  TEXT PRIMARY KEY,
	content BLOB NOT NULL
);
CREATE TABLE editions (
	edition    INTEGER PRIMARY KEY,
	report_id  TEXT NOT NULL,
	sha256     TEXT NOT NULL UNIQUE REFERENCES originals (sha256),
	file       TEXT NOT NULL,
	reading    TEXT NOT NULL,
	is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
	imported   TEXT NOT NULL,
	replaced   TEXT NOT NULL,
	record     TEXT NOT NULL
);
CREATE UNIQUE INDEX editions_current ON editions (report_id) WHERE is_current = 1;
CREATE INDEX editions_content ON editions (report_id, is_current, file, reading);
CREATE TABLE passages (
	edition INTEGER NOT NULL REFERENCES editions (edition),
	ordinal INTEGER NOT NULL,
	id      TEXT NOT NULL,
	record  TEXT NOT NULL,
	PRIMARY KEY (edition, ordinal)
);
CREATE TABLE figures (
	edition       INTEGER NOT NULL REFERENCES editions (edition),
	ordinal       INTEGER NOT NULL,
	id            TEXT NOT NULL,
	indicator     TEXT NOT NULL,
	measure       TEXT NOT NULL,
	period_start  INTEGER NOT NULL,
	period_months INTEGER NOT NULL,
	unit          TEXT NOT NULL,
	value         TEXT NOT NULL,
	status        TEXT NOT NULL,
	record        TEXT NOT NULL,
	PRIMARY KEY (edition, ordinal)
);
`, `
CREATE TABLE decisions (
	decision  INTEGER PRIMARY KEY,
	report_id TEXT NOT NULL,
	record    TEXT NOT NULL
);
CREATE INDEX decisions_report ON decisions (report_id);
`}

// migrate runs those steps that the library has not seen.
func migrate(ctx context.Context, db *sql.DB, steps []string) error {
	for {
		version, err := schemaVersion(ctx, db)
		if err != nil {
			return err
		}
		if version == len(steps) {
			return nil
		}
		if version > len(steps) {
			return fmt.Errorf("the library has schema %d and this program knows %d; use a newer solieu", version, len(steps))
		}
		if err := step(ctx, db, version, steps[version]); err != nil {
			return fmt.Errorf("bring the schema from %d to %d: %w", version, version+1, err)
		}
	}
}

// step runs one migration, unless another process was faster.
func step(ctx context.Context, db *sql.DB, from int, statements string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // does nothing after Commit
	version, err := schemaVersion(ctx, tx)
	if err != nil || version != from {
		return err
	}
	// Both numbers lie in the file's header and change with the transaction.
	marks := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", applicationID, from+1)
	if _, err := tx.ExecContext(ctx, statements+marks); err != nil {
		return err
	}
	return tx.Commit()
}

// schemaVersion is the number of migrations that the library has seen.
func schemaVersion(ctx context.Context, db interface {
	QueryRowContext(context.Context, string, ...any) *sql.Row
}) (int, error) {
	var version int
	err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	return version, err
}
