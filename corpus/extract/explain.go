package extract

import (
	"fmt"
	"strings"

	"solieu/corpus"
)

// Explanation tells how one number of a report was read, for people who look
// into a reading. Its words are for operators.
type Explanation struct {
	// Figure is the id of the figure that the number became or belongs to, "" for
	// a number that is none.
	Figure  string `json:"figure,omitempty"`
	Passage string `json:"passage"`
	// Words is the number with qualifier, multiplier and unit, as written.
	Words string `json:"words"`
	// Rule is the form of statement that found it.
	Rule string `json:"rule"`
	// Subject, Period and Indicator say what these were taken from.
	Subject   string `json:"subject,omitempty"`
	Period    string `json:"period,omitempty"`
	Indicator string `json:"indicator,omitempty"`
	// Verdict is "accepted", "review: …" with the doubts, or "left out: …".
	Verdict string `json:"verdict"`
	// told is the place of its statement among all that the report states, from 1;
	// 0 for a number that is no figure.
	told int
}

// String is one number on four short lines.
func (e Explanation) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s  %q\n", strings.TrimSpace(e.Figure+" "+e.Passage), e.Words)
	for _, line := range [][2]string{{"rule", e.Rule}, {"subject", e.Subject}, {"period", e.Period}, {"indicator", e.Indicator}, {"verdict", e.Verdict}} {
		if line[1] != "" {
			fmt.Fprintf(&b, "    %-10s %s\n", line[0], line[1])
		}
	}
	return b.String()
}

// grounds is what the parts of a statement were taken from, noted on the way for
// Explain.
type grounds struct {
	indicator string
	time      when
	// listed says that a "lần lượt" list gave the part.
	listed bool
}

// leave notes a number that is no figure.
func (s *scan) leave(first, last int, why string) {
	if s.explanations == nil {
		return
	}
	*s.explanations = append(*s.explanations, Explanation{
		Passage: s.passage.ID, Words: s.text(first, last), Rule: "none", Verdict: "left out: " + why,
	})
}

// explainAll notes how each statement of the block was read.
func (s *scan) explainAll() {
	if s.explanations == nil {
		return
	}
	for _, st := range s.found {
		*s.explanations = append(*s.explanations, Explanation{
			told: st.place(), Passage: s.passage.ID, Words: s.text(st.lead, st.q.Last),
			Rule: s.rule(st), Subject: st.figure.Subject, Indicator: st.grounds.indicator,
			Period: s.periodGrounds(st), Verdict: st.verdict(),
		})
	}
}

// place is where the figure that a statement became or belongs to was told.
func (st *statement) place() int {
	if st.told == 0 && st.of != nil {
		return st.of.told
	}
	return st.told
}

func (st *statement) verdict() string {
	switch {
	case st.skipped && st.role == change:
		return "told with its figure"
	case st.told == 0:
		return "left out: it only refers to a number said before"
	case st.figure.Status == corpus.Review:
		return "review: " + strings.Join(st.figure.Reasons, "; ")
	}
	return string(st.figure.Status)
}

// rule names the form of statement that a number was read by.
func (s *scan) rule(st *statement) string {
	switch {
	case st.rank:
		return "a place in an order"
	case st.restated:
		return "the number before it, said exactly in brackets"
	case st.grounds.listed:
		return "one of a list of values paired with items (lần lượt)"
	case st.role == change && st.of != nil:
		return "a change of the level before"
	case len(st.figure.Changes) == 1 && st.direction != "":
		return "a change whose level is not stated"
	case st.role == base:
		return "the base's own level"
	case st.role == part && s.insideBracket(st):
		return "a part in brackets behind its whole"
	case st.role == part:
		return "a part behind its whole (trong đó)"
	case s.At(st.lead-1).Key == ":":
		return "label: quantity"
	case s.words(st.from, st.lead, true) != "":
		return "subject, verb, quantity"
	}
	return "quantity and noun"
}

// periodGrounds tells where the time of a statement was taken from.
func (s *scan) periodGrounds(st *statement) string {
	f := &st.figure
	if st.skipped && st.role == change {
		if st.versus == nil {
			return "against a base that is not named"
		}
		return "against " + s.baseWords(st.versus)
	}
	if st.role == base && st.versus != nil {
		return f.Period.String() + ", the base " + s.baseWords(st.versus)
	}
	g := &st.grounds
	told := f.Period.String() + ", from the " + g.time.from
	if g.time.words != "" {
		told += fmt.Sprintf(": %q", g.time.words)
	}
	return told
}

// baseWords are the words that name a base.
func (s *scan) baseWords(m *mention) string {
	if m.words != "" {
		return m.words
	}
	return s.text(m.First, m.Last)
}
