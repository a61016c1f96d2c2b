package main

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"time"

	"solieu/bot"
	"solieu/corpus"
	"solieu/corpus/review"
)

// reviewed is what review says of one figure.
type reviewed struct {
	ID      string           `json:"id"`
	Status  string           `json:"status"` // review, accepted, rejected, orphaned
	Reasons []string         `json:"reasons,omitempty"`
	Figure  corpus.FigureKey `json:"figure"`
	// Read is the figure as read, Now as it was decided.
	Read     *corpus.Figure   `json:"read,omitempty"`
	Now      *corpus.Figure   `json:"now,omitempty"`
	Heading  string           `json:"heading,omitempty"`
	Passage  string           `json:"passage,omitempty"`
	Decision *corpus.Decision `json:"decision,omitempty"`
}

// print lists the figures wanted and counts why they are held.
func (r *reviewer) print(_ context.Context, _ []string) error {
	statuses, reasons, orphaned := map[string]int{}, map[string]int{}, 0
	for i := range r.list.Items {
		item := &r.list.Items[i]
		if item.Orphaned() && (r.report == "" || item.Key.Report == r.report) {
			orphaned++
		}
		if !r.wanted(item) {
			continue
		}
		statuses[item.Status()]++
		if item.Status() == string(corpus.Review) {
			review.CountReasons(reasons, &item.Read)
		}
		if err := r.printItem(item); err != nil {
			return err
		}
	}
	if r.asJSON {
		return nil
	}
	r.printCounts(statuses, reasons)
	if orphaned > 0 && !r.all {
		fmt.Fprintf(r.out, "%s orphaned: no reading states the figure any more (--all lists them)\n", are(orphaned, "decision"))
	}
	return nil
}

func (r *reviewer) printCounts(statuses, reasons map[string]int) {
	var parts []string
	for _, status := range []string{"accepted", "rejected", "orphaned"} {
		if statuses[status] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", statuses[status], status))
		}
	}
	parts = append(parts, fmt.Sprintf("%d held for review", statuses[string(corpus.Review)]))
	fmt.Fprintln(r.out, "In all: "+strings.Join(parts, ", "))
	printReasons(r.out, reasons)
}

func are(n int, noun string) string {
	if n == 1 {
		return "1 " + noun + " is"
	}
	return fmt.Sprintf("%d %ss are", n, noun)
}

func (r *reviewer) printItem(item *review.Item) error {
	if r.asJSON {
		return printJSON(r.out, describeItem(item))
	}
	_, err := fmt.Fprintln(r.out, itemText(item))
	return err
}

// printDecided tells what became of a figure.
func (r *reviewer) printDecided(item *review.Item) error {
	if r.asJSON {
		return printJSON(r.out, describeItem(item))
	}
	_, err := fmt.Fprintf(r.out, "%s: %s\n", item.ID, standing(item))
	return err
}

func describeItem(item *review.Item) reviewed {
	d := reviewed{ID: item.ID, Status: item.Status(), Figure: item.Key, Decision: item.Decision}
	if !item.Orphaned() {
		d.Reasons, d.Read, d.Heading, d.Passage = item.Now.Reasons, &item.Read, item.Passage.Heading, item.Passage.Text
		if item.Decision != nil {
			d.Now = &item.Now
		}
	}
	return d
}

// itemText is a figure beside its passage.
func itemText(item *review.Item) string {
	lines := []string{item.ID + "  " + place(item)}
	if !item.Orphaned() {
		lines = append(lines, "  read:    "+figureText(&item.Read))
		for _, reason := range item.Read.Reasons {
			lines = append(lines, "  doubt:   "+reason)
		}
	}
	if item.Decision != nil {
		lines = append(lines, "  decided: "+standing(item), "           "+decisionText(item.Decision))
	}
	return strings.Join(append(lines, "  "+item.Marked(), ""), "\n")
}

// place is where a figure stands; the headings often say what it counts.
func place(item *review.Item) string {
	text := "report " + item.Key.Report
	section, heading := item.Read.Source.Section, item.Passage.Heading
	if section != "" {
		text += ", section " + section
	}
	if heading != "" && heading != section {
		text += " (" + heading + ")"
	}
	return text
}

// figureText names the fields as a correction does.
func figureText(f *corpus.Figure) string {
	details := []string{string(f.Measure)}
	if f.Period.IsZero() {
		details = append(details, "no period")
	} else {
		details = append(details, f.Period.String())
	}
	if !f.Coverage.IsZero() && f.Coverage != f.Period.Days() {
		details = append(details, f.Coverage.From.String()+"/"+f.Coverage.To.String())
	}
	for _, name := range sortedKeys(f.Dimension) {
		details = append(details, name+"="+f.Dimension[name])
	}
	return fmt.Sprintf("%s — %s (%s)", bot.FormatValue(*f), cmp.Or(f.Name, "?"), strings.Join(details, ", "))
}

// standing says what holds of a figure.
func standing(item *review.Item) string {
	switch status := item.Status(); {
	case item.Orphaned() && item.Decision == nil:
		return "undone"
	case item.Orphaned():
		return "orphaned"
	case item.Decision == nil:
		return status + " as read, " + figureText(&item.Now)
	case item.Decision.Verdict == corpus.Correct:
		return "corrected, " + figureText(&item.Now)
	case item.Decision.Verdict == corpus.Accept:
		return "accepted, " + figureText(&item.Now)
	default:
		return status
	}
}

func decisionText(d *corpus.Decision) string {
	text := fmt.Sprintf("%s by %s, %s", d.Verdict, d.By, d.At.Format(time.DateOnly))
	if d.Note != "" {
		text += ": " + d.Note
	}
	return text
}
