package catalog

import (
	"fmt"
	"iter"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"solieu/corpus/vi"
)

// Abbreviations is a table of short and long forms, both as folded words. It
// never changes once made.
type Abbreviations struct {
	// long: short form, its words joined by one space -> meanings.
	long map[string][][]string
	// short: long form, joined likewise -> short forms, sorted.
	short map[string][]string
	// longest is how many words the longest short form has that begins with a
	// word ("tt tt" of TT&TT).
	longest map[string]int
	// written: short form, joined likewise -> meanings as the table writes them.
	written map[string][]string
}

func emptyAbbreviations() *Abbreviations {
	return &Abbreviations{long: map[string][][]string{}, short: map[string][]string{}, longest: map[string]int{}, written: map[string][]string{}}
}

func newAbbreviations(table map[string][]string) (*Abbreviations, error) {
	a := emptyAbbreviations()
	for short, meanings := range table {
		if len(words(short)) == 0 || len(meanings) == 0 {
			return nil, fmt.Errorf("catalogue: abbreviation %q needs letters and a meaning; add them or take it out", short)
		}
		for _, meaning := range meanings {
			long := words(meaning)
			if len(long) == 0 {
				return nil, fmt.Errorf("catalogue: abbreviation %q has an empty meaning; fill it or take it out", short)
			}
			a.add(words(short), long)
			key := strings.Join(words(short), " ")
			if !slices.Contains(a.written[key], meaning) {
				a.written[key] = append(a.written[key], meaning)
			}
		}
	}
	for _, forms := range a.short {
		slices.Sort(forms)
	}
	return a, nil
}

// add enters one meaning, once: TT&TT and TT-TT are the same words.
func (a *Abbreviations) add(short, long []string) {
	key, full := strings.Join(short, " "), strings.Join(long, " ")
	if slices.Contains(a.short[full], key) {
		return
	}
	a.long[key] = append(a.long[key], long)
	a.short[full] = append(a.short[full], key)
	a.longest[short[0]] = max(a.longest[short[0]], len(short))
}

// with returns a table in which the definitions hold before the meanings here.
func (a *Abbreviations) with(defined map[string][]string) *Abbreviations {
	n := emptyAbbreviations()
	n.written = a.written
	for short, meanings := range a.long {
		if _, ok := defined[short]; ok {
			continue
		}
		for _, long := range meanings {
			n.add(strings.Fields(short), long)
		}
	}
	for short, long := range defined {
		n.add(strings.Fields(short), long)
	}
	for _, forms := range n.short {
		slices.Sort(forms)
	}
	return n
}

// Long returns the meanings of a folded short form ("dvctt"; the words of "TT&TT"
// are "tt tt"), each as folded words; nil where it is none. More than one means
// that it is ambiguous.
func (a *Abbreviations) Long(short string) [][]string { return a.long[short] }

// All gives the short forms with each of their meanings.
func (a *Abbreviations) All() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, short := range slices.Sorted(maps.Keys(a.long)) {
			for _, long := range a.long[short] {
				if !yield(short, strings.Join(long, " ")) {
					return
				}
			}
		}
	}
}

// Short returns the short forms of folded words, sorted.
func (a *Abbreviations) Short(long []string) []string {
	return a.short[strings.Join(long, " ")]
}

// Expand writes out the unambiguous short forms among folded words.
func (a *Abbreviations) Expand(folded []string) []string {
	var out []string // nil until something changes
	for i := 0; i < len(folded); {
		long, n := a.At(folded[i:])
		if n == 0 {
			if out != nil {
				out = append(out, folded[i])
			}
			i++
			continue
		}
		if out == nil {
			out = append(make([]string, 0, len(folded)+8), folded[:i]...)
		}
		out = append(out, long...)
		i += n
	}
	if out == nil {
		return folded
	}
	return out
}

// At finds the longest unambiguous short form that the words begin with, and how many
// words it has; 0 for none.
func (a *Abbreviations) At(folded []string) (long []string, n int) {
	for n = min(a.longest[folded[0]], len(folded)); n > 0; n-- {
		key := folded[0]
		if n > 1 {
			key = strings.Join(folded[:n], " ")
		}
		if meanings := a.long[key]; len(meanings) == 1 {
			return meanings[0], n
		}
	}
	return nil, 0
}

// keys gives a text's words as they are compared: folded and written out.
func (a *Abbreviations) keys(text string) []string { return a.Expand(words(text)) }

// bracketed is a short form in brackets behind what may be its long form.
var bracketed = regexp.MustCompile(`\(\s*(\p{Lu}{2,9})\s*\)`)

// definitions finds the short forms that a text defines: the initials of the
// words in front of the bracket are its letters. A text with two meanings for
// one defines neither.
func definitions(text string) map[string][]string {
	defined := map[string][]string{}
	for _, at := range bracketed.FindAllStringSubmatchIndex(text, -1) {
		short := vi.Fold(text[at[2]:at[3]])
		// The words in front, with room for signs between them.
		front := words(tail(text[:at[0]], 20*len(short)))
		long := spelledBy(front, short)
		if long == nil {
			continue
		}
		if other, ok := defined[short]; ok && !slices.Equal(other, long) {
			long = nil
		}
		defined[short] = long
	}
	for short, long := range defined {
		if long == nil {
			delete(defined, short)
		}
	}
	return defined
}

// spelledBy returns the last words when their initials are the letters of short.
func spelledBy(front []string, short string) []string {
	letters := []rune(short)
	if len(front) < len(letters) {
		return nil
	}
	front = front[len(front)-len(letters):]
	for i, word := range front {
		if first, _ := firstRune(word); first != letters[i] {
			return nil
		}
	}
	return slices.Clone(front)
}

func firstRune(s string) (rune, bool) {
	for _, r := range s {
		return r, true
	}
	return 0, false
}

// tail returns the last n bytes or a little less, cut between runes.
func tail(s string, n int) string {
	if len(s) <= n {
		return s
	}
	s = s[len(s)-n:]
	for i, r := range s {
		if unicode.IsSpace(r) {
			return s[i:]
		}
	}
	return ""
}
