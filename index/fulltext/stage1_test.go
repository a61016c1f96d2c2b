package fulltext

import (
	"fmt"
	"testing"
)

func TestRarestTerms(t *testing.T) {
	groupsOf := func(dfs ...uint64) (groups []*group) {
		for _, df := range dfs {
			groups = append(groups, &group{alternatives: []alternative{{key: fmt.Sprint(df), df: df}}})
		}
		return groups
	}
	for _, test := range []struct {
		name string
		dfs  []uint64
		want string // in the order of the groups
	}{
		{"none", nil, "[]"},
		{"all fit", []uint64{50_000, 7, 49_000}, "[50000 7 49000]"},
		{"the most frequent is left out", []uint64{90_000, 5, 20_000, 8}, "[5 20000 8]"},
		{"three in any case", []uint64{400_000, 300_000, 200_000, 100_000}, "[300000 200000 100000]"},
	} {
		got := []string{}
		for _, term := range rarestTerms(groupsOf(test.dfs...)) {
			got = append(got, term.key)
		}
		if fmt.Sprint(got) != test.want {
			t.Errorf("%s: got %v, want %s", test.name, got, test.want)
		}
	}
}
