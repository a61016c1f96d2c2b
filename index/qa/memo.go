package qa

import (
	"context"
	"fmt"
	"strings"

	"solieu/index/fulltext"
	"solieu/index/lookup"
)

// memo keeps what was looked up while one question is answered: the same words are
// looked for several times, by themselves and beside others. It is gone with the
// answer, so that it never grows with the questions asked.
type memo struct {
	passages map[string]fulltext.Result
	figures  map[string][]string
	queries  map[string]*lookup.Query
	pieces   map[string]readPiece
}

// readPiece is a piece of a question as read by itself.
type readPiece struct {
	piece
	clear bool
}

type memoKey struct{}

// withMemo gives the question asked in a context its memo.
func withMemo(ctx context.Context) context.Context {
	return context.WithValue(ctx, memoKey{}, &memo{map[string]fulltext.Result{}, map[string][]string{}, map[string]*lookup.Query{}, map[string]readPiece{}})
}

// memoOf is the memo of the question asked; a new one, which nobody keeps, where none is.
func memoOf(ctx context.Context) *memo {
	if m, ok := ctx.Value(memoKey{}).(*memo); ok {
		return m
	}
	return withMemo(ctx).Value(memoKey{}).(*memo)
}

// searchPassages searches for the passages that a text speaks of, so many at most.
func (e *Engine) searchPassages(ctx context.Context, text string, most int) (fulltext.Result, error) {
	m := memoOf(ctx)
	if found, ok := m.passages[text]; ok {
		return found, nil
	}
	found, err := e.search.Search(ctx, text, most)
	if err == nil {
		m.passages[text] = found
	}
	return found, err
}

// searchFigures gives the ids of the figures that a query finds.
func (e *Engine) searchFigures(ctx context.Context, query fulltext.FigureQuery) ([]string, error) {
	m, key := memoOf(ctx), fmt.Sprint(query)
	if ids, ok := m.figures[key]; ok {
		return ids, nil
	}
	hits, err := e.search.Figures(ctx, query, openFigures)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(hits)) // full: who appends gets a copy
	for i, h := range hits {
		ids[i] = h.Figure
	}
	m.figures[key] = ids
	return ids, nil
}

// lookUp lists the series that words speak of; the list is the caller's.
func (e *Engine) lookUp(ctx context.Context, words []lookup.Word, open []string) []lookup.Match {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.Key)
		b.WriteByte('|')
		b.WriteString(w.Fold)
		if w.Light {
			b.WriteByte('~')
		}
		b.WriteByte(' ')
	}
	m, key := memoOf(ctx), b.String()
	query, ok := m.queries[key]
	if !ok {
		query = e.lookup.Query(words)
		m.queries[key] = query
	}
	return query.Find(open)
}
