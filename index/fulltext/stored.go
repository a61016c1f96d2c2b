package fulltext

import (
	"fmt"

	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"
)

// stored reads what the index stores of documents, by their numbers. Bleve's own way
// goes by their names, which it looks up first, and copies every field of each.
type stored struct {
	reader index.IndexReader
}

// forward gives the id of a passage and its record.
func (s stored) forward(number uint64) (passage, record string, err error) {
	segments, ok := s.reader.(interface {
		Segments() []*scorch.SegmentSnapshot
	})
	if !ok {
		return "", "", fmt.Errorf("%T has no segments", s.reader)
	}
	for _, segment := range segments.Segments() {
		size := uint64(segment.FullSize())
		if number >= size {
			number -= size
			continue
		}
		err := segment.VisitDocument(number, func(field string, _ byte, value []byte, _ []uint64) bool {
			switch field {
			case "_id":
				passage = string(value)
			case fieldForward:
				record = string(value)
			}
			return true
		})
		return passage, record, err
	}
	return "", "", fmt.Errorf("%w: no document %d", ErrDamaged, number)
}
