package lookup

import "solieu/corpus"

// AreaOf is the part of the country that a report is on, without its noun; whole says
// that a body of the whole country speaks in it. A report may say neither.
func AreaOf(r *corpus.Report) (place string, whole bool) {
	from := originOf(r)
	return bare(from.place), from.key == national
}
