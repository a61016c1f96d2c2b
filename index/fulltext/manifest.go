package fulltext

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Numbers of what is on disk. format changes with the fields, the forward
// record or bleve's own files; analyzer with the keys that tokenizer makes.
const (
	formatVersion   = 2
	analyzerVersion = 1
)

const manifestName = "manifest.json"

// manifest names the generation in use. The index folder holds
//
//	manifest.json
//	gen-…/        one generation: what bleve wrote
//
// and a new generation is in use from the moment that the manifest which names
// it is renamed into place.
type manifest struct {
	Format   int `json:"format"`
	Analyzer int `json:"analyzer"`
	// Corpus is the caller's stamp of what was indexed.
	Corpus     string `json:"corpus"`
	Generation string `json:"generation"`
	Passages   int    `json:"passages"`
	// Words is the number of words in all passages.
	Words int `json:"words"`
	// AverageLength is Words by Passages, for people.
	AverageLength float64 `json:"average_length"`
	// Figures and FigureWords are the same of figures.
	Figures     int `json:"figures"`
	FigureWords int `json:"figure_words"`
	// Files are the sizes in bytes of the generation's files: a file cut short
	// is seen before it is mapped into memory.
	Files map[string]int64 `json:"files"`
}

func (m *manifest) totals() totals {
	return totals{passages: m.Passages, words: m.Words, figures: m.Figures, figureWords: m.FigureWords}
}

// Stamp makes one stamp of many, whatever their order: of the SHA-256 sums of
// all reports and the version of the reader that cut them, say.
func Stamp(parts ...string) string {
	sorted := slices.Sorted(slices.Values(parts))
	sum := sha256.Sum256([]byte(strings.Join(sorted, "\n")))
	return hex.EncodeToString(sum[:])
}

func readManifest(path string) (*manifest, error) {
	data, err := os.ReadFile(filepath.Join(path, manifestName))
	if err != nil {
		return nil, err
	}
	m := new(manifest)
	if err := json.Unmarshal(data, m); err != nil {
		return nil, fmt.Errorf("%s: %w", manifestName, err)
	}
	return m, nil
}

// writeManifest puts the manifest in place in one step.
func writeManifest(path string, m *manifest) error {
	data, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(path, generationPrefix+"manifest-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name()) // nothing is left of that name once renamed
	_, err = file.Write(append(data, '\n'))
	if err == nil {
		err = file.Sync()
	}
	if closeErr := file.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return err
	}
	if err := os.Rename(file.Name(), filepath.Join(path, manifestName)); err != nil {
		return err
	}
	return syncFolder(path)
}

func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	defer folder.Close()
	return folder.Sync()
}

// fileSizes lists the files below a folder by slash-separated name.
func fileSizes(root string) (map[string]int64, error) {
	sizes := make(map[string]int64)
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		sizes[filepath.ToSlash(name)] = info.Size()
		return err
	})
	return sizes, err
}
