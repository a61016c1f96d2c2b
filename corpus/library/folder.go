package library

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"solieu/corpus"
)

// applicationID marks a SQLite file as a library of this program ("SoLi").
const applicationID = 0x536F4C69

// Where the SQLite file format keeps what tells whose file it is.
const (
	headerSize    = 100
	headerMagic   = "SQLite format 3\x00"
	applicationAt = 68
)

// prepareFolder makes the folder where it is missing, makes sure that it is a
// library's or empty, and returns the path of the library's file.
func prepareFolder(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("library folder: %w", err)
	}
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return "", fmt.Errorf("library folder %s is a file; give a folder", dir)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", fmt.Errorf("library folder %s cannot be made; give a folder that you may write to: %w", dir, err)
	}
	path := filepath.Join(dir, fileName)
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		empty := checkEmpty(dir)
		if empty == nil {
			return path, nil
		}
		// Another process may have made the library since.
		if info, err = os.Stat(path); err != nil {
			return "", empty
		}
	}
	switch {
	case err != nil:
		return "", fmt.Errorf("library %s cannot be read; give a folder that you may read: %w", path, err)
	case info.IsDir():
		return "", fmt.Errorf("%s is a folder, not a library; give an empty folder or one that solieu made", path)
	}
	return path, checkFile(path)
}

// checkEmpty refuses a folder that somebody uses for something else. A fresh
// disk's lost+found and hidden files, as file managers leave, are nobody's.
func checkEmpty(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("library folder %s cannot be read; give a folder that you may read: %w", dir, err)
	}
	for _, entry := range entries {
		if name := entry.Name(); !strings.HasPrefix(name, ".") && name != "lost+found" && name != corpus.IndicatorsFile {
			return fmt.Errorf("folder %s holds other files (%s); give an empty folder or one that solieu made", dir, name)
		}
	}
	return nil
}

// checkFile refuses a file that is no library. It reads the header itself,
// because SQLite may write beside a file that it merely opens. An empty file is
// a library whose making was cut short.
func checkFile(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("library %s cannot be read; give a folder that you may read: %w", path, err)
	}
	defer file.Close()
	header := make([]byte, headerSize)
	n, err := io.ReadFull(file, header)
	switch {
	case n == 0 && errors.Is(err, io.EOF):
		return nil
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("library %s cannot be read: %w", path, err)
	case n < headerSize || string(header[:len(headerMagic)]) != headerMagic:
		return fmt.Errorf("%s is damaged or no library; give an empty folder or one that solieu made", path)
	case binary.BigEndian.Uint32(header[applicationAt:]) != applicationID:
		return fmt.Errorf("%s is a database of another program; give an empty folder or one that solieu made", path)
	}
	return nil
}
