package main

import (
	"fmt"
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
	fmt.Fprintf(c.out, "  %d passages, %d figures accepted, %d held for review\n", d.Passages, d.Accepted, d.Review)
	for _, reason := range sortedKeys(d.Reasons) {
		fmt.Fprintf(c.out, "  held for review: %s (%d)\n", reason, d.Reasons[reason])
	}
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
	changes                            map[library.Change]int
	passages, accepted, review, failed int
	reports                            map[string]bool
	// err is why the last file that failed did.
	err error
}

func (s *summary) add(d imported) {
	if d.Error != "" {
		s.failed++
		return
	}
	s.changes[d.Outcome]++
	s.reports[d.Report] = true
	s.passages += d.Passages
	s.accepted += d.Accepted
	s.review += d.Review
}

// printBetween says what does not hold between the reports just imported and the
// others of the library.
func (s *summary) printBetween(c console, asJSON bool, findings []corpus.Finding) error {
	ours := slices.DeleteFunc(slices.Clone(findings), func(f corpus.Finding) bool {
		return !slices.ContainsFunc(f.Figures, func(id string) bool {
			report, _, _ := strings.Cut(id, "#")
			return s.reports[report]
		})
	})
	switch {
	case len(ours) == 0:
		return nil
	case asJSON:
		return printJSON(c.out, struct {
			Findings []corpus.Finding `json:"findings"`
		}{ours})
	}
	fmt.Fprintln(c.out, "Between reports:")
	for _, f := range ours {
		fmt.Fprintln(c.out, "  "+findingLine(f))
	}
	return nil
}

func (s *summary) String() string {
	var parts []string
	for _, change := range []library.Change{library.Added, library.Replaced, library.Reread, library.Unchanged, library.Superseded} {
		if n := s.changes[change]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, change))
		}
	}
	if s.failed > 0 {
		parts = append(parts, fmt.Sprintf("%d failed", s.failed))
	}
	return fmt.Sprintf("In all: %s; %d passages, %d figures accepted, %d held for review", strings.Join(parts, ", "), s.passages, s.accepted, s.review)
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func sortedKeys(m map[string]int) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
