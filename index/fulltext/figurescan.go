package fulltext

import (
	"cmp"
	"slices"

	index "github.com/blevesearch/bleve_index_api"
)

// run walks the postings and keeps the best figures. A single word that is too
// common is read in part.
func (s *figureSearch) run() error {
	average := s.totals.averageFigure()
	for range maxFigurePostings {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		number, err := s.nextPassing()
		if err != nil || number == noDocument {
			return err
		}
		score := 0.0
		for _, c := range s.words {
			if c.document != number {
				continue
			}
			score += c.score(average)
			if err := c.next(); err != nil {
				return err
			}
		}
		s.best.add(scoredDocument{number, score})
	}
	return nil
}

// nextPassing is the next figure that has any of the words and passes all filters;
// noDocument at the end.
func (s *figureSearch) nextPassing() (uint64, error) {
	for {
		number := least(s.words)
		if number == noDocument {
			return noDocument, nil
		}
		passing, err := s.passing(number)
		if err != nil || passing == number {
			return number, err
		}
		if passing == noDocument {
			return noDocument, nil
		}
		if err := s.advance(s.words, passing); err != nil {
			return 0, err
		}
	}
}

// passing is a number at or behind the one given before which no figure passes.
func (s *figureSearch) passing(number uint64) (uint64, error) {
	for _, filter := range s.filters {
		if err := s.advance(filter, number); err != nil {
			return 0, err
		}
		number = least(filter)
		if number == noDocument {
			break
		}
	}
	return number, nil
}

// advance moves cursors to a figure, or to the first behind it.
func (s *figureSearch) advance(cursors []*cursor, number uint64) error {
	for _, c := range cursors {
		if c.document >= number {
			continue
		}
		s.id = index.NewIndexInternalID(s.id, number)
		if err := c.advance(s.id); err != nil {
			return err
		}
	}
	return nil
}

// least is the first document that any cursor stands on.
func least(cursors []*cursor) uint64 {
	number := uint64(noDocument)
	for _, c := range cursors {
		number = min(number, c.document)
	}
	return number
}

// scoredDocument is a document with its score.
type scoredDocument struct {
	number uint64
	score  float64
}

// compare puts the better document first, of equal ones the earlier.
func (f scoredDocument) compare(g scoredDocument) int {
	return cmp.Or(cmp.Compare(g.score, f.score), cmp.Compare(f.number, g.number))
}

// bestDocuments keeps the best documents of a search: a heap with the worst on top.
type bestDocuments struct {
	most int
	heap []scoredDocument
}

func (b *bestDocuments) add(f scoredDocument) {
	switch {
	case len(b.heap) < b.most:
		b.heap = append(b.heap, f)
		b.up(len(b.heap) - 1)
	case f.compare(b.heap[0]) < 0:
		b.heap[0] = f
		b.down()
	}
}

func (b *bestDocuments) up(i int) {
	for i > 0 {
		parent := (i - 1) / 2
		if b.heap[i].compare(b.heap[parent]) <= 0 {
			return
		}
		b.heap[i], b.heap[parent] = b.heap[parent], b.heap[i]
		i = parent
	}
}

func (b *bestDocuments) down() {
	for i := 0; ; {
		child := 2*i + 1
		if child >= len(b.heap) {
			return
		}
		if child+1 < len(b.heap) && b.heap[child+1].compare(b.heap[child]) > 0 {
			child++
		}
		if b.heap[child].compare(b.heap[i]) <= 0 {
			return
		}
		b.heap[i], b.heap[child] = b.heap[child], b.heap[i]
		i = child
	}
}

// sorted gives the documents kept, the best first.
func (b *bestDocuments) sorted() []scoredDocument {
	slices.SortFunc(b.heap, scoredDocument.compare)
	return b.heap
}
