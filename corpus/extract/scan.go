package extract

import (
	"strings"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/read"
	"solieu/corpus/vi"
)

// scan is one block with its tokens, the stretches of time it names and its
// quantities.
type scan struct {
	*extractor
	*vi.Text
	block   *read.Block
	passage corpus.Passage
	// before is the block before in the same section.
	before *scan
	// phrases is the text as the catalogue reads it, nil until it is asked for.
	phrases  *catalog.Text
	mentions []mention
	// named gives the mention that each token lies in, from 1; 0 for none.
	named []int32
	// zones marks tokens that can't begin a figure, documents those of document
	// numbers among them.
	zones, documents []bool
	sentences        []sentence
	brackets         []brackets
	found            []*statement
	// lists are those of names with numbers.
	lists [][]*statement
}

// sentence is a range of tokens, and how its numbers are written.
type sentence struct {
	first, last int
	style       vi.Style
}

// mention is a stretch of time with its part in the sentence.
type mention struct {
	vi.Mention
	// base says that a change is stated against it.
	base bool
	// excluded says that it dates a document or an event, not a figure.
	excluded bool
	// words are those of a base that the lead-in names, not the block.
	words string
}

// statement is a quantity on its way to a figure.
type statement struct {
	q vi.Quantity
	// at is its place among the statements of the block.
	at int
	// lead is the first token of the qualifier and verb before the number.
	lead int
	// from and to are the clause that it stands in; after is where the words
	// behind the number begin.
	from, to, after int
	sentence        sentence
	qualifier       corpus.Qualifier
	role            role
	direction       corpus.Direction
	// of is the statement that a change, base or part belongs to.
	of     *statement
	versus *mention
	figure corpus.Figure
	kind   string // target, plan, norm …
	partOf string // the part's name
	listed string // what the list of names that it stands in is told of
	own    string // the subject in the clause's own words
	core   string // those words as they stand, for what others go on about
	rated  bool   // the subject is a share of the level before
	vague  string // the season or week that it is told for
	per    string // what the value is told for: "/kg"
	// rank says that the number is a place in an order, restated that it says
	// exactly what the number before it rounds.
	rank, restated, skipped bool
	// ofBase says that a change is the base's own, against a time not named.
	ofBase bool
	// told is its place among all that the report states, from 1; 0 for none.
	told int
	// grounds is what its parts were taken from.
	grounds grounds
	// summed says that it is a part since it adds up to its whole with others.
	summed bool
	// unpaired says that a "lần lượt" list does not tell which item it is of.
	unpaired bool
	// undated says that no words name the time: it is the report's.
	undated bool
	// again says that it tells what was told before of another time.
	again bool
}

// role of a quantity in its sentence.
type role int

const (
	level  role = iota
	change      // "tăng 5%": belongs to a level
	base        // the base's own level in brackets behind it
	part        // a part of the level before
)

func newScan(x *extractor, b *read.Block, p corpus.Passage) *scan {
	x.turn = 1 - x.turn
	text := &x.texts[x.turn]
	text.Cut(b.Text)
	s := &scan{extractor: x, Text: text, block: b, passage: p}
	s.sentences = s.splitSentences()
	s.findBrackets()
	s.findZones()
	s.findMentions()
	return s
}

// findMentions lists the stretches of time that the text names. They stand one
// behind the other.
func (s *scan) findMentions() {
	s.named = make([]int32, len(s.Tokens))
	for _, m := range vi.FindPeriods(s.Text, s.ref) {
		s.mentions = append(s.mentions, mention{Mention: m})
		for i := m.First; i < m.Last; i++ {
			s.named[i] = int32(len(s.mentions))
		}
	}
	for i := range s.mentions {
		s.classify(&s.mentions[i])
	}
}

// statements reads the figures of the block.
func (s *scan) statements() []told {
	for _, sen := range s.sentences {
		s.quantities(sen)
	}
	s.lendCurrency()
	for _, st := range s.found {
		s.qualify(st)
	}
	for i, st := range s.found {
		s.clause(i, st)
	}
	for i, st := range s.found {
		s.restate(i, st)
	}
	for i, st := range s.found {
		s.relate(i, st)
	}
	for _, sen := range s.sentences {
		s.respectively(sen)
		s.pairChanges(sen)
		s.members(sen)
		s.sums(sen)
	}
	var figures []told
	for _, st := range s.found {
		if st.role == level || st.role == base || st.role == part {
			s.complete(st)
		}
	}
	s.agree()
	s.tellSiblings()
	for _, st := range s.found {
		if st.role == change {
			s.attach(st)
		}
	}
	for i, st := range s.found {
		if !st.skipped && !(s.amongBefore(st) && (s.saidBefore(i) || s.Is(st.lead-1, "số"))) {
			st.told = len(s.extractor.told) + len(figures) + 1
			figures = append(figures, told{st.figure, s.opens(), st.undated})
		}
	}
	return figures
}

// opens reports whether the block is a title or stands where a lead does: what it
// states comes again below.
func (s *scan) opens() bool {
	return s.block.Kind == read.Heading || len(s.report.Passages) <= openingBlocks
}

// saidBefore reports whether the block stated the same count before: "Trong 435
// thôn này …" only refers to it.
func (s *scan) saidBefore(at int) bool {
	for _, st := range s.found[:at] {
		if f, g := &st.figure, &s.found[at].figure; f.Value == g.Value && f.Unit == g.Unit {
			return true
		}
	}
	return false
}

// quantities finds the numbers of a sentence that may be figures.
func (s *scan) quantities(sen sentence) {
	for i := sen.first; i < sen.last; {
		if m := s.mentionAt(i); m != nil {
			i = m.Last
			continue
		}
		if s.zones[i] {
			if s.Tokens[i].Class == vi.Number {
				s.leave(i, i+1, "part of a name, a document's number or a label")
			}
			i++
			continue
		}
		q, ok := vi.QuantityAt(s.Text, i, sen.style)
		if !ok || q.Last > sen.last || q.First != i || q.Signed && (s.zones[i+1] || s.mentionAt(i+1) != nil) {
			i++
			continue
		}
		i = q.Last
		if s.isRange(q) {
			i = s.skipRange(q)
			s.leave(q.First, i, "a range")
			continue
		}
		why := s.noFigure(q)
		if s.explainsPer(q) {
			why = "explains what the price before is for"
		}
		if why != "" {
			s.leave(q.First, q.Last, why)
			continue
		}
		s.found = append(s.found, &statement{q: q, at: len(s.found), sentence: sen})
	}
}

// mentionAt returns the mention that token i lies in.
func (s *scan) mentionAt(i int) *mention {
	if i < 0 || i >= len(s.named) || s.named[i] == 0 {
		return nil
	}
	return &s.mentions[s.named[i]-1]
}

// isRange reports whether the quantity is one end of "5 - 7%", "từ 10 đến 15
// triệu", "10 đến dưới 15 triệu".
func (s *scan) isRange(q vi.Quantity) bool { return s.rangeEnd(q) > 0 }

// rangeEnd is the token that the other end of a range begins at, 0 where the
// quantity is no end of one.
func (s *scan) rangeEnd(q vi.Quantity) int {
	if !rangeSigns.Has(s.Text, q.Last) {
		return 0
	}
	i := q.Last + 1
	if _, n := qualifiers.At(s.Text, i); n > 0 {
		i += n
	}
	if s.At(i).Class != vi.Number || s.mentionAt(i) != nil {
		return 0
	}
	return i
}

// rangeSigns stand between the ends of a range.
var rangeSigns = vi.NewSet("- | – | — | ~ | ÷ | đến | tới")

func (s *scan) skipRange(q vi.Quantity) int {
	i := s.rangeEnd(q)
	if end, ok := vi.QuantityAt(s.Text, i, s.styleAt(i)); ok {
		return end.Last
	}
	return i + 1
}

// longestSentence is how many tokens a sentence has at most, twice as many where
// it has no semicolon: what belongs together is looked for in all of it.
const longestSentence = 600

// splitSentences cuts the block at full stops; a point within a number is part
// of its token, and one behind a single letter ends no sentence.
func (s *scan) splitSentences() []sentence {
	var list []sentence
	first := 0
	for i, tok := range s.Tokens {
		n := i + 1 - first
		if !s.endsSentence(i, tok) && n < 2*longestSentence && (n < longestSentence || tok.Key != ";") {
			continue
		}
		list = append(list, s.sentence(first, i+1))
		first = i + 1
	}
	if first < len(s.Tokens) {
		list = append(list, s.sentence(first, len(s.Tokens)))
	}
	return list
}

func (s *scan) endsSentence(i int, tok vi.Token) bool {
	if tok.Class != vi.Sign {
		return false
	}
	switch tok.Key {
	case "?", "!", "…":
		return i+1 >= len(s.Tokens) || s.At(i+1).Upper
	case ".":
	default:
		return false
	}
	if s.GapAt(i) {
		return false
	}
	next, before := s.At(i+1), s.At(i-1)
	if next.Class == vi.Sign && next.Key == "." || next.Class == vi.Word && !next.Upper {
		return false
	}
	return !(before.Class == vi.Word && before.Upper && before.End-before.Start <= 2 && s.Glued(i-1))
}

// longestQuote is how long a quote may be, in bytes, before it is cut down to
// the part of the sentence between semicolons.
const longestQuote = 500

// quote is the literal piece of the file that states the quantity.
func (s *scan) quote(st *statement) string {
	first, last := st.sentence.first, st.sentence.last
	if s.span(first, last) > longestQuote {
		first, last = s.between(st, ";")
	}
	from, to := s.Tokens[first].Start, s.Tokens[last-1].End
	at := s.Tokens[st.q.First].Start
	for _, join := range s.block.Joins {
		if join <= at {
			from = max(from, join)
		} else {
			to = min(to, join)
		}
	}
	return strings.TrimSpace(s.Source[from:to])
}

// span is the length in bytes of a token range.
func (s *scan) span(first, last int) int {
	if first >= last {
		return 0
	}
	return s.Tokens[last-1].End - s.Tokens[first].Start
}

// between is the token range around a statement between two signs.
func (s *scan) between(st *statement, sign string) (first, last int) {
	first, last = st.sentence.first, st.sentence.last
	for i := st.q.First; i >= first; i-- {
		if s.Tokens[i].Key == sign {
			first = i + 1
			break
		}
	}
	for i := st.q.Last; i < last; i++ {
		if s.Tokens[i].Key == sign {
			last = i
			break
		}
	}
	return first, last
}
