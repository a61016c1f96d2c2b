package review

import (
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// Item is a figure with what was decided about it.
type Item struct {
	Key corpus.FigureKey
	ID  string
	// Read is the figure as read, Now as it stands; of an orphan both are empty.
	Read, Now corpus.Figure
	Passage   corpus.Passage
	// Decision is the one that holds, nil where there is none.
	Decision *corpus.Decision
}

// Orphaned reports whether the item is a decision about a figure that the
// report's present reading doesn't have.
func (i *Item) Orphaned() bool { return i.Read.ID == "" }

// Status is that of the figure, or "orphaned".
func (i *Item) Status() string {
	if i.Orphaned() {
		return "orphaned"
	}
	return string(i.Now.Status)
}

// Take makes a decision that was checked the one that holds.
func (i *Item) Take(d corpus.Decision) {
	i.Now, i.Decision = i.Read, nil
	if d.Verdict != corpus.Undo {
		d.Apply(&i.Now)
		i.Decision = &d
	}
}

// Marks around a number.
const markBefore, markBehind = "»", "«"

// longestText is how much of a passage is shown around the sentence.
const longestText = 700

// Marked is the text around the figure's sentence, with the number that was read
// marked.
func (i *Item) Marked() string {
	if i.Orphaned() {
		return i.Key.Quote
	}
	quote, text := i.Read.Source.Quote, i.Passage.Text
	marked := quote
	if places := vi.Stated(quote, i.Read.Value); len(places) > 0 {
		p := places[min(i.Key.Occurrence, len(places))-1]
		marked = quote[:p.Start] + markBefore + quote[p.Start:p.End] + markBehind + quote[p.End:]
	}
	before, behind, ok := strings.Cut(text, quote)
	if !ok {
		return marked
	}
	room := max(longestText-len(quote), 0) / 2
	return lastWords(before, room) + marked + firstWords(behind, room)
}

// firstWords cuts text to n bytes at a word's end.
func firstWords(text string, n int) string {
	if len(text) <= n {
		return text
	}
	return text[:strings.LastIndexByte(text[:n+1], ' ')+1] + "…"
}

// lastWords cuts text to its last n bytes at a word's beginning.
func lastWords(text string, n int) string {
	if len(text) <= n {
		return text
	}
	from := len(text) - n - 1
	at := strings.IndexByte(text[from:], ' ')
	if at < 0 {
		return "…"
	}
	return "…" + text[from+at:]
}
