package fulltext

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/blevesearch/bleve/v2"
)

// State is what Open found in the index folder. Anything but Fresh is cured by
// Build: the index is only a cache of the library.
type State int

// States of an index folder.
const (
	Fresh       State = iota // usable, and made of the corpus asked for
	Missing                  // no index there
	Broken                   // files lost, cut short or unreadable
	OldFormat                // made by another version of this package
	OtherCorpus              // made of other reports
)

// String names the state for logs and people.
func (s State) String() string {
	names := [...]string{"fresh", "missing", "broken", "old format", "other corpus"}
	if s < 0 || int(s) >= len(names) {
		return fmt.Sprintf("State(%d)", int(s))
	}
	return names[s]
}

// lockTimeout bounds the wait for bleve's lock, in the form that bleve reads.
const lockTimeout = "5s"

// Open opens the index in the folder path for reading; several processes may.
// stamp is what Build was given. The Index is nil and the error says why unless
// the state is Fresh.
func Open(path, stamp string, options Options) (*Index, State, error) {
	index, generation, state, err := openOnce(path, stamp, options)
	if state != Broken {
		return index, state, err
	}
	// A Build may have swapped the generation between our reading its name and
	// opening it.
	if now, readErr := readManifest(path); readErr == nil && now.Generation != generation {
		index, _, state, err = openOnce(path, stamp, options)
	}
	return index, state, err
}

func openOnce(path, stamp string, options Options) (index *Index, generation string, state State, err error) {
	m, err := readManifest(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, "", Missing, fmt.Errorf("no full-text index in %s, build it: %w", path, err)
	case err != nil:
		return nil, "", Broken, fmt.Errorf("full-text index %s, rebuild it: %w", path, err)
	case m.Format != formatVersion || m.Analyzer != analyzerVersion:
		return nil, m.Generation, OldFormat, fmt.Errorf("full-text index %s has format %d.%d, this program reads %d.%d: rebuild it",
			path, m.Format, m.Analyzer, formatVersion, analyzerVersion)
	case m.Corpus != stamp:
		return nil, m.Generation, OtherCorpus, fmt.Errorf("full-text index %s was built from other reports: rebuild it", path)
	}
	engine, err := openGeneration(filepath.Join(path, filepath.Base(m.Generation)), m)
	if err != nil {
		return nil, m.Generation, Broken, fmt.Errorf("full-text index %s, rebuild it: %w", path, err)
	}
	return newIndex(engine, m.totals(), options), m.Generation, Fresh, nil
}

func openGeneration(folder string, m *manifest) (engine bleve.Index, err error) {
	want := uint64(m.Passages) + uint64(m.Figures)
	if want == 0 {
		return newEngine() // Build wrote no files
	}
	if err := checkFiles(folder, m.Files); err != nil {
		return nil, err
	}
	defer recoverDamage(&err)
	engine, err = bleve.OpenUsing(filepath.Join(folder, bleveFolder), map[string]any{
		"read_only": true, "bolt_timeout": lockTimeout,
	})
	if err != nil {
		return nil, err
	}
	count, err := engine.DocCount()
	if err == nil && count != want {
		err = fmt.Errorf("it holds %d documents instead of %d", count, want)
	}
	if err != nil {
		engine.Close()
		return nil, err
	}
	return engine, nil
}

func checkFiles(folder string, want map[string]int64) error {
	if len(want) == 0 {
		return errors.New("the manifest names no files")
	}
	got, err := fileSizes(folder)
	if err != nil {
		return err
	}
	for name, size := range want {
		if got[name] != size {
			return fmt.Errorf("%s has %d bytes instead of %d", name, got[name], size)
		}
	}
	return nil
}

// recoverDamage makes an error of a panic: bleve trusts the bytes of its files,
// and a damaged one must not end the program.
func recoverDamage(err *error) {
	if cause := recover(); cause != nil {
		*err = fmt.Errorf("%w: %v", ErrDamaged, cause)
	}
}
