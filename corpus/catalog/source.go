package catalog

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"

	"solieu/corpus"

	"go.yaml.in/yaml/v3"
)

// document is the form of every file of the catalogue, built-in or the user's.
type document struct {
	// Topic of the entries that give none.
	Topic      string             `yaml:"topic"`
	Indicators []corpus.Indicator `yaml:"indicators"`
	// Drop names built-in indicators that are not wanted.
	Drop []string `yaml:"drop"`
	// Abbreviations, each with its meaning or meanings.
	Abbreviations map[string]meanings `yaml:"abbreviations"`
	// Synonyms are rows of words and phrases that stand for the first of the row.
	Synonyms [][]string `yaml:"synonyms"`
}

// meanings is one text or a list of texts.
type meanings []string

func (m *meanings) UnmarshalYAML(node *yaml.Node) error {
	var one string
	if node.Kind == yaml.ScalarNode {
		if err := node.Decode(&one); err != nil {
			return err
		}
		*m = meanings{one}
		return nil
	}
	return node.Decode((*[]string)(m))
}

// source collects what the files say until it is compiled.
type source struct {
	indicators    []corpus.Indicator
	file          map[string]string // id -> file that gave it last
	abbreviations map[string][]string
	synonyms      [][]string
}

func newSource() *source {
	return &source{file: map[string]string{}, abbreviations: map[string][]string{}}
}

func decode(name string, data []byte) (document, error) {
	var doc document
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	err := decoder.Decode(&doc)
	if err != nil && !errors.Is(err, io.EOF) {
		return document{}, fmt.Errorf("catalogue: %s: %w; correct that line", name, err)
	}
	ids := map[string]bool{}
	for i := range doc.Indicators {
		indicator := &doc.Indicators[i]
		if indicator.ID == "" {
			return document{}, fmt.Errorf("catalogue: %s: entry %d (%q) has no id; give it one", name, i+1, indicator.Name)
		}
		if ids[indicator.ID] {
			return document{}, fmt.Errorf("catalogue: %s: %s is there twice; make it one entry", name, indicator.ID)
		}
		ids[indicator.ID] = true
	}
	return doc, nil
}

func (s *source) addBuiltin(name string, doc document) error {
	for _, indicator := range doc.Indicators {
		if other, ok := s.file[indicator.ID]; ok {
			return fmt.Errorf("catalogue: %s: %s is in %s already; give it another id", name, indicator.ID, other)
		}
		if indicator.Topic == "" {
			indicator.Topic = doc.Topic
		}
		s.add(name, indicator)
	}
	s.addWords(doc)
	return nil
}

// addUser adds the user's file, which may change what is there.
func (s *source) addUser(name string, data []byte) error {
	doc, err := decode(name, data)
	if err != nil {
		return err
	}
	for _, id := range doc.Drop {
		if _, ok := s.file[id]; !ok {
			return fmt.Errorf("catalogue: %s: drop names %s, which there is not; take it out", name, id)
		}
		delete(s.file, id)
		s.indicators = slices.DeleteFunc(s.indicators, func(i corpus.Indicator) bool { return i.ID == id })
	}
	for _, indicator := range doc.Indicators {
		if _, ok := s.file[indicator.ID]; !ok {
			if indicator.Topic == "" {
				indicator.Topic = doc.Topic
			}
			s.add(name, indicator)
			continue
		}
		at := slices.IndexFunc(s.indicators, func(i corpus.Indicator) bool { return i.ID == indicator.ID })
		s.file[indicator.ID] = name
		s.indicators[at] = extend(s.indicators[at], indicator)
	}
	s.addWords(doc)
	return nil
}

func (s *source) add(name string, indicator corpus.Indicator) {
	s.file[indicator.ID] = name
	s.indicators = append(s.indicators, indicator)
}

// addWords adds the abbreviations and synonyms.
func (s *source) addWords(doc document) {
	s.synonyms = append(s.synonyms, doc.Synonyms...)
	for short, long := range doc.Abbreviations {
		s.abbreviations[short] = long
	}
}

// extend lays what more gives over base.
func extend(base, more corpus.Indicator) corpus.Indicator {
	replace(&base.Name, more.Name)
	replace(&base.English, more.English)
	replace(&base.Unit, more.Unit)
	replace(&base.Topic, more.Topic)
	if len(more.Measures) > 0 {
		base.Measures = more.Measures
	}
	base.Aliases = append(slices.Clip(base.Aliases), more.Aliases...)
	base.Parts = append(slices.Clip(base.Parts), more.Parts...)
	base.Wordings = append(slices.Clip(base.Wordings), more.Wordings...)
	return base
}

func replace(field *string, value string) {
	if value != "" {
		*field = value
	}
}

// compile checks everything and makes the catalogue.
func (s *source) compile() (*Catalog, error) {
	abbreviations, err := newAbbreviations(s.abbreviations)
	if err != nil {
		return nil, err
	}
	if err := s.check(abbreviations); err != nil {
		return nil, err
	}
	c := &Catalog{
		indicators:    s.indicators,
		byID:          make(map[string]int, len(s.indicators)),
		abbreviations: abbreviations,
		synonyms:      s.synonyms,
		linker:        sync.OnceValue(func() *linker { return newLinker(s.indicators, abbreviations) }),
	}
	for i := range c.indicators {
		c.byID[c.indicators[i].ID] = i
	}
	return c, nil
}
