package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/sample"
	"solieu/index"
)

// run executes one command line.
func run(t *testing.T, in string, args ...string) (code int, out, errOut string) {
	t.Helper()
	var o, e bytes.Buffer
	code = execute(context.Background(), args, nil, strings.NewReader(in), &o, &e)
	return code, o.String(), e.String()
}

func writeFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// sampleFiles writes the built-in digests as files.
func sampleFiles(t *testing.T) []string {
	t.Helper()
	var paths []string
	dir := t.TempDir()
	for _, f := range sample.Files() {
		path := filepath.Join(dir, f.Name)
		if err := os.WriteFile(path, f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

func importSample(t *testing.T, dir string) {
	t.Helper()
	code, _, errOut := run(t, "", append([]string{"import", "--data", dir}, sampleFiles(t)...)...)
	if code != exitDone {
		t.Fatalf("import: code %d: %s", code, errOut)
	}
}

func TestAsk(t *testing.T) {
	code, out, errOut := run(t, "", "ask", "NDXP tháng 9/2023?")
	if code != exitDone || errOut != "" {
		t.Fatalf("code %d, err %q", code, errOut)
	}
	wantAll(t, out, "21.231.141 giao dịch", "01/9", "15/9/2023", "khoảng 1,4 triệu", "hơn 1,47 tỷ", "109/BC-BTTTT", "28/9/2023", "I.1.4")
}

func TestAskJSON(t *testing.T) {
	_, out, _ := run(t, "", "ask", "NDXP tháng 9/2023?", "--json")
	var a index.Answer
	if err := json.Unmarshal([]byte(out), &a); err != nil {
		t.Fatal(err)
	}
	if a.Kind != index.KindFigure || len(a.Figures) == 0 || a.Text == "" {
		t.Fatalf("answer %+v", a)
	}
	f := a.Figures[0]
	want := corpus.Span{From: corpus.Date{Year: 2023, Month: 9, Day: 1}, To: corpus.Date{Year: 2023, Month: 9, Day: 15}}
	if f.Indicator != "ndxp.transactions" || f.Value != corpus.NewDecimal(21231141) || f.Period != corpus.Month(2023, 9) || f.Coverage != want || f.Measure != corpus.Total {
		t.Errorf("figure %+v", f)
	}
	if !strings.Contains(out, `"value":21231141,`) {
		t.Errorf("the value is no plain number: %s", out)
	}
}

// TestChat: one answer a line, a blank line forgets.
func TestChat(t *testing.T) {
	_, out, _ := run(t, "NDXP tháng 9/2023?\ncòn tháng 4/2023?\n\ncòn tháng 4/2023?", "chat", "--json")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 3 {
		t.Fatalf("%d answers, want 3:\n%s", len(lines), out)
	}
	var second, third index.Answer
	for i, a := range []*index.Answer{&second, &third} {
		if err := json.Unmarshal([]byte(lines[i+1]), a); err != nil {
			t.Fatal(err)
		}
	}
	if second.Kind != index.KindFigure || second.Figures[0].Value != corpus.NewDecimal(27247394) || !second.Understood.FromBefore {
		t.Errorf("follow-up: %s", lines[1])
	}
	if third.Kind == index.KindFigure {
		t.Errorf("a forgotten conversation was followed up: %s", lines[2])
	}
}

func TestImport(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "library")
	files := sampleFiles(t)
	code, out, errOut := run(t, "", append([]string{"import", "--data", dir}, files...)...)
	if code != exitDone || strings.Contains(errOut, "solieu:") {
		t.Fatalf("code %d, err %q", code, errOut)
	}
	wantAll(t, out, "2023-09.md: added", "period 2023-09", "figures accepted", "In all: 5 added")

	_, out, _ = run(t, "", "import", "--data", dir, files[0])
	wantAll(t, out, "already in the library, nothing changed")

	_, out, _ = run(t, "", "ask", "--data", dir, "NDXP tháng 9/2023?")
	wantAll(t, out, "21.231.141", "109/BC-BTTTT")
}

// TestImportRefusals: bad input gets one clear line, and the library stays as it
// was.
func TestImportRefusals(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "library")
	importSample(t, dir)
	_, before, _ := run(t, "", "export", "--data", dir)
	other := t.TempDir()
	if err := os.WriteFile(filepath.Join(other, "notes.txt"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name string
		args []string
		code int
		want string
	}{
		{"missing file", []string{"import", "--data", dir, "no-such-file.txt"}, exitFailed, "no such file"},
		{"folder", []string{"import", "--data", dir, other}, exitFailed, "folder"},
		{"empty", []string{"import", "--data", dir, writeFile(t, "empty.txt", "")}, exitFailed, "empty"},
		{"binary", []string{"import", "--data", dir, writeFile(t, "a.txt", "\x00\x01\x02PK\x03\x04")}, exitFailed, "a.txt"},
		{"English", []string{"import", "--data", dir, writeFile(t, "en.txt", strings.Repeat("The quick brown fox jumps over the lazy dog. ", 40))}, exitFailed, "Vietnamese"},
		{"bad period", []string{"import", "--data", dir, "--period", "tháng 9", "x.txt"}, exitUsage, "--period"},
		{"bad day", []string{"import", "--data", dir, "--issued", "28/9/2023", "x.txt"}, exitUsage, "--issued"},
		{"no library", []string{"import", "x.txt"}, exitUsage, "--data"},
		{"no file", []string{"import", "--data", dir}, exitUsage, "file"},
		{"not our folder", []string{"import", "--data", other, "x.txt"}, exitFailed, other},
		{"a file for a folder", []string{"ask", "--data", writeFile(t, "f", "x"), "NDXP"}, exitFailed, "f"},
		{"unknown flag", []string{"ask", "--jsn", "NDXP"}, exitUsage, "--jsn"},
		{"unknown command", []string{"aks", "NDXP"}, exitUsage, "aks"},
		{"no question", []string{"ask"}, exitUsage, "question"},
		{"unknown format", []string{"export", "--format", "pdf"}, exitUsage, "pdf"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			code, out, errOut := run(t, "", tt.args...)
			if code != tt.code || !strings.Contains(errOut, tt.want) || out != "" {
				t.Errorf("code %d, out %q, err %q; want code %d and %q", code, out, errOut, tt.code, tt.want)
			}
			for _, line := range strings.Split(strings.TrimSuffix(errOut, "\n"), "\n") {
				if !strings.HasPrefix(line, "solieu: ") {
					t.Errorf("not a line of ours: %q", line)
				}
			}
		})
	}
	if _, after, _ := run(t, "", "export", "--data", dir); after != before {
		t.Error("bad input changed the library")
	}
}

// TestOddQuestions: whatever is asked, the answer is polite and exit code 0.
func TestOddQuestions(t *testing.T) {
	for _, q := range []string{"🤖🤖🤖", strings.Repeat("số liệu ", 500), "?", "a", "\xff\xfe", "tháng 13/2023", "%%%", "'; DROP TABLE figures; --", "<script>alert(1)</script>"} {
		code, out, errOut := run(t, "", "ask", "--json", q)
		var a index.Answer
		if err := json.Unmarshal([]byte(out), &a); code != exitDone || errOut != "" || err != nil {
			t.Errorf("ask %.40q: code %d, err %q, %v", q, code, errOut, err)
			continue
		}
		if len(a.Figures) > 0 || a.Text == "" {
			t.Errorf("ask %.40q: kind %s with %d figures, text %q", q, a.Kind, len(a.Figures), a.Text)
		}
	}
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{{}, {"help"}, {"--help"}, {"help", "ask"}, {"ask", "--help"}, {"import", "-h"}, {"version"}, {"--version"}} {
		code, out, errOut := run(t, "", args...)
		if code != exitDone || out == "" || errOut != "" {
			t.Errorf("%v: code %d, out %q, err %q", args, code, out, errOut)
		}
	}
}

// TestEnvironment: every flag can be set as SOLIEU_<FLAG>; the command line wins.
func TestEnvironment(t *testing.T) {
	var out bytes.Buffer
	environ := []string{"SOLIEU_JSON=true", "SOLIEU_UNKNOWN=x"}
	if code := execute(context.Background(), []string{"ask", "NDXP tháng 9/2023?"}, environ, strings.NewReader(""), &out, &out); code != exitDone || !strings.HasPrefix(out.String(), "{") {
		t.Errorf("code %d, out %.80q", code, out.String())
	}
}
