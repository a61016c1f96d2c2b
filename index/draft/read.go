package draft

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/extract"
	"solieu/corpus/read"
	"solieu/corpus/vi"
	"solieu/index/lookup"
)

// Read reads a draft as a report is read. A report is on one period, and what it says
// of later ones is planned; a draft pasted from several has no such period: it is read
// from the latest one that it names and the library knows.
func Read(doc *read.Document, file string, given extract.Given, cat *catalog.Catalog, x *lookup.Index) corpus.Report {
	r := extract.Report(doc, file, "", given, cat)
	if given.Period.IsZero() && doc.Front.Period == "" && !titled(&r) {
		if latest := latestNamed(&r, newest(x)); latest.End() > r.Period.End() {
			given.Period = latest
			return extract.Report(doc, file, "", given, cat)
		}
	}
	return r
}

// titled reports whether words that state no figure name the report's period: a title,
// a heading. The lead-in of a list is none.
func titled(r *corpus.Report) bool {
	stating := map[string]bool{}
	for i := range r.Figures {
		stating[r.Figures[i].Source.Passage] = true
	}
	for i := range r.Passages {
		p := &r.Passages[i]
		if stating[p.ID] || strings.HasSuffix(strings.TrimSpace(p.Text), ":") {
			continue
		}
		if slices.ContainsFunc(periods(p.Text), func(q corpus.Period) bool { return q == r.Period }) {
			return true
		}
	}
	return false
}

// latestNamed is the latest period of at most half a year that the draft names, up to
// the end given, besides those of plans.
func latestNamed(r *corpus.Report, end int) corpus.Period {
	var latest corpus.Period
	for i := range r.Passages {
		text := r.Passages[i].Text
		if planWords.Within(vi.NewText(text), 0, maxTokens) {
			continue
		}
		for _, p := range periods(text) {
			if p.Months < 12 && p.End() <= end && p.Compare(latest) > 0 {
				latest = corpus.Period{Start: p.End() - 1, Months: 1}
			}
		}
	}
	return latest
}

// periods are those that a text names with their year.
func periods(text string) []corpus.Period {
	var list []corpus.Period
	for _, m := range vi.FindPeriods(vi.NewText(text), vi.Reference{}) {
		if !m.Period.IsZero() {
			list = append(list, m.Period)
		}
	}
	return list
}

// newest is the end of the latest period that the library has figures of.
func newest(x *lookup.Index) int {
	end := 0
	for _, s := range x.All() {
		for i := range s.Figures {
			if f := &s.Figures[i]; f.Observed() {
				end = max(end, f.Period.End())
			}
		}
	}
	return end
}
