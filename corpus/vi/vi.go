// Package vi turns Vietnamese text into values: words into keys for comparing
// (NFC, tone placement, folding), digits and number words into quantities,
// phrases into periods. Each kind of value has one parser, here, used for
// reports and for questions alike.
package vi
