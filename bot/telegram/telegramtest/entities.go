package telegramtest

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Entity marks a piece of a text, in UTF-16 units.
type Entity struct {
	Type     string  `json:"type"`
	Offset   int     `json:"offset"`
	Length   int     `json:"length"`
	URL      string  `json:"url,omitempty"`
	User     *Person `json:"user,omitempty"`
	Language string  `json:"language,omitempty"`
	Emoji    string  `json:"custom_emoji_id,omitempty"`
}

func (e Entity) end() int { return e.Offset + e.Length }

// marked finds what Telegram marks in a text that a person types: addresses,
// and commands and mentions that stand alone. Hashtags, mail addresses, phone
// numbers and the like are not modelled.
var marked = regexp.MustCompile(`https?://[^\s<>"]+|/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?|@[A-Za-z0-9_]{4,32}`)

func typedEntities(text string) []Entity {
	var entities []Entity
	for _, at := range marked.FindAllStringIndex(text, -1) {
		before, _ := utf8.DecodeLastRuneInString(text[:at[0]])
		after, _ := utf8.DecodeRuneInString(text[at[1]:])
		kind := "mention"
		switch text[at[0]] {
		case '/':
			kind = "bot_command"
		case 'h':
			kind = "url"
		}
		if kind != "url" && (wordRune(before) || before == '/' || wordRune(after) || after == '/') {
			continue
		}
		entities = append(entities, Entity{
			Type: kind, Offset: utf16Len(text[:at[0]]), Length: utf16Len(text[at[0]:at[1]]),
		})
	}
	return entities
}

func wordRune(r rune) bool {
	return r == '_' || (r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)))
}

var leading = regexp.MustCompile(`^/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]{3,32}))?`)

// leadingCommand gives the command that a text begins with and whose it is.
func leadingCommand(text string) (name, bot string, ok bool) {
	at := leading.FindStringSubmatch(text)
	if at == nil {
		return "", "", false
	}
	return at[1], at[2], true
}

// clean is a text as Telegram keeps it: no control characters, no marks of
// direction, and no carriage returns [td: clean_input_string]. It runs before
// entities are counted only on text without any, so a carriage return that
// entities count is not modelled.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r', r >= 0x2028 && r <= 0x202e:
			return -1
		case r < ' ' && r != '\n':
			return ' '
		}
		return r
	}, text)
}

// trim drops spaces and new lines around a text, as Telegram does.
func trim(text string, entities []Entity) (string, []Entity) {
	left := strings.TrimLeft(text, " \n")
	dropped := utf16Len(text) - utf16Len(left)
	trimmed := strings.TrimRight(left, " \n")
	length := utf16Len(trimmed)
	var kept []Entity
	for _, e := range entities {
		from, to := max(e.Offset-dropped, 0), min(e.end()-dropped, length)
		if e.Offset, e.Length = from, to-from; e.Length > 0 {
			kept = append(kept, e)
		}
	}
	slices.SortStableFunc(kept, func(a, b Entity) int { return a.Offset - b.Offset })
	return trimmed, kept
}

func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}
