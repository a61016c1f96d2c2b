package corpus

// Report is one report as read: what it is, its passages, its figures, and
// what reading left out.
type Report struct {
	// ID is a slug of the number, or of the file's name where there is none.
	ID   string `json:"id"`
	File string `json:"file"` // base name
	// Number is the document number, as in 109/BC-BTTTT; "" when not stated.
	Number string `json:"number,omitempty"`
	Issuer string `json:"issuer,omitempty"`
	Issued Date   `json:"issued,omitzero"`
	// Period is what the report reports on.
	Period Period `json:"period,omitzero"`
	Title  string `json:"title,omitempty"`
	// SHA256 of the file's bytes, in hex.
	SHA256   string    `json:"sha256"`
	Passages []Passage `json:"passages,omitempty"`
	Figures  []Figure  `json:"figures,omitempty"`
	// Findings are the relations among the report's own figures that don't hold.
	Findings  []Finding  `json:"findings,omitempty"`
	Omissions []Omission `json:"omissions,omitempty"`
}

// Passage is a paragraph or list item of a report.
type Passage struct {
	// ID is the report's id and the passage's ordinal: 109-bc-btttt.12.
	ID string `json:"id"`
	// Section is the path of numbers, as in I.1.4, or the heading's words.
	Section string `json:"section,omitempty"`
	// Heading is the words of the headings above, outermost first, joined by " › ".
	Heading string `json:"heading,omitempty"`
	// Text is a literal piece of the file (NFC, white space collapsed).
	Text string `json:"text"`
}

// Omission is a piece of the file that is no part of the report's text.
type Omission struct {
	Reason string `json:"reason"`
	Lines  int    `json:"lines"`
	// First is the number of its first line, from 1.
	First int `json:"first"`
	// Sample is its beginning.
	Sample string `json:"sample"`
}
