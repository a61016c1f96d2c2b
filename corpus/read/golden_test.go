package read

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// messyTexts are the reports in testdata, written by us in the manner of real ones.
func messyTexts(tb testing.TB) map[string]string {
	tb.Helper()
	texts := map[string]string{}
	for _, pattern := range []string{"testdata/*.txt", "testdata/*.md"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			tb.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				tb.Fatal(err)
			}
			texts[name] = string(data)
		}
	}
	return texts
}

func TestGolden(t *testing.T) {
	for name, text := range messyTexts(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			d, err := File(name, []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, name, []byte(text), d)
			golden := strings.TrimSuffix(name, filepath.Ext(name)) + ".golden"
			got := listing(d)
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s differs; run go test -update and look at the change\ngot:\n%s", golden, got)
			}
		})
	}
}
