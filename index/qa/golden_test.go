package qa_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"solieu/index"
	"solieu/index/qa"
)

var update = flag.Bool("update", false, "write testdata/questions.golden anew")

const goldenFile = "testdata/questions.golden"

// judged is a golden question with its answer.
type judged struct {
	line    *line
	answer  index.Answer
	outcome outcome
}

// TestGolden asks every golden question. questions.golden keeps the score and the
// outcome of each, so that a change of behaviour shows in review; a figure where
// the digests state none fails whatever the file says.
func TestGolden(t *testing.T) {
	e := engine(t)
	lines := readLines(t)
	counts := map[outcome]int{}
	var results []judged
	for i := range lines {
		l := &lines[i]
		a := converse(t, e, l.turns)
		j := judged{l, a, judge(l, &a)}
		counts[j.outcome]++
		results = append(results, j)
		if j.outcome == wrong && l.absent() {
			t.Errorf("%d: %q: no report states it, got %s", l.number, l.text, brief(&a))
		}
	}
	score := scoreLine(counts, len(lines))
	t.Log(score)
	got := goldenText(score, results)
	if *update {
		if err := os.WriteFile(goldenFile, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	compareGolden(t, got, counts[right])
}

// converse asks the turns one after the other and returns the last answer. The
// state is kept as a conversation keeps it.
func converse(tb testing.TB, e *qa.Engine, turns []string) index.Answer {
	tb.Helper()
	var before index.Understood
	var a index.Answer
	for _, turn := range turns {
		a = e.Ask(tb.Context(), turn, before)
		before = a.Next(before)
	}
	return a
}

func scoreLine(counts map[outcome]int, all int) string {
	var pieces []string
	for _, o := range outcomes {
		pieces = append(pieces, fmt.Sprintf("%d %s", counts[o], o))
	}
	return fmt.Sprintf("golden: %d questions: %s", all, strings.Join(pieces, ", "))
}

// goldenText is the score, then a line per question: the outcome, and the answer
// where it is not right.
func goldenText(score string, results []judged) string {
	var b strings.Builder
	fmt.Fprintln(&b, score)
	group := ""
	for _, j := range results {
		if j.line.group != group {
			group = j.line.group
			fmt.Fprintf(&b, "\n## %s\n", group)
		}
		fmt.Fprintf(&b, "%s | %s", j.outcome, j.line.text)
		if j.outcome != right {
			fmt.Fprintf(&b, " | %s", brief(&j.answer))
		}
		fmt.Fprintln(&b)
	}
	return b.String()
}

// compareGolden reports what differs from the golden file.
func compareGolden(t *testing.T, got string, nowRight int) {
	t.Helper()
	data, err := os.ReadFile(goldenFile)
	if err != nil {
		t.Fatalf("%v; write it with: go test ./index/qa -run TestGolden -update", err)
	}
	wantText := string(data)
	if got == wantText {
		return
	}
	wasRight := strings.Count(wantText, "\n"+string(right)+" | ")
	if nowRight < wasRight {
		t.Errorf("%d questions are answered right, were %d", nowRight, wasRight)
	}
	old := map[string]bool{}
	for _, l := range strings.Split(wantText, "\n") {
		old[l] = true
	}
	for _, l := range strings.Split(got, "\n") {
		if !old[l] {
			t.Logf("differs: %s", l)
		}
	}
	t.Error("outcomes differ from " + goldenFile + "; if they are meant to, run: go test ./index/qa -run TestGolden -update")
}
