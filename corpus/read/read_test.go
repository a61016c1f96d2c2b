package read

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

// mustRead reads a text and checks what every document promises.
func mustRead(t *testing.T, name, text string) *Document {
	t.Helper()
	d, err := File(name, []byte(text))
	if err != nil {
		t.Fatalf("File: %v", err)
	}
	checkDocument(t, name, []byte(text), d)
	return d
}

// find gives the block whose text begins so.
func find(t *testing.T, d *Document, beginning string) Block {
	t.Helper()
	for _, b := range d.Blocks {
		if strings.HasPrefix(b.Text, beginning) {
			return b
		}
	}
	t.Fatalf("no block begins with %q:\n%s", beginning, listing(d))
	return Block{}
}

func TestFileRefuses(t *testing.T) {
	sentence := "Trong tháng 9/2023, tổng số giao dịch đạt 21 triệu lượt."
	tests := []struct {
		name string
		file string
		data string
		want error
	}{
		{"nothing", "a.txt", "", ErrEmpty},
		{"white space", "a.txt", "\ufeff \r\n\t\n", ErrEmpty},
		{"pdf", "a.txt", "%PDF-1.7\n1 0 obj", ErrBinary},
		{"docx", "a.txt", "PK\x03\x04\x14\x00", ErrBinary},
		{"html", "a.txt", "\n<!DOCTYPE html><html>" + sentence, ErrBinary},
		{"zero byte", "a.txt", sentence + "\x00", ErrBinary},
		{"windows-1258", "a.txt", "Trong th\xe1ng 9, t\xd2ng s\xea", ErrEncoding},
		{"odd utf-16", "a.txt", "\xff\xfea", ErrEncoding},
		{"english", "a.txt", "In September 2023 the platform handled 21,231,141 transactions.", ErrNotVietnamese},
		{"french", "a.txt", "Le trafic a été très élevé à la fin de l'année, d'après le ministère.", ErrNotVietnamese},
		{"no marks", "a.txt", "Trong thang 9/2023, tong so giao dich qua NDXP dat 21 trieu luot.", ErrNotVietnamese},
		{"numbers", "a.txt", "1 2 3\n4 5 6", ErrNoText},
		{"only a counter", "a.txt", "Truy cập\nHôm nay:\n1\nHôm qua:\n0\nTất cả:\n184152\n", ErrNoText},
		{"unknown key", "a.md", "---\nnumber: 1/BC\nngay: 2024-01-01\n---\n" + sentence, ErrFrontMatter},
		{"open front matter", "a.md", "---\nnumber: 1/BC\n" + sentence, ErrFrontMatter},
		{"too large", "a.txt", strings.Repeat("a", MaxBytes+1), ErrTooLarge},
		{"too many lines", "a.txt", strings.Repeat("ấ\n", maxLines+1), ErrTooLarge},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := File("/kho/"+tt.file, []byte(tt.data))
			if !errors.Is(err, tt.want) {
				t.Fatalf("got %v, want %v", err, tt.want)
			}
			if message := err.Error(); strings.Contains(message, "\n") || !strings.HasPrefix(message, "read "+tt.file+": ") {
				t.Errorf("message %q", message)
			}
		})
	}
}

func TestFileEncodings(t *testing.T) {
	text := "BÁO CÁO\nChuyển đổi số tháng 5\n\nTrong tháng 5/2024, tỉnh tiếp nhận 1.204 hồ sơ.\n\nTỷ lệ đúng hạn đạt 98%.\n"
	want := listing(mustRead(t, "a.txt", text))
	utf16, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	little, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	variants := map[string]string{
		"byte order mark": "\ufeff" + text,
		"CRLF":            strings.ReplaceAll(text, "\n", "\r\n"),
		"CR":              strings.ReplaceAll(text, "\n", "\r"),
		"NFD":             norm.NFD.String(text),
		"odd spaces":      strings.ReplaceAll(text, " ", "\u00a0\u2003"),
		"UTF-16BE":        utf16,
		"UTF-16LE":        little,
	}
	for name, variant := range variants {
		t.Run(name, func(t *testing.T) {
			if got := listing(mustRead(t, "a.txt", variant)); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestFrontMatter(t *testing.T) {
	d := mustRead(t, "a.MD", "---\r\nnumber: 5/BC-BNV\r\nissued: 2024-05-06\r\nperiod: 2024-04\r\ntitle: \"Báo cáo: tháng 4\"\r\n---\r\n\r\nSố hồ sơ là 12.\r\n")
	want := Front{Number: "5/BC-BNV", Issued: "2024-05-06", Period: "2024-04", Title: "Báo cáo: tháng 4"}
	if d.Front != want {
		t.Errorf("got %+v, want %+v", d.Front, want)
	}
	if len(d.Blocks) != 1 || len(d.Head) != 0 || d.Blocks[0].Text != "Số hồ sơ là 12." {
		t.Errorf("got\n%s", listing(d))
	}
	if d := mustRead(t, "a.txt", "---\nSố hồ sơ đã nhận là 12.\n---\n"); d.Front != (Front{}) || len(d.Blocks) != 1 {
		t.Errorf("plain text has no front matter:\n%s", listing(d))
	}
}
