package lookup

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"solieu/corpus/vi"
)

// People shorten what they say every day to its initials: "dt công nghiệp CNTT" is
// doanh thu. What initials may stand for is what stands in names.

// Sizes of runs of words that have initials, and how many meanings of initials are
// tried: the ones in most names.
const (
	shortestRun  = 2
	longestRun   = 5
	mostMeanings = 8
)

// initials counts, for the initials of each run of words in names, the names that
// each run stands in.
type initials map[string]map[string]int

// add notes the runs of a name's words.
func (in initials) add(words []Word) {
	for i := range words {
		letters := ""
		for k := i; k < min(i+longestRun, len(words)); k++ {
			w := words[k].Fold
			if w == "" || w[0] < 'a' || w[0] > 'z' {
				break
			}
			letters += w[:1]
			if k-i+1 < shortestRun {
				continue
			}
			if in[letters] == nil {
				in[letters] = map[string]int{}
			}
			in[letters][join(words[i:k+1])]++
		}
	}
}

// Sizes of runs of words that make the short name of a body.
const (
	shortestBody = 3
	longestBody  = 8
)

// shortNames are the initials that a body may be called by: NHCSXH.
func shortNames(body []Word) []Word {
	var names []Word
	for i := range body {
		letters := ""
		for k := i; k < min(i+longestBody, len(body)) && body[k].Fold != ""; k++ {
			letters += body[k].Fold[:1]
			if k-i+1 >= shortestBody && !vi.IsSyllable(letters) {
				names = append(names, Word{Key: letters, Fold: letters})
			}
		}
	}
	return names
}

func join(words []Word) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.Key)
	}
	return b.String()
}

// Meanings lists what a word that is no syllable may be short for, in the order of
// how many names have it: the abbreviations of that form, then initials.
func (x *Index) Meanings(w Word) [][]Word {
	if functionWords[w.Key] || w.Light || len(w.Fold) < shortestRun || len(w.Fold) > longestRun || vi.IsSyllable(w.Fold) {
		return nil
	}
	var list [][]Word
	for _, long := range x.catalog.Abbreviations().Long(w.Fold) {
		var words []Word
		for _, fold := range long {
			words = append(words, Word{Key: fold, Fold: fold})
		}
		list = append(list, words)
	}
	runs := x.initials[w.Fold]
	sorted := slices.SortedFunc(maps.Keys(runs), func(a, b string) int { return cmp.Or(runs[b]-runs[a], strings.Compare(a, b)) })
	for _, run := range sorted {
		list = append(list, wordsIn(run))
	}
	return list[:min(len(list), mostMeanings)]
}
