package corpus

import "slices"

// Latest returns the decision that holds for each figure; one that was undone is
// left out. The decisions come oldest first.
func Latest(decisions []Decision) map[FigureKey]Decision {
	latest := make(map[FigureKey]Decision, len(decisions))
	for _, d := range decisions {
		if d.Verdict == Undo {
			delete(latest, d.Figure)
		} else {
			latest[d.Figure] = d
		}
	}
	return latest
}

// Decide returns the report with the decisions about its figures carried out.
// The report given stays as it was read. A finding about a figure that was
// corrected or rejected is no longer true and left out.
func Decide(r Report, latest map[FigureKey]Decision) Report {
	if len(latest) == 0 {
		return r
	}
	figures := slices.Clone(r.Figures)
	altered := make(map[string]bool)
	for i, key := range Keys(&r, latest) {
		if d, ok := latest[key]; ok {
			d.Apply(&figures[i])
			altered[figures[i].ID] = d.Verdict != Accept
		}
	}
	r.Figures = figures
	if slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.about(altered) }) {
		r.Findings = slices.DeleteFunc(slices.Clone(r.Findings), func(f Finding) bool { return f.about(altered) })
	}
	return r
}

// Apply carries the decision out on the figure that it is about.
func (d Decision) Apply(f *Figure) {
	switch d.Verdict {
	case Reject:
		f.Status = Rejected
	case Accept, Correct:
		as := d.As
		if as.Indicator != nil && *as.Indicator == f.Indicator {
			as.Name, as.Unit = nil, nil // the catalogue may have new words for it
		}
		as.Apply(f)
		d.Set.Apply(f)
		f.Status, f.Reasons = Accepted, nil
	}
}

func (f Finding) about(figures map[string]bool) bool {
	return slices.ContainsFunc(f.Figures, func(id string) bool { return figures[id] })
}
