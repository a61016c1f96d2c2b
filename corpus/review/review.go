// Package review is what stands between a person and the library: it lists the
// figures of reports with what was read and decided, and checks a decision before
// it is stored. A person may say what a sentence means, never what it says: a
// value that the quote doesn't state is refused.
package review

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/vi"
)

// Check refuses a decision that would let an answer say what its quote doesn't,
// and returns it as it is to be stored: by the item's key, with all that follows
// from what the person set. A correction adds to an earlier one.
func Check(d corpus.Decision, item *Item, cat *catalog.Catalog) (corpus.Decision, error) {
	d.ID, d.Figure, d.As = "", item.Key, corpus.Fields{}
	if d.Verdict == corpus.Undo {
		if item.Decision == nil {
			return d, errors.New("nothing was decided about it")
		}
		return d, nil
	}
	if item.Orphaned() {
		return d, errors.New("its report doesn't state it any more; only undo is left")
	}
	if d.Verdict == corpus.Reject {
		return d, nil
	}
	if err := complete(&d.Set, &item.Read, cat); err != nil {
		return d, err
	}
	if d.Verdict == corpus.Correct && item.Decision != nil {
		d.Set = d.Set.Over(item.Decision.Set)
	}
	f := item.Read
	d.Set.Apply(&f)
	if err := sayable(&f, d.Set.Changes != nil); err != nil {
		return d, err
	}
	d.As = corpus.Identity(f)
	return d, d.Check()
}

// complete fills in what a correction implies: the step of the value, the
// indicator's name, and the subject that an uncatalogued figure is found by.
func complete(set *corpus.Fields, f *corpus.Figure, cat *catalog.Catalog) error {
	set.Step = nil
	if set.Value != nil {
		if places := vi.Stated(f.Source.Quote, *set.Value); len(places) > 0 {
			set.Step = &places[0].Step
		}
	}
	if set.Unit != nil {
		if err := checkUnit(*set.Unit); err != nil {
			return err
		}
	}
	indicator := f.Indicator
	if set.Indicator != nil {
		indicator = *set.Indicator
	}
	if indicator == "" && set.Subject == nil {
		set.Subject = set.Name
	}
	if set.Indicator == nil || indicator == "" {
		return nil
	}
	ind, ok := cat.Indicator(indicator)
	if !ok {
		return fmt.Errorf("the catalogue has no indicator %q; give an id of it, or \"\" with a name for none", indicator)
	}
	if set.Name == nil {
		set.Name = &ind.Name
	}
	return nil
}

// checkUnit refuses a multiplier, which belongs to the value, and another writing
// of a sign.
func checkUnit(unit string) error {
	t := vi.NewQuestion("1 " + unit)
	q, _ := vi.QuantityAt(t, 0, vi.Vietnamese)
	switch {
	case q.Power != 0:
		return fmt.Errorf("unit %q: the multiplier belongs to the value, as in --value \"48,3 triệu\"", unit)
	case q.Unit != "" && q.Unit != unit && q.Last == len(t.Tokens):
		return fmt.Errorf("unit %q: write %s", unit, q.Unit)
	}
	return nil
}

// sayable refuses a figure that no answer could say.
func sayable(f *corpus.Figure, changed bool) error {
	switch {
	case f.Period.IsZero():
		return errors.New("no period is named; correct it with --period")
	case f.Unit == "":
		return errors.New("no unit and no noun counted; correct it with --unit")
	case f.Indicator == "" && vi.Fold(f.Subject) == "":
		return errors.New("nothing says what is counted; correct it with --set name=… or --set indicator=…")
	}
	values := []corpus.Decimal{f.Value}
	if f.Of != nil {
		values = append(values, *f.Of)
	}
	if changed {
		for _, c := range f.Changes {
			values = append(values, c.Value)
		}
	}
	for _, v := range values {
		if len(vi.Stated(f.Source.Quote, v)) == 0 {
			return fmt.Errorf("the report doesn't state %s here: “%s”", v, f.Source.Quote)
		}
	}
	return nil
}

// Reasons are kept short for counting: what stands in one reason only (the number,
// the day) is taken out.
var reasons = []struct{ prefix, cut, kind string }{
	{"number ", ": ", ""},
	{"no calendar has ", "", "no calendar has the day"},
	{"no months are fixed for ", "", "no months are fixed for the period"},
}

// ReasonKind is a reason without what belongs to one figure only, for counting.
func ReasonKind(reason string) string {
	for _, r := range reasons {
		if !strings.HasPrefix(reason, r.prefix) {
			continue
		}
		if r.kind != "" {
			return r.kind
		}
		if _, kind, ok := strings.Cut(reason, r.cut); ok {
			return kind
		}
	}
	return reason
}

// CountReasons adds the kinds of a figure's reasons to counts, each kind once.
func CountReasons(counts map[string]int, f *corpus.Figure) {
	var seen []string
	for _, reason := range f.Reasons {
		if kind := ReasonKind(reason); !slices.Contains(seen, kind) {
			seen = append(seen, kind)
			counts[kind]++
		}
	}
}
