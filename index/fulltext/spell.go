package fulltext

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"
)

// The speller reads a question as the likeliest sequence of words that the
// index knows, one edit at most from each word typed. The index itself is the
// language model: passages that contain a word, and that contain a pair. It
// only adds a reading; what was typed is searched as well.
const (
	// How likely a typed word was meant to be another: seldom, where reports
	// have it as it stands. A library of a few reports lacks most pairs that
	// people type, and must not take that for a slip.
	slipUnknown = 0.03
	slipKnown   = 0.001
	// unseen is what a word counts for that stands in no passage.
	unseen = 0.02
	// backoff is how many passages a word must stand in before the pairs seen
	// with it weigh as much as the word's own frequency.
	backoff = 20
	// maxReadings bounds the candidates of one word.
	maxReadings = 10
	// minKnown is in how many passages a candidate must stand to replace a word
	// that occurs itself; rarer ones are often damage.
	minKnown = 3
	// A long word is seldom a Vietnamese syllable, and the automaton that finds
	// its neighbours grows with it.
	minSpelled, maxSpelled = 2, 20
)

// reading is one way to read a word and the best sequence that ends in it.
type reading struct {
	word string
	// cost is the negative logarithm of the sequence's probability.
	cost float64
	from int
}

// spellable reports whether the speller may read a word in another way.
func spellable(folded string) bool {
	n := utf8.RuneCountInString(folded)
	return n >= minSpelled && n <= maxSpelled && !hasDigit(folded)
}

// spell returns the likeliest reading of each word; open says which words may
// be read differently.
func (c *counts) spell(words []string, open []bool) []string {
	columns := make([][]reading, len(words))
	var before []reading
	for i, word := range words {
		columns[i] = []reading{{word: word}}
		if open[i] {
			columns[i] = append(columns[i], c.readings(word)...)
		}
		slip := c.slip(word)
		for k := range columns[i] {
			c.reach(&columns[i][k], before)
			if k == 0 {
				columns[i][k].cost -= math.Log(1 - slip)
			} else {
				columns[i][k].cost -= math.Log(slip)
			}
		}
		before = columns[i]
	}
	return trace(columns)
}

// slip is the probability that a word was meant to be another one.
func (c *counts) slip(typed string) float64 {
	if c.word(typed) > 0 {
		return slipKnown
	}
	return slipUnknown
}

// readings are the most frequent words at one edit.
func (c *counts) readings(typed string) []reading {
	least := uint64(1)
	if c.word(typed) > 0 {
		least = minKnown
	}
	var found []reading
	for _, word := range c.similar(typed) {
		if spellable(word) && c.word(word) >= least {
			found = append(found, reading{word: word})
		}
	}
	slices.SortFunc(found, func(a, b reading) int {
		return cmp.Or(cmp.Compare(c.word(b.word), c.word(a.word)), cmp.Compare(a.word, b.word))
	})
	return found[:min(len(found), maxReadings)]
}

// reach gives a reading its cheapest way from the readings before it.
func (c *counts) reach(r *reading, before []reading) {
	if len(before) == 0 {
		r.cost = -math.Log(c.probability(r.word))
		return
	}
	r.cost = math.Inf(1)
	for i, previous := range before {
		if least := previous.cost - math.Log(c.mostFollowing(previous.word, r.word)); least >= r.cost {
			continue // whatever the index says of the two together
		}
		cost := previous.cost - math.Log(c.following(previous.word, r.word))
		if cost < r.cost {
			r.cost, r.from = cost, i
		}
	}
}

// probability of a word anywhere.
func (c *counts) probability(word string) float64 {
	return max(float64(c.word(word)), unseen) / max(float64(c.totals.words), 1)
}

// following is the probability of a word after another.
func (c *counts) following(first, word string) float64 {
	if c.word(first) == 0 || c.word(word) == 0 {
		return c.together(first, word, 0)
	}
	return c.together(first, word, c.pair(first, word))
}

// mostFollowing is what following can be at most: a pair stands in no more passages
// than either word.
func (c *counts) mostFollowing(first, word string) float64 {
	return c.together(first, word, min(c.word(first), c.word(word)))
}

// together is the probability of a word after another that stands in so many passages
// with it.
func (c *counts) together(first, word string, pairs uint64) float64 {
	return (float64(pairs) + backoff*c.probability(word)) / (float64(c.word(first)) + backoff)
}

func trace(columns [][]reading) []string {
	words := make([]string, len(columns))
	if len(columns) == 0 {
		return words
	}
	best := 0
	last := columns[len(columns)-1]
	for i := range last {
		if last[i].cost < last[best].cost {
			best = i
		}
	}
	for i := len(columns) - 1; i >= 0; i-- {
		words[i] = columns[i][best].word
		best = columns[i][best].from
	}
	return words
}
