package bot

import (
	"context"
	"errors"
	"time"

	"solieu/corpus"
)

// Desk is where operators bring reports in and decide about figures. draft is the id of
// a report that was sent and is not in the library yet; "" means the library.
type Desk interface {
	// Read takes a report in as a draft.
	Read(ctx context.Context, by int64, name string, data []byte) (Draft, error)
	Draft(ctx context.Context, draft string) (Draft, error)
	// Held lists the figures that wait for review.
	Held(ctx context.Context, draft string) ([]Held, error)
	// Decide decides about a figure; a correction sets a field to what was typed.
	Decide(ctx context.Context, by int64, draft, figure string, verdict corpus.Verdict, field, text string) error
	// Publish puts a draft into the library, with what was decided; Discard drops it.
	Publish(ctx context.Context, by int64, draft string) (Draft, error)
	Discard(ctx context.Context, by int64, draft string) error

	// Alias gives an indicator another name that questions may use.
	Alias(ctx context.Context, by int64, indicator, alias string) error

	Status(ctx context.Context) (Status, error)
	// Misses lists the questions that had no answer, the most asked first.
	Misses(ctx context.Context) ([]Miss, error)
	Complaints(ctx context.Context) ([]Complaint, error)
	// Deeds lists what operators changed, the newest first.
	Deeds(ctx context.Context) ([]Deed, error)
}

// Errors of a desk, beside those of what fails.
var (
	// ErrNoDraft says that there is no such draft any more.
	ErrNoDraft = errors.New("no such draft")
	// ErrNoLibrary says that there is no library that can be changed.
	ErrNoLibrary = errors.New("no library")
	// ErrOther says that the library holds another report of the same number.
	ErrOther = errors.New("another report has its number")
	// ErrUnreadable says that a file is no report that can be read.
	ErrUnreadable = errors.New("the file cannot be read")
	// ErrUnfit says that a decision would let an answer say what its quote doesn't; its
	// cause is for the operator.
	ErrUnfit = errors.New("the decision is refused")
)

// Draft is a report as it was read, with what is decided carried out.
type Draft struct {
	ID     string
	Report corpus.Report
	// Known says that the library has these bytes already, or, after Publish, that
	// nothing changed.
	Known bool
}

// Held is a figure that waits for review.
type Held struct {
	ID     string
	Figure corpus.Figure
	// Marked is the text around its sentence, with the number marked.
	Marked string
}

// Miss is a question that had no answer.
type Miss struct {
	Question string
	Times    int
	Last     time.Time
}

// Deed is something that an operator changed: publish, discard, or a verdict.
type Deed struct {
	By     int64
	What   string
	Object string // a report, or a figure's name
	At     time.Time
}

// Status is how the bot is.
type Status struct {
	Reports, Figures, Held int
	// Questions and Notices wait to be answered and sent.
	Questions, Notices int
	Answered, Failed   int64
	Since              time.Time
	// Troubles are the last ones of the log, the newest first.
	Troubles []Trouble
}

// Trouble is an error of the log.
type Trouble struct {
	Text string
	At   time.Time
}
