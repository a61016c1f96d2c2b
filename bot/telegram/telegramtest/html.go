package telegramtest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Entity marks a piece of a text, in UTF-16 units.
type Entity struct {
	Type   string  `json:"type"`
	Offset int     `json:"offset"`
	Length int     `json:"length"`
	URL    string  `json:"url,omitempty"`
	User   *Person `json:"user,omitempty"`
}

// entityOf gives the entity that a tag makes.
var entityOf = map[string]string{
	"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
	"s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "code": "code", "pre": "pre",
	"a": "text_link", "blockquote": "blockquote", "tg-spoiler": "spoiler", "span": "spoiler",
	"tg-emoji": "custom_emoji", "tg-time": "date_time",
}

// htmlParser reads HTML by Telegram's rules and refuses in its words.
type htmlParser struct {
	source   string
	at       int
	text     strings.Builder
	units    int // UTF-16 length of text
	open     []openTag
	entities []Entity
}

type openTag struct {
	name   string
	units  int
	entity Entity
}

// parseHTML gives the text that is shown with its entities, or the reason of a
// refusal.
func parseHTML(source string) (string, []Entity, string) {
	p := &htmlParser{source: source}
	for p.at < len(source) {
		var reason string
		switch source[p.at] {
		case '&':
			p.reference()
		case '<':
			reason = p.tag()
		default:
			r, size := utf8.DecodeRuneInString(source[p.at:])
			p.show(r)
			p.at += size
		}
		if reason != "" {
			return "", nil, reason
		}
	}
	if n := len(p.open); n > 0 {
		return "", nil, fmt.Sprintf("Can't find end tag corresponding to start tag %q", p.open[n-1].name)
	}
	text, entities := trim(p.text.String(), p.entities)
	return text, entities, ""
}

func (p *htmlParser) show(r rune) {
	p.text.WriteRune(r)
	p.units += utf16Len(string(r))
}

// reference decodes the four named references and numeric ones; any other & is
// a character.
func (p *htmlParser) reference() {
	rest := p.source[p.at:]
	if r, size := decodeReference(rest); size > 0 {
		p.show(r)
		p.at += size
		return
	}
	p.show('&')
	p.at++
}

func decodeReference(s string) (rune, int) {
	name, _, found := strings.Cut(s[1:], ";")
	if !found || len(name) > 10 {
		return 0, 0
	}
	size := len(name) + 2
	switch name {
	case "lt":
		return '<', size
	case "gt":
		return '>', size
	case "amp":
		return '&', size
	case "quot":
		return '"', size
	}
	digits, numeric := strings.CutPrefix(name, "#")
	base := 10
	if hex, ok := strings.CutPrefix(digits, "x"); ok {
		digits, base = hex, 16
	}
	n, err := strconv.ParseInt(digits, base, 32)
	if !numeric || err != nil || n == 0 || !utf8.ValidRune(rune(n)) {
		return 0, 0
	}
	return rune(n), size
}

func (p *htmlParser) tag() string {
	begin := p.at
	p.at++
	if p.at < len(p.source) && p.source[p.at] == '/' {
		return p.endTag(begin)
	}
	name := p.until(func(c byte) bool { return isSpace(c) || c == '>' })
	if p.at == len(p.source) {
		return fmt.Sprintf("Unclosed start tag at byte offset %d", begin)
	}
	name = strings.ToLower(name)
	kind, known := entityOf[name]
	if !known {
		return fmt.Sprintf("Unsupported start tag %q at byte offset %d", name, begin)
	}
	attributes, reason := p.attributes(name, begin)
	if reason != "" {
		return reason
	}
	if name == "span" && attributes["class"] != "tg-spoiler" {
		return fmt.Sprintf(`Tag "span" must have class "tg-spoiler" at byte offset %d`, begin)
	}
	e := Entity{Type: kind, Offset: p.units, URL: attributes["href"]}
	p.open = append(p.open, openTag{name, p.units, e})
	return ""
}

func (p *htmlParser) until(stop func(byte) bool) string {
	begin := p.at
	for p.at < len(p.source) && !stop(p.source[p.at]) {
		p.at++
	}
	return p.source[begin:p.at]
}

// attributes reads up to the end of a start tag.
func (p *htmlParser) attributes(tag string, begin int) (map[string]string, string) {
	found := map[string]string{}
	for {
		p.until(func(c byte) bool { return !isSpace(c) })
		if p.at == len(p.source) {
			return nil, fmt.Sprintf("Unclosed start tag %q at byte offset %d", tag, begin)
		}
		if p.source[p.at] == '>' {
			p.at++
			return found, ""
		}
		name := strings.ToLower(p.until(func(c byte) bool { return isSpace(c) || c == '=' || c == '>' }))
		if name == "" {
			return nil, fmt.Sprintf("Empty attribute name in the tag %q at byte offset %d", tag, begin)
		}
		p.until(func(c byte) bool { return !isSpace(c) })
		if p.at == len(p.source) || p.source[p.at] != '=' {
			found[name] = "" // as in <blockquote expandable>
			continue
		}
		p.at++
		value, ok := p.value()
		if !ok {
			return nil, fmt.Sprintf("Unclosed start tag %q at byte offset %d", tag, begin)
		}
		found[name] = value
	}
}

func (p *htmlParser) value() (string, bool) {
	p.until(func(c byte) bool { return !isSpace(c) })
	if p.at == len(p.source) {
		return "", false
	}
	quote := p.source[p.at]
	if quote != '"' && quote != '\'' {
		return p.until(func(c byte) bool { return isSpace(c) || c == '>' }), true
	}
	p.at++
	value := p.until(func(c byte) bool { return c == quote })
	if p.at == len(p.source) {
		return "", false
	}
	p.at++
	return value, true
}

func (p *htmlParser) endTag(begin int) string {
	if len(p.open) == 0 {
		return fmt.Sprintf("Unexpected end tag at byte offset %d", begin)
	}
	p.at++
	name := strings.ToLower(p.until(func(c byte) bool { return isSpace(c) || c == '>' }))
	p.until(func(c byte) bool { return !isSpace(c) })
	if p.at == len(p.source) || p.source[p.at] != '>' {
		return fmt.Sprintf("Unclosed end tag at byte offset %d", begin)
	}
	p.at++
	last := p.open[len(p.open)-1]
	if name != "" && name != last.name {
		return fmt.Sprintf("Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\"", begin, last.name, name)
	}
	p.open = p.open[:len(p.open)-1]
	if e := last.entity; p.units > e.Offset && (e.Type != "text_link" || e.URL != "") {
		e.Length = p.units - e.Offset
		p.entities = append(p.entities, e)
	}
	return ""
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// trim drops white space around a text, as Telegram does.
func trim(text string, entities []Entity) (string, []Entity) {
	left := strings.TrimLeftFunc(text, unicode.IsSpace)
	dropped := utf16Len(text) - utf16Len(left)
	trimmed := strings.TrimRightFunc(left, unicode.IsSpace)
	length := utf16Len(trimmed)
	var kept []Entity
	for _, e := range entities {
		from, to := max(e.Offset-dropped, 0), min(e.Offset+e.Length-dropped, length)
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
