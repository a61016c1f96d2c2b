// Package corpus is the vocabulary of what a report says: Report, Passage,
// Figure, Indicator, Period, Decimal, Citation. It imports the standard library
// only and knows neither files, nor stores, nor indexes, nor Telegram; the
// sub-packages read, extract, catalog, library and sample do the work.
//
// A figure is never a bare number. It is a value with its unit, qualifier,
// measure, period and dimension, and the words of the report that state it.
package corpus
