package qa

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index/lookup"
)

// A question may name the document that tells which part is meant: "hai thủ tục theo
// Quyết định 422".

// isDocument are the last syllables of the kinds of documents that have numbers.
var isDocument = map[string]bool{"dinh": true, "quyet": true, "thi": true, "tu": true, "luat": true}

// shortestNumber is the length from which on a number tells a document by itself.
const shortestNumber = 3

// documents are the numbers of documents that a question names.
func (q *Question) documents() []string {
	var list []string
	for i, w := range q.Typed {
		if i > 0 && isDocument[q.Typed[i-1].Fold] && len(w.Fold) >= shortestNumber && strings.Trim(w.Fold, "0123456789") == "" {
			list = append(list, w.Fold)
		}
	}
	return list
}

// underDocuments leaves of a series with parts the figures that are told under one of
// the documents.
func underDocuments(s *lookup.Series, documents []string) *lookup.Series {
	if len(documents) == 0 || len(s.Parts) == 0 {
		return s
	}
	return s.Where(func(f *corpus.Figure) bool { return toldUnder(f, documents) })
}

// toldUnder reports whether the last number of a document before a figure in its sentence
// is one of those: a sentence may go through several documents.
func toldUnder(f *corpus.Figure, documents []string) bool {
	t := vi.NewText(f.Source.Quote)
	last, found := false, false
	for i, tok := range t.Tokens {
		switch {
		case tok.Class != vi.Number:
		case strings.ReplaceAll(tok.Key, ".", "") == f.Value.String():
			return last
		case t.At(i+1).Key == "/" && t.At(i+2).Class == vi.Word || slices.Contains(documents, tok.Key):
			last = slices.Contains(documents, tok.Key)
			found = found || last
		}
	}
	return found
}
