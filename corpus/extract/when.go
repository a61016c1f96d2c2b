package extract

import (
	"solieu/corpus"
	"solieu/corpus/vi"
)

// when is the time of a figure: its period, the days covered, and how it is told.
type when struct {
	period corpus.Period
	span   corpus.Span
	// atDate says that the words speak of a date (tính đến, hiện nay) rather than
	// of a stretch.
	atDate bool
	// since says that the count runs from a start.
	since bool
	// vague is the season or week that the words name, which has no fixed months.
	vague string
	// doubt is another time that the blocks before speak of.
	doubt string
	// undated says that no words name the time: it is the report's.
	undated bool
	// openYear says that the words name no year.
	openYear bool
	// beside is the stretch that the paragraph speaks of.
	beside corpus.Period
	// from and words say where it was taken from; after is the token that the words
	// stand at.
	from, words string
	after       int
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
		if w, ok := s.leadIn(false); ok {
			return w
		}
		if w, ok := s.leadIn(true); ok {
			return s.orCarried(w)
		}
		return s.orCarried(s.reportTime(st))
	}
	w := s.resolve(m)
	w.from, w.words, w.after = from, s.text(m.First, m.Last), m.First
	if from == "paragraph" && s.againstMonthBefore(st) {
		// "… so với tháng 9" in a report that ends with October is October's.
		return when{period: lastMonth(s.ref.Period), from: "base"}
	}
	s.cover(st, m, &w)
	return w
}

// reportTime is the report's own period, or the month of a day that the sentence
// begins with and that lies before it. What a document of that day says is not
// counted on it.
func (s *scan) reportTime(st *statement) when {
	day := s.eventDay(st)
	if month := corpus.MonthOf(day.To); !day.IsZero() && !s.ref.Period.IsZero() && !s.ref.Period.Overlaps(month) && !docNouns.Within(s.Text, st.sentence.first, st.q.First) {
		return when{period: month, span: day, from: "event"}
	}
	if day.IsZero() {
		day = s.window
	}
	return when{period: s.ref.Period, span: day, undated: true, from: "report"}
}

// eventDay is the day that the sentence names before the figure: "Ngày 10/9/2023,
// hệ thống ghi nhận 1.200 lượt" covers that day only.
func (s *scan) eventDay(st *statement) corpus.Span {
	for k := range s.mentions {
		m := &s.mentions[k]
		oneDay := !m.Span.IsZero() && m.Span.From == m.Span.To
		if m.excluded && oneDay && m.First == st.sentence.first && m.Kind == vi.Within {
			return m.Span
		}
	}
	return corpus.Span{}
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
	if after != nil && s.ownedByNext(after, st) {
		after = nil
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

// ownedByNext reports whether a mention behind a statement leads to the next one, or
// to what the statement is compared with:
// "214 website, lũy kế từ đầu năm đến nay là 1.021 website".
func (s *scan) ownedByNext(m *mention, st *statement) bool {
	apart := false
	for i := st.q.Last; i < m.First; i++ {
		if againstWords.Has(s.Text, i) {
			return true // "so với chỉ tiêu giao cả năm"
		}
		apart = apart || s.Tokens[i].Key == "," || s.Is(i, "và")
	}
	if !apart {
		return false
	}
	for _, next := range s.found {
		if next.sentence == st.sentence && next.q.First >= m.Last {
			for i := m.Last; i < next.lead; i++ {
				if s.Tokens[i].Class == vi.Sign {
					return false
				}
			}
			return true
		}
	}
	return false
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
	// "riêng dịp lễ (từ 29/4 đến 3/5) đạt 91,7%": the bracket only says when.
	if s.At(m.Last).Key == ")" && m.Kind == vi.Within && m.Span.From != m.Span.To && !s.statesWithin(m.Last, st.q.First) {
		return false
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
		stretch := p.Period
		if p.Relative == vi.This {
			stretch = p.Resolve(s.ref.Period)
		}
		if p.Last == m.First-1 && !p.base && !p.excluded && p.Kind == vi.Within && stretch.Contains(m.Period) {
			merged := *p
			merged.Period, merged.Relative = stretch, vi.Absolute
			merged.Span = corpus.Span{From: m.Span.From, To: m.Span.To}
			if m.Kind == vi.AsOf {
				merged.Span.From = stretch.Days().From
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
		if m.Relative == vi.Now && m.Period.IsZero() {
			found = nil // what stands now ends the time spoken of before
			continue
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

// resolve turns a mention into a time.
func (s *scan) resolve(m *mention) when {
	w := when{period: m.Period, span: m.Span, openYear: m.OpenYear, atDate: m.Kind == vi.AsOf || m.Kind == vi.Before, since: m.Kind == vi.Since}
	if m.Vague {
		w.vague = s.text(m.First, m.Last)
	}
	switch m.Relative {
	case vi.Now:
		if w.period.IsZero() {
			w.period, w.undated = lastMonth(s.ref.Period), true
		}
		w.atDate = true
		w.beside = s.paragraphPeriod(m)
	case vi.This:
		w.period = m.Resolve(s.ref.Period)
		if w.period == s.ref.Period {
			w.span = s.window
		}
	case vi.ThisYear:
		w.period = corpus.Year(s.ref.Period.EndYear())
	case vi.YearToDate:
		w.period = corpus.Between(corpus.Month(s.ref.Period.EndYear(), 1), lastMonth(s.ref.Period))
	}
	if m.Kind == vi.Since && !w.span.From.IsZero() && w.span.To.IsZero() && w.undated {
		w.span.To = s.now()
	}
	if m.Kind == vi.Before && w.span.IsZero() {
		w.span = corpus.Span{To: w.period.Days().To}
	}
	return w
}

// now is the day that "đến nay" means: the end of the report's period, or its issue
// before that.
func (s *scan) now() corpus.Date {
	end := s.ref.Period.Days().To
	if s.ref.Period.IsZero() || !s.ref.Day.IsZero() && s.ref.Day.Compare(end) < 0 {
		return s.ref.Day
	}
	return end
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

// setTime gives the figure its period and coverage.
func (s *scan) setTime(st *statement, w when) {
	st.vague = w.vague
	f := &st.figure
	f.Period, f.Coverage, f.Beside = w.period, w.span, w.beside
	if f.Beside == f.Period || f.Beside.Contains(f.Period) && f.Beside.Months == 1 {
		f.Beside = corpus.Period{}
	}
	if (st.role == base || st.ofBase) && st.versus != nil {
		now := w.period
		if st.of != nil {
			now = st.of.figure.Period
		}
		f.Period, f.Coverage, f.Beside = st.versus.Resolve(now), st.versus.Span, corpus.Period{}
		if st.of != nil && f.Coverage.IsZero() && st.versus.Relative == vi.SamePeriod && f.Period.Months == now.Months && f.Measure != corpus.Stock {
			f.Coverage = st.of.figure.Coverage.Shift(f.Period.Start - now.Start)
		}
		return
	}
	if st.role == part && st.of != nil && w.undated {
		f.Period, f.Coverage, f.Beside = st.of.figure.Period, st.of.figure.Coverage, st.of.figure.Beside
		return
	}
	if f.Measure == corpus.Total || f.Measure == corpus.AverageDaily {
		s.flowTime(f, w)
	}
}

// flowTime turns "tính đến 20/4/2023" for a count within the month into the
// month, covered up to that day.
func (s *scan) flowTime(f *corpus.Figure, w when) {
	if w.undated && f.Measure == corpus.Total && !w.atDate && w.from != "paragraph before" {
		f.Period = s.ref.Period
	}
	if ytd := s.ref.Period; w.atDate && ytd.Months > 1 && ytd.StartMonth() == 1 && ytd.End() == f.Period.End() {
		f.Period = ytd // a report on "7 tháng" counts from January
		f.Coverage.From = ytd.Days().From
	} else if w.atDate && !w.span.To.IsZero() && f.Coverage.From.IsZero() {
		f.Coverage.From = corpus.Date{Year: w.span.To.Year, Month: w.span.To.Month, Day: 1}
	}
	if f.Coverage == f.Period.Days() {
		f.Coverage = corpus.Span{}
	}
}
