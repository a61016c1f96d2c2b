package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/pflag"

	"solieu/corpus"
	"solieu/index"
	"solieu/index/qa"
)

var exportCommand = command{
	name: "export", arguments: "[QUESTION]", summary: "prints the accepted figures as a table, all of them or those of one question's answer",
	examples: []string{"solieu export --format csv > figures.csv", `solieu export --format csv "xu hướng tấn công mạng"`},
	setup: func(flags *pflag.FlagSet) action {
		data := dataFlag(flags)
		format := flags.String("format", "csv", "`format` of the table: csv")
		return func(ctx context.Context, c console, args []string) error {
			if *format != "csv" {
				return usagef("--format %s is not known; give --format csv", *format)
			}
			engine, search, err := openEngine(ctx, *data)
			if err != nil {
				return err
			}
			defer search.Close()
			return exportCSV(c.out, exported(ctx, engine, strings.TrimSpace(strings.Join(args, " "))))
		}
	},
}

// exported is the figures of the answer to a question, or all accepted ones.
func exported(ctx context.Context, engine *qa.Engine, question string) []corpus.Figure {
	if question == "" {
		return engine.Figures()
	}
	return engine.Ask(ctx, question, index.Understood{}).Figures
}

// columns of the table.
var columns = []string{"report", "issued", "file", "section", "indicator", "name", "part", "nature", "measure", "period", "from", "to", "qualifier", "value", "of", "unit", "changes", "notes", "quote"}

func exportCSV(w io.Writer, figures []corpus.Figure) error {
	table := csv.NewWriter(w)
	if err := table.Write(columns); err != nil {
		return err
	}
	for i := range figures {
		if err := table.Write(row(&figures[i])); err != nil {
			return err
		}
	}
	table.Flush()
	return table.Error()
}

func row(f *corpus.Figure) []string {
	of := ""
	if f.Of != nil {
		of = f.Of.String()
	}
	return []string{
		f.Source.Report, f.Source.Issued.String(), f.Source.File, f.Source.Section, f.Indicator, f.Name,
		f.Dimension[corpus.DimensionPart], f.Dimension[corpus.DimensionKind], string(f.Measure), f.Period.String(),
		f.Coverage.From.String(), f.Coverage.To.String(), string(f.Qualifier), f.Value.String(), of, f.Unit,
		changes(f.Changes), strings.Join(f.Notes, "; "), f.Source.Quote,
	}
}

// changes are written as "down 35.6 % versus 2023-08".
func changes(list []corpus.Change) string {
	var parts []string
	for _, c := range list {
		s := fmt.Sprintf("%s %s %s", c.Direction, c.Value, c.Unit)
		if !c.Versus.IsZero() {
			s += " versus " + c.Versus.String()
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, "; ")
}
