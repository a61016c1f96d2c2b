package telegram

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// APIError is an answer of the Bot API that refuses a call. No field holds the
// token.
type APIError struct {
	Method string
	// Status is HTTP's, Code the one in the answer; they are equal but where
	// something between us and the API answered, which gives no Code.
	Status      int
	Code        int
	Description string
	// RetryAfter is how long to leave a chat alone, MigrateTo the chat that
	// this one became; zero where the answer says neither.
	RetryAfter time.Duration
	MigrateTo  int64
}

// Error names the method, the code and the API's words.
func (e *APIError) Error() string {
	description := e.Description
	if description == "" {
		description = http.StatusText(e.Status)
	}
	return fmt.Sprintf("%s: %d %s", e.Method, e.code(), description)
}

func (e *APIError) code() int {
	if e.Code != 0 {
		return e.Code
	}
	return e.Status
}

// NetError says that no answer was had. No field holds the token.
type NetError struct {
	Method string
	// Reached says that there was a connection: the call may have arrived,
	// and been carried out.
	Reached bool
	Err     error
}

// Error names the method and the cause.
func (e *NetError) Error() string { return e.Method + ": " + e.Err.Error() }

// Unwrap gives the cause.
func (e *NetError) Unwrap() error { return e.Err }

// Class says what to do about an error of a call.
type Class int

// Classes.
const (
	Fine         Class = iota // no error
	Ignorable                 // what was asked for is so already, or has no point any more
	Stopped                   // the context was cancelled
	Unsent                    // it did not arrive: repeat it
	Uncertain                 // it may have arrived: repeat what does no harm twice
	Down                      // the server is at fault: repeat it later
	Flood                     // too much: leave that chat alone for RetryAfter
	Moved                     // the group has another id now: MigrateTo
	BadMarkup                 // the HTML is refused: send plain text
	Blocked                   // the person or group wants nothing from the bot
	Conflict                  // another program, or a webhook, takes the updates
	Unauthorized              // the token is refused
	Refused                   // any other refusal: repeating does not help
)

// ignorable are the refusals that change nothing for the person.
var ignorable = []string{
	"message is not modified",
	"message to edit not found",
	"query is too old",
	"query ID is invalid",
}

// Classify sorts an error; one that is no error of a call is Uncertain.
func Classify(err error) Class {
	var api *APIError
	var net *NetError
	switch {
	case err == nil:
		return Fine
	case errors.As(err, &api):
		return api.class()
	case errors.Is(err, context.Canceled):
		return Stopped
	case errors.As(err, &net) && !net.Reached:
		return Unsent
	}
	return Uncertain
}

func (e *APIError) class() Class {
	switch code := e.code(); {
	case e.MigrateTo != 0:
		return Moved
	case code == http.StatusTooManyRequests:
		return Flood
	case code == http.StatusUnauthorized, code == http.StatusNotFound:
		return Unauthorized
	case code == http.StatusForbidden:
		return Blocked
	case code == http.StatusConflict:
		return Conflict
	case code >= 500:
		return Down
	case code == http.StatusBadRequest && strings.Contains(e.Description, "can't parse entities"):
		return BadMarkup
	case code == http.StatusBadRequest && containsAny(e.Description, ignorable):
		return Ignorable
	}
	return Refused
}

func containsAny(s string, parts []string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
