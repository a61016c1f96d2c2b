// Package check holds stated figures against each other: parts against totals,
// shares against their two counts, changes against both levels, averages
// against totals and days, a later report against an earlier one.
//
// It computes with intervals: all true values that the digits and the
// qualifier of a figure allow, in exact arithmetic. A relation fails only when
// no true values could make it hold. And since a false alarm is worse than a
// missed one, a relation that the words don't spell out is taken to be meant
// only where the figures nearly satisfy it, or would but for a typical slip
// (tolerances). Words and tolerances are tables in words.go and tolerance.go;
// each relation has a file of its own.
//
// Only accepted figures are checked, and only observed ones: a target may be
// missed.
package check

import (
	"cmp"
	"slices"

	"solieu/corpus"
)

// Report finds what does not hold within one report. It looks at nothing else.
func Report(r *corpus.Report) []corpus.Finding {
	var found []corpus.Finding
	pages := readPages(r)
	for _, p := range pages {
		found = append(found, p.shares()...)
		found = append(found, p.changes()...)
		found = append(found, p.averages(r)...)
		found = append(found, p.parts()...)
		found = append(found, p.rests()...)
	}
	found = append(found, narrowed(pages)...)
	for _, s := range groupSeries([]corpus.Report{*r}) {
		found = append(found, s.nested(anyReports)...)
		found = append(found, s.restated()...)
	}
	return settle(found)
}

// Across finds what does not hold between reports. It groups the figures by
// series: its time grows with their number, not with that of their pairs.
func Across(reports []corpus.Report) []corpus.Finding {
	var found []corpus.Finding
	for _, s := range groupSeries(reports) {
		found = append(found, s.nested(otherReports)...)
		found = append(found, s.same()...)
		found = append(found, s.falling()...)
		found = append(found, s.magnitude()...)
	}
	return settle(found)
}

// settle puts findings in an order that does not hang on that of the figures,
// each told once.
func settle(found []corpus.Finding) []corpus.Finding {
	slices.SortFunc(found, compareFindings)
	return slices.CompactFunc(found, func(a, b corpus.Finding) bool { return compareFindings(a, b) == 0 })
}

func compareFindings(a, b corpus.Finding) int {
	return cmp.Or(
		slices.CompareFunc(a.Figures, b.Figures, compareIDs),
		cmp.Compare(a.Relation, b.Relation),
		cmp.Compare(a.Note, b.Note),
	)
}

// compareIDs orders the figures of one report as it states them: #9 before #10.
func compareIDs(a, b string) int {
	return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}

func checked(f *corpus.Figure) bool {
	return f.Status == corpus.Accepted && f.Observed() && f.Measure != corpus.Rank
}
