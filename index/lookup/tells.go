package lookup

import "solieu/corpus/vi"

// exactly begins the bag's entries of words with their marks.
const exactly = "="

// alone is how much less a single syllable proves than a pair: "phần", "cứng" may
// stand anywhere.
const alone = 0.5

// tells is how well the bag explains word i of a question. A name or a foreign word
// that stands in a sentence beside the figure only is not explained: the sentence
// may state figures of several firms.
func (s *Series) tells(words []Word, i int) float64 {
	w := words[i]
	marked := w.Key != w.Fold
	if marked && s.bag[exactly+w.Key] == 0 {
		return 0 // "máng" is not told by "mạng"
	}
	share := s.bag[w.Fold]
	if i > 0 {
		share = max(share, s.bag[words[i-1].Fold+" "+w.Fold])
	}
	if i+1 < len(words) {
		share = max(share, s.bag[w.Fold+" "+words[i+1].Fold])
	}
	switch {
	case isNumber(w):
		return share
	case !vi.IsSyllable(w.Fold):
		if share <= quoteShare {
			return 0
		}
		return share
	case marked && s.tellsBeside(words, i):
		return max(share, alone*s.bag[exactly+w.Key])
	}
	return share
}

// tellsBeside reports whether both neighbours of word i are told by more than a lone
// syllable: of "thiết bị" a series that is told with "thiết yếu" tells nothing.
func (s *Series) tellsBeside(words []Word, i int) bool {
	told := func(k int) bool {
		return k < 0 || k == len(words) || isNumber(words[k]) || s.NamedWith(words[k]) || s.bag[words[k].Fold] > 0 || s.pairs(words, k) || s.pairs(words, k+1)
	}
	return told(i-1) && told(i+1)
}

// pairs reports whether word i and the one before stand side by side where the series
// is told.
func (s *Series) pairs(words []Word, i int) bool {
	return i > 0 && i < len(words) && s.bag[words[i-1].Fold+" "+words[i].Fold] > 0
}

func isNumber(w Word) bool { return w.Fold != "" && w.Fold[0] >= '0' && w.Fold[0] <= '9' }
