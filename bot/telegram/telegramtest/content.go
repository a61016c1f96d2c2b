package telegramtest

import (
	"encoding/json"
	"strings"
	"unicode/utf8"
)

const (
	maxText    = 4096    // characters after parsing
	maxCaption = 1024    // likewise
	maxSource  = 1 << 15 // bytes before
)

// formatted reads a text of the bot's in the mode that it asks for. The
// reasons are without "Bad Request: ".
func formatted(text, mode, entities string) (string, []Entity, string) {
	if len(text) > maxSource {
		return "", nil, "text is too long"
	}
	var parsed []Entity
	switch strings.ToLower(mode) {
	case "html":
		var reason string
		if text, parsed, reason = parseHTML(text); reason != "" {
			return "", nil, "can't parse entities: " + reason
		}
		return text, nest(parsed), ""
	case "", "none":
	default:
		return "", nil, "unsupported parse_mode" // Markdown is not modelled
	}
	if entities != "" {
		if json.Unmarshal([]byte(entities), &parsed) != nil {
			return "", nil, "can't parse MessageEntity"
		}
		text, parsed = trim(text, parsed)
		return text, nest(parsed), ""
	}
	text = clean(text)
	text, parsed = trim(text, typedEntities(text))
	return text, parsed, ""
}

// text reads the text of a message, which may not be empty.
func (p params) text() (string, []Entity, *refusal) {
	if p.get("text") == "" {
		return "", nil, badRequest("message text is empty")
	}
	text, entities, reason := formatted(p.get("text"), p.get("parse_mode"), p.get("entities"))
	switch {
	case reason != "":
	case text == "":
		// Telegram says "text must be non-empty" or "message text is empty",
		// by where it finds out.
		reason = "message text is empty"
	case utf8.RuneCountInString(text) > maxText:
		reason = "message is too long"
	}
	if reason != "" {
		return "", nil, badRequest(reason)
	}
	return text, entities, nil
}

// caption reads the caption of a message, which may be empty.
func caption(text, mode, entities string) (string, []Entity, *refusal) {
	text, marks, reason := formatted(text, mode, entities)
	if reason == "" && utf8.RuneCountInString(text) > maxCaption {
		reason = "message caption is too long"
	}
	if reason != "" {
		return "", nil, badRequest(reason)
	}
	return text, marks, nil
}
