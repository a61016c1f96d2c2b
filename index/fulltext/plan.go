package fulltext

// Weights of what a passage may have of a word; the best one counts, once.
const (
	weightExact  = 1.0 // the word with its marks
	weightFolded = 0.8 // the same letters with other marks
	weightBare   = 1.0 // the letters of a word that was typed without marks
	weightSpell  = 1.2 // times the above for the speller's reading
	sureSpell    = 0.8 // what that reading counts for in coverage
	weightExpand = 1.0 // an abbreviation's expansion, or the other way round
	weightPair   = 0.5 // times the above for two neighbours
)

// plan is a question as it is searched.
type plan struct {
	// groups are words first, then pairs of neighbours.
	groups    []*group
	unknown   []string
	corrected []Correction
	average   float64 // words in a passage
}

// group is a word or a pair of neighbours of the question with all that counts
// for it in a passage.
type group struct {
	alternatives []alternative
	// mass is what the word weighs in coverage, the more the rarer it is and
	// most where it does not occur; pairs have none.
	mass float64
	// idf of the word or pair as typed.
	idf float64
}

// alternative is a sequence of words that a passage may contain.
type alternative struct {
	folded []string
	// forms are the same words with marks; nil when marks say nothing.
	forms []string
	// exact is the weight where forms match, weight where only folded does.
	exact, weight float64
	// sure is what the folded words count for in coverage, 0 to 1.
	sure float64
	idf  float64
	// field, key and df are the term that stands for it in the index: its
	// rarest pair where it has three words and more.
	field, key string
	df         uint64
}
