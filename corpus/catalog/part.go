package catalog

import (
	"slices"

	"solieu/corpus"
)

// partNames are the phrases that name parts of an indicator.
type partNames map[int32][]partName

type partName struct {
	part string
	// other says that the phrase has another meaning: the part's words in it
	// don't name the part.
	other bool
}

func (l *linker) compileParts(parts []corpus.Part, abbreviations *Abbreviations) partNames {
	names := partNames{}
	for _, p := range parts {
		for _, form := range append([]string{p.Name}, p.Aliases...) {
			names.add(l.group(form, abbreviations), partName{part: p.Name})
		}
		for _, longer := range p.Not {
			names.add(l.group(longer, abbreviations), partName{part: p.Name, other: true})
		}
	}
	return names
}

func (names partNames) add(g group, name partName) {
	for _, id := range g {
		names[id] = append(names[id], name)
	}
}

// named is where a part is named in a text.
type named struct {
	name     string
	from, to int32
	damaged  bool
}

// edge is how many words beyond the clause are looked at, to see whether it was
// cut out of an enumeration of parts.
const edge = 6

// part is the one part that the clause names. A clause that names several speaks
// of the whole ("văn bản gửi, nhận"), also where it was cut between them.
func (l *linker) part(indicator int, s Statement) string {
	if len(l.names[indicator]) == 0 {
		return ""
	}
	clause := s.Clause.words()
	text := clause.around(edge, s.Sentence.words())
	spans := l.spans(l.names[indicator], text)
	name := ""
	for _, span := range spans {
		if span.to <= clause.from || span.to > clause.to || l.enumerated(span, spans, text) {
			continue
		}
		if name != "" && name != span.name {
			return ""
		}
		name = span.name
	}
	return name
}

// spans lists where the indicator's parts are named: other meanings of the
// words left out, the longer name before the shorter one within it, and a name
// as it should be before a damaged one.
func (l *linker) spans(names partNames, text stretch) []named {
	var all, others []named
	for o := range l.phrases.within(text) {
		for _, name := range names[o.phrase] {
			span := named{name.part, o.from, o.to, o.damaged}
			if name.other {
				others = append(others, span)
			} else {
				all = append(all, span)
			}
		}
	}
	all = slices.DeleteFunc(all, func(s named) bool {
		return slices.ContainsFunc(others, func(o named) bool { return o.name == s.name && s.in(o) })
	})
	return slices.DeleteFunc(slices.Clone(all), func(s named) bool {
		return slices.ContainsFunc(all, func(o named) bool {
			return s.in(o) || s.damaged && !o.damaged && s.overlaps(o)
		})
	})
}

// in reports whether s lies in the longer o.
func (s named) in(o named) bool {
	return o.from <= s.from && s.to <= o.to && o.to-o.from > s.to-s.from
}

func (s named) overlaps(o named) bool { return s.from < o.to && o.from < s.to }

// enumerated reports whether another part is named directly beside s.
func (l *linker) enumerated(s named, spans []named, text stretch) bool {
	return slices.ContainsFunc(spans, func(o named) bool {
		return o.name != s.name && (l.joined(s, o, text) || l.joined(o, s, text))
	})
}

// joiners are the folded words that may stand between two parts.
var joiners = []string{"va", "hoac"}

// joined reports whether b follows a, with nothing or "và" between them.
func (l *linker) joined(a, b named, text stretch) bool {
	switch b.from - a.to {
	case 0:
		return true
	case 1:
		return slices.Contains(l.joins, text.text.words[a.to])
	}
	return false
}
