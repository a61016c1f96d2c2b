package lookup

import (
	"cmp"
	"iter"
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
	// Weak are the words that what reports tell the series with explains, not its name.
	Weak []Word
	weak wordSet
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

// Query is words that were held against the names of the catalogue. It is for one
// goroutine.
type Query struct {
	*asked
	index *Index
	// typed are all words, heavy is how many of the rest are not light.
	typed []Word
	heavy int
	// catalogued are the matches with the catalogue.
	catalogued []Match
}

// Query holds words against the names of the catalogue.
func (x *Index) Query(words []Word) *Query {
	q := &Query{asked: x.asked(distinct(x.content(words))), index: x, typed: words}
	for _, w := range q.words {
		if !w.Light {
			q.heavy++
		}
	}
	var found ranking
	for p, given := range x.candidates(q.words) {
		found.hold(q.asked, p, given)
	}
	found.settle()
	q.catalogued = found.list
	return q
}

// Find is Query and its Find.
func (x *Index) Find(words []Word, open []string) []Match { return x.Query(words).Find(open) }

// Find lists the series that the words speak of, the best first: of the catalogue,
// and of those that nobody has catalogued the open ones, which are named by the ids
// of their figures or by their keys. The list is the caller's.
func (q *Query) Find(open []string) []Match {
	found := ranking{list: slices.Clone(q.catalogued)}
	for _, s := range q.index.opened(open) {
		for i := range s.phrases {
			p := &s.phrases[i]
			found.hold(q.asked, p, q.given(p.words))
		}
	}
	found.settle()
	wanted, kind := wantedOf(q.typed, contrasts), wantedOf(q.typed, kinds) // "qua" alone is no content, "qua han" is
	for i := range found.list {
		m := &found.list[i]
		m.Asked = q.heavy
		m.Opposed = len(wanted) > 0 && (opposed(wanted, q.typed, m.Series.nameWith(m.Parts)) || q.merelyTold(kind, m))
		m.Left, m.Weak = q.only(m.left), q.only(m.weak)
	}
	return found.list
}

// merelyTold reports whether what tells figures apart stands nowhere but where a match
// is told, and may be said of others there: behind its figure, or beside its opposite.
// "176 trường tiểu học, … 268.417 học sinh" states no "học sinh tiểu học".
func (q *Query) merelyTold(wanted []contrast, m *Match) bool {
	name := m.Series.nameWith(m.Parts)
	return slices.ContainsFunc(wanted, func(row contrast) bool {
		if slices.ContainsFunc(row, func(phrase []Word) bool { return Within(phrase, name) }) {
			return false
		}
		asked, others := 0.0, 0.0
		for _, phrase := range row {
			if told := m.Series.toldWith(phrase); Within(phrase, q.typed) {
				asked = max(asked, told)
			} else {
				others = max(others, told)
			}
		}
		return asked < subjectShare || others >= asked
	})
}

// ranking is the best matches, one of each series. The phrases of a series come one
// after the other.
type ranking struct {
	list []Match // the best first
	// best is that of the series at hand; it has none yet.
	best Match
}

// hold holds the words against a phrase that has some of them.
func (r *ranking) hold(q *asked, p *phrase, given wordSet) {
	if p.series != r.best.Series {
		r.settle()
	}
	reached := 0.0
	if r.best.Series != nil {
		reached = r.best.Score
	}
	m, ok := q.score(p, given, reached)
	if ok && (r.best.Series == nil || m.Score > reached || m.Score == reached && m.Part == "" && r.best.Part != "") {
		r.best = m
	}
}

// settle puts the best of the series at hand in its place.
func (r *ranking) settle() {
	if r.best.Series == nil {
		return
	}
	at, _ := slices.BinarySearchFunc(r.list, r.best, Match.compare)
	if len(r.list) == maxMatches && at < maxMatches {
		r.list = r.list[:maxMatches-1]
	}
	if at < maxMatches {
		r.list = slices.Insert(r.list, at, r.best)
	}
	r.best = Match{}
}

// compare puts the better match first.
func (m Match) compare(o Match) int {
	return cmp.Or(cmp.Compare(o.Score, m.Score), cmp.Compare(m.Series.Key, o.Series.Key))
}

// candidates gives the phrases of the catalogue that share words with a question, in
// their order, with the words that they share.
func (x *Index) candidates(words []Word) iter.Seq2[*phrase, wordSet] {
	return func(yield func(*phrase, wordSet) bool) {
		lists := make([][]standing, len(words))
		for i, w := range words {
			lists[i] = x.byWord[w.Fold]
		}
		for {
			next := len(x.phrases)
			for _, list := range lists {
				if len(list) > 0 {
					next = min(next, list[0].phrase)
				}
			}
			if next == len(x.phrases) {
				return
			}
			var given wordSet
			for i, list := range lists {
				if len(list) == 0 || list[0].phrase != next {
					continue
				}
				if gives(words[i], list[0].word) {
					given |= 1 << i
				}
				lists[i] = list[1:]
			}
			if given != 0 && !yield(&x.phrases[next], given) {
				return
			}
		}
	}
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

// scored is the score of a match that explains and names so much.
func scored(p *phrase, explained, named float64) float64 {
	score := explained * (0.4 + 0.6*named)
	if p.own {
		score *= OwnShare
	}
	return score
}

// score holds a phrase, which has some of the words, against all; false where it is
// hardly named at all, or can't reach the score that the series has already.
func (q *asked) score(p *phrase, matched wordSet, reached float64) (Match, bool) {
	named := q.weight(matched)
	m := Match{Series: p.series, Named: named / p.weight}
	if m.Named < leastNamed || scored(p, 1, m.Named) < reached {
		return m, false
	}
	q.turnTo(p.series)
	m.Catalogued, m.Head = !p.own, same(q.words[0], p.words[0])
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
		if share := q.told(i); share > 0 {
			explained += share * q.weights[i]
			m.weak |= 1 << i
		} else {
			m.left |= 1 << i
		}
	}
	m.Explained = explained / q.total
	m.Score = scored(p, m.Explained, m.Named)
	return m, true
}

// spelledOnly reports whether none of the words was typed as it is.
func (q *asked) spelledOnly(set wordSet) bool {
	return !slices.ContainsFunc(q.only(set), func(w Word) bool { return !w.Spelled })
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
		given := q.series.parts[i]
		if given == 0 || p.whole && q.weight(given)/p.weight < whollyNamed {
			continue
		}
		gain := q.weight(given & rest)
		if gain == 0 && len(p.words) == 1 && q.only(given)[0].Spelled {
			continue // "báo" of "cơ quan báo chí"
		}
		share := gain / p.weight
		whole := q.weight(given) / p.weight
		if whole >= whollyNamed {
			share = whole
		} else if q.spelledOnly(given) {
			continue // "ngân hàng chính sách xã hội" is no "nhà ở xã hội"
		}
		if share > bestShare || share == bestShare && gain > bestGain {
			best, fresh, bestShare, bestGain = p, given&rest, share, gain
		}
	}
	return best, fresh
}
