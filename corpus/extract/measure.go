package extract

import (
	"solieu/corpus"
)

// measure tells which statistic the figure is.
func (s *scan) measure(st *statement, w when, ind *corpus.Indicator) corpus.Measure {
	switch {
	case st.rank:
		return corpus.Rank
	case st.q.Of != nil:
		return corpus.Ratio
	case st.q.Unit == "%":
		return corpus.Rate
	case st.q.Unit == "Mbps":
		return corpus.Speed
	case s.daily(st):
		return corpus.AverageDaily
	case w.since:
		return corpus.Cumulative
	}
	if ind != nil {
		return fittingMeasure(ind, w, s.ref.Period)
	}
	if w.atDate || w.undated {
		return corpus.Stock
	}
	return corpus.Total
}

// fittingMeasure chooses among the measures that the catalogue knows: a count of
// events told "tính đến 20/4" is the month's total, if the report is the month's
// and nothing says that the count began earlier.
func fittingMeasure(ind *corpus.Indicator, w when, report corpus.Period) corpus.Measure {
	has := map[corpus.Measure]bool{}
	for _, m := range ind.Measures {
		has[m] = true
	}
	switch {
	case !w.atDate && !w.undated && has[corpus.Total]:
		return corpus.Total
	case w.atDate && !w.undated && has[corpus.Total] && ind.Measures[0] == corpus.Total && report.Overlaps(w.period):
		return corpus.Total
	case w.atDate && has[corpus.Cumulative]:
		return corpus.Cumulative
	case w.atDate && has[corpus.Stock]:
		return corpus.Stock
	case w.atDate:
		return corpus.Cumulative
	}
	return ind.Measures[0]
}

// daily reports whether the clause speaks of an average day.
func (s *scan) daily(st *statement) bool {
	if dailyWords.Within(s.Text, st.from, st.q.First) {
		return true
	}
	for i := st.after; i < min(st.after+4, st.to); i++ {
		if perDay.Has(s.Text, i) {
			return true
		}
	}
	return false
}

// plan returns what kind of wish or forecast the clause states, "" for an
// observation.
func (s *scan) plan(st *statement) string {
	if achieved.Within(s.Text, st.from, st.to) {
		return ""
	}
	if wishOpeners.Has(s.Text, st.sentence.first) {
		return "mục tiêu"
	}
	for i := s.lastComma(st); i < st.q.First; i++ {
		if kind, n := planWords.At(s.Text, i); n > 0 && !s.zones[i] && s.mentionAt(i) == nil {
			return kind
		}
	}
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.First >= st.sentence.first && m.Last <= st.q.First && s.Is(m.First, "cả") && s.ahead(m) && !m.base {
			return "dự báo" // "cả năm ước đạt" before the year is over
		}
		if m.First >= st.sentence.first && (m.Last <= st.q.First || m.Last <= st.to) && s.future(m) && !m.base && !m.excluded {
			return "kế hoạch"
		}
	}
	if _, n := bounds.Before(s.Text, st.q.First); n > 0 {
		return "định mức"
	}
	return ""
}

// lastComma is where the part of the clause that states the number begins.
func (s *scan) lastComma(st *statement) int {
	for i := st.lead - 1; i >= st.from; i-- {
		if s.cuts(i, st.lead) {
			return i + 1
		}
	}
	return st.from
}
