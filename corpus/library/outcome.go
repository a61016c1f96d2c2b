package library

import (
	"fmt"

	"solieu/corpus"
)

// Change is what an import did to the library.
type Change string

// Changes.
const (
	// Added: a report that the library did not have.
	Added Change = "added"
	// Unchanged: the same bytes, read the same way, under whatever file name.
	Unchanged Change = "unchanged"
	// Replaced: a newer edition took the place of the current one, which is
	// kept as history.
	Replaced Change = "replaced"
	// Reread: the same bytes read in another way (a newer reader, a larger
	// catalogue, other flags); the new reading took the old one's place.
	Reread Change = "reread"
	// Superseded: the bytes of an edition that a newer one replaced. Nothing
	// changed: importing a folder that holds both editions again must not swap
	// them.
	Superseded Change = "superseded"
)

// Outcome is what became of an import.
type Outcome struct {
	Change Change
	// Report is the id under which the report is kept, and File the name of the
	// file that its current edition was read from. They are not the imported
	// ones where the library had the bytes under another file name.
	Report string
	File   string
}

// edition is one row: what is known of a report that is stored already.
type edition struct {
	key      int64
	head     corpus.Report
	reading  string
	current  bool
	imported string
}

// renamed reports whether the two ids differ for no other reason than the name
// of the file, of which a report without a number has its id.
func renamed(known, report corpus.Report) bool {
	return known.ID != report.ID && known.File != report.File && known.Number == "" && report.Number == ""
}

// decide says what importing does. known is the edition with the same bytes,
// holder the current edition with the same id; nil where there is none.
func decide(report corpus.Report, reading string, known, holder *edition) (Change, error) {
	same := known != nil && known.head.ID == report.ID
	switch {
	case same && known.current && known.reading == reading:
		return Unchanged, nil
	case same && !known.current && holder != nil:
		return Superseded, nil
	case holder != nil && holder.head.SHA256 != report.SHA256:
		if other(holder.head, report) {
			return "", fmt.Errorf("%w: %s is %s, %s is %s; import it with a number of its own (--number)",
				ErrOtherReport, report.ID, describe(holder.head), report.File, describe(report))
		}
		return Replaced, nil
	case known != nil && known.current:
		return Reread, nil
	}
	return Added, nil
}

// other reports whether two files of one id are two reports rather than two
// editions of one: document numbers start again each year, and file names
// again in each folder. What is not known cannot tell them apart.
func other(a, b corpus.Report) bool {
	if a.Number != "" && !a.Issued.IsZero() && !b.Issued.IsZero() {
		return a.Issued.Year != b.Issued.Year
	}
	if !a.Period.IsZero() && !b.Period.IsZero() {
		return a.Period != b.Period
	}
	return !a.Issued.IsZero() && !b.Issued.IsZero() && a.Issued != b.Issued
}

// describe says which report it is, for an error.
func describe(r corpus.Report) string {
	s := "a report"
	if !r.Period.IsZero() {
		s += " on " + r.Period.String()
	}
	if !r.Issued.IsZero() {
		s += " of " + r.Issued.String()
	}
	return s
}
