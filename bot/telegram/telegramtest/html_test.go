package telegramtest

import (
	"fmt"
	"reflect"
	"testing"
)

func TestParseHTML(t *testing.T) {
	tests := []struct {
		source, text string
		entities     []Entity
	}{
		{"a &amp; b &lt;i&gt; &quot; &apos; &#7871;&#x1F4C4;& &", "a & b <i> \" &apos; ế📄& &", nil},
		{"📄 <b>Số</b>", "📄 Số", []Entity{{Type: "bold", Offset: 3, Length: 2}}},
		{"<a href=\"https://x/?a&b\">x</a>", "x", []Entity{{Type: "text_link", Offset: 0, Length: 1, URL: "https://x/?a&b"}}},
		{"<B>a<I>b</I></b >\n\n", "ab", []Entity{{Type: "bold", Offset: 0, Length: 2}, {Type: "italic", Offset: 1, Length: 1}}},
		{"\n <b>a</b>", "a", []Entity{{Type: "bold", Offset: 0, Length: 1}}},
	}
	for _, tt := range tests {
		text, entities, reason := parseHTML(tt.source)
		if text != tt.text || !sameEntities(entities, tt.entities) || reason != "" {
			t.Errorf("%q: got %q %v %q, want %q %v", tt.source, text, entities, reason, tt.text, tt.entities)
		}
	}
}

func sameEntities(a, b []Entity) bool {
	count := map[string]int{}
	for _, e := range a {
		count[fmt.Sprint(e)]++
	}
	for _, e := range b {
		count[fmt.Sprint(e)]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

func TestTypedEntities(t *testing.T) {
	tests := []struct {
		text string
		want []Entity
	}{
		{"/hoi@solieu_bot 📄 @solieu_bot", []Entity{{Type: "bot_command", Offset: 0, Length: 15}, {Type: "mention", Offset: 19, Length: 11}}},
		{"📄 /hoi", []Entity{{Type: "bot_command", Offset: 3, Length: 4}}},
		{"a@solieu_bot 1/9 km/h @solieu_botơi //hoi", nil},
	}
	for _, tt := range tests {
		if got := typedEntities(tt.text); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q: got %v, want %v", tt.text, got, tt.want)
		}
	}
}

func TestParseHTMLMakes(t *testing.T) {
	tests := []struct {
		source, text string
		want         Entity
	}{
		{"<strong>a</strong>", "a", Entity{Type: "bold"}},
		{"<em>a</em>", "a", Entity{Type: "italic"}},
		{"<ins>a</ins>", "a", Entity{Type: "underline"}},
		{"<del>a</del>", "a", Entity{Type: "strikethrough"}},
		{"<span class=\"tg-spoiler\">a</span>", "a", Entity{Type: "spoiler"}},
		{"<tg-spoiler>a</tg-spoiler>", "a", Entity{Type: "spoiler"}},
		{"<tg-emoji emoji-id='5368'>a</tg-emoji>", "a", Entity{Type: "custom_emoji", Emoji: "5368"}},
		{"<blockquote>a</blockquote>", "a", Entity{Type: "blockquote"}},
		{"<blockquote expandable>a</blockquote>", "a", Entity{Type: "expandable_blockquote"}},
		{"<code>a</code>", "a", Entity{Type: "code"}},
		{"<code class=\"language-go\">a</code>", "a", Entity{Type: "code"}},
		{"<pre><code class=\"language-go\">a</code></pre>", "a", Entity{Type: "pre", Language: "go"}},
		{"<code class=\"language-go\"><pre>a</pre></code>", "a", Entity{Type: "pre", Language: "go"}},
		{"<a href='x.vn/b'>a</a>", "a", Entity{Type: "text_link", URL: "http://x.vn/b"}},
		{"<a href=\"https://x/?a&amp;b\">a</a>", "a", Entity{Type: "text_link", URL: "https://x/?a&b"}},
		{"<a href=\"tg://user?id=7\">a</a>", "a", Entity{Type: "text_mention", User: &Person{ID: 7}}},
	}
	for _, tt := range tests {
		tt.want.Length = 1
		text, entities, reason := parseHTML(tt.source)
		if text != tt.text || len(entities) != 1 || !reflect.DeepEqual(entities[0], tt.want) || reason != "" {
			t.Errorf("%q: got %q %+v %q, want %q %+v", tt.source, text, entities, reason, tt.text, tt.want)
		}
	}
}

func TestParseHTMLShows(t *testing.T) {
	for source, want := range map[string]string{
		"&lt b &amp;amp; &ltx &copy; &#60;&#x3e &#0; &#xD800;": "< b &amp; &ltx &copy; <> &#0; &#xD800;",
		"<a>x</a> <a href=\"no address\">y</a>":                "x y",
		"<b>x</>":                                              "x",
	} {
		if text, entities, reason := parseHTML(source); text != want || reason != "" || (source[1] == 'a' && len(entities) > 0) {
			t.Errorf("%q: got %q %v %q, want %q", source, text, entities, reason, want)
		}
	}
}

func TestParseHTMLRefuses(t *testing.T) {
	for source, want := range map[string]string{
		"<b>x":                                `Can't find end tag corresponding to start tag "b"`,
		"<b><i>x</b></i>":                     `Unmatched end tag at byte offset 7, expected "</i>", found "</b>"`,
		"ế</b>":                               "Unexpected end tag at byte offset 3",
		"<b>x</b":                             "Unclosed end tag at byte offset 4",
		"<b>x</b y>":                          "Unclosed end tag at byte offset 4",
		"x <br> y":                            `Unsupported start tag "br" at byte offset 2`,
		"a < b":                               `Unsupported start tag "" at byte offset 2`,
		"<H1>x</H1>":                          `Unsupported start tag "h1" at byte offset 0`,
		"<b/>":                                `Unsupported start tag "b/" at byte offset 0`,
		"<b":                                  "Unclosed start tag at byte offset 0",
		"<a href":                             `Unclosed start tag "a" at byte offset 0`,
		"<a href=":                            `Unclosed start tag "a" at byte offset 0`,
		"<a href=\"x>y</a>":                   "Unclosed start tag at byte offset 0",
		"<a href=https://x>y</a>":             "Unexpected end of name token at byte offset 8",
		"<a ='x'>y</a>":                       `Empty attribute name in the tag "a" at byte offset 0`,
		"<b />x</b>":                          `Empty attribute name in the tag "b" at byte offset 0`,
		"<span class='x'>y</span>":            `Tag "span" must have class "tg-spoiler" at byte offset 0`,
		"<tg-emoji emoji-id='x'>y</tg-emoji>": "Invalid custom emoji identifier specified",
	} {
		if _, _, reason := parseHTML(source); reason != want {
			t.Errorf("%q: got %q, want %q", source, reason, want)
		}
	}
}

func TestEntitiesNest(t *testing.T) {
	e := func(kind string, offset, length int) Entity {
		return Entity{Type: kind, Offset: offset, Length: length}
	}
	tests := []struct {
		source string
		want   []Entity
	}{
		{"<b>a</b><b>b</b>", []Entity{e("bold", 0, 2)}},
		{"<b>a<code>b</code>c</b>", []Entity{e("bold", 0, 1), e("code", 1, 1), e("bold", 2, 1)}},
		{"<code>a<b>b</b></code>", []Entity{e("code", 0, 2)}},
		{"<blockquote>a<blockquote>b</blockquote></blockquote>", []Entity{e("blockquote", 0, 2)}},
		{"<blockquote><b>a</b>b</blockquote>", []Entity{e("bold", 0, 1), e("blockquote", 0, 2)}},
		{"<pre>a<code>b</code></pre>", []Entity{e("pre", 0, 2)}},
	}
	for _, tt := range tests {
		_, entities, reason := formatted(tt.source, "HTML", "")
		if !sameEntities(entities, tt.want) || reason != "" {
			t.Errorf("%q: got %v %q, want %v", tt.source, entities, reason, tt.want)
		}
	}
}
