package vi_test

import (
	"slices"
	"strings"
	"testing"

	"solieu/corpus/vi"
)

func TestPeriodPhrases(t *testing.T) {
	phrases := slices.Collect(vi.PeriodPhrases())
	for _, want := range []string{"tháng 9 năm 2023", "in september 2023", "cùng kì"} {
		if !slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(p, want) }) {
			t.Errorf("no phrase has %q", want)
		}
	}
	for range vi.PeriodPhrases() {
		break // must not go on
	}
}
