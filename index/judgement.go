package index

import "solieu/corpus"

// Verdict on one figure of a draft.
type Verdict string

// Verdicts.
const (
	VerdictMatch    Verdict = "match"
	VerdictNear     Verdict = "near" // the same but for rounding
	VerdictMismatch Verdict = "mismatch"
	VerdictUnknown  Verdict = "unknown" // no report states what it could be held against
)

// Slip is what probably went wrong.
type Slip string

// Slips.
const (
	SlipPeriod    Slip = "other_period"
	SlipMeasure   Slip = "other_measure"   // the total since launch for the month's
	SlipDimension Slip = "other_dimension" // a part for the whole, or another part
	SlipScale     Slip = "scale"           // nghìn for triệu
	SlipDigits    Slip = "digits"          // two swapped, one dropped, doubled or mistyped
	SlipUnit      Slip = "unit"
)

// Judgement is what one figure of a draft was found to be.
type Judgement struct {
	// Quote is the draft's sentence; value, unit and period are as read off it.
	Quote  string         `json:"quote"`
	Value  corpus.Decimal `json:"value"`
	Unit   string         `json:"unit"`
	Period corpus.Period  `json:"period,omitzero"`
	// Verdict, and the likely slip of a mismatch, nil where none is seen.
	Verdict Verdict `json:"verdict"`
	Slip    *Slip   `json:"slip"`
	// Figure is the report's figure that it was held against, nil for none.
	Figure *corpus.Figure `json:"figure"`
	// Stated is the draft's figure whole. Change is set where the judgement is on a
	// change that it states, against Versus.
	Stated corpus.Figure  `json:"-"`
	Change *corpus.Change `json:"-"`
	// Computed is the change that the reports' two levels give, where no report
	// states it.
	Computed *corpus.Decimal `json:"-"`
}
