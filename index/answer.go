package index

import "solieu/corpus"

// Kind is the outcome of a question. Its values are a promise to callers.
type Kind string

// Kinds of answers.
const (
	KindFigure     Kind = "figure"     // one period's figure with its companions
	KindComparison Kind = "comparison" // two figures against each other
	KindSeries     Kind = "series"     // one indicator over its periods, newest first
	KindBreakdown  Kind = "breakdown"  // the parts of one figure
	KindPassages   Kind = "passages"   // the report's words
	KindClarify    Kind = "clarify"    // several indicators fit; Choices has them
	KindNoData     Kind = "no_data"    // no report states it; Choices has the nearest
	KindCatalogue  Kind = "catalogue"  // what can be asked, or which reports there are
	KindHelp       Kind = "help"
)

// Answer is everything that a reply is made from. Figures[0] answers the
// question and the rest go with it; all of them are accepted figures. What is
// computed stands in Comparison or Notes, never in Figures.
type Answer struct {
	Question   string          `json:"question"`
	Kind       Kind            `json:"kind"`
	Reason     Reason          `json:"reason,omitempty"`
	Figures    []corpus.Figure `json:"figures"`
	Comparison *Comparison     `json:"comparison,omitempty"`
	// Calculation and Extreme are set where the question asks for one.
	Calculation *Calculation `json:"calculation,omitempty"`
	Extreme     *Extreme     `json:"extreme,omitempty"`
	// Definition is set where the question asks what an abbreviation stands for.
	Definition *Definition `json:"definition,omitempty"`
	// Missing are the indicators and periods that the question asks for beside those
	// of Figures and no report states.
	Missing  []Understood `json:"missing,omitempty"`
	Passages []Hit        `json:"passages,omitempty"`
	// Choices are questions that have an answer.
	Choices []string `json:"choices,omitempty"`
	// Time are the question's words for a time that is more than its period: "tính đến
	// 15/9".
	Time string `json:"time,omitempty"`
	// Partial says that of a range only some months, quarters or years are stated.
	Partial bool `json:"partial,omitempty"`
	// Longer is a stated period that the one asked for lies in: its figure is offered
	// and no answer. Shorter says that periods within the one asked for are stated.
	Longer  corpus.Period `json:"longer,omitzero"`
	Shorter bool          `json:"shorter,omitempty"`
	// Understood names the indicator and period that were understood.
	Understood Understood `json:"understood,omitzero"`
	// Place is the part of the country that the figures count in, where the question
	// names none.
	Place string `json:"place,omitempty"`
	// Notes say what was assumed or computed.
	Notes []string `json:"notes,omitempty"`
	// Findings are the calculations behind the figures' notes that say what does not
	// hold.
	Findings []corpus.Finding `json:"findings,omitempty"`
	// Reading is the question's text as it was read where that is not as typed, Fixes
	// what was put right.
	Reading string `json:"reading,omitempty"`
	Fixes   []Fix  `json:"fixes,omitempty"`
	// Items are the lines of a catalogue: indicators or reports.
	Items []Item `json:"items,omitempty"`
	// Text is the message a person reads; package bot writes it.
	Text string `json:"text"`
}

// Reason says why an answer has no figure.
type Reason string

// Reasons for KindNoData.
const (
	ReasonUnknown       Reason = "unknown_indicator"
	ReasonPeriod        Reason = "no_such_period"     // known, but not for that period
	ReasonImpossible    Reason = "impossible_period"  // tháng 13
	ReasonPart          Reason = "no_such_part"       // known, but not for that place or part
	ReasonEmpty         Reason = "nothing_asked"      // no words in the question
	ReasonTooLong       Reason = "question_too_long"  // beyond what is read
	ReasonNotComparable Reason = "nothing_to_compare" // one side is missing
	ReasonUnlike        Reason = "unlike_figures"     // both are there, of other units or measures
)

// Comparison sets Figures[To] against Figures[Of].
type Comparison struct {
	Of         int             `json:"of"`
	To         int             `json:"to"`
	Difference corpus.Decimal  `json:"difference"`
	Percent    *corpus.Decimal `json:"percent,omitempty"`
	Computed   bool            `json:"computed"`
	// Caution says why the two do not compare well; "" where they do.
	Caution Caution `json:"caution,omitempty"`
}

// Caution says why two figures do not compare well.
type Caution string

// Cautions. Where there is one, the difference of the totals means little, and
// daily averages, where both are stated, stand among the answer's figures.
const (
	CautionCoverage Caution = "coverage" // of equal periods unequal numbers of days are covered
	CautionLength   Caution = "length"   // a quarter against a month
)

// Hit is a passage found by its words.
type Hit struct {
	File    string      `json:"file"`
	Report  string      `json:"report,omitempty"`
	Title   string      `json:"title,omitempty"`
	Issued  corpus.Date `json:"issued,omitzero"`
	Section string      `json:"section,omitempty"`
	Passage string      `json:"passage"`
	Text    string      `json:"text"`
	// Score is 1 for the best passage of the answer.
	Score float64 `json:"score"`
	// Start and End are the bytes of Text where the question's words stand; both 0
	// where that is not known.
	Start int `json:"start,omitempty"`
	End   int `json:"end,omitempty"`
}

// Item is a line of a catalogue: an indicator or a report, and what to ask for it.
type Item struct {
	Group string `json:"group,omitempty"`
	Name  string `json:"name"`
	Ask   string `json:"ask,omitempty"`
}
