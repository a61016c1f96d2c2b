package main

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/pflag"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/extract"
	"solieu/corpus/library"
	"solieu/corpus/review"
)

var importCommand = command{
	name: "import", arguments: "FILE…", summary: "reads reports into the library and says what it found",
	examples: []string{"solieu import --data library reports/*.txt", "solieu import --data library --period 2024-Q1 --number 12/BC-UBND report.txt"},
	setup: func(flags *pflag.FlagSet) action {
		data := flags.String("data", "", "`folder` of the library; created when missing")
		asJSON := jsonFlag(flags)
		given := givenFlags(flags)
		return func(ctx context.Context, c console, args []string) error {
			switch {
			case *data == "":
				return usagef("import needs a library to read into: give its folder with --data DIR")
			case len(args) == 0:
				return usagef("import needs a file, as in: solieu import --data DIR report.txt")
			}
			what, err := given()
			if err != nil {
				return err
			}
			if what.Number != "" && len(args) > 1 {
				return usagef("--number is one report's; import the files one by one")
			}
			return importFiles(ctx, c, *data, args, what, *asJSON)
		}
	},
}

// givenFlags binds what the caller may know of a report and returns a function
// that reads it.
func givenFlags(flags *pflag.FlagSet) func() (extract.Given, error) {
	period := flags.String("period", "", "the report's `period`: 2023-09, 2024-Q1, 2022-S1, 2023 (default: read off the text)")
	number := flags.String("number", "", "the report's `number`, as in 109/BC-BTTTT")
	issued := flags.String("issued", "", "the `day` it was issued, YYYY-MM-DD")
	title := flags.String("title", "", "its title")
	return func() (extract.Given, error) {
		g := extract.Given{Number: *number, Title: *title}
		var err error
		if *period != "" {
			if g.Period, err = corpus.ParsePeriod(*period); err != nil {
				return g, usagef("--period: %v", err)
			}
		}
		if *issued != "" {
			if g.Issued, err = corpus.ParseDate(*issued); err != nil {
				return g, usagef("--issued: %v", err)
			}
		}
		return g, nil
	}
}

// imported is what import says of one file.
type imported struct {
	File      string            `json:"file"`
	Report    string            `json:"report,omitempty"`
	Number    string            `json:"number,omitempty"`
	Title     string            `json:"title,omitempty"`
	Period    corpus.Period     `json:"period,omitzero"`
	Issued    corpus.Date       `json:"issued,omitzero"`
	Outcome   library.Change    `json:"outcome,omitempty"`
	Passages  int               `json:"passages"`
	Accepted  int               `json:"accepted"`
	Review    int               `json:"review"`
	Rejected  int               `json:"rejected,omitempty"`
	Reasons   map[string]int    `json:"reasons,omitempty"`
	Omissions []corpus.Omission `json:"omissions,omitempty"`
	// Findings are the relations within the report that don't hold.
	Findings []corpus.Finding `json:"findings,omitempty"`
	Error    string           `json:"error,omitempty"`
}

// importFiles reads files one by one; one that can't be read is told and the
// others go on.
func importFiles(ctx context.Context, c console, dir string, paths []string, given extract.Given, asJSON bool) error {
	lib, err := library.Open(ctx, dir)
	if err != nil {
		return err
	}
	defer lib.Close()
	cat, err := catalog.Load(dir)
	if err != nil {
		return err
	}
	progress := newProgress(c, len(paths))
	sum := summary{Outcomes: map[library.Change]int{}, Reasons: map[string]int{}, reports: map[string]bool{}}
	for n, path := range paths {
		if ctx.Err() != nil {
			return fmt.Errorf("stopped after %d of %d files; those are in the library", n, len(paths))
		}
		done, err := importFile(ctx, lib, cat, path, given)
		if err != nil {
			done.Error = oneLine(err)
			if len(paths) > 1 {
				fmt.Fprintln(c.err, "solieu: "+done.Error)
			}
			sum.err = err
		}
		sum.add(done)
		if err := done.print(c, asJSON); err != nil {
			return err
		}
		progress.step(n + 1)
	}
	between, err := prepareIndex(ctx, lib, dir)
	if err != nil {
		return err
	}
	sum.Findings = sum.ours(between)
	if err := sum.print(c, asJSON); err != nil {
		return err
	}
	switch {
	case sum.Failed > 0 && len(paths) == 1:
		return sum.err
	case sum.Failed > 0:
		return fmt.Errorf("%d of %d files were not imported, for the reasons above", sum.Failed, len(paths))
	}
	return nil
}

func importFile(ctx context.Context, lib *library.Library, cat *catalog.Catalog, path string, given extract.Given) (imported, error) {
	done := imported{File: filepath.Base(path)}
	data, err := readFile(path)
	if err != nil {
		return done, err
	}
	report, err := readReport(done.File, data, given, cat)
	if err != nil {
		return done, err
	}
	outcome, err := lib.Import(ctx, report, data)
	if err != nil {
		return done, fmt.Errorf("%s: %w", path, err)
	}
	report.ID = outcome.Report
	decisions, err := lib.Decisions(ctx, report.ID)
	if err != nil {
		return done, err
	}
	report = corpus.Decide(report, corpus.Latest(decisions))
	done.describe(&report, outcome)
	return done, nil
}

func (d *imported) describe(r *corpus.Report, outcome library.Outcome) {
	d.Report, d.Number, d.Title, d.Period, d.Issued = outcome.Report, r.Number, r.Title, r.Period, r.Issued
	d.Outcome, d.Passages, d.Omissions = outcome.Change, len(r.Passages), r.Omissions
	d.Findings = r.Findings
	d.Reasons = map[string]int{}
	for i := range r.Figures {
		switch r.Figures[i].Status {
		case corpus.Accepted:
			d.Accepted++
		case corpus.Rejected:
			d.Rejected++
		default:
			d.Review++
			review.CountReasons(d.Reasons, &r.Figures[i])
		}
	}
}

// prepareIndex builds the full-text index while the importer waits, so that the
// first question doesn't, and says what does not hold between reports.
func prepareIndex(ctx context.Context, lib *library.Library, dir string) ([]corpus.Finding, error) {
	engine, search, err := libraryEngine(ctx, lib, dir)
	if err != nil {
		return nil, err
	}
	defer search.Close()
	return engine.Between(), search.ready(ctx)
}

// progress tells on standard error how far a long import is.
type progress struct {
	c     console
	total int
	last  time.Time
}

// progressEvery is how long an import may stay silent.
const progressEvery = time.Second

func newProgress(c console, total int) *progress { return &progress{c, total, time.Now()} }

func (p *progress) step(done int) {
	if done == p.total || time.Since(p.last) < progressEvery {
		return
	}
	p.last = time.Now()
	fmt.Fprintf(p.c.err, "imported %d of %d files\n", done, p.total)
}
