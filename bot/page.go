package bot

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/corpus/vi"
)

// MaxMessageRunes is Telegram's limit for one message, counted in code points
// after its tags are taken away.
const MaxMessageRunes = 4096

// MaxCaptionRunes is the same for the words under a file.
const MaxCaptionRunes = 1024

// A page is a reply before it is written. HTML and plain text are written from
// the same pieces, so that they cannot say different things, and the gate reads
// the pieces with their roles.
type page struct {
	lines []line
	keys  [][]key
	// short is the form for groups: few lines, no quotes.
	short bool
	// caption is what stands under a file: shorter still than a message.
	caption bool
}

// runesAllowed is how long the page may be.
func (p *page) runesAllowed() int {
	if p.caption {
		return MaxCaptionRunes
	}
	return MaxMessageRunes
}

type line struct {
	pieces []piece
	// quote sets the line in a block of its own.
	quote  bool
	weight weight
}

// weight says what goes first when a page is too long.
type weight int

const (
	core weight = iota // the figure and its source: never dropped
	important
	useful
	extra
)

// role says what the digits of a piece must belong to.
type role int

const (
	roleWords   role = iota // ours: no digits at all
	roleNumber              // a value of a figure, change or comparison
	roleWhen                // a period or a day
	roleCounted             // a count of what the answer holds, or a list's number
	roleDays                // how many days a figure covers
	roleTheirs              // copied from the report or the question
)

type piece struct {
	text string
	role role
	tag  string // b, i, u, code, or ""
}

func words(s string) piece   { return piece{text: s} }
func number(s string) piece  { return piece{text: s, role: roleNumber} }
func when(s string) piece    { return piece{text: s, role: roleWhen} }
func counted(n int) piece    { return piece{text: strconv.Itoa(n), role: roleCounted} }
func days(n int) piece       { return piece{text: strconv.Itoa(n), role: roleDays} }
func (p piece) bold() piece  { p.tag = "b"; return p }
func (p piece) faint() piece { p.tag = "i"; return p }
func (p piece) line() piece  { p.tag = "u"; return p }
func (p piece) code() piece  { p.tag = "code"; return p }

// theirs is text of the report or the question, at most limit runes of it.
func theirs(s string, limit int) piece {
	return piece{text: clip(squash(s), limit), role: roleTheirs}
}

// squash makes data fit to stand in a line: NFC, single spaces, no control signs, none
// that turn the direction of reading.
func squash(s string) string {
	return vi.Squash(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD")))
}

const ellipsis = "…"

// clip cuts text to at most limit runes, at the end of a sentence or word, and
// never within a number.
func clip(s string, limit int) string {
	if utf8.RuneCountInString(s) <= limit {
		return s
	}
	runes := []rune(s)[:limit-2]
	if end := lastSentenceEnd(runes); end > limit/2 {
		return strings.TrimSpace(string(runes[:end])) + " " + ellipsis
	}
	head := string(runes)
	if space := strings.LastIndexByte(head, ' '); space > 0 {
		head = head[:space]
	} else {
		head = strings.TrimRight(head, "0123456789.,/")
	}
	return strings.TrimRight(head, " .,;:") + ellipsis
}

// lastSentenceEnd is the index behind the last sign that ends a sentence.
func lastSentenceEnd(runes []rune) int {
	for i := len(runes) - 2; i > 0; i-- {
		if strings.ContainsRune(".;!?", runes[i]) && runes[i+1] == ' ' {
			return i + 1
		}
	}
	return 0
}

func (p *page) add(w weight, pieces ...piece) {
	p.lines = append(p.lines, line{pieces: pieces, weight: w})
}

// quote adds words of the report in a block of their own.
func (p *page) quote(w weight, text ...piece) {
	if textOf(text) == "" || p.short {
		return
	}
	pieces := append(append([]piece{words("“")}, text...), words("”"))
	p.lines = append(p.lines, line{pieces: pieces, quote: true, weight: w})
}

// gap sets what follows apart by an empty line.
func (p *page) gap() {
	if n := len(p.lines); n > 0 && !p.short && len(p.lines[n-1].pieces) > 0 {
		p.lines = append(p.lines, line{weight: extra})
	}
}

// listRunes leaves room in a message for what stands around a list.
const (
	listRunes        = 2400
	listRunesCaption = 500
)

// list adds rows, at most limit of them and no more than fit, and says how many
// were left out.
func (p *page) list(w weight, rows [][]piece, limit int, more string) {
	room := listRunes
	if p.caption {
		room = listRunesCaption
	}
	for i, row := range rows {
		room -= runesOf(row) + 1
		if i == limit || room < 0 {
			p.add(w, words(wordMore), counted(len(rows)-i), words(more))
			return
		}
		p.add(w, row...)
	}
}

func runesOf(pieces []piece) int {
	n := 0
	for _, x := range pieces {
		n += utf8.RuneCountInString(x.text)
	}
	return n
}

func (p *page) runes() int {
	n := max(len(p.lines)-1, 0)
	for _, l := range p.lines {
		n += runesOf(l.pieces)
	}
	return n
}

// maxGroupLines keeps a reply in a group from pushing the talk off the screen.
const maxGroupLines = 6

// fit drops lines, the least needed and last first, until the page fits.
func (p *page) fit() {
	for p.runes() > p.runesAllowed() || p.short && len(p.lines) > maxGroupLines {
		if !p.drop() {
			break
		}
	}
	for len(p.lines) > 0 && len(p.lines[len(p.lines)-1].pieces) == 0 {
		p.lines = p.lines[:len(p.lines)-1]
	}
}

func (p *page) drop() bool {
	worst := -1
	for i, l := range p.lines {
		if l.weight > core && (worst < 0 || l.weight >= p.lines[worst].weight) {
			worst = i
		}
	}
	if worst < 0 {
		return false
	}
	p.lines = append(p.lines[:worst:worst], p.lines[worst+1:]...)
	return true
}

// text writes the page without tags.
func (p *page) text() string {
	return p.write(func(b *strings.Builder, l line) {
		for _, x := range l.pieces {
			b.WriteString(x.text)
		}
	})
}

// html writes the page in Telegram's HTML.
func (p *page) html() string {
	return p.write(func(b *strings.Builder, l line) {
		if l.quote {
			b.WriteString("<blockquote>")
		}
		writePieces(b, l.pieces)
		if l.quote {
			b.WriteString("</blockquote>")
		}
	})
}

func (p *page) write(one func(*strings.Builder, line)) string {
	var b strings.Builder
	for i, l := range p.lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		one(&b, l)
	}
	return b.String()
}

// escapeHTML covers the four signs that Telegram's parser knows names for.
var escapeHTML = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// writePieces keeps one tag open over pieces that share it.
func writePieces(b *strings.Builder, pieces []piece) {
	open := ""
	for _, x := range pieces {
		if x.text == "" {
			continue
		}
		if x.tag != open {
			closeTag(b, open)
			if x.tag != "" {
				b.WriteString("<" + x.tag + ">")
			}
			open = x.tag
		}
		b.WriteString(escapeHTML.Replace(x.text))
	}
	closeTag(b, open)
}

func closeTag(b *strings.Builder, tag string) {
	if tag != "" {
		b.WriteString("</" + tag + ">")
	}
}

// ask is a question that a tap copies.
func ask(question string) piece { return theirs(question, questionRunes).code() }

// Lengths that data is cut to, so that even the longest answer fits.
const (
	nameRunes = 160
	// ownWordsRunes is for a name that is the report's own words.
	ownWordsRunes = 90
	unitRunes     = 60
	noteRunes     = 240
	sourceRunes   = 120
	// rowSourceRunes is for a report named at the end of a row.
	rowSourceRunes = 60
	questionRunes  = 160
	quoteRunes     = 600
	passageRunes   = 600
	fullRunes      = 3000
)

// enumerate numbers the rows of a list of questions from 1.
func enumerate(questions []string) [][]piece {
	rows := make([][]piece, 0, len(questions))
	for i, s := range questions {
		rows = append(rows, []piece{counted(i + 1), words(". "), ask(s)})
	}
	return rows
}

// limit is how many rows a list may have in this form of the page.
func (p *page) limit(long, short int) int {
	if p.short {
		return short
	}
	return long
}
