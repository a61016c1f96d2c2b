package index

import "solieu/corpus"

// Calculation is what the program computes from figures of an answer where no
// report states it: a sum, a share, how many times one is the other. It is always
// shown with its operands.
type Calculation struct {
	Formula corpus.Formula `json:"formula"`
	// Operands are the places of the operands in Answer.Figures, in the order of the
	// formula. A share of one operand is that of an "a of b".
	Operands []int          `json:"operands"`
	Result   corpus.Decimal `json:"result"`
	Unit     string         `json:"unit"`
}

// ComputedScale is how many digits behind the point a share or a quotient has.
const ComputedScale = 1

// Most tells which end a question about the highest or the lowest asks for.
type Most string

// Ends.
const (
	Highest Most = "highest"
	Lowest  Most = "lowest"
)

// Extreme says that Figures[0] is the highest or lowest of the answer's figures: of
// those that reports state, which need not be all periods that there were.
type Extreme struct {
	Most Most `json:"most"`
	// Among is how many figures were held against each other.
	Among int `json:"among"`
	// Caution is CautionCoverage where one of them covers only part of its period.
	Caution Caution `json:"caution,omitempty"`
}

// Definition spells an abbreviation out. Several long forms are several meanings.
type Definition struct {
	Short string   `json:"short"`
	Long  []string `json:"long"`
}
