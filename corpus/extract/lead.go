package extract

import (
	"solieu/corpus/vi"
)

// leadIn is the time that the lead-ins above speak of, or the headings, the nearest
// first.
func (s *scan) leadIn(headings bool) (when, bool) {
	for k := len(s.block.Headings) - 1; k >= 0; k-- {
		if s.titled[s.block.Headings[k]] != headings {
			continue
		}
		lead := s.lead(s.block.Headings[k])
		for i := len(lead.mentions) - 1; i >= 0; i-- {
			m := &lead.mentions[i]
			if m.excluded || m.base || m.Kind == vi.From || lead.ahead(m) && !s.inPlans() {
				continue
			}
			w := lead.resolve(m)
			w.from, w.words = "heading", lead.text(m.First, m.Last)
			w.doubt = lead.otherTime(i)
			return w, !w.period.IsZero() || w.vague != ""
		}
	}
	return when{}, false
}

// otherTime is a second time that a heading names before mention i: "Quý IV và cả
// năm" dates no figure below it for certain.
func (s *scan) otherTime(i int) string {
	for k := range s.mentions[:i] {
		if m := &s.mentions[k]; !m.excluded && !m.base && m.Kind == vi.Within && m.Period != s.mentions[i].Period && !m.Period.IsZero() {
			return s.text(m.First, m.Last)
		}
	}
	return ""
}

// manyLeads is how many headings are remembered: more than stand above a block.
const manyLeads = 200

// lead gives the mentions of a heading, read once for all figures below it.
func (x *extractor) lead(text string) *scan {
	lead := x.leads[text]
	if lead == nil {
		if len(x.leads) >= manyLeads {
			clear(x.leads)
		}
		lead = newLead(x, text)
		x.leads[text] = lead
	}
	return lead
}

// newLead reads the mentions of a heading or lead-in.
func newLead(x *extractor, text string) *scan {
	s := &scan{extractor: x, Text: vi.NewText(text)}
	s.findZones()
	s.findMentions()
	return s
}
