package index

// Fix is a piece of a question that was read as something else than was typed.
type Fix struct {
	Typed string  `json:"typed"`
	Read  string  `json:"read"`
	Kind  FixKind `json:"kind"`
	// Content says that it is a word of what is asked for, rather than one that asks.
	Content bool `json:"content,omitempty"`
}

// FixKind tells what was put right.
type FixKind string

// Kinds of fixes. Only a slip was another word before.
const (
	FixShort  FixKind = "short"   // a chat's short form: "bn" for bao nhiêu
	FixKeys   FixKind = "keys"    // what an input method left: "tieengs", "so61"
	FixSpaces FixKind = "spacing" // "dichvucong", "t hang 9"
	FixSlip   FixKind = "slip"    // letters dropped, doubled, swapped, of the next key
)
