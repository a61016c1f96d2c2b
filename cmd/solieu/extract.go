package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/pflag"

	"solieu/bot"
	"solieu/corpus/catalog"
	"solieu/corpus/extract"
)

var extractCommand = command{
	name: "extract", arguments: "FILE…", summary: "reads reports and prints their figures; nothing is stored",
	examples: []string{"solieu extract report.txt", "solieu extract --json report.txt"},
	setup: func(flags *pflag.FlagSet) action {
		asJSON := jsonFlag(flags)
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
				if err := extractFile(c, path, what, *asJSON); err != nil {
					return err
				}
			}
			return ctx.Err()
		}
	},
}

func extractFile(c console, path string, given extract.Given, asJSON bool) error {
	data, err := readFile(path)
	if err != nil {
		return err
	}
	cat, err := catalog.Builtin()
	if err != nil {
		return err
	}
	report, rounded, err := readStatements(filepath.Base(path), data, given, cat)
	if err != nil {
		return err
	}
	for i := range report.Figures {
		f := &report.Figures[i]
		if !asJSON {
			_, err = fmt.Fprintf(c.out, "%-8s %-12s %-16s %s\n", f.Status, f.Period, bot.FormatValue(*f), f.Name)
		} else if err = printJSON(c.out, f); err == nil {
			rounded, err = printRounded(c.out, rounded, f.ID)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// printRounded prints the coarser statements of a figure behind it, and returns
// those of the figures that follow.
func printRounded(w io.Writer, rounded []extract.Rounded, of string) ([]extract.Rounded, error) {
	for len(rounded) > 0 && rounded[0].Rounds == of {
		if err := printJSON(w, rounded[0]); err != nil {
			return nil, err
		}
		rounded = rounded[1:]
	}
	return rounded, nil
}
