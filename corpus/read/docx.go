package read

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
)

// ErrDocx says that a Word document cannot be read.
var ErrDocx = errors.New("the Word document cannot be read: save it again as .docx, or its text as .txt")

// IsDocx reports whether a file's name says that it is a Word document.
func IsDocx(name string) bool { return strings.EqualFold(filepath.Ext(name), ".docx") }

// Docx gives the text of a Word document: a paragraph for each of its own, and a line
// for each row of a table, its cells set apart by tabs. Headers, footers and notes are no part of it.
func Docx(data []byte) ([]byte, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDocx, err)
	}
	body, err := archive.Open("word/document.xml")
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDocx, err)
	}
	defer body.Close()
	// A small archive may unpack to anything.
	limited := &io.LimitedReader{R: body, N: MaxBytes}
	text, err := docxText(xml.NewDecoder(limited))
	switch {
	case limited.N == 0:
		return nil, ErrTooLarge
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrDocx, err)
	}
	return text, nil
}

func docxText(d *xml.Decoder) ([]byte, error) {
	var text bytes.Buffer
	rows := 0     // of tables that are open
	said := false // whether what is read is text of the document
	for {
		token, err := d.Token()
		if err == io.EOF {
			return text.Bytes(), nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "Fallback", "pPr": // the same again, for older programs; settings
				if err := d.Skip(); err != nil {
					return nil, err
				}
			case "t":
				said = true
			case "tab":
				text.WriteByte('\t')
			case "br", "cr":
				text.WriteByte('\n')
			case "noBreakHyphen":
				text.WriteByte('-')
			case "tr":
				rows++
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "t":
				said = false
			case "p":
				if rows == 0 {
					text.WriteString("\n\n")
				} else {
					text.WriteByte(' ')
				}
			case "tc":
				text.WriteByte('\t')
			case "tr":
				rows--
				text.WriteByte('\n')
			}
		case xml.CharData:
			if said {
				text.Write(t)
			}
		}
	}
}
