package qa

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index/lookup"
)

// Question is what was understood of a question's words, before any figure is
// looked at.
type Question struct {
	Text string
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
	// Open says of each period that its year was not named.
	Open []bool
	// Flow asks for what came about within the period; Follows says that the
	// question goes on from the one before.
	Flow, Follows bool
	// Wish is the kind of target or forecast asked for, "" for what was measured.
	Wish string
	// Narrow holds the folded words right behind "của", "theo", "ở".
	Narrow map[string]bool
	// Phase is a stretch of several years as typed ("2023-2025"), which may be the
	// name of a part.
	Phase string
	// Counted is up to two folded words behind "bao nhiêu" or "số lượng".
	Counted string
	// Money asks for an amount of money, Newest for the newest figure.
	Money, Newest bool
	// Place is a part of the country or the state that is named.
	Place string
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

// understand reads the words of a question. today resolves open and relative
// stretches of time. A superlative is only taken for one where the rest of the
// question names a series.
func (e *Engine) understand(text string, today corpus.Date) Question {
	t := vi.NewQuestion(vi.Clean(markup.ReplaceAllString(vi.Clean(text), " ")))
	if most := superlativeIn(t); most != nil {
		q := e.read(text, t, today, most)
		if literal := e.read(text, t, today, nil); !e.asksExtreme(q, literal) {
			return literal
		}
		q.Intent, most.within = IntentExtreme, len(q.Periods) > 0
		return q
	}
	return e.read(text, t, today, nil)
}

// read takes the tokens of a question one after the other; most holds those that
// are no content, nil for none.
func (e *Engine) read(text string, t *vi.Text, today corpus.Date, most *superlative) Question {
	q := Question{Text: text, Intent: IntentFigure, Narrow: map[string]bool{}, Most: most}
	mentions := vi.FindPeriods(t, vi.Reference{Day: today})
	first := 0
	for first < len(t.Tokens) && t.At(first).Class == vi.Sign {
		first++
	}
	_, n := followWords.At(t, first)
	q.Follows = n > 0
	var words []lookup.Word
	var folded []string
	depth := 0
	for i := 0; i < len(t.Tokens); {
		switch t.At(i).Key {
		case "(":
			depth++
		case ")":
			depth = max(depth-1, 0)
		}
		if most != nil && most.cues[i] > 0 {
			i += most.cues[i]
			continue
		}
		if n := e.skipMention(&q, t, mentions, i, today); n > 0 {
			i += n
			continue
		}
		if n := q.cue(t, i); n > 0 {
			q.counted(t, i, n)
			i += n
			continue
		}
		if t.At(i).Class == vi.Number && t.At(i+1).Key == "%" {
			i += 2 // "hoàn thành 100%" asks for no rate
			continue
		}
		if oneLetter(t.At(i)) {
			i++ // "r" for rồi
			continue
		}
		if depth > 0 && len(words) > 0 {
			i++ // words in brackets only explain those before
			continue
		}
		added, n := e.content(t, i)
		if len(added) > 0 && (narrowing.Has(t, i-1)) {
			q.Narrow[added[0].Fold] = true
		}
		for _, w := range added {
			words = append(words, w)
			folded = append(folded, w.Fold)
		}
		i += n
	}
	q.Typed = slices.Clone(words)
	for i, w := range words {
		if fixed, ok := e.lookup.Correct(w); ok {
			words[i], folded[i] = fixed, fixed.Fold
		}
	}
	q.Words = e.lookup.Expand(words, folded)
	q.Place = placeIn(t)
	return q
}

// oneLetter reports whether a token is a single consonant, a chat's short form of
// some particle.
func oneLetter(t vi.Token) bool {
	return t.Class == vi.Word && len(t.Fold) == 1 && !vi.IsSyllable(t.Fold)
}

// skipMention takes the mention that begins at token i.
func (e *Engine) skipMention(q *Question, t *vi.Text, mentions []vi.Mention, i int, today corpus.Date) int {
	for _, m := range mentions {
		if m.First != i {
			continue
		}
		q.mention(t, m, today)
		return m.Last - m.First
	}
	return 0
}

// mention notes a stretch of time.
func (q *Question) mention(t *vi.Text, m vi.Mention, today corpus.Date) {
	switch {
	case m.Impossible != "":
		q.Impossible = m.Impossible
		return
	case m.Kind == vi.Since:
		q.Measure = corpus.Cumulative
		if m.Period.IsZero() {
			return
		}
	case m.Relative == vi.Now:
		q.Newest = true
		return
	case m.Relative == vi.SamePeriod, m.Compared, m.Relative == vi.Previous && q.Intent != IntentFigure, q.comparing(t, m):
		q.Bases = append(q.Bases, m)
		if q.Intent == IntentFigure {
			q.Intent = IntentCompare
		}
		return
	}
	p := m.Period
	month := corpus.MonthOf(today)
	switch m.Relative {
	case vi.This:
		p = month
	case vi.Previous:
		p = corpus.Period{Start: month.Start - m.Months, Months: m.Months}
	case vi.YearToDate:
		p = corpus.Between(corpus.Month(today.Year, 1), month)
	case vi.ThisYear:
		p = corpus.Year(today.Year)
	}
	q.Flow = q.Flow || t.Is(m.First-1, "trong") || m.Kind == vi.Within && m.Span.From != m.Span.To
	if p.Months > 12 {
		q.Phase = t.Source[t.At(m.First).Start:t.At(m.Last-1).End]
	}
	if !p.IsZero() {
		q.Periods, q.Open = append(q.Periods, p), append(q.Open, m.OpenYear)
	}
}

// comparing reports whether "so với" stands before the mention: it is the base.
func (q *Question) comparing(t *vi.Text, m vi.Mention) bool {
	return (q.Intent == IntentCompare || q.Intent == IntentChange) && t.Is(m.First-1, "với") && t.Is(m.First-2, "so")
}

// cue takes a word at token i that says what is wanted rather than of what.
func (q *Question) cue(t *vi.Text, i int) int {
	if t.At(i).Class == vi.Sign && t.At(i).Key != "%" {
		return 1
	}
	if wholeWords.Has(t, i) {
		return 0
	}
	if wish, n := wishWords.At(t, i); n > 0 {
		q.Wish = wish
		return n
	}
	intent, n := intents.At(t, i)
	_, stop := stopWords.At(t, i)
	measure, k := measures.At(t, i)
	_, newest := newestWords.At(t, i)
	_, flow := flowWords.At(t, i)
	longest := max(n, stop, k, newest, flow)
	switch {
	case longest == 0:
		return 0
	case flow == longest:
		q.Flow = true
	case newest == longest:
		q.Newest = true
	case k == longest:
		q.Measure = measure
		if measure == corpus.Rate && t.At(i).Key != "%" && t.Is(i, "tỷ") {
			return k
		}
	case n == longest:
		q.intend(intent)
		if contentIntents.Has(t, i) {
			return 0 // it is searched for too
		}
	}
	return longest
}

// countCues stand before the noun that is asked to be counted.
var countCues = vi.NewSet("bao nhiêu | số lượng | số | tổng số | mấy | bn | how many | number of")

// counted notes the words behind "bao nhiêu", "số lượng": what is counted.
func (q *Question) counted(t *vi.Text, i, n int) {
	if q.Counted != "" || !countCues.Has(t, i) || t.At(i+n).Class != vi.Word {
		return
	}
	q.Counted = t.At(i + n).Fold
	if t.At(i+n+1).Class == vi.Word {
		q.Counted += " " + t.At(i+n+1).Fold
	}
}

// intend notes an intent; an earlier one that says more stays.
func (q *Question) intend(i Intent) {
	if q.Intent == IntentWhy {
		return
	}
	if i == IntentWhy || q.Intent == IntentFigure || q.Intent == IntentPassages && i != IntentPassages || q.Intent == IntentCompare && i == IntentChange || q.Intent == IntentChange && i == IntentTrend {
		q.Intent = i
	}
}

// content gives the content words at token i.
func (e *Engine) content(t *vi.Text, i int) ([]lookup.Word, int) {
	_, money := moneyWords.At(t, i)
	_, whole := wholeWords.At(t, i)
	if n := max(money, whole); n > 0 {
		return wordsOf(t, i, n), n
	}
	if long, n := chatWords.At(t, i); n > 0 {
		return e.lookup.Words(long), n
	}
	return wordsOf(t, i, 1), 1
}

func wordsOf(t *vi.Text, i, n int) []lookup.Word {
	var words []lookup.Word
	for k := i; k < i+n; k++ {
		if tok := t.At(k); tok.Class != vi.Sign {
			words = append(words, lookup.Word{Key: tok.Key, Fold: tok.Fold})
		}
	}
	return words
}

// Place is the first part of the country or the state that a text names, "" for none.
func Place(text string) string { return placeIn(vi.NewQuestion(text)) }

// placeIn is the first part of the country or the state that the text names.
func placeIn(t *vi.Text) string {
	for i := range t.Tokens {
		_, n := places.At(t, i)
		// Without its mark "so" means too many things.
		if n == 0 && t.At(i).Key == "sở" && t.At(i+1).Class == vi.Word && t.At(i-1).Fold != "co" {
			n = 2
		}
		if n > 0 {
			return t.Source[t.Tokens[i].Start:t.Tokens[i+n-1].End]
		}
	}
	return ""
}
