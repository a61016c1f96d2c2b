package qa

import (
	"context"
	"slices"

	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// quantities begin what asks for a figure of its own.
var quantities = vi.NewSet("số | số lượng | lượng | tỷ lệ | tổng số | tổng | giá | mức | tốc độ | doanh thu | dân số | number of | rate of | price of")

// inCompany refuses a question that asks for something unknown beside one indicator:
// "NDXP và giá vàng" is not answered by NDXP's figure alone.
func (e *Engine) inCompany(ctx context.Context, q Question, texts []cutText) (index.Answer, bool) {
	none := index.Answer{}
	d := e.decide(ctx, q.clone(), index.Understood{})
	if d.series == nil || len(d.parts) > 1 {
		return none, false // parts of one
	}
	if m := d.match(); len(d.left()) == 0 && len(m.Weak) == 0 && m.Named >= mostlyNamed {
		return none, false // the name of one: "lao động mất việc, giãn việc"
	}
	known, unknown := d.match().Named >= mostlyNamed, false
	for _, t := range texts {
		p := piece{text: t.text}
		clear := e.clear(ctx, &p)
		known = known || slices.ContainsFunc(p.d.matches[:min(1, len(p.d.matches))], func(m lookup.Match) bool { return m.Series.Key == d.series.Key })
		unknown = unknown || !clear && e.asksMore(&q, t, d.match())
	}
	if !known || !unknown {
		return none, false
	}
	a := noData(index.ReasonPart)
	a.Choices = e.similar(d)
	return a, true
}

// asksMore reports whether a text by itself asks for something else than the series
// of a match: it has words that the match leaves unexplained, or counts what the
// series is not named with. A lone word behind a comma may be filler.
func (e *Engine) asksMore(q *Question, t cutText, m lookup.Match) bool {
	words := vi.NewQuestion(t.text)
	in := func(w lookup.Word) bool {
		return slices.ContainsFunc(words.Tokens, func(tok vi.Token) bool { return tok.Fold == w.Fold })
	}
	var content []lookup.Word
	for _, w := range q.Typed {
		if in(w) {
			content = append(content, w)
		}
	}
	counts := len(content) > 0 && quantities.Has(words, 0)
	if counts && (t.word || !slices.ContainsFunc(e.lookup.Words(t.text), m.Series.NamedWith)) {
		return true
	}
	heavy := func(w lookup.Word) bool {
		return !w.Light && !onlyVerbs([]lookup.Word{w}) && !(q.Money && q.MoneyWords[w.Fold]) && in(w)
	}
	return slices.ContainsFunc(m.Left, heavy) && (t.word || len(content) > 1)
}
