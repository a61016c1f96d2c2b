// Package catalog is what the program knows about indicators before it has read
// any report: their names and aliases, units, parts, the wordings by which
// reports state them, and the abbreviations that reports and people use. The
// knowledge is data (indicators/*.yaml, abbreviations.yaml, synonyms.yaml) and can be extended
// by a file of the user's. The code here reads, checks and compiles it, and
// links a figure's words to an indicator.
package catalog

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"

	"solieu/corpus"
)

//go:embed indicators/*.yaml abbreviations.yaml synonyms.yaml
var embedded embed.FS

// Catalog is a checked, compiled catalogue. It never changes once made and may
// be used by several goroutines at a time. The slices within the indicators it
// returns are shared and must not be written to.
type Catalog struct {
	indicators    []corpus.Indicator
	byID          map[string]int
	abbreviations *Abbreviations
	synonyms      [][]string
	// linker is made when first used: answering questions needs none.
	linker func() *linker
}

// builtin is made once: the embedded files don't change, nor does a Catalog.
var builtin = sync.OnceValues(func() (*Catalog, error) {
	source, err := readEmbedded()
	if err != nil {
		return nil, err
	}
	return source.compile()
})

// Builtin returns the catalogue that comes with the program.
func Builtin() (*Catalog, error) { return builtin() }

// Load returns the built-in catalogue, extended by the file indicators.yaml in
// the folder dir where there is one. An entry with the id of a built-in one
// changes it: what it gives for name, english, unit, measures and topic
// replaces, its aliases, parts and wordings are added. Ids under "drop" are left
// out before that, so an entry can also be replaced as a whole. Last come the aliases
// of AliasesFile.
func Load(dir string) (*Catalog, error) {
	added, err := readIfThere(filepath.Join(dir, AliasesFile))
	if err != nil {
		return nil, err
	}
	return load(dir, added)
}

// load is Load with what AliasesFile is to hold.
func load(dir string, added []byte) (*Catalog, error) {
	name := filepath.Join(dir, corpus.IndicatorsFile)
	data, err := readIfThere(name)
	if err != nil {
		return nil, err
	}
	if data == nil && added == nil {
		return Builtin()
	}
	source, err := readEmbedded()
	if err != nil {
		return nil, err
	}
	if err := source.addUser(name, data); err != nil {
		return nil, err
	}
	if err := source.addAliases(filepath.Join(dir, AliasesFile), added); err != nil {
		return nil, err
	}
	return source.compile()
}

// readIfThere reads a file; nil where there is none.
func readIfThere(name string) ([]byte, error) {
	data, err := os.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("catalogue: read %s: %w", name, err)
	}
	return data, nil
}

func readEmbedded() (*source, error) {
	names := []string{"abbreviations.yaml", "synonyms.yaml"}
	entries, err := embedded.ReadDir("indicators")
	if err != nil {
		return nil, fmt.Errorf("catalogue: %w", err)
	}
	for _, entry := range entries {
		names = append(names, path.Join("indicators", entry.Name()))
	}
	return readFiles(embedded, names)
}

// readFiles decodes the files side by side: it is most of what starting takes.
func readFiles(files fs.ReadFileFS, names []string) (*source, error) {
	documents := make([]document, len(names))
	problems := make([]error, len(names))
	var group sync.WaitGroup
	for i, name := range names {
		group.Go(func() {
			data, err := files.ReadFile(name)
			if err != nil {
				problems[i] = fmt.Errorf("catalogue: %w", err)
				return
			}
			documents[i], problems[i] = decode(name, data)
		})
	}
	group.Wait()
	s := newSource()
	for i, name := range names {
		if problems[i] != nil {
			return nil, problems[i]
		}
		if err := s.addBuiltin(name, documents[i]); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// Indicator returns the indicator with that id.
func (c *Catalog) Indicator(id string) (corpus.Indicator, bool) {
	i, ok := c.byID[id]
	if !ok {
		return corpus.Indicator{}, false
	}
	return c.indicators[i], true
}

// All returns the indicators in the order of the files: by topic, within a
// topic as written, the user's own last.
func (c *Catalog) All() []corpus.Indicator {
	return append([]corpus.Indicator(nil), c.indicators...)
}

// Abbreviations returns the table of abbreviations.
func (c *Catalog) Abbreviations() *Abbreviations { return c.abbreviations }

// Synonyms returns rows of words and phrases, with their marks, that questions may
// use for the first one of the row. They serve the understanding of questions; the
// reading of reports knows none.
func (c *Catalog) Synonyms() [][]string { return c.synonyms }

// Expand writes out the abbreviations among folded words: dvctt becomes dich vu
// cong truc tuyen. Those with several meanings stay as they are. The result may
// be the slice given, where nothing is to be expanded.
func (c *Catalog) Expand(folded []string) []string {
	return c.abbreviations.Expand(folded)
}

// WithDefinitions returns the catalogue with the abbreviations that the text
// itself defines, as in "doanh nghiệp (DN)". Where a text gives one a meaning of
// its own, that meaning holds for this text.
func (c *Catalog) WithDefinitions(text string) *Catalog {
	defined := definitions(text)
	if len(defined) == 0 {
		return c
	}
	with := *c
	with.abbreviations = c.abbreviations.with(defined)
	return &with
}
