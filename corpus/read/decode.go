package read

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	utf16 "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

// Limits of what is read.
const (
	// MaxBytes is the size of the largest file read, in bytes: a report of ten
	// thousand pages has less.
	MaxBytes = 50 << 20
	// maxLines bounds memory where lines are tiny.
	maxLines = 2_000_000
)

// Why a file is not read. Each text says what to do.
var (
	ErrEmpty         = errors.New("the file is empty: save the report's text into it")
	ErrTooLarge      = errors.New("the file is too large: split it into files of at most 50 MB and 2 million lines")
	ErrBinary        = errors.New("the file is not plain text: export the report as a .txt file and import that")
	ErrEncoding      = errors.New("the file's encoding is not UTF-8: save it as UTF-8 (Unicode) and try again")
	ErrFrontMatter   = errors.New("the front matter cannot be read: between two lines --- give only number, issuer, issued, period and title")
	ErrNotVietnamese = errors.New("the text is not Vietnamese: give the report's Vietnamese text")
	ErrNoText        = errors.New("the file has no report text, only page furniture: copy the report's own text into it")
)

func nameError(name string, err error) error {
	return fmt.Errorf("read %s: %w", filepath.Base(name), err)
}

func isMarkdown(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".md" || ext == ".markdown"
}

// decode gives the file's text as NFC, without a byte order mark and without signs
// that cannot be seen: soft hyphens and zero-width spaces within words and numbers
// would make others of them.
func decode(data []byte) (string, error) {
	if len(data) > MaxBytes {
		return "", ErrTooLarge
	}
	data, err := toUTF8(data)
	if err != nil {
		return "", err
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return "", ErrEmpty
	}
	if isBinary(data) {
		return "", ErrBinary
	}
	if !utf8.Valid(data) {
		return "", ErrEncoding
	}
	return norm.NFC.String(strings.Map(dropInvisible, string(data))), nil
}

func dropInvisible(r rune) rune {
	switch {
	case r < 0x600 && r != '\u00ad', 0x1E00 <= r && r <= 0x1EFF: // Latin letters
		return r
	case unicode.Is(unicode.Cf, r):
		return -1
	}
	return r
}

// toUTF8 takes the byte order mark off, decoding UTF-16 where it says so.
func toUTF8(data []byte) ([]byte, error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return data[3:], nil
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		if len(data)%2 != 0 {
			return nil, ErrEncoding
		}
		decoded, err := utf16.UTF16(utf16.LittleEndian, utf16.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return nil, ErrEncoding
		}
		return decoded, nil
	}
	return data, nil
}

// The beginnings of files that people take for text.
var binaryHeads = [][]byte{
	[]byte("%PDF-"), []byte("PK\x03\x04"), []byte("\xd0\xcf\x11\xe0"), []byte(`{\rtf`),
	[]byte("\x89PNG"), []byte("\xff\xd8\xff"), []byte("GIF8"), []byte("\x1f\x8b"),
}

var markupHeads = []string{"<!doctype html", "<html", "<?xml"}

func isBinary(data []byte) bool {
	for _, head := range binaryHeads {
		if bytes.HasPrefix(data, head) {
			return true
		}
	}
	beginning := strings.ToLower(string(bytes.TrimSpace(data[:min(len(data), 512)])))
	for _, head := range markupHeads {
		if strings.HasPrefix(beginning, head) {
			return true
		}
	}
	return bytes.IndexByte(data, 0) >= 0
}

// A text is taken as Vietnamese when one word in minMarkedShare has a letter
// that only Vietnamese has. Real texts have it in every second word; a text typed
// without marks is refused, for without them neither words nor periods are sure.
const minMarkedShare = 10

func checkVietnamese(text string) error {
	words, marked := countWords(text)
	if words == 0 {
		return ErrNoText
	}
	if marked*minMarkedShare < words {
		return ErrNotVietnamese
	}
	return nil
}

// countWords counts the words that have a letter, and those of them that have a
// letter no other language of Latin script is full of.
func countWords(text string) (words, marked int) {
	letter, mark := false, false
	for _, r := range text {
		if r == ' ' {
			words, marked = words+count(letter), marked+count(mark)
			letter, mark = false, false
			continue
		}
		mark = mark || isVietnameseMark(r)
		letter = letter || mark || isLetter(r)
	}
	return words + count(letter), marked + count(mark)
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func isVietnameseMark(r rune) bool {
	switch r {
	case 'đ', 'Đ', 'ă', 'Ă', 'ơ', 'Ơ', 'ư', 'Ư':
		return true
	}
	return 0x1EA0 <= r && r <= 0x1EF9
}
