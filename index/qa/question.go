package qa

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// Question is what was understood of a question's words, before any figure is
// looked at.
type Question struct {
	// Text is the question as read, Fixes what was mistyped in it.
	Text  string
	Fixes []index.Fix
	// Words are the content words, abbreviations spelled out; Typed are the same
	// as typed.
	Words, Typed []lookup.Word
	// Periods are the stretches of time named, in order; Bases those that a
	// comparison is against.
	Periods []corpus.Period
	Bases   []vi.Mention
	// Impossible is a stretch that no calendar has ("tháng 13").
	Impossible string
	Intent     Intent
	Measure    corpus.Measure
	// Share says that a share is asked for by its name, and not by how many per cent
	// something rose.
	Share bool
	// Open says of each period that its year was not named.
	Open []bool
	// Flow asks for what came about within the period; Follows says that the
	// question goes on from the one before.
	Flow, Follows bool
	// Wish is the kind of target or forecast asked for, "" for what was measured.
	Wish string
	// Narrow holds the folded words right behind "của", "theo", "ở", Whose those behind
	// "là của".
	Narrow, Whose map[string]bool
	// Phase is a stretch of several years as typed ("2023-2025"), which may be the
	// name of a part.
	Phase string
	// Counted is up to two folded words behind "bao nhiêu" or "số lượng".
	Counted string
	// Counts is how many times it asks how many.
	Counts int
	// Asks says that it has a question word which may ask for the report's words.
	Asks bool
	// Money asks for an amount of money, Newest for the newest figure.
	Money, Newest bool
	// MoneyWords are the folded words that ask for it.
	MoneyWords map[string]bool
	// Place is a part of the country or the state that is named, PlaceWords its words,
	// PlaceFiles the reports on it, nil where there are none. Nation asks for the
	// whole country.
	Place string
	// Reports is a place that is what the reports must be on that may answer.
	Reports    string
	PlaceWords []lookup.Word
	PlaceFiles map[string]bool
	Nation     bool
	// When is what the question says of its periods beside which they are.
	When
	// Most is what a superlative asks for; nil for none.
	Most *superlative
}

// String shows the question as understood: what is wanted, of which words, of when.
func (q Question) String() string {
	words := make([]string, len(q.Words))
	for i, w := range q.Words {
		words[i] = w.Key
	}
	parts := []string{fmt.Sprintf("%s %q", q.Intent, strings.Join(words, " "))}
	note := func(name string, value any, there bool) {
		if there {
			parts = append(parts, fmt.Sprintf("%s %v", name, value))
		}
	}
	for _, p := range q.Periods {
		parts = append(parts, p.String())
	}
	note("against", len(q.Bases), len(q.Bases) > 0)
	note("measure", q.Measure, q.Measure != "")
	note("counted", q.Counted, q.Counted != "")
	note("place", q.Place, q.Place != "")
	note("wish", q.Wish, q.Wish != "")
	note("impossible", q.Impossible, q.Impossible != "")
	note("when", q.When, q.When != When{})
	for _, f := range q.Fixes {
		note(string(f.Kind), fmt.Sprintf("%q as %q", f.Typed, f.Read), true)
	}
	for name, there := range map[string]bool{"newest": q.Newest, "money": q.Money, "within": q.Flow, "goes on": q.Follows} {
		if there {
			parts = append(parts, name)
		}
	}
	slices.Sort(parts[1:])
	return strings.Join(parts, "; ")
}

// markup is what is left of a web page: tags, and the contents of scripts.
var markup = regexp.MustCompile(`(?is)<script\b.*?</script>|<style\b.*?</style>|</?[a-z!][^<>]{0,200}>|https?://\S+|@[a-zA-Z0-9_]{4,32}`)

// tokens cuts a question into words.
func tokens(text string) *vi.Text {
	return vi.NewQuestion(vi.Clean(markup.ReplaceAllString(vi.Clean(text), " ")))
}

// understand reads the words of a question. today resolves open and relative
// stretches of time. A superlative is only taken for one where the rest of the
// question names a series.
func (e *Engine) understand(ctx context.Context, text string, today corpus.Date) Question {
	text, fixes := e.speller.Repair(markup.ReplaceAllString(vi.Clean(text), " "))
	t := vi.NewQuestion(text)
	q := e.read(ctx, text, t, today, nil)
	if most := superlativeIn(t); most != nil {
		if extreme := e.read(ctx, text, t, today, most); e.asksExtreme(ctx, extreme, q) {
			q = extreme
			q.Intent, most.within = IntentExtreme, len(q.Periods) > 0
		}
	}
	q.Fixes = append(fixes, q.Fixes...)
	q.noteContent()
	return q
}

// read takes the tokens of a question one after the other; most holds those that
// are no content, nil for none.
func (e *Engine) read(ctx context.Context, text string, t *vi.Text, today corpus.Date, most *superlative) Question {
	q := Question{Text: text, Intent: IntentFigure, Narrow: map[string]bool{}, Whose: map[string]bool{}, Most: most}
	e.endNames(t)
	place := e.place(&q, t)
	mentions := slices.DeleteFunc(restated(t, relativeTo(t, vi.FindPeriods(t, vi.Reference{Day: today}))), func(m vi.Mention) bool {
		return place.First <= m.First && m.First < place.Last // "Nam tháng 3" of Quảng Nam is no "năm tháng"
	})
	q.Follows = goesOn(t)
	read := slips{}
	var words []lookup.Word
	var folded []string
	for i := 0; i < len(t.Tokens); {
		q.Asks = q.Asks || questionWords.Has(t, i) && !t.Is(i-1, "thì")
		if most != nil && most.cues[i] > 0 {
			i += most.cues[i]
			continue
		}
		if n := q.skipMention(t, mentions, i, today); n > 0 {
			i += n
			continue
		}
		if place.First <= i && i < place.Last {
			for _, w := range wordsOf(t, i, 1) { // "Yên Minh" asks for nobody's self
				words, folded = append(words, w), append(folded, w.Fold)
			}
			i++
			continue
		}
		if n := q.leadsTime(t, mentions, i); n > 0 {
			i += n
			continue
		}
		if n := e.cue(&q, t, i); n > 0 {
			q.counted(t, i, n)
			if q.Counted != "" && englishCues.Has(t, i) {
				q.Counted = e.englishNoun(t, i+n)
			}
			i += n
			continue
		}
		if t.At(i).Class == vi.Number && t.At(i+1).Key == "%" {
			i += 2 // "hoàn thành 100%" asks for no rate
			continue
		}
		if n := max(numberTail(t, i), groupSize(t, i), withinName(t, i), q.yearAgain(t, i)); n > 0 {
			i += n
			continue
		}
		if t.At(i).Class == vi.Number && t.At(i-1).Key == "/" && t.At(i-2).Class == vi.Word {
			i++ // "bao nhiêu/53": of how many
			continue
		}
		if n := q.beyond(t, mentions, i); n > 0 {
			i += n
			continue
		}
		if oneLetter(t.At(i)) && !(t.At(i+1).Key == "-" && t.Glued(i)) {
			i++ // "r" for rồi
			continue
		}
		if q.initialsOfPlace(t, i) {
			i++ // "BG t9/2022 … (Bắc Giang)"
			continue
		}
		e.meantBeside(&q, t, i, read)
		added, n := e.content(&q, t, i)
		if w, ok := read[i]; ok && n == 1 {
			added = []lookup.Word{w}
		}
		if len(added) > 0 && (narrowing.Has(t, i-1)) {
			q.Narrow[added[0].Fold] = true
			q.Whose[added[0].Fold] = t.Is(i-1, "của") && t.Is(i-2, "là")
		}
		for _, w := range added {
			words = append(words, w)
			folded = append(folded, w.Fold)
		}
		i += n
	}
	if mostWords.Within(t, 0, len(t.Tokens)) || degreeWords.Within(t, 0, len(t.Tokens)) && tooFine.Within(t, 0, len(t.Tokens)) {
		q.Asks = false // "ngày nào cao nhất" asks for a figure
	}
	q.Typed = words
	q.Words = e.spellOut(ctx, e.lookup.Expand(words, folded))
	q.settle()
	return q
}

// numberTail is how many tokens from i are what stands behind a document's number:
// "/QĐ-TTg" of 422/QĐ-TTg. The number alone tells the document.
func numberTail(t *vi.Text, i int) int {
	if t.At(i).Class == vi.Number && t.Is(i-1, "số") && t.Is(i-2, "cáo") {
		return 1 // "báo cáo số 91"
	}
	if t.At(i).Class != vi.Word || t.At(i-1).Key != "/" || t.At(i-2).Class != vi.Number || !t.Glued(i-1) || !t.Glued(i-2) {
		return 0
	}
	n := 1
	for t.At(i+n).Key == "-" && t.At(i+n+1).Class == vi.Word && t.Glued(i+n-1) && t.Glued(i+n) {
		n += 2
	}
	return n
}

// initialsOfPlace reports whether token i is short for the place that is named too.
func (q *Question) initialsOfPlace(t *vi.Text, i int) bool {
	letters := ""
	for _, w := range strings.Fields(vi.Fold(q.Place)) {
		letters += w[:1]
	}
	return len(letters) > 1 && t.At(i).Fold == letters
}

// yearAgain is 1 where token i is the year of a stretch of time that is named already:
// "tháng 4/2024 … kế hoạch 2024".
func (q *Question) yearAgain(t *vi.Text, i int) int {
	year, err := strconv.Atoi(t.At(i).Key)
	if err == nil && slices.ContainsFunc(q.Periods, func(p corpus.Period) bool { return corpus.Year(year).Contains(p) }) {
		return 1
	}
	return 0
}

// withinName is 1 where token i is a number between the letters of a name: B2C.
func withinName(t *vi.Text, i int) int {
	if t.At(i).Class == vi.Number && oneLetter(t.At(i-1)) && oneLetter(t.At(i+1)) && t.Glued(i-1) && t.Glued(i) {
		return 1
	}
	return 0
}

// groupSize is 1 where token i is the number of a small group that the question speaks
// of: "của 3 nhà mạng", "hai thủ tục đất đai". Which they are the noun tells.
func groupSize(t *vi.Text, i int) int {
	if !groupNouns.Has(t, i+1) || vi.IsSyllable(t.At(i-1).Fold) && !narrowing.Has(t, i-1) && !t.Is(i-1, "cho") {
		return 0
	}
	n, err := strconv.Atoi(t.At(i).Key)
	if err == nil && n > 0 && n <= largestGroup || numerals.Has(t, i) {
		return 1
	}
	return 0
}

const largestGroup = 20

var (
	numerals   = vi.NewSet("hai | ba | bốn | sáu | bảy | tám | chín | mười")
	groupNouns = vi.NewSet("nhà mạng | thủ tục | sàn | cơ quan | đơn vị | doanh nghiệp | ngân hàng | nhóm | loại | lĩnh vực | nền tảng | hệ thống | dịch vụ | kênh | bộ | bộ ngành | nhà xuất bản | tập đoàn | cấp")
)

// endNames gives the last word of a name its marks where without them it would begin a
// stretch of time: "van ban dien tu thang 9" is of September, and not since then.
func (e *Engine) endNames(t *vi.Text) {
	for i := 1; i < len(t.Tokens); i++ {
		if tok := &t.Tokens[i]; tok.Key == "tu" {
			if key := e.lookup.Behind(t.Tokens[i-1].Fold, tok.Fold); key != "" && key != "từ" {
				tok.Key = key
			}
		}
	}
}

// noteContent marks the fixes that content words come from.
func (q *Question) noteContent() {
	for i := range q.Fixes {
		read := vi.NewQuestion(q.Fixes[i].Read)
		q.Fixes[i].Content = slices.ContainsFunc(wordsOf(read, 0, len(read.Tokens)), func(w lookup.Word) bool {
			return slices.ContainsFunc(q.Typed, func(t lookup.Word) bool { return t.Fold == w.Fold })
		})
	}
}
