package fulltext

import (
	"context"
	"math"

	index "github.com/blevesearch/bleve_index_api"
)

// idfPower stresses rare words: a question's rarest word is what it is about.
const idfPower = 1.3

// counts tells in how many passages a key stands, remembering what was asked.
// It serves one search.
type counts struct {
	ctx    context.Context
	reader index.IndexReader
	totals totals
	known  map[countKey]uint64
	// err is the first error; counts after it are 0.
	err error
}

type countKey struct{ field, key string }

func newCounts(ctx context.Context, reader index.IndexReader, sum totals) *counts {
	return &counts{ctx: ctx, reader: reader, totals: sum, known: make(map[countKey]uint64)}
}

func (c *counts) of(field, key string) uint64 {
	if n, ok := c.known[countKey{field, key}]; ok || c.err != nil {
		return n
	}
	n, err := c.read(field, key)
	if err != nil {
		c.err = err
		return 0
	}
	c.known[countKey{field, key}] = n
	return n
}

func (c *counts) read(field, key string) (uint64, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	postings, err := c.reader.TermFieldReader(c.ctx, []byte(key), field, false, false, false)
	if err != nil {
		return 0, err
	}
	n := postings.Count()
	return n, postings.Close()
}

func (c *counts) word(folded string) uint64 { return c.of(fieldWords, folded) }
func (c *counts) pair(a, b string) uint64   { return c.of(fieldPairs, pairKey(a, b)) }

// similar lists the words of the index at one edit (insert, delete, replace,
// swap) from a word.
func (c *counts) similar(folded string) []string {
	fuzzy, ok := c.reader.(index.IndexReaderFuzzy)
	if !ok || c.err != nil {
		return nil
	}
	dict, err := fuzzy.FieldDictFuzzy(fieldWords, folded, 1, "")
	if err != nil {
		c.err = err
		return nil
	}
	defer dict.Close()
	var words []string
	for {
		entry, err := dict.Next()
		if err != nil {
			c.err = err
			return nil
		}
		if entry == nil {
			return words
		}
		if entry.Term != folded {
			words = append(words, entry.Term)
		}
	}
}

// idf is the weight of a key that stands in df passages.
func (c *counts) idf(df uint64) float64 { return idf(c.totals.passages, df) }

// idf is the weight of a key that stands in df of all documents of its kind.
func idf(all int, df uint64) float64 {
	n, d := float64(all), float64(df)
	return math.Pow(math.Log1p(max(0, n-d+0.5)/(d+0.5)), idfPower)
}
