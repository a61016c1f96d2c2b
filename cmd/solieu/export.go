package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"solieu/bot/chart"
	"solieu/bot/export"
	"solieu/corpus"
	"solieu/index"
	"solieu/index/lookup"
	"solieu/index/qa"
)

var exportCommand = command{
	name: "export", arguments: "[QUESTION]", summary: "prints the accepted figures as a table, all of them or those of one question's answer",
	examples: []string{
		"solieu export --format csv > figures.csv",
		`solieu export --format xlsx --output attacks.xlsx "xu hướng tấn công mạng"`,
		"solieu export --format sdmx-csv --indicator attacks.recorded",
		`solieu export --format png --output attacks.png "xu hướng tấn công mạng"`,
	},
	setup: func(flags *pflag.FlagSet) action {
		data := dataFlag(flags)
		format := flags.String("format", "csv", "`format` of the table: csv, xlsx, sdmx-csv; or png for a picture")
		var only exportFilter
		flags.StringVar(&only.indicator, "indicator", "", "only the figures of the indicator with this `id`")
		flags.StringVar(&only.report, "report", "", "only the figures of this report: the name of its `file`, or its number")
		output := flags.String("output", "", "`file` to write to instead of standard output")
		return func(ctx context.Context, c console, args []string) error {
			write, ok := exporters[*format]
			switch {
			case !ok:
				return usagef("--format %s is not known; give csv, xlsx, sdmx-csv or png", *format)
			case write.binary && *output == "" && c.terminal:
				return usagef("--format %s is no text for a terminal; give --output FILE", *format)
			}
			engine, search, err := openEngine(ctx, *data)
			if err != nil {
				return err
			}
			defer search.Close()
			x := exportJob{engine: engine, question: strings.TrimSpace(strings.Join(args, " ")), warn: c.err}
			x.answer = index.Answer{Figures: engine.Figures()}
			if x.question != "" {
				x.answer = engine.Ask(ctx, x.question, index.Understood{})
			}
			if err := only.apply(&x.answer, x.question != ""); err != nil {
				return err
			}
			if *output == "" {
				return write.to(x, c.out)
			}
			return writeFileWhole(*output, func(w io.Writer) error { return write.to(x, w) })
		}
	},
}

// exportJob is what an exporter writes.
type exportJob struct {
	engine   *qa.Engine
	question string
	answer   index.Answer
	warn     io.Writer
}

// exporters are the formats, by name.
var exporters = map[string]struct {
	binary bool
	to     func(exportJob, io.Writer) error
}{
	"csv":      {false, func(x exportJob, w io.Writer) error { return export.CSV(w, x.answer.Figures) }},
	"xlsx":     {true, func(x exportJob, w io.Writer) error { return export.XLSX(w, x.answer.Figures, x.question) }},
	"sdmx-csv": {false, exportJob.sdmx},
	"png":      {true, exportJob.picture},
}

func (x exportJob) sdmx(w io.Writer) error {
	left, err := export.SDMX(w, x.answer.Figures, x.area())
	if left > 0 && err == nil {
		fmt.Fprintf(x.warn, "solieu: left out, since SDMX asks for a period: %d\n", left)
	}
	return err
}

// area tells which part of the country a figure counts in, by the report it stands in.
func (x exportJob) area() func(*corpus.Figure) string {
	known := map[string]string{}
	return func(f *corpus.Figure) string {
		r, _, ok := x.engine.Source(f.Source.Passage)
		if !ok {
			return ""
		}
		place, seen := known[r.ID]
		if !seen {
			var whole bool
			if place, whole = lookup.AreaOf(&r); whole && place == "" {
				place = export.Country
			}
			known[r.ID] = place
		}
		return place
	}
}

func (x exportJob) picture(w io.Writer) error {
	c, err := chart.Choose(x.answer)
	if err != nil {
		return err
	}
	data, err := c.PNG()
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

// exportFilter narrows figures down.
type exportFilter struct{ indicator, report string }

// apply keeps the figures that are asked for. A name that no figure has is a mistake on
// the command line, unless a question has narrowed them down already.
func (only exportFilter) apply(a *index.Answer, narrowed bool) error {
	for _, by := range []struct {
		flag, want string
		has        func(f *corpus.Figure) bool
	}{
		{"indicator", only.indicator, func(f *corpus.Figure) bool { return f.Indicator == only.indicator }},
		{"report", only.report, func(f *corpus.Figure) bool {
			return f.Source.File == filepath.Base(only.report) || strings.EqualFold(f.Source.Report, only.report)
		}},
	} {
		if by.want == "" {
			continue
		}
		a.Figures = slices.DeleteFunc(slices.Clone(a.Figures), func(f corpus.Figure) bool { return !by.has(&f) })
		if len(a.Figures) == 0 && !narrowed {
			return usagef("--%s %s: no accepted figure has it; \"solieu export\" shows those that there are", by.flag, by.want)
		}
	}
	return nil
}

// writeFileWhole writes a file beside its place and moves it there, so that a failure
// leaves no half of one.
func writeFileWhole(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("--output %s: can't be written: %w", path, err)
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	if err := write(f); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("--output %s: can't be written: %w", path, err)
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil { // what CreateTemp makes is for the owner alone
		return fmt.Errorf("--output %s: can't be written: %w", path, err)
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return fmt.Errorf("--output %s: can't be written: %w", path, err)
	}
	return nil
}
