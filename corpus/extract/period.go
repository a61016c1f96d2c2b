package extract

import (
	"solieu/corpus"
	"solieu/corpus/vi"
)

// longestPhase is the longest stretch, in months, that a figure may be of; a
// longer one that ends after the report is a programme's name ("giai đoạn
// 2021-2025").
const longestPhase = 12

// classify tells the mentions that figures may be of from bases of comparisons
// and from the dates of documents and events.
func (s *scan) classify(m *mention) {
	m.base = s.isBase(m)
	switch {
	case m.Impossible != "", s.zones[m.First] && s.zones[m.Last-1]:
		m.excluded = true
	case m.base:
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
	i := m.First - 1
	if s.Is(i, "kỳ") && s.Is(i-1, "cùng") {
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

// namesDocument reports whether the mention is the date or the year of a
// document, plan or meeting just before it.
func (s *scan) namesDocument(m *mention) bool {
	if m.Kind == vi.AsOf || m.Kind == vi.Since {
		return false
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

// when is the time of a figure: its period, the days covered, and how it is told.
type when struct {
	period corpus.Period
	span   corpus.Span
	// atDate says that the words speak of a date (tính đến, hiện nay) rather than
	// of a stretch.
	atDate bool
	// since says that the count runs from a start.
	since bool
	// undated says that no words name the time: it is the report's.
	undated bool
	// beside is the stretch that the paragraph speaks of.
	beside corpus.Period
	// from says where it was taken from, for explanations.
	from string
}

// time finds the period of a statement: named in its clause, earlier in its
// sentence, later in its sentence, in the sentences before, in the lead-ins, in
// the report's own period, in this order.
func (s *scan) time(st *statement) when {
	m, from := s.ownMention(st)
	if m == nil {
		m, from = s.carried(st)
	}
	if m == nil {
		if w, ok := s.leadIn(); ok {
			return w
		}
		return when{period: s.ref.Period, undated: true, from: "report"}
	}
	w := s.resolve(m)
	w.from = from
	if from == "paragraph" && s.againstMonthBefore(st) {
		// "… so với tháng 9" in a report that ends with October is October's.
		return when{period: lastMonth(s.ref.Period), from: "base"}
	}
	s.cover(st, m, &w)
	return w
}

// againstMonthBefore reports whether the sentence compares with the month before
// the report's last one.
func (s *scan) againstMonthBefore(st *statement) bool {
	for k := range s.mentions {
		m := &s.mentions[k]
		if !m.base || m.First < st.q.Last || m.Last > st.sentence.last {
			continue
		}
		return m.Relative == vi.Absolute && m.Period.Months == 1 && m.Period.End() == s.ref.Period.End()-1 || m.Relative == vi.Previous && m.Months == 1
	}
	return false
}

// ownMention is the mention of the statement's own sentence.
func (s *scan) ownMention(st *statement) (*mention, string) {
	var before, after *mention
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.excluded || m.base || m.First < st.sentence.first || m.Last > st.sentence.last {
			continue
		}
		if m.Last <= st.q.First {
			if s.hidden(m, st) {
				continue
			}
			before = m
		} else if after == nil && m.First >= st.q.Last {
			after = m
		}
	}
	if after != nil && after.First < st.to && (before == nil || before.Last <= st.from) {
		return after, "clause"
	}
	if before != nil {
		return s.stretchOver(before), "sentence"
	}
	if after != nil && after.Kind != vi.From && s.sameStatement(st, after) {
		return after, "behind"
	}
	return nil, ""
}

// hidden reports whether a mention stands in brackets that closed before the
// statement and so says nothing of it.
func (s *scan) hidden(m *mention, st *statement) bool {
	open := -1
	for i := m.First - 1; i >= st.sentence.first; i-- {
		if s.Tokens[i].Key == ")" {
			break
		}
		if s.Tokens[i].Key == "(" {
			open = i
			break
		}
	}
	if open < 0 || open == s.openBracket(st) {
		return false
	}
	if m.First != open+1 {
		return true
	}
	// "trong tháng 9/2023 (từ 01/9 đến 15/9)" dates the period before it.
	for k := range s.mentions {
		if p := &s.mentions[k]; p.Last == open && !p.base {
			return false
		}
	}
	return true
}

// stretchOver prefers the period named just before days, and takes the days from
// them: "trong tháng 9/2023 (từ 01/9 đến 15/9/2023)", "trong quý II, tính đến ngày
// 21/6/2022, …".
func (s *scan) stretchOver(m *mention) *mention {
	sign := s.At(m.First - 1).Key
	if sign != "(" && sign != "," || m.Span.IsZero() {
		return m
	}
	for k := range s.mentions {
		p := &s.mentions[k]
		if p.Last == m.First-1 && !p.base && !p.excluded && p.Kind == vi.Within && p.Period.Contains(m.Period) {
			merged := *p
			merged.Span = corpus.Span{From: m.Span.From, To: m.Span.To}
			if m.Kind == vi.AsOf {
				merged.Span.From = p.Period.Days().From
			}
			return &merged
		}
	}
	return m
}

// sameStatement reports whether no other figure stands between a statement and a
// mention behind it.
func (s *scan) sameStatement(st *statement, m *mention) bool {
	for _, other := range s.found {
		if other.q.First >= st.q.Last && other.q.Last <= m.First && other.role != change {
			return false
		}
	}
	for i := st.q.Last; i < m.First; i++ {
		if s.Tokens[i].Key == ";" || s.Tokens[i].Key == "(" || planWords.Has(s.Text, i) {
			return false
		}
	}
	return true
}

// carried is the time that the sentences before speak of.
func (s *scan) carried(st *statement) (*mention, string) {
	var found *mention
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.Last > st.sentence.first {
			break
		}
		if !m.excluded && !m.base && m.Kind != vi.From && m.Kind != vi.Before && !s.ahead(m) && !s.pastYear(m) {
			found = m
		}
	}
	if found == nil {
		return nil, ""
	}
	return found, "paragraph"
}

// pastYear reports whether the mention lies wholly before the report's year: a
// look back doesn't date the sentences that follow it.
func (s *scan) pastYear(m *mention) bool {
	return !m.Period.IsZero() && !s.ref.Period.IsZero() && m.Period.End() < s.ref.Period.Start-1
}

// leadIn is the time that the headings and lead-ins above speak of, the nearest
// first.
func (s *scan) leadIn() (when, bool) {
	for k := len(s.block.Headings) - 1; k >= 0; k-- {
		lead := s.lead(s.block.Headings[k])
		for i := len(lead.mentions) - 1; i >= 0; i-- {
			m := &lead.mentions[i]
			if m.excluded || m.base || m.Kind == vi.From || lead.ahead(m) {
				continue
			}
			w := lead.resolve(m)
			w.from = "heading"
			return w, !w.period.IsZero()
		}
	}
	return when{}, false
}

// resolve turns a mention into a time.
func (s *scan) resolve(m *mention) when {
	w := when{period: m.Period, span: m.Span, atDate: m.Kind == vi.AsOf || m.Kind == vi.Before, since: m.Kind == vi.Since}
	switch m.Relative {
	case vi.Now:
		if w.period.IsZero() {
			w.period, w.undated = lastMonth(s.ref.Period), true
		}
		w.atDate = true
		w.beside = s.paragraphPeriod(m)
	case vi.This:
		w.period = s.ref.Period
	case vi.ThisYear:
		w.period = corpus.Year(s.ref.Period.EndYear())
	case vi.YearToDate:
		w.period = corpus.Between(corpus.Month(s.ref.Period.EndYear(), 1), lastMonth(s.ref.Period))
	}
	if m.Kind == vi.Before && w.span.IsZero() {
		w.span = corpus.Span{To: w.period.Days().To}
	}
	return w
}

func lastMonth(p corpus.Period) corpus.Period {
	if p.IsZero() {
		return p
	}
	return corpus.Period{Start: p.End() - 1, Months: 1}
}

// paragraphPeriod is the last stretch that the paragraph names before an undated
// "hiện nay".
func (s *scan) paragraphPeriod(now *mention) corpus.Period {
	var p corpus.Period
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.First >= now.First {
			break
		}
		if !m.excluded && !m.base && m.Kind == vi.Within && m.Relative == vi.Absolute && !m.Period.IsZero() && !s.pastYear(m) && !s.ahead(m) {
			p = m.Period
		}
	}
	return p
}

// cover gives the days really counted where a date of the same sentence or
// paragraph cuts the period short: "tính đến 21/6, … trong tháng 6/2022".
func (s *scan) cover(st *statement, named *mention, w *when) {
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.First >= st.q.First || m.Kind != vi.AsOf || m.base || m.excluded || m.Span.To.IsZero() || m == named {
			continue
		}
		if m.First < st.sentence.first && !w.undated {
			continue
		}
		switch {
		case (w.since || w.undated && w.atDate) && m.Span.To.Compare(s.ref.Period.Days().From) >= 0:
			w.period, w.span.To, w.undated = corpus.MonthOf(m.Span.To), m.Span.To, false
		case !w.atDate && w.span.IsZero() && w.period.Contains(corpus.MonthOf(m.Span.To)) && m.Span.To.Compare(w.period.Days().To) < 0:
			w.span = corpus.Span{From: w.period.Days().From, To: m.Span.To}
		}
	}
}

// lead gives the mentions of a heading, read once for all figures below it.
func (x *extractor) lead(text string) *scan {
	if x.leads[text] == nil {
		x.leads[text] = newLead(x, text)
	}
	return x.leads[text]
}

// newLead reads the mentions of a heading or lead-in.
func newLead(x *extractor, text string) *scan {
	s := &scan{extractor: x, Text: vi.NewText(text)}
	s.findZones()
	for _, m := range vi.FindPeriods(s.Text, x.ref) {
		s.mentions = append(s.mentions, mention{Mention: m})
	}
	for i := range s.mentions {
		s.classify(&s.mentions[i])
	}
	return s
}
