package index

import "solieu/corpus"

// Topic is a field of the catalogue with the indicators that reports state.
type Topic struct {
	Name       string
	Indicators []Indicator
}

// Indicator is a catalogued series as a list shows it.
type Indicator struct {
	Key, Name string
	// Newest is the period of its newest figure, Figures how many there are.
	Newest  corpus.Period
	Figures int
}
