package telegramtest

import (
	"fmt"
	"strings"
)

func (p *htmlParser) until(stop func(byte) bool) string {
	begin := p.at
	for p.at < len(p.source) && !stop(p.source[p.at]) {
		p.at++
	}
	return p.source[begin:p.at]
}

func (p *htmlParser) skipSpace() { p.until(func(c byte) bool { return !isSpace(c) }) }

func (p *htmlParser) ended() bool { return p.at == len(p.source) }

// attributes reads up to the end of a start tag.
func (p *htmlParser) attributes(tag string, begin int) (map[string]string, string) {
	unclosed := fmt.Sprintf("Unclosed start tag %q at byte offset %d", tag, begin)
	found := map[string]string{}
	for {
		p.skipSpace()
		if !p.ended() && p.source[p.at] == '>' {
			p.at++
			return found, ""
		}
		name := p.until(func(c byte) bool { return isSpace(c) || strings.IndexByte(`=>/"'`, c) >= 0 })
		if name == "" {
			return nil, fmt.Sprintf("Empty attribute name in the tag %q at byte offset %d", tag, begin)
		}
		p.skipSpace()
		switch {
		case p.ended():
			return nil, unclosed
		case p.source[p.at] != '=':
			found[name] = "" // as in <blockquote expandable>
			continue
		}
		p.at++
		p.skipSpace()
		if p.ended() {
			return nil, unclosed
		}
		value, reason := p.value()
		if reason != "" {
			return nil, reason
		}
		if p.ended() {
			return nil, fmt.Sprintf("Unclosed start tag at byte offset %d", begin)
		}
		found[name] = value
	}
}

// value reads an attribute's value: a text in quotes, in which references are
// decoded, or a word of letters, digits, full stops and hyphens.
func (p *htmlParser) value() (value, reason string) {
	begin := p.at
	quote := p.source[p.at]
	if quote != '"' && quote != '\'' {
		word := p.until(func(c byte) bool { return !isLetter(c) && (c < '0' || c > '9') && c != '.' && c != '-' })
		if p.ended() || (!isSpace(p.source[p.at]) && p.source[p.at] != '>') {
			return "", fmt.Sprintf("Unexpected end of name token at byte offset %d", begin)
		}
		return strings.ToLower(word), ""
	}
	p.at++
	var text strings.Builder
	for !p.ended() && p.source[p.at] != quote {
		if p.source[p.at] == '&' {
			if r, size := decodeReference(p.source[p.at:]); size > 0 {
				text.WriteRune(r)
				p.at += size
				continue
			}
		}
		text.WriteByte(p.source[p.at])
		p.at++
	}
	if !p.ended() {
		p.at++
	}
	return text.String(), ""
}
