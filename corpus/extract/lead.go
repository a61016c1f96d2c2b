package extract

import (
	"solieu/corpus/vi"
)

// leadIn is the time that the headings and lead-ins above speak of, the nearest
// first.
func (s *scan) leadIn() (when, bool) {
	for k := len(s.block.Headings) - 1; k >= 0; k-- {
		lead := s.lead(s.block.Headings[k])
		for i := len(lead.mentions) - 1; i >= 0; i-- {
			m := &lead.mentions[i]
			if m.excluded || m.base || m.Kind == vi.From || lead.ahead(m) {
				continue
			}
			w := lead.resolve(m)
			w.from, w.words = "heading", lead.text(m.First, m.Last)
			return w, !w.period.IsZero() || w.vague != ""
		}
	}
	return when{}, false
}

// lead gives the mentions of a heading, read once for all figures below it.
func (x *extractor) lead(text string) *scan {
	if x.leads[text] == nil {
		x.leads[text] = newLead(x, text)
	}
	return x.leads[text]
}

// newLead reads the mentions of a heading or lead-in.
func newLead(x *extractor, text string) *scan {
	s := &scan{extractor: x, Text: vi.NewText(text)}
	s.findZones()
	for _, m := range vi.FindPeriods(s.Text, x.ref) {
		s.mentions = append(s.mentions, mention{Mention: m})
	}
	for i := range s.mentions {
		s.classify(&s.mentions[i])
	}
	return s
}
