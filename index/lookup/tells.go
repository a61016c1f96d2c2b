package lookup

import "solieu/corpus/vi"

// exactly begins the bag's entries of words with their marks.
const exactly = "="

// alone is how much less a single syllable proves than a pair: "phần", "cứng" may
// stand anywhere.
const alone = 0.5

// tells is how well the bag of a series explains word i. A name or a foreign word that
// stands in a sentence beside the figure only is not explained: the sentence may state
// figures of several firms.
func (q *asked) tells(s *Series, i int) float64 {
	w := q.words[i]
	marked, exact := q.exact[i] != "", 0.0
	if marked {
		if exact = s.bag[q.exact[i]]; exact == 0 {
			return 0 // "máng" is not told by "mạng"
		}
	}
	share := s.bag[w.Fold]
	if i > 0 {
		share = max(share, s.bag[q.pairs[i-1]])
	}
	if i+1 < len(q.words) {
		share = max(share, s.bag[q.pairs[i]])
	}
	switch {
	case isNumber(w):
		return share
	case !vi.IsSyllable(w.Fold):
		if share <= quoteShare {
			return 0
		}
		return share
	case marked && alone*exact > share && q.tellsBeside(s, i):
		return alone * exact
	}
	return share
}

// toldWith is how well the bag tells a whole phrase, 0 where it does not.
func (s *Series) toldWith(phrase []Word) float64 {
	if len(phrase) == 1 {
		return s.bag[exactly+phrase[0].Key]
	}
	share := 1.0
	for i := 1; i < len(phrase); i++ {
		share = min(share, s.bag[phrase[i-1].Fold+" "+phrase[i].Fold])
	}
	return share
}

// tellsBeside reports whether both neighbours of word i are told by more than a lone
// syllable: of "thiết bị" a series that is told with "thiết yếu" tells nothing.
func (q *asked) tellsBeside(s *Series, i int) bool {
	told := func(k int) bool {
		return k < 0 || k == len(q.words) || q.words[k].Light || isNumber(q.words[k]) || s.NamedWith(q.words[k]) || s.bag[q.words[k].Fold] > 0 || q.paired(s, k) || q.paired(s, k+1)
	}
	return told(i-1) && told(i+1)
}

// paired reports whether word i and the one before stand side by side where the series
// is told.
func (q *asked) paired(s *Series, i int) bool {
	return i > 0 && i < len(q.words) && s.bag[q.pairs[i-1]] > 0
}

func isNumber(w Word) bool { return w.Fold != "" && w.Fold[0] >= '0' && w.Fold[0] <= '9' }
