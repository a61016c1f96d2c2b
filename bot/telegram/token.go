package telegram

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"regexp"
	"strings"
)

// hidden stands where a token would.
const hidden = "***"

var (
	tokenForm = regexp.MustCompile(`^[0-9]{3,20}:[A-Za-z0-9_-]{20,80}$`)
	tokenLike = regexp.MustCompile(`[0-9]{3,}:[A-Za-z0-9_-]{20,}`)
)

// Token is the bot's secret. However it is printed, logged or encoded, it
// shows as ***. The zero Token is no token.
type Token struct {
	// A pointer, because package fmt prints the fields of a struct that holds
	// a Token in a field of its own without asking for methods.
	secret *string
}

// ParseToken reads a token as BotFather gives it; white space around it is
// dropped. The error does not hold the text.
func ParseToken(s string) (Token, error) {
	s = strings.TrimSpace(s)
	switch {
	case s == "":
		return Token{}, errors.New("there is no token: get one from @BotFather")
	case !tokenForm.MatchString(s):
		return Token{}, errors.New("that is no bot token: copy it from @BotFather again, it looks like 123456789:AbC…")
	}
	return Token{&s}, nil
}

// IsZero reports whether there is no token.
func (t Token) IsZero() bool { return t.secret == nil }

func (t Token) reveal() string {
	if t.secret == nil {
		return ""
	}
	return *t.secret
}

// hide takes the token out of a text.
func (t Token) hide(s string) string {
	if t.secret == nil {
		return s
	}
	return strings.ReplaceAll(s, *t.secret, hidden)
}

// String gives ***.
func (t Token) String() string { return hidden }

// Format gives *** for every verb.
func (t Token) Format(f fmt.State, _ rune) { io.WriteString(f, hidden) }

// MarshalText gives ***.
func (t Token) MarshalText() ([]byte, error) { return []byte(hidden), nil }

// MarshalJSON gives "***".
func (t Token) MarshalJSON() ([]byte, error) { return json.Marshal(hidden) }

// LogValue gives ***.
func (t Token) LogValue() slog.Value { return slog.StringValue(hidden) }
