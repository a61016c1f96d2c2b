package bot

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// composePassage writes a passage with the report that it stands in. The sentence of a
// figure is marked in it, and the value in the sentence; nil for no figure.
func composePassage(p *page, r corpus.Report, passage corpus.Passage, f *corpus.Figure) *evidence {
	p.source(citation{r.Number, r.Title, r.File, passage.Section, r.Issued}, 0)
	if r.Number != "" && r.Title != "" {
		p.add(useful, theirs(r.Title, noteRunes).bold())
	}
	if passage.Heading != "" {
		p.add(useful, theirs(passage.Heading, noteRunes).faint())
	}
	p.quote(core, markedPieces(passage, f)...)
	return evidenceOfSource(r, passage)
}

// markedPieces is the text of a passage, with the sentence of a figure that stands in
// it in bold and the value underlined. Of a long passage the piece around it is shown.
func markedPieces(passage corpus.Passage, f *corpus.Figure) []piece {
	text := squash(passage.Text)
	if f == nil || f.Source.Passage != passage.ID {
		return []piece{theirs(text, fullRunes)}
	}
	quote := squash(f.Source.Quote)
	before, after, found := strings.Cut(text, quote)
	if !found || quote == "" || utf8.RuneCountInString(quote) > fullRunes/2 {
		return []piece{theirs(text, fullRunes)}
	}
	before = tail(before, fullRunes/4)
	pieces := []piece{{text: before, role: roleTheirs}}
	pieces = append(pieces, underlined(quote, f.Value)...)
	return append(pieces, piece{text: clipTail(after, fullRunes/4), role: roleTheirs})
}

// underlined is a sentence in bold, but for the value in it, which has a line under it.
func underlined(quote string, value corpus.Decimal) []piece {
	all := piece{text: quote, role: roleTheirs, tag: "b"}
	places := vi.Stated(quote, value)
	if len(places) == 0 {
		return []piece{all}
	}
	at := places[0]
	for _, run := range digitRuns.FindAllStringIndex(quote, -1) {
		if run[0] < at.Start && at.Start < run[1] || run[0] < at.End && at.End < run[1] {
			return []piece{all} // of a number half a line under it would tell another
		}
	}
	head, number, rest := all, all, all
	head.text, number.text, rest.text = quote[:at.Start], quote[at.Start:at.End], quote[at.End:]
	return []piece{head, number.line(), rest}
}

// tail is the end of a text, at most limit runes of it, from the beginning of a word.
func tail(s string, limit int) string {
	n := utf8.RuneCountInString(s)
	if n <= limit {
		return s
	}
	rest := string([]rune(s)[n-limit:])
	if at := strings.IndexByte(rest, ' '); at >= 0 {
		rest = rest[at+1:]
	}
	return ellipsis + " " + rest
}

// clipTail is the beginning of what follows a sentence, at most limit runes of it.
func clipTail(s string, limit int) string {
	if utf8.RuneCountInString(s) <= limit {
		return s
	}
	return clip(s, limit)
}

// source shows a passage: in a message of its own, or, for who pages, in place.
func (c *Conversation) source(inPlace bool, a action) Reply {
	r, passage, ok := c.answerer.Source(a.argument(0))
	if !ok {
		return notice(wordStaleSource)
	}
	var f *corpus.Figure
	if figure, ok := c.shelf().Figure(a.argument(1)); ok {
		f = &figure
	}
	p := &page{}
	e := composePassage(p, r, passage, f)
	at := slices.IndexFunc(r.Passages, func(q corpus.Passage) bool { return q.ID == passage.ID })
	if at >= 0 {
		p.pager(at, len(r.Passages), func(page int) action { return to(doPassage, r.Passages[page].ID, a.argument(1)) })
	}
	var more []key
	if f != nil && f.Source.Passage != passage.ID {
		more = append(more, keyed(buttonCited, to(doPassage, f.Source.Passage, f.ID)))
	}
	if c.options.Original != nil {
		more = append(more, keyed(buttonOriginal, to(doOriginal, r.ID)))
	}
	p.rows(keysInRow, more)
	reply := c.finish(p, e)
	reply.InPlace = inPlace
	return reply
}

// pageNumber writes a page for an action.
func pageNumber(n int) string { return strconv.Itoa(n) }
