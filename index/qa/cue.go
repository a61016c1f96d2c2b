package qa

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index/lookup"
)

// oneLetter reports whether a token is a single consonant, a chat's short form of
// some particle.
func oneLetter(t vi.Token) bool {
	return t.Class == vi.Word && len(t.Fold) == 1 && !vi.IsSyllable(t.Fold)
}

// cue takes a word at token i that says what is wanted rather than of what.
func (e *Engine) cue(q *Question, t *vi.Text, i int) int {
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
	if (t.Is(i, "tăng") || t.Is(i, "giảm")) && (countCues.Has(t, i+1) || t.At(i+1).Key == "%") && !e.lookup.InName(t.At(i-1), t.At(i)) {
		q.intend(IntentChange)
		return 1
	}
	if len(t.At(i).Fold) == 1 && t.At(i+1).Key == "-" && t.Glued(i) && t.Glued(i+1) {
		return 0 // e-commerce
	}
	intent, n := intents.At(t, i)
	if _, k := howMany.Before(t, i); k > 0 && intent == IntentPassages {
		n = 0 // "mấy nhiệm vụ" counts them
	}
	_, stop := stopWords.At(t, i)
	if _, n := strictStops.At(t, i); n > stop && (marked(t, i, n) || marked(t, 0, len(t.Tokens))) {
		stop = n
	}
	measure, k := measures.At(t, i)
	_, newest := newestWords.At(t, i)
	_, flow := flowWords.At(t, i)
	longest := max(n, stop, k, newest, flow)
	switch {
	case longest == 0:
		return 0
	case n == 0 && k == 0 && englishStops.Has(t, i) && englishCues.Within(t, 0, len(t.Tokens)):
		return longest
	case n == 0 && k < longest && e.inName(t, i, longest), n == longest && e.amidName(t, i, n):
		return 0
	case flow == longest:
		q.Flow = true
	case newest == longest:
		q.Newest = true
	case k == longest:
		if q.Share = q.Share || shareNames.Has(t, i); q.Measure != corpus.Rate || measure != corpus.AverageDaily {
			q.Measure = measure // "tỷ trọng … bình quân" asks for a share
		}
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

// inName reports whether the n words at token i belong to a name with one beside
// them: in "đầu tư", "đúng hạn" and "yêu cầu tra cứu" no word is filler. What asks
// for a count does so before a name; in "kinh tế số" it asks for nothing.
func (e *Engine) inName(t *vi.Text, i, n int) bool {
	if _, k := countCues.Before(t, i+n); k > 0 && n > 1 {
		return false
	}
	for k := i; k < i+n-1; k++ {
		if !e.lookup.InName(t.At(k), t.At(k+1)) {
			return false
		}
	}
	return e.lookup.InName(t.At(i-1), t.At(i)) || !countCues.Has(t, i) && e.lookup.InName(t.At(i+n-1), t.At(i+n))
}

// marked reports whether some of the n words at token i have marks.
func marked(t *vi.Text, i, n int) bool {
	for k := i; k < i+n; k++ {
		if t.At(k).Key != t.At(k).Fold {
			return true
		}
	}
	return false
}

// amidName reports whether the n words at token i stand in the middle of a name: in
// "đã đối chiếu thông tin", or "theo quy chuẩn" without marks, nothing is wanted.
func (e *Engine) amidName(t *vi.Text, i, n int) bool {
	for k := i - 1; k < i+n; k++ {
		if !e.lookup.InName(t.At(k), t.At(k+1)) {
			return false
		}
	}
	return true
}

// countCues stand before the noun that is asked to be counted.
var countCues = vi.NewSet("bao nhiêu | số lượng | số | tổng số | mấy | bn | how many | number of")

// englishNoun is what reports call the words from token i, where they count it: "e-invoices"
// are "hóa đơn điện tử".
func (e *Engine) englishNoun(t *vi.Text, i int) string {
	end := min(i+longestEnglish, len(t.Tokens))
	words := e.lookup.Words(t.Source[t.At(i).Start:t.At(end-1).End])
	folds := make([]string, len(words))
	for k, w := range words {
		folds[k] = w.Fold
	}
	return strings.Join(folds[:min(2, len(folds))], " ")
}

// longestEnglish is how many tokens name what is counted at most.
const longestEnglish = 4

// howMany asks for a number.
var howMany = vi.NewSet("bao nhiêu | mấy | bn | how many")

// beyond takes "hơn" before a stretch of time for a comparison with it.
func (q *Question) beyond(t *vi.Text, mentions []vi.Mention, i int) int {
	if t.At(i).Key != "hơn" && t.At(i).Key != "kém" || !slices.ContainsFunc(mentions, func(m vi.Mention) bool { return m.First == i+1 }) {
		return 0
	}
	q.intend(IntentCompare)
	return 1
}

// counted notes the words behind "bao nhiêu", "số lượng": what is counted.
func (q *Question) counted(t *vi.Text, i, n int) {
	if howMany.Has(t, i) {
		q.Counts++
	}
	if _, k := countCues.Before(t, i+n); q.Counted != "" || k == 0 || k > n || t.At(i+n).Class != vi.Word || strings.Contains(t.At(i+n).Key, "tính") && t.Is(i+n+1, "đến") {
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
func (e *Engine) content(q *Question, t *vi.Text, i int) ([]lookup.Word, int) {
	_, money := moneyWords.At(t, i)
	if _, n := moneyCues.At(t, i); n > 1 || n == 1 && !e.inName(t, i, 1) {
		q.Money = true // "máy tính tiền" and "tiền mặt" ask for no amount
		if q.MoneyWords == nil {
			q.MoneyWords = map[string]bool{"so": true, "tien": true, "gia_tri": true}
		}
		for _, w := range wordsOf(t, i, n) {
			q.MoneyWords[w.Fold] = true
		}
	}
	_, whole := wholeWords.At(t, i)
	_, intent := contentIntents.At(t, i)
	if n := max(money, whole, intent); n > 0 {
		return wordsOf(t, i, n), n
	}
	if lookup.Generation(t, i) {
		return wordsOf(t, i, 1), 2
	}
	return wordsOf(t, i, 1), 1
}

func wordsOf(t *vi.Text, i, n int) []lookup.Word {
	var words []lookup.Word
	for k := i; k < i+n; k++ {
		switch tok := t.At(k); {
		case lookup.Generation(t, k):
			both := strings.ToLower(tok.Key + t.At(k+1).Key)
			words = append(words, lookup.Word{Key: both, Fold: both})
		case tok.Class != vi.Sign:
			words = append(words, lookup.Word{Key: tok.Key, Fold: tok.Fold})
		}
	}
	return words
}
