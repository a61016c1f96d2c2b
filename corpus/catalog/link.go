package catalog

import (
	"slices"
	"strings"

	"solieu/corpus"
)

// Statement is a figure's surroundings in a report, as the report has them.
type Statement struct {
	// Clause is the words around the figure in its own clause, with the noun
	// phrase behind the number.
	Clause string
	// Sentence is the whole sentence that the clause is of.
	Sentence string
	// Before is the sentences before it in the paragraph.
	Before string
	// Headings is the headings and lead-ins above.
	Headings string
	// Unit is the figure's unit: %, VND, USD, lần, Mbps or the noun counted; ""
	// where the report names none.
	Unit string
}

// Link says which indicator a figure is about.
type Link struct {
	// Indicator is the catalogue's id.
	Indicator string
	// Part is the name of the part that the clause speaks of, "" for the whole.
	Part string
	// Score orders links by how much of the wording was found; it has no unit
	// and is of use only for comparing.
	Score int
}

// Weights of a phrase by where it stands: beside the figure it says most.
const (
	nearWeight     = 8
	sentenceWeight = 2
	distantWeight  = 1
	// contextWords caps a context phrase, so that a long name somewhere above
	// does not outweigh plain words beside the figure.
	contextWords = 12
)

// group is alternatives, of which one must be there.
type group []int32

// wording is a corpus.Wording made of phrases.
type wording struct {
	indicator int
	near      []group
	sentence  []group
	context   []group
	not       []int32
	units     [][]string
}

type linker struct {
	phrases  *phrases
	wordings []wording
	// byNear gives the wordings that have a phrase in their first near group:
	// only those whose words are beside the figure are ever tried.
	byNear map[int32][]int
	ids    []string
	parts  [][]part
}

func newLinker(indicators []corpus.Indicator, abbreviations *Abbreviations) *linker {
	l := &linker{phrases: newPhrases(), byNear: map[int32][]int{}}
	for i := range indicators {
		l.ids = append(l.ids, indicators[i].ID)
		l.parts = append(l.parts, l.compileParts(indicators[i].Parts, abbreviations))
		for _, w := range indicators[i].Wordings {
			l.add(l.compileWording(i, w, abbreviations))
		}
	}
	l.phrases.protect()
	return l
}

func (l *linker) add(w wording) {
	at := len(l.wordings)
	l.wordings = append(l.wordings, w)
	for _, id := range w.near[0] {
		l.byNear[id] = append(l.byNear[id], at)
	}
}

func (l *linker) compileWording(indicator int, w corpus.Wording, abbreviations *Abbreviations) wording {
	made := wording{indicator: indicator}
	for _, text := range w.Near {
		made.near = append(made.near, l.group(text, abbreviations))
	}
	for _, text := range w.Sentence {
		made.sentence = append(made.sentence, l.group(text, abbreviations))
	}
	for _, text := range w.Context {
		made.context = append(made.context, l.group(text, abbreviations))
	}
	for _, text := range w.Not {
		made.not = append(made.not, l.group(text, abbreviations)...)
	}
	for _, unit := range w.Unit {
		made.units = append(made.units, unitKeys(unit, abbreviations))
	}
	return made
}

func (l *linker) group(text string, abbreviations *Abbreviations) group {
	var g group
	for _, alternative := range strings.Split(text, "|") {
		if keys := abbreviations.keys(alternative); len(keys) > 0 {
			g = append(g, l.phrases.add(keys))
		}
	}
	return g
}

// Link finds the indicator that a figure is about. It reports false when no
// wording fits, and also when two indicators fit equally well: a wrong link is
// worse than none.
func (c *Catalog) Link(s Statement) (Link, bool) {
	l := c.linker()
	found := l.scan(s, c.abbreviations)
	best, bestScore, tied := -1, 0, false
	for _, at := range l.candidates(found) {
		w := &l.wordings[at]
		score, ok := l.score(w, found)
		if !ok || score < bestScore {
			continue
		}
		switch {
		case score > bestScore:
			best, bestScore, tied = w.indicator, score, false
		case w.indicator != best:
			tied = true
		}
	}
	if best < 0 || tied {
		return Link{}, false
	}
	return Link{Indicator: l.ids[best], Part: l.part(best, s, c.abbreviations), Score: bestScore}, true
}

// surroundings is what was found in each place of a statement: the best weight
// of each phrase.
type surroundings struct {
	clause   []occurrence
	counted  []occurrence
	near     map[int32]int
	sentence map[int32]int
	distant  map[int32]int
	// exact are the phrases that stand undamaged beside the figure: only these
	// rule a wording out ("giao dịch từ" is no damaged "giao dịch điện tử").
	exact map[int32]bool
	unit  []string
}

func (l *linker) scan(s Statement, abbreviations *Abbreviations) surroundings {
	find := func(text string) []occurrence { return l.phrases.find(abbreviations.keys(text)) }
	// The unit is the noun counted, also where the clause leaves it out.
	clause, unit := find(s.Clause), find(s.Unit)
	return surroundings{
		clause:   clause,
		counted:  unit,
		near:     l.weights(clause, unit),
		sentence: l.weights(find(s.Sentence)),
		distant:  l.weights(find(s.Before), find(s.Headings)),
		unit:     unitKeys(s.Unit, abbreviations),
		exact:    exact(clause, unit),
	}
}

func exact(lists ...[]occurrence) map[int32]bool {
	found := map[int32]bool{}
	for _, list := range lists {
		for _, o := range list {
			if !o.damaged {
				found[o.phrase] = true
			}
		}
	}
	return found
}

func (l *linker) weights(lists ...[]occurrence) map[int32]int {
	best := map[int32]int{}
	for _, list := range lists {
		for _, o := range list {
			best[o.phrase] = max(best[o.phrase], l.phrases.weight(o))
		}
	}
	return best
}

// candidates are the wordings with a first near phrase in the clause, each once.
func (l *linker) candidates(found surroundings) []int {
	var at []int
	seen := map[int]bool{}
	for _, o := range slices.Concat(found.clause, found.counted) {
		for _, w := range l.byNear[o.phrase] {
			if !seen[w] {
				seen[w] = true
				at = append(at, w)
			}
		}
	}
	return at
}

// score adds up what was found of the wording, and reports whether it fits.
func (l *linker) score(w *wording, found surroundings) (int, bool) {
	if !fits(w.units, found.unit) {
		return 0, false
	}
	for _, id := range w.not {
		if found.exact[id] {
			return 0, false
		}
	}
	score := 0
	for _, g := range w.near {
		weight := heaviest(g, found.near)
		if weight == 0 {
			return 0, false
		}
		score += nearWeight * weight
	}
	for _, g := range w.sentence {
		weight := found.inSentence(g)
		if weight == 0 {
			return 0, false
		}
		score += sentenceWeight * weight
	}
	for _, g := range w.context {
		far := min(contextWords, heaviest(g, found.distant))
		weight := max(sentenceWeight*found.inSentence(g), distantWeight*far)
		if weight == 0 {
			return 0, false
		}
		score += weight
	}
	return score, true
}

func (s *surroundings) inSentence(g group) int {
	return min(contextWords, max(heaviest(g, s.near), heaviest(g, s.sentence)))
}

func heaviest(g group, found map[int32]int) int {
	best := 0
	for _, id := range g {
		best = max(best, found[id])
	}
	return best
}
