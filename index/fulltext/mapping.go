package fulltext

import (
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/whitespace"
	"github.com/blevesearch/bleve/v2/mapping"

	"solieu/corpus"
)

// Fields of a document. The searchable ones hold keys made by tokenizer with
// spaces between, so that bleve itself has nothing Vietnamese to know. Passages and
// figures have fields of their own: neither counts in the other's scores.
const (
	fieldWords   = "fold"    // folded words
	fieldPairs   = "fold2"   // folded neighbours, joined
	fieldForward = "forward" // the stored record

	fieldFigureWords = "figure"
	fieldFigurePairs = "figure2"
	fieldPeriod      = "period"
	fieldUnit        = "unit"
	fieldOpen        = "open"
)

// document is what bleve is given of a passage.
type document struct {
	Words   string `json:"fold"`
	Pairs   string `json:"fold2"`
	Forward string `json:"forward"`
}

const keysAnalyzer = "keys"

// newMapping gives the static mapping: nothing is indexed or stored but what is
// named here. Positions are left out; they would double the index.
func newMapping() (*mapping.IndexMappingImpl, error) {
	im := bleve.NewIndexMapping()
	err := im.AddCustomAnalyzer(keysAnalyzer, map[string]any{
		"type": custom.Name, "tokenizer": whitespace.Name,
	})
	if err != nil {
		return nil, err
	}
	im.DefaultAnalyzer = keysAnalyzer
	im.StoreDynamic, im.IndexDynamic, im.DocValuesDynamic = false, false, false
	dm := bleve.NewDocumentStaticMapping()
	dm.AddFieldMappingsAt(fieldWords, keysField())
	dm.AddFieldMappingsAt(fieldPairs, keysField())
	dm.AddFieldMappingsAt(fieldForward, storedField())
	dm.AddFieldMappingsAt(fieldFigureWords, keysField())
	dm.AddFieldMappingsAt(fieldFigurePairs, keysField())
	for _, field := range []string{fieldPeriod, fieldUnit, fieldOpen} {
		dm.AddFieldMappingsAt(field, filterField())
	}
	im.DefaultMapping = dm
	return im, nil
}

func keysField() *mapping.FieldMapping {
	fm := bleve.NewTextFieldMapping()
	fm.Analyzer = keysAnalyzer
	fm.Store, fm.DocValues, fm.IncludeInAll, fm.IncludeTermVectors = false, false, false, false
	return fm
}

// filterField holds keys that are there or not.
func filterField() *mapping.FieldMapping {
	fm := keysField()
	fm.SkipFreqNorm = true
	return fm
}

func storedField() *mapping.FieldMapping {
	fm := bleve.NewTextFieldMapping()
	fm.Index, fm.DocValues, fm.IncludeInAll, fm.IncludeTermVectors = false, false, false, false
	return fm
}

// newDocument makes the document of a passage and says how many words it has.
// The context (headings, the report's title) is searched with the text: a
// paragraph seldom repeats what its heading says.
func newDocument(report string, text []token, context [][]token) (document, int) {
	words, pairs, n := keysOf(append([][]token{text}, context...))
	return document{words, pairs, encodeForward(report, text, context)}, n
}

// keysOf gives the keys of words and of neighbours, and says how many words there
// are; the last word of a part and the first of the next are no neighbours.
func keysOf(parts [][]token) (words, pairs string, n int) {
	var w, p strings.Builder
	for _, part := range parts {
		for i, t := range part {
			w.WriteString(t.folded)
			w.WriteByte(' ')
			if i > 0 {
				p.WriteString(pairKey(part[i-1].folded, t.folded))
				p.WriteByte(' ')
			}
		}
		n += len(part)
	}
	return w.String(), p.String(), n
}

// reportContext is the words that identify a report to somebody who asks.
func reportContext(t *tokenizer, report *corpus.Report) [][]token {
	var parts [][]token
	for _, s := range []string{report.Title, report.Number, report.Issuer} {
		if words := t.tokens(s); len(words) > 0 {
			parts = append(parts, words)
		}
	}
	return parts
}
