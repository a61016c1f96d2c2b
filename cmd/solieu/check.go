package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/pflag"

	"solieu/bot"
	"solieu/corpus/catalog"
	"solieu/corpus/extract"
	"solieu/corpus/read"
	"solieu/index"
	"solieu/index/draft"
	"solieu/index/qa"
)

var checkCommand = command{
	name: "check", arguments: "FILE", summary: "checks every figure of a draft against the library",
	examples: []string{"solieu check draft.txt", `echo "Tháng 9/2023, NDXP đạt 21,2 triệu giao dịch." | solieu check -`},
	setup: func(flags *pflag.FlagSet) action {
		data := dataFlag(flags)
		asJSON := jsonFlag(flags)
		given := givenFlags(flags)
		return func(ctx context.Context, c console, args []string) error {
			if len(args) != 1 {
				return usagef("check needs one file, or - for standard input, as in: solieu check draft.txt")
			}
			what, err := given()
			if err != nil {
				return err
			}
			list, err := checkDraft(ctx, c, *data, args[0], what)
			if err != nil {
				return err
			}
			return printJudgements(c, list, *asJSON)
		}
	},
}

// errMismatch ends a check that found figures which no report bears out.
var errMismatch = errors.New("figures of the draft do not match the reports")

func checkDraft(ctx context.Context, c console, data, path string, given extract.Given) ([]index.Judgement, error) {
	text, name, err := draftText(c, path)
	if err != nil {
		return nil, err
	}
	cat, err := draftCatalog(data)
	if err != nil {
		return nil, err
	}
	engine, search, err := openEngine(ctx, data)
	if err != nil {
		return nil, err
	}
	defer search.Close()
	return judge(name, text, given, cat, engine)
}

// judge reads a draft and holds its figures against the library's. A name that ends in
// .docx is a Word document's.
func judge(name string, text []byte, given extract.Given, cat *catalog.Catalog, engine *qa.Engine) ([]index.Judgement, error) {
	var err error
	if read.IsDocx(name) {
		if text, err = read.Docx(text); err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
	}
	doc, err := read.File(name, text)
	if err != nil {
		return nil, err
	}
	report := draft.Read(doc, name, given, cat, engine.Lookup())
	return draft.Check(&report, engine.Lookup()), nil
}

// draftText is the draft's bytes; a sentence pasted alone is a draft too.
func draftText(c console, path string) (text []byte, name string, err error) {
	if path != "-" {
		text, err = readFile(path)
		return text, filepath.Base(path), err
	}
	text, err = io.ReadAll(io.LimitReader(c.in, read.MaxBytes+1))
	if err != nil {
		return nil, "", fmt.Errorf("standard input can't be read: %w", err)
	}
	return text, "standard input", nil
}

// draftCatalog is the catalogue that the library's reports were read with.
func draftCatalog(data string) (*catalog.Catalog, error) {
	if data == "" {
		return catalog.Builtin()
	}
	return catalog.Load(data)
}

// printJudgements prints the figures, mismatches first, or a line of JSON for each in
// the draft's order.
func printJudgements(c console, list []index.Judgement, asJSON bool) error {
	if !asJSON {
		if _, err := fmt.Fprint(c.out, bot.DraftReport(list)); err != nil {
			return err
		}
	}
	for i := range list {
		if asJSON {
			if err := printJSON(c.out, list[i]); err != nil {
				return err
			}
		}
	}
	if n := draft.Mismatches(list); n > 0 {
		return fmt.Errorf("%d %w", n, errMismatch)
	}
	return nil
}
