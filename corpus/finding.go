package corpus

// Finding is a relation between stated figures that does not hold, not even
// within the rounding that their digits allow. The figures stay the reports'
// words; the finding is told beside them.
type Finding struct {
	Relation Relation `json:"relation"`
	// Figures are the ids of the figures involved, the doubtful one first.
	Figures []string `json:"figures"`
	// Stated is the value of the doubtful figure, or of its change.
	Stated Decimal `json:"stated"`
	// Computed is what should agree with it: Formula applied to Operands, rounded
	// to whole Steps. Its sign is left to the words of the note.
	Computed Decimal   `json:"computed"`
	Step     Decimal   `json:"step"`
	Formula  Formula   `json:"formula"`
	Operands []Decimal `json:"operands"`
	// Note tells it to the reader of an answer, in Vietnamese: "Báo cáo ghi 68,2%;
	// tính từ 2.365/3.418 là 69,2%." Its digits are those of the numbers above and
	// of Periods.
	Note    string   `json:"note"`
	Periods []Period `json:"periods,omitempty"`
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

// Formula says how a finding's value is computed from its operands a, b, …
type Formula string

// Formulas.
const (
	FormulaStated     Formula = "stated"     // a: another report's word
	FormulaSum        Formula = "sum"        // a + b + …
	FormulaDifference Formula = "difference" // a − b
	FormulaQuotient   Formula = "quotient"   // a / b
	FormulaShare      Formula = "share"      // a / b in %
	FormulaChange     Formula = "change"     // (a − b) / b in %
)
