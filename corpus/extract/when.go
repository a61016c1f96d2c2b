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
	if day, ok := s.dayOf(st); ok {
		return day
	}
	m, from := s.ownMention(st)
	if m == nil {
		m, from = s.carried(st)
	}
	if m == nil {
		if w, ok := s.partsOver(); ok {
			return w
		}
		if w, ok := s.leadIn(false); ok {
			return w
		}
		if w, ok := s.leadIn(true); ok {
			return s.orCarried(w)
		}
		w := s.orCarried(s.reportTime(st))
		if w.period.Months == 1 && s.againstMonthBefore(st) {
			w.doubt = "" // compared with the month before, it is the month's
		}
		return w
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

// dayOf is the day that the clause of a price or a power names: "Giá cà phê ngày 25/11:
// 118.500 đồng/kg" was told on it.
func (s *scan) dayOf(st *statement) (when, bool) {
	if !s.isPrice(st) && s.noun(st.after) != "MW" {
		return when{}, false
	}
	for k := range s.mentions {
		m := &s.mentions[k]
		oneDay := !m.Span.IsZero() && m.Span.From == m.Span.To
		if m.First >= st.from && m.Last <= st.lead && oneDay && m.Kind == vi.Within && !m.base {
			return when{period: corpus.MonthOf(m.Span.To), span: m.Span, from: "clause", words: s.text(m.First, m.Last), after: m.First}, true
		}
	}
	return when{}, false
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
		st.grounds.time.from, st.grounds.time.doubt = st.of.grounds.time.from, st.of.grounds.time.doubt
		if f.Measure == corpus.Stock && st.of.figure.Measure == corpus.Total {
			f.Measure = corpus.Total // its time is its whole's
		}
		return
	}
	if f.Measure == corpus.Total || f.Measure == corpus.AverageDaily {
		s.flowTime(f, w)
	}
	s.closeOn(st, w)
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
