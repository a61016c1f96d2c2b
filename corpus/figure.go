package corpus

// Figure is one number that a report states, with everything that tells it
// from the numbers beside it. Its JSON form is a promise to callers.
type Figure struct {
	// ID is stable: the same report always gives the same ids.
	ID string `json:"id"`
	// Indicator is the catalogue's id, "" where nobody has catalogued it.
	Indicator string `json:"indicator,omitempty"`
	// Name is the indicator's name, or the report's own words for it.
	Name string `json:"name"`
	// Subject is the report's own words for what is counted.
	Subject string `json:"subject,omitempty"`
	// Dimension says which part is meant, as in {"loại": "Phishing"}; empty for the whole.
	Dimension Dimension `json:"dimension,omitempty"`
	Measure   Measure   `json:"measure"`
	// Value has nghìn, triệu and tỷ applied; money is in whole VND or USD.
	Value Decimal `json:"value"`
	// Step is one unit of the last digit that the report writes: 100 for "6,3
	// nghìn", 0.01 for "68,59%"; 0 where that is not known. Checks compute with it.
	Step Decimal `json:"step,omitzero"`
	// Of is the b of a ratio "a/b".
	Of *Decimal `json:"of,omitempty"`
	// Unit is %, lần, VND, USD, Mbps or the noun counted (giao dịch, cuộc).
	Unit      string    `json:"unit"`
	Qualifier Qualifier `json:"qualifier"`
	// Period is what a person would name, Coverage the days really counted.
	Period   Period `json:"period,omitzero"`
	Coverage Span   `json:"coverage,omitzero"`
	// Beside is the period that the paragraph of an undated figure ("hiện có")
	// speaks of, where that is not Period.
	Beside  Period   `json:"beside,omitzero"`
	Changes []Change `json:"changes,omitempty"`
	Status  Status   `json:"status"`
	// Reasons say why a figure is held for review.
	Reasons []string `json:"reasons,omitempty"`
	// Notes are shown to the reader beside the figure.
	Notes  []string `json:"notes,omitempty"`
	Source Citation `json:"source"`
	// Also are the other places that state the figure, in the same digits or fewer:
	// of the report, and in an answer of other reports too.
	Also []Citation `json:"also,omitempty"`
	// Vintages are other values that reports give for the same, the newest first.
	// Only an index of several reports knows them.
	Vintages []Vintage `json:"vintages,omitempty"`
}

// Dimension names a part: what divides the whole, to which part this is.
type Dimension map[string]string

// Names of dimensions that the reader of reports gives.
const (
	// DimensionPart is a part of a total, a place, a group of people.
	DimensionPart = "phần"
	// DimensionKind says that the figure is no observation: a target, a plan,
	// a threshold, a rank. Such a figure never answers a plain question.
	DimensionKind = "tính chất"
)

// Observed reports whether the figure is a measurement rather than a target,
// plan, threshold or rank.
func (f *Figure) Observed() bool { return f.Dimension[DimensionKind] == "" }

// Whole reports whether the figure is about the whole, not a part of it.
func (f *Figure) Whole() bool { return len(f.Dimension) == 0 }

// Change is a stated change against an earlier period.
type Change struct {
	Value     Decimal   `json:"value"`
	Unit      string    `json:"unit"` // %, lần, điểm %, or the noun counted
	Direction Direction `json:"direction"`
	Qualifier Qualifier `json:"qualifier,omitempty"`
	// Versus is the base period; unknown where the report does not say.
	Versus Period `json:"versus,omitzero"`
}

// Direction of a change.
type Direction string

// Directions.
const (
	Up   Direction = "up"
	Down Direction = "down"
	// Level is "bằng 96,3% so với": the level against the base, not a change.
	Level Direction = "level"
)

// Qualifier is what the report says about the exactness of a value.
type Qualifier string

// Qualifiers, with the words that state them.
const (
	Exact    Qualifier = "exact"
	Approx   Qualifier = "approx"    // khoảng, ước, xấp xỉ
	Nearly   Qualifier = "nearly"    // gần
	MoreThan Qualifier = "more_than" // hơn, trên, vượt
	LessThan Qualifier = "less_than" // dưới, chưa đến
)

// Measure is which statistic of an indicator a figure is. It is part of a
// figure's key: one paragraph may state a month's total, the daily average and
// the total since launch.
type Measure string

// Measures.
const (
	Total        Measure = "total"         // within the period
	AverageDaily Measure = "average_daily" // per day of the period
	Cumulative   Measure = "cumulative"    // since a start
	Stock        Measure = "stock"         // standing at a date
	Rate         Measure = "rate"          // a share, in %
	Speed        Measure = "speed"
	Ratio        Measure = "ratio" // a of b
	Rank         Measure = "rank"
)

// AtDate reports whether the measure stands at a date rather than over a period.
func (m Measure) AtDate() bool {
	return m == Stock || m == Cumulative || m == Rate || m == Ratio || m == Speed
}

// Status says whether answers may use a figure.
type Status string

// Statuses.
const (
	Accepted Status = "accepted"
	Review   Status = "review"
	// Rejected is a figure that a person found to be none.
	Rejected Status = "rejected"
)

// Citation is where a figure is stated. Quote is never empty: it is a literal
// piece of the file (NFC, white space collapsed) and states the value.
type Citation struct {
	File    string `json:"file"`
	Report  string `json:"report,omitempty"`
	Title   string `json:"title,omitempty"`
	Issued  Date   `json:"issued,omitzero"`
	Section string `json:"section,omitempty"`
	Passage string `json:"passage"`
	Quote   string `json:"quote"`
}
