package catalog

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"go.yaml.in/yaml/v3"
)

// AliasesFile is the program's own in a library's folder: the aliases that operators
// add. What people write by hand stays in corpus.IndicatorsFile as it is.
const AliasesFile = "aliases.yaml"

// ErrNoIndicator says that the catalogue has no indicator of an id.
var ErrNoIndicator = errors.New("the catalogue has no such indicator")

// aliases is the content of AliasesFile: what a document has, and no more.
type aliases struct {
	Indicators []aliased `yaml:"indicators"`
}

type aliased struct {
	ID      string   `yaml:"id"`
	Aliases []string `yaml:"aliases"`
}

// AddAlias adds an alias of an indicator to the catalogue of a folder. One that the
// catalogue as a whole can't have is refused.
func AddAlias(dir, id, alias string) error {
	cat, err := Load(dir)
	if err != nil {
		return err
	}
	if _, ok := cat.Indicator(id); !ok {
		return fmt.Errorf("%w: %s", ErrNoIndicator, id)
	}
	name := filepath.Join(dir, AliasesFile)
	before, err := readIfThere(name)
	if err != nil {
		return err
	}
	var all aliases
	if err := yaml.Unmarshal(before, &all); err != nil {
		return fmt.Errorf("catalogue: %s: %w", name, err)
	}
	at := slices.IndexFunc(all.Indicators, func(a aliased) bool { return a.ID == id })
	if at < 0 {
		at = len(all.Indicators)
		all.Indicators = append(all.Indicators, aliased{ID: id})
	}
	if slices.Contains(all.Indicators[at].Aliases, alias) {
		return nil
	}
	all.Indicators[at].Aliases = append(all.Indicators[at].Aliases, alias)
	after, err := yaml.Marshal(all)
	if err != nil {
		return err
	}
	if _, err := load(dir, after); err != nil {
		return err
	}
	return replaceFile(name, after)
}

// replaceFile writes a file beside and swaps it in, so that none is read half written.
func replaceFile(name string, data []byte) error {
	beside := name + ".new"
	err := os.WriteFile(beside, data, 0o644)
	if err == nil {
		err = os.Rename(beside, name)
	}
	if err != nil {
		return fmt.Errorf("catalogue: write %s: %w", name, err)
	}
	return nil
}

// addAliases adds the aliases of AliasesFile. An indicator that the catalogue doesn't
// have any more is passed over.
func (s *source) addAliases(name string, data []byte) error {
	doc, err := decode(name, data)
	if err != nil {
		return err
	}
	for _, more := range doc.Indicators {
		for i := range s.indicators {
			if s.indicators[i].ID == more.ID {
				s.indicators[i].Aliases = append(slices.Clip(s.indicators[i].Aliases), more.Aliases...)
			}
		}
	}
	return nil
}
