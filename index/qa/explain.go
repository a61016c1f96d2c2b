package qa

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"solieu/index"
	"solieu/index/lookup"
)

// Explanation tells how a question was understood, for people who look into an
// answer. Its words are for operators.
type Explanation struct {
	// Typed is the question as it came, Normalised with invisible signs, markup and
	// mentions gone and mistyped words put right.
	Typed      string `json:"typed"`
	Normalised string `json:"normalised"`
	// Question is what its words mean before any figure is looked at.
	Question string `json:"question"`
	// Candidates are the series that the words may speak of, the best first.
	Candidates []Candidate `json:"candidates,omitempty"`
	// Unexplained are the content words that nothing of the best candidate explains.
	Unexplained []string `json:"unexplained,omitempty"`
	// Decision is which series, part and measure were taken, or why none.
	Decision string `json:"decision"`
	// Answer is the kind of the answer and the reason of a refusal.
	Answer string `json:"answer"`
}

// Candidate is a series with the parts of its score, each 0 to 1 save Score.
type Candidate struct {
	Series string `json:"series"`
	Part   string `json:"part,omitempty"`
	// Score is what candidates are ordered by, Explained the share of the question's
	// words that the series explains, Named the share of its name that they give.
	Score     float64 `json:"score"`
	Explained float64 `json:"explained"`
	Named     float64 `json:"named"`
	// Unit and Period are how the units and periods of its figures fit.
	Unit   float64 `json:"unit"`
	Period float64 `json:"period"`
	// Figures is how many figures it has.
	Figures int `json:"figures"`
	// Doubt is why it may not answer, "" where it may.
	Doubt string `json:"doubt,omitempty"`
}

// shownCandidates is how many candidates an explanation lists.
const shownCandidates = 6

// Explain answers a question and tells how.
func (e *Engine) Explain(ctx context.Context, text string, before index.Understood) (index.Answer, Explanation) {
	a := e.Ask(ctx, text, before)
	q := e.understand(ctx, text, e.today())
	x := Explanation{
		Typed: text, Normalised: q.Text,
		Question: q.String(), Answer: string(a.Kind),
	}
	if a.Reason != "" {
		x.Answer += ": " + string(a.Reason)
	}
	d := e.decide(ctx, &q, before)
	for _, m := range d.matches[:min(shownCandidates, len(d.matches))] {
		x.Candidates = append(x.Candidates, e.candidate(&q, m))
	}
	if len(d.matches) > 0 {
		for _, w := range d.matches[0].Left {
			x.Unexplained = append(x.Unexplained, w.Key)
		}
	}
	x.Decision = d.String()
	return a, x
}

func (e *Engine) candidate(q *Question, m lookup.Match) Candidate {
	c := Candidate{
		Series: m.Series.Key, Part: m.Part, Score: m.Score, Explained: m.Explained, Named: m.Named,
		Unit: e.unitFit(q, &m), Period: e.periodFit(q, &m), Figures: len(m.Series.Figures),
		Doubt: string(e.admit(q, &m)),
	}
	if len(m.Parts) > 1 {
		c.Part = strings.Join(m.Parts, ", ")
	}
	return c
}

// String says what was decided.
func (d decision) String() string {
	switch {
	case len(d.choices) > 0 && d.series == nil:
		names := make([]string, len(d.choices))
		for i, m := range d.choices {
			names[i] = m.Series.Key
		}
		return "ask back: " + strings.Join(slices.Compact(names), " or ")
	case d.series == nil && d.onlyPeriod:
		return "no series: only a period is named"
	case d.series == nil:
		return "no series: " + string(d.reason)
	}
	s := d.series.Key
	if d.part != "" {
		s += ", part " + d.part
	}
	if d.followUp {
		s += ", of the question before"
	}
	return s
}

// String is one question on a few short lines.
func (x Explanation) String() string {
	var b strings.Builder
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%-12s %s\n", name, value)
		}
	}
	line("normalised", x.Normalised)
	line("question", x.Question)
	for _, c := range x.Candidates {
		name := c.Series
		if c.Part != "" {
			name += " / " + c.Part
		}
		if c.Doubt != "" {
			name += "  (" + c.Doubt + ")"
		}
		line("candidate", fmt.Sprintf("%.2f  explained %.2f, named %.2f, unit ×%.2f, period ×%.2f, %d figures  %s", c.Score, c.Explained, c.Named, c.Unit, c.Period, c.Figures, name))
	}
	line("unexplained", strings.Join(x.Unexplained, " "))
	line("decision", x.Decision)
	line("answer", x.Answer)
	return b.String()
}
