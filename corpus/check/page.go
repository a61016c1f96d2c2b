package check

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// page is a passage with the places where its figures stand.
type page struct {
	text   *vi.Text
	places []place // as they stand
}

// place is where a figure is stated: its number's tokens, and those of the
// sentence around it.
type place struct {
	figure      *corpus.Figure
	first, last int
	from, to    int
}

// readPages finds the accepted figures of a report in its passages.
func readPages(r *corpus.Report) []page {
	cited := map[string][]citation{}
	for i := range r.Figures {
		f := &r.Figures[i]
		if !checked(f) {
			continue
		}
		for _, c := range append([]corpus.Citation{f.Source}, f.Also...) {
			cited[c.Passage] = append(cited[c.Passage], citation{f, c.Quote})
		}
	}
	var pages []page
	for i := range r.Passages {
		if list := cited[r.Passages[i].ID]; len(list) > 0 {
			pages = append(pages, readPage(r.Passages[i].Text, list))
		}
	}
	return pages
}

type citation struct {
	figure *corpus.Figure
	quote  string
}

func readPage(text string, cited []citation) page {
	slices.SortStableFunc(cited, func(a, b citation) int { return compareIDs(a.figure.ID, b.figure.ID) })
	p := page{text: vi.NewText(text)}
	numbers := quantities(p.text)
	taken := map[int]bool{}
	for _, c := range cited {
		at, ok := p.locate(c, numbers, taken)
		if ok {
			taken[at.first] = true
			p.places = append(p.places, at)
		}
	}
	slices.SortFunc(p.places, func(a, b place) int { return a.first - b.first })
	return p
}

// quantities are all numbers of a text, in each style in which they may be read.
func quantities(t *vi.Text) []vi.Quantity {
	var list []vi.Quantity
	for i := range t.Tokens {
		for _, style := range []vi.Style{vi.Vietnamese, vi.English} {
			if q, ok := vi.QuantityAt(t, i, style); ok {
				q.First = i
				list = append(list, q)
			}
		}
	}
	return list
}

// locate finds the number of a figure in its quote; false where the digits are
// not found as they were read.
func (p *page) locate(c citation, numbers []vi.Quantity, taken map[int]bool) (place, bool) {
	start := strings.Index(p.text.Source, c.quote)
	if start < 0 {
		return place{}, false
	}
	at := place{figure: c.figure}
	at.from, at.to = p.tokens(start, start+len(c.quote))
	for _, q := range numbers {
		if q.First >= at.from && q.First < at.to && !taken[q.First] && states(q, c.figure) {
			at.first, at.last = q.First, q.Last
			return at, true
		}
	}
	return place{}, false
}

// tokens are those between two offsets of the text.
func (p *page) tokens(start, end int) (from, to int) {
	for from < len(p.text.Tokens) && p.text.Tokens[from].Start < start {
		from++
	}
	for to = from; to < len(p.text.Tokens) && p.text.Tokens[to].End <= end; to++ {
	}
	return from, to
}

func states(q vi.Quantity, f *corpus.Figure) bool {
	sameOf := q.Of == nil && f.Of == nil || q.Of != nil && f.Of != nil && *q.Of == *f.Of
	return q.Value == f.Value && sameOf && (q.Unit == f.Unit || q.Unit == "" && f.Unit != "%")
}

// hasNumber reports whether digits stand between two tokens.
func (p *page) hasNumber(from, to int) bool {
	return slices.ContainsFunc(p.text.Tokens[min(from, to):to], func(t vi.Token) bool { return t.Class == vi.Number })
}

// hasSign reports whether one of the signs stands between two tokens.
func (p *page) hasSign(from, to int, signs string) bool {
	return slices.ContainsFunc(p.text.Tokens[min(from, to):to], func(t vi.Token) bool {
		return t.Class == vi.Sign && strings.Contains(signs, t.Key)
	})
}

// sameKind reports whether two figures count the same noun at the same time.
func sameKind(a, b *corpus.Figure) bool {
	return a.Unit == b.Unit && a.Period == b.Period && levelled(a) == levelled(b)
}

// levelled reports whether the value stands at a date rather than within a period.
func levelled(f *corpus.Figure) bool {
	return f.Measure == corpus.Stock || f.Measure == corpus.Cumulative
}

// sameThing reports whether two figures are of one indicator and part.
func sameThing(a, b *corpus.Figure) bool {
	return a.Indicator == b.Indicator && (a.Indicator != "" || vi.Fold(a.Subject) == vi.Fold(b.Subject)) &&
		a.Dimension[corpus.DimensionPart] == b.Dimension[corpus.DimensionPart]
}
