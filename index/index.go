// Package index is the vocabulary of what can be asked and answered: Answer,
// its kinds, comparison, passages and judgements. It imports corpus only; fulltext searches
// passages and figures, lookup holds indicators and series in memory, qa turns a question
// into an Answer, draft judges the figures of a text against the reports.
package index
