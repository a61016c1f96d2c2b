package read

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"
)

// docx packs the body of a Word document.
func docx(t *testing.T, body string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	w.Write([]byte(`<?xml version="1.0"?><w:document xmlns:w="x" xmlns:mc="y"><w:body>` + body + `</w:body></w:document>`))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDocx(t *testing.T) {
	got, err := Docx(docx(t, `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Tháng 9/2023, NDXP đạt </w:t></w:r><w:r><w:t>21.231.141 giao dịch &amp; hơn.</w:t></w:r></w:p>
		<w:p><w:del><w:r><w:delText>xóa 999</w:delText></w:r></w:del><w:r><w:instrText>PAGE 5</w:instrText></w:r><w:r><w:t>Dòng hai</w:t><w:br/><w:t>dòng ba</w:t></w:r></w:p>
		<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>khung</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>khung</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>
		<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Phishing</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>873</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(string(got)) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	want := "Tháng 9/2023, NDXP đạt 21.231.141 giao dịch & hơn.|Dòng hai|dòng ba|khung|Phishing 873"
	if strings.Join(lines, "|") != want {
		t.Errorf("got %q, want %q", strings.Join(lines, "|"), want)
	}
}

func TestDocxRefuses(t *testing.T) {
	for what, data := range map[string][]byte{
		"no archive":  []byte("PK\x03\x04\x14\x00"),
		"cut off":     docx(t, "<w:p>")[:60],
		"not closed":  docx(t, "<w:p>"),
		"no document": emptyZip(t),
	} {
		if _, err := Docx(data); !errors.Is(err, ErrDocx) {
			t.Errorf("%s: got %v", what, err)
		}
	}
	if _, err := Docx(docx(t, "<w:p><w:t>"+strings.Repeat("a", MaxBytes)+"</w:t></w:p>")); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a bomb: got %v", err)
	}
}

func emptyZip(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := zip.NewWriter(&b).Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
