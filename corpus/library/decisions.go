package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"solieu/corpus"
)

// Decide stores decisions, all of them or none. Each names its figure by key and
// says who decided; one without a time is of now. Nothing is ever overwritten:
// the history of a figure is all decisions about it.
func (l *Library) Decide(ctx context.Context, decisions ...corpus.Decision) error {
	now := l.now().UTC().Truncate(time.Second)
	err := l.write(ctx, func(tx *sql.Tx) error {
		w := writer{ctx: ctx, tx: tx}
		for _, d := range decisions {
			if d.At.IsZero() {
				d.At = now
			}
			if err := w.putDecision(d); err != nil {
				return err
			}
		}
		return nil
	})
	return l.explain(ctx, "store decisions in", err)
}

func (w writer) putDecision(d corpus.Decision) error {
	record, err := d.JSON()
	if err == nil {
		d, err = corpus.ParseDecision(record)
	}
	switch {
	case err != nil:
		return err
	case d.ID != "":
		return errors.New("decision: it is stored by the figure's key, not by its id")
	case d.By == "":
		return errors.New("decision: nobody is named who made it")
	}
	return w.exec(`INSERT INTO decisions (decision, report_id, record)
		SELECT COALESCE(MAX(decision), 0) + 1, $1, $2 FROM decisions`, d.Figure.Report, string(record))
}

// moveDecisions gives the decisions about a report another report's id.
func (w writer) moveDecisions(from, to string) error {
	return w.exec("UPDATE decisions SET report_id = $1 WHERE report_id = $2", to, from)
}

// Decisions returns the decisions about a report, the oldest first, those about
// figures that no reading has any more too.
func (l *Library) Decisions(ctx context.Context, report string) ([]corpus.Decision, error) {
	var decisions []corpus.Decision
	err := l.read(ctx, func(tx *sql.Tx) (err error) {
		decisions, err = loadDecisions(ctx, tx, "WHERE report_id = $1", report)
		return err
	})
	return decisions, l.explain(ctx, "read", err)
}

// Readings returns the current edition of every report as it was read, in the
// order of Reports, and all decisions, the oldest first: both of one moment.
func (l *Library) Readings(ctx context.Context) ([]corpus.Report, []corpus.Decision, error) {
	var editions []Edition
	var decisions []corpus.Decision
	err := l.read(ctx, func(tx *sql.Tx) (err error) {
		r := reader{ctx: ctx, tx: tx, condition: whereCurrent}
		if editions, err = r.editions(); err != nil {
			return err
		}
		decisions, err = loadDecisions(ctx, tx, "")
		return err
	})
	if err != nil {
		return nil, nil, l.explain(ctx, "read", err)
	}
	return inOrder(editions), decisions, nil
}

func loadDecisions(ctx context.Context, tx *sql.Tx, where string, arguments ...any) ([]corpus.Decision, error) {
	rows, err := tx.QueryContext(ctx, "SELECT decision, report_id, record FROM decisions "+where+" ORDER BY decision", arguments...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var decisions []corpus.Decision
	for rows.Next() {
		var number int64
		var report string
		var record sql.RawBytes
		if err := rows.Scan(&number, &report, &record); err != nil {
			return nil, err
		}
		d, err := corpus.ParseDecision(record)
		if err != nil {
			return nil, fmt.Errorf("decision %d: %w", number, err)
		}
		d.Figure.Report = report
		decisions = append(decisions, d)
	}
	return decisions, rows.Err()
}

// byReport groups the decisions that hold.
func byReport(decisions []corpus.Decision) map[string]map[corpus.FigureKey]corpus.Decision {
	groups := make(map[string]map[corpus.FigureKey]corpus.Decision)
	for key, d := range corpus.Latest(decisions) {
		if groups[key.Report] == nil {
			groups[key.Report] = make(map[corpus.FigureKey]corpus.Decision)
		}
		groups[key.Report][key] = d
	}
	return groups
}
