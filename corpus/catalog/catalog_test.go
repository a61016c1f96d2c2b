package catalog

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"solieu/corpus"
)

// TestBuiltin relies on the checks that making a catalogue does (ids, names,
// measures, aliases of one indicator only) and adds what is asked of ours.
func TestBuiltin(t *testing.T) {
	catalog := builtinCatalog(t)
	all := catalog.All()
	if len(all) < 120 {
		t.Errorf("%d indicators, want 120 or more", len(all))
	}
	for _, indicator := range all {
		if len(indicator.Aliases) == 0 || len(indicator.Wordings) == 0 {
			t.Errorf("%s: %d aliases, %d wordings; want some", indicator.ID, len(indicator.Aliases), len(indicator.Wordings))
		}
		if share := indicator.Unit == "%"; share != (indicator.Measures[0] == corpus.Rate) {
			t.Errorf("%s: unit %s with measure %s", indicator.ID, indicator.Unit, indicator.Measures[0])
		}
		if !hasUnit(indicator) {
			t.Errorf("%s: no wording takes its own unit %s", indicator.ID, indicator.Unit)
		}
		if got, ok := catalog.Indicator(indicator.ID); !ok || got.Name != indicator.Name {
			t.Errorf("Indicator(%q) = %q, %v", indicator.ID, got.Name, ok)
		}
	}
	if _, ok := catalog.Indicator("no.such"); ok {
		t.Error("an unknown id was found")
	}
}

func hasUnit(indicator corpus.Indicator) bool {
	a := &Abbreviations{}
	for _, wording := range indicator.Wordings {
		for _, unit := range wording.Unit {
			if fits([][]string{unitKeys(unit, a)}, unitKeys(indicator.Unit, a)) {
				return true
			}
		}
	}
	return false
}

func TestAllHasOneOrder(t *testing.T) {
	ids := func() (list []string) {
		source, err := readEmbedded()
		if err != nil {
			t.Fatal(err)
		}
		catalog, err := source.compile()
		if err != nil {
			t.Fatal(err)
		}
		for _, indicator := range catalog.All() {
			list = append(list, indicator.ID)
		}
		return list
	}
	if first, second := ids(), ids(); !slices.Equal(first, second) {
		t.Errorf("orders differ: %v, %v", first, second)
	}
}

func TestLoadWithoutFile(t *testing.T) {
	catalog, err := Load(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(catalog.All()), len(builtinCatalog(t).All()); got != want {
		t.Errorf("%d indicators, want the %d built-in", got, want)
	}
}

func TestLoadExtends(t *testing.T) {
	catalog := loadText(t, `
topic: Nông nghiệp
drop: [traffic.deaths]
abbreviations:
  SLLT: sản lượng lương thực
  DN: doanh nghiệp
indicators:
  - id: rice.output
    name: Sản lượng lúa
    english: Rice output
    aliases: [lúa]
    unit: tấn
    measures: [total]
    wordings: [{near: [sản lượng lúa], unit: [tấn]}]
  - id: ndxp.transactions
    name: Giao dịch NDXP của tỉnh
    aliases: [trục tích hợp]
    wordings: [{near: [trục tích hợp], unit: [lượt]}]
`)
	rice, ok := catalog.Indicator("rice.output")
	if !ok || rice.Topic != "Nông nghiệp" {
		t.Errorf("rice.output: %v, topic %q", ok, rice.Topic)
	}
	changed, _ := catalog.Indicator("ndxp.transactions")
	if changed.Name != "Giao dịch NDXP của tỉnh" || changed.Unit != "giao dịch" ||
		!slices.Contains(changed.Aliases, "NDXP") || !slices.Contains(changed.Aliases, "trục tích hợp") {
		t.Errorf("ndxp.transactions: %+v", changed)
	}
	if _, ok := catalog.Indicator("traffic.deaths"); ok {
		t.Error("a dropped indicator is there")
	}
	if link, _ := (said{Clause: "8.000 lượt qua trục tích hợp", Unit: "lượt"}).link(catalog); link.Indicator != "ndxp.transactions" {
		t.Errorf("added wording: got %q", link.Indicator)
	}
	if got := strings.Join(catalog.Expand([]string{"sllt", "dn"}), " "); got != "san luong luong thuc doanh nghiep" {
		t.Errorf("added abbreviations: got %q", got)
	}
	if own, _ := builtinCatalog(t).Indicator("ndxp.transactions"); own.Name == changed.Name || slices.Contains(own.Aliases, "trục tích hợp") {
		t.Error("the built-in catalogue changed")
	}
}

func TestLoadTellsWhatIsWrong(t *testing.T) {
	entry := func(s string) string { return "topic: T\nindicators:\n  - {" + s + "}\n" }
	tests := []struct{ name, text, want string }{
		{"no yaml", "indicators: [", "correct that line"},
		{"unknown field", entry("id: a, nom: b"), "nom"},
		{"no id", entry("name: b"), "entry 1"},
		{"id twice", "indicators:\n  - {id: a}\n  - {id: a}\n", "a is there twice"},
		{"no name", entry("id: a"), "a: name is missing"},
		{"no unit", entry("id: a, name: b, english: c"), "a: unit is missing"},
		{"no measures", entry("id: a, name: b, english: c, unit: d"), "a: measures is empty"},
		{"unknown measure", entry("id: a, name: b, english: c, unit: d, measures: [sum]"), `measure "sum" is unknown`},
		{"no topic", "indicators:\n  - {id: a, name: b, english: c, unit: d, measures: [total]}\n", "topic is missing"},
		{"alias of another", entry("id: a, name: b, english: c, unit: d, measures: [total], aliases: [ndxp]"), "belongs to ndxp.transactions"},
		{"empty alias", entry("id: a, name: b, english: c, unit: d, measures: [total], aliases: ['-']"), "has no words"},
		{"empty part", entry("id: a, name: b, english: c, unit: d, measures: [total], parts: [{name: ''}]"), "part has no name"},
		{"wording without near", entry("id: a, name: b, english: c, unit: d, measures: [total], wordings: [{unit: [d]}]"), "wording 1: near is empty"},
		{"wording without unit", entry("id: a, name: b, english: c, unit: d, measures: [total], wordings: [{near: [x]}]"), "wording 1: unit is empty"},
		{"empty alternative", entry("id: a, name: b, english: c, unit: d, measures: [total], wordings: [{near: ['x | '], unit: [d]}]"), "without words"},
		{"drop of nothing", "drop: [no.such]\n", "no.such"},
		{"abbreviation of nothing", "abbreviations: {XY: ''}\n", "XY"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, tt.text)
			_, err := Load(dir)
			if err == nil {
				t.Fatal("no error")
			}
			if !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %q, want %q in it", err, tt.want)
			}
			if strings.HasPrefix(tt.want, "a: ") && !strings.Contains(err.Error(), filepath.Join(dir, corpus.IndicatorsFile)) {
				t.Errorf("%q does not name the file", err)
			}
		})
	}
}

func loadText(t *testing.T, text string) *Catalog {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, text)
	catalog, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

func write(t *testing.T, dir, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, corpus.IndicatorsFile), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
