package lookup

import "strings"

// opened are the series that nobody has catalogued, of figures' ids or series' keys, each once.
func (x *Index) opened(open []string) []*Series {
	list := make([]*Series, 0, len(open))
	seen := make(map[*Series]bool, len(open))
	for _, name := range open {
		s := x.byFigure[name]
		if s == nil {
			s = x.byKey[name]
		}
		if s != nil && s.Indicator == nil && !seen[s] {
			seen[s] = true
			list = append(list, s)
		}
	}
	return list
}

// Open lists the keys of all series that nobody has catalogued, for who has no
// search to choose among them.
func (x *Index) Open() []string {
	var keys []string
	for _, s := range x.series {
		if s.Indicator == nil {
			keys = append(keys, s.Key)
		}
	}
	return keys
}

// FindAll is Find with all series open: work that grows with the library.
func (x *Index) FindAll(words []Word) []Match { return x.Find(words, x.Open()) }

// longestShortened is how many words a phrase has at most that a search looks for
// under its abbreviation too.
const longestShortened = 8

// OtherForms are other ways in which reports may write phrases among words that
// were written in their one form: their synonyms and abbreviations, folded.
func (x *Index) OtherForms(words []Word) [][]string {
	var list [][]string
	folded := folds(words[:min(len(words), mostWords)])
	for i := range folded {
		for n := range min(longestShortened, len(folded)-i) {
			run := folded[i : i+n+1]
			list = append(list, x.synonyms.forms[strings.Join(run, " ")]...)
			for _, short := range x.catalog.Abbreviations().Short(run) {
				list = append(list, strings.Fields(short))
			}
		}
	}
	return list
}

func folds(words []Word) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = w.Fold
	}
	return list
}
