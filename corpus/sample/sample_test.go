package sample

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/unicode/norm"

	"solieu/corpus"
)

// front is the front matter that every digest may have, and nothing else.
type front struct {
	Number string `yaml:"number"`
	Issuer string `yaml:"issuer"`
	Issued string `yaml:"issued"`
	Period string `yaml:"period"`
	Title  string `yaml:"title"`
}

// split parts a digest into its front matter and its body.
func split(t *testing.T, file File) (front, string) {
	t.Helper()
	parts := strings.SplitN(string(file.Data), "---\n", 3)
	if len(parts) != 3 || parts[0] != "" {
		t.Fatalf("%s does not begin with front matter between --- lines", file.Name)
	}
	var f front
	decoder := yaml.NewDecoder(strings.NewReader(parts[1]))
	decoder.KnownFields(true)
	if err := decoder.Decode(&f); err != nil {
		t.Fatalf("%s: front matter: %v", file.Name, err)
	}
	return f, parts[2]
}

func TestFiles(t *testing.T) {
	var got []string
	for _, file := range Files() {
		got = append(got, file.Name)
		if !utf8.Valid(file.Data) || !norm.NFC.IsNormal(file.Data) {
			t.Errorf("%s is not UTF-8 in NFC", file.Name)
		}
		if bytes.ContainsAny(file.Data, "\r\t\u00a0\u200b\ufeff") {
			t.Errorf("%s holds white space other than plain spaces and line ends", file.Name)
		}
	}
	want := []string{"2022-06.md", "2023-04.md", "2023-09-article.md", "2023-09.md", "2024-04.md"}
	if !slices.Equal(got, want) {
		t.Errorf("Files() = %q, want %q", got, want)
	}
}

func TestFilesGivesCopies(t *testing.T) {
	clear(Files()[0].Data)
	if Files()[0].Data[0] == 0 {
		t.Error("a caller's change of Data reaches the next caller")
	}
}

func TestFrontMatter(t *testing.T) {
	want := map[string]front{
		"2022-06.md":         {Number: "91/BC-BTTTT", Issued: "2022-06-30", Period: "2022-06"},
		"2023-04.md":         {Period: "2023-04"},
		"2023-09-article.md": {Period: "2023-09"},
		"2023-09.md":         {Number: "109/BC-BTTTT", Issued: "2023-09-28", Period: "2023-09"},
		"2024-04.md":         {Period: "2024-04"},
	}
	for _, file := range Files() {
		got, _ := split(t, file)
		w := want[file.Name]
		if got.Number != w.Number || got.Issued != w.Issued || got.Period != w.Period {
			t.Errorf("%s: front matter %+v, want %+v", file.Name, got, w)
		}
		if _, err := corpus.ParsePeriod(got.Period); err != nil {
			t.Errorf("%s: period: %v", file.Name, err)
		}
		if _, err := corpus.ParseDate(got.Issued); got.Issued != "" && err != nil {
			t.Errorf("%s: issued: %v", file.Name, err)
		}
		// A digest's sentences must not pass for the report's own.
		if !strings.HasSuffix(got.Title, "(bản tóm lược)") {
			t.Errorf("%s: title %q does not say that this is a digest", file.Name, got.Title)
		}
	}
}

var (
	heading        = regexp.MustCompile(`^#{1,3} \S.*[^.:;,]$`)
	text           = regexp.MustCompile(`^(- )?[\p{Lu}0-9].*[.:]$`)
	englishGroups  = regexp.MustCompile(`\d,\d{3},\d`)
	mixedGroups    = regexp.MustCompile(`\d\.\d{3},\d{3}`)
	gluedPercent   = regexp.MustCompile(`%[\d%]`)
	spacedPercent  = regexp.MustCompile(`\d %`)
	doubledSpacing = regexp.MustCompile(`\S {2,}\S`)
)

// TestBodyIsTidy holds every line to what the reader of reports may rely on: a
// heading, a whole paragraph or a whole list item, figures written by the rule.
func TestBodyIsTidy(t *testing.T) {
	for _, file := range Files() {
		_, body := split(t, file)
		for line := range strings.Lines(body) {
			line = strings.TrimSuffix(line, "\n")
			if line == "" {
				continue
			}
			if !heading.MatchString(line) && !text.MatchString(line) {
				t.Errorf("%s: neither heading nor full sentences: %q", file.Name, line)
			}
			for _, bad := range []*regexp.Regexp{englishGroups, mixedGroups, gluedPercent, spacedPercent, doubledSpacing} {
				if got := bad.FindString(line); got != "" {
					t.Errorf("%s: untidy %q in %q", file.Name, got, line)
				}
			}
		}
	}
}

// TestHeadline checks that the figures asked for most are stated together with
// their qualifier, unit and period, in one sentence.
func TestHeadline(t *testing.T) {
	tests := []struct {
		file  string
		words []string
	}{
		{"2022-06.md", []string{"NDXP", "tháng 6/2022", "58.747.799 giao dịch", "hơn 16 lần so với cùng kỳ tháng 6/2021"}},
		{"2022-06.md", []string{"6 tháng đầu năm 2022", "6.641 cuộc tấn công mạng", "35,14% so với 6 tháng trước"}},
		{"2023-04.md", []string{"NDXP", "tháng 4/2023", "27.247.394 giao dịch", "khoảng 1,36 triệu giao dịch mỗi ngày"}},
		{"2023-04.md", []string{"498 cuộc", "giảm 5,1% so với tháng 3/2023"}},
		{"2023-09.md", []string{"NDXP", "tháng 9/2023", "đến ngày 15/9/2023", "21.231.141 giao dịch"}},
		{"2023-09.md", []string{"Lũy kế", "hơn 1,47 tỷ giao dịch"}},
		{"2023-09.md", []string{"giảm 35,6% so với tháng 8/2023 (1.402 cuộc)", "tháng 9/2022 (988 cuộc)"}},
		{"2023-09.md", []string{"quý II năm 2023", "kinh tế số trong GDP", "khoảng 14,96%"}},
		{"2023-09.md", []string{"gần 5,2 triệu khách hàng", "8/2023"}},
		{"2023-09-article.md", []string{"873 cuộc", "0 cuộc", "30 cuộc"}},
		{"2024-04.md", []string{"388 điểm kết nối", "95 cơ quan"}},
		{"2024-04.md", []string{"2.365 hệ thống", "68,2%", "tăng 9% so với cùng kỳ năm 2023"}},
		{"2024-04.md", []string{"quý I/2024", "31 tỷ USD"}},
	}
	for _, test := range tests {
		if !someSentence(digest(t, test.file), test.words) {
			t.Errorf("%s: no sentence holds all of %q", test.file, test.words)
		}
	}
}

// digest returns the body of the file with that name.
func digest(t *testing.T, name string) string {
	t.Helper()
	for _, file := range Files() {
		if file.Name == name {
			_, body := split(t, file)
			return body
		}
	}
	t.Fatalf("no digest %s", name)
	return ""
}

func someSentence(body string, words []string) bool {
	return slices.ContainsFunc(sentences(body), func(sentence string) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(sentence, w) })
	})
}

// sentences cuts a tidy body; a full stop that ends a sentence stands before a
// space or a line end, one inside a number does not.
func sentences(body string) []string {
	return strings.Split(strings.ReplaceAll(body, "\n", ". "), ". ")
}
