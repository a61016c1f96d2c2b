package qa

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// Where a question asks for words, or nothing but words was found, the passages that
// speak of what it asks are the answer.

// Shares of the question's words that must stand in a passage side by side, as in
// the question, for the passage to be an answer: where the question asks for words,
// and where it is only all that was found. Words scattered over a passage prove
// nothing: "giá", "vàng" and "hôm" stand in many.
const (
	passageIntentShare = 0.34
	passageShare       = 0.6
	maxPassages        = 3
	// searched is how many hits are looked at.
	searched = 8
	// searchedWhy is how many where reasons or troubles are asked for: they stand in
	// few of the passages that speak of a thing.
	searchedWhy = 40
)

// Weights of a passage: aboutShare is what a word counts that stands in its report's
// head only, reasonBoost what a passage gains that gives reasons where they are asked
// for, or troubles.
const (
	aboutShare  = 0.4
	reasonBoost = 2
)

var (
	// reasons say why.
	reasons = vi.NewSet("nguyên nhân | do | vì | bởi | nhờ | lý do | dẫn đến | xuất phát từ")
	// troubles begin what is short of what it should be.
	troubles = vi.NewSet("khó khăn | vướng mắc | tồn tại | hạn chế | bất cập | chưa | thiếu | còn chậm")
	// remedies are what is asked for or planned.
	remedies = vi.NewSet("giải pháp | kiến nghị | đề xuất | phương hướng | nhiệm vụ | thời gian tới | đề nghị")
)

// passageAnswer gives the report's words.
func (e *Engine) passageAnswer(ctx context.Context, q Question, d decision, share float64) (index.Answer, bool) {
	if e.search == nil {
		return index.Answer{}, false
	}
	wanted := q.wantsSaid()
	text, most := q.Text, searched
	if wanted != nil {
		text, most = e.inReportsWords(&q), searchedWhy
	}
	found, err := e.searchPassages(ctx, text, most)
	if err != nil || len(found.Hits) == 0 {
		return index.Answer{}, false
	}
	a := index.Answer{Kind: index.KindPassages}
	for _, h := range found.Hits {
		r, p, ok := e.Source(h.Passage)
		if !ok || q.PlaceFiles != nil && !q.PlaceFiles[r.File] {
			continue
		}
		text := vi.NewText(vi.Clean(p.Heading + " . " + p.Text))
		if q.Intent == IntentFigure && (e.lacksRare(q.Typed, text.Tokens) || !d.holdsRest(text.Tokens)) {
			continue
		}
		fit := e.speaks(&q, r, text, wanted)
		if fit < share {
			continue
		}
		a.Passages = append(a.Passages, index.Hit{
			File: r.File, Report: r.Number, Title: r.Title, Issued: r.Issued,
			Section: p.Section, Passage: p.ID, Text: p.Text, Score: h.Score * fit, Start: h.Start, End: h.End,
		})
	}
	slices.SortStableFunc(a.Passages, func(g, h index.Hit) int { return cmp.Compare(h.Score, g.Score) })
	a.Passages = a.Passages[:min(len(a.Passages), maxPassages)]
	for i := len(a.Passages) - 1; i >= 0; i-- {
		a.Passages[i].Score /= a.Passages[0].Score
	}
	return a, len(a.Passages) > 0
}

// wantsSaid is what a passage must say that answers: reasons, troubles or remedies; nil
// where any words will do.
func (q *Question) wantsSaid() *vi.Table[bool] {
	t := vi.NewQuestion(q.Text)
	switch within := func(s *vi.Table[bool]) bool { return s.Within(t, 0, len(t.Tokens)) }; {
	case q.Intent == IntentWhy && asksWhy.Within(t, 0, len(t.Tokens)):
		return reasons
	case q.Intent != IntentPassages:
		return nil
	case within(asksTroubles):
		return troubles
	case within(asksRemedies):
		return remedies
	}
	return nil
}

var (
	asksWhy      = vi.NewSet("vì sao | tại sao | nguyên nhân | lý do | do đâu | why")
	asksTroubles = vi.NewSet("khó khăn | vướng mắc | tồn tại | hạn chế | bất cập | kêu gì | kêu ca gì | phàn nàn gì | phàn nàn điều gì | lo gì | lo ngại gì | vướng gì | vướng những gì | vướng ở đâu | vướng chỗ nào | khó ở đâu | khó chỗ nào | kẹt gì")
	asksRemedies = vi.NewSet("giải pháp | kiến nghị | đề xuất | phương hướng | nhiệm vụ | đề nghị")
)

// inReportsWords is a question's text with the short forms and synonyms that reports may
// have for its words, and with the word that begins what gives reasons.
func (e *Engine) inReportsWords(q *Question) string {
	text := []string{q.Text}
	for _, form := range e.lookup.OtherForms(q.Words) {
		text = append(text, strings.Join(form, " "))
	}
	if q.Intent == IntentWhy {
		text = append(text, "nguyên nhân")
	}
	return strings.Join(text, " ")
}

// speaks is how much of the question a passage speaks of. Of where the question is set
// the report's head may speak too.
func (e *Engine) speaks(q *Question, r corpus.Report, passage *vi.Text, wanted *vi.Table[bool]) float64 {
	together := max(sideBySide(q.Typed, passage.Tokens), sideBySide(q.Words, passage.Tokens))
	if wanted == nil {
		return together
	}
	words := e.lookup.WordsOf(passage)
	about := e.lookup.Words(r.Title + " . " + r.Issuer)
	topic := slices.DeleteFunc(q.elsewhere(), func(w lookup.Word) bool { return saidWords[w.Fold] })
	if len(topic) == 0 {
		topic = q.Words
	}
	own, all := besideEachOther(topic, words), besideEachOther(topic, slices.Concat(about, words))
	together = max(together, own, own+aboutShare*(all-own), aboutShare*all)
	if wanted.Within(passage, 0, len(passage.Tokens)) {
		together = max(together*reasonBoost, together)
	}
	return together
}

// saidWords are the syllables of the words that ask for troubles and remedies.
var saidWords = func() map[string]bool {
	said := map[string]bool{}
	for _, w := range strings.Fields("khó khăn vướng mắc tồn tại hạn chế bất cập giải pháp kiến nghị đề xuất phương hướng nhiệm vụ nguyên nhân lý do") {
		said[vi.Fold(w)] = true
	}
	return said
}()

// besideEachOther is sideBySide for words that are written in their one form.
func besideEachOther(words, of []lookup.Word) float64 {
	tokens := make([]vi.Token, len(of))
	for i, w := range of {
		tokens[i] = vi.Token{Key: w.Key, Fold: w.Fold, Class: vi.Word}
	}
	return sideBySide(words, tokens)
}

// holdsRest reports whether a passage holds, side by side, what the best series
// leaves unexplained: "tấn công mạng vào ngân hàng" is not answered by a passage
// that only says "tấn công mạng".
func (d decision) holdsRest(tokens []vi.Token) bool {
	if len(d.matches) == 0 || len(d.matches[0].Left) == 0 {
		return true
	}
	return sideBySide(d.matches[0].Left, tokens) > 0.5
}

// lacksRare reports whether a word that no series is named with is not in the
// passage either: "tấn công DDoS" is not answered by what says "tấn công".
func (e *Engine) lacksRare(words []lookup.Word, tokens []vi.Token) bool {
	return slices.ContainsFunc(words, func(w lookup.Word) bool {
		return !e.lookup.Known(w.Fold) && !slices.ContainsFunc(tokens, func(t vi.Token) bool { return sameWord(w, t) })
	})
}

// sideBySide is the share of the words that stand in the tokens in runs of two or
// more, in the same order; a question of one word needs that word.
func sideBySide(words []lookup.Word, tokens []vi.Token) float64 {
	if len(words) == 0 {
		return 0
	}
	if len(words) == 1 {
		if slices.ContainsFunc(tokens, func(t vi.Token) bool { return sameWord(words[0], t) }) {
			return 1
		}
		return 0
	}
	covered := make([]bool, len(words))
	for i := 0; i+1 < len(words); i++ {
		for k := 0; k+1 < len(tokens); k++ {
			if sameWord(words[i], tokens[k]) && sameWord(words[i+1], tokens[k+1]) {
				covered[i], covered[i+1] = true, true
				break
			}
		}
	}
	n := 0
	for _, c := range covered {
		if c {
			n++
		}
	}
	return float64(n) / float64(len(words))
}

// sameWord compares a typed word, which may lack its marks, with a report's.
func sameWord(w lookup.Word, t vi.Token) bool {
	return w.Fold == t.Fold && (w.Key == t.Key || w.Key == w.Fold)
}
