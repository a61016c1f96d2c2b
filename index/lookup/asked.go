package lookup

import "math/bits"

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
	// exact and pairs are the keys in bags of each word with its marks, and of each
	// with the one behind it.
	exact, pairs []string
	// series is what the words are to the series at hand.
	series spoken
}

// spoken is what a question's words are to one series, whatever its phrases.
type spoken struct {
	*Series
	// parts are, of each phrase of a part, the words that it has.
	parts []wordSet
	// shares are how well the bag explains each word, untold where not yet known.
	shares []float64
}

const untold = -1

func (x *Index) asked(words []Word) *asked {
	words = words[:min(len(words), mostWords)]
	q := &asked{words: words, weights: make([]float64, len(words)), at: make(map[string]int, len(words))}
	q.exact, q.pairs = make([]string, len(words)), make([]string, len(words))
	for i, w := range words {
		q.weights[i] = x.Weight(w)
		q.total += q.weights[i]
		q.at[w.Fold] = i
		if w.Key != w.Fold {
			q.exact[i] = exactly + w.Key
		}
		if i+1 < len(words) {
			q.pairs[i] = w.Fold + " " + words[i+1].Fold
		}
	}
	q.series.shares = make([]float64, len(words))
	return q
}

// turnTo takes a series in hand.
func (q *asked) turnTo(s *Series) {
	if q.series.Series == s {
		return
	}
	q.series.Series = s
	q.series.parts = q.series.parts[:0]
	for i := range s.partPhrases {
		q.series.parts = append(q.series.parts, q.given(s.partPhrases[i].words))
	}
	for i := range q.series.shares {
		q.series.shares[i] = untold
	}
}

// told is how well the bag of the series at hand explains word i.
func (q *asked) told(i int) float64 {
	share := &q.series.shares[i]
	if *share == untold {
		*share = q.tells(q.series.Series, i)
	}
	return *share
}

// gives reports whether a typed word is a word of a name: "su co" has nothing of the
// "sử dụng" of a name, which tells nothing.
func gives(typed, named Word) bool {
	return same(typed, named) && (!named.Light || typed.Light || typed.Key != typed.Fold && typed.Key == named.Key)
}

// given is the words of the question that a name has.
func (q *asked) given(name []Word) wordSet {
	var set wordSet
	for _, v := range name {
		if i, ok := q.at[v.Fold]; ok && gives(q.words[i], v) {
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
	for ; set != 0; set &= set - 1 {
		sum += q.weights[bits.TrailingZeros64(uint64(set))]
	}
	return sum
}
