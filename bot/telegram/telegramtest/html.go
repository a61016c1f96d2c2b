package telegramtest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// tags gives the entity that a tag makes.
var tags = map[string]string{
	"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
	"s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "code": "code", "pre": "pre",
	"a": "text_link", "blockquote": "blockquote", "tg-spoiler": "spoiler", "span": "spoiler",
	"tg-emoji": "custom_emoji", "tg-time": "date_time",
}

// htmlParser reads HTML by Telegram's rules and refuses in its words
// [td: parse_html].
type htmlParser struct {
	source   string
	at       int
	text     strings.Builder
	units    int // UTF-16 length of text
	open     []openTag
	entities []Entity
}

type openTag struct {
	name     string
	argument string // the address, the language, the emoji's number
	units    int
	begin    int // in the text, in bytes
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
	for i := range p.entities {
		if p.entities[i].Type == "code" {
			p.entities[i].Language = "" // counts only inside pre
		}
	}
	text, entities := trim(p.text.String(), p.entities)
	return text, entities, ""
}

func (p *htmlParser) show(r rune) {
	p.text.WriteRune(r)
	p.units += utf16Len(string(r))
}

func (p *htmlParser) reference() {
	if r, size := decodeReference(p.source[p.at:]); size > 0 {
		p.show(r)
		p.at += size
		return
	}
	p.show('&')
	p.at++
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
	if _, known := tags[name]; !known {
		return fmt.Sprintf("Unsupported start tag %q at byte offset %d", name, begin)
	}
	attributes, reason := p.attributes(name, begin)
	if reason != "" {
		return reason
	}
	tag := openTag{name: name, units: p.units, begin: p.text.Len()}
	switch name {
	case "a":
		tag.argument = attributes["href"]
	case "code":
		tag.argument, _ = strings.CutPrefix(attributes["class"], "language-")
	case "tg-emoji":
		tag.argument = attributes["emoji-id"]
	case "blockquote":
		if _, has := attributes["expandable"]; has {
			tag.argument = "expandable"
		}
	case "span":
		if attributes["class"] != "tg-spoiler" {
			return fmt.Sprintf(`Tag "span" must have class "tg-spoiler" at byte offset %d`, begin)
		}
	}
	p.open = append(p.open, tag)
	return ""
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
	if p.units == last.units {
		return ""
	}
	return p.close(last)
}

// close makes the entity of a tag that has ended.
func (p *htmlParser) close(tag openTag) string {
	e := Entity{Type: tags[tag.name], Offset: tag.units, Length: p.units - tag.units}
	before := len(p.entities) - 1
	inner := before >= 0 && p.entities[before].Offset == e.Offset && p.entities[before].Length == e.Length
	switch tag.name {
	case "a":
		address := tag.argument
		if address == "" {
			address = p.text.String()[tag.begin:]
		}
		if !e.point(address) {
			return ""
		}
	case "tg-emoji":
		if n, err := strconv.ParseInt(tag.argument, 10, 64); err != nil || n == 0 {
			return "Invalid custom emoji identifier specified"
		}
		e.Emoji = tag.argument
	case "blockquote":
		if tag.argument != "" {
			e.Type = "expandable_blockquote"
		}
	case "pre":
		if inner && p.entities[before].Type == "code" && p.entities[before].Language != "" {
			p.entities[before].Type = "pre"
			return ""
		}
	case "code":
		if inner && p.entities[before].Type == "pre" && tag.argument != "" {
			p.entities[before].Language = tag.argument
			return ""
		}
		e.Language = tag.argument
	}
	p.entities = append(p.entities, e)
	return ""
}

// point makes the entity a link; what is no address is shown without one. An
// address without a scheme is taken for http.
func (e *Entity) point(address string) bool {
	if id, ok := strings.CutPrefix(address, "tg://user?id="); ok {
		n, err := strconv.ParseInt(id, 10, 64)
		e.Type, e.User = "text_mention", &Person{ID: n}
		return err == nil
	}
	if !strings.Contains(address, "://") {
		if !strings.Contains(address, ".") || strings.ContainsAny(address, " \n") {
			return false
		}
		address = "http://" + address
	}
	e.URL = address
	return linkOf(address)
}

var named = map[string]rune{"lt": '<', "gt": '>', "amp": '&', "quot": '"'}

// decodeReference decodes the four named references and numeric ones, with or
// without the semicolon; size is 0 for any other &, which is a character.
func decodeReference(s string) (r rune, size int) {
	digits, base, at := "0123456789", 10, 2
	if !strings.HasPrefix(s, "&#") {
		at = 1 + span(s[1:], isLetter)
		r = named[s[1:at]]
	} else {
		if strings.HasPrefix(s, "&#x") {
			digits, base, at = digits+"abcdefABCDEF", 16, 3
		}
		end := at + span(s[at:], func(c byte) bool { return strings.IndexByte(digits, c) >= 0 })
		n, err := strconv.ParseInt(s[at:end], base, 32)
		if err != nil || end >= 10 || n >= 0x10ffff || !utf8.ValidRune(rune(n)) {
			return 0, 0
		}
		r, at = rune(n), end
	}
	if r == 0 {
		return 0, 0
	}
	if at < len(s) && s[at] == ';' {
		at++
	}
	return r, at
}

// span is how many bytes at the head of s are of a kind.
func span(s string, is func(byte) bool) int {
	if i := slices.IndexFunc([]byte(s), func(c byte) bool { return !is(c) }); i >= 0 {
		return i
	}
	return len(s)
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isSpace(c byte) bool {
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0 || c == '\v'
}
