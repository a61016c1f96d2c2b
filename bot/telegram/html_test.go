package telegram

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"solieu/bot"
)

func TestSplit(t *testing.T) {
	tests := []struct {
		source string
		limit  int
		want   []part
	}{
		{"<b>21.231.141</b> giao dịch", 40, []part{{"<b>21.231.141</b> giao dịch", "21.231.141 giao dịch"}}},
		{"Một câu. Câu hai dài.", 14, []part{{"Một câu.", "Một câu."}, {"Câu hai dài.", "Câu hai dài."}}},
		{"<b>Một <i>câu. Câu</i> hai dài.</b>", 14, []part{
			{"<b>Một <i>câu.</i></b>", "Một câu."}, {"<b><i>Câu</i> hai dài.</b>", "Câu hai dài."},
		}},
		{"đầu dòng\n\nđoạn. hai nữa", 15, []part{{"đầu dòng", "đầu dòng"}, {"đoạn. hai nữa", "đoạn. hai nữa"}}},
		{"a &lt; b &amp; c &#8230;", 100, []part{{"a &lt; b &amp; c &#8230;", "a < b & c …"}}},
		{"&lt;&lt;&lt;&lt;", 2, []part{{"&lt;&lt;", "<<"}, {"&lt;&lt;", "<<"}}},
		{`<a href="https://x/?a>b">xx yy</a>`, 3, []part{
			{`<a href="https://x/?a>b">xx</a>`, "xx"}, {`<a href="https://x/?a>b">yy</a>`, "yy"},
		}},
		{"R&D", 10, []part{{"R&D", "R&D"}}},
		{"<b> </b>", 10, nil},
		{"", 10, nil},
	}
	for _, tt := range tests {
		got, ok := split(tt.source, tt.limit)
		if !ok || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q: got %q %v, want %q", tt.source, got, ok, tt.want)
		}
	}
	for _, bad := range []string{"<b>x", "x</b>", "<b>x<i>y</b></i>", "5 < 6", "<b", "<>x</>", `<a href="x>y</a>`} {
		if got, ok := split(bad, 10); ok {
			t.Errorf("%q: got %q, want it refused", bad, got)
		}
	}
}

// checkPieces checks what holds for every split.
func checkPieces(t *testing.T, source string, parts []part, limit int) {
	t.Helper()
	var all strings.Builder
	for _, p := range parts {
		all.WriteString(p.text)
		if n := utf8.RuneCountInString(p.text); n > limit || n == 0 {
			t.Errorf("%q: %q has %d code points", source, p.text, n)
		}
		again, ok := split(p.html, limit)
		if !ok || len(again) != 1 || again[0].text != p.text {
			t.Errorf("%q: %q does not stand alone", source, p.html)
		}
	}
	whole, ok := split(source, 1<<30)
	var want string
	if ok && len(whole) == 1 {
		want = whole[0].text
	}
	strip := func(s string) string { return strings.Join(strings.Fields(s), "") }
	if strip(all.String()) != strip(want) {
		t.Errorf("%q: got %q, want %q", source, all.String(), want)
	}
}

func FuzzSplit(f *testing.F) {
	for _, seed := range []string{"<b>Một <i>câu. Câu</i> hai.</b>", "a &lt; b", "<a href='x'>\n\n</a> y", "&#0;&#x110000;<b>\xff</b>"} {
		f.Add(seed, 7)
	}
	f.Fuzz(func(t *testing.T, source string, limit int) {
		if limit < 1 || limit > 100 || !utf8.ValidString(source) {
			return
		}
		if parts, ok := split(source, limit); ok {
			checkPieces(t, source, parts, limit)
		}
	})
}

func TestPartsOf(t *testing.T) {
	long := strings.Repeat("Một câu dài vừa phải. ", 400)
	tests := []struct {
		what  string
		reply bot.Reply
		want  int
	}{
		{"short", bot.Reply{HTML: "<b>x</b>", Text: "x"}, 1},
		{"long", bot.Reply{HTML: "<i>" + long + "</i>", Text: long}, 3},
		{"tags that do not balance", bot.Reply{HTML: "<b>x", Text: "x < y"}, 1},
		{"text only", bot.Reply{Text: "x < y"}, 1},
		{"tags do not count", bot.Reply{HTML: strings.Repeat("<b>x</b>", 4096)}, 1},
		{"nothing", bot.Reply{}, 0},
	}
	for _, tt := range tests {
		parts := partsOf(tt.reply)
		if len(parts) != tt.want {
			t.Errorf("%s: got %d messages, want %d", tt.what, len(parts), tt.want)
		}
		for _, p := range parts {
			if n := utf8.RuneCountInString(p.text); n > maxMessage {
				t.Errorf("%s: a message of %d code points", tt.what, n)
			}
		}
	}
}

func TestKeyboardOf(t *testing.T) {
	rows := [][]bot.Button{
		{{Label: "Nguồn", Data: "src:1"}, {Label: "", Data: "x"}},
		{{Label: "quá dài", Data: strings.Repeat("ế", 22)}},
	}
	want := `{"inline_keyboard":[[{"text":"Nguồn","callback_data":"src:1"}]]}`
	if got := keyboardOf(rows); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for _, none := range [][][]bot.Button{nil, {}, {{}}, rows[1:]} {
		if got := keyboardOf(none); got != "" {
			t.Errorf("%v: got %s, want nothing", none, got)
		}
	}
}
