package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/library"
)

// print says what became of one file.
func (d imported) print(c console, asJSON bool) error {
	if asJSON {
		return printJSON(c.out, d)
	}
	if d.Error != "" {
		return nil
	}
	fmt.Fprintf(c.out, "%s: %s (report %s%s)\n", d.File, outcomeWords[d.Outcome], d.Report, periodWords(d))
	fmt.Fprintf(c.out, "  %d passages, %d figures accepted, %d held for review%s\n", d.Passages, d.Accepted, d.Review, rejectedWords(d.Rejected))
	printReasons(c.out, d.Reasons)
	for _, o := range d.Omissions {
		fmt.Fprintf(c.out, "  left out: %s, %s from line %d: %q\n", o.Reason, count(o.Lines, "line"), o.First, o.Sample)
	}
	for _, f := range d.Findings {
		fmt.Fprintln(c.out, "  "+findingLine(f))
	}
	return nil
}

// findingLine tells the operator of a relation that does not hold.
func findingLine(f corpus.Finding) string {
	return fmt.Sprintf("does not hold (%s): %s [%s]", f.Relation, f.Note, strings.Join(f.Figures, ", "))
}

// printReasons lists why figures are held, the commonest first.
func printReasons(w io.Writer, reasons map[string]int) {
	keys := sortedKeys(reasons)
	slices.SortStableFunc(keys, func(a, b string) int { return reasons[b] - reasons[a] })
	for _, reason := range keys {
		fmt.Fprintf(w, "  held for review: %s (%d)\n", reason, reasons[reason])
	}
}

func rejectedWords(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(", %d rejected", n)
}

func periodWords(d imported) string {
	if d.Period.IsZero() {
		return ", of no known period: give it with --period"
	}
	return ", period " + d.Period.String()
}

// outcomeWords say what import did with a file.
var outcomeWords = map[library.Change]string{
	library.Added:      "added",
	library.Unchanged:  "already in the library, nothing changed",
	library.Replaced:   "a newer edition, it replaces the older one, which is kept as history",
	library.Reread:     "read anew",
	library.Superseded: "an older edition of a report that is in the library, nothing changed",
}

// summary counts what became of all files.
type summary struct {
	Files    int                    `json:"files"`
	Failed   int                    `json:"failed"`
	Outcomes map[library.Change]int `json:"outcomes,omitempty"`
	Passages int                    `json:"passages"`
	Accepted int                    `json:"accepted"`
	Review   int                    `json:"review"`
	Rejected int                    `json:"rejected,omitempty"`
	Reasons  map[string]int         `json:"reasons,omitempty"`
	// Findings are the relations between reports that don't hold.
	Findings []corpus.Finding `json:"findings,omitempty"`
	reports  map[string]bool
	// err is why the last file that failed did.
	err error
}

func (s *summary) add(d imported) {
	s.Files++
	if d.Error != "" {
		s.Failed++
		return
	}
	s.Outcomes[d.Outcome]++
	s.reports[d.Report] = true
	s.Passages += d.Passages
	s.Accepted += d.Accepted
	s.Review += d.Review
	s.Rejected += d.Rejected
	for reason, n := range d.Reasons {
		s.Reasons[reason] += n
	}
}

// print ends an import of several files. As JSON there is always such a line, and
// it alone has "files".
func (s *summary) print(c console, asJSON bool) error {
	switch {
	case asJSON:
		return printJSON(c.out, s)
	case s.Files > 1:
		fmt.Fprintln(c.out, s.String())
		printReasons(c.out, s.Reasons)
	}
	if len(s.Findings) > 0 {
		fmt.Fprintln(c.out, "Between reports:")
	}
	for _, f := range s.Findings {
		fmt.Fprintln(c.out, "  "+findingLine(f))
	}
	return nil
}

// ours are the findings that a report just imported is part of.
func (s *summary) ours(findings []corpus.Finding) []corpus.Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(f corpus.Finding) bool {
		return !slices.ContainsFunc(f.Figures, func(id string) bool {
			report, _, _ := strings.Cut(id, "#")
			return s.reports[report]
		})
	})
}

func (s *summary) String() string {
	var parts []string
	for _, change := range []library.Change{library.Added, library.Replaced, library.Reread, library.Unchanged, library.Superseded} {
		if n := s.Outcomes[change]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, change))
		}
	}
	if s.Failed > 0 {
		parts = append(parts, fmt.Sprintf("%d failed", s.Failed))
	}
	return fmt.Sprintf("In all: %s; %d passages, %d figures accepted, %d held for review%s",
		strings.Join(parts, ", "), s.Passages, s.Accepted, s.Review, rejectedWords(s.Rejected))
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func sortedKeys[T any](m map[string]T) []string { return slices.Sorted(maps.Keys(m)) }
