package catalog

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"solieu/corpus"
)

func TestAliasIsAdded(t *testing.T) {
	dir := t.TempDir()
	for _, alias := range []string{"sự cố mạng", "vụ việc mạng", "sự cố mạng"} {
		if err := AddAlias(dir, "attacks.recorded", alias); err != nil {
			t.Fatal(err)
		}
	}
	cat, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	ind, _ := cat.Indicator("attacks.recorded")
	if n := len(ind.Aliases); n < 3 || !slices.Equal(ind.Aliases[n-2:], []string{"sự cố mạng", "vụ việc mạng"}) {
		t.Errorf("aliases %q", ind.Aliases)
	}
	if err := AddAlias(dir, "no.such", "x"); !errors.Is(err, ErrNoIndicator) {
		t.Errorf("got %v", err)
	}
	// The indicator that it is of may go.
	if err := os.WriteFile(filepath.Join(dir, corpus.IndicatorsFile), []byte("drop: [attacks.recorded]\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(dir); err != nil {
		t.Errorf("without the indicator: %v", err)
	}
}
