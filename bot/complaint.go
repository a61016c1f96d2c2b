package bot

import "time"

// Complaint is what a person reports as wrong about an answer.
type Complaint struct {
	Chat, User int64
	Question   string
	// Figure is the id of the answer's first figure, "" where it had none.
	Figure string
	// Why is one of the reasons that are offered: value, period, source or meaning.
	Why string
	At  time.Time
}
