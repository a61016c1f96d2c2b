package main

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/spf13/pflag"

	"solieu/bot"
	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/extract"
)

var extractCommand = command{
	name: "extract", arguments: "FILE…", summary: "reads reports and prints their figures; nothing is stored",
	examples: []string{"solieu extract report.txt", "solieu extract --json report.txt", "solieu extract --explain report.txt"},
	setup: func(flags *pflag.FlagSet) action {
		asJSON := jsonFlag(flags)
		explain := flags.Bool("explain", false, "tell for each number how it was read, and why it was accepted, held back or left out")
		given := givenFlags(flags)
		return func(ctx context.Context, c console, args []string) error {
			if len(args) == 0 {
				return usagef("extract needs a file, as in: solieu extract report.txt")
			}
			what, err := given()
			if err != nil {
				return err
			}
			print := printFigures
			if *explain {
				print = printExplanations
			}
			for _, path := range args {
				if err := extractFile(path, what, func(r *corpus.Report, numbers []extract.Explanation) error {
					return print(c, r, numbers, *asJSON)
				}); err != nil {
					return err
				}
			}
			return ctx.Err()
		}
	},
}

func extractFile(path string, given extract.Given, print func(*corpus.Report, []extract.Explanation) error) error {
	data, err := readFile(path)
	if err != nil {
		return err
	}
	cat, err := catalog.Builtin()
	if err != nil {
		return err
	}
	report, numbers, err := explainReport(filepath.Base(path), data, given, cat)
	if err != nil {
		return err
	}
	return print(&report, numbers)
}

// printFigures prints the figures, one a line.
func printFigures(c console, r *corpus.Report, _ []extract.Explanation, asJSON bool) error {
	for i := range r.Figures {
		f := &r.Figures[i]
		var err error
		if asJSON {
			err = printJSON(c.out, f)
		} else {
			_, err = fmt.Fprintf(c.out, "%-8s %-12s %-16s %s\n", f.Status, f.Period, bot.FormatValue(*f), f.Name)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// printExplanations prints how each number was read, those that are no figures too.
func printExplanations(c console, r *corpus.Report, numbers []extract.Explanation, asJSON bool) error {
	if !asJSON {
		if _, err := fmt.Fprintf(c.out, "%s: %s, period %s, issued %s\n\n", r.ID, r.Title, r.Period, r.Issued); err != nil {
			return err
		}
	}
	for _, e := range numbers {
		var err error
		if asJSON {
			err = printJSON(c.out, e)
		} else {
			_, err = fmt.Fprintln(c.out, e)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
