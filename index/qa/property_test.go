package qa_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"solieu/corpus/vi"
	"solieu/index"
)

// typings are ways of typing the same words that must not change the answer.
var typings = []struct {
	name string
	form func(string) string
}{
	{"decomposed", norm.NFD.String},
	{"tones set apart", tonesApart},
	{"old tone placement", oldTones.Replace},
	{"upper case", strings.ToUpper},
	{"upper case decomposed", func(s string) string { return norm.NFD.String(strings.ToUpper(s)) }},
	{"emoji around", func(s string) string { return "📊👉🏽 " + s + " 🙏❓" }},
	{"signs that cannot be seen", unseen},
	{"wide spaces", func(s string) string { return "\u00a0 " + strings.ReplaceAll(s, " ", "\u00a0 \u2003") + "\u3000\n" }},
}

// tonesApart writes a letter with its hat as one sign and the tone as another, as
// older Windows keyboards do.
func tonesApart(s string) string {
	var b strings.Builder
	tone := ""
	for _, r := range norm.NFD.String(s) + " " {
		if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", r) {
			tone = string(r)
			continue
		}
		if !unicode.Is(unicode.Mn, r) {
			b.WriteString(tone)
			tone = ""
		}
		b.WriteRune(r)
	}
	return hats.Replace(strings.TrimSuffix(b.String(), " "))
}

var hats = strings.NewReplacer("a\u0302", "â", "a\u0306", "ă", "e\u0302", "ê", "o\u0302", "ô", "o\u031b", "ơ", "u\u031b", "ư")

// oldTones moves the tone back to the first vowel, as many still type.
var oldTones = strings.NewReplacer(
	"hóa", "hoá", "hòa", "hoà", "khỏa", "khoả", "thỏa", "thoả", "họa", "hoạ", "tòa", "toà", "khóa", "khoá",
	"thủy", "thuỷ", "thúy", "thuý", "thụy", "thuỵ", "khỏe", "khoẻ", "lũy", "luỹ", "lúy", "luý", "hủy", "huỷ", "tùy", "tuỳ", "ủy", "uỷ",
)

// unseen puts signs that take no room behind the first letter of each word and
// between words.
func unseen(s string) string {
	var b strings.Builder
	first := true
	for _, r := range norm.NFC.String(s) {
		b.WriteRune(r)
		if first && r > ' ' {
			b.WriteString("\u200b\u00ad")
		}
		first = r == ' '
		if first {
			b.WriteString("\u200d\ufeff")
		}
	}
	return b.String()
}

func TestTypingDoesNotMatter(t *testing.T) {
	t.Parallel()
	e := engine(t)
	for i, l := range readLines(t) {
		plain := converse(t, e, l.turns)
		want := content(&plain)
		for k, typing := range typings {
			if (i+k)%2 == 1 {
				continue // every question in every other way: enough, and half the time
			}
			turns := make([]string, len(l.turns))
			for n, turn := range l.turns {
				turns[n] = typing.form(turn)
			}
			a := converse(t, e, turns)
			if got := content(&a); got != want {
				t.Errorf("%s: %q\n got %s\nwant %s", typing.name, l.text, brief(&a), brief(&plain))
			}
		}
	}
}

// content is what an answer says, without the question and the notes that repeat
// its words.
func content(a *index.Answer) string {
	var b strings.Builder
	u := a.Understood
	u.Shown = index.Shown{} // repeats the question
	fmt.Fprint(&b, a.Kind, a.Reason, a.Choices, a.Items, vi.Fold(fmt.Sprint(u)))
	for _, f := range a.Figures {
		fmt.Fprint(&b, " ", f.ID)
	}
	for _, p := range a.Passages {
		fmt.Fprint(&b, " ", p.Passage)
	}
	if a.Comparison != nil {
		fmt.Fprint(&b, a.Comparison.Of, a.Comparison.To, a.Comparison.Difference, a.Comparison.Percent != nil, a.Comparison.Caution)
	}
	return b.String()
}

// TestAskIsDeterministic asks from several goroutines at once, of the shared engine
// and of one made anew.
func TestAskIsDeterministic(t *testing.T) {
	t.Parallel()
	lines := readLines(t)
	want := make([]string, len(lines))
	for i := range lines {
		a := converse(t, engine(t), lines[i].turns)
		want[i] = content(&a)
	}
	again, err := newBuiltin()
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for worker := range 4 {
		e := engine(t)
		if worker%2 == 1 {
			e = again
		}
		group.Go(func() {
			for i := range lines {
				k := (i + worker*len(lines)/4) % len(lines)
				if a := converse(t, e, lines[k].turns); content(&a) != want[k] {
					t.Errorf("%q: another answer: %s", lines[k].text, brief(&a))
				}
			}
		})
	}
	group.Wait()
}

func TestAskLongText(t *testing.T) {
	long := strings.Repeat("NDXP tháng 9/2023 ", 400)
	a := engine(t).Ask(t.Context(), long, index.Understood{})
	if a.Kind != index.KindNoData || a.Reason != index.ReasonTooLong {
		t.Errorf("got %s, want no data, the question is too long", brief(&a))
	}
}
