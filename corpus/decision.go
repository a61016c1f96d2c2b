package corpus

import (
	"bytes"
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

// Decision is what a person decided about a figure. The latest one about a
// figure holds. Its JSON form is a promise to callers.
type Decision struct {
	// ID may stand for Figure in what people write; what is stored has Figure.
	ID      string    `json:"id,omitempty"`
	Figure  FigureKey `json:"figure,omitzero"`
	Verdict Verdict   `json:"verdict"`
	// Set is what a correction replaces.
	Set Fields `json:"set,omitzero"`
	// As is the figure that was accepted: another reader or catalogue must not
	// turn it into one that nobody has looked at.
	As Fields `json:"as,omitzero"`
	// By is who decided.
	By   string    `json:"by,omitempty"`
	At   time.Time `json:"at,omitzero"`
	Note string    `json:"note,omitempty"`
}

// Verdict is what becomes of a figure.
type Verdict string

// Verdicts.
const (
	Accept  Verdict = "accept"
	Correct Verdict = "correct" // accept with other fields
	Reject  Verdict = "reject"
	Undo    Verdict = "undo" // back to what was read
)

var verdicts = []Verdict{Accept, Correct, Reject, Undo}

// FigureKey finds a figure again when its report is read anew. The ids of
// figures are ordinals and shift with every improvement of the reader; the words
// and the number stay. So does a unit that is a sign, but not the noun counted,
// which the catalogue may name otherwise.
type FigureKey struct {
	Report string  `json:"report"`
	Quote  string  `json:"quote"` // white space collapsed
	Value  Decimal `json:"value"`
	Unit   string  `json:"unit,omitempty"` // "" for a noun
	// Occurrence counts, from 1, the figures that are alike in all this.
	Occurrence int `json:"occurrence,omitempty"`
}

// Keys returns the key of each figure of a report as read. A figure that is
// stated twice may be quoted from either place, as the reader chooses: where a
// decision is about the other place, its key is the figure's.
func Keys(r *Report, latest map[FigureKey]Decision) []FigureKey {
	keys := make([]FigureKey, len(r.Figures))
	seen := make(map[FigureKey]int, len(keys))
	for i := range r.Figures {
		key := keyOf(r, &r.Figures[i], r.Figures[i].Source)
		key.Occurrence = 0
		seen[key]++
		key.Occurrence = seen[key]
		keys[i] = key
	}
	for i := range r.Figures {
		if _, ok := latest[keys[i]]; ok {
			continue
		}
		for _, also := range r.Figures[i].Also {
			key := keyOf(r, &r.Figures[i], also)
			unused := key
			unused.Occurrence = 0
			if _, ok := latest[key]; ok && seen[unused] == 0 {
				keys[i] = key
				seen[unused]++
				break
			}
		}
	}
	return keys
}

// keyOf is the key of the first figure that a place states in this way.
func keyOf(r *Report, f *Figure, place Citation) FigureKey {
	key := FigureKey{Report: r.ID, Quote: collapse(place.Quote), Value: f.Value, Occurrence: 1}
	if IsSign(f.Unit) {
		key.Unit = f.Unit
	}
	return key
}

// idBits keeps the ids of ten million figures apart.
const idBits = 50

// ID is short enough to be typed and as stable as the key.
func (k FigureKey) ID() string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %s %q %d", k.Report, k.Quote, k.Value, k.Unit, k.Occurrence))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:])[:idBits/5])
}

// ParseDecision reads a decision's JSON form and checks it. A field that it
// doesn't know is an error: a misspelt correction must not be passed over.
func ParseDecision(data []byte) (Decision, error) {
	var d Decision
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&d); err != nil {
		return Decision{}, fmt.Errorf("decision: %w", err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return Decision{}, errors.New("decision: more than one JSON object")
	}
	d.tidy()
	return d, d.Check()
}

// JSON gives what ParseDecision reads.
func (d Decision) JSON() ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(d)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// tidy collapses white space, for every text is one line, and fills in what is
// implied.
func (d *Decision) tidy() {
	for _, text := range []*string{&d.ID, &d.Figure.Quote, &d.By, &d.Note, d.Set.Name, d.Set.Subject, d.Set.Unit, d.As.Name, d.As.Unit} {
		if text != nil {
			*text = collapse(*text)
		}
	}
	if d.Figure != (FigureKey{}) && d.Figure.Occurrence == 0 {
		d.Figure.Occurrence = 1
	}
	if !d.At.IsZero() {
		d.At = d.At.UTC().Truncate(time.Second)
	}
}

// Check refuses a decision that says too little or too much.
func (d Decision) Check() error {
	if err := oneOf("verdict", &d.Verdict, verdicts); err != nil {
		return err
	}
	switch {
	case (d.ID == "") == (d.Figure == FigureKey{}):
		return errors.New("decision: name the figure, by id or by figure")
	case d.ID == "" && (d.Figure.Report == "" || d.Figure.Quote == "" || d.Figure.Occurrence < 1):
		return errors.New("decision: a figure has report, quote and value")
	case d.Verdict == Correct && d.Set == Fields{}:
		return errors.New("decision: a correction sets at least one field")
	case d.Verdict != Correct && d.Set != Fields{}:
		return fmt.Errorf("decision: %s sets no fields, correct does", d.Verdict)
	case !d.At.IsZero() && (d.At.Year() < 2000 || d.At.Year() > 2100):
		return fmt.Errorf("decision: made in the year %d", d.At.Year())
	}
	if err := d.Set.Check(); err != nil {
		return err
	}
	return d.As.Check()
}

// collapse makes all white space single spaces.
func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }
