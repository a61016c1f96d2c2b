package catalog

import (
	"fmt"
	"slices"
	"strings"

	"solieu/corpus"
)

var measures = []corpus.Measure{
	corpus.Total, corpus.AverageDaily, corpus.Cumulative, corpus.Stock,
	corpus.Rate, corpus.Speed, corpus.Ratio, corpus.Rank,
}

// check finds the first entry that is wrong, and says in which file.
func (s *source) check(abbreviations *Abbreviations) error {
	owner := map[string]string{}
	for i := range s.indicators {
		indicator := &s.indicators[i]
		problem := checkIndicator(indicator)
		if problem == "" {
			problem = claimNames(owner, indicator, abbreviations)
		}
		if problem != "" {
			return fmt.Errorf("catalogue: %s: %s: %s", s.file[indicator.ID], indicator.ID, problem)
		}
	}
	return nil
}

func checkIndicator(indicator *corpus.Indicator) string {
	for _, field := range []struct{ name, value string }{
		{"name", indicator.Name}, {"english", indicator.English},
		{"unit", indicator.Unit}, {"topic", indicator.Topic},
	} {
		if strings.TrimSpace(field.value) == "" {
			return field.name + " is missing; add it"
		}
	}
	if len(indicator.Measures) == 0 {
		return "measures is empty; give at least one of " + measureList()
	}
	for _, measure := range indicator.Measures {
		if !slices.Contains(measures, measure) {
			return fmt.Sprintf("measure %q is unknown; use one of %s", measure, measureList())
		}
	}
	for _, part := range indicator.Parts {
		if len(words(part.Name)) == 0 {
			return "a part has no name; add it"
		}
	}
	for i, wording := range indicator.Wordings {
		if problem := checkWording(wording); problem != "" {
			return fmt.Sprintf("wording %d: %s", i+1, problem)
		}
	}
	return ""
}

// checkWording insists on near and unit: without both a wording would link
// figures of other things.
func checkWording(wording corpus.Wording) string {
	if len(wording.Near) == 0 {
		return "near is empty; give words that stand beside the figure"
	}
	if len(wording.Unit) == 0 {
		return "unit is empty; give the units that the figure may have"
	}
	for _, list := range [][]string{wording.Near, wording.Sentence, wording.Context, wording.Not} {
		for _, group := range list {
			for _, alternative := range strings.Split(group, "|") {
				if len(words(alternative)) == 0 {
					return fmt.Sprintf("%q has an alternative without words; fill it or take it out", group)
				}
			}
		}
	}
	return ""
}

func measureList() string {
	names := make([]string, len(measures))
	for i, measure := range measures {
		names[i] = string(measure)
	}
	return strings.Join(names, ", ")
}

// claimNames notes the indicator's names and aliases, folded and written out:
// one that another indicator has would make every question with it ambiguous.
func claimNames(owner map[string]string, indicator *corpus.Indicator, abbreviations *Abbreviations) string {
	for _, name := range append([]string{indicator.Name, indicator.English}, indicator.Aliases...) {
		key := strings.Join(abbreviations.keys(name), " ")
		if key == "" {
			return fmt.Sprintf("alias %q has no words; take it out", name)
		}
		if other, ok := owner[key]; ok && other != indicator.ID {
			return fmt.Sprintf("alias %q belongs to %s already; take it out of one", name, other)
		}
		owner[key] = indicator.ID
	}
	return ""
}
