package draft_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"solieu/index"
	"solieu/index/draft"
)

var update = flag.Bool("update", false, "write testdata/drafts.golden anew")

// handwritten is a draft of testdata/drafts.txt with what is to be found in it.
type handwritten struct {
	name, text string
	wanted     []wanted
}

type wanted struct {
	value string
	fair  []string
}

func readDrafts(t *testing.T) []handwritten {
	t.Helper()
	data, err := os.ReadFile("testdata/drafts.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []handwritten
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		if name, ok := strings.CutPrefix(line, "== "); ok {
			list = append(list, handwritten{name: name})
		} else if len(list) == 0 {
			continue // the head of the file
		} else if want, ok := strings.CutPrefix(line, "= "); ok {
			value, fair, _ := strings.Cut(want, " ")
			d := &list[len(list)-1]
			d.wanted = append(d.wanted, wanted{value, strings.Split(fair, " | ")})
		} else {
			list[len(list)-1].text += line + "\n"
		}
	}
	return list
}

// TestGoldenDrafts checks the drafts written by hand. drafts.golden keeps the score and
// each outcome, so that a change of behaviour shows in review.
func TestGoldenDrafts(t *testing.T) {
	l := builtin()
	var b strings.Builder
	right, all, wrong := 0, 0, 0
	for _, d := range readDrafts(t) {
		r := l.readDraft("draft.txt", d.text)
		found := draft.Check(&r, l.series)
		fmt.Fprintf(&b, "\n%s\n", d.name)
		for _, want := range d.wanted {
			all++
			got := take(&found, want.value)
			if slices.ContainsFunc(want.fair, func(v string) bool { return got == v || v == "mismatch" && strings.HasPrefix(got, v) }) {
				right++
			} else {
				fmt.Fprintf(&b, "  MISSED, want %s:\n", strings.Join(want.fair, " or "))
			}
			fmt.Fprintf(&b, "  %s %s\n", want.value, got)
			if strings.HasPrefix(got, "mismatch") && !strings.HasPrefix(want.fair[0], "mismatch") {
				wrong++
			}
		}
		for _, j := range found {
			if j.Verdict == index.VerdictMismatch {
				wrong++
				fmt.Fprintf(&b, "  WRONG: %s\n", brief(&j))
			}
		}
	}
	got := fmt.Sprintf("%d of %d figures judged rightly, %d right ones called wrong\n", right, all, wrong) + b.String()
	t.Log(got[:strings.Index(got, "\n")])
	if wrong > 0 {
		t.Errorf("%d right figures are called wrong", wrong)
	}
	const golden = "testdata/drafts.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || string(want) != got {
		t.Errorf("differs from %s (%v); go test -run TestGoldenDrafts -update writes it anew:\n%s", golden, err, got)
	}
}

// take removes the first judgement of a value and gives its verdict.
func take(list *[]index.Judgement, value string) string {
	i := slices.IndexFunc(*list, func(j index.Judgement) bool { return j.Value.String() == value })
	if i < 0 {
		return "not read"
	}
	got := verdict((*list)[i])
	*list = slices.Delete(*list, i, i+1)
	return got
}
