package lookup

import (
	"cmp"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// PartsNamed gives the parts of a series that words speak of and of nothing else:
// each word is of a part's name or of the series' own. It is nil where a word is of
// neither, where no part is named, or where two are named as well.
func (x *Index) PartsNamed(s *Series, words []Word) []string {
	words = distinct(x.content(words))
	if len(words) == 0 || len(words) > mostWords {
		return nil
	}
	q := x.asked(words)
	var rest wordSet
	for i := range words {
		rest |= 1 << i
	}
	var parts []string
	at := map[string]wordSet{}
	least := halfNamed
	for rest != 0 {
		part, fresh := q.onlyPart(s, parts, rest, least)
		if part == "" {
			break
		}
		parts, least = append(parts, part), whollyNamed
		at[part] = fresh & -fresh
		rest &^= fresh
	}
	for i, w := range words {
		if rest.has(i) && !s.NamedWith(w) {
			return nil
		}
	}
	slices.SortFunc(parts, func(a, b string) int { return cmp.Compare(at[a], at[b]) })
	return parts
}

// onlyPart finds the part that is named best; "" where another is as well.
func (q *asked) onlyPart(s *Series, but []string, rest wordSet, least float64) (part string, fresh wordSet) {
	best := 0.0
	tie := false
	for i := range s.partPhrases {
		p := &s.partPhrases[i]
		if p.weight == 0 || slices.Contains(but, p.part) {
			continue
		}
		given := q.given(p.words)
		gain := q.weight(given & rest)
		if gain == 0 || q.weight(given)/p.weight < least {
			continue
		}
		switch score := gain * (1 + q.weight(given)/p.weight); {
		case score > best:
			best, part, fresh, tie = score, p.part, given&rest, false
		case score == best && p.part != part && fresh == given&rest:
			tie = true // the words are of both names
		}
	}
	if tie {
		return "", 0
	}
	return part, fresh
}

// NamedBeside reports whether words name a series beside another, of which they take
// the rest of the name: "di động" beside "Tốc độ băng rộng cố định".
func (s *Series) NamedBeside(other *Series, words []Word) bool {
	const shared = 2 // words
	own, both := 0, 0
	for _, w := range content(s.nameWords) {
		switch has := func(v Word) bool { return same(v, w) }; {
		case slices.ContainsFunc(words, has):
			own++
		case slices.ContainsFunc(other.nameWords, has):
			both++
		default:
			return false
		}
	}
	return s != other && own > 0 && both >= shared
}

// Of is the series that a figure belongs to; nil where the index has none.
func (x *Index) Of(f *corpus.Figure) *Series {
	if s := x.byKey[f.Indicator]; s != nil {
		return s
	}
	return x.byFigure[f.ID]
}

// ownKey is the key of a series that is not catalogued.
func ownKey(subject string) string {
	key := vi.Fold(subject)
	for _, lead := range []string{"so luong ", "tong so ", "so "} {
		key = strings.TrimPrefix(key, lead) // "Số ATM" is what another report calls "ATM"
	}
	return "~" + key
}
