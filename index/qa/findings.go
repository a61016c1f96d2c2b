package qa

import (
	"slices"

	"solieu/corpus"
)

// Between lists what does not hold between the reports.
func (e *Engine) Between() []corpus.Finding { return e.between }

// byFigure gathers, by the figures involved, what does not hold within the
// reports, which is stored with them, and what does not hold between them: that
// depends on all that the library has, and is found anew.
func byFigure(reports []corpus.Report, between []corpus.Finding) map[string][]corpus.Finding {
	found := map[string][]corpus.Finding{}
	add := func(list []corpus.Finding) {
		for _, f := range list {
			for _, id := range f.Figures {
				found[id] = append(found[id], f)
			}
		}
	}
	for i := range reports {
		add(reports[i].Findings)
	}
	// Two values of one figure are told by its vintages.
	add(slices.DeleteFunc(slices.Clone(between), func(f corpus.Finding) bool { return f.Relation == corpus.RelationSame }))
	return found
}

// noted returns the reports with the findings' notes beside the figures involved.
// The caller's reports stay as they are.
func noted(reports []corpus.Report, findings map[string][]corpus.Finding) []corpus.Report {
	if len(findings) == 0 {
		return reports
	}
	reports = slices.Clone(reports)
	for i := range reports {
		reports[i].Figures = slices.Clone(reports[i].Figures)
		for k := range reports[i].Figures {
			f := &reports[i].Figures[k]
			for _, finding := range findings[f.ID] {
				f.Notes = append(slices.Clip(f.Notes), finding.Note)
			}
		}
	}
	return reports
}

// findingsFor lists the findings that figures of an answer are involved in.
func (e *Engine) findingsFor(figures []corpus.Figure) []corpus.Finding {
	var list []corpus.Finding
	for i := range figures {
		for _, f := range e.findings[figures[i].ID] {
			if !slices.ContainsFunc(list, func(g corpus.Finding) bool { return g.Note == f.Note && slices.Equal(g.Figures, f.Figures) }) {
				list = append(list, f)
			}
		}
	}
	return list
}
