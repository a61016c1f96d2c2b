package corpus

// Vintage is another value that a report gives for what a figure states.
type Vintage struct {
	Why    Disagreement `json:"why"`
	Figure Figure       `json:"figure"`
}

// Disagreement says how another value differs.
type Disagreement string

// Disagreements.
const (
	// Revised: a later report of the same issuer states another value.
	Revised Disagreement = "revised"
	// OtherDays: the other value counts other days of the period.
	OtherDays Disagreement = "other_days"
	// Differs: nothing tells why the reports do not agree.
	Differs Disagreement = "differs"
)
