package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"solieu/corpus"
)

// csvColumns are a promise to callers: a new one goes to the end.
var csvColumns = []string{"report", "issued", "file", "section", "indicator", "name", "part", "nature", "measure", "period", "from", "to", "qualifier", "value", "of", "unit", "changes", "notes", "quote", "title"}

// CSV writes the figures as comma-separated values in UTF-8, in the forms of the
// contract: periods as 2023-09, days as 2023-09-15, numbers as plain digits.
func CSV(w io.Writer, figures []corpus.Figure) error {
	table := csv.NewWriter(w)
	if err := table.Write(csvColumns); err != nil {
		return err
	}
	for i := range figures {
		if err := table.Write(csvRow(&figures[i])); err != nil {
			return err
		}
	}
	table.Flush()
	return table.Error()
}

func csvRow(f *corpus.Figure) []string {
	return []string{
		guard(f.Source.Report), f.Source.Issued.String(), guard(f.Source.File), guard(f.Source.Section), guard(f.Indicator), guard(f.Name),
		guard(part(f)), guard(f.Dimension[corpus.DimensionKind]), string(f.Measure), f.Period.String(),
		f.Coverage.From.String(), f.Coverage.To.String(), string(f.Qualifier), f.Value.String(), of(f), guard(f.Unit),
		guard(changes(f.Changes)), guard(strings.Join(f.Notes, "; ")), guard(f.Source.Quote), guard(f.Source.Title),
	}
}

// of is the b of "a of b".
func of(f *corpus.Figure) string {
	if f.Of == nil {
		return ""
	}
	return f.Of.String()
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
