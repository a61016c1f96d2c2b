package corpus

// IndicatorsFile is the file of a library's folder in which its users add to the
// catalogue; it may lie there before the library does.
const IndicatorsFile = "indicators.yaml"

// Indicator is a catalogued series: identity across reports for figures that
// each report words in its own way.
type Indicator struct {
	ID      string `yaml:"id" json:"id"`
	Name    string `yaml:"name" json:"name"`
	English string `yaml:"english" json:"english"`
	// Aliases are other names and abbreviations that people type.
	Aliases []string `yaml:"aliases" json:"aliases,omitempty"`
	Unit    string   `yaml:"unit" json:"unit"`
	// Measures that reports state; the first is what a plain question means.
	Measures []Measure `yaml:"measures" json:"measures"`
	Topic    string    `yaml:"topic" json:"topic"`
	// Parts are known parts of the whole.
	Parts []Part `yaml:"parts" json:"parts,omitempty"`
	// Wordings are how reports state it; any one is enough.
	Wordings []Wording `yaml:"wordings" json:"-"`
}

// Part is a named part of an indicator's whole: Phishing among the attacks.
type Part struct {
	Name    string   `yaml:"name" json:"name"`
	Aliases []string `yaml:"aliases" json:"aliases,omitempty"`
	// Not are longer words in which the name or an alias means something else:
	// "tiếp nhận" for the part Nhận.
	Not []string `yaml:"not" json:"-"`
}

// Wording is one way that reports state an indicator. Each element of Near,
// Sentence and Context is a group of alternatives separated by " | ", of which
// one must be there; none of Not may be.
type Wording struct {
	// Near must stand in the figure's own clause.
	Near []string `yaml:"near"`
	// Sentence must stand in its clause or sentence.
	Sentence []string `yaml:"sentence"`
	// Context must stand in its clause, sentence, the sentences before, lead-in
	// or headings.
	Context []string `yaml:"context"`
	// Not must not stand in the clause. A sentence often states two things one
	// after the other, so its other clauses don't count.
	Not []string `yaml:"not"`
	// Unit names the units that the figure must have one of: the noun counted, %, VND.
	Unit []string `yaml:"unit"`
}
