package fulltext

import (
	"strings"

	"solieu/corpus/vi"
)

// Bounds of what is read of a question. People type ten words; a pasted page
// must not cost more than a question.
const (
	maxQuestion = 16 << 10 // bytes
	maxWords    = 64
	maxRun      = 6 // the longest run of words that may have an abbreviation
)

// planner makes a plan.
type planner struct {
	counts   *counts
	expand   Expander
	cut      *tokenizer
	question string
	words    []token
	stops    []bool
	// reads are the speller's readings.
	reads []string
	// expansions of each word.
	expansions [][][]string

	byWord, byPair map[string]*group
	plan           plan
}

func newPlan(c *counts, question string, expand Expander) (*plan, error) {
	if expand == nil {
		expand = func(string) [][]string { return nil }
	}
	cut := newTokenizer()
	words := cut.tokens(question[:min(len(question), maxQuestion)])
	words = words[:min(len(words), maxWords)]
	p := &planner{
		counts: c, expand: expand, cut: cut, question: question, words: words, stops: questionStops.find(words),
		byWord: make(map[string]*group), byPair: make(map[string]*group),
		plan: plan{average: c.totals.average()},
	}
	p.readWords()
	p.addWords()
	p.addPairs()
	p.addExpansionPairs()
	p.addAbbreviations()
	p.weigh()
	return &p.plan, c.err
}

// readWords asks the table of abbreviations and the speller.
func (p *planner) readWords() {
	folded := make([]string, len(p.words))
	open := make([]bool, len(p.words))
	p.expansions = make([][][]string, len(p.words))
	for i, word := range p.words {
		folded[i] = word.folded
		if !p.stops[i] {
			p.expansions[i] = p.meanings(i, i+1)
			open[i] = p.expansions[i] == nil && spellable(word.folded)
		}
	}
	p.reads = p.counts.spell(folded, open)
}

func (p *planner) addWords() {
	for i, word := range p.words {
		if p.stops[i] || p.byWord[word.form] != nil {
			continue
		}
		g := &group{idf: p.counts.idf(p.counts.word(word.folded))}
		p.byWord[word.form] = g
		p.plan.groups = append(p.plan.groups, g)
		p.add(g, typedAlternative(1, word))
		if p.reads[i] != word.folded {
			p.add(g, alternative{folded: p.reads[i : i+1], weight: weightSpell * foldedWeight(word), sure: sureSpell})
		}
		for _, phrase := range p.expansions[i] {
			p.add(g, alternative{folded: phrase, weight: weightExpand, sure: 1})
		}
	}
}

func (p *planner) addPairs() {
	for i := 0; i+1 < len(p.words); i++ {
		g := p.pairAt(i)
		if g == nil || len(g.alternatives) > 0 {
			continue
		}
		pair := p.words[i : i+2]
		p.add(g, typedAlternative(weightPair, pair...))
		if p.reads[i] != pair[0].folded || p.reads[i+1] != pair[1].folded {
			p.add(g, alternative{folded: p.reads[i : i+2], weight: weightPair * weightSpell * foldedWeight(pair...)})
		}
	}
}

// pairAt is the group of the words i and i+1, nil when one is a stop word.
func (p *planner) pairAt(i int) *group {
	if p.stops[i] || p.stops[i+1] {
		return nil
	}
	key := pairKey(p.words[i].form, p.words[i+1].form)
	g := p.byPair[key]
	if g == nil {
		g = &group{idf: p.counts.idf(p.counts.pair(p.words[i].folded, p.words[i+1].folded))}
		p.byPair[key] = g
		p.plan.groups = append(p.plan.groups, g)
	}
	return g
}

// addExpansionPairs lets a passage count that has part of an expansion, or its
// words apart. Rival expansions share their groups: one of them is meant.
func (p *planner) addExpansionPairs() {
	done := make(map[string]bool)
	for i, phrases := range p.expansions {
		if word := p.words[i].folded; !done[word] {
			done[word] = true
			p.addPhrasePairs(phrases)
		}
	}
}

func (p *planner) addPhrasePairs(phrases [][]string) {
	longest := 0
	for _, phrase := range phrases {
		longest = max(longest, len(phrase))
	}
	for k := range max(0, longest-1) {
		g := new(group)
		for _, phrase := range phrases {
			if k+1 < len(phrase) {
				p.add(g, alternative{folded: phrase[k : k+2], weight: weightPair})
			}
		}
		p.plan.groups = append(p.plan.groups, g)
	}
}

// addAbbreviations lets the abbreviation of a run of words count for each word
// and pair of the run.
func (p *planner) addAbbreviations() {
	for i := range p.words {
		for end := i + 2; end <= min(i+maxRun, len(p.words)) && !p.stops[end-1] && !p.stops[i]; end++ {
			for _, short := range p.meanings(i, end) {
				p.addToRun(i, end, short)
			}
		}
	}
}

func (p *planner) addToRun(start, end int, short []string) {
	for i := start; i < end; i++ {
		g := p.byWord[p.words[i].form]
		p.add(g, alternative{folded: short, weight: weightExpand, sure: 1, idf: g.idf})
		if i+1 < end {
			g := p.pairAt(i)
			p.add(g, alternative{folded: short, weight: weightPair * weightExpand, idf: g.idf})
		}
	}
}

// meanings asks the table of abbreviations about the words start to end, and
// gives its answers as keys of the index.
func (p *planner) meanings(start, end int) [][]string {
	folded := make([]string, 0, end-start)
	for _, word := range p.words[start:end] {
		folded = append(folded, vi.Fold(vi.Clean(p.question[word.start:word.end])))
	}
	var found [][]string
	for _, phrase := range p.expand(strings.Join(folded, " ")) {
		keys := make([]string, len(phrase))
		for i, word := range phrase {
			_, keys[i] = p.cut.keys(word)
		}
		found = append(found, keys)
	}
	return found
}

// typedAlternative is the words as typed.
func typedAlternative(weight float64, words ...token) alternative {
	bare := foldedWeight(words...)
	a := alternative{exact: weight * weightExact, weight: weight * bare, sure: bare}
	for _, word := range words {
		a.folded = append(a.folded, word.folded)
		a.forms = append(a.forms, word.form)
	}
	return a
}

// foldedWeight is the weight of the bare letters of words as typed.
func foldedWeight(words ...token) float64 {
	for _, word := range words {
		if word.marked() {
			return weightFolded
		}
	}
	return weightBare
}

// add gives a group an alternative, unless no passage can have it.
func (p *planner) add(g *group, a alternative) {
	if len(a.folded) == 0 {
		return
	}
	a.field, a.key, a.df = p.term(a.folded)
	if a.df == 0 {
		return
	}
	if a.idf == 0 {
		a.idf = p.counts.idf(a.df)
	}
	g.alternatives = append(g.alternatives, a)
}

// term is the key in the index that stands for a sequence of words.
func (p *planner) term(folded []string) (field, key string, df uint64) {
	if len(folded) == 1 {
		return fieldWords, folded[0], p.counts.word(folded[0])
	}
	for i := 0; i+1 < len(folded); i++ {
		if n := p.counts.pair(folded[i], folded[i+1]); i == 0 || n < df {
			key, df = pairKey(folded[i], folded[i+1]), n
		}
	}
	return fieldPairs, key, df
}

// weigh sets what each word counts for in coverage and names the words that
// were not found as typed.
func (p *planner) weigh() {
	named := make(map[string]bool)
	for i, word := range p.words {
		g := p.byWord[word.form]
		if g == nil || p.stops[i] || named[word.form] {
			continue
		}
		named[word.form] = true
		typed := p.question[word.start:word.end]
		g.mass = g.idf
		if p.counts.word(word.folded) == 0 && !p.expanded(g, p.reads[i]) {
			p.plan.unknown = append(p.plan.unknown, typed)
		}
		if p.reads[i] != word.folded {
			p.plan.corrected = append(p.plan.corrected, Correction{Typed: typed, Read: p.reads[i]})
		}
	}
}

// expanded reports whether a word that does not occur has an alternative other
// than the speller's reading.
func (p *planner) expanded(g *group, read string) bool {
	for _, a := range g.alternatives {
		if len(a.folded) != 1 || a.folded[0] != read {
			return true
		}
	}
	return false
}
