package extract

import (
	"solieu/corpus/vi"
)

// longestPhase is the longest stretch, in months, that a figure may be of; a
// longer one that ends after the report is a programme's name ("giai đoạn
// 2021-2025").
const longestPhase = 12

// classify tells the mentions that figures may be of from bases of comparisons
// and from the dates of documents and events.
func (s *scan) classify(m *mention) {
	m.base = s.isBase(m) || s.isAside(m)
	switch {
	case m.Impossible != "", s.zones[m.First] && s.zones[m.Last-1]:
		m.excluded = true
	case m.base:
	case m.Vague:
		m.excluded = s.modifies(m) // "nhu cầu dịp Tết"
	case s.namesDocument(m), s.namesEvent(m), s.isVision(m):
		m.excluded = true
	case m.Kind == vi.Within && m.Period.Months > longestPhase && (s.ahead(m) || s.modifies(m)):
		m.excluded = true
	}
}

// modifies reports whether a stretch belongs to the noun before it ("danh sách
// giai đoạn 2021-2023") rather than opening a clause.
func (s *scan) modifies(m *mention) bool {
	return s.At(m.First-1).Class == vi.Word && !timePrepositions.Has(s.Text, m.First-1)
}

// isBase reports whether a change is stated against the mention.
func (s *scan) isBase(m *mention) bool {
	if m.Relative == vi.SamePeriod || m.Relative == vi.Previous || m.Compared {
		return true
	}
	if _, n := againstWords.Before(s.Text, m.First); n > 0 {
		return true
	}
	if _, n := comparatives.Before(s.Text, m.First); n > 0 {
		return true
	}
	i := m.First - 1
	if s.Is(i, "kỳ") && s.Is(i-1, "cùng") || s.namesBase(i) {
		return true
	}
	// "so với tháng trước và cùng kỳ tháng 9/2022": a second base behind a first.
	if s.Is(i, "và") || s.At(i).Key == "," {
		for k := range s.mentions {
			if b := &s.mentions[k]; b.base && b.Last == i {
				return true
			}
		}
	}
	return false
}

// longestBase is how many words may name what a base is the time of: "so với Pmax năm
// 2023".
const longestBase = 5

// namesBase reports whether the words up to token i name a base: "so với Pmax".
func (s *scan) namesBase(i int) bool {
	for back := 0; back < longestBase && i >= 0; back, i = back+1, i-1 {
		if s.Tokens[i].Class != vi.Word || s.mentionAt(i) != nil || longest(s.Text, i, plans, stateVerbs) > 0 {
			return false
		}
		if _, n := againstWords.Before(s.Text, i); n > 0 {
			return true
		}
	}
	return false
}

// namesDocument reports whether the mention is the date or the year of a
// document, plan or meeting just before it.
func (s *scan) namesDocument(m *mention) bool {
	if m.Kind == vi.AsOf || m.Kind == vi.Since || m.Period.Months > 1 && m.Period.Months < 12 {
		return false // documents are of a day, a month or a year
	}
	for i := m.First - 1; i >= 0 && i >= m.First-14; i-- {
		tok := s.Tokens[i]
		if tok.Class == vi.Sign && (tok.Key == "." || tok.Key == ";" || tok.Key == ":" || tok.Key == ",") {
			return false
		}
		if s.documents[i] && tok.Class != vi.Word && m.First-i <= 6 {
			return true
		}
		if docNouns.Has(s.Text, i) && !s.verbBetween(i+1, m.First) {
			return true
		}
	}
	return false
}

// eventVerbs between a noun and a date make the date the clause's own.
var eventVerbs = vi.NewSet("là | đạt | có | được | đã | trong | tính")

func (s *scan) verbBetween(from, to int) bool { return eventVerbs.Within(s.Text, from, to) }

// namesEvent reports whether the mention is a single day on which something
// happened: "Ngày 14/9, tại Nam Định …". Days count only in "trong ngày".
func (s *scan) namesEvent(m *mention) bool {
	if m.Kind != vi.Within {
		return m.Kind == vi.From
	}
	oneDay := !m.Span.IsZero() && m.Span.From == m.Span.To
	return oneDay && !s.Is(m.First-1, "trong")
}

// visionWords lead to a year that a plan aims at.
var visionWords = vi.NewSet("định hướng | tầm nhìn | giai đoạn | thời kỳ | hướng đến | định hướng đến | tầm nhìn đến")

func (s *scan) isVision(m *mention) bool {
	if _, n := visionWords.Before(s.Text, m.First); n > 0 {
		return true
	}
	return visionWords.Has(s.Text, m.First) && s.ahead(m)
}

// ahead reports whether the mention ends after the report's own period.
func (s *scan) ahead(m *mention) bool {
	return !s.ref.Period.IsZero() && !m.Period.IsZero() && m.Period.End() > s.ref.Period.End()
}

// pastYear reports whether the mention lies wholly before the report's year: a
// look back doesn't date the sentences that follow it.
func (s *scan) pastYear(m *mention) bool {
	return !m.Period.IsZero() && !s.ref.Period.IsZero() && m.Period.End() < s.ref.Period.Start-1
}

// future reports whether a mention is wholly after the report, or a date after it:
// nothing can have been counted yet.
func (s *scan) future(m *mention) bool {
	return s.ahead(m) && (m.Kind == vi.AsOf || m.Period.Start >= s.ref.Period.End())
}
