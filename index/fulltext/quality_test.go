package fulltext

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"solieu/corpus/vi"
)

// oldTones writes the tone marks where older spelling has them.
var oldTones = strings.NewReplacer("hóa", "hoá", "hòa", "hoà", "thủy", "thuỷ", "tỷ", "tỉ", "kỳ", "kì", "Tỷ", "Tỉ")

// mistype makes one random edit in one of the longer words.
func mistype(question string, random *rand.Rand) string {
	words := strings.Fields(question)
	var long []int
	for i, word := range words {
		if utf8.RuneCountInString(word) >= 4 && !hasDigit(word) {
			long = append(long, i)
		}
	}
	if len(long) == 0 {
		return question
	}
	i := long[random.IntN(len(long))]
	r := []rune(words[i])
	at := 1 + random.IntN(len(r)-2)
	letter := []rune{'a' + rune(random.IntN(26))}
	switch random.IntN(4) {
	case 0:
		r = append(r[:at:at], append(letter, r[at:]...)...)
	case 1:
		r = append(r[:at:at], r[at+1:]...)
	case 2:
		r[at] = letter[0]
	case 3:
		r[at], r[at+1] = r[at+1], r[at]
	}
	words[i] = string(r)
	return strings.Join(words, " ")
}

// TestQuality holds the share of questions whose passage comes first (R@1) and
// the mean of one by its place (MRR@10) above what they were when this was
// written, less one question. Look at the log before lowering a mark.
func TestQuality(t *testing.T) {
	index := memoryIndex(t, testReports(t))
	random := rand.New(rand.NewPCG(1, 2))
	asTyped := func(s string) string { return s }
	for _, variant := range []struct {
		name     string
		change   func(string) string
		r1, mrr  float64
		repeated int
	}{
		{"as typed", asTyped, 0.96, 0.98, 1},
		{"without marks", vi.Fold, 0.96, 0.98, 1},
		{"decomposed", norm.NFD.String, 0.96, 0.98, 1},
		{"old tone places", oldTones.Replace, 0.96, 0.98, 1},
		{"upper case", strings.ToUpper, 0.96, 0.98, 1},
		{"one typo", func(s string) string { return mistype(s, random) }, 0.96, 0.98, 5},
		{"no marks, one typo", func(s string) string { return vi.Fold(mistype(s, random)) }, 0.96, 0.98, 5},
		{"no marks, two typos", func(s string) string { return vi.Fold(mistype(mistype(s, random), random)) }, 0.93, 0.96, 5},
	} {
		t.Run(variant.name, func(t *testing.T) {
			r1, mrr := measure(t, index, variant.change, variant.repeated)
			t.Logf("R@1 %.3f, MRR %.3f", r1, mrr)
			if r1 < variant.r1 || mrr < variant.mrr {
				t.Errorf("R@1 %.3f, MRR %.3f; want at least %.2f, %.2f", r1, mrr, variant.r1, variant.mrr)
			}
		})
	}
}

func measure(t *testing.T, index *Index, change func(string) string, repeated int) (r1, mrr float64) {
	asked := 0.0
	for range repeated {
		for _, line := range testLines(t, "questions.txt") {
			question, want, _ := strings.Cut(line, " | ")
			question = change(question)
			asked++
			place := placeOf(want, find(t, index, question, 10).Hits)
			if place == 1 {
				r1++
			} else {
				t.Logf("%q: %s is at place %d", question, want, place)
			}
			if place > 0 {
				mrr += 1 / float64(place)
			}
		}
	}
	return r1 / asked, mrr / asked
}

// placeOf counts from 1; 0 is nowhere.
func placeOf(passage string, hits []Hit) int {
	for i, hit := range hits {
		if hit.Passage == passage {
			return i + 1
		}
	}
	return 0
}
