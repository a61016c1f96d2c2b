package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"solieu/bot"
	"solieu/bot/chats"
	"solieu/bot/telegram"
	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/extract"
	"solieu/corpus/library"
	"solieu/corpus/review"
)

// deskMemory keeps what operators work with; chats.Store describes it.
type deskMemory interface {
	KeepFiled(ctx context.Context, f chats.Filed) error
	Filed(ctx context.Context, id string) (f chats.Filed, ok bool, err error)
	DropFiled(ctx context.Context, id string) error
	Misses(ctx context.Context) ([]bot.Miss, error)
	Complaints(ctx context.Context) ([]bot.Complaint, error)
	Record(ctx context.Context, d bot.Deed) error
	Deeds(ctx context.Context) ([]bot.Deed, error)
	Queue(ctx context.Context) (chats.Queue, error)
}

// desk is where operators work; bot.Desk describes it. What they send waits beside the
// library until it is published.
type desk struct {
	deskMemory
	live     *live
	log      *slog.Logger
	since    time.Time
	counts   func() telegram.Counts
	troubles *troubles
}

var _ bot.Desk = (*desk)(nil)

// idOfDraft is short, for it stands in buttons.
func idOfDraft(data []byte) string { return sumOf(data)[:10] }

// Read implements bot.Desk.
func (d *desk) Read(ctx context.Context, by int64, name string, data []byte) (bot.Draft, error) {
	if d.live.lib == nil {
		return bot.Draft{}, bot.ErrNoLibrary
	}
	f := chats.Filed{ID: idOfDraft(data), Name: name, Data: data}
	if kept, ok, err := d.Filed(ctx, f.ID); err == nil && ok {
		f.Decisions = kept.Decisions // it was sent before
	}
	draft, err := d.read(ctx, f)
	if err != nil {
		return draft, err
	}
	d.log.Info("an operator sends a report", "user", by, "draft", f.ID)
	return draft, d.KeepFiled(ctx, f)
}

// Draft implements bot.Desk.
func (d *desk) Draft(ctx context.Context, id string) (bot.Draft, error) {
	f, err := d.filed(ctx, id)
	if err != nil {
		return bot.Draft{}, err
	}
	return d.read(ctx, f)
}

func (d *desk) filed(ctx context.Context, id string) (chats.Filed, error) {
	f, ok, err := d.Filed(ctx, id)
	if err == nil && !ok {
		err = bot.ErrNoDraft
	}
	return f, err
}

// read reads a report that was sent, and carries out what was decided about it.
func (d *desk) read(ctx context.Context, f chats.Filed) (bot.Draft, error) {
	report, decisions, err := d.reading(f)
	if err != nil {
		return bot.Draft{}, err
	}
	draft := bot.Draft{ID: f.ID, Report: decided(report, corpus.Latest(decisions))}
	for _, r := range d.live.now().Reports() {
		draft.Known = draft.Known || r.SHA256 == report.SHA256
	}
	return draft, nil
}

func (d *desk) reading(f chats.Filed) (corpus.Report, []corpus.Decision, error) {
	cat, err := catalog.Load(d.live.dir)
	if err != nil {
		return corpus.Report{}, nil, err
	}
	report, err := readReport(f.Name, f.Data, extract.Given{}, cat)
	if err != nil {
		return report, nil, fmt.Errorf("%w: %w", bot.ErrUnreadable, err)
	}
	var decisions []corpus.Decision
	if len(f.Decisions) > 0 {
		err = json.Unmarshal(f.Decisions, &decisions)
	}
	return report, decisions, err
}

// list is the figures of a draft, or of the library, with what was decided.
func (d *desk) list(ctx context.Context, draft string) (*review.List, error) {
	if draft == "" && d.live.lib == nil {
		return review.New(nil, nil), nil // of the built-in library nothing waits
	}
	if draft == "" {
		reports, decisions, err := d.live.lib.Readings(ctx)
		return review.New(reports, decisions), err
	}
	f, err := d.filed(ctx, draft)
	if err != nil {
		return nil, err
	}
	report, decisions, err := d.reading(f)
	return review.New([]corpus.Report{report}, decisions), err
}

// Held implements bot.Desk.
func (d *desk) Held(ctx context.Context, draft string) ([]bot.Held, error) {
	list, err := d.list(ctx, draft)
	if err != nil {
		return nil, err
	}
	var held []bot.Held
	for i := range list.Items {
		if item := &list.Items[i]; item.Status() == string(corpus.Review) {
			held = append(held, bot.Held{ID: item.ID, Figure: item.Read, Marked: item.Marked()})
		}
	}
	return held, nil
}

// operator names an operator in what is stored.
func operator(by int64) string { return fmt.Sprintf("telegram:%d", by) }

// Decide implements bot.Desk.
func (d *desk) Decide(ctx context.Context, by int64, draft, figure string, verdict corpus.Verdict, field, text string) error {
	cat, err := catalog.Load(d.live.dir)
	if err != nil {
		return err
	}
	list, err := d.list(ctx, draft)
	if err != nil {
		return err
	}
	decision := corpus.Decision{ID: figure, Verdict: verdict, By: operator(by), At: time.Now().UTC().Truncate(time.Second)}
	item, err := list.Find(figure)
	if err == nil && field != "" {
		err = review.Set(&decision.Set, field, text)
	}
	if err == nil {
		decision, err = review.Check(decision, item, cat)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", bot.ErrUnfit, err)
	}
	if draft == "" {
		err = d.live.lib.Decide(ctx, decision)
	} else {
		err = d.keep(ctx, draft, decision)
	}
	if err != nil {
		return err
	}
	return d.record(ctx, by, string(verdict), item.Read.Name)
}

// keep adds a decision to those about a draft.
func (d *desk) keep(ctx context.Context, draft string, decision corpus.Decision) error {
	f, err := d.filed(ctx, draft)
	if err != nil {
		return err
	}
	_, decisions, err := d.reading(f)
	if err != nil {
		return err
	}
	if f.Decisions, err = json.Marshal(append(decisions, decision)); err != nil {
		return err
	}
	return d.KeepFiled(ctx, f)
}

// Publish implements bot.Desk. A stop in the middle leaves the draft, which can be
// published again: what is stored then is the same.
func (d *desk) Publish(ctx context.Context, by int64, draft string) (bot.Draft, error) {
	f, err := d.filed(ctx, draft)
	if err != nil {
		return bot.Draft{}, err
	}
	report, decisions, err := d.reading(f)
	if err != nil {
		return bot.Draft{}, err
	}
	outcome, err := d.live.lib.Import(ctx, report, f.Data)
	if errors.Is(err, library.ErrOtherReport) {
		err = fmt.Errorf("%w: %w", bot.ErrOther, err)
	}
	if err != nil {
		return bot.Draft{}, err
	}
	report.ID = outcome.Report
	for i := range decisions {
		decisions[i].Figure.Report = outcome.Report
	}
	if err := d.live.lib.Decide(ctx, decisions...); err != nil {
		return bot.Draft{}, err
	}
	if err := d.record(ctx, by, "publish", outcome.Report); err != nil {
		return bot.Draft{}, err
	}
	done := bot.Draft{Report: decided(report, corpus.Latest(decisions)), Known: outcome.Change == library.Unchanged || outcome.Change == library.Superseded}
	return done, d.DropFiled(ctx, draft)
}

// Discard implements bot.Desk.
func (d *desk) Discard(ctx context.Context, by int64, draft string) error {
	f, err := d.filed(ctx, draft)
	if err != nil {
		return err
	}
	if err := d.record(ctx, by, "discard", f.Name); err != nil {
		return err
	}
	return d.DropFiled(ctx, draft)
}

// Alias implements bot.Desk.
func (d *desk) Alias(ctx context.Context, by int64, indicator, alias string) error {
	if d.live.lib == nil {
		return bot.ErrNoLibrary
	}
	if err := catalog.AddAlias(d.live.dir, indicator, alias); err != nil {
		return fmt.Errorf("%w: %w", bot.ErrUnfit, err)
	}
	if err := d.record(ctx, by, "alias", alias+" → "+indicator); err != nil {
		return err
	}
	return d.live.renew(ctx)
}

// record keeps who did what and when, and logs it.
func (d *desk) record(ctx context.Context, by int64, what, object string) error {
	d.log.Info("an operator changes something", "user", by, "what", what, "object", object)
	return d.Record(ctx, bot.Deed{By: by, What: what, Object: object})
}

// Status implements bot.Desk.
func (d *desk) Status(ctx context.Context) (bot.Status, error) {
	queue, err := d.Queue(ctx)
	counts := d.counts()
	s := bot.Status{
		Questions: max(queue.Updates-1, 0), // the one that asks for this is no matter
		Notices:   queue.Notices, Answered: counts.Replies, Failed: counts.Failures,
		Since: d.since, Troubles: d.troubles.last(),
	}
	for _, r := range d.live.now().Reports() {
		s.Reports++
		for _, f := range r.Figures {
			switch f.Status {
			case corpus.Accepted:
				s.Figures++
			case corpus.Review:
				s.Held++
			}
		}
	}
	return s, err
}
