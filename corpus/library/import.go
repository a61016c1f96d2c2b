package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"solieu/corpus"
)

// Import stores a report as read, with the bytes that it was read from, wholly
// or not at all. The bytes of every file are kept once and for good.
//
// Bytes that the library knows are never a second report: they are Unchanged,
// Reread or Superseded; a new reading may give them another id (a number that
// an older reader missed), and the report then moves there. Other bytes with a
// known id are a newer edition and replace the current one, unless year of issue
// or period say that it is another report: that is ErrOtherReport.
// report.SHA256 may be empty; where it is not, it must be the original's.
func (l *Library) Import(ctx context.Context, report corpus.Report, original []byte) (Outcome, error) {
	report, err := identify(report, original)
	if err == nil {
		err = check(report)
	}
	if err != nil {
		return Outcome{}, fmt.Errorf("import: %w", err)
	}
	var outcome Outcome
	err = l.write(ctx, func(tx *sql.Tx) (err error) {
		w := writer{ctx: ctx, tx: tx, time: l.now().UTC().Format(time.RFC3339)}
		outcome, err = w.store(report, original)
		return err
	})
	if err != nil {
		return Outcome{}, l.explain(ctx, "import "+report.File+" into", err)
	}
	return outcome, nil
}

// writer changes the library within one transaction, at one time.
type writer struct {
	ctx  context.Context
	tx   *sql.Tx
	time string
}

func (w writer) store(report corpus.Report, original []byte) (Outcome, error) {
	known, err := w.find("sha256 = $1", report.SHA256)
	if err != nil {
		return Outcome{}, err
	}
	if known != nil && renamed(known.head, report) {
		report = under(report, known.head.ID, known.head.File)
	}
	reading, err := digest(report)
	if err != nil {
		return Outcome{}, err
	}
	holder, err := w.find("report_id = $1 AND is_current = 1", report.ID)
	if err != nil {
		return Outcome{}, err
	}
	change, err := decide(report, reading, known, holder)
	if err != nil {
		return Outcome{}, err
	}
	outcome := Outcome{Change: change, Report: report.ID, File: report.File}
	if change == Unchanged || change == Superseded {
		outcome.File = holder.head.File
		return outcome, nil
	}
	if change == Replaced {
		if err := w.retire(holder); err != nil {
			return Outcome{}, err
		}
	}
	return outcome, w.put(report, reading, original, known)
}

// find returns the one edition that a condition selects, or nil.
func (w writer) find(condition, argument string) (*edition, error) {
	var e edition
	var record []byte
	err := w.tx.QueryRowContext(w.ctx, "SELECT edition, reading, is_current, imported, record FROM editions WHERE "+condition, argument).
		Scan(&e.key, &e.reading, &e.current, &e.imported, &record)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	e.head, err = decode[corpus.Report](record)
	return &e, err
}

// retire makes a current edition history.
func (w writer) retire(e *edition) error {
	return w.exec("UPDATE editions SET is_current = 0, replaced = $1 WHERE edition = $2", w.time, e.key)
}

// put stores a reading as the current edition, in the place of the former
// reading of the same bytes where there is one.
func (w writer) put(report corpus.Report, reading string, original []byte, former *edition) error {
	imported := w.time
	if former == nil {
		if err := w.exec("INSERT INTO originals (sha256, content) VALUES ($1, $2)", report.SHA256, original); err != nil {
			return err
		}
	} else {
		imported = former.imported
		if err := w.remove(former); err != nil {
			return err
		}
		if former.current && former.head.ID != report.ID {
			if err := w.moveDecisions(former.head.ID, report.ID); err != nil {
				return err
			}
		}
	}
	key, err := w.putEdition(report, reading, imported)
	if err != nil {
		return err
	}
	if err := w.putPassages(key, report.Passages); err != nil {
		return err
	}
	return w.putFigures(key, report.Figures)
}

// remove forgets a reading, not the bytes.
func (w writer) remove(e *edition) error {
	for _, table := range []string{"figures", "passages", "editions"} {
		if err := w.exec("DELETE FROM "+table+" WHERE edition = $1", e.key); err != nil {
			return err
		}
	}
	return nil
}

func (w writer) putEdition(report corpus.Report, reading, imported string) (int64, error) {
	record, err := encode(head(report))
	if err != nil {
		return 0, fmt.Errorf("report %s: %w", report.ID, err)
	}
	var key int64
	if err := w.tx.QueryRowContext(w.ctx, "SELECT COALESCE(MAX(edition), 0) + 1 FROM editions").Scan(&key); err != nil {
		return 0, err
	}
	return key, w.exec(`INSERT INTO editions (edition, report_id, sha256, file, reading, is_current, imported, replaced, record)
		VALUES ($1, $2, $3, $4, $5, 1, $6, '', $7)`,
		key, report.ID, report.SHA256, report.File, reading, imported, record)
}

func (w writer) putPassages(key int64, passages []corpus.Passage) error {
	insert, err := w.tx.PrepareContext(w.ctx, "INSERT INTO passages (edition, ordinal, id, record) VALUES ($1, $2, $3, $4)")
	if err != nil {
		return err
	}
	defer insert.Close()
	for i, p := range passages {
		record, err := encode(p)
		if err != nil {
			return fmt.Errorf("passage %s: %w", p.ID, err)
		}
		if _, err := insert.ExecContext(w.ctx, key, i, p.ID, record); err != nil {
			return fmt.Errorf("passage %s: %w", p.ID, err)
		}
	}
	return nil
}

func (w writer) putFigures(key int64, figures []corpus.Figure) error {
	insert, err := w.tx.PrepareContext(w.ctx, `INSERT INTO figures
		(edition, ordinal, id, indicator, measure, period_start, period_months, unit, value, status, record)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`)
	if err != nil {
		return err
	}
	defer insert.Close()
	for i, f := range figures {
		record, err := encode(f)
		if err != nil {
			return fmt.Errorf("figure %s: %w", f.ID, err)
		}
		_, err = insert.ExecContext(w.ctx, key, i, f.ID, f.Indicator, string(f.Measure),
			f.Period.Start, f.Period.Months, f.Unit, f.Value.String(), string(f.Status), record)
		if err != nil {
			return fmt.Errorf("figure %s: %w", f.ID, err)
		}
	}
	return nil
}

func (w writer) exec(statement string, arguments ...any) error {
	_, err := w.tx.ExecContext(w.ctx, statement, arguments...)
	return err
}
