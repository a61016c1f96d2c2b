package telegram

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	tg "github.com/go-telegram-bot-api/telegram-bot-api/v5"
)

// span is a piece of a text, in bytes.
type span struct{ from, to int }

// entitySpan is where an entity lies. Entities count UTF-16 units, and come
// from outside: one that reaches beyond the text or halves a character is none.
func entitySpan(text string, e tg.MessageEntity) (span, bool) {
	if e.Offset < 0 || e.Length <= 0 || e.Offset > len(text) || e.Length > len(text) {
		return span{}, false
	}
	found, units := span{-1, -1}, 0
	for i, r := range text {
		if units == e.Offset {
			found.from = i
		}
		if units == e.Offset+e.Length {
			found.to = i
		}
		units++
		if r > 0xFFFF {
			units++
		}
	}
	if units == e.Offset+e.Length {
		found.to = len(text)
	}
	return found, found.from >= 0 && found.to > found.from
}

// literal are the entities whose text is not read: @name in a piece of code
// mentions nobody.
var literal = []string{"code", "pre", "url", "email"}

// mentions finds where a text mentions the bot: by its exact name in any case,
// or by a link to it.
func mentions(text string, entities []tg.MessageEntity, self tg.User) []span {
	var found, closed []span
	for _, e := range entities {
		s, ok := entitySpan(text, e)
		switch {
		case !ok:
		case slices.Contains(literal, e.Type):
			closed = append(closed, s)
		case e.Type == "text_mention" && e.User != nil && e.User.ID == self.ID:
			found = append(found, s)
		}
	}
	for _, s := range namings(text, self.UserName) {
		if !slices.ContainsFunc(append(closed, found...), func(c span) bool { return c.from < s.to && s.from < c.to }) {
			found = append(found, s)
		}
	}
	slices.SortFunc(found, func(a, b span) int { return a.from - b.from })
	return found
}

// namings finds @name standing alone: @solieu_bot_2 is somebody else, and
// me@solieu_bot an address.
func namings(text, name string) []span {
	if name == "" {
		return nil
	}
	var found []span
	for i := 0; i < len(text); i++ {
		to := i + 1 + len(name)
		if text[i] != '@' || to > len(text) || !strings.EqualFold(text[i+1:to], name) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[to:])
		if !wordRune(before) && !wordRune(after) {
			found = append(found, span{i, to})
		}
	}
	return found
}

func wordRune(r rune) bool {
	return r == '_' || r == '@' || (r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)))
}

// command is /name or /name@bot at the head of a text; the zero command is none.
type command struct {
	span
	name string // lower case
	bot  string // whose it is, "" where it does not say
}

var commandForm = regexp.MustCompile(`^/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]{1,64}))?$`)

// leadingCommand finds the command that a text begins with, mentions of the
// bot aside.
func leadingCommand(text string, entities []tg.MessageEntity, mentioned []span) command {
	for _, e := range entities {
		s, ok := entitySpan(text, e)
		if !ok || e.Type != "bot_command" {
			continue
		}
		form := commandForm.FindStringSubmatch(text[s.from:s.to])
		if form != nil && without(text[:s.from], mentioned) == "" {
			return command{s, strings.ToLower(form[1]), form[2]}
		}
	}
	return command{}
}

// without takes pieces, in order, out of a text, and what joined them to the rest.
func without(text string, pieces []span) string {
	var kept strings.Builder
	from := 0
	for _, p := range pieces {
		if p.from < from || p.to > len(text) {
			continue
		}
		kept.WriteString(strings.TrimRightFunc(text[from:p.from], unicode.IsSpace))
		kept.WriteByte(' ')
		from = p.to + len(text[p.to:]) - len(strings.TrimLeftFunc(text[p.to:], unicode.IsSpace))
	}
	kept.WriteString(text[from:])
	rest := strings.TrimSpace(kept.String())
	if len(pieces) > 0 && pieces[0].from == 0 {
		rest = strings.TrimLeft(rest, ",:;–—- \n")
	}
	return rest
}
