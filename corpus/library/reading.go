package library

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"solieu/corpus"
)

// identify returns the report with the hash of its bytes.
func identify(report corpus.Report, original []byte) (corpus.Report, error) {
	if len(original) == 0 {
		return report, fmt.Errorf("file %s is empty; give the report as it was published", report.File)
	}
	sum := sha256.Sum256(original)
	stated := report.SHA256
	report.SHA256 = hex.EncodeToString(sum[:])
	if stated != "" && stated != report.SHA256 {
		return report, fmt.Errorf("file %s changed while it was read; import it again", report.File)
	}
	return report, nil
}

// check refuses a reading that does not hold together: without ids nothing can
// be found again, and a figure without its words must never reach an answer.
func check(report corpus.Report) error {
	if report.ID == "" {
		return fmt.Errorf("file %s: the report has no id", report.File)
	}
	passages := make(map[string]bool, len(report.Passages))
	for _, p := range report.Passages {
		if p.ID == "" || passages[p.ID] {
			return fmt.Errorf("report %s: passage id %q is empty or used twice", report.ID, p.ID)
		}
		passages[p.ID] = true
	}
	figures := make(map[string]bool, len(report.Figures))
	for _, f := range report.Figures {
		if f.ID == "" || figures[f.ID] {
			return fmt.Errorf("report %s: figure id %q is empty or used twice", report.ID, f.ID)
		}
		figures[f.ID] = true
		if f.Source.Quote == "" || !passages[f.Source.Passage] {
			return fmt.Errorf("report %s: figure %s has no quote from a passage of the report", report.ID, f.ID)
		}
	}
	return nil
}

// under returns the report as it would have been read with another id and from
// another file name. The ids of passages and figures begin with the report's.
func under(report corpus.Report, id, file string) corpus.Report {
	rename := func(s string) string {
		if rest, ok := strings.CutPrefix(s, report.ID); ok {
			return id + rest
		}
		return s
	}
	moved := func(c corpus.Citation) corpus.Citation {
		c.Passage = rename(c.Passage)
		if c.File == report.File {
			c.File = file
		}
		return c
	}
	passages, figures := slices.Clone(report.Passages), slices.Clone(report.Figures)
	for i := range passages {
		passages[i].ID = rename(passages[i].ID)
	}
	for i := range figures {
		f := &figures[i]
		f.ID, f.Source, f.Also = rename(f.ID), moved(f.Source), slices.Clone(f.Also)
		for k := range f.Also {
			f.Also[k] = moved(f.Also[k])
		}
	}
	findings := slices.Clone(report.Findings)
	for i := range findings {
		findings[i].Figures = slices.Clone(findings[i].Figures)
		for k := range findings[i].Figures {
			findings[i].Figures[k] = rename(findings[i].Figures[k])
		}
	}
	report.ID, report.File, report.Passages, report.Figures, report.Findings = id, file, passages, figures, findings
	return report
}

// digest is the same for two readings that differ only by the file's name.
// It stands for everything that reading depends on: the reader, the catalogue,
// what was given by hand.
func digest(report corpus.Report) (string, error) {
	record, err := json.Marshal(under(report, "", ""))
	if err != nil {
		return "", fmt.Errorf("report %s: %w", report.ID, err)
	}
	sum := sha256.Sum256(record)
	return hex.EncodeToString(sum[:]), nil
}

// head is the report without its passages and figures.
func head(report corpus.Report) corpus.Report {
	report.Passages, report.Figures = nil, nil
	return report
}

// encode gives the record of a report, passage or figure. It makes sure that
// the record can be read back: one bad record would keep all reports from
// being loaded.
func encode[T any](v T) (string, error) {
	record, err := json.Marshal(v)
	if err != nil {
		return "", err
	}
	back, err := decode[T](record)
	if err != nil {
		return "", err
	}
	again, err := json.Marshal(back)
	if err != nil {
		return "", err
	}
	if !bytes.Equal(record, again) {
		return "", fmt.Errorf("%.80s would be read back as %.80s", record, again)
	}
	return string(record), nil
}

// decode reads what encode gave.
func decode[T any](record []byte) (T, error) {
	var v T
	err := json.Unmarshal(record, &v)
	return v, err
}
