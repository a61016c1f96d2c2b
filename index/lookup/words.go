package lookup

import (
	"math"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// Word is a word of a question or a name, ready for comparing.
type Word struct {
	// Key has the marks; it equals Fold for a word typed without.
	Key, Fold string
	// Light says that the word tells nothing of what is counted ("ghi nhận").
	Light bool
	// Spelled says that the word was not typed: it spells out an abbreviation, or stands
	// for another way to say the same.
	Spelled bool
}

// phrase is one way to name a series or one of its parts.
type phrase struct {
	series *Series
	part   string
	words  []Word
	// own says that the words are a report's, not the catalogue's.
	own bool
	// whole says that nothing less than all of the words names the part.
	whole bool
	// weight is that of all the words together.
	weight float64
}

// standing is a word of a phrase, by the phrase's place in the index.
type standing struct {
	phrase int
	word   Word
}

// Words gives the words of a text for comparing, abbreviations spelled out.
func (x *Index) Words(text string) []Word { return x.WordsOf(vi.NewText(vi.Clean(text))) }

// WordsOf is Words of a text that is clean and cut into tokens already.
func (x *Index) WordsOf(t *vi.Text) []Word {
	words := make([]Word, 0, len(t.Tokens))
	folded := make([]string, 0, len(t.Tokens))
	for i := 0; i < len(t.Tokens); i++ {
		tok := t.Tokens[i]
		if tok.Class == vi.Sign {
			continue
		}
		if Generation(t, i) {
			i++
			tok.Key = strings.ToLower(tok.Key + t.Tokens[i].Key)
			tok.Fold = tok.Key
		}
		words = append(words, Word{Key: tok.Key, Fold: tok.Fold})
		folded = append(folded, tok.Fold)
	}
	return x.Expand(words, folded)
}

// Generation reports whether the number at token i and the letter glued to it are
// one word: 5G.
func Generation(t *vi.Text, i int) bool {
	return t.At(i).Class == vi.Number && len(t.At(i).Key) == 1 && t.Glued(i) && t.At(i+1).Fold == "g"
}

// Expand spells abbreviations out and writes synonyms in their one form; other
// words keep their marks.
func (x *Index) Expand(words []Word, folded []string) []Word {
	return x.markLight(x.synonyms.canonical(x.spellOut(words, folded)))
}

func (x *Index) spellOut(words []Word, folded []string) []Word {
	abbreviations := x.catalog.Abbreviations()
	var out []Word // nil until something changes
	for i := 0; i < len(words); {
		long, n := abbreviations.At(folded[i:])
		if n > 0 && out == nil {
			out = append(make([]Word, 0, len(words)+8), words[:i]...)
		}
		for _, f := range long {
			out = append(out, Word{Key: f, Fold: f, Spelled: true})
		}
		if n == 0 && out != nil {
			out = append(out, words[i])
		}
		i += max(n, 1)
	}
	if out == nil {
		return words
	}
	return out
}

// nameWords gives the words of a name, and notes which stand side by side and what
// their initials are.
func (x *Index) nameWords(text string) []Word {
	t := vi.NewText(vi.Clean(text))
	for i := 1; i < len(t.Tokens); i++ {
		if a, b := t.Tokens[i-1], t.Tokens[i]; a.Class == vi.Word && b.Class == vi.Word {
			x.besides.add(a, b)
		}
	}
	words := x.Words(text)
	x.initials.add(words)
	return words
}

// InName reports whether two words of a question stand side by side in a name, with
// the marks that they are typed with.
func (x *Index) InName(a, b vi.Token) bool {
	return a.Class == vi.Word && b.Class == vi.Word && x.besides.pairs[a.Key+" "+b.Key]
}

// name lists the phrases of a series.
func (x *Index) name(s *Series) {
	s.partPhrases = x.partNames(s)
	s.nameWords = x.nameWords(s.Name)
	if s.Indicator == nil {
		x.addPhrase(phrase{series: s, words: x.nameWords(s.Name), own: true})
		if short := shortName(s.Name); short != "" {
			x.addPhrase(phrase{series: s, words: x.Words(short), own: true})
			for _, part := range s.Parts {
				if !s.seat(part) {
					x.addPhrase(phrase{series: s, part: part, words: x.Words(part + " " + short), own: true})
				}
			}
		}
		for _, part := range s.Parts {
			if s.seat(part) {
				continue
			}
			x.addPhrase(phrase{series: s, part: part, words: x.nameWords(part + " " + s.Name), own: true})
			if words := x.Words(part); len(content(words)) > 1 {
				x.addPhrase(phrase{series: s, part: part, words: words, own: true}) // "Hộ nghèo" of all households
			}
		}
		return
	}
	names := append([]string{s.Indicator.Name, s.Indicator.English}, s.Indicator.Aliases...)
	for _, n := range names {
		x.addPhrase(phrase{series: s, words: x.nameWords(n)})
	}
	for _, p := range s.Indicator.Parts {
		if !slices.Contains(s.Parts, p.Name) {
			continue
		}
		for _, n := range append([]string{p.Name}, p.Aliases...) {
			if words := x.nameWords(n); len(words) > 1 || len(words) == 1 && !vi.IsSyllable(words[0].Fold) {
				// A lone syllable ("gửi", "tỉnh") means too many things by itself.
				x.addPhrase(phrase{series: s, part: p.Name, words: words})
			}
			x.addPhrase(phrase{series: s, part: p.Name, words: x.nameWords(s.Indicator.Name + " " + n)})
		}
	}
	for _, part := range s.Parts {
		x.addPhrase(phrase{series: s, part: part, words: x.nameWords(s.Indicator.Name + " " + part), own: true})
	}
}

func (x *Index) addPhrase(p phrase) {
	p.words = distinct(content(p.words))
	if len(p.words) == 0 {
		return
	}
	for _, w := range p.words {
		u := x.uses[w.Fold]
		if u.phrases++; u.last != p.series {
			u.series, u.last = u.series+1, p.series
		}
		x.uses[w.Fold] = u
	}
	if p.series.Indicator == nil {
		p.series.phrases = append(p.series.phrases, p)
		return
	}
	n := len(x.phrases)
	x.phrases = append(x.phrases, p)
	for _, w := range p.words {
		x.byWord[w.Fold] = append(x.byWord[w.Fold], standing{n, w})
	}
}

// use counts the phrases that a word stands in, and the series that they name. The
// phrases of one series are counted together: last is the one being counted.
type use struct {
	phrases, series int
	last            *Series
}

// functionWords tie names together and tell none apart; "tỷ lệ" is told by the
// unit. A word typed with marks must have them right: "lương" is not "lượng".
var functionWords = makeFunctionWords("số tổng lượng của trên qua tại và được đã có là theo trong các cho về với bằng đạt ở vào việc tỷ lệ cuộc vụ " +
	"the of in on with a an for from by share rate")

func makeFunctionWords(list string) map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(list) {
		key := vi.Syllable(w)
		words[key], words[vi.Fold(key)] = true, true
	}
	return words
}

// content leaves out function words, unless a name has nothing else.
func content(words []Word) []Word {
	var kept []Word
	for _, w := range words {
		if !functionWords[w.Key] {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 {
		return words
	}
	return kept
}

// content is content for a question: a function word that lacks its marks stays where
// it is half of a word of names, "dat dai" beside "đất đai". Among marked words it
// lacks none.
func (x *Index) content(words []Word) []Word {
	if slices.ContainsFunc(words, func(w Word) bool { return w.Key != w.Fold && !w.Spelled }) {
		return content(words)
	}
	var kept []Word
	for i, w := range words {
		half := i > 0 && x.besides.halves[words[i-1].Fold+" "+w.Fold] || i+1 < len(words) && x.besides.halves[w.Fold+" "+words[i+1].Fold]
		if !functionWords[w.Key] || half && w.Key == w.Fold && !w.Spelled {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 {
		return words
	}
	return kept
}

func distinct(words []Word) []Word {
	var out []Word
	for _, w := range words {
		if !slices.ContainsFunc(out, func(v Word) bool { return v.Fold == w.Fold }) {
			out = append(out, w)
		}
	}
	return out
}

// weigh gives each word its weight: the rarer among the series, the heavier.
func (x *Index) weigh() {
	x.weights = make(map[string]float64, len(x.uses))
	for w, u := range x.uses {
		x.weights[w] = math.Log(1 + float64(len(x.series))/float64(u.series))
	}
	x.weighPhrases(x.phrases)
	for _, s := range x.series {
		x.weighPhrases(s.phrases)
		x.weighPhrases(s.partPhrases)
	}
}

func (x *Index) weighPhrases(list []phrase) {
	for i := range list {
		for _, w := range list[i].words {
			list[i].weight += x.Weight(w)
		}
	}
}

// unknownWeight is that of a word that names no series: as heavy as the rarest.
func (x *Index) unknownWeight() float64 { return math.Log(1 + float64(len(x.series)+1)) }

// Weight of a word: how much it tells series apart.
func (x *Index) Weight(w Word) float64 {
	if w.Light {
		w.Light = false
		return lightShare * x.Weight(w)
	}
	if v, ok := x.weights[w.Fold]; ok {
		return v
	}
	return x.unknownWeight()
}

// Known reports whether the word stands in the name of a series.
func (x *Index) Known(fold string) bool { return x.uses[fold].phrases > 0 }

// NamedWith reports whether a word stands in the name of an indicator.
func (s *Series) NamedWith(w Word) bool {
	return slices.ContainsFunc(s.nameWords, func(v Word) bool { return same(w, v) })
}

// catalogued reports whether a part is the catalogue's; a report's own words for
// one that only repeat the series' name tell nothing apart.
func (s *Series) catalogued(part string) bool {
	return s.Indicator != nil && slices.ContainsFunc(s.Indicator.Parts, func(p corpus.Part) bool { return p.Name == part })
}

func (x *Index) partNames(s *Series) []phrase {
	var list []phrase
	own := x.Words(s.Name)
	for _, name := range s.Parts {
		words := distinct(content(x.Words(name)))
		if s.catalogued(name) || slices.ContainsFunc(words, func(w Word) bool { return !slices.Contains(own, w) }) {
			list = append(list, phrase{part: name, words: words, whole: s.seat(name)})
		}
	}
	if s.Indicator == nil {
		return list
	}
	for _, p := range s.Indicator.Parts {
		if !slices.Contains(s.Parts, p.Name) {
			continue
		}
		for _, alias := range p.Aliases {
			list = append(list, phrase{part: p.Name, words: distinct(content(x.Words(alias)))})
		}
	}
	return list
}
