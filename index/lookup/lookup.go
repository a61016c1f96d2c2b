// Package lookup holds the series of figures in memory: every catalogued
// indicator that reports state, and every figure that nobody has catalogued
// under the report's own words. It finds the series that words speak of: those of
// the catalogue, which is small, by itself, the others among the figures that a
// search gives (package fulltext), so that the work does not grow with the library.
// What a question means is decided in package qa.
package lookup

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/vi"
)

// Series is the figures of one indicator, or of one subject that is not
// catalogued.
type Series struct {
	// Key is the indicator's id, or "~" and the folded subject, behind it "@" and the
	// body of a part of the country that states it.
	Key   string
	Name  string
	Unit  string
	Topic string
	// Place is the part of the country that a series which is not catalogued counts
	// in, "" for the whole.
	Place     string
	Indicator *corpus.Indicator // nil where not catalogued
	// Figures are accepted ones, the newest first, each once however many reports
	// state it.
	Figures []corpus.Figure
	// stated are the figures of each report, until they are settled; local are the
	// places, by the figures' ids, of those that count in a part of the country only.
	stated []stated
	local  map[string]string
	// Parts are the names of the parts that figures state.
	Parts []string
	// bag is the pairs of folded words that figures of the series are told with, and
	// the foreign words, and how well each explains a question's words. Single
	// syllables prove nothing: "phần", "cứng" may stand anywhere.
	bag       map[string]float64
	nameWords []Word
	// partPhrases are the words of each part's names.
	partPhrases []phrase
	// phrases name a series that nobody has catalogued.
	phrases []phrase
}

// Index finds series by words.
type Index struct {
	series []*Series
	// phrases name the catalogued series; byWord lists, per folded word, where it
	// stands in them, in their order.
	phrases []phrase
	byWord  map[string][]standing
	// uses counts the names, of all series, that a folded word stands in.
	uses     map[string]use
	catalog  *catalog.Catalog
	synonyms *synonyms
	places   *places
	besides  besides
	initials initials
	weights  map[string]float64
	byKey    map[string]*Series
	// byFigure gives the series of figures that are not catalogued.
	byFigure map[string]*Series
	// units are the folded nouns that series count.
	units map[string]bool
	// lastQuote: a sentence often states several figures in a row.
	lastQuote sentence
}

// New builds the index over the accepted figures of the reports.
func New(reports []corpus.Report, cat *catalog.Catalog) *Index {
	x := &Index{
		catalog: cat, synonyms: newSynonyms(cat.Synonyms()), places: newPlaces(reports), byWord: map[string][]standing{}, uses: map[string]use{},
		byKey: map[string]*Series{}, byFigure: map[string]*Series{}, units: map[string]bool{}, besides: newBesides(), initials: initials{},
	}
	for _, ind := range cat.All() {
		x.units[vi.Fold(ind.Unit)] = true
	}
	for i := range reports {
		from := originOf(&reports[i])
		quoted := map[string]int{}
		for _, f := range reports[i].Figures {
			quoted[f.Source.Quote]++
		}
		for k := range reports[i].Passages {
			x.besides.see(reports[i].Passages[k].Heading)
		}
		about := x.Words(reports[i].Title + " . " + reports[i].Issuer + " . " + from.place)
		about = append(about, shortNames(x.Words(reports[i].Issuer))...)
		for _, f := range reports[i].Figures {
			if f.Status == corpus.Accepted {
				x.add(&reports[i], from, about, quoted[f.Source.Quote] == 1, f)
			}
		}
	}
	// Indicators that no report states are known too: a question for one must not
	// be answered with the next best.
	for _, ind := range cat.All() {
		x.ofIndicator(ind.ID)
	}
	for _, s := range x.series {
		s.Figures, s.local = settle(s.stated), localOnes(s.stated)
		s.stated = nil
		x.name(s)
	}
	x.weigh()
	return x
}

// Newest orders figures: the later period first, then the whole before its
// parts, then the report that was issued later.
func Newest(a, b corpus.Figure) int {
	if a.Period.End() != b.Period.End() {
		return b.Period.End() - a.Period.End()
	}
	if a.Whole() != b.Whole() {
		if a.Whole() {
			return -1
		}
		return 1
	}
	if c := b.Source.Issued.Compare(a.Source.Issued); c != 0 {
		return c
	}
	return strings.Compare(a.ID, b.ID)
}

// add files a figure of a report from an origin; about are the words of the
// report's title and issuer. alone says that its sentence states no other figure:
// then all its words are about this one.
func (x *Index) add(r *corpus.Report, from origin, about []Word, alone bool, f corpus.Figure) {
	s := x.ofIndicator(f.Indicator)
	if s == nil {
		s = x.ofSubject(from, f)
		x.byFigure[f.ID] = s
	}
	s.stated = append(s.stated, stated{f, r.ID, from})
	s.told(about, bagShare)
	x.units[vi.Fold(f.Unit)] = true
	if part := f.Dimension[corpus.DimensionPart]; part != "" && !slices.Contains(s.Parts, part) {
		s.Parts = append(s.Parts, part)
		s.tellPlace(part)
	}
	for _, text := range []string{f.Subject, f.Unit, headingOf(r, f.Source.Passage), f.Dimension[corpus.DimensionPart]} {
		s.told(x.Words(text), bagShare)
	}
	if f.Source.Quote != x.lastQuote.text {
		x.lastQuote = x.sentence(f.Source.Quote)
	}
	subject, rest := subjectShare, quoteShare
	if alone {
		subject, rest = bagShare, bagShare
		s.told(x.lastQuote.names, bagShare)
	}
	s.told(x.lastQuote.subject, subject)
	s.told(x.lastQuote.rest, rest)
	if s.Indicator == nil {
		s.told(x.Words(leadIn(r, &f)), contextShare)
	}
}

// ofIndicator is the series of a catalogued indicator; nil where there is none.
func (x *Index) ofIndicator(id string) *Series {
	if s := x.byKey[id]; s != nil {
		return s
	}
	ind, ok := x.catalog.Indicator(id)
	if !ok {
		return nil
	}
	return x.put(&Series{Key: id, Name: ind.Name, Unit: ind.Unit, Topic: ind.Topic, Indicator: &ind})
}

// ofSubject is the series of a figure that is not catalogued: of its own words, and
// of who speaks of which part of the country.
func (x *Index) ofSubject(from origin, f corpus.Figure) *Series {
	key := ownKey(f.Subject)
	if from.local {
		key += "@" + from.key
	}
	if s := x.byKey[key]; s != nil {
		return s
	}
	return x.put(&Series{Key: key, Name: f.Name, Unit: f.Unit, Place: from.place})
}

func (x *Index) put(s *Series) *Series {
	s.bag = map[string]float64{}
	x.byKey[s.Key] = s
	x.series = append(x.series, s)
	return s
}

// told notes words that figures of the series are told with: the words alone, and
// the pairs of neighbours, over a number that stands between them too.
func (s *Series) told(words []Word, share float64) {
	words = content(words)
	before := -1 // the word before the numbers
	for i, w := range words {
		s.note(exactly+w.Key, share)
		if i > 0 {
			s.note(words[i-1].Fold+" "+w.Fold, share)
		}
		if isNumber(w) {
			if namesByItself(w.Fold) {
				s.note(w.Fold, share)
			}
			continue
		}
		if !vi.IsSyllable(w.Fold) {
			s.note(w.Fold, share)
		}
		if before >= 0 && before < i-1 {
			s.note(words[before].Fold+" "+w.Fold, share)
		}
		before = i
	}
}

// namesByItself reports whether a number is the name of something, as no year or count of
// a few is: "1022", "5656".
func namesByItself(digits string) bool {
	return len(digits) >= 3 && len(digits) <= 5 && strings.Trim(digits, "0123456789") == "" && digits[:2] != "20" && digits[:2] != "19"
}

func (s *Series) note(key string, share float64) { s.bag[key] = max(s.bag[key], share) }

// headingOf is the headings above a passage.
func headingOf(r *corpus.Report, passage string) string {
	for i := range r.Passages {
		if r.Passages[i].ID == passage {
			return r.Passages[i].Heading
		}
	}
	return ""
}

// leadIn is the text of a figure's passage before its sentence: it often says what
// the sentences behind it go on with.
func leadIn(r *corpus.Report, f *corpus.Figure) string {
	for i := range r.Passages {
		if p := &r.Passages[i]; p.ID == f.Source.Passage {
			before, _, _ := strings.Cut(p.Text, f.Source.Quote)
			return before[max(0, strings.LastIndexByte(before[:max(0, len(before)-longestLead)], ' ')):]
		}
	}
	return ""
}

// longestLead is how much of a passage before a sentence is looked at, in bytes.
const longestLead = 400

// IsUnit reports whether folded words begin with a noun that some series counts,
// and returns it.
func (x *Index) IsUnit(folded string) (string, bool) {
	first, _, _ := strings.Cut(folded, " ")
	switch {
	case x.units[folded]:
		return folded, true
	case x.units[first]:
		return first, true
	}
	return "", false
}

// Where returns the series with only the figures that keep accepts; itself when
// that is all of them.
func (s *Series) Where(keep func(f *corpus.Figure) bool) *Series {
	var kept []corpus.Figure
	for i := range s.Figures {
		if keep(&s.Figures[i]) {
			kept = append(kept, s.Figures[i])
		}
	}
	if len(kept) == len(s.Figures) {
		return s
	}
	narrowed := *s
	narrowed.Figures = kept
	return &narrowed
}

// All lists the series that have figures, catalogued ones first, in a fixed order.
func (x *Index) All() []*Series {
	list := slices.DeleteFunc(slices.Clone(x.series), func(s *Series) bool { return len(s.Figures) == 0 })
	slices.SortStableFunc(list, func(a, b *Series) int {
		switch {
		case (a.Indicator == nil) != (b.Indicator == nil):
			if a.Indicator != nil {
				return -1
			}
			return 1
		case a.Topic != b.Topic:
			return strings.Compare(a.Topic, b.Topic)
		}
		return strings.Compare(a.Name, b.Name)
	})
	return list
}

// Get returns the series of a key.
func (x *Index) Get(key string) (*Series, bool) {
	s, ok := x.byKey[key]
	return s, ok
}
