package telegramtest

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// marked finds what Telegram marks in a text that a person types: commands and
// mentions that stand alone.
var marked = regexp.MustCompile(`/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?|@[A-Za-z0-9_]{4,32}`)

func typedEntities(text string) []Entity {
	var entities []Entity
	for _, at := range marked.FindAllStringIndex(text, -1) {
		before, _ := utf8.DecodeLastRuneInString(text[:at[0]])
		after, _ := utf8.DecodeRuneInString(text[at[1]:])
		if wordRune(before) || before == '/' || wordRune(after) || after == '/' {
			continue
		}
		kind := "mention"
		if text[at[0]] == '/' {
			kind = "bot_command"
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

// leadingCommand gives the command that a text begins with and whose it is.
func leadingCommand(text string) (name, bot string, ok bool) {
	at := marked.FindStringIndex(text)
	if at == nil || at[0] != 0 || text[0] != '/' {
		return "", "", false
	}
	name, bot, _ = strings.Cut(text[1:at[1]], "@")
	return name, bot, true
}
