package main

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/spf13/pflag"

	"solieu/bot"
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
			for _, path := range args {
				reading, err := lookAtFile(path, what)
				if err != nil {
					return err
				}
				if *explain {
					err = printExplanations(c, reading, *asJSON)
				} else {
					err = printFigures(c, reading, *asJSON)
				}
				if err != nil {
					return err
				}
			}
			return ctx.Err()
		}
	},
}

func lookAtFile(path string, given extract.Given) (extract.Reading, error) {
	data, err := readFile(path)
	if err != nil {
		return extract.Reading{}, err
	}
	cat, err := catalog.Builtin()
	if err != nil {
		return extract.Reading{}, err
	}
	return lookAtReport(filepath.Base(path), data, given, cat)
}

// printFigures prints the figures, one a line; as JSON the coarser statements of
// each behind it.
func printFigures(c console, reading extract.Reading, asJSON bool) error {
	rounded := reading.Rounded
	for i := range reading.Report.Figures {
		f := &reading.Report.Figures[i]
		if !asJSON {
			if _, err := fmt.Fprintf(c.out, "%-8s %-12s %-16s %s\n", f.Status, f.Period, bot.FormatValue(*f), f.Name); err != nil {
				return err
			}
			continue
		}
		if err := printJSON(c.out, f); err != nil {
			return err
		}
		for ; len(rounded) > 0 && rounded[0].Rounds == f.ID; rounded = rounded[1:] {
			if err := printJSON(c.out, rounded[0]); err != nil {
				return err
			}
		}
	}
	return nil
}

// printExplanations prints how each number was read, those that are no figures too.
func printExplanations(c console, reading extract.Reading, asJSON bool) error {
	if r := &reading.Report; !asJSON {
		if _, err := fmt.Fprintf(c.out, "%s: %s, period %s, issued %s\n\n", r.ID, r.Title, r.Period, r.Issued); err != nil {
			return err
		}
	}
	for _, e := range reading.Numbers {
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
