package index

import (
	"encoding/json"
	"unicode/utf8"

	"solieu/corpus"
)

// Understood is what a question was taken to mean. It is the state of a
// conversation too: what the next question leaves out is filled from it.
type Understood struct {
	Indicator string          `json:"indicator,omitempty"`
	Name      string          `json:"name,omitempty"`
	Part      string          `json:"part,omitempty"`
	Measure   corpus.Measure  `json:"measure,omitempty"`
	Periods   []corpus.Period `json:"periods,omitempty"`
	// Newest says that no period was named: Periods is the newest figure's.
	Newest bool `json:"newest,omitempty"`
	// Latest says that the newest periods were asked for, whichever they are.
	Latest bool `json:"latest,omitempty"`
	// Place is what the reports must be on that may answer, "" for any; Wish the kind
	// of target or forecast asked for, "" for what was measured.
	Place string `json:"place,omitempty"`
	Wish  string `json:"wish,omitempty"`
	// FromBefore says that a slot was filled from the question before, Filled which.
	FromBefore bool   `json:"from_before,omitempty"`
	Filled     []Slot `json:"filled,omitempty"`
	// Shown is what the answer showed. The answer's JSON has it elsewhere.
	Shown Shown `json:"-"`
}

// Slot is a piece of what was understood.
type Slot string

// Slots.
const (
	SlotIndicator Slot = "indicator"
	SlotPart      Slot = "part"
	SlotMeasure   Slot = "measure"
	SlotPeriod    Slot = "period"
	SlotPlace     Slot = "place"
	SlotWish      Slot = "wish"
)

// Fill notes slots that were filled from before.
func (u *Understood) Fill(slots ...Slot) {
	u.Filled = slots
	u.FromBefore = len(slots) > 0
}

// Shown is what an answer showed that the next question may point at.
type Shown struct {
	// Cited are the figures and passages, in order.
	Cited []Cited `json:"cited,omitempty"`
	// Choices are the questions offered, numbered from 1: a number picks one of them,
	// only directly after.
	Choices []string `json:"choices,omitempty"`
	// Others are the choices not taken, after one was.
	Others []string `json:"others,omitempty"`
	// Asked is the question that had several meanings.
	Asked string `json:"asked,omitempty"`
}

// Cited is a figure, or a passage alone.
type Cited struct {
	Passage string `json:"passage"`
	Figure  string `json:"figure,omitempty"`
}

// Next is the state after an answer. Before is what it was at the question: an
// answer that is about no figures (help, a list of reports) leaves that as it is.
func (a *Answer) Next(before Understood) Understood {
	next := a.Understood
	if a.Kind == KindHelp || a.Kind == KindCatalogue {
		next = before
	}
	next.Fill()
	next.Shown = Shown{Others: a.Understood.Shown.Others, Asked: a.Understood.Shown.Asked}
	for _, f := range a.Figures {
		next.Shown.Cited = append(next.Shown.Cited, Cited{f.Source.Passage, f.ID})
	}
	for _, p := range a.Passages {
		next.Shown.Cited = append(next.Shown.Cited, Cited{Passage: p.Passage})
	}
	if a.Kind == KindClarify || a.Kind == KindNoData || a.Kind == KindHelp {
		next.Shown.Choices = a.Choices
	}
	return next.bounded()
}

// Bounds of the state: what is stored for a person stays within a few thousand bytes.
const (
	maxKept      = 12
	maxKeptRunes = 300
)

// bounded cuts lists, and forgets what is too long to be kept whole.
func (u Understood) bounded() Understood {
	if long(u.Indicator) || long(u.Part) || long(u.Place) || long(u.Wish) {
		return Understood{}
	}
	if long(u.Name) {
		u.Name = string([]rune(u.Name)[:maxKeptRunes])
	}
	if long(u.Shown.Asked) {
		u.Shown.Asked = ""
	}
	u.Periods = u.Periods[:min(len(u.Periods), maxKept)]
	u.Shown.Cited = u.Shown.Cited[:min(len(u.Shown.Cited), maxKept)]
	u.Shown.Choices, u.Shown.Others = short(u.Shown.Choices), short(u.Shown.Others)
	return u
}

func long(s string) bool { return utf8.RuneCountInString(s) > maxKeptRunes }

// short is the beginning of a list up to what is too long: later ones would have
// other numbers.
func short(list []string) []string {
	for i, s := range list {
		if i == maxKept || long(s) {
			return list[:i]
		}
	}
	return list
}

// stateVersion is the form of stored states. The first had Understood alone, without
// a version.
const stateVersion = 2

type state struct {
	Version    int        `json:"v"`
	Understood Understood `json:"understood"`
	Shown      Shown      `json:"shown,omitzero"`
}

// Encode writes the state for a store; nil where there is nothing to go on from.
func (u Understood) Encode() ([]byte, error) {
	u.Fill()
	u = u.bounded()
	s := state{stateVersion, u, u.Shown}
	u.Shown = Shown{}
	if u.empty() && s.Shown.empty() {
		return nil, nil
	}
	return json.Marshal(s)
}

// DecodeUnderstood reads a stored state. One of a later program is forgotten: a gap
// filled wrongly is worse than one left open.
func DecodeUnderstood(encoded []byte) (Understood, error) {
	var s state
	if err := json.Unmarshal(encoded, &s); err != nil {
		return Understood{}, err
	}
	switch s.Version {
	case 0:
		err := json.Unmarshal(encoded, &s.Understood)
		return s.Understood, err
	case stateVersion:
		s.Understood.Shown = s.Shown
		return s.Understood, nil
	}
	return Understood{}, nil
}

func (u *Understood) empty() bool {
	return u.Indicator == "" && u.Name == "" && u.Part == "" && u.Measure == "" && len(u.Periods) == 0 && u.Place == "" && u.Wish == ""
}

func (s *Shown) empty() bool {
	return len(s.Cited) == 0 && len(s.Choices) == 0 && len(s.Others) == 0 && s.Asked == ""
}
