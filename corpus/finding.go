package corpus

// Finding is a relation between stated figures that does not hold, not even
// within the rounding that their digits allow. The figures stay the reports'
// words; the finding is told beside them.
type Finding struct {
	Relation Relation `json:"relation"`
	// Figures are the ids of the figures involved, the doubtful one first.
	Figures []string `json:"figures"`
	// Stated and Computed are the two values that should agree.
	Stated   string `json:"stated"`
	Computed string `json:"computed"`
	// Note tells it to the reader of an answer, in Vietnamese: "Báo cáo ghi 68,2%;
	// tính từ 2.365/3.418 là 69,2%."
	Note string `json:"note"`
}

// Relation is what was checked.
type Relation string

// Relations.
const (
	RelationParts     Relation = "parts"     // parts against their total
	RelationChange    Relation = "change"    // a stated change against both levels
	RelationShare     Relation = "share"     // a rate against its a and b
	RelationAverage   Relation = "average"   // a daily average against total and days
	RelationFalling   Relation = "falling"   // a cumulative figure that falls
	RelationNested    Relation = "nested"    // a month against the quarter that holds it
	RelationSame      Relation = "same"      // the same figure stated twice
	RelationMagnitude Relation = "magnitude" // far from the indicator's other periods
)
