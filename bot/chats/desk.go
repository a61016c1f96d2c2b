package chats

import "time"

// KeepFiled is how long a report is kept that an operator sent and nobody published.
const KeepFiled = 30 * 24 * time.Hour

// KeepMisses is how long questions without an answer are kept.
const KeepMisses = 90 * 24 * time.Hour

// maxDeeds and maxMisses are how many are listed.
const (
	maxDeeds  = 50
	maxMisses = 200
)

// Filed is a report that an operator sent and that is not in the library yet.
type Filed struct {
	ID, Name string
	Data     []byte
	// Decisions about its figures, as JSON.
	Decisions []byte
}

// Queue is how much waits.
type Queue struct{ Updates, Notices int }
