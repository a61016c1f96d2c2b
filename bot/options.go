package bot

import (
	"context"
	"errors"
	"io"
	"log/slog"

	"solieu/corpus"
	"solieu/index"
)

// Options are what a conversation is made of. Only Answerer is needed; where another
// is missing, the buttons and commands that need it are not offered.
type Options struct {
	// Answerer answers questions. Where it is an Exampler too, help shows its examples.
	Answerer Answerer
	// Shelf gives the library as it is at the moment, to be pointed at and browsed.
	Shelf func() Shelf
	// Memory keeps conversations; without one each question stands alone.
	Memory Memory
	// Draw draws what of an answer goes together; the error says that nothing does.
	Draw func(index.Answer) (Picture, error)
	// Tables write figures to take along, by the ending of the file: xlsx, csv. title
	// says what the figures are.
	Tables map[string]func(w io.Writer, figures []corpus.Figure, title string) error
	// Original gives the bytes that a report was read from.
	Original func(ctx context.Context, report string) ([]byte, error)
	// Check judges the figures of a draft; name tells its format.
	Check func(ctx context.Context, name string, draft []byte) ([]index.Judgement, error)
	// Desk is for Admins, by the number of their account, in their private chats.
	Desk   Desk
	Admins []int64
	// Log gets troubles; none are told without one.
	Log *slog.Logger
}

// Exampler is an Answerer that names questions which have answers.
type Exampler interface {
	Examples(ctx context.Context) []string
}

// Shelf is the library for who points at things instead of asking. What it gives is
// shared and must not be written to.
type Shelf interface {
	Figure(id string) (corpus.Figure, bool)
	// About answers with one figure and what goes with it.
	About(id string) (index.Answer, bool)
	// Course gives a figure with the same at its other periods, the newest first.
	Course(id string) []corpus.Figure
	// Bases lists what a figure can be compared with, the likeliest first.
	Bases(id string) []corpus.Figure
	// Against compares a figure with one of its bases.
	Against(id, base string) (index.Answer, bool)

	Topics() []index.Topic
	Indicator(key string) (index.Indicator, []corpus.Figure, bool)
	// Reports lists the reports, the newest first.
	Reports() []corpus.Report
	Report(id string) (corpus.Report, bool)
}

// Picture is a drawing of figures.
type Picture interface {
	// Figures are those drawn, in the order of the drawing.
	Figures() []corpus.Figure
	PNG() ([]byte, error)
}

// Contexts remembers what each person was last understood to ask in each chat,
// so that a follow-up can fill what it leaves out.
type Contexts interface {
	// Load gives what was saved, and the zero value where nothing was.
	Load(ctx context.Context, chat, user int64) (index.Understood, error)
	// Save replaces it; the zero value forgets.
	Save(ctx context.Context, chat, user int64, u index.Understood) error
}

// Memory is what a conversation remembers; chats.Store describes it.
type Memory interface {
	Contexts
	Threads
	Park(ctx context.Context, chat, user int64, data []string) (keys []string, err error)
	Parked(ctx context.Context, chat int64, key string) (data string, err error)
	Expect(ctx context.Context, chat, user int64, command string) error
	Expected(ctx context.Context, chat, user int64) (command string, err error)
	Complain(ctx context.Context, c Complaint) error
	Forget(ctx context.Context, user int64) error
	Follow(ctx context.Context, chat int64, about string) error
	Unfollow(ctx context.Context, chat int64, about string) error
	Follows(ctx context.Context, chat int64) ([]string, error)
	Quiet(ctx context.Context, chat int64) (Quiet, error)
	SetQuiet(ctx context.Context, chat int64, q Quiet) error
	Reopen(ctx context.Context, chat int64) error
	Miss(ctx context.Context, user int64, question string) error
}

// forgetful remembers nothing.
type forgetful struct{}

func (forgetful) Load(context.Context, int64, int64) (index.Understood, error) {
	return index.Understood{}, nil
}
func (forgetful) Save(context.Context, int64, int64, index.Understood) error { return nil }
func (forgetful) Thread(context.Context, int64, int) (index.Understood, bool, error) {
	return index.Understood{}, false, nil
}
func (forgetful) SaveThread(context.Context, int64, int, int64, index.Understood) error { return nil }
func (forgetful) Park(context.Context, int64, int64, []string) ([]string, error) {
	return nil, nil
}
func (forgetful) Parked(context.Context, int64, string) (string, error)  { return "", nil }
func (forgetful) Expect(context.Context, int64, int64, string) error     { return nil }
func (forgetful) Expected(context.Context, int64, int64) (string, error) { return "", nil }
func (forgetful) Complain(context.Context, Complaint) error              { return nil }
func (forgetful) Forget(context.Context, int64) error                    { return nil }
func (forgetful) Follow(context.Context, int64, string) error            { return errForgetful }
func (forgetful) Unfollow(context.Context, int64, string) error          { return nil }
func (forgetful) Follows(context.Context, int64) ([]string, error)       { return nil, nil }
func (forgetful) Quiet(context.Context, int64) (Quiet, error)            { return UsualQuiet, nil }
func (forgetful) SetQuiet(context.Context, int64, Quiet) error           { return errForgetful }
func (forgetful) Miss(context.Context, int64, string) error              { return nil }
func (forgetful) Reopen(context.Context, int64) error                    { return nil }

var errForgetful = errors.New("there is no memory")

// bare is a library that cannot be pointed at.
type bare struct{}

func (bare) Figure(string) (corpus.Figure, bool)         { return corpus.Figure{}, false }
func (bare) About(string) (index.Answer, bool)           { return index.Answer{}, false }
func (bare) Course(string) []corpus.Figure               { return nil }
func (bare) Bases(string) []corpus.Figure                { return nil }
func (bare) Against(string, string) (index.Answer, bool) { return index.Answer{}, false }
func (bare) Topics() []index.Topic                       { return nil }
func (bare) Indicator(string) (index.Indicator, []corpus.Figure, bool) {
	return index.Indicator{}, nil, false
}
func (bare) Reports() []corpus.Report            { return nil }
func (bare) Report(string) (corpus.Report, bool) { return corpus.Report{}, false }
