package lookup

import (
	"cmp"
	"slices"
)

// Match is a series that words speak of.
type Match struct {
	Series *Series
	// Part is the part that the words name, "" for the whole; Parts are all that
	// they name where they name several.
	Part  string
	Parts []string
	// Explained is the share of the words' weight that the series explains, and
	// Named the share of the series' name that the words give; both 0 to 1.
	Explained, Named float64
	Score            float64
	// Left are the words that nothing of the series explains.
	Left []Word
	left wordSet
	// Catalogued says that the match is with a name of the catalogue.
	Catalogued bool
	// Opposed says that the words ask for the opposite of what the name says.
	Opposed bool
	// Located says that the figures are those of the place that is asked for.
	Located bool
	// Asked is how many of the words are neither light nor function words.
	Asked int
	// Head says that the words begin as the name does. A Vietnamese noun phrase
	// begins with what is asked for: "tiền thuế trên hóa đơn" is money.
	Head bool
}

// same reports whether a word typed can mean a word of a name: with marks on both
// sides they must agree.
func same(typed, named Word) bool {
	if typed.Fold != named.Fold {
		return false
	}
	return typed.Key == named.Key || typed.Key == typed.Fold || named.Key == named.Fold
}

// maxMatches bounds the list of matches; more choices than that help nobody.
const maxMatches = 24

// Find lists the series that the words speak of, the best first: of the catalogue,
// and of those that nobody has catalogued the open ones, which are named by the ids
// of their figures or by their keys.
func (x *Index) Find(words []Word, open []string) []Match {
	q := x.asked(distinct(x.content(words)))
	if q.total == 0 {
		return nil
	}
	best := map[*Series]Match{}
	for _, n := range x.candidates(q.words) {
		q.hold(&x.phrases[n], best)
	}
	for _, s := range x.opened(open) {
		for i := range s.phrases {
			q.hold(&s.phrases[i], best)
		}
	}
	list := make([]Match, 0, len(best))
	for _, m := range best {
		list = append(list, m)
	}
	slices.SortFunc(list, func(a, b Match) int {
		if a.Score != b.Score {
			return cmp.Compare(b.Score, a.Score)
		}
		return cmp.Compare(a.Series.Key, b.Series.Key)
	})
	if len(list) > maxMatches {
		list = list[:maxMatches]
	}
	wanted := wantedOf(words) // "qua" alone is no content, "qua han" is
	heavy := 0
	for _, w := range q.words {
		if !w.Light {
			heavy++
		}
	}
	for i := range list {
		m := &list[i]
		m.Asked = heavy
		m.Opposed = opposed(wanted, words, m.Series.nameWith(m.Parts))
		m.Left = q.only(m.left)
	}
	return list
}

// hold keeps the match with a phrase where it is the best of its series.
func (q *asked) hold(p *phrase, best map[*Series]Match) {
	old, seen := best[p.series]
	m, ok := q.score(p, old.Score)
	if ok && (!seen || m.Score > old.Score || m.Score == old.Score && m.Part == "" && old.Part != "") {
		best[p.series] = m
	}
}

// candidates are the phrases of the catalogue that share a word with the question, in order.
func (x *Index) candidates(words []Word) []int {
	var found []int
	for _, w := range words {
		found = append(found, x.byWord[w.Fold]...)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// Weights of what explains a word: the name itself, a part's name, the words
// that reports tell the series with.
const (
	partShare = 0.95
	bagShare  = 0.7
	// subjectShare is for words at the beginning of the sentence that states a figure,
	// quoteShare for those behind: it may state others too.
	subjectShare = 0.55
	quoteShare   = 0.45
	// contextShare is for words before that sentence.
	contextShare = 0.35
	// OwnShare puts a report's words behind the catalogue's for the same.
	OwnShare = 0.97
)

// leastNamed is the share of a name below which it is not looked at further: too
// little of it is given for the name to be meant.
const leastNamed = 0.15

// mostWords is how many words of a question are held against names: one bit each.
const mostWords = 64

// wordSet is a set of a question's words.
type wordSet uint64

func (s wordSet) has(i int) bool { return s&(1<<i) != 0 }

// asked is a question's words, ready for being held against many names.
type asked struct {
	words   []Word
	weights []float64
	total   float64
	at      map[string]int
}

func (x *Index) asked(words []Word) *asked {
	words = words[:min(len(words), mostWords)]
	q := &asked{words: words, weights: make([]float64, len(words)), at: make(map[string]int, len(words))}
	for i, w := range words {
		q.weights[i] = x.Weight(w)
		q.total += q.weights[i]
		q.at[w.Fold] = i
	}
	return q
}

// given is the words of the question that a name has.
func (q *asked) given(name []Word) wordSet {
	var set wordSet
	for _, v := range name {
		// "su co" has nothing of the "sử dụng" of a name, which tells nothing.
		if i, ok := q.at[v.Fold]; ok && same(q.words[i], v) && (!v.Light || q.words[i].Light) {
			set |= 1 << i
		}
	}
	return set
}

// only is the words of a set.
func (q *asked) only(set wordSet) []Word {
	var words []Word
	for i, w := range q.words {
		if set.has(i) {
			words = append(words, w)
		}
	}
	return words
}

func (q *asked) weight(set wordSet) float64 {
	sum := 0.0
	for i, w := range q.weights {
		if set.has(i) {
			sum += w
		}
	}
	return sum
}

// scored is the score of a match that explains and names so much.
func scored(p *phrase, explained, named float64) float64 {
	score := explained * (0.4 + 0.6*named)
	if p.own {
		score *= OwnShare
	}
	return score
}

// score holds a phrase against the words; false where it is hardly named at all,
// or can't reach the score that the series has already.
func (q *asked) score(p *phrase, reached float64) (Match, bool) {
	m := Match{Series: p.series, Catalogued: !p.own, Head: same(q.words[0], p.words[0])}
	matched := q.given(p.words)
	named := q.weight(matched)
	m.Named = named / p.weight
	if m.Named < leastNamed || scored(p, 1, m.Named) < reached {
		return m, false
	}
	if p.part != "" {
		m.Parts = []string{p.part}
	}
	rest := ^matched
	explained := named + q.nameParts(&m, &rest)
	if len(m.Parts) == 1 {
		m.Part = m.Parts[0]
	}
	for i := range q.words {
		if !rest.has(i) {
			continue
		}
		if share := p.series.tells(q.words, i); share > 0 {
			explained += share * q.weights[i]
		} else {
			m.left |= 1 << i
		}
	}
	m.Explained = explained / q.total
	m.Score = scored(p, m.Explained, m.Named)
	return m, true
}

// Shares of a part's name that words must give.
const (
	halfNamed   = 0.6
	whollyNamed = 0.99
)

// nameWith is the words of the series' name and of parts.
func (s *Series) nameWith(parts []string) []Word {
	if len(parts) == 0 {
		return s.nameWords
	}
	words := slices.Clone(s.nameWords)
	for i := range s.partPhrases {
		if p := &s.partPhrases[i]; slices.Contains(parts, p.part) {
			words = append(words, p.words...)
		}
	}
	return words
}

// nameParts finds the parts that the words name and returns the weight that they
// explain; a second part must be named in full.
func (q *asked) nameParts(m *Match, rest *wordSet) (gain float64) {
	least := halfNamed
	if len(m.Parts) > 0 {
		least = whollyNamed
	}
	for {
		p, fresh := q.bestPart(m, *rest, least)
		if p == nil {
			return gain
		}
		m.Parts = append(m.Parts, p.part)
		gain += partShare * q.weight(fresh)
		*rest &^= fresh
		least = whollyNamed
	}
}

// bestPart finds the part, none of those found already, that is named best: at
// least the share "least" of its name by the words not yet explained (rest), or
// the whole of it by any.
func (q *asked) bestPart(m *Match, rest wordSet, least float64) (best *phrase, fresh wordSet) {
	bestShare, bestGain := least, 0.0
	for i := range m.Series.partPhrases {
		p := &m.Series.partPhrases[i]
		if p.weight == 0 || slices.Contains(m.Parts, p.part) {
			continue
		}
		given := q.given(p.words)
		gain := q.weight(given & rest)
		share := gain / p.weight
		if whole := q.weight(given) / p.weight; whole >= whollyNamed {
			share = whole
		}
		if share > bestShare || share == bestShare && gain > bestGain {
			best, fresh, bestShare, bestGain = p, given&rest, share, gain
		}
	}
	return best, fresh
}
