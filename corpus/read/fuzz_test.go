package read

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"solieu/corpus/vi"
)

// checkDocument holds the promises that every document keeps: what is quoted is
// literal, and no line is lost.
func checkDocument(t *testing.T, name string, data []byte, d *Document) {
	t.Helper()
	text, err := decode(data)
	if err != nil {
		t.Fatalf("decode: %v", err)
	}
	if want := strings.Join(strings.Fields(text), " "); d.Text != want {
		t.Fatalf("Text is not the squashed file:\n got %.200q\nwant %.200q", d.Text, want)
	}
	checkLiteral(t, d)
	checkComplete(t, name, text, d)
}

func checkLiteral(t *testing.T, d *Document) {
	t.Helper()
	for _, line := range d.Head {
		if !strings.Contains(d.Text, line) {
			t.Errorf("head line %q is not in the text", line)
		}
	}
	for _, b := range d.Blocks {
		from := 0
		for _, at := range append(b.Joins[:len(b.Joins):len(b.Joins)], len(b.Text)) {
			if at < from || at > len(b.Text) || at < len(b.Text) && b.Text[at] != ' ' {
				t.Fatalf("join at %d of %q", at, b.Text)
			}
			if part := b.Text[from:at]; part == "" || !strings.Contains(d.Text, part) {
				t.Errorf("%q of block %q is not in the text", part, b.Text)
			}
			from = at + 1
		}
		for _, heading := range b.Headings {
			if heading == "" || !utf8.ValidString(heading) {
				t.Errorf("bad heading %q of block %q", heading, b.Text)
			}
		}
	}
}

// checkComplete reads the file again by itself: each line that is not blank must
// be front matter, in the head, in a block or in one omission.
func checkComplete(t *testing.T, name, text string, d *Document) {
	t.Helper()
	source, err := splitLines(text)
	if err != nil {
		t.Fatal(err)
	}
	if isMarkdown(name) {
		if _, source.front, err = frontMatter(text, source.lines); err != nil {
			t.Fatal(err)
		}
	}
	var kept strings.Builder
	for _, line := range d.Head {
		kept.WriteString(letters(line))
	}
	for _, b := range d.Blocks {
		kept.WriteString(letters(b.Label + b.Text))
	}
	lines := letters(d.Text)
	omitted := 0
	for _, o := range d.Omissions {
		omitted += o.Lines
		if o.Reason == "" || o.Lines <= 0 || o.First <= 0 || utf8.RuneCountInString(o.Sample) > sampleRunes {
			t.Errorf("bad omission %+v", o)
		}
		if !strings.Contains(d.Text, o.Sample) {
			t.Errorf("sample %q is not in the text", o.Sample)
		}
	}
	accounted := countLines(t, name, []byte(text))
	if got := accounted["omitted"]; got != omitted {
		t.Errorf("omissions count %d lines, %d were left out", omitted, got)
	}
	if got := accounted["all"]; got != len(source.lines) {
		t.Errorf("%d of %d lines are accounted for", got, len(source.lines))
	}
	if omitted == 0 && source.front == 0 && len(kept.String()) < len(lines) {
		t.Errorf("nothing is left out, yet of %d bytes of letters %d are kept", len(lines), kept.Len())
	}
}

// countLines counts the lines by what became of them.
func countLines(t *testing.T, name string, data []byte) map[string]int {
	t.Helper()
	text, _ := decode(data)
	source, _ := splitLines(text)
	if source.markdown = isMarkdown(name); source.markdown {
		_, source.front, _ = frontMatter(text, source.lines)
	}
	pieces := makePieces(source)
	decideFates(pieces)
	counts := map[string]int{}
	for i := range pieces {
		p := &pieces[i]
		counts["all"] += int(p.lines)
		if p.fate.omitted() {
			counts["omitted"] += int(p.lines)
		}
	}
	// What is for the body must reach a block: each such piece stands in one.
	body := map[string]bool{}
	for _, p := range joinPieces(source, pieces) {
		if !p.repeated {
			for _, part := range splitAt(p.words, p.joins) {
				body[letters(part)] = true
			}
		}
	}
	for i := range pieces {
		if p := &pieces[i]; p.fate == inBody || p.fate == inFootnote || p.fate == inCaption {
			if !inSome(body, letters(p.words())) {
				t.Errorf("lost: %q", p.text)
			}
		}
	}
	return counts
}

func splitAt(s string, at []int) []string {
	var parts []string
	from := 0
	for _, i := range at {
		parts = append(parts, s[from:i])
		from = i + 1
	}
	return append(parts, s[from:])
}

func inSome(whole map[string]bool, part string) bool {
	if whole[part] {
		return true
	}
	for text := range whole {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// letters leaves out what is neither letter nor digit.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

func FuzzFile(f *testing.F) {
	for _, text := range messyTexts(f) {
		f.Add("bao-cao.txt", []byte(text))
	}
	f.Add("tom-luoc.md", []byte("---\nnumber: 7/BC\n---\n# I. Kết quả\n\n- Đạt 5,2 triệu lượt;\n  - trong đó: 3 triệu.\n"))
	f.Add("a.txt", []byte("\ufeffSố hồ sơ đã xử lý\f- 2 -\r\n1.4 Dữ liệu số\r1 Bộ Y tế\n\n\nđược 12"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		d, err := File(name, data)
		if err != nil {
			if strings.ContainsAny(err.Error(), "\n\r") && !strings.ContainsAny(name, "\n\r") {
				t.Errorf("error of more than one line: %q", err)
			}
			return
		}
		if len(d.Blocks) == 0 {
			t.Error("no blocks and no error")
		}
		checkDocument(t, name, data, d)
		if vi.Squash(d.Text) != d.Text && len(data) < 30 {
			t.Errorf("Text is not squashed: %q", d.Text)
		}
	})
}
