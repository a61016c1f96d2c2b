package main

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"solieu/corpus"
	"solieu/index"
)

// doubtful is a report with figures that the reader holds back.
const doubtful = `Số: 45/BC-UBND
Ngày 05 tháng 11 năm 2024

BÁO CÁO
Kết quả chuyển đổi số tháng 10 năm 2024

1. Dịch vụ công trực tuyến

- Trong tháng 10/2024, toàn tỉnh tiếp nhận 96.412 hồ sơ trực tuyến; đã giải quyết 12,345 hồ sơ giấy.
- Cổng dịch vụ công có 1.23.4 điểm tra cứu.
- Tổng đài của tỉnh trả lời trung bình mỗi tuần 450 cuộc gọi.
`

// doubtfulLibrary imports that report.
func doubtfulLibrary(t *testing.T) (dir, file string) {
	t.Helper()
	dir, file = filepath.Join(t.TempDir(), "library"), writeFile(t, "bao-cao.txt", doubtful)
	code, out, errOut := run(t, "", "import", "--data", dir, file)
	if code != exitDone {
		t.Fatalf("import: %s", errOut)
	}
	wantAll(t, out, "3 held for review", "one comma before three digits: decimals or thousands (1)", "digits grouped in no known way (1)")
	return dir, file
}

// listed runs review --json and returns what it lists, by the quote's number.
func listed(t *testing.T, dir string, args ...string) map[string]reviewed {
	t.Helper()
	code, out, errOut := run(t, "", append([]string{"review", "--data", dir, "--json"}, args...)...)
	if code != exitDone || errOut != "" {
		t.Fatalf("code %d: %s", code, errOut)
	}
	found := map[string]reviewed{}
	for line := range strings.Lines(out) {
		var r reviewed
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		for _, number := range []string{"1.23.4", "450"} {
			if strings.Contains(r.Figure.Quote, number) {
				found[number] = r
			}
		}
		switch r.Figure.Value.String() {
		case "12345":
			found["12,345"] = r
		case "96412":
			found["96.412"] = r
		}
	}
	return found
}

// does runs a decision and wants it done.
func does(t *testing.T, in string, args ...string) string {
	t.Helper()
	code, out, errOut := run(t, in, append([]string{"review", "--by", "lan"}, args...)...)
	if code != exitDone || errOut != "" {
		t.Fatalf("%v: code %d: %s", args, code, errOut)
	}
	return out
}

func TestReviewList(t *testing.T) {
	dir, _ := doubtfulLibrary(t)
	out := does(t, "", "--data", dir)
	wantAll(t, out, "đã giải quyết »12,345« hồ sơ giấy", "doubt:   number 12,345: one comma", "mỗi tuần »450« cuộc gọi",
		"report 45-bc-ubnd", "In all: 3 held for review", "held for review: digits grouped in no known way (1)")
	if held := listed(t, dir); len(held) != 3 || held["450"].Status != "review" || held["450"].Read == nil || held["450"].Passage == "" || held["450"].Now != nil {
		t.Errorf("listed %+v", held)
	}
	if all := listed(t, dir, "--all"); len(all) != 4 || all["96.412"].Status != "accepted" {
		t.Errorf("listed with --all: %+v", all)
	}
	for want, filter := range map[string][]string{"»450«": {"--reason", "AVERAGE"}, "0 held": {"--report", "other"}, "3 held": {"--report", "45-bc-ubnd-2024"}} {
		wantAll(t, does(t, "", append([]string{"--data", dir}, filter...)...), want)
	}
}

func TestReviewDecide(t *testing.T) {
	dir, file := doubtfulLibrary(t)
	held := listed(t, dir)
	const question = "hồ sơ đã giải quyết tháng 10/2024"
	if _, out, _ := run(t, "", "ask", "--data", dir, question); strings.Contains(out, "12.345") {
		t.Fatalf("answered before review: %s", out)
	}
	wantAll(t, does(t, "", "--data", dir, "accept", held["12,345"].ID), held["12,345"].ID+": accepted, 12.345 hồ sơ")
	does(t, "", "--data", dir, "reject", held["450"].ID[:6], "--note", "mỗi tuần")
	wantAll(t, does(t, "", "--data", dir, "correct", held["1.23.4"].ID, "--value", "1234", "--period", "2024-09", "--set", "dimension=phần=Cổng tỉnh"),
		"corrected, 1.234 điểm", "2024-09", "phần=Cổng tỉnh")

	after := func(name string) {
		t.Helper()
		if _, out, _ := run(t, "", "ask", "--data", dir, question); !strings.Contains(out, "12.345") {
			t.Errorf("%s: not answered: %s", name, out)
		}
		wantAll(t, does(t, "", "--data", dir), "In all: 0 held for review")
		all := listed(t, dir, "--all")
		d := all["450"].Decision
		if all["450"].Status != "rejected" || d == nil || d.By != "lan" || d.Note != "mỗi tuần" || time.Since(d.At) > time.Hour {
			t.Errorf("%s: %+v, decision %+v", name, all["450"], d)
		}
		if now := all["1.23.4"].Now; now == nil || now.Value != corpus.NewDecimal(1234) || now.Period != corpus.Month(2024, 9) || now.Dimension[corpus.DimensionPart] != "Cổng tỉnh" {
			t.Errorf("%s: %+v", name, now)
		}
	}
	after("decided")

	_, out, _ := run(t, "", "import", "--data", dir, file)
	wantAll(t, out, "nothing changed", "0 held for review, 1 rejected")
	after("imported again")

	catalogue := "topic: Tỉnh\nindicators:\n  - id: paper.files\n    name: Hồ sơ giấy đã giải quyết\n    english: Paper files\n    unit: bộ hồ sơ\n    measures: [total]\n    wordings:\n      - near: [hồ sơ]\n        sentence: [giấy]\n        unit: [hồ sơ]\n"
	if err := os.WriteFile(filepath.Join(dir, corpus.IndicatorsFile), []byte(catalogue), 0o600); err != nil {
		t.Fatal(err)
	}
	_, out, _ = run(t, "", "import", "--data", dir, file)
	wantAll(t, out, "read anew")
	after("read anew with a larger catalogue")
	if now := listed(t, dir, "--all")["12,345"].Now; now.Indicator != "paper.files" || now.Unit != "bộ hồ sơ" {
		t.Errorf("the catalogue's indicator is missing: %+v", now)
	}

	edition := strings.Replace(doubtful, "1. Dịch vụ công", "1. Tổng quan\n\n- Toàn tỉnh có 171 xã, phường.\n\n2. Dịch vụ công", 1)
	_, out, _ = run(t, "", "import", "--data", dir, writeFile(t, "bao-cao.txt", edition))
	wantAll(t, out, "a newer edition")
	after("a newer edition")

	does(t, "", "--data", dir, "undo", listed(t, dir, "--all")["450"].ID)
	if again := listed(t, dir); len(again) != 1 || again["450"].Status != "review" {
		t.Errorf("undone: %+v", again)
	}
}

// TestReviewOrphan: a decision outlives the sentence that it was about.
func TestReviewOrphan(t *testing.T) {
	dir, _ := doubtfulLibrary(t)
	id := listed(t, dir)["450"].ID
	does(t, "", "--data", dir, "accept", id)
	without := strings.Replace(doubtful, "450", "460", 1)
	run(t, "", "import", "--data", dir, writeFile(t, "bao-cao.txt", without))
	wantAll(t, does(t, "", "--data", dir), "1 decision is orphaned")
	if r := listed(t, dir, "--all")["450"]; r.Status != "orphaned" || r.ID != id || r.Read != nil {
		t.Errorf("got %+v", r)
	}
	wantAll(t, does(t, "", "--data", dir, "undo", id), id+": undone")
	if out := does(t, "", "--data", dir); strings.Contains(out, "orphaned") {
		t.Errorf("undone, and still there: %s", out)
	}
}

// TestReviewApply takes what --json gave, all lines or none.
func TestReviewApply(t *testing.T) {
	dir, _ := doubtfulLibrary(t)
	held := listed(t, dir)
	good := `{"id":"` + held["450"].ID + `","verdict":"reject","by":"minh"}` + "\n"
	for want, bad := range map[string]string{
		"line 2: decision":                `{"id":`,
		"line 2: decision: json: unknown": `{"id":"` + held["12,345"].ID + `","verdict":"accept","vlaue":3}`,
		"line 2: no figure has the id":    `{"id":"zzzz","verdict":"accept"}`,
		"line 3: the report doesn't":      "\n" + `{"id":"` + held["12,345"].ID + `","verdict":"correct","set":{"value":54321}}`,
	} {
		code, out, errOut := run(t, good+bad, "review", "--data", dir, "apply")
		if code != exitFailed || out != "" || !strings.Contains(errOut, want) || !strings.Contains(errOut, "nothing is stored") {
			t.Errorf("%s: code %d, out %q, err %q; want %q", bad, code, out, errOut, want)
		}
	}
	if len(listed(t, dir)) != 3 {
		t.Fatal("a refused batch was stored in part")
	}
	out := does(t, good+`{"id":"`+held["12,345"].ID+`","verdict":"accept"}`+"\n"+`{"id":"`+held["12,345"].ID+`","verdict":"undo"}`, "--data", dir, "--json", "apply")
	if strings.Count(out, "\n") != 3 {
		t.Errorf("printed %s", out)
	}
	all := listed(t, dir, "--all")
	if all["450"].Decision.By != "minh" || all["450"].Status != "rejected" || all["12,345"].Status != "review" {
		t.Errorf("got %+v", all)
	}

	// The decisions of one library, in another one.
	form, err := all["450"].Decision.JSON()
	if err != nil {
		t.Fatal(err)
	}
	other, _ := doubtfulLibrary(t)
	does(t, string(form), "--data", other, "apply")
	got := listed(t, other, "--all")["450"].Decision
	if got == nil || got.By != "minh" || !got.At.Equal(all["450"].Decision.At) {
		t.Errorf("moved: %+v", got)
	}
}

func TestReviewWalk(t *testing.T) {
	dir, _ := doubtfulLibrary(t)
	// 12,345: what is no answer, then accept; 1.23.4: a correction that is refused,
	// one that is taken; 450: passed over.
	out := does(t, "x\na\nc\nvalue=99\n\nc\nvlaue=3\nvalue=1234\n\ns\n", "--data", dir, "walk")
	wantAll(t, out, "»12,345«", "not taken: the report doesn't state 99", `not taken: there is no field "vlaue"`, "corrected, 1.234", "2 decided, 1 left")
	if held := listed(t, dir); len(held) != 1 || held["450"].ID == "" {
		t.Errorf("left %+v", held)
	}
	for _, in := range []string{"q\n", "", "c\nvalue=450"} { // ended before anything was decided
		wantAll(t, does(t, in, "--data", dir, "walk"), "0 decided, 1 left")
	}
	wantAll(t, does(t, "R", "--data", dir, "walk"), "1 decided, 0 left")
}

// TestReviewWalkStops: Ctrl-C ends a walk that waits for a person.
func TestReviewWalkStops(t *testing.T) {
	dir, _ := doubtfulLibrary(t)
	in, person := io.Pipe()
	defer person.Close()
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		_, _ = io.WriteString(person, "a\n") // the first figure, and then silence
		cancel()
	}()
	var out, errOut strings.Builder
	code := execute(ctx, []string{"review", "--by", "lan", "--data", dir, "walk"}, nil, in, &out, &errOut)
	if code != exitFailed || errOut.String() != "solieu: stopped; what was decided is stored\n" {
		t.Errorf("code %d, err %q", code, errOut.String())
	}
}

func TestReviewRefusals(t *testing.T) {
	dir, _ := doubtfulLibrary(t)
	id := listed(t, dir)["1.23.4"].ID
	for _, tt := range []struct {
		args []string
		code int
		want string
	}{
		{nil, exitUsage, "--data DIR"},
		{[]string{"--data", dir, "approve", id}, exitUsage, "accept, correct, reject"},
		{[]string{"--data", dir, "accept"}, exitUsage, "needs the id"},
		{[]string{"--data", dir, "apply", id}, exitUsage, "no ids"},
		{[]string{"--data", dir, "correct", id}, exitUsage, "--value"},
		{[]string{"--data", dir, "accept", id, "--value", "3"}, exitUsage, "go with correct"},
		{[]string{"--data", dir, "--period", "2023"}, exitUsage, "go with correct"},
		{[]string{"--data", dir, "walk", "--json"}, exitUsage, "apply"},
		{[]string{"--data", dir, "correct", id, "--set", "value"}, exitUsage, "field=value"},
		{[]string{"--data", dir, "correct", id, "--period", "tháng 9"}, exitUsage, "2023-09"},
		{[]string{"--data", dir, "correct", id, "--value", "1235"}, exitFailed, "doesn't state 1235"},
		{[]string{"--data", dir, "accept", id}, exitFailed, "doesn't state 0"},
		{[]string{"--data", dir, "accept", "zzzz"}, exitFailed, "no figure has the id"},
		{[]string{"--data", dir, "undo", id}, exitFailed, "nothing was decided"},
		{[]string{"--data", dir, "reject", id, "zzzz"}, exitFailed, "zzzz"},
	} {
		code, out, errOut := run(t, "", append([]string{"review"}, tt.args...)...)
		if code != tt.code || out != "" || !strings.Contains(errOut, tt.want) || strings.Count(errOut, "\n") != 1 {
			t.Errorf("%v: code %d, out %q, err %q; want code %d and %q", tt.args, code, out, errOut, tt.code, tt.want)
		}
	}
	if len(listed(t, dir)) != 3 {
		t.Error("a refused decision was stored")
	}
}

// TestBotSeesDecisions: a running bot answers by a decision made beside it.
func TestBotSeesDecisions(t *testing.T) {
	dir, _ := doubtfulLibrary(t)
	l, err := openLive(t.Context(), dir, slog.New(slog.NewTextHandler(io.Discard, nil)))
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	states := func() bool {
		l.checked = time.Time{}
		a := l.Ask(context.Background(), "hồ sơ đã giải quyết tháng 10/2024", index.Understood{})
		return len(a.Figures) > 0 && a.Figures[0].Value == corpus.NewDecimal(12345)
	}
	before := states()
	id := listed(t, dir)["12,345"].ID
	does(t, "", "--data", dir, "accept", id)
	accepted := states()
	does(t, "", "--data", dir, "undo", id)
	if undone := states(); before || !accepted || undone {
		t.Errorf("answered before %v, accepted %v, undone %v", before, accepted, undone)
	}
}

// TestReviewFindings: a report's figures are held against each other as decided.
func TestReviewFindings(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "library")
	file := writeFile(t, "thang-9.txt", "Tháng 9/2023, có 2.365/3.418 hệ thống thông tin được phê duyệt cấp độ an toàn, đạt tỷ lệ 68,2%.")
	const question, note = "hệ thống thông tin được phê duyệt cấp độ an toàn tháng 9/2023", "tính từ 2.365/3.418 là 69,2%"
	answer := func() string {
		t.Helper()
		_, out, _ := run(t, "", "ask", "--data", dir, question)
		return out
	}
	run(t, "", "import", "--data", dir, "--period", "2023-09", file)
	wantAll(t, answer(), note)
	_, out, _ := run(t, "", "review", "--data", dir, "--all", "--json")
	for line := range strings.Lines(out) {
		var r reviewed
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		if r.Read.Unit == "%" {
			does(t, "", "--data", dir, "reject", r.ID)
		}
	}
	if out := answer(); out == "" || strings.Contains(out, note) {
		t.Errorf("the share was rejected: %s", out)
	}
	if _, out, _ := run(t, "", "import", "--data", dir, "--period", "2023-09", file); strings.Contains(out, note) || !strings.Contains(out, "1 rejected") {
		t.Errorf("imported again: %s", out)
	}
}

// TestImportCounts ends with the reasons over all files, also as JSON.
func TestImportCounts(t *testing.T) {
	other := strings.NewReplacer("45/BC", "46/BC", "12,345", "23,456").Replace(doubtful)
	files := []string{writeFile(t, "a.txt", doubtful), writeFile(t, "b.txt", other)}
	args := []string{"import", "--data", filepath.Join(t.TempDir(), "library")}
	_, out, _ := run(t, "", append(args, files...)...)
	_, end, ok := strings.Cut(out, "In all: 2 added")
	if !ok {
		t.Fatalf("no summary: %s", out)
	}
	wantAll(t, end, "6 held for review", "one comma before three digits: decimals or thousands (2)", "digits grouped in no known way (2)")

	_, out, _ = run(t, "", append(append(args, "--json"), files...)...)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	var sum summary
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &sum); err != nil || len(lines) != 3 {
		t.Fatalf("%d lines, %v", len(lines), err)
	}
	if sum.Files != 2 || sum.Review != 6 || sum.Outcomes["unchanged"] != 2 || sum.Reasons["digits grouped in no known way"] != 2 {
		t.Errorf("summary %+v", sum)
	}
}
