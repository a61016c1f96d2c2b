package catalog

import (
	"slices"
	"strings"

	"solieu/corpus"
)

// part is a corpus.Part made of phrases.
type part struct {
	name  string
	forms group
	not   group
}

func (l *linker) compileParts(parts []corpus.Part, abbreviations *Abbreviations) []part {
	var made []part
	for _, p := range parts {
		m := part{name: p.Name}
		for _, form := range append([]string{p.Name}, p.Aliases...) {
			m.forms = append(m.forms, l.group(form, abbreviations)...)
		}
		for _, longer := range p.Not {
			m.not = append(m.not, l.group(longer, abbreviations)...)
		}
		made = append(made, m)
	}
	return made
}

// named is where a part is named in a text.
type named struct {
	name     string
	from, to int
	damaged  bool
}

// edge is how many words beyond the clause are looked at, to see whether it was
// cut out of an enumeration of parts.
const edge = 6

// part is the one part that the clause names. A clause that names several speaks
// of the whole ("văn bản gửi, nhận"), also where it was cut between them.
func (l *linker) part(indicator int, s Statement, abbreviations *Abbreviations) string {
	if len(l.parts[indicator]) == 0 {
		return ""
	}
	before, after := neighbours(s, abbreviations)
	keys := slices.Concat(before, abbreviations.keys(s.Clause), after)
	from, to := len(before), len(keys)-len(after)
	spans := l.spans(indicator, keys)
	name := ""
	for _, span := range spans {
		if span.to <= from || span.to > to || enumerated(span, spans, keys) {
			continue
		}
		if name != "" && name != span.name {
			return ""
		}
		name = span.name
	}
	return name
}

// neighbours gives the words of the sentence on both sides of the clause.
func neighbours(s Statement, abbreviations *Abbreviations) (before, after []string) {
	clause := strings.TrimSpace(s.Clause)
	if clause == "" {
		return nil, nil
	}
	front, back, ok := strings.Cut(s.Sentence, clause)
	if !ok {
		return nil, nil
	}
	before, after = abbreviations.keys(front), abbreviations.keys(back)
	return before[max(0, len(before)-edge):], after[:min(edge, len(after))]
}

// spans lists where the indicator's parts are named: other meanings of the
// words left out, the longer name before the shorter one within it, and a name
// as it should be before a damaged one.
func (l *linker) spans(indicator int, keys []string) []named {
	found := l.phrases.find(keys)
	var all []named
	for _, p := range l.parts[indicator] {
		all = append(all, p.spans(found)...)
	}
	return slices.DeleteFunc(slices.Clone(all), func(s named) bool {
		return slices.ContainsFunc(all, func(o named) bool {
			return s.in(o) || s.damaged && !o.damaged && s.overlaps(o)
		})
	})
}

func (p *part) spans(found []occurrence) []named {
	var spans, others []named
	for _, o := range found {
		span := named{p.name, o.from, o.to, o.damaged}
		if slices.Contains(p.not, o.phrase) {
			others = append(others, span)
		}
		if slices.Contains(p.forms, o.phrase) {
			spans = append(spans, span)
		}
	}
	return slices.DeleteFunc(spans, func(s named) bool {
		return slices.ContainsFunc(others, s.in)
	})
}

// in reports whether s lies in the longer o.
func (s named) in(o named) bool {
	return o.from <= s.from && s.to <= o.to && o.to-o.from > s.to-s.from
}

func (s named) overlaps(o named) bool { return s.from < o.to && o.from < s.to }

// enumerated reports whether another part is named directly beside s.
func enumerated(s named, spans []named, keys []string) bool {
	return slices.ContainsFunc(spans, func(o named) bool {
		return o.name != s.name && (joined(s, o, keys) || joined(o, s, keys))
	})
}

// joined reports whether b follows a, with nothing or "và" between them.
func joined(a, b named, keys []string) bool {
	switch b.from - a.to {
	case 0:
		return true
	case 1:
		return keys[a.to] == "va" || keys[a.to] == "hoac"
	}
	return false
}
