// Package draft holds the figures of a text that an official is writing against
// those that the reports of the library state: which agree, which don't, and what
// slip is likely. The draft is read as any report is; nothing is guessed: a figure
// that no report states for the same thing, time and part is unknown, and so is one
// of which it is not sure what it counts.
//
// A figure goes through these steps, each in a file of its own: the words of its
// clause (claim), the series that it may be of (series), the figures of a series that
// are of the same part, time and statistic (like), whether the units can be meant for
// the same (unit), the verdict (level), and what explains a mismatch (slip, digits).
// Stated changes are judged by themselves (change).
package draft

import (
	"solieu/corpus"
	"solieu/index"
	"solieu/index/lookup"
)

// Check judges the figures of a draft, in its order.
func Check(text *corpus.Report, x *lookup.Index) []index.Judgement {
	c := checker{x}
	var list []index.Judgement
	for _, f := range claims(text.Figures) {
		j := index.Judgement{Quote: f.Source.Quote, Value: f.Value, Unit: f.Unit, Period: f.Period, Stated: *f.Figure, Verdict: index.VerdictUnknown}
		candidates := c.candidates(f)
		if !isChange(f.Figure) {
			candidates.best((*like).judge).tell(&j)
			list = append(list, j)
		}
		for k := range f.Changes {
			list = append(list, c.change(f, &f.Changes[k], candidates))
		}
	}
	return list
}

// isChange reports whether the figure is itself a change: "GDP tăng 5,66%".
func isChange(f *corpus.Figure) bool {
	return len(f.Changes) == 1 && f.Changes[0].Value == f.Value && f.Changes[0].Unit == f.Unit
}

// Mismatches counts the figures that no report bears out.
func Mismatches(list []index.Judgement) int {
	n := 0
	for i := range list {
		if list[i].Verdict == index.VerdictMismatch {
			n++
		}
	}
	return n
}

type checker struct{ x *lookup.Index }
