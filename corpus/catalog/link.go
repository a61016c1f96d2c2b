package catalog

import (
	"slices"
	"strings"
	"sync"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// Statement is where a figure stands in a report.
type Statement struct {
	// Clause is the words around the figure in its own clause, with the noun
	// phrase behind the number.
	Clause Place
	// Sentence is the whole sentence that the clause is of.
	Sentence Place
	// Before is what stands before it: sentences of its paragraph, the paragraph
	// before, the headings and lead-ins above.
	Before []Place
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
	// names are the parts' names of each indicator.
	names []partNames
	// joins are the words that join parts.
	joins []int32
	// spare surroundings, kept because they are large.
	spare sync.Pool
}

func newLinker(indicators []corpus.Indicator, abbreviations *Abbreviations) *linker {
	l := &linker{phrases: newPhrases(), byNear: map[int32][]int{}}
	for i := range indicators {
		l.ids = append(l.ids, indicators[i].ID)
		l.names = append(l.names, l.compileParts(indicators[i].Parts, abbreviations))
		for _, w := range indicators[i].Wordings {
			l.add(l.compileWording(i, w, abbreviations))
		}
	}
	for _, word := range joiners {
		l.joins = append(l.joins, l.phrases.word(word))
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
	found := l.look(s, c)
	defer l.giveBack(found)
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
	return Link{Indicator: l.ids[best], Part: l.part(best, s), Score: bestScore}, true
}

// surroundings is what was found of a statement: the best weight of each phrase
// by where it stands, 0 for those not found.
type surroundings struct {
	beside                  []stretch
	near, sentence, distant weights
	unit                    []string
}

// weights remember which phrases have one, to be used again.
type weights struct {
	of    []int16
	found []int32
}

// look finds the phrases of a statement. The surroundings are to be given back.
func (l *linker) look(s Statement, c *Catalog) *surroundings {
	found, _ := l.spare.Get().(*surroundings)
	if found == nil {
		n := len(l.phrases.list)
		found = &surroundings{near: newWeights(n), sentence: newWeights(n), distant: newWeights(n)}
	}
	unit := c.Read(vi.NewText(s.Unit))
	// The unit is the noun counted, also where the clause leaves it out.
	found.beside = append(found.beside[:0], s.Clause.words(), stretch{unit, 0, int32(len(unit.words))})
	found.unit = unitKeys(s.Unit, c.abbreviations)
	for _, place := range found.beside {
		l.weigh(&found.near, place)
	}
	l.weigh(&found.sentence, s.Sentence.words())
	for _, place := range s.Before {
		l.weigh(&found.distant, place.words())
	}
	return found
}

func (l *linker) giveBack(found *surroundings) {
	clear(found.beside)
	for _, w := range []*weights{&found.near, &found.sentence, &found.distant} {
		for _, id := range w.found {
			w.of[id] = 0
		}
		w.found = w.found[:0]
	}
	l.spare.Put(found)
}

func newWeights(n int) weights { return weights{of: make([]int16, n)} }

func (l *linker) weigh(best *weights, place stretch) {
	for o := range l.phrases.within(place) {
		if best.of[o.phrase] == 0 {
			best.found = append(best.found, o.phrase)
		}
		best.of[o.phrase] = max(best.of[o.phrase], l.phrases.weight(o))
	}
}

// candidates are the wordings with a first near phrase in the clause, each once.
func (l *linker) candidates(found *surroundings) []int {
	var at []int
	for _, place := range found.beside {
		for o := range l.phrases.within(place) {
			at = append(at, l.byNear[o.phrase]...)
		}
	}
	slices.Sort(at)
	return slices.Compact(at)
}

// score adds up what was found of the wording, and reports whether it fits.
func (l *linker) score(w *wording, found *surroundings) (int, bool) {
	if !fits(w.units, found.unit) {
		return 0, false
	}
	for _, id := range w.not {
		// Only what stands undamaged beside the figure rules a wording out: "giao
		// dịch từ" is no damaged "giao dịch điện tử".
		if found.near.of[id] == l.phrases.whole(id) {
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

func heaviest(g group, found weights) int {
	best := int16(0)
	for _, id := range g {
		best = max(best, found.of[id])
	}
	return int(best)
}
