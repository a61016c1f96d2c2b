package sample

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"solieu/corpus"
	"solieu/corpus/corpustest"
)

// The tests of this file hold the digests against the reports that they are
// digests of. The reports are not part of the project.

const (
	// longestRun is how many words a digest may share with its report in a row:
	// enough for the long official names of systems and programmes.
	longestRun = 15
	// fewestFacts is how many annotated figures the digests must state.
	fewestFacts = 200
)

// tidied is how the digests write figures that the reports write oddly.
var tidied = map[string]string{
	"1.196.888,416": "1.196.888.416", // one separator slipped
	"536,387,460":   "536.387.460",   // English groups
	"226,523,221":   "226.523.221",
	"28%2":          "28%",   // a footnote's digit
	"52/633":        "52/63", // likewise
	"09%":           "9%",
	"01 triệu":      "1 triệu",
}

// original returns the report of a digest.
func original(t *testing.T, digest string) string {
	t.Helper()
	name := strings.TrimSuffix(digest, ".md") + ".txt"
	data, err := os.ReadFile(corpustest.Shared(t, "reports", name))
	if err != nil {
		t.Fatal(err)
	}
	return norm.NFC.String(string(data))
}

// words gives lower-case words without the signs around them; 58.747.799 is one.
func words(s string) []string {
	var all []string
	for _, field := range strings.Fields(strings.ToLower(s)) {
		if w := strings.TrimFunc(field, isSign); w != "" {
			all = append(all, w)
		}
	}
	return all
}

func isSign(r rune) bool { return unicode.IsPunct(r) && r != '%' || unicode.IsSymbol(r) }

func TestSentencesAreOurOwn(t *testing.T) {
	for _, file := range Files() {
		in := words(original(t, file.Name))
		_, body := split(t, file)
		for line := range strings.Lines(body) {
			for _, run := range sharedRuns(in, words(line), longestRun+1) {
				t.Errorf("%s copies its report: %q", file.Name, run)
			}
		}
	}
}

// sharedRuns returns the runs of at least n words of ours that stand in theirs.
func sharedRuns(theirs, ours []string, n int) []string {
	text := " " + strings.Join(theirs, " ") + " "
	var runs []string
	for start := 0; start+n <= len(ours); start++ {
		end := start + n
		if !strings.Contains(text, " "+strings.Join(ours[start:end], " ")+" ") {
			continue
		}
		for end < len(ours) && strings.Contains(text, " "+strings.Join(ours[start:end+1], " ")+" ") {
			end++
		}
		runs = append(runs, strings.Join(ours[start:end], " "))
		start = end - n
	}
	return runs
}

// fact is one line of the annotation.
type fact struct {
	ID        string           `json:"id"`
	File      string           `json:"file"`
	AsWritten string           `json:"as_written"`
	Value     json.Number      `json:"value"`
	Qualifier corpus.Qualifier `json:"qualifier"`
	Minor     bool             `json:"minor"`
}

// facts returns the annotated figures, those of administration left out.
func facts(t *testing.T) []fact {
	t.Helper()
	return slices.DeleteFunc(readLines[fact](t, "facts.jsonl"), func(f fact) bool { return f.Minor })
}

// readLines reads a file of the evaluation, one JSON value a line.
func readLines[T any](t *testing.T, name string) []T {
	t.Helper()
	data, err := os.ReadFile(corpustest.Shared(t, "eval", name))
	if err != nil {
		t.Fatal(err)
	}
	var all []T
	for line := range bytes.Lines(data) {
		var one T
		if err := json.Unmarshal(line, &one); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		all = append(all, one)
	}
	return all
}

// qualified are the words before a number that say the same as a qualifier.
var qualified = map[corpus.Qualifier]string{
	corpus.Approx:   "khoảng ",
	corpus.Nearly:   "gần ",
	corpus.MoreThan: "(?:hơn|trên) ",
}

// stated reports whether the fact's number stands in its digest, as written and
// with its qualifier, and not as a piece of a longer number.
func (f fact) stated(t *testing.T) bool {
	t.Helper()
	number := f.AsWritten
	if tidy, odd := tidied[number]; odd {
		number = tidy
	}
	before := qualified[f.Qualifier]
	if before == "" {
		before = `(?:^|[^\d.,/])`
	}
	pattern := before + regexp.QuoteMeta(number) + `(?:$|[^\d.,/]|[.,]\D|[.,]$)`
	return regexp.MustCompile(pattern).MatchString(digest(t, strings.TrimSuffix(f.File, ".txt")+".md"))
}

func TestFactsAreStated(t *testing.T) {
	all := facts(t)
	stated := 0
	for _, f := range all {
		if f.stated(t) {
			stated++
		} else {
			t.Logf("not stated: %s %s %s %s", f.File, f.ID, f.Qualifier, f.AsWritten)
		}
	}
	t.Logf("%d of %d annotated figures are stated", stated, len(all))
	if stated < fewestFacts {
		t.Errorf("%d annotated figures are stated, want at least %d", stated, fewestFacts)
	}
}

// question is one line of the evaluation.
type question struct {
	ID    string        `json:"id"`
	Turns []string      `json:"turns"`
	First []json.Number `json:"first"`
	All   []json.Number `json:"all"`
	Text  []string      `json:"text"`
}

// TestQuestionsCanBeAnswered checks that the digests state what the answers of
// the evaluation need: one of the first values, all the others, one of the words.
func TestQuestionsCanBeAnswered(t *testing.T) {
	stated := map[json.Number]bool{}
	for _, f := range facts(t) {
		if f.stated(t) {
			stated[f.Value] = true
		}
	}
	for _, q := range readLines[question](t, "questions.jsonl") {
		if len(q.First) > 0 && !slices.ContainsFunc(q.First, func(v json.Number) bool { return stated[v] }) {
			t.Errorf("%s %q: none of %v is stated", q.ID, q.Turns, q.First)
		}
		for _, v := range q.All {
			if !stated[v] {
				t.Errorf("%s %q: %v is not stated", q.ID, q.Turns, v)
			}
		}
		if len(q.Text) > 0 && !slices.ContainsFunc(q.Text, inSomeDigest) {
			t.Errorf("%s %q: no digest holds any of %q", q.ID, q.Turns, q.Text)
		}
	}
}

func inSomeDigest(s string) bool {
	return slices.ContainsFunc(Files(), func(f File) bool { return strings.Contains(string(f.Data), s) })
}

// number matches figures, dates, ratios and document numbers alike.
var number = regexp.MustCompile(`\d(?:[\d.,/]*\d)?`)

// TestNoFigureIsInvented holds every number of a digest against its report.
func TestNoFigureIsInvented(t *testing.T) {
	for _, file := range Files() {
		known := map[string]bool{}
		report := original(t, file.Name)
		for odd, tidy := range tidied {
			report = strings.ReplaceAll(report, odd, odd+" "+tidy)
		}
		for _, n := range number.FindAllString(report, -1) {
			known[n] = true
			known[plain(n)] = true
			// The parts of a date may be spread over the sentence.
			for part := range strings.SplitSeq(n, "/") {
				known[plain(part)] = true
			}
		}
		_, body := split(t, file)
		for _, n := range number.FindAllString(body, -1) {
			if !known[n] && !known[plain(n)] && !knownDate(known, n) {
				t.Errorf("%s: %s does not stand in the report", file.Name, n)
			}
		}
	}
}

// plain drops leading zeros: 07 is 7, 01/9 is 1/9.
func plain(n string) string {
	parts := strings.Split(n, "/")
	for i, part := range parts {
		if len(part) > 1 {
			parts[i] = strings.TrimLeft(part, "0")
		}
	}
	return strings.Join(parts, "/")
}

var date = regexp.MustCompile(`^\d{1,2}(/\d{1,2})?/20\d\d$`)

// knownDate lets a digest complete a date whose parts the report states apart:
// "ngày 14/9" of a report on 2023.
func knownDate(known map[string]bool, n string) bool {
	if !date.MatchString(n) {
		return false
	}
	for part := range strings.SplitSeq(n, "/") {
		if !known[plain(part)] {
			return false
		}
	}
	return true
}
