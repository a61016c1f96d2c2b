package qa

import (
	"iter"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/vi"
	"solieu/index/lookup"
)

// Vocabulary gives the texts whose words a question is made of: what the reports
// say, what the catalogue names, and the words that questions are read with.
func Vocabulary(reports []corpus.Report, cat *catalog.Catalog) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, texts := range []iter.Seq[string]{told(reports), catalogued(cat), vi.PeriodPhrases(), cues} {
			for text := range texts {
				if !yield(text) {
					return
				}
			}
		}
	}
}

// told gives the texts of the reports.
func told(reports []corpus.Report) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range reports {
			if !yield(reports[i].Title) || !yield(reports[i].Issuer) {
				return
			}
			for _, p := range reports[i].Passages {
				if !yield(p.Text) || !yield(p.Heading) {
					return
				}
			}
			for _, f := range reports[i].Figures {
				if !yield(f.Name) || !yield(f.Subject) || !yield(f.Unit) || !yield(f.Dimension[corpus.DimensionPart]) {
					return
				}
			}
		}
	}
}

// catalogued gives the catalogue's names, abbreviations and synonyms.
func catalogued(cat *catalog.Catalog) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, ind := range cat.All() {
			names := append([]string{ind.Name, ind.English, ind.Unit}, ind.Aliases...)
			for _, p := range ind.Parts {
				names = append(append(names, p.Name), p.Aliases...)
			}
			for _, n := range names {
				if !yield(n) {
					return
				}
			}
		}
		for _, row := range cat.Synonyms() {
			for _, phrase := range row {
				if !yield(phrase) {
					return
				}
			}
		}
		for short, long := range cat.Abbreviations().All() {
			if !yield(short) || !yield(long) {
				return
			}
		}
	}
}

// cues gives the words that questions are read with.
func cues(yield func(string) bool) {
	for _, table := range []interface{ Phrases() iter.Seq[string] }{
		intents, measures, wishWords, contentIntents, wholeWords, moneyWords, flowWords, peopleNouns, narrowing, followWords, newestWords, countCues, stopWords, bodies, personNouns, eventNouns, lookup.Provinces,
	} {
		for phrase := range table.Phrases() {
			if !yield(phrase) {
				return
			}
		}
	}
}
