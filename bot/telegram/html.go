package telegram

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxMessage is how many code points a message may show, tags not counted.
const maxMessage = 4096

// part is one message: its HTML and the same without tags.
type part struct{ html, text string }

// token is a tag, or one code point that is shown.
type token struct {
	source string // as it stands in the HTML
	shown  string // what of it is shown; "" for a tag
	tag    string // the tag's name
	closes bool
}

// split cuts a reply into messages of at most limit code points, at the end of
// a paragraph, line, sentence or word. Tags open at a cut are closed before it
// and opened again behind it. It reports false where tags do not balance.
func split(source string, limit int) ([]part, bool) {
	rest, ok := tokens(source)
	if !ok {
		return nil, false
	}
	var parts []part
	var open []token
	for len(rest) > 0 {
		end := cut(rest, limit)
		p, still := join(open, rest[:end])
		if strings.TrimSpace(p.text) != "" {
			parts = append(parts, p)
		}
		open, rest = still, rest[end:]
		for len(rest) > 0 && isSpace(rest[0]) {
			rest = rest[1:]
		}
	}
	return parts, len(open) == 0
}

// tokens reads HTML of which only this is known: tags in angle brackets,
// Telegram's four named references and numeric ones. It reports false where
// tags do not balance.
func tokens(s string) ([]token, bool) {
	var all []token
	var open []string
	for i := 0; i < len(s); {
		t, ok := nextToken(s[i:])
		if !ok {
			return nil, false
		}
		switch last := len(open) - 1; {
		case t.tag == "":
		case !t.closes:
			open = append(open, t.tag)
		case last < 0 || open[last] != t.tag:
			return nil, false
		default:
			open = open[:last]
		}
		all = append(all, t)
		i += len(t.source)
	}
	return all, len(open) == 0
}

func nextToken(s string) (token, bool) {
	switch s[0] {
	case '<':
		return nextTag(s)
	case '&':
		if end := strings.IndexByte(s, ';'); end > 0 && end <= 10 {
			if shown := html.UnescapeString(s[:end+1]); utf8.RuneCountInString(shown) == 1 {
				return token{source: s[:end+1], shown: shown}, true
			}
		}
	}
	_, size := utf8.DecodeRuneInString(s)
	return token{source: s[:size], shown: s[:size]}, true
}

func nextTag(s string) (token, bool) {
	end, quote := 0, byte(0)
	for i := 1; i < len(s) && end == 0; i++ {
		switch c := s[i]; {
		case quote != 0 && c == quote:
			quote = 0
		case quote != 0:
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			end = i
		}
	}
	if end == 0 {
		return token{}, false
	}
	inner, closes := strings.CutPrefix(s[1:end], "/")
	name, _, _ := strings.Cut(strings.TrimSpace(inner), " ")
	return token{source: s[:end+1], tag: strings.ToLower(name), closes: closes}, name != ""
}

// cut says how many tokens the next message takes.
func cut(all []token, limit int) int {
	shown := firstShown(all, limit+2) // a cut looks at two characters behind it
	if len(shown) <= limit {
		return len(all)
	}
	best, bestRank := limit, 0
	// A cut in the first half would make many short messages.
	for k := limit; k > limit/2; k-- {
		if rank := cutRank(all, shown, k); rank > bestRank {
			best, bestRank = k, rank
		}
	}
	end := shown[best-1] + 1
	for end < len(all) && all[end].closes {
		end++
	}
	return end
}

// firstShown gives the places of the first n tokens that show something.
func firstShown(all []token, n int) []int {
	var shown []int
	for i, t := range all {
		if t.tag == "" {
			shown = append(shown, i)
		}
		if len(shown) == n {
			break
		}
	}
	return shown
}

// cutRank is how good a place it is to cut before the k-th shown character.
func cutRank(all []token, shown []int, k int) int {
	at := func(k int) string {
		if k < 0 || k >= len(shown) {
			return ""
		}
		return all[shown[k]].shown
	}
	switch next := at(k); {
	case next == "\n" && at(k+1) == "\n":
		return 4
	case next == "\n":
		return 3
	case isSpace(all[shown[k]]) && strings.Contains(".!?…", at(k-1)):
		return 2
	case isSpace(all[shown[k]]):
		return 1
	}
	return 0
}

func isSpace(t token) bool {
	r, _ := utf8.DecodeRuneInString(t.shown)
	return t.tag == "" && unicode.IsSpace(r)
}

// join writes tokens behind the tags that are still open, closes what is open
// at the end and says what that was.
func join(open, all []token) (part, []token) {
	var source, text strings.Builder
	for _, t := range open {
		source.WriteString(t.source)
	}
	still := append([]token(nil), open...)
	for _, t := range all {
		source.WriteString(t.source)
		text.WriteString(t.shown)
		switch {
		case t.tag == "":
		case t.closes:
			still = still[:len(still)-1]
		default:
			still = append(still, t)
		}
	}
	for i := len(still) - 1; i >= 0; i-- {
		source.WriteString("</" + still[i].tag + ">")
	}
	return part{source.String(), text.String()}, still
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")
