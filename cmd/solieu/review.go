package main

import (
	"context"
	"fmt"
	"os/user"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/library"
	"solieu/corpus/review"
)

var reviewCommand = command{
	name: "review", arguments: "[accept ID… | correct ID… | reject ID… | undo ID… | apply | walk]",
	summary: "lists the figures held for review, and takes decisions about them: by id, as JSON lines (apply), or one by one (walk)",
	examples: []string{
		"solieu review --data library", "solieu review --data library --json --all",
		"solieu review --data library accept k3f9a2b7qd m2x7",
		`solieu review --data library correct k3f9 --value "48,3 triệu" --period 2023-09 --set "dimension=loại=Phishing"`,
		`solieu review --data library reject k3f9 --note "a day, no figure"`,
		`echo '{"id":"k3f9a2b7qd","verdict":"correct","set":{"unit":"cuộc"}}' | solieu review --data library apply`,
	},
	setup: func(flags *pflag.FlagSet) action {
		r := &reviewer{}
		flags.StringVar(&r.dir, "data", "", "`folder` of the library")
		flags.BoolVar(&r.asJSON, "json", false, "print JSON, one figure a line")
		flags.BoolVar(&r.all, "all", false, "list accepted, rejected and orphaned figures too")
		flags.StringVar(&r.report, "report", "", "only figures of the report with this `id`")
		flags.StringVar(&r.reason, "reason", "", "only figures held for a reason that has this `text`")
		flags.StringVar(&r.by, "by", "", "`name` of who decides (default: the login name)")
		flags.StringVar(&r.note, "note", "", "`text` to keep with the decision")
		value := flags.String("value", "", "correct: the `number` as reports write it, \"48,3 triệu\"")
		unit := flags.String("unit", "", "correct: the noun counted, or %, VND, USD, lần, Mbps")
		period := flags.String("period", "", "correct: the `period`: 2023-09, 2024-Q1, 2022-S1, 2023")
		set := flags.StringArray("set", nil, "correct: `field=value`, repeatable: indicator, name, subject, dimension, measure, value, of, unit, qualifier, period, coverage, changes")
		return func(ctx context.Context, c console, args []string) error {
			r.console = c
			for _, short := range []struct{ field, text string }{{"value", *value}, {"unit", *unit}, {"period", *period}} {
				if short.text != "" {
					r.set = append(r.set, short.field+"="+short.text)
				}
			}
			r.set = append(r.set, *set...)
			return r.run(ctx, args)
		}
	},
}

// reviewer is one run of the command.
type reviewer struct {
	console
	dir, report, reason, by, note string
	asJSON, all                   bool
	// set is the corrections, each "field=value".
	set []string

	lib  *library.Library
	cat  *catalog.Catalog
	list *review.List
}

// verbs are what review does besides listing.
var verbs = map[string]func(r *reviewer, ctx context.Context, ids []string) error{
	"accept":  decideAs(corpus.Accept),
	"correct": decideAs(corpus.Correct),
	"reject":  decideAs(corpus.Reject),
	"undo":    decideAs(corpus.Undo),
	"apply":   (*reviewer).apply,
	"walk":    (*reviewer).walk,
}

func (r *reviewer) run(ctx context.Context, args []string) error {
	act := (*reviewer).print
	if len(args) > 0 {
		verb, ok := verbs[args[0]]
		if !ok {
			return usagef("review can't %q; it takes accept, correct, reject, undo, apply or walk", args[0])
		}
		if err := r.check(args[0], args[1:]); err != nil {
			return err
		}
		act, args = verb, args[1:]
	} else if len(r.set) > 0 {
		return usagef("--value, --unit, --period and --set go with correct, as in: solieu review --data DIR correct ID --value 48,3")
	}
	if r.dir == "" {
		return usagef("the built-in library has nothing to review: give the folder of yours with --data DIR")
	}
	if err := r.open(ctx); err != nil {
		return err
	}
	defer r.lib.Close()
	return act(r, ctx, args)
}

// check refuses a command line that says too little or too much.
func (r *reviewer) check(verb string, ids []string) error {
	byID := verb != "apply" && verb != "walk"
	switch {
	case byID && len(ids) == 0:
		return usagef("review %s needs the id of a figure; \"solieu review --data DIR\" lists them", verb)
	case !byID && len(ids) > 0:
		return usagef("review %s takes no ids", verb)
	case verb == "correct" && len(r.set) == 0:
		return usagef("review correct needs what is right: --value, --unit, --period or --set field=value")
	case verb != "correct" && len(r.set) > 0:
		return usagef("--value, --unit, --period and --set go with correct, not with %s", verb)
	case verb == "walk" && r.asJSON:
		return usagef("review walk is for people; programs use apply")
	}
	if r.by == "" {
		login, err := user.Current()
		if err != nil || login.Username == "" {
			return usagef("nobody is logged in: say who decides with --by NAME")
		}
		r.by = login.Username
	}
	return nil
}

// open loads the library as it was read, and what was decided.
func (r *reviewer) open(ctx context.Context) (err error) {
	if r.cat, err = catalog.Load(r.dir); err != nil {
		return err
	}
	if r.lib, err = library.Open(ctx, r.dir); err != nil {
		return err
	}
	reports, decisions, err := r.lib.Readings(ctx)
	if err != nil {
		r.lib.Close()
		return err
	}
	r.list = review.New(reports, decisions)
	return nil
}

// wanted reports whether a figure is to be listed.
func (r *reviewer) wanted(item *review.Item) bool {
	switch {
	case r.report != "" && item.Key.Report != r.report:
		return false
	case r.reason != "" && !slices.ContainsFunc(item.Read.Reasons, func(reason string) bool {
		return strings.Contains(strings.ToLower(reason), strings.ToLower(r.reason))
	}):
		return false
	}
	return r.all || item.Status() == string(corpus.Review)
}

// decideAs gives all figures named the same verdict, or none of them.
func decideAs(verdict corpus.Verdict) func(*reviewer, context.Context, []string) error {
	return func(r *reviewer, ctx context.Context, ids []string) error {
		d := corpus.Decision{Verdict: verdict, Note: r.note}
		for _, pair := range r.set {
			field, text, ok := strings.Cut(pair, "=")
			if !ok {
				return usagef("--set %s: want field=value", pair)
			}
			if err := review.Set(&d.Set, field, text); err != nil {
				return usagef("%v", err)
			}
		}
		var decisions []corpus.Decision
		var items []*review.Item
		for _, d.ID = range ids {
			decision, item, err := r.take(d)
			if err != nil {
				return fmt.Errorf("%s: %w", d.ID, err)
			}
			decisions, items = append(decisions, decision), append(items, item)
		}
		return r.store(ctx, decisions, items)
	}
}

// take checks a decision and gives it its figure, its time and who made it.
func (r *reviewer) take(d corpus.Decision) (corpus.Decision, *review.Item, error) {
	item, err := r.list.Resolve(d)
	if err != nil {
		return d, nil, err
	}
	if d.By == "" {
		d.By = r.by
	}
	if d.At.IsZero() {
		d.At = time.Now().UTC().Truncate(time.Second)
	}
	d, err = review.Check(d, item, r.cat)
	if err == nil {
		item.Take(d)
	}
	return d, item, err
}

// store keeps the decisions and tells what became of the figures.
func (r *reviewer) store(ctx context.Context, decisions []corpus.Decision, items []*review.Item) error {
	if err := r.lib.Decide(ctx, decisions...); err != nil {
		return err
	}
	for _, item := range items {
		if err := r.printDecided(item); err != nil {
			return err
		}
	}
	return nil
}

// apply takes one decision a line from standard input, all of them or none.
func (r *reviewer) apply(ctx context.Context, _ []string) error {
	var decisions []corpus.Decision
	var items []*review.Item
	line := 0
	err := eachLine(ctx, r.in, func(text string) error {
		line++
		if text == "" {
			return nil
		}
		d, err := corpus.ParseDecision([]byte(text))
		if err != nil {
			return fmt.Errorf("line %d: %w; nothing is stored", line, err)
		}
		d, item, err := r.take(d)
		if err != nil {
			return fmt.Errorf("line %d: %w; nothing is stored", line, err)
		}
		decisions, items = append(decisions, d), append(items, item)
		return nil
	})
	if err != nil {
		return err
	}
	if ctx.Err() != nil {
		return fmt.Errorf("stopped before the end of the decisions; nothing is stored")
	}
	return r.store(ctx, decisions, items)
}
