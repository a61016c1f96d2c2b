package read

import (
	"slices"
	"strings"
	"unicode"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// Web pages say when a text was put up, on a line of its own above it, often with
// the author's name, a counter and buttons: "Cập nhật lúc 16:42 - 28/08/2023 |
// Lượt xem: 318 | In trang".

// stampBytes is how long such a line may be.
const stampBytes = 160

// isStamp reports whether s says no more than that.
func isStamp(s string) bool {
	if len(s) > stampBytes || !hasDigit(s) {
		return false
	}
	posted, timed, named := false, hasTime(s), false
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '•' || r == '·' || r == '»' }) {
		words := strings.FieldsFunc(key(part), func(r rune) bool { return !unicode.IsLetter(r) })
		unknown := slices.ContainsFunc(words, func(w string) bool { return !stampWords[w] })
		if unknown && !isPersonName(part) {
			return false
		}
		named = named || unknown
		posted = posted || slices.ContainsFunc(words, func(w string) bool { return postedWords[w] })
	}
	return (timed || posted && !named) && !stampDay(s).IsZero()
}

// stampDay is the day that a line names, zero for none.
func stampDay(s string) corpus.Date {
	for _, m := range vi.FindPeriods(vi.NewText(s), vi.Reference{}) {
		if !m.Span.IsZero() && m.Span.From == m.Span.To && m.Kind == vi.Within {
			return m.Span.From
		}
	}
	return corpus.Date{}
}

// hasTime finds a time of day: 16:42, 09:41:07.
func hasTime(s string) bool {
	return slices.ContainsFunc(strings.Fields(s), func(word string) bool {
		hour, rest, found := strings.Cut(strings.Trim(word, "(),;|[]"), ":")
		return found && isDigits(hour) && isDigits(strings.ReplaceAll(rest, ":", ""))
	})
}

// isPersonName reports whether s may be an author's name: two to four words in
// capitals at the front.
func isPersonName(s string) bool {
	words := strings.Fields(s)
	return len(words) >= 2 && len(words) <= 4 && !hasDigit(s) &&
		!slices.ContainsFunc(words, func(w string) bool { return !startsUpper(w) || isCapitals(w) })
}

// postedDay is the day on which the page says that the text was put up: of a stamp
// that says so, else of the first one.
func postedDay(pieces []piece) corpus.Date {
	var first corpus.Date
	for i := range pieces {
		p := &pieces[i]
		if p.fate != asStamp {
			continue
		}
		day := stampDay(p.text)
		if day.IsZero() {
			continue
		}
		if strings.ContainsFunc(p.text, unicode.IsLetter) && hasWordOf(p.text, postedWords) {
			return day
		}
		if first.IsZero() {
			first = day
		}
	}
	return first
}

func hasWordOf(s string, set map[string]bool) bool {
	return slices.ContainsFunc(strings.FieldsFunc(key(s), func(r rune) bool { return !unicode.IsLetter(r) }), func(w string) bool { return set[w] })
}
