package qa

import (
	"context"
	"slices"
	"strings"

	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// cutText is a text between two joins; word says that a word joins it to the one
// before, not only a sign, and with that it is "với", which also belongs to verbs
// ("trùng khớp với").
type cutText struct {
	text       string
	word, with bool
}

// split cuts a question where a joining word or sign stands outside of brackets and
// of stretches of time.
func split(t *vi.Text, mentions []vi.Mention) []cutText {
	var texts []cutText
	from, depth := 0, 0
	var next cutText
	cut := func(to int) {
		if from < to {
			next.text = t.Source[t.At(from).Start:t.At(to-1).End]
			texts = append(texts, next)
		}
	}
	for i := 0; i < len(t.Tokens); {
		if at := slices.IndexFunc(mentions, func(m vi.Mention) bool { return m.First == i && m.Last > i }); at >= 0 {
			i = mentions[at].Last
			continue
		}
		switch t.At(i).Key {
		case "(":
			depth++
		case ")":
			depth--
		}
		_, n := joins.At(t, i)
		if key := t.At(i).Key; n == 0 && (key == "," || key == ";" || key == "&" || key == "+") {
			n = 1
		}
		between := endsAt(mentions, i) && beginsAt(mentions, i+n) // "tháng 8 và tháng 9"
		if n == 0 || depth > 0 || between {
			i++
			continue
		}
		cut(i)
		next.word, next.with = t.At(i).Class == vi.Word, t.Is(i, "với") && !t.Is(i-1, "so")
		i += n
		from = i
	}
	cut(len(t.Tokens))
	return texts
}

func beginsAt(mentions []vi.Mention, i int) bool {
	return slices.ContainsFunc(mentions, func(m vi.Mention) bool { return m.First == i })
}

func endsAt(mentions []vi.Mention, i int) bool {
	return slices.ContainsFunc(mentions, func(m vi.Mention) bool { return m.Last == i })
}

// pieces puts texts together until each piece names a series clearly; nil where
// that can't be done. Neighbours of one series are one piece, and a text without
// content words (a period) goes with its neighbour.
func (e *Engine) pieces(ctx context.Context, texts []cutText) []piece {
	var list []piece
	open := "" // texts that don't name a series yet
	for i, text := range texts {
		p := piece{text: text.text}
		if open != "" {
			p.text = open + ", " + text.text
		}
		last := len(list) - 1
		clear := e.clear(ctx, &p)
		if !clear && last >= 0 && open == "" && !text.with && len(p.q.Words) > 0 {
			clear = e.headed(ctx, &p, list[last]) || e.amount(ctx, &p, list[last])
		}
		for k := i + 1; k < len(texts) && !clear && open == "" && !texts[k].with && len(p.q.Words) > 0; k++ {
			clear = e.tailed(ctx, &p, texts[k].text)
		}
		switch {
		case last >= 0 && (open == "" && len(p.q.Words) == 0 || clear && list[last].d.series.Key == p.d.series.Key):
			list[last].text += ", " + p.text
			if !e.clear(ctx, &list[last]) {
				return nil
			}
			open = ""
		case clear:
			list, open = append(list, p), ""
		default:
			open = p.text
		}
		if len(list)+len(texts)-1-i < 2 {
			return nil
		}
	}
	if open != "" {
		return nil
	}
	for i := range list {
		if slices.ContainsFunc(list[:i], func(p piece) bool { return p.d.series.Key == list[i].d.series.Key }) {
			return nil
		}
	}
	return list
}

// longestHead is how many words of the piece before may stand for the next too.
const longestHead = 5

// headed reads a piece that names no series by itself with the first words of the
// one before: "tài khoản VssID và DVCQG". As many of them as will do count.
func (e *Engine) headed(ctx context.Context, p *piece, before piece) bool {
	t := vi.NewQuestion(before.text)
	for n := min(longestHead, len(t.Tokens)-1); n > 0; n-- {
		with := piece{text: before.text[t.At(0).Start:t.At(n-1).End] + " " + p.text}
		// A part of another series is too far from what is typed.
		if e.clear(ctx, &with) && (with.d.part == "" || with.d.series.Key == before.d.series.Key) {
			*p = with
			return true
		}
	}
	return false
}

// amount reads a piece that asks for nothing but an amount of money as that of what the
// piece before counts: "bao nhiêu giao dịch thanh toán và số tiền bao nhiêu".
func (e *Engine) amount(ctx context.Context, p *piece, before piece) bool {
	if text := vi.NewQuestion(p.text); !moneyCues.Within(text, 0, len(text.Tokens)) || slices.ContainsFunc(p.q.Words, func(w lookup.Word) bool { return !w.Light && !moneySyllables[w.Fold] }) {
		return false
	}
	t := vi.NewQuestion(before.text)
	var counted strings.Builder
	for i := 0; i < len(t.Tokens); {
		_, n := countCues.At(t, i)
		if n == 0 {
			counted.WriteString(t.Source[t.At(i).Start:t.At(i).End])
			n = 1
			if !t.Glued(i) {
				counted.WriteByte(' ')
			}
		}
		i += n
	}
	with := piece{text: "số tiền " + counted.String()}
	if e.clear(ctx, &with); with.d.series == nil || with.d.series.Key == before.d.series.Key || with.d.match().Named < clearName {
		return false // it has a noun too many, "giao dịch", to be clear by itself
	}
	*p = with
	return true
}

// moneySyllables are those of the words that ask for an amount of money.
var moneySyllables = map[string]bool{"so": true, "tien": true, "gia": true, "tri": true, "gia_tri": true, "dong": true}

// mostOfTail is how many words the next piece may have in front of what it shares.
const mostOfTail = 3

// tailed reads a piece that names no series by itself with the last words of the
// next, which by itself names another: "số huyện và số tỉnh có CSDL đất đai".
func (e *Engine) tailed(ctx context.Context, p *piece, next string) bool {
	other := piece{text: next}
	if !e.clear(ctx, &other) {
		return false
	}
	t := vi.NewQuestion(next)
	for n := 1; n <= min(mostOfTail, len(t.Tokens)-1); n++ {
		with := piece{text: p.text + " " + next[t.At(n).Start:]}
		if e.clear(ctx, &with) && with.d.series.Key != other.d.series.Key && with.d.part == "" {
			*p = with
			return true
		}
	}
	return false
}

// clear understands a piece by itself and reports whether it names one series
// clearly.
func (e *Engine) clear(ctx context.Context, p *piece) bool {
	m := memoOf(ctx)
	read, ok := m.pieces[p.text]
	if !ok {
		read.text = p.text
		read.clear = e.readPiece(ctx, &read.piece)
		m.pieces[p.text] = read
	}
	*p = read.piece
	p.q = *p.q.clone()
	return read.clear
}

// readPiece is clear without the memo: the piece must name a series with all its
// words, and with most of the name. A series of the catalogue that no report
// states is known too.
func (e *Engine) readPiece(ctx context.Context, p *piece) bool {
	const most = 0.6
	p.q = e.understand(ctx, p.text, e.today())
	if len(p.q.Words) == 0 || p.q.Impossible != "" || p.q.Intent != IntentFigure && p.q.Intent != IntentCompare && p.q.Intent != IntentChange {
		return false
	}
	p.d = e.decide(ctx, &p.q, index.Understood{})
	if len(p.d.matches) == 0 || len(p.d.choices) > 0 {
		return false
	}
	if p.d.series == nil {
		best := p.d.matches[0]
		if best.Catalogued && best.Named >= clearName && best.Explained >= clearName && len(best.Series.Figures) == 0 {
			p.d.series = best.Series
			return true
		}
		return false
	}
	best := p.d.match()
	return len(best.Left) == 0 && best.Named >= most && best.Explained >= clearName && e.namesSeries(best, p.q.Words)
}

// namesSeries reports whether words name more of a series than a part that many
// series have: "địa phương" by itself is a part of many, "Phishing" of one.
func (e *Engine) namesSeries(m lookup.Match, words []lookup.Word) bool {
	var parts []lookup.Word
	for _, part := range m.Parts {
		parts = append(parts, e.lookup.Words(part)...)
	}
	return len(parts) == 0 || slices.ContainsFunc(words, func(w lookup.Word) bool {
		ofPart := slices.ContainsFunc(parts, func(v lookup.Word) bool { return v.Fold == w.Fold })
		return !vi.IsSyllable(w.Fold) || !ofPart && m.Series.NamedWith(w)
	})
}
